"""The default models as they are prepared against the same models in float32: speed is not paid for with other answers."""

import json
from pathlib import Path

import numpy as np
import pytest

from models.encoder import load_encoder
from models.judge import load_judge
from models.probes import STANCES
from models.runtime.choice import Execution, Runtime

pytestmark = pytest.mark.long

FOLDER = Path(__file__).parents[2] / "evaluation" / "probes"
LABELS = dict(zip(("SUPPORTS", "REFUTES", "NOT ENOUGH INFO"), STANCES, strict=True))
COUNT = 200


@pytest.fixture
def float32(monkeypatch: pytest.MonkeyPatch) -> Execution:
    """Torch as exact as it is."""
    monkeypatch.setattr("models.runtime.torch_path.bfloat16_is_faster", lambda: False)
    return Execution(Runtime.TORCH)


def test_vectors_agree(prepared: Path, float32: Execution) -> None:
    """The cosine between a sentence's vector and that of float32 is at least 0.995, the longest and the emptiest included."""
    rows = [json.loads(line) for line in (FOLDER / "traps.jsonl").read_text(encoding="utf-8").splitlines()[:COUNT]]
    texts = [row["evidence"] for row in rows] + ["", "Rain.", "The council met again on Monday. " * 60]
    found = load_encoder(execution=Execution(Runtime.OPENVINO, prepared=prepared)).encode(texts)
    assert (found * load_encoder(execution=float32).encode(texts)).sum(axis=1).min() >= 0.995


def test_stances_agree(prepared: Path, float32: Execution) -> None:
    """Of pairs that differ in a figure or a name, 98.5 % keep their stance; accuracy stays within half a point."""
    rows = [json.loads(line) for line in (FOLDER / "blind.jsonl").read_text(encoding="utf-8").splitlines()[:COUNT]]
    pairs = [(row["evidence"], row["claim"]) for row in rows]
    labels = np.array([STANCES.index(LABELS[row["label"]]) for row in rows])
    executions = (Execution(Runtime.OPENVINO, prepared=prepared), float32)
    found, exact = (load_judge(execution=execution).judge_pairs(pairs).probabilities.argmax(axis=1) for execution in executions)
    assert (found == exact).mean() >= 0.985
    right = [int((stances == labels).sum()) for stances in (found, exact)]
    assert abs(right[0] - right[1]) <= COUNT // 200, right  # half a point, in whole pairs
