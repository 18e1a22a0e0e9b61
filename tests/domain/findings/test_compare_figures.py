"""Comparing the figures of a claim with those of a passage: what matches, what contradicts, what stays open."""

from hypothesis import given, settings
from hypothesis import strategies as st
import pytest

from service.domain.findings.figures.comparing import compare_figures
from service.domain.findings.figures.reading import read_figures
from service.domain.findings.finding import Finding, Kind, Relation

MATCH, MISMATCH, OPEN = Relation.MATCH, Relation.MISMATCH, Relation.UNKNOWN
CASES = [
    ("Turnout in Marrowdale was 8.8 percent.", "Turnout in Marrowdale was 8.8 percent, officials said.", MATCH),
    ("Turnout in Marrowdale was 8.8 percent.", "Turnout in Marrowdale was 9.9 percent, officials said.", MISMATCH),
    ("The Tarn dam holds about 4,100 tonnes of silt.", "The Tarn dam holds 4,098 tonnes of silt.", MATCH),
    ("The Arvo fund holds assets worth 4.1 trillion yuan.", "The Arvo fund holds assets worth 4,098 billion yuan.", MATCH),
    ("The quake in Lissa injured more than 40 people.", "The quake in Lissa injured 45 people.", MATCH),
    ("The quake in Lissa injured more than 40 people.", "The quake in Lissa injured more than 30 people.", OPEN),
    ("The quake in Lissa injured 45 people.", "The quake in Lissa injured more than 40 people.", OPEN),
    ("The quake in Lissa injured 30 people.", "The quake in Lissa injured more than 40 people.", MISMATCH),
    ("Skarholm Lines carried nearly 2.5 million passengers.", "Skarholm Lines carried 2,480,000 passengers.", MATCH),
    ("Skarholm Lines carried nearly 3.5 million passengers.", "Skarholm Lines carried 2,480,000 passengers.", MISMATCH),
    (
        "The fire near Corrigan Flats has burned at most 11,000 hectares.",
        "The fire near Corrigan Flats has burned more than 12,000 hectares.",
        MISMATCH,
    ),
    (
        "The fire near Corrigan Flats has burned at least 11,000 hectares.",
        "The fire near Corrigan Flats has burned more than 12,000 hectares.",
        MATCH,
    ),
    (
        "The fire near Corrigan Flats has burned at least 13,000 hectares.",
        "The fire near Corrigan Flats has burned more than 12,000 hectares.",
        OPEN,
    ),
    ("Dellac bought the mill for 46 million euros.", "Dellac bought the mill for 46 million Swiss francs.", MISMATCH),
    ("Dellac bought the mill for 46 million Swiss francs.", "Dellac bought the mill for 46 million Swiss francs.", MATCH),
    ("Dellac bought the mill for $632 billion.", "Dellac bought the mill for 4.1 trillion yuan ($632 billion).", MATCH),
    ("Dellac bought the mill for 632 billion yuan.", "Dellac bought the mill for 4.1 trillion yuan ($632 billion).", MISMATCH),
    (
        "Dellac bought the mill for 4.1 trillion dollars.",
        "Dellac bought the mill for 4.1 trillion yuan ($632 billion).",
        MISMATCH,
    ),
    ("Exports of Tarvia rose by 5 percent.", "Exports of Tarvia rose by 5 percentage points.", MISMATCH),
    ("Rents in Tervala rose by 190 euros.", "Rents in Tervala rose from 420 to 610 euros.", MATCH),
    ("Rents in Tervala rose by 250 euros.", "Rents in Tervala rose from 420 to 610 euros.", MISMATCH),
    ("Rents in Tervala rose to 610 euros.", "Rents in Tervala rose from 420 to 610 euros.", MATCH),
    ("Rents in Tervala rose by 610 euros.", "Rents in Tervala rose to 610 euros.", MISMATCH),
    ("Support for the Harbour Alliance rose to 23 percent.", "Support for the Harbour Alliance rose by 23 percent.", MISMATCH),
    ("Output at the Pune plant rose 5 percent.", "Output at the Pune plant rose by 5 percent.", MATCH),
    ("Output at the Pune plant fell to 12 tonnes.", "Output at the Pune plant fell to 12 tonnes.", MATCH),
    (
        "Three councillors voted against the budget in Esk.",
        "Councillors Amble, Reyes-Holt and Tandy voted against the budget in Esk.",
        MATCH,
    ),
    (
        "Four councillors voted against the budget in Esk.",
        "Councillors Amble, Reyes-Holt and Tandy voted against the budget in Esk.",
        MISMATCH,
    ),
    (
        "The Ostrava orchestra plays in three cities.",
        "The Ostrava orchestra plays in the cities of Lyon, Porto and Graz.",
        MATCH,
    ),
    (
        "The Ostrava orchestra plays in four cities.",
        "The Ostrava orchestra plays in the cities of Lyon, Porto and Graz.",
        MISMATCH,
    ),
    ("The train to Brno takes 90 minutes.", "The train to Brno takes an hour and a half.", None),
    ("The trip to Brno lasts 2 hours.", "The trip to Brno lasts 120 minutes.", MATCH),
    ("The trip to Brno lasts 3 hours.", "The trip to Brno lasts 120 minutes.", MISMATCH),
    ("The Kerren trail is 20 miles long.", "The Kerren trail is 32 kilometres long.", MATCH),
    ("The Kerren trail is 20 miles long.", "The Kerren trail is 60 kilometres long.", MISMATCH),
    ("The park in Ulm covers 100 hectares.", "The park in Ulm covers 247 acres.", MATCH),
    ("The thermometer in Lund showed 30 degrees Celsius.", "The thermometer in Lund showed 86 degrees Fahrenheit.", MATCH),
    ("Half of the voters in Esk stayed at home.", "50 percent of the voters in Esk stayed at home.", MATCH),
    ("A third of the voters in Esk stayed at home.", "33 percent of the voters in Esk stayed at home.", MATCH),
    ("Two in five adults in Esk smoke.", "40 percent of adults in Esk smoke.", MATCH),
    ("Emissions at the Constanta shipyard fell by 50 percent.", "Emissions at the Constanta shipyard were halved.", MATCH),
    ("The mayor of Esk, Ines Paz, is 34 years old.", "Ines Paz, 34, is the mayor of Esk.", MATCH),
    ("Ohlsen employs 4,000 people.", "Ohlsen employs 4,000 people in Bergen.", MATCH),
    ("Ohlsen employs 6,000 people.", "Ohlsen employs 4,000 people.", MISMATCH),
    ("Ohlsen employs about 4,000 people.", "Ohlsen employs 4,120 people.", MATCH),
    ("Ohlsen employs about 4,000 people.", "Ohlsen employs 4,300 people.", OPEN),
    ("Ohlsen sold 12 ships in 2019.", "Ohlsen sold 15 ships in 2019.", MISMATCH),
    ("Ohlsen sold twelve ships in 2019.", "Ohlsen sold 12 ships in 2019.", MATCH),
    ("Paz is the third woman to climb Mount Arun.", "Paz is the third woman to climb Mount Arun.", MATCH),
    ("Paz is the first woman to climb Mount Arun.", "Paz is the third woman to climb Mount Arun.", MISMATCH),
    ("Fjellby beat Brann 4-1.", "Fjellby beat Brann 4-1 on Sunday.", MATCH),
    ("Fjellby beat Brann 3-1.", "Fjellby beat Brann 4-1 on Sunday.", MISMATCH),
    ("The bridge in Torun cost between 10 and 20 million euros.", "The bridge in Torun cost 15 million euros.", MATCH),
    ("The bridge in Torun cost between 10 and 20 million euros.", "The bridge in Torun cost 45 million euros.", MISMATCH),
    ("Inflation in Tarvia is 8 percent.", "Inflation in Tarvia is 8.2 percent.", OPEN),
    ("Inflation in Tarvia is 12 percent.", "Inflation in Tarvia is 8.2 percent.", MISMATCH),
    ("Inflation in Tarvia fell below 5 percent.", "Inflation in Tarvia fell to 4.8 percent.", MATCH),
    ("Storm Ana killed twenty-three people in Ruvo.", "Storm Ana killed 23 people in Ruvo.", MATCH),
    ("Storm Ana killed 32 people in Ruvo.", "Storm Ana killed 23 people in Ruvo.", MISMATCH),
    (
        "The jury awarded Brandt-Mwangi 350,000 US dollars.",
        "The jury awarded Brandt-Mwangi 350,000 Canadian dollars.",
        MISMATCH,
    ),
    ("The jury awarded Brandt-Mwangi 350,000 dollars.", "The jury awarded Brandt-Mwangi 350,000 Canadian dollars.", MATCH),
    ("The plant in Pune fills 2.5 million vials a week.", "The plant in Pune fills 2,500,000 vials a week.", MATCH),
    ("The plant in Pune fills 250,000 vials a week.", "The plant in Pune fills 2.5 million vials a week.", MISMATCH),
    ("The park in Ulm has 5 to 10 hectares.", "The park in Ulm has 7 to 10 hectares.", OPEN),
    ("The fine in Ulm is 150 pounds.", "The fine in Ulm is 150 Egyptian pounds.", MATCH),
    ("Ohlsen employs 41,000 people.", "Ohlsen employs 40,867 people.", OPEN),
    ("Ohlsen sold 12 ships.", "Ohlsen sold 12 ships and 40 engines.", MATCH),
    ("The Pune plant made 2 tonnes of salt.", "The Pune plant made 2,000 kilograms of salt.", MATCH),
    ("The Pune plant made 2 tonnes of salt.", "The Pune plant made 5,000 kilograms of salt.", MISMATCH),
    ("The siege of Lissa lasted 12 months.", "The siege of Lissa lasted a year.", None),
    ("The siege of Lissa lasted 12 months.", "The siege of Lissa lasted one year.", MATCH),
    ("The siege of Lissa lasted 14 months.", "The siege of Lissa lasted one month.", MISMATCH),
    ("The Brno line cost £3m.", "The Brno line cost 3 million pounds.", MATCH),
    ("The Brno line cost £3m.", "The Brno line cost 8 million pounds.", MISMATCH),
    ("The Brno line cost £3m.", "The Brno line cost €3m.", MISMATCH),
]  # fmt: skip
NOTES = [
    ("Ohlsen sold 12 ships.", "Ohlsen sold 12 ships.", "both give 12 ships"),
    (
        "Inflation in Tarvia is 12 percent.", "Inflation in Tarvia is 8.2 percent.",
        "the claim has 12 percent, the passage 8.2 percent",
    ),
    (
        "Dellac bought the mill for 46 million US dollars.", "Dellac bought the mill for 46 million yuan.",
        "same figure in another currency: yuan, not US dollars",
    ),
    (
        "Exports of Tarvia rose by 5 percent.", "Exports of Tarvia rose by 5 percentage points.",
        "same figure in another unit: percentage point, not percent",
    ),
    (
        "Rents in Tervala rose by 610 euros.", "Rents in Tervala rose to 610 euros.",
        "the claim has a change by 610 euros, the passage a change to 610 euros",
    ),
]  # fmt: skip


