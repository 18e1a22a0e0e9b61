"""bfloat16 arithmetic of torch, where this machine is faster with it.

That a processor has instructions for bfloat16 does not say so: with them one machine was 2.7 times as fast as in float32,
another took 1.7 times as long (docs/decisions/0004-bfloat16.md). So it is measured.
"""

from contextlib import AbstractContextManager
import functools
import time
from typing import Any

WORTH = 1.15  # bfloat16 has to be so much faster: below it its rounding is paid for nothing
_ROUNDS = 5
_TOKENS, _WIDTH, _INNER = 256, 384, 1536  # one matrix product of a small model's layer


@functools.cache
def bfloat16_is_faster() -> bool:
    """Whether torch multiplies matrices faster in bfloat16 here: a probe of some milliseconds, once in a process."""
    if not has_bfloat16():
        return False
    seconds = probe_seconds()
    return seconds["float32"] > WORTH * seconds["bfloat16"]


def has_bfloat16() -> bool:
    """Whether this processor has instructions for bfloat16 (AVX512-BF16 or AMX); without them it is always slower."""
    import torch

    probes = (getattr(torch.cpu, name, None) for name in ("_is_avx512_bf16_supported", "_is_amx_tile_supported"))
    return any(probe() for probe in probes if probe is not None)


def probe_seconds() -> dict[str, float]:
    """Seconds of one matrix product in each precision: the best of some rounds in turn, for other load only adds."""
    import torch

    best: dict[str, float] = {}
    with torch.inference_mode():
        for turn in range(_ROUNDS + 1):
            for name in ("float32", "bfloat16"):
                kind = getattr(torch, name)
                rows, matrix = torch.ones(_TOKENS, _WIDTH, dtype=kind), torch.ones(_INNER, _WIDTH, dtype=kind)
                started = time.perf_counter()
                torch.nn.functional.linear(rows, matrix)
                taken = time.perf_counter() - started
                if turn:  # the first makes the kernels
                    best[name] = min(best.get(name, taken), taken)
    return best


def hold_in_bfloat16(model: Any) -> None:
    """Keep the matrices of ``model`` in bfloat16, where ``fast_arithmetic`` would otherwise cast each of them at every call."""
    import torch

    for module in model.modules():
        if isinstance(module, torch.nn.Linear):
            module.to(torch.bfloat16)


def fast_arithmetic(enabled: bool) -> AbstractContextManager[Any]:
    """A block in which matrix products run in bfloat16, if ``enabled``."""
    import torch

    return torch.autocast("cpu", dtype=torch.bfloat16, enabled=enabled)
