"""From a text to its passages, with the real sentence splitter."""

from hypothesis import given, settings
from hypothesis import strategies as st
import pytest

from service.domain.article import MAX_ARTICLE_PASSAGES, Passage
from service.domain.errors import InvalidInput
from service.domain.furniture import is_furniture
from service.domain.passages import MAX_PASSAGE_CHARACTERS, find_passages
from service.reading.sentences import split_sentences

LINE_ENDS = ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\n\n", "\r\n\r\n", "\n \t\n"]
FURNITURE = [
    "Read more",
    "RELATED STORIES",
    "Share this article",
    "PHOTO: A. PAINTER",
    "| | |",
    "4391 | 0",
    "By Ann Painter",
    "© 2021 The Town Paper",
    "Updated 14:05 GMT",
    "Subscribe now",
]
ENGLISH = [
    "The council closed the bridge on Tuesday.",
    "Nobody was hurt when the U.S. Navy ship struck it.",
    "“Did you see it fall?” Ann Miller asked.",
    "Dr. Jones said the piers were 3.5 metres deep!",
    "Cafe\u0301 owners 👩‍👩‍👧 and 𐍈 signs were there, too.",
    "She wrote «שלום עולם» on the wall of the town hall.",
]
SENTENCES = [*ENGLISH, "Мост закрыт с понедельника из-за трещин.", "שלום לכולם היום."]
FRAGMENTS = [
    *LINE_ENDS,
    *FURNITURE,
    *SENTENCES,
    "👩‍👩‍👧‍👦", "🇪🇺", "e\u0301\u0323", "\u0301", "\u200d", "\ufeff", "\u200b", "\x1c", "\xa0", "\u3000", " ", "\t", "\x00",
    "שלום לכולם.", "\u202eevil\u202c", "𐍈𐍉𐍊 𐍋𐍌.", "警方说三人死亡。", "U.S. ", "Mr. ", "p.m. ", "...", "!?", "\"", "”", "(", ")",
    "x" * 1500, "ab " * 600, "a.b" * 500, "the river rose and the old bridge was closed by the council of",
]  # fmt: skip
HOSTILE = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=12), max_size=25).map("".join)


def slices(text: str) -> list[str]:
    return [text[passage.start : passage.end] for passage in find_passages(text, split_sentences)]


def passages_or_none(text: str) -> list[Passage]:
    """The passages of ``text``, or an empty list where it is refused for having none."""
    try:
        return find_passages(text, split_sentences)
    except InvalidInput:
        return []


@settings(max_examples=60, deadline=None)
@given(HOSTILE)
def test_passages_are_ascending_disjoint_tight_and_short(text: str) -> None:
    """Whatever the text, each span lies in it after the one before, without outer white space and within the limit."""
    last_end = 0
    for passage in passages_or_none(text):
        cited = text[passage.start : passage.end]
        assert last_end <= passage.start < passage.end <= len(text)
        assert cited == cited.strip()
        assert len(cited) <= MAX_PASSAGE_CHARACTERS
        last_end = passage.end


@settings(max_examples=20, deadline=None)
@given(HOSTILE)
def test_passages_are_the_same_every_time(text: str) -> None:
    """Finding passages depends on the text alone."""
    assert passages_or_none(text) == passages_or_none(text)


@settings(max_examples=20, deadline=None)
@given(HOSTILE)
def test_no_passage_is_furniture(text: str) -> None:
    """Furniture is left out wherever in a line it stands."""
    assert not any(is_furniture(text[passage.start : passage.end]) for passage in passages_or_none(text))


@settings(max_examples=20, deadline=None)
@given(HOSTILE)
def test_paragraphs_are_counted_from_0_without_a_gap(text: str) -> None:
    """A paragraph that is all furniture takes no number."""
    numbers = [passage.paragraph for passage in passages_or_none(text)]

    assert list(dict.fromkeys(numbers)) == list(range(len(set(numbers))))
    assert numbers == sorted(numbers)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(SENTENCES + FURNITURE), st.sampled_from(LINE_ENDS)), min_size=1, max_size=15))
def test_the_passages_are_the_sentences_between_the_furniture(lines: list[tuple[str, str]]) -> None:
    """No sentence is lost, cut, joined or moved by the furniture and the line ends around it."""
    text = "".join(line + end for line, end in lines)
    expected = [line for line, _ in lines if line in SENTENCES]

    assert [text[passage.start : passage.end] for passage in passages_or_none(text)] == expected


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(ENGLISH), min_size=1, max_size=8))
def test_sentences_on_one_line_come_apart(sentences: list[str]) -> None:
    """Any row of English sentences is cut exactly between them."""
    assert slices(" ".join(sentences)) == sentences


def test_offsets_count_code_points() -> None:
    """Astral characters and combining marks before a passage each move it by one per code point."""
    text = "😀 👩‍👧 e\u0301\n\nThe bridge fell."

    assert find_passages(text, split_sentences) == [Passage(10, 26, 0)]


