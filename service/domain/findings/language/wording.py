"""Words, stems, clauses and verbs of a sentence, found by lists and position.

Stems are cut as in Porter's S and step 1 (Porter, 1980), no further: ``organisation`` must not become ``organ``.
"""

from dataclasses import dataclass
from functools import lru_cache
import re

from service.domain.findings.language.word_lists import (
    ABBREVIATIONS,
    ADVERBS,
    AUXILIARIES,
    BE,
    CALENDAR,
    DETERMINERS,
    IRREGULAR,
    PAST_FORMS,
    PREPOSITIONS,
    PRONOUNS,
    STOP_WORDS,
    SYNONYMS,
    VERBS,
)
from service.domain.findings.language.word_lists import words as word_list

# Every alternative begins with another character class and none nests a repetition: time is linear in the text.
_WORD = re.compile(
    r"(?:[A-Z]\.){2,}|\d+(?:[-.,:/]\d+)*(?:['’]s\b|[^\W\d_]*)|[^\W\d_]+(?:['’‑-][^\W_]+)*|[^\W_]|[^\w\s]",
)
_MARKS = frozenset(',;:.?!|()[]"“”—–…')
_SENTENCE_ENDS = frozenset(".?!…")
_SENTENCE_MARKS = _SENTENCE_ENDS | {"|"}
_CLAUSE_MARKS = frozenset(";|:—–()")
_CLAUSE_WORDS = word_list(
    "but while although though whereas because when which who whose where if unless whether that after before since until as"
)
_BEFORE_GERUND = PREPOSITIONS | {"without", "anyone", "anybody"}
# These begin a clause only where a verb follows; "after the storm" does not.
_PREPOSITION_OR_CONJUNCTION = frozenset(("after", "before", "since", "until", "as", "that"))


@dataclass(frozen=True, slots=True)
class Reading:
    """A text cut into words; a punctuation mark is a word of its own.

    The tuples run in parallel. ``stems`` has "" for what says nothing of the topic: marks, function words, the calendar.
    """

    text: str
    words: tuple[str, ...]
    lower: tuple[str, ...]
    stems: tuple[str, ...]
    starts: tuple[int, ...]
    content: frozenset[str]

    def end(self, index: int) -> int:
        """The offset in the text right after the word at ``index``."""
        return self.starts[index] + len(self.words[index])


@lru_cache(maxsize=65_536)
def _plain(word: str) -> tuple[str, str]:
    """The word in lower case without a possessive ending, and its stem if it carries content."""
    lower = word.lower().replace("’", "'")
    if lower.endswith(("'s", "'d", "'m")):
        lower = lower[:-2]
    elif lower.endswith(("'re", "'ll", "'ve")):
        lower = lower[:-3]
    carries = (lower[:1].isalpha() and lower not in STOP_WORDS and lower not in CALENDAR) and len(lower) > 1
    return lower, _CANONICAL.get(stem(lower), stem(lower)) if carries else ""


