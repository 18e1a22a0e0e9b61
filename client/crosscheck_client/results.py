"""What the service answers with. Verdicts, reasons and states are plain strings: a newer service may have more of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from crosscheck_client.errors import Problem
from crosscheck_client.reading import Result, named


@dataclass(frozen=True, slots=True, kw_only=True)
class Span(Result):
    """A piece of a text: its characters from ``start`` to ``end``, exclusive, in Unicode code points."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Probabilities(Result):
    """Probabilities of the three stances; they sum to 1."""

    supports: float
    refutes: float
    neutral: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Retrieval(Result):
    """How a passage was found: cosine, BM25 score (None: no shared term), rank after fusion from 1."""

    dense: float
    lexical: float | None
    rank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Context(Result):
    """The passages before and after; empty at the ends of the article."""

    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Result):
    """One comparison of claim and passage: ``relation`` is match, mismatch or unknown."""

    kind: str
    relation: str
    decisive: bool
    claim: Span | None
    evidence: Span | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Result):
    """A passage and what it says of the claim. ``text`` is None when its article was deleted since."""

    passage_id: str
    article_id: str
    article_version: int
    text: str | None
    start: int
    end: int
    sha256: str
    deleted: bool
    context: Context | None
    title: str | None
    source: str | None
    url: str | None
    published_at: str | None
    stance: str
    score: float | None
    probabilities: Probabilities | None
    retrieval: Retrieval
    origin: str
    copies: tuple[str, ...]
    findings: tuple[Finding, ...]
    judged: Probabilities | None = None
    part: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Result):
    """A part of a compound claim, verified like a claim of its own."""

    text: str
    kind: str
    verdict: str
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry(Result):
    """One origin on one side on one day."""

    date: str | None
    stance: str
    passage_id: str
    source: str | None
    articles: int
    deleted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides(Result):
    """How many are on each side."""

    supporting: int
    contradicting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage(Result):
    """The part of the corpus that was searched: how many articles, from and to which day, how many without a date."""

    articles: int
    first: str | None = named("from")
    last: str | None = named("to")
    undated: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance(Result):
    """What made the verdict."""

    encoder: str
    entailment: str
    index_generation: str
    corpus_sequence: int
    policy: str
    created_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification(Result):
    """A verdict with everything that is needed to check it; ``confidence`` from 0 to 1."""

    id: str
    claim: str
    as_of: str | None
    verdict: str
    confidence: float
    reason: str
    explanation: str
    origins: Sides
    articles: Sides
    supporting: tuple[Evidence, ...]
    contradicting: tuple[Evidence, ...]
    neutral: tuple[Evidence, ...]
    parts: tuple[Part, ...]
    timeline: tuple[TimelineEntry, ...]
    minimal_edit: str | None
    gaps: tuple[str, ...]
    coverage: Coverage
    warnings: tuple[str, ...]
    provenance: Provenance
    timings_ms: Mapping[str, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VerificationSummary(Result):
    """A stored verification in a line."""

    id: str
    claim: str
    verdict: str
    confidence: float
    created_at: str
    as_of: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimResult(Result):
    """What became of one claim of many: ``verification``, or ``error`` (which is not raised)."""

    index: int
    status: int
    claim: Any
    verification: Verification | None = None
    error: Problem | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt(Result):
    """What became of an article that was sent; not ``created``: this version was there already."""

    id: str
    version: int
    sha256: str
    passages: int
    created: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleResult(Result):
    """What became of one article of many: ``article``, or ``error`` (which is not raised)."""

    index: int
    status: int
    article: Receipt | None = None
    error: Problem | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleSummary(Result):
    """An article without its text."""

    id: str
    version: int
    current: bool
    title: str | None
    url: str | None
    source: str | None
    author: str | None
    language: str | None
    published_at: str | None
    metadata: Mapping[str, Any] | None
    sha256: str
    passages: int
    created_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(ArticleSummary):
    """An article with its text."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage(Result):
    """A sentence of an article: ``text[start:end]`` of it, in Unicode code points."""

    id: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Job(Result):
    """A job and how far it is; ``eta_seconds`` is None when it has ended or that is not known yet."""

    id: str
    state: str
    done: int
    total: int
    failed: int
    eta_seconds: float | None
    created_at: str
    started_at: str | None
    ended_at: str | None

    @property
    def ended(self) -> bool:
        """Whether it is finished or cancelled."""
        return self.ended_at is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Model(Result):
    """A model in use; ``revision`` is the digest of its files."""

    name: str
    revision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus(Result):
    """How large the corpus is."""

    articles: int
    versions: int
    passages: int
    verifications: int
    sequence: int
    index_generation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class About(Result):
    """What is running; thresholds and the like are in ``raw``."""

    name: str
    version: str
    encoder: Model
    entailment: Model
    verdicts: tuple[str, ...]
    reasons: Mapping[str, str]
    corpus: Corpus
