"""Offices of people in a claim against a passage."""

from hypothesis import given, settings
from hypothesis import strategies as st
import pytest

from service.domain.findings.finding import Kind, Relation
from service.domain.findings.offices.comparing import compare_roles
from service.domain.findings.offices.reading import read_roles

MATCH, MISMATCH, UNKNOWN = Relation.MATCH, Relation.MISMATCH, Relation.UNKNOWN
ALASKA = "Secretary of State Antony Blinken and National Security Advisor Jake Sullivan met Chinese officials in Alaska."
OPERA = "Conductor Sunniva Brekke left after a row with the stage director, Paulo Teves, over the final act."


@pytest.mark.parametrize(
    ("text", "person", "office"),
    [
        ("Secretary of State Antony Blinken spoke.", "Antony Blinken", "secretary of state"),
        ("Jake Sullivan, the national security adviser, spoke.", "Jake Sullivan", "national security adviser"),
        ("Pedro Sanchez is the prime minister of Spain.", "Pedro Sanchez", "prime minister"),
        ("Pedro Sanchez became prime minister.", "Pedro Sanchez", "prime minister"),
        ("Ana Ruiz serves as the mayor of Cadiz.", "Ana Ruiz", "mayor"),
        ("Ana Ruiz was elected mayor.", "Ana Ruiz", "mayor"),
        ("U.S. President Joe Biden spoke.", "Joe Biden", "president"),
        ("The CEO of Acme, Ada Brun, resigned.", "Ada Brun", "chief executive"),
        ("Acme's chief executive Ada Brun resigned.", "Ada Brun", "chief executive"),
        ("The mayor of Cadiz is Ana Ruiz.", "Ana Ruiz", "mayor"),
        ("They named Ana Ruiz police chief.", "Ana Ruiz", "police chief"),
        ("Paulo Teves was engaged on the production as conductor.", "Paulo Teves", "conductor"),
        ("The deputy mayor, Ana Ruiz, spoke.", "Ana Ruiz", "deputy mayor"),
        ("Prime Minister of Spain Pedro Sanchez spoke.", "Pedro Sanchez", "prime minister"),
        ("Ex-wife aside, former President George Bush spoke.", "George Bush", "president"),
        ("Theresa May was prime minister.", "Theresa May", "prime minister"),
        ("Ursula von der Leyen, president of the European Commission, spoke.", "Ursula von der Leyen", "president"),
    ],
)
def test_a_person_and_an_office_are_read(text: str, person: str, office: str) -> None:
    """Title, apposition, "is", "as" and "of" join a name to an office."""
    assert [(holding.name, holding.office) for holding in read_roles(text)] == [(person, office)]


@pytest.mark.parametrize(
    "text",
    [
        "The president spoke to Joe Biden.",
        "Ana Ruiz is not the mayor of Cadiz.",
        "Ana Ruiz will become mayor.",
        "The presidential candidate Ana Ruiz spoke.",
        "Ana Ruiz, mayor candidate in Cadiz, spoke.",
        "The mayor and Ana Ruiz spoke.",
        "Governor election: Ana Ruiz leads.",
        "Governors met in Bonn.",
    ],
)
def test_a_name_beside_an_office_is_not_its_holder(text: str) -> None:
    """Where the words do not give the office to the person, none is read."""
    assert read_roles(text) == ()


