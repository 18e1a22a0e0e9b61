"""A claim held against several premises."""

from collections.abc import Sequence
from typing import Protocol

from models.judge import Judgement


class Judge(Protocol):
    """A judge of pairs."""

    def judge_pairs(self, pairs: Sequence[tuple[str, str]]) -> Judgement: ...


def read(judge: Judge, claim: str, premises: Sequence[str]) -> Judgement:
    """What ``judge`` says of ``claim`` under each premise."""
    return judge.judge_pairs([(premise, claim) for premise in premises])
