"""A page with tables and plots, from the figures that are kept."""

from collections.abc import Mapping
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.arithmetic import HEADER, comparison, shown, table
from benchmarks.plots import lines_plot

INTRODUCTION = """# Measured

Ratios, measured side by side in one run; absolute times differ from machine to machine.
"""


def write_report(found: Mapping[str, Any], folder: Path) -> Path:
    """Write report.md and its plots into ``folder``; returns the page. Raises ValueError where nothing was measured."""
    if not found:
        raise ValueError("nothing was measured yet; run python -m benchmarks first")
    text = [INTRODUCTION, *(_section(name, each) for name, each in found.items())]
    if "side-by-side" in found:
        rates = {
            name: {int(n): median(r) for n, r in by.items()} for name, by in found["side-by-side"]["claims_a_second"].items()
        }
        plot = lines_plot("Throughput by clients", "clients", "claims a second", rates)
        (folder / "throughput.svg").write_text(plot, encoding="utf-8")
        text.append("![Throughput by clients](throughput.svg)\n")
    if "large" in found:
        sizes = {name: {int(size): value for size, value in by.items()} for name, by in found["large"]["latency"].items()}
        plot = lines_plot("Latency by corpus size", "passages", "milliseconds", sizes)
        (folder / "latency.svg").write_text(plot, encoding="utf-8")
        text.append("![Latency by corpus size](latency.svg)\n")
    page = folder / "report.md"
    page.write_text("\n".join(text), encoding="utf-8")
    return page


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
