"""Whether what follows "and" is a second verb of the first one's subject, and which auxiliary it shares."""

from service.domain.findings.language.word_lists import DETERMINERS, IRREGULAR
from service.domain.parts import vocabulary as vocab
from service.domain.parts.tokens import (
    Tokens,
    is_base,
    is_certain,
    is_participle,
    is_past,
    is_past_or_participle,
    is_present,
    skip_adverbs,
    takes_object,
    takes_phrase,
)


def carried(left: Tokens, first: int, phrase: Tokens, verb: int) -> Tokens | None:
    """The auxiliaries that the second verb takes over from the first; None where it is no second verb for sure.

    ``left`` has its finite verb at ``first``; ``phrase`` has the second verb at ``verb``, nothing but adverbs before it.
    """
    word, second = left[first].lower, phrase[verb]
    if is_certain(phrase, verb):
        return None if second.lower in vocab.ALSO_INFINITIVE and word not in {"are", "were", "have", "do"} else ()
    if word in vocab.MODALS:
        return _after_modal(left, first, phrase, verb)
    if second.lower.endswith("ing"):
        return _progressive(left, first, phrase, verb)
    if is_past_or_participle(second):
        return _past_or_participle(left, first, phrase, verb)
    return _present(left, first, phrase, verb)


def _present(left: Tokens, first: int, phrase: Tokens, verb: int) -> Tokens | None:
    """As in "sells cars and repairs the engines": without "the" it may be a plural noun."""
    if not is_present(phrase[verb]) or verb + 1 >= len(phrase):
        return None
    third_person = left[first].lower in {"is", "has", "does"} or is_present(left[first])
    sure = phrase[verb + 1].lower in DETERMINERS or phrase[verb].lower in vocab.SURE_PRESENT
    return () if third_person and sure else None


def _after_modal(left: Tokens, first: int, phrase: Tokens, verb: int) -> Tokens | None:
    """As in "will close two plants and cut the price": a bare form each, and nothing between that could have the second."""
    start = skip_adverbs(left, first + 1)
    if start >= len(left) or not is_base(left[start]) or left[start].lower in vocab.LETTING:
        return None
    if any(token.lower == "to" for token in left[start + 1 :]) or not is_base(phrase[verb]) or not takes_object(phrase, verb):
        return None
    return (left[first],)


def _progressive(left: Tokens, first: int, phrase: Tokens, verb: int) -> Tokens | None:
    """As in "is closing two plants and firing the staff"."""
    start = skip_adverbs(left, first + 1)
    if left[first].lower not in vocab.BE_FINITE or start >= len(left) or not left[start].lower.endswith("ing"):
        return None
    others = any(token.lower.endswith("ing") for token in left[start + 1 :])
    return None if others or not takes_object(phrase, verb) else (left[first],)


def _past_or_participle(left: Tokens, first: int, phrase: Tokens, verb: int) -> Tokens | None:
    word, second = left[first].lower, phrase[verb].lower
    if IRREGULAR.get(second) == second and any(token.lower == "to" for token in left):  # "to promote and spread": no past
        return None
    start = skip_adverbs(left, first + 1)
    follows = left[start] if start < len(left) else None
    if word in vocab.HAVE_FINITE and follows is not None and (is_participle(follows) or follows.lower == "been"):
        return _perfect(left, first, start, phrase, verb)
    if word in vocab.BE_FINITE and follows is not None and is_participle(follows):
        return _after_passive(left, first, phrase, verb)
    if word in vocab.BE_FINITE:
        return _after_be(left, start, phrase, verb)
    if word in {"had", "did", "didn't"} or is_past(left[first]):
        return _after_past(left, first, phrase, verb)
    return None


def _perfect(left: Tokens, first: int, start: int, phrase: Tokens, verb: int) -> Tokens | None:
    """As in "has won two titles and lost one": the second verb shares "has"."""
    if left[start].lower != "been":
        return (left[first],) if takes_object(phrase, verb) or takes_phrase(phrase, verb) else None
    main = skip_adverbs(left, start + 1)
    passive = main < len(left) and is_participle(left[main])
    return (left[first], left[start]) if passive and _is_passive(phrase, verb) else None


def _is_passive(phrase: Tokens, verb: int) -> bool:
    """Whether the second verb of a passive shares the "was": no object of its own, and a verb that needs one."""
    by = verb + 1 < len(phrase) and phrase[verb + 1].lower == "by"
    bare = verb + 1 == len(phrase) or takes_phrase(phrase, verb)
    return by or (bare and phrase[verb].lower in vocab.TRANSITIVE)


def _after_passive(left: Tokens, first: int, phrase: Tokens, verb: int) -> Tokens | None:
    """Tell "was arrested and charged with fraud", which shares "was", from "was born in Ohio and moved to Texas"."""
    past = left[first].lower in vocab.PAST_BE
    second = phrase[verb]
    if takes_object(phrase, verb):
        return () if past and second.lower not in vocab.DITRANSITIVE else None
    if _is_passive(phrase, verb):
        return (left[first],)
    intransitive = second.lower in vocab.INTRANSITIVE - vocab.TRANSITIVE
    return () if past and intransitive and _nothing_but_phrase(phrase, verb) else None


def _after_be(left: Tokens, start: int, phrase: Tokens, verb: int) -> Tokens | None:
    """Tell "was a pitcher and won 300 games" from "was a club founded in 1900 and sold in 1950"."""
    if any(is_participle(token) for token in left[start + 1 :]):
        return None
    if takes_object(phrase, verb):
        return ()
    return () if phrase[verb].lower in vocab.INTRANSITIVE and _nothing_but_phrase(phrase, verb) else None


def _after_past(left: Tokens, first: int, phrase: Tokens, verb: int) -> Tokens | None:
    """Two simple pasts: nothing between them may be a participle that the second one joins."""
    if any(is_participle(token) for token in left[first + 1 :]):
        return None
    reduced = takes_phrase(left, first) and left[first].lower not in vocab.INTRANSITIVE | vocab.PAST_ONLY
    if reduced:
        return None
    if takes_object(phrase, verb):
        return ()
    if takes_phrase(phrase, verb):
        return ()
    return () if phrase[verb].lower in vocab.INTRANSITIVE and _nothing_but_phrase(phrase, verb) else None


def _nothing_but_phrase(phrase: Tokens, verb: int) -> bool:
    """Whether the verb ends the claim or has a preposition or an adverb after it."""
    after = skip_adverbs(phrase, verb + 1)
    return after >= len(phrase) or takes_phrase(phrase, after - 1)
