"""Lines to paragraphs: link lists, headings, and text that was wrapped by hand."""

import textwrap

import pytest

from service.domain.passages import paragraphs

PROSE = (
    "The council voted on Tuesday to close the old bridge over the river after engineers found cracks in two of its "
    "piers. Traffic will be led over the northern crossing until spring, the mayor said. Repairs are thought to cost "
    "about four million and will begin once the water has fallen."
)
WRAPPED = textwrap.fill(PROSE, 70)


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


def test_each_line_is_a_paragraph() -> None:
    """Lines of prose are paragraphs of their own, with an empty line between them or not."""
    assert found("The bridge fell.\nNobody was hurt.\n\nIt was old.") == ["The bridge fell.", "Nobody was hurt.", "It was old."]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029", "\n\r\n"], ids=repr)
def test_every_kind_of_line_end_ends_a_line(end: str) -> None:
    """Windows, old Mac and Unicode line ends divide as well as LF."""
    assert found(f"The bridge fell.{end}Nobody was hurt.") == ["The bridge fell.", "Nobody was hurt."]


def test_space_around_a_line_is_no_part_of_it() -> None:
    """Indents and trailing space, also of other scripts, are left out of the span."""
    assert found(" \t The bridge fell. \u3000\n\xa0Nobody was hurt.\xa0") == ["The bridge fell.", "Nobody was hurt."]


@pytest.mark.parametrize("text", ["", " ", "\n\r\n\u2028 \t", "Share\nPrint\n| | |"])
def test_a_text_of_nothing_but_furniture_has_no_paragraph(text: str) -> None:
    """White space and furniture give an empty list, not an empty paragraph."""
    assert found(text) == []


def test_links_below_related_stories_are_dropped_until_prose_comes_again() -> None:
    """Headlines below the heading are links of the page; the first full sentence ends them for good."""
    text = (
        "The bridge was closed on Monday.\n"
        "RELATED STORIES\n"
        "Ferry runs again after the flood\n"
        "Mayor wants a second bridge by 2030\n"
        "\n"
        "Northern crossing full at rush hour\n"
        "Traffic was light on Tuesday.\n"
        "Two dead in bus crash near Riverton\n"
    )

    assert found(text) == [
        "The bridge was closed on Monday.",
        "Traffic was light on Tuesday.",
        "Two dead in bus crash near Riverton",
    ]


def test_a_headline_without_a_link_heading_above_it_stays() -> None:
    """The same headline is dropped below "Read more:" and kept where nothing announces links."""
    headline = "Ferry runs again after the flood"

    assert found(f"The bridge was closed.\n{headline}") == ["The bridge was closed.", headline]
    assert found(f"The bridge was closed.\nRead more:\n{headline}") == ["The bridge was closed."]


def test_a_link_beside_its_label_takes_no_line_along() -> None:
    """The headline after "Read more: <headline>" is the article's own."""
    text = "Read more: Ferry runs again after the flood\nTwo dead in bus crash near Riverton"

    assert found(text) == ["Two dead in bus crash near Riverton"]


def test_other_furniture_between_links_does_not_end_them() -> None:
    """A time stamp below a link belongs to the list, and the next link is still dropped."""
    text = "Related articles:\nFerry runs again after the flood\n2 hours ago\nMayor wants a second bridge by 2030\nHe left."

    assert found(text) == ["He left."]


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=repr)
def test_text_wrapped_by_hand_is_one_paragraph(end: str) -> None:
    """Lines of 70 columns that break off in mid-sentence belong together."""
    text = WRAPPED.replace("\n", end)

    assert found(text) == [text]


def test_two_wrapped_paragraphs_are_divided_by_an_empty_line() -> None:
    """An empty line ends a wrapped paragraph, one that holds spaces too."""
    assert found(f"{WRAPPED}\n  \n{WRAPPED}") == [WRAPPED, WRAPPED]


def test_a_wrapped_paragraph_ends_a_list_of_links() -> None:
    """A wrapped paragraph below a link heading is prose, and so is the headline after it."""
    headline = "Two dead in bus crash near Riverton"

    assert found(f"Read more\n\n{WRAPPED}\n\n{headline}") == [WRAPPED, headline]


def test_a_long_headline_above_a_sentence_is_no_wrapped_text() -> None:
    """A headline as long as a wrapped line is not glued to the sentence below it."""
    headline = "Flood closes old bridge in the centre of the town as river keeps rising"

    assert found(f"{headline}\nThe bridge was closed on Monday.") == [headline, "The bridge was closed on Monday."]


def test_a_list_of_headlines_is_no_wrapped_text() -> None:
    """Lines of like length that all start with a capital stay apart."""
    lines = [
        "Flood closes old bridge in the centre of the town as river rises",
        "Mayor wants a second bridge by 2030 but has no money to build it",
        "Ferry runs again after the flood and is full at the rush hour",
    ]

    assert found("\n".join(lines)) == lines


def test_full_sentences_of_like_length_are_no_wrapped_text() -> None:
    """Lines that each end with a full stop are paragraphs, though their lengths are alike."""
    lines = [
        "The council closed the old bridge over the river on Tuesday.",
        "engineers had found cracks in two of its seven stone piers.",
        "the repairs will begin in spring, the mayor told a meeting.",
    ]

    assert found("\n".join(lines)) == lines
