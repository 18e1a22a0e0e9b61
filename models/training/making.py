"""The pairs that are made, not read: from news articles and from invented sentences."""

from collections.abc import Callable
from pathlib import Path
import random

from models.training.invented import invented_pairs
from models.training.news import edited_pairs, headline_pairs, neighbour_pairs, read_sentences
from models.training.pairs import Pair
from models.training.retrieved import Encoder, Judge, hardest, retrieved_pairs

EDITED, HEADLINES, NEIGHBOURS, RETRIEVED, INVENTED = 18_000, 1_500, 2_000, 12_000, 1_150
RETRIEVED_CLAIMS, RETRIEVED_CORPUS = 1_500, 60_000


def made_pairs(articles: Path, encoder: Encoder, judge: Judge, seed: int, say: Callable[[str], None] = print) -> list[Pair]:
    """All pairs that are made; ``judge`` is the model whose mistakes over a search's results are sought out."""
    chance = random.Random(seed)
    sentences = read_sentences(articles)
    say(f"{len(sentences):,} sentences of news")
    made = edited_pairs(sentences, EDITED, chance)
    made += headline_pairs(sentences, HEADLINES, chance)
    made += neighbour_pairs(sentences, NEIGHBOURS, chance)
    say(f"{len(made):,} pairs from edits, headlines and neighbours")
    nearest = retrieved_pairs(sentences, encoder, RETRIEVED_CLAIMS, RETRIEVED_CORPUS, seed)
    say(f"{len(nearest):,} retrieved pairs to choose from")
    made += hardest(nearest, judge, RETRIEVED, chance)
    made += invented_pairs(INVENTED, seed)
    say(f"{len(made):,} made pairs in all")
    return made
