"""Whom and what a sentence speaks of: its subject, the names in it, and what a verb or preposition governs.

Only what a pronoun of the next sentence may take up is looked for, by place and word lists. The subject is told from the rest
because a pronoun most often takes up the subject of the sentence before (Centering: Grosz, Joshi and Weinstein, Computational
Linguistics 1995).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
import re

from service.domain.checkworthiness import names
from service.domain.findings.language.word_lists import CALENDAR, DETERMINERS, PREPOSITIONS, PRONOUNS
from service.domain.parts import vocabulary as vocab
from service.domain.parts.tokens import (
    Token,
    Tokens,
    is_adverb,
    is_past,
    is_present,
    is_word,
    takes_object,
    takes_phrase,
    tokens_of,
)

_MARKS = frozenset((",", ";", ":", "(", ")", "–", "—"))
_COUNTED = re.compile(r"\d")
_SINGULAR = frozenset(("a", "an", "this", "that", "one", "another", "each", "every"))
_RELATIVE = frozenset(("who", "which", "that"))
_NO_PLURAL = ("ss", "us", "is", "'s")
_PEOPLE = ("ers", "ors", "ists", "men", "ees", "ians")
_ORDINALS = frozenset(("first", "second", "third", "last", "one", "ones", "most", "part", "half", "rest", "other"))
_ABOUT = frozenset(("more", "less", "fewer", "than", "about", "around", "some", "nearly", "almost", "over", "only"))


class Kind(StrEnum):
    """What a phrase names."""

    PERSON = "person"
    THING = "thing"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase that names somebody or something.

    ``text`` is the phrase as it would stand alone later on ("a bridge" is "the bridge" then), ``words`` its words in lower case,
    ``head`` the noun that it is about. ``governed``: a preposition stands before it. ``named``: it holds a name. ``female`` is
    None where that does not show.
    """

    text: str
    words: tuple[str, ...]
    head: str
    kind: Kind
    subject: bool
    governed: bool
    named: bool
    female: bool | None = None


def mentions_of(sentence: str) -> tuple[Mention, ...]:
    """The mentions of ``sentence`` in order, the subject first; empty where it cannot be read."""
    tokens = tokens_of(sentence)
    if not tokens:
        return ()
    low, verb = _subject_bounds(tokens)
    phrases = []
    if verb is not None and verb > low:
        subject = _plain(tokens[low:verb])
        phrases = [subject, *_names_beside(tokens[low:verb], len(subject))]
    begin = 0 if verb is None else verb
    phrases += [each for each in _phrases(tokens) if each[0].place >= begin]
    found = list[Mention]()
    before: Tokens = ()
    for phrase in phrases:
        subject_itself = phrase is phrases[0] and verb is not None
        made = _made(sentence, phrase, subject=subject_itself, governed=not subject_itself and _is_governed(tokens, phrase))
        if made is None:
            continue
        if found and _is_apposition(tokens, before, phrase) and found[-1].kind is made.kind is Kind.PERSON:
            made = replace(made, words=(*found.pop().words, *made.words), subject=_is_subject(before, phrases, verb))
        found.append(made)
        before = phrase
    return tuple(found)


def _is_subject(phrase: Tokens, phrases: Sequence[Tokens], verb: int | None) -> bool:
    """Whether ``phrase`` is the subject."""
    return verb is not None and phrase is phrases[0]


def _is_apposition(tokens: Tokens, before: Tokens, phrase: Tokens) -> bool:
    """Whether a name stands between commas right after what it names: "a guard, Karl Wimmer, ..."."""
    if not before:
        return False
    between = tokens[before[-1].place + 1 : phrase[0].place]
    return [token.text for token in between] == [","] and not any(_is_name(token) for token in before)


def _subject_bounds(tokens: Tokens) -> tuple[int, int | None]:
    """Where the subject begins and the place of its verb; a date before it, or a phrase up to a comma, is passed over."""
    low = 0
    if tokens[0].lower in PREPOSITIONS | {"when", "while", "according"}:
        comma = next((at for at, token in enumerate(tokens[:12]) if token.text == ","), None)
        dated = next((at for at in range(1, len(tokens)) if _is_no_date(tokens[at])), 0)
        low = dated if comma is None else comma + 1
    return low, _first_verb(tokens, low)


