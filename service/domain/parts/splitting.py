"""A compound claim cut into parts that can be verified one by one.

By word lists and places, no parser. A wrong cut makes a wrong verdict and a missed one costs only a part that is not looked
at, so every doubt leaves the claim whole. Every part follows from the claim: where a part is false, the claim is.
"""

from collections.abc import Iterator

from service.domain.findings.language.word_lists import words
from service.domain.findings.language.wording import ends_sentence, read, stem
from service.domain.parts import vocabulary as vocab
from service.domain.parts.coordination import both, coordinate
from service.domain.parts.insertions import insertion
from service.domain.parts.order import events
from service.domain.parts.part import Part, PartKind
from service.domain.parts.reference import unresolved_reference
from service.domain.parts.tokens import Token, Tokens, certain, is_word, lower_of, made, main_verb, stripped, tokens_of

_MOST_PARTS = 4
_FEWEST_WORDS = 3
# A claim that is longer is no claim but a text.
_MOST_TOKENS = 70
_QUESTION_WORDS = words("who what when where why how which whose is are was were do does did has have can could will would")
_OPEN_MARKS = frozenset("?!:—–…|‘")
_CONNECTIVES = words(
    "however but and yes no instead therefore thus also then otherwise yet so this these those that such for experts"
)


def split_claim(claim: str) -> tuple[Part, ...]:
    """The two to four parts of ``claim``; empty where it is one statement or where it is not sure how it is joined."""
    tokens = tokens_of(claim)
    if not tokens or len(tokens) > _MOST_TOKENS or _is_doubtful(claim, tokens):
        return ()
    sentences = _sentences(claim, tokens)
    if len(sentences) > 1:
        found = [(sentence, PartKind.SENTENCE) for sentence in sentences] if _are_apart(sentences) else []
    else:
        found = list(_clauses(stripped(tokens)))
    parts = tuple(made(claim, clause, kind) for clause, kind in found)
    fits = 2 <= len(parts) <= _MOST_PARTS and all(_stands(clause, part) for (clause, _), part in zip(found, parts, strict=True))
    return parts if fits else ()


def _is_doubtful(claim: str, tokens: Tokens) -> bool:
    """Whether anything in the claim forbids a cut: a question, an alternative, a comparison, an open quotation."""
    plain = [token for token in tokens if not token.masked]
    if any(token.text in _OPEN_MARKS for token in plain) or not plain or " '" in claim or claim.startswith("'"):
        return True
    return plain[0].lower in _QUESTION_WORDS or bool(lower_of(_without_counts(plain)) & vocab.DOUBTFUL)


def _without_counts(plain: list[Token]) -> Iterator[Token]:
    """The tokens without the "than" of "more than 200", which compares nothing."""
    for at, token in enumerate(plain):
        counts = at + 1 < len(plain) and (plain[at + 1].text[0].isdigit() or plain[at + 1].lower in vocab.NUMBER_WORDS)
        if not (token.lower == "than" and counts):
            yield token


def _sentences(claim: str, tokens: Tokens) -> list[Tokens]:
    reading, found, low = read(claim), [], 0
    for at, token in enumerate(tokens):
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        ends = not token.masked and ends_sentence(reading, at)
        if ends and (following is None or following.capital or following.masked):
            found.append(tokens[low:at])
            low = at + 1
    if low < len(tokens):
        found.append(tokens[low:])
    return [sentence for sentence in found if stripped(sentence)]


def _are_apart(sentences: list[Tokens]) -> bool:
    """Whether each sentence can be read without the one before."""
    apart = all(sentence[0].lower not in _CONNECTIVES and not lower_of(sentence) & vocab.REFERRING for sentence in sentences[1:])
    return apart and all(certain(sentence) for sentence in sentences)


def _clauses(tokens: Tokens) -> Iterator[tuple[Tokens, PartKind]]:
    aside = insertion(tokens)
    if aside is not None:
        joined = _joined(aside.main)
        yield from joined or [(aside.main, aside.kind)]
        yield aside.aside, aside.kind
    else:
        yield from _joined(tokens)


def _joined(tokens: Tokens) -> list[tuple[Tokens, PartKind]]:
    """The clauses that are coordinated or put in order; in reported speech it is not clear who says the second."""
    if any(token.strength and stem(token.lower) in vocab.REPORTING for token in tokens) or _says(tokens):
        return []
    ordered = events(tokens)
    if ordered:
        return [(clause, PartKind.TEMPORAL_ORDER) for clause in ordered]
    return [(clause, PartKind.COORDINATION) for clause in both(tokens) or coordinate(tokens)]


def _says(tokens: Tokens) -> bool:
    return bool(lower_of(tokens) & vocab.SAID)


def _stands(clause: Tokens, part: Part) -> bool:
    """Whether a part is a sentence of its own: words enough, a verb, no open pronoun."""
    length = sum(is_word(token) for token in clause)
    return length >= _FEWEST_WORDS and main_verb(clause) is not None and unresolved_reference(part.text) is None
