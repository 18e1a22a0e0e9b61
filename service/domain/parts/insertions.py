"""What stands between commas after a name: ", who was Y," and ", the Y of Z,"."""

from dataclasses import dataclass

from service.domain.findings.language.word_lists import CALENDAR, DETERMINERS, PREPOSITIONS, TITLES
from service.domain.parts import vocabulary as vocab
from service.domain.parts.part import PartKind
from service.domain.parts.tokens import (
    Tokens,
    certain,
    inserted,
    is_certain,
    is_past,
    is_present,
    is_word,
    lower_of,
    skip_adverbs,
    stripped,
    takes_object,
    takes_phrase,
)

_LONGEST_HEAD = 8
_LONGEST_ASIDE = 16


@dataclass(frozen=True, slots=True)
class Insertion:
    """A claim without its insertion, and the insertion as a clause of its own."""

    main: Tokens
    aside: Tokens
    kind: PartKind


def insertion(tokens: Tokens) -> Insertion | None:
    """The insertion after the subject at the start of ``tokens``, or after a name at its end."""
    commas = [at for at, token in enumerate(tokens) if token.text == "," and not token.masked]
    if not commas:
        return None
    return _after_subject(tokens, commas) or _after_last_name(tokens, commas)


def _after_subject(tokens: Tokens, commas: list[int]) -> Insertion | None:
    head = tokens[: commas[0]]
    if len(commas) < 2 or not 0 < len(head) <= _LONGEST_HEAD:
        return None
    relative = tokens[commas[0] + 1].lower in {"who", "which"}
    if not (_is_name(head) or (relative and _is_described(head))):
        return None
    for end in commas[1:]:
        rest = tokens[end + 1 :]
        verb = skip_adverbs(rest, 0)
        if verb >= len(rest) or not (is_certain(rest, verb) or is_past(rest[verb]) or is_present(rest[verb])):
            continue
        if not _begins_predicate(rest, verb) or _may_belong_inside(rest, verb):
            return None
        aside = stripped(tokens[commas[0] + 1 : end])
        clause = _relative(head, aside) if relative else _apposition(head, aside, _form_of_be(rest, verb))
        kind = PartKind.RELATIVE_CLAUSE if relative else PartKind.APPOSITION
        return Insertion((*head, *rest), clause, kind) if clause else None
    return None


def _may_belong_inside(rest: Tokens, verb: int) -> bool:
    """Whether it may be a participle that goes on describing: "a priest, born in Halifax, had worked"."""
    if is_certain(rest, verb):
        return False
    return rest[verb].lower in vocab.NAMING or any(rest[at - 1].text == "," for at in certain(rest) if at > 0)


def _begins_predicate(rest: Tokens, verb: int) -> bool:
    if is_certain(rest, verb):
        return True
    follows = takes_object(rest, verb) or takes_phrase(rest, verb) or verb + 1 == len(rest)
    return follows and (is_past(rest[verb]) or is_present(rest[verb]))


def _form_of_be(rest: Tokens, verb: int) -> str:
    """What links name and apposition, in the tense and number of the claim: whoever was mayor then may be so no more."""
    word = rest[verb].lower
    past = word not in vocab.PRESENT_AUXILIARIES and (word in vocab.AUXILIARIES or is_past(rest[verb]))
    if word in {"are", "have", "were"}:
        return "were" if past else "are"
    return "was" if past else "is"


def _is_name(head: Tokens) -> bool:
    """Whether it is a name and nothing else: "Rosa Demmick", "President Joe Biden", "the University of Oxford"."""
    named = [token for token in head if token.capital or token.masked]
    fits = all(token.capital or token.masked or token.lower in vocab.PARTICLES or token.text[0].isdigit() for token in head)
    if not fits or not named or not any(is_word(token) for token in head):
        return False
    first, last = head[0].lower, head[-1].lower
    if first in CALENDAR | PREPOSITIONS | vocab.FIRST_NAMES_NOT or last in CALENDAR | vocab.PARTICLES or first.endswith("ly"):
        return False
    if len(head) == 1:
        return first not in DETERMINERS | vocab.PERSONAL | vocab.OTHER_PRONOUNS and not first.endswith("s")
    return "and" not in lower_of(head)


def _is_described(head: Tokens) -> bool:
    """Whether it is "the" with a noun and nothing that a relative clause could mean instead."""
    words = lower_of(head)
    return head[0].lower == "the" and len(head) > 1 and not words & (PREPOSITIONS | vocab.CONJUNCTIONS | vocab.SUBORDINATORS)


def _relative(head: Tokens, aside: Tokens) -> Tokens:
    """The relative clause with ``head`` in place of "who"."""
    phrase = aside[1:]
    verb = skip_adverbs(phrase, 0)
    if verb >= len(phrase) or not 1 < len(phrase) <= _LONGEST_ASIDE or not _begins_predicate(phrase, verb):
        return ()
    if lower_of(phrase) & (vocab.OTHER_PRONOUNS | vocab.PERSONAL):
        return ()
    return *head, *phrase


def _apposition(head: Tokens, aside: Tokens, be: str) -> Tokens:
    """Say of the name what stands beside it."""
    if not 2 <= len(aside) <= _LONGEST_ASIDE or not _is_description(aside):
        return ()
    if lower_of(aside) & (vocab.OTHER_PRONOUNS | vocab.PERSONAL):
        return ()
    return *head, inserted(be), *aside


def _is_description(aside: Tokens) -> bool:
    """Whether it is a noun phrase of "the", "a" or a role, and no name in a list of names."""
    words = lower_of(aside[:4])
    if aside[0].lower in {"the", "a", "an"}:
        low = 1
    elif "of" in words and not aside[0].capital and not aside[0].lower.endswith("s"):
        low = 0
        if aside[0].lower in PREPOSITIONS | DETERMINERS | vocab.NUMBER_WORDS or is_past(aside[0]) or not aside[0].text.isalpha():
            return False
    else:
        return False
    described = any(not token.capital and token.text.isalpha() and token.lower not in vocab.PARTICLES for token in aside[low:4])
    return described and not lower_of(aside[:2]) & CALENDAR


def _after_last_name(tokens: Tokens, commas: list[int]) -> Insertion | None:
    """An insertion that ends the claim: only after a full name with a verb or "by" before it, else it may mean another."""
    at = commas[-1]
    if len(commas) > 1 or at + 2 >= len(tokens):
        return None
    low = at
    while low > 0 and tokens[low - 1].capital and not tokens[low - 1].masked:
        low -= 1
    before = low - 1
    while before > 0 and tokens[before].lower in TITLES | vocab.ROLE_TITLES:
        before -= 1
    if at - low < 2 or before < 1 or not (tokens[before].lower == "by" or is_past(tokens[before]) or is_present(tokens[before])):
        return None
    head, aside = tokens[low:at], stripped(tokens[at + 1 :])
    if not aside or "," in lower_of(aside) or lower_of(aside) & vocab.CONJUNCTIONS:
        return None
    told = tokens[: before + 1]
    past = not lower_of(told) & vocab.PRESENT_AUXILIARIES and any(is_past(each) or each.lower in vocab.PAST_BE for each in told)
    relative = aside[0].lower == "who"
    clause = _relative(head, aside) if relative else _apposition(head, aside, "was" if past else "is")
    kind = PartKind.RELATIVE_CLAUSE if relative else PartKind.APPOSITION
    return Insertion(tokens[:at], clause, kind) if clause else None
