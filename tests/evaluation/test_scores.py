"""Figures by hand: what the measurements report is what they say."""

import json
from pathlib import Path

import numpy as np
import pytest

from evaluation import entailment, news
from evaluation.holding import Holding
from evaluation.questions import QuestionClaim, read_questions
from service.domain.dates import parse_moment
from service.domain.text import sha256
from tests.domain.builders import stored_passage

PAIRS = [
    {"claim": "a", "evidence": "b", "label": "SUPPORTS", "source": "one"},
    {"claim": "a", "evidence": "b", "label": "REFUTES", "source": "one"},
    {"claim": "a", "evidence": "b", "label": "NOT ENOUGH INFO", "source": "two"},
    {"claim": "a", "evidence": "b", "label": "NOT SUPPORTED", "source": "two"},
]
JUDGED = np.array([[0.8, 0.1, 0.1], [0.8, 0.1, 0.1], [0.1, 0.1, 0.8], [0.1, 0.1, 0.8]])


def answer(supports: float, refutes: float, verdict: str = "not_enough_evidence") -> dict[str, object]:
    """A verification with one judged passage."""
    item = {"probabilities": {"supports": supports, "refutes": refutes, "neutral": 0.0}}
    return {"verdict": verdict, "supporting": [], "contradicting": [], "neutral": [item]}


def option(right: bool, group: str = "q") -> QuestionClaim:
    """One option of a question."""
    return QuestionClaim("A claim.", right, "2022-06-16", "Some evidence.", group)


def test_accuracy_is_taken_over_pairs_and_over_sources() -> None:
    """By hand: three of four right; source one has 1 of 2, source two 2 of 2, for silence is "not supported"."""
    figures = entailment.score(PAIRS, JUDGED)
    assert (figures["accuracy"], figures["mean_of_sources"], figures["n"]) == (0.75, 0.75, 4)
    assert figures["by_source"] == {"one": {"n": 2, "accuracy": 0.5}, "two": {"n": 2, "accuracy": 1.0}}
    assert figures["contradiction_recall"] == 0.0
    assert figures["labels"]["SUPPORTS"] == {"recall": 1.0, "precision": 0.5, "f1": 0.6667}
    assert figures["confusion"]["REFUTES -> SUPPORTS"] == 1


def test_calibration_error_is_the_gap_of_confidence_and_accuracy() -> None:
    """By hand: confidence 0.8 with 3 of 4 right is off by 0.05; confidence 1 with all wrong by 1."""
    assert entailment.expected_calibration_error(np.full(4, 0.8), np.array([1, 1, 1, 0])) == pytest.approx(0.05)
    assert entailment.expected_calibration_error(np.ones(2), np.array([0, 0])) == pytest.approx(1.0)
    assert entailment.expected_calibration_error(np.ones(2), np.array([1, 1])) == pytest.approx(0.0)


def test_the_option_that_leans_most_is_chosen() -> None:
    """By hand: 0.5 - 0.1 beats 0.6 - 0.4; verdicts are counted by what the option was."""
    claims = [option(right=True), option(right=False)]
    figures = news.score(claims, [answer(0.5, 0.1, "supported"), answer(0.6, 0.4, "supported")])
    assert figures["choice_accuracy"] == 1.0
    assert (figures["supported_precision"], figures["supported_recall"], figures["false_support"]) == (0.5, 1.0, 1.0)


def test_labelled_options_are_scored_by_what_the_corpus_says() -> None:
    """By hand: one of two supported, the one refuted, and neither of two silent ones right; others are passed over."""
    texts = ["s1", "s2", "r", "u1", "u2", "not labelled"]
    claims = [QuestionClaim(text, right=False, as_of="2022-06-16", evidence="", group="q") for text in texts]
    said = ["supported", "refuted", "refuted", "supported", "conflicting", "supported"]
    labels = dict(zip(map(sha256, texts), ["supported", "supported", "refuted", "unsupported", "unsupported"], strict=False))
    figures = news.score_labelled(claims, [answer(0.5, 0.5, verdict) for verdict in said], labels)
    assert figures["claims"] == 5
    assert figures["recall"] == {"supported": 0.5, "refuted": 1.0, "unsupported": 0.0}
    assert (figures["balanced_accuracy"], figures["balanced_accuracy_decided"]) == (0.5, 0.75)


def test_a_label_that_no_option_has_leaves_no_balance() -> None:
    """A mean over three labels of which one does not occur would not be one."""
    claims = [QuestionClaim("s", right=True, as_of="2022-06-16", evidence="", group="q")]
    figures = news.score_labelled(claims, [answer(0.9, 0.0, "supported")], {sha256("s"): "supported"})
    assert (figures["recall"]["supported"], figures["balanced_accuracy"]) == (1.0, None)


def test_options_that_lean_alike_share_the_choice() -> None:
    """Four options without a difference are right one time in four, as by chance."""
    claims = [option(right=number == 0) for number in range(4)]
    assert news.score(claims, [answer(0.2, 0.1)] * 4)["choice_accuracy"] == 0.25


def test_only_the_groups_asked_for_are_scored() -> None:
    """A question outside the groups counts in no figure."""
    claims = [option(right=True, group="a"), option(right=True, group="b")]
    figures = news.score(claims, [answer(0.9, 0.0, "supported"), answer(0.0, 0.9, "refuted")], {"a"})
    assert (figures["questions"], figures["false_contradiction"]) == (1, 0.0)


def test_questions_are_read_by_group(tmp_path: Path) -> None:
    """``first`` and ``count`` count questions, not lines."""
    rows = [
        {"claim": f"c{number}", "label": "REFUTES", "as_of": "2022-06-16", "evidence": "e", "group": f"g{number // 4}"}
        for number in range(12)
    ]
    path = tmp_path / "questions.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert [claim.claim for claim in read_questions(path, first=1, count=1)] == ["c4", "c5", "c6", "c7"]


def test_a_passage_holds_evidence_by_its_content_words_and_its_day() -> None:
    """By hand: of five content words three are enough and two are not; what came out later does not count."""
    evidence = "The mayor opened the new bridge yesterday"
    three = stored_passage("A mayor and a bridge: opened.", article="three", published_at="2021-03-11")
    two = stored_passage("The mayor saw a bridge.", article="two", published_at="2021-03-11")
    later = stored_passage("The mayor opened the new bridge.", article="later", published_at="2021-03-13")
    undated = stored_passage("The mayor opened the new bridge.", article="undated", published_at=None)
    held = Holding([three, two, later, undated]).of(evidence, parse_moment("as_of", "2021-03-12"))
    assert held == {three.id}
