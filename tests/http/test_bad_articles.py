"""POST /v1/articles with values that are not allowed: one table, and what each answer says."""

import json
from typing import Any

from flask.testing import FlaskClient
import pytest

from tests.http.answers import BRIDGE, CLAIM, NDJSON, TRAM, assert_problem, store, verify

SENTENCES_5001 = "".join(f"Sentence number {number} is here.\n" for number in range(5_001))
UNKNOWN = "Unknown field; allowed are id, text, html, title, url, source, author, language, published_at, metadata"


@pytest.mark.parametrize(
    ("sent", "field", "says"),
    [
        ({}, "text", "neither is given"),
        ({"text": None}, "text", "neither is given"),
        ({"text": CLAIM, "html": f"<p>{CLAIM}</p>"}, "text", "both are given"),
        ({"text": ""}, "text", "at least one sentence is needed"),
        ({"text": " \r\n\t\u00a0\u2003"}, "text", "at least one sentence is needed"),
        ({"html": ""}, "html", "at least one sentence is needed"),
        ({"html": " \n"}, "html", "at least one sentence is needed"),
        ({"html": "<html><body></body></html>"}, "html", "no main text"),
        ({"text": "Menu"}, "text", "no sentence"),
        ({"text": "12:30\n\n---\n\n© 2024 The Courier. All rights reserved."}, "text", "no sentence"),
        ({"text": "!!! ... ???"}, "text", "no sentence"),
        ({"text": "x" * 200_001}, "text", "200000"),
        ({"text": SENTENCES_5001}, "text", "5001 sentences; at most 5000"),
        ({"text": 5}, "text", "string"),
        ({"text": [CLAIM]}, "text", "string"),
        ({"text": {"text": CLAIM}}, "text", "string"),
        ({"text": True}, "text", "string"),
        ({"html": 5}, "html", "string"),
        ({"text": f"{CLAIM}\x00"}, "text", "NUL character at position 51"),
        ({"html": f"<p>{CLAIM}\x00</p>"}, "html", "NUL"),
        ({"text": f"\ud800 {CLAIM}"}, "text", "lone surrogate (U+D800) at position 0"),
        ({"text": f"{CLAIM}\udfff"}, "text", "lone surrogate (U+DFFF)"),
        ({"html": "<p>\ud800</p>"}, "html", "lone surrogate"),
    ],
    ids=lambda value: str(value)[:30].encode("ascii", "replace").decode(),
)
def test_content_that_is_not_allowed(untouched: FlaskClient, sent: dict[str, Any], field: str, says: str) -> None:
    """Content that is missing, doubled, empty, without a sentence, too long or no text is a 422 about that field."""
    assert_problem(untouched.post("/v1/articles", json=sent), 422, field, says)


def test_a_page_without_a_sentence_is_about_html(untouched: FlaskClient) -> None:
    """The 422 about a page without a sentence, or with too many, names ``html``, the field that was sent."""
    page = "<html><body><article>{}</article></body></html>"
    assert_problem(untouched.post("/v1/articles", json={"html": page.format("<p>Menu</p>")}), 422, "html", "no sentence")
    many = "".join(f"<p>Sentence number {number} is here.</p>" for number in range(5_001))
    assert_problem(untouched.post("/v1/articles", json={"html": page.format(many)}), 422, "html", "5001 sentences")


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("id", "", "A-Z a-z 0-9 . _ ~ -"),
        ("id", "a b", "A-Z a-z 0-9 . _ ~ -"),
        ("id", "a/b", "A-Z a-z 0-9 . _ ~ -"),
        ("id", "a:1:0", "A-Z a-z 0-9 . _ ~ -"),
        ("id", "ä", "A-Z a-z 0-9 . _ ~ -"),
        ("id", "٣", "A-Z a-z 0-9 . _ ~ -"),
        ("id", "a\n", "A-Z a-z 0-9 . _ ~ -"),
        ("id", ".", "not dots alone"),
        ("id", "..", "not dots alone"),
        ("id", "x" * 129, "1 to 128"),
        ("id", "a\x00", "A-Z a-z 0-9 . _ ~ -"),
        ("id", "\ud800", "A-Z a-z 0-9 . _ ~ -"),
        ("id", 5, "string"),
        ("id", ["a"], "string"),
        ("url", "", "http or https"),
        ("url", "courier.example/bridge", "http or https"),
        ("url", "//courier.example/bridge", "http or https"),
        ("url", "ftp://courier.example/bridge", "http or https"),
        ("url", "javascript:alert(1)", "http or https"),
        ("url", "http://", "http or https"),
        ("url", "http://user@", "http or https"),
        ("url", "http://[::1", "http or https"),
        ("url", "https://courier.example/a b", "http or https"),
        ("url", " https://courier.example/", "http or https"),
        ("url", "https://courier.example/\n", "http or https"),
        ("url", "https://courier.example/" + "x" * 2_025, "2048"),
        ("url", "https://courier.example/\ud800", "surrogate"),
        ("url", 5, "string"),
        ("language", "", "BCP 47"),
        ("language", "e", "BCP 47"),
        ("language", "english", "BCP 47"),
        ("language", "en_GB", "BCP 47"),
        ("language", "en-", "BCP 47"),
        ("language", "en ", "BCP 47"),
        ("language", "en" + "-abcdefgh" * 4, "35"),
        ("language", 5, "string"),
        ("published_at", "", "ISO 8601"),
        ("published_at", "yesterday", "ISO 8601"),
        ("published_at", "20210311", "ISO 8601"),
        ("published_at", "2021-W10", "ISO 8601"),
        ("published_at", "11.03.2021", "ISO 8601"),
        ("published_at", "٢٠٢١-03-11", "ISO 8601"),
        ("published_at", "2021-03-11T10", "ISO 8601"),
        ("published_at", "2021-02-29", "no date that exists"),
        ("published_at", "2021-13-01", "no date that exists"),
        ("published_at", "0000-01-01", "no date that exists"),
        ("published_at", "2021-03-11T24:01:00Z", "no date that exists"),
        ("published_at", "2021-03-11T10:00:00+24:00", "no date that exists"),
        ("published_at", 1615420800, "string"),
        ("title", "x" * 1_001, "1000"),
        ("title", "a\x00b", "NUL"),
        ("title", 5, "string"),
        ("source", "x" * 201, "200"),
        ("source", "\udc00", "surrogate"),
        ("source", ["Courier"], "string"),
        ("author", "x" * 501, "500"),
        ("author", {"name": "Jost"}, "string"),
        ("metadata", [1], "mapping"),
        ("metadata", "desk", "mapping"),
        ("metadata", 5, "mapping"),
        ("metadata", {"desk": "x" * 16_384}, "at most 16384"),
        ("metadata", {"desk": "a\x00b"}, "NUL"),
        ("metadata", {"desk": ["\ud800"]}, "surrogate"),
        ("metadata", {"\ud800": 1}, "surrogate"),
        ("colour", "red", UNKNOWN),
        ("ID", "bridge-2", UNKNOWN),
        ("version", 2, UNKNOWN),
        ("", 1, UNKNOWN),
    ],
    ids=lambda value: str(value)[:20].encode("ascii", "replace").decode(),
)
def test_fields_that_are_not_allowed(untouched: FlaskClient, field: str, value: Any, says: str) -> None:
    """A field with a value that is not allowed, or that does not exist, is a 422 that names it and says what is."""
    sent = {"text": "The mill burned down in June.", field: value}
    assert_problem(untouched.post("/v1/articles", json=sent), 422, field or "body", says)


