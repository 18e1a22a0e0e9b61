"""Compound claims cut into parts."""

from hypothesis import given, settings
from hypothesis import strategies as st
import pytest

from service.domain.parts.part import Part, PartKind, says_all
from service.domain.parts.splitting import split_claim

AND, ORDER = PartKind.COORDINATION, PartKind.TEMPORAL_ORDER
BESIDE, WHO, SENTENCE = PartKind.APPOSITION, PartKind.RELATIVE_CLAUSE, PartKind.SENTENCE

COMPOUND = [
    (AND, "Mexico banned the sale and fined the firms.", "Mexico banned the sale.", "Mexico fined the firms."),
    (AND, "Lena Marsh was arrested and charged with fraud.", "Lena Marsh was arrested.", "Lena Marsh was charged with fraud."),
    (AND, "Ivo Brandt was born in Graz and moved to Linz.", "Ivo Brandt was born in Graz.", "Ivo Brandt moved to Linz."),
    (AND, "Peru has won two titles and lost three finals.", "Peru has won two titles.", "Peru has lost three finals."),
    (AND, "Norvik will close two plants and cut the dividend.", "Norvik will close two plants.", "Norvik will cut the dividend."),
    (
        AND,
        "Norvik is closing two plants and firing the managers.",
        "Norvik is closing two plants.",
        "Norvik is firing the managers.",
    ),
    (
        AND,
        "The dam failed in May, but the town was not flooded.",
        "The dam failed in May.",
        "The town was not flooded.",
    ),
    (AND, "The bridge is closed and the ferry is running.", "The bridge is closed.", "The ferry is running."),
    (AND, "Chile exports copper, while Ghana has sold gold.", "Chile exports copper.", "Ghana has sold gold."),
    (AND, "The film was praised; the book was forgotten.", "The film was praised.", "The book was forgotten."),
    (AND, "Velmar is a port and has three lighthouses.", "Velmar is a port.", "Velmar has three lighthouses."),
    (
        AND,
        "Omar Reyes was elected in 2019 and he was successful.",
        "Omar Reyes was elected in 2019.",
        "Omar Reyes was successful.",
    ),
    (AND, "Both Latvia and Malta have joined the pact.", "Latvia has joined the pact.", "Malta has joined the pact."),
    (AND, "Both Anna Holt and Piet Vos won medals.", "Anna Holt won medals.", "Piet Vos won medals."),
    (AND, "The union won the vote and then called a strike.", "The union won the vote.", "The union called a strike."),
    (AND, "Tom Hale sold his boat and left the country.", "Tom Hale sold his boat.", "Tom Hale left the country."),
    (
        AND,
        "Norvik closed the mine, sold the land and left the region.",
        "Norvik closed the mine.",
        "Norvik sold the land.",
        "Norvik left the region.",
    ),
    (AND, "The road was built in 1960 and is now closed.", "The road was built in 1960.", "The road is now closed."),
    (AND, "The clinic treats children and trains the nurses.", "The clinic treats children.", "The clinic trains the nurses."),
    (AND, "The club was not sold but was renamed.", "The club was not sold.", "The club was renamed."),
    (
        BESIDE,
        "Rosa Denk, the mayor of Velmar, opened the bridge.",
        "Rosa Denk opened the bridge.",
        "Rosa Denk was the mayor of Velmar.",
    ),
    (AND, "Piet Vos was a goalkeeper and won 40 caps.", "Piet Vos was a goalkeeper.", "Piet Vos won 40 caps."),
    (AND, "The harbour was a mint and closed in 1920.", "The harbour was a mint.", "The harbour closed in 1920."),
    (AND, "Anna Holt was born in Ghent and won three prizes.", "Anna Holt was born in Ghent.", "Anna Holt won three prizes."),
    (
        AND,
        "The town has been shelled twice and rebuilt by volunteers.",
        "The town has been shelled twice.",
        "The town has been rebuilt by volunteers.",
    ),
    (AND, "The minister retired and died in May.", "The minister retired.", "The minister died in May."),
    (WHO, "The mill was bought by Anna Holt, who owns a bank.", "The mill was bought by Anna Holt.", "Anna Holt owns a bank."),
    (BESIDE, "The Velmar Mines, a state firm, have shut.", "The Velmar Mines have shut.", "The Velmar Mines are a state firm."),
    (BESIDE, "Piet Vos, head of the union, is on trial.", "Piet Vos is on trial.", "Piet Vos is head of the union."),
    (BESIDE, "Norvik, a maker of tractors, has moved to Oslo.", "Norvik has moved to Oslo.", "Norvik is a maker of tractors."),
    (
        BESIDE,
        "The mill was bought by Anna Holt, the steel heiress.",
        "The mill was bought by Anna Holt.",
        "Anna Holt was the steel heiress.",
    ),
    (WHO, "Tom Hale, who was a pilot, wrote two novels.", "Tom Hale wrote two novels.", "Tom Hale was a pilot."),
    (WHO, "The dam, which is in Chile, has leaked since May.", "The dam has leaked since May.", "The dam is in Chile."),
    (
        ORDER,
        "Anna Holt resigned from the board after the merger failed.",
        "Anna Holt resigned from the board.",
        "The merger failed.",
    ),
    (
        ORDER,
        "Mara Lind taught chemistry before she became minister.",
        "Mara Lind taught chemistry.",
        "Mara Lind became minister.",
    ),
    (ORDER, "After the dam failed, the army sealed the valley.", "The army sealed the valley.", "The dam failed."),
    (
        SENTENCE,
        "The dam was built in 1950. The lake is 20 metres deep.",
        "The dam was built in 1950.",
        "The lake is 20 metres deep.",
    ),
]

