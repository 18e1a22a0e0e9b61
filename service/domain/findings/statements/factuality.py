"""How a sentence puts what its verb says: as a fact, denied, possible, planned, alleged or asked.

Cues stand before the verb and reach to it, as in NegEx and ConText (Chapman et al., 2001; Harkema et al., 2009): over
auxiliaries, adverbs and chains such as "refused to"; a mark or another verb ends their scope. The values are those of
FactBank (Sauri and Pustejovsky, 2009), its degrees of certainty as one.
"""

from dataclasses import dataclass
from enum import StrEnum

from service.domain.findings.language.same_event import clause_bounds, sentence_bounds
from service.domain.findings.language.word_lists import AUXILIARIES, BE, PAST_FORMS
from service.domain.findings.language.wording import Reading, stem, verbs
from service.domain.findings.statements import words as cues

_REACH = 14
_OPEN = cues.THOUGHT | cues.PLANNING | cues.WISHING
_MARKS = frozenset(',;:()|—–"“”')


class Hedge(StrEnum):
    """What a verb is short of a fact."""

    POSSIBLE = "may happen"
    PLANNED = "is planned or expected"
    ALLEGED = "is alleged or thought"
    CONDITIONAL = "holds under a condition"


class Tense(StrEnum):
    """When the verb puts it."""

    PAST = "past"
    PRESENT = "present"


@dataclass(slots=True)
class Status:
    """How the verb at a place stands; ``cue`` is the place of the word that says so.

    ``unsettled``: the words leave it open or are too involved ("not all", "did not rule out").
    ``over``: "no longer", "used to". ``coming``: "will", nearest to the verb.
    """

    negated: bool = False
    hedge: Hedge | None = None
    unsettled: bool = False
    over: bool = False
    failed: bool = False
    ruled_out: bool = False
    coming: bool = False
    cue: int | None = None

    def negate(self, place: int) -> None:
        """Turn it round: two negations are none, and leave it unsettled."""
        self.unsettled = self.unsettled or self.negated
        self.negated = not self.negated
        self.cue = place

    def weaken(self, hedge: Hedge, place: int) -> None:
        """Put the first hedge met, which is nearest to the verb."""
        if self.hedge is None:
            self.hedge, self.cue = hedge, place


def status_of(reading: Reading, verb: int) -> Status:
    """The status of the verb at ``verb``."""
    status = Status()
    low = max(sentence_bounds(reading, verb)[0], verb - _REACH)
    at = _gerund(reading, verb, status) if reading.lower[verb].endswith("ing") else verb - 1
    subject = _verb_group(reading, at, low, status)
    _subject_cues(reading, subject, max(low, clause_bounds(reading, verb)[0]), status)
    _shared_negation(reading, verb, low, status)
    status.unsettled = status.unsettled or _qualified_after(reading, verb) or (not status.negated and _stray(reading, verb, low))
    after = reading.lower[verb + 1 : verb + 3]
    if (
        after
        and after[0] in {"no", "nothing", "nobody", "none", "neither"}
        and after[1:2] not in {(word,) for word in cues.PSEUDO_AFTER_NO}
    ):
        status.negate(verb + 1)
    return status


def _gerund(reading: Reading, verb: int, status: Status) -> int:
    """Cues that govern a form in -ing; gives the place from which to go on."""
    at = verb - 1
    if at < 1:
        return at
    lead, before = reading.lower[at], frozenset(stem(word) for word in reading.lower[max(0, at - 10) : at])
    if lead == "out" and "rul" in before:
        status.negate(at - 1)
        status.ruled_out = True
    elif lead == "from" and before & cues.PREVENTING:
        status.negate(at)
    elif lead in {"of", "with"} and before & cues.ACCUSING:
        status.weaken(Hedge.ALLEGED, at)
    elif stem(lead) in cues.WEIGHING:
        status.weaken(Hedge.PLANNED, at)
    elif lead in {"avoid", "avoids", "avoided"}:
        status.negate(at)
    elif lead == "without":
        status.negate(at)
        return -1
    return at - 1 if status.cue is not None else at