@pytest.mark.parametrize("url", ["\x01https://courier.example/", "https://courier.example/\x7f", "https://courier\x1f.example/"])
def test_control_signs_are_in_no_address(untouched: FlaskClient, url: str) -> None:
    """A URL with a control character is a 422."""
    assert_problem(untouched.post("/v1/articles", json={"text": "The mill burned down.", "url": url}), 422, "url")


def test_every_bad_field_is_named_at_once(untouched: FlaskClient) -> None:
    """Three bad fields are three entries of ``errors``, each in the detail too."""
    response = untouched.post("/v1/articles", json={"text": CLAIM, "url": "x", "language": "x", "colour": "red"})
    assert response.status_code == 422
    assert set(response.json["errors"]) == {"url", "language", "colour"}
    assert all(name in response.json["detail"] for name in response.json["errors"])


def test_an_astronomic_number_in_metadata_is_no_json(untouched: FlaskClient) -> None:
    """An integer of 5,000 digits, which no reader of ours can parse, is a 400 that does not speak of the interpreter."""
    body = json.dumps({"text": CLAIM, "metadata": {"n": "N"}}).replace('"N"', "9" * 5_000)
    response = untouched.post("/v1/articles", data=body, content_type="application/json")
    assert_problem(response, 400)
    assert "sys." not in response.text


@pytest.mark.parametrize("number", ["1e400", "-1e400"])
def test_a_number_beyond_a_double_is_no_json(untouched: FlaskClient, number: str) -> None:
    """A number that would become Infinity is refused, so that every answer stays JSON."""
    body = f'{{"text": "{CLAIM}", "metadata": {{"n": {number}}}}}'
    response = untouched.post("/v1/articles", data=body, content_type="application/json")
    assert response.status_code in (400, 422), response.text


@pytest.mark.parametrize("sent", [{"articles": []}, {"articles": {}}, {"articles": "x"}, {"articles": None}, {}], ids=str)
def test_a_batch_without_articles_is_invalid(untouched: FlaskClient, sent: dict[str, Any]) -> None:
    """A JSON batch whose ``articles`` are missing, empty or no list is a 422 as a whole."""
    assert_problem(untouched.post("/v1/articles/batch", json=sent), 422, "articles")


@pytest.mark.parametrize("body", [b"", b"\n\n"])
def test_lines_without_articles_are_invalid(untouched: FlaskClient, body: bytes) -> None:
    """NDJSON without an article is refused as ``{"articles": []}`` is."""
    assert_problem(untouched.post("/v1/articles/batch", data=body, content_type=NDJSON), 422)


def test_a_batch_with_an_unknown_field_is_invalid(untouched: FlaskClient) -> None:
    """A field beside ``articles`` is a 422 as a whole, and no article is stored."""
    response = untouched.post("/v1/articles/batch", json={"articles": [{"text": "The mill burned down."}], "colour": "red"})
    assert_problem(response, 422, "colour", "allowed are articles")


@pytest.mark.parametrize("date", ["9999-12-31T23:59:59-10:00", "0001-01-01T00:00:00+10:00"])
def test_a_date_beyond_the_calendar_does_not_stop_verifying(client: FlaskClient, date: str) -> None:
    """A time that is outside the years 1 to 9999 in UTC is a 422, and verifying goes on."""
    store(client, BRIDGE)
    assert_problem(client.post("/v1/articles", json={**TRAM, "published_at": date}), 422, "published_at")
    assert verify(client)["verdict"] == "supported"
