"""Whether a passage speaks of the event that a claim tells of, as far as its words show.

No parser: the verb is found by form and place, the subject is what stands before it in its clause. Where that does not
settle it the answer is no, for a comparison of two events would accuse a true claim.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from service.domain.findings.language.word_lists import AUXILIARIES, BE, CALENDAR, MARKERS, TITLES
from service.domain.findings.language.wording import Reading, clauses, read, sentences, verbs

_RELATIVES = frozenset(("which", "who", "that", "whose"))
_PERSONAL = frozenset(("he", "she", "it", "they"))
_SPEAKERS = frozenset(("we", "i", "you"))
_PARTS = frozenset(("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "quarter", "half"))
HALF = 0.5


@dataclass(frozen=True, slots=True)
class Proposition:
    """What the words from ``low`` up to ``high`` of a text say happened; ``verb`` is the place of its main verb, or None.

    ``names`` are runs of capitalised words; ``numbers`` are the numbers, as written.
    """

    reading: Reading
    low: int
    high: int
    verb: int | None
    passive: bool
    subject: frozenset[str]
    content: frozenset[str]
    names: tuple[tuple[str, ...], ...]
    numbers: frozenset[str]
    markers: frozenset[str]

    @property
    def verb_stem(self) -> str:
        """The stem of the main verb, "" where there is none."""
        return self.reading.stems[self.verb] if self.verb is not None else ""


@lru_cache(maxsize=256)
def proposition(text: str, low: int = 0, high: int | None = None) -> Proposition:
    """Read the words from ``low`` up to ``high`` of ``text``."""
    reading = read(text)
    end = len(reading.words) if high is None else high
    verb = _main_verb(text, low, end)
    return Proposition(
        reading,
        low,
        end,
        verb,
        verb is not None and is_passive(reading, verb),
        frozenset(reading.stems[low:verb]) - {""} if verb is not None else frozenset(),
        frozenset(reading.stems[low:end]) - {""},
        tuple(_names(reading, low, end)),
        frozenset(word for word in reading.lower[low:end] if word[:1].isdigit()),
        markers(reading, low, end),
    )


def _main_verb(text: str, low: int, high: int) -> int | None:
    strengths, reading = verbs(text), read(text)
    for least in (2, 1):
        relative = False
        for index in range(low, high):
            relative = (relative or reading.lower[index] in {"which", "who"}) and reading.words[index] != ","
            if strengths[index] >= least and not relative:
                return index
    return None


def is_passive(reading: Reading, verb: int) -> bool:
    """Whether a form of "be" stands before the verb, with at most three words of no content between."""
    if reading.lower[verb].endswith("ing"):
        return False
    for index in range(verb - 1, max(-1, verb - 5), -1):
        if reading.lower[index] in BE or reading.lower[index] in {"isn't", "wasn't", "weren't", "aren't", "got"}:
            return True
        if reading.stems[index] and not reading.lower[index].endswith("ly"):
            return False
    return False


def _names(reading: Reading, low: int, high: int) -> Iterator[tuple[str, ...]]:
    run: list[str] = []
    for index in range(low, high + 1):
        named = index < high and reading.stems[index] and reading.words[index][0].isupper()
        if named and reading.lower[index] not in TITLES and (index > low or _named_first(reading, index, high)):
            run.append(reading.stems[index])
        elif run:
            yield tuple(run)
            run = []


def _named_first(reading: Reading, index: int, high: int) -> bool:
    """Whether the first word names something: another capital follows, "'s", or a verb, which makes it the whole subject."""
    following = reading.words[index + 1] if index + 1 < high else ""
    if following.lower() in AUXILIARIES or (following and verbs(reading.text)[index + 1]):
        return True
    return following[:1].isupper() or reading.words[index].endswith(("'s", "’s"))


def markers(reading: Reading, low: int, high: int) -> frozenset[str]:
    """The words from ``low`` up to ``high`` that tell one of several alike; "last" of "last week" is none."""
    return frozenset(
        reading.lower[index]
        for index in range(low, high)
        if reading.lower[index] in MARKERS
        and not (index + 1 < len(reading.lower) and reading.lower[index + 1] in CALENDAR)
        and not (reading.lower[index] in _PARTS and index and reading.lower[index - 1] in {"a", "one", "two", "three"})  # a tenth
        and not (reading.lower[index] in {"early", "late", "all"} and (index + 1 == high or not reading.stems[index + 1]))
    )


def named_in(claim: Proposition, passage: Reading) -> bool:
    """Whether every name of the claim is in the passage: "Joe Biden" as "Biden" too, "Leeds United" not as "York United"."""
    return all(_name_in(name, passage) for name in claim.names)


def _name_in(name: tuple[str, ...], passage: Reading) -> bool:
    if name[-1] not in passage.content:
        return False
    if len(name) == 1 or name[-2] in passage.content:
        return True
    before = passage.stems.index(name[-1]) - 1
    other = before >= 0 and passage.stems[before] and passage.words[before][0].isupper()
    return not other or passage.lower[before] in TITLES


def clause_bounds(passage: Reading, index: int) -> tuple[int, int]:
    """The places of the first word of the clause of ``index`` and of the one after its last."""
    numbers = clauses(passage.text)
    return _bounds(numbers, index)


def sentence_bounds(passage: Reading, index: int) -> tuple[int, int]:
    """The same for the sentence."""
    return _bounds(sentences(passage.text), index)


def _bounds(numbers: tuple[int, ...], index: int) -> tuple[int, int]:
    low = numbers.index(numbers[index])  # the numbers only rise
    return low, low + numbers.count(numbers[index])


def verb_places(claim: Proposition, passage: Reading) -> list[int]:
    """Where the passage has the claim's main verb, as a verb."""
    if claim.verb is None or claim.verb_stem not in passage.content:
        return []
    strengths, wanted = verbs(passage.text), claim.verb_stem
    return [index for index, stem in enumerate(passage.stems) if stem == wanted and strengths[index]]


