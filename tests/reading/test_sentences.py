"""Paragraphs to sentences: the corrections of docs/decisions/0002-sentence-splitting.md, and exact places."""

from hypothesis import given, settings
from hypothesis import strategies as st
import pytest

from service.reading.sentences import split_sentences

FRAGMENTS = [
    "The end. ", "He did so. The ", "U.S. ", "U.N. Security ", "Mr. ", "Dr.", "“Go?” ", "Ann said ",
    "!?", "...", "…", "\"", "”", "’", "(", ")", "vs. ", "3.5", "1. ", "a.b.c ", "p.m. ", "iPhone ",
    "www.town.example ", " ", "\t", "\xa0", "\n", "\r\n", "\u2028", "\x1c", "\u200b", "👩‍👩‍👧",
    "e\u0301", "𐍈", "שלום. ", "\u202e", "警方。", "\x00", "y" * 300, "no stop here ",
]  # fmt: skip
PARAGRAPHS = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=10), max_size=25).map("".join)


def sentences(paragraph: str) -> list[str]:
    return [paragraph[start:end] for start, end in split_sentences(paragraph)]


@settings(max_examples=50, deadline=None)
@given(PARAGRAPHS)
def test_spans_are_ascending_disjoint_and_tight(paragraph: str) -> None:
    """Each sentence lies behind the one before it, is not empty, and has no white space around it."""
    last_end = 0
    for start, end in split_sentences(paragraph):
        assert last_end <= start < end <= len(paragraph)
        assert paragraph[start:end] == paragraph[start:end].strip()
        last_end = end


@settings(max_examples=30, deadline=None)
@given(PARAGRAPHS)
def test_nothing_but_white_space_is_lost(paragraph: str) -> None:
    """Every character that is no white space is in some sentence, in its place."""
    assert "".join("".join(sentences(paragraph)).split()) == "".join(paragraph.split())


@pytest.mark.parametrize("paragraph", ["", " ", "\n\t\u2028"])
def test_white_space_has_no_sentence(paragraph: str) -> None:
    """An empty paragraph gives an empty list, not an empty sentence."""
    assert split_sentences(paragraph) == []


def test_sentences_come_apart_at_full_stop_question_and_exclamation() -> None:
    """The three marks end sentences; figures and initials do not."""
    paragraph = "Prices rose 3.5 percent. Did J. R. Miller know? He did! Nobody asked."

    assert sentences(paragraph) == ["Prices rose 3.5 percent.", "Did J. R. Miller know?", "He did!", "Nobody asked."]


@pytest.mark.parametrize("word", ["so", "it", "in"])
def test_a_short_word_before_a_full_stop_is_no_abbreviation(word: str) -> None:
    """A lower-case word of two letters ends a sentence when a capital follows."""
    assert sentences(f"They had to do {word}. The council agreed.") == [f"They had to do {word}.", "The council agreed."]


@pytest.mark.parametrize("word", ["vs.", "approx.", "est."])
def test_a_lower_case_abbreviation_does_not_end_a_sentence(word: str) -> None:
    """The exceptions to the rule for lower-case words stay in one piece."""
    assert len(sentences(f"It was Riverton {word} Hilltown on Friday.")) == 1


def test_a_sentence_goes_on_where_the_next_word_is_in_lower_case() -> None:
    """A stop before a lower-case letter ends nothing."""
    assert sentences("She works at Yahoo! and lives in Riverton.") == ["She works at Yahoo! and lives in Riverton."]


@pytest.mark.parametrize("start", ["iPhone sales rose.", "www.town.example was down."])
def test_a_name_that_is_written_small_may_begin_a_sentence(start: str) -> None:
    """A product's name and a web address begin sentences, though with a small letter."""
    assert sentences(f"The shop was closed on Monday. {start}") == ["The shop was closed on Monday.", start]


@pytest.mark.parametrize(
    "office", ["Secretary of State", "Senators", "Sen. Miller", "Security Council", "General Assembly", "Relations Office"]
)
@pytest.mark.parametrize("acronym", ["U.S.", "U.N."])
def test_an_acronym_before_an_office_ends_nothing(acronym: str, office: str) -> None:
    """The stop of "U.S." and "U.N." belongs to the name when an office follows."""
    paragraph = f"The {acronym} {office} met on Monday."

    assert sentences(paragraph) == [paragraph]


@pytest.mark.parametrize(
    "title", ["Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Gov.", "Lt.", "Sen.", "Rep.", "Gen.", "Col.", "Maj.", "Capt.", "Sgt."]
)
def test_a_title_before_a_name_ends_nothing(title: str) -> None:
    """The stop of a title is no full stop."""
    assert sentences(f"On Monday {title} Miller left. Nobody knew.") == [f"On Monday {title} Miller left.", "Nobody knew."]


@pytest.mark.parametrize("verb", ["said", "asked", "added", "wrote", "told her", "replied"])
def test_a_question_stays_with_who_asked_it(verb: str) -> None:
    """A name and a verb of speech after a quoted question belong to it."""
    paragraph = f"“Will the bridge hold?” Ann Miller {verb}. Nobody knew."

    assert sentences(paragraph) == [f"“Will the bridge hold?” Ann Miller {verb}.", "Nobody knew."]


def test_a_question_without_a_verb_of_speech_stands_alone() -> None:
    """A name after a quoted question is not enough to join them."""
    assert sentences("“Will the bridge hold?” Ann Miller left.") == ["“Will the bridge hold?”", "Ann Miller left."]


def test_a_quotation_of_two_sentences_comes_apart() -> None:
    """Quotation marks do not glue what is inside them."""
    assert sentences("“It was old. It fell.” She left.") == ["“It was old.", "It fell.”", "She left."]


def test_places_count_code_points() -> None:
    """An astral character and a combining mark count one each."""
    assert split_sentences("😀e\u0301 fell. He left.") == [(0, 9), (10, 18)]


@pytest.mark.parametrize(
    "unit", ["!?", "a. b ", "U.S. ", "Mr. ", '"', "x", 'a?" Bob Smith said ', "lower. Upper ", "www.a.b/", "1."]
)
def test_a_paragraph_of_50000_hostile_characters_keeps_all_of_them(unit: str) -> None:
    """Long paragraphs are taken in blocks, in bounded time, and no block loses a character."""
    paragraph = (unit * 50_000)[:50_000]

    assert "".join("".join(sentences(paragraph)).split()) == "".join(paragraph.split())
