"""docs/performance.md and its plots, from the figures that are kept."""

from collections.abc import Mapping
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.arithmetic import HEADER, comparison, shown, table
from benchmarks.plots import lines_plot

INTRODUCTION = """# Performance

Ratios, measured side by side in one run; absolute times differ from machine to machine. This page is written by
`python -m benchmarks report` from `benchmarks/results/figures.json`; `make bench` measures, on articles and claims of yours
(`make bench ARTICLES=a.jsonl.gz CLAIMS=c.jsonl`) or on invented ones.

Peers judge the same sentences by the same weights, in torch float32, 20 passages a claim. Crosscheck reads fewer: what is too far
from the claim to count is not read; so pairs a second stand beside claims a second. It also searches words, compares figures, and
keeps every verification durably, which the peers do not.
"""


def write_report(found: Mapping[str, Any], docs: Path) -> None:
    """Write the page and the plots into ``docs``. Raises ValueError where nothing was measured."""
    if not found:
        raise ValueError("nothing was measured yet; run python -m benchmarks first")
    text = [INTRODUCTION, *(_section(name, each) for name, each in found.items())]
    if "side-by-side" in found:
        rates = {
            name: {int(n): median(r) for n, r in by.items()} for name, by in found["side-by-side"]["claims_a_second"].items()
        }
        plot = lines_plot("Throughput by clients", "clients", "claims a second", rates)
        (docs / "images" / "throughput.svg").write_text(plot, encoding="utf-8")
        text.append("![Throughput by clients](images/throughput.svg)\n")
    if "large" in found:
        sizes = {name: {int(size): value for size, value in by.items()} for name, by in found["large"]["latency"].items()}
        plot = lines_plot("Latency by corpus size", "passages", "milliseconds", sizes)
        (docs / "images" / "latency.svg").write_text(plot, encoding="utf-8")
        text.append("![Latency by corpus size](images/latency.svg)\n")
    (docs / "performance.md").write_text("\n".join(text), encoding="utf-8")


def _section(name: str, found: Mapping[str, Any]) -> str:
    run, ran = found["run"], found["run"]["machine"]
    versions = ", ".join(f"{package} {version}" for package, version in ran["versions"].items())
    parts = [
        f"## {name}\n",
        table(HEADER, [comparison(each).row() for each in found["comparisons"]]),
        f"\n{run['material']}; {run['rounds']} rounds of {run['claims']} claims, {run['passages']:,} passages.",
        f"{ran['processor']}, {ran['cores']} cores, {ran['memory_gib']} GiB, load at the end {ran['load']}; {versions}.\n",
    ]
    for title in ("passages_a_second", "pairs_a_second", "memory_bytes", "stage_milliseconds"):
        if title in found:
            rows = [
                (key, ", ".join(map(shown, each if isinstance(each, list) else [each]))) for key, each in found[title].items()
            ]
            parts += [table((title.replace("_", " "), "every run"), rows), ""]
    return "\n".join(parts)