WORDS = ["Ohlsen", "sold", "12", "15", "ships", "percent", "rose", "by", "to", "2019", "euros", "of", "in", "and", ",", "."]


def compared(claim: str, passage: str) -> list[Finding]:
    return compare_figures(claim, read_figures(claim), passage, read_figures(passage))


@pytest.mark.parametrize(("claim", "passage", "relation"), CASES)
def test_figures_of_one_role_are_compared(claim: str, passage: str, relation: Relation | None) -> None:
    """Values that fit match, values that cannot both hold do not, what the bounds leave open is unknown."""
    found = {finding.relation for finding in compared(claim, passage)}

    assert found == ({relation} if relation else set())


@pytest.mark.parametrize(("claim", "passage", "note"), NOTES)
def test_a_note_says_in_words_what_was_compared(claim: str, passage: str, note: str) -> None:
    """A fact-checker reads the note without the code."""
    assert [finding.note for finding in compared(claim, passage)] == [note]


def test_a_finding_points_at_both_figures() -> None:
    """The spans are the figures, each in its own text."""
    claim, passage = "Ohlsen sold 12 ships.", "In Bergen, Ohlsen sold 15 ships."
    (finding,) = compared(claim, passage)

    assert finding.claim is not None
    assert finding.evidence is not None
    assert (finding.kind, finding.claim.text, finding.evidence.text) == (Kind.COUNT, "12 ships", "15 ships")
    assert claim[finding.claim.start : finding.claim.end] == "12 ships"
    assert passage[finding.evidence.start : finding.evidence.end] == "15 ships"


