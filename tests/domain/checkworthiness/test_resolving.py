"""What a sentence leaves open, put in from those before it, and left open where more than one thing fits."""

import pytest

from service.domain.checkworthiness.resolving import resolve

MAYOR = "Mayor Orla Venn opened the new pier on Monday."
RESOLVED = (
    ([MAYOR], "She was elected in 2019.", "Mayor Orla Venn was elected in 2019."),
    ([MAYOR], "Venn studied law.", "Mayor Orla Venn studied law."),
    ([MAYOR], "Her party holds nine seats.", "Mayor Orla Venn's party holds nine seats."),
    ([MAYOR], "In 2012 she lost an election.", "In 2012 Mayor Orla Venn lost an election."),
    ([MAYOR, "The mayor praised the builders."], "The mayor was born in Tarn.", "Mayor Orla Venn was born in Tarn."),
    (["A swing bridge over the Orde opened in Tarn."], "It cost 46 million.", "The swing bridge over the Orde cost 46 million."),
    (["Farmers from Tarn blocked the road."], "They want higher prices.", "Farmers from Tarn want higher prices."),
    (["Skyward Airlines ordered 60 aircraft."], "The airline lost money in 2023.", "Skyward Airlines lost money in 2023."),
    (["More than 300 soldiers landed in Tarn."], "Forty of them died.", "Forty of the 300 soldiers died."),
    ([], "The pier of Tarn burned down in 1911.", "The pier of Tarn burned down in 1911."),
    ([], "It was raining in Tarn on Monday.", "It was raining in Tarn on Monday."),
)
LEFT_OPEN = (
    ([], "He was born in Tarn."),
    ([], "It cost 46 million."),
    ([], "The company employs 4,100 people."),
    (["A guard, Karl Wimm, and a cleaner, Josef Hag, were questioned."], "He left the building at ten."),
    (["Kestrel Foods bought Marlow Dairies."], "The company employs 4,100 people."),
    (["Kestrel Foods bought Marlow Dairies."], "It employs 4,100 people."),
    (["Mr Venn opened the pier."], "She was elected in 2019."),
    ([MAYOR], "This had been announced to nobody."),
)


@pytest.mark.parametrize(("earlier", "sentence", "claim"), RESOLVED)
def test_what_one_thing_alone_can_mean_is_put_in(earlier: list[str], sentence: str, claim: str) -> None:
    """The claim stands alone, with the name or noun that the sentences before give."""
    assert resolve(sentence, earlier) == claim


@pytest.mark.parametrize(("earlier", "sentence"), LEFT_OPEN)
def test_what_two_things_or_none_can_mean_stays_open(earlier: list[str], sentence: str) -> None:
    """No claim is made where the sentences before name nobody that fits, or more than one."""
    assert resolve(sentence, earlier) is None


def test_a_sentence_too_far_back_is_not_looked_at() -> None:
    """A pronoun takes up nothing from before the last three sentences."""
    between = ["The sea was calm.", "The sky was clear.", "The wind was weak."]
    assert resolve("She was elected in 2019.", [MAYOR, *between]) is None
