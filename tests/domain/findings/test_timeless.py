"""Leaving out of a claim the times that a passage shares, so that the entailment model is asked the rest."""

from datetime import date

import pytest

from service.domain.findings.dates.comparing import compare_dates
from service.domain.findings.dates.reading import read_dates
from service.domain.findings.dates.timeless import printed_within, without_times

DAY = date(2023, 9, 24)
REPORT = "Marrowdale won the derby on Saturday."
UNDATED = "Marrowdale has won the derby."


def asked(claim: str, passage: str, published: date | None) -> str | None:
    """The claim without the times that the passage shares."""
    here = read_dates(passage, published)
    mentions = read_dates(claim, None)
    found = compare_dates(claim, mentions, passage, here) if here else printed_within(mentions, published)
    return without_times(claim, found)


@pytest.mark.parametrize(
    ("claim", "passage", "left"),
    [
        ("Marrowdale won the derby in September 2023.", REPORT, "Marrowdale won the derby."),
        ("In September 2023, Marrowdale won the derby.", REPORT, "Marrowdale won the derby."),
        ("Marrowdale won the derby in September 2023.", UNDATED, "Marrowdale won the derby."),
        ("Marrowdale won the derby on 23 September 2023 against Esk.", REPORT, "Marrowdale won the derby against Esk."),
        ("Marrowdale won the derby in 2023, two years after Esk.", UNDATED, "Marrowdale won the derby, two years after Esk."),
    ],
)
def test_a_shared_time_is_left_out(claim: str, passage: str, left: str) -> None:
    """Where the passage says the same time, or says none and was printed within it."""
    assert asked(claim, passage, DAY) == left


@pytest.mark.parametrize(
    ("claim", "passage", "published"),
    [
        ("Marrowdale won the derby in September 2022.", REPORT, DAY),  # another time
        ("Marrowdale won the derby in September 2022.", UNDATED, DAY),
        ("Marrowdale won the derby in September 2023.", UNDATED, None),  # nobody knows when it was printed
        ("Marrowdale won the derby in September 2023.", UNDATED, date(2023, 12, 1)),
        ("Marrowdale won the derby before September 2023.", UNDATED, DAY),  # not within it
        ("Marrowdale won the derby.", REPORT, DAY),  # no time
        ("The September 2023 derby went to Marrowdale.", REPORT, DAY),  # it does not hang on a preposition
        ("Marrowdale won more in September 2023 than in May.", UNDATED, DAY),  # the rest would be no sentence
        ("Marrowdale won the season that begins in September 2023.", UNDATED, DAY),  # it narrows a noun
    ],
)
def test_any_other_time_stays(claim: str, passage: str, published: date | None) -> None:
    """The model is asked the whole claim."""
    assert asked(claim, passage, published) is None
