"""Sentences held against the corpus: retrieve, judge, compare."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
import time

from service.application.features import ALL, Features
from service.application.ports import JudgeOnTime, Span
from service.application.retrieve import Candidate, Retrieve
from service.domain.article import StoredPassage
from service.domain.evidence import Evidence, Probabilities, Stance, combine_readings, near_reading, titled_reading
from service.domain.findings.comparing import compare, read_claim
from service.domain.findings.dates.timeless import without_times
from service.domain.findings.finding import Finding
from service.domain.findings.rules import weigh
from service.domain.policy import Policy
from service.domain.verdict import is_on_topic, stance_of
from service.domain.verification import Question


class Timings:
    """How long each stage took, in milliseconds; a stage that comes again is added up."""

    def __init__(self, span: Span = nullcontext) -> None:
        self._span = span
        self.milliseconds: dict[str, float] = {}

    @contextmanager
    def of(self, stage: str) -> Iterator[None]:
        """Time the block as ``stage``, in a span of that name."""
        start = time.perf_counter()
        with self._span(stage):
            yield
        spent = (time.perf_counter() - start) * 1000
        self.milliseconds[stage] = round(self.milliseconds.get(stage, 0.0) + spent, 2)


class Examine:
    """Finds what the corpus says of sentences, and what each passage says of them."""

    def __init__(self, retrieve: Retrieve, judge: JudgeOnTime, policy: Policy, features: Features = ALL) -> None:
        self._retrieve = retrieve
        self._judge = judge
        self._policy = policy
        self._features = features

    def __call__(
        self, question: Question, claims: Sequence[str], timings: Timings, deadline: float | None = None
    ) -> list[tuple[list[Evidence], list[str]]]:
        """Of each of ``claims``: the evidence on it, best found first, and the ids of passages that were not read to the end.

        ``question`` says what else was asked. The claims share one call of the encoder and one of the judge for each reading.
        Passages that are too far from a claim to count are not read at all: they cannot change the verdict. Raises ModelsBusy.
        """
        with timings.of("encode"):
            vectors = self._retrieve.encode(claims, deadline)
        with timings.of("retrieve"):
            found = [
                self._retrieve(replace(question, claim=claim), vector) for claim, vector in zip(claims, vectors, strict=True)
            ]
        with timings.of("compare"):
            pairs = [self._pairs(claim, candidates) for claim, candidates in zip(claims, found, strict=True)]
        with timings.of("judge"):
            readings = _Readings(self._judge, deadline)
            self._read(readings, [pair for each in pairs for pair in each if pair.asked])
        with timings.of("compare"):
            return [self._weighed(readings, each) for each in pairs]

    def groups(self, question: Question, claims: Sequence[str]) -> list[list[tuple[str, ...]]]:
        """Of each of ``claims``: the passages that the judge would be asked of, by their ids, each with those of its copies."""
        vectors = self._retrieve.encode(claims)
        found = [self._retrieve(replace(question, claim=claim), vector) for claim, vector in zip(claims, vectors, strict=True)]
        return [
            [
                (each.passage.id, *(copy.passage_id for copy in each.copies))
                for each in candidates
                if is_on_topic(each.retrieval, self._policy)
            ]
            for candidates in found
        ]

    def _pairs(self, claim: str, candidates: Sequence[Candidate]) -> list["_Pair"]:
        """The candidates with their findings on the claim and what the judge is to be asked of each."""
        terms = read_claim(claim)
        pairs = []
        for candidate in candidates:
            if not is_on_topic(candidate.retrieval, self._policy):
                pairs.append(_Pair(candidate, ""))
                continue
            findings = compare(terms, candidate.passage) if self._features.findings else ()
            pairs.append(_Pair(candidate, without_times(claim, findings) or claim, findings))
        return pairs

    def _read(self, readings: "_Readings", pairs: Sequence["_Pair"]) -> None:
        """Read every passage under its headline, and once more without it where that sees a side."""
        readings.make([(titled_reading(pair.passage), pair.asked) for pair in pairs])
        doubtful = [pair for pair in pairs if self._is_doubtful(readings, pair)]
        readings.make([(near_reading(pair.passage), pair.asked) for pair in doubtful])

    def _is_doubtful(self, readings: "_Readings", pair: "_Pair") -> bool:
        titled = readings.of(titled_reading(pair.passage), pair.asked)
        return titled.refutes >= self._policy.second_look or titled.supports >= self._policy.weak

    def _weighed(self, readings: "_Readings", pairs: Sequence["_Pair"]) -> tuple[list[Evidence], list[str]]:
        """The evidence with its stances, and the passages that were not read to the end; what was not read is neutral."""
        evidence, cut = [], []
        for pair in pairs:
            passage, retrieval, copies = pair.passage, pair.candidate.retrieval, pair.candidate.copies
            if not pair.asked:
                evidence.append(Evidence(passage, retrieval, None, Stance.NEUTRAL, copies))
                continue
            judgement = readings.of(titled_reading(passage), pair.asked)
            if self._is_doubtful(readings, pair):
                judgement = combine_readings(judgement, readings.of(near_reading(passage), pair.asked), self._policy.alone)
            if readings.is_cut(titled_reading(passage), pair.asked):
                cut.append(passage.id)
            weighed = weigh(judgement, pair.findings, self._policy.overrule)
            stance = stance_of(weighed.probabilities, self._policy)
            evidence.append(
                Evidence(passage, retrieval, weighed.probabilities, stance, copies, pair.findings, weighed.decisive, judgement)
            )
        return evidence, cut


@dataclass(frozen=True, slots=True)
class _Pair:
    """A passage held against a claim: ``asked`` is what the judge is asked of it, "" where it is too far off to be read.

    That is the claim without the times that the passage is known to share: a model that reads "on Saturday" cannot know of
    which month, and calls it silent.
    """

    candidate: Candidate
    asked: str
    findings: tuple[Finding, ...] = ()

    @property
    def passage(self) -> StoredPassage:
        return self.candidate.passage


class _Readings:
    """What the judge has read for one verification; no pair is read twice."""

    def __init__(self, judge: JudgeOnTime, deadline: float | None) -> None:
        self._judge = judge
        self._deadline = deadline
        self._made: dict[tuple[str, str], tuple[Probabilities, bool]] = {}

    def make(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Read those of ``pairs`` that were not read yet, in one call."""
        new = [pair for pair in dict.fromkeys(pairs) if pair not in self._made]
        judgement = self._judge.judge_pairs(new, self._deadline)
        for pair, row, cut in zip(new, judgement.probabilities, judgement.truncated, strict=True):
            self._made[pair] = Probabilities(*map(float, row)), cut

    def of(self, premise: str, claim: str) -> Probabilities:
        """What the judge makes of a pair that was read."""
        return self._made[premise, claim][0]

    def is_cut(self, premise: str, claim: str) -> bool:
        """Whether it could not read the pair to the end."""
        return self._made[premise, claim][1]
