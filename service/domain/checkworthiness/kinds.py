"""What kind of sentence it is, by rules over its words: a reason to leave it alone, or none.

The features are those that ClaimBuster found to weigh most (Hassan et al., KDD 2017): figures, past verbs, names, who says what.
They are read by rule and not by weights, since each answer has to give a reason that a person can follow. What is no statement at
all goes before what is one of the wrong kind.
"""

from collections.abc import Sequence
from dataclasses import dataclass
import re

from service.domain.checkworthiness import words as cues
from service.domain.checkworthiness.sentence import NotChecked
from service.domain.findings.language.word_lists import CALENDAR, DETERMINERS, PAST_FORMS
from service.domain.findings.language.wording import read, stem, verbs
from service.domain.findings.statements.speech import frames
from service.domain.findings.statements.words import SPEECH
from service.domain.parts.vocabulary import PAST_OR_PARTICIPLE

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")
_ASKS = re.compile(r"\?[\s\"”’')!?]*$")
_SUBORDINATE = frozenset(("if", "when", "before", "until", "unless", "because", "that", "who", "which", "as", "while", "whether"))
_WORD = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class _Words:
    """A sentence as the rules read it: ``lower`` without its openers, ``own`` what stands outside quotation marks.

    ``finite`` are the places of finite verbs; ``reported`` says that somebody else is said to say it.
    """

    text: str
    words: tuple[str, ...]
    lower: tuple[str, ...]
    own: frozenset[str]
    strengths: tuple[int, ...]
    finite: tuple[int, ...]
    reported: bool

    @property
    def has_figure(self) -> bool:
        return any(word[0].isdigit() or word in cues.NUMBERS for word in self.lower)

    @property
    def has_name(self) -> bool:
        """Whether a capital inside shows a name, or two at the beginning do."""
        capitals = [at for at, word in enumerate(self.words) if word[0].isupper() and word not in {"I", "I'm", "I've"}]
        return any(at > 0 and self.words[at - 1] not in {".", "!", ":"} for at in capitals)

    @property
    def has_past(self) -> bool:
        """Whether something is said to have happened or to have been."""
        past = [word in PAST_FORMS | PAST_OR_PARTICIPLE or word.endswith("ed") for word in self.lower]
        told = any(strong >= 1 and is_past for strong, is_past in zip(self.strengths, past, strict=True))
        perfect = any(word in {"has", "have"} and any(past[at + 1 : at + 4]) for at, word in enumerate(self.lower))
        return told or perfect or not cues.PAST_AUXILIARIES.isdisjoint(self.lower)


def reason_against(sentence: str) -> NotChecked | None:
    """Why ``sentence``, looked at alone, is not one to check; None where it states something that an article could settle."""
    found = _read(sentence)
    if _ASKS.search(sentence):
        return NotChecked.QUESTION
    for reason, holds in (
        (NotChecked.GREETING, _greets),
        (NotChecked.COMMAND, _commands),
        (NotChecked.FRAGMENT, _is_fragment),
    ):
        if holds(found):
            return reason
    if found.reported:
        return None
    return _first_person(found) or _not_of_facts(found)


def _read(sentence: str) -> _Words:
    reading, strengths = read(sentence), verbs(sentence)
    lower = tuple(word.lower().replace("’", "'") for word in reading.words)
    begin = 0
    while begin < len(lower) - 1 and (lower[begin] in cues.OPENERS or not reading.words[begin][0].isalnum()):
        if lower[begin] == "so" and lower[begin + 1] in {"many", "much", "few", "far", "little"}:
            break
        begin += 1
    own = frozenset(word.lower().replace("’", "'") for word in read(_QUOTED.sub(" ", sentence)).words)
    finite = tuple(at for at in range(len(lower) - begin) if _is_finite(lower[begin:], strengths[begin:], at))
    speakers = {frame.speaker.lower() for frame in frames(sentence)} - {"i", "we", "you", ""}
    last = re.split(r"[\s,]+", sentence.rstrip('.”" ').lower())[-1]
    attached = "," in sentence and stem(last) in SPEECH and last.endswith(("ed", "said", "told", "wrote"))
    reported = bool(speakers) or attached or "according to" in sentence.lower()
    return _Words(sentence, reading.words[begin:], lower[begin:], own, strengths[begin:], finite, reported)


def _is_finite(lower: Sequence[str], strengths: Sequence[int], at: int) -> bool:
    """Whether there may be a finite verb: known ones, a past, and whatever follows a pronoun that can only be a subject."""
    word, before = lower[at], lower[at - 1] if at else ""
    past = (word in PAST_FORMS | PAST_OR_PARTICIPLE or word.endswith("ed")) and at > 0 and before not in DETERMINERS
    contracted = word in cues.CONTRACTED or word.endswith(("'re", "'ve", "'ll", "'m"))
    pronoun = before in cues.SUBJECTS and word[0].isalpha() and word not in {"and", "or", "both", "all"}
    return bool(strengths[at]) or word in cues.FINITE or past or contracted or pronoun