def test_a_match_in_one_place_outweighs_other_figures() -> None:
    """The passage gives the claim's figure once; that it gives others too contradicts nothing."""
    (finding,) = compared("Ohlsen sold 12 ships.", "Ohlsen sold 9 ships at first. Ohlsen sold 12 ships.")

    assert finding.relation is MATCH


def test_what_another_figure_of_the_claim_matches_contradicts_none() -> None:
    """The passage is silent on the first of two figures, and gives the second."""
    found = compared("Rua fought at 185 kilograms, and Rua fought at 205 kilograms.", "Rua fought at 205 kilograms.")

    assert MISMATCH not in {finding.relation for finding in found}


@given(st.text(max_size=120), st.text(max_size=120))
@settings(max_examples=200, deadline=None)
def test_any_two_texts_can_be_compared(claim: str, passage: str) -> None:
    """No text raises, and every span slices its text."""
    for finding in compared(f"Ohlsen sold 12 ships {claim}", f"Ohlsen sold 15 ships {passage}"):
        for text, piece in (
            (f"Ohlsen sold 12 ships {claim}", finding.claim),
            (f"Ohlsen sold 15 ships {passage}", finding.evidence),
        ):
            assert piece is None or text[piece.start : piece.end] == piece.text


@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
@settings(max_examples=200, deadline=None)
def test_a_text_never_contradicts_itself(text: str) -> None:
    """Whatever is said, the same words say the same: a figure that stands alone of its kind is no mismatch with itself."""
    figures = read_figures(text)
    if len(figures) == 1:
        assert MISMATCH not in {finding.relation for finding in compared(text, text)}