def _first_verb(tokens: Tokens, low: int) -> int | None:
    """The first finite verb after the word at ``low``: a past or an auxiliary, else a third person."""
    present = None
    for at in range(low + 1, len(tokens)):
        token, before = tokens[at], tokens[at - 1]
        if before.lower in DETERMINERS | PREPOSITIONS or before.lower.endswith("'s"):
            continue
        inserted = before.text == "," and [each.text for each in tokens[low:at]].count(",") < 2  # the comma opens an insertion
        if token.lower in vocab.AUXILIARIES | vocab.SAID or (is_past(token) and not inserted):
            return at
        followed = takes_object(tokens, at) or takes_phrase(tokens, at)
        if present is None and is_present(token) and before.text != "," and followed:
            present = at
    return present


def _is_no_date(token: Token) -> bool:
    return not (_COUNTED.match(token.text) or token.lower in CALENDAR | {"last", "this", "the", "same"})


def _plain(tokens: Tokens) -> Tokens:
    """A subject up to its comma or relative clause, without the adverbs at its end."""
    end = next((at for at, token in enumerate(tokens) if at and (token.text in _MARKS or token.lower in _RELATIVE)), None)
    kept = tokens[:end]
    if any(_COUNTED.match(token.text) for token in kept):  # "more than 150,000 soldiers"
        while len(kept) > 1 and kept[0].lower in _ABOUT:
            kept = kept[1:]
    while len(kept) > 1 and is_adverb(kept[-1]):
        kept = kept[:-1]
    return kept


def _phrases(tokens: Tokens) -> Iterator[Tokens]:
    """The noun phrases that begin with a determiner or a number, and the names."""
    at = 0
    while at < len(tokens):
        named = tokens[at].lower in DETERMINERS and at + 1 < len(tokens)
        end = _name_end(tokens, at + named)
        if end is None and _begins_phrase(tokens[at]):
            end = _noun_end(tokens, at)
        if end is None:
            at += 1
            continue
        yield tokens[at:end]
        at = end


def _begins_phrase(token: Token) -> bool:
    word = token.lower
    return not token.masked and (word in DETERMINERS | names.ROLES | vocab.NUMBER_WORDS or bool(_COUNTED.match(word)))


def _names_beside(tokens: Tokens, own: int) -> Iterator[Tokens]:
    """The names that hang on a subject: after a preposition within it, or after the comma that ends it (at ``own``)."""
    for phrase in _phrases(tokens[1:]):
        first = phrase[0].place - tokens[0].place
        hangs = first >= own or tokens[first - 1].lower in PREPOSITIONS
        if hangs and any(token.capital for token in phrase):
            yield phrase


def _name_end(tokens: Tokens, at: int) -> int | None:
    """Where the name that begins at ``at`` ends: capitals, and particles between them."""
    if not _is_name(tokens[at]):
        return None
    end = at + 1
    while end < len(tokens) and (_is_name(tokens[end]) or _joins(tokens, end)):
        end += 1
    return end


def _is_name(token: Token) -> bool:
    word = token.lower
    return token.capital and word not in CALENDAR | PRONOUNS | DETERMINERS | PREPOSITIONS | vocab.FIRST_NAMES_NOT


def _joins(tokens: Tokens, at: int) -> bool:
    between = tokens[at].lower in vocab.PARTICLES - {"and", "the"} or tokens[at].text.isdigit()
    return between and (tokens[at].text.isdigit() or (at + 1 < len(tokens) and _is_name(tokens[at + 1])))


def _noun_end(tokens: Tokens, at: int) -> int | None:
    """Where the plain noun phrase that begins at ``at`` ends: before a preposition, a mark, a verb."""
    end = at + 1
    while end < len(tokens) and is_word(tokens[end]) and tokens[end].lower not in PREPOSITIONS | vocab.CONJUNCTIONS | PRONOUNS:
        if tokens[end].strength >= 2 or tokens[end].lower in vocab.AUXILIARIES | DETERMINERS | CALENDAR | {
            "who",
            "which",
            "that",
        }:
            break
        end += 1
    return end if end > at + 1 or tokens[at].lower in names.ROLES else None


