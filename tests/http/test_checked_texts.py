"""GET /v1/checks and DELETE of one: texts that were checked."""

import json
from pathlib import Path

from flask.testing import FlaskClient
import pytest

from service.bootstrap import Service
from tests.http.answers import BRIDGE, CLAIM, DENIAL, NDJSON, assert_problem, counts, store

TEXT = f"😀 Hello, everybody! {CLAIM} {DENIAL}"


def check(client: FlaskClient, text: str = TEXT) -> dict:
    """The answer to a text."""
    response = client.post("/v1/check", json={"text": text, "include": ["neutral"]})
    assert response.headers["Location"].endswith(f"/v1/checks/{response.json['id']}")
    return response.json


def test_a_text_is_given_again_as_it_was_answered(client: FlaskClient) -> None:
    """Text and sentences with all that they hold but the timings."""
    store(client, BRIDGE)
    answered = check(client)
    again = client.get(f"/v1/checks/{answered['id']}").json
    assert (again["text"], again["sentences"]) == (TEXT, answered["sentences"])
    assert [each["verification"] is None for each in again["sentences"]] == [True, False, False]


def test_lines_name_the_text_in_a_header(client: FlaskClient) -> None:
    """Answered line by line, the text is stored when the last line was made, where Location says."""
    response = client.post("/v1/check", json={"text": TEXT}, headers={"Accept": NDJSON})
    lines = [json.loads(line) for line in response.text.splitlines()]
    assert client.get(response.headers["Location"]).json["sentences"] == lines


def test_texts_are_listed_newest_first_page_by_page(client: FlaskClient) -> None:
    """Each with its beginning and how many sentences it has."""
    made = [check(client, f"Hello {word * 300}")["id"] for word in ("ab", "cd", "ef")]
    first = client.get("/v1/checks?limit=2").json
    rest = client.get("/v1/checks", query_string={"limit": 2, "cursor": first["next_cursor"]}).json
    assert [each["id"] for each in (*first["items"], *rest["items"])] == made[::-1]
    assert first["items"][0]["beginning"] == ("Hello " + "ef" * 300)[:200]
    assert (first["items"][0]["sentences"], rest["next_cursor"]) == (1, None)


def test_erasing_a_text_leaves_nothing_of_it(client: FlaskClient, service: Service, tmp_path: Path) -> None:
    """Its verifications go with it, those of others stay, and no byte of it is in the files."""
    store(client, BRIDGE)
    kept = client.post("/v1/verify", json={"claim": CLAIM}).json["id"]
    answered = check(client, f"{CLAIM} The zanderfisch bridge never was closed in Zanderfischburg.")
    ids = [each["verification"]["id"] for each in answered["sentences"]]
    assert client.delete(f"/v1/verifications/{ids[0]}").status_code == 204
    assert client.delete(f"/v1/checks/{answered['id']}").status_code == 204
    assert_problem(client.get(f"/v1/checks/{answered['id']}"), 404, None, answered["id"])
    assert [client.get(f"/v1/verifications/{each}").status_code for each in (*ids, kept)] == [404, 404, 200]
    assert counts(client)["verifications"] == 1
    files = [path.read_bytes().lower() for path in (tmp_path / "data").rglob("*") if path.is_file()]
    assert not any(b"zanderfisch" in content for content in files)


def test_a_verification_that_was_erased_is_a_problem_of_its_sentence(client: FlaskClient) -> None:
    """The other sentences stay as they were."""
    store(client, BRIDGE)
    answered = check(client)
    client.delete(f"/v1/verifications/{answered['sentences'][1]['verification']['id']}")
    again = client.get(f"/v1/checks/{answered['id']}").json["sentences"]
    assert (again[1]["verification"], again[1]["error"]["status"]) == (None, 404)
    assert again[2] == answered["sentences"][2]


@pytest.mark.parametrize("method", ["get", "delete"])
def test_a_text_that_is_not_there_is_a_404(client: FlaskClient, method: str) -> None:
    """With its name in the words."""
    assert_problem(getattr(client, method)("/v1/checks/nowhere"), 404, None, "nowhere")
