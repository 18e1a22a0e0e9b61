"""What the use cases need of the outside, as small Protocols. Implementations satisfy them by shape."""

from collections.abc import Callable, Mapping, Sequence, Set
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from service.domain.article import Article, Passage, Receipt, StoredArticle, StoredPassage
from service.domain.job import Job
from service.domain.listing import ArticleFilter, Page, TextPage, VerificationPage
from service.domain.reviews.review import Review, ReviewPage, ReviewReceipt, StoredReview
from service.domain.scope import Coverage, Scope

Span = Callable[[str], AbstractContextManager[object]]  # times a block by its name; nullcontext where nobody asks


class Encoder(Protocol):
    """Text to unit vectors."""

    name: str
    revision: str
    runtime: str
    dimension: int

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Encode to float32 of shape (len(texts), dimension), each row of length 1."""
        ...


class EncoderOnTime(Encoder, Protocol):
    """An encoder whose users wait in a line."""

    def encode(self, texts: Sequence[str], deadline: float | None = None) -> np.ndarray:
        """Encode; after ``deadline``, a moment of ``time.monotonic()``, nobody wants it any more. Raises ModelsBusy."""
        ...


class Judgement(Protocol):
    """Probabilities of shape (pairs, 3): supports, refutes, neutral; and which pairs were cut."""

    @property
    def probabilities(self) -> np.ndarray: ...
    @property
    def truncated(self) -> Sequence[bool]: ...


class Judge(Protocol):
    """Whether premises support a claim, refute it, or neither."""

    name: str
    revision: str
    runtime: str
    calibrated: bool

    def judge_pairs(self, pairs: Sequence[tuple[str, str]]) -> Judgement:
        """Judge (premise, claim) pairs."""
        ...


class JudgeOnTime(Judge, Protocol):
    """A judge whose users wait in a line."""

    def judge_pairs(self, pairs: Sequence[tuple[str, str]], deadline: float | None = None) -> Judgement:
        """Judge; after ``deadline``, a moment of ``time.monotonic()``, nobody wants it any more. Raises ModelsBusy."""
        ...


@dataclass(frozen=True, slots=True)
class PreparedArticle:
    """An article with its passages and their vectors, float32 of shape (len(passages), dimension)."""

    article: Article
    passages: Sequence[Passage]
    vectors: np.ndarray


class ArticleStore(Protocol):
    """Where articles are kept."""

    def unchanged(self, article: Article) -> Receipt | None: ...
    def put(self, items: Sequence[PreparedArticle]) -> list[Receipt]: ...
    def delete(self, identity: str) -> None: ...
    def article(self, identity: str, version: int | None = None) -> StoredArticle: ...
    def articles(self, chosen: ArticleFilter, after: int, limit: int) -> Page: ...
    def passages(self, identity: str, version: int | None = None) -> list[StoredPassage]: ...


class PassageSearch(Protocol):
    """Where passages are found; a key means something to the store alone."""

    def dense(self, vector: np.ndarray, scope: Scope, limit: int) -> list[tuple[int, float]]: ...
    def lexical(self, claim: str, scope: Scope, limit: int) -> list[tuple[int, float]]: ...
    def similarities(self, vector: np.ndarray, keys: Sequence[int]) -> Mapping[int, float]: ...
    def load(self, keys: Sequence[int]) -> Mapping[int, StoredPassage]: ...
    def coverage(self, scope: Scope) -> Coverage: ...
    def reprints(self, url: str, at_sequence: int | None = None) -> Set[str]: ...
    def generation(self) -> str: ...
    def sequence(self) -> int: ...


class VerificationStore(Protocol):
    """Where verifications are kept."""

    def save_verification(self, identity: str, created_at: str, record: Mapping[str, object]) -> None: ...
    def verification(self, identity: str) -> Mapping[str, object]: ...
    def verifications(self, before: int | None, limit: int) -> VerificationPage: ...
    def erase_verification(self, identity: str) -> None: ...
    def cited(self, passage_ids: Sequence[str]) -> Mapping[str, StoredPassage]: ...


class TextStore(Protocol):
    """Where checked texts are kept."""

    def save(self, identity: str, created_at: str, record: Mapping[str, Any]) -> None: ...
    def text(self, identity: str) -> Mapping[str, Any]: ...
    def page(self, before: int | None, limit: int) -> TextPage: ...
    def erase(self, identity: str) -> None: ...


class HistoryStore(Protocol):
    """What is known of the corpus as it was."""

    def history(self) -> int: ...
    def deleted_since(self, sequence: int) -> Set[str]: ...


class OperationStore(Protocol):
    """What operation asks of a store."""

    def counts(self) -> Mapping[str, int]: ...
    def sequence(self) -> int: ...
    def generation(self) -> str: ...
    def check(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a claim: ``verification`` is the id of its record when ``status`` is 200, else ``error`` says what was wrong.

    ``status`` and ``error`` are the interface's words for it; they are kept and given back.
    """

    status: int
    verification: str | None = None
    error: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class SentClaim:
    """A claim of a job as it was sent, any JSON, with its outcome when that is known."""

    sent: Any
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class AwaitedClaim:
    """The claim whose turn it is; ``options`` are those that its job's claims share, as they were sent."""

    job: str
    place: int
    number: int
    sent: Any
    options: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class VerificationRecord:
    """A verification as it is kept."""

    id: str
    created_at: str
    record: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Repeatable:
    """A request that its sender may send again: its key, and a digest of what was sent under it."""

    key: str
    digest: str


