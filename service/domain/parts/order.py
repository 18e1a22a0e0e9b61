"""A claim that says what came first: "A after B", "A before B", "After B, A"."""

from service.domain.parts import vocabulary as vocab
from service.domain.parts.antecedent import stand_alone
from service.domain.parts.tokens import (
    Tokens,
    certain,
    is_adverb,
    is_certain,
    is_past,
    lower_of,
    main_verb,
    stripped,
    takes_object,
    takes_phrase,
)

_LONGEST_SUBJECT = 6
_NO_FACT = vocab.MODALS | vocab.NEGATIONS | {"any", "ever", "being", "set", "only", "first", "even", "is", "are", "does", "do"}


def events(tokens: Tokens) -> tuple[Tokens, ...]:
    """The two facts that ``tokens`` put in order, as told; empty where there are not two, or one may not be a fact."""
    if tokens and tokens[0].lower == "after":
        return _fronted(tokens)
    cut = next((at for at, token in enumerate(tokens) if token.lower in {"after", "before"} and not token.masked), None)
    if cut is None or cut < 3 or cut + 3 > len(tokens):
        return ()
    first, second = stripped(tokens[:cut]), stripped(tokens[cut + 1 :])
    if tokens[cut - 1].lower in vocab.MEASURES or is_adverb(tokens[cut - 1]) or tokens[cut - 1].text[0].isdigit():
        return ()
    verb = main_verb(first)
    if verb is None or not _is_fact(first) or not _is_fact(second) or not _is_clause(second):
        return ()
    if tokens[cut].lower == "before" and lower_of(first) & vocab.FORESTALLING:
        return ()
    alone = stand_alone(first, verb, second)
    return (first, alone) if alone else ()


def _fronted(tokens: Tokens) -> tuple[Tokens, ...]:
    commas = [at for at, token in enumerate(tokens) if token.text == ","]
    if len(commas) != 1:
        return ()
    second, first = tokens[1 : commas[0]], stripped(tokens[commas[0] + 1 :])
    if not all(part and _is_fact(part) and _is_clause(part) for part in (first, second)):
        return ()
    pronouns = vocab.PERSONAL | vocab.OTHER_PRONOUNS | vocab.POSSESSIVES
    return (first, second) if not lower_of(second) & pronouns and not lower_of(first) & pronouns else ()


def _is_fact(clause: Tokens) -> bool:
    """Whether it is one statement of something that happened, with nothing that could hold a second one."""
    words = lower_of(clause)
    if words & (_NO_FACT | vocab.SUBORDINATORS | {"but", "while", "whereas", "after", "before"}):
        return False
    return len(certain(clause)) <= 1 and len(clause) >= 3


def _is_clause(clause: Tokens) -> bool:
    """Whether a short subject and a finite verb begin it: "the dam failed", not "the storm" and not "failing to pay"."""
    verb = main_verb(clause)
    if verb is None or not 0 < verb <= _LONGEST_SUBJECT or clause[0].lower.endswith("ing"):
        return False
    if "and" in lower_of(clause[:verb]):  # "after his death and was": the verb goes with what stands before
        return False
    if is_certain(clause, verb):
        return verb + 1 < len(clause) or clause[verb].lower not in vocab.AUXILIARIES
    follows = takes_object(clause, verb) or takes_phrase(clause, verb) or verb + 1 == len(clause)
    return is_past(clause[verb]) and follows and not (verb + 1 < len(clause) and clause[verb + 1].lower == "by")
