"""A text read sentence by sentence."""

from hypothesis import given
from hypothesis import strategies as st
import pytest

from service.domain.checkworthiness.reading import MAX_SENTENCES, MAX_TEXT_CHARACTERS, read_text
from service.domain.checkworthiness.sentence import NotChecked
from service.domain.errors import InvalidInput
from service.reading.sentences import split_sentences

LETTERS = st.text(st.sampled_from("aB. \n?!“”é😀’,It she He 3"), min_size=1, max_size=200)


def test_every_sentence_is_told_with_its_place() -> None:
    """Characters beyond the basic plane count as one, and text[start:end] is the sentence."""
    text = "😀 Hello, everybody!\n\nA pier was opened in Tarn.  It cost 46 million.\n"
    found = read_text(text, split_sentences)
    assert [text[each.start : each.end] for each in found] == [each.text for each in found]
    assert [(each.claim, each.reason) for each in found][1:] == [
        ("A pier was opened in Tarn.", None),
        ("The pier cost 46 million.", None),
    ]


def test_a_wrapped_line_is_put_together_in_the_claim_alone() -> None:
    """A sentence keeps its line breaks as sent; its claim has spaces in their place."""
    text = "The harbour of Tarn was closed on Monday morning after a storm that had lasted for\ntwo days and damaged 14 boats."
    (found,) = read_text(text, split_sentences)
    assert "\n" in found.text
    assert found.claim == " ".join(text.split())


def test_who_we_are_is_not_known() -> None:
    """A fact of a speaker whom the text does not name has no claim."""
    (found,) = read_text("We cut the deficit of Tarn by 4 percent.", split_sentences)
    assert (found.claim, found.reason) == (None, NotChecked.UNCLEAR_REFERENCE)


@given(LETTERS)
def test_any_text_is_read_or_refused(text: str) -> None:
    """Sentences ascend without overlap, and each has either a claim or a reason."""
    try:
        found = read_text(text, split_sentences)
    except InvalidInput:
        assert not text.strip()
        return
    ends = [0, *(each.end for each in found)]
    assert all(end <= each.start < each.end for end, each in zip(ends, found, strict=False))
    assert all((each.claim is None) != (each.reason is None) for each in found)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a" * (MAX_TEXT_CHARACTERS + 1), str(MAX_TEXT_CHARACTERS)),
        ("It rained.\n" * (MAX_SENTENCES + 1), f"{MAX_SENTENCES + 1} sentences; at most {MAX_SENTENCES}"),
        (" \n ", "at least one sentence"),
    ],
    ids=["characters", "sentences", "blank"],
)
def test_beyond_a_limit_a_text_is_refused(text: str, says: str) -> None:
    """The refusal names what there is and what is allowed."""
    with pytest.raises(InvalidInput, match=says):
        read_text(text, split_sentences)
