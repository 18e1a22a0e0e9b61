"""Who is reported to say what."""

from dataclasses import dataclass
from functools import lru_cache

from service.domain.findings.language.same_event import sentence_bounds
from service.domain.findings.language.word_lists import ADVERBS, AUXILIARIES, BE, CALENDAR, TITLES
from service.domain.findings.language.wording import Reading, read, stem, verbs
from service.domain.findings.statements import words as cues

_QUOTES = frozenset('"“”')
_STOPS = frozenset(',;:|.!?()—–"“”') | {"and", "but", "that", "because", "while", "as"}
_SAID = frozenset(
    form for word in ("say", "tell") for form in {"say": ("say", "says", "said"), "tell": ("tell", "tells", "told")}[word]
)


@dataclass(frozen=True, slots=True)
class Frame:
    """A report of speech: words ``low`` to ``high`` are said by ``speaker``; ``act`` is one of SAY, DENY, CLAIM, ASK, ADMIT.

    ``names`` are the stems of the speaker's capitalised words, titles left out; ``stems`` those of all its content.
    """

    act: str
    verb: int
    speaker: str
    names: frozenset[str]
    stems: frozenset[str]
    low: int
    high: int
    negated: bool

    def holds(self, index: int) -> bool:
        """Whether the word at ``index`` is part of what is said."""
        return self.low <= index < self.high


@lru_cache(maxsize=512)
def frames(text: str) -> tuple[Frame, ...]:
    """The reports of speech in ``text``."""
    reading, found = read(text), []
    for index, word in enumerate(reading.lower):
        frame = None
        if word == "according" and reading.lower[index + 1 : index + 2] == ("to",):
            frame = _according(reading, index)
        elif word in _SAID or (_speaks(word) and verbs(text)[index] >= 1):
            frame = _frame(reading, index)
        if frame:
            found.append(frame)
    return tuple(found)


@lru_cache(maxsize=4096)
def _speaks(word: str) -> bool:
    return stem(word) in cues.SPEECH


def _according(reading: Reading, index: int) -> Frame | None:
    first, last = sentence_bounds(reading, index)
    stop = index + 2
    while stop < last and reading.lower[stop] not in {",", ".", "|", ";"}:
        stop += 1
    low, high = (stop, last) if index - first < 2 else (first, index)
    return _made(reading, cues.SAY, index, (index + 2, stop), (low, high))


def _frame(reading: Reading, verb: int) -> Frame | None:
    act = cues.SPEECH[stem(reading.lower[verb])]
    first, last = sentence_bounds(reading, verb)
    if not BE.isdisjoint(reading.lower[max(first, verb - 2) : verb]):  # "is thought to", "was told that": no speaker before it
        return None
    after = reading.lower[verb + 1] if verb + 1 < last else ""
    plain = reading.lower[verb] in _SAID
    if not plain and stem(reading.lower[verb]) in cues.ALSO_WITH_OBJECT and after != "that" and not after.endswith("ing"):
        return None
    before = reading.lower[verb - 1] if verb > first else ""
    if before in {",", "”", '"', "“"} and plain and after and after not in {"that", ","} and not _auxiliary_near(reading, verb):
        stop = _until_mark(reading, verb + 1, last)
        return _made(reading, act, verb, (verb + 1, stop), (first, verb - 1))
    low, high = _speaker_before(reading, verb, first)
    if low >= high:
        return None
    content = (_content_start(reading, verb + 1, last), last)
    quoted = low > first and reading.lower[low - 1] in {",", "”", '"'} and low - first > 3
    if quoted and _no_verb(reading, verb + 1, _until_mark(reading, verb + 1, last)) and after != "that":
        content = (first, low - 1)
    return _made(reading, act, verb, (low, high), content)


def _auxiliary_near(reading: Reading, verb: int) -> bool:
    """Whether a clause of its own follows "said": then what stands before is not what was said."""
    return any(word in AUXILIARIES for word in reading.lower[verb + 1 : verb + 4])


def _no_verb(reading: Reading, low: int, high: int) -> bool:
    strengths = verbs(reading.text)
    return not any(strengths[index] >= 2 or reading.lower[index] in AUXILIARIES for index in range(low, high))


def _until_mark(reading: Reading, low: int, last: int) -> int:
    while low < last and reading.words[low] not in _STOPS and reading.lower[low] not in {"on", "in", "after", "who"}:
        low += 1
    return low


def _speaker_before(reading: Reading, verb: int, first: int) -> tuple[int, int]:
    """The words of the subject of the verb of speech, an apposition between commas with the name before it."""
    high = verb
    while high > first and (reading.lower[high - 1] in AUXILIARIES | ADVERBS | {"has"} or reading.lower[high - 1].endswith("ly")):
        high -= 1
    low = high
    if low > first and reading.lower[low - 1] == ",":
        low -= 1
        while low > first and reading.lower[low - 1] not in _STOPS:
            low -= 1
        low = low - 1 if low > first and reading.lower[low - 1] == "," else low
    while low > first and reading.lower[low - 1] not in _STOPS:
        low -= 1
    return low, high


def _content_start(reading: Reading, at: int, last: int) -> int:
    while at < last and (
        reading.lower[at] in {"that", "on", ",", ":", "having", "had"} | _QUOTES or reading.lower[at] in CALENDAR
    ):
        at += 1
    return at


def _made(reading: Reading, act: str, verb: int, speaker: tuple[int, int], content: tuple[int, int]) -> Frame | None:
    low, high = speaker
    stems = frozenset(reading.stems[low:high]) - {""}
    if low >= high or not stems or content[0] >= content[1]:
        return None
    names = frozenset(
        reading.stems[index]
        for index in range(low, high)
        if reading.words[index][0].isupper() and reading.stems[index] and reading.lower[index] not in TITLES
    )
    told = reading.text[reading.starts[low] : reading.end(high - 1)]
    negated = any(word in cues.NEGATORS for word in reading.lower[max(0, verb - 3) : verb])
    return Frame(act, verb, told, names, stems, *content, negated)
