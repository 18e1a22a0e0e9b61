"""Paths, methods and queries that are not allowed."""

import base64
from typing import Any

from flask.testing import FlaskClient
import pytest

from service.http.cursors import write_cursor
from tests.http.answers import CLAIM, assert_problem

OURS = write_cursor("articles", 1)


@pytest.mark.parametrize(
    ("query", "field", "says"),
    [
        ("limit=0", "limit", "1000"),
        ("limit=-1", "limit", "1000"),
        ("limit=1001", "limit", "1000"),
        ("limit=abc", "limit", "integer"),
        ("limit=1.5", "limit", "integer"),
        ("limit=1e2", "limit", "integer"),
        ("limit=", "limit", "integer"),
        ("limit=true", "limit", "integer"),
        ("limit=" + "9" * 5_000, "limit", "integer"),
        ("limit=5;DROP", "limit", "integer"),
        ("colour=red", "colour", "allowed are limit, cursor, source, language, published_from, published_to, q"),
        ("Limit=5", "Limit", "allowed are limit"),
        ("limit[]=5", "limit[]", "allowed are limit"),
        ("published_from=2021-02-30", "published_from", "no date that exists"),
        ("published_to=soon", "published_to", "ISO 8601"),
        ("published_to=", "published_to", "ISO 8601"),
        ("language=en_GB", "language", "BCP 47"),
        ("language=", "language", "BCP 47"),
        ("q=", "q", "between 1 and 200"),
        ("q=%20", "q", "Is blank"),
        ("q=a%00b", "q", "NUL"),
        ("q=" + "x" * 201, "q", "between 1 and 200"),
        ("source=" + "x" * 201, "source", "200"),
        ("source=%00", "source", "NUL"),
    ],
    ids=lambda value: value[:24],
)
def test_list_queries_that_are_not_allowed(untouched: FlaskClient, query: str, field: str, says: str) -> None:
    """A bad or unknown parameter of a list is a 422 that names it and says what is allowed."""
    assert_problem(untouched.get(f"/v1/articles?{query}"), 422, field, says)


@pytest.mark.parametrize("limit", ["1_0", "+5", " 5", "5 ", "٣"])
def test_a_limit_that_is_no_plain_number_is_invalid(untouched: FlaskClient, limit: str) -> None:
    """A limit with a sign, a space, an underscore or digits of another script is a 422."""
    assert_problem(untouched.get("/v1/articles", query_string={"limit": limit}), 422, "limit")


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "0",
        "1",
        "abc",
        "None",
        "x" * 10_000,
        OURS[:-1],
        OURS[:-4],
        OURS[1:],
        OURS.swapcase(),
        " " + OURS,
        "é" + OURS,
        "٣" * 8,
        "\x00",
        write_cursor("verifications", 1),
        write_cursor("articles", -1),
        write_cursor("articles", 10**18),
        base64.urlsafe_b64encode(b"1.000000000000").decode(),
        base64.urlsafe_b64encode("٣.000000000000".encode()).decode(),
    ],
    ids=lambda value: value[:24].encode("ascii", "backslashreplace").decode(),
)
def test_cursors_that_are_not_ours(untouched: FlaskClient, cursor: str) -> None:
    """A cursor that is random, of another list, cut, or not ASCII is a 422 about ``cursor``."""
    assert_problem(
        untouched.get("/v1/articles", query_string={"cursor": cursor}), 422, "cursor", "next_cursor of the page before"
    )


@pytest.mark.parametrize("change", ["{}=", "{}==", "{}====", "{}\n\n\n\n", "!!!!{}"])
def test_a_cursor_with_something_added_is_not_ours(untouched: FlaskClient, change: str) -> None:
    """A cursor that is padded or has other signs in it is a 422."""
    assert_problem(untouched.get("/v1/articles", query_string={"cursor": change.format(OURS)}), 422, "cursor")


@pytest.mark.parametrize("path", ["/v1/articles/bridge", "/v1/articles/bridge/passages"])
@pytest.mark.parametrize(
    ("query", "field", "says"),
    [
        ("version=0", "version", "greater than or equal to 1"),
        ("version=-1", "version", "greater than or equal to 1"),
        ("version=abc", "version", "integer"),
        ("version=1.0", "version", "integer"),
        ("version=", "version", "integer"),
        ("version=" + "9" * 30, "version", "2147483648"),
        ("colour=red", "colour", "allowed are version"),
    ],
    ids=lambda value: value[:24],
)
def test_article_queries_that_are_not_allowed(untouched: FlaskClient, path: str, query: str, field: str, says: str) -> None:
    """A bad version or an unknown parameter is a 422, of an article that is there."""
    assert_problem(untouched.get(f"{path}?{query}"), 422, field, says)


