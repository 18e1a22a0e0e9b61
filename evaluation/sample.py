"""``python -m evaluation.sample``: verdicts over the sample corpus's own claims.

A small set of our own wording, for a first impression and against regressions; it says little about other corpora.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
import json
from pathlib import Path
import tempfile
from typing import Any

from evaluation.opening import open_service, progress
from evaluation.rows import read_rows
from service.bootstrap import SAMPLE, Service, load_sample
from service.domain.dates import parse_moment
from service.domain.scope import Scope
from service.domain.verdict import Label
from service.domain.verification import Question

CLAIMS = SAMPLE.parent / "claims.jsonl"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.sample", description="Verdicts over the sample corpus.")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--errors", action="store_true", help="list the claims that come out wrong")
    options = parser.parse_args()
    claims = read_rows(CLAIMS)
    with tempfile.TemporaryDirectory() as folder, open_service(Path(folder)) as service:
        load_sample(service.use_cases.ingest)
        answers = verify_all(service, claims)
    result = score(claims, answers)
    print(json.dumps(result, indent=None if options.json else 2))
    if options.errors:
        for claim, answer in zip(claims, answers, strict=True):
            if answer["verdict"] != claim["verdict"]:
                print(f"{claim['id']} {claim['verdict']} -> {answer['verdict']} {answer['confidence']}: {claim['claim']}")


def verify_all(service: Service, claims: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Verify each claim, with its ``as_of`` where it has one."""
    answers = []
    for number, claim in enumerate(claims):
        as_of = parse_moment("as_of", claim["as_of"]) if claim.get("as_of") else None
        answers.append(service.use_cases.verify(Question(claim["claim"], Scope(as_of=as_of), 20)))
        progress(number, len(claims), "claims")
    return answers


def score(claims: Sequence[Mapping[str, Any]], answers: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Accuracy, macro-F1 over the four verdicts, the confusion table, and accuracy by phenomenon."""
    pairs = [(claim["verdict"], answer["verdict"]) for claim, answer in zip(claims, answers, strict=True)]
    by_phenomenon: dict[str, list[bool]] = defaultdict(list)
    for claim, (expected, found) in zip(claims, pairs, strict=True):
        by_phenomenon[claim["phenomenon"]].append(expected == found)
    return {
        "claims": len(pairs),
        "accuracy": round(sum(expected == found for expected, found in pairs) / len(pairs), 3),
        "macro_f1": round(sum(_f1(pairs, label.value) for label in Label) / len(Label), 3),
        "supported_precision": _precision(pairs, Label.SUPPORTED.value),
        "refuted_precision": _precision(pairs, Label.REFUTED.value),
        "confusion": {f"{expected} -> {found}": count for (expected, found), count in sorted(Counter(pairs).items())},
        "by_phenomenon": {name: f"{sum(hits)}/{len(hits)}" for name, hits in sorted(by_phenomenon.items())},
    }


def _f1(pairs: Sequence[tuple[str, str]], label: str) -> float:
    hits = sum(expected == found == label for expected, found in pairs)
    mentions = sum((expected == label) + (found == label) for expected, found in pairs)
    return 2 * hits / mentions if mentions else 0.0


def _precision(pairs: Sequence[tuple[str, str]], label: str) -> float | None:
    given = [expected == label for expected, found in pairs if found == label]
    return round(sum(given) / len(given), 3) if given else None


if __name__ == "__main__":
    main()
