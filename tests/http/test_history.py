"""GET /v1/verifications and DELETE of one: the history."""

from typing import Any

from flask.testing import FlaskClient
import pytest

from service.http.cursors import write_cursor
from tests.http.answers import BRIDGE, CLAIM, DENIAL, assert_problem, counts, store, verify


def pages(client: FlaskClient, limit: int) -> list[list[str]]:
    """The ids of all pages, following ``next_cursor`` to the end."""
    found: list[list[str]] = []
    query: dict[str, Any] = {"limit": limit}
    while True:
        response = client.get("/v1/verifications", query_string=query)
        assert response.status_code == 200, response.text
        found.append([item["id"] for item in response.json["items"]])
        if response.json["next_cursor"] is None:
            return found
        query["cursor"] = response.json["next_cursor"]


def test_nothing_verified_lists_nothing(client: FlaskClient) -> None:
    """Without verifications the list is empty and has no next page."""
    response = client.get("/v1/verifications")
    assert (response.status_code, response.json) == (200, {"items": [], "next_cursor": None})


def test_an_item_says_what_the_verification_said(client: FlaskClient) -> None:
    """An item has six fields of its verification, and the newest comes first."""
    store(client, BRIDGE)
    answers = [verify(client), verify(client, DENIAL, as_of="2024-12-31")]
    expected = [
        {
            **{name: answer[name] for name in ("id", "claim", "verdict", "confidence", "as_of")},
            "created_at": answer["provenance"]["created_at"],
        }
        for answer in reversed(answers)
    ]
    assert client.get("/v1/verifications").json["items"] == expected


def test_pages_follow_each_other_to_the_end(client: FlaskClient) -> None:
    """Five verifications by two are pages of 2, 2 and 1, newest first."""
    names = [verify(client, f"The bridge opened {number} times.")["id"] for number in range(5)]
    assert pages(client, 2) == [[names[4], names[3]], [names[2], names[1]], [names[0]]]


def test_what_is_verified_while_paging_is_on_no_later_page(client: FlaskClient) -> None:
    """A cursor goes on with older verifications: one that came meanwhile is not among them."""
    names = [verify(client)["id"] for _ in range(3)]
    cursor = client.get("/v1/verifications?limit=1").json["next_cursor"]
    verify(client)
    rest = client.get("/v1/verifications", query_string={"cursor": cursor}).json
    assert [item["id"] for item in rest["items"]] == [names[1], names[0]]


@pytest.mark.parametrize(
    ("query", "field", "says"),
    [
        ({"limit": "0"}, "limit", "1000"),
        ({"limit": "1001"}, "limit", "1000"),
        ({"limit": "many"}, "limit", "integer"),
        ({"cursor": "1"}, "cursor", "next_cursor of the page before"),
        ({"cursor": write_cursor("articles", 1)}, "cursor", "next_cursor of the page before"),
        ({"verdict": "refuted"}, "verdict", "allowed are limit, cursor"),
    ],
    ids=str,
)
def test_queries_that_are_not_allowed(untouched: FlaskClient, query: dict[str, str], field: str, says: str) -> None:
    """A bad or unknown parameter is a 422 that names it and says what is allowed."""
    assert_problem(untouched.get("/v1/verifications", query_string=query), 422, field, says)


def test_an_erased_verification_is_gone(client: FlaskClient) -> None:
    """DELETE answers 204; after it the verification is neither found nor listed, and the corpus is as it was."""
    store(client, BRIDGE)
    kept, erased = verify(client)["id"], verify(client, CLAIM)["id"]
    before = counts(client)
    response = client.delete(f"/v1/verifications/{erased}")
    assert (response.status_code, response.data) == (204, b"")
    assert_problem(client.get(f"/v1/verifications/{erased}"), 404, says=erased)
    assert pages(client, 10) == [[kept]]
    assert counts(client) == {**before, "verifications": 1}


def test_erasing_what_is_not_there(untouched: FlaskClient) -> None:
    """DELETE of an unknown verification is a 404 that names it."""
    assert_problem(untouched.delete("/v1/verifications/nowhere"), 404, says="no verification 'nowhere'")
