"""A prepared model, run by OpenVINO: tokens in, rows of numbers out. Nothing of torch is needed."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from models.errors import ModelProblem
from models.libraries import import_openvino
from models.runtime.prepared import GRAPH, TOKENIZER, Description
from models.runtime.tokens import TokenReader, Tokens, arrays, batches


class Graph:
    """One compiled graph with its tokenizer. One call at a time; the caller sees to that."""

    def __init__(self, folder: Path, description: Description, properties: Mapping[str, object]) -> None:
        openvino = import_openvino()
        self.description = description
        self._reader = TokenReader(folder / TOKENIZER)
        try:
            compiled = openvino.Core().compile_model(str(folder / GRAPH), "CPU", dict(properties))
        except RuntimeError as error:
            raise ModelProblem(f"OpenVINO cannot run {folder / GRAPH}: {' '.join(str(error).split())}") from error
        self._request = compiled.create_infer_request()

    def read(self, texts: Sequence[str] | Sequence[tuple[str, str]]) -> list[Tokens]:
        """The tokens of each text or pair."""
        return self._reader.read(texts)

    def run(self, tokens: Sequence[Tokens], largest: int) -> np.ndarray:
        """Float32 of shape (texts, outputs), computed in batches of at most ``largest`` that are alike in length."""
        rows = np.empty((len(tokens), self.description.outputs), dtype=np.float32)
        for batch in batches([len(one.ids) for one in tokens], largest):
            inputs = arrays([tokens[position] for position in batch], self.description.padding)
            found = self._request.infer({name: inputs[name] for name in self.description.inputs})
            rows[batch] = found[0]
        return rows


class GraphEncoder:
    """A prepared encoder."""

    runtime = "openvino"

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self.dimension = graph.description.outputs

    def vectors(self, texts: Sequence[str], largest: int) -> np.ndarray:
        """Shape (texts, dimension), each row of length 1."""
        rows = self._graph.run(self._graph.read(texts), largest)
        return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)


class GraphClassifier:
    """A prepared classifier of pairs."""

    runtime = "openvino"

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self.labels = graph.description.labels

    def logits(self, pairs: Sequence[tuple[str, str]], largest: int) -> tuple[np.ndarray, list[bool]]:
        """Shape (pairs, labels), and whose end was not read."""
        tokens = self._graph.read(pairs)
        return self._graph.run(tokens, largest), [one.cut for one in tokens]