def stem(lower: str) -> str:
    """The stem of a word in lower case."""
    word = IRREGULAR.get(lower, lower)
    if word.endswith(("ies", "ied")) and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("sses", "shes", "ches", "xes", "zes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        word = word[:-1]
    if word.endswith("ing") and len(word) > 5:
        word = word[:-3]
    elif word.endswith("ed") and len(word) > 4:
        word = word[:-2]
    if word.endswith("e") and len(word) > 3:
        word = word[:-1]
    return word[:-1] if len(word) > 2 and word[-1] == word[-2] else word


_CANONICAL = {stem(word): stem(first) for word, first in SYNONYMS.items()}
VERB_STEMS = frozenset(_CANONICAL.get(stem(verb), stem(verb)) for verb in VERBS)


def stems_of(words: frozenset[str]) -> frozenset[str]:
    """The stems that ``read`` gives words of a list."""
    return frozenset(_CANONICAL.get(stem(word), stem(word)) for word in words)


@lru_cache(maxsize=512)  # a claim is compared with twenty passages, and each of them by several comparators
def read(text: str) -> Reading:
    """Cut ``text`` into words."""
    found = [(match.group(), match.start()) for match in _WORD.finditer(text)]
    words = tuple([word for word, _ in found])
    pairs = [_plain(word) for word in words]
    stems = tuple([stemmed for _, stemmed in pairs])
    lower = tuple([plain for plain, _ in pairs])
    return Reading(text, words, lower, stems, tuple([start for _, start in found]), frozenset(stems) - {""})


def ends_sentence(reading: Reading, index: int) -> bool:
    """Whether the word at ``index`` is a mark that ends a sentence, and not the point of an abbreviation."""
    if reading.words[index] == "|":
        return True
    if reading.words[index] not in _SENTENCE_ENDS:
        return False
    if reading.words[index] != "." or index == 0 or index + 1 == len(reading.words):
        return True
    before = reading.words[index - 1]
    return reading.lower[index - 1] not in ABBREVIATIONS and not (len(before) == 1 and before.isupper())


@lru_cache(maxsize=512)
def sentences(text: str) -> tuple[int, ...]:
    """For every word of ``read(text)`` the number of its sentence."""
    reading, number, numbers = read(text), 0, []
    for index, word in enumerate(reading.words):
        numbers.append(number)
        if word in _SENTENCE_MARKS and ends_sentence(reading, index):
            number += 1
    return tuple(numbers)


@lru_cache(maxsize=512)
def verbs(text: str) -> tuple[int, ...]:
    """For every word of ``read(text)`` how surely it is a verb, from 0 (no) to 3."""
    reading = read(text)
    return tuple([_verb(reading, index) if stemmed else 0 for index, stemmed in enumerate(reading.stems)])


def _verb(reading: Reading, index: int) -> int:
    word = reading.lower[index]
    past = word in PAST_FORMS or (word.endswith("ed") and len(word) > 4)
    progressive = word.endswith("ing") and len(word) > 5
    known = reading.stems[index] in VERB_STEMS
    if not (past or progressive or known) or (reading.words[index][0].isupper() and index):
        return 0
    before = index - 1
    while before >= 0 and (reading.lower[before] in ADVERBS or reading.lower[before].endswith("ly")):
        before -= 1
    previous = reading.lower[before] if before >= 0 else ""
    if previous in AUXILIARIES:
        return 3 if past or progressive or (known and previous not in BE) else 0
    if previous == "to":
        return 3 if known and not past else 0
    if progressive:
        return 2 if known and (previous in _BEFORE_GERUND or stem(previous) in _GOVERNS_GERUND) else 0
    return _finite(reading, index, previous, past=past)


_GOVERNS_GERUND = stems_of(word_list("consider mull weigh propose suggest avoid stop deny recommend discuss contemplate"))


def _finite(reading: Reading, index: int, previous: str, *, past: bool) -> int:
    """The strength of a verb without an auxiliary."""
    if previous in DETERMINERS or previous in PREPOSITIONS or reading.words[index - 1].endswith(("'s", "’s")):
        return 0
    if past:
        return 2 if _followed_as_verb(reading, index) or previous in PRONOUNS else 1
    return 1 if index else 0


def _followed_as_verb(reading: Reading, index: int) -> bool:
    """Whether what follows may follow a verb: "attacked the", not "armed men"."""
    if index + 1 >= len(reading.words):
        return True
    after = reading.lower[index + 1]
    if not reading.stems[index + 1] or reading.words[index + 1][0].isupper() or after.endswith(("ly", "ing")):
        return True
    named = index > 0 and reading.words[index - 1][0].isupper() and index > 1
    return named or (index > 0 and bool(reading.stems[index - 1]) and reading.stems[index] in VERB_STEMS)


@lru_cache(maxsize=512)
def clauses(text: str) -> tuple[int, ...]:
    """For every word of ``read(text)`` the number of its clause; a clause word such as "which" is the first of its own."""
    reading, strengths = read(text), verbs(text)
    number, numbers = 0, []
    for index, word in enumerate(reading.lower):
        if index and _begins_clause(reading, strengths, index, word):
            number += 1
        numbers.append(number)
        if word in _CLAUSE_MARKS or (word in _SENTENCE_MARKS and ends_sentence(reading, index)):
            number += 1
    return tuple(numbers)


def _begins_clause(reading: Reading, strengths: tuple[int, ...], index: int, word: str) -> bool:
    if word in _CLAUSE_WORDS:
        return word not in _PREPOSITION_OR_CONJUNCTION or _verb_follows(reading, strengths, index)
    if word in {"and", "or"}:
        return reading.lower[index - 1] == "," or any(strengths[index + 1 : index + 3]) or _auxiliary_follows(reading, index)
    if reading.lower[index - 1] == ",":  # "The bridge, which opened in 2010, closed": after the second comma
        return bool(strengths[index]) or word in AUXILIARIES or word == "according" or _verb_follows(reading, strengths, index)
    return False


def _auxiliary_follows(reading: Reading, index: int) -> bool:
    return index + 1 < len(reading.words) and reading.lower[index + 1] in AUXILIARIES


def _verb_follows(reading: Reading, strengths: tuple[int, ...], index: int) -> bool:
    """Whether a verb comes before the next mark, at most eight words on."""
    for at in range(index + 1, min(index + 9, len(reading.words))):
        if reading.words[at] in _MARKS:
            return False
        if strengths[at] >= 2 or reading.lower[at] in AUXILIARIES:
            return True
    return False
