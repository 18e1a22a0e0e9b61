"""What text is let in."""

import hashlib

import pytest

from service.domain.errors import InvalidInput
from service.domain.text import forbidden_character, require_text, sha256


def test_nul_is_refused_with_its_position() -> None:
    """A NUL in the middle is found, and the message counts characters from 0."""
    with pytest.raises(InvalidInput, match="contains a NUL character at position 3") as refused:
        require_text("title", "The\x00bridge")

    assert refused.value.field == "title"


@pytest.mark.parametrize(
    ("surrogate", "name"), [("\ud800", "U+D800"), ("\udbff", "U+DBFF"), ("\udc00", "U+DC00"), ("\udfff", "U+DFFF")]
)
def test_a_lone_surrogate_is_refused_by_its_name(surrogate: str, name: str) -> None:
    """High and low surrogates, first and last, have no UTF-8 form and are named in hexadecimal."""
    with pytest.raises(InvalidInput, match=rf"a lone surrogate \({name.replace('+', chr(92) + '+')}\) at position 4"):
        require_text("text", "The " + surrogate)


def test_two_surrogates_that_would_make_a_pair_are_refused_too() -> None:
    """A pair of surrogate code points in a Python string is still no scalar value."""
    assert forbidden_character("\ud83d\ude00") is not None


def test_the_first_of_several_forbidden_characters_is_named() -> None:
    """The message speaks of the first place, not the last or the worst."""
    assert "NUL character at position 1;" in str(forbidden_character("a\x00\ud800"))


@pytest.mark.parametrize(
    "text", ["", "a\tb\r\nc", "\ufeffBOM", "\ufffe\uffff", "\u202eright", "👩‍👩‍👧", "\U0010ffff", "\x01\x7f", "\ue000"]
)
def test_other_odd_characters_come_back_unchanged(text: str) -> None:
    """Controls, noncharacters, private use and astral code points can be stored, so they are let in as they are."""
    assert require_text("text", text) is text


def test_the_digest_is_that_of_the_utf8_form() -> None:
    """The digest of a text equals what any tool gives for its UTF-8 bytes."""
    assert sha256("Brücke 😀") == hashlib.sha256("Brücke 😀".encode()).hexdigest()


def test_an_error_carries_field_and_reason_as_data() -> None:
    """InvalidInput can be shown without taking its message apart."""
    error = InvalidInput("claim", "is empty")

    assert (error.field, error.reason, str(error)) == ("claim", "is empty", "claim: is empty")
