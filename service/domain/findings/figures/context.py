"""What stands around a figure: the words, names and times that say what it measures, of whom and when."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from service.domain.findings.figures.base import without_base
from service.domain.findings.figures.clauses import apart, clause_of, sentence_of
from service.domain.findings.figures.numerals import MULTIPLES_OF, NUMBER_WORDS, Tokens, tokenise
from service.domain.findings.figures.reading import Figure
from service.domain.findings.figures.stems import COUNTRIES_OF_TWO, PAST, stem
from service.domain.findings.figures.units import MONEY_WORDS, WORDS
from service.domain.findings.figures.words import (
    CHANGE,
    DOWN,
    LEVELS,
    MODALITY,
    MONTHS,
    OPPOSED,
    PEOPLE,
    PERIODS,
    QUALIFIERS,
    RATES,
    STOP,
    UP,
    WEEKDAYS,
    namelike,
)
from service.domain.findings.language.word_lists import words

_OPENERS = frozenset(".!?|") | frozenset('•·*:…"“‘–—(-\u200b')
_PREPOSITIONS = words("in of for to among at on by from with")
_RELATIVE = dict.fromkeys(("last", "previous", "past", "prior", "preceding"), "last")
_RELATIVE |= dict.fromkeys(("next", "coming", "following"), "next")
_RELATIVE |= {word: word for word in ("this", "first", "second", "third", "fourth")}
_LINKS = words("were with comprises have their has was had contains having its are is")
_VAGUE = words("it its they their he she his her this these those that such both we i our you")
_FOREIGN, _TRADE = stem("foreign"), stem("trade")
_ROLES = frozenset(
    map(
        stem,
        [
            "city",
            "state",
            "company",
            "firm",
            "country",
            "county",
            "town",
            "village",
            "team",
            "club",
            "group",
            "fire",
            "school",
            "university",
            "bank",
        ],
    )
)
_SILENT = STOP | MONTHS | WEEKDAYS | NUMBER_WORDS | MULTIPLES_OF | frozenset(WORDS) | frozenset(MONEY_WORDS)


@dataclass(frozen=True, slots=True)
class Word:
    """A content word: its stem, the stem right before it ("" after a function word), the preposition it hangs on.

    ``name``: it has a capital, ``verb``: it looks like a past form, ``ahead``: it comes before the figure,
    ``whole``: "of" follows.
    """

    stem: str
    before: str
    preposition: str
    name: bool
    verb: bool
    ahead: bool
    whole: bool


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one figure.

    Of its clause: ``near``, the content words of the part that is this figure's alone, and ``clause``, the stems of all of it;
    ``wide`` are the stems of the sentence, ``text`` those of the whole text. ``names`` are the last words of the names in the
    sentence, ``near_names`` of those in the clause. ``years``, ``months``, ``weekdays``, ``phrases`` ("last year") and
    ``current`` ("this year") say when, ``rates`` for which period ("a month").

    ``modality``: what the clause only expects, plans or denies. ``qualifiers``, ``opposed``: words that tell two measures of
    one thing apart. ``trend``: "up", "down" or "". ``opening``: the stem of the sentence's first word; ``anchored``: it is
    likely a name; ``vague``: it stands for a name told before ("it", "the city"). ``linked``: "has", "is" or the like comes
    shortly before the figure. ``repeated``: the counted noun comes more than once ("two men ... and another man").
    ``label``: a row of a table ("Life expectancy: 74 years"), or a count of who says it ("according to two sources").
    """

    near: tuple[Word, ...]
    clause: frozenset[str]
    wide: frozenset[str]
    text: frozenset[str]
    names: frozenset[str]
    near_names: frozenset[str]
    years: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]
    phrases: frozenset[str]
    current: frozenset[str]
    modality: frozenset[str]
    qualifiers: frozenset[str]
    opposed: frozenset[str]
    rates: frozenset[str]
    trend: str
    opening: str
    anchored: bool
    vague: bool
    linked: bool
    repeated: bool
    label: bool


