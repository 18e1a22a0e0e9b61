"""What ran it: processor, cores, memory, versions."""

import importlib.metadata
import os
from pathlib import Path
import platform

PACKAGES = ("openvino", "faiss-cpu", "apsw", "flask", "gunicorn", "torch", "sentence-transformers")


def machine() -> dict[str, object]:
    """As results keep it; ``load`` is the mean of the minute before, which another's work raises."""
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    model = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())
    return {
        "processor": model,
        "cores": len(os.sched_getaffinity(0)),
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
        "python": platform.python_version(),
        "load": round(os.getloadavg()[0], 1),
        "versions": {name: importlib.metadata.version(name) for name in PACKAGES},
    }