def test_a_headline_is_not_glued_to_the_sentence_below_it() -> None:
    """A line without a full stop is a passage of its own."""
    text = "Flood closes bridge in the old town\nThe bridge was closed on Monday."

    assert slices(text) == ["Flood closes bridge in the old town", "The bridge was closed on Monday."]


def test_an_acronym_before_an_office_does_not_end_a_passage() -> None:
    """The stops of "U.S." end no sentence when a title follows."""
    text = "The U.S. National Security Adviser flew to Rome. He came back on Friday."

    assert slices(text) == ["The U.S. National Security Adviser flew to Rome.", "He came back on Friday."]


def test_sentences_of_one_line_share_their_paragraph() -> None:
    """The paragraph counts lines that have passages, not sentences and not lines of furniture."""
    text = "The bridge fell. It was old.\nShare\nNobody was hurt."

    assert [passage.paragraph for passage in find_passages(text, split_sentences)] == [0, 0, 1]


def test_a_sentence_that_is_furniture_is_no_passage_though_its_line_is_none() -> None:
    """A copyright notice at the end of a line of prose is left out, and the prose stays."""
    assert slices("The bridge fell on Tuesday. Copyright 2021 Town Paper.") == ["The bridge fell on Tuesday."]


def test_a_line_without_a_passage_takes_no_paragraph_number() -> None:
    """A line of one-word sentences, none of which is a passage, leaves no gap in the count."""
    passages = find_passages("The bridge fell.\nYes. No.\nIt was old.", split_sentences)

    assert [passage.paragraph for passage in passages] == [0, 1]


def test_links_below_related_stories_are_no_passages() -> None:
    """Linked headlines are dropped until prose comes again."""
    text = "The bridge fell.\nRELATED STORIES\nFerry runs again after the flood\nMayor wants a new bridge\nNobody was hurt."

    assert slices(text) == ["The bridge fell.", "Nobody was hurt."]


@pytest.mark.parametrize("text", ["", " \r\n\u2028", "Share\nPrint", "| | |\n4391 | 0", "😀 😀 😀 😀.", "1. 2. 3.", "Bridge"])
def test_a_text_without_a_sentence_is_refused(text: str) -> None:
    """Furniture, signs and single words are no evidence, and the sender is told so."""
    with pytest.raises(InvalidInput, match="text: holds no sentence that could be evidence"):
        find_passages(text, split_sentences)


def test_the_greatest_number_of_passages_is_let_in() -> None:
    """The limit itself is allowed."""
    assert len(find_passages("The river rose again.\n" * MAX_ARTICLE_PASSAGES, split_sentences)) == MAX_ARTICLE_PASSAGES


def test_one_passage_too_many_is_refused_with_both_numbers() -> None:
    """The message has the number of sentences and the limit; the text is not cut short in silence."""
    with pytest.raises(InvalidInput, match=f"holds {MAX_ARTICLE_PASSAGES + 1} sentences; at most {MAX_ARTICLE_PASSAGES} are"):
        find_passages("The river rose again.\n" * (MAX_ARTICLE_PASSAGES + 1), split_sentences)


def test_a_sentence_that_is_too_long_is_cut_at_a_space() -> None:
    """No word is cut while there is a space to cut at, and no word is lost."""
    words = [f"word{number:04}" for number in range(300)]
    pieces = slices(" ".join(words) + ".")

    assert " ".join(pieces) == " ".join(words) + "."
    assert len(pieces) == 3


def test_a_sentence_without_a_space_is_cut_at_the_limit() -> None:
    """What has no space is cut hard, and the pieces are the text."""
    text = "ab;c" * 600
    pieces = find_passages(text, lambda paragraph: [(0, len(paragraph))])

    assert [(piece.start, piece.end) for piece in pieces] == [(0, 1000), (1000, 2000), (2000, 2400)]


@pytest.mark.parametrize(
    "unit",
    ["the river rose and ", "a ", "at the ", "a\u0301 ", "👩‍👧 ab ", "x\xa0", "U.S. ", "A. ", 'a?" Bob Smith said ', "שלום "],
)
def test_a_line_of_200000_characters_without_an_end_gives_short_pieces(unit: str) -> None:
    """A hostile line is cut into pieces of at most 1,000 characters, at least half full on the whole."""
    text = (unit * 200_000)[:200_000]
    passages = find_passages(text, split_sentences)

    assert max(passage.end - passage.start for passage in passages) <= MAX_PASSAGE_CHARACTERS
    assert len(passages) <= 400


@pytest.mark.parametrize("unit", ["x", "!?", ".", '"', "\n", "\r", " ", "| ", "- ", ".)", "Read more\n", "a\u2028", "𐍈"])
def test_200000_characters_that_say_nothing_are_refused(unit: str) -> None:
    """Repetition without a sentence ends in a refusal, and in bounded time."""
    with pytest.raises(InvalidInput, match="holds no sentence"):
        find_passages((unit * 200_000)[:200_000], split_sentences)
