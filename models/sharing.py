"""Encoder and judge as many threads use them: requests that come together share calls (``models/calls.py``)."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from models.calls import Calls, Line
from models.judge import Judgement

# Sizes are in characters, a fair guess at tokens (about four of them each) that costs nothing to make. A call of the encoder
# holds some 45 sentences, one of the judge the passages of about two plain claims (docs/decisions/0013-shared-calls.md).
LONGEST = 1_024  # what is longer is cut by the models, or nearly
ENCODER_BUDGET = 4_096
JUDGE_BUDGET = 8_192
# What may wait of claims: about four times what 64 requests usually bring.
MOST_WAITING = 1_048_576


class Encoder(Protocol):
    """Text to unit vectors, for one thread or many."""

    name: str
    revision: str
    runtime: str
    dimension: int

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Encode to float32 of shape (len(texts), dimension), each row of length 1."""
        ...


class Read(Protocol):
    """What a judge says of pairs."""

    @property
    def probabilities(self) -> np.ndarray:
        """Shape (pairs, 3): supports, refutes, neutral."""
        ...

    @property
    def truncated(self) -> Sequence[bool]:
        """Whose end was not read."""
        ...


class Judge(Protocol):
    """Whether premises support a claim, refute it, or neither, for one thread or many."""

    name: str
    revision: str
    runtime: str
    calibrated: bool

    def judge_pairs(self, pairs: Sequence[tuple[str, str]]) -> Read:
        """Judge (premise, claim) pairs."""
        ...


class SharedEncoder:
    """An encoder behind a line, which refuses where ``most`` waits."""

    def __init__(self, encoder: Encoder, line: Line, most: int | None = None) -> None:
        self.line, self._most = line, most
        self.name, self.revision, self.runtime = encoder.name, encoder.revision, encoder.runtime
        self.dimension = encoder.dimension

    def encode(self, texts: Sequence[str], deadline: float | None = None) -> np.ndarray:
        """Encode to float32 of shape (len(texts), dimension), each row of length 1. Raises as ``Line.ask``."""
        rows = self.line.ask(texts, deadline, self._most)
        return np.stack(rows) if rows else np.empty((0, self.dimension), dtype=np.float32)


class SharedJudge:
    """A judge behind a line, which refuses where ``most`` waits."""

    def __init__(self, judge: Judge, line: Line, most: int | None = None) -> None:
        self.line, self._most = line, most
        self.name, self.revision, self.runtime = judge.name, judge.revision, judge.runtime
        self.calibrated = judge.calibrated

    def judge_pairs(self, pairs: Sequence[tuple[str, str]], deadline: float | None = None) -> Judgement:
        """Judge (premise, claim) pairs. Raises as ``Line.ask``."""
        rows = self.line.ask(pairs, deadline, self._most)
        probabilities = np.stack([row for row, _ in rows]) if rows else np.empty((0, 3), dtype=np.float32)
        return Judgement(probabilities, tuple(cut for _, cut in rows))


class SharedModels:
    """Both models behind one thread that calls them: for requests, for jobs, and an encoder for taking in that yields."""

    def __init__(self, encoder: Encoder, judge: Judge, calls: Calls) -> None:
        self._calls = calls

        def encoded(texts: Sequence[str]) -> list[np.ndarray]:
            return list(encoder.encode(texts))

        def judged(pairs: Sequence[tuple[str, str]]) -> list[tuple[np.ndarray, bool]]:
            found = judge.judge_pairs(pairs)
            return list(zip(found.probabilities, found.truncated, strict=True))

        asking = calls.line(encoded, _size, budget=ENCODER_BUDGET)
        taking_in = calls.line(encoded, _size, budget=ENCODER_BUDGET, yields=True)
        judging = calls.line(judged, lambda pair: _size(pair[0] + pair[1]), budget=JUDGE_BUDGET)
        self.encoder, self.judge = SharedEncoder(encoder, asking, MOST_WAITING), SharedJudge(judge, judging, MOST_WAITING)
        # Of jobs one call at a time waits, of ingestion a group of articles for each request that was let in: never too much.
        self.encoder_of_jobs, self.judge_of_jobs = SharedEncoder(encoder, asking), SharedJudge(judge, judging)
        self.encoder_of_ingestion = SharedEncoder(encoder, taking_in)

    def close(self) -> None:
        """End the thread after the call that it makes; who waits is refused."""
        self._calls.close()


def _size(text: str) -> int:
    return min(len(text), LONGEST) + 1
