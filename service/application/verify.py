"""A claim in, a verdict out: retrieve, judge, decide, explain, keep the record."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
import time
from typing import Any, Protocol
import uuid

from service.application.ports import Judge, PassageSearch, VerificationStore
from service.application.retrieve import Candidate, Retrieve
from service.application.showing import SIDES, show
from service.domain.article import StoredPassage
from service.domain.claim import is_checkable, require_claim
from service.domain.evidence import Evidence, Probabilities, Stance, combine_readings, near_reading, titled_reading
from service.domain.explanation import explain
from service.domain.findings.comparing import compare, read_claim
from service.domain.findings.rules import weigh
from service.domain.policy import Policy
from service.domain.verdict import Label, Reason, Verdict, decide, is_on_topic, stance_of
from service.domain.verification import Provenance, Question, verification_record


class VerifyStore(PassageSearch, VerificationStore, Protocol):
    """What verifying needs of a store."""


class Timings:
    """How long each stage took, in milliseconds."""

    def __init__(self) -> None:
        self.milliseconds: dict[str, float] = {}

    @contextmanager
    def of(self, stage: str) -> Iterator[None]:
        """Time the block as ``stage``."""
        start = time.perf_counter()
        yield
        self.milliseconds[stage] = round((time.perf_counter() - start) * 1000, 2)


class Verify:
    """Verifies claims and gives back earlier verifications."""

    def __init__(
        self,
        store: VerifyStore,
        retrieve: Retrieve,
        judge: Judge,
        encoder_name: str,
        policy: Policy,
        foreign_language: Callable[[str], str | None],
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._store = store
        self._retrieve = retrieve
        self._judge = judge
        self._encoder_name = encoder_name
        self._policy = policy
        self._foreign_language = foreign_language
        self._clock = clock

    def __call__(self, question: Question) -> dict[str, Any]:
        """Verify one claim and store the record. Raises InvalidInput, StorageFailure."""
        require_claim(question.claim)
        if question.claim_url:  # the page that makes the claim is no evidence for it
            scope = replace(question.scope, exclude_urls=(*question.scope.exclude_urls, question.claim_url))
            question = replace(question, scope=scope)
        timings = Timings()
        sequence, generation = self._store.sequence(), self._store.generation()
        coverage = self._store.coverage(question.scope)
        refusal, language = self._refusal(question.claim)
        candidates = [] if refusal else self._look_up(question, timings)
        with timings.of("judge"):
            evidence, cut = self._weigh(question.claim, candidates)
        if self._store.sequence() != sequence:  # something was deleted, perhaps, while the judge was reading
            live = self._store.cited([name for item in evidence for name in item.passage_ids])
            evidence = [
                replace(item, copies=tuple(copy for copy in item.copies if copy.passage_id in live))
                for item in evidence
                if item.passage.id in live
            ]
        with timings.of("decide"):
            verdict = refusal or decide(evidence, self._policy)
            explanation = explain(verdict, evidence, coverage.articles)
        provenance = Provenance(
            self._encoder_name, f"{self._judge.name} {self._judge.revision}", generation, sequence, self._policy.name,
            self._clock().isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        )  # fmt: skip
        record = verification_record(
            uuid.uuid4().hex,
            question,
            verdict,
            explanation,
            evidence,
            coverage,
            _warnings(question, coverage.undated, cut, language),
            provenance,
        )
        with timings.of("store"):
            self._store.save_verification(str(record["id"]), provenance.created_at, record)
        shown = show(
            record,
            {item.passage.id: item.passage for item in evidence},
            {item.passage.id: item.findings for item in evidence},
        )
        return {**shown, "timings_ms": timings.milliseconds}

    def again(self, identity: str) -> dict[str, Any]:
        """An earlier verification as it was answered; passages of deleted articles are marked. Raises NotFound."""
        record: Mapping[str, Any] = self._store.verification(identity)
        ids = [item["passage_id"] for side in SIDES for item in record[side]]
        passages = self._store.cited(ids)
        claim = read_claim(record["claim"])
        findings = {name: compare(claim, passage) for name, passage in passages.items()}
        return {**show(record, passages, findings), "timings_ms": None}

    def _refusal(self, claim: str) -> tuple[Verdict | None, str | None]:
        """The verdict on a claim that is not looked up at all, and its language where that is why."""
        language = self._foreign_language(claim)
        if language:
            return Verdict(Label.NOT_ENOUGH_EVIDENCE, 0.0, Reason.LANGUAGE_NOT_SERVED), language
        if not is_checkable(claim):
            return Verdict(Label.NOT_ENOUGH_EVIDENCE, 1.0, Reason.NOT_CHECKABLE), None
        return None, None

    def _look_up(self, question: Question, timings: Timings) -> list[Candidate]:
        with timings.of("encode"):
            vector = self._retrieve.encode(question.claim)
        with timings.of("retrieve"):
            return self._retrieve(question, vector)

    def _weigh(self, claim: str, candidates: Sequence[Candidate]) -> tuple[list[Evidence], list[str]]:
        """The candidates with their stances, and the ids of passages that the judge could not read to the end.

        Those that are too far from the claim to count are not read at all: they cannot change the verdict.
        """
        near = [candidate for candidate in candidates if is_on_topic(candidate.retrieval, self._policy)]
        judged, cut = self._read(claim, [candidate.passage for candidate in near])
        terms = read_claim(claim)
        evidence = []
        for candidate in candidates:
            passage, retrieval, copies = candidate.passage, candidate.retrieval, candidate.copies
            judgement = judged.get(passage.id)
            if judgement is None:
                evidence.append(Evidence(passage, retrieval, None, Stance.NEUTRAL, copies))
                continue
            findings = compare(terms, passage)
            weighed = weigh(judgement, findings, self._policy.overrule)
            stance = stance_of(weighed.probabilities, self._policy)
            evidence.append(
                Evidence(passage, retrieval, weighed.probabilities, stance, copies, findings, weighed.decisive, judgement)
            )
        return evidence, cut

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


def _warnings(question: Question, undated: int, cut: Sequence[str], language: str | None) -> list[str]:
    warnings = []
    if language:
        warnings.append(f"The claim seems to be in another language than English ({language}), which the models do not serve.")
    if undated and question.scope.needs_date:
        warnings.append(f"{undated} articles without a date were left out, because the search is limited by date.")
    if cut:
        warnings.append(f"The judge could not read claim and passage to the end for {', '.join(cut)}.")
    return warnings
