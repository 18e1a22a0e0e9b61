"""Feeds over HTTP, with a site on this machine: what comes in, how often it is asked for, and what is told of it."""

from datetime import datetime
import time

from flask.testing import FlaskClient
import pytest

from service.application.feeds.following import Feeds
from service.bootstrap import Service
from service.domain.errors import TooManyFeeds
from tests.feeds.conftest import XML, Following
from tests.fetching.sites import Page
from tests.http.answers import assert_problem
from tests.http.conftest import client_of

FULL = "<p>" + "The old mill of Halmere was sold on Friday for 40,000 crowns to a cooperative of millers. " * 7 + "</p>"


def articles(client: FlaskClient) -> list[dict[str, object]]:
    """Every article, newest last."""
    return [client.get(f"/v1/articles/{each['id']}").json for each in client.get("/v1/articles").json["items"]]


def test_new_entries_come_in_once(following: Following) -> None:
    """Each story's page is fetched once, under the feed's title; a later poll takes only what is new."""
    following.publish(range(2))
    feed = following.follow(every_minutes=5)
    assert following.poll() == 1
    shown = following.show(feed)
    assert (shown["title"], shown["taken"], shown["refused"], shown["error"]) == ("The Courier", 2, 0, None)
    found = articles(following.client)
    assert [each["metadata"]["feed"] for each in found] == ["The Courier"] * 2
    assert all("sold the old mill" in str(each["text"]) for each in found)
    assert following.poll() == 0
    following.publish(range(3))
    following.due()
    following.poll()
    assert following.show(feed)["taken"] == 3
    assert [following.asked(f"/story/{number}") for number in range(3)] == [1, 1, 1]


def test_what_is_kept_survives_a_restart(following: Following) -> None:
    """After it the feed is not due earlier, its stamps are sent, and no page is fetched again."""
    following.publish(range(2), ETag='"a1"', **{"Last-Modified": "Fri, 06 Nov 2026 10:00:00 GMT"})
    feed = following.follow()
    following.poll()
    before = following.show(feed)
    following.restart()
    assert (following.poll(), following.show(feed)) == (0, before)
    following.site.pages["/feed"] = Page(status=304)
    following.due()
    following.poll()
    _, headers = following.site.asked[-1]
    assert (headers["If-None-Match"], headers["If-Modified-Since"]) == ('"a1"', "Fri, 06 Nov 2026 10:00:00 GMT")
    after = following.show(feed)
    assert (after["error"], after["taken"]) == (None, 2)
    assert after["polled_at"] > before["polled_at"]


def test_fifty_come_at_a_poll_and_the_others_at_the_next(following: Following) -> None:
    """The stamp is not sent while some are left, so that the next poll sees them."""
    following.publish(range(53), ETag='"a1"')
    feed = following.follow()
    following.poll()
    assert following.show(feed)["taken"] == 50
    following.due()
    following.poll()
    assert following.show(feed)["taken"] == 53
    assert "If-None-Match" not in next(headers for path, headers in reversed(following.site.asked) if path == "/feed")


def test_full_content_stands_in_for_a_page(following: Following) -> None:
    """Where the page is gone, an entry of 500 characters comes in as it is; a short one is refused, and told."""
    following.publish(range(1), FULL)
    following.site.pages["/story/0"] = Page(status=403)
    feed = following.follow()
    following.poll()
    (article,) = articles(following.client)
    assert "cooperative of millers" in str(article["text"])
    assert (article["title"], str(article["published_at"])[:10]) == ("Mill 0", "2026-11-06")
    following.publish(range(2), "<p>Too short.</p>")
    following.site.pages["/story/1"] = Page(status=403)
    following.due()
    following.poll()
    shown = following.show(feed)
    assert (shown["taken"], shown["refused"], shown["error"]) == (1, 1, None)
    assert "status 403" in shown["problem"]


