"""A claim as tokens that keep their place, and what form of a verb a token may be."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from service.domain.findings.language.word_lists import ADVERBS, DETERMINERS, PREPOSITIONS
from service.domain.findings.language.wording import VERB_STEMS, read, stem, verbs
from service.domain.parts import vocabulary as vocab
from service.domain.parts.part import Part, PartKind

_OPENING = {'"': '"', "“": "”", "(": ")", "[": "]"}
_NO_SPACE_BEFORE = frozenset(",.;:)]%")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark. ``place`` is its number in the claim, -1 where it is not from the claim.

    ``masked`` are the tokens in quotation marks or brackets, marks included: nothing is cut there and no verb is looked for.
    ``strength`` is how surely it is a verb, as ``wording.verbs`` has it.
    """

    text: str
    place: int
    start: int
    end: int
    masked: bool = False
    strength: int = 0

    @property
    def lower(self) -> str:
        """The token in lower case, with a straight apostrophe."""
        return self.text.lower().replace("’", "'")

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


Tokens: TypeAlias = tuple[Token, ...]


def tokens_of(claim: str) -> Tokens | None:
    """The tokens of ``claim``; None where a quotation mark or bracket has no partner."""
    reading, strengths, awaited, found = read(claim), verbs(claim), "", []
    for place, (word, start) in enumerate(zip(reading.words, reading.starts, strict=True)):
        closes = word == awaited
        opens = not awaited and word in _OPENING
        found.append(Token(word, place, start, start + len(word), bool(awaited) or opens, strengths[place]))
        if closes:
            awaited = ""
        elif opens:
            awaited = _OPENING[word]
    return None if awaited else tuple(found)


def inserted(text: str) -> Token:
    """A word that the claim does not have."""
    return Token(text, -1, -1, -1)


def reworded(token: Token, text: str) -> Token:
    """The token in another form."""
    return replace(token, text=text)


def made(claim: str, tokens: Sequence[Token], kind: PartKind) -> Part:
    """The part that ``tokens`` make."""
    kept = stripped(tokens)
    text, spans = "", list[tuple[int, int]]()
    before: Token | None = None
    for token in kept:
        if before is None:
            gap = ""
        elif token.place == before.place + 1 and before.place >= 0:
            gap = claim[before.end : token.start]
        else:
            gap = "" if token.text in _NO_SPACE_BEFORE else " "
        if before is not None and token.place == before.place + 1 and before.place >= 0:
            spans[-1] = (spans[-1][0], token.end)
        elif token.place >= 0:
            spans.append((token.start, token.end))
        text += gap + token.text
        before = token
    return Part(text[:1].upper() + text[1:] + ("" if text.endswith((".", '."', ".”")) else "."), tuple(spans), kind)


def stripped(tokens: Sequence[Token]) -> Tokens:
    """The tokens without marks at either end."""
    low, high = 0, len(tokens)
    while low < high and tokens[low].text in {",", ";", "."}:
        low += 1
    while high > low and tokens[high - 1].text in {",", ";", "."}:
        high -= 1
    return tuple(tokens[low:high])


def is_word(token: Token) -> bool:
    """Whether it is a word or a number and no mark."""
    return token.text[0].isalnum()


def is_adverb(token: Token) -> bool:
    """Whether it may stand between a subject and its verb."""
    formed = token.lower.endswith("ly") and len(token.text) > 4 and not token.capital
    return formed or token.lower in ADVERBS | vocab.LINKING | vocab.FREQUENCY


def is_past(token: Token) -> bool:
    """Whether it may be a simple past or a participle, or is only a past."""
    return not token.masked and not token.capital and (token.lower in vocab.PAST_ONLY or is_past_or_participle(token))


