"""``python -m benchmarks [NAME ...] [options]``: measure, keep the figures as JSON, print the table of ratios.

``python -m benchmarks report`` writes a page and plots beside the figures that are kept.
"""

import argparse
from collections.abc import Callable
from pathlib import Path
import subprocess
import sys
import time
from typing import Any

from benchmarks import busy, large, one_claim, side_by_side, steady
from benchmarks.arithmetic import HEADER, comparison, table
from benchmarks.context import Context
from benchmarks.environments import TORCH
from benchmarks.machine import machine
from benchmarks.material import material
from benchmarks.processes import end_with_this_process
from benchmarks.report import write_report
from benchmarks.results import RESULTS, keep, kept

Measure = Callable[[Context], dict[str, Any]]

MEASURES: dict[str, Measure] = {
    "one-claim": one_claim.measure,
    "busy": busy.measure,
    "side-by-side": side_by_side.measure,
    "steady": steady.measure,
    "steady-models": steady.measure_with_models,
    "large": large.measure,
}
USUAL = ("one-claim", "busy", "side-by-side", "steady")


def main(arguments: list[str] | None = None) -> int:
    """Run what is asked for; returns the exit status, 2 where something stands in the way."""
    parser = _parser()
    options = parser.parse_args(arguments)
    unknown = [name for name in options.names if name not in (*MEASURES, "report")]
    if unknown:
        parser.error(f"there is no measurement '{unknown[0]}'; there are {', '.join(MEASURES)}, and report")
    end_with_this_process()
    try:
        if options.names == ["report"]:
            print(write_report(kept(options.results), options.results.parent))
            return 0
        given = material(options.articles, options.claims)
        context = Context(
            given,
            options.work.absolute(),
            options.passages,
            options.asked,
            options.rounds,
            options.turns,
            options.torch,
            tuple(options.sizes),
        )
        for name in options.names or USUAL:
            _run(name, context, options)
    except (OSError, ValueError, RuntimeError, subprocess.CalledProcessError) as error:
        print(f"{parser.prog}: {error}", file=sys.stderr)
        return 2
    return 0


def _run(name: str, context: Context, options: argparse.Namespace) -> None:
    print(f"== {name}: {context.material.origin}", flush=True)
    started = time.perf_counter()
    found = MEASURES[name](context)
    found["run"] = {
        "material": context.material.origin,
        "passages": context.passages,
        "claims": context.claims,
        "rounds": context.rounds,
        "seconds": round(time.perf_counter() - started, 1),
        "machine": machine(),
    }
    keep(options.results, name, found)
    print(table(HEADER, [comparison(each).row() for each in found["comparisons"]]), flush=True)
    print(f"   {found['run']['seconds']:.0f} seconds; {found['run']['machine']}", flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description="Speed and scale, as ratios side by side in one run."
    )
    parser.add_argument("names", nargs="*", help=f"{', '.join(MEASURES)} (default: {', '.join(USUAL)}), or report")
    parser.add_argument("--articles", type=Path, help="JSON lines (.gz or not) as for POST /v1/articles; default: invented ones")
    parser.add_argument("--claims", type=Path, help="JSON lines with a field 'claim'; default: invented ones")
    parser.add_argument("--work", type=Path, default=Path.home() / ".cache" / "crosscheck-benchmarks", help="where all is kept")
    parser.add_argument("--passages", type=int, default=10_000, help="in the corpus (default 10000)")
    parser.add_argument("--asked", type=int, default=32, metavar="CLAIMS", help="a round (default 32)")
    parser.add_argument("--rounds", type=int, default=3, help="of each measurement (default 3)")
    parser.add_argument("--turns", type=int, default=5_000, help="of steady: verifications, and as many replacements")
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=[100_000, 1_000_000], metavar="PASSAGES", help="of large (default 100000 1000000)"
    )
    parser.add_argument("--torch", default=TORCH, help="what pip is told to install as torch for the peers")
    parser.add_argument("--results", type=Path, default=RESULTS, help="the JSON file that figures are merged into")
    return parser


if __name__ == "__main__":
    sys.exit(main())
