"""What this processor does well, and OpenVINO's settings for it."""

from collections.abc import Mapping
import os
from pathlib import Path
import platform

EIGHT_BIT = ("avx512_vnni", "avx_vnni", "amx_int8")  # instructions that multiply 8-bit integers, as Linux names them


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def processor_flags(cpuinfo: Path = Path("/proc/cpuinfo")) -> frozenset[str]:
    """The abilities that Linux lists for the first processor; none elsewhere, and none on ARM."""
    if platform.machine() not in ("x86_64", "AMD64"):
        return frozenset()
    try:
        for line in cpuinfo.read_text(encoding="utf-8").splitlines():
            if line.startswith("flags"):
                return frozenset(line.partition(":")[2].split())
    except OSError:
        pass
    return frozenset()


def properties(flags: frozenset[str], threads: int, group: int) -> Mapping[str, object]:
    """OpenVINO's settings on a processor with these ``flags``; ``threads`` 0 stands for one for each core.

    Weights are 8-bit everywhere. With instructions for 8-bit products the activations are too, with a scale for each ``group``
    of a token's own, so that no answer hangs on the company it is computed in; without them arithmetic is float32. Never by
    the processor's own preference: OpenVINO would take bfloat16 wherever there is an instruction for it.
    """
    return {
        "INFERENCE_PRECISION_HINT": "f32",
        "DYNAMIC_QUANTIZATION_GROUP_SIZE": group if flags.intersection(EIGHT_BIT) else 0,
        "PERFORMANCE_HINT": "LATENCY",
        "NUM_STREAMS": 1,
        "INFERENCE_NUM_THREADS": threads or cores(),
    }
