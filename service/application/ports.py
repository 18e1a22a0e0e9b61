"""What the use cases need of the outside, as small Protocols. Implementations satisfy them by shape."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from service.domain.article import Article, Passage, Receipt, StoredArticle, StoredPassage
from service.domain.listing import ArticleFilter, Page
from service.domain.scope import Coverage, Scope


class Encoder(Protocol):
    """Text to unit vectors."""

    name: str
    revision: str
    dimension: int

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Encode to float32 of shape (len(texts), dimension), each row of length 1."""
        ...


class Judgement(Protocol):
    """Probabilities of shape (premises, 3): supports, refutes, neutral; and which premises were cut."""

    @property
    def probabilities(self) -> np.ndarray: ...
    @property
    def truncated(self) -> Sequence[bool]: ...


class Judge(Protocol):
    """Whether premises support a claim, refute it, or neither."""

    name: str
    revision: str
    calibrated: bool

    def judge(self, claim: str, premises: Sequence[str]) -> Judgement: ...


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
    def reprints(self, url: str) -> Set[str]: ...
    def generation(self) -> str: ...
    def sequence(self) -> int: ...


class VerificationStore(Protocol):
    """Where verifications are kept."""

    def save_verification(self, identity: str, created_at: str, record: Mapping[str, object]) -> None: ...
    def verification(self, identity: str) -> Mapping[str, object]: ...
    def cited(self, passage_ids: Sequence[str]) -> Mapping[str, StoredPassage]: ...


class OperationStore(Protocol):
    """What operation asks of a store."""

    def counts(self) -> Mapping[str, int]: ...
    def sequence(self) -> int: ...
    def generation(self) -> str: ...
    def check(self) -> None: ...


class Store(ArticleStore, PassageSearch, VerificationStore, OperationStore, Protocol):
    """All of it, and an end."""

    def close(self) -> None: ...
