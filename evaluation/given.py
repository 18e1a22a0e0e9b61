"""``python -m evaluation.given QUESTIONS``: news questions judged against the explanation that comes with each answer.

The entailment model alone, without a search: choice accuracy (of a question's claims the right one has the highest
P(supports) - P(refutes)), and precision and recall of support where that label is the likeliest.
"""

import argparse
from collections import defaultdict
from collections.abc import Sequence
import json
from pathlib import Path
from typing import Any

import numpy as np

from evaluation.entailment import judge_all
from evaluation.questions import QuestionClaim, read_questions
from models.judge import load_judge
from models.loading import DEFAULT


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.given", description="News questions over the given evidence.")
    parser.add_argument("questions", type=Path, help="JSON lines: claim, label, as_of, evidence, group")
    parser.add_argument("--model", default=DEFAULT, help="a folder or a hub name; by default the model that is shipped")
    options = parser.parse_args()
    claims = read_questions(options.questions)
    pairs = [{"claim": each.claim, "evidence": each.evidence} for each in claims]
    print(json.dumps(score(claims, judge_all(load_judge(options.model), pairs)), indent=2))


def score(claims: Sequence[QuestionClaim], probabilities: np.ndarray) -> dict[str, Any]:
    """Figures from probabilities of shape (claims, 3): supports, refutes, silent."""
    groups: dict[str, list[int]] = defaultdict(list)
    for place, claim in enumerate(claims):
        groups[claim.group].append(place)
    lean = probabilities[:, 0] - probabilities[:, 1]
    chosen = [claims[max(places, key=lambda place: lean[place])].right for places in groups.values()]
    right = np.array([claim.right for claim in claims])
    said = probabilities.argmax(axis=1) == 0
    return {
        "questions": len(groups),
        "choice_accuracy": round(float(np.mean(chosen)), 3),
        "supports_precision": round(float((said & right).sum() / max(1, said.sum())), 3),
        "supports_recall": round(float((said & right).sum() / max(1, right.sum())), 3),
        "refuted_though_right": round(float(((probabilities.argmax(axis=1) == 1) & right).sum() / max(1, right.sum())), 3),
    }


if __name__ == "__main__":
    main()
