"""Entailment models of other architectures: small ones, made and fitted here, go the whole way of a published one."""

import json
from pathlib import Path

import numpy as np
import pytest

from models.errors import ModelProblem
from models.judge import CALIBRATION, EntailmentJudge, load_judge
from models.probes import PROBES, STANCES, prove_polarity
from models.runtime.choice import Execution, Runtime
from tests.models.reading import read
from tests.models.tiny import SHAPES, make

TORCH = Execution(Runtime.TORCH)
PAIRS = [(premise, claim) for premise, claim, _ in PROBES]
CLAIM = "The school is open."


@pytest.fixture(scope="module", params=SHAPES)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fitted model of each architecture; tests leave it as it is."""
    return make(tmp_path_factory.mktemp(request.param), request.param)


@pytest.fixture(scope="module")
def tiny(folder: Path) -> EntailmentJudge:
    """That model, loaded as the service loads it."""
    return load_judge(str(folder), TORCH)


def copy_with(folder: Path, target: Path, *exchanged: str) -> Path:
    """The same weights with the two labels that mean ``exchanged`` in each other's place."""
    target.mkdir()
    for path in folder.iterdir():
        (target / path.name).symlink_to(path)
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    meanings = next(shape.meanings for shape in SHAPES.values() if list(shape.labels) == list(config["id2label"].values()))
    first, second = (str(meanings.index(stance)) for stance in exchanged)
    labels = config["id2label"]
    labels[first], labels[second] = labels[second], labels[first]
    config["label2id"] = {label: int(number) for number, label in labels.items()}
    (target / "config.json").unlink()
    (target / "config.json").write_text(json.dumps(config), encoding="utf-8")
    return target


def test_probabilities_come_in_our_order(tiny: EntailmentJudge) -> None:
    """Whatever the order and spelling of a model's labels, the columns are supports, refutes, neutral."""
    probabilities = tiny.judge_pairs(PAIRS).probabilities
    expected = [STANCES.index(stance) for _, _, stance in PROBES]
    assert np.allclose(probabilities.sum(axis=1), 1.0, atol=1e-5)
    assert (probabilities[np.arange(len(PAIRS)), expected] > 0.9).all()


def test_it_passes_the_probes(tiny: EntailmentJudge) -> None:
    """A fitted model of each architecture may start."""
    prove_polarity(tiny)


@pytest.mark.parametrize("exchanged", [("supports", "refutes"), ("supports", "neutral"), ("refutes", "neutral")], ids="-".join)
def test_exchanged_labels_are_refused(folder: Path, tmp_path: Path, exchanged: tuple[str, str]) -> None:
    """The same weights with two label names exchanged may not start, whichever two."""
    judge = load_judge(str(copy_with(folder, tmp_path / "exchanged", *exchanged)), TORCH)
    with pytest.raises(ModelProblem, match=r"gets 4 of 6 plain probes wrong.*another order"):
        prove_polarity(judge)


def test_bfloat16_agrees_with_float32(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With and without bfloat16, on any processor, probabilities agree to 0.03."""
    found = []
    for fast in (True, False):
        monkeypatch.setattr("models.runtime.torch_path.bfloat16_is_faster", lambda fast=fast: fast)
        found.append(load_judge(str(folder), TORCH).judge_pairs(PAIRS).probabilities)
    assert np.allclose(*found, atol=0.03)


def test_a_long_pair_is_cut_and_said_to_be(tiny: EntailmentJudge) -> None:
    """A premise beyond 256 tokens is marked; what comes after them changes nothing."""
    long = "The school has been closed since Friday. " * 60
    judgement = read(tiny, CLAIM, [long, long + "The school is open. " * 60, "The school is open."])
    assert judgement.truncated == (True, True, False)
    assert np.allclose(judgement.probabilities[0], judgement.probabilities[1], atol=1e-3)


def test_the_answer_does_not_depend_on_the_company(tiny: EntailmentJudge) -> None:
    """A pair judged alone gets the probabilities that it gets among longer ones: padding is not read."""
    among = tiny.judge_pairs([*PAIRS, ("The school has been closed. " * 20, CLAIM)]).probabilities
    for pair, row in zip(PAIRS, among, strict=False):
        assert np.allclose(tiny.judge_pairs([pair]).probabilities[0], row, atol=0.02)


@pytest.mark.parametrize(
    ("name", "changes", "limit"),
    [
        ("bert", {}, 40),
        ("roberta", {}, 38),  # its positions start behind that of the padding
        ("deberta-v3", {"position_biased_input": True}, 40),
        ("deberta-v3", {}, 40),
        ("modernbert", {}, 40),
    ],
)
def test_a_model_of_few_positions_reads_what_it_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, changes: dict[str, bool], limit: int
) -> None:
    """With 40 positions a model reads as many tokens as these hold, all of them, and says what it cut."""
    sizes = {"max_position_embeddings": 40, "initializer_range": 0.5, **changes}  # weights so great that each token tells
    monkeypatch.setattr("models.runtime.torch_path.bfloat16_is_faster", lambda: False)
    judge = load_judge(str(make(tmp_path / "few", name, fitted=False, **sizes)), TORCH)
    premises = ["The" + " mayor" * count for count in range(60)]
    lengths = [len(judge.engine.model.tokenizer(premise, CLAIM, verbose=False)["input_ids"]) for premise in premises]
    judgement = read(judge, CLAIM, premises)
    assert judgement.truncated == tuple(length > limit for length in lengths)
    full = lengths.index(limit)
    moved = np.abs(judgement.probabilities - judgement.probabilities[full]).max(axis=1)
    assert moved[full:].max() < 1e-4 < moved[full - 1]


def test_a_tokenizer_made_for_less_is_respected(tmp_path: Path) -> None:
    """A model whose tokenizer states a shorter length is read at that length."""
    folder = make(tmp_path / "short", "bert", fitted=False)
    path = folder / "tokenizer_config.json"
    path.write_text(json.dumps({**json.loads(path.read_text(encoding="utf-8")), "model_max_length": 30}), encoding="utf-8")
    assert read(load_judge(str(folder), TORCH), CLAIM, ["mayor " * 21, "mayor " * 23]).truncated == (False, True)


def test_a_temperature_beside_the_weights_softens(folder: Path, tmp_path: Path, tiny: EntailmentJudge) -> None:
    """``calibration.json`` in the model's folder makes it less sure, keeps the order, and is said."""
    target = copy_with(folder, tmp_path / "soft", "supports", "supports")
    (target / CALIBRATION).write_text('{"temperature": 2.0}', encoding="utf-8")
    soft, plain = load_judge(str(target), TORCH), tiny.judge_pairs(PAIRS).probabilities
    softened = soft.judge_pairs(PAIRS).probabilities
    assert (soft.calibrated, tiny.calibrated) == (True, False)
    assert (softened.argmax(axis=1) == plain.argmax(axis=1)).all()
    assert (softened.max(axis=1) < plain.max(axis=1)).all()


@pytest.mark.parametrize(
    "content", ["{}", "[]", "no json", '{"temperature": "warm"}', '{"temperature": 0}', '{"temperature": -1}']
)
def test_a_temperature_that_is_none_is_refused(tmp_path: Path, content: str) -> None:
    """A ``calibration.json`` without a temperature above 0 is refused by its path."""
    folder = make(tmp_path / "bad", "bert", fitted=False)
    (folder / CALIBRATION).write_text(content, encoding="utf-8")
    with pytest.raises(ModelProblem, match=r"calibration\.json"):
        load_judge(str(folder), TORCH)
