"""The corpus as it was on a day: the version of each article that was current then."""

from collections.abc import Callable, Iterator, Mapping

import pytest

from service.application.ports import Store
from tests.store.checks import found_by_dense, found_by_lexical
from tests.store.samples import prepare, scope, vector_of
from tests.store.stores import STORES

Search = Callable[..., Mapping[str, float]]

SEARCHES: dict[str, Search] = {
    "dense": lambda store, each: found_by_dense(store, vector_of("harbour"), each),
    "lexical": lambda store, each: found_by_lexical(store, "harbour", each),
}

# dates of the versions in order of arrival, the day looked from, the number of the version that counts
CASES: list[tuple[list[str | None], str, int | None]] = [
    (["2021-01-01"], "2020-12-31", None),
    (["2021-01-01"], "2021-01-01", 1),
    (["2021-01-01"], "2031-01-01", 1),
    (["2021-01-01", "2021-02-01"], "2021-01-31", 1),
    (["2021-01-01", "2021-02-01"], "2021-02-01", 2),
    (["2021-01-01", "2021-02-01", "2021-03-01"], "2021-02-15", 2),
    # the same day: the one that came last
    (["2021-01-01", "2021-01-01"], "2021-01-01", 2),
    (["2021-01-01", "2021-01-01"], "2020-12-31", None),
    # no date: never seen from a day
    ([None], "2031-01-01", None),
    (["2021-01-01", None], "2021-06-01", 1),
    ([None, "2021-01-01"], "2020-06-01", None),
    ([None, "2021-01-01"], "2021-06-01", 2),
    (["2021-01-01", None, "2021-03-01"], "2021-02-01", 1),
    # a later version dated earlier: a correction of the date holds from that earlier date on
    (["2021-05-01", "2021-01-01"], "2021-03-01", 2),
    (["2021-05-01", "2021-01-01"], "2021-06-01", 2),
    (["2021-05-01", "2021-01-01"], "2020-06-01", None),
    (["2021-01-01", "2021-05-01", "2021-03-01"], "2021-02-01", 1),
    (["2021-01-01", "2021-05-01", "2021-03-01"], "2021-04-01", 3),
    (["2021-01-01", "2021-05-01", "2021-03-01"], "2021-06-01", 3),
    # times: a day includes its last moment, a moment itself; offsets are honoured
    (["2021-01-01T10:00:00Z", "2021-01-01T12:00:00Z"], "2021-01-01T11:00:00Z", 1),
    (["2021-01-01T10:00:00Z", "2021-01-01T12:00:00Z"], "2021-01-01T12:00:00Z", 2),
    (["2021-01-01T10:00:00Z", "2021-01-01T23:59:59Z"], "2021-01-01", 2),
    (["2021-01-02T01:00:00+08:00"], "2021-01-01", 1),
    (["2021-01-01T23:00:00-08:00"], "2021-01-01", None),
    (["1969-07-20"], "1969-07-20", 1),
    (["1969-07-20"], "1969-07-19", None),
]


@pytest.fixture(scope="module", params=sorted(STORES))
def cases(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store that holds an article of each case, named by the case's place."""
    store = STORES[request.param](tmp_path_factory.mktemp("cases"))
    for place, (dates, _, _) in enumerate(CASES):
        store.put(
            [prepare(f"harbour version {number}", id=f"case-{place}", published_at=date) for number, date in enumerate(dates)]
        )
    yield store
    store.close()


@pytest.mark.parametrize("kind", sorted(SEARCHES))
@pytest.mark.parametrize(("place", "day", "expected"), [(place, day, expected) for place, (_, day, expected) in enumerate(CASES)])
def test_version_current_on_the_day_counts(cases: Store, kind: str, place: int, day: str, expected: int | None) -> None:
    """Of an article's versions, exactly the one that was current on the day is found, or none."""
    found = {public for public in SEARCHES[kind](cases, scope(as_of=day)) if public.startswith(f"case-{place}:")}
    assert found == ({f"case-{place}:{expected}:0"} if expected else set())


@pytest.mark.parametrize("kind", sorted(SEARCHES))
def test_later_version_does_not_change_the_past(store: Store, kind: str) -> None:
    """What was found from a day is found from it again after a later version came."""
    store.put([prepare("harbour one", id="a", published_at="2021-01-01")])
    before = set(SEARCHES[kind](store, scope(as_of="2021-01-15")))
    store.put([prepare("harbour two", id="a", published_at="2021-02-01")])
    assert set(SEARCHES[kind](store, scope(as_of="2021-01-15"))) == before == {"a:1:0"}


@pytest.mark.parametrize("kind", sorted(SEARCHES))
def test_filters_hold_for_the_version_of_the_day(store: Store, kind: str) -> None:
    """The source that counts is that of the version of the day, not that of the current one."""
    store.put(
        [
            prepare("harbour one", id="a", published_at="2021-01-01", source="Courier"),
            prepare("harbour two", id="a", published_at="2021-02-01", source="Sentinel"),
        ]
    )
    assert set(SEARCHES[kind](store, scope(as_of="2021-01-15", sources=("Courier",)))) == {"a:1:0"}
    assert set(SEARCHES[kind](store, scope(as_of="2021-01-15", sources=("Sentinel",)))) == set()