def same_subject(claim: Proposition, passage: Reading, verb: int) -> bool:
    """Whether the verb at ``verb`` of the passage is said of the claim's subject."""
    low, high = clause_bounds(passage, verb)
    before = frozenset(passage.stems[low:verb]) - {""}
    if claim.passive != is_passive(passage, verb):
        after = frozenset(passage.stems[verb + 1 : high]) - {""}
        bare = claim.verb is not None and not any(claim.reading.stems[claim.verb + 1 : claim.high])
        return bool(claim.subject & (before | after if bare or claim.passive else after))
    return bool(claim.subject & (before or _subject_elsewhere(passage, low, verb)))


def _subject_elsewhere(passage: Reading, low: int, verb: int) -> frozenset[str]:
    """The stems that may name the subject of a clause that has none of its own before the verb."""
    words, first = passage.lower[low:verb], sentence_bounds(passage, verb)[0]
    if not _SPEAKERS.isdisjoint(words):
        return frozenset()
    if not _RELATIVES.isdisjoint(words):  # "the bridge, which closed": what stands right before
        return frozenset(passage.stems[max(first, low - 4) : low]) - {""}
    if not _PERSONAL.isdisjoint(words):
        return frozenset(passage.stems[:low]) - {""}
    return _first_subject(passage, first, verb)


def _first_subject(passage: Reading, first: int, verb: int) -> frozenset[str]:
    """The content before the first verb of the sentence."""
    strengths = verbs(passage.text)
    stop = next((index for index in range(first, verb) if strengths[index] >= 2), verb)
    return frozenset(passage.stems[first:stop]) - {""}


def covered(claim: Proposition, passage: Reading, verb: int) -> float:
    """The share of the claim's content that the sentence of ``verb`` has."""
    low, high = sentence_bounds(passage, verb)
    return len(claim.content & frozenset(passage.stems[low:high])) / max(1, len(claim.content))


def same_event(claim: Proposition, passage: Reading, verb: int, least: float = HALF) -> bool:
    """Whether the passage's verb at ``verb`` tells of the claim's event.

    The same verb of the same subject, every name and number of the claim, ``least`` of its content in that sentence, and no
    word such as "second" or "former" on one side alone.
    """
    low, high = clause_bounds(passage, verb)
    return (
        covered(claim, passage, verb) >= least
        and named_in(claim, passage)
        and claim.markers <= frozenset(passage.lower)
        and markers(passage, low, high) <= claim.markers
        and same_subject(claim, passage, verb)
    )


def inside(first: Reading, low: int, high: int, second: Reading, besides: frozenset[str] = frozenset()) -> bool:
    """Whether all content but ``besides``, numbers and calendar words from ``low`` to ``high`` of one text are in the other."""
    known = second.content | besides
    for index in range(low, high):
        word = first.lower[index]
        if first.stems[index] and first.stems[index] not in known and not word.endswith("ly"):
            return False
        if (word in CALENDAR or word[:1].isdigit()) and word not in second.lower:
            return False
    return True
