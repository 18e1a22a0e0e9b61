"""The unit or currency that stands beside a number."""

from dataclasses import dataclass

from service.domain.findings.figures.numerals import Tokens
from service.domain.findings.figures.units import (
    DEFAULTS,
    GLUED_ONLY,
    MONEY_WORDS,
    PHRASE_STARTS,
    PHRASES,
    PREFIXES,
    QUALIFIED,
    SIGNS,
    WORDS,
    family_of,
)
from service.domain.findings.finding import Kind
from service.domain.findings.language.word_lists import words

_CODES = words("cad eur inr usd jpy dkk rs rmb chf nok hkd sek cny aud gbp")
_LONG = words(
    """
    dash long above backstroke breaststroke apart high below freestyle butterfly away hurdles final deep tall sprint race
    telescope wide
    """
)  # fmt: skip
# Names that more than one country's currency has
_NAMES = frozenset(name for _, name in QUALIFIED) | frozenset(DEFAULTS)
_OLD = (("old",), ("olds",), ("of", "age"))


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit: what kind of figure it makes, how many of it the value is times ``factor``, and the token after it."""

    kind: Kind
    unit: str
    end: int
    factor: float = 1.0
    loose: bool = False


def read_sign(tokens: Tokens, first: int) -> tuple[int, str, bool] | None:
    """The currency before a number: its first token, its code, whether its country is open. "US$", "£", "EUR"."""
    sign = tokens.word(first - 1)
    if sign in SIGNS:
        before = tokens.word(first - 2) if tokens.glued(first - 1) else ""
        if sign == "$" and before in PREFIXES and tokens.capital(first - 2):
            return first - 2, PREFIXES[before], False
        return (first - 1, SIGNS[sign], sign in "$£¥") if before == "" or not before.isalnum() else None
    if sign in _CODES and tokens.capital(first - 1):
        unit = "INR" if sign == "rs" else MONEY_WORDS[sign]
        return first - 1, unit, unit != sign.upper() and sign != "rmb"
    return None


def read_measure(tokens: Tokens, at: int, value: float, *, scaled: bool) -> Measure | None:
    """The unit after a number whose last token is before ``at``; None where a noun, or nothing, follows."""
    word = tokens.word(at)
    joined = word == "-" and tokens.glued(at) and tokens.glued(at + 1)
    if joined:
        at += 1
        word = tokens.word(at)
    if word == "m" and not joined:
        return _metres(tokens, at)
    if word in PHRASE_STARTS:
        for length in (3, 2):
            phrase = tuple(tokens.words[at : at + length])
            if phrase in PHRASES:
                return Measure(_kind(PHRASES[phrase]), PHRASES[phrase], at + len(phrase))
    unit = WORDS.get(word)
    if unit and (word not in GLUED_ONLY or (tokens.glued(at) and not joined and not tokens.capital(at))):
        return _measured(tokens, at, unit)
    return None if joined else _money(tokens, at, value, scaled=scaled)


def _measured(tokens: Tokens, at: int, unit: str) -> Measure:
    if unit == "year":
        after = at + 2 if tokens.word(at + 1) == "-" else at + 1
        for words in _OLD:
            if tuple(tokens.words[after : after + len(words)]) == words:
                return Measure(Kind.QUANTITY, "age", after + len(words))
    return Measure(_kind(unit), unit, at + 1)


def _kind(unit: str) -> Kind:
    if unit.startswith("percent"):
        return Kind.PERCENTAGE
    return Kind.DURATION if family_of(unit) == "time" else Kind.QUANTITY


def _metres(tokens: Tokens, at: int) -> Measure | None:
    after = tokens.word(at + 1)
    return Measure(Kind.QUANTITY, "metre", at + 1) if after in _LONG or (after == "-" and tokens.word(at + 2) in _LONG) else None


def _money(tokens: Tokens, at: int, value: float, *, scaled: bool) -> Measure | None:
    """Words for money, with the country before them: "Swiss francs", "U.S. dollars", "yuan"."""
    country = ""
    word = tokens.word(at)
    if tokens.word(at + 1) in MONEY_WORDS and MONEY_WORDS[tokens.word(at + 1)] in _NAMES:
        country, at = word, at + 1
    elif word in ("hong", "new") and tokens.word(at + 2) in MONEY_WORDS:
        country, at = tokens.word(at + 1), at + 2
    unit = MONEY_WORDS.get(tokens.word(at))
    if unit is None or (unit == "KRW" and not scaled and value < 1000):  # "12 won medals"
        return None
    if unit == "pound" and tokens.word(at + 1) == "of" and not scaled:
        return Measure(Kind.QUANTITY, "pound", at + 1)
    if unit == "penny":
        return Measure(Kind.MONEY, "GBP", at + 1, 0.01)
    qualified = QUALIFIED.get((country, unit))
    if qualified:
        return Measure(Kind.MONEY, qualified, at + 1)
    if country:
        return None
    return Measure(Kind.MONEY, DEFAULTS.get(unit, unit), at + 1, loose=unit in _NAMES)
