"""Other systems over the same sentences and weights, each run by an environment of its own (``benchmarks/environments.py``)."""
