"""The entailment model: whether a premise supports a claim, refutes it, or neither."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
import json
import math
from pathlib import Path
import re
import threading
from typing import TYPE_CHECKING

import numpy as np

from models.errors import ModelProblem
from models.loading import limit_tokens, load_model
from models.manifest import check_manifest
from models.precision import fast_arithmetic, has_bfloat16, hold_in_bfloat16

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

DEFAULT = "default"
DEFAULT_FOLDER = Path(__file__).parent / "entailment"
CALIBRATION = "calibration.json"
MAX_TOKENS = 256  # the length at which the default model was measured; a model made for less reads less
BATCH = 32

_NAMES = {
    "supports": ("supports", "support", "supported", "entailment", "entails", "entailed"),
    "refutes": ("refutes", "refute", "refuted", "contradiction", "contradicts", "contradict", "contradicted"),
    "neutral": ("neutral", "not enough info", "not enough information", "not enough evidence", "nei"),
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """``probabilities`` has shape (premises, 3): supports, refutes, neutral; ``truncated`` says whose end was not read."""

    probabilities: np.ndarray
    truncated: tuple[bool, ...]


class EntailmentJudge:
    """A cross-encoder with three labels, its logits divided by a temperature (Guo et al., ICML 2017)."""

    def __init__(self, model: "CrossEncoder", name: str, revision: str, temperature: float = 1.0) -> None:
        self._model = model
        self._columns = label_columns(getattr(model.config, "id2label", {}))
        self._max_tokens = limit_tokens(model, MAX_TOKENS)
        self._temperature = temperature
        self._one_at_a_time = threading.Lock()
        self._bfloat16 = has_bfloat16()
        if self._bfloat16:
            hold_in_bfloat16(model)
        self.name = name
        self.revision = revision
        self.calibrated = temperature != 1.0

    def judge(self, claim: str, premises: Sequence[str]) -> Judgement:
        """Judge ``claim`` (the hypothesis) against each premise."""
        return self.judge_pairs([(premise, claim) for premise in premises])

    def judge_pairs(self, pairs: Sequence[tuple[str, str]]) -> Judgement:
        """Judge (premise, claim) pairs."""
        if not pairs:
            return Judgement(np.empty((0, 3), dtype=np.float32), ())
        import torch

        with self._one_at_a_time, fast_arithmetic(self._bfloat16):
            lengths = self._model.tokenizer(
                [premise for premise, _ in pairs],
                [claim for _, claim in pairs],
                truncation=False,
                return_length=True,
                verbose=False,
            )["length"]
            logits = self._model.predict(
                list(pairs), batch_size=BATCH, activation_fn=torch.nn.Identity(), convert_to_numpy=True, show_progress_bar=False
            )
        scaled = np.asarray(logits, dtype=np.float64)[:, self._columns] / self._temperature
        exponentials = np.exp(scaled - scaled.max(axis=1, keepdims=True))
        probabilities = exponentials / exponentials.sum(axis=1, keepdims=True)
        return Judgement(probabilities.astype(np.float32), tuple(length > self._max_tokens for length in lengths))


def load_judge(setting: str = DEFAULT) -> EntailmentJudge:
    """Load the entailment model that ``setting`` names: ``default``, a folder, or a hub name. Raises ModelProblem."""
    from sentence_transformers import CrossEncoder

    if setting == DEFAULT:
        check_manifest(DEFAULT_FOLDER)
    loaded = load_model(CrossEncoder, "entailment model", str(DEFAULT_FOLDER) if setting == DEFAULT else setting)
    name = "crosscheck-entailment" if setting == DEFAULT else loaded.name
    return EntailmentJudge(loaded.model, name, loaded.revision, _temperature(loaded.folder))


def label_columns(id2label: Mapping[int, str]) -> list[int]:
    """The columns of supports, refutes and neutral, found by the labels' names. Raises ModelProblem."""
    labels = [str(label) for label in id2label.values()]
    columns = []
    for stance, names in _NAMES.items():
        found = [int(column) for column, label in id2label.items() if _plain(str(label)) in names]
        if len(found) != 1 or len(id2label) != 3:
            raise ModelProblem(
                f"The entailment model's labels are {labels}; there must be three, exactly one of which means '{stance}' "
                f"(one of {', '.join(names)}; case does not matter). {_advice(labels)}".rstrip()
            )
        columns.append(found[0])
    return columns


def _plain(label: str) -> str:
    """A label's words alone: ``NOT_ENOUGH_INFO`` and ``not-enough-info`` are one."""
    return " ".join(re.findall(r"[^\W_]+", label.casefold()))


def _advice(labels: list[str]) -> str:
    """What the operator may do about labels that cannot be used."""
    if len(labels) < 3:
        return "A model of fewer labels cannot tell a contradiction from a text that says nothing of the claim."
    if any(re.fullmatch(r"label \d+", _plain(label)) for label in labels):
        return "Where the publisher says what they mean, write it into id2label of config.json in a folder of your own."
    return ""


def _temperature(folder: Path | None) -> float:
    """What is written in ``calibration.json`` beside the weights, or 1. Raises ModelProblem."""
    if folder is None or not (folder / CALIBRATION).is_file():
        return 1.0
    try:
        temperature = float(json.loads((folder / CALIBRATION).read_text(encoding="utf-8"))["temperature"])
    except (ValueError, KeyError, TypeError) as error:
        raise ModelProblem(f'{folder / CALIBRATION} cannot be read; it has to hold {{"temperature": 1.5}}, say.') from error
    if not 0.0 < temperature < math.inf:
        raise ModelProblem(f"{folder / CALIBRATION} says temperature {temperature}; it has to be greater than 0.")
    return temperature
