"""What makes two articles one report, and two passages one sentence."""

from hypothesis import given
from hypothesis import strategies as st
import pytest

from service.domain.origins import count_groups, group_near_copies, is_reprint, sentence_print

SENTENCE = "The old bridge over the Tarn was closed to lorries on Monday."


@pytest.mark.parametrize(
    "copy",
    [
        "the old bridge over the tarn was CLOSED to lorries, on Monday",
        "The  old\nbridge over the Tarn was closed to lorries on Monday!",
        "The “old” bridge over the Tarn was closed to lorries on Monday.",
    ],
)
def test_case_space_and_punctuation_do_not_make_another_sentence(copy: str) -> None:
    """A sentence that was set differently has the same print, and is a copy."""
    assert sentence_print(copy) == sentence_print(SENTENCE)
    assert group_near_copies([SENTENCE, copy]) == [[0, 1]]


def test_short_sentences_have_no_print() -> None:
    """What many say in the same words says nothing of where it comes from."""
    assert sentence_print("He declined to comment.") is None
    assert sentence_print("") is None
    assert sentence_print(SENTENCE) in range(2**63)


@pytest.mark.parametrize(
    ("text", "copies"),
    [
        ("The old bridge over the Tarn was closed to lorries on Monday, police said.", True),
        ("The bridge over the Tarn was closed to lorries on Monday.", True),
        ("The old bridge over the Tarn was not closed to lorries on Monday.", False),
        ("The old bridge over the Tarn wasn't closed to lorries on Monday.", False),
        ("The old bridge over the Tarn was closed to lorries on Tuesday.", False),
        ("The old bridge over the Tarn was closed to 40 lorries on Monday.", False),
        ("The old bridge over the Tarn was opened to lorries on Monday.", False),
        ("The old bridge over the Tarn may be closed to lorries on Monday.", False),
        ("The old bridge over the Tarn, built in 1911 by Ada Brun and her sons, was closed to lorries on Monday.", False),
    ],
)
def test_a_copy_may_be_cut_but_not_changed(text: str, copies: bool) -> None:
    """Words left out or added make a copy as long as they are few and turn nothing round."""
    assert (group_near_copies([SENTENCE, text]) == [[0, 1]]) is copies


def test_in_a_short_sentence_a_word_makes_another() -> None:
    """Where there are few words, "again" is news."""
    assert group_near_copies(["The bridge was closed on Friday.", "The bridge was closed again on Friday."]) == [[0], [1]]


def test_the_same_words_in_another_order_are_no_copy() -> None:
    """Who did it to whom is a matter of order."""
    assert group_near_copies(["Ada Brun sued Paul Ost in Velm.", "Paul Ost sued Ada Brun in Velm."]) == [[0], [1]]


@given(st.lists(st.text(max_size=40), max_size=12))
def test_every_text_is_in_one_group(texts: list[str]) -> None:
    """Nothing is lost or doubled, and each group starts with its first text."""
    groups = group_near_copies(texts)
    assert sorted(place for group in groups for place in group) == list(range(len(texts)))
    assert all(group == sorted(group) for group in groups)
    assert [group[0] for group in groups] == sorted(group[0] for group in groups)


@pytest.mark.parametrize(
    ("shared", "own", "other", "expected"),
    [
        (10, 20, 20, True),  # half of it
        (9, 20, 20, False),
        (5, 10, 60, True),  # a reprint that was cut
        (1, 1, 40, True),  # one sentence is the whole article
        (1, 2, 40, False),  # one sentence of two may be a quote
        (2, 3, 3, True),
        (0, 0, 5, False),  # an article of short sentences alone
        (0, 0, 0, False),
    ],
)
def test_a_reprint_shares_half_of_the_shorter_text(shared: int, own: int, other: int, expected: bool) -> None:
    """Counted in sentences that are long enough to have a print."""
    assert is_reprint(shared, own, other) is expected
    assert is_reprint(shared, other, own) is expected


@pytest.mark.parametrize(
    ("sets", "expected"),
    [([], 0), ([{1}, {2}], 2), ([{1, 2}, {2, 3}, {4}], 2), ([{1}, {3}, {1, 3}], 1), ([{1, 2}, {3, 4}, {2, 3}], 1)],
)
def test_sets_that_touch_are_one_group(sets: list[set[int]], expected: int) -> None:
    """Belonging together is passed on."""
    assert count_groups(sets) == expected
