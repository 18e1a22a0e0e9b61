"""Bodies that are no JSON, too large, or not what they say they are: refused on every route that takes one."""

from collections.abc import Mapping
import json
from typing import Any

from flask.testing import FlaskClient
import pytest

from tests.http.answers import BRIDGE, CLAIM, DENIAL, NDJSON, assert_problem, lines

MEGABYTE = 1024 * 1024
LIMITS = {"/v1/articles": 8, "/v1/articles/batch": 64, "/v1/verify": 1, "/v1/verify/batch": 1, "/v1/jobs": 64}
BATCHES = ("/v1/articles/batch", "/v1/verify/batch", "/v1/jobs")
GOOD: Mapping[str, Mapping[str, Any]] = {
    "/v1/articles": {"id": "new", "text": CLAIM},
    "/v1/articles/batch": {"articles": [{"id": "new", "text": CLAIM}]},
    "/v1/verify": {"claim": CLAIM},
    "/v1/verify/batch": {"claims": [CLAIM]},
    "/v1/jobs": {"claims": [CLAIM]},
}

every_route = pytest.mark.parametrize("path", LIMITS)


@every_route
@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"", "no JSON in UTF-8"),
        (b" \n", "no JSON in UTF-8"),
        (b'{"claim": "It is', "no JSON in UTF-8"),
        (b'{"claim": "It is so."} {}', "no JSON in UTF-8"),
        (b"{'claim': 'It is so.'}", "no JSON in UTF-8"),
        (b'{"claim": "caf\xe9 is open"}', "byte 14 is not valid UTF-8"),
        (b'{"claim": "\xed\xa0\x80"}', "byte 11 is not valid UTF-8"),
        (b'\xff\xfe{\x00"\x00', "byte 0 is not valid UTF-8"),
        (b'{"claim": "a\x00b"}', "no JSON in UTF-8"),
        (b'{"claim": "a\nb"}', "no JSON in UTF-8"),
        (b'{"claim": "\\ud8"}', "no JSON in UTF-8"),
        (b"[" * 100_000 + b"]" * 100_000, "nested too deeply"),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "nested too deeply"),
        (b'{"top_k": NaN}', "NaN is no JSON number"),
        (b'{"top_k": Infinity}', "Infinity is no JSON number"),
        (b'{"top_k": -Infinity}', "-Infinity is no JSON number"),
        (b'{"top_k": 0x10}', "no JSON in UTF-8"),
        (b'{"top_k": ' + b"9" * 5_000 + b"}", "no JSON in UTF-8"),
    ],
    ids=lambda value: repr(value[:24]),
)
def test_what_is_no_json_is_malformed(untouched: FlaskClient, path: str, body: bytes, says: str) -> None:
    """A body that cannot be parsed is a 400 that says why."""
    assert_problem(untouched.post(path, data=body, content_type="application/json"), 400, says=says)


def test_no_depth_of_nesting_is_our_fault(client: FlaskClient) -> None:
    """Whatever the depth of nesting in metadata or in a claim, the answer is no 500, and what was taken can be read."""
    for depth in (*range(100, 900, 100), *range(900, 1_100, 2)):
        nested = "[" * depth + "]" * depth
        article = f'{{"id": "deep", "text": "{CLAIM}", "metadata": {{"n": {nested}}}}}'
        batch = f'{{"claims": [{nested}]}}'
        taken = client.post("/v1/articles", data=article, content_type="application/json").status_code
        assert taken < 500, depth
        assert taken >= 400 or client.get("/v1/articles/deep").status_code == 200, depth
        for path in ("/v1/verify/batch", "/v1/jobs"):
            assert client.post(path, data=batch, content_type="application/json").status_code < 500, (path, depth)


@every_route
@pytest.mark.parametrize("body", ["[]", "null", "1", '"The Lantern Bridge reopened."', "true"])
def test_json_that_is_no_object_is_invalid(untouched: FlaskClient, path: str, body: str) -> None:
    """JSON of another kind than an object is a 422 about the body."""
    assert_problem(untouched.post(path, data=body, content_type="application/json"), 422, "body", "Must be a JSON object")


@every_route
@pytest.mark.parametrize(
    "content_type",
    [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/jsonp",
        "json",
        "x" * 500,
    ],
)
def test_another_content_type_is_refused(untouched: FlaskClient, path: str, content_type: str) -> None:
    """JSON under another content type is a 415 that names what is allowed."""
    response = untouched.post(path, data=b"{}", content_type=content_type)
    assert_problem(response, 415, says="application/json")


@pytest.mark.parametrize("path", BATCHES)
def test_the_allowed_content_types_of_batches_are_both_named(untouched: FlaskClient, path: str) -> None:
    """The 415 of a batch names NDJSON too."""
    assert_problem(untouched.post(path, data=b"{}", content_type="text/plain"), 415, says=NDJSON)


@every_route
def test_a_missing_content_type_is_refused(untouched: FlaskClient, path: str) -> None:
    """A body without a content type is a 415 that names what is allowed."""
    assert_problem(untouched.post(path, data=b"{}"), 415, says="application/json")


@pytest.mark.parametrize("path", ["/v1/articles", "/v1/verify"])
def test_lines_are_taken_by_batches_alone(untouched: FlaskClient, path: str) -> None:
    """NDJSON where one article or one claim is asked for is a 415."""
    assert_problem(untouched.post(path, data=b"{}\n", content_type=NDJSON), 415, says="application/json")


