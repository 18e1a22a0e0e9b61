"""Verifying while articles are taken in at full speed, and whether the newest article is found at once."""

import threading
from typing import Any

from benchmarks.arithmetic import Comparison, ratios
from benchmarks.context import Context, take_in, verify
from benchmarks.load import drive
from benchmarks.processes import Served, ask, crosscheck

PROBES = 20


def measure(context: Context) -> dict[str, Any]:
    """p95 beside ingestion against idle, and the share of new articles that the next request finds."""
    idle: list[float] = []
    busy: list[float] = []
    taken = 0
    with context.corpus_copy("busy") as data, crosscheck(data) as served:
        drive(lambda claim: verify(served, claim), context.asked(0)[:5])
        for turn in range(context.rounds):
            claims = context.asked(turn)
            idle.append(drive(lambda claim: verify(served, claim), claims).milliseconds(0.95))
            ending = threading.Event()
            stored = [0]
            feeding = threading.Thread(target=_feed, args=(served, context, turn, ending, stored))
            feeding.start()
            busy.append(drive(lambda claim: verify(served, claim), claims).milliseconds(0.95))
            ending.set()
            feeding.join()
            taken += stored[0]
        probes = min(PROBES, context.claims)
        found, beside = _newest(served, range(probes), None), _newest(served, range(probes, 2 * probes), context)
    compared = [
        Comparison("p95 while taking articles in by idle", ratios(busy, idle), 2.5, False),
        Comparison("newest article found by the next request", (found,), 1.0, True),
        Comparison("the same while articles are taken in", (beside,), 1.0, True),
    ]
    return {
        "comparisons": [each.as_json() for each in compared],
        "p95_milliseconds_idle": idle,
        "p95_milliseconds_busy": busy,
        "passages_taken_in_meanwhile": taken,
    }


def _feed(served: Served, context: Context, turn: int, ending: threading.Event, stored: list[int]) -> None:
    """Send new articles until told to stop: those of the file under other names, with another number in every sentence.

    So they are reports of their own: copies would be grouped as reprints of what is there.
    """
    number = 0
    while not ending.is_set():
        batch = []
        for _ in range(10):
            article = context.material.articles[number % len(context.material.articles)]
            text = article["text"].replace(". ", f", {turn} {number}. ")
            batch.append({**article, "id": f"feed-{turn}-{number}", "url": None, "text": f"{text} ({turn} {number})"})
            number += 1
        stored[0] += take_in(served, batch, clients=1)


def _newest(served: Served, numbers: range, beside: Context | None) -> float:
    """The share of articles that are found by the verification which is asked for after their acknowledgement."""
    ending = threading.Event()
    feeding = threading.Thread(target=_feed, args=(served, beside, 1_000, ending, [0])) if beside else None
    if feeding:
        feeding.start()
    found = 0
    for number in numbers:
        claim = f"The observatory of Quillmoor {number} counted {number + 40} meteors on Tuesday night."
        ask(served.port, "/v1/articles", {"id": f"newest-{number}", "text": claim})
        answer = verify(served, claim)
        evidence = answer["supporting"] + answer["contradicting"] + answer["neutral"]
        found += any(each["article_id"] == f"newest-{number}" for each in evidence)
    ending.set()
    if feeding:
        feeding.join()
    return found / len(numbers)
