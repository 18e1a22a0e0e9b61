"""Feeds over HTTP."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from flask import url_for

from service.application.feeds.following import Feeds
from service.domain.feeds import Feed
from service.http.api import Blueprint
from service.http.cursors import read_cursor, write_cursor
from service.http.schemas.base import PageQuerySchema
from service.http.schemas.feeds import FeedPageSchema, FeedPostSchema, FeedSchema


def feeds_blueprint(feeds: Feeds) -> Blueprint:
    """The routes under /v1/feeds."""
    blueprint = Blueprint("feeds", __name__, url_prefix="/v1/feeds", description="RSS and Atom feeds whose articles come in.")

    @blueprint.route("", methods=["POST"])
    @blueprint.arguments(FeedPostSchema)
    @blueprint.response(201, FeedSchema, headers={"Location": {"description": "the feed", "schema": {"type": "string"}}})
    @blueprint.problems(400, 413, 415, 422, 429)
    def post_feed(sent: Mapping[str, Any]) -> tuple[Any, int, dict[str, str]]:
        """Poll a feed from now on, and take in the pages of its entries; needs CROSSCHECK_FETCH=on."""
        feed = feeds.create(sent["url"], sent["every_minutes"])
        return _show(feed), 201, {"Location": url_for("feeds.get_feed", feed_id=feed.id)}

    @blueprint.route("")
    @blueprint.arguments(PageQuerySchema, location="query")
    @blueprint.response(200, FeedPageSchema)
    @blueprint.problems(422)
    def list_feeds(query: dict[str, Any]) -> dict[str, Any]:
        """Page through the feeds, newest first."""
        page = feeds.page(read_cursor("feeds", query["cursor"]) if query["cursor"] is not None else None, query["limit"])
        next_cursor = write_cursor("feeds", page.next_before) if page.next_before else None
        return {"items": [_show(each) for each in page.items], "next_cursor": next_cursor}

    @blueprint.route("/<feed_id>")
    @blueprint.response(200, FeedSchema)
    @blueprint.problems(404)
    def get_feed(feed_id: str) -> dict[str, Any]:
        """How a feed stands: when it was polled, what went wrong, what came in."""
        return _show(feeds.get(feed_id))

    @blueprint.route("/<feed_id>", methods=["DELETE"])
    @blueprint.response(204, description="It is polled no more; the articles that it brought stay.")
    @blueprint.problems(404)
    def delete_feed(feed_id: str) -> None:
        """Poll a feed no more."""
        feeds.erase(feed_id)

    return blueprint


def _show(feed: Feed) -> dict[str, Any]:
    return {**asdict(feed), "state": feed.state.value}
