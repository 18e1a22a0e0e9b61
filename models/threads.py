"""How many threads the models' arithmetic takes."""

import os


def set_model_threads(count: int) -> None:
    """Let torch and FAISS use ``count`` threads; 0 stands for as many as there are cores for this process."""
    import faiss
    import torch

    count = count or len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else count or os.cpu_count() or 1
    torch.set_num_threads(count)
    faiss.omp_set_num_threads(count)
