"""Verifying while the corpus changes."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from models.doubles import HashingEncoder, WordJudge
from models.judge import Judgement
from service.bootstrap import build
from service.domain.dates import parse_moment
from service.domain.scope import Scope
from service.domain.verification import Question
from service.http.schemas.articles import ArticlePostSchema
from tests.conftest import settings_for


class InterruptedJudge(WordJudge):
    """A judge during whose first reading something happens."""

    def __init__(self) -> None:
        self.meanwhile: Callable[[], None] = lambda: None

    def judge_pairs(self, pairs: Sequence[tuple[str, str]]) -> Judgement:
        """Let it happen, then judge."""
        happens, self.meanwhile = self.meanwhile, lambda: None
        happens()
        return super().judge_pairs(pairs)


def test_an_article_deleted_while_the_judge_reads_is_not_cited(tmp_path: Path) -> None:
    """A deletion that is acknowledged before the answer is made leaves no trace in the answer or in its record."""
    judge = InterruptedJudge()
    service = build(settings_for(tmp_path), encoder=HashingEncoder(), judge=judge)
    try:
        for identity, text in (("gone", "The old bridge was closed on Friday."), ("kept", "Indeed the old bridge was closed.")):
            service.use_cases.ingest.one(ArticlePostSchema().load({"id": identity, "text": text}))
        judge.meanwhile = lambda: service.store.delete("gone")
        answer = service.use_cases.verify(Question("The old bridge was closed.", Scope(), 20))
        cited = [item["article_id"] for side in ("supporting", "contradicting", "neutral") for item in answer[side]]
        assert cited == ["kept"]
        assert answer["articles"]["supporting"] == 1
        assert "gone" not in str(service.store.verification(answer["id"]))
    finally:
        service.close()


class TitleReader(WordJudge):
    """A judge that sees a contradiction in every reading, unless it ends in "again." and has no headline before it."""

    def __init__(self) -> None:
        self.read: list[str] = []
        self.asked: list[str] = []

    def judge_pairs(self, pairs: Sequence[tuple[str, str]]) -> Judgement:
        """Remember what was read and asked; 0.9 against the claim, or 0.05."""
        self.read += [premise for premise, _ in pairs]
        self.asked += [claim for _, claim in pairs]
        silent = [premise.endswith("again.") and not premise.startswith("Elsewhere.") for premise, _ in pairs]
        rows = [(0.05, 0.05, 0.9) if each else (0.05, 0.9, 0.05) for each in silent]
        return Judgement(np.array(rows, dtype=np.float32).reshape(len(pairs), 3), (False,) * len(pairs))


class CountingJudge(WordJudge):
    """A judge that counts what it reads."""

    read = 0

    def judge_pairs(self, pairs: Sequence[tuple[str, str]]) -> Judgement:
        """Count, then judge."""
        self.read += len(pairs)
        return super().judge_pairs(pairs)


def test_a_contradiction_is_read_again_without_its_headline(tmp_path: Path) -> None:
    """What contradicts under the headline alone is no contradiction; where there is no headline it stays, read once."""
    judge = TitleReader()
    service = build(settings_for(tmp_path), encoder=HashingEncoder(), judge=judge)
    try:
        text = "The old bridge was closed on Friday"
        sent = [{"id": "far", "text": f"{text} again.", "title": "Elsewhere"}, {"id": "near", "text": f"{text}."}]
        list(service.use_cases.ingest.many(ArticlePostSchema().load(each) for each in sent))
        answer = service.use_cases.verify(Question("The old bridge was closed.", Scope(), 20))
        assert [item["article_id"] for item in answer["contradicting"]] == ["near"]
        assert [item["article_id"] for item in answer["neutral"]] == ["far"]
        assert sorted(judge.read) == sorted([f"{text} again.", f"{text}.", f"Elsewhere. {text} again."])
    finally:
        service.close()


def test_a_time_that_the_passage_shares_is_not_asked_of_the_judge(tmp_path: Path) -> None:
    """The finding says that the article is of that time; of another year the judge is asked the whole claim."""
    judge = TitleReader()
    service = build(settings_for(tmp_path), encoder=HashingEncoder(), judge=judge)
    try:
        text = "The old bridge was closed for good by the council."
        sent = [{"id": day, "text": text, "published_at": day} for day in ("2023-09-24", "2021-09-24")]
        list(service.use_cases.ingest.many(ArticlePostSchema().load(each) for each in sent))
        claim = "The old bridge was closed in September 2023."
        answer = service.use_cases.verify(Question(claim, Scope(published_from=parse_moment("from", "2023-01-01")), 20))
        assert judge.asked == ["The old bridge was closed."]
        found = answer["contradicting"][0]["findings"][0]
        assert (found["kind"], found["relation"], found["evidence"]) == ("date", "unknown", None)
        service.use_cases.verify(Question(claim, Scope(published_to=parse_moment("to", "2022-01-01")), 20))
        assert judge.asked[1:] == [claim]
    finally:
        service.close()


def test_what_is_too_far_from_the_claim_is_not_read(tmp_path: Path) -> None:
    """A retrieved passage below the cosine that counts is shown as neutral, without probabilities and without a reading."""
    judge = CountingJudge()
    service = build(settings_for(tmp_path), encoder=HashingEncoder(), judge=judge)
    try:
        between = "Ferries run late on Sundays. " * 3  # a neighbour of what is near is near itself
        text = f"The old bridge was closed on Friday. {between}Nobody knows when the tram shed burned down near it."
        service.use_cases.ingest.one(ArticlePostSchema().load({"text": text}))
        answer = service.use_cases.verify(Question("The old bridge was closed.", Scope(), 20))
        far = answer["neutral"][-1]
        assert (far["score"], far["probabilities"], far["judged"], far["findings"]) == (None, None, None, [])
        assert (answer["verdict"], judge.read) == ("supported", 1)
    finally:
        service.close()


@pytest.mark.parametrize(("text", "readings"), [("The old bridge was closed on a day.", 2), ("The old bridge was painted.", 1)])
def test_what_takes_no_side_is_read_once(tmp_path: Path, text: str, readings: int) -> None:
    """A passage is read again, without its headline, where the first reading sees a side."""
    judge = CountingJudge()
    service = build(settings_for(tmp_path), encoder=HashingEncoder(), judge=judge)
    try:
        service.use_cases.ingest.one(ArticlePostSchema().load({"text": text, "title": "T"}))
        service.use_cases.verify(Question("The old bridge was closed.", Scope(), 20))
        assert judge.read == readings
    finally:
        service.close()
