"""Labelled claims, read so that whatever is wrong with one is named by its line."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.rows import numbered_rows, place
from service.bootstrap import SAMPLE
from service.domain.claim import require_claim
from service.domain.dates import Moment, parse_moment
from service.domain.errors import InvalidInput
from service.domain.verdict import Label

SAMPLE_CLAIMS = SAMPLE.parent / "claims.jsonl"
_LABELS = [label.value for label in Label]


@dataclass(frozen=True, slots=True)
class LabelledClaim:
    """A claim with the verdict that it ought to get.

    ``as_of`` is the day from which the corpus is looked at, ``phenomenon`` what the claim tests; ``supporting`` and
    ``contradicting`` name the articles that hold the evidence, and are empty where nobody named any.
    """

    id: str
    text: str
    verdict: Label
    as_of: Moment | None = None
    phenomenon: str | None = None
    supporting: tuple[str, ...] = ()
    contradicting: tuple[str, ...] = ()

    @property
    def evidence(self) -> frozenset[str]:
        """The ids of all articles that are named as evidence."""
        return frozenset((*self.supporting, *self.contradicting))


def read_claims(path: Path) -> list[LabelledClaim]:
    """The claims of a file of JSON lines; other fields are passed over. Raises InvalidInput naming file and line."""
    claims = []
    for number, row in numbered_rows(path):
        try:
            claims.append(_claim(number, row))
        except InvalidInput as error:
            raise InvalidInput(place(path, number), str(error)) from error
    if not claims:
        raise InvalidInput(str(path), "has no claims")
    return claims


def _claim(number: int, row: Mapping[str, Any]) -> LabelledClaim:
    text = _text(row, "claim")
    if text is None:
        raise InvalidInput("claim", "is missing")
    verdict = row.get("verdict")
    if verdict not in _LABELS:
        raise InvalidInput("verdict", f"{_said(verdict)}; it must be one of {', '.join(_LABELS)}")
    as_of = _text(row, "as_of")
    return LabelledClaim(
        id=f"line {number}" if row.get("id") is None else str(row["id"]),
        text=require_claim(text),
        verdict=Label(verdict),
        as_of=parse_moment("as_of", as_of) if as_of else None,
        phenomenon=_text(row, "phenomenon"),
        supporting=_ids(row, "supporting"),
        contradicting=_ids(row, "contradicting"),
    )


def _text(row: Mapping[str, Any], field: str) -> str | None:
    value = row.get(field)
    if value is None or isinstance(value, str):
        return value
    raise InvalidInput(field, f"{_said(value)}; it must be a text")


def _ids(row: Mapping[str, Any], field: str) -> tuple[str, ...]:
    value = row.get(field) or []
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(value)
    raise InvalidInput(field, f"{_said(value)}; it must be a list of article ids")


def _said(value: object) -> str:
    return "is missing" if value is None else f"is {str(value)[:60]!r}"
