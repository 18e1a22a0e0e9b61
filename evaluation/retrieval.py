"""``python -m evaluation.retrieval DATA QUESTIONS``: recall@20 of a passage that holds the evidence.

A passage holds it when it shares 60 % of the evidence's content words and was current at ``as_of``. Measured for dense
search alone, BM25 alone, and both fused, over the claims for which the corpus has such a passage.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
import json
from pathlib import Path
import time
from typing import Any

import numpy as np

from evaluation.holding import Holding
from evaluation.opening import open_service, progress
from evaluation.questions import QuestionClaim, read_questions
from models.encoder import load_encoder
from service.application.retrieve import DEPTH
from service.bootstrap import Service
from service.domain.article import StoredPassage
from service.domain.dates import parse_moment
from service.domain.fusion import fuse
from service.domain.listing import ArticleFilter
from service.domain.scope import Scope

TOP = 20


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.retrieval", description="Recall@20 of the evidence.")
    parser.add_argument("data", type=Path, help="data directory with the articles taken in")
    parser.add_argument("questions", type=Path, help="JSON lines: claim, label, as_of, evidence, group")
    parser.add_argument("--first", type=int, default=0, help="the first question, counted from 0")
    parser.add_argument("--count", type=int, default=None, help="how many questions")
    options = parser.parse_args()
    claims = read_questions(options.questions, options.first, options.count)
    encoder = load_encoder()
    with open_service(options.data, encoder) as service:
        print(json.dumps(measure(service, encoder.encode, claims), indent=2))


def measure(service: Service, encode: Callable[[list[str]], np.ndarray], claims: Sequence[QuestionClaim]) -> dict[str, Any]:
    """Recall@20 and mean milliseconds of each way, over all claims and over the right options alone."""
    held = holders(service, claims)
    found: dict[str, list[bool]] = {"dense": [], "bm25": [], "fused": []}
    spent = dict.fromkeys(found, 0.0)
    right: list[bool] = []
    for number, (each, ids) in enumerate(zip(claims, held, strict=True)):
        progress(number, len(claims), "claims")
        if not ids:
            continue
        scope = Scope(as_of=parse_moment("as_of", each.as_of))
        start = time.perf_counter()
        dense = [key for key, _ in service.store.dense(encode([each.claim])[0], scope, DEPTH)]
        between = time.perf_counter()
        lexical = [key for key, _ in service.store.lexical(each.claim, scope, DEPTH)]
        spent["dense"] += between - start
        spent["bm25"] += time.perf_counter() - between
        rankings = {"dense": dense, "bm25": lexical, "fused": fuse(dense, lexical)}
        for name, ranking in rankings.items():
            top = service.store.load(ranking[:TOP]) if ranking else {}
            found[name].append(any(passage.id in ids for passage in top.values()))
        right.append(each.right)
    spent["fused"] = spent["dense"] + spent["bm25"]
    return {
        "claims": len(claims),
        "held": len(right),
        "recall@20": {name: _mean(hits) for name, hits in found.items()},
        "recall@20 of right options": {
            name: _mean([hit for hit, is_right in zip(hits, right, strict=True) if is_right]) for name, hits in found.items()
        },
        "milliseconds": {name: round(1000 * seconds / max(len(right), 1), 1) for name, seconds in spent.items()},
    }


def holders(service: Service, claims: Sequence[QuestionClaim]) -> list[set[str]]:
    """For each claim the ids of the passages, out by its ``as_of``, that hold its evidence."""
    holding = Holding(every_passage(service))
    found: dict[tuple[str, str], set[str]] = {}
    for each in claims:
        if (each.evidence, each.as_of) not in found:
            found[each.evidence, each.as_of] = holding.of(each.evidence, parse_moment("as_of", each.as_of))
    return [found[each.evidence, each.as_of] for each in claims]


def every_passage(service: Service) -> Iterator[StoredPassage]:
    """All passages of the current versions."""
    after: int | None = 0
    while after is not None:
        page = service.store.articles(ArticleFilter(), after, 100)
        for article in page.items:
            yield from service.store.passages(article.id)
        after = page.next_after


def _mean(hits: Sequence[bool]) -> float | None:
    return round(sum(hits) / len(hits), 3) if hits else None


if __name__ == "__main__":
    main()