@lru_cache(maxsize=64)
def stems_of(text: str) -> tuple[str, ...]:
    """The stem of every token of ``text``, "" for numbers and signs; both words of a country have its stem."""
    spelled = tokenise(text).words
    stems = [stem(word) if word[0].isalpha() else "" for word in spelled]
    for at, pair in enumerate(pairwise(spelled)):
        if pair in COUNTRIES_OF_TWO:
            stems[at] = stems[at + 1] = COUNTRIES_OF_TWO[pair]
    return tuple(stems)


@lru_cache(maxsize=16)  # the claim is held against many passages
def contexts_of(text: str, figures: tuple[Figure, ...]) -> tuple[Context, ...]:
    """The context of each of ``figures``, all the figures of ``text``."""
    return tuple(context_of(text, figure, figures) for figure in figures)


def context_of(text: str, figure: Figure, figures: tuple[Figure, ...]) -> Context:
    """The context of ``figure`` in ``text``, among all ``figures`` of that text."""
    tokens, stems = tokenise(text), stems_of(text)
    main = next((other for other in figures if figure.group and other.group == figure.group), figure)
    first, last = bisect_left(tokens.starts, main.start), bisect_left(tokens.starts, main.end)
    opens, closes = sentence_of(tokens, first, last)
    clause = clause_of(tokens, first, last, opens, closes)
    left, right = apart(tokens, main, figures, clause)
    counted = (figure.head, *figure.modifiers)
    near = _content(tokens, stems, (left, right), (first, last), counted)
    if figure.direction and not near and left - opens > 1:  # "..., up 8 percent": of what, is told before the comma
        left = clause_of(tokens, left - 2, left - 1, opens, closes)[0]
        clause = left, clause[1]
        near = _content(tokens, stems, (left, right), (first, last), counted)
    inner, whole = tokens.words[left:right], tokens.words[opens:closes]
    if figure.direction:
        inner, whole = without_base(inner), without_base(whole)
    phrases, years = _phrases(inner), _years(inner) or _years(whole)
    if len(years) == 1:  # "last year ... reached 40 in 2020": the year that is named tells more
        phrases -= {"last year", "this year", "next year"}
    return Context(
        near=near,
        clause=frozenset(word.stem for word in _content(tokens, stems, clause, (first, last), counted)),
        wide=frozenset(stems[opens:closes]) - {""},
        text=frozenset(stems) - {""},
        names=_names(tokens, stems, opens, first) | _names(tokens, stems, last, closes),
        near_names=_names(tokens, stems, left, first) | _names(tokens, stems, last, right),
        years=years,
        months=_months(tokens, left, right),
        weekdays=WEEKDAYS.intersection(inner),
        phrases=frozenset(phrase for phrase in phrases if not phrase.startswith("this")),
        current=frozenset(phrase for phrase in phrases if phrase.startswith("this")),
        modality=frozenset(MODALITY[word] for word in inner if word in MODALITY),
        qualifiers=QUALIFIERS.intersection(stems[left:right]) - _said_twice(stems, left, right),
        opposed=frozenset(found for found in stems[left:right] if found in OPPOSED),
        rates=_rates(inner),
        trend=_trend(stems, left, right, first),
        opening=stems[opens] if tokens.words[opens] not in _SILENT and not _said_twice(stems, opens, opens + 2) else "",
        vague=tokens.words[opens] in _VAGUE or (tokens.words[opens] == "the" and stems[min(opens + 1, closes - 1)] in _ROLES),
        anchored=tokens.capital(opens) and namelike(tokens.words[opens]) and tokens.words[opens] not in _SILENT,
        linked=not _LINKS.isdisjoint(tokens.words[max(left, first - 5) : first]),
        label=":" in tokens.words[opens:closes] or "according" in inner,
        repeated=_repeated(figure, figures, tokens.words[opens:closes], stems[opens:closes]),
    )


