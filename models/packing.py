"""Weights as 8-bit integers, for size: half of float16, with one scale for each row of a matrix.

Symmetric, per output row, nearest value (as in Dettmers et al., LLM.int8(), NeurIPS 2022, without its outliers). Arithmetic
stays in floating point: the file is small, the model computes as it was trained.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
import tempfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import Tensor

WEIGHTS, PACKED = "model.safetensors", "model.int8.safetensors"
_SCALE = ":scale"
_SMALLEST = 65_536  # values; matrices below it, and vectors, stay in float16: nothing to win


def pack(tensors: "Mapping[str, Tensor]") -> "dict[str, Tensor]":
    """Large matrices of ``tensors`` as int8 with the float32 scale of each row beside them, all else as float16."""
    import torch

    packed = {}
    for name, tensor in tensors.items():
        if tensor.dim() != 2 or tensor.numel() < _SMALLEST:
            packed[name] = tensor.half().contiguous()
            continue
        scale = tensor.float().abs().amax(dim=1).clamp(min=1e-12) / 127
        packed[name] = (tensor.float() / scale.unsqueeze(1)).round().to(torch.int8)
        packed[name + _SCALE] = scale
    return packed


def unpack(packed: "Mapping[str, Tensor]") -> "dict[str, Tensor]":
    """What ``pack`` was given, to the precision of its 8 bits, as float32."""
    scales = {name.removesuffix(_SCALE): tensor for name, tensor in packed.items() if name.endswith(_SCALE)}
    return {
        name: tensor.float() * scales[name].unsqueeze(1) if name in scales else tensor.float()
        for name, tensor in packed.items()
        if not name.endswith(_SCALE)
    }


@contextmanager
def readable(folder: Path) -> Iterator[Path]:
    """A folder that the libraries can read for as long as the block lasts: ``folder`` itself, or its unpacked copy."""
    if not (folder / PACKED).is_file():
        yield folder
        return
    from safetensors.torch import load_file, save_file

    with tempfile.TemporaryDirectory(prefix="crosscheck-model-") as name:
        copy = Path(name)
        for path in folder.iterdir():
            if path.is_file() and path.name != PACKED:
                (copy / path.name).symlink_to(path.absolute())
        save_file(unpack(load_file(folder / PACKED)), copy / WEIGHTS, metadata={"format": "pt"})
        yield copy


def write_packed(trained: Path, folder: Path) -> None:
    """Write the weights of the model in ``trained`` to ``folder``, packed."""
    from safetensors.torch import load_file, save_file

    folder.mkdir(parents=True, exist_ok=True)
    save_file(pack(load_file(trained / WEIGHTS)), folder / PACKED, metadata={"format": "pt"})
