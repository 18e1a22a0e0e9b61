"""Feeds whose articles come in."""

from crosscheck_client.flows.asking import nothing, one, pages, place, to_json
from crosscheck_client.following import Feed
from crosscheck_client.retries import Retry
from crosscheck_client.steps import Flow, Request


def add(url: str, every_minutes: int, retry: Retry) -> Flow[Feed]:
    """POST /v1/feeds. Not sent again when its connection is lost: the second would be refused, for the feed is there."""
    body = {"url": url, "every_minutes": every_minutes}
    return one(Feed, Request("POST", "/v1/feeds", body=to_json(body)), retry)


def list_feeds(page_size: int, retry: Retry) -> Flow[Feed]:
    """GET /v1/feeds."""
    return pages(Feed, "/v1/feeds", {}, page_size, retry)


def get(feed_id: str, retry: Retry) -> Flow[Feed]:
    """GET /v1/feeds/{id}."""
    return one(Feed, Request("GET", place("feeds", feed_id)), retry)


def delete(feed_id: str, retry: Retry) -> Flow[None]:
    """DELETE /v1/feeds/{id}."""
    return nothing(Request("DELETE", place("feeds", feed_id)), retry)
