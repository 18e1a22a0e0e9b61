"""Articles in by their addresses: over HTTP and by the command line."""

import json
from pathlib import Path

from flask.testing import FlaskClient
import pytest

from service.bootstrap import Service
from service.http.articles import MAX_ADDRESSES
from tests.cli.conftest import Run, crosscheck
from tests.fetching.sites import Page, Site
from tests.http.conftest import client_of
from tests.serving import listening

__all__ = ["crosscheck"]  # a fixture

STORY = (
    '<html lang="en"><head><title>Old mill sold</title><meta charset="utf-8"></head><body><nav><a href="/">Home</a></nav>'
    "<article><h1>Old mill sold</h1><p>The council of Halmere sold the old mill on Friday for 40,000 crowns.</p>"
    "<p>The buyer is a cooperative of millers, which wants to grind flour there again from spring on.</p></article>"
    "</body></html>"
)


@pytest.fixture
def client(fetching: Service) -> FlaskClient:
    """A client of the service that fetches."""
    return client_of(fetching)


def test_a_page_comes_in_by_its_address(client: FlaskClient, site: Site) -> None:
    """The page is fetched, its main text kept, and its address is the one that a redirect led to."""
    site.pages["/old"] = Page(status=301, headers={"Location": "/story"})
    site.pages["/story"] = Page(STORY.encode())
    answer = client.post("/v1/articles", json={"url": site.url("/old"), "source": "The Courier"})
    assert answer.status_code == 201
    article = client.get(f"/v1/articles/{answer.json['id']}").json
    assert "sold the old mill on Friday" in article["text"]
    assert "Home" not in article["text"]
    assert (article["url"], article["title"], article["source"]) == (site.url("/story"), "Old mill sold", "The Courier")


def test_the_same_address_again_is_no_new_article(client: FlaskClient, site: Site) -> None:
    """Fetched again and unchanged it is there already; a changed page is a new version."""
    site.pages["/story"] = Page(STORY.encode())
    body = {"url": site.url("/story")}
    first = client.post("/v1/articles", json=body).json
    assert client.post("/v1/articles", json=body).json == {**first, "created": False}
    site.pages["/story"] = Page(STORY.replace("40,000", "45,000").encode())
    again = client.post("/v1/articles", json=body).json
    assert (again["id"], again["version"], again["created"]) == (first["id"], 2, True)


def test_plain_text_is_kept_as_it_is(client: FlaskClient, site: Site) -> None:
    """A page of plain text becomes the article's text unchanged."""
    site.pages["/note"] = Page(b"The mill <closed> in spring.\n", headers={"Content-Type": "text/plain"})
    receipt = client.post("/v1/articles", json={"url": site.url("/note")}).json
    assert client.get(f"/v1/articles/{receipt['id']}").json["text"] == "The mill <closed> in spring.\n"


def test_what_cannot_be_had_is_a_problem(client: FlaskClient, site: Site) -> None:
    """A private address is the sender's mistake, a page that is gone or holds no text its site's; nothing is stored."""
    site.pages["/empty"] = Page(b"<html><body></body></html>")
    for url, status, says in (
        ("http://127.0.0.1/", 422, "not one of the public internet"),
        ("http://user@news.example/", 422, "user name"),
        (site.url("/gone"), 502, "status 404"),
        (site.url("/empty"), 502, "no main text"),
    ):
        answer = client.post("/v1/articles", json={"url": url})
        assert (answer.status_code, answer.json["status"]) == (status, status)
        assert says in answer.json["detail"]
    assert client.get("/v1/articles").json["items"] == []


def test_a_batch_takes_addresses_among_texts(client: FlaskClient, site: Site) -> None:
    """One that fails harms no other, and beyond the limit the rest is refused unfetched."""
    site.pages["/story"] = Page(STORY.encode())
    sent = [{"url": site.url("/story")}, {"text": "It rained in May."}, {"url": site.url("/gone")}]
    results = client.post("/v1/articles/batch", json={"articles": sent}).json["results"]
    assert [each["status"] for each in results] == [201, 201, 502]
    site.asked.clear()
    many = [{"url": site.url("/gone")}] * (MAX_ADDRESSES + 1)
    results = client.post("/v1/articles/batch", json={"articles": many}).json["results"]
    assert (len(site.asked), results[-1]["status"]) == (MAX_ADDRESSES, 422)


def test_without_the_setting_an_address_is_refused(service: Service) -> None:
    """Fetching is off by default; the problem names the setting, and /v1/about says that it is off."""
    client = client_of(service)
    answer = client.post("/v1/articles", json={"url": "https://news.example/story"})
    assert answer.status_code == 422
    assert "CROSSCHECK_FETCH=on" in answer.json["errors"]["url"][0]
    assert client.get("/v1/about").json["fetching"] is False


def test_the_command_line_takes_addresses(crosscheck: Run, fetching: Service, site: Site, tmp_path: Path) -> None:
    """`ingest URL FILE` over a server: pages and files are counted each, and what cannot be had is named."""
    site.pages["/story"] = Page(STORY.encode())
    note = tmp_path / "note.txt"
    note.write_text("It rained in May.")
    with listening(fetching.app) as server:
        ended = crosscheck("ingest", "--server", server, site.url("/story"), site.url("/gone"), note, "--json")
    report = json.loads(ended.out)
    assert (ended.status, report["addresses"], report["files"], report["new"], report["refused"]) == (1, 2, 1, 2, 1)
    assert report["problems"][0]["place"] == site.url("/gone")
    assert "status 404" in ended.err


def test_the_command_line_says_how_to_turn_it_on(crosscheck: Run) -> None:
    """Over a data directory, with fetching off, the address is not taken in and the setting is named."""
    ended = crosscheck("ingest", "--data", "corpus", "https://news.example/story")
    assert ended.status == 1
    assert "CROSSCHECK_FETCH=on" in ended.err
    assert "1 address: 0 new; 1 not taken in." in ended.err
