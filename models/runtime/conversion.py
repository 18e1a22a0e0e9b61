"""A model of sentence-transformers to an OpenVINO graph with 8-bit weights.

Weights are symmetric 8-bit integers with one scale for each row, as in ``models.packing``: those of the model that is shipped
come out as they are stored. What becomes of the activations is settled where the graph is run (``choice.properties``).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
import warnings

import numpy as np

from models.libraries import import_openvino
from models.loading import Source
from models.runtime.graph import Graph
from models.runtime.prepared import GRAPH, TOKENIZER, ConversionError, Description, write_prepared
from models.runtime.processor import processor_flags, properties

_SMALLEST = 65_536  # values; smaller matrices stay as they are
_INPUTS = ("input_ids", "attention_mask", "token_type_ids")


@dataclass(frozen=True, slots=True)
class Rounding:
    """What becomes 8-bit: ``group`` activations share a scale; matrices with fewer rows than columns only if ``narrowing``."""

    group: int
    narrowing: bool


# Measured in docs/decisions/0012-runtime.md. The encoder was not trained for 8 bits, and what narrows in it has outliers.
ENCODER_ROUNDING = Rounding(64, narrowing=False)
JUDGE_ROUNDING = Rounding(128, narrowing=True)


def convert(
    model: Any,
    output: str,
    labels: Mapping[int, str],
    rounding: Rounding,
    source: Source,
    root: Path,
    prove: Callable[[Graph], None],
) -> Path:
    """Prepare ``model`` under ``root``: what it calls ``output``, for any number of texts of any length up to its limit.

    ``prove`` gets the finished graph and raises ConversionError if it does not do. Raises it too where there is none.
    """
    tokenizer = model.tokenizer
    names = tuple(name for name in getattr(tokenizer, "model_input_names", ()) if name in _INPUTS)
    if "input_ids" not in names or getattr(tokenizer, "padding_side", "") != "right" or not tokenizer.is_fast:
        raise ConversionError(f"The {source.role} '{source.name}' has a tokenizer that cannot be used without its library.")
    outputs = len(labels) or int(model.get_embedding_dimension() or 0)
    description = Description(names, int(tokenizer.pad_token_id or 0), outputs, dict(labels), rounding.group)

    def write(folder: Path) -> None:
        openvino = import_openvino()
        openvino.save_model(_packed(_traced(model, output, names), rounding), folder / GRAPH, compress_to_fp16=False)
        reader = type(tokenizer.backend_tokenizer).from_str(tokenizer.backend_tokenizer.to_str())
        reader.no_padding()
        reader.enable_truncation(model.max_seq_length, strategy="longest_first", direction=tokenizer.truncation_side)
        reader.save(str(folder / TOKENIZER))
        prove(Graph(folder, description, properties(processor_flags(), 0, rounding.group)))

    try:
        return write_prepared(root, source, import_openvino().get_version(), description, write)
    except (ConversionError, OSError):
        raise
    except Exception as error:  # whatever torch or OpenVINO raises on a model that they cannot trace
        raise ConversionError(
            f"The {source.role} '{source.name}' cannot be converted for OpenVINO: {' '.join(str(error).split())[:500]}"
        ) from error


def _traced(model: Any, output: str, names: Sequence[str]) -> Any:
    """The OpenVINO model of a torch module, by tracing it once."""
    import torch
    from transformers.utils import logging

    openvino = import_openvino()

    class OneOutput(torch.nn.Module):  # type: ignore[misc] # torch is not read by mypy
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, *arguments: Any) -> Any:
            return self.model(dict(zip(names, arguments, strict=True)))[output]

    ids = torch.full((2, 16), 5, dtype=torch.long)
    mask = torch.ones_like(ids)
    mask[1, 10:] = 0  # with padding, as some models leave the mask out where there is none
    example = {"input_ids": ids, "attention_mask": mask, "token_type_ids": torch.zeros_like(ids)}
    logging.set_verbosity_error()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of tracing: what is fixed that should not be, the proof finds
        converted = openvino.convert_model(
            OneOutput().eval(),
            example_input=tuple(example[name] for name in names),
            input=[(openvino.PartialShape([-1, -1]), openvino.Type.i64)] * len(names),
        )
    for port, name in zip(converted.inputs, names, strict=True):
        port.get_tensor().set_names({name})
    return converted


def _packed(model: Any, rounding: Rounding) -> Any:
    """``model`` with its large matrices as 8-bit integers and the scales of their rows."""
    openvino = import_openvino()
    ops = openvino.opset13
    for constant in model.get_ordered_ops():
        if constant.get_type_name() != "Constant" or constant.get_element_type() != openvino.Type.f32:
            continue
        readers = constant.output(0).get_target_inputs()
        matrix = constant.data
        if matrix.ndim == 2 and matrix.shape[0] < matrix.shape[1] and not rounding.narrowing:
            continue
        if matrix.ndim != 2 or matrix.size < _SMALLEST or not all(_reads_rows(reader) for reader in readers):
            continue
        scale = np.maximum(np.abs(matrix).max(axis=1, keepdims=True), 1e-12) / np.float32(127)
        whole = ops.constant(np.rint(matrix / scale).astype(np.int8))
        unpacked = ops.multiply(ops.convert(whole, "f32"), ops.constant(scale.astype(np.float32)))
        for reader in readers:
            reader.replace_source_output(unpacked.output(0))
    return model


def _reads_rows(reader: Any) -> bool:
    """Whether ``reader`` takes a matrix whose rows are outputs: the weights of a layer, or a table of vectors."""
    node = reader.get_node()
    if node.get_type_name() == "MatMul":
        return reader.get_index() == 1 and bool(node.get_attributes()["transpose_b"])
    return node.get_type_name() == "Gather" and reader.get_index() == 0
