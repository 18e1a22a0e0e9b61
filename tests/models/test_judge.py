"""The entailment model: labels by name, polarity proven, files checked."""

import json
from pathlib import Path
import shutil

import numpy as np
import pytest

from models.errors import ModelProblem
from models.judge import DEFAULT_FOLDER, EntailmentJudge, label_columns, load_judge
from models.manifest import check_manifest
from models.packing import PACKED
from models.probes import PROBES, prove_polarity
from models.runtime.choice import Execution, Runtime
from tests.models.reading import read

TORCH = Execution(Runtime.TORCH)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the default model that a test may change."""
    folder = tmp_path / "copy"
    shutil.copytree(DEFAULT_FOLDER, folder)
    return folder


@pytest.fixture(scope="module")
def in_torch() -> EntailmentJudge:
    """The default model in torch."""
    return load_judge(execution=TORCH)


def relabel(folder: Path, labels: dict[str, str]) -> None:
    """Give the model in ``folder`` other label names."""
    path = folder / "config.json"
    config = json.loads(path.read_text(encoding="utf-8"))
    config["id2label"] = labels
    config["label2id"] = {label: int(number) for number, label in labels.items()}
    path.write_text(json.dumps(config), encoding="utf-8")


def test_probabilities_sum_to_one(judge: EntailmentJudge) -> None:
    """Each row has three probabilities that sum to 1."""
    probabilities = read(judge, "The bridge is closed.", ["The bridge was closed.", "It rained.", ""]).probabilities
    assert probabilities.shape == (3, 3)
    assert np.allclose(probabilities.sum(axis=1), 1.0, atol=1e-5)


def test_the_default_model_passes_the_probes(judge: EntailmentJudge) -> None:
    """The model that is shipped has its labels in the order that its configuration says."""
    prove_polarity(judge)


def test_swapped_labels_stop_the_start(copy: Path) -> None:
    """A model whose configuration swaps support and refutation is refused, with what it got wrong."""
    relabel(copy, {"0": "REFUTES", "1": "SUPPORTS", "2": "NOT ENOUGH INFO"})
    with pytest.raises(ModelProblem, match="another order"):
        prove_polarity(load_judge(str(copy), TORCH))


def test_labels_are_found_by_their_names(copy: Path, in_torch: EntailmentJudge) -> None:
    """Other usual names, in any case, give the same probabilities."""
    relabel(copy, {"0": "Entailment", "1": "contradiction", "2": "NEUTRAL"})
    other = load_judge(str(copy), TORCH)
    premises = [premise for premise, _, _ in PROBES]
    expected = read(in_torch, "The bridge is closed.", premises).probabilities
    assert np.allclose(read(other, "The bridge is closed.", premises).probabilities, expected, atol=1e-5)


@pytest.mark.long
def test_bfloat16_agrees_with_float32(monkeypatch: pytest.MonkeyPatch) -> None:
    """In torch, with bfloat16 every probe keeps its stance and its probabilities to 0.03, on any processor."""
    pairs = [(premise, claim) for premise, claim, _ in PROBES]
    results = []
    for fast in (True, False):
        monkeypatch.setattr("models.runtime.torch_path.bfloat16_is_faster", lambda fast=fast: fast)
        results.append(load_judge(execution=TORCH).judge_pairs(pairs).probabilities)
    found, expected = results
    assert (found.argmax(axis=1) == expected.argmax(axis=1)).all()
    assert np.allclose(found, expected, atol=0.03)


@pytest.mark.parametrize(
    "labels",
    [
        {0: "entailment", 1: "not_entailment"},
        {0: "LABEL_0", 1: "LABEL_1", 2: "LABEL_2"},
        {0: "entailment", 1: "supports", 2: "neutral"},
        {0: "entailment", 1: "contradiction", 2: "neutral", 3: "other"},
    ],
)
def test_other_labels_are_refused(labels: dict[int, str]) -> None:
    """Two, unknown, doubled or four labels are refused; the message lists them and what is needed."""
    with pytest.raises(ModelProblem, match=r"there must be three.*one of which means"):
        label_columns(labels)


def test_a_changed_file_is_refused(copy: Path) -> None:
    """One changed byte in the weights is found before the model is loaded."""
    weights = bytearray((copy / PACKED).read_bytes())
    weights[-1] ^= 1
    (copy / PACKED).write_bytes(weights)
    with pytest.raises(ModelProblem, match=r"safetensors is damaged"):
        check_manifest(copy)


def test_a_long_premise_is_said_to_be_cut(judge: EntailmentJudge) -> None:
    """A premise beyond what the model reads is marked, a short one is not."""
    long = "The council met again and talked about the bridge. " * 60
    assert read(judge, "The council met.", [long, "The council met."]).truncated == (True, False)


def test_no_premises_give_no_rows(judge: EntailmentJudge) -> None:
    """Nothing to judge is an empty judgement."""
    assert read(judge, "The council met.", []).probabilities.shape == (0, 3)


def test_the_answer_does_not_depend_on_the_company(judge: EntailmentJudge) -> None:
    """A pair judged alone gets the probabilities it gets among longer ones, to the precision of the runtime."""
    alone = read(judge, "The bridge is closed.", ["The bridge was closed on Friday."]).probabilities[0]
    premises = ["The bridge was closed on Friday.", "A very long premise about other things. " * 8]
    assert np.allclose(read(judge, "The bridge is closed.", premises).probabilities[0], alone, atol=0.02)
