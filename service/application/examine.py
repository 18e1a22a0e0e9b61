"""One sentence held against the corpus: retrieve, judge, compare."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
import time

from service.application.features import ALL, Features
from service.application.ports import Judge
from service.application.retrieve import Candidate, Retrieve
from service.domain.article import StoredPassage
from service.domain.evidence import Evidence, Probabilities, Stance, combine_readings, near_reading, titled_reading
from service.domain.findings.comparing import compare, read_claim
from service.domain.findings.rules import weigh
from service.domain.policy import Policy
from service.domain.verdict import is_on_topic, stance_of
from service.domain.verification import Question


class Timings:
    """How long each stage took, in milliseconds; a stage that comes again is added up."""

    def __init__(self) -> None:
        self.milliseconds: dict[str, float] = {}

    @contextmanager
    def of(self, stage: str) -> Iterator[None]:
        """Time the block as ``stage``."""
        start = time.perf_counter()
        yield
        spent = (time.perf_counter() - start) * 1000
        self.milliseconds[stage] = round(self.milliseconds.get(stage, 0.0) + spent, 2)


class Examine:
    """Finds what the corpus says of a sentence, and what each passage says of it."""

    def __init__(self, retrieve: Retrieve, judge: Judge, policy: Policy, features: Features = ALL) -> None:
        self._retrieve = retrieve
        self._judge = judge
        self._policy = policy
        self._features = features

    def __call__(self, question: Question, timings: Timings) -> tuple[list[Evidence], list[str]]:
        """The evidence on ``question.claim``, best found first, and the ids of passages that were not read to the end.

        Passages that are too far from the claim to count are not read at all: they cannot change the verdict.
        """
        with timings.of("encode"):
            vector = self._retrieve.encode(question.claim)
        with timings.of("retrieve"):
            candidates = self._retrieve(question, vector)
        with timings.of("judge"):
            near = [candidate.passage for candidate in candidates if is_on_topic(candidate.retrieval, self._policy)]
            judged, cut = self._read(question.claim, near)
        with timings.of("compare"):
            return self._compare(question.claim, candidates, judged), cut

    def _read(self, claim: str, passages: Sequence[StoredPassage]) -> tuple[dict[str, Probabilities], list[str]]:
        """The model's judgement of each passage by its id, and the ids of those that it could not read to the end."""
        near = self._judge.judge(claim, [near_reading(passage) for passage in passages])
        judged = [Probabilities(*map(float, row)) for row in near.probabilities]
        doubtful = [place for place, each in enumerate(judged) if each.refutes >= self._policy.second_look]
        titled = self._judge.judge(claim, [titled_reading(passages[place]) for place in doubtful])
        for place, row in zip(doubtful, titled.probabilities, strict=True):
            judged[place] = combine_readings(judged[place], Probabilities(*map(float, row)))
        cut = [passage.id for passage, long in zip(passages, near.truncated, strict=True) if long]
        return {passage.id: each for passage, each in zip(passages, judged, strict=True)}, cut

    def _compare(self, claim: str, candidates: Sequence[Candidate], judged: dict[str, Probabilities]) -> list[Evidence]:
        """The candidates with their findings and stances; those that were not judged are neutral."""
        terms = read_claim(claim)
        evidence = []
        for candidate in candidates:
            passage, retrieval, copies = candidate.passage, candidate.retrieval, candidate.copies
            judgement = judged.get(passage.id)
            if judgement is None:
                evidence.append(Evidence(passage, retrieval, None, Stance.NEUTRAL, copies))
                continue
            findings = compare(terms, passage) if self._features.findings else ()
            weighed = weigh(judgement, findings, self._policy.overrule)
            stance = stance_of(weighed.probabilities, self._policy)
            evidence.append(
                Evidence(passage, retrieval, weighed.probabilities, stance, copies, findings, weighed.decisive, judgement)
            )
        return evidence