AROUND = [
    # claim, headline, passage: whom it is about stands in the headline alone
    (
        "Trade between Tarvia and the United States grew 8.8 percent in 2020.",
        "U.S. and Tarvia talk again",
        "The minister pointed to how bilateral trade reached 600 billion crowns in 2020, increasing 8.2 percent from 2019.",
        MISMATCH,
    ),
    (
        "Trade between Tarvia and the United States grew 8.2 percent in 2020.",
        "U.S. and Tarvia talk again",
        "The minister pointed to how bilateral trade reached 600 billion crowns in 2020, increasing 8.2 percent from 2019.",
        MATCH,
    ),
    (
        "Trade between Tarvia and the United States grew 8.8 percent in 2020.",
        "Ostia and Tarvia talk again",
        "The minister pointed to how bilateral trade reached 600 billion crowns in 2020, increasing 8.2 percent from 2019.",
        OPEN,
    ),
    (
        "About 11,000 vehicles a day cross the Corn Bridge.",
        "Corn Bridge shut after cracks are found",
        "About 11,000 vehicles cross on a working day.",
        MATCH,
    ),
]


@pytest.mark.parametrize(("claim", "headline", "passage", "relation"), AROUND)
def test_a_headline_names_whom_a_figure_is_of(claim: str, headline: str, passage: str, relation: Relation) -> None:
    """What was read before the passage counts as known, and only that."""
    found = compare_figures(claim, read_figures(claim), passage, read_figures(passage), headline)
    assert [finding.relation for finding in found if finding.claim and not finding.claim.text.isdigit()] == [relation]


CHANGES = [
    ("Exports of Tarvia rose 5 percent in 2021.", "Exports of Tarvia rose 6 percent in 2021 from 2020.", MISMATCH),
    ("Exports of Tarvia rose 5 percent in 2021.", "Exports of Tarvia rose 5 percent from 2020.", MATCH),
    ("Exports of Tarvia rose 5 percent in 2021.", "Exports of Tarvia rose 5 percent in 2021 from the year before.", MATCH),
    ("Exports of Tarvia rose 5 percent in 2021.", "Exports of Tarvia reached 40 tonnes in 2021, up 5 percent.", MATCH),
    ("Exports of Tarvia rose 5 percent in 2021.", "Exports of Tarvia rose 6 percent in 2020.", OPEN),
    ("Foreign trade of Tarvia reached 40 billion crowns.", "Trade of Tarvia reached 40 billion crowns.", MATCH),
]


@pytest.mark.parametrize(("claim", "passage", "relation"), CHANGES)
def test_what_a_change_is_counted_from_is_not_when_it_happened(claim: str, passage: str, relation: Relation) -> None:
    """The base of a change: "from 2020", "from the year before"."""
    found = compare_figures(claim, read_figures(claim), passage, read_figures(passage))
    assert found[0].relation is relation
