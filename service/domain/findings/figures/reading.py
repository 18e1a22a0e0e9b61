"""Figures in running text: how much, of what, how sure the writing is, and where it stands.

The comparison of quantities as types with units, ranges and approximate values follows EQUATE (Ravichander et al., CoNLL
2019, "EQUATE: A Benchmark Evaluation Framework for Quantitative Reasoning in Natural Language Inference"). Libraries that
read quantities (quantulum3, with pint) do not say which role a figure plays, which is what is compared here.

What is no quantity is not read: years, dates, times of day, names ("G20", "Article 5"), versions, telephone numbers.
"""

from dataclasses import dataclass, replace
import re

from service.domain.findings.figures.bounds import Bound, interval, read_bound, significant
from service.domain.findings.figures.names import is_name
from service.domain.findings.figures.nouns import Noun, direction_of, ordered_noun, read_noun
from service.domain.findings.figures.numerals import NUMBER_WORDS, STARTERS, Numeral, Tokens, read_numeral, scale_of, tokenise
from service.domain.findings.figures.unit_reading import Measure, read_measure, read_sign
from service.domain.findings.figures.units import UNITS, WORDS
from service.domain.findings.finding import Kind


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and what the words beside it say of it.

    ``low`` to ``high`` are the values that the writing allows, in ``unit``; open bounds reach to infinity. ``grain`` is the
    place of the last digit given. ``unit`` is an ISO 4217 code (or a currency's name where its country is open), "percent",
    "percentage point", a unit of ``units.UNITS``, "age", "ordinal", "score", or the stem of the counted noun ("" where none is
    named). A score's ``low`` and ``high`` are its two numbers. ``head`` is the stem of the noun that is counted or measured
    ("tonnes of rice"), ``modifiers`` the stems before that noun. ``direction`` is "by", "to" or "from" where the text says so.

    ``group`` is one number for an amount and its conversion into another unit, 0 without one. ``loose``: the country of the
    currency is not written ("dollars"); ``approximate``: a fraction in words is a round one ("a third"); ``attributive``: it
    stands before a noun ("a 34-year-old man", "the two-day talks").
    """

    kind: Kind
    value: float
    low: float
    high: float
    bound: Bound
    unit: str
    start: int
    end: int
    grain: float = 1.0
    head: str = ""
    modifiers: tuple[str, ...] = ()
    direction: str = ""
    group: int = 0
    loose: bool = False
    approximate: bool = False
    attributive: bool = False


_MULTIPLIED = {"doubled": 100.0, "doubling": 100.0, "halved": 50.0, "halve": 50.0, "halves": 50.0, "halving": 50.0,
               "tripled": 200.0, "trebled": 200.0, "quadrupled": 300.0}  # fmt: skip
_MAYBE = re.compile(
    r"[0-9]|\b(?:one|t(?:wo|hree|en|wel|hir|went)|f(?:our|ive|if|ort)|s(?:ix|even)|eight|nin|elev|h(?:alf|alv|undred)|zero|first"
    r"|second|quarter|fourth|doubl|tripl|trebl|quadrup|twi|an? (?:thousand|million|billion|trillion|dozen|fif|ten))",
    re.IGNORECASE,
)
_DIGITS = frozenset("0123456789")
_HIGHEST_SCORE = 200
_DASHES = frozenset("-–—‑")
_GAME = re.compile(
    r"\b(?:won|wins?|winning|beat|beats|beaten|lost|lose|drew|draw|victory|defeat|score[ds]?|goals?|match|votes?|voted|lead|led)\b"
)
# What stands between an amount and its conversion; the bound of the second one is part of its span
_CONVERSION = re.compile(r"\s?\((?:or |about |equivalent to |equal to |=|that is )?|,? or |,? equivalent to |, |,? worth ")


def read_figures(text: str) -> tuple[Figure, ...]:
    """All figures of ``text`` in the order of the text; time grows with its length only."""
    if not _MAYBE.search(text):
        return ()
    tokens = tokenise(text)
    found: list[Figure] = []
    index = 0
    while index < len(tokens.words):
        word = tokens.words[index]
        if word[0] in _DIGITS or word in STARTERS:
            figures, index = _read(tokens, index)
            found.extend(figures)
        elif word in _MULTIPLIED or word == "twice":
            found.append(_multiple(tokens, index))
            index += 1
        else:
            index += 1
    return _conversions(text, found)


@dataclass(frozen=True, slots=True)
class _Amount:
    """A numeral with its unit and noun: tokens ``first`` to ``end``."""

    numeral: Numeral
    first: int
    end: int
    measure: Measure | None
    noun: Noun
    money: bool

    @property
    def named(self) -> bool:
        """Whether anything says what the number is a number of."""
        return self.measure is not None or bool(self.noun.head)


def _read(tokens: Tokens, index: int) -> tuple[list[Figure], int]:
    numeral = read_numeral(tokens, index)
    if numeral is None:
        after = index + 1
        while tokens.words[index] in NUMBER_WORDS and tokens.word(after) in NUMBER_WORDS | _DASHES:
            after += 1
        return [], after
    amount = _amount(tokens, numeral)
    pair = _second(tokens, amount)
    if pair:
        return _pair(tokens, amount, pair), max(pair.numeral.end, pair.measure.end if pair.measure else 0)
    if is_name(tokens, numeral, measured=amount.named, unit=amount.measure is not None, money=amount.money):
        return [], max(numeral.end, index + 1)
    share = _share(tokens, amount)
    if share:
        return share
    figure = _figure(tokens, amount)
    return ([figure] if figure else []), amount.measure.end if amount.measure else amount.numeral.end


def _amount(tokens: Tokens, numeral: Numeral) -> _Amount:
    sign = read_sign(tokens, numeral.first)
    end = numeral.end
    if tokens.word(end) == "m" and tokens.glued(end):
        following = read_noun(tokens, end + 1, numeral.value)
        millions = sign or read_measure(tokens, end + 1, 1e6, scaled=True) or (following.head and following.end == end + 2)
        if millions:
            numeral = replace(
                numeral, end=end + 1, value=numeral.value * 1e6, grain=numeral.grain * 1e6, plain=False, scaled=True
            )
            end += 1
    if sign:
        first, unit, loose = sign
        return _Amount(numeral, first, end, Measure(Kind.MONEY, unit, end, 1.0, loose), Noun("", (), end), True)
    if numeral.form == "part":
        measure: Measure | None = Measure(Kind.PERCENTAGE, "percent", end)
    elif numeral.form == "ordinal":
        return _Amount(numeral, numeral.first, end, None, ordered_noun(tokens, end), False)
    else:
        measure = read_measure(tokens, end, numeral.value, scaled=numeral.scaled)
    if measure:
        of = tokens.word(measure.end) == "of"
        noun = read_noun(tokens, measure.end + 1, 1.0, article=True) if of else Noun("", (), measure.end)
        return _Amount(numeral, numeral.first, measure.end, measure, noun, False)
    noun = read_noun(tokens, end, numeral.value)
    return _Amount(numeral, numeral.first, noun.end, None, noun, False)


def _second(tokens: Tokens, amount: _Amount) -> _Amount | None:
    """The other end of a range, a change or a score that begins with ``amount``."""
    at = amount.measure.end if amount.measure else amount.numeral.end
    link, opener = tokens.word(at), tokens.word(amount.first - 1)
    dash = link in _DASHES and tokens.glued(at)
    if not (dash or link in {"to", "or"} or (link == "and" and opener == "between")):
        return None
    start = at + 1
    while tokens.word(start) in ("$", "€", "£") or (tokens.word(start) in ("about", "nearly", "almost", "us") and not dash):
        start += 1
    word = tokens.word(start)
    if not word or (word[0] not in _DIGITS and word not in NUMBER_WORDS) or (dash and word in NUMBER_WORDS):
        return None
    numeral = read_numeral(tokens, start)
    if numeral is None or numeral.form != "number":
        return None
    second = _amount(tokens, numeral)
    return None if link in ("to", "or") and not second.named else second


def _pair(tokens: Tokens, low: _Amount, high: _Amount) -> list[Figure]:
    names = [
        is_name(tokens, side.numeral, measured=high.named, unit=high.measure is not None, money=side.money)
        for side in (low, high)
    ]
    dash = tokens.word(high.first - 1) in _DASHES
    scored = low.numeral.plain and high.numeral.plain and max(low.numeral.value, high.numeral.value) < _HIGHEST_SCORE
    if dash and scored and (not high.named or low.numeral.value >= high.numeral.value):
        return _score(tokens, low, high)
    if dash:  # each end is glued to the other: ask for what stands outside
        outside = tokens.glued(low.first) and tokens.word(low.first - 1) not in "$€£(~\"'“"
        years = high.numeral.plain and 1900 <= low.numeral.value <= 2099 and not high.measure
        names = [not high.named or outside or years]
    if any(names):
        return []
    factor = scale_of(tokens, high.numeral) if high.numeral.scaled and not low.numeral.scaled else 1.0
    scaled = replace(low.numeral, value=low.numeral.value * factor, grain=low.numeral.grain * factor)
    first = replace(low, numeral=scaled, measure=low.measure or high.measure, noun=high.noun)
    one, other = _figure(tokens, first), _figure(tokens, high)
    if one is None or other is None or one.unit != other.unit:
        return [figure for figure in (one, other) if figure and low.measure and high.measure]
    if one.direction == "from" and tokens.word(high.first - 1) == "to":
        return [replace(one, end=tokens.ends[low.numeral.end - 1]), replace(other, direction="to")]
    whole = replace(other, start=one.start, low=one.low, high=other.high, bound=Bound.RANGE, direction=one.direction)
    return [whole] if one.low < other.high else []


def _score(tokens: Tokens, low: _Amount, high: _Amount) -> list[Figure]:
    start, end = tokens.starts[low.first], tokens.ends[high.numeral.end - 1]
    if tokens.glued(low.first) or (tokens.glued(high.numeral.end) and tokens.word(high.numeral.end) in _DASHES):
        return []
    if not _GAME.search(tokens.text, max(0, start - 100), end + 100):
        return []
    one, other = sorted((low.numeral.value, high.numeral.value))
    return [Figure(Kind.QUANTITY, other, one, other, Bound.EXACT, "score", start, end)]


def _share(tokens: Tokens, amount: _Amount) -> tuple[list[Figure], int] | None:
    """A share in words: "one in ten", "two out of five", "9 in every 10"."""
    at = amount.numeral.end
    if amount.measure or amount.numeral.value < 1 or not (tokens.word(at) == "in" or tokens.words[at : at + 2] == ["out", "of"]):
        return None
    at += 1 if tokens.word(at) == "in" else 2
    at += tokens.word(at) == "every"
    word = tokens.word(at)
    whole = read_numeral(tokens, at) if word and (word[0] in _DIGITS or word in NUMBER_WORDS) else None
    if whole is None or not amount.numeral.value < whole.value <= 1000 or tokens.word(whole.end) in WORDS:
        return None
    measure = Measure(Kind.PERCENTAGE, "percent", whole.end)
    numeral = replace(amount.numeral, value=100 * amount.numeral.value / whole.value, end=whole.end, form="part")
    noun = read_noun(tokens, whole.end, 2.0)
    figure = _figure(tokens, _Amount(numeral, amount.first, whole.end, measure, noun, False))
    return ([figure] if figure else []), whole.end


def _figure(tokens: Tokens, amount: _Amount) -> Figure | None:
    numeral, measure, noun = amount.numeral, amount.measure, amount.noun
    value, grain = numeral.value, numeral.grain
    if measure:
        kind, unit, loose = measure.kind, measure.unit, measure.loose
        value, grain = value * measure.factor, grain * measure.factor
    elif numeral.form == "ordinal":
        kind, unit, loose = Kind.QUANTITY, "ordinal", False
    elif _age(tokens, amount):
        kind, unit, loose, noun = Kind.QUANTITY, "age", False, Noun("", (), numeral.end)
    else:
        kind, unit, loose = Kind.COUNT, noun.head, False
        if tokens.word(amount.first - 1) == "of" and _number(tokens.word(amount.first - 2)):  # the whole: "7 of 31 games"
            noun = replace(noun, modifiers=("of", *noun.modifiers))
    if not measure and not noun.head and (numeral.form != "number" or (unit != "age" and tokens.words[numeral.first] == "one")):
        return None
    if tokens.word(amount.first - 1) in ("-", "−") and unit in ("celsius", "fahrenheit", "degree", "percent"):
        value = -value
    bound, first = read_bound(tokens, amount.first, max(amount.end, noun.end), duration=kind is Kind.DURATION)
    if bound is None:
        return None
    grain = significant(value, grain) if numeral.scaled or value >= 1000 or bound is not Bound.EXACT else grain
    fine = numeral.decimal or (numeral.scaled and grain < 1)
    approximate = numeral.form == "part"
    low, high = interval(value, grain, bound, decimal=fine or _written_decimal(numeral), approximate=approximate)
    end = amount.end if measure else max(amount.end, noun.end)
    return Figure(
        kind, value, low, high, bound, unit, tokens.starts[first], tokens.ends[end - 1],
        grain, noun.head, noun.modifiers, direction_of(tokens, first, amount.end), 0, loose, approximate,
        tokens.word(numeral.end) == "-" and tokens.glued(numeral.end),
    )  # fmt: skip


def _number(word: str) -> bool:
    return word[:1] in _DIGITS or word in NUMBER_WORDS


def _written_decimal(numeral: Numeral) -> bool:
    return numeral.decimal or (numeral.scaled and numeral.value % (numeral.grain * 10) != 0 and numeral.form == "half")


def _age(tokens: Tokens, amount: _Amount) -> bool:
    """Whether it is an age: "aged 34", "Name, 58, is", "Name (58)"."""
    numeral = amount.numeral
    before, after = tokens.word(numeral.first - 1), tokens.word(numeral.end)
    if before in ("aged", "age") and (numeral.plain or tokens.words[numeral.first] in NUMBER_WORDS):
        return True
    apposition = (before == "," and after in (",", ".", ";")) or (before == "(" and after == ")")
    return numeral.plain and apposition and 1 <= numeral.value <= 115 and tokens.capital(numeral.first - 2)


def _multiple(tokens: Tokens, index: int) -> Figure:
    word, start, end = tokens.words[index], tokens.starts[index], tokens.ends[index]
    if word == "twice":
        return Figure(Kind.COUNT, 2.0, 2.0, 2.0, Bound.EXACT, "tim", start, end, head="tim")
    value = _MULTIPLIED[word]
    low, high = interval(value, 1.0, Bound.EXACT, decimal=False, approximate=True)
    return Figure(Kind.PERCENTAGE, value, low, high, Bound.EXACT, "percent", start, end, direction="by", approximate=True)


def _conversions(text: str, figures: list[Figure]) -> tuple[Figure, ...]:
    """Mark an amount and its conversion right after it with one group: "4.1 trillion yuan ($632 billion)"."""
    for at in range(1, len(figures)):
        one, other = figures[at - 1], figures[at]
        convertible = one.kind is other.kind is Kind.MONEY or (one.unit in UNITS and other.unit in UNITS)
        between = text[one.end : other.start]
        if one.unit == other.unit or not convertible or (between == ", " and other.bound is not Bound.ABOUT):
            continue
        if _CONVERSION.fullmatch(between):
            figures[at - 1] = replace(one, group=one.group or at)
            figures[at] = replace(other, group=figures[at - 1].group)
    return tuple(figures)
