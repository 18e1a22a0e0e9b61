"""Numbers as they are written: digits, number words, fractions. Nothing here knows what is counted.

Every step goes forward over the tokens once, and the one expression has no two ways to match a character: time grows with
the length of the text alone, whatever is in it.
"""

from dataclasses import dataclass
from functools import lru_cache
import re

from service.domain.findings.language.word_lists import words

_TOKEN = re.compile(
    "https?://\\S*|www\\.\\S*"
    "|[0-9]{1,3}(?:[\u00a0\u202f\u2009][0-9]{3})+(?![0-9])"
    "|[0-9]+(?:[.,][0-9]+)*"
    "|U\\.(?:S|K|N)\\.|E\\.U\\."
    "|[^\\W\\d_]+(?:['’][^\\W\\d_]+)*"
    "|\\S"
)
_GROUPED = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}|0|[1-9][0-9]*)(?:\.[0-9]+)?\Z", re.ASCII)
_THOUSAND_POINT = re.compile(r"[0-9]{1,3}\.[0-9]{3}\Z", re.ASCII)
_LONGEST = 20  # characters: 10^15 with separators; longer runs of digits are keys, not figures

_SMALL = {
    word: value
    for value, word in enumerate(
        str.split(
            """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
    """
        )
    )
}
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fourty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7,
           "crores": 1e7, "mn": 1e6, "bn": 1e9, "tn": 1e12, "trn": 1e12, "mln": 1e6, "bln": 1e9}  # fmt: skip
_GLUED_SCALES = {"k": 1e3, "b": 1e9, "mio": 1e6}
_MULTIPLES = {"hundred": 100.0, "dozen": 12.0}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
_PLURAL_PARTS = {word + "s": value for word, value in _PARTS.items() if word != "half"} | {"halves": 2}
_AFTER_PART = words("of the more less fewer smaller larger higher lower bigger its their his her our all those these")
_ORDINALS = {
    word: value
    for value, word in enumerate(
        str.split(
            """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth
    """
        ),
        start=1,
    )
}
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})

NUMBER_WORDS = frozenset(_SMALL) | frozenset(_TENS)
STARTERS = NUMBER_WORDS | {"a", "an", "half", *_ORDINALS}
MULTIPLES_OF = frozenset({*_SCALES, *_MULTIPLES})
_JOINABLE = NUMBER_WORDS | MULTIPLES_OF


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and signs of a text: lower-case ``words`` with the characters ``starts`` to ``ends`` that each covers."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]

    def glued(self, index: int) -> bool:
        """Whether nothing stands between token ``index`` and the one before it."""
        return 0 < index < len(self.words) and self.starts[index] == self.ends[index - 1]

    def word(self, index: int) -> str:
        """The word at ``index``, or nothing beyond either end."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def capital(self, index: int) -> bool:
        """Whether the token begins with a capital letter."""
        return 0 <= index < len(self.words) and self.text[self.starts[index]].isupper()


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number written by tokens ``first`` to ``end`` (exclusive).

    ``grain`` is the place of the last digit given, scale included: 0.1 for 8.8, 10^11 for 4.1 trillion. ``plain`` marks
    bare digits without separator, decimals or scale (they may be a name or a year), ``decimal`` digits after a point,
    ``form`` is "number", "part" (a fraction, the value in percent), "half" or "ordinal".
    """

    first: int
    end: int
    value: float
    grain: float
    form: str = "number"
    plain: bool = False
    decimal: bool = False
    scaled: bool = False


@lru_cache(maxsize=64)  # a text is read for its figures, then for what stands around them
def tokenise(text: str) -> Tokens:
    """Cut ``text`` into words, numbers, web addresses and single signs."""
    found = list(_TOKEN.finditer(text))
    return Tokens(text, [m.group().lower() for m in found], [m.start() for m in found], [m.end() for m in found])


def read_numeral(tokens: Tokens, index: int) -> Numeral | None:
    """The number that begins at token ``index``, or None where none begins or it is broken ("12.34.56", "nineteen eighty")."""
    word = tokens.words[index]
    if word[0] in "0123456789":
        return _ordinal_digits(tokens, index) or _digits(tokens, index)
    if word == "half":
        return _half(tokens, index)
    part = _part(tokens, index)
    if part:
        return part
    if word in ("a", "an"):
        scale = tokens.word(index + 1)
        return _words(tokens, index, index + 1, 1.0) if scale in MULTIPLES_OF else None
    if word in _ORDINALS:
        return Numeral(index, index + 1, float(_ORDINALS[word]), 1.0, "ordinal")
    return _words(tokens, index, index, 0.0)


