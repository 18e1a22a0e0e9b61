"""Silent pairs as a search makes them: a claim of one article beside the nearest sentences of articles of other months."""

from collections.abc import Sequence
import random
from typing import Protocol

import numpy as np

from models.judge import Judgement
from models.training.news import Sentence, is_claim_like, presented
from models.training.pairs import SILENT, Pair
from models.training.words import content_words

NEAREST = 20
BLOCK = 512
SAYS_SOMETHING = 0.6  # a sentence with more of the claim's words may be about the same event after all
HARD = 0.5


class Encoder(Protocol):
    """What is needed of the sentence encoder."""

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Vectors of length 1, shape (texts, dimension)."""
        ...


class Judge(Protocol):
    """What is needed of the entailment model of the stage before."""

    def judge_pairs(self, pairs: Sequence[tuple[str, str]]) -> Judgement:
        """Judge (evidence, claim) pairs."""
        ...


def retrieved_pairs(sentences: Sequence[Sentence], encoder: Encoder, claims: int, corpus: int, seed: int) -> list[Pair]:
    """For each of ``claims`` sentences its nearest ones of other months among ``corpus``.

    Few of them say anything of the claim; those with most of its words are left out.
    """
    chance = random.Random(seed)
    texts = chance.sample([each for each in sentences if 5 <= len(each.text.split()) <= 60], corpus)
    vectors = encoder.encode([each.text for each in texts])
    asked = chance.sample([place for place, each in enumerate(texts) if is_claim_like(each.text)], claims)
    months = np.array([each.month for each in texts])
    made = []
    for first in range(0, len(asked), BLOCK):
        block = asked[first : first + BLOCK]
        cosines = vectors[block] @ vectors.T
        for row, place in zip(cosines, block, strict=True):
            row[months == months[place]] = -np.inf
            claim, wanted = texts[place].text, content_words(texts[place].text)
            for near in np.argsort(row)[::-1][:NEAREST]:
                other = texts[near]
                if np.isfinite(row[near]) and len(wanted & content_words(other.text)) < SAYS_SOMETHING * len(wanted):
                    evidence = presented(other, other.text, chance)
                    made.append(Pair(claim, evidence, SILENT, "news_retrieved"))
    return made


def hardest(pairs: Sequence[Pair], judge: Judge, count: int, chance: random.Random) -> list[Pair]:
    """``count`` pairs: at most two thirds those that ``judge`` wrongly takes for support or refutation, the rest by lot."""
    silence = judge.judge_pairs([(pair.evidence, pair.claim) for pair in pairs]).probabilities[:, SILENT]
    wrong = [pair for pair, silent in zip(pairs, silence, strict=True) if silent < HARD]
    easy = [pair for pair, silent in zip(pairs, silence, strict=True) if silent >= HARD]
    chance.shuffle(wrong)
    chance.shuffle(easy)
    kept = wrong[: count * 2 // 3]
    return kept + easy[: count - len(kept)]
