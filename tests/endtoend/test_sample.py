"""From an article in to a verdict out, with the real encoder, the real judge and the real index."""

from collections.abc import Callable, Iterator
import json

from flask.testing import FlaskClient
import pytest

from models.encoder import SentenceEncoder
from models.judge import EntailmentJudge
from service.bootstrap import SAMPLE, Service, build
from tests.conftest import settings_for

OpenService = Callable[..., Service]


@pytest.fixture
def articles() -> dict[tuple[str, str | None], dict[str, str]]:
    """The sample articles by id and date."""
    rows = [json.loads(line) for line in SAMPLE.read_text(encoding="utf-8").splitlines()]
    return {(row["id"], row.get("published_at")): row for row in rows}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder, judge: EntailmentJudge) -> Iterator[FlaskClient]:
    """A service on the sample corpus, for tests that change nothing."""
    settings = settings_for(tmp_path_factory.mktemp("sample"), CROSSCHECK_SAMPLE="on")
    running = build(settings, encoder=encoder, judge=judge)
    yield running.app.test_client()
    running.close()


def verify(client: FlaskClient, claim: str, **options: object) -> dict:
    """Verify a claim over HTTP."""
    answer = client.post("/v1/verify", json={"claim": claim, "include": ["neutral"], **options})
    assert answer.status_code == 200, answer.json
    return answer.json


def test_quotes_are_exact_slices_of_what_was_sent(sample: FlaskClient, articles: dict) -> None:
    """Every passage of an answer is text[start:end] of the article as it was sent."""
    answer = verify(sample, "The Lantern Bridge was closed to traffic in November 2023.")
    cited = answer["supporting"] + answer["contradicting"] + answer["neutral"]
    assert len(cited) == 20
    for item in cited:
        sent = articles[item["article_id"], item["published_at"]]["text"]
        assert sent[item["start"] : item["end"]] == item["text"]


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Signe Orrbeck is mayor of Halmere.", "supported"),
        ("Most houses in the Mill Quarter were insured against flooding.", "refuted"),
        ("The parliament of Iceland elected a new speaker.", "not_enough_evidence"),
    ],
)
def test_plain_claims_get_their_verdict(sample: FlaskClient, claim: str, verdict: str) -> None:
    """Claims that one passage plainly decides come out right with the models that are shipped."""
    assert verify(sample, claim)["verdict"] == verdict


def test_what_a_court_has_stopped_is_not_supported(sample: FlaskClient) -> None:
    """An article of December announces it, one of August says that it will not be: it is at most in dispute."""
    answer = verify(sample, "The Elm Lane and Quarry Road schools will be merged this September.")
    assert answer["verdict"] in ("conflicting", "refuted")
    assert "will not be merged" in answer["contradicting"][0]["text"]


@pytest.mark.long
def test_a_restart_gives_the_same_answer(real_service: OpenService) -> None:
    """After closing and opening the data again, a claim gets the same passages with the same scores."""
    claim = "Signe Orrbeck won the mayoral election."
    before = verify(real_service(CROSSCHECK_SAMPLE="on").app.test_client(), claim)
    after = verify(real_service().app.test_client(), claim)
    assert before["provenance"]["index_generation"] == "memory"
    assert after["provenance"]["index_generation"].startswith("gen-")
    for name in ("verdict", "confidence", "supporting", "contradicting", "neutral", "coverage"):
        assert after[name] == before[name]


@pytest.mark.long
def test_a_deleted_article_is_never_cited_again(real_service: OpenService) -> None:
    """The article that answers a claim is gone from the next answer, and its text from the earlier one."""
    client = real_service(CROSSCHECK_SAMPLE="on").app.test_client()
    claim = "FC Halmere beat Torrenby Athletic."
    first = verify(client, claim)
    best = min(first["supporting"] + first["contradicting"] + first["neutral"], key=lambda item: item["retrieval"]["rank"])
    assert client.delete(f"/v1/articles/{best['article_id']}").status_code == 204
    second = verify(client, claim)
    assert best["article_id"] not in {item["article_id"] for item in second["neutral"] + second["supporting"]}
    stored = client.get(f"/v1/verifications/{first['id']}").json
    gone = [item for item in stored["neutral"] + stored["supporting"] + stored["contradicting"] if item["deleted"]]
    assert {item["article_id"] for item in gone} == {best["article_id"]}
    assert all(item["text"] is None and item["sha256"] for item in gone)


def test_as_of_sees_nothing_later(sample: FlaskClient) -> None:
    """With as_of, no passage is later than that day, and articles without a date are counted apart."""
    answer = verify(sample, "The Lantern Bridge is open to traffic.", as_of="2024-01-31")
    assert max(item["published_at"][:10] for item in answer["neutral"] + answer["contradicting"]) <= "2024-01-31"
    assert answer["coverage"]["undated"] == 2
    assert answer["coverage"]["to"] <= "2024-01-31"
    assert any("without a date" in warning for warning in answer["warnings"])


def test_it_is_ready(sample: FlaskClient) -> None:
    """Readiness runs both models and finds the index in step."""
    assert sample.get("/readyz").json["status"] == "ready"
