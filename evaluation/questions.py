"""News questions: each a group of claims of which one is right.

One JSON object a line: ``claim``, ``label`` (SUPPORTS, REFUTES), ``as_of``, ``evidence``, ``group``. The labels are
silver: a wrong option is often only unsupported, so groups are scored, not labels.
"""

from dataclasses import dataclass
from pathlib import Path

from evaluation.rows import read_rows


@dataclass(frozen=True, slots=True)
class QuestionClaim:
    """One option of a question."""

    claim: str
    right: bool
    as_of: str
    evidence: str
    group: str


def read_questions(path: Path, first: int = 0, count: int | None = None) -> list[QuestionClaim]:
    """The claims of ``count`` questions, from the ``first`` (counted from 0) on."""
    rows = read_rows(path)
    groups = list(dict.fromkeys(row["group"] for row in rows))
    chosen = set(groups[first : None if count is None else first + count])
    return [
        QuestionClaim(row["claim"], row["label"] == "SUPPORTS", row["as_of"], row["evidence"], row["group"])
        for row in rows
        if row["group"] in chosen
    ]
