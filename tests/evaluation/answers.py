"""Labelled claims and answers as a service gives them, with only what a score reads."""

from typing import Any

from evaluation.verdicts.claims import LabelledClaim
from evaluation.verdicts.scores import Pair
from service.domain.verdict import Label


def pair(expected: str, found: str, confidence: float = 0.5, **fields: Any) -> Pair:
    """A claim that ought to get ``expected`` and got ``found``; ``fields`` are of the claim."""
    return LabelledClaim(**{"id": "c1", "text": "A claim.", "verdict": Label(expected), **fields}), answer(found, confidence)


def answer(verdict: str, confidence: float = 0.5, **fields: Any) -> dict[str, Any]:
    """An answer that cites nothing, unless ``fields`` say so."""
    return {
        "verdict": verdict,
        "confidence": confidence,
        "supporting": [],
        "contradicting": [],
        "neutral": [],
        "timings_ms": {"judge": 10.0, "decide": 1.0},
        "provenance": {"encoder": "e", "entailment": "j", "policy": "p", "created_at": "2026-11-23T00:00:00.000Z"},
        **fields,
    }


def passage(article: str, supports: float = 0.1, refutes: float = 0.1, **fields: Any) -> dict[str, Any]:
    """A cited passage of ``article``."""
    return {
        "passage_id": f"{article}:1:0",
        "text": f"What {article} says.",
        "copies": [],
        "probabilities": {"supports": supports, "refutes": refutes, "neutral": round(1 - supports - refutes, 2)},
        **fields,
    }
