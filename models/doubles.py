"""A deterministic encoder and judge without weights.

They serve the whole interface where no model is wanted: tests of everything else, writing ``openapi.yaml``. Their
verdicts follow simple, stated rules and mean nothing beyond them.
"""

from collections.abc import Sequence
import hashlib
import re

import numpy as np

from models.judge import Judgement

DOUBLE = "double"
_WORD = re.compile(r"\w+")
_NEGATIONS = {"no", "not", "never", "nobody", "nothing", "none"}
_STOP = {
    "the",
    "a",
    "an",
    "of",
    "in",
    "on",
    "at",
    "to",
    "and",
    "is",
    "was",
    "are",
    "were",
    "has",
    "have",
    "had",
    "by",
    "for",
    "with",
}


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


class HashingEncoder:
    """Words hashed to signed buckets (Weinberger et al., ICML 2009): shared words make the cosine."""

    name = "hashing-double"
    revision = "1"
    runtime = "none"
    dimension = 128

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Encode to float32 of shape (len(texts), 128), each row of length 1."""
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, text in zip(vectors, texts, strict=True):  # a row is a view: it is filled in place
            for word in _words(text):
                digest = hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=4).digest()
                row[digest[0] % self.dimension] += 0.3 if word in _STOP else 1.0 if digest[1] % 2 else -1.0
            if not row.any():
                row[0] = 1.0
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


class WordJudge:
    """Supports when the premise holds nine in ten of the claim's content words; refutes when negation or figures differ."""

    name = "word-double"
    revision = "1"
    runtime = "none"
    calibrated = False

    def judge_pairs(self, pairs: Sequence[tuple[str, str]]) -> Judgement:
        """Judge (premise, claim) pairs."""
        rows = [self._row(set(_words(premise)), set(_words(claim))) for premise, claim in pairs]
        return Judgement(np.array(rows, dtype=np.float32).reshape(len(pairs), 3), (False,) * len(pairs))

    @staticmethod
    def _row(premise: set[str], claim: set[str]) -> tuple[float, float, float]:
        content = {word for word in claim - _STOP - _NEGATIONS if not word.isdecimal()}
        if len(content & premise) < 0.9 * max(len(content), 1):
            return 0.05, 0.05, 0.9
        figures = {word for word in claim if word.isdecimal()}
        opposed = bool(claim & _NEGATIONS) != bool(premise & _NEGATIONS) or not figures <= premise
        return (0.05, 0.9, 0.05) if opposed else (0.9, 0.05, 0.05)
