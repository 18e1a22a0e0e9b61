"""A pronoun or pointing word that a claim leaves open."""

from service.domain.findings.language.word_lists import ADVERBS, AUXILIARIES, CALENDAR, PREPOSITIONS, PRONOUNS, STOP_WORDS, words
from service.domain.parts import vocabulary as vocab
from service.domain.parts.tokens import Token, Tokens, certain, is_adverb, is_certain, is_past, is_present, lower_of, tokens_of

_SUBJECTS = frozenset(("he", "she", "they"))
_POSSESSIVES = frozenset(("his", "her", "their", "its"))
_OBJECTS = frozenset(("him", "it", "them"))
_POINTING = frozenset(("this", "these", "that", "those", "both", "neither"))
_FRONTING = PREPOSITIONS | {"when", "while", "although", "though", "because", "once", "if", "unless", "whenever"}
_WEATHER = words("raining snowing hailing rained snowed rains snows cold hot warm dark sunny windy foggy freezing")
_IMPERSONAL = words(
    "seems seemed appears appeared takes took turns turned follows happens happened costs cost remains became becomes"
)
_EXPLAINED = frozenset(("that", "to", "who", "when", "for", "which", "whether", "where", "how", "why", "if", "because"))


def unresolved_reference(claim: str) -> str | None:
    """The first pronoun or pointing word of ``claim`` that nothing in it explains, as written; None where there is none.

    Where a noun or a name stands before a pronoun it is held for what is meant, right or wrong: a claim is sent back only
    where there is nothing. "It is raining" and "It was the first time that" point at nothing.
    """
    token = open_reference(claim)
    return token.text if token else None


def open_reference(claim: str) -> Token | None:
    """The token of that word."""
    tokens = tokens_of(claim)
    if tokens is None:
        return None
    for at, token in enumerate(tokens):
        if token.masked or (at > 0 and token.capital):  # "It Ends with Us" and the like inside are names
            continue
        if _is_open(tokens, at):
            return token
    return None


def _is_open(tokens: Tokens, at: int) -> bool:
    word, following = tokens[at].lower, tokens[at + 1] if at + 1 < len(tokens) else None
    if at == 0 and following is not None and following.capital:  # a title, or "His Majesty"
        return False
    if any(_is_noun(token) for token in tokens[:at]):
        return word in _OBJECTS and _is_own_object(tokens, at)
    if word in _POINTING:
        return following is not None and _is_verb(tokens, at + 1) and not _is_relative(tokens, at)
    if word in _SUBJECTS | _POSSESSIVES | _OBJECTS - {"it"}:
        return not _named_later(tokens, at)
    return word == "it" and not _named_later(tokens, at) and not _is_expletive(tokens, at)


def _is_noun(token: Token) -> bool:
    """Whether it may be what a later pronoun means."""
    word = token.lower
    if token.masked or token.text == "%" or word in vocab.NUMBER_WORDS:
        return True
    if not word[0].isalpha() or word in STOP_WORDS | CALENDAR | PRONOUNS | vocab.FIRST_NAMES_NOT or len(word) < 2:
        return False
    return token.capital or not (is_past(token) or is_adverb(token))


def _is_verb(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    return is_certain(tokens, at) or is_past(token) or is_present(token) or token.lower in AUXILIARIES


def _is_relative(tokens: Tokens, at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].lower in {"who", "which", "that"}


def _named_later(tokens: Tokens, at: int) -> bool:
    """Whether the pronoun stands in an opening phrase and its name follows: "In his speech, Biden"."""
    fronted = tokens[0].lower in _FRONTING or tokens[0].lower.endswith("ing")
    return fronted and any(token.capital and _is_noun(token) for token in tokens[at + 1 :])


def _is_expletive(tokens: Tokens, at: int) -> bool:
    """Whether "it" points at nothing: weather, time, or a "that" or "to" that says later what is meant."""
    rest = tokens[at + 1 :]
    return bool(lower_of(rest) & (_EXPLAINED | _WEATHER)) or any(token.lower in _IMPERSONAL for token in rest[:2])


def _is_own_object(tokens: Tokens, at: int) -> bool:
    """Whether the pronoun is the object of the only noun's own verb: in "Mexico banned it" it is not Mexico."""
    verb = at - 1
    if verb < 1 or not (is_past(tokens[verb]) or is_present(tokens[verb])) or lower_of(tokens[at + 1 :]) & _EXPLAINED:
        return False
    if at + 1 < len(tokens) and _is_verb(tokens, at + 1):  # "Ford said it would": a clause of its own
        return False
    subject = tokens[:verb]
    simple = all(token.capital or token.lower in {"the", "a", "an"} or token.lower in ADVERBS for token in subject)
    short = len(subject) == 2 and subject[0].lower in {"the", "a", "an"}
    return (simple or short) and not certain(subject)
