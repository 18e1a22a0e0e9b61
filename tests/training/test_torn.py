"""Drawing pairs by how torn a model is over them."""

from collections.abc import Sequence

import numpy as np
import pytest

from models.judge import Judgement
from models.training.pairs import NOT_SUPPORTED, SUPPORTS, Pair
from models.training.recipe import TORN, mix
from models.training.torn import torn_pairs


class Sure:
    """A judge that is sure of the claims that start with "known", torn over the others."""

    def judge_pairs(self, pairs: Sequence[tuple[str, str]]) -> Judgement:
        """(0.98, 0.01, 0.01) or (0.4, 0.3, 0.3)."""
        rows = [(0.98, 0.01, 0.01) if claim.startswith("known") else (0.4, 0.3, 0.3) for _, claim in pairs]
        return Judgement(np.array(rows, dtype=np.float32).reshape(len(pairs), 3), (False,) * len(pairs))


PAIRS = [Pair(f"{kind} {number}", "evidence", SUPPORTS, "set") for number in range(200) for kind in ("known", "open")]


def test_what_the_model_is_torn_over_is_drawn_more_often() -> None:
    """Of both kinds in equal number, the open ones come six times as often; none comes twice, and a seed settles which."""
    drawn = torn_pairs(PAIRS, 120, Sure(), seed=1)
    assert len(drawn) == len(set(drawn)) == 120
    assert sum(pair.claim.startswith("open") for pair in drawn) > 80
    assert drawn == torn_pairs(PAIRS, 120, Sure(), seed=1) != torn_pairs(PAIRS, 120, Sure(), seed=2)


def test_no_more_than_there_are() -> None:
    """A small source is drawn whole, an empty one not at all."""
    assert sorted(pair.claim for pair in torn_pairs(PAIRS, 10_000, Sure(), seed=1)) == sorted(pair.claim for pair in PAIRS)
    assert torn_pairs([], 5, Sure(), seed=1) == []


def test_not_supported_is_refuted_or_silent() -> None:
    """A pair of a set with two labels counts as known where both other labels together are sure."""
    pairs = [Pair(pair.claim, "evidence", NOT_SUPPORTED, "set") for pair in PAIRS]
    drawn = torn_pairs(pairs, 120, Sure(), seed=1)  # "known" has .02 of its own label now: surely wrong, drawn less often
    assert sum(pair.claim.startswith("open") for pair in drawn) > 60


def test_the_stage_names_sources_that_there_are() -> None:
    """The recipe refuses a file that lacks one of its sources."""
    with pytest.raises(ValueError, match="no pairs of ambient"):
        mix(PAIRS, TORN, Sure())
