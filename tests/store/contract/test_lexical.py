"""Lexical search: shared words, under the same filters, whatever the claim looks like."""

import pytest

from service.application.ports import Store
from service.domain.scope import Scope
from tests.store.checks import ALL, found_by_lexical
from tests.store.model import Model
from tests.store.samples import EVERYTHING, MANY_SCOPES, mixed_corpus, prepare

HOSTILE = [
    '"',
    '"harbour',
    '""" OR """',
    "(",
    ")(",
    "(harbour",
    "-harbour",
    "- x",
    "text:harbour",
    "col:",
    "rowid:1",
    "*",
    "harb*",
    "^harbour",
    "NEAR(harbour opening, 2)",
    "NEAR",
    "AND",
    "harbour AND",
    "OR OR OR",
    "NOT harbour",
    "harbour + opening",
    "{text} : harbour",
    "harbour'; DROP TABLE passages; --",
    "%",
    "_",
    "\\",
    "😀",
    "👩‍👩‍👧 harbour",
    "\ufeff\u200b\u202e",
    "\x01\x1b[31m",
    "\n\t\r ",
    "",
    "...",
    "ﷺ ǅ ß ſ",
    "x" * 2_000,
    "harbour " * 250,
    " ".join(f"word{number}" for number in range(250)),
    '"' * 2_000,
    "(" * 2_000,
    "the of and to in is",
    "The.",
    "1 2 3",
    "³ ½ Ⅷ",
    "\u0301\u0301",
]


@pytest.mark.parametrize("claim", HOSTILE, ids=lambda claim: ascii(claim)[:40])
def test_no_claim_is_an_error(filled: Store, claim: str) -> None:
    """Any text is searched for without an error, and what is found can be loaded."""
    assert len(found_by_lexical(filled, claim, limit=10)) <= 10


@pytest.mark.parametrize("claim", ['"harbour', "(harbour", "-harbour", "text:harbour", "NOT harbour", "^harbour", "harbour*"])
def test_operators_are_words_or_nothing(store: Store, claim: str) -> None:
    """A character that a query language knows means nothing: the word beside it is found where it is."""
    store.put([prepare("They came to the harbour", id="a"), prepare("They came to the bridge", id="b")])
    assert set(found_by_lexical(store, claim)) == {"a:1:0"}


@pytest.mark.parametrize("claim", HOSTILE[:6], ids=ascii)
def test_empty_corpus_has_no_words(store: Store, claim: str) -> None:
    """Where there is nothing, nothing is found."""
    assert store.lexical(claim, EVERYTHING, 10) == []


@pytest.mark.parametrize("each", MANY_SCOPES, ids=str)
def test_word_finds_the_passages_that_have_it_under_filters(filled: Store, each: Scope) -> None:
    """A word finds exactly the passages of the scope that hold it."""
    corpus = mixed_corpus()
    want = {public for public, text in Model(*corpus).texts(each).items() if "harbour" in text}
    assert set(found_by_lexical(filled, "Harbour", each)) == want


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The HARBOUR opened", "harbour"),
        ("Café Müller opened", "CAFE muller"),
        ("Café Müller opened", "café"),
        ("They opened it", "opening"),
        ("Открытие моста", "МОСТА"),
        ("το τέλος", "ΤΈΛΟΣ"),
        ("figure 4.1 percent", "4.1"),
        ("the co-operation", "co-operation"),
        ("Łódź and Ørsted", "łódź"),
        ("snake_case name", "snake_case"),
        ("Die Straße ist", "Straße"),
        ("a re\u0301sume\u0301 of it", "re\u0301sume\u0301"),
        ("the ﬁnal word", "ﬁnal"),
        ("in İstanbul now", "İstanbul"),
    ],
)
def test_words_are_compared_without_case_accents_and_endings(store: Store, text: str, claim: str) -> None:
    """A word finds its passage in another case, without its accents, or in another English form."""
    store.put([prepare(text, id="a"), prepare("Nothing of the kind", id="b")])
    assert set(found_by_lexical(store, claim)) == {"a:1:0"}


def test_scores_fall_from_best_to_worst(filled: Store) -> None:
    """Results come best first, and higher is better."""
    scores = list(found_by_lexical(filled, "the opening of number 12 at the harbour").values())
    assert len(scores) > 20
    assert scores == sorted(scores, reverse=True)


def test_more_shared_rare_words_score_higher(store: Store) -> None:
    """A passage with two rare words of the claim comes before those with one of them, and those before frequent words."""
    lines = [
        "quince and medlar here",
        "quince alone is here",
        "medlar alone is here",
        *[f"harbour alone {n} here" for n in range(9)],
    ]
    store.put([prepare(line, id=f"a{number}") for number, line in enumerate(lines)])
    found = found_by_lexical(store, "quince medlar harbour")
    assert next(iter(found)) == "a0:1:0"
    assert min(found["a1:1:0"], found["a2:1:0"]) > max(found[f"a{number}:1:0"] for number in range(3, 12))


def test_limit_keeps_the_best(filled: Store) -> None:
    """A smaller limit gives the beginning of the longer list, with the same scores."""
    claim = "opening of number 12 at the harbour"
    whole = filled.lexical(claim, EVERYTHING, ALL)
    assert [score for _, score in filled.lexical(claim, EVERYTHING, 5)] == [score for _, score in whole[:5]]
    assert filled.lexical(claim, EVERYTHING, 1) == whole[:1]


def test_rare_word_is_found_in_a_long_claim(store: Store) -> None:
    """The one rare word of a claim of 250 frequent ones still finds its passage first."""
    frequent = [f"frequent{number}" for number in range(250)]
    store.put([prepare(" ".join(frequent), id=f"a{number}") for number in range(5)])
    store.put([prepare("a medlar tree", id="rare")])
    assert next(iter(found_by_lexical(store, " ".join([*frequent, "medlar"])))) == "rare:1:0"


def test_claim_of_stop_words_alone_finds_the_passage_that_has_them(store: Store) -> None:
    """Where a claim has no other words, its stop words are searched for."""
    store.put([prepare("To be or not to be", id="a"), prepare("Harbour opening", id="b")])
    assert set(found_by_lexical(store, "to be or not to be")) == {"a:1:0"}


def test_words_of_a_superseded_version_are_not_found(store: Store) -> None:
    """Words that only an older version had find nothing today."""
    store.put([prepare("medlar", id="a"), prepare("quince", id="a")])
    assert found_by_lexical(store, "medlar") == {}


def test_words_of_a_deleted_article_find_nothing_ever(store: Store) -> None:
    """Deleted words stay gone while other articles come, and when the id comes back with other words."""
    store.put([prepare("medlar tree", id="a"), prepare("quince tree", id="b")])
    store.delete("a")
    store.put([prepare("apple tree", id="c"), prepare("cherry tree", id="a")])
    assert found_by_lexical(store, "medlar") == {}
    assert set(found_by_lexical(store, "medlar tree")) == {"a:2:0", "b:1:0", "c:1:0"}


def test_deleted_articles_weigh_nothing(store: Store) -> None:
    """The score of a passage is what it would be had the deleted article never been there."""
    store.put([prepare("quince tree", id="a"), prepare("other words", id="b")])
    before = found_by_lexical(store, "quince tree")
    store.put([prepare("quince tree and many more words of a long line", id="c")])
    store.delete("c")
    assert found_by_lexical(store, "quince tree") == pytest.approx(before)
