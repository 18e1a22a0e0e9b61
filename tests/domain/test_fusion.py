"""Reciprocal rank fusion."""

from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.fusion import reciprocal_rank_fusion

RANKINGS = st.lists(st.lists(st.integers(-5, 20), unique=True, max_size=8), max_size=4)


def test_an_item_in_both_rankings_passes_the_winners_of_one() -> None:
    """By hand, k = 20: 7 has 1/22 + 1/21 = 0.093, 3 has 1/21 = 0.048, 9 has 1/22 = 0.045."""
    assert reciprocal_rank_fusion([[3, 7], [7, 9]]) == [7, 3, 9]


def test_two_middle_places_pass_a_first_and_a_late_place() -> None:
    """By hand, k = 1: 2 has 1/3 + 1/3 = 0.667; 1 has 1/2 + 1/7 = 0.643; 8 has 1/2."""
    first, second = [1, 2, 3, 4, 5, 6], [8, 2, 10, 11, 12, 1]

    assert reciprocal_rank_fusion([first, second], constant=1)[:3] == [2, 1, 8]


def test_a_small_constant_favours_the_first_place() -> None:
    """By hand: with k = 0, 1/1 beats 1/3 + 1/3; with k = 20, 1/21 loses to 1/23 + 1/23."""
    rankings = [[1, 5, 2], [6, 7, 2]]

    assert reciprocal_rank_fusion(rankings, constant=0)[0] == 1
    assert reciprocal_rank_fusion(rankings)[0] == 2


def test_equal_scores_keep_the_order_in_which_they_were_seen() -> None:
    """Two rankings that say the opposite tie on both items: the first ranking's order stays."""
    assert reciprocal_rank_fusion([[4, 2], [2, 4]]) == [4, 2]


def test_a_ranking_counts_by_its_weight() -> None:
    """By hand, k = 1: 2 has 1/2, 7 has 0.5/2 + 0.5/3 = 0.417, as has 9; 7 was seen first."""
    assert reciprocal_rank_fusion([[2], [7, 9], [9, 7]], (1.0, 0.5, 0.5), constant=1) == [2, 7, 9]


def test_one_ranking_stays_as_it_is() -> None:
    """Fusing a single ranking changes nothing."""
    assert reciprocal_rank_fusion([[5, 1, 9, 2]]) == [5, 1, 9, 2]


def test_an_empty_ranking_changes_nothing() -> None:
    """A search without hits leaves the other search's order."""
    assert reciprocal_rank_fusion([[], [5, 1], []]) == [5, 1]


def test_nothing_fused_is_nothing() -> None:
    """No ranking at all, or only empty ones, give an empty list."""
    assert reciprocal_rank_fusion([]) == []
    assert reciprocal_rank_fusion([[], []]) == []


@settings(max_examples=15, deadline=None)
@given(RANKINGS)
def test_every_key_comes_out_once_and_no_other(rankings: list[list[int]]) -> None:
    """Fusion neither loses, doubles nor invents a key."""
    fused = reciprocal_rank_fusion(rankings)

    assert sorted(fused) == sorted({key for ranking in rankings for key in ranking})