WHOLE = [
    "The dam failed in May.",
    "Trinidad and Tobago won the cup.",
    "Procter and Gamble sold the brand.",
    "The Department of Health and Human Services was sued.",
    "Ghana exports rice and wheat.",
    "The fine was between 5 and 7 million euros.",
    'The play "They came and went" was banned.',
    "Anna Holt said that the mill was sold and the workers were dismissed.",
    "Police said the dam failed and the town was flooded.",
    "The dam failed and the town was flooded, police said.",
    "According to Norvik, the mine was closed and the land was sold.",
    "If the dam fails and the town is flooded, the army will help.",
    "Was the mine closed and the land sold?",
    "Peru sold more copper than Chile and was paid less.",
    "Norvik will close the mine or sell the land and leave.",
    "France bought and sold gold.",
    "Piet Vos lived and worked in Ghent.",
    "Velmar was directed and produced by Anna Holt.",
    "Few members stayed and voted for the plan.",
    "No minister resigned and left the country.",
    "Only Peru signed the pact and kept the promise.",
    "Norvik never raised the price and cut the wages.",
    "The storm destroyed homes and damaged roads.",
    "A man accused of robbing a bank and charged with murder was freed.",
    "The plan drafted in May and approved by the council was dropped.",
    "Both Lima and Quito are capitals.",
    "Both Anna Holt and Piet Vos have the same lawyer.",
    "Spain beat France but it lost to Italy.",
    "Tom Hale fired the manager and he left Ghent.",
    "Norvik bought a rival and sold its assets.",
    "Leeds won the match but York did not.",
    "The army all but destroyed the town.",
    "Anna Holt resigned shortly after the merger failed.",
    "Anna Holt was born two years after the war began.",
    "Piet Vos died before the court heard the case.",
    "The bank may close before the law is changed.",
    "Swimmers fell ill after bathing at the lake.",
    "The mayor resigned after the storm.",
    "The council has not met after the mayor resigned.",
    "Yesterday, the mayor of Velmar, opened the bridge.",
    "Paris, the city of light, and Rome were full.",
    "Springfield, Illinois, is a town.",
    "The head of Norvik, which is in Oslo, has resigned.",
    "Mary, Queen of Scots, was beheaded.",
    "He sold the boat and left the country.",
    "Lena Marsh won awards while she was alive.",
    "In 2008, Norvik opened a mine and closed two plants in 2012.",
    "There was a strike and was no pay.",
    "The dam was built in 1950. It is 20 metres high.",
    "The shops have been empty, but many have stayed open.",
    "Anna Holt was praised and given a medal.",
    "Norvik will help families find work and build the houses.",
    "The house is a villa designed by Lind and sold in 1950.",
    "Norvik is considering closing two mines and firing the staff.",
    "Norvik sells cars and plans in Ghent.",
    "The firm launched a phone named Ora and priced at 90 euros.",
    "The mill was bought by Anna Holt, a nephew, and a bank.",
    "Ghent was ruled by two benevolent and revered Roman emperors.",
    "Norvik won awards, not only cups but was poor.",
    "The book he wrote was banned and was burned.",
    "A Dutch officer was shot, but he has recovered.",
    "The tower named after the king and the queen was closed.",
]


