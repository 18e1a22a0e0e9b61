"""Articles and passages out."""

import pytest

from service.application.ports import Store
from service.domain.errors import NotFound
from tests.store.checks import found_by_dense
from tests.store.samples import EVERYTHING, prepare, vector_of

TEXT = "😀 first line\nsecond 𝔘nicode e\u0301 line\n\n  third line, next paragraph\nfourth"


def test_article_is_by_default_the_current_version(store: Store) -> None:
    """Without a number the newest version is read, and it says that it is current."""
    store.put([prepare("One.", id="a"), prepare("Two.", id="a")])
    have = store.article("a")
    assert (have.version, have.text, have.current) == (2, "Two.", True)


def test_older_version_is_read_by_its_number(store: Store) -> None:
    """An older version keeps its own text and fields and says that it is not current."""
    store.put([prepare("One.", id="a", title="Then"), prepare("Two.", id="a", title="Now")])
    have = store.article("a", 1)
    assert (have.version, have.text, have.title, have.current) == (1, "One.", "Then", False)


@pytest.mark.parametrize("version", [None, 1])
def test_unknown_article_is_not_found(store: Store, version: int | None) -> None:
    """An id that nobody sent is NotFound, for the article and for its passages."""
    with pytest.raises(NotFound):
        store.article("a", version)
    with pytest.raises(NotFound):
        store.passages("a", version)


@pytest.mark.parametrize("version", [0, 2, 2**31])
def test_unknown_version_is_not_found(store: Store, version: int) -> None:
    """A number that was not given out is NotFound, though the article is there."""
    store.put([prepare("One.", id="a")])
    with pytest.raises(NotFound):
        store.article("a", version)
    with pytest.raises(NotFound):
        store.passages("a", version)


def test_passages_are_exact_slices_of_the_text(store: Store) -> None:
    """Every passage is ``text[start:end]`` in code points, where the article was split, in reading order."""
    sent = prepare(TEXT, id="a")
    store.put([sent])
    have = store.passages("a")
    assert [(each.start, each.end) for each in have] == [(each.start, each.end) for each in sent.passages]
    assert [each.text for each in have] == [TEXT[each.start : each.end] for each in sent.passages]


def test_passage_ids_name_article_version_and_place(store: Store) -> None:
    """The public id is article:version:place, and place counts from 0."""
    store.put([prepare("One.", id="a"), prepare("Two.\nThree.", id="a")])
    have = store.passages("a")
    assert [each.id for each in have] == ["a:2:0", "a:2:1"]
    assert {(each.article_id, each.article_version) for each in have} == {("a", 2)}


def test_passages_of_an_older_version_are_its_own(store: Store) -> None:
    """The passages of version 1 are those of its text."""
    store.put([prepare("One.\nTwo.", id="a"), prepare("Three.", id="a")])
    assert [each.text for each in store.passages("a", 1)] == ["One.", "Two."]


def test_passage_knows_its_neighbours(store: Store) -> None:
    """``before`` and ``after`` are the neighbouring passages, and empty at the ends of the article."""
    store.put([prepare(TEXT, id="a")])
    lines = ["😀 first line", "second 𝔘nicode e\u0301 line", "  third line, next paragraph", "fourth"]
    assert [(each.before, each.after) for each in store.passages("a")] == list(
        zip(["", *lines[:-1]], [*lines[1:], ""], strict=True)
    )


def test_lead_stays_in_the_paragraph(store: Store) -> None:
    """``lead`` is the passage before in the same paragraph, and empty for the one that opens it."""
    store.put([prepare(TEXT, id="a")])
    assert [each.lead for each in store.passages("a")] == ["", "😀 first line", "", "  third line, next paragraph"]


def test_passage_carries_what_is_needed_to_cite_it(store: Store) -> None:
    """A passage has title, source, url, author and date of its own version."""
    named = {"title": "T", "source": "S", "url": "https://x.example/", "author": "A", "published_at": "2021-01-01"}
    store.put([prepare("One.", id="a", **named), prepare("Two.", id="a", title="Other")])
    (have,) = store.passages("a", 1)
    assert {name: getattr(have, name) for name in named} == named


def test_load_gives_the_passages_of_the_keys(store: Store) -> None:
    """What search found is loaded as the same passages that the article lists."""
    store.put([prepare(TEXT, id="a"), prepare("Other.", id="b")])
    keys = [key for key, _ in store.dense(vector_of("x"), EVERYTHING, 100)]
    loaded = store.load(keys)
    listed = [*store.passages("a"), *store.passages("b")]
    assert sorted(loaded.values(), key=lambda each: each.id) == sorted(listed, key=lambda each: each.id)


def test_load_takes_two_hundred_keys(store: Store) -> None:
    """As many keys as dense and lexical search together can give are loaded in one call."""
    store.put([prepare("\n".join(f"Line {number}." for number in range(200)), id="a")])
    assert len(found_by_dense(store, vector_of("x"))) == 200


def test_load_leaves_out_keys_that_never_were(store: Store) -> None:
    """A key of no passage, -1 among them, is left out and harms no other."""
    store.put([prepare("One.", id="a")])
    ((key, _),) = store.dense(vector_of("x"), EVERYTHING, 1)
    assert set(store.load([-1, key, 10**9])) == {key}
    assert store.load([]) == {}


def test_cited_gives_passages_of_any_version(store: Store) -> None:
    """A public id is found in the current and in an older version; one that never was is left out."""
    store.put([prepare("One.\nTwo.", id="a"), prepare("Three.", id="a")])
    have = store.cited(["a:1:1", "a:2:0", "a:2:1", "a:3:0", "b:1:0"])
    assert {public: each.text for public, each in have.items()} == {"a:1:1": "Two.", "a:2:0": "Three."}
