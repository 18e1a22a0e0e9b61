"""How a figure is limited by the words around it, and the interval of values that this allows."""

from enum import StrEnum
from math import inf

from service.domain.findings.figures.numerals import Tokens
from service.domain.findings.language.word_lists import words


class Bound(StrEnum):
    """How the writing limits a value."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    AT_LEAST = "at least"
    MORE = "more than"
    AT_MOST = "at most"
    LESS = "less than"
    RANGE = "range"


_BEFORE = {
    Bound.ABOUT: "about|around|roughly|approximately|approx|circa|some|~|≈|an estimated|estimated|an average of|somewhere around",
    Bound.NEARLY: "nearly|almost|just under|close to|just short of|just below|not quite",
    Bound.AT_LEAST: "at least|no less than|no fewer than|not less than|a minimum of|minimum of|≥|as little as|as few as",
    Bound.MORE: "more than|over|above|exceeding|exceeded|exceeds|topped|tops|topping|surpassed|surpassing|upwards of|in excess of"
    "|just over|well over|greater than|higher than|just above|north of|>|beyond|slightly more than|slightly over",
    Bound.AT_MOST: "at most|up to|within|as many as|as much as|no more than|not more than|a maximum of|maximum of|at the most|≤"
    "|no higher than",
    Bound.LESS: "less than|fewer than|under|below|lower than|smaller than|well under|<|short of",
}
_PHRASES = {tuple(phrase.split()): bound for bound, row in _BEFORE.items() for phrase in row.split("|")}
_LAST = frozenset(phrase[-1] for phrase in _PHRASES)
_AFTER = {
    tuple(phrase.split()): bound
    for phrase, bound in {
        "or more": Bound.AT_LEAST, "or over": Bound.AT_LEAST, "at least": Bound.AT_LEAST, "or so": Bound.ABOUT,
        "or less": Bound.AT_MOST, "or fewer": Bound.AT_MOST, "at most": Bound.AT_MOST, "or under": Bound.AT_MOST,
    }.items()
}  # fmt: skip
_SPANS = words("after spent of lasting by takes waited for was aged lasted is taking took")


def read_bound(tokens: Tokens, first: int, end: int, *, duration: bool) -> tuple[Bound | None, int]:
    """The bound of the number whose tokens are ``first`` to ``end``, and the first token of the words for it.

    None for a stretch of time that only says when: "over five years, rents rose".
    """
    if tokens.word(first - 1) in _LAST:
        for length in (4, 3, 2, 1):
            at = first - length
            bound = _PHRASES.get(tuple(tokens.words[at:first])) if at >= 0 else None
            if bound is None:
                continue
            if duration and length == 1 and tokens.words[at] == "over" and tokens.word(at - 1) not in _SPANS:
                return None, first
            inner = _PHRASES.get(tuple(tokens.words[max(0, at - 1) : at]))  # "nearly about": the outer word is the looser one
            return bound, at - 1 if inner is Bound.ABOUT else at
    if tokens.word(end) == "+" and tokens.glued(end):
        return Bound.AT_LEAST, first
    return _AFTER.get(tuple(tokens.words[end : end + 2]), Bound.EXACT), first


_FRACTION = 0.025  # of the value: how far "a third" or "halved" may be from its exact value


def significant(value: float, grain: float) -> float:
    """The place of the last digit of ``value`` that is not zero, at least ``grain``: 100 for 4100, 1 for 45."""
    while value and grain >= 1 and grain * 10 <= abs(value) and abs(value) % (grain * 10) == 0:
        grain *= 10
    return grain


def interval(value: float, grain: float, bound: Bound, *, decimal: bool, approximate: bool) -> tuple[float, float]:
    """The lowest and the highest value that the writing allows."""
    half = grain / 2 if decimal else 0.0
    if approximate:
        half = max(half, _FRACTION * abs(value))
    around = max(half, 0.02 * abs(value), min(grain / 2, 0.06 * abs(value)))
    match bound:
        case Bound.ABOUT:
            return value - around, value + around
        case Bound.NEARLY:
            return value - max(around, 0.07 * abs(value)), value
        case Bound.AT_LEAST | Bound.MORE:
            return value - (half if approximate else 0.0), inf
        case Bound.AT_MOST | Bound.LESS:
            return -inf, value + (half if approximate else 0.0)
        case _:
            return value - half, value + half
