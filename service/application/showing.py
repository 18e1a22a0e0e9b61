"""A stored verification with the words that it leaves out: the passages' text, and what findings point at."""

from collections.abc import Mapping, Sequence
from typing import Any

from service.domain.article import StoredPassage
from service.domain.findings.finding import Finding
from service.domain.text import sha256
from service.domain.verdict import Label

SIDES = ("supporting", "contradicting", "neutral")


def show(
    record: Mapping[str, Any], passages: Mapping[str, StoredPassage], findings: Mapping[str, Sequence[Finding]]
) -> dict[str, Any]:
    """The record with the text and the source of each passage, or ``deleted`` where it is gone, and its findings in words.

    ``findings`` are those of each passage, made anew for an old record: it keeps their places alone, so that nothing of a
    deleted article stays behind. One that is no longer made has its place and no note.
    """
    sides = {side: [_with_passage(item, passages, findings, record["claim"]) for item in record[side]] for side in SIDES}
    return {**record, **sides, "minimal_edit": _minimal_edit(record["verdict"], sides["contradicting"])}


def _with_passage(
    item: Mapping[str, Any], passages: Mapping[str, StoredPassage], findings: Mapping[str, Sequence[Finding]], claim: str
) -> dict[str, Any]:
    passage = passages.get(item["passage_id"])
    if passage is None or sha256(passage.text) != item["sha256"]:
        gone = {"text": None, "context": None, "title": None, "source": None, "url": None, "published_at": None}
        return {**item, **gone, "findings": [], "deleted": True}
    notes = {_place_of(finding): finding.note for finding in findings.get(passage.id, ())}
    return {
        **item,
        "text": passage.text,
        "context": {"before": passage.before, "after": passage.after},
        "title": passage.title,
        "source": passage.source,
        "url": passage.url,
        "published_at": passage.published_at,
        "findings": [_in_words(each, claim, passage.text, notes) for each in item["findings"]],
        "deleted": False,
    }


def _in_words(finding: Mapping[str, Any], claim: str, text: str, notes: Mapping[tuple[object, ...], str]) -> dict[str, Any]:
    sides = {"claim": claim, "evidence": text}
    quoted = {
        side: None if (place := finding[side]) is None else {"text": words[place["start"] : place["end"]], **place}
        for side, words in sides.items()
    }
    spans = [(place["start"], place["end"]) if (place := finding[side]) else None for side in sides]
    return {**finding, **quoted, "note": notes.get((finding["kind"], finding["relation"], *spans))}


def _place_of(finding: Finding) -> tuple[object, ...]:
    spans = [(place.start, place.end) if place else None for place in (finding.claim, finding.evidence)]
    return (finding.kind.value, finding.relation.value, *spans)


def _minimal_edit(verdict: str, contradicting: Sequence[Mapping[str, Any]]) -> str | None:
    """What would have to be exchanged in a refuted claim for the strongest contradicting passage to support it."""
    if verdict != Label.REFUTED or not contradicting:
        return None
    decisive = next((each for each in contradicting[0]["findings"] if each["decisive"]), None)
    if decisive is None or decisive["claim"] is None or decisive["evidence"] is None:
        return None
    return f"would be supported with “{decisive['evidence']['text']}” instead of “{decisive['claim']['text']}”"
