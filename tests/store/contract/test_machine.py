"""Any order of puts, deletions, searches and restarts leaves a store equal to a plain dictionary."""

from pathlib import Path
import shutil
import tempfile
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
import pytest

from service.application.ports import Store
from service.domain.errors import NotFound
from tests.store.checks import assert_nearest, found_by_lexical, listed
from tests.store.model import Model
from tests.store.samples import Prepared, prepare, scope, vector_of
from tests.store.stores import STORES

WORDS = ("harbour", "bridge", "medlar", "quince", "opened", "closed")
LINES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
DAYS = st.sampled_from([None, "2021-01-01", "2021-02-01", "2021-02-01T12:00:00Z", "2021-03-01"])
SOURCES = st.sampled_from([None, "Courier", "Sentinel"])
LANGUAGES = st.sampled_from([None, "en", "en-GB", "de"])
IDS = st.sampled_from(["a", "b", "c", None])
URLS = st.sampled_from([None, "https://x.example/1", "https://x.example/2"])
LIMITS = st.sampled_from([1, 3, 1000])

ARTICLES = st.builds(
    prepare,
    st.lists(LINES, min_size=1, max_size=3).map("\n".join),
    id=IDS,
    url=URLS,
    source=SOURCES,
    language=LANGUAGES,
    published_at=DAYS,
)
SCOPES = st.builds(
    scope,
    as_of=DAYS,
    sources=st.sampled_from([(), (), ("Courier",)]),
    exclude_sources=st.sampled_from([(), (), ("Sentinel",)]),
    exclude_urls=st.sampled_from([(), (), ("https://x.example/1",)]),
    published_from=st.sampled_from([None, None, "2021-02-01"]),
    published_to=st.sampled_from([None, None, "2021-02-01"]),
    languages=st.sampled_from([(), (), ("en",)]),
)


class StoreMachine(RuleBasedStateMachine):
    """A store and its oracle, side by side."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp(prefix="crosscheck-machine-"))
        self.name = name
        self.store: Store = STORES[name](self.place)
        self.model = Model()
        self.sequence = 0

    @rule(item=ARTICLES)
    def put(self, item: Prepared) -> None:
        self._put([item])

    @rule(items=st.lists(ARTICLES, min_size=2, max_size=4))
    def put_many(self, items: list[Prepared]) -> None:
        self._put(items)

    @precondition(lambda self: self.model.articles)
    @rule(data=st.data())
    def put_again(self, data: st.DataObject) -> None:
        version = self.model.articles[data.draw(st.sampled_from(sorted(self.model.articles)))][-1]
        item = prepare(version.article.text, id=version.identity)
        assert self.store.unchanged(item.article) == version.receipt(created=False)
        assert self.store.put([item]) == [version.receipt(created=False)]

    @precondition(lambda self: self.model.articles)
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        identity = data.draw(st.sampled_from(sorted(self.model.articles)))
        self.store.delete(identity)
        self.model.delete(identity)

    @rule(identity=st.sampled_from(["a", "b", "c", "never"]))
    def delete_what_is_not_there(self, identity: str) -> None:
        if identity not in self.model.articles:
            with pytest.raises(NotFound):
                self.store.delete(identity)

    @rule(query=LINES, each=SCOPES, limit=LIMITS)
    def search_dense(self, query: str, each: Any, limit: int) -> None:
        assert_nearest(self.store, self.model, vector_of(query), each, limit)

    @rule(word=st.sampled_from(WORDS), each=SCOPES)
    def search_lexical(self, word: str, each: Any) -> None:
        want = {public for public, text in self.model.texts(each).items() if word in text.split()}
        assert set(found_by_lexical(self.store, word, each)) == want

    @rule(each=SCOPES)
    def cover(self, each: Any) -> None:
        assert self.store.coverage(each).articles == len(list(self.model.chosen(each)))

    @rule()
    def restart(self) -> None:
        self.store.close()
        self.store = STORES[self.name](self.place)

    @rule()
    def read_all(self) -> None:
        versions = self.model.listed()
        assert [(each.id, each.version, each.text) for each in listed(self.store, limit=2)] == [
            (version.identity, version.number, version.article.text) for version in versions
        ]
        for version in (version for held in self.model.articles.values() for version in held):
            have = self.store.passages(version.identity, version.number)
            assert {each.id: each.text for each in have} == version.texts()

    @invariant()
    def counts_agree(self) -> None:
        assert self.store.counts() == {**self.model.counts(), "verifications": 0}

    @invariant()
    def sequence_only_grows(self) -> None:
        before, self.sequence = self.sequence, self.store.sequence()
        assert self.sequence >= before

    @invariant()
    def index_is_in_step(self) -> None:
        self.store.check()

    def _put(self, items: list[Prepared]) -> None:
        receipts = [self.model.put(item) for item in items]
        assert self.store.put(items) == receipts

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.place)


@pytest.mark.parametrize("name", sorted(STORES))
def test_store_equals_a_dictionary(name: str) -> None:
    """No sequence of 20 operations makes a store differ from plain dictionaries searched by brute force."""
    run_state_machine_as_test(
        lambda: StoreMachine(name),
        settings=settings(
            max_examples=30,
            stateful_step_count=20,
            deadline=None,
            database=None,
            print_blob=True,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        ),
    )