def _verb_group(reading: Reading, at: int, low: int, status: Status) -> int:
    """Read auxiliaries, adverbs and chains leftwards from ``at``; gives the place where the subject ends."""
    to = False
    while at >= low:
        word = reading.lower[at]
        if to and word == "yet":
            status.negate(at)
            to = False
        elif to and _chained(stem(word), at, status):
            if word == "used" and reading.lower[at - 1] not in BE:
                status.negate(at)
                status.over = True
            to = False
        elif word == "longer" and reading.lower[at - 1] == "no":
            status.negate(at - 1)
            status.over = True
            at -= 1
        elif not _auxiliary(reading, at, word, status):
            status.unsettled = status.unsettled or to  # "a plan to sign": what governs it is not known
            return at
        to = to or word == "to"
        at -= 1
    return at


def _chained(word: str, at: int, status: Status) -> bool:
    """Whether ``word`` before "to" is one whose meaning for the verb is known."""
    if word in cues.FAILING:
        status.negate(at)
        status.failed = True
    elif word in cues.PLANNING:
        status.weaken(Hedge.PLANNED, at)
        if word == "unlik":
            status.unsettled = True
    elif word in cues.THOUGHT:
        status.weaken(Hedge.ALLEGED, at)
    elif word not in cues.IMPLICATIVE and word not in {"us", "used"}:
        return False
    return True


def _auxiliary(reading: Reading, at: int, word: str, status: Status) -> bool:
    """Whether ``word`` belongs to the verb group; what it means is put in ``status``."""
    following = reading.lower[at + 1] if at + 1 < len(reading.lower) else ""
    if word in cues.NEGATORS:
        if following in cues.PSEUDO_AFTER_NOT or (
            following.endswith("ly") and following not in {"previously", "recently", "only"}
        ):
            status.unsettled = True
        status.negate(at)
    if word in cues.COMING:
        status.coming = status.hedge is None
        status.weaken(Hedge.PLANNED, at)
    elif (word in cues.POSSIBLE and reading.words[at] != "May") or word in cues.POSSIBLE_ADVERBS:
        status.weaken(Hedge.POSSIBLE, at)
    elif word in cues.ALLEGED_ADVERBS:
        status.weaken(Hedge.ALLEGED, at)
    elif word in cues.NEVERTHELESS:
        status.unsettled = True
    elif word == "to":
        if at > 0 and reading.lower[at - 1] in {"is", "are", "was", "were", "be"}:  # "is to vote"
            status.weaken(Hedge.PLANNED, at)
        return True
    known = word in AUXILIARIES or word in cues.NEGATORS or word.endswith("ly")
    return known or word in {
        "also",
        "already",
        "still",
        "just",
        "ever",
        "even",
        "now",
        "then",
        "perhaps",
        "maybe",
        "only",
        "yet",
        "likely",
    }


def _subject_cues(reading: Reading, at: int, low: int, status: Status) -> None:
    """Cues within the subject: "no minister", "if the bank", "without anyone"."""
    strengths = verbs(reading.text)
    while at >= low:
        word = reading.lower[at]
        if word in _MARKS or word in {"how", "why", "what", "where"}:
            return
        if word == "that" or strengths[at] >= 2 or reading.stems[at] in _OPEN:
            accused = status.hedge is Hedge.ALLEGED and status.cue is not None and status.cue - at <= 2  # "suspected of"
            status.unsettled = status.unsettled or (not accused and _leaves_open(reading, at))
            return
        if word in cues.CONDITIONALS:
            status.weaken(Hedge.CONDITIONAL, at)
            return
        if word in cues.NEGATORS:  # "not all", "it is not like"
            status.unsettled = True
            return
        if word in cues.SUBJECT_NEGATORS and (reading.words[at].islower() or at == low):  # "All or Nothing" is a name
            if at == low and reading.words[at][0].isupper() and reading.words[at + 1][0].isupper():  # "No Pussyfooting", an album
                status.unsettled = True
            elif reading.lower[at + 1] not in cues.PSEUDO_AFTER_NO:
                status.negate(at)
            if at + 2 < len(reading.lower) and "but" in reading.lower[at + 1 : at + 3]:  # "nobody but the porter"
                status.unsettled = True
            return
        at -= 1


