"""Verifications, counts and the sequence."""

from itertools import pairwise

import pytest

from service.application.ports import Store
from service.domain.errors import NotFound
from service.domain.listing import VerificationPage, VerificationSummary
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


def save(store: Store, *names: str) -> None:
    """Save verifications one after the other, each with a claim and a confidence of its own."""
    for number, name in enumerate(names):
        record = {"id": name, "claim": f"Größe “{name}” 😀?", "verdict": "refuted", "confidence": number / 10, "as_of": None}
        store.save_verification(name, f"2021-03-11T00:00:0{number}Z", record)


def paged(store: Store, limit: int) -> list[list[str]]:
    """The ids of all pages of the list of verifications."""
    pages, before = [], None
    while True:
        page = store.verifications(before, limit)
        pages.append([item.id for item in page.items])
        before = page.next_before
        if before is None:
            return pages


def test_verifications_are_listed_newest_first(store: Store) -> None:
    """An item has id, claim, verdict, confidence, time and ``as_of`` of its record; what was saved last comes first."""
    save(store, "v0", "v1")
    store.save_verification(
        "v2", "2020-01-01T00:00:00Z", {"claim": "C.", "verdict": "supported", "confidence": 0.5, "as_of": "2020"}
    )
    newest, second, oldest = store.verifications(None, 10).items
    assert newest == VerificationSummary("v2", "C.", "supported", 0.5, "2020-01-01T00:00:00Z", "2020")
    assert second == VerificationSummary("v1", "Größe “v1” 😀?", "refuted", 0.1, "2021-03-11T00:00:01Z", None)
    assert oldest.id == "v0"


def test_no_verification_is_one_empty_page(store: Store) -> None:
    """Nothing to list is an empty page and no next one."""
    assert store.verifications(None, 10) == VerificationPage([], None)


def test_pages_of_verifications_follow_each_other(store: Store) -> None:
    """Five by two are pages of 2, 2 and 1; four by two end with the second page."""
    save(store, "v0", "v1", "v2", "v3")
    assert paged(store, 2) == [["v3", "v2"], ["v1", "v0"]]
    save(store, "v4")
    assert paged(store, 2) == [["v4", "v3"], ["v2", "v1"], ["v0"]]


def test_verification_saved_between_pages_moves_no_other(store: Store) -> None:
    """What is saved after the first page is on none that follow, and the others come once each."""
    save(store, "v0", "v1", "v2")
    first = store.verifications(None, 2)
    save(store, "v3")
    assert [item.id for item in store.verifications(first.next_before, 2).items] == ["v0"]


def test_erased_verification_is_gone(store: Store) -> None:
    """An erased verification is not found, not listed and not counted; the others stay, and so does the sequence."""
    save(store, "v0", "v1", "v2")
    before = store.sequence()
    store.erase_verification("v1")
    with pytest.raises(NotFound):
        store.verification("v1")
    assert paged(store, 10) == [["v2", "v0"]]
    assert (store.counts()["verifications"], store.sequence()) == (2, before)


def test_erasing_twice_is_not_found(store: Store) -> None:
    """An id that was erased, or never saved, is NotFound, and nothing else is erased."""
    save(store, "v0", "v1")
    store.erase_verification("v0")
    for name in ("v0", "nowhere"):
        with pytest.raises(NotFound):
            store.erase_verification(name)
    assert paged(store, 10) == [["v1"]]
