"""``python -m evaluation.news DATA QUESTIONS``: verdicts over news questions, against a corpus that is already taken in.

Scored by question: choice accuracy (the right option has the highest P(supports) - P(refutes); chance 1 in 4), precision
and recall of ``supported``, false support and false contradiction, and the time of a claim. The questions whose answer
the corpus holds (a passage from before ``as_of`` shares 60 % of the evidence's content words) are scored apart, and so are
the options that a reader labelled against the corpus.
"""

import argparse
from collections import defaultdict
from collections.abc import Mapping, Sequence
import json
from pathlib import Path
import statistics
import time
from typing import Any

from evaluation.opening import open_service, progress
from evaluation.questions import QuestionClaim, read_questions
from evaluation.retrieval import holders
from evaluation.rows import read_rows
from service.application.showing import SIDES
from service.bootstrap import Service
from service.domain.dates import parse_moment
from service.domain.scope import Scope
from service.domain.text import sha256
from service.domain.verdict import Label
from service.domain.verification import Question

LABELS = Path(__file__).parent / "labels" / "news-options.jsonl"
VERDICT_OF = {"supported": Label.SUPPORTED, "refuted": Label.REFUTED, "unsupported": Label.NOT_ENOUGH_EVIDENCE}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.news", description="Verdicts over news questions.")
    parser.add_argument("data", type=Path, help="data directory with the articles taken in")
    parser.add_argument("questions", type=Path, help="JSON lines: claim, label, as_of, evidence, group")
    parser.add_argument("--first", type=int, default=0, help="the first question, counted from 0")
    parser.add_argument("--count", type=int, default=None, help="how many questions")
    parser.add_argument("--records", type=Path, default=None, help="write each claim's verification there, as JSON lines")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    claims = read_questions(options.questions, options.first, options.count)
    with open_service(options.data) as service:
        held = {claim.group for claim, keys in zip(claims, holders(service, claims), strict=True) if keys}
        answers, seconds = verify_all(service, claims)
    if options.records:
        lines = (json.dumps({"right": c.right, "group": c.group, **a}) for c, a in zip(claims, answers, strict=True))
        options.records.write_text("\n".join(lines) + "\n", encoding="utf-8")
    result = {
        "all": score(claims, answers),
        "held": score(claims, answers, held),
        "labelled": score_labelled(claims, answers, {row["claim_sha256"]: row["label"] for row in read_rows(LABELS)}),
        "seconds": spread(seconds),
    }
    print(json.dumps(result) if options.json else json.dumps(result, indent=2))


def verify_all(service: Service, claims: Sequence[QuestionClaim]) -> tuple[list[dict[str, Any]], list[float]]:
    """Verify each claim as of its day; returns the verifications and the seconds each took."""
    answers, seconds = [], []
    for number, each in enumerate(claims):
        question = Question(each.claim, Scope(as_of=parse_moment("as_of", each.as_of)), 20)
        start = time.perf_counter()
        answers.append(service.use_cases.verify(question))
        seconds.append(time.perf_counter() - start)
        progress(number, len(claims), "claims")
    return answers, seconds


def score(
    claims: Sequence[QuestionClaim], answers: Sequence[Mapping[str, Any]], groups: set[str] | None = None
) -> dict[str, Any]:
    """The figures over ``groups``, by default all."""
    by_group: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    counts: dict[str, int] = defaultdict(int)
    for claim, answer in zip(claims, answers, strict=True):
        if groups is not None and claim.group not in groups:
            continue
        by_group[claim.group].append((_lean(answer), claim.right))
        counts[f"{'right' if claim.right else 'wrong'} {answer['verdict']}"] += 1
    chosen = sum(_chosen(options) for options in by_group.values())
    right = sum(count for name, count in counts.items() if name.startswith("right"))
    wrong = sum(count for name, count in counts.items() if name.startswith("wrong"))
    supported = counts["right supported"] + counts["wrong supported"]
    return {
        "questions": len(by_group),
        "choice_accuracy": _share(chosen, len(by_group)),
        "supported_precision": _share(counts["right supported"], supported),
        "supported_recall": _share(counts["right supported"], right),
        "false_support": _share(counts["wrong supported"], wrong),
        "false_contradiction": _share(counts["right refuted"], right),
        "verdicts": dict(sorted(counts.items())),
    }


def score_labelled(
    claims: Sequence[QuestionClaim], answers: Sequence[Mapping[str, Any]], labels: Mapping[str, str]
) -> dict[str, Any]:
    """Verdicts against what a reader found in the corpus (``evaluation/labels``), by the digest of the claim.

    Recall of each of the three labels, their mean (balanced accuracy), and the mean of supported and refuted alone.
    """
    hits: dict[str, list[bool]] = {label: [] for label in VERDICT_OF}
    for claim, answer in zip(claims, answers, strict=True):
        label = labels.get(sha256(claim.claim))
        if label is not None:
            hits[label].append(answer["verdict"] == VERDICT_OF[label])
    recalls = {label: _share(sum(own), len(own)) for label, own in hits.items()}

    def mean(*names: str) -> float | None:
        known = [recall for name in names if (recall := recalls[name]) is not None]
        return round(statistics.mean(known), 3) if len(known) == len(names) else None

    return {
        "claims": sum(map(len, hits.values())),
        "recall": recalls,
        "balanced_accuracy": mean(*VERDICT_OF),
        "balanced_accuracy_decided": mean("supported", "refuted"),
    }


def spread(seconds: Sequence[float]) -> dict[str, float]:
    """Median and 95th percentile, in seconds."""
    ordered = sorted(seconds)
    return {"median": round(statistics.median(ordered), 3), "p95": round(ordered[int(0.95 * (len(ordered) - 1))], 3)}


def _chosen(options: Sequence[tuple[float, bool]]) -> float:
    """1 when the right option leans most to support; a share of it when several lean alike."""
    most = max(lean for lean, _ in options)
    tied = [right for lean, right in options if lean == most]
    return sum(tied) / len(tied)


def _lean(answer: Mapping[str, Any]) -> float:
    """P(supports) - P(refutes): the strongest of each over all passages that were read; 0 when there are none."""
    found = [item for side in SIDES for item in answer[side]]
    judged = [item["probabilities"] for item in found if item["probabilities"]]
    if not judged:
        return 0.0
    return float(max(each["supports"] for each in judged) - max(each["refutes"] for each in judged))


def _share(part: float, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None


if __name__ == "__main__":
    main()
