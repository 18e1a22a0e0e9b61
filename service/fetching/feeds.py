"""A feed by its address, read.

lxml reads what is not quite XML, in time that grows with its length, and expands nothing; feedparser then gets clean XML, knows
the dialects (RSS 0.9 to 2.0, RDF, Atom) and makes what is inside harmless. It never gets an address, so that it fetches nothing.
"""

from calendar import timegm
from datetime import UTC, datetime
import io
import re
from typing import Any

import feedparser
from lxml import etree, html

from service.application.feeds.ports import FetchedFeed, FetchFeed
from service.application.fetching import Fetch, Stamp, Wanted
from service.domain.dates import Moment, parse_moment, timestamp
from service.domain.errors import FetchFailed, InvalidInput
from service.domain.feeds import MAX_ENTRIES, Entry, ReadFeed
from service.fetching.addresses import read_target
from service.fetching.pages import decode

_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_DECLARED = re.compile(rb"\A\s*<\?xml[^>]{0,100}encoding\s*=\s*[\"']([A-Za-z0-9._:-]{2,40})[\"']")
_ROOTS = ("rss", "feed", "RDF")
_NO_FEED = "it is no feed; allowed are RSS and Atom"


def feed_fetcher(fetch: Fetch) -> FetchFeed:
    """Feeds over ``fetch``."""

    def fetch_feed(url: str, stamp: Stamp) -> FetchedFeed:
        found = fetch(url, Wanted.FEED, stamp)
        if found.content is None:
            return FetchedFeed(None, found.stamp)
        return FetchedFeed(read_feed(found.content, found.charset, found.url), found.stamp)

    return fetch_feed


def read_feed(data: bytes, charset: str | None, url: str) -> ReadFeed:
    """Read the feed that was found at ``url``. Raises FetchFailed for what is none."""
    declared = _DECLARED.search(data[:200])
    text = decode(data, charset or (declared[1].decode("ascii") if declared else None))
    if "<!ENTITY" in text:
        raise FetchFailed("it declares entities of its own, which no feed needs")
    parsed = feedparser.parse(
        io.BytesIO(_clean(text)),
        response_headers={"content-type": "application/xml; charset=utf-8", "content-location": url},
    )
    if not parsed.get("version") and not parsed.entries:
        raise FetchFailed(_NO_FEED)
    entries = [entry for each in parsed.entries[:MAX_ENTRIES] if (entry := _entry(each, url)) is not None]
    return ReadFeed(_said(parsed.feed.get("title")), entries)


def _clean(text: str) -> bytes:
    """The same as XML without a flaw."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False, encoding="utf-8")
    try:
        root = etree.fromstring(_DECLARATION.sub("", text).strip().encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FetchFailed(_NO_FEED) from error
    if root is None or not isinstance(root.tag, str) or etree.QName(root).localname not in _ROOTS:
        raise FetchFailed(_NO_FEED)
    inside = [etree.QName(each).localname for each in root if isinstance(each.tag, str)]
    if not inside or (root.tag == "rss" and "channel" not in inside):
        raise FetchFailed("it is a feed that holds nothing, or breaks off")
    return bytes(etree.tostring(root, encoding="utf-8"))


def _entry(told: Any, base: str) -> Entry | None:
    """An entry; None where it has no address that may be fetched."""
    try:
        url = read_target(told.get("link") or "", base=base, ports=frozenset(range(1, 65536))).url
    except InvalidInput:
        return None
    content = max((each.get("value") or "" for each in told.get("content") or [{}]), key=len) or told.get("summary") or ""
    return Entry(url, _said(told.get("title")), _date(told), content or None, _characters(content))


def _date(told: Any) -> Moment | None:
    given = told.get("published_parsed")
    try:
        return parse_moment("published_at", timestamp(datetime.fromtimestamp(timegm(given), UTC))) if given else None
    except (InvalidInput, TypeError, ValueError, OverflowError, OSError):
        return None


def _characters(content: str) -> int:
    try:
        return len(" ".join(html.fromstring(content).text_content().split())) if content.strip() else 0
    except (etree.ParserError, ValueError):
        return 0


def _said(value: str | None, most: int = 500) -> str | None:
    return " ".join(value.split())[:most] or None if value else None
