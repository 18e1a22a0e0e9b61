"""``python -m evaluation.checkworthiness [--json] [--errors]``: which sentences are found checkable."""

import argparse
from collections import Counter, defaultdict
import json
from pathlib import Path
from typing import Any

from evaluation.checkworthiness.scores import Outcome, outcomes_of, score
from evaluation.rows import read_rows

FOLDER = Path(__file__).parent
HALVES = ("tuning", "test")


def main() -> None:
    """Measure both halves and print the figures."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.checkworthiness", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--errors", action="store_true", help="list what is wrong on the tuning half, never the test half")
    options = parser.parse_args()
    found = {half: [each for row in read_rows(FOLDER / f"{half}.jsonl") for each in outcomes_of(row)] for half in HALVES}
    if options.json:
        print(json.dumps({half: score(outcomes) for half, outcomes in found.items()}, indent=2))
    else:
        for half, outcomes in found.items():
            _print(half, score(outcomes))
    if options.errors:
        _print_errors(found["tuning"])


def _print(half: str, figures: dict[str, Any]) -> None:
    print(f"{half}: {figures['sentences']} sentences, {figures['split_differently']} split differently")
    checkable = figures["checkable"]
    print(f"  checkable: precision {checkable['precision']:.3f}, recall {checkable['recall']:.3f}, F1 {checkable['f1']:.3f}")
    print(f"  the same by kind of text: {', '.join(f'{kind} {f1:.3f}' for kind, f1 in figures['f1_by_kind'].items())} (F1)")
    for reason, each in figures["reasons"].items():
        same = each["same_reason"]
        print(f"  {reason:18} {each['labelled']:3} labelled, {each['left_out']:3} left out, {same:3} with that reason")
    resolution = figures["resolution"]
    print(
        f"  to be resolved: {resolution['needed']}; right {resolution['right']}, left open {resolution['left_open']}, "
        f"taken as it stands {resolution['unchanged']}, wrong {resolution['wrong']}; "
        f"changed without need {resolution['needless']}"
    )


def _print_errors(outcomes: list[Outcome]) -> None:
    by_kind: dict[str, list[str]] = defaultdict(list)
    for each in outcomes:
        if not each.right:
            by_kind[each.mistake].append(f"{each.text}\n      {each.claim or each.reason}")
    for kind, lines in sorted(by_kind.items()):
        print(f"\n{kind}: {len(lines)}", *lines, sep="\n    ")
    print(Counter(each.mistake for each in outcomes if not each.right))


if __name__ == "__main__":
    main()
