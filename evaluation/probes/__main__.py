"""``python -m evaluation.probes [FILE ...]``: which small edits are read, by the entailment model alone and with findings."""

import argparse
from collections import defaultdict
from collections.abc import Sequence
import json
from pathlib import Path
from typing import Any

import numpy as np

from evaluation.entailment import LABELS, judge_all
from evaluation.rows import read_rows
from models.judge import load_judge
from models.loading import DEFAULT
from service.domain.evidence import Probabilities
from service.domain.findings.comparing import compare_texts, read_claim
from service.domain.findings.rules import weigh
from service.domain.policy import POLICY

FOLDER = Path(__file__).parent


def main() -> None:
    """Measure and print one JSON object for each file."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.probes", description=__doc__)
    parser.add_argument("files", type=Path, nargs="*", help="probes as JSON lines; by default all of this folder")
    parser.add_argument("--model", default=DEFAULT, help="a folder or a hub name; by default the model that is shipped")
    options = parser.parse_args()
    judge = load_judge(options.model)
    for path in options.files or sorted(FOLDER.glob("*.jsonl")):
        probes = read_rows(path)
        judged = judge_all(judge, probes)
        alone = judge_all(judge, [probe | {"evidence": ""} for probe in probes]).argmax(axis=1)
        figures = {
            "file": path.name,
            "model": score(probes, judged.argmax(axis=1)),
            "with_findings": score(probes, weighed(probes, judged).argmax(axis=1)),
            "claim_only": _accuracy(probes, alone),
        }
        print(json.dumps(figures, indent=2))


def weighed(probes: Sequence[dict[str, Any]], judged: np.ndarray) -> np.ndarray:
    """The judgements, shape (probes, 3), after the findings between claim and passage were weighed."""
    after = []
    for probe, row in zip(probes, judged, strict=True):
        findings = compare_texts(read_claim(probe["claim"]), probe["evidence"], None)
        moved = weigh(Probabilities(*map(float, row)), findings, POLICY.overrule).probabilities
        after.append((moved.supports, moved.refutes, moved.neutral))
    return np.array(after)


def score(probes: Sequence[dict[str, Any]], found: np.ndarray) -> dict[str, Any]:
    """Accuracy over all and by phenomenon; ``pairs``: of two claims on one passage with different labels, both right.

    ``found`` has shape (probes,): indices of LABELS. Both-right over pairs is the measure of contrast sets (Gardner et al.,
    Findings of EMNLP 2020): a model that reads the topic alone gets one of each pair.
    """
    right = [LABELS[place] == probe["label"] for probe, place in zip(probes, found, strict=True)]
    phenomena: dict[str, list[bool]] = defaultdict(list)
    groups: dict[str, list[bool]] = defaultdict(list)
    for probe, hit in zip(probes, right, strict=True):
        phenomena[probe["source"]].append(hit)
        groups[probe["group"]].append(hit)
    pairs = [a and b for hits in groups.values() for i, a in enumerate(hits) for b in hits[i + 1 :]]
    return {
        "n": len(probes),
        "accuracy": round(float(np.mean(right)), 4),
        "pairs": round(float(np.mean(pairs)), 4) if pairs else None,
        "groups": round(float(np.mean([all(hits) for hits in groups.values()])), 4),
        "called": {label: round(float(np.mean(found == place)), 4) for place, label in enumerate(LABELS)},
        "by_phenomenon": {name: round(float(np.mean(hits)), 3) for name, hits in sorted(phenomena.items())},
    }


def _accuracy(probes: Sequence[dict[str, Any]], found: np.ndarray) -> float:
    return round(float(np.mean([LABELS[place] == probe["label"] for probe, place in zip(probes, found, strict=True)])), 4)


if __name__ == "__main__":
    main()
