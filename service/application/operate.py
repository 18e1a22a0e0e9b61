"""Is it well, and what is it: readiness and the description of a running service."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from service import __version__
from service.application.ports import Encoder, JobStore, Judge, OperationStore
from service.application.turns import Turns
from service.application.watches.ports import WatchStore
from service.domain.job import OPEN
from service.domain.policy import Policy
from service.domain.verdict import REASONS, Label


@dataclass(frozen=True, slots=True)
class Load:
    """What waits: open jobs by state, their claims without a result, who uses the models, and whether a job is held back.

    ``watches`` counts watches by state, ``deliveries`` webhooks that wait and that were given up.
    """

    jobs: Mapping[str, int]
    claims_waiting: int
    model_requests: int
    job_held_back: bool
    watches: Mapping[str, int]
    deliveries: Mapping[str, int]


class Operate:
    """Answers the operator's questions."""

    def __init__(
        self,
        store: OperationStore,
        jobs: JobStore,
        watches: WatchStore,
        encoder: Encoder,
        judge: Judge,
        policy: Policy,
        turns: Turns,
        *,
        fetching: bool = False,
    ) -> None:
        self._fetching = fetching
        self._store = store
        self._jobs = jobs
        self._watches = watches
        self._turns = turns
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

    def load(self) -> Load:
        """What is being worked on. Raises StorageFailure."""
        jobs = self._jobs.open_jobs()
        states = {state.value: sum(job.state is state for job in jobs) for state in sorted(OPEN)}
        counts = self._watches.counts()
        watches = {"active": counts["watches"]["all"] - counts["watches"]["paused"], "paused": counts["watches"]["paused"]}
        waiting = sum(job.total - job.done for job in jobs)
        return Load(states, waiting, self._turns.requests, self._turns.job_waits, watches, counts["deliveries"])

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
            "fetching": self._fetching,
            "corpus": {**self._store.counts(), "sequence": self._store.sequence(), "index_generation": self._store.generation()},
        }