@pytest.mark.parametrize(("kind", "claim", "parts"), [(kind, claim, parts) for kind, claim, *parts in COMPOUND])
def test_a_compound_claim_is_split(kind: PartKind, claim: str, parts: list[str]) -> None:
    """Each part is a sentence that stands alone, with the subject taken over where it has none."""
    found = split_claim(claim)
    assert [part.text for part in found] == parts
    assert {part.kind for part in found} == {kind}


@pytest.mark.parametrize("claim", WHOLE)
def test_a_claim_with_a_doubt_stays_whole(claim: str) -> None:
    """A wrong split would make a wrong verdict."""
    assert split_claim(claim) == ()


def test_an_insertion_and_a_coordination_give_three_parts() -> None:
    """What is left without the relative clause is split further."""
    found = split_claim("Tom Hale, who was a pilot, wrote two novels and died in 1990.")
    assert [(part.text, part.kind) for part in found] == [
        ("Tom Hale wrote two novels.", AND),
        ("Tom Hale died in 1990.", AND),
        ("Tom Hale was a pilot.", WHO),
    ]


def test_more_than_four_parts_are_none() -> None:
    """A list of that length is not one claim."""
    assert split_claim("Ann Low is old and is ill and was poor and was rich and is a poet.") == ()


def test_spans_are_the_pieces_of_the_text() -> None:
    """The subject and the second verb phrase are two pieces of the claim, in code points."""
    claim = "Żółw 🐢 banned the sale and fined the firms."
    assert [[claim[low:high] for low, high in part.spans] for part in split_claim(claim)] == [
        ["Żółw 🐢 banned the sale"],
        ["Żółw 🐢", "fined the firms"],
    ]


@pytest.mark.parametrize("claim", [claim for _, claim, *_ in COMPOUND])
def test_every_word_of_a_part_is_in_its_spans(claim: str) -> None:
    """Only a form of "be", another number of the verb, a capital and the full stop may be new."""
    for part in split_claim(claim):
        pieces = " ".join(claim[low:high] for low, high in part.spans).lower()
        new = set(part.text.lower().removesuffix(".").replace(",", "").split()) - set(pieces.replace(",", "").split())
        assert new <= {"was", "is", "are", "has"}
        assert all(0 <= low < high <= len(claim) for low, high in part.spans)


def test_an_order_of_events_is_not_said_by_the_parts() -> None:
    """That one came first is in neither part."""
    assert not says_all(split_claim("Mara Lind taught chemistry before she became minister."))
    assert says_all(split_claim("Mexico banned the sale and fined the firms."))


_PIECES = (
    "Peru|Anna Holt|the|dam|was|sold|and|and was|but|has been|quickly|by|is|sells|,|;|.|who|"
    "which|after|before|both|fined|20|“|”|(|)|he|its|not"
)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=2_000) | st.lists(st.sampled_from(_PIECES.split("|")), max_size=40).map(" ".join))
def test_any_text_can_be_split(claim: str) -> None:
    """Whatever is written, there are no parts or two to four, with spans that lie in the claim."""
    found = split_claim(claim)
    assert len(found) in {0, 2, 3, 4}
    assert all(_lies_in(claim, part) for part in found)


def _lies_in(claim: str, part: Part) -> bool:
    return bool(part.spans) and all(0 <= low < high <= len(claim) for low, high in part.spans)
