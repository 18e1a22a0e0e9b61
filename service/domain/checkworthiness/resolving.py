"""What a sentence leaves open, put in from the sentences before: only where exactly one thing fits.

Rules and order are those of the high-precision sieves of Stanford's coreference (Lee et al., Computational Linguistics 2013):
whatever has two candidates is left open, since a claim about the wrong person is worse than none.
"""

from collections.abc import Sequence

from service.domain.checkworthiness import names
from service.domain.checkworthiness import words as cues
from service.domain.checkworthiness.mentions import Kind, Mention, mentions_of
from service.domain.findings.language.word_lists import AUXILIARIES
from service.domain.parts import vocabulary as vocab
from service.domain.parts.reference import open_reference
from service.domain.parts.tokens import Token, Tokens, is_adverb, is_past, is_present, tokens_of

LOOKING_BACK = 3  # sentences in which a pronoun's antecedent is looked for
NAMES_BACK = 8  # sentences in which the name of "the company" is looked for

_HE = frozenset(("he", "him", "his"))
_SHE = frozenset(("she", "her"))
_PERSONAL = _HE | _SHE
_PLURAL = frozenset(("they", "them", "their"))
_POSSESSIVE = frozenset(("his", "their", "its"))
_IMPERSONAL = frozenset(
    ("seems", "seemed", "appears", "appeared", "takes", "took", "turns", "turned", "follows", "happens", "happened")
)
_ABOUT = frozenset(
    ("one", "many", "few", "about", "around", "nearly", "almost", "only", "none", "less", "fewer", "than", "over", "each")
)
_SINGULAR_THING = frozenset(("it", "its"))


def resolve(sentence: str, earlier: Sequence[str]) -> str | None:
    """``sentence`` as a claim that stands alone; None where it stays open who or what is meant.

    ``earlier`` are the sentences before it as they stand alone, oldest first.
    """
    claim = _with_full_names(_name_put_in(sentence, earlier), earlier)
    if claim is None:
        return None
    for _ in range(LOOKING_BACK):
        token = _open(claim)
        if token is None:
            return claim
        found = _antecedent(token.lower, earlier)
        if found is None:
            return None
        claim = _put_in(claim, token, found, tokens_of(claim) or ())
    return None


def _open(claim: str) -> Token | None:
    """The first word that leaves open what is meant; "It cost" points back whatever follows, "It was" not always."""
    tokens = tokens_of(claim)
    if tokens and len(tokens) > 1 and tokens[0].lower == "it" and not _may_be_impersonal(tokens[1]):
        return tokens[0]
    for at, token in enumerate(tokens or ()):
        if (
            token.lower in {"them", "these", "those"}
            and at > 1
            and tokens
            and tokens[at - 1].lower == "of"
            and _counts(tokens[: at - 1])
        ):
            return token
    return open_reference(claim)


def _counts(tokens: Tokens) -> bool:
    """Whether the words before "of them" are a number alone: "Some 4,400"."""
    return all(token.text[0].isdigit() or token.lower in vocab.NUMBER_WORDS | cues.NUMBERS | _ABOUT for token in tokens)


def _may_be_impersonal(token: Token) -> bool:
    return token.lower in vocab.BE_FINITE | vocab.MODALS or token.lower in _IMPERSONAL


def _antecedent(pronoun: str, earlier: Sequence[str]) -> Mention | None:
    """The one mention that ``pronoun`` can mean, in the nearest sentence that has any of its kind."""
    for sentence in list(reversed(earlier))[:LOOKING_BACK]:
        mentions = mentions_of(sentence)
        if pronoun in _PERSONAL:
            wrong = pronoun in _HE
            fitting = [each for each in _distinct(mentions) if each.kind is Kind.PERSON and each.female is not wrong]
        else:
            kind = Kind.THING if pronoun in _SINGULAR_THING else Kind.SEVERAL
            fitting = _of_kind(mentions, kind) if pronoun in _SINGULAR_THING | _PLURAL else []
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None


