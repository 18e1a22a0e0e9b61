"""Figures on one topic that measure different things: naive comparators call them contradictions."""

import pytest

from service.domain.findings.figures.comparing import compare_figures
from service.domain.findings.figures.reading import read_figures
from service.domain.findings.finding import Relation

TRAPS = [
    ("Ohlsen sold 12 ships in 2019.", "Ohlsen was founded in 1912 and sold nothing in 2019."),
    ("Turnout in Esk was 2,019 voters.", "The vote in Esk was held in 2019."),
    ("Ohlsen sold 12 ships this year.", "Ohlsen sold 15 ships last year."),
    ("Ohlsen sold 12 ships in 2020.", "Ohlsen sold 15 ships in 2019."),
    ("Ohlsen sold 12 ships.", "Ohlsen sold 15 ships in 2019."),
    ("Ohlsen sold 12 ships in 2019.", "Ohlsen sold 15 ships."),
    ("Ohlsen sold 12 ships in March.", "Ohlsen sold 15 ships in April."),
    ("Ohlsen sold 12 ships in the first quarter.", "Ohlsen sold 15 ships in the second quarter."),
    ("Ohlsen sold 12 ships.", "Ohlsen plans to sell 15 ships."),
    ("Ohlsen sold 12 ships.", "Ohlsen expects to sell 15 ships."),
    ("Ohlsen sold 12 ships.", "Ohlsen had a target of 15 ships to be sold."),
    ("Ohlsen sold 12 ships.", "Ohlsen bought 15 ships."),
    ("Ohlsen sold 12 ships.", "Brandt sold 15 ships."),
    ("Ohlsen sold 12 ships.", "Ohlsen sold 15 engines."),
    ("Ohlsen sold 12 ships to Norway.", "Ohlsen sold 15 ships to Chile."),
    ("Inflation in Tarvia is 12 percent.", "Inflation in Norland is 8 percent."),
    ("Inflation in Tarvia is 12 percent.", "Core inflation in Tarvia is 8 percent."),
    ("Exports of Tarvia rose by 12 percent.", "Imports of Tarvia rose by 8 percent."),
    ("Exports of Tarvia rose by 12 percent.", "Exports of Tarvia fell by 8 percent."),
    ("Exports of Tarvia rose by 12 percent.", "Exports of Tarvia rose to 8 percent of output."),
    ("Exports of Tarvia to Chile rose by 12 percent.", "Exports of Tarvia to Peru rose by 8 percent."),
    ("Unemployment in Tarvia fell to 5 percent.", "Unemployment in Tarvia fell from 6 percent."),
    ("Youth unemployment in Tarvia is 25 percent.", "Unemployment in Tarvia is 9 percent."),
    ("Unemployment in Tarvia is 9 percent.", "Youth unemployment in Tarvia is 25 percent."),
    ("12 percent of women in Tarvia smoke.", "20 percent of men in Tarvia smoke."),
    ("12 percent of adults in Tarvia smoke.", "20 percent of teenagers in Tarvia smoke."),
    ("The quake in Lissa killed 12 people.", "The quake in Lissa injured 45 people."),
    ("The quake in Lissa killed 12 people.", "The quake in Lissa left 45 people missing."),
    ("The quake in Lissa killed 12 people.", "The quake in Lissa killed three children."),
    ("The quake in Lissa killed 12 people.", "A quake in Lissa in 1987 killed 45 people."),
    ("The quake in Lissa killed 12 people.", "Officials first said that the quake in Lissa had previously killed 9 people."),
    ("The quake in Lissa killed 12 people.", "The quake in Lissa killed 9 soldiers and 3 civilians."),
    ("The quake in Lissa killed 12 people.", "The quake in Lissa destroyed 45 houses."),
    ("The quake in Lissa killed 12 people.", "The quake in Lissa killed at least 9 people."),
    ("The quake in Lissa killed 12 people.", "Of those that the quake in Lissa killed, 9 were children."),
    ("Ines Paz is 34 years old.", "Ines Paz was prisoner 4471 at Lissa."),
    ("Ines Paz is 34 years old.", "Her brother Teo Paz, 29, lives in Lissa."),
    ("Ines Paz is 34 years old.", "Ines Paz, of 12 Harbour Street, ran for mayor."),
    ("Ines Paz is 34 years old.", "Ines Paz has worked in Lissa for 12 years."),
    ("Ines Paz won 34 votes.", "Ines Paz, 29, stood for mayor."),
    ("Flight 370 carried 239 people.", "Flight 370 was a Boeing 777."),
    ("The tower in Ulm cost 12 million euros.", "The tower in Ulm has 45 flats."),
    ("The tower in Ulm cost 12 million euros.", "The tower in Ulm was budgeted at 9 million euros."),
    ("The tower in Ulm cost 12 million euros.", "The tower in Ulm should have cost 9 million euros."),
    ("The tower in Ulm cost 12 million euros.", "The tower in Ulm would cost 9 million euros, the plan said."),
    ("The tower in Ulm cost 12 million euros.", "The roof of the tower in Ulm cost 2 million euros."),
    ("The tower in Ulm cost 12 million euros.", "The tower in Ulm cost 12 million euros, or roughly 13 million dollars."),
    ("The tower in Ulm cost 13 million dollars.", "The tower in Ulm cost 12 million euros, or roughly 13 million dollars."),
    ("The tower in Ulm is 120 metres high.", "The tower in Ulm is 40 metres wide."),
    ("The tower in Ulm is 120 metres high.", "The tower in Lund is 90 metres high."),
    ("Rents in Tervala rose to 610 euros.", "Rents in Tervala rose from 420 euros."),
    ("Rents in Tervala rose by 190 euros a month.", "Rents in Tervala rose by 2,280 euros a year."),
    ("Tickets in Naples cost 20 euros.", "Tickets in Naples cost 12 euros for children."),
    ("Tickets in Naples cost 20 euros.", "Tickets in Rome cost 12 euros."),
    ("Ohlsen made a profit of 12 million euros.", "Ohlsen made revenue of 90 million euros."),
    ("Ohlsen made a net profit of 12 million euros.", "Ohlsen made a gross profit of 30 million euros."),
    ("Ohlsen made a profit of 12 million euros.", "Ohlsen made a loss of 12 million euros last year."),
    ("Ohlsen paid 12 million euros for Brandt.", "Ohlsen paid 30 million euros for Tiktal."),
    ("Ohlsen employs 4,000 people in Norway.", "Ohlsen employs 9,000 people worldwide."),
    ("Ohlsen employs 4,000 people in Norway.", "Ohlsen employs 9,000 people in Chile."),
    ("Ohlsen did not sell 12 ships.", "Ohlsen sold 15 ships."),
    ("Ohlsen sold 12 ships.", "Ohlsen denied that it sold 15 ships."),
    ("Ohlsen sold 12 ships.", "The deal was struck on 15 ships, according to 3 officials."),
    ("Fjellby beat Brann 3-1.", "Fjellby led 2-1 at the break."),
    ("Fjellby beat Brann 3-1.", "Fjellby beat Lyn 2-0."),
    ("Turnout in Esk was 50 percent at the council election.", "Turnout in Esk was 41 percent at the general election."),
    ("Ohlsen has 390 shops.", "Ohlsen closed 12 shops."),
    ("Ohlsen has 390 shops.", "Ohlsen has 12 new shops."),
    ("Ohlsen has 390 shops.", "Ohlsen runs 12 of its 390 shops at a loss."),
    ("Two of the five men in Lissa were freed.", "Five men in Lissa were tried."),
    ("Car sales in Tarvia rose by 12 percent.", "Truck sales in Tarvia rose by 8 percent."),
    ("Sales in Tarvia rose by 12 percent in the cities.", "Sales in Tarvia rose by 8 percent in the villages."),
    ("The second bridge in Ulm opened on Monday.", "The third bridge in Ulm opened on Friday."),
    ("Ten new cases were found in Ulm.", "Twelve new cases were found in Ulm."),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "passage"), TRAPS)
def test_a_figure_of_another_role_is_no_contradiction(claim: str, passage: str) -> None:
    """Another year, another country, a target, a subgroup, an age: unknown or nothing, never a mismatch."""
    found = compare_figures(claim, read_figures(claim), passage, read_figures(passage))

    assert Relation.MISMATCH not in {finding.relation for finding in found}
