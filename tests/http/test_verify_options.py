"""The options of POST /v1/verify: each changes what it says and nothing else."""

from collections.abc import Iterator, Mapping
from typing import Any

from flask.testing import FlaskClient
import pytest

from tests.http.answers import BRIDGE, CLAIM, cited, store, verify
from tests.http.conftest import client_of, opened

# Four articles that all support the claim, none of them a copy of another.
SECOND: Mapping[str, Any] = {
    "id": "second",
    "text": "As its keeper had promised them, the Lantern Bridge reopened to traffic in May 2024.",
    "url": "https://sentinel.example/bridge",
    "source": "Sentinel",
    "published_at": "2024-05-10T18:00:00+02:00",
    "language": "en-GB",
}
THIRD: Mapping[str, Any] = {
    "id": "third",
    "text": "After weeks of noise and dust the Lantern Bridge reopened to traffic in May 2024.",
    "url": "https://herald.example/bridge",
    "source": "Herald",
    "published_at": "2024-06-01",
    "language": "de",
}
UNDATED: Mapping[str, Any] = {
    "id": "undated",
    "text": "Yes, all of that is true, the Lantern Bridge reopened to traffic in May 2024.",
}
ALL = {"bridge", "second", "third", "undated"}


@pytest.fixture(scope="module")
def four(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """A client of a service with these four articles, which no test changes."""
    with opened(tmp_path_factory.mktemp("four")) as running:
        client = client_of(running)
        store(client, BRIDGE, SECOND, THIRD, UNDATED)
        yield client


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, ALL),
        ({"as_of": None}, ALL),
        ({"as_of": "2024-05-02"}, set()),
        ({"as_of": "2024-05-03"}, {"bridge"}),
        ({"as_of": "2024-05-10"}, {"bridge", "second"}),
        ({"as_of": "2024-05-10T15:59:59Z"}, {"bridge"}),
        ({"as_of": "2024-05-10T18:00:00+02:00"}, {"bridge", "second"}),
        ({"as_of": "2030-01-01"}, {"bridge", "second", "third"}),
        ({"filters": {}}, ALL),
        ({"filters": {"sources": []}}, ALL),
        ({"filters": {"sources": ["Courier", "Herald"]}}, {"bridge", "third"}),
        ({"filters": {"sources": ["courier"]}}, set()),
        ({"filters": {"exclude_sources": ["Courier"]}}, {"second", "third", "undated"}),
        ({"filters": {"sources": ["Courier"], "exclude_sources": ["Courier"]}}, set()),
        ({"filters": {"exclude_urls": [BRIDGE["url"], THIRD["url"]]}}, {"second", "undated"}),
        ({"filters": {"published_from": "2024-05-10"}}, {"second", "third"}),
        ({"filters": {"published_from": "2024-06-01"}}, {"third"}),
        ({"filters": {"published_to": "2024-05-03"}}, {"bridge"}),
        ({"filters": {"published_to": "2024-05-10T16:00:00Z"}}, {"bridge", "second"}),
        ({"filters": {"published_from": "2024-05-04", "published_to": "2024-05-31"}}, {"second"}),
        ({"filters": {"published_from": "2025-01-01", "published_to": "2024-01-01"}}, set()),
        ({"filters": {"published_from": None, "published_to": None}}, ALL),
        ({"filters": {"languages": ["en"]}}, {"bridge", "second"}),
        ({"filters": {"languages": ["EN-gb", "de"]}}, {"second", "third"}),
        ({"filters": {"languages": ["e"] * 0}}, ALL),
        ({"claim_source": {"url": BRIDGE["url"]}}, {"second", "third", "undated"}),
        ({"claim_source": {"url": "https://other.example/"}}, ALL),
        ({"claim_source": {"url": None, "author": "Jost Arvell"}}, ALL),
        ({"claim_source": {"url": BRIDGE["url"]}, "filters": {"exclude_urls": [SECOND["url"]]}}, {"third", "undated"}),
        ({"as_of": "2024-05-31", "filters": {"languages": ["en"], "exclude_sources": ["Courier"]}}, {"second"}),
    ],
    ids=lambda value: str(sorted(value) if isinstance(value, set) else value),
)
def test_options_choose_the_evidence(four: FlaskClient, options: dict[str, Any], expected: set[str]) -> None:
    """Under each option exactly the articles that it lets through are cited."""
    answer = verify(four, include=["neutral"], **options)
    assert {item["article_id"] for item in answer["supporting"]} == expected
    assert cited(answer) == expected


def test_coverage_counts_what_the_options_leave(four: FlaskClient) -> None:
    """Coverage under a filter has the articles, days and undated ones that the filter leaves."""
    answer = verify(four, filters={"languages": ["en"]})
    assert answer["coverage"] == {"articles": 2, "from": "2024-05-03", "to": "2024-05-10", "undated": 0}


def test_a_search_limited_by_date_counts_and_tells_what_it_left_out(four: FlaskClient) -> None:
    """With ``as_of`` articles without a date are counted in coverage and named in the warnings."""
    answer = verify(four, as_of="2024-05-31")
    assert answer["coverage"] == {"articles": 2, "from": "2024-05-03", "to": "2024-05-10", "undated": 1}
    assert [warning for warning in answer["warnings"] if "without a date" in warning]


def test_a_search_without_dates_warns_of_none(four: FlaskClient) -> None:
    """Without a limit by date there is no warning about undated articles."""
    assert verify(four)["warnings"] == []


