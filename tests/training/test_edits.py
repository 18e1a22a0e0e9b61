"""Edits by rule: what they change, and what they leave alone."""

from collections.abc import Callable
import random
import re

import pytest

from models.training import edits
from models.training.edits import figures, parts, wording

CASES: list[tuple[Callable[[str, random.Random], str | None], str, str]] = [
    (figures.change_number, "The firm hired 4,300 people in 2019.", r"The firm hired (?!4,300)[\d,]+ people in 2019\."),
    (figures.change_percentage, "Rents rose 12 percent.", r"Rents rose (?!12 )\d+ percent\."),
    (figures.change_money, "It cost $350 million.", r"It cost (?!\$350 )[$£€][\d,]+ million\."),
    (figures.change_scale, "It cost $350 million.", r"It cost \$350 (?:thousand|billion|trillion)\."),
    (figures.change_year, "It opened in 1998.", r"It opened in (?!1998)(?:19|20)\d\d\."),
    (figures.change_month, "It opened in March.", r"It opened in (?!March)[A-Z][a-z]+\."),
    (figures.change_weekday, "They met on Friday.", r"They met on (?!Friday)[A-Z][a-z]+day\."),
    (figures.change_number_word, "The four ministers met.", r"The (?!four)[a-z]+ ministers met\."),
    (wording.antonym, "Sales increased.", r"Sales decreased\."),
    (wording.negate, "The bridge was closed.", r"The bridge was not closed\."),
    (wording.negate, "The bridge was not closed.", r"The bridge was closed\."),
    (wording.compare_otherwise, "Prices are higher.", r"Prices are lower\."),
    (wording.other_place, "He lives in Sweden.", r"He lives in (?!Sweden)[A-Z].*\."),
    (wording.other_role, "The mayor resigned.", r"The (?!mayor)[a-z ]+ resigned\."),
    (wording.speak_otherwise, "She said that it rained.", r"She denied that it rained\."),
    (wording.drop_hedge, "The bank may raise rates.", r"The bank will raise rates\."),
    (parts.drop_attribution, "The dam is safe, officials said on Monday.", r"The dam is safe\."),
    (parts.drop_attribution, "The mayor said that the dam is safe.", r"The dam is safe\."),
    (parts.drop_opening, "On Monday, the dam broke.", r"The dam broke\."),
    (parts.drop_detail, "The dam broke on Monday near Lyon.", r"The dam broke near Lyon\."),
]


@pytest.mark.parametrize(("edit", "before", "after"), CASES)
def test_an_edit_changes_one_thing(edit: Callable[[str, random.Random], str | None], before: str, after: str) -> None:
    """Under twenty seeds the result has the form that is wanted and is never the sentence itself."""
    for seed in range(20):
        edited = edit(before, random.Random(seed))
        assert edited is not None
        assert re.fullmatch(after, edited)
        assert edited != before


@pytest.mark.parametrize("kind", [edits.CHANGES, edits.REWRITES, edits.OVERSTATEMENTS])
@pytest.mark.parametrize("sentence", ["", "Yes.", "Dogs bark."])
def test_nothing_to_edit_gives_none(kind: dict, sentence: str) -> None:
    """A sentence without a place for any edit is left alone."""
    assert edits.apply(kind, sentence, random.Random(1)) is None


def test_a_denial_keeps_its_attribution() -> None:
    """Who denied something has not said it."""
    assert parts.drop_attribution("The dam is safe, the mayor denied on Monday.", random.Random(1)) is None


def test_another_figure_is_more_than_a_rounding() -> None:
    """At least 8 % off, so that no rounded figure is called wrong."""
    for seed in range(200):
        edited = figures.change_number("The firm hired 4,300 people.", random.Random(seed))
        assert edited is not None
        other = int(re.sub(r"\D", "", edited))
        assert abs(other - 4_300) >= 0.08 * 4_300