def _is_governed(tokens: Tokens, phrase: Tokens) -> bool:
    first = next(at for at, token in enumerate(tokens) if token.place == phrase[0].place)
    return first > 0 and tokens[first - 1].lower in PREPOSITIONS - {"by"}


def _made(sentence: str, phrase: Tokens, *, subject: bool, governed: bool) -> Mention | None:
    """The mention of ``phrase``; None where it is a pronoun, a date or a number."""
    core = _core(phrase)
    if not core or phrase[0].lower in PRONOUNS or (len(phrase) == 1 and phrase[0].lower in DETERMINERS):
        return None
    numbered = _COUNTED.match(core[-1].text) and not _is_name(core[max(len(core) - 2, 0)])
    if numbered or core[-1].lower in _ORDINALS | vocab.NUMBER_WORDS | CALENDAR:
        return None
    words = tuple(token.lower.removesuffix("'s") for token in phrase)
    kind, named = _kind(phrase, core), any(_is_name(token) for token in core)
    female = True if names.FEMALE & set(words) else False if names.MALE & set(words) else None
    text = _called(sentence, phrase) if named and kind is Kind.PERSON else _definite(sentence, phrase, kind, named=named)
    return Mention(text, words, words[core[-1].place - phrase[0].place], kind, subject, governed, named, female)


def _called(sentence: str, phrase: Tokens) -> str:
    """A person by title and name: "the banker Dario Ferretti" is Dario Ferretti."""
    begin = next(token.start for token in phrase if token.capital and token.lower not in DETERMINERS)
    return _without_possessive(sentence[begin : phrase[-1].end])


def _definite(sentence: str, phrase: Tokens, kind: Kind, *, named: bool) -> str:
    """The phrase as it would be said again: "the" for "a", no capital that only the beginning of the sentence gave."""
    text, first = _without_possessive(sentence[phrase[0].start : phrase[-1].end]), phrase[0].lower
    if first in {"a", "an", "the"}:
        return f"the{text[len(first) :]}"
    if kind is Kind.SEVERAL and _COUNTED.match(first):
        return f"the {text}"
    return text if named else text[:1].lower() + text[1:]


def _without_possessive(text: str) -> str:
    return text.removesuffix("'s").removesuffix("’s")


def _core(phrase: Tokens) -> Tokens:
    """The phrase up to its first preposition: its head is the last word."""
    end = next(
        (at for at, token in enumerate(phrase) if at and token.lower in PREPOSITIONS and not _inside_name(phrase, at)), None
    )
    return tuple(token for token in phrase[:end] if is_word(token))


def _inside_name(phrase: Tokens, at: int) -> bool:
    """Whether the preposition at ``at`` belongs to a name: "Institute of Trade"."""
    return phrase[at].lower == "of" and phrase[at - 1].capital and at + 1 < len(phrase) and phrase[at + 1].capital


def _kind(phrase: Tokens, core: Sequence[Token]) -> Kind:
    lower = [token.lower for token in core]
    joined = any(token.lower == "and" for token in phrase[: len(core) + 1] if not token.masked)
    if _is_person(core, lower):
        return Kind.SEVERAL if joined else Kind.PERSON
    head = lower[-1].removesuffix("'s")
    opening = core[-1].place == 0 and (len(phrase) > 1 or head.endswith(_PEOPLE))  # its capital is no name's
    noun = opening or not core[-1].capital
    plural = head.endswith(("men", "people")) or (head.endswith("s") and not head.endswith(_NO_PLURAL) and noun)
    counted = _COUNTED.match(lower[0]) or lower[0] in vocab.NUMBER_WORDS
    if joined or head in names.PLURAL_PEOPLE or ((plural or counted) and lower[0] not in _SINGULAR):
        return Kind.SEVERAL
    return Kind.THING


def _is_person(core: Sequence[Token], lower: Sequence[str]) -> bool:
    capitals = [token for token in core if _is_name(token)]
    if capitals:
        called = {token.lower.removesuffix("'s") for token in capitals}
        if called & (names.NO_PERSON - names.ROLES):
            return False
        titled = any(word in names.ROLES for word in lower[: -1 if len(lower) > 1 else None])
        return titled or (len(core) == len(capitals) and len(capitals) in {2, 3} and not any(t.text.isdigit() for t in core))
    head = lower[-1]
    return head in names.PEOPLE and lower[0] in DETERMINERS
