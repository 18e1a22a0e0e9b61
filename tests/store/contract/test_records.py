"""Verifications, counts and the sequence."""

from itertools import pairwise

import pytest

from service.application.ports import Store
from service.domain.errors import NotFound
from tests.store.samples import prepare

RECORD = {"id": "v1", "claim": "Größe 😀?", "supporting": [{"passage_id": "a:1:0", "score": 0.25}], "as_of": None, "ok": True}


def test_verification_is_read_as_it_was_saved(store: Store) -> None:
    """A record of any JSON comes back equal."""
    store.save_verification("v1", "2021-03-11T00:00:00Z", RECORD)
    assert store.verification("v1") == RECORD


def test_unknown_verification_is_not_found(store: Store) -> None:
    """An id that was never saved is NotFound."""
    store.save_verification("v1", "2021-03-11T00:00:00Z", RECORD)
    with pytest.raises(NotFound):
        store.verification("v2")


def test_verification_outlives_the_article_it_cites(store: Store) -> None:
    """Deleting an article leaves stored verifications as they were."""
    store.put([prepare("One.", id="a")])
    store.save_verification("v1", "2021-03-11T00:00:00Z", RECORD)
    store.delete("a")
    assert store.verification("v1") == RECORD


def test_new_corpus_counts_nothing(store: Store) -> None:
    """All counts start at 0."""
    assert store.counts() == {"articles": 0, "versions": 0, "passages": 0, "verifications": 0}


def test_counts_are_of_articles_versions_passages_and_verifications(store: Store) -> None:
    """Each count is of what its name says, older versions and their passages included."""
    store.put([prepare("One.\nTwo.", id="a"), prepare("Three.", id="a"), prepare("Four.", id="b")])
    store.save_verification("v1", "2021-03-11T00:00:00Z", RECORD)
    assert store.counts() == {"articles": 2, "versions": 3, "passages": 4, "verifications": 1}


def test_every_change_of_the_corpus_raises_the_sequence(store: Store) -> None:
    """Put, new version, deletion and return each make the sequence larger."""
    seen = [store.sequence()]
    for change in (
        lambda: store.put([prepare("One.", id="a")]),
        lambda: store.put([prepare("Two.", id="a")]),
        lambda: store.delete("a"),
        lambda: store.put([prepare("Two.", id="a")]),
    ):
        change()
        seen.append(store.sequence())
    assert all(later > earlier for earlier, later in pairwise(seen))


def test_what_changes_no_article_leaves_the_sequence(store: Store) -> None:
    """A repeated article and a saved verification are no change of the corpus."""
    store.put([prepare("One.", id="a")])
    before = store.sequence()
    store.put([prepare("One.", id="a")])
    store.save_verification("v1", "2021-03-11T00:00:00Z", RECORD)
    assert store.sequence() == before


def test_store_that_is_well_passes_its_check(store: Store) -> None:
    """``check`` raises nothing after puts and deletions."""
    store.put([prepare("One.", id="a"), prepare("Two.", id="b")])
    store.delete("a")
    store.check()
