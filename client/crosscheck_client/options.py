"""What calls take: the fields of the interface, by their names there. A day or a moment is ISO 8601, or of ``datetime``."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Literal, Required, TypedDict

Moment = str | date


class Filters(TypedDict, total=False):
    """The part of the corpus that is looked at; what is left out lets everything through."""

    sources: Sequence[str]
    exclude_sources: Sequence[str]
    exclude_urls: Sequence[str]
    published_from: Moment | None
    published_to: Moment | None
    languages: Sequence[str]


class ClaimSource(TypedDict, total=False):
    """The page that makes the claim: it is no evidence."""

    url: str | None
    author: str | None


class VerifyOptions(TypedDict, total=False):
    """How a claim is verified."""

    as_of: Moment | None
    filters: Filters
    claim_source: ClaimSource
    top_k: int
    include: Sequence[Literal["neutral", "timings"]]


class WatchOptions(TypedDict, total=False):
    """How a claim that is watched is verified."""

    as_of: Moment | None
    filters: Filters
    claim_source: ClaimSource
    top_k: int


class Webhook(TypedDict, total=False):
    """Where changes of a watch are told; ``secret`` is whsec_ and 24 to 64 bytes in base64, made by the service if left out."""

    url: Required[str]
    secret: str | None


class Claim(VerifyOptions, total=False):
    """A claim with options of its own, which win over shared ones."""

    claim: Required[str]


class ArticleFields(TypedDict, total=False):
    """An article as it is sent: ``text`` or ``html``, and what is known about it."""

    id: str | None
    text: str | None
    html: str | None
    title: str | None
    url: str | None
    source: str | None
    author: str | None
    language: str | None
    published_at: Moment | None
    metadata: Mapping[str, Any] | None


class ListFilters(TypedDict, total=False):
    """Which articles to list."""

    source: str
    language: str
    published_from: Moment
    published_to: Moment
    q: str