def test_an_atom_feed_is_read(following: Following) -> None:
    """Its links are taken from its own address where they are relative."""
    following.publish(range(1))
    atom = (
        b'<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><title>M</title><link href="/story/0"/></entry></feed>'
    )
    following.site.pages["/atom"] = Page(atom, headers={"Content-Type": "text/xml"})
    feed = following.follow("/atom")
    following.poll()
    assert following.show(feed)["taken"] == 1


def entity_bomb() -> bytes:
    """Ten lines that would be a billion words."""
    lines = "".join(f'<!ENTITY e{number} "{f"&e{number - 1};" * 10 if number else "word "}">' for number in range(10))
    return (
        f"<?xml version='1.0'?><!DOCTYPE rss [{lines}]><rss version='2.0'><channel><title>&e9;</title></channel></rss>".encode()
    )


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"<!doctype html><html><body><p>A page.</p></body></html>", "no feed"),
        (b"no XML at all", "no feed"),
        (b"", "no feed"),
        (b"<rss version='2.0'>", "holds nothing"),
        (b"<opml><body/></opml>", "no feed"),
        (entity_bomb(), "entities of its own"),
        (entity_bomb().decode().encode("utf-16"), "entities of its own"),
        (b"\0\1\2\3" * 100, "no text"),
        (b"<rss>" + b"<a>" * 100_000, "holds nothing"),
        (b"<rss version='2.0'>" + b" " * 1_100_000, "larger than"),
    ],
    ids=["html", "text", "empty", "cut", "opml", "bomb", "wide-bomb", "binary", "deep", "large"],
)
def test_what_is_no_feed_is_told(following: Following, body: bytes, says: str) -> None:
    """In the feed's error, in words; nothing comes in, and the feed waits twice as long."""
    following.site.pages["/feed"] = Page(body, headers=XML)
    feed = following.follow(every_minutes=60)
    began = time.time()
    following.poll()
    shown = following.show(feed)
    assert says in str(shown["error"])
    assert (shown["failures"], shown["state"], shown["taken"]) == (1, "active", 0)
    assert seconds_until(shown["next_at"], began) == pytest.approx(7200, abs=60)


def test_a_feed_without_end_is_broken_off(following: Following) -> None:
    """What is sent for ever is too large, and told."""

    def blocks():  # type: ignore[no-untyped-def]
        yield b"<rss version='2.0'><channel>"
        while True:
            yield b"<item><title>More</title></item>" * 1000

    following.site.pages["/feed"] = Page(blocks=blocks, headers=XML)
    feed = following.follow()
    following.poll()
    assert "larger than" in following.show(feed)["error"]


def test_a_flaw_in_the_xml_harms_only_its_place(following: Following) -> None:
    """A bare ampersand and an unknown entity do not hide the entries."""
    following.publish(range(2))
    page = following.site.pages["/feed"]
    page.body = page.body.replace(b"The Courier", b"Salt & Pepper&nbsp;News")
    feed = following.follow()
    following.poll()
    assert (following.show(feed)["taken"], following.show(feed)["error"]) == (2, None)


def test_waits_double_and_are_asked_for(following: Following) -> None:
    """After errors twice as long each time, as long as Retry-After asks, a day at most; a poll that goes well ends it."""
    feed = following.follow(every_minutes=60)
    waits = []
    for retry in ("", "", "30000", "9999999"):
        following.site.pages["/feed"] = Page(status=503, headers={"Retry-After": retry} if retry else {})
        following.due()
        began = time.time()
        following.poll()
        waits.append(seconds_until(following.show(feed)["next_at"], began))
    assert waits == [pytest.approx(each, abs=60) for each in (7200, 14400, 30000, 86400)]
    assert "status 503" in following.show(feed)["error"]
    following.publish(range(1))
    following.due()
    following.poll()
    assert (following.show(feed)["failures"], following.show(feed)["error"]) == (0, None)


