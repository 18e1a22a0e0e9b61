"""Percentiles, ratios and tables."""

import pytest

from benchmarks.arithmetic import Comparison, comparison, percentile, ratios, table
from benchmarks.material import invented_articles, invented_claims, sentences, slices


@pytest.mark.parametrize(("share", "value"), [(0.5, 10), (0.95, 19), (1.0, 20), (0.01, 1)])
def test_percentile_is_the_nearest_rank(share: float, value: int) -> None:
    """Of 1 to 20 the median is the tenth, the 95th percentile the nineteenth, in any order."""
    assert percentile(list(range(20, 0, -1)), share) == value


def test_no_values_have_no_percentile() -> None:
    """Nothing measured is an error, never a figure."""
    with pytest.raises(ValueError, match="needs values"):
        percentile([], 0.5)


def test_ratios_go_run_by_run() -> None:
    """Each run is compared with its fellow, and a missing fellow is an error."""
    assert ratios([6, 3], [2, 3]) == (3, 1)
    with pytest.raises(ValueError, match="shorter"):
        ratios([1, 2], [1])


@pytest.mark.parametrize(("at_least", "worst", "holds"), [(True, 2.0, True), (False, 4.0, False)])
def test_the_worst_run_is_the_farthest_from_the_goal(at_least: bool, worst: float, holds: bool) -> None:
    """A least goal has its lowest run as the worst, a greatest one its highest; the median decides, and JSON keeps all."""
    one = Comparison("a", (2.0, 3.0, 4.0), 2.5, at_least)
    assert (one.worst, one.holds) == (worst, holds)
    assert comparison(one.as_json()) == one


def test_a_table_is_markdown() -> None:
    """Header, rule, rows."""
    assert table(("a", "b"), [("1", "2")]) == "| a | b |\n| --- | --- |\n| 1 | 2 |"


def test_invented_material_is_the_same_each_time() -> None:
    """Two calls invent the same articles and claims, and no article stands in two slices."""
    articles = invented_articles(30)
    assert (articles, invented_claims(5)) == (invented_articles(30), invented_claims(5))
    parts = slices(articles, 300, 3)
    assert all(sum(len(sentences(each)) for each in part) >= 100 for part in parts)
    assert sum(map(len, parts)) == len({id(each) for part in parts for each in part})