def _greets(found: _Words) -> bool:
    text = " ".join(found.lower)
    if any(text.startswith(each) and not text[len(each) :][:1].isalpha() for each in cues.GREETINGS):
        return not found.has_figure and len(found.lower) <= 25
    thanks = "thank you for" in text or "thank you all" in text
    named = not cues.ADDRESSED.isdisjoint(found.lower[:3]) and "," in found.lower
    return named and (thanks or not found.finite)


def _commands(found: _Words) -> bool:
    lower = found.lower
    first = lower[0] if lower else ""
    if first in {"please", "let", "let's", "don't"} or lower[:2] == ("do", "not"):
        return True
    if first == "i" and len(lower) > 2 and lower[1] in cues.ASKING:
        return True
    if first not in cues.IMPERATIVES:
        return False
    ahead = next((at for at, word in enumerate(lower) if at and word in _SUBORDINATE), len(lower))
    return all(lower[at] not in cues.FINITE and found.strengths[at] < 2 for at in found.finite if 0 < at < ahead)


def _is_fragment(found: _Words) -> bool:
    letters = [word for word in found.lower if _WORD.match(word)]
    return len(letters) < 2 or not found.finite


def _first_person(found: _Words) -> NotChecked | None:
    """The reason that lies in who speaks, where the writer speaks of himself or of those he speaks to."""
    own = found.own
    if not own & (cues.FIRST_PERSON | {"i'm", "i've", "i'd", "i'll"}):
        return None
    if any(hedge in found.text.lower() for hedge in cues.HEDGES) or (found.lower[0] == "i" and found.lower[1] in cues.HOLDING):
        return NotChecked.OPINION
    if own & cues.LEARNING and found.has_name and (found.has_figure or found.has_past):
        return None
    if own.isdisjoint({"i", "i'm", "i've", "i'd", "i'll"}) and found.has_name:  # "My colleague Mr Hale claimed"
        return None
    return NotChecked.PERSONAL


def _not_of_facts(found: _Words) -> NotChecked | None:
    if _foretells(found):
        return NotChecked.PREDICTION
    if _judges(found):
        return NotChecked.OPINION
    return NotChecked.VAGUE if _says_nothing(found) else None


def _foretells(found: _Words) -> bool:
    """Whether the first finite verb is of the future; after an "if" or "when", the first of the other clause."""
    lower, finite = found.lower, [at for at in found.finite if found.lower[at] in cues.FINITE or found.strengths[at] >= 2]
    if lower[0] in {"if", "when", "once", "unless"}:
        return not cues.FUTURE.isdisjoint(lower)
    for at in finite:
        if _is_inserted(lower, at):
            continue
        if lower[at] in cues.FUTURE:
            return at == 0 or lower[at - 1] not in DETERMINERS
        after = lower[at + 1 : at + 4]
        if lower[at] in cues.MAYBE:
            return not {"have", "not"} & set(after[:1]) and not {"well"} & set(after)
        if lower[at] in {"is", "are", "'s", "'re"}:
            ahead = after[1:] if after[:1] in (("also",), ("now",), ("still",), ("not",)) else after
            told = ahead[:1] and ahead[0] in cues.FORESEEN and ({"to", "in", "on", "that"} & set(ahead) or ahead[0] == "due")
            return bool(told)
        return False
    return False


def _is_inserted(lower: Sequence[str], at: int) -> bool:
    """Whether the word stands in a relative clause between commas."""
    begins = max((place for place in range(at) if lower[place] in {"which", "who", "where", "whose"}), default=0)
    return begins > 0 and lower[begins - 1] == "," and "," not in lower[begins:at] and "," in lower[at:]


def _judges(found: _Words) -> bool:
    text = " ".join(found.lower)
    if found.has_figure:
        return False
    if any(f" {hedge} " in f" {text} " for hedge in cues.HEDGES):
        return True
    ought = not cues.NEEDING.isdisjoint(found.lower) and bool(
        set(found.lower) & (cues.FIRST_PLURAL | cues.SECOND_PERSON | cues.GENERIC | {"should", "ought"})
    )
    too = any(word == "too" and found.lower[at + 1].isalpha() for at, word in enumerate(found.lower[:-1]))
    judged = not cues.JUDGING.isdisjoint(found.lower) or (ought and not found.has_past) or too
    return judged and not _tells_an_event(found)


def _tells_an_event(found: _Words) -> bool:
    """Whether a past verb with something to it tells what happened: "The terrible storm destroyed the pier in Mole"."""
    told = any(strong >= 2 for strong in found.strengths) and found.has_past
    return told and found.has_name and found.lower[0] not in cues.FIRST_PLURAL | cues.SECOND_PERSON | cues.GENERIC


def _says_nothing(found: _Words) -> bool:
    if found.has_figure or not CALENDAR.isdisjoint(found.lower):
        return False
    if found.lower[0] in cues.GENERIC - {"it", "that", "this", "nobody"} and not found.has_name:
        return True
    return not found.has_name and not found.has_past
