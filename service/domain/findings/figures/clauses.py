"""The sentence and the clause that a figure stands in, as ranges of tokens."""

from bisect import bisect_left

from service.domain.findings.figures.numerals import Tokens
from service.domain.findings.figures.reading import Figure
from service.domain.findings.language.word_lists import words

_ENDS = frozenset(".!?|")
_BREAKS = frozenset({";", "|", "—", "but", "while", "whereas", "although", "though", "compared", "versus", "(", ")"})
_AFTER_COMMA = words("as after with down up against and where whose according which including who")
# "She pointed to how trade grew": what is said is a clause of its own, and its speaker is not what is measured.
_REPORTING = words(
    """
    said say says told claimed claims noted notes added announced reported reports warned pointed explained showed shows
    found estimated estimates recalled stressed emphasised emphasized mentioned
    """
)
_ABBREVIATIONS = words(
    """
    mr mrs ms dr st no vs sen gov gen rep prof jan feb mar apr jun jul aug sep sept oct nov dec inc co corp
    """
)


def sentence_of(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """The sentence around tokens ``first`` to ``last``; abbreviations end none."""
    opens, closes = first, last
    while opens > 0 and not _ends_sentence(tokens, opens - 1):
        opens -= 1
    while closes < len(tokens.words) and not _ends_sentence(tokens, closes):
        closes += 1
    return opens, closes


def _ends_sentence(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    if word not in _ENDS:
        return False
    if word != ".":
        return True
    before = tokens.word(at - 1)
    return len(before) > 1 and before not in _ABBREVIATIONS and not tokens.glued(at + 1)


def clause_of(tokens: Tokens, first: int, last: int, opens: int, closes: int) -> tuple[int, int]:
    """The clause around tokens ``first`` to ``last`` within a sentence: up to "but", "while", a bracket, ", which"."""
    left, right = first, last
    while left > opens and not _breaks(tokens, left - 1):
        left -= 1
    while right < closes and not _breaks(tokens, right):
        right += 1
    return left, right


def _breaks(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    return (
        word in _BREAKS
        or (word in ("that", "how") and not _REPORTING.isdisjoint(tokens.words[max(0, at - 2) : at]))
        or (word == "–" and not tokens.glued(at))
        or (word == "," and (tokens.word(at + 1) in _AFTER_COMMA or tokens.word(at + 1).endswith("ing")))
    )


def apart(tokens: Tokens, figure: Figure, figures: tuple[Figure, ...], limits: tuple[int, int]) -> tuple[int, int]:
    """Leave out what belongs to another figure of the same kind in the clause: cut at the comma or "and" between them."""
    left, right = limits
    for other in figures:
        if other is figure or other.kind is not figure.kind or (other.group and other.group == figure.group):
            continue
        if figure.direction and other.direction and {figure.direction, other.direction} <= {"from", "to", "by"}:
            continue
        if other.end <= figure.start:
            begin, end = bisect_left(tokens.starts, other.end), bisect_left(tokens.starts, figure.start)
            cuts = [at + 1 for at in range(begin, end) if tokens.words[at] in (",", "and", "or", "to")]
            left = max(left, cuts[0] if cuts else left)
        else:
            begin, end = bisect_left(tokens.starts, figure.end), bisect_left(tokens.starts, other.start)
            cuts = [at for at in range(begin, end) if tokens.words[at] in (",", "and", "or")]
            right = min(right, cuts[-1] if cuts else right)
    return left, right
