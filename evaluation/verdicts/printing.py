"""The figures as lines of text, for a terminal."""

from collections.abc import Iterator, Mapping
from typing import Any

from evaluation.verdicts.scores import Pairs, is_right, strongest


def figures_text(figures: Mapping[str, Any]) -> str:
    """What ``score`` gives, a figure a line; the coverage curve is left to the report and to ``--json``."""
    return "\n".join(_lines(figures))


def wrong_answers(pairs: Pairs) -> list[dict[str, Any]]:
    """The claims that came out wrong, with the passage that weighed most."""
    return [
        {
            "id": claim.id,
            "claim": claim.text,
            "expected": claim.verdict.value,
            "found": answer["verdict"],
            "confidence": answer["confidence"],
            "passage_id": passage["passage_id"] if (passage := strongest(answer)) else None,
        }
        for claim, answer in pairs
        if not is_right((claim, answer))
    ]


def wrong_text(wrong: Mapping[str, Any]) -> str:
    """One wrong answer as a line."""
    cited = f" ({wrong['passage_id']})" if wrong["passage_id"] else ""
    return f"{wrong['id']} {wrong['expected']} -> {wrong['found']} {wrong['confidence']}: {wrong['claim']}{cited}"


def _lines(figures: Mapping[str, Any], prefix: str = "") -> Iterator[str]:
    for name, value in figures.items():
        if isinstance(value, Mapping) and "of" in value:
            yield f"{prefix}{name}: {_share(value)}"
        elif isinstance(value, Mapping) and "median" in value:
            yield f"{prefix}{name}: median {value['median']}, 95th percentile {value['p95']}"
        elif isinstance(value, Mapping):
            yield from _lines(value, f"{prefix}{name}, ")
        elif not isinstance(value, list):
            yield f"{prefix}{name}: {value}"


def _share(value: Mapping[str, Any]) -> str:
    share = "none" if value["share"] is None else f"{value['share']:.3f}"
    interval = f", 95 % from {value['interval'][0]:.2f} to {value['interval'][1]:.2f}" if value["interval"] else ""
    return f"{share} ({value['n']} of {value['of']}{interval})"
