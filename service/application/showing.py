"""A stored verification with the words that it leaves out: the passages' text, and what findings point at."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from service.domain.article import StoredPassage
from service.domain.findings.comparing import compare, read_claim
from service.domain.findings.finding import Finding
from service.domain.gaps import show_gap
from service.domain.text import sha256
from service.domain.timeline import show_entry
from service.domain.verdict import Label

SIDES = ("supporting", "contradicting", "neutral")
FindingsOf: TypeAlias = Mapping[tuple[int | None, str], Sequence[Finding]]  # by the place of the part, if any, and passage id


def cited_ids(record: Mapping[str, Any]) -> set[str]:
    """The ids of all passages that a record speaks of: its evidence, what its timeline and its gaps name."""
    items = [*(item for side in SIDES for item in record[side]), *record["timeline"]]
    return {item["passage_id"] for item in items} | {name for gap in record["gaps"] for name in gap["passage_ids"]}


def findings_again(record: Mapping[str, Any], passages: Mapping[str, StoredPassage]) -> FindingsOf:
    """The findings of a stored record's evidence, made anew: it keeps their places and none of their words."""
    terms = {part: read_claim(_text_of(record, part)) for part in (None, *range(len(record["parts"])))}
    items = [item for side in SIDES for item in record[side] if item["findings"] and item["passage_id"] in passages]
    return {
        (item.get("part"), item["passage_id"]): compare(terms[item.get("part")], passages[item["passage_id"]]) for item in items
    }


def show(record: Mapping[str, Any], passages: Mapping[str, StoredPassage], findings: FindingsOf) -> dict[str, Any]:
    """The record with the text and the source of each passage, or ``deleted`` where it is gone, and its findings in words.

    A finding that is not among ``findings``, since it is no longer made, has its place and no note.
    """
    sides = {side: [_with_passage(item, passages, findings, record) for item in record[side]] for side in SIDES}
    return {
        **record,
        **sides,
        "minimal_edit": _minimal_edit(record["verdict"], sides["contradicting"]),
        "timeline": [show_entry(each, passages) for each in record["timeline"]],
        "gaps": [show_gap(each["sentence"], each["passage_ids"], passages) for each in record["gaps"]],
    }


def _text_of(record: Mapping[str, Any], part: int | None) -> str:
    """What evidence is about: the claim, or one of its parts."""
    return str(record["claim"] if part is None else record["parts"][part]["text"])


def _with_passage(
    item: Mapping[str, Any], passages: Mapping[str, StoredPassage], findings: FindingsOf, record: Mapping[str, Any]
) -> dict[str, Any]:
    passage = passages.get(item["passage_id"])
    if passage is None or sha256(passage.text) != item["sha256"]:
        gone = {"text": None, "context": None, "title": None, "source": None, "url": None, "published_at": None}
        return {**item, **gone, "findings": [], "deleted": True}
    part = item.get("part")
    notes = {_place_of(finding): finding.note for finding in findings.get((part, passage.id), ())}
    return {
        **item,
        "text": passage.text,
        "context": {"before": passage.before, "after": passage.after},
        "title": passage.title,
        "source": passage.source,
        "url": passage.url,
        "published_at": passage.published_at,
        "findings": [_in_words(each, _text_of(record, part), passage.text, notes) for each in item["findings"]],
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
