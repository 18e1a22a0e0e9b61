"""Labelled pairs of claim and evidence, as training reads them."""

from collections.abc import Iterator
from dataclasses import dataclass
import gzip
import json
from pathlib import Path

LABELS = ("SUPPORTS", "REFUTES", "NOT ENOUGH INFO", "NOT SUPPORTED")  # the last: refuted or silent, the set does not say
SUPPORTS, REFUTES, SILENT, NOT_SUPPORTED = range(4)


@dataclass(frozen=True, slots=True)
class Pair:
    """``label`` is an index into LABELS; ``source`` names the data set or the rule that the pair comes from."""

    claim: str
    evidence: str
    label: int
    source: str


def read_pairs(path: Path) -> list[Pair]:
    """Read pairs from JSON lines, gzipped or not: ``claim``, ``evidence``, ``label``, ``source``.

    Raises ValueError that names the line for a label or a field that is not known.
    """
    return [_pair(path, number, line) for number, line in enumerate(_lines(path), 1) if line.strip()]


def write_pairs(path: Path, pairs: list[Pair]) -> None:
    """Write pairs as gzipped JSON lines."""
    with gzip.open(path, "wt", encoding="utf-8") as file:
        for pair in pairs:
            row = {"claim": pair.claim, "evidence": pair.evidence, "label": LABELS[pair.label], "source": pair.source}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def _lines(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        yield from file


def _pair(path: Path, number: int, line: str) -> Pair:
    try:
        row = json.loads(line)
        return Pair(row["claim"], row["evidence"], LABELS.index(row["label"]), row["source"])
    except (KeyError, ValueError) as error:
        raise ValueError(f"{path}, line {number}: {error!r}; needed are claim, evidence, source and one of {LABELS}") from error
