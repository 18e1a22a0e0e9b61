"""Plots as SVG, without a library."""

from collections.abc import Mapping
from html import escape
from math import log10

WIDTH, HEIGHT, EDGE = 560, 320, 56
COLOURS = ("#1b6ca8", "#c2571a", "#3b7d3a", "#7a4b9a", "#777777")


def lines_plot(title: str, across: str, up: str, series: Mapping[str, Mapping[int, float]]) -> str:
    """A line for each series over a logarithmic axis ``across``; values above 0. Raises ValueError where there are none."""
    places = sorted({place for each in series.values() for place in each})
    if not places:
        raise ValueError(f"nothing to plot for '{title}'")
    highest = max(value for each in series.values() for value in each.values())
    first, last = log10(places[0]), log10(places[-1])

    def x(place: int) -> float:
        return EDGE + (WIDTH - 2 * EDGE) * ((log10(place) - first) / (last - first) if last > first else 0.5)

    def y(value: float) -> float:
        return HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * value / highest

    drawn = [f'<text x="{EDGE}" y="24" font-weight="bold">{escape(title)}</text>']
    drawn += [f'<text x="{x(place):.0f}" y="{HEIGHT - EDGE + 18}" text-anchor="middle">{place:,}</text>' for place in places]
    drawn += [f'<text x="{WIDTH / 2:.0f}" y="{HEIGHT - 14}" text-anchor="middle">{escape(across)}</text>']
    drawn += [
        f'<text x="{EDGE - 6}" y="{y(value) + 4:.0f}" text-anchor="end">{value:.3g}</text>' for value in (0, highest / 2, highest)
    ]
    drawn += [f'<text x="{EDGE}" y="44">{escape(up)}</text>']
    drawn += [f'<path d="M{EDGE} {EDGE}V{HEIGHT - EDGE}H{WIDTH - EDGE}" fill="none" stroke="#888"/>']
    for number, (name, each) in enumerate(series.items()):
        colour = COLOURS[number % len(COLOURS)]
        points = " ".join(f"{x(place):.1f},{y(value):.1f}" for place, value in sorted(each.items()))
        drawn.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        drawn.append(f'<text x="{WIDTH - EDGE - 90}" y="{60 + 16 * number}" fill="{colour}">{escape(name)}</text>')
    body = "\n".join(drawn)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">\n'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>\n{body}\n</svg>\n'
    )
