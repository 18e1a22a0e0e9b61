"""``python -m models.prepare``: checks that the models are there and undamaged, and loads each once.

Run at installation, so that no start has to: from then on the service starts offline.
"""

import sys

from models.encoder import load_encoder
from models.errors import ModelProblem
from models.judge import load_judge
from models.probes import prove_polarity


def main() -> int:
    """Prepare the default models; returns the exit status."""
    try:
        encoder = load_encoder()
        print(f"   encoder     {encoder.name}, {encoder.revision}, {encoder.dimension} dimensions")
        judge = load_judge()
        prove_polarity(judge)
        print(f"   entailment  {judge.name}, {judge.revision}")
    except ModelProblem as problem:
        print(f"The models are not ready: {problem}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
