"""How an index is laid out for how many rows, and when a new generation is due: numbers from measurement.

Source: 262,144 passages of news articles under all-MiniLM-L6-v2, claims about the news as queries
(docs/decisions/0014-index-generations.md).
"""

from dataclasses import dataclass
from math import ceil, sqrt


@dataclass(frozen=True, slots=True)
class IndexPlan:
    """The sizes at which an index changes its form."""

    exact_up_to: int = 50_000  # rows that are compared one by one; above, an inverted file
    lists_per_root: float = 4.0  # inverted lists, times the square root of the rows
    probed_share: float = 0.18  # of the lists, without a filter
    candidates: float = 1.3  # rows looked at once more with their exact vectors, per row asked for
    narrow: int = 400  # rows under a filter that are all compared exactly
    sample_per_list: int = 40  # vectors that the lists are made from
    tail_at_least: int = 5_000  # a smaller tail costs less than a new generation
    tail_at_most: int = 20_000  # 30 MB, and what a search can compare one by one beside the generation
    tail_share: float = 0.25  # of the generation
    dead_share: float = 0.20  # rows of deleted articles that are worth a new generation
    retrain_growth: float = 2.0  # rows, in terms of those the lists were made for, that are worth new lists

    def lists(self, rows: int) -> int:
        """How many inverted lists ``rows`` are put into; 1 stands for exact search."""
        return 1 if rows <= self.exact_up_to else max(2, min(rows // 4, round(self.lists_per_root * sqrt(rows))))

    def probes(self, lists: int, rows: int, allowed: int) -> int:
        """How many of the lists are searched where a filter leaves ``allowed`` of ``rows``: the fewer, the more lists."""
        return max(1, min(lists, ceil(self.probed_share * lists * rows / allowed)))

    def tail_limit(self, built: int) -> int:
        """How many rows may wait in memory beside a generation of ``built``."""
        return int(max(self.tail_at_least, min(self.tail_share * built, self.tail_at_most)))


MEASURED = IndexPlan()
