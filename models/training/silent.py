"""Silent pairs made from sets that have few or none: a claim beside evidence that was given for another claim."""

from collections import defaultdict
from collections.abc import Sequence
import random

from models.training.pairs import SILENT, Pair
from models.training.words import content_words


def silent_pairs(pairs: Sequence[Pair], share: float, candidates: int, chance: random.Random) -> list[Pair]:
    """For ``share`` of the claims, the one of ``candidates`` other pieces of evidence of the set with most words in common.

    Without them a set of two labels teaches that in its field nothing is ever silent. Evidence that the claim itself has in
    any pair, or that repeats four fifths of the claim's words, is not taken: it might say something after all.
    """
    own: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        own[pair.claim].add(pair.evidence)
    evidence = sorted({pair.evidence for pair in pairs})
    words = [content_words(text) for text in evidence]
    source = f"{pairs[0].source}_silent"
    made = []
    for claim in chance.sample(sorted(own), int(share * len(own))):
        wanted = content_words(claim)
        places = chance.sample(range(len(evidence)), min(candidates, len(evidence)))
        ranked = sorted(places, key=lambda place: len(wanted & words[place]), reverse=True)
        for place in ranked:
            if evidence[place] not in own[claim] and len(wanted & words[place]) < 0.8 * max(1, len(wanted)):
                made.append(Pair(claim, evidence[place], SILENT, source))
                break
    return made