def test_the_question_is_echoed(four: FlaskClient) -> None:
    """The answer repeats as_of, filters, claim_source and top_k as they were sent."""
    filters = {
        "sources": ["Courier"],
        "exclude_sources": ["Herald"],
        "exclude_urls": ["https://other.example/"],
        "published_from": "2024-01-01",
        "published_to": "2024-12-31T10:00:00Z",
        "languages": ["en"],
    }
    source = {"url": None, "author": "Jost Arvell"}
    answer = verify(four, as_of="2024-07-01", filters=filters, claim_source=source, top_k=7)
    assert answer["as_of"] == "2024-07-01"
    assert answer["question"] == {"top_k": 7, "filters": filters, "claim_source": source}


def test_defaults_are_echoed(four: FlaskClient) -> None:
    """A claim alone is verified with top_k 20, empty filters and no source."""
    answer = verify(four)
    empty = {
        "sources": [],
        "exclude_sources": [],
        "exclude_urls": [],
        "published_from": None,
        "published_to": None,
        "languages": [],
    }
    assert answer["as_of"] is None
    assert answer["question"] == {"top_k": 20, "filters": empty, "claim_source": {"url": None, "author": None}}


@pytest.mark.parametrize(("top_k", "expected"), [(1, 1), (3, 3), (50, 4)])
def test_top_k_bounds_the_passages(four: FlaskClient, top_k: int, expected: int) -> None:
    """So many passages are judged at most, and all there are when there are fewer."""
    answer = verify(four, top_k=top_k, include=["neutral"])
    assert len(answer["supporting"] + answer["contradicting"] + answer["neutral"]) == expected


def test_top_k_keeps_the_best(four: FlaskClient) -> None:
    """With top_k 1 the passage that is the claim word for word is the one that is judged."""
    (item,) = verify(four, top_k=1)["supporting"]
    assert (item["text"], item["retrieval"]["rank"]) == (CLAIM, 1)


def test_reprints_do_not_crowd_others_out(client: FlaskClient) -> None:
    """Copies collapse before the cut to top_k: with three copies of the best passage, top_k 2 still reaches another one."""
    store(client, *({"id": f"copy-{number}", "text": CLAIM} for number in range(3)), SECOND)
    answer = verify(client, top_k=2)
    assert cited(answer) == {"copy-0", "copy-1", "copy-2", "second"}
    assert answer["origins"]["supporting"] == 2


def test_near_copies_of_the_claims_page_are_no_evidence(client: FlaskClient) -> None:
    """A reprint of the page that makes the claim is no evidence either."""
    reprint = {**BRIDGE, "id": "reprint", "url": "https://sentinel.example/bridge", "source": "Sentinel"}
    store(client, BRIDGE, reprint)
    assert cited(verify(client, claim_source={"url": BRIDGE["url"]}, include=["neutral"])) == set()


@pytest.mark.parametrize(
    ("include", "neutral", "timed"),
    [([], False, False), (["neutral"], True, False), (["timings"], False, True), (["timings", "neutral"], True, True)],
)
def test_include_adds_what_it_names(four: FlaskClient, include: list[str], neutral: bool, timed: bool) -> None:
    """Neutral passages and timings come when they are asked for and not otherwise."""
    answer = verify(four, "The Lantern Bridge reopened to heavy traffic in May.", include=include)
    assert bool(answer["neutral"]) is neutral
    assert (answer["timings_ms"] is not None) is timed


def test_neutral_passages_are_neither_side(four: FlaskClient) -> None:
    """A neutral passage has that stance and its probability as score."""
    answer = verify(four, "The Lantern Bridge reopened to heavy traffic in May.", include=["neutral"])
    assert {(item["stance"], item["score"]) for item in answer["neutral"]} == {("neutral", 0.9)}
    assert answer["supporting"] == answer["contradicting"] == []


def test_timings_are_of_the_stages(four: FlaskClient) -> None:
    """Timings are milliseconds, none negative, of retrieving, judging and deciding at least."""
    timings = verify(four, include=["timings"])["timings_ms"]
    assert {"retrieve", "judge", "decide"} <= set(timings)
    assert min(timings.values()) >= 0


@pytest.mark.parametrize(
    ("as_of", "version"), [("2024-05-03", 1), ("2024-05-19", 1), ("2024-05-20", 2), ("2024-12-31", 2), (None, 2)]
)
def test_as_of_sees_the_version_of_that_day(client: FlaskClient, as_of: str | None, version: int) -> None:
    """The version cited is the one current on that day, the day of its publication included; without as_of the newest."""
    store(client, BRIDGE, {**BRIDGE, "text": SECOND["text"], "published_at": "2024-05-20"})
    (item,) = verify(client, as_of=as_of)["supporting"]
    assert (item["article_version"], item["text"]) == (version, {1: CLAIM, 2: SECOND["text"]}[version])


def test_a_version_replaces_the_one_before_from_its_very_moment(client: FlaskClient) -> None:
    """As of the moment at which the second version came out that version alone is cited, and a second earlier the first."""
    moment = "2024-05-20T10:00:00Z"
    store(client, BRIDGE, {**BRIDGE, "text": SECOND["text"], "published_at": moment})
    assert [item["article_version"] for item in verify(client, as_of=moment)["supporting"]] == [2]
    assert [item["article_version"] for item in verify(client, as_of="2024-05-20T09:59:59Z")["supporting"]] == [1]
