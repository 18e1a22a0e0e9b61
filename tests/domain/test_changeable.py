"""Claims of a state that may change, and claims of what has happened."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st
import pytest

from service.domain.changeable import is_changeable

OFFICES = [
    "Ana Brill is the mayor of Sandwick.",
    "Ana Brill is still mayor of Sandwick.",
    "Ana Brill is Sandwick's acting mayor.",
    "Theresa May is the prime minister.",
    "Joris Hale is not the chairman of Norvik Shipping.",
    "Mira Kolt remains the finance minister of Estavia.",
    "The mayor of Sandwick is Ana Brill.",
    "The chief executive of Norvik Shipping is called Joris Hale.",
    "Pia Lund is the head coach of Sandwick Rovers.",
    "Otto Venn is a senator.",
    "Lena Roth is the director of the Harbour Museum.",
    "Ulla Stein holds the office of ombudswoman.",
]
COUNTS = [
    "Norvik Shipping has 5,000 staff.",
    "Norvik Shipping employs about 5,000 people.",
    "The club has more than 12,000 members.",
    "Sandwick has 48,000 inhabitants.",
    "There are 340 patients in the hospital.",
    "Some 2 million people live in Estavia.",
    "Sandwick is home to 48,000 people.",
    "The population of Sandwick is 48,000.",
    "The storm has killed 12 people.",
    "So far the outbreak has infected 340 people.",
    "Twelve people have died in the storm.",
    "Four deaths have been confirmed after the landslide.",
    "The death toll is 12.",
    "The death toll from the landslide stands at 12.",
    "The death toll has risen to 31.",
    "The number of cases has reached 400.",
    "Pia Lund has won five titles.",
    "Brill is 41 votes ahead of Venn.",
]
PRICES = [
    "A single ticket costs 4 euros.",
    "A loaf costs about 3.20 dollars.",
    "The price of a ticket is 4 euros.",
    "A litre of milk sells for 1.10 euros.",
    "The fare stands at 4 euros.",
    "The share trades at 41 dollars.",
    "The stake is worth more than ten million euros.",
    "Inflation is at 4 per cent.",
    "The unemployment rate is 6.1 per cent.",
    "The interest rate stands at 4%.",
    "Inflation has fallen to 3 per cent.",
]
STATES = [
    "The harbour bridge is open.",
    "The harbour bridge is closed to traffic.",
    "The swimming pool is closed because of a leak.",
    "The museum is open to the public again.",
    "The old mill is no longer open.",
    "Two hikers are missing.",
    "The suspect is in custody.",
    "The train drivers are on strike.",
    "The new terminal is under construction.",
    "The tunnel is still flooded.",
    "The plan still lacks funding.",
    "The band is currently on tour.",
]
RANKS = [
    "Norvik is the largest shipping company in Estavia.",
    "Norvik is the world's second-largest shipping company.",
    "Sandwick is Estavia's busiest port.",
    "Lindia is the most populous country in the world.",
    "Sandwick ranks third among the ports of Estavia.",
    "Pia Lund is ranked first in the world.",
]
EVENTS = [
    "Ana Brill won the election.",
    "Ana Brill was elected mayor of Sandwick.",
    "The storm killed 12 people on Monday.",
    "The storm killed 12 people.",
    "The fire cost four people their lives.",
    "A fire costs four people their lives.",
    "Norvik Shipping has decided to leave Sandwick.",
    "The bridge was closed.",
    "The bridge reopened to traffic.",
    "The bridge has been sold.",
    "Rovers beat United 2-1.",
    "The council voted for the budget.",
    "The mayor, who is ill, resigned.",
    "The man who is mayor of Sandwick resigned.",
    "The price of bread rose by 4 per cent.",
    "Norvik Shipping hired 500 workers.",
    "The company sold 200 ships.",
    "Kolt has criticised the finance minister.",
    "Norvik Shipping is now suing its bank.",
    "Norvik Shipping is planning a new terminal.",
]
FIXED_IN_TIME = [
    "In 2019 Ana Brill was the mayor of Sandwick.",
    "In 2019 Ana Brill is the mayor of Sandwick.",
    "Sandwick has 48,000 inhabitants as of 2021.",
    "On 3 May 2023 the bridge is closed.",
    "The museum is closed on Mondays.",
    "The death toll was 12.",
    "The ticket cost 4 euros.",
    "A ticket will cost 4 euros.",
    "The bridge is closed today.",
    "Inflation is at 4 per cent this month.",
    "Ana Brill is the former mayor of Sandwick.",
    "Pia Lund has scored 33 goals in the past decade.",
    "It is the largest fire in the history of Sandwick.",
    "Pia Lund is the first mayor of Sandwick.",
]
LASTING = [
    "Ada Finch is the director of the film.",
    "Ada Finch is the director of Dawn on the River.",
    "Ada Finch is the founder of Norvik Shipping.",
    "Ada Finch is a lawyer.",
    "Ada Finch is the mayor's daughter.",
    "Mount Orrin is the highest mountain in Estavia.",
    "Lake Fenn is the largest lake in Estavia.",
    "Lindia is the largest country in the world.",
    "The tower stands at 330 metres.",
    "The office is at 12 Mill Road.",
    "The house is at least 90 years old.",
    "The price war is one of many.",
    "The rower is still dead.",
    "Ada Finch is open to ideas.",
    "A year has twelve months.",
    "The car has five seats.",
    "There are three people on a bench.",
    "Ada Finch is younger than Ana Brill.",
    "Ana Brill said that the death toll is 12.",
    "According to the police the death toll is 12.",
    "The bridge may be closed.",
    "If the bridge is closed, the ferry is free.",
    "Sandwick",
]
CHANGEABLE = [*OFFICES, *COUNTS, *PRICES, *STATES, *RANKS]
UNCHANGEABLE = [*EVENTS, *FIXED_IN_TIME, *LASTING]


@pytest.mark.parametrize("claim", CHANGEABLE)
def test_a_present_state_may_change(claim: str) -> None:
    """Offices, counts, prices, rates, ranks and what is open are states that newer evidence may tell anew."""
    assert is_changeable(claim)


@pytest.mark.parametrize("claim", UNCHANGEABLE)
def test_an_event_a_dated_state_and_a_lasting_fact_may_not(claim: str) -> None:
    """What happened, what was so on a named day, what lasts and what somebody said is superseded by nothing."""
    assert not is_changeable(claim)


def test_enough_claims_are_tried() -> None:
    """Each claim of the tables is another one."""
    assert len(set(CHANGEABLE + UNCHANGEABLE)) == len(CHANGEABLE) + len(UNCHANGEABLE) >= 80


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_no_text_is_too_odd(claim: str) -> None:
    """Any text has an answer."""
    assert is_changeable(claim) in {True, False}


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(CHANGEABLE), st.integers(1600, 2090))
def test_a_year_fixes_any_state(claim: str, year: int) -> None:
    """Of a state in a year that the claim names no newer evidence tells anew."""
    assert not is_changeable(f"In {year} {claim}")


@pytest.mark.parametrize("word", ["is ", "the largest ", "has been ", "mayor of ", "about ", "1 ", ", who is "])
def test_the_time_grows_with_the_length_alone(word: str) -> None:
    """The longest claim of one repeated word is read in well under a second."""
    claim = (word * 2_000)[:2_000]

    start = time.perf_counter()
    is_changeable(claim)

    assert time.perf_counter() - start < 1.0
