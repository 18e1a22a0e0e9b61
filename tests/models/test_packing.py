"""Weights as 8-bit integers."""

from pathlib import Path
import shutil

import numpy as np
import pytest
import torch

from models.judge import load_judge
from models.packing import PACKED, WEIGHTS, pack, readable, unpack, write_packed
from models.probes import PROBES
from models.runtime.choice import Execution, Runtime
from tests.models.tiny import make

TORCH = Execution(Runtime.TORCH)


def test_a_large_matrix_comes_back_to_half_a_step_of_its_row() -> None:
    """Each value differs by at most half of what one step of 127 is in its own row, rows of other sizes notwithstanding."""
    rows = torch.randn(300, 400, generator=torch.Generator().manual_seed(1)) * torch.logspace(-3, 1, 300).unsqueeze(1)
    packed = pack({"matrix": rows})
    assert packed["matrix"].dtype == torch.int8
    steps = rows.abs().amax(dim=1, keepdim=True) / 127
    assert ((unpack(packed)["matrix"] - rows).abs() <= steps * 0.501).all()


def test_small_weights_keep_half_precision() -> None:
    """Vectors and small matrices are not rounded to 8 bits, and come back under their names."""
    tensors = {"bias": torch.linspace(-1, 1, 100_000), "small": torch.linspace(-1, 1, 100).reshape(10, 10)}
    packed = pack(tensors)
    assert {name: tensor.dtype for name, tensor in packed.items()} == {"bias": torch.float16, "small": torch.float16}
    assert all(torch.allclose(unpack(packed)[name], tensor, atol=1e-3) for name, tensor in tensors.items())


def test_a_row_of_zeros_stays_zero() -> None:
    """A row without a largest value does not become "not a number"."""
    assert (unpack(pack({"matrix": torch.zeros(256, 256)}))["matrix"] == 0).all()


def test_a_packed_model_answers_as_the_plain_one(tmp_path: Path) -> None:
    """A model whose folder holds packed weights only is loaded by its folder, with the same probabilities to 0.03."""
    plain = make(tmp_path / "plain", "bert", intermediate_size=2048)
    folder = tmp_path / "packed"
    shutil.copytree(plain, folder, ignore=shutil.ignore_patterns(WEIGHTS))
    write_packed(plain, folder)
    assert (folder / PACKED).stat().st_size < 0.5 * (plain / WEIGHTS).stat().st_size
    pairs = [(premise, claim) for premise, claim, _ in PROBES]
    expected = load_judge(str(plain), TORCH).judge_pairs(pairs).probabilities
    found = load_judge(str(folder), TORCH).judge_pairs(pairs).probabilities
    assert np.allclose(found, expected, atol=0.03)


@pytest.mark.parametrize("name", [WEIGHTS, PACKED])
def test_the_folder_itself_is_left_as_it_is(tmp_path: Path, name: str) -> None:
    """Reading writes nothing into the model's folder, and what it unpacks is gone afterwards."""
    plain = make(tmp_path / "plain", "bert", fitted=False)
    if name == PACKED:
        write_packed(plain, plain)
        (plain / WEIGHTS).unlink()
    before = sorted(path.name for path in plain.iterdir())
    with readable(plain) as place:
        assert (place / WEIGHTS).is_file()
    assert sorted(path.name for path in plain.iterdir()) == before
    assert place == plain or not place.exists()
