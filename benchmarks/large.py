"""Corpora of 100,000 and of a million passages, or of other sizes: latency, recall, memory, disk, start.

Sentences are put together by rule, the first half of one and the second half of another; their vectors are not encoded but mixed
of the two sentences' vectors with noise added. So this measures search and storage, not verdicts.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
import json
from pathlib import Path
import time
from typing import Any

import numpy as np

from benchmarks.arithmetic import Comparison, percentile
from benchmarks.context import Context, pairs_read, verify
from benchmarks.load import drive
from benchmarks.material import sentences, slices
from benchmarks.processes import crosscheck
from models.encoder import load_encoder
from service.application.ports import PreparedArticle
from service.domain.article import Article, Passage
from service.domain.scope import Scope
from service.store.embedded.database import Readers
from service.store.embedded.inspection import DATABASE
from service.store.embedded.plan import MEASURED
from service.store.embedded.store import EmbeddedStore
from service.store.embedded.vectors import StoredVectors

SMALL, READY_SECONDS = 100_000, (2.0, 5.0)  # a corpus up to this size is to be ready in the first, another in the second
PER_ARTICLE, GROUP, NOISE = 50, 40, 0.35
DESKS = 100  # sources: one of them leaves a hundredth
RARE = 10_000  # one article in so many is of the rare source: a ten-thousandth
AT_ONCE = replace(
    MEASURED, tail_at_least=1 << 40, tail_at_most=1 << 40
)  # one generation at the end, not one at every 20,000 rows


def measure(context: Context) -> dict[str, Any]:
    """Every figure at each size, and the ratio of each to the corpus of ``context.passages``."""
    encoder = load_encoder()
    questions = encoder.encode(context.asked(0, 100))
    p50, p95 = {}, {}
    compared: list[Comparison] = []
    figures: dict[str, Any] = {}
    p50[context.passages], p95[context.passages], _, _, figures[str(context.passages)] = _asked(context, context.corpus())
    for size in context.sizes:
        data = _built(context, size, encoder)
        p50[size], p95[size], ready, memory, parts = _asked(context, data)
        disk = sum(path.stat().st_size for path in data.rglob("*") if path.is_file()) / size
        recall = _recall(data, questions, f"{encoder.name} {encoder.revision}")
        stands = {"seconds_to_ready": ready, "pss_bytes": memory, "bytes_a_passage": disk, "recall": recall}
        figures[str(size)] = {**stands, **parts}
        compared.append(Comparison(f"start to ready at {size:,}: seconds", (ready,), READY_SECONDS[size > SMALL], False))
        for name, goal in (("no filter", 0.98), ("1 %", 0.98), ("0.01 %", 1.0)):
            compared.append(Comparison(f"recall@20 at {size:,}, {name}", (recall[name],), goal, True))
        compared.append(Comparison(f"memory at {size:,}: GiB", (memory / 2**30,), 1.5, False))
        compared.append(Comparison(f"disk at {size:,}: KiB a passage", (disk / 1024,), 1.5, False))
        compared.append(Comparison(f"p95 at {size:,} by {context.passages:,}", (p95[size] / p95[context.passages],), 1.3, False))
    return {"comparisons": [each.as_json() for each in compared], "latency": {"p50": p50, "p95": p95}, "figures": figures}


def _asked(context: Context, data: Path) -> tuple[float, float, float, int, dict[str, float]]:
    """p50 and p95 in milliseconds, seconds to ready, memory after the claims, and what of the time is the corpus's part.

    That is the search: how much the models then have to read depends on the claims, and is told beside it.
    """
    with crosscheck(data) as served:
        drive(lambda claim: verify(served, claim), context.asked(0)[:10])
        done = drive(lambda claim: verify(served, claim), context.asked(1, context.claims * context.rounds))
        searched = [answer["timings_ms"]["retrieve"] for answer in done.answers]
        parts = {
            "search_p50_milliseconds": percentile(searched, 0.5),
            "search_p95_milliseconds": percentile(searched, 0.95),
            "pairs_a_claim": sum(map(pairs_read, done.answers)) / len(done.answers),
        }
        return done.milliseconds(0.5), done.milliseconds(0.95), served.seconds_to_ready, served.pss(), parts


def _built(context: Context, size: int, encoder: Any) -> Path:
    """The corpus of ``size`` passages, gone on with where an earlier run stopped."""
    folder = context.work / "large" / f"{size}"
    complete = folder / "complete.json"
    if complete.is_file() and json.loads(complete.read_text(encoding="utf-8"))["origin"] == context.material.origin:
        return folder / "data"
    print(f"== building {size:,} passages; it goes on where it is stopped", flush=True)
    (articles,) = slices(context.material.articles, context.passages, 1)
    texts = [text for each in articles for text in sentences(each)]
    identity = f"{encoder.name} {encoder.revision}"
    store = EmbeddedStore(folder / "data", encoder=identity, dimension=encoder.dimension, encode=encoder.encode, plan=AT_ONCE)
    try:
        started, have = time.monotonic(), store.counts()["articles"]
        for first in range(have, size // PER_ARTICLE, GROUP):
            if first == have:
                vectors = encoder.encode(texts)
            store.put(list(_articles(texts, vectors, range(first, min(first + GROUP, size // PER_ARTICLE)))))
            if first % (GROUP * 25) == 0:
                print(f"   {first * PER_ARTICLE:,} passages, {time.monotonic() - started:.0f} s", flush=True)
    finally:
        store.close()
    complete.write_text(json.dumps({"origin": context.material.origin}), encoding="utf-8")
    return folder / "data"


def _articles(texts: Sequence[str], vectors: np.ndarray, numbers: range) -> Iterator[PreparedArticle]:
    """Articles by number, always the same: each from fifty sentences that follow each other, crossed with others."""
    for number in numbers:
        chance = np.random.default_rng(number)
        ones = (np.arange(PER_ARTICLE) + number * PER_ARTICLE) % len(texts)
        others = chance.integers(0, len(texts), PER_ARTICLE)
        lines = [_crossed(texts[int(one)], texts[int(other)]) for one, other in zip(ones, others, strict=True)]
        noise = chance.standard_normal((PER_ARTICLE, vectors.shape[1])) / np.sqrt(vectors.shape[1])
        mixed = 0.8 * vectors[ones] + 0.2 * vectors[others] + NOISE * noise
        starts = np.concatenate(([0], np.cumsum([len(line) + 1 for line in lines])))
        passages = [
            Passage(int(start), int(start) + len(line), place // 5)
            for place, (start, line) in enumerate(zip(starts, lines, strict=False))
        ]
        source = "rare" if number % RARE == 3 else f"desk-{number % DESKS}"
        article = Article("\n".join(lines), id=f"large-{number}", title=f"Report {number}", source=source)
        yield PreparedArticle(article, passages, (mixed / np.linalg.norm(mixed, axis=1, keepdims=True)).astype(np.float32))


def _crossed(one: str, other: str) -> str:
    first, second = one.split(), other.split()
    return " ".join(first[: (len(first) + 1) // 2] + second[len(second) // 2 :])[:999]


def _recall(data: Path, questions: np.ndarray, encoder: str) -> dict[str, float]:
    """Of the exact nearest twenty, the share that the service's search finds, by filter."""
    scopes = {"no filter": Scope(), "1 %": Scope(sources=("desk-7",)), "0.01 %": Scope(sources=("rare",))}
    store = EmbeddedStore(
        data, encoder=encoder, dimension=questions.shape[1], encode=lambda texts: np.empty((len(texts), questions.shape[1]))
    )
    try:
        with Readers(data / DATABASE).snapshot() as connection:
            sources = dict(connection.execute("SELECT key, source FROM versions"))
        wanted = {scope.sources[0] if scope.sources else None for scope in scopes.values()}
        exact = _exact(StoredVectors(Readers(data / DATABASE), questions.shape[1]), questions, sources, wanted)
        found = {}
        for name, scope in scopes.items():
            best = exact[scope.sources[0] if scope.sources else None]
            hits = [
                {key for key, _ in store.dense(each, scope, 100)[:20]} & set(want)
                for each, want in zip(questions, best, strict=True)
            ]
            found[name] = sum(map(len, hits)) / sum(map(len, best))
        return found
    finally:
        store.close()


def _exact(
    stored: StoredVectors, questions: np.ndarray, sources: dict[int, str], wanted: set[str | None]
) -> dict[str | None, list[list[int]]]:
    """Every passage compared, twenty kept for each question and source (None: any)."""
    best: dict[str | None, list[list[tuple[float, int]]]] = {each: [[] for _ in questions] for each in wanted}
    _, last = stored.state()
    for block in stored.blocks(0, last):
        scores = questions @ block.vectors.T
        names = np.array([sources[version] for version in block.versions.tolist()])
        for source, tops in best.items():
            inside = np.arange(len(names)) if source is None else np.flatnonzero(names == source)
            for number in range(len(questions)):
                row = scores[number, inside]
                order = np.argsort(-row)[:20]
                more = zip(row[order].tolist(), block.passages[inside[order]].tolist(), strict=True)
                tops[number] = sorted([*tops[number], *more], reverse=True)[:20]
    return {source: [[key for _, key in top] for top in tops] for source, tops in best.items()}
