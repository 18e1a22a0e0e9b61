"""Memory after many verifications and replaced articles against after a tenth of them."""

from functools import partial
from typing import Any

from benchmarks.arithmetic import Comparison
from benchmarks.context import Context, verify
from benchmarks.load import drive
from benchmarks.processes import Served, ask, crosscheck

KEPT_ARTICLES = 50
SAMPLES = 10


def measure(context: Context, *, doubles: bool = True) -> dict[str, Any]:
    """Proportional set size after each tenth; with the doubles the models' arithmetic is left out, their weights too."""
    variables = {"CROSSCHECK_ENCODER": "double", "CROSSCHECK_ENTAILMENT": "double"} if doubles else {}
    share = context.turns // SAMPLES
    memory: list[int] = []
    with context.scratch("steady") as folder, crosscheck(folder / "data", **variables) as served:
        for number in range(KEPT_ARTICLES):
            _replace(served, number)
        for tenth in range(SAMPLES):
            numbers = range(tenth * share, (tenth + 1) * share)
            drive(lambda number: _turn(served, context, number), numbers, clients=4)
            memory.append(served.pss())
    what = f"memory after {share * SAMPLES:,} verifications and replacements{' (doubles)' if doubles else ''} by a tenth"
    compared = Comparison(what, (memory[-1] / memory[0],), 1.05, False)
    return {"comparisons": [compared.as_json()], "pss_bytes": memory, "turns": share * SAMPLES}


measure_with_models = partial(measure, doubles=False)


def _turn(served: Served, context: Context, number: int) -> None:
    _replace(served, number)
    verify(served, context.material.claims[number % len(context.material.claims)])


def _replace(served: Served, number: int) -> None:
    """Give article ``number`` modulo the kept ones a new text, a new version; the old ones are kept, not searched."""
    name = f"steady-{number % KEPT_ARTICLES}"
    text = f"The dredger left Ilmford on day {number}. Its captain had waited {number % 90 + 2} weeks for spare parts."
    ask(served.port, "/v1/articles", {"id": name, "text": text})
