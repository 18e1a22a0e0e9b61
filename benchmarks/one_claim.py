"""One verification over HTTP against the bare time of the model calls that it makes."""

from collections.abc import Sequence
import time
from typing import Any

import numpy as np

from benchmarks.arithmetic import Comparison, percentile, ratios
from benchmarks.context import Context, pairs_read, verify
from benchmarks.processes import crosscheck
from models.encoder import load_encoder
from models.judge import Judgement, load_judge
from service.bootstrap import build
from service.domain.scope import Scope
from service.domain.verification import Question
from service.settings import read_settings


class _Kept:
    """A model that remembers with what it was called."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self.calls: list[Sequence[Any]] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._model, name)

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        self.calls.append(list(texts))
        return np.asarray(self._model.encode(texts))

    def judge_pairs(self, pairs: Sequence[tuple[str, str]]) -> Judgement:
        self.calls.append(list(pairs))
        kept: Judgement = self._model.judge_pairs(pairs)
        return kept


def measure(context: Context) -> dict[str, Any]:
    """Median by HTTP against the median of the bare calls, round by round, the same claims one after the other."""
    encoder, judge = load_encoder(), load_judge()
    asked_encoder, asked_judge = _Kept(encoder), _Kept(judge)
    wanted: dict[str, tuple[list[Any], list[Any]]] = {}
    claims = [context.asked(turn) for turn in range(context.rounds)]
    with context.corpus_copy("recorded") as data:
        service = build(read_settings({"CROSSCHECK_DATA": str(data)}), encoder=asked_encoder, judge=asked_judge)
        for claim in dict.fromkeys(claim for each in claims for claim in each):
            asked_encoder.calls, asked_judge.calls = [], []
            service.use_cases.verify(Question(claim, Scope(), 20, None, None))
            wanted[claim] = asked_encoder.calls, asked_judge.calls
        service.close()
    whole: list[float] = []
    bare: list[float] = []
    tails: list[float] = []
    stages: dict[str, list[float]] = {}
    pairs = 0
    with context.corpus_copy("asked") as data, crosscheck(data) as served:
        for claim in claims[0][:5]:
            verify(served, claim)
        for each in claims:
            over_http: list[float] = []
            in_a_loop: list[float] = []
            for claim in each:
                started = time.perf_counter()
                answer = verify(served, claim)
                between = time.perf_counter()
                for texts in wanted[claim][0]:
                    encoder.encode(texts)
                for batch in wanted[claim][1]:
                    judge.judge_pairs(batch)
                in_a_loop.append((time.perf_counter() - between) * 1000)
                over_http.append((between - started) * 1000)
                pairs += pairs_read(answer)
                for stage, spent in answer["timings_ms"].items():
                    stages.setdefault(stage, []).append(spent)
            whole.append(percentile(over_http, 0.5))
            tails.append(percentile(over_http, 0.95))
            bare.append(percentile(in_a_loop, 0.5))
    count = sum(map(len, claims))
    compared = Comparison(f"one claim, {context.passages:,} passages: p50 by its model calls", ratios(whole, bare), 1.25, False)
    return {
        "comparisons": [compared.as_json()],
        "p50_milliseconds": whole,
        "p95_milliseconds": tails,
        "p50_milliseconds_of_model_calls": bare,
        "stage_milliseconds": {stage: sum(spent) / count for stage, spent in stages.items()},
        "pairs_a_claim": pairs / count,
    }