def _of_kind(mentions: Sequence[Mention], kind: Kind) -> list[Mention]:
    """The subject where it is of ``kind``, and what verbs govern; what hangs on a preposition is hardly taken up."""
    fitting = _distinct([each for each in mentions if each.kind is kind])
    ungoverned = [each for each in fitting if not each.governed]
    if ungoverned:
        return ungoverned
    return fitting if not any(each.subject for each in mentions) else []


def _distinct(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, each person once: of a full name and the last word of it the full name stays."""
    kept: list[Mention] = []
    for each in sorted(mentions, key=lambda mention: -len(mention.words)):
        if not any(set(each.words) <= set(other.words) for other in kept):
            kept.append(each)
    return kept


def _put_in(claim: str, token: Token, found: Mention, tokens: Tokens) -> str:
    at = next(place for place, each in enumerate(tokens) if each.start == token.start)
    possessive = token.lower in _POSSESSIVE or (token.lower == "her" and at + 1 < len(tokens) and not _is_verb(tokens[at + 1]))
    text = found.text + (("'" if found.text.endswith("s") else "'s") if possessive else "")
    if token.start == 0:
        text = text[:1].upper() + text[1:]
    return claim[: token.start] + text + claim[token.end :]


def _is_verb(token: Token) -> bool:
    return token.lower in AUXILIARIES or is_past(token) or is_present(token)


def _name_put_in(sentence: str, earlier: Sequence[str]) -> str | None:
    """``sentence`` with the name in the place of a leading "the company"; None where it needs one and there is not just one."""
    tokens = tokens_of(sentence)
    if not tokens or len(tokens) < 3 or tokens[0].lower != "the":
        return sentence
    noun = tokens[1].lower.removesuffix("'s")
    if not (_is_verb(tokens[2]) or is_adverb(tokens[2]) or tokens[1].lower.endswith("'s")):
        return sentence
    found = _named(noun, earlier)
    if len(found) == 1:
        ending = "'s" if tokens[1].lower.endswith("'s") else ""
        text = found[0].text[:1].upper() + found[0].text[1:]
        return text + ending + sentence[tokens[1].end :]
    return None if found or noun in names.NEEDS_NAME else sentence


def _named(noun: str, earlier: Sequence[str]) -> list[Mention]:
    """The names that ``noun`` can stand for: those that hold the word, else companies where it means one."""
    mentions = [each for sentence in list(reversed(earlier))[:NAMES_BACK] for each in mentions_of(sentence)]
    mentions = [each for each in mentions if each.named or (each.head == noun in names.NEEDS_NAME and len(each.words) > 2)]
    own = {noun, f"{noun}s"}
    holding = [each for each in mentions if own & set(each.words[:-1] if each.kind is Kind.PERSON else each.words)]
    if not holding and noun in names.COMPANY_NOUNS:
        holding = [each for each in mentions if each.kind is Kind.THING and names.COMPANY_NAMES & set(each.words)]
    return _distinct([each for each in holding if each.words[0] != "the" or len(each.words) > 2])


def _with_full_names(sentence: str | None, earlier: Sequence[str]) -> str | None:
    """A leading last name alone, given its first name where one person before had it."""
    tokens = tokens_of(sentence) if sentence else None
    if not sentence or not tokens or len(tokens) < 2 or not tokens[0].capital or tokens[1].capital:
        return sentence
    name = tokens[0].lower.removesuffix("'s")
    people = [each for text in earlier for each in mentions_of(text) if each.kind is Kind.PERSON and each.named]
    full = {each.text for each in _distinct(people) if each.words[-1] == name and len(each.words) > 1}
    if len(full) != 1:
        return sentence
    return sentence.replace(tokens[0].text.removesuffix("'s").removesuffix("’s"), full.pop(), 1)
