"""A claim in, a verdict out: retrieve, judge, decide, explain, keep the record."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Protocol, TypeAlias
import uuid

from service.application.examine import Examine, Timings
from service.application.features import ALL, Features
from service.application.ports import PassageSearch, Span, VerificationStore
from service.application.reviews import MatchReviews
from service.application.showing import cited_ids, findings_again, show
from service.application.turns import Turn
from service.domain.claim import is_checkable, require_claim
from service.domain.dates import timestamp
from service.domain.evidence import Evidence
from service.domain.explanation import explain
from service.domain.gaps import gaps
from service.domain.parts.reference import unresolved_reference
from service.domain.parts.splitting import split_claim
from service.domain.policy import Policy
from service.domain.ruling import Ruling, rule
from service.domain.verdict import Label, Reason, Verdict
from service.domain.verification import Provenance, Question, verification_record
from service.domain.watches.outlook import outlook_of

Told: TypeAlias = Callable[[str, str, Mapping[str, float]], None]  # of a verification: verdict, reason, milliseconds by stage
Keep: TypeAlias = Callable[[str, str, Mapping[str, object]], None]  # of a record: its id, when it was made, the record


class VerifyStore(PassageSearch, VerificationStore, Protocol):
    """What verifying needs of a store."""


class Verify:
    """Verifies claims and gives back earlier verifications."""

    def __init__(
        self,
        store: VerifyStore,
        examine: Examine,
        judge_name: str,
        encoder_name: str,
        runtime: str,
        policy: Policy,
        foreign_language: Callable[[str], str | None],
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        features: Features = ALL,
        turn: Turn = nullcontext,
        told: Told = lambda *_: None,
        reviews: MatchReviews | None = None,
        span: Span = nullcontext,
    ) -> None:
        self._span = span
        self._store = store
        self._examine = examine
        self._judge_name = judge_name
        self._encoder_name = encoder_name
        self._runtime = runtime
        self._policy = policy
        self._foreign_language = foreign_language
        self._clock = clock
        self._features = features
        self._turn = turn
        self._told = told
        self._reviews = reviews

    def __call__(
        self,
        question: Question,
        keep: Keep | None = None,
        deadline: float | None = None,
        looked: Callable[[str], None] = lambda _: None,
    ) -> dict[str, Any]:
        """Verify one claim and store the record. Raises InvalidInput, ModelsBusy, StorageFailure.

        ``keep`` stores it, where more is to be stored with it; what it raises is raised. After ``deadline``, a moment of
        ``time.monotonic()``, no call of a model begins for it. ``looked`` is told, before that, what ``outlook`` would have
        been at the moment when the passages were searched.
        """
        with self._span("verify"), self._turn():
            return self._verify(question, keep or self._store.save_verification, deadline, looked)

    def outlook(self, question: Question) -> str:
        """A digest of what a verdict on the claim rests on now; while it stays the same, so does the verdict.

        It takes a search and, of the models, the encoder alone. Raises ModelsBusy, StorageFailure.
        """
        question = _without_its_page(question)
        refusal, _ = self._refusal(question.claim)
        parts = split_claim(question.claim) if self._features.parts and not refusal else ()
        texts = [] if refusal else [question.claim, *(part.text for part in parts)]
        return outlook_of(self._examine.groups(question, texts) if texts else [], self._made_by)

    @property
    def _made_by(self) -> tuple[str, ...]:
        return (self._encoder_name, self._judge_name, self._policy.name)

    def _verify(self, question: Question, keep: Keep, deadline: float | None, looked: Callable[[str], None]) -> dict[str, Any]:
        require_claim(question.claim)
        question = _without_its_page(question)
        timings = Timings(self._span)
        sequence, generation = self._store.sequence(), self._store.generation()
        coverage = self._store.coverage(question.scope)
        refusal, warning = self._refusal(question.claim)
        parts = split_claim(question.claim) if self._features.parts and not refusal else ()
        texts = [] if refusal else [question.claim, *(part.text for part in parts)]
        examined = self._examine(question, texts, timings, deadline) if texts else []
        found = [evidence for evidence, _ in examined]
        looked(outlook_of([[item.passage_ids for item in each if item.probabilities] for each in found], self._made_by))
        cut = list(dict.fromkeys(name for _, names in examined for name in names))
        if self._store.sequence() != sequence:  # something was deleted, perhaps, while the judge was reading
            found = [self._still_there(evidence) for evidence in found]
        with timings.of("decide"):
            ruling = Ruling(refusal) if refusal else rule(question.claim, parts, found, self._policy)
            explanation = explain(ruling, coverage.articles)
            decided = [(part.text, verdict) for part, verdict in ruling.parts]
            missing = gaps(question.claim, ruling.verdict, found[0] if found else [], coverage, question.scope, decided)
        with timings.of("reviews"):
            reviews = self._reviews(question.claim, deadline) if self._reviews and not refusal else ()
        provenance = Provenance(
            self._encoder_name, self._judge_name, generation, sequence, self._policy.name,
            timestamp(self._clock()), self._runtime,
        )  # fmt: skip
        record = verification_record(
            uuid.uuid4().hex,
            question,
            ruling,
            explanation,
            missing,
            coverage,
            _warnings(question, coverage.undated, cut, warning),
            provenance,
            reviews,
        )
        with timings.of("store"):
            keep(str(record["id"]), provenance.created_at, record)
        self._told(ruling.verdict.label.value, ruling.verdict.reason.value, timings.milliseconds)
        passages = {item.passage.id: item.passage for item in ruling.evidence}
        more = cited_ids(record) - set(passages)
        findings = {(item.part, item.passage.id): item.findings for item in ruling.evidence}
        shown = show(record, {**passages, **(self._store.cited(sorted(more)) if more else {})}, findings)
        return {**shown, "reviews": self._reviewed(record), "timings_ms": timings.milliseconds}

    def again(self, identity: str) -> dict[str, Any]:
        """An earlier verification as it was answered; passages of deleted articles are marked. Raises NotFound."""
        record: Mapping[str, Any] = self._store.verification(identity)
        passages = self._store.cited(sorted(cited_ids(record)))
        shown = show(record, passages, findings_again(record, passages))
        return {**shown, "reviews": self._reviewed(record), "timings_ms": None}

    def _reviewed(self, record: Mapping[str, Any]) -> list[dict[str, Any]]:
        """What others published of the claim; records from before there were reviews have none."""
        return self._reviews.show(record.get("reviews", ())) if self._reviews else []

    def _still_there(self, evidence: Sequence[Evidence]) -> list[Evidence]:
        live = self._store.cited([name for item in evidence for name in item.passage_ids])
        return [
            replace(item, copies=tuple(copy for copy in item.copies if copy.passage_id in live))
            for item in evidence
            if item.passage.id in live
        ]

    def _refusal(self, claim: str) -> tuple[Verdict | None, str | None]:
        """The verdict on a claim that is not looked up at all, and a warning that says more."""
        language = self._foreign_language(claim)
        if language:
            words = f"The claim seems to be in another language than English ({language}), which the models do not serve."
            return Verdict(Label.NOT_ENOUGH_EVIDENCE, 0.0, Reason.LANGUAGE_NOT_SERVED), words
        if not is_checkable(claim):
            return Verdict(Label.NOT_ENOUGH_EVIDENCE, 1.0, Reason.NOT_CHECKABLE), None
        word = unresolved_reference(claim)
        if word:
            words = f"The claim does not say who or what “{word}” is; put the name in its place."
            return Verdict(Label.NOT_ENOUGH_EVIDENCE, 1.0, Reason.UNRESOLVED_REFERENCE), words
        return None, None


def _without_its_page(question: Question) -> Question:
    """The question with the page that makes the claim left out: it is no evidence for it."""
    if not question.claim_url or question.claim_url in question.scope.exclude_urls:
        return question
    scope = replace(question.scope, exclude_urls=(*question.scope.exclude_urls, question.claim_url))
    return replace(question, scope=scope)


def _warnings(question: Question, undated: int, cut: Sequence[str], warning: str | None) -> list[str]:
    warnings = [warning] if warning else []
    if undated and question.scope.needs_date:
        warnings.append(f"{undated} articles without a date were left out, because the search is limited by date.")
    if cut:
        warnings.append(f"The judge could not read claim and passage to the end for {', '.join(cut)}.")
    return warnings
