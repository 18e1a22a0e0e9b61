"""Passages for a claim: dense and lexical candidates under the same scope, fused by rank."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from service.application.features import ALL, Features
from service.application.ports import EncoderOnTime, PassageSearch
from service.domain.article import StoredPassage
from service.domain.evidence import Copy, Retrieval
from service.domain.fusion import fuse
from service.domain.origins import group_near_copies
from service.domain.verification import Question

DEPTH = 100  # candidates of each kind: twice the largest top_k, so that copies and vanished rows leave enough


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that was found, how, and the passages that repeat it."""

    passage: StoredPassage
    retrieval: Retrieval
    copies: tuple[Copy, ...] = ()


class Retrieve:
    """Finds the passages that a claim is held against."""

    def __init__(self, store: PassageSearch, encoder: EncoderOnTime, features: Features = ALL) -> None:
        self._store = store
        self._encoder = encoder
        self._group = _group_copies if features.origins else _one_by_one

    def encode(self, claims: Sequence[str], deadline: float | None = None) -> np.ndarray:
        """The claims' unit vectors, shape (len(claims), dimension), in one call of the encoder. Raises ModelsBusy."""
        return self._encoder.encode(claims, deadline)

    def __call__(self, question: Question, vector: np.ndarray) -> list[Candidate]:
        """The best ``top_k`` passages, best first; copies of one sentence count as one.

        Articles that reprint the page that makes the claim are left out, as the page itself is by the scope.
        """
        claim, scope = question.claim, question.scope
        reprints = self._store.reprints(question.claim_url, scope.at_sequence) if question.claim_url else frozenset()
        dense = self._store.dense(vector, scope, DEPTH)
        lexical = self._store.lexical(claim, scope, DEPTH)
        keys = fuse([key for key, _ in dense], [key for key, _ in lexical])
        loaded = self._store.load(keys) if keys else {}
        evidence = {key: passage for key, passage in loaded.items() if passage.article_id not in reprints}
        chosen = self._group(keys, evidence)[: question.top_k]
        cosines = dict(self._store.similarities(vector, [key for key, _ in chosen])) | dict(dense)
        scores = dict(lexical)
        return [
            Candidate(
                group[0],
                Retrieval(cosines.get(key, 0.0), scores.get(key), rank),
                tuple(Copy(copy.id, copy.origin, copy.published_at) for copy in group[1:]),
            )
            for rank, (key, group) in enumerate(chosen, start=1)
        ]


def _group_copies(keys: Sequence[int], loaded: Mapping[int, StoredPassage]) -> list[tuple[int, list[StoredPassage]]]:
    """Group passages that repeat each other, each group under its best key; reprints crowd nobody out."""
    there = [key for key in keys if key in loaded]  # not there: deleted since it was found, or no evidence
    groups = group_near_copies([loaded[key].text for key in there])
    return [(there[group[0]], [loaded[there[place]] for place in group]) for group in groups]


def _one_by_one(keys: Sequence[int], loaded: Mapping[int, StoredPassage]) -> list[tuple[int, list[StoredPassage]]]:
    """Every passage a group of its own."""
    return [(key, [loaded[key]]) for key in keys if key in loaded]
