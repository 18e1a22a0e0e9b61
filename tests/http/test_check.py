"""POST /v1/check: a text in, its sentences out, each with a verification or a reason."""

import json

from flask.testing import FlaskClient
import pytest

from service.domain.checkworthiness.reading import MAX_TEXT_CHARACTERS
from tests.http.answers import BRIDGE, CLAIM, NDJSON, TRAM, assert_problem, counts, store, verify

TEXT = f"😀 Hello, everybody! {CLAIM} It cost 14 million euros. Is that not great?"
KEYS = {"text", "start", "end", "checkable", "reason", "claim", "verification", "error"}


def check(client: FlaskClient, text: str = TEXT, **options: object) -> list[dict]:
    """The sentences of the answer, which must be 200."""
    response = client.post("/v1/check", json={"text": text, **options})
    assert (response.status_code, sorted(response.json)) == (200, ["id", "sentences"]), response.text
    return response.json["sentences"]


def test_each_sentence_is_answered_with_its_place(client: FlaskClient) -> None:
    """Offsets count code points of the text as sent; a sentence has a verification, or a reason and no verification."""
    store(client, BRIDGE)
    found = check(client)
    assert [TEXT[each["start"] : each["end"]] for each in found] == [each["text"] for each in found]
    assert [(each["checkable"], each["reason"], each["verification"] is not None) for each in found] == [
        (False, "greeting", False),
        (True, None, True),
        (True, None, True),
        (False, "question", False),
    ]
    assert all(set(each) == KEYS and each["error"] is None for each in found)


def test_what_a_sentence_leaves_open_is_put_in(client: FlaskClient) -> None:
    """The claim that was verified stands beside the sentence."""
    store(client, BRIDGE)
    third = check(client)[2]
    assert third["text"] == "It cost 14 million euros."
    assert third["claim"] == third["verification"]["claim"] == "The Lantern Bridge cost 14 million euros."


def test_a_sentence_is_verified_as_a_claim_sent_alone(client: FlaskClient) -> None:
    """Verdict, evidence and options are those of POST /v1/verify, and the record is stored."""
    store(client, BRIDGE, TRAM)
    for options in ({}, {"filters": {"sources": ["Sentinel"]}}, {"as_of": "2024-05-01"}, {"include": ["neutral"]}):
        found, alone = check(client, CLAIM, **options)[0]["verification"], verify(client, CLAIM, **options)
        stored = client.get(f"/v1/verifications/{found['id']}")
        assert stored.status_code == 200
        for name in ("id", "provenance", "timings_ms"):
            del found[name], alone[name]
        assert found == alone


def test_only_what_is_verified_is_stored(client: FlaskClient) -> None:
    """A text without a claim leaves no record."""
    assert [each["checkable"] for each in check(client, "Hello, everybody! How are you?")] == [False, False]
    assert counts(client)["verifications"] == 0


def test_sentences_come_a_line_each_where_that_is_asked_for(client: FlaskClient) -> None:
    """With Accept: application/x-ndjson the same entries come as lines."""
    store(client, BRIDGE)
    response = client.post("/v1/check", json={"text": TEXT}, headers={"Accept": NDJSON})
    assert (response.status_code, response.content_type) == (200, NDJSON)
    lines = [json.loads(line) for line in response.text.splitlines()]
    assert [(each["text"], each["claim"]) for each in lines] == [(each["text"], each["claim"]) for each in check(client)]


@pytest.mark.parametrize(
    ("sent", "field", "says"),
    [
        ({}, "text", "required"),
        ({"text": ""}, "text", "between 1 and 50000"),
        ({"text": " \n "}, "text", "blank"),
        ({"text": 7}, "text", "string"),
        ({"text": "a" * (MAX_TEXT_CHARACTERS + 1)}, "text", "50000"),
        ({"text": "It rained.\n" * 257}, "text", "257 sentences; at most 256"),
        ({"text": "\ud800"}, "text", "surrogate"),
        ({"text": CLAIM, "claim": CLAIM}, "claim", "Unknown field"),
        ({"text": CLAIM, "top_k": 51}, "top_k", "50"),
        ({"text": CLAIM, "as_of": "soon"}, "as_of", "ISO 8601"),
    ],
)
def test_a_text_that_cannot_be_checked_is_refused(untouched: FlaskClient, sent: dict, field: str, says: str) -> None:
    """The whole request is refused with the field and what is allowed, and nothing is verified."""
    assert_problem(untouched.post("/v1/check", json=sent), 422, field, says)