def test_gone_stops_it(following: Following) -> None:
    """After 410 there is no next poll, also after a restart."""
    following.site.pages["/feed"] = Page(status=410)
    feed = following.follow()
    following.poll()
    following.restart()
    shown = following.show(feed)
    assert (shown["state"], shown["next_at"], following.poll()) == ("stopped", None, 0)
    assert "410" in shown["error"]


def test_an_erased_feed_is_polled_no_more(following: Following) -> None:
    """Its articles stay; its path is 404."""
    following.publish(range(1))
    feed = following.follow()
    following.poll()
    assert following.client.delete(f"/v1/feeds/{feed}").status_code == 204
    following.due()
    assert (following.poll(), len(articles(following.client))) == (0, 1)
    for method in ("GET", "DELETE"):
        assert_problem(following.client.open(f"/v1/feeds/{feed}", method=method), 404)


def test_feeds_are_listed_by_pages(following: Following) -> None:
    """Newest first, each once."""
    made = [following.follow(f"/{number}") for number in range(3)]
    page = following.client.get("/v1/feeds?limit=2").json
    rest = following.client.get(f"/v1/feeds?limit=2&cursor={page['next_cursor']}").json
    assert [each["id"] for each in page["items"] + rest["items"]] == made[::-1]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "url"),
        ({"url": "feed"}, "url"),
        ({"url": "https://127.0.0.1/feed"}, "url"),
        ({"url": "https://user@news.example/feed"}, "url"),
        ({"url": "https://news.example:22/feed"}, "url"),
        ({"url": "https://news.example/feed", "every_minutes": 4}, "every_minutes"),
        ({"url": "https://news.example/feed", "every_minutes": 1441}, "every_minutes"),
    ],
)
def test_a_bad_feed_is_refused(following: Following, body: dict[str, object], field: str) -> None:
    """By its field, and nothing is kept."""
    assert_problem(following.client.post("/v1/feeds", json=body), 422, field)
    assert following.client.get("/v1/feeds").json["items"] == []


def test_a_feed_is_there_once(following: Following) -> None:
    """The same address again is refused, and the one that is there is named."""
    feed = following.follow()
    answer = following.client.post("/v1/feeds", json={"url": following.site.url("/feed")})
    assert_problem(answer, 422, "url")
    assert feed in answer.text


def test_there_are_so_many_and_no_more(following: Following) -> None:
    """One more than allowed is refused; with one erased there is room again."""
    service = following.service
    assert service.feeder is not None
    feeds = Feeds(service.store.feeds, lambda _: None, service.feeder, most=2)  # type: ignore[attr-defined]
    first = feeds.create("https://a.example/feed", 30)
    feeds.create("https://b.example/feed", 30)
    with pytest.raises(TooManyFeeds):
        feeds.create("https://c.example/feed", 30)
    feeds.erase(first.id)
    feeds.create("https://c.example/feed", 30)


def test_without_the_setting_none_is_taken_in(service: Service) -> None:
    """The problem names the setting; there is no thread that polls."""
    answer = client_of(service).post("/v1/feeds", json={"url": "https://news.example/feed"})
    assert_problem(answer, 422, "url")
    assert "CROSSCHECK_FETCH=on" in answer.text
    assert service.feeder is None


def test_the_thread_polls_and_ends(following: Following) -> None:
    """A feed is polled as soon as it is there, and the service ends while a page is being sent."""

    def slow():  # type: ignore[no-untyped-def]
        yield b"<html>"
        time.sleep(10)
        yield b"</html>"

    following.publish(range(1))
    following.site.pages["/story/0"] = Page(blocks=slow)
    feeder = following.service.feeder
    assert feeder is not None
    feeder.start()
    feed = following.follow()
    while not following.asked("/story/0"):
        time.sleep(0.01)
    began = time.monotonic()
    following.restart()
    assert time.monotonic() - began < 8
    assert (following.show(feed)["polled_at"], following.show(feed)["refused"]) == (None, 0)


def seconds_until(moment: str, began: float) -> float:
    """From ``began`` on."""
    return datetime.fromisoformat(moment).timestamp() - began
