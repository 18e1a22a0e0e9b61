"""Whether a passage asserts what a claim does."""

from hypothesis import given, settings
from hypothesis import strategies as st
import pytest

from service.domain.findings.finding import Kind, Relation
from service.domain.findings.statements.comparing import compare_assertion

MATCH, MISMATCH, UNKNOWN = Relation.MATCH, Relation.MISMATCH, Relation.UNKNOWN
ASSERTION, ATTRIBUTION, NEGATION, DIRECTION = Kind.ASSERTION, Kind.ATTRIBUTION, Kind.NEGATION, Kind.DIRECTION

CASES = [
    # is it asserted at all?
    ("Parliament approved the fisheries bill.", "Has parliament approved the fisheries bill?", ASSERTION, UNKNOWN),
    ("Meridia is accused of hiding oil spills.", "3. Which firm is accused of hiding oil spills?", ASSERTION, UNKNOWN),
    ("The bank cut interest rates.", "If the bank cut interest rates, the krone would fall.", ASSERTION, UNKNOWN),
    ("The bank closed the Turku branch.", "It is not known whether the bank closed the Turku branch.", ASSERTION, UNKNOWN),
    (
        "Bill Gates funded the Lagos lab.",
        "The false claim that Bill Gates funded the Lagos lab spread online.",
        ASSERTION,
        MISMATCH,
    ),
    ("Bill Gates funded the Lagos lab.", "A post that says Bill Gates funded the Lagos lab is a hoax.", ASSERTION, MISMATCH),
    ("Bill Gates funded the Lagos lab.", "There is no evidence that Bill Gates funded the Lagos lab.", ASSERTION, UNKNOWN),
    # hedges and plans
    ("Meridia bought the airline Skua.", "Meridia may have bought the airline Skua.", ASSERTION, UNKNOWN),
    ("Meridia bought the airline Skua.", "Meridia could buy the airline Skua.", ASSERTION, UNKNOWN),
    ("Meridia bought the airline Skua.", "Meridia plans to buy the airline Skua.", ASSERTION, UNKNOWN),
    ("Meridia bought the airline Skua.", "Meridia is expected to buy the airline Skua.", ASSERTION, UNKNOWN),
    ("Meridia bought the airline Skua.", "Meridia is considering buying the airline Skua.", ASSERTION, UNKNOWN),
    ("Meridia bought the airline Skua.", "Meridia has reportedly bought the airline Skua.", ASSERTION, UNKNOWN),
    ("Meridia bought the airline Skua.", "Meridia will buy the airline Skua.", ASSERTION, UNKNOWN),
    ("Meridia bought the airline Skua.", "Meridia would buy the airline Skua.", ASSERTION, UNKNOWN),
    ("The postman set letterboxes on fire.", "The postman is suspected of setting letterboxes on fire.", ASSERTION, UNKNOWN),
    ("The postman set letterboxes on fire.", "The postman is alleged to have set letterboxes on fire.", ASSERTION, UNKNOWN),
    # negation
    ("Parliament approved the fisheries bill.", "Parliament did not approve the fisheries bill.", NEGATION, MISMATCH),
    ("Parliament did not approve the fisheries bill.", "Parliament approved the fisheries bill on Monday.", NEGATION, MISMATCH),
    ("Parliament has approved the fisheries bill.", "Parliament has yet to approve the fisheries bill.", NEGATION, MISMATCH),
    ("Parliament approved the fisheries bill.", "Parliament failed to approve the fisheries bill.", NEGATION, MISMATCH),
    ("Parliament approved the fisheries bill.", "Parliament refused to approve the fisheries bill.", NEGATION, MISMATCH),
    ("Parliament approved the fisheries bill.", "Parliament never approved the fisheries bill.", NEGATION, MISMATCH),
    ("Parliament never approved the fisheries bill.", "Parliament did not approve the fisheries bill.", NEGATION, MATCH),
    ("The fisheries bill was not approved.", "The fisheries bill wasn't approved.", NEGATION, MATCH),
    ("The Skua mine won a licence.", "The Skua mine won no licence.", NEGATION, MISMATCH),
    ("Passengers died on the Skua ferry.", "No passengers died on the Skua ferry.", NEGATION, MISMATCH),
    ("Stoltz works at the Hestur lighthouse.", "Stoltz no longer works at the Hestur lighthouse.", NEGATION, MISMATCH),
    ("Lufthansa serves the Skagen airport.", "Lufthansa used to serve the Skagen airport.", NEGATION, MISMATCH),
    ("Works at the Ilmsee lock have yet to be completed.", "Work on the Ilmsee lock has been finished.", NEGATION, MISMATCH),
    (
        "Tranter gave her farewell concert in Cork.",
        "The farewell concert of Maeve Tranter in Cork was cancelled.",
        NEGATION,
        MISMATCH,
    ),
    ("The Bonn summit was held.", "The Bonn summit was called off.", NEGATION, MISMATCH),
    ("The government will raise fuel taxes.", "The government ruled out raising fuel taxes.", NEGATION, MISMATCH),
    # opposites
    ("Shares in Acme rose.", "Shares in Acme fell by a tenth.", DIRECTION, MISMATCH),
    ("The Skagen bridge opened in May.", "The Skagen bridge closed in May.", DIRECTION, MISMATCH),
    ("Parliament rejected the fisheries bill.", "Parliament approved the fisheries bill.", DIRECTION, MISMATCH),
    ("Meridia bought the airline Skua.", "Meridia sold the airline Skua.", DIRECTION, MISMATCH),
    ("The fire broke out before the guards left.", "The fire broke out after the guards left.", DIRECTION, MISMATCH),
    # reports of speech
    ("Quell sold seats on cancelled flights.", "Quell denied that it sold seats on cancelled flights.", ASSERTION, UNKNOWN),
    ("The Tarn reactor leaked in May.", "The Tarn reactor leaked in May, the agency said.", ATTRIBUTION, MATCH),
    ("The Tarn reactor leaked in May.", "According to Quell Energy, the Tarn reactor leaked in May.", ATTRIBUTION, MATCH),
    ("The Tarn reactor leaked in May.", "Greenpeace claims that the Tarn reactor leaked in May.", ATTRIBUTION, UNKNOWN),
    ("Thule said the firm sold Skua.", "Cormac Thule said on Monday that the firm sold Skua.", ATTRIBUTION, MATCH),
    ("Thule admitted that the firm sold tickets.", "Cormac Thule denied that the firm sold tickets.", ATTRIBUTION, MISMATCH),
    ("Thule denied that the firm sold tickets.", "Cormac Thule confirmed that the firm sold tickets.", ATTRIBUTION, MISMATCH),
    ("Thule said the firm sold tickets.", "Cormac Thule said the firm did not sell tickets.", ATTRIBUTION, MISMATCH),
    ("Thule said the firm sold tickets.", "Union boss Bea Ostrander said the firm sold tickets.", ATTRIBUTION, UNKNOWN),
    (
        "Thule said the firm sold tickets.",
        "Union boss Bea Ostrander said the firm sold tickets. Cormac Thule did not comment.",
        ATTRIBUTION,
        MISMATCH,
    ),
]


