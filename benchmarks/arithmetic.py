"""Percentiles, ratios, tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from statistics import median


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest of ``values`` that at least ``share`` of them do not exceed (nearest rank). Raises ValueError for none."""
    if not values or not 0 < share <= 1:
        raise ValueError(f"a percentile needs values and a share in (0, 1]; there are {len(values)} values, the share is {share}")
    return sorted(values)[ceil(share * len(values)) - 1]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A ratio by run. ``bound`` is its goal, the least one where ``at_least``, otherwise the greatest."""

    what: str
    ratios: tuple[float, ...]
    bound: float
    at_least: bool

    @property
    def middle(self) -> float:
        """The median run."""
        return median(self.ratios)

    @property
    def worst(self) -> float:
        """The run that is farthest from the goal."""
        return min(self.ratios) if self.at_least else max(self.ratios)

    @property
    def holds(self) -> bool:
        """Whether the median run reaches the goal."""
        return self.middle >= self.bound if self.at_least else self.middle <= self.bound

    def row(self) -> tuple[str, ...]:
        """As the table shows it."""
        goal = f"{'≥' if self.at_least else '≤'} {shown(self.bound)}"
        runs = ", ".join(map(shown, self.ratios))
        return self.what, goal, shown(self.middle), shown(self.worst), runs, "yes" if self.holds else "**no**"

    def as_json(self) -> dict[str, object]:
        """As results are kept."""
        return {
            "what": self.what,
            "ratios": [round(each, 4) for each in self.ratios],
            "bound": self.bound,
            "at_least": self.at_least,
        }


HEADER = ("what", "goal", "median", "worst", "every run", "reached")


def comparison(kept: dict[str, object]) -> Comparison:
    """What ``as_json`` gave."""
    ratios = kept["ratios"]
    return Comparison(str(kept["what"]), tuple(ratios), float(str(kept["bound"])), bool(kept["at_least"]))  # type: ignore[arg-type]


def ratios(above: Sequence[float], below: Sequence[float]) -> tuple[float, ...]:
    """Each of ``above`` by its fellow of ``below``, run by run. Raises ValueError where one has no fellow."""
    return tuple(one / other for one, other in zip(above, below, strict=True))


def shown(value: float) -> str:
    """Three figures: 0.857, 12.3, 1,480."""
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