def _content(
    tokens: Tokens, stems: tuple[str, ...], limits: tuple[int, int], own: tuple[int, int], counted: tuple[str, ...]
) -> tuple[Word, ...]:
    found: list[Word] = []
    before, preposition = "", ""
    left, right = limits
    for at in range(left, right):
        word = tokens.words[at]
        if (
            word in _SILENT
            or not word[0].isalpha()
            or word in MODALITY
            or stems[at] in CHANGE
            or word in _RELATIVE
            or word in PERIODS
            or word in LEVELS
            or stems[at] in _said_twice(stems, at, at + 2)
        ):
            preposition = word if word in _PREPOSITIONS else (preposition if word in ("the", "a", "an", "its", "their") else "")
            before = before if word == "-" else ""
            continue
        if word.endswith("ly") and len(word) > 5:  # "sharply rose"
            continue
        inside = own[0] <= at < own[1]
        if inside and stems[at] not in counted:
            before = ""
            continue
        found.append(
            Word(
                stems[at],
                before,
                preposition,
                tokens.capital(at) and at != left and not inside,
                word.endswith("ed") or word in PAST,
                at < own[0],
                tokens.word(at + 1) == "of",
            )
        )
        before = stems[at]
    return tuple(found)


def _names(tokens: Tokens, stems: tuple[str, ...], left: int, right: int) -> frozenset[str]:
    """The last word of every run of capitals: a person is called by it later on."""
    names = set()
    for at in range(left, right):
        word = tokens.words[at]
        if (
            not tokens.capital(at)
            or word in MONTHS
            or word in WEEKDAYS
            or word in STOP
            or word in NUMBER_WORDS
            or word in MODALITY
        ):
            continue
        opening = at == 0 or tokens.words[at - 1] in _OPENERS or tokens.words[at - 1][0].isdigit()
        lone = not (tokens.capital(at + 1) or tokens.capital(at - 1))
        if (opening and lone) or (at + 1 < right and tokens.capital(at + 1) and tokens.word(at + 1) not in STOP):
            continue
        if word in WORDS or word in MONEY_WORDS or not word[0].isalpha():
            continue
        names.add(stems[at])
    return frozenset(names - {""})


def _years(words: list[str]) -> frozenset[str]:
    return frozenset(word for word in words if len(word) == 4 and word.isdigit() and "1900" <= word <= "2099")


def _months(tokens: Tokens, left: int, right: int) -> frozenset[str]:
    return frozenset(tokens.words[at][:3] for at in range(left, right) if tokens.words[at] in MONTHS and tokens.capital(at))


def _phrases(words: list[str]) -> frozenset[str]:
    found = {
        f"{_RELATIVE[word]} {words[at + 1]}"
        for at, word in enumerate(words[:-1])
        if word in _RELATIVE and words[at + 1] in PERIODS
    }
    found |= {word for word in words if len(word) == 2 and word[0] == "q"}
    if "yesterday" in words:
        found.add("yesterday")
    if "tomorrow" in words:
        found.add("tomorrow")
    return frozenset(found)


def _rates(words: list[str]) -> frozenset[str]:
    found = {RATES[word] for word in words if word in RATES}
    for at, word in enumerate(words[:-1]):
        after = words[at + 1]
        if word in ("a", "an", "per", "each", "every") and (after in PERIODS or word == "per") and after != "cent":
            follows = words[at + 2] if at + 2 < len(words) else ""
            if follows not in ("ago", "earlier", "before", "later", "after", "of", "-") and (
                at == 0 or words[at - 1] not in ("in", "for", "within", "from", "than", "to")
            ):
                found.add(after)
    return frozenset(found)


def _said_twice(stems: tuple[str, ...], left: int, right: int) -> frozenset[str]:
    """All trade between countries is foreign: the word tells no other measure."""
    return frozenset({_FOREIGN}) if (_FOREIGN, _TRADE) in pairwise(stems[left:right]) else frozenset()


def _repeated(figure: Figure, figures: tuple[Figure, ...], words: list[str], stems: tuple[str, ...]) -> bool:
    if figure.head == "":
        return False
    if stems.count(figure.head) > 1 or "another" in words or "other" in words:
        return True
    return figure.head in PEOPLE and any(other.head in PEOPLE and other.start != figure.start for other in figures)


def _trend(stems: tuple[str, ...], left: int, right: int, first: int) -> str:
    for at in (*range(first - 1, left - 1, -1), *range(first, right)):
        if stems[at] in UP:
            return "up"
        if stems[at] in DOWN:
            return "down"
    return ""
