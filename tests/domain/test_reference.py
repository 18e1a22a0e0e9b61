"""What a claim leaves open."""

from hypothesis import given, settings
from hypothesis import strategies as st
import pytest

from service.domain.parts.reference import unresolved_reference


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("He resigned on Monday.", "He"),
        ("she won the cup twice", "she"),
        ("They banned it.", "They"),
        ("This happened in 2020.", "This"),
        ("These were sold last year.", "These"),
        ("That is false.", "That"),
        ("It was banned in 2010.", "It"),
        ("It closed last winter.", "It"),
        ("His wife left the country.", "His"),
        ("Their house burned down in May.", "Their"),
        ("On Monday he resigned.", "he"),
        ("Also in 1999, he was elected.", "he"),
        ("Mexico banned it.", "it"),
        ("The minister praised him.", "him"),
        ("Both were arrested.", "Both"),
        ("Yesterday they lost the final.", "they"),
    ],
)
def test_a_pronoun_without_a_noun_before_it_is_open(claim: str, word: str) -> None:
    """The word is given as it is written in the claim."""
    assert unresolved_reference(claim) == word


@pytest.mark.parametrize(
    "claim",
    [
        "The company said so.",
        "It is raining in Paris.",
        "It was the first time that a woman led the bank.",
        "It is illegal to smoke in the station.",
        "It took the crew four days to reach the village.",
        "It was Lena Marsh who found the letters.",
        "There are nine bridges in Velmar.",
        "Angela Merkel said she would go.",
        "The company said it would close the mine.",
        "After her election Mara Lind left the party.",
        "In his first speech, Omar Reyes thanked the voters.",
        "When he arrived, Tom Hale was arrested.",
        "This country banned plastic bags.",
        "Those who voted were given a stamp.",
        "Both teams scored twice.",
        "Mexico banned plastic bags because it had promised to.",
        "The mayor sold his house.",
        "It Rained in Velmar was filmed in Malta.",
        '"They" was released in 2002.',
        "Ford made it clear that the plant would close.",
        "Ottawa has two airports.",
        "Two were killed in their home.",
    ],
)
def test_a_pronoun_that_something_may_explain_is_left_alone(claim: str) -> None:
    """Nothing is sent back where a name, a noun or an empty "it" may be meant."""
    assert unresolved_reference(claim) is None


_PIECES = 'He|it|They|Rome|banned|this|that|(|"|,|.|to|said'


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=2_000) | st.lists(st.sampled_from(_PIECES.split("|"))).map(" ".join))
def test_any_text_is_read(claim: str) -> None:
    """Whatever is written, the answer is nothing or a word of the claim."""
    word = unresolved_reference(claim)
    assert word is None or word in claim
