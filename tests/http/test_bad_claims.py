"""POST /v1/verify and its batch with values that are not allowed: one table, and what each answer says."""

from typing import Any

from flask.testing import FlaskClient
import pytest

from tests.http.answers import CLAIM, NDJSON, assert_problem, lines

UNKNOWN = "Unknown field; allowed are as_of, filters, claim_source, top_k, include, claim"
UNKNOWN_FILTER = "allowed are sources, exclude_sources, exclude_urls, published_from, published_to, languages"


@pytest.mark.parametrize(
    ("claim", "says"),
    [
        ("", "between 1 and 2000"),
        (" ", "Is blank"),
        ("\r\n\t\u00a0\u2003", "Is blank"),
        ("x" * 2_001, "2000"),
        ("𝔅" * 2_001, "2000"),
        (5, "string"),
        (1.5, "string"),
        (True, "string"),
        (None, "null"),
        ([CLAIM], "string"),
        ({"claim": CLAIM}, "string"),
        ("The Lantern\x00 Bridge", "NUL character at position 11"),
        ("\ud800 The Lantern Bridge", "lone surrogate (U+D800) at position 0"),
        ("The Lantern Bridge \udc00", "lone surrogate (U+DC00) at position 19"),
        ("\udc00\ud800", "lone surrogate (U+DC00) at position 0"),
    ],
    ids=lambda value: str(value)[:20].encode("ascii", "replace").decode(),
)
def test_claims_that_are_not_allowed(untouched: FlaskClient, claim: Any, says: str) -> None:
    """A claim that is empty, blank, too long, or no text is a 422 about ``claim``."""
    assert_problem(untouched.post("/v1/verify", json={"claim": claim}), 422, "claim", says)


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"claim": CLAIM, "\ud800": 1}, None),
        ({"claim": CLAIM, "as_of": "\ud800"}, "as_of"),
        ({"claim": CLAIM, "filters": {"\udfff": 1}}, None),
    ],
    ids=["name", "date", "nested"],
)
def test_a_lone_surrogate_anywhere_is_invalid(untouched: FlaskClient, sent: dict[str, Any], field: str | None) -> None:
    """A lone surrogate in the name of a field or in a date is a 422 like any other bad value."""
    response = untouched.post("/v1/verify", json=sent)
    assert response.status_code == 422, response.text
    assert field is None or list(response.json["errors"]) == [field]


OPTIONS = [
    ({"top_k": 0}, "top_k", "50"),
    ({"top_k": -1}, "top_k", "50"),
    ({"top_k": 51}, "top_k", "50"),
    ({"top_k": 10_000}, "top_k", "50"),
    ({"top_k": 10**30}, "top_k", "50"),
    ({"top_k": True}, "top_k", "integer"),
    ({"top_k": "5"}, "top_k", "integer"),
    ({"top_k": 1.5}, "top_k", "integer"),
    ({"top_k": 5.0}, "top_k", "integer"),
    ({"top_k": [5]}, "top_k", "integer"),
    ({"top_k": None}, "top_k", "null"),
    ({"as_of": ""}, "as_of", "ISO 8601"),
    ({"as_of": "today"}, "as_of", "ISO 8601"),
    ({"as_of": "2021-02-30"}, "as_of", "no date that exists"),
    ({"as_of": 2021}, "as_of", "string"),
    ({"as_of": ["2021-03-20"]}, "as_of", "string"),
    ({"filters": []}, "filters", "JSON object"),
    ({"filters": "en"}, "filters", "JSON object"),
    ({"filters": None}, "filters", "null"),
    ({"filters": {"colour": "red"}}, "filters.colour", UNKNOWN_FILTER),
    ({"filters": {"sources": "Courier"}}, "filters.sources", "list"),
    ({"filters": {"sources": [5]}}, "filters.sources[0]", "string"),
    ({"filters": {"sources": [""]}}, "filters.sources[0]", "between 1 and 200"),
    ({"filters": {"sources": ["a\x00"]}}, "filters.sources[0]", "NUL"),
    ({"filters": {"sources": ["x"] * 101}}, "filters.sources", "100"),
    ({"filters": {"exclude_sources": ["Courier", "x" * 201]}}, "filters.exclude_sources[1]", "200"),
    ({"filters": {"exclude_urls": ["courier.example"]}}, "filters.exclude_urls[0]", "http or https"),
    ({"filters": {"exclude_urls": [None]}}, "filters.exclude_urls[0]", "null"),
    ({"filters": {"published_from": "2021-02-30"}}, "filters.published_from", "no date that exists"),
    ({"filters": {"published_to": "soon"}}, "filters.published_to", "ISO 8601"),
    ({"filters": {"languages": ["en_GB"]}}, "filters.languages[0]", "BCP 47"),
    ({"filters": {"languages": {"en": 1}}}, "filters.languages", "list"),
    ({"claim_source": "https://courier.example/"}, "claim_source", "JSON object"),
    ({"claim_source": None}, "claim_source", "null"),
    ({"claim_source": {"colour": "red"}}, "claim_source.colour", "allowed are url, author"),
    ({"claim_source": {"url": "courier.example"}}, "claim_source.url", "http or https"),
    ({"claim_source": {"url": "https://courier.example/\ud800"}}, "claim_source.url", "surrogate"),
    ({"claim_source": {"author": "x" * 501}}, "claim_source.author", "500"),
    ({"include": "neutral"}, "include", "list"),
    ({"include": ["everything"]}, "include[0]", "neutral, timings"),
    ({"include": ["neutral", 5]}, "include[1]", "string"),
]
option_ids = pytest.mark.parametrize(
    ("options", "field", "says"), OPTIONS, ids=lambda value: str(value)[:40].encode("ascii", "replace").decode()
)


