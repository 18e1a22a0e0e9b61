"""``python -m evaluation.silence DATA QUESTIONS``: what the judge sees where there is nothing to see.

Each claim is held against the nearest passages of articles that were published in another time (from ``--months`` + 1 to
``--months`` months before its day), of which nearly none says anything of it. Counted: the passages that are called
supporting or refuting with more than a given probability. ``--records`` writes them, to be read by eye.
"""

import argparse
from collections.abc import Sequence
from datetime import date, timedelta
import json
from pathlib import Path
from typing import Any

from evaluation.opening import open_service, progress
from evaluation.questions import QuestionClaim, read_questions
from service.bootstrap import Service
from service.domain.dates import Moment, parse_moment
from service.domain.scope import Scope
from service.domain.verification import Question

MONTH = timedelta(days=30)
LEVELS = (0.5, 0.7, 0.9)
TOP = 20


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.silence", description="Stances where evidence says nothing.")
    parser.add_argument("data", type=Path, help="data directory with the articles taken in")
    parser.add_argument("questions", type=Path, help="JSON lines: claim, label, as_of, evidence, group")
    parser.add_argument("--claims", type=int, default=500, help="how many claims")
    parser.add_argument("--months", type=int, default=2, help="how many months before the claim's day the passages end")
    parser.add_argument("--records", type=Path, default=None, help="write the passages that got a stance, as JSON lines")
    options = parser.parse_args()
    claims = read_questions(options.questions)[: options.claims]
    with open_service(options.data) as service:
        passages = []
        for place, claim in enumerate(claims):
            passages += _passages(service, claim, options.months)
            progress(place, len(claims), "claims")
    if options.records:
        taken = [item for item in passages if max(item["supports"], item["refutes"]) > LEVELS[1]]
        options.records.write_text("".join(json.dumps(item) + "\n" for item in taken), encoding="utf-8")
    print(json.dumps({"claims": len(claims)} | score(passages), indent=2))


def score(passages: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """How many passages, and the share of them with a probability of support or refutation over each level."""
    shares = {
        f"{stance} over {level}": round(sum(item[stance] > level for item in passages) / max(1, len(passages)), 4)
        for level in LEVELS
        for stance in ("supports", "refutes")
    }
    return {"passages": len(passages)} | shares


def _passages(service: Service, claim: QuestionClaim, months: int) -> list[dict[str, Any]]:
    day = date.fromisoformat(claim.as_of[:10])
    scope = Scope(published_from=_moment(day - (months + 1) * MONTH), published_to=_moment(day - months * MONTH))
    answer = service.use_cases.verify(Question(claim.claim, scope, TOP))
    found = [item for side in ("supporting", "contradicting", "neutral") for item in answer[side]]
    unread = {"supports": 0.0, "refutes": 0.0}  # too far from the claim to count
    return [
        {"claim": claim.claim, "text": item["text"], "title": item["title"]} | (item["probabilities"] or unread) for item in found
    ]


def _moment(day: date) -> Moment:
    return parse_moment("published", day.isoformat())


if __name__ == "__main__":
    main()