def _digits(tokens: Tokens, index: int) -> Numeral | None:
    written = tokens.words[index]
    if len(written) > _LONGEST:
        return None
    written = written.replace("\u00a0", ",").replace("\u202f", ",").replace("\u2009", ",")
    if not _GROUPED.match(written):
        return None
    value = float(written.replace(",", ""))
    _, _, decimals = written.partition(".")
    grain = 10.0 ** -len(decimals) if decimals else 1.0
    read = _scaled(tokens, index, index + 1, value, grain)
    if read is None:
        return None
    if _THOUSAND_POINT.match(written) and not read.scaled and tokens.word(read.end) not in ("percent", "per", "%"):
        return None  # 1.250 may be a thousand, written the continental way
    plain = not decimals and "," not in written and not read.scaled
    return Numeral(index, read.end, read.value, read.grain, "number", plain, bool(decimals), read.scaled)


def _ordinal_digits(tokens: Tokens, index: int) -> Numeral | None:
    written = tokens.words[index]
    if tokens.word(index + 1) in _SUFFIXES and tokens.glued(index + 1) and written.isdigit() and len(written) < 5:
        return Numeral(index, index + 2, float(written), 1.0, "ordinal")
    return None


def _scaled(tokens: Tokens, first: int, end: int, value: float, grain: float) -> Numeral | None:
    scaled = False
    if tokens.words[end : end + 3] == ["and", "a", "half"] and (tokens.word(end + 3) in MULTIPLES_OF or value < 100):
        value, grain, end = value + 0.5, grain * 0.1, end + 3
    while True:
        word = tokens.word(end)
        glue = end - 1 if word == "-" else end
        if word == "-" and tokens.glued(end) and tokens.glued(end + 1) and tokens.word(end + 1) in _SCALES:
            word, glue = tokens.word(end + 1), end
            end += 1
        factor = _SCALES.get(word) or _MULTIPLES.get(word) or (_GLUED_SCALES.get(word) if tokens.glued(glue) else None)
        if factor is None:
            return Numeral(first, end, value, grain, "number", False, False, scaled)
        value, grain, end, scaled = float(f"{value * factor:.12g}"), grain * factor, end + 1, True
        if value > 1e18:
            return None


def _words(tokens: Tokens, index: int, end: int, group: float) -> Numeral | None:
    """Number words up to the trillions: groups below a thousand, each with its scale."""
    total, grain, last_scale, broken = 0.0, 1.0, 1e18, False
    while True:
        word = tokens.word(end)
        if word == "-" and end > index and tokens.glued(end) and tokens.word(end + 1) in _JOINABLE:
            end += 1
            word = tokens.word(end)
        if word in NUMBER_WORDS:
            value = _SMALL.get(word) or _TENS.get(word, 0)
            room = group % 100 if value >= 10 else (group % 10 if group % 100 >= 20 else group % 100)
            broken = broken or room != 0
            group, end, grain = group + value, end + 1, 1.0
        elif word in _MULTIPLES and 0 < group < 100:
            group, end = group * _MULTIPLES[word], end + 1
        elif word in _SCALES and group > 0 and _SCALES[word] < last_scale:
            last_scale = _SCALES[word]
            total, group, grain, end = total + group * last_scale, 0.0, grain * last_scale, end + 1
        elif word == "and" and tokens.words[end + 1 : end + 3] == ["a", "half"]:
            group, end, grain = group + 0.5, end + 3, 0.1
        elif word == "and" and group + total >= 100 and group % 100 == 0 and tokens.word(end + 1) in NUMBER_WORDS:
            end += 1
        else:
            break
    return None if broken else Numeral(index, end, total + group, grain, scaled=last_scale < 1e18)


def _half(tokens: Tokens, index: int) -> Numeral | None:
    after = tokens.word(index + 1)
    if after in ("a", "an"):
        scale = tokens.word(index + 2)
        if scale in MULTIPLES_OF:
            read = _scaled(tokens, index, index + 2, 0.5, 0.1)
            return read if read is None or scale != "dozen" else Numeral(index, read.end, 6.0, 1.0)
        return Numeral(index, index + 2, 0.5, 0.1, "half")  # "half an hour", "half a percentage point"
    if after in _AFTER_PART or (tokens.word(index - 1) in ("by", "than", "about", "nearly", "over", "under") and after != "-"):
        return Numeral(index, index + 1, 50.0, 1.0, "part")
    return None


def _part(tokens: Tokens, index: int) -> Numeral | None:
    """Fractions: "a third of", "two-thirds", "three quarters"; "a third man" is none."""
    word = tokens.words[index]
    above = 1 if word in ("a", "an", "one") else _SMALL.get(word)
    if not above:
        return None
    at = index + 1
    if tokens.word(at) == "-" and tokens.glued(at):
        at += 1
    below = _PARTS.get(tokens.word(at)) if above == 1 else _PLURAL_PARTS.get(tokens.word(at))
    after = tokens.word(at + 1)
    if not below or above >= below or after == "-" or (above == 1 and after.isalpha() and after not in _AFTER_PART):
        return None
    return Numeral(index, at + 1, 100.0 * above / below, 1.0, "part")


def scale_of(tokens: Tokens, numeral: Numeral) -> float:
    """The scale word that ends ``numeral``, as a factor: 10^6 for "3 million"; 1 without one."""
    return _SCALES.get(tokens.words[numeral.end - 1]) or _GLUED_SCALES.get(tokens.words[numeral.end - 1], 1.0)
