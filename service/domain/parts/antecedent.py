"""A second clause made to stand alone: its pronoun replaced by the one name that it can mean."""

from service.domain.findings.language.word_lists import CALENDAR, DETERMINERS, TITLES
from service.domain.parts import vocabulary as vocab
from service.domain.parts.tokens import Token, Tokens, is_adverb, lower_of


def stand_alone(left: Tokens, verb: int, clause: Tokens, *, shared: int = 0) -> Tokens:
    """``clause`` without an open pronoun; empty where one stays open.

    ``left`` is the clause before it, with its verb at ``verb``. The first ``shared`` tokens of ``clause`` are the subject of
    ``left``, taken over.
    """
    own = clause[shared:]
    words = lower_of(own)
    if words & vocab.OTHER_PRONOUNS or (not shared and words & vocab.REFLEXIVE):
        return ()
    pronouns = [at for at, token in enumerate(own) if token.lower in vocab.PERSONAL | vocab.POSSESSIVES and not token.masked]
    if not pronouns:
        return clause
    subject = _named_subject(left, verb)
    if not subject or "him" in words:
        return ()
    if shared:  # "sold his house": the subject is there, only "he" would need a place
        return clause if words.isdisjoint(vocab.PERSONAL) else ()
    if own[0].lower in vocab.PERSONAL:
        return *subject, *own[1:]
    return ()


def _named_subject(left: Tokens, verb: int) -> Tokens:
    """The name that is the subject of ``left``, where no other person is named or told of; else empty."""
    low = 0
    while low + 1 < verb and left[low].lower in TITLES | {"the"}:
        low += 1
    high = verb
    while high > low and not left[high - 1].capital and left[high - 1].lower not in vocab.PARTICLES:
        high -= 1
    name = left[low:high]
    if not name or not all(token.capital or token.lower in vocab.PARTICLES for token in name):
        return ()
    described = not all(is_adverb(token) for token in left[high:verb])  # "a Nazi soldier" is no name
    if described or name[0].lower in vocab.PARTICLES | CALENDAR | vocab.FIRST_NAMES_NOT | DETERMINERS:
        return ()
    others = left[verb + 1 :]
    copular = left[verb].lower in vocab.BE_FINITE
    if any(_may_be_person(token, copular=copular) for token in others):
        return ()
    return left[:high]


def _may_be_person(token: Token, *, copular: bool) -> bool:
    word = token.lower
    if token.capital or token.masked:
        return word not in CALENDAR
    if copular:
        return False
    return word in vocab.PERSON_WORDS or (len(word) > 4 and word.removesuffix("s").endswith(vocab.PERSON_ENDINGS))