@pytest.mark.parametrize(("claim", "passage", "kind", "relation"), CASES)
def test_how_the_passage_puts_it(claim: str, passage: str, kind: Kind, relation: Relation) -> None:
    """The first finding says what stands between claim and passage."""
    found = compare_assertion(claim, passage)

    assert [(finding.kind, finding.relation) for finding in found[:1]] == [(kind, relation)]


TRAPS = [
    ("Parliament approved the vaccine.", "Parliament did not approve the vaccine for children."),
    ("Parliament approved the fisheries bill.", "Parliament did not approve the pensions bill."),
    ("Parliament approved the first bill.", "Parliament did not approve the second bill."),
    ("Parliament did not approve the bill on Monday.", "Parliament approved the bill on Thursday."),
    ("Parliament approved the bill.", "The council did not approve the bill."),
    ("Parliament approved the bill.", "Parliament did not approve the bill until Thursday."),
    ("Parliament approved the bill.", "Parliament did not only approve the bill but praised it."),
    ("Parliament approved the bill.", "Parliament did not fail to approve the bill."),
    ("Parliament approved the bill.", "Nobody doubts that parliament approved the bill."),
    ("Parliament approved the bill.", "The minister did not say whether parliament approved the bill."),
    ("Parliament did not approve the bill.", "The minister denied that parliament approved the bill."),
    ("Parliament did not approve the bill.", "If parliament approved the bill, farmers would pay."),
    ("Parliament did not approve the bill.", "Parliament may approve the bill."),
    ("Parliament did not approve the bill.", "Did parliament approve the bill?"),
    ("Stoltz worked at the Hestur lighthouse.", "Stoltz no longer works at the Hestur lighthouse."),
    ("The shop closed.", "The shop did not close because of the strike."),
    ("Smith signed the deal with Jones.", "Jones did not sign the deal with Smith."),
    ("People want to hear much about it.", "You just don't think people want to hear much about it."),
    ("The number of states will not be reduced.", "There is no reason to believe that the number of states will be reduced."),
    ("The laws are not enforced.", "We must make sure that the laws are enforced."),
    ("Prices in Acme shops rose.", "Wages in Acme shops fell."),
    ("Sales at Acme rose.", "Sales at Acme rose while costs at Acme fell."),
    ("Shares in Acme rose on Monday.", "Shares in Acme fell on Tuesday."),
    ("Shares in Acme rose.", "Shares in Acme did not fall."),
    ("Shares in Acme rose.", "Shares in Acme may fall."),
    ("Leeds won the match against York.", "York lost the match against Leeds."),
    ("The Skagen bridge opened in 2010.", "The Skagen bridge closed in 2019."),
    ("Thule said the firm sold tickets.", "Thule said the firm did not sell the building."),
    ("Thule denied that the firm sold tickets.", "Thule denied reports and confirmed that the firm sold its building."),
    ("Kuleba said Russia shelled the port.", "Ukraine's foreign minister said Russia shelled the port."),
    ("Thule said the firm sold tickets.", "Asked whether the firm sold tickets, Thule did not answer."),
    ("The Bonn summit was held.", "The Paris summit was cancelled."),
    ("The Bonn summit was held.", "The Bonn summit may be cancelled."),
    ("The Bonn summit was held.", "The Bonn summit was not cancelled."),
    ("UFC 67 was an event held in Bonn.", "UFC 67: All or Nothing was an event held in Bonn."),
    (
        "The bill addresses some aspects of it.",
        "The bill does not address the most important aspects, it does address some aspects of it.",
    ),
    ("Bill Gates funded the Lagos lab.", "Bill Gates funded the Lagos lab, which studies false claims about malaria."),
    ("The plane landed before the storm.", "The storm came after the plane landed."),
    ("Not all schools in Bonn closed.", "Schools in Bonn closed."),
    ("Almost all schools in Bonn closed.", "No schools in Bonn almost closed."),
    ("The court can ban the party.", "The court did not ban the party."),
    ("Sabotage damaged the cable near Aland.", "Investigators have not ruled out that sabotage damaged the cable near Aland."),
    (
        "The agency has discretion in how it uses its funds.",
        "This is not to say that it has no discretion in how it uses its funds.",
    ),
    ("Many of the company's employees have not become rich.", "Many of the company's employees have become rich."),
    ("Inflation is not supposed to help.", "Inflation is supposed to hurt, not help."),
    ("Investigators were given a phone by Haverkamp.", "Haverkamp was not given a phone by investigators."),
]