@dataclass(frozen=True, slots=True)
class JobPage:
    """A page of the list of jobs, newest first; ``next_before`` is where the next page starts, None at the end."""

    items: Sequence[Job]
    next_before: int | None


class JobStore(Protocol):
    """Where jobs are kept. A job is there for nobody until it is queued; one that never was is gone after a restart."""

    def begin(self, identity: str, created_at: str) -> None: ...
    def add(self, identity: str, first: int, claims: Sequence[SentClaim]) -> None: ...
    def queue(self, identity: str, options: Mapping[str, Any], at: str, most: int, repeatable: Repeatable | None) -> Job: ...
    def job(self, identity: str) -> Job: ...
    def page(self, before: int | None, limit: int) -> JobPage: ...
    def open_jobs(self) -> Sequence[Job]: ...
    def awaited(self, last: int) -> AwaitedClaim | None: ...
    def save(
        self, identity: str, number: int, outcome: Outcome, at: str, verification: VerificationRecord | None = None
    ) -> Job: ...
    def options(self, identity: str) -> Mapping[str, Any]: ...
    def results(self, identity: str, start: int, limit: int) -> Sequence[SentClaim]: ...
    def cancel(self, identity: str, at: str) -> Job: ...
    def erase(self, identity: str) -> None: ...


@dataclass(frozen=True, slots=True)
class PreparedReview:
    """A review with the vector of its claim, float32 of shape (dimension,)."""

    review: Review
    vector: np.ndarray


@dataclass(frozen=True, slots=True)
class CheckedQuery:
    """Which checked claims to look for; None lets everything through.

    ``words`` are looked for in the claim: all of them, or where no claim has all, any. ``site`` is a reviewer's, "" stands for
    what was verified here. ``since`` counts microseconds from 1970-01-01T00:00Z; a claim without a date is older.
    """

    words: str | None = None
    site: str | None = None
    language: str | None = None
    since: int | None = None


@dataclass(frozen=True, slots=True)
class CheckedPage:
    """Verifications' records and reviews, the best first, without words the newest; whether there are more."""

    items: Sequence[Mapping[str, Any] | StoredReview]
    more: bool


class ReviewStore(Protocol):
    """Where reviews are kept and found."""

    def put(self, items: Sequence[PreparedReview]) -> list[ReviewReceipt]: ...
    def review(self, identity: str) -> StoredReview: ...
    def known(self, identities: Sequence[str]) -> Mapping[str, StoredReview]: ...
    def page(self, site: str | None, before: int | None, limit: int) -> ReviewPage: ...
    def delete(self, identity: str) -> None: ...
    def count(self) -> int: ...
    def nearest(self, vector: np.ndarray, least: float, limit: int) -> list[tuple[StoredReview, float]]: ...
    def checked(self, query: CheckedQuery, offset: int, limit: int) -> CheckedPage: ...


class Store(ArticleStore, PassageSearch, VerificationStore, HistoryStore, OperationStore, Protocol):
    """All of it, and an end."""

    @property
    def jobs(self) -> JobStore: ...
    @property
    def texts(self) -> TextStore: ...
    @property
    def reviews(self) -> ReviewStore: ...
    def close(self) -> None: ...
