"""What is trained on, in which order and how often: the recipe as data."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
import random

from models.training.fit import Schedule, passes
from models.training.pairs import Pair
from models.training.silent import silent_pairs
from models.training.torn import Judge, torn_pairs


@dataclass(frozen=True, slots=True)
class Stage:
    """``passes``: how often each source is seen; ``silent``: for which part of a source's claims silent pairs are made.

    The silent partner of a claim is the nearest in words of ``candidates`` pieces of evidence drawn by lot. ``made``: which
    part of the made pairs whose source begins so is seen, the first that fits. ``layers``: how many of the start's layers are
    kept, from the bottom (Sajjad et al., "On the effect of dropping layers", CSL 2023), None for all; ``frozen``: how many of
    those are not trained, the embeddings with them (Lee et al., "What would Elsa do?", 2019); None trains everything.
    ``torn``: whether the labelled pairs are drawn by how torn the model of the stage before is over them.
    """

    name: str
    passes: Mapping[str, float]
    silent: Mapping[str, float]
    candidates: int
    schedule: Schedule
    seed: int
    made: Mapping[str, float] = field(default_factory=dict)
    layers: int | None = None
    frozen: int | None = None
    torn: bool = False


# A small model of general inference, whose mistakes over a search's results become pairs for the one that is served.
MINER = Stage(
    name="miner",
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
# The model that is served: a larger student, verification beside general inference, made pairs beside labelled ones.
JUDGE = Stage(
    name="judge",
    passes={
        "fever": 1.0,
        "fever_nei": 0.9,
        "feverous": 1.0,
        "fool_me_twice": 2.2,
        "fool_me_twice_nei": 0.9,
        "covidfact": 0.8,
        "creak": 0.2,
        "citation_integrity": 0.6,
        "nli4ct": 0.6,
        "rte": 0.4,
        "mnli": 0.8,
        "mnli_sample": 0.75,
        "taxinli": 0.7,
        "wanli": 0.7,
        "lingnli": 0.07,
        "snli": 0.04,
        "cad_nli": 0.35,
        "conjnli": 0.17,
        "infotabs": 0.1,
        "semiauto_wiki": 0.35,
        "ambient": 0.4,
        "disco": 0.05,
        "scone": 0.2,
        "monotonicity": 0.08,
        "folio": 0.3,
        "breaking_nli": 0.12,
        "fragments": 0.12,
    },
    silent={
        "fever": 0.2,
        "feverous": 0.5,
        "fool_me_twice": 0.7,
        "covidfact": 0.45,
        "creak": 0.1,
        "citation_integrity": 0.2,
        "nli4ct": 0.3,
    },
    candidates=60,
    schedule=Schedule(rate=5e-5, final=0.0, warmup=0.06),
    seed=3,
    made={
        "invented_": 0.28,
        "news_headline": 0.8,
        "news_hedge": 0.5,
        "news_negation": 0.3,
        "news_no_time": 0.3,
        "news_": 0.4,
    },
    layers=8,
    frozen=2,
)
# The same model once more: half of what it sees is silent, and pairs of a figure or an event in another role are common.
SILENCE = Stage(
    name="silence",
    passes={
        "fever": 0.41,
        "fever_nei": 0.84,
        "feverous": 0.6,
        "fool_me_twice": 1.2,
        "fool_me_twice_nei": 1.5,
        "covidfact": 0.75,
        "citation_integrity": 0.5,
        "nli4ct": 0.5,
        "rte": 0.24,
        "mnli": 0.19,
        "mnli_sample": 0.19,
        "taxinli": 0.21,
        "wanli": 0.29,
        "snli": 0.005,
        "cad_nli": 0.14,
        "conjnli": 0.12,
        "semiauto_wiki": 0.1,
        "ambient": 0.2,
        "scone": 0.1,
        "folio": 0.2,
        "breaking_nli": 0.1,
        "fragments": 0.12,
    },
    silent={
        "fever": 0.1,
        "feverous": 0.4,
        "fool_me_twice": 0.6,
        "covidfact": 0.5,
        "creak": 0.05,
        "citation_integrity": 0.2,
        "nli4ct": 0.3,
    },
    candidates=60,
    schedule=Schedule(rate=5e-5, final=0.0, warmup=0.03),
    seed=41,
    made={
        "invented_other_": 1.0,
        "invented_": 0.12,
        "news_headline": 0.24,
        "news_neighbour": 0.52,
        "news_retrieved": 0.07,
        "news_": 0.085,
    },
    frozen=4,
)
# The same model a third time: what it is torn over, more figures and voices in another role, and the same said in other words.
TORN = Stage(
    name="torn",
    passes={
        "fever": 0.46,
        "fever_nei": 0.46,
        "feverous": 0.47,
        "fool_me_twice": 0.72,
        "fool_me_twice_nei": 0.62,
        "covidfact": 0.49,
        "creak": 0.19,
        "citation_integrity": 0.24,
        "nli4ct": 0.21,
        "rte": 0.13,
        "mnli": 0.18,
        "mnli_sample": 0.11,
        "taxinli": 0.19,
        "wanli": 0.18,
        "cad_nli": 0.15,
        "lingnli": 0.021,
        "snli": 0.0041,
        "conjnli": 0.055,
        "infotabs": 0.023,
        "semiauto_wiki": 0.1,
        "ambient": 0.095,
        "disco": 0.011,
        "scone": 0.041,
        "folio": 0.18,
        "breaking_nli": 0.041,
        "fragments": 0.026,
    },
    silent={"fever": 0.1, "feverous": 0.4, "fool_me_twice": 0.7, "covidfact": 0.4, "citation_integrity": 0.2, "nli4ct": 0.2},
    candidates=60,
    schedule=Schedule(rate=5e-5, final=0.0, warmup=0.03, seed=20261125),
    seed=57,
    made={
        "invented_other_role": 0.87,
        "invented_other_voice": 0.87,
        "invented_other_": 0.39,
        "invented_restated": 0.87,
        "invented_": 0.13,
        "news_headline": 0.23,
        "news_neighbour": 0.33,
        "news_retrieved": 0.0,
        "news_": 0.07,
    },
    frozen=4,
    torn=True,
)


def mix(pairs: Sequence[Pair], stage: Stage, judge: Judge | None = None) -> list[Pair]:
    """The labelled pairs of a stage and its silent ones; ``judge`` is the model of the stage before, where that chooses them.

    Raises ValueError where the file lacks a source of the recipe.
    """
    chance = random.Random(stage.seed)
    by_source: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_source[pair.source].append(pair)
    missing = sorted((set(stage.passes) | set(stage.silent)) - set(by_source))
    if missing:
        raise ValueError(f"the training file has no pairs of {', '.join(missing)}")
    mixed: list[Pair] = []
    for source, count in stage.passes.items():
        own = by_source[source]
        torn = torn_pairs(own, round(count * len(own)), judge, stage.seed) if stage.torn and judge else None
        mixed += passes(own, count, chance) if torn is None else torn
    for source, share in stage.silent.items():
        mixed += silent_pairs(by_source[source], share, stage.candidates, chance)
    return mixed


def share_of_made(pairs: Sequence[Pair], stage: Stage) -> list[Pair]:
    """The part of the made pairs that a stage sees; a source that no prefix of ``stage.made`` fits is left out."""
    chance = random.Random(stage.seed)
    by_source: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_source[pair.source].append(pair)
    seen: list[Pair] = []
    for source, own in sorted(by_source.items()):
        share = next((part for prefix, part in stage.made.items() if source.startswith(prefix)), 0.0)
        seen += passes(own, share, chance)
    return seen
