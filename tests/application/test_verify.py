"""Verifying while the corpus changes."""

from collections.abc import Callable, Sequence
from pathlib import Path

from models.doubles import HashingEncoder, WordJudge
from models.judge import Judgement
from service.bootstrap import build
from service.domain.scope import Scope
from service.domain.verification import Question
from service.http.schemas.articles import ArticlePostSchema
from tests.conftest import settings_for


class InterruptedJudge(WordJudge):
    """A judge during whose reading something happens."""

    def __init__(self) -> None:
        self.meanwhile: Callable[[], None] = lambda: None

    def judge(self, claim: str, premises: Sequence[str]) -> Judgement:
        """Let it happen, then judge."""
        self.meanwhile()
        return super().judge(claim, premises)


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
