"""``python -m evaluation.entailment FILE``: how well the entailment model tells support, refutation and silence apart.

FILE holds one JSON object a line: ``claim``, ``evidence``, ``label`` (SUPPORTS, REFUTES, NOT ENOUGH INFO; NOT SUPPORTED for
sets of two labels, where refutation and silence both count as right), ``source`` (optional); other fields are ignored.
"""

import argparse
from collections import defaultdict
from collections.abc import Sequence
import json
from pathlib import Path
import time
from typing import Any

import numpy as np

from evaluation.opening import progress
from evaluation.rows import read_rows
from models.judge import EntailmentJudge, load_judge
from models.loading import DEFAULT

LABELS = ("SUPPORTS", "REFUTES", "NOT ENOUGH INFO")
NOT_SUPPORTED = "NOT SUPPORTED"
BINS = 15
BLOCK = 1_024


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.entailment", description="Accuracy of the entailment model.")
    parser.add_argument("file", type=Path, help="pairs as JSON lines: claim, evidence, label, source")
    parser.add_argument("--model", default=DEFAULT, help="a folder or a hub name; by default the model that is shipped")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    pairs = read_rows(options.file)
    start = time.perf_counter()
    probabilities = judge_all(load_judge(options.model), pairs)
    result = score(pairs, probabilities) | {"pairs_per_second": round(len(pairs) / (time.perf_counter() - start), 1)}
    print(json.dumps(result, indent=None if options.json else 2))


def judge_all(judge: EntailmentJudge, pairs: Sequence[dict[str, Any]]) -> np.ndarray:
    """The probabilities of all pairs, shape (pairs, 3); in order of length, so that like lengths share a batch."""
    lengths = [len(pair["evidence"]) + len(pair["claim"]) for pair in pairs]
    order = sorted(range(len(pairs)), key=lengths.__getitem__)
    probabilities = np.empty((len(pairs), 3), dtype=np.float32)
    for first in range(0, len(order), BLOCK):
        block = order[first : first + BLOCK]
        probabilities[block] = judge.judge_pairs([(pairs[i]["evidence"], pairs[i]["claim"]) for i in block]).probabilities
        progress(first // BLOCK, -(-len(order) // BLOCK), f"blocks of {BLOCK} pairs")
    return probabilities


def score(pairs: Sequence[dict[str, Any]], probabilities: np.ndarray) -> dict[str, Any]:
    """Accuracy, macro-F1, recall and precision by label, calibration, confusion table, and accuracy by source."""
    found = probabilities.argmax(axis=1)
    right = np.array([_is_right(pair["label"], place) for pair, place in zip(pairs, found, strict=True)])
    by_source: dict[str, list[bool]] = defaultdict(list)
    for pair, hit in zip(pairs, right, strict=True):
        by_source[pair.get("source", "all")].append(bool(hit))
    sources: dict[str, dict[str, Any]] = {
        name: {"n": len(hits), "accuracy": _round(np.mean(hits))} for name, hits in sorted(by_source.items())
    }
    labels = {label: _label_figures(pairs, found, place) for place, label in enumerate(LABELS)}
    return {
        "n": len(pairs),
        "accuracy": _round(right.mean()),
        "mean_of_sources": _round(np.mean([source["accuracy"] for source in sources.values()])),
        "macro_f1": _round(np.mean([figures["f1"] for figures in labels.values()])),
        "contradiction_recall": labels["REFUTES"]["recall"],
        "ece": _round(expected_calibration_error(probabilities.max(axis=1), right)),
        "labels": labels,
        "confusion": _confusion(pairs, found),
        "by_source": sources,
    }


def expected_calibration_error(confidence: np.ndarray, right: np.ndarray, bins: int = BINS) -> float:
    """Mean distance of confidence and accuracy over bins of equal width (Naeini et al., AAAI 2015)."""
    places = np.minimum((confidence * bins).astype(int), bins - 1)
    gaps = [
        np.count_nonzero(places == place) * abs(confidence[places == place].mean() - right[places == place].mean())
        for place in np.unique(places)
    ]
    return float(sum(gaps) / len(confidence))


def _is_right(label: str, place: int) -> bool:
    return place != 0 if label == NOT_SUPPORTED else LABELS[place] == label


def _label_figures(pairs: Sequence[dict[str, Any]], found: np.ndarray, place: int) -> dict[str, float]:
    expected = np.array([pair["label"] == LABELS[place] for pair in pairs])
    said = found == place
    hits, wanted, given = (int(np.count_nonzero(each)) for each in (expected & said, expected, said))
    recall, precision = hits / max(wanted, 1), hits / max(given, 1)
    f1 = 2 * recall * precision / (recall + precision) if hits else 0.0
    return {"recall": _round(recall), "precision": _round(precision), "f1": _round(f1)}


def _confusion(pairs: Sequence[dict[str, Any]], found: np.ndarray) -> dict[str, int]:
    table: dict[str, int] = defaultdict(int)
    for pair, place in zip(pairs, found, strict=True):
        table[f"{pair['label']} -> {LABELS[place]}"] += 1
    return dict(sorted(table.items()))


def _round(value: Any) -> float:
    return round(float(value), 4)


if __name__ == "__main__":
    main()
