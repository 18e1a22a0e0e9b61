"""What use cases need of the public web: a page or a feed by its address."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

OFF = "is an address, and fetching is off; set CROSSCHECK_FETCH=on and start again, or send 'text' or 'html'"


class Wanted(StrEnum):
    """What is asked for; an answer of another content type is refused."""

    PAGE = "page"
    FEED = "feed"


@dataclass(frozen=True, slots=True)
class Stamp:
    """By what a server tells that nothing changed: its ETag and Last-Modified, as they came."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer. ``url`` is where it was found after redirects; ``content`` is None where nothing changed since the stamp."""

    url: str
    content: bytes | None
    content_type: str
    charset: str | None
    stamp: Stamp


class Fetch(Protocol):
    """Fetches. Raises InvalidInput for an address that is not allowed, FetchFailed for whatever is the site's fault."""

    def __call__(self, url: str, wanted: Wanted, stamp: Stamp = Stamp()) -> Fetched:
        """Ask ``url`` once; with a ``stamp``, only for what changed since."""
        ...


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """A page as text: ``content`` is HTML, or plain text where ``is_html`` is False; ``url`` is where it was found."""

    url: str
    content: str
    is_html: bool


class FetchPage(Protocol):
    """Fetches a page and decodes it. Raises as ``Fetch`` does, and FetchFailed for what is no text."""

    def __call__(self, url: str) -> FetchedPage:
        """The page at ``url``."""
        ...
