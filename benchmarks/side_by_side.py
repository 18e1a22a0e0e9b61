"""Crosscheck, the bare encoder, and the peers, in turn: taking the same sentences in, then answering the same claims."""

from contextlib import ExitStack
import os
import time
from typing import Any

from benchmarks.arithmetic import Comparison, ratios, shown
from benchmarks.context import Context, pairs_read, take_in, verify
from benchmarks.environments import PEERS, environment, versions
from benchmarks.load import drive
from benchmarks.material import sentences, slices
from benchmarks.processes import Served, ask, crosscheck, free_port
from models.encoder import load_encoder

NAMES = ("naive", "txtai", "haystack")
PACKAGES = {
    "naive": ["flask", "sentence-transformers", "faiss-cpu", "torch"],
    "txtai": ["txtai", "sentence-transformers", "torch"],
    "haystack": ["haystack-ai", "faiss-haystack", "sentence-transformers", "torch"],
}
BATCHES = (32, 64, 128)
PEER_BATCH = 512  # passages in a request
TAKING_IN_CLIENTS = 2  # for every system
WARMING = "The harbour of Ilmford was closed on Monday morning because of a storm."
MOST_CLIENTS = 16
FEWER_CLIENTS = (1, 4)


def measure(context: Context) -> dict[str, Any]:
    """Rates by system and round, and their ratios."""
    encoder = load_encoder()
    pythons = {name: environment(name, context.work, context.torch) for name in NAMES}
    parts = slices(context.material.articles, context.passages, context.rounds)
    rates: dict[str, list[float]] = {name: [] for name in ("crosscheck", "bare encoder", *NAMES)}
    with context.scratch("side-by-side") as folder, ExitStack() as open_:
        own = open_.enter_context(crosscheck(folder / "crosscheck"))
        peers = {name: _start(name, str(python), context, open_) for name, python in pythons.items()}
        take_in(own, [{"id": "warming", "text": WARMING}])
        encoder.engine.vectors([WARMING], BATCHES[0])
        for peer in peers.values():
            ask(peer.port, "/passages", {"passages": [{"text": WARMING, "premise": WARMING}]})
        for articles in parts:
            rows = [{"text": text, "premise": f"{each['title']}. {text}"} for each in articles for text in sentences(each)]
            started = time.perf_counter()
            stored = take_in(own, articles, TAKING_IN_CLIENTS)
            rates["crosscheck"].append(stored / (time.perf_counter() - started))
            rates["bare encoder"].append(_bare(encoder, [row["text"] for row in rows]))
            for name, peer in peers.items():
                rates[name].append(_peer_takes_in(peer, rows))
            print("   passages a second: " + ", ".join(f"{name} {shown(all_[-1])}" for name, all_ in rates.items()), flush=True)
        asked = _answers(context, own, peers)
        memory = {"crosscheck": own.pss()} | {name: peer.pss() for name, peer in peers.items()}
    compared = [Comparison("ingest: bare encoder, best batch", ratios(rates["crosscheck"], rates["bare encoder"]), 0.85, True)]
    compared += [Comparison(f"ingest: {name}", ratios(rates["crosscheck"], rates[name]), 3.0, True) for name in NAMES]
    full = asked["claims_a_second"]
    most = str(MOST_CLIENTS)
    compared += [
        Comparison(f"{most} clients: {name}", ratios(full["crosscheck"][most], full[name][most]), 5.0, True) for name in NAMES
    ]
    return {
        "comparisons": [each.as_json() for each in compared],
        "passages_a_second": rates,
        "memory_bytes": memory,
        "versions": {name: versions(python, PACKAGES[name]) for name, python in pythons.items()},
        **asked,
    }


def _start(name: str, python: str, context: Context, open_: ExitStack) -> Served:
    encoder, judge = context.model_folders()
    port = free_port()
    command = [python, str(PEERS / f"{name}_app.py"), str(port), str(encoder), str(judge)]
    quiet = {**os.environ, "HF_HUB_OFFLINE": "1", "HAYSTACK_TELEMETRY_ENABLED": "False"}
    served = Served(command, quiet, port, context.work / "logs" / f"{name}.log", "/ready")
    open_.callback(served.stop)
    return served


def _bare(encoder: Any, texts: list[str]) -> float:
    """Sentences a second in a loop over the encoder, by the best of three batch sizes."""
    best = 0.0
    for size in BATCHES:
        started = time.perf_counter()
        encoder.engine.vectors(texts, size)
        best = max(best, len(texts) / (time.perf_counter() - started))
    return best


def _peer_takes_in(peer: Served, rows: list[dict[str, str]]) -> float:
    started = time.perf_counter()
    batches = [rows[first : first + PEER_BATCH] for first in range(0, len(rows), PEER_BATCH)]
    drive(lambda batch: ask(peer.port, "/passages", {"passages": batch}), batches, TAKING_IN_CLIENTS)
    return len(rows) / (time.perf_counter() - started)


def _answers(context: Context, own: Served, peers: dict[str, Served]) -> dict[str, Any]:
    """Claims and pairs a second: 16 clients in each round, fewer clients once and with fewer claims."""
    rates: dict[str, dict[str, list[float]]] = {name: {} for name in ("crosscheck", *peers)}
    pairs: dict[str, list[float]] = {name: [] for name in rates}
    waited: dict[str, list[float]] = {name: [] for name in rates}
    for turn in range(-1, context.rounds):  # the first turn warms every system up and is not counted
        for clients in (*FEWER_CLIENTS, MOST_CLIENTS) if turn == 0 else (MOST_CLIENTS,):
            claims = context.asked(max(turn, 0), None if clients == MOST_CLIENTS else max(2, context.claims // 4))
            for name in tuple(rates):
                call = (lambda claim: verify(own, claim)) if name == "crosscheck" else _peer_call(peers[name])
                done = drive(call, claims[:4] if turn < 0 else claims, clients)
                if turn < 0:
                    continue
                rates[name].setdefault(str(clients), []).append(done.rate)
                if clients == MOST_CLIENTS:
                    count = sum(pairs_read(each) if name == "crosscheck" else len(each["evidence"]) for each in done.answers)
                    pairs[name].append(count / done.whole)
                    waited[name].append(done.milliseconds(0.95))
                print(f"   {name}, {clients} clients: {shown(done.rate)} claims a second", flush=True)
    return {"claims_a_second": rates, "pairs_a_second": pairs, "p95_milliseconds_at_16": waited}


def _peer_call(peer: Served) -> Any:
    return lambda claim: ask(peer.port, "/verify", {"claim": claim})