CASES = [
    ("Antony Blinken is the National Security Advisor.", ALASKA, MISMATCH),
    ("Blinken is the national security adviser.", ALASKA, MISMATCH),
    ("Jake Sullivan is the secretary of state.", ALASKA, MISMATCH),
    ("Antony Blinken is the U.S. Secretary of State.", ALASKA, MATCH),
    ("Jake Sullivan, the national security adviser, went to Alaska.", ALASKA, MATCH),
    ("Jake Sullivan is the secretary of state.", "National security adviser Jake Sullivan spoke.", MISMATCH),
    ("Macron is the US president.", "U.S. President Joe Biden met Macron.", MISMATCH),
    ("Joe Biden is president.", "President Joe Biden met President Xi Jinping.", MATCH),
    ("Kamala Harris is the president.", "Vice President Kamala Harris met President Xi Jinping.", MISMATCH),
    ("Ada Brun is the chief executive of Acme.", "The CEO of Acme, Ada Brun, resigned.", MATCH),
    ("Ada Brun is the chief executive of Acme.", "Acme's chief executive Leo Okello praised Ada Brun.", MISMATCH),
    ("Paulo Teves was engaged on the production as conductor.", OPERA, MISMATCH),
    ("Paulo Teves was engaged on the production as stage director.", OPERA, MATCH),
    ("Arroz-Uy, the justice minister, wrote a report.", "The ombudsman, retired judge Felicidad Arroz-Uy, wrote it.", MISMATCH),
    ("Pedro Sanchez is the prime minister of Spain.", "Prime Minister of Spain Pedro Sanchez spoke.", MATCH),
    ("Pedro Sanchez is the Spanish prime minister.", "Spain's prime minister, Pedro Sanchez, spoke.", MATCH),
    ("James Cleverly is the foreign minister of Britain.", "British Foreign Secretary James Cleverly spoke.", MATCH),
    ("Angela Merkel is the French president.", "Chancellor Angela Merkel met French President Emmanuel Macron.", MISMATCH),
    ("Merrick Garland is the secretary of state.", "Attorney General Merrick Garland spoke.", MISMATCH),
    ("Ron Klain is the White House press secretary.", "White House chief of staff Ron Klain spoke.", MISMATCH),
    ("Theresa May is prime minister.", "Former prime minister Theresa May spoke.", UNKNOWN),
    ("Liz Truss was the foreign secretary.", "Prime Minister Liz Truss spoke.", UNKNOWN),
    ("Viktor Yanukovych is the president.", "The former Ukrainian president Viktor Yanukovych fled.", UNKNOWN),
    ("Ana Ruiz is the acting mayor of Cadiz.", "Ana Ruiz, the mayor of Cadiz, spoke.", UNKNOWN),
    ("Ada Brun is the CEO of Acme.", "Acme's chairman Ada Brun resigned.", UNKNOWN),
    ("Keir Starmer is the leader of the opposition.", "Prime Minister Keir Starmer spoke.", UNKNOWN),
    ("Bob Hume is the chairman of the committee.", "Senator Bob Hume spoke.", UNKNOWN),
    ("Rosa Lind is the director of the institute.", "Professor Rosa Lind spoke.", UNKNOWN),
    ("Tony Abbott, the prime minister, spoke.", "Tony Abbott, the prime minister of Australia, spoke.", MATCH),
    ("Kuleba is Ukraine's foreign minister.", "Ukrainian Foreign Minister Dmytro Kuleba spoke.", MATCH),
    ("Mayor Eric Adams spoke.", "Eric Adams, mayor of New York, spoke.", MATCH),
    ("Jen Psaki, the press secretary, spoke.", "White House press secretary Jen Psaki spoke.", MATCH),
]


@pytest.mark.parametrize(("claim", "passage", "relation"), CASES)
def test_offices_of_one_person(claim: str, passage: str, relation: Relation) -> None:
    """The same office is a match, one that excludes it a mismatch, one that may go with it unknown."""
    assert [finding.relation for finding in compare_roles(claim, passage)] == [relation]


