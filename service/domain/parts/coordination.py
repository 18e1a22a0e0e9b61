"""Clauses and verb phrases joined by "and", "but", "while", "whereas" or a semicolon, and "both X and Y"."""

from service.domain.findings.language.word_lists import DETERMINERS, PREPOSITIONS
from service.domain.parts import vocabulary as vocab
from service.domain.parts.antecedent import stand_alone
from service.domain.parts.second_verb import carried
from service.domain.parts.tokens import (
    Tokens,
    certain,
    is_adverb,
    is_certain,
    is_participle,
    is_past,
    is_past_or_participle,
    is_word,
    lower_of,
    main_verb,
    reworded,
    skip_adverbs,
    stripped,
    takes_object,
)

_LONGEST_SUBJECT = 12


def coordinate(tokens: Tokens) -> tuple[Tokens, ...]:
    """The clauses that ``tokens`` join, each with a subject; empty where it is one clause or where that is not sure."""
    marks = {";"} if any(token.text == ";" for token in tokens) else vocab.CONJUNCTIONS | {","}
    for cut, token in enumerate(tokens):
        if token.masked or token.lower not in marks:
            continue
        left, right = stripped(tokens[:cut]), stripped(tokens[cut + 1 :])
        if not left or not right or not _may_begin(left, token.lower):
            continue
        if token.text == ",":
            if _lists_verbs(left, right):
                return _listed(left, right)
            continue
        second = _with_own_subject(left, right, tokens, cut) or _with_shared_subject(left, right, token.lower)
        if second:
            return left, *(coordinate(second) or (second,))
    return ()


def _lists_verbs(left: Tokens, right: Tokens) -> bool:
    """Whether a comma stands before what may be a second verb: "closed the mine, sold the land and left"."""
    verb = skip_adverbs(right, 0)
    if main_verb(left) is None or verb >= len(right):
        return False
    return is_certain(right, verb) or is_past(right[verb]) or (verb > 0 and right[verb].lower.endswith("s"))


def _listed(left: Tokens, right: Tokens) -> tuple[Tokens, ...]:
    """A list of verb phrases: only where "and" joins the last one, else the comma may begin a participle."""
    verb = skip_adverbs(right, 0)
    if right[verb].lower in vocab.NAMING or not (is_certain(right, verb) or takes_object(right, verb)):
        return ()
    second = _with_shared_subject(left, right, "and")
    rest = coordinate(second) if second else ()
    return (left, *rest) if rest else ()


def _may_begin(left: Tokens, conjunction: str) -> bool:
    """Whether ``left`` may be a clause that ends before the conjunction."""
    words = lower_of(left)
    if lower_of(left[1:]) & (vocab.PERSONAL | {"it", "they", "we", "i", "you"}):  # "the song he wrote", "won a cup, she"
        return False
    if words & vocab.SUBORDINATORS or left[-1].lower in PREPOSITIONS | DETERMINERS | {"all", "nothing", "anything"}:
        return False
    if conjunction == "but" and "only" in words and "not" in words:
        return False
    if conjunction != ";" and words & {"between", "both", ";"}:
        return False
    return not _second_clause(left) and len(left) >= 2


def _second_clause(left: Tokens) -> bool:
    """Whether there is more than one finite verb, so that what follows may belong to the second one."""
    if len(certain(left)) > 1 or left[0].lower in vocab.EITHER:
        return True
    clauses = [at for at, token in enumerate(left) if token.lower in vocab.EITHER]
    return bool(clauses) and any(is_past(token) for token in left[clauses[0] + 1 :])


def _with_own_subject(left: Tokens, right: Tokens, tokens: Tokens, cut: int) -> Tokens:
    """The second clause where it has a subject of its own; empty where it has none, or may be something else."""
    first, verb = main_verb(left), main_verb(right)
    if first is None or verb is None or verb > _LONGEST_SUBJECT or is_adverb(right[0]) or _is_object(right):
        return ()
    # "In 1925 the school had 90 pupils but most rooms were bare": the year is of both
    if not _begins_clause(right, verb) or left[0].lower in PREPOSITIONS or "," in lower_of(left[:first]):
        return ()
    comma, conjunction = tokens[cut - 1].text == ",", tokens[cut].lower
    sure = is_certain(right, verb)
    if conjunction == "while":  # "while he was alive" tells when
        joined = comma and sure
    elif comma or conjunction != "and":
        joined = sure or (takes_object(right, verb) and is_past(right[verb]))
    else:
        joined = sure and is_certain(left, first) and not lower_of(left) & vocab.EITHER and _begins_subject(right)
    return stand_alone(left, first, right) if joined else ()


def _begins_clause(right: Tokens, verb: int) -> bool:
    """Whether what stands before the verb can be its subject, and something follows that it says."""
    subject = lower_of(right[:verb])
    # "the king and the queen she served": a pronoun inside makes it a relative clause without "who"
    inner = lower_of(right[1:verb]) & (vocab.PERSONAL | vocab.OTHER_PRONOUNS - vocab.OWNERS)
    counted = verb == 1 and right[0].lower in vocab.NUMBER_WORDS | vocab.LIMITED  # "many have closed": many of what?
    if inner or counted or subject & (vocab.SUBORDINATORS | vocab.CONJUNCTIONS | {","}):
        return False
    if right[0].lower in vocab.EITHER | vocab.ELLIPTIC:
        return False
    return not is_participle(right[verb - 1]) and not _elliptic(right, verb)


def _is_object(right: Tokens) -> bool:
    return is_past_or_participle(right[0]) or right[0].lower in vocab.AUXILIARIES | vocab.PAST_ONLY | {"to"}


