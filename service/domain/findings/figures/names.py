"""Numbers that are no quantities: years, dates, times of day, names, versions, telephone numbers."""

from service.domain.findings.figures.numerals import NUMBER_WORDS, Numeral, Tokens
from service.domain.findings.figures.stems import stem
from service.domain.findings.figures.words import MONTHS, PEOPLE, STOP
from service.domain.findings.language.word_lists import words

_DESIGNATORS = frozenset(
    """article section chapter page pages room flight no nos number numbers route highway line gate form act level type category
    phase stage group grade model version channel volume vol episode season part tier class size formula resolution bill case lot
    platform terminal runway paragraph rule amendment item table appendix exhibit area zone district ward precinct hole lap
    game week round step issue apollo boeing airbus interstate motorway road street avenue chapter verse psalm bus train tram
    channel radio studio building block unit camp apartment flat suite floor question schedule title protocol agenda top seed
    under-""".split()  # noqa: SIM905
)
_STREETS = words("ave avenue street st road rd blvd boulevard drive lane highway")
_CLOCK = words("edt pm gmt cet cest p.m pst am bst o'clock hrs pdt o’clock utc est")
_GLUE = frozenset("/._:#@=&?*^\\|~<>§№'’`")
_NO_ORDINAL = words("century centuries quarter half world party time times hand generation anniversary birthday")
_ROUND = words("about around some nearly almost than over least most to roughly approximately")
_COUNTED_AFTER_CAPITAL = words("in with of and on by or from for but at to the")


def is_name(tokens: Tokens, numeral: Numeral, *, measured: bool, unit: bool, money: bool) -> bool:
    """Whether ``numeral`` is part of a name, a date or a time.

    ``measured``: a unit or a noun says what it counts; ``unit``: a unit or currency does; ``money``: a sign stands before it.
    """
    first, end = numeral.first, numeral.end
    glued = _glued_before(tokens, first, money=money) or _glued_after(tokens, end, measured=measured)
    if glued or _date(tokens, numeral) or _clock(tokens, end) or _chain(tokens, first, end):
        return True
    if numeral.form == "ordinal":
        return tokens.word(end) in _NO_ORDINAL or _capitalised(tokens, first)
    if money:
        return False
    return _designated(tokens, numeral) or _bare(tokens, numeral, measured=measured, unit=unit)


def _designated(tokens: Tokens, numeral: Numeral) -> bool:
    """Something beside the number says that it is a name: "No. 10", "Article 5", "608 Harbour Street", "World War Two"."""
    first, end, before = numeral.first, numeral.end, tokens.word(numeral.first - 1)
    if before == "." and tokens.word(first - 2) in ("no", "nos", "vol", "art", "p", "pp"):
        return True
    if numeral.plain and tokens.capital(end) and not _STREETS.isdisjoint(tokens.words[end + 1 : end + 3]):
        return True
    spelled = tokens.words[first].isalpha() and _capitalised(tokens, first) and not numeral.scaled
    return spelled or before in _DESIGNATORS or before in ("#", "§", "№")


def _bare(tokens: Tokens, numeral: Numeral, *, measured: bool, unit: bool) -> bool:
    return numeral.plain and not unit and (_year(tokens, numeral) or _key(tokens, numeral, measured=measured))


def sentence_start(tokens: Tokens, index: int) -> bool:
    """Whether a sentence (or a quotation, or a line of a headline) begins at token ``index``."""
    before = tokens.word(index - 1)
    return index == 0 or before in (".", "!", "?", "|", ":", '"', "“", "‘", "–", "—", "(")


def _capitalised(tokens: Tokens, index: int) -> bool:
    return tokens.capital(index) and not sentence_start(tokens, index)


def _glued_before(tokens: Tokens, first: int, *, money: bool) -> bool:
    if money or not tokens.glued(first):
        return False
    before = tokens.words[first - 1]
    if before[0].isalnum() or before in _GLUE:
        return before not in ("'", "’", "~", "<", ">") or (before in ("'", "’") and tokens.words[first].isdigit())
    return before in "-–—‑+" and tokens.glued(first - 1) and tokens.words[first - 2][-1].isalnum()


def _glued_after(tokens: Tokens, end: int, *, measured: bool) -> bool:
    if not tokens.glued(end):
        return False
    after = tokens.words[end]
    if after[0].isalnum():
        return not measured
    beyond = tokens.word(end + 1) if tokens.glued(end + 1) else ""
    if after in ("/", ":", "_", "@", "=", "#", "\\"):
        return bool(beyond) and beyond[0].isalnum()
    if after in "-–—‑" and beyond:
        return not measured or beyond[0].isdigit() or len(beyond) == 1  # "the 1099-K form"
    return False


def _date(tokens: Tokens, numeral: Numeral) -> bool:
    if not numeral.plain and numeral.form != "ordinal":
        return False
    before, after = tokens.word(numeral.first - 1), tokens.word(numeral.end)
    if before == "the":
        before = tokens.word(numeral.first - 2)
    if after == "of":
        after = tokens.word(numeral.end + 1)
    elif before == ".":  # "Oct. 1"
        before = tokens.word(numeral.first - 2)
    near = (after in MONTHS and after != "may") or (after == "may" and tokens.capital(numeral.end))
    near_before = before in MONTHS and (before != "may" or tokens.capital(numeral.first - 1)) and before != "march"
    return bool(numeral.value < 32 and (near or near_before or (before == "march" and tokens.capital(numeral.first - 1))))


def _clock(tokens: Tokens, end: int) -> bool:
    after = tokens.word(end)
    return after in _CLOCK or (after in ("a", "p") and tokens.words[end + 1 : end + 3] == [".", "m"])


def _chain(tokens: Tokens, first: int, end: int) -> bool:
    """Two numbers with nothing but a space between them: a telephone number, a list of keys."""
    after, before = tokens.word(end), tokens.word(first - 1)
    digits = tokens.words[first][0].isdigit()
    if before == "(" and after == ")":  # an area code
        return digits and tokens.word(end + 1)[:1].isdigit()
    return digits and ((after[:1].isdigit() and not after[0].isalpha()) or (before[:1].isdigit() and before != ""))


def _year(tokens: Tokens, numeral: Numeral) -> bool:
    value, before, after = numeral.value, tokens.word(numeral.first - 1), tokens.word(numeral.end)
    if 1900 <= value <= 2099:
        counted = stem(after) in PEOPLE and after not in STOP
        return not (counted or (before in _ROUND and after.endswith("s") and after not in STOP and before != "to"))
    return 1000 <= value < 1900 and before in ("in", "since", "until", "till", "from", "by", "of") and not after.endswith("s")


def _key(tokens: Tokens, numeral: Numeral, *, measured: bool) -> bool:
    """Bare digits after a name ("Boeing 737"), or more digits than a writer leaves without separators."""
    first = numeral.first
    before = tokens.word(first - 1)
    if numeral.value >= 1e6 or (not measured and numeral.value >= 1e5):
        return True
    if not tokens.capital(first - 1) or not before.isalpha() or before in STOP or before in NUMBER_WORDS:
        return False
    return not measured or not (sentence_start(tokens, first - 1) and before in _COUNTED_AFTER_CAPITAL)
