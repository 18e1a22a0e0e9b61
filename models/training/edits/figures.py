"""Edits of figures, money, dates and counts."""

import calendar
from collections.abc import Callable
import random
import re

MONTHS = list(calendar.month_name)[1:]
WEEKDAYS = list(calendar.day_name)
WORDS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
SYMBOLS = {"$": "dollars", "£": "pounds", "€": "euros"}

_PERCENT = re.compile(r"(?<![\d.,$£€])(\d+(?:\.\d+)?)( ?%| percent| per cent)")
_MONEY = re.compile(r"([$£€])(\d+(?:[.,]\d+)*)")
_SCALE = re.compile(r"\b(thousand|million|billion|trillion)\b")
_YEAR = re.compile(r"(?<![\d$£€,.])(19[5-9]\d|20[0-3]\d)(?![\d%,.]\d|s|-\d)")
_MONTH = re.compile(r"\b(" + "|".join(MONTHS) + r")\b(?= \d|,|\.| and| when| after|$)")
_DAY = re.compile(r"\b((?:" + "|".join(MONTHS) + r")) (\d{1,2})\b")
_WEEKDAY = re.compile(r"\b(" + "|".join(WEEKDAYS) + r")\b")
_WORD = re.compile(r"\b(" + "|".join(WORDS) + r")\b(?= [a-z])")
_NUMBER = re.compile(r"(?<![\w.,$£€:/-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\w%:/-]|[.,]\d| ?%| percent| per cent|st|nd|rd|th)")


def change_number(sentence: str, chance: random.Random) -> str | None:
    """Another plain number, of the same order or not; years and days of the month are left alone."""
    fitting = [
        found
        for found in _NUMBER.finditer(sentence)
        if not _YEAR.fullmatch(found.group()) and not sentence[: found.start()].rstrip().endswith(tuple(MONTHS))
    ]
    return _replace(sentence, fitting, chance, lambda text: _other_figure(text, chance))


def change_percentage(sentence: str, chance: random.Random) -> str | None:
    """Another percentage."""
    found = _pick(_PERCENT, sentence, chance)
    return found and _put(sentence, found, 1, _other_figure(found.group(1), chance, at_most=100.0))


def change_money(sentence: str, chance: random.Random) -> str | None:
    """Another currency, or another amount."""
    found = _pick(_MONEY, sentence, chance)
    if not found:
        return None
    if chance.random() < 0.45:
        return _put(sentence, found, 1, chance.choice([symbol for symbol in SYMBOLS if symbol != found.group(1)]))
    return _put(sentence, found, 2, _other_figure(found.group(2), chance))


def change_scale(sentence: str, chance: random.Random) -> str | None:
    """Millions to billions and the like."""
    found = _pick(_SCALE, sentence, chance)
    scales = ["thousand", "million", "billion", "trillion"]
    return found and _put(sentence, found, 1, chance.choice([scale for scale in scales if scale != found.group(1)]))


def change_year(sentence: str, chance: random.Random) -> str | None:
    """Another year, near or far."""
    found = _pick(_YEAR, sentence, chance)
    if not found:
        return None
    year = int(found.group(1))
    return _put(sentence, found, 1, str(year + chance.choice([-12, -7, -5, -3, -2, -1, -1, 1, 1, 2, 3, 4, 6, 10])))


def change_month(sentence: str, chance: random.Random) -> str | None:
    """Another month, or another day of the month."""
    day = _pick(_DAY, sentence, chance)
    if day and chance.random() < 0.5:
        return _put(sentence, day, 2, chance.choice([str(other) for other in range(1, 29) if str(other) != day.group(2)]))
    found = _pick(_MONTH, sentence, chance)
    return found and _put(sentence, found, 1, chance.choice([month for month in MONTHS if month != found.group(1)]))


def change_weekday(sentence: str, chance: random.Random) -> str | None:
    """Another day of the week."""
    found = _pick(_WEEKDAY, sentence, chance)
    return found and _put(sentence, found, 1, chance.choice([day for day in WEEKDAYS if day != found.group(1)]))


def change_number_word(sentence: str, chance: random.Random) -> str | None:
    """Another number in letters."""
    found = _pick(_WORD, sentence, chance)
    return found and _put(sentence, found, 1, chance.choice([word for word in WORDS if word != found.group(1)]))


