"""Articles in: receipts, versions, and what counts as a change."""

from typing import Any

import pytest

from service.application.ports import Store
from service.domain.article import Receipt
from service.domain.text import sha256
from tests.store.samples import prepare

FULL: dict[str, Any] = {
    "id": "a",
    "url": "https://news.example/a",
    "title": "A title",
    "source": "Courier",
    "author": "J. Arvell",
    "language": "en-GB",
    "published_at": "2021-03-11T14:05:00+08:00",
    "metadata": {"section": "city", "tags": ["harbour", "größer"], "depth": {"n": 1.5, "none": None}},
}
TEXT = "The bridge opened.\nIt is long."


def test_first_article_is_acknowledged_as_version_one(store: Store) -> None:
    """The receipt of a new article has version 1, the text's digest, the passages' count and created."""
    assert store.put([prepare(TEXT, id="a")]) == [Receipt("a", 1, sha256(TEXT), 2, created=True)]


def test_article_is_kept_as_it_was_sent(store: Store) -> None:
    """Text and every field are read back unchanged, the date as it was written."""
    store.put([prepare(TEXT, **FULL)])
    have = store.article("a")
    assert {name: getattr(have, name) for name in FULL} == FULL
    assert (have.text, have.sha256, have.passages, have.version, have.current) == (TEXT, sha256(TEXT), 2, 1, True)


def test_fields_that_were_not_sent_are_none(store: Store) -> None:
    """A field that nobody sent is None, not an empty text."""
    store.put([prepare(TEXT, id="a")])
    have = store.article("a")
    assert {getattr(have, name) for name in FULL if name != "id"} == {None}


def test_same_article_again_changes_nothing(store: Store) -> None:
    """An article that repeats its current version gets that version's receipt, not created, and no new version."""
    store.put([prepare(TEXT, **FULL)])
    assert store.put([prepare(TEXT, **FULL)]) == [Receipt("a", 1, sha256(TEXT), 2, created=False)]
    assert store.counts()["versions"] == 1


@pytest.mark.parametrize("name", [name for name in FULL if name != "id"])
def test_field_that_is_not_sent_is_no_change(store: Store, name: str) -> None:
    """The same text with one field left out repeats the version that has the field, and the field stays."""
    store.put([prepare(TEXT, **FULL)])
    (receipt,) = store.put([prepare(TEXT, **{**FULL, name: None})])
    assert (receipt.version, receipt.created) == (1, False)
    assert getattr(store.article("a"), name) == FULL[name]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("url", "https://news.example/moved"),
        ("title", "Another title"),
        ("source", "Sentinel"),
        ("author", "Nobody"),
        ("language", "en"),
        ("published_at", "2021-03-12"),
        ("metadata", {"section": "city"}),
    ],
)
def test_field_that_differs_makes_a_version(store: Store, name: str, value: Any) -> None:
    """The same text with another value of one field is version 2, which has that value."""
    store.put([prepare(TEXT, **FULL)])
    (receipt,) = store.put([prepare(TEXT, **{**FULL, name: value})])
    assert (receipt.version, receipt.created) == (2, True)
    assert getattr(store.article("a"), name) == value


def test_another_text_makes_a_version(store: Store) -> None:
    """The same id with another text is version 2 with the new text's digest."""
    store.put([prepare("Old words.", id="a")])
    assert store.put([prepare("New words.", id="a")]) == [Receipt("a", 2, sha256("New words."), 1, created=True)]


def test_white_space_is_a_change(store: Store) -> None:
    """A text that differs by a space at its end is another text."""
    store.put([prepare("Words.", id="a")])
    assert store.put([prepare("Words. ", id="a")])[0].version == 2


def test_return_to_an_earlier_text_is_a_new_version(store: Store) -> None:
    """Only the current version can be repeated: the text of version 1 after version 2 is version 3."""
    store.put([prepare("Old words.", id="a"), prepare("New words.", id="a")])
    assert store.put([prepare("Old words.", id="a")]) == [Receipt("a", 3, sha256("Old words."), 1, created=True)]


