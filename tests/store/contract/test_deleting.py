"""Deletion erases an article with all its versions."""

import pytest

from service.application.ports import Store
from service.domain.article import Receipt
from service.domain.errors import NotFound
from service.domain.text import sha256
from tests.store.checks import assert_nearest, found_by_dense, found_by_lexical, listed
from tests.store.model import Model
from tests.store.samples import EVERYTHING, prepare, scope, vector_of

WORDS = "the harbour opened"


@pytest.fixture
def deleted(store: Store) -> Store:
    """A store where article "a" had two dated versions and was deleted, and "b" with the same words stays."""
    store.put(
        [
            prepare(WORDS, id="a", published_at="2021-01-01", url="https://news.example/a"),
            prepare(WORDS + " again", id="a", published_at="2021-02-01"),
            prepare(WORDS, id="b", published_at="2021-01-01"),
        ]
    )
    store.delete("a")
    return store


@pytest.mark.parametrize("version", [None, 1, 2])
def test_deleted_article_is_not_found(deleted: Store, version: int | None) -> None:
    """No version of it can be read, and none of its passages."""
    with pytest.raises(NotFound):
        deleted.article("a", version)
    with pytest.raises(NotFound):
        deleted.passages("a", version)


def test_deleting_twice_is_not_found(deleted: Store) -> None:
    """The second deletion of an id says that there is nothing of that name."""
    with pytest.raises(NotFound):
        deleted.delete("a")


def test_deleting_what_never_was_is_not_found(store: Store) -> None:
    """An id that nobody sent cannot be deleted."""
    with pytest.raises(NotFound):
        store.delete("never")


def test_refused_deletion_is_no_change(deleted: Store) -> None:
    """A deletion that found nothing leaves counts and sequence as they were."""
    before = (deleted.sequence(), deleted.counts())
    with pytest.raises(NotFound):
        deleted.delete("a")
    assert (deleted.sequence(), deleted.counts()) == before


def test_deleted_article_is_not_listed(deleted: Store) -> None:
    """Only what was not deleted is listed."""
    assert [each.id for each in listed(deleted)] == ["b"]


@pytest.mark.parametrize("each", [EVERYTHING, scope(as_of="2021-01-15"), scope(as_of="2021-12-31")], ids=str)
def test_deleted_passages_are_not_found(deleted: Store, each: object) -> None:
    """Neither search gives a passage of any version of a deleted article, on any day."""
    assert set(found_by_dense(deleted, vector_of(WORDS), each)) == {"b:1:0"}  # type: ignore[arg-type]
    assert set(found_by_lexical(deleted, WORDS, each)) == {"b:1:0"}  # type: ignore[arg-type]


def test_load_leaves_out_what_was_deleted_since(store: Store) -> None:
    """Keys that were found before a deletion load only what is still there."""
    store.put([prepare("One.", id="a"), prepare("Two.", id="b")])
    keys = [key for key, _ in store.dense(vector_of("x"), EVERYTHING, 10)]
    store.delete("a")
    assert [each.id for each in store.load(keys).values()] == ["b:1:0"]


def test_cited_leaves_out_what_was_deleted(deleted: Store) -> None:
    """A stored verification's passages of a deleted article are no longer given."""
    assert set(deleted.cited(["a:1:0", "a:2:0", "b:1:0"])) == {"b:1:0"}


def test_id_comes_back_and_its_numbers_go_on(deleted: Store) -> None:
    """After two versions and a deletion the next version of the id is number 3, created."""
    assert deleted.put([prepare("Back.", id="a")]) == [Receipt("a", 3, sha256("Back."), 1, created=True)]


def test_same_content_after_deletion_is_new(deleted: Store) -> None:
    """What was erased cannot be repeated: its content again is stored again."""
    article = prepare(WORDS + " again", id="a", published_at="2021-02-01")
    assert deleted.unchanged(article.article) is None
    assert deleted.put([article])[0].created


def test_erased_versions_do_not_come_back_with_the_id(deleted: Store) -> None:
    """The returned article has its new version alone."""
    deleted.put([prepare("Back.", id="a")])
    with pytest.raises(NotFound):
        deleted.article("a", 2)
    assert deleted.cited(["a:1:0", "a:2:0"]) == {}
    assert deleted.counts()["versions"] == 2


def test_erased_version_limits_no_later_one(deleted: Store) -> None:
    """A returned article is seen from its own date on, whatever dates the erased versions had."""
    deleted.put([prepare("Back.", id="a", published_at="2020-06-01")])
    assert "a:3:0" in found_by_dense(deleted, vector_of("x"), scope(as_of="2020-07-01"))


def test_search_is_exact_after_many_deletions(store: Store) -> None:
    """With half of the articles deleted, dense search still gives as many as asked for, the nearest of the rest."""
    corpus = [prepare(f"Words of {number}\nmore of {number}", id=f"a{number}") for number in range(60)]
    store.put(corpus)
    for number in range(0, 60, 2):
        store.delete(f"a{number}")
    assert_nearest(store, Model(*corpus[1::2]), vector_of("x"), limit=50)


def test_counts_forget_what_was_deleted(deleted: Store) -> None:
    """Articles, versions and passages count only what is there."""
    counts = deleted.counts()
    assert (counts["articles"], counts["versions"], counts["passages"]) == (1, 1, 1)
