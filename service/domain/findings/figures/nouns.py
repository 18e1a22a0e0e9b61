"""The noun that a number counts, and whether it is a change by, to or from."""

from dataclasses import dataclass

from service.domain.findings.figures.numerals import STARTERS, Tokens
from service.domain.findings.figures.stems import stem
from service.domain.findings.figures.words import CHANGE, COMPARATIVE, STOP
from service.domain.findings.language.word_lists import words

_PLURAL = words("people men women children staff feet sheep aircraft species fish personnel troops police media data")
_HIT = words("killed injured dead wounded hurt missing arrested hospitalised hospitalized died")
_DETERMINERS = words("the these those its their his her our all")
_PASSED = words("other more further additional new another")
_FAR = 12  # words between "rose" and the "to" that belongs to it
_PASSING = {"under": "to", "below": "to", "above": "to", "over": "", "beyond": "to"}  # "fell below 5 percent"
_LEVEL = frozenset({stem("raise"), stem("lose"), stem("cut"), stem("gain"), stem("improve"), stem("reduce")})


@dataclass(frozen=True, slots=True)
class Noun:
    """The stem of the counted noun ("" where none follows), the stems before it, the token after it."""

    head: str
    modifiers: tuple[str, ...]
    end: int


def plural(word: str) -> bool:
    """Whether ``word`` looks like a plural noun."""
    return word in _PLURAL or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s")))


def read_noun(tokens: Tokens, at: int, value: float, *, article: bool = False) -> Noun:
    """The noun counted by a number of ``value`` that ends before token ``at``: "three female councillors", "2 of the 5 jobs"."""
    start, modifiers = at, list[str]()
    if tokens.glued(at) and (tokens.word(at).isalnum() or tokens.word(at) == "-"):
        joined = tokens.word(at) == "-" and tokens.glued(at + 1) and tokens.word(at + 1).isalpha()  # "a 12-member panel"
        return Noun(stem(tokens.words[at + 1]), (), at + 2) if joined else Noun("", (), start)  # "1e", "5G"
    if tokens.word(at) == "of" and tokens.word(at + 1) in _DETERMINERS:
        modifiers, at = ["of"], at + 2
        if tokens.word(at) in STARTERS or tokens.word(at).isdigit():
            at += 1
    elif article and tokens.word(at) in _DETERMINERS:
        at += 1
    return _first_noun(tokens, start, at, value, tuple(modifiers))


def _first_noun(tokens: Tokens, start: int, at: int, value: float, modifiers: tuple[str, ...]) -> Noun:
    run: list[str] = []
    for word in tokens.words[at : at + 5]:
        if not word[0].isalpha() or (word in STOP and word not in _PASSED):
            break
        run.append(word)
        if plural(word) and not plural(tokens.word(at + len(run))):
            return Noun(stem(word), (*modifiers, *map(stem, run[:-1]), *_kind(tokens, at + len(run))), at + len(run))
    if run and run[0] in _HIT:
        return Noun(stem("people"), modifiers, start)
    if run and value == 1 and run[0] not in _PASSED and not run[0].endswith(("ed", "ing", "ly")):
        return Noun(stem(run[0]), modifiers, at + 1)
    return Noun("", (), start)


def _kind(tokens: Tokens, at: int) -> tuple[str, ...]:
    """What the counted things are of: "three types of ropes"."""
    if tokens.word(at) != "of":
        return ()
    at += 2 if tokens.word(at + 1) in _DETERMINERS else 1
    word = tokens.word(at)
    return (stem(word),) if word.isalpha() and word not in STOP else ()


def ordered_noun(tokens: Tokens, at: int) -> Noun:
    """The noun after an ordinal: the word right after it."""
    word = tokens.word(at)
    if not word.isalpha() or word in STOP or tokens.glued(at) or word.endswith("ly"):
        return Noun("", (), at)
    return Noun(stem(word), (), at + 1)


def direction_of(tokens: Tokens, first: int, end: int) -> str:
    """Say "by", "to" or "from" where a change is told ("rose to", "up 5 percent", "a fall of", "5 percent more"), or ""."""
    at = first - 1
    while tokens.word(at) in ("a", "an", "the", "only", "just", "record", "another", "further") and at > first - 3:
        at -= 1
    before = tokens.word(at)
    if before in ("by", "to", "from") and _changes(tokens, at):
        return before
    if before == "of" and stem(tokens.word(at - 1)) in CHANGE:
        return "by"
    if stem(before) in CHANGE and stem(before) not in _LEVEL:
        return _PASSING.get(tokens.word(first), "by")
    after = tokens.word(end)
    if (after in COMPARATIVE or stem(after) in CHANGE) and after not in ("above", "below"):
        return "by"
    return ""


def _changes(tokens: Tokens, at: int) -> bool:
    for back in range(1, _FAR):
        word = tokens.word(at - back)
        if word in (".", ";", "|", ""):
            return False
        if stem(word) in CHANGE:
            return True
    return False
