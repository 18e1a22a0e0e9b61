"""POST /v1/verifications/{id}/replay: the same question over the corpus as it was."""

from pathlib import Path

from flask.testing import FlaskClient
import pytest

from models.doubles import HashingEncoder, WordJudge
from service.bootstrap import build
from service.domain.policy import POLICY
from tests.conftest import UNCALIBRATED, settings_for
from tests.http.answers import BRIDGE, CLAIM, DENIAL, TRAM, assert_problem, counts, store, verify
from tests.http.conftest import client_of

NOTHING = {"gone": [], "new": [], "turned": []}


def replay(client: FlaskClient, identity: str) -> dict:
    """The answer, which must be 200."""
    response = client.post(f"/v1/verifications/{identity}/replay")
    assert response.status_code == 200, response.text
    return response.json


@pytest.mark.parametrize("options", [{}, {"as_of": "2024-12-31"}, {"filters": {"sources": ["Courier"]}}, {"top_k": 1}])
def test_articles_that_come_later_change_nothing(client: FlaskClient, options: dict) -> None:
    """After contradicting articles and a new version of the cited one, the answer is the same and nothing has changed."""
    store(client, BRIDGE, TRAM)
    before = verify(client, **options)
    store(client, {"id": "no", "text": DENIAL, "source": "Courier", "published_at": "2024-05-02"}, {**BRIDGE, "text": DENIAL})
    assert verify(client, **options)["verdict"] != before["verdict"]
    found = replay(client, before["id"])
    assert (found["same"], found["changes"], found["evidence"]) == (True, [], NOTHING)
    assert found["verdict"] == {"before": "supported", "after": "supported"}
    assert found["confidence"]["before"] == found["confidence"]["after"] == before["confidence"]
    assert (found["id"], found["corpus_sequence"]) == (before["id"], before["provenance"]["corpus_sequence"])


def test_a_deleted_article_is_told(client: FlaskClient) -> None:
    """Without the article that it cites, the answer is another one, and the article is named as deleted and cited."""
    store(client, BRIDGE, TRAM)
    before = verify(client)
    client.delete("/v1/articles/bridge")
    client.delete("/v1/articles/tram")
    found = replay(client, before["id"])
    assert not found["same"]
    assert found["verdict"] == {"before": "supported", "after": "not_enough_evidence"}
    assert found["evidence"]["gone"] == [item["passage_id"] for item in before["supporting"]]
    (change,) = found["changes"]
    assert (change["what"], change["articles"], change["cited"]) == ("deleted", ["bridge", "tram"], ["bridge"])


def test_what_was_deleted_before_is_no_change(client: FlaskClient) -> None:
    """A deletion that the verification knew of is not told."""
    store(client, BRIDGE, TRAM)
    client.delete("/v1/articles/tram")
    assert replay(client, verify(client)["id"])["changes"] == []


def test_a_replay_leaves_no_record(client: FlaskClient) -> None:
    """The corpus and the history are as before."""
    store(client, BRIDGE)
    identity = verify(client)["id"]
    before = counts(client)
    replay(client, identity)
    assert counts(client) == before


def test_other_models_are_told(tmp_path: Path) -> None:
    """Another digest, runtime or policy is named with both values; the answer may be the same all the same."""
    service = build(settings_for(tmp_path), encoder=HashingEncoder(), judge=WordJudge(), policy=UNCALIBRATED)
    store(client_of(service), BRIDGE)
    before = verify(client_of(service))
    service.close()
    judge = WordJudge()
    judge.revision, judge.runtime = "2", "elsewhere"
    service = build(settings_for(tmp_path), encoder=HashingEncoder(), judge=judge, policy=UNCALIBRATED)
    try:
        found = replay(client_of(service), before["id"])
    finally:
        service.close()
    assert found["same"]
    changes = [(each["what"], each["before"], each["after"]) for each in found["changes"]]
    assert changes == [
        ("entailment", f"{judge.name} 1", f"{judge.name} 2"),
        ("runtime", "encoder none, entailment none", "encoder none, entailment elsewhere"),
    ]


def test_the_record_names_the_runtime_and_the_policy(client: FlaskClient) -> None:
    """What a replay compares is in the provenance of each verification."""
    store(client, BRIDGE)
    provenance = verify(client, CLAIM)["provenance"]
    assert (provenance["runtime"], provenance["policy"]) == ("encoder none, entailment none", POLICY.name)


def test_what_is_not_there_cannot_be_replayed(client: FlaskClient) -> None:
    """An id that nothing has is a 404."""
    assert_problem(client.post("/v1/verifications/none/replay"), 404, says="none")
