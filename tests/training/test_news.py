"""Pairs made from articles."""

import json
import random

import numpy as np
import pytest

from models.doubles import HashingEncoder, WordJudge
from models.training import retrieved
from models.training.news import Sentence, edited_pairs, headline_pairs, is_claim_like, neighbour_pairs, read_sentences
from models.training.pairs import REFUTES, SILENT, SUPPORTS
from models.training.retrieved import hardest, retrieved_pairs

TOWNS = ("Arlen", "Borwick", "Castell", "Dunmore", "Eastry", "Farnham", "Gorleston", "Hadley")


@pytest.fixture(scope="module")
def sentences(tmp_path_factory: pytest.TempPathFactory) -> list[Sentence]:
    """Sixteen articles about towns, in two months."""
    path = tmp_path_factory.mktemp("news") / "articles.jsonl"
    lines = []
    for number, town in enumerate(TOWNS * 2):
        body = [
            f"The council of {town} approved a budget of ${number + 3} million on Tuesday, officials said.",
            f"Mayor Ada Brun of {town} said that {number + 20} percent of the houses were damaged in March 2019.",
            f"The school in {town} may close its doors before the next winter comes to the valley.",
            f"Hundreds of people in {town} marched through the rain to the hall of the council on Friday.",
        ] * 4
        row = {
            "title": f"Council of {town} approves budget of ${number + 3} million",
            "published_at": f"2021-0{1 + number % 2}-11",
        }
        lines.append(json.dumps(row | {"text": "\n\n".join(body)}))
    path.write_text("\n".join(lines), encoding="utf-8")
    return read_sentences(path)


def test_sentences_know_what_stands_around_them(sentences: list[Sentence]) -> None:
    """Month, article, headline and the sentence before in the paragraph."""
    assert len(sentences) == 16 * 16
    assert sentences[0].month == "2021-01"
    assert sentences[-1].article == 15
    assert sentences[0].title.startswith("Council of Arlen")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council of Arlen approved the new budget on Tuesday.", True),
        ("He approved the new budget of Arlen on Tuesday evening.", False),
        ("“The council of Arlen approved the new budget,” he said.", False),
        ("Photos: the council of Arlen approves the new budget.", False),
        ("the council approved the new budget of the town.", False),
        ("Council approves.", False),
    ],
)
def test_a_claim_stands_alone(text: str, expected: bool) -> None:
    """A sentence that needs another one, or is no statement, is no claim."""
    assert is_claim_like(text) is expected


def test_edited_pairs_have_all_labels(sentences: list[Sentence]) -> None:
    """Edits make contradictions, supports and silence; the same seed makes the same."""
    made = edited_pairs(sentences, 200, random.Random(2))
    assert len(made) == 200
    assert {pair.label for pair in made} == {SUPPORTS, REFUTES, SILENT}
    assert all(pair.claim != pair.evidence for pair in made if pair.label != SUPPORTS)
    assert made == edited_pairs(sentences, 200, random.Random(2))


def test_headlines_are_supported_by_their_article(sentences: list[Sentence]) -> None:
    """A headline whose words the first sentences have is a supported claim."""
    made = headline_pairs(sentences, 100, random.Random(2))
    assert any(pair.label == SUPPORTS for pair in made)
    assert all(pair.claim.split()[2] in pair.evidence for pair in made if pair.label == SUPPORTS)


def test_neighbours_are_of_one_article_and_silent(sentences: list[Sentence]) -> None:
    """Both sentences name the same town."""
    made = neighbour_pairs(sentences, 20, random.Random(2))
    assert {pair.label for pair in made} == {SILENT}
    assert all(any(town in pair.claim and town in pair.evidence for town in TOWNS) for pair in made)


@pytest.fixture(autouse=True)
def far(monkeypatch: pytest.MonkeyPatch) -> None:
    """The nearest sentences of so small a corpus are the claim's own under another town: look further."""
    monkeypatch.setattr(retrieved, "NEAREST", 200)


def test_retrieved_pairs_are_of_other_months(sentences: list[Sentence]) -> None:
    """No claim is held against a sentence of its own month, nor against one with most of its words."""
    month = {sentence.text: {other.month for other in sentences if other.text == sentence.text} for sentence in sentences}
    made = retrieved_pairs(sentences, HashingEncoder(), claims=20, corpus=len(sentences), seed=3)
    assert made
    assert {pair.label for pair in made} == {SILENT}
    for pair in made:
        texts = [text for text in month if pair.evidence.endswith(text)]
        assert any(months != month[pair.claim] for months in (month[text] for text in texts))


def test_what_the_judge_gets_wrong_comes_first(sentences: list[Sentence]) -> None:
    """Up to two thirds are the judge's mistakes."""
    made = retrieved_pairs(sentences, HashingEncoder(), claims=20, corpus=len(sentences), seed=3)
    judge = WordJudge()
    kept = hardest(made, judge, 9, random.Random(1))
    silence = judge.judge_pairs([(pair.evidence, pair.claim) for pair in kept]).probabilities[:, 2]
    wrong = judge.judge_pairs([(pair.evidence, pair.claim) for pair in made]).probabilities[:, 2] < 0.5
    assert len(kept) == min(9, len(made))
    assert int(np.count_nonzero(silence < 0.5)) == min(6, int(np.count_nonzero(wrong)))
