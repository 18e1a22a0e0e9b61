"""How many threads arithmetic takes."""

from models.runtime.processor import cores


def set_search_threads(count: int) -> None:
    """Let FAISS use ``count`` threads; 0 stands for as many as there are cores for this process."""
    import faiss

    faiss.omp_set_num_threads(count or cores())
