"""What is let in as a claim."""

import pytest

from service.domain.claim import MAX_CLAIM_CHARACTERS, is_checkable, require_claim
from service.domain.errors import InvalidInput


@pytest.mark.parametrize("claim", ["", " ", "\n\t\r\n", "\u3000\xa0\u2028"])
def test_a_blank_claim_is_refused(claim: str) -> None:
    """White space of any kind is no claim."""
    with pytest.raises(InvalidInput, match="claim: is empty"):
        require_claim(claim)


def test_a_claim_of_the_greatest_length_is_let_in() -> None:
    """The limit itself is allowed."""
    claim = "a" * MAX_CLAIM_CHARACTERS

    assert require_claim(claim) is claim


def test_a_claim_one_character_too_long_is_refused_with_both_lengths() -> None:
    """The message has the length that was sent and the limit."""
    with pytest.raises(InvalidInput, match=f"has {MAX_CLAIM_CHARACTERS + 1} characters; at most {MAX_CLAIM_CHARACTERS} are"):
        require_claim("a" * (MAX_CLAIM_CHARACTERS + 1))


def test_the_limit_counts_code_points_and_not_bytes() -> None:
    """A claim of 2,000 emoji, 8,000 bytes of UTF-8, is let in."""
    assert require_claim("😀" * MAX_CLAIM_CHARACTERS)


def test_a_claim_comes_back_as_it_was_sent() -> None:
    """Space around a claim, combining marks and case are not tidied up."""
    assert require_claim("  Cafe\u0301 SHUT \n") == "  Cafe\u0301 SHUT \n"


@pytest.mark.parametrize("claim", ["The bridge\x00 fell.", "The bridge \ud800 fell."])
def test_a_claim_with_a_character_that_cannot_be_stored_is_refused(claim: str) -> None:
    """NUL and lone surrogates are refused in the claim's own name."""
    with pytest.raises(InvalidInput) as refused:
        require_claim(claim)

    assert refused.value.field == "claim"


@pytest.mark.parametrize("claim", ["Bridge closed", "The bridge was closed.", "Мост закрыт", "12 died", "Größe zählt"])
def test_two_words_with_a_letter_are_checkable(claim: str) -> None:
    """Two words are enough, in any alphabet, and one of them may be a number."""
    assert is_checkable(claim)


@pytest.mark.parametrize("claim", ["Bridge", "...", "12 000", "3.5 %", "? !", "😀 😀", "2021-03-11", " Bridge. "])
def test_a_single_word_or_figures_alone_are_not_checkable(claim: str) -> None:
    """A word, a number, a date or signs state nothing."""
    assert not is_checkable(claim)
