"""The record of one verdict: enough for another person to check it, and for a replay.

The record names passages by id, place and digest and holds none of their text: a deleted article's text is gone from
old verifications too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from service.domain.dates import parse_moment
from service.domain.evidence import Evidence, Probabilities, Stance
from service.domain.findings.finding import Finding
from service.domain.gaps import Gap, gap_record
from service.domain.parts.part import Part
from service.domain.ruling import Ruling
from service.domain.scope import Coverage, Scope
from service.domain.text import sha256
from service.domain.timeline import entry_record
from service.domain.verdict import Verdict, count_articles, count_origins


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked: the claim as sent, where to look, and how many passages to judge.

    ``claim_url`` and ``claim_author`` name the page that makes the claim; that page is no evidence.
    """

    claim: str
    scope: Scope
    top_k: int
    claim_url: str | None = None
    claim_author: str | None = None


@dataclass(frozen=True, slots=True)
class Provenance:
    """What made the verdict."""

    encoder: str
    entailment: str
    index_generation: str
    corpus_sequence: int
    policy: str
    created_at: str
    runtime: str  # what executed encoder and entailment model


def evidence_record(item: Evidence) -> dict[str, object]:
    """One cited passage as it is stored."""
    passage = item.passage
    return {
        "passage_id": passage.id,
        "article_id": passage.article_id,
        "article_version": passage.article_version,
        "start": passage.start,
        "end": passage.end,
        "sha256": sha256(passage.text),
        "stance": item.stance.value,
        "score": round(item.score, 4) if item.probabilities else None,
        "probabilities": _probabilities(item.probabilities),
        "retrieval": {
            "dense": round(item.retrieval.dense, 4),
            "lexical": None if item.retrieval.lexical is None else round(item.retrieval.lexical, 4),
            "rank": item.retrieval.rank,
        },
        "origin": item.origin,
        "copies": [copy.passage_id for copy in item.copies],
        "judged": _probabilities(item.judged or item.probabilities),
        "findings": [_finding_record(each, each is item.decisive) for each in item.findings],
        "part": item.part,
    }


def _part_record(part: Part, verdict: Verdict) -> dict[str, object]:
    return {
        "text": part.text,
        "spans": [{"start": start, "end": end} for start, end in part.spans],
        "kind": part.kind.value,
        "verdict": verdict.label.value,
        "confidence": round(verdict.confidence, 4),
        "reason": verdict.reason.value,
    }


def _finding_record(finding: Finding, decisive: bool) -> dict[str, object]:
    """A finding without words of the passage: those go when the article is deleted."""
    places = {"claim": finding.claim, "evidence": finding.evidence}
    return {
        "kind": finding.kind.value,
        "relation": finding.relation.value,
        "decisive": decisive,
        **{side: {"start": place.start, "end": place.end} if place else None for side, place in places.items()},
    }


def _probabilities(judged: Probabilities | None) -> dict[str, float] | None:
    if judged is None:
        return None
    return {name: round(getattr(judged, name), 4) for name in ("supports", "refutes", "neutral")}


def verification_record(
    identity: str,
    question: Question,
    ruling: Ruling,
    explanation: str,
    gaps: Sequence[Gap],
    coverage: Coverage,
    warnings: Sequence[str],
    provenance: Provenance,
    reviews: Sequence[Mapping[str, object]] = (),
) -> dict[str, object]:
    """The whole verification as it is stored; the strongest passage of each side first.

    ``reviews`` are ids and similarities of what others published of the claim; nothing else in the record depends on them.
    """
    verdict, evidence = ruling.verdict, ruling.evidence
    sides = {
        stance: [evidence_record(item) for item in sorted(evidence, key=lambda item: -item.score) if item.stance is stance]
        for stance in (Stance.SUPPORTS, Stance.REFUTES)
    }
    return {
        "id": identity,
        "claim": question.claim,
        "as_of": question.scope.as_of.given if question.scope.as_of else None,
        "question": question_record(question),
        "verdict": verdict.label.value,
        "confidence": round(verdict.confidence, 4),
        "reason": verdict.reason.value,
        "explanation": explanation,
        "origins": {name: count_origins(evidence, stance) for name, stance in _SIDES},
        "articles": {name: count_articles(evidence, stance) for name, stance in _SIDES},
        "supporting": sides[Stance.SUPPORTS],
        "contradicting": sides[Stance.REFUTES],
        "neutral": [evidence_record(item) for item in evidence if item.stance is Stance.NEUTRAL],
        "parts": [_part_record(part, decided) for part, decided in ruling.parts],
        "timeline": [entry_record(entry) for entry in ruling.timeline],
        "minimal_edit": None,
        "gaps": [gap_record(gap) for gap in gaps],
        "coverage": {
            "articles": coverage.articles,
            "from": coverage.first_day,
            "to": coverage.last_day,
            "undated": coverage.undated,
        },
        "warnings": list(warnings),
        "reviews": list(reviews),
        "provenance": {
            "encoder": provenance.encoder,
            "entailment": provenance.entailment,
            "index_generation": provenance.index_generation,
            "corpus_sequence": provenance.corpus_sequence,
            "policy": provenance.policy,
            "created_at": provenance.created_at,
            "runtime": provenance.runtime,
        },
    }


def question_again(record: Mapping[str, Any]) -> Question:
    """What a stored record was asked, to be asked of the corpus as it was then."""
    return read_question(record["claim"], record["as_of"], record["question"], record["provenance"]["corpus_sequence"])


def read_question(claim: str, day: str | None, asked: Mapping[str, Any], at_sequence: int | None = None) -> Question:
    """The question whose ``question_record`` is ``asked``, with ``day`` as its ``as_of``."""
    filters = asked["filters"]
    scope: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in filters.items()}
    for name in ("published_from", "published_to"):
        scope[name] = parse_moment(name, filters[name]) if filters[name] else None
    source = asked["claim_source"]
    as_of = parse_moment("as_of", day) if day else None
    return Question(claim, Scope(as_of=as_of, at_sequence=at_sequence, **scope), asked["top_k"], source["url"], source["author"])


_SIDES = (("supporting", Stance.SUPPORTS), ("contradicting", Stance.REFUTES))


def question_record(question: Question) -> Mapping[str, object]:
    """What was asked beside claim and day, as it is kept."""
    scope = question.scope
    return {
        "top_k": question.top_k,
        "filters": {
            "sources": list(scope.sources),
            "exclude_sources": list(scope.exclude_sources),
            "exclude_urls": list(scope.exclude_urls),
            "published_from": scope.published_from.given if scope.published_from else None,
            "published_to": scope.published_to.given if scope.published_to else None,
            "languages": list(scope.languages),
        },
        "claim_source": {"url": question.claim_url, "author": question.claim_author},
    }
