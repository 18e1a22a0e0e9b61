"""GET /v1/articles: order, pages, filters."""

from collections.abc import Iterator, Mapping
from typing import Any

from flask.testing import FlaskClient
import pytest

from tests.http.answers import BRIDGE, TRAM, lines, store
from tests.http.conftest import client_of, opened

HARBOUR: Mapping[str, Any] = {
    "id": "harbour",
    "text": "The harbour froze at 100% humidity, the office_clerk said.",
    "title": "Cold harbour",
    "source": "Courier",
    "published_at": "2024-06-10T23:59:59Z",
    "language": "de",
}
UNDATED: Mapping[str, Any] = {"id": "undated", "text": "Nobody knows when the mill burned down."}


@pytest.fixture(scope="module")
def four(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """A client of a service with these four articles, which no test changes."""
    with opened(tmp_path_factory.mktemp("four")) as running:
        client = client_of(running)
        store(client, BRIDGE, TRAM, HARBOUR, UNDATED)
        yield client


def pages(client: FlaskClient, limit: int, **filters: str) -> list[list[str]]:
    """The ids of all pages, following ``next_cursor`` to the end."""
    found: list[list[str]] = []
    query: dict[str, Any] = {"limit": limit, **filters}
    while True:
        response = client.get("/v1/articles", query_string=query)
        assert response.status_code == 200, response.text
        found.append([item["id"] for item in response.json["items"]])
        if response.json["next_cursor"] is None:
            return found
        query["cursor"] = response.json["next_cursor"]


def test_an_empty_corpus_lists_nothing(client: FlaskClient) -> None:
    """Without articles the list is empty and has no next page."""
    response = client.get("/v1/articles")
    assert (response.status_code, response.json) == (200, {"items": [], "next_cursor": None})


def test_articles_are_listed_in_the_order_they_came(client: FlaskClient) -> None:
    """The order is that of the first post, not of ids or dates."""
    store(client, TRAM, BRIDGE, UNDATED, HARBOUR)
    assert pages(client, 100) == [["tram", "bridge", "undated", "harbour"]]


def test_pages_follow_each_other_to_the_end(client: FlaskClient) -> None:
    """Five articles by two are pages of 2, 2 and 1, each article once."""
    store(client, *({"id": f"n{number}", "text": f"Number {number} is here."} for number in range(5)))
    assert pages(client, 2) == [["n0", "n1"], ["n2", "n3"], ["n4"]]


def test_a_full_last_page_is_the_end(client: FlaskClient) -> None:
    """Four articles by two are two pages, and the second names no third."""
    store(client, *({"id": f"n{number}", "text": f"Number {number} is here."} for number in range(4)))
    assert pages(client, 2) == [["n0", "n1"], ["n2", "n3"]]


def test_filters_hold_on_every_page(client: FlaskClient) -> None:
    """A filter together with a cursor gives only what passes the filter."""
    articles = ({"id": f"n{number}", "text": f"Number {number} is here.", "source": "AB"[number % 2]} for number in range(6))
    store(client, *articles)
    assert pages(client, 2, source="A") == [["n0", "n2"], ["n4"]]


def test_an_article_that_comes_while_paging_is_on_a_later_page(client: FlaskClient) -> None:
    """A cursor goes on behind the last article seen: one that came meanwhile is listed, none twice."""
    store(client, BRIDGE, TRAM)
    first = client.get("/v1/articles?limit=1").json
    store(client, HARBOUR)
    rest = client.get("/v1/articles", query_string={"cursor": first["next_cursor"]}).json
    assert [item["id"] for item in rest["items"]] == ["tram", "harbour"]


def test_a_page_has_100_articles_unless_asked(client: FlaskClient) -> None:
    """The default of ``limit`` is 100."""
    articles = [{"id": f"n{number}", "text": f"Number {number} is here."} for number in range(101)]
    client.post("/v1/articles/batch", data=lines(articles), content_type="application/x-ndjson")
    assert len(client.get("/v1/articles").json["items"]) == 100
    assert len(client.get("/v1/articles?limit=1000").json["items"]) == 101


def test_an_item_is_the_article_without_its_text(client: FlaskClient) -> None:
    """Each item of a list has every field of the article but the text."""
    store(client, {**BRIDGE, "metadata": {"desk": "city"}})
    article = client.get("/v1/articles/bridge").json
    del article["text"]
    assert client.get("/v1/articles").json["items"] == [article]


def test_a_list_shows_the_current_version(client: FlaskClient) -> None:
    """An article with two versions is listed once, in its first place, as its newest version."""
    store(client, BRIDGE, TRAM, {**BRIDGE, "text": "It closed again.", "title": "Closed"})
    items = client.get("/v1/articles").json["items"]
    assert [(item["id"], item["version"], item["title"]) for item in items] == [("bridge", 2, "Closed"), ("tram", 1, None)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"source": "Courier"}, ["bridge", "harbour"]),
        ({"source": "courier"}, []),
        ({"language": "DE"}, ["harbour"]),
        ({"published_from": "2024-05-04"}, ["tram", "harbour"]),
        ({"published_from": "2024-05-03"}, ["bridge", "tram", "harbour"]),
        ({"published_to": "2024-05-03"}, ["bridge"]),
        ({"published_to": "2024-06-10"}, ["bridge", "tram", "harbour"]),
        ({"published_to": "2024-06-10T23:59:58Z"}, ["bridge", "tram"]),
        ({"published_from": "2024-06-11T01:00:00+02:00", "published_to": "2024-06-11T03:00:00+02:00"}, ["harbour"]),
        ({"published_from": "2025-01-01", "published_to": "2024-01-01"}, []),
        ({"q": "trams"}, ["tram"]),
        ({"q": "OPEN AGAIN"}, ["bridge"]),
        ({"q": "100%"}, ["harbour"]),
        ({"q": "%"}, ["harbour"]),
        ({"q": "_"}, ["harbour"]),
        ({"q": "\\"}, []),
        ({"source": "Courier", "q": "harbour"}, ["harbour"]),
        ({"source": "Sentinel", "q": "harbour"}, []),
    ],
    ids=str,
)
def test_filters_choose(four: FlaskClient, query: dict[str, str], expected: list[str]) -> None:
    """Each filter lets through what it names, days inclusive and signs of LIKE taken as they are; two must both hold."""
    response = four.get("/v1/articles", query_string=query)
    assert response.status_code == 200, response.text
    assert [item["id"] for item in response.json["items"]] == expected
