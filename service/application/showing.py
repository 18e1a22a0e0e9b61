"""A stored verification with the words that it leaves out: the passages' text, and what findings point at."""

from collections.abc import Mapping, Sequence
from typing import Any

from service.domain.article import StoredPassage
from service.domain.findings.comparing import ReadClaim, compare, read_claim
from service.domain.findings.finding import Finding
from service.domain.gaps import show_gap
from service.domain.text import sha256
from service.domain.timeline import show_entry
from service.domain.verdict import Label

SIDES = ("supporting", "contradicting", "neutral")


def cited_ids(record: Mapping[str, Any]) -> set[str]:
    """The ids of all passages that a record speaks of: its evidence, what its timeline and its gaps name."""
    items = [*(item for side in SIDES for item in record[side]), *record["timeline"]]
    return {item["passage_id"] for item in items} | {name for gap in record["gaps"] for name in gap["passage_ids"]}


def show(record: Mapping[str, Any], passages: Mapping[str, StoredPassage]) -> dict[str, Any]:
    """The record with the text and the source of each passage, or ``deleted`` where it is gone, and its findings in words.

    The findings are made anew: a record keeps their places alone, so that nothing of a deleted article stays behind. One
    that is no longer made has its place and no note.
    """
    read: dict[str, ReadClaim] = {}

    def terms(item: Mapping[str, Any]) -> ReadClaim:
        text = record["claim"] if item.get("part") is None else record["parts"][item["part"]]["text"]
        return read.setdefault(text, read_claim(text))

    sides = {side: [_with_passage(item, passages, terms(item)) for item in record[side]] for side in SIDES}
    return {
        **record,
        **sides,
        "minimal_edit": _minimal_edit(record["verdict"], sides["contradicting"]),
        "timeline": [show_entry(each, passages) for each in record["timeline"]],
        "gaps": [show_gap(each["sentence"], each["passage_ids"], passages) for each in record["gaps"]],
    }


def _with_passage(item: Mapping[str, Any], passages: Mapping[str, StoredPassage], terms: ReadClaim) -> dict[str, Any]:
    passage = passages.get(item["passage_id"])
    if passage is None or sha256(passage.text) != item["sha256"]:
        gone = {"text": None, "context": None, "title": None, "source": None, "url": None, "published_at": None}
        return {**item, **gone, "findings": [], "deleted": True}
    found = compare(terms, passage) if item["findings"] else ()
    notes = {_place_of(finding): finding.note for finding in found}
    return {
        **item,
        "text": passage.text,
        "context": {"before": passage.before, "after": passage.after},
        "title": passage.title,
        "source": passage.source,
        "url": passage.url,
        "published_at": passage.published_at,
        "findings": [_in_words(each, terms.text, passage.text, notes) for each in item["findings"]],
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
