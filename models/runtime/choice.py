"""Which runtime executes a model: what the setting says, what is prepared, what can be loaded."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
import logging
from pathlib import Path
from typing import Protocol

import numpy as np

from models.errors import ModelProblem
from models.libraries import import_openvino
from models.loading import Source
from models.runtime.graph import Graph, GraphClassifier, GraphEncoder
from models.runtime.prepared import PREPARED, read_prepared
from models.runtime.processor import processor_flags, properties
from models.runtime.torch_path import TorchClassifier, TorchEncoder

logger = logging.getLogger(__name__)


class Runtime(StrEnum):
    """What executes the models: ``auto`` is OpenVINO where a prepared model is at hand, torch otherwise."""

    AUTO = "auto"
    OPENVINO = "openvino"
    TORCH = "torch"


@dataclass(frozen=True, slots=True)
class Execution:
    """How models are to be executed: by what, on how many threads (0: one for each core), prepared in which folder."""

    runtime: Runtime = Runtime.AUTO
    threads: int = 0
    prepared: Path = PREPARED


AS_EVER = Execution()


class EncoderEngine(Protocol):
    """An encoder in its runtime. One call at a time; the caller sees to that."""

    runtime: str
    dimension: int

    def vectors(self, texts: Sequence[str], largest: int) -> np.ndarray:
        """Shape (texts, dimension), each row of length 1, computed in batches of at most ``largest``."""
        ...


class ClassifierEngine(Protocol):
    """A classifier of pairs in its runtime. One call at a time; the caller sees to that."""

    runtime: str
    labels: Mapping[int, str]

    def logits(self, pairs: Sequence[tuple[str, str]], largest: int) -> tuple[np.ndarray, list[bool]]:
        """Shape (pairs, labels), computed in batches of at most ``largest``, and whose end was not read."""
        ...


def open_encoder(source: Source, most: int, execution: Execution) -> EncoderEngine:
    """The encoder ``source``, reading at most ``most`` tokens. Raises ModelProblem."""
    graph = _graph(source, execution)
    return GraphEncoder(graph) if graph else TorchEncoder(source, most, execution.threads)


def open_classifier(source: Source, most: int, execution: Execution) -> ClassifierEngine:
    """The classifier ``source``, reading at most ``most`` tokens of a pair. Raises ModelProblem."""
    graph = _graph(source, execution)
    return GraphClassifier(graph) if graph else TorchClassifier(source, most, execution.threads)


def _graph(source: Source, execution: Execution) -> Graph | None:
    """The prepared graph of ``source``, or None where torch is to run it, with a warning if nobody asked for torch.

    Raises ModelProblem where OpenVINO was asked for by name and cannot run it.
    """
    if execution.runtime is Runtime.TORCH:
        return None
    try:
        openvino = import_openvino()
        folder, description = read_prepared(execution.prepared, source, openvino.get_version())
        return Graph(folder, description, properties(processor_flags(), execution.threads, description.group))
    except ImportError as error:
        problem = ModelProblem(f"OpenVINO cannot be imported ({error}); run 'make install' again.")
    except ModelProblem as error:
        problem = error
    if execution.runtime is Runtime.OPENVINO:
        raise ModelProblem(f"CROSSCHECK_RUNTIME is 'openvino', but: {problem}") from problem
    logger.warning("the %s runs in torch, which is slower and takes more memory: %s", source.role, problem)
    return None