def rewrite_figure(sentence: str, chance: random.Random) -> str | None:
    """The same figure written otherwise: digits for letters, percent for its sign, dollars for theirs, a rounded thousand."""
    ways = [_rewrite_percent, _rewrite_money, _rewrite_word, _rewrite_thousands, _rewrite_day]
    chance.shuffle(ways)
    for way in ways:
        written = way(sentence, chance)
        if written and written != sentence:
            return written
    return None


def _rewrite_percent(sentence: str, chance: random.Random) -> str | None:
    found = _pick(_PERCENT, sentence, chance)
    return found and _put(sentence, found, 2, chance.choice(["%", " percent", " per cent"]))


def _rewrite_money(sentence: str, chance: random.Random) -> str | None:
    fitting = [
        found
        for found in re.finditer(r"([$£€])(\d+(?:[.,]\d+)*)(( (?:thousand|million|billion|trillion))?)(?![\w-])", sentence)
        if not re.match(r" (?:an? )?(?:[a-z]+-|fine|deal|bill|package|bond)", sentence[found.end() :])
    ]
    if not fitting:
        return None
    found = chance.choice(fitting)
    written = f"{found.group(2)}{found.group(3)} {SYMBOLS[found.group(1)]}"
    return sentence[: found.start()] + written + sentence[found.end() :]


def _rewrite_word(sentence: str, chance: random.Random) -> str | None:
    found = _pick(_WORD, sentence, chance)
    return found and _put(sentence, found, 1, str(WORDS.index(found.group(1)) + 2))


def _rewrite_thousands(sentence: str, chance: random.Random) -> str | None:
    found = _pick(re.compile(r"(?<![\w.,$£€:/-])(\d{1,3}(?:,\d{3})+)(?![\w%:/-]|[.,]\d)"), sentence, chance)
    if not found or re.search(r"(?:than|about|nearly|almost|over|least|some|around|approximately) $", sentence[: found.start()]):
        return None
    value = int(found.group(1).replace(",", ""))
    digits = 10 ** (len(str(value)) - 2)
    rounded = f"{chance.choice(['about', 'around', 'roughly'])} {round(value / digits) * digits:,}"
    return _put(sentence, found, 1, chance.choice([rounded, str(value)]))


def _rewrite_day(sentence: str, chance: random.Random) -> str | None:
    found = _pick(_DAY, sentence, chance)
    return found and sentence[: found.start()] + f"{found.group(2)} {found.group(1)}" + sentence[found.end() :]


def _other_figure(text: str, chance: random.Random, at_most: float | None = None) -> str:
    """A figure written as ``text`` is, that differs by more than a rounding."""
    value = float(text.replace(",", ""))
    decimals = len(text.split(".")[1]) if "." in text and not text.endswith(".") else 0
    for _ in range(20):
        way = chance.random()
        if value <= 20 and decimals == 0:
            other = value + chance.choice([-5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 7])
        elif way < 0.6:
            other = value * chance.choice([0.3, 0.5, 0.6, 0.75, 0.85, 1.15, 1.25, 1.4, 1.6, 2.0, 3.0])
        else:
            other = value * chance.uniform(0.4, 2.2)
        if other <= 0 or (at_most is not None and other > at_most) or abs(other - value) < 0.08 * value:
            continue
        written = f"{other:,.{decimals}f}" if "," in text or value >= 10_000 else f"{other:.{decimals}f}"
        trailing = len(text) - len(text.rstrip("0")) if decimals == 0 and "," in text else 0
        if trailing > 1 and other > 10**trailing:
            written = f"{round(other / 10**trailing) * 10**trailing:,}"
        if written != text:
            return written
    return text + "0"


def _pick(pattern: re.Pattern, sentence: str, chance: random.Random) -> re.Match | None:
    fitting = list(pattern.finditer(sentence))
    return chance.choice(fitting) if fitting else None


def _put(sentence: str, found: re.Match, group: int, text: str) -> str:
    return sentence[: found.start(group)] + text + sentence[found.end(group) :]


def _replace(sentence: str, fitting: list[re.Match], chance: random.Random, other: Callable[[str], str]) -> str | None:
    if not fitting:
        return None
    found = chance.choice(fitting)
    return sentence[: found.start()] + other(found.group()) + sentence[found.end() :]
