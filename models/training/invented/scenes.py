"""Scenes: wordings of the same facts with claims about them, and the pairs that are drawn from them.

A scene is text. ``# topic`` begins it and says which context sentences suit it; then each line begins with a mark:

- ``@ a b: x / y | z / w`` names words: either a is x and b is y, or a is z and b is w; ``@~`` also exchanges them at random;
- ``! rule slot ...`` makes slots depend on each other, see ``RULES``;
- ``^`` is a headline; ``>`` is a passage, ``>>`` one that must come first;
- ``=`` is a claim in which ``<true;false>`` or ``<true;false;silent>`` holds the edit that changes the label;
- ``+``, ``-`` and ``?`` are claims that are supported, refuted, and not decided.

``[a|b]`` is one or the other at random. Every claim of a scene has to hold its label for every passage of the scene.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
import random
import re

from models.training.invented.context import contexts, headline
from models.training.invented.rules import RULES
from models.training.invented.slots import Slots
from models.training.pairs import REFUTES, SILENT, SUPPORTS, Pair

_MARKED = {"+": SUPPORTS, "-": REFUTES, "?": SILENT}
_SHARE = {SUPPORTS: 0.40, REFUTES: 0.38, SILENT: 0.22}
MOSTLY_SILENT = {SUPPORTS: 0.25, REFUTES: 0.25, SILENT: 0.50}
_EDIT = re.compile(r"<([^<>]*)>")
_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_ARTICLE = re.compile(r"\b([Aa])n?(?= (\"?[\w€$£]+))")
_START = re.compile(r"(^[\"“(]?|[.!?][\"”]? [\"“]?)([a-z])")
_FULL = re.compile(r"\{(p\d)\}")
_GAP = re.compile(r" +(?=[ .,;])|(?<=^) +")
_VOWEL = re.compile(r"(?!uni[^n]|use|eu|one\b|once|ut)[aeiou]|8|11\b|18\b|hour|honest|heir", re.IGNORECASE)


@dataclass
class Scene:
    """Facts under one topic. ``claims`` holds the templates of one line by label."""

    topic: str
    choices: list[tuple[bool, list[str], list[list[str]]]] = field(default_factory=list)
    rules: list[list[str]] = field(default_factory=list)
    headlines: list[str] = field(default_factory=list)
    passages: list[tuple[bool, str]] = field(default_factory=list)
    claims: list[dict[int, str]] = field(default_factory=list)


def scenes(text: str) -> list[Scene]:
    """The scenes that ``text`` holds. Raises ValueError for a line with no known mark."""
    found: list[Scene] = []
    for line in filter(None, (line.strip() for line in text.splitlines())):
        mark, _, rest = line.partition(" ")
        if mark == "#":
            found.append(Scene(rest))
        elif mark in {"@", "@~"}:
            names, _, rows = rest.partition(":")
            table = [[cell.strip() for cell in row.split(" / ")] for row in rows.split(" | ")]
            if any(len(row) != len(names.split()) for row in table):
                raise ValueError(f"a row too long or too short: {line}")
            found[-1].choices.append((mark == "@~", names.split(), table))
        elif mark == "!":
            found[-1].rules.append(rest.split())
        elif mark == "^":
            found[-1].headlines.append(rest)
        elif mark in {">", ">>"}:
            found[-1].passages.append((mark == ">>", rest))
        elif mark == "=":
            found[-1].claims.append(_edited(rest))
        elif mark in _MARKED:
            found[-1].claims.append({_MARKED[mark]: rest})
        else:
            raise ValueError(f"a line of a scene with no known mark: {line}")
    return found


def _edited(line: str) -> dict[int, str]:
    """The claims by label that one line with edits stands for."""
    sides = min(len(edit.split(";")) for edit in _EDIT.findall(line))
    texts = _EDIT.split(line)  # what stands between the edits, and every second time an edit
    return {
        label: "".join(_side(text, label) if place % 2 else text for place, text in enumerate(texts))
        for label in (SUPPORTS, REFUTES, SILENT)[:sides]
    }


def _side(edit: str, label: int) -> str:
    """What an edit puts in for a label.

    A detail that makes a true claim undecided leaves a false one false: half the false claims get it too, so that it is no
    sign of the label.
    """
    sides = edit.split(";")
    if sides[0]:
        return sides[label]
    if label == REFUTES and not sides[1] and "[" not in sides[2]:
        return f" [|{sides[2]}]"
    return f" {sides[label]}"


def drawn(
    scenes_: list[Scene], count: int, phenomenon: str, chance: random.Random, shares: Mapping[int, float] = _SHARE
) -> list[Pair]:
    """``count`` different pairs with the labels in fixed ``shares``, the scenes taking turns."""
    wanted = {label: round(count * share) for label, share in shares.items()}
    wanted[SUPPORTS] += count - sum(wanted.values())
    made: dict[tuple[str, str], Pair] = {}
    order = list(scenes_)
    for _ in range(20 * count):
        if not any(wanted.values()):
            break
        if not order:
            order = list(scenes_)
        scene = order.pop(chance.randrange(len(order)))
        for claim, evidence, label in _cases(scene, wanted, chance):
            if wanted[label] and (claim, evidence) not in made:
                wanted[label] -= 1
                made[claim, evidence] = Pair(claim, evidence, label, f"invented_{phenomenon}")
    if any(wanted.values()):
        raise ValueError(f"the scenes of {phenomenon} do not give {count} different pairs")
    return list(made.values())


def _cases(scene: Scene, wanted: dict[int, int], chance: random.Random) -> Iterator[tuple[str, str, int]]:
    """One passage of the scene with two lines of its claims, each under every label that it has and that is still wanted."""
    slots = Slots(chance)
    named: dict[str, str] = {}
    for exchange, names, table in scene.choices:
        row = list(chance.choice(table))
        if exchange:
            chance.shuffle(row)
        named |= dict(zip(names, row, strict=True))
    for name, *slot_names in scene.rules:
        RULES[name](slots, *slot_names)
    evidence = _evidence(scene, named, slots, chance)
    useful = [line for line in scene.claims if any(wanted[label] for label in line)]
    for line in chance.sample(useful, min(2, len(useful))):
        for label, template in line.items():
            short = chance.random() < 0.35  # a surname alone, as a second mention has it
            yield _written(_FULL.sub(r"{\1.last}", template) if short else template, named, slots, chance), evidence, label


def _evidence(scene: Scene, named: dict[str, str], slots: Slots, chance: random.Random) -> str:
    """A passage of the scene, in about half the cases with context around it and in a quarter under a headline."""
    first, template = chance.choice(scene.passages)
    parts = [_written(template, named, slots, chance)]
    if chance.random() < 0.45:
        for sentence in contexts(scene.topic, chance.choice((1, 1, 2)), chance):
            parts.insert(len(parts) if first or chance.random() < 0.5 else 0, _written(sentence, {}, slots, chance))
    if chance.random() < 0.25:
        line = chance.choice(scene.headlines) if scene.headlines and chance.random() < 0.6 else headline(scene.topic, chance)
        parts.insert(0, _written(line, named, slots, chance).rstrip(".") + ".")
    return " ".join(parts)


def _written(template: str, named: dict[str, str], slots: Slots, chance: random.Random) -> str:
    """The template with its choices made and its slots filled, as English spells it."""
    text = _CHOICE.sub(lambda found: chance.choice(found[1].split("|")), template)
    for name, value in named.items():
        text = text.replace("{" + name + "}", value)
    text = _CHOICE.sub(lambda found: chance.choice(found[1].split("|")), text).format_map(slots)
    text = _GAP.sub("", text)  # an edit may be empty
    text = _ARTICLE.sub(lambda found: found[1] + ("n" if _VOWEL.match(found[2].lstrip('"€$£')) else ""), text)
    text = text.replace("s's ", "s' ")
    return _START.sub(lambda found: found[1] + found[2].upper(), text)
