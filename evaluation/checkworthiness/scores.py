"""From labelled texts to figures: what is found checkable, why the rest is not, and what is put in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
import re
from typing import Any

from service.domain.checkworthiness.names import ROLES
from service.domain.checkworthiness.reading import read_text
from service.reading.sentences import split_sentences

REASONS = ("question", "command", "greeting", "prediction", "opinion", "personal", "vague", "fragment", "unclear_reference")


@dataclass(frozen=True, slots=True)
class Outcome:
    """A labelled sentence with what was found: ``claim`` or ``reason``.

    ``wanted`` are the wordings of the claim that count as right, empty where the sentence is not checkable; ``resolve`` says
    that the sentence itself is none of them. ``split`` says that no sentence of just this place was found.
    """

    kind: str
    text: str
    wanted: tuple[str, ...]
    wanted_reason: str | None
    resolve: bool
    claim: str | None
    reason: str | None
    split: bool

    @property
    def right_claim(self) -> bool:
        """Whether the claim is one of those wanted; titles before names and articles do not count."""
        return self.claim is not None and _plain(self.claim) in {_plain(each) for each in self.wanted}

    @property
    def right(self) -> bool:
        """Whether nothing is wrong with it."""
        return self.right_claim if self.wanted else (self.claim is None and self.reason == self.wanted_reason)

    @property
    def mistake(self) -> str:
        """What is wrong, in a word or two."""
        if self.wanted and self.claim is None:
            return f"left out as {self.reason}"
        if self.wanted:
            return "claim"
        return f"checked, though {self.wanted_reason}" if self.claim else f"{self.reason}, not {self.wanted_reason}"


def outcomes_of(row: Mapping[str, Any]) -> list[Outcome]:
    """What is found of each labelled sentence of a text; one that is cut elsewhere takes what was found at its beginning."""
    text = " ".join(sentence["text"] for sentence in row["sentences"])
    found = {each.start: each for each in read_text(text, split_sentences)}
    outcomes, at = [], 0
    for label in row["sentences"]:
        sentence, end = found.get(at), at + len(label["text"])
        whole = max((each for start, each in found.items() if start <= at), key=lambda each: each.start)
        wanted = tuple(label.get("claims", [label["text"]])) if label["checkable"] else ()
        outcomes.append(
            Outcome(
                row["kind"], label["text"], wanted, label.get("reason"), label["text"] not in wanted,
                whole.claim, whole.reason.value if whole.reason else None, sentence is None or sentence.end != end,
            )
        )  # fmt: skip
        at = end + 1
    return outcomes


def score(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Precision, recall and F1 of "checkable"; each reason; and of the sentences that have to be resolved, how many are."""
    needed = [each for each in outcomes if each.wanted and each.resolve]
    plain = [each for each in outcomes if each.wanted and not each.resolve]
    unchanged = [each for each in needed if each.claim == each.text]
    wrong = [each for each in needed if each.claim not in {None, each.text} and not each.right_claim]
    kinds = sorted({each.kind for each in outcomes})
    return {
        "sentences": len(outcomes),
        "split_differently": sum(each.split for each in outcomes),
        "checkable": _rates(outcomes),
        "f1_by_kind": {kind: _rates([each for each in outcomes if each.kind == kind])["f1"] for kind in kinds},
        "reasons": {reason: _reason(outcomes, reason) for reason in REASONS},
        "resolution": {
            "needed": len(needed),
            "right": sum(each.right_claim for each in needed),
            "left_open": sum(each.claim is None for each in needed),
            "unchanged": len(unchanged),
            "wrong": len(wrong),
            "needless": sum(each.claim is not None and not each.right_claim for each in plain),
        },
    }


def _rates(outcomes: Sequence[Outcome]) -> dict[str, float]:
    hits = sum(bool(each.wanted) and each.claim is not None for each in outcomes)
    called, there = sum(each.claim is not None for each in outcomes), sum(bool(each.wanted) for each in outcomes)
    precision, recall = hits / called if called else 0.0, hits / there if there else 0.0
    f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}


def _reason(outcomes: Sequence[Outcome], reason: str) -> dict[str, int]:
    labelled = [each for each in outcomes if each.wanted_reason == reason]
    return {
        "labelled": len(labelled),
        "left_out": sum(each.claim is None for each in labelled),
        "same_reason": sum(each.reason == reason for each in labelled),
    }


def _plain(claim: str) -> str:
    words = re.findall(r"[\w’'.,-]+", claim.lower().replace("’", "'").rstrip("."))
    return " ".join(word for word in words if word not in ROLES | {"the", "a", "an"})
