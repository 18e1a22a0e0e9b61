"""Small edits of a sentence: what is said changes, or stays, by one word or figure.

An edit is a function of a sentence and a source of chance; it returns the edited sentence, or None where the sentence has
nothing to edit. Three kinds: CHANGES make a sentence that the old one refutes, REWRITES one that it supports, OVERSTATEMENTS
one about which it is silent.
"""

from collections.abc import Callable
import random

from models.training.edits import figures, parts, wording

Edit = Callable[[str, random.Random], str | None]

# How often each is tried first, by what users ask about most: figures and dates before all.
CHANGES: dict[str, tuple[Edit, float]] = {
    "number": (figures.change_number, 3.0),
    "percentage": (figures.change_percentage, 4.0),
    "money": (figures.change_money, 6.0),
    "scale": (figures.change_scale, 4.0),
    "year": (figures.change_year, 2.0),
    "month": (figures.change_month, 2.0),
    "weekday": (figures.change_weekday, 2.0),
    "number_word": (figures.change_number_word, 2.0),
    "antonym": (wording.antonym, 2.0),
    "negation": (wording.negate, 1.2),
    "comparison": (wording.compare_otherwise, 2.0),
    "quantifier": (wording.quantify_otherwise, 2.0),
    "role": (wording.other_role, 2.0),
    "place": (wording.other_place, 2.5),
    "speech": (wording.speak_otherwise, 1.0),
}
REWRITES: dict[str, tuple[Edit, float]] = {
    "figure": (figures.rewrite_figure, 3.0),
    "attribution": (parts.drop_attribution, 3.0),
    "opening": (parts.drop_opening, 2.0),
    "detail": (parts.drop_detail, 3.0),
    "clause": (parts.keep_first_clause, 2.0),
    "synonym": (wording.synonym, 3.0),
}
OVERSTATEMENTS: dict[str, tuple[Edit, float]] = {
    "hedge": (wording.drop_hedge, 1.0),
}


def apply(edits: dict[str, tuple[Edit, float]], sentence: str, chance: random.Random) -> tuple[str, str] | None:
    """The name of an edit that fits and the edited sentence; None where none of ``edits`` fits."""
    order = sorted(edits, key=lambda name: chance.random() ** (1 / edits[name][1]), reverse=True)
    for name in order:
        edited = edits[name][0](sentence, chance)
        if edited and edited != sentence:
            return name, edited
    return None
