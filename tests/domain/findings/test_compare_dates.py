"""Dates and weekdays of a claim against a passage."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
import pytest

from service.domain.findings.dates.comparing import compare_dates
from service.domain.findings.dates.reading import read_dates
from service.domain.findings.finding import Finding, Kind, Relation

PUBLISHED = date(2021, 3, 11)  # a Thursday
MATCH, MISMATCH, UNKNOWN = Relation.MATCH, Relation.MISMATCH, Relation.UNKNOWN


def compared(claim: str, passage: str, published: date | None = PUBLISHED) -> list[Finding]:
    """What comes out for a claim without a day of its own."""
    return compare_dates(claim, read_dates(claim, None), passage, read_dates(passage, published))


CASES = [
    ("The council approved the budget on a Monday.", "The council approved the budget on Thursday.", MISMATCH),
    ("The council approved the budget on Thursday.", "The council approved the budget on Thursday.", MATCH),
    ("The council approved the budget on Monday.", "The council approved the budget on March 11, 2021.", MISMATCH),
    ("The council approved the budget on Thursday.", "The council approved the budget on March 11, 2021.", MATCH),
    ("The council approved the budget on Thursday.", "On Tuesday the council approved the budget.", MISMATCH),
    ("On Monday the council approved the budget.", "The budget was approved by the council on Tuesday.", MISMATCH),
    ("The council approved the budget on 11 March 2021.", "The council approved the budget on Thursday.", MATCH),
    ("The council approved the budget on 8 March 2021.", "The council approved the budget on Thursday.", MISMATCH),
    ("The council approved the budget on Monday.", "The council approved the budget yesterday.", MISMATCH),
    ("The council approved the budget on Wednesday.", "The council approved the budget yesterday.", MATCH),
    ("The bridge opened in 2010.", "The bridge opened in 2012.", MISMATCH),
    ("The bridge opened in 2010.", "The bridge opened in 2010.", MATCH),
    ("The bridge opened in 2010.", "The bridge opened on 4 May 2010.", MATCH),
    ("The bridge opened in May 2010.", "The bridge opened in June 2010.", MISMATCH),
    ("The bridge opened in May 2010.", "The bridge opened on 30 May 2010.", MATCH),
    ("The bridge opened on 4 May 2010.", "The bridge opened on 5 May 2010.", MISMATCH),
    ("The bridge opened on 4 May 2010.", "The bridge opened in May 2010.", UNKNOWN),
    ("The bridge opened on 4 May 2010.", "The bridge opened in 2010.", UNKNOWN),
    ("The bridge opened in the 1990s.", "The bridge opened in 1994.", MATCH),
    ("The bridge opened in the 1990s.", "The bridge opened in 2004.", MISMATCH),
    ("The bridge opened in 1994.", "The bridge opened in the 1990s.", UNKNOWN),
    ("The bridge opened in 2010.", "The bridge, which opened in 2012, collapsed on Monday.", MISMATCH),
    ("The bridge opened before 2010.", "The bridge opened in 2008.", MATCH),
    ("The bridge opened before 2010.", "The bridge opened in 2012.", MISMATCH),
    ("The bridge opened after 2010.", "The bridge opened in May 2011.", MATCH),
    ("The bridge opened after 2010.", "The bridge opened in 2009.", MISMATCH),
    ("The bridge opened by 2010.", "The bridge opened in 2010.", MATCH),
    ("The bridge opened in 2010.", "The bridge opened before 2015.", UNKNOWN),
    ("The bridge opened in 2016.", "The bridge opened before 2015.", MISMATCH),
    ("The ban has applied since 2010.", "The ban has applied since 2012.", MISMATCH),
    ("The ban applied until 2010.", "The ban applied until 2012.", MISMATCH),
    ("The law was signed in May.", "The law was signed in June 2019.", MISMATCH),
    ("The law was signed in March.", "The law was signed on Tuesday.", MATCH),
    ("The law was signed on 9 March.", "The law was signed on Tuesday.", MATCH),
    ("The strike started after February.", "The strike, which began in early January, goes on.", MISMATCH),
    ("The strike started before February.", "The strike, which began in early January, goes on.", MATCH),
    ("The mill closed between 2010 and 2012.", "The mill closed in 2011.", MATCH),
    ("The mill closed between 2010 and 2012.", "The mill closed in 2014.", MISMATCH),
    (
        "The old footbridge was destroyed by a flood in 2019.",
        "It opened on 9 October 2021, two years after the flood destroyed the old footbridge.",
        MATCH,
    ),
    ("Maria Okello died on 3 May 2019.", "Okello died of cancer on 7 May 2020 in Nairobi.", MISMATCH),
    ("The court sentenced Peverell on a Friday.", "The court sentenced Lucan Peverell late on Tuesday.", MISMATCH),
    ("The bank was founded in early 1990.", "The bank was founded in December 1990.", MISMATCH),
]


@pytest.mark.parametrize(("claim", "passage", "relation"), CASES)
def test_the_same_event(claim: str, passage: str, relation: Relation) -> None:
    """Where both tell of one event, inside is a match, apart a mismatch, and coarser is unknown."""
    assert [finding.relation for finding in compared(claim, passage)] == [relation]


TRAPS = [
    ("The council approved the budget on Monday.", "The council debated the budget on Thursday."),
    ("The council approved the budget on Monday.", "The council said on Thursday that it approved the budget."),
    ("The council approved the budget on Monday.", "The council approved the budget, its leader said on Thursday."),
    ("The council approved the budget on Monday.", "The council will approve the budget on Thursday."),
    ("The council approved the budget on Monday.", "The council did not approve the budget on Thursday."),
    ("The council approved the budget on Monday.", "The council approved the school plan on Thursday."),
    ("The council approved the first budget on Monday.", "The council approved the second budget on Thursday."),
    ("The bridge closed in 2010.", "The bridge, designed by Acme, whose factory closed in 2012, collapsed on Monday."),
    ("Storm Petra hit Cork on Monday.", "Storm Petra hit Galway on Sunday."),
    ("Leeds United signed Okello in 2010.", "York United signed Okello in 2012."),
    ("Ministers met in Bonn on Monday.", "Ministers met in Bonn on Thursday."),
    ("Protesters marched through Paris on Saturday.", "Protesters marched through Paris on Wednesday."),
    ("The museum opens on Monday.", "The museum opens every Tuesday."),
    ("The annual fair started on Monday.", "The annual fair started on Thursday."),
    ("The derby was fixed for Saturday.", "The derby, originally fixed for Sunday, will now be played on Monday."),
    ("The trial started in May.", "The trial was postponed and started in June."),
    ("The law took effect in 2019.", "The law took effect last year."),
    ("The plant opened yesterday.", "The plant opened on Monday."),
    ("The plant opened in 2010.", "The plant opened two years later."),
    ("The summit started in March 2019.", "The summit started in March."),
    ("Anna Brun was born in 1980.", "Anna Brun, whose mother was born in 1955, lives in Bonn."),
    ("Anna Brun was born in 1980.", "Anna Brun joined the party in 2001."),
    ("He has worked there since 2010.", "He has worked there in 2015."),
    ("The strike started after November.", "The strike started in January."),
    ("The court sentenced Peverell on Friday.", "The court convicted Peverell on Thursday and sentenced him the next day."),
    ("The shop opened on Monday.", "The shop opened on Monday and the bar opened on Thursday."),
    ("The company sold its mill in 2010.", "The company, founded in 1950, sold its mill."),
    ("Police arrested two men on Monday.", "Police arrested two women on Thursday."),
    ("The mayor resigned on Monday.", "The deputy mayor resigned on Thursday."),
    ("Samsung entered the market in 1967.", "Samsung entered the market in the late 1960s and China in the mid-1970s."),
    ("The play was adapted in 1949 and 1987.", "The play was adapted in 1987."),
    ("Pleymo is a French band formed in 1997.", "Dirge was a French band formed in 1994."),
]


@pytest.mark.parametrize(("claim", "passage"), TRAPS)
def test_another_event_is_no_mismatch(claim: str, passage: str) -> None:
    """Same topic, other event, person or time: nobody is accused."""
    assert all(finding.relation is not MISMATCH for finding in compared(claim, passage))


def test_the_note_names_both_days() -> None:
    """A person can check it without looking anything up."""
    (finding,) = compared("The council approved the budget on Monday.", "The council approved the budget on Thursday.")

    assert finding.note == "the claim says Monday, the passage Thursday (11 March 2021)"
    assert (finding.kind, finding.claim and finding.claim.text) == (Kind.WEEKDAY, "Monday")


def test_a_date_that_the_passage_lacks_is_no_finding() -> None:
    """Silence is not compared."""
    assert compared("The bridge opened in 2010.", "The bridge opened.") == []


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(CASES), st.text(max_size=80), st.none() | st.dates())
def test_any_passage_can_be_compared(case: tuple[str, str, Relation], text: str, published: date | None) -> None:
    """Nothing raises, and every span slices its text."""
    for claim, passage in ((case[0], text), (case[0], case[1] + text), (text, case[1])):
        for finding in compared(claim, passage, published):
            assert finding.claim is not None
            assert claim[finding.claim.start : finding.claim.end] == finding.claim.text
            assert finding.evidence is not None
            assert passage[finding.evidence.start : finding.evidence.end] == finding.evidence.text
