"""Edits of words: opposites, negation, quantifiers, roles, places, speech, hedges; and synonyms, which change nothing."""

from collections.abc import Sequence
import random
import re

from models.training.edits import tables

_HEDGES = (
    (r"\b(?:may|might|could) (?=[a-z]+\b(?!ed\b))(?!have\b|not\b)", "will "),
    (r"\b(?:is|are) (?:expected|likely|set|due|scheduled) to (?=[a-z]+)", "will certainly "),
    (r"\b(?:may|might|could) have (?=[a-z]+)", "have indeed "),
    (r"\b(?:is|are) considering\b", "has decided on"),
    (r"\b(?:plans|hopes|intends|aims|wants) to (?=[a-z]+)", "has already managed to "),
    (r"\b(?:allegedly|reportedly|possibly|probably) ", ""),
    (r"\b(?:is|are) accused of\b", "has been found guilty of"),
    (r"\bcalled for\b", "has secured"),
)
_NEGATIONS = re.compile(r"\b(is|are|was|were|has|have|had|will|would|can|could|did|does|do|should) (?!not\b|been no)(?=[a-z]+)")
_DENIALS = re.compile(r"\b(is|are|was|were|has|have|had|will|would|can|could|did|should) (?:not|never) ")
_SPEECH = (
    (r"\b(?:said|announced|confirmed|stated) that\b", "denied that"),
    (r"\bdenied that\b", "confirmed that"),
    (r"\bwarned that\b", "ruled out that"),
    (r"\bagreed to\b", "refused to"),
    (r"\brefused to\b", "agreed to"),
    (r"\bfailed to\b", "managed to"),
    (r"\bpromised to\b", "refused to"),
)


def _both_ways(pairs: Sequence[str]) -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for pair in pairs:
        left, right = (side.replace("~", " ") for side in pair.split("/"))
        table.setdefault(left, []).append(right)
        table.setdefault(right, []).append(left)
    return table


def _one_way(pairs: Sequence[str]) -> dict[str, list[str]]:
    return {left.replace("~", " "): [right.replace("~", " ")] for left, right in (pair.split("/") for pair in pairs)}


def _pattern(words: Sequence[str]) -> re.Pattern:
    return re.compile(r"(?<![\w-])(" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + r")(?![\w-])")


_TABLES = {name: _both_ways(table) for name, table in (("antonym", tables.ANTONYMS), ("comparison", tables.COMPARISONS))}
_TABLES["quantifier"] = _one_way(tables.QUANTIFIERS) | {
    "all of": ["none of", "only some of"],
    "all the": ["none of the", "only some of the"],
}
_TABLES["synonym"] = _one_way(tables.SYNONYMS)
_PATTERNS = {name: _pattern(list(table)) for name, table in _TABLES.items()}
_ROLE_PATTERN = re.compile(_pattern(tables.ROLES).pattern, re.IGNORECASE)
_PLACE_KINDS = [(_pattern(kind), kind) for kind in (tables.COUNTRIES, tables.CITIES, tables.PEOPLES)]


def antonym(sentence: str, chance: random.Random) -> str | None:
    """The opposite of one word."""
    return _swap(sentence, "antonym", chance)


def compare_otherwise(sentence: str, chance: random.Random) -> str | None:
    """The opposite comparison: higher for lower, before for after."""
    return _swap(sentence, "comparison", chance)


def quantify_otherwise(sentence: str, chance: random.Random) -> str | None:
    """Another quantifier that cannot hold beside the first."""
    return _swap(sentence, "quantifier", chance)


def synonym(sentence: str, chance: random.Random) -> str | None:
    """One word said otherwise."""
    return _swap(sentence, "synonym", chance)


def negate(sentence: str, chance: random.Random) -> str | None:
    """With "not" after an auxiliary, or without the one that is there."""
    denial = list(_DENIALS.finditer(sentence))
    if denial:
        found = chance.choice(denial)
        return sentence[: found.start()] + found.group(1) + " " + sentence[found.end() :]
    fitting = list(_NEGATIONS.finditer(sentence))[:2]  # the main verb comes early
    if not fitting or "?" in sentence:
        return None
    found = chance.choice(fitting)
    word = found.group(1)
    no = chance.choice([f"{word} not ", f"{word} never "]) if word in {"has", "have", "had", "did"} else f"{word} not "
    return sentence[: found.start()] + no + sentence[found.end() :]


def other_role(sentence: str, chance: random.Random) -> str | None:
    """Another office."""
    fitting = list(_ROLE_PATTERN.finditer(sentence))
    if not fitting:
        return None
    found = chance.choice(fitting)
    other = chance.choice(
        [role for role in tables.ROLES if role not in found.group().lower() and found.group().lower() not in role]
    )
    other = other.title().replace(" Of ", " of ") if found.group()[0].isupper() else other
    return sentence[: found.start()] + other + sentence[found.end() :]


def other_place(sentence: str, chance: random.Random) -> str | None:
    """Another country, city or nationality."""
    fitting = [(found, kind) for pattern, kind in _PLACE_KINDS for found in pattern.finditer(sentence)]
    if not fitting:
        return None
    found, kind = chance.choice(fitting)
    other = chance.choice([place for place in kind if place != found.group() and place not in sentence])
    return sentence[: found.start()] + other + sentence[found.end() :]


def speak_otherwise(sentence: str, chance: random.Random) -> str | None:
    """Denied for said, refused for agreed."""
    return _rewrite(sentence, _SPEECH, chance)


def drop_hedge(sentence: str, chance: random.Random) -> str | None:
    """A fact in place of a possibility, a plan or a reproach."""
    if re.search(r"\b(?:not|never|if|If|unless|whether)\b", sentence):
        return None
    return _rewrite(sentence, _HEDGES, chance)


def _swap(sentence: str, table: str, chance: random.Random) -> str | None:
    fitting = list(_PATTERNS[table].finditer(sentence))
    if not fitting:
        return None
    found = chance.choice(fitting)
    return sentence[: found.start()] + chance.choice(_TABLES[table][found.group()]) + sentence[found.end() :]


def _rewrite(sentence: str, rules: Sequence[tuple[str, str]], chance: random.Random) -> str | None:
    fitting = [(pattern, other) for pattern, other in rules if re.search(pattern, sentence)]
    if not fitting:
        return None
    pattern, other = chance.choice(fitting)
    return re.sub(pattern, other, sentence, count=1)
