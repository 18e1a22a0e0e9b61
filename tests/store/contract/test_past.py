"""The corpus as it was after an earlier change: what came later is neither found nor counted, nor does it move a score."""

from dataclasses import replace

import pytest

from service.application.ports import Store
from tests.store.samples import EVERYTHING, prepare, scope, vector_of

CLAIM = "the harbour bridge was closed for repairs"
FIRST = "The harbour bridge was closed in May.\nRepairs of the harbour take two years.\nA tram runs."
LATER = "The harbour, the harbour and again the harbour bridge.\nRepairs, closed."


@pytest.fixture
def filled(store: Store) -> Store:
    """A store with two articles and two versions of one."""
    store.put([prepare(FIRST, id="a", published_at="2021-01-01"), prepare("A bridge was closed.", id="b")])
    store.put([prepare("The harbour bridge is open.\nNo repairs.", id="a", published_at="2021-02-01")])
    return store


def searched(store: Store, where: object) -> tuple[list, list, object]:
    """What both searches and the coverage give."""
    return store.dense(vector_of(CLAIM), where, 50), store.lexical(CLAIM, where, 50), store.coverage(where)


@pytest.mark.parametrize("day", [None, "2021-01-15", "2021-06-01"])
def test_later_articles_change_nothing_of_what_was(filled: Store, day: str | None) -> None:
    """Keys, cosines, BM25 scores and coverage after a change are those that the search gave then."""
    where = scope(as_of=day)
    then, (dense, lexical, coverage) = filled.sequence(), searched(filled, where)
    filled.put([prepare(LATER, id="c", published_at="2020-12-01"), prepare(LATER + "\nMore.", id="b")])
    filled.put([prepare("Something else.", id="a", published_at="2020-06-01")])
    past_dense, past_lexical, past_coverage = searched(filled, replace(where, at_sequence=then))
    for past, present in ((past_dense, dense), (past_lexical, lexical)):
        assert [key for key, _ in past] == [key for key, _ in present]
        assert dict(past) == pytest.approx(dict(present))
    assert past_coverage == coverage
    assert lexical
    assert [key for key, _ in filled.lexical(CLAIM, where, 50)] != [key for key, _ in lexical]


def test_before_the_first_article_there_is_nothing(filled: Store) -> None:
    """After change 0 the corpus is empty."""
    dense, lexical, coverage = searched(filled, replace(EVERYTHING, at_sequence=0))
    assert (dense, lexical, coverage.articles) == ([], [], 0)


def test_a_deleted_article_is_gone_from_the_past_too(filled: Store) -> None:
    """Its passages are not found as of a change at which they were there, and the deletion is told, also if it comes again."""
    then = filled.sequence()
    filled.delete("b")
    filled.put([prepare("A bridge was closed.", id="b")])
    found = filled.lexical("bridge closed", replace(EVERYTHING, at_sequence=then), 50)
    assert {each.article_id for each in filled.load([key for key, _ in found]).values()} == {"a"}
    assert filled.deleted_since(then) == {"b"}
    assert filled.deleted_since(filled.sequence()) == set()