@pytest.mark.parametrize(
    ("method", "path", "sent"),
    [
        ("POST", "/v1/articles", {"text": "The mill burned down."}),
        ("POST", "/v1/articles/batch", {"articles": [{"text": "The mill burned down."}]}),
        ("POST", "/v1/verify", {"claim": CLAIM}),
        ("POST", "/v1/verify/batch", {"claims": [CLAIM]}),
        ("DELETE", "/v1/articles/bridge", None),
        ("POST", "/v1/jobs", {"claims": [CLAIM]}),
        ("DELETE", "/v1/jobs/nowhere", None),
        ("GET", "/v1/about", None),
    ],
)
def test_an_unknown_parameter_is_refused_everywhere(
    untouched: FlaskClient, method: str, path: str, sent: dict[str, Any] | None
) -> None:
    """A parameter in the query of a route that has none is a 422, and nothing is done."""
    response = untouched.open(f"{path}?colour=red", method=method, **({"json": sent} if sent else {}))
    assert_problem(response, 422, "colour")


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/v1/articles/nowhere", "no article 'nowhere'"),
        ("/v1/articles/nowhere/passages", "no article 'nowhere'"),
        ("/v1/articles/BRIDGE", "no article 'BRIDGE'"),
        ("/v1/articles/bridge?version=99", "bridge, 99"),
        ("/v1/articles/bridge/passages?version=99", "bridge, 99"),
        ("/v1/articles/%00", "no article"),
        ("/v1/articles/%ff%fe", "no article"),
        ("/v1/articles/%F0%9F%8C%89", "no article '🌉'"),
        ("/v1/articles/..", "no article"),
        ("/v1/articles/' OR 1=1 --", "no article"),
        ("/v1/verifications/nowhere", "no verification 'nowhere'"),
        ("/v1/verifications/%00", "no verification"),
        ("/v1/verifications/bridge", "no verification 'bridge'"),
        ("/v1/jobs/nowhere", "no job 'nowhere'"),
        ("/v1/jobs/%00", "no job"),
        ("/v1/jobs/nowhere/results", "no job 'nowhere'"),
    ],
)
def test_what_is_not_there(untouched: FlaskClient, path: str, says: str) -> None:
    """An article, a version or a verification that does not exist is a 404 that names it."""
    assert_problem(untouched.get(path), 404, says=says)


def test_deleting_what_is_not_there(untouched: FlaskClient) -> None:
    """DELETE of an unknown article is a 404 that names it."""
    assert_problem(untouched.delete("/v1/articles/nowhere"), 404, says="no article 'nowhere'")


@pytest.mark.parametrize(
    "path",
    [
        "/nowhere",
        "/v1",
        "/v1/",
        "/v2/articles",
        "/v1/articles/",
        "/v1/articles/bridge/",
        "/v1/articles/bridge/passages/0",
        "/v1/articles/a/b",
        "/V1/articles",
        "/docs/nowhere.js",
        "/docs/../pyproject.toml",
        "/docs/index.html",
        "/static/x",
        "/%00",
        "/" + "x" * 5_000,
    ],
    ids=lambda value: value[:30],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_paths_that_do_not_exist(untouched: FlaskClient, path: str, method: str) -> None:
    """A path of ours that does not exist is a 404 that tells where to look, whatever the method."""
    assert_problem(untouched.open(path, method=method), 404, says="/openapi.yaml")


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("DELETE", "/v1/articles", {"GET", "HEAD", "OPTIONS", "POST"}),
        ("PUT", "/v1/articles/bridge", {"DELETE", "GET", "HEAD", "OPTIONS"}),
        ("PATCH", "/v1/articles/bridge", {"DELETE", "GET", "HEAD", "OPTIONS"}),
        ("POST", "/v1/articles/bridge/passages", {"GET", "HEAD", "OPTIONS"}),
        ("PUT", "/v1/articles/batch", {"DELETE", "GET", "HEAD", "OPTIONS", "POST"}),
        ("GET", "/v1/verify", {"OPTIONS", "POST"}),
        ("GET", "/v1/verify/batch", {"OPTIONS", "POST"}),
        ("POST", "/healthz", {"GET", "HEAD", "OPTIONS"}),
        ("POST", "/readyz", {"GET", "HEAD", "OPTIONS"}),
        ("DELETE", "/v1/about", {"GET", "HEAD", "OPTIONS"}),
        ("POST", "/openapi.yaml", {"GET", "HEAD", "OPTIONS"}),
        ("POST", "/docs", {"GET", "HEAD", "OPTIONS"}),
        ("PUT", "/v1/jobs", {"GET", "HEAD", "OPTIONS", "POST"}),
        ("POST", "/v1/jobs/nowhere", {"DELETE", "GET", "HEAD", "OPTIONS"}),
        ("POST", "/v1/jobs/nowhere/results", {"GET", "HEAD", "OPTIONS"}),
        ("TRACE", "/v1/verify", {"OPTIONS", "POST"}),
        ("NONSENSE", "/v1/verify", {"OPTIONS", "POST"}),
    ],
)
def test_methods_that_are_not_allowed(untouched: FlaskClient, method: str, path: str, allowed: set[str]) -> None:
    """A method that a path does not have is a 405 whose Allow header and detail give those that it has."""
    response = untouched.open(path, method=method)
    assert_problem(response, 405, says=", ".join(sorted(allowed)))
    assert set(response.headers["Allow"].split(", ")) == allowed


def test_a_cursor_of_ours_is_taken(untouched: FlaskClient) -> None:
    """The cursor that the table of bad ones is made from is good."""
    assert [item["id"] for item in untouched.get("/v1/articles", query_string={"cursor": OURS}).json["items"]] == ["tram"]
