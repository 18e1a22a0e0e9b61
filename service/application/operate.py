"""Is it well, and what is it: readiness and the description of a running service."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from service import __version__
from service.application.ports import Encoder, Judge, OperationStore
from service.domain.policy import Policy
from service.domain.verdict import REASONS, Label


class Operate:
    """Answers the operator's questions."""

    def __init__(self, store: OperationStore, encoder: Encoder, judge: Judge, policy: Policy) -> None:
        self._store = store
        self._encoder = encoder
        self._judge = judge
        self._policy = policy

    def check(self) -> Mapping[str, str]:
        """Try each part for real: one tiny verification by the models, and the index against the database.

        Raises CrosscheckError when a part is not well.
        """
        vector = self._encoder.encode(["Is it ready?"])
        judgement = self._judge.judge_pairs([("It is ready.", "It is ready.")])
        if vector.shape != (1, self._encoder.dimension) or judgement.probabilities.shape != (1, 3):
            raise AssertionError("a model answers in another shape than it did at start")
        self._store.check()
        return {"models": "loaded", "index": self._store.generation(), "database": "readable"}

    def about(self) -> dict[str, Any]:
        """What is running: release, models, policy, corpus."""
        return {
            "name": "Crosscheck",
            "version": __version__,
            "encoder": {
                "name": self._encoder.name,
                "revision": self._encoder.revision,
                "runtime": self._encoder.runtime,
                "dimension": self._encoder.dimension,
            },
            "entailment": {
                "name": self._judge.name,
                "revision": self._judge.revision,
                "runtime": self._judge.runtime,
                "calibrated": self._judge.calibrated,
                "labels": ["supports", "refutes", "neutral"],
            },
            "policy": asdict(self._policy),
            "verdicts": [label.value for label in Label],
            "reasons": {reason.value: meaning for reason, meaning in REASONS.items()},
            "corpus": {**self._store.counts(), "sequence": self._store.sequence(), "index_generation": self._store.generation()},
        }