def _begins_subject(right: Tokens) -> bool:
    """Whether a noun phrase certainly begins here: without a comma before "and" a plain noun may end a list."""
    return right[0].lower in DETERMINERS | vocab.PERSONAL or right[0].capital


def _elliptic(clause: Tokens, verb: int) -> bool:
    """Whether the verb has been left out after its auxiliary: "but Leeds did not"."""
    if clause[verb].lower not in vocab.AUXILIARIES:
        return False
    return not any(is_word(token) and token.lower not in vocab.ELLIPTIC for token in clause[verb + 1 :])


def _with_shared_subject(left: Tokens, right: Tokens, conjunction: str) -> Tokens:
    """The second verb phrase under the subject of the first; empty where there is none, or it may be something else."""
    first = main_verb(left)
    if first is None or conjunction not in {"and", "but"}:
        return ()
    high = first
    while high > 1 and is_adverb(left[high - 1]):
        high -= 1
    subject = left[:high]
    if not _sharable(subject) or not _complete(left, first, right):
        return ()
    low = 0
    while low < len(right) - 1 and right[low].lower in vocab.LINKING:
        low += 1
    phrase = right[low:]
    verb = skip_adverbs(phrase, 0)
    if verb >= len(phrase) or _elliptic(phrase, verb) or _another_clause(phrase, verb):
        return ()
    auxiliaries = carried(left, first, phrase, verb)
    dated = subject[0].lower in PREPOSITIONS and any(token.text[0].isdigit() for token in phrase)  # "In 2008, X": not of 2010
    if auxiliaries is None or dated:
        return ()
    second = stand_alone(left, first, (*subject, *auxiliaries, *phrase), shared=len(subject))
    return () if lower_of(left[high:]) & vocab.NEGATIONS and not _negation_ends(left, phrase, verb) else second


def _negation_ends(left: Tokens, phrase: Tokens, verb: int) -> bool:
    """Whether "not" in the first half cannot reach the second: it hangs on an auxiliary, and the second is finite itself."""
    return is_certain(phrase, verb) and not lower_of(left) & vocab.NEGATIONS - {"not"} - vocab.AUXILIARIES


def _sharable(subject: Tokens) -> bool:
    """Whether what is said of ``subject`` twice may be said apart."""
    words = lower_of(subject)
    if len(subject) > _LONGEST_SUBJECT or not words or words & (vocab.LIMITED | {"be", "been", "being"}):
        return False
    if words & (vocab.PERSONAL | vocab.OTHER_PRONOUNS - vocab.OWNERS) or subject[0].lower in {"there", "it"}:
        return False
    return sum(token.text == "," for token in subject) <= (1 if subject[0].lower in PREPOSITIONS else 0)


def _complete(left: Tokens, first: int, right: Tokens) -> bool:
    """Whether the first half lacks nothing that it could share with the second ("bought and sold gold")."""
    content = [token for token in left[first + 1 :] if is_word(token) and not is_adverb(token)]
    if left[first].lower not in vocab.AUXILIARIES:
        return bool(content) or left[first].lower in vocab.BARE
    if len(content) == 1 and is_participle(content[0]) and right[0].lower not in vocab.AUXILIARIES:
        return content[0].lower in vocab.BARE_PASSIVE and "by" not in lower_of(right)
    return bool(content)


def _another_clause(phrase: Tokens, verb: int) -> bool:
    """Whether after the second verb there is a finite verb that no conjunction or clause word of its own explains."""
    for at in certain(phrase):
        if at <= verb:
            continue
        before = phrase[verb + 1 : at]
        opened = lower_of(before) & (vocab.SUBORDINATORS | vocab.CONJUNCTIONS | vocab.EITHER | vocab.PERSONAL | {";"})
        if not opened:
            return True
    return False


_SINGULAR = {"are": "is", "were": "was", "have": "has"}


def both(tokens: Tokens) -> tuple[Tokens, ...]:
    """The two clauses of "Both X and Y did Z", X and Y being names; empty where it is something else."""
    if (
        not tokens
        or tokens[0].lower != "both"
        or lower_of(tokens[1:]) & (vocab.TOGETHER | vocab.NEGATIONS | {"their", "them", "they"})
    ):
        return ()
    verb = main_verb(tokens)
    joint = next((at for at, token in enumerate(tokens) if token.lower == "and"), None)
    if verb is None or joint is None or not 1 < joint < verb - 1:
        return ()
    one, other = stripped(tokens[1:joint]), stripped(tokens[joint + 1 : verb])
    if not all(_is_name(name) for name in (one, other)) or not _said_of_each(tokens, verb):
        return ()
    phrase = tokens[verb:]
    return tuple((*name, *_in_singular(name, phrase)) for name in (one, other))


def _is_name(tokens: Tokens) -> bool:
    return 0 < len(tokens) < 6 and all(token.capital or token.lower in vocab.PARTICLES for token in tokens)


def _said_of_each(tokens: Tokens, verb: int) -> bool:
    """Whether the verb phrase says of each what it says of two: a plural noun after "are" does not."""
    after = skip_adverbs(tokens, verb + 1)
    if after >= len(tokens):
        return tokens[verb].lower in vocab.INTRANSITIVE
    if tokens[verb].lower in vocab.BE_FINITE | vocab.HAVE_FINITE:
        return is_participle(tokens[after]) or tokens[after].lower in PREPOSITIONS
    return is_past(tokens[verb]) or tokens[verb].lower in vocab.MODALS


def _in_singular(name: Tokens, phrase: Tokens) -> Tokens:
    """The verb phrase with its auxiliary in the singular; names such as "the United States" keep theirs."""
    changed = _SINGULAR.get(phrase[0].lower)
    if changed is None or name[-1].lower.endswith("s"):
        return phrase
    return reworded(phrase[0], changed), *phrase[1:]