TRAPS = [
    ("Hunter Biden is the president.", "President Joe Biden spoke."),
    ("Xi Jinping is the president.", "President Joe Biden met the Chinese leader."),
    ("Boris Johnson is the prime minister.", "Prime Minister Justin Trudeau met Boris Johnson."),
    ("Ana Ruiz is the mayor of Cadiz.", "Mayor of Seville Luis Vega met Ana Ruiz."),
    ("Ana Ruiz is the mayor.", "Mayor Luis Vega met Ana Ruiz, the governor of the bank."),
    ("Antony Blinken is the national security adviser.", "Antony Blinken met the secretary of state of Saxony."),
    ("Antony Blinken was the deputy national security adviser.", "Secretary of State Antony Blinken spoke."),
    ("Mike Pence is the former vice president.", "Vice President Kamala Harris spoke about Mike Pence."),
    ("Giorgia Meloni is the prime minister.", "Giorgia Meloni, then youth minister, spoke."),
    ("Ana Ruiz is the senator.", "Senator Luis Vega met Ana Ruiz."),
    ("Ana Ruiz is a spokeswoman for Acme.", "Acme spokesman Luis Vega spoke with Ana Ruiz."),
    ("Ana Ruiz is the head coach of Leeds.", "Head coach Luis Vega of York met Ana Ruiz."),
    ("Ana Ruiz is the president of Acme.", "Governor Ana Ruiz spoke."),
    ("Ana Ruiz is the chief executive of Acme.", "Ana Ruiz, the founder of Acme, spoke."),
    ("Wang Yi is the foreign minister.", "Russian Foreign Minister Sergei Lavrov met Wang Yi."),
    ("Lavrov is the foreign minister.", "Foreign ministers Lavrov and Wang met."),
    ("Luis Vega is finance minister.", "Luis Vega, the economy minister, spoke."),
    ("Luis Vega will become prime minister.", "Luis Vega, the mayor of Cadiz, spoke."),
    ("Luis Vega is not the governor.", "Luis Vega, the attorney general, spoke."),
    ("The mayor resigned.", "Mayor Luis Vega stays in office."),
    ("Ana Ruiz, the nurse, raised the alarm.", "Surgeon Luis Vega met Ana Ruiz, a captain."),
    ("Ukrainian President Volodymyr Zelensky applied.", "Former Ukrainian president Viktor Yanukovych signed nothing."),
    ("As mayor of Cadiz, Ana Ruiz spoke.", "as Mayor Luis Vega, as the mayor said, as coach."),
    ("President Johnson spoke.", "Vice President Lyndon B. Johnson spoke little; upon becoming president he spoke more."),
    ("Luis Vega is the goalkeeper of Leeds.", "Leeds captain Luis Vega scored."),
]


@pytest.mark.parametrize(("claim", "passage"), TRAPS)
def test_another_person_place_or_time_is_no_mismatch(claim: str, passage: str) -> None:
    """Two presidents may meet, and one person may be two things."""
    assert all(finding.relation is not MISMATCH for finding in compare_roles(claim, passage))


def test_the_note_names_both_offices() -> None:
    """A person reads what each side says, and who holds the office instead."""
    (finding,) = compare_roles("Antony Blinken is the National Security Advisor.", ALASKA)

    assert finding.kind is Kind.ROLE
    assert finding.note == (
        "the claim calls Antony Blinken the national security adviser, the passage calls Antony Blinken the secretary of state, "
        "and Jake Sullivan is the national security adviser"
    )
    assert finding.claim is not None
    assert finding.claim.text == "National Security Advisor"


PIECES = (
    "Secretary of State , the President Ana Ruiz is was as CEO Acme's former deputy mayor and U.S. head coach . not who appointed"
)
WORDS = st.sampled_from(PIECES.split())
TEXTS = st.one_of(st.text(max_size=100), st.lists(WORDS, max_size=20).map(" ".join))


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS)
def test_any_two_texts_can_be_compared(claim: str, passage: str) -> None:
    """Nothing raises, and every span slices its text."""
    for finding in compare_roles(claim, passage):
        assert finding.claim is not None
        assert claim[finding.claim.start : finding.claim.end] == finding.claim.text
        assert finding.evidence is not None
        assert passage[finding.evidence.start : finding.evidence.end] == finding.evidence.text
