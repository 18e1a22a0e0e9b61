"""Which terms of a claim are searched for, by how many passages hold them."""

from dataclasses import replace
from pathlib import Path

import pytest

from service.store.embedded import lexical
from service.store.embedded.lexical import MAX_POSTINGS, MAX_TERMS, match_query
from tests.store.embedded.images import opened
from tests.store.samples import EVERYTHING, prepare

HALF = MAX_POSTINGS // 2


@pytest.mark.parametrize(
    ("counted", "query"),
    [
        ([], ""),
        ([(3, "medlar")], '"medlar"'),
        ([(3, "medlar"), (HALF, "bridge")], '"medlar" OR "bridge"'),
        ([(3, "medlar"), (HALF, "bridge"), (HALF, "city")], '"medlar" OR "bridge"'),
        ([(MAX_POSTINGS, "city")], '"city"'),
        ([(MAX_POSTINGS + 1, "city")], '"city"'),
        ([(MAX_POSTINGS + 1, "city"), (MAX_POSTINGS + 2, "year")], '"city" AND ("year")'),
        ([(MAX_POSTINGS + n, f"w{n}") for n in range(1, 9)], '"w1" AND ("w2" OR "w3" OR "w4" OR "w5")'),
    ],
)
def test_rare_terms_first_until_they_hold_enough(counted: list[tuple[int, str]], query: str) -> None:
    """Terms are taken while their passages stay under the number; where none would be, two frequent ones have to meet."""
    assert match_query(counted) == query


def test_terms_are_not_without_end() -> None:
    """However rare they are, a query has so many terms and no more."""
    assert match_query([(1, f"w{number}") for number in range(1_000)]).count("OR") == MAX_TERMS - 1


@pytest.mark.parametrize("most", [1, 3, 4, 6])
def test_the_past_asks_for_the_terms_that_were_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    """With terms too frequent to be taken, or that have to meet, a search of the corpus as it was finds what was found then."""
    monkeypatch.setattr(lexical, "MAX_POSTINGS", most)
    with opened(tmp_path / "place") as store:
        store.put(
            [prepare("The bridge is old.\nThe old city.\nA bridge in the city.\nThe city council.\nCity and river.", id="a")]
        )
        then, found = store.sequence(), store.lexical("bridge city old", EVERYTHING, 50)
        store.put([prepare("The council is old.\nOld, old.\nOld rivers.\nThe old bridge.", id="b")])
        past = store.lexical("bridge city old", replace(EVERYTHING, at_sequence=then), 50)
    assert found
    assert [key for key, _ in past] == [key for key, _ in found]
    assert dict(past) == pytest.approx(dict(found))