def _qualified_after(reading: Reading, verb: int) -> bool:
    """Whether a condition or ", not that" follows the verb."""
    high = sentence_bounds(reading, verb)[1]
    for at in range(verb + 1, high):
        word = reading.lower[at]
        if word in {"if", "unless"} or (word == "not" and not {",", "but", "though"}.isdisjoint(reading.lower[at - 2 : at])):
            return True
    return False


def _stray(reading: Reading, verb: int, low: int) -> bool:
    """Whether a negation stands near before the verb that no cue has taken up."""
    return not cues.NEGATORS.isdisjoint(reading.lower[max(low, verb - 4) : verb])


def _shared_negation(reading: Reading, verb: int, low: int, status: Status) -> None:
    """A negation of the clause before may reach over "and": "nobody ate and drank"."""
    start = clause_bounds(reading, verb)[0]
    if start > low and reading.lower[start] in {"and", "or", "nor"} and not any(reading.stems[start:verb]):
        before = reading.lower[low:start]
        if any(word in cues.NEGATORS or word in cues.SUBJECT_NEGATORS for word in before):
            status.unsettled = True


def _leaves_open(reading: Reading, at: int) -> bool:
    """Whether the verb lies in what "don't think", "no reason to believe that" or "make sure that" governs."""
    if reading.lower[at] != "that":
        return reading.stems[at] in _OPEN
    before = reading.lower[max(sentence_bounds(reading, at)[0], at - _REACH) : at]
    governor = before[-1] if before else ""
    held = governor in {"said", "says", "say"} or stem(governor) in cues.HOLDING
    negated = any(word in cues.NEGATORS or word in cues.SUBJECT_NEGATORS for word in before)
    return negated or not held


def tense_of(reading: Reading, verb: int) -> Tense:
    """Past for past and perfect forms, present for the rest."""
    for at in range(verb - 1, max(-1, verb - 5), -1):
        word = reading.lower[at].removesuffix("n't")
        if word in {"did", "was", "were", "had", "has", "have", "been"}:
            return Tense.PAST
        if word in {"do", "does", "is", "are", "will"}:
            return Tense.PRESENT
        if reading.lower[at + 1] == "to" and reading.stems[at]:  # "failed to sign"
            return Tense.PAST if word in PAST_FORMS or word.endswith("ed") else Tense.PRESENT
    word = reading.lower[verb]
    return Tense.PAST if word in PAST_FORMS or word.endswith("ed") else Tense.PRESENT


def is_question(reading: Reading, verb: int) -> bool:
    """Whether the sentence of ``verb`` ends with a question mark."""
    high = sentence_bounds(reading, verb)[1]
    return "?" in reading.lower[max(0, high - 2) : high]


def called_false(reading: Reading, verb: int) -> tuple[int, bool] | None:
    """The place of a word such as "hoax" or "debunked" in the sentence, and whether it says that it is false for sure."""
    low, clause = sentence_bounds(reading, verb)[0], clause_bounds(reading, verb)
    for at in range(low, clause[1]):
        word = reading.lower[at]
        near = reading.lower[at + 1 : at + 4]
        if (
            word in {"false", "fake"}
            and cues.FALSE_NOUNS.isdisjoint(near)
            and reading.lower[at - 1] not in {"is", "was", "as", "were"}
        ):
            continue
        if word in cues.FALSE_WORDS:
            return at, True
        if word in cues.BASELESS_WORDS or (word == "no" and "evidence" in near[:2] and not {"that", "of"}.isdisjoint(near)):
            return at, False
        if word == "not" and near[:1] == ("true",):
            return at, True
    return None
