"""Findings in an answer: they overrule a model that sees support everywhere, say so, and go with their article."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from models.doubles import HashingEncoder, WordJudge
from models.judge import Judgement
from service.bootstrap import Service, build
from service.domain.scope import Scope
from service.domain.verification import Question
from service.http.schemas.articles import ArticlePostSchema
from tests.conftest import settings_for

CLAIM = "Trade between Velmark and Torrenby grew 8.8 percent in 2020."
PASSAGE = "Trade between Velmark and Torrenby grew 8.2 per cent in 2020."


class Believer(WordJudge):
    """A judge that takes everything for support, as a model does that reads the topic alone."""

    def judge_pairs(self, pairs: Sequence[tuple[str, str]]) -> Judgement:
        """0.9 for every pair."""
        return Judgement(np.tile(np.float32([0.9, 0.05, 0.05]), (len(pairs), 1)), (False,) * len(pairs))


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    """A service with one article and a judge that believes."""
    service = build(settings_for(tmp_path), encoder=HashingEncoder(), judge=Believer())
    service.use_cases.ingest.one(ArticlePostSchema().load({"id": "a", "text": PASSAGE, "published_at": "2021-01-15"}))
    yield service
    service.close()


def test_another_figure_turns_a_support(service: Service) -> None:
    """The verdict is refuted, the finding is decisive and points at both figures, and the model's own view is kept."""
    answer = service.use_cases.verify(Question(CLAIM, Scope(), 20))
    (item,) = answer["contradicting"]
    finding = next(each for each in item["findings"] if each["decisive"])
    assert answer["verdict"] == "refuted"
    assert (finding["kind"], finding["relation"]) == ("percentage", "mismatch")
    assert (finding["claim"]["text"], finding["evidence"]["text"]) == ("8.8 percent", "8.2 per cent")
    assert CLAIM[finding["claim"]["start"] : finding["claim"]["end"]] == "8.8 percent"
    assert item["text"][finding["evidence"]["start"] : finding["evidence"]["end"]] == "8.2 per cent"
    assert finding["note"]
    assert item["judged"]["supports"] == pytest.approx(0.9)
    assert item["probabilities"]["supports"] == 0.0
    assert answer["minimal_edit"] == "would be supported with “8.2 per cent” instead of “8.8 percent”"
    assert "What differs is a percentage." in answer["explanation"]


def test_the_same_figure_leaves_a_support(service: Service) -> None:
    """A match is shown, decides nothing, and there is nothing to edit."""
    answer = service.use_cases.verify(Question(CLAIM.replace("8.8", "8.2"), Scope(), 20))
    (item,) = answer["supporting"]
    relations = {each["kind"]: each["relation"] for each in item["findings"]}
    assert relations["percentage"] == "match"
    assert not any(each["decisive"] for each in item["findings"])
    assert answer["minimal_edit"] is None


def test_a_stored_verification_shows_the_same_findings(service: Service) -> None:
    """What is looked up again has the same words, though the record holds places alone."""
    answer = service.use_cases.verify(Question(CLAIM, Scope(), 20))
    again = service.use_cases.verify.again(answer["id"])
    assert again["contradicting"] == answer["contradicting"]
    assert again["minimal_edit"] == answer["minimal_edit"]
    assert "8.2 per cent" not in str(service.store.verification(answer["id"]))


def test_findings_go_with_their_article(service: Service) -> None:
    """After the deletion nothing of the passage is left in what is shown."""
    answer = service.use_cases.verify(Question(CLAIM, Scope(), 20))
    service.store.delete("a")
    again = service.use_cases.verify.again(answer["id"])
    assert again["contradicting"][0]["findings"] == []
    assert again["minimal_edit"] is None
    assert "8.2" not in str(again)
