"""Lists: which articles to list, and a page of articles, of verifications or of checked texts."""

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


@dataclass(frozen=True, slots=True)
class TextSummary:
    """A checked text in a line: how it begins, and how many sentences it has."""

    id: str
    beginning: str
    sentences: int
    created_at: str


@dataclass(frozen=True, slots=True)
class TextPage:
    """A page of checked texts, newest first; ``next_before`` is where the next one starts, None at the end."""

    items: Sequence[TextSummary]
    next_before: int | None
