"""Dense search equals brute force, score by score."""

import numpy as np
import pytest

from service.application.ports import Store
from service.domain.scope import Scope
from tests.store.checks import ALL, HALF_PRECISION, assert_nearest, found_by_dense
from tests.store.model import Model
from tests.store.samples import EVERYTHING, MANY_SCOPES, mixed_corpus, prepare, vector_of

QUERIES = ["the harbour", "another question", "closing words 3"]


@pytest.mark.parametrize("limit", [1, 7, 90, 91, ALL])
@pytest.mark.parametrize("query", QUERIES)
def test_nearest_are_those_of_brute_force(filled: Store, query: str, limit: int) -> None:
    """The first ``limit`` passages and their cosines are those of comparing with every passage."""
    corpus = mixed_corpus()
    assert_nearest(filled, Model(*corpus), vector_of(query), limit=limit)


@pytest.mark.parametrize("each", MANY_SCOPES, ids=str)
@pytest.mark.parametrize("limit", [5, ALL])
def test_nearest_under_filters_are_those_of_brute_force(filled: Store, each: Scope, limit: int) -> None:
    """Filters hold inside the search: as many as asked for come back while there are so many, and the right ones."""
    corpus = mixed_corpus()
    assert_nearest(filled, Model(*corpus), vector_of("the harbour"), each, limit)


def test_passage_is_nearest_to_itself(filled: Store) -> None:
    """The vector of a passage in its context finds that passage first, with a cosine of 1."""
    own = Model(*mixed_corpus()).vectors(EVERYTHING)["article-17:1:2"]
    public, score = next(iter(found_by_dense(filled, own).items()))
    assert public == "article-17:1:2"
    assert score == pytest.approx(1.0, abs=HALF_PRECISION)


def test_opposite_passage_has_its_negative_score(store: Store) -> None:
    """A cosine below zero is given as such, not cut at zero."""
    store.put([prepare("One.", id="a")])
    assert found_by_dense(store, -vector_of("One.")) == {"a:1:0": pytest.approx(-1.0, abs=HALF_PRECISION)}


@pytest.mark.parametrize("limit", [1, 100])
def test_empty_corpus_has_nothing_near(store: Store, limit: int) -> None:
    """Where there is nothing, nothing is found: no key, and no key of -1."""
    assert store.dense(vector_of("x"), EVERYTHING, limit) == []


def test_more_than_there_are_gives_all_there_are(store: Store) -> None:
    """A limit beyond the corpus pads nothing: two passages are two results with keys that load."""
    store.put([prepare("One.\nTwo.", id="a")])
    pairs = store.dense(vector_of("x"), EVERYTHING, 1000)
    assert len(pairs) == 2
    assert set(store.load([key for key, _ in pairs])) == {key for key, _ in pairs}


def test_equal_passages_are_found_each(store: Store) -> None:
    """Ten articles with one text are ten results with one score."""
    corpus = [prepare("Same words.", id=f"a{number}") for number in range(10)]
    store.put(corpus)
    assert_nearest(store, Model(*corpus), vector_of("x"))


def test_superseded_version_is_not_found(store: Store) -> None:
    """Without a day to look from, only the current version's passages are found."""
    store.put([prepare("One.\nTwo.", id="a"), prepare("Two.\nThree.", id="a")])
    assert set(found_by_dense(store, vector_of("One."))) == {"a:2:0", "a:2:1"}


def test_article_is_found_when_put_returns(store: Store) -> None:
    """What is acknowledged can be found at once, after each of many puts."""
    model = Model()
    for item in mixed_corpus():
        store.put([item])
        model.put(item)
        assert_nearest(store, model, vector_of("x"), limit=10)


def test_similarities_agree_with_dense(filled: Store) -> None:
    """The cosine asked for by key is the one that dense search gives with the key."""
    query = vector_of("the harbour")
    pairs = filled.dense(query, EVERYTHING, ALL)
    have = filled.similarities(query, [key for key, _ in reversed(pairs)])
    assert dict(have) == pytest.approx(dict(pairs), abs=1e-5)


def test_similarities_of_lexical_results_are_the_oracle_s(filled: Store) -> None:
    """Keys that lexical search found have the cosine of their text in its context."""
    query = vector_of("x")
    keys = [key for key, _ in filled.lexical("harbour", EVERYTHING, ALL)]
    texts = filled.load(keys)
    cosines = Model(*mixed_corpus()).nearest(query, EVERYTHING)
    want = {key: cosines[texts[key].id] for key in keys}
    assert dict(filled.similarities(query, keys)) == pytest.approx(want, abs=HALF_PRECISION)


def test_similarities_of_no_key_and_of_unknown_keys_are_none(store: Store) -> None:
    """A key of no passage has no similarity, and no key no answer."""
    store.put([prepare("One.", id="a")])
    assert dict(store.similarities(vector_of("x"), [])) == {}
    assert dict(store.similarities(vector_of("x"), [-1, 10**9])) == {}


def test_question_is_left_as_it_was(filled: Store) -> None:
    """Search does not write into the vector that it is asked about."""
    query = vector_of("x")
    filled.dense(query, EVERYTHING, 10)
    assert np.array_equal(query, vector_of("x"))
