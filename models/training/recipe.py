"""What is trained on, in which order and how often: the recipe as data."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
import random

from models.training.fit import Schedule, passes
from models.training.pairs import Pair
from models.training.silent import silent_pairs


@dataclass(frozen=True, slots=True)
class Stage:
    """``passes``: how often each source is seen; ``silent``: for which part of a source's claims silent pairs are made.

    The silent partner of a claim is the nearest in words of ``candidates`` pieces of evidence drawn by lot.
    """

    name: str
    passes: Mapping[str, float]
    silent: Mapping[str, float]
    candidates: int
    schedule: Schedule
    seed: int


# General inference first.
GENERAL = Stage(
    name="general",
    passes={
        "lingnli": 1.0,
        "snli": 0.35,  # captions: "another scene, so a contradiction" is a habit of theirs that harms elsewhere
        "mnli": 1.5,
        "mnli_sample": 1.5,
        "taxinli": 1.0,
        "wanli": 1.5,
        "disco": 0.6,
        "cad_nli": 1.0,
        "conjnli": 1.0,
        "infotabs": 0.7,
        "semiauto_wiki": 1.0,
        "fever": 1.0,
        "fever_nei": 1.0,
        "feverous": 1.0,
        "fool_me_twice": 1.0,
        "fool_me_twice_nei": 1.0,
        "creak": 1.0,
        "covidfact": 1.0,
        "citation_integrity": 1.0,
        "nli4ct": 1.0,
        "ambient": 1.0,
        "folio": 1.0,
        "rte": 1.0,
        "scone": 0.7,
        "monotonicity": 0.5,
        "breaking_nli": 0.7,
        "fragments": 0.6,
        "wikiresnli": 0.3,
    },
    silent={
        "fever": 0.3,
        "feverous": 0.7,
        "fool_me_twice": 0.5,
        "creak": 0.4,
        "covidfact": 0.7,
        "citation_integrity": 0.3,
        "nli4ct": 0.5,
    },
    candidates=12,
    schedule=Schedule(rate=1.5e-4, final=5e-5),
    seed=1,
)
# Then verification, beside pairs made from news and invented ones; of general inference enough not to forget it.
VERIFICATION = Stage(
    name="verification",
    passes={
        "fever": 2.0,
        "fever_nei": 1.5,
        "feverous": 2.5,
        "fool_me_twice": 5.0,
        "fool_me_twice_nei": 1.5,
        "covidfact": 1.7,
        "creak": 0.5,
        "citation_integrity": 1.0,
        "nli4ct": 1.0,
        "semiauto_wiki": 0.6,
        "infotabs": 0.2,
        "rte": 0.7,
        "mnli": 0.9,
        "mnli_sample": 0.7,
        "taxinli": 0.3,
        "wanli": 0.8,
        "lingnli": 0.1,
        "cad_nli": 0.6,
        "conjnli": 0.2,
        "snli": 0.03,
        "ambient": 0.5,
        "disco": 0.05,
        "scone": 0.2,
        "breaking_nli": 0.1,
        "fragments": 0.1,
        "monotonicity": 0.05,
        "folio": 0.2,
    },
    silent={
        "fever": 0.3,
        "feverous": 0.6,
        "fool_me_twice": 1.0,
        "covidfact": 0.7,
        "creak": 0.4,
        "citation_integrity": 0.4,
        "nli4ct": 0.6,
    },
    candidates=100,
    schedule=Schedule(rate=1e-4, final=0.0),
    seed=2,
)


def mix(pairs: Sequence[Pair], stage: Stage) -> list[Pair]:
    """The labelled pairs of a stage and its silent ones. Raises ValueError where the file lacks a source of the recipe."""
    chance = random.Random(stage.seed)
    by_source: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_source[pair.source].append(pair)
    missing = sorted((set(stage.passes) | set(stage.silent)) - set(by_source))
    if missing:
        raise ValueError(f"the training file has no pairs of {', '.join(missing)}")
    mixed = [pair for source, count in stage.passes.items() for pair in passes(by_source[source], count, chance)]
    for source, share in stage.silent.items():
        mixed += silent_pairs(by_source[source], share, stage.candidates, chance)
    return mixed
