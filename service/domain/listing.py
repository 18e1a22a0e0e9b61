"""Lists: which articles to list, and a page of articles or of verifications."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.domain.article import StoredArticle
from service.domain.dates import Moment


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Which articles to list; None lets everything through. ``q`` is a word of title or text."""

    source: str | None = None
    language: str | None = None
    published_from: Moment | None = None
    published_to: Moment | None = None
    q: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a list; ``next_after`` is where the next one starts, None at the end."""

    items: Sequence[StoredArticle]
    next_after: int | None


@dataclass(frozen=True, slots=True)
class VerificationSummary:
    """A stored verification in a line: enough to find it again."""

    id: str
    claim: str
    verdict: str
    confidence: float
    created_at: str
    as_of: str | None


@dataclass(frozen=True, slots=True)
class VerificationPage:
    """A page of verifications, newest first; ``next_before`` is where the next one starts, None at the end."""

    items: Sequence[VerificationSummary]
    next_before: int | None
