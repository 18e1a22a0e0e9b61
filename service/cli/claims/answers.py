"""An answer as the cells of a row: the verdict, the best passage of each side, or what went wrong."""

from collections.abc import Mapping, Sequence
from typing import Any

SIDES = ("supporting", "contradicting")
_OF_A_SIDE = ("text", "title", "source", "date", "url")
RESULT_COLUMNS = (
    *("verdict", "confidence", "reason", "explanation"),
    *(f"{side}_{part}" for side in SIDES for part in _OF_A_SIDE),
    *("verification_id", "error"),
)


def result_names(columns: Sequence[str]) -> dict[str, str]:
    """Under which name each result column stands beside the input's: one that is taken gets a prefix."""
    taken = set(columns)
    names: dict[str, str] = {}
    for column in RESULT_COLUMNS:
        name = column
        while name in taken:
            name = f"crosscheck_{name}"
        taken.add(name)
        names[column] = name
    return names


def answer_cells(verification: Mapping[str, Any]) -> dict[str, Any]:
    """The cells of a verdict."""
    cells = {name: verification[name] for name in ("verdict", "confidence", "reason", "explanation")}
    for side in SIDES:
        best = verification[side][0] if verification[side] else {}
        values = (best.get("text"), best.get("title"), best.get("source"), best.get("published_at"), best.get("url"))
        cells |= dict(zip((f"{side}_{part}" for part in _OF_A_SIDE), values, strict=True))
    return {**cells, "verification_id": verification["id"], "error": None}


def error_cells(problem: str) -> dict[str, Any]:
    """The cells of a row that has no verdict."""
    return {**dict.fromkeys(RESULT_COLUMNS), "error": problem}
