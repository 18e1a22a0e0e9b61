"""Closed and opened again, a store is the same."""

from typing import Any

import pytest

from service.application.ports import Store
from service.domain.errors import NotFound
from tests.store.checks import assert_nearest, found_by_dense, found_by_lexical, listed
from tests.store.model import Model
from tests.store.samples import MANY_SCOPES, mixed_corpus, prepare, vector_of
from tests.store.stores import OpenStore

CLAIM = "the opening of number 12 at the harbour"


def lived_in(store: Store) -> Model:
    """Fill a store with puts, new versions, deletions and a return; gives the oracle of it."""
    corpus = mixed_corpus()
    later = [prepare(f"harbour again {number}", id=f"article-{number:02}", published_at="2022-02-02") for number in (1, 4, 9)]
    back = prepare("harbour is back", id="article-07")
    model = Model(*corpus, *later)
    store.put(corpus)
    store.put(later)
    for identity in ("article-07", "article-09", "article-20"):
        store.delete(identity)
        model.delete(identity)
    store.put([back])
    model.put(back)
    store.save_verification("v1", "2021-03-11T00:00:00Z", {"claim": CLAIM})
    return model


def facts(store: Store) -> dict[str, Any]:
    """All that a store says of its corpus, but for scores."""
    articles = listed(store)
    return {
        "articles": articles,
        "versions": [store.article(each.id, number) for each in articles for number in _numbers(store, each.id, each.version)],
        "passages": [store.passages(each.id) for each in articles],
        "coverage": [store.coverage(each) for each in MANY_SCOPES],
        "counts": dict(store.counts()),
        "sequence": store.sequence(),
        "verification": dict(store.verification("v1")),
        "cited": dict(store.cited(["article-01:1:0", "article-01:2:0", "article-07:1:0", "article-07:2:0"])),
    }


def _numbers(store: Store, identity: str, last: int) -> list[int]:
    there = []
    for number in range(1, last + 1):
        try:
            store.article(identity, number)
            there.append(number)
        except NotFound:
            continue
    return there


def test_reopened_store_says_the_same(open_store: OpenStore) -> None:
    """Articles, versions, passages, coverage, counts, sequence, verifications: all as before closing."""
    store = open_store()
    lived_in(store)
    before = facts(store)
    assert facts(open_store()) == before


def test_reopened_store_finds_the_same_with_the_same_scores(open_store: OpenStore) -> None:
    """Both searches give the same passages in the same order with the same scores, under every scope."""
    store = open_store()
    lived_in(store)
    before = [(found_by_dense(store, vector_of("x"), each), found_by_lexical(store, CLAIM, each)) for each in MANY_SCOPES]
    store = open_store()
    for each, (dense, lexical) in zip(MANY_SCOPES, before, strict=True):
        assert list(found_by_dense(store, vector_of("x"), each)) == list(dense)
        assert found_by_dense(store, vector_of("x"), each) == pytest.approx(dense, abs=1e-6)
        assert list(found_by_lexical(store, CLAIM, each).items()) == list(lexical.items())


def test_reopened_store_searches_exactly(open_store: OpenStore) -> None:
    """After opening again, dense search still equals brute force under every scope."""
    model = lived_in(open_store())
    store = open_store()
    for each in MANY_SCOPES:
        assert_nearest(store, model, vector_of("x"), each, limit=20)


def test_reopened_store_goes_on(open_store: OpenStore) -> None:
    """Changes after opening again are found beside what was there, and after the next opening too."""
    model = lived_in(open_store())
    for round_ in range(3):
        store = open_store()
        item = prepare(f"harbour in round {round_}\nand more", id=f"round-{round_}")
        store.put([item])
        model.put(item)
        gone = f"article-{10 + round_}"
        store.delete(gone)
        model.delete(gone)
        assert_nearest(store, model, vector_of("x"))
    assert_nearest(open_store(), model, vector_of("x"))


def test_version_numbers_go_on_after_opening(open_store: OpenStore) -> None:
    """The numbers that a deleted article had stay taken in the next process."""
    store = open_store()
    store.put([prepare("One.", id="a"), prepare("Two.", id="a")])
    store.delete("a")
    assert open_store().put([prepare("Three.", id="a")])[0].version == 3


def test_emptied_store_is_empty_after_opening(open_store: OpenStore) -> None:
    """A corpus whose every article was deleted finds nothing when it is opened again."""
    store = open_store()
    store.put(mixed_corpus())
    open_store()
    store = open_store()
    for each in listed(store):
        store.delete(each.id)
    store = open_store()
    assert (found_by_dense(store, vector_of("x")), found_by_lexical(store, "harbour"), listed(store)) == ({}, {}, [])