def is_past_or_participle(token: Token) -> bool:
    """Whether it may be either: "banned", "held"."""
    word = token.lower
    if token.masked or token.capital or word in vocab.NO_PAST:
        return False
    if "-" in word and not word.startswith(("re-", "co-")):  # "home-based"
        return False
    regular = word.endswith("ed") and len(word) > 4 and (not word.endswith("eed") or word in vocab.AGREED)
    return regular or word in vocab.PAST_OR_PARTICIPLE


def is_participle(token: Token) -> bool:
    """Whether it may be a past participle."""
    return is_past_or_participle(token) or (not token.masked and token.lower in vocab.PARTICIPLE_ONLY)


def is_present(token: Token) -> bool:
    """Whether it may be a third person: "sells", and also "plans"."""
    word = token.lower
    if token.masked or token.capital or len(word) < 4 or not word.endswith("s") or word.endswith("ss"):
        return False
    return word in vocab.SURE_PRESENT or stem(word) in VERB_STEMS


def is_base(token: Token) -> bool:
    """Whether it may be a verb without an ending."""
    word = token.lower
    plain = not token.masked and not token.capital and not word.endswith(("s", "ed", "ing"))
    return plain and stem(word) in VERB_STEMS and word not in vocab.PAST_ONLY | vocab.PARTICIPLE_ONLY


def is_certain(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token at ``at`` is a finite verb beyond doubt: an auxiliary, or a past that is nothing else."""
    token = tokens[at]
    if token.masked or token.capital:
        return False
    determined = at > 0 and (tokens[at - 1].lower in DETERMINERS or tokens[at - 1].lower.endswith("'s"))
    return not determined and token.lower in vocab.AUXILIARIES | vocab.PAST_ONLY


def certain(tokens: Sequence[Token]) -> list[int]:
    """Where the certain finite verbs are."""
    return [at for at in range(len(tokens)) if is_certain(tokens, at)]


def takes_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether what follows the verb at ``at`` can only be its object: "the", a number, a name."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None:
        return False
    numeric = after.text[0].isdigit() or after.text[0] in "$£€" or after.lower in vocab.NUMBER_WORDS
    return after.lower in DETERMINERS or numeric or after.masked or (after.capital and not _describes(tokens, at + 1))


def _describes(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is an adjective made of a name: "two revered Roman emperors" has no verb."""
    follows = at + 1 < len(tokens) and is_word(tokens[at + 1]) and not tokens[at + 1].capital
    noun = follows and tokens[at + 1].lower not in PREPOSITIONS | DETERMINERS | vocab.CONJUNCTIONS
    return noun and tokens[at].lower.endswith(("an", "ish", "ese", "ch", "eek", "ss"))


def takes_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition follows."""
    return at + 1 < len(tokens) and tokens[at + 1].lower in PREPOSITIONS


def skip_adverbs(tokens: Sequence[Token], at: int) -> int:
    """The first place from ``at`` on that holds no adverb."""
    while at < len(tokens) and is_adverb(tokens[at]):
        at += 1
    return at


def lower_of(tokens: Iterable[Token]) -> frozenset[str]:
    """The words in lower case."""
    return frozenset(token.lower for token in tokens)


def main_verb(tokens: Sequence[Token]) -> int | None:
    """The place of the finite verb of a clause that begins with its subject; None where it is not clear.

    A certain one goes before: in "the man accused of theft was freed" it is "was".
    """
    sure = certain(tokens)
    if sure:
        return sure[0] if sure[0] > 0 else None
    for at in range(1, len(tokens)):
        before = tokens[at - 1]
        if before.lower in DETERMINERS | PREPOSITIONS or before.lower.endswith("'s") or before.text == ",":
            continue
        if is_past(tokens[at]):
            return at
        if is_present(tokens[at]):  # a plural noun where nothing follows that a verb would have
            followed = takes_object(tokens, at) or takes_phrase(tokens, at)
            others = any(is_past(token) or is_present(token) for token in tokens[at + 1 :])
            bare = any(is_base(token) for token in tokens[1:at])  # "herbs produce leaves and"
            return at if (followed or not others) and not bare else None
    return None