@every_route
@pytest.mark.parametrize("encoding", ["gzip", "GZIP", "br", "deflate, gzip"])
def test_a_compressed_body_is_refused(untouched: FlaskClient, path: str, encoding: str) -> None:
    """A body with a Content-Encoding is a 415, whatever is in it."""
    response = untouched.post(path, json=GOOD[path], headers={"Content-Encoding": encoding})
    assert_problem(response, 415, says="Content-Encoding")


@pytest.mark.parametrize("path", BATCHES)
def test_compressed_lines_are_refused(untouched: FlaskClient, path: str) -> None:
    """NDJSON with a Content-Encoding is a 415."""
    response = untouched.post(path, data=b"{}\n", content_type=NDJSON, headers={"Content-Encoding": "gzip"})
    assert_problem(response, 415, says="Content-Encoding")


def test_compressed_lines_are_refused_also_when_streamed(untouched: FlaskClient) -> None:
    """NDJSON with a Content-Encoding is a 415 also when the answer is asked for as NDJSON."""
    headers = {"Content-Encoding": "gzip", "Accept": NDJSON}
    assert_problem(untouched.post("/v1/articles/batch", data=b"{}\n", content_type=NDJSON, headers=headers), 415)


@pytest.mark.parametrize(
    ("path", "content_type"), [*((path, "application/json") for path in LIMITS), *((path, NDJSON) for path in BATCHES)]
)
def test_a_body_that_says_it_is_too_large_is_refused(untouched: FlaskClient, path: str, content_type: str) -> None:
    """A Content-Length of one byte more than allowed is a 413 that says what is."""
    length = {"CONTENT_LENGTH": str(LIMITS[path] * MEGABYTE + 1)}
    response = untouched.post(path, data=b"{}", content_type=content_type, environ_overrides=length)
    assert_problem(response, 413, says=f"{LIMITS[path]} MB")


def test_too_many_lines_are_refused_also_when_streamed(untouched: FlaskClient) -> None:
    """NDJSON of more than 64 MB is a 413 also when the answer is asked for as NDJSON."""
    length = {"CONTENT_LENGTH": str(64 * MEGABYTE + 1)}
    response = untouched.post(
        "/v1/articles/batch", data=b"{}\n", content_type=NDJSON, headers={"Accept": NDJSON}, environ_overrides=length
    )
    assert_problem(response, 413, says="64 MB")


@pytest.mark.parametrize("path", ["/v1/articles", "/v1/verify", "/v1/verify/batch"])
def test_a_body_that_grows_too_large_is_refused(untouched: FlaskClient, path: str) -> None:
    """A body without Content-Length is a 413 as soon as it has one byte more than allowed."""
    response = untouched.post(
        path,
        data=b" " * (LIMITS[path] * MEGABYTE + 1),
        content_type="application/json",
        headers={"Transfer-Encoding": "chunked"},
        environ_overrides={"wsgi.input_terminated": True},
    )
    assert_problem(response, 413, says=f"{LIMITS[path]} MB")


def test_lines_beyond_the_limit_are_not_dropped(untouched: FlaskClient) -> None:
    """NDJSON without Content-Length that grows beyond the limit at the end of a line is a 413, not a shorter batch."""
    first = json.dumps(CLAIM).encode().ljust(MEGABYTE - 1) + b"\n"
    response = untouched.post(
        "/v1/verify/batch",
        data=first + lines([DENIAL]),
        content_type=NDJSON,
        headers={"Transfer-Encoding": "chunked"},
        environ_overrides={"wsgi.input_terminated": True},
    )
    assert_problem(response, 413, says="1 MB")


def test_a_body_without_length_is_read(client: FlaskClient) -> None:
    """A chunked body below the limit is taken as any other."""
    response = client.post(
        "/v1/articles",
        json=dict(BRIDGE),
        headers={"Transfer-Encoding": "chunked"},
        environ_overrides={"wsgi.input_terminated": True},
    )
    assert (response.status_code, response.json["id"]) == (201, "bridge")


def test_a_body_of_exactly_a_megabyte_is_read(untouched: FlaskClient) -> None:
    """A body of the largest size that is allowed reaches the checks of its fields."""
    body = b'{"claim": ""}'.ljust(MEGABYTE)
    assert_problem(untouched.post("/v1/verify", data=body, content_type="application/json"), 422, "claim")


def test_a_body_of_the_limit_without_length_is_read(untouched: FlaskClient) -> None:
    """A chunked body of exactly the limit is not too large."""
    response = untouched.post(
        "/v1/verify",
        data=b'{"claim": ""}'.ljust(MEGABYTE),
        content_type="application/json",
        headers={"Transfer-Encoding": "chunked"},
        environ_overrides={"wsgi.input_terminated": True},
    )
    assert_problem(response, 422, "claim")


@pytest.mark.parametrize("content_type", ["application/json; charset=utf-8", "Application/JSON", "application/ld+json"])
def test_json_by_another_name_is_taken(client: FlaskClient, content_type: str) -> None:
    """A charset, capitals and a +json suffix are JSON too."""
    response = client.post("/v1/verify", data=b'{"claim": "It is so."}', content_type=content_type)
    assert response.status_code == 200


def test_content_encoding_identity_is_no_compression(client: FlaskClient) -> None:
    """``Content-Encoding: identity`` is taken."""
    response = client.post("/v1/verify", json={"claim": CLAIM}, headers={"Content-Encoding": "identity"})
    assert response.status_code == 200
