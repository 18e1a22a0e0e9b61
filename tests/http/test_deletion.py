"""An article that is deleted is gone everywhere but in the bare record of who cited it."""

from flask.testing import FlaskClient
import pytest

from tests.http.answers import BRIDGE, CLAIM, TRAM, assert_problem, cited, counts, store, verify

KEPT = ("passage_id", "article_id", "article_version", "start", "end", "sha256", "stance", "score", "origin", "retrieval")
GONE = ("text", "context", "title", "source", "url", "published_at")


@pytest.fixture
def deleted(client: FlaskClient) -> FlaskClient:
    """A client of a service whose article ``bridge`` had two versions and was deleted, beside ``tram``."""
    store(client, {**BRIDGE, "text": "It was closed."}, BRIDGE, TRAM)
    response = client.delete("/v1/articles/bridge")
    assert (response.status_code, response.data) == (204, b"")
    return client


@pytest.mark.parametrize(
    "path",
    ["/v1/articles/bridge", "/v1/articles/bridge/passages", "/v1/articles/bridge?version=1", "/v1/articles/bridge?version=2"],
)
def test_it_cannot_be_read(deleted: FlaskClient, path: str) -> None:
    """The article, its passages and each of its versions answer 404."""
    assert_problem(deleted.get(path), 404, says="bridge")


def test_it_cannot_be_deleted_twice(deleted: FlaskClient) -> None:
    """A second DELETE answers 404 and counts as no change."""
    before = counts(deleted)
    assert_problem(deleted.delete("/v1/articles/bridge"), 404, says="bridge")
    assert counts(deleted) == before


def test_it_is_not_listed(deleted: FlaskClient) -> None:
    """The list holds the other article alone, also when asked for the deleted one's source."""
    assert [item["id"] for item in deleted.get("/v1/articles").json["items"]] == ["tram"]
    assert deleted.get("/v1/articles?source=Courier").json["items"] == []


def test_it_leaves_the_counts(deleted: FlaskClient) -> None:
    """Articles, versions and passages are those of the other article alone."""
    sizes = counts(deleted)
    assert (sizes["articles"], sizes["versions"], sizes["passages"]) == (1, 1, 1)


def test_it_is_not_cited_again(deleted: FlaskClient) -> None:
    """A claim that it supported is not supported after its deletion, and no side names it."""
    answer = verify(deleted, include=["neutral"])
    assert (answer["verdict"], answer["coverage"]["articles"]) == ("not_enough_evidence", 1)
    assert "bridge" not in cited(answer)


def test_it_is_not_cited_as_of_a_day_when_it_was_there(deleted: FlaskClient) -> None:
    """``as_of`` does not bring it back."""
    assert "bridge" not in cited(verify(deleted, as_of="2024-05-04", include=["neutral"]))


def test_its_passages_are_marked_in_the_stored_verification(client: FlaskClient) -> None:
    """A verification that cited it keeps ids, place and digest, is marked ``deleted``, and has no text of it."""
    store(client, BRIDGE)
    answer = verify(client)
    before = answer["supporting"][0]
    client.delete("/v1/articles/bridge")
    after = client.get(f"/v1/verifications/{answer['id']}").json["supporting"][0]
    assert (before["deleted"], after["deleted"]) == (False, True)
    assert {name: after[name] for name in KEPT} == {name: before[name] for name in KEPT}
    assert [after[name] for name in GONE] == [None] * len(GONE)


def test_its_text_is_nowhere_in_the_stored_verification(client: FlaskClient) -> None:
    """Words that stood in the deleted article alone are not in the stored answer, context of neighbours included."""
    store(client, {**BRIDGE, "text": f"{CLAIM}\n\nZebrafish watched the opening from below."})
    answer = verify(client, include=["neutral"])
    path = f"/v1/verifications/{answer['id']}"
    assert "Zebrafish" in client.get(path).text
    client.delete("/v1/articles/bridge")
    assert "Zebrafish" not in client.get(path).text


def test_the_verdict_of_a_stored_verification_stays(client: FlaskClient) -> None:
    """Deleting an article changes nothing in a stored verification but its own passages."""
    store(client, BRIDGE, TRAM)
    answer = verify(client)
    path = f"/v1/verifications/{answer['id']}"
    before = client.get(path).json
    client.delete("/v1/articles/bridge")
    after = client.get(path).json
    assert [(each["source"], each["deleted"]) for each in after["timeline"]] == [(None, True)]
    for shown in (before, after):
        del shown["supporting"], shown["timeline"]
    assert after == before


def test_other_articles_stay_cited(client: FlaskClient) -> None:
    """A passage of another article in the same stored verification keeps its text."""
    store(
        client,
        BRIDGE,
        {
            **BRIDGE,
            "id": "second",
            "url": None,
            "text": "As its keeper had promised them, the Lantern Bridge reopened to traffic in May 2024.",
        },
    )
    answer = verify(client)
    client.delete("/v1/articles/bridge")
    items = client.get(f"/v1/verifications/{answer['id']}").json["supporting"]
    assert {item["article_id"]: item["deleted"] for item in items} == {"bridge": True, "second": False}
    assert [item["text"] for item in items if not item["deleted"]] == [
        "As its keeper had promised them, the Lantern Bridge reopened to traffic in May 2024."
    ]


def test_its_id_can_be_used_again_and_its_versions_go_on(deleted: FlaskClient) -> None:
    """A post under the id of a deleted article is its next version, so that no old citation points to it."""
    response = deleted.post("/v1/articles", json=BRIDGE)
    assert (response.status_code, response.json["id"], response.json["version"]) == (201, "bridge", 3)


def test_a_stored_verification_does_not_cite_the_successor(client: FlaskClient) -> None:
    """The same text posted again under the id stays ``deleted`` in the verification that cited the first."""
    store(client, BRIDGE)
    answer = verify(client)
    client.delete("/v1/articles/bridge")
    store(client, BRIDGE)
    item = client.get(f"/v1/verifications/{answer['id']}").json["supporting"][0]
    assert (item["passage_id"], item["deleted"], item["text"]) == ("bridge:1:0", True, None)


def test_a_new_version_is_no_deletion(client: FlaskClient) -> None:
    """A verification that cites version 1 keeps its text when version 2 comes."""
    store(client, BRIDGE)
    answer = verify(client)
    store(client, {**BRIDGE, "text": "The Lantern Bridge closed again."})
    item = client.get(f"/v1/verifications/{answer['id']}").json["supporting"][0]
    assert (item["deleted"], item["text"], item["article_version"]) == (False, CLAIM, 1)
