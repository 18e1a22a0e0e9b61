"""The entailment model: whether a premise supports a claim, refutes it, or neither."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
import json
import math
from pathlib import Path
import re
import threading

import numpy as np

from models.errors import ModelProblem
from models.loading import DEFAULT, Source, find_source
from models.manifest import check_manifest, folder_digest
from models.runtime.choice import AS_EVER, ClassifierEngine, Execution, open_classifier

ROLE = "entailment model"
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
    """``probabilities`` has shape (pairs, 3): supports, refutes, neutral; ``truncated`` says whose end was not read."""

    probabilities: np.ndarray
    truncated: tuple[bool, ...]


class EntailmentJudge:
    """A cross-encoder with three labels, its logits divided by a temperature (Guo et al., ICML 2017)."""

    def __init__(self, engine: ClassifierEngine, name: str, revision: str, temperature: float = 1.0) -> None:
        self.engine = engine
        self._columns = label_columns(engine.labels)
        self._temperature = temperature
        self._one_at_a_time = threading.Lock()
        self.name = name
        self.revision = revision
        self.runtime = engine.runtime
        self.calibrated = temperature != 1.0

    def judge_pairs(self, pairs: Sequence[tuple[str, str]]) -> Judgement:
        """Judge (premise, hypothesis) pairs. One call at a time runs, whatever the threads: it uses all cores."""
        if not pairs:
            return Judgement(np.empty((0, 3), dtype=np.float32), ())
        with self._one_at_a_time:
            logits, cut = self.engine.logits(pairs, BATCH)
        scaled = np.asarray(logits, dtype=np.float64)[:, self._columns] / self._temperature
        exponentials = np.exp(scaled - scaled.max(axis=1, keepdims=True))
        probabilities = exponentials / exponentials.sum(axis=1, keepdims=True)
        return Judgement(probabilities.astype(np.float32), tuple(cut))


def load_judge(setting: str = DEFAULT, execution: Execution = AS_EVER) -> EntailmentJudge:
    """Load the entailment model that ``setting`` names: ``default``, a folder, or a hub name. Raises ModelProblem."""
    source = judge_source(setting)
    engine = open_classifier(source, MAX_TOKENS, execution)
    return EntailmentJudge(engine, source.name, source.revision, _temperature(source.folder))


def judge_source(setting: str = DEFAULT) -> Source:
    """What ``setting`` names. Raises ModelProblem."""
    if setting != DEFAULT:
        return find_source(ROLE, setting)
    check_manifest(DEFAULT_FOLDER)
    return Source(ROLE, DEFAULT, "crosscheck-entailment", folder_digest(DEFAULT_FOLDER), DEFAULT_FOLDER)


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
