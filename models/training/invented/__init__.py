"""Pairs made from invented scenes, one set for each way in which a claim can differ from its evidence by a small edit."""

import random

from models.training.invented.converses import PASSIVE, ROLE_SWAP
from models.training.invented.counts import COMPARISON, COUNT
from models.training.invented.dates import DATE, WEEKDAY
from models.training.invented.figures import NUMBER, PERCENTAGE
from models.training.invented.logic import CAUSE, NEGATION, QUANTIFIER
from models.training.invented.modality import HEDGE, TENSE
from models.training.invented.money import MONEY_CURRENCY
from models.training.invented.other_events import OTHER_EVENT
from models.training.invented.other_figures import OTHER_FIGURE
from models.training.invented.other_parts import OTHER_PART
from models.training.invented.other_roles import OTHER_ROLE
from models.training.invented.other_voices import OTHER_VOICE
from models.training.invented.people import NAME, PLACE, ROLE
from models.training.invented.restated import RESTATED
from models.training.invented.restated_long import RESTATED_LONG
from models.training.invented.scenes import MOSTLY_SILENT, drawn, scenes
from models.training.invented.speech import ATTRIBUTION
from models.training.pairs import Pair

PHENOMENA = {
    "number": NUMBER,
    "percentage": PERCENTAGE,
    "money_currency": MONEY_CURRENCY,
    "date": DATE,
    "weekday": WEEKDAY,
    "count": COUNT,
    "comparison": COMPARISON,
    "role": ROLE,
    "name": NAME,
    "place": PLACE,
    "negation": NEGATION,
    "quantifier": QUANTIFIER,
    "hedge": HEDGE,
    "attribution": ATTRIBUTION,
    "tense": TENSE,
    "cause": CAUSE,
    "passive": PASSIVE,
    "role_swap": ROLE_SWAP,
    "restated": RESTATED + RESTATED_LONG,
}
# The same topic, people and often figures, in another role: half of these pairs are silent, and there are twice as many.
TRAPS = {
    "other_figure": OTHER_FIGURE,
    "other_event": OTHER_EVENT,
    "other_part": OTHER_PART,
    "other_role": OTHER_ROLE,
    "other_voice": OTHER_VOICE,
}


def invented_pairs(count_per_phenomenon: int, seed: int) -> list[Pair]:
    """So many pairs for each phenomenon, all different, the same ones for the same seed."""
    made = []
    for name, text in PHENOMENA.items():
        made += drawn(scenes(text), count_per_phenomenon, name, random.Random(f"{seed} {name}"))
    for name, text in TRAPS.items():
        made += drawn(scenes(text), 2 * count_per_phenomenon, name, random.Random(f"{seed} {name}"), MOSTLY_SILENT)
    return made