@pytest.mark.parametrize(("claim", "passage"), TRAPS)
def test_what_does_not_contradict_is_no_mismatch(claim: str, passage: str) -> None:
    """Same topic, other event, person, time or scope: nobody is accused."""
    assert all(finding.relation is not MISMATCH for finding in compare_assertion(claim, passage))


@pytest.mark.parametrize(
    ("passage", "note"),
    [
        ("Meridia may have bought the airline Skua.", "the passage says only that it may happen"),
        ("Meridia plans to buy the airline Skua.", "the passage says only that it is planned or expected"),
        ("Meridia did not buy the airline Skua.", "the passage says that it is not so"),
        ("Meridia refused to buy the airline Skua.", "the passage says that it did not happen"),
    ],
)
def test_the_note_is_a_plain_sentence(passage: str, note: str) -> None:
    """A person sees at once what the passage does say."""
    assert compare_assertion("Meridia bought the airline Skua.", passage)[0].note == note


def test_a_speaker_is_named() -> None:
    """Support as reported says by whom."""
    (finding,) = compare_assertion("The Tarn reactor leaked in May.", "The Tarn reactor leaked in May, Quell Energy said.")

    assert finding.note == "as reported: said by Quell Energy"


def test_another_topic_is_no_finding() -> None:
    """Where nothing is shared nothing is said."""
    assert compare_assertion("Parliament approved the bill.", "Heavy rain did not reach the coast.") == []


PIECES = """
    parliament did not approve the bill , if Acme said that " ” denied no longer to failed yet never rose fell before after ? .
    having may will Thule according to reports false hoax nobody without buying
    out ruled was cancelled called off won't | n't
"""
WORDS = st.sampled_from(PIECES.split())
TEXTS = st.one_of(st.text(max_size=100), st.lists(WORDS, max_size=25).map(" ".join))


@settings(max_examples=300, deadline=None)
@given(TEXTS, TEXTS)
def test_any_two_texts_can_be_compared(claim: str, passage: str) -> None:
    """Nothing raises, and every span slices its text."""
    for finding in compare_assertion(claim, passage):
        for place, text in ((finding.claim, claim), (finding.evidence, passage)):
            assert place is None or text[place.start : place.end] == place.text
