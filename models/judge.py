"""The entailment model: whether a premise supports a claim, refutes it, or neither."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
import json
from pathlib import Path
import threading
from typing import TYPE_CHECKING

import numpy as np

from models.errors import ModelProblem
from models.libraries import quiet_libraries
from models.manifest import check_manifest, folder_digest
from models.precision import fast_arithmetic, has_bfloat16

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

DEFAULT = "default"
DEFAULT_FOLDER = Path(__file__).parent / "entailment"
CALIBRATION = "calibration.json"
MAX_TOKENS = 256  # the length at which the default model was measured
BATCH = 32

_NAMES = {
    "supports": ("supports", "support", "supported", "entailment", "entails", "entailed"),
    "refutes": ("refutes", "refute", "refuted", "contradiction", "contradicts", "contradict"),
    "neutral": ("neutral", "not enough info", "not_enough_info", "not enough information", "nei"),
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
        self._columns = label_columns(model.config.id2label)
        self._temperature = temperature
        self._one_at_a_time = threading.Lock()
        self._bfloat16 = has_bfloat16()
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
        return Judgement(probabilities.astype(np.float32), tuple(length > MAX_TOKENS for length in lengths))


def load_judge(setting: str = DEFAULT) -> EntailmentJudge:
    """Load the entailment model that ``setting`` names: ``default``, a folder, or a hub name. Raises ModelProblem."""
    from sentence_transformers import CrossEncoder

    quiet_libraries()
    folder = DEFAULT_FOLDER if setting == DEFAULT else Path(setting)
    if setting == DEFAULT:
        check_manifest(folder)
    local = folder.is_dir()
    try:
        model = CrossEncoder(
            str(folder) if local else setting,
            device="cpu",
            max_length=MAX_TOKENS,
            trust_remote_code=False,
            local_files_only=local,
            model_kwargs={"use_safetensors": True, "dtype": "float32"},
        )
    except Exception as error:  # whatever the library raises: the operator needs the setting's value and the cause
        raise ModelProblem(f"The entailment model '{setting}' cannot be loaded: {error}") from error
    name = "crosscheck-entailment" if setting == DEFAULT else folder.name if local else setting
    return EntailmentJudge(model, name, folder_digest(folder) if local else "hub", _temperature(folder))


def label_columns(id2label: Mapping[int, str]) -> list[int]:
    """The columns of supports, refutes and neutral, found by the labels' names. Raises ModelProblem."""
    columns = []
    for stance, names in _NAMES.items():
        found = [int(column) for column, label in id2label.items() if str(label).strip().casefold() in names]
        if len(found) != 1 or len(id2label) != 3:
            raise ModelProblem(
                f"The entailment model's labels are {[str(label) for label in id2label.values()]}; there must be three, "
                f"exactly one of which means '{stance}' (one of {', '.join(names)}; case does not matter)."
            )
        columns.append(found[0])
    return columns


def _temperature(folder: Path) -> float:
    path = folder / CALIBRATION
    return float(json.loads(path.read_text(encoding="utf-8"))["temperature"]) if path.is_file() else 1.0