def test_unchanged_gives_the_receipt_of_a_repeated_version(store: Store) -> None:
    """``unchanged`` says what ``put`` would say of a repetition."""
    store.put([prepare("Old words.", **FULL), prepare(TEXT, **FULL)])
    assert store.unchanged(prepare(TEXT, id="a").article) == Receipt("a", 2, sha256(TEXT), 2, created=False)


@pytest.mark.parametrize(
    "other",
    [
        prepare(TEXT, id="b"),
        prepare("Old words.", id="a"),
        prepare(TEXT, id="a", title="Another title"),
        prepare(TEXT, url="https://news.example/unknown"),
        prepare(TEXT),
    ],
    ids=["another id", "an earlier text", "another title", "another url", "content without a name"],
)
def test_unchanged_gives_none_for_anything_new(store: Store, other: Any) -> None:
    """``unchanged`` is None for an article that ``put`` would store."""
    store.put([prepare("Old words.", **FULL), prepare(TEXT, **FULL)])
    assert store.unchanged(other.article) is None
    assert store.put([other])[0].created


def test_unchanged_stores_nothing(store: Store) -> None:
    """To ask whether an article is unchanged leaves the corpus as it was."""
    before = store.sequence()
    store.unchanged(prepare(TEXT, id="a").article)
    assert (store.counts()["articles"], store.sequence()) == (0, before)


def test_receipts_come_in_the_order_of_the_articles(store: Store) -> None:
    """One call with new, repeated and changed articles has a receipt for each, in its place."""
    store.put([prepare("One.", id="one"), prepare("Two.", id="two")])
    receipts = store.put([prepare("Three.", id="three"), prepare("One.", id="one"), prepare("Two, changed.", id="two")])
    assert [(each.id, each.version, each.created) for each in receipts] == [
        ("three", 1, True),
        ("one", 1, False),
        ("two", 2, True),
    ]


def test_same_id_twice_in_one_call_makes_two_versions_in_order(store: Store) -> None:
    """Two texts of one id in one call are versions 1 and 2, and the later one is current."""
    receipts = store.put([prepare("First.", id="a"), prepare("Second.", id="a")])
    assert [(each.version, each.created) for each in receipts] == [(1, True), (2, True)]
    assert [store.article("a", number).text for number in (1, 2)] == ["First.", "Second."]
    assert store.article("a").version == 2


def test_same_article_twice_in_one_call_is_stored_once(store: Store) -> None:
    """The second of two equal articles in one call repeats the first."""
    receipts = store.put([prepare(TEXT, id="a"), prepare(TEXT, id="a")])
    assert [(each.version, each.created) for each in receipts] == [(1, True), (1, False)]
    assert store.counts()["versions"] == 1


def test_many_articles_in_one_call_are_all_stored(store: Store) -> None:
    """Five hundred articles of one call can each be read back with their own text."""
    store.put([prepare(f"Words of {number}.", id=f"a{number}") for number in range(500)])
    assert [store.article(f"a{number}").text for number in range(500)] == [f"Words of {number}." for number in range(500)]


def test_no_article_at_all_is_no_change(store: Store) -> None:
    """An empty call is acknowledged with no receipts and is no change of the corpus."""
    before = store.sequence()
    assert store.put([]) == []
    assert store.sequence() == before


@pytest.mark.parametrize(
    "text", ["😀 wins.\n👩‍👩‍👧 too.", "e\u0301 is not é.", "a\r\nb\tc", "\ufeffBOM", "x" * 200_000, "'; DROP TABLE articles; --"]
)
def test_text_survives_to_the_code_point(store: Store, text: str) -> None:
    """Any Unicode text without NUL comes back exactly, with the digest of what was sent."""
    store.put([prepare(text, id="a")])
    have = store.article("a")
    assert (have.text, have.sha256) == (text, sha256(text))
