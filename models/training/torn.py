"""Pairs drawn by how torn a model is over them: what it knows is seen seldom, what it is most surely wrong about less often.

Dataset cartography (Swayamdipta et al., EMNLP 2020): the pairs that a model wavers over teach most, above all for texts of
another kind; those that it never learns are often mislabelled.
"""

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from models.judge import Judgement
from models.training.pairs import NOT_SUPPORTED, REFUTES, SILENT, Pair

# Up to which probability of a pair's own label, with which weight it is drawn.
WEIGHTS = ((0.05, 0.45), (0.15, 0.8), (0.7, 1.0), (0.9, 0.45), (1.01, 0.16))
POOL = 16_000  # pairs of one source that are judged at most


class Judge(Protocol):
    """What is needed of the entailment model of the stage before."""

    def judge_pairs(self, pairs: Sequence[tuple[str, str]]) -> Judgement:
        """Judge (evidence, claim) pairs."""
        ...


def torn_pairs(pairs: Sequence[Pair], count: int, judge: Judge, seed: int) -> list[Pair]:
    """``count`` of ``pairs``, or all where there are not so many, none twice, drawn by the weights above."""
    chance = np.random.default_rng(seed)
    pool = [pairs[place] for place in chance.permutation(len(pairs))[:POOL]]
    if not pool:
        return []
    probabilities = judge.judge_pairs([(pair.evidence, pair.claim) for pair in pool]).probabilities
    own = [_own(pair, row) for pair, row in zip(pool, probabilities, strict=True)]
    weights = np.array([next(weight for limit, weight in WEIGHTS if each < limit) for each in own])
    drawn = chance.choice(len(pool), size=min(count, len(pool)), replace=False, p=weights / weights.sum())
    return [pool[place] for place in drawn]


def _own(pair: Pair, row: np.ndarray) -> float:
    """The probability that the model gives to the pair's own label."""
    return float(row[REFUTES] + row[SILENT]) if pair.label == NOT_SUPPORTED else float(row[pair.label])