@option_ids
def test_options_that_are_not_allowed(untouched: FlaskClient, options: dict[str, Any], field: str, says: str) -> None:
    """An option with a value that is not allowed is a 422 that gives its whole path and says what is."""
    assert_problem(untouched.post("/v1/verify", json={"claim": CLAIM, **options}), 422, field, says)


@option_ids
def test_shared_options_that_are_not_allowed(untouched: FlaskClient, options: dict[str, Any], field: str, says: str) -> None:
    """A bad option beside ``claims`` refuses the whole batch with the same words, and none of it is verified."""
    assert_problem(untouched.post("/v1/verify/batch", json={"claims": [CLAIM], **options}), 422, field, says)


@pytest.mark.parametrize("field", ["colour", "Claim", "text", "claims", "top-k"])
def test_an_unknown_field_is_named_with_the_known_ones(untouched: FlaskClient, field: str) -> None:
    """A field that does not exist is a 422 that lists those that do."""
    assert_problem(untouched.post("/v1/verify", json={"claim": CLAIM, field: "x"}), 422, field, UNKNOWN)


def test_a_missing_claim_is_named(untouched: FlaskClient) -> None:
    """An object without ``claim`` is a 422 about ``claim``."""
    assert_problem(untouched.post("/v1/verify", json={"top_k": 5}), 422, "claim", "required")


@pytest.mark.parametrize("field", ["colour", "claim"])
def test_an_unknown_field_beside_claims_is_named(untouched: FlaskClient, field: str) -> None:
    """A field that a batch does not have is a 422 that lists those that it has."""
    sent = {"claims": [CLAIM], field: CLAIM}
    assert_problem(untouched.post("/v1/verify/batch", json=sent), 422, field, "allowed are as_of, filters, claim_source, top_k")


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ({"claims": []}, "between 1 and 256"),
        ({"claims": [CLAIM] * 257}, "between 1 and 256"),
        ({"claims": CLAIM}, "list"),
        ({"claims": {"0": CLAIM}}, "list"),
        ({"claims": None}, "null"),
        ({}, "required"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_batches_without_claims_or_with_too_many(untouched: FlaskClient, sent: dict[str, Any], says: str) -> None:
    """A batch of no claims, of 257, or of no list is a 422 about ``claims``, and none of it is verified."""
    assert_problem(untouched.post("/v1/verify/batch", json=sent), 422, "claims", says)


@pytest.mark.parametrize("body", [b"", b"\n \n", lines([CLAIM] * 257)], ids=["none", "empty lines", "257"])
def test_lines_without_claims_or_with_too_many(untouched: FlaskClient, body: bytes) -> None:
    """NDJSON of no claims or of 257 is a 422 that gives the bounds, and none of it is verified."""
    response = untouched.post("/v1/verify/batch", data=body, content_type=NDJSON)
    assert_problem(response, 422, says="allowed are 1 to 256")


def test_a_long_claim_is_not_repeated_in_the_problem(untouched: FlaskClient) -> None:
    """The answer to a claim that is too long does not carry the claim back."""
    assert "qqqq" not in untouched.post("/v1/verify", json={"claim": "q" * 900_000}).text
