"""Proof at start that an entailment model's labels and polarity are what its configuration says.

Each probe is so plain that a model that fails it has its labels in another order, or is no entailment model.
"""

from typing import Protocol

from models.errors import ModelProblem
from models.judge import Judgement

STANCES = ("supports", "refutes", "neutral")
PROBES = (
    ("The council approved the new bridge on Tuesday.", "The council approved the new bridge.", "supports"),
    ("A fire destroyed the old mill last night, and nobody was hurt.", "The old mill was destroyed by a fire.", "supports"),
    ("The school has been closed since Friday.", "The school is open.", "refutes"),
    ("No one was injured in the accident.", "Several people were injured in the accident.", "refutes"),
    ("The library lends books and films.", "The mayor plays the piano.", "neutral"),
    ("Rain is expected in the valley on Sunday.", "The company sold its two ships to a bank.", "neutral"),
)
MAX_WRONG = 1  # a small model may miss one; a swapped label order misses at least four


class Judge(Protocol):
    """What a probe needs of a judge."""

    name: str

    def judge_pairs(self, pairs: list[tuple[str, str]]) -> Judgement:
        """Judge (premise, claim) pairs."""
        ...


def prove_polarity(judge: Judge) -> None:
    """Judge the probes. Raises ModelProblem that names each wrong one when there are more than MAX_WRONG."""
    probabilities = judge.judge_pairs([(premise, claim) for premise, claim, _ in PROBES]).probabilities
    wrong = [
        f"'{claim}' given '{premise}' should be '{expected}', is '{STANCES[row.argmax()]}'"
        for (premise, claim, expected), row in zip(PROBES, probabilities, strict=True)
        if STANCES[row.argmax()] != expected
    ]
    if len(wrong) > MAX_WRONG:
        raise ModelProblem(
            f"The entailment model '{judge.name}' gets {len(wrong)} of {len(PROBES)} plain probes wrong, so its labels are "
            f"in another order than its configuration says, or it is no entailment model: {'; '.join(wrong)}."
        )
