"""One article: in, out, its versions, its passages."""

import hashlib

from flask.testing import FlaskClient
import pytest

from tests.http.answers import BRIDGE, TRAM, counts, store

TWO_PARAGRAPHS = (
    "  🌉 The Lantern Bridge reopened in May. It had been closed for years.\r\n\r\nTrafﬁc flows over it agai\u0301n.\n"
)


def test_a_new_article_is_created(client: FlaskClient) -> None:
    """The first post of an article answers 201 with its id, version 1, the text's digest and the count of its passages."""
    response = client.post("/v1/articles", json={**BRIDGE, "text": TWO_PARAGRAPHS})
    assert response.status_code == 201
    assert response.json == {
        "id": "bridge",
        "version": 1,
        "sha256": hashlib.sha256(TWO_PARAGRAPHS.encode()).hexdigest(),
        "passages": 3,
        "created": True,
    }


def test_the_same_article_again_is_unchanged(client: FlaskClient) -> None:
    """The same content under the same id answers 200 with the same receipt and ``created`` false, and changes nothing."""
    first = client.post("/v1/articles", json=BRIDGE).json
    before = counts(client)
    response = client.post("/v1/articles", json=BRIDGE)
    assert (response.status_code, response.json) == (200, {**first, "created": False})
    assert counts(client) == before


def test_the_same_article_without_its_id_is_found_by_its_url(client: FlaskClient) -> None:
    """The same content under the same URL answers 200 with the id that the article got first."""
    store(client, BRIDGE)
    response = client.post("/v1/articles", json={"text": BRIDGE["text"], "url": BRIDGE["url"]})
    assert (response.status_code, response.json["id"], response.json["version"]) == (200, "bridge", 1)


@pytest.mark.parametrize("name", ["id", "url"])
def test_another_text_is_a_new_version(client: FlaskClient, name: str) -> None:
    """The same id, and likewise the same URL, with another text answers 201 with version 2 of the same article."""
    store(client, BRIDGE)
    response = client.post("/v1/articles", json={name: BRIDGE[name], "text": "The Lantern Bridge closed again."})
    assert (response.status_code, response.json["id"], response.json["version"]) == (201, "bridge", 2)
    assert response.json["created"] is True


def test_a_new_version_leaves_one_article(client: FlaskClient) -> None:
    """A new version counts as a version and not as another article."""
    store(client, BRIDGE, {**BRIDGE, "text": "The Lantern Bridge closed again."})
    assert {name: counts(client)[name] for name in ("articles", "versions")} == {"articles": 1, "versions": 2}


@pytest.mark.parametrize(("name", "value"), [("id", "bridge-2"), ("url", "https://sentinel.example/bridge")])
def test_the_same_text_elsewhere_is_another_article(client: FlaskClient, name: str, value: str) -> None:
    """A text that is there already becomes another article under another id or URL."""
    (first,) = store(client, {"text": BRIDGE["text"], name: BRIDGE[name]})
    (second,) = store(client, {"text": BRIDGE["text"], name: value})
    assert first != second
    assert counts(client)["articles"] == 2


def test_an_article_without_id_and_url_is_known_by_its_content(client: FlaskClient) -> None:
    """A text alone gets an id, and the same text again is the same article."""
    (identity,) = store(client, {"text": BRIDGE["text"]})
    response = client.post("/v1/articles", json={"text": BRIDGE["text"]})
    assert (response.status_code, response.json["id"]) == (200, identity)


def test_an_article_comes_back_as_it_was_sent(client: FlaskClient) -> None:
    """GET gives every field as it was sent, the text unchanged to the last code point."""
    sent = {**BRIDGE, "text": TWO_PARAGRAPHS, "author": "Jost Arvell", "metadata": {"desk": "Stadt ü", "n": [1, None, 0.5]}}
    store(client, sent)
    response = client.get("/v1/articles/bridge")
    assert response.status_code == 200
    article = response.json
    assert {name: article[name] for name in sent} == sent
    assert (article["version"], article["current"], article["passages"]) == (1, True, 3)
    assert article["sha256"] == hashlib.sha256(TWO_PARAGRAPHS.encode()).hexdigest()


def test_metadata_may_speak_of_escapes(client: FlaskClient) -> None:
    """Metadata whose text is a backslash and u0000 holds no NUL and comes back as sent."""
    store(client, {**BRIDGE, "metadata": {"pattern": "\\u0000"}})
    assert client.get("/v1/articles/bridge").json["metadata"] == {"pattern": "\\u0000"}


def test_what_was_not_sent_is_null(client: FlaskClient) -> None:
    """Fields that were not sent come back as null, none of them made up."""
    (identity,) = store(client, {"text": BRIDGE["text"]})
    article = client.get(f"/v1/articles/{identity}").json
    unsent = ("title", "url", "source", "author", "language", "published_at", "metadata")
    assert [article[name] for name in unsent] == [None] * len(unsent)


def test_a_time_of_publication_is_kept_as_given(client: FlaskClient) -> None:
    """``published_at`` comes back with its offset and fraction as it was sent."""
    store(client, {**BRIDGE, "published_at": "2024-05-03T23:30:00.5-08:00"})
    assert client.get("/v1/articles/bridge").json["published_at"] == "2024-05-03T23:30:00.5-08:00"


@pytest.mark.parametrize("identity", ["batch", "a.b_c~d-e", "...x", "Z" * 128])
def test_every_allowed_id_can_be_asked_for(client: FlaskClient, identity: str) -> None:
    """An article whose id is a word of our own routes, has every allowed sign, or is 128 long, is read and deleted."""
    store(client, {"id": identity, "text": BRIDGE["text"]})
    assert client.get(f"/v1/articles/{identity}").json["id"] == identity
    assert client.delete(f"/v1/articles/{identity}").status_code == 204


def test_without_a_version_the_current_one_is_given(client: FlaskClient) -> None:
    """GET without ``version`` gives the newest text."""
    store(client, BRIDGE, {**BRIDGE, "text": "The Lantern Bridge closed again."})
    article = client.get("/v1/articles/bridge").json
    assert (article["version"], article["current"], article["text"]) == (2, True, "The Lantern Bridge closed again.")


def test_an_older_version_is_given_when_named(client: FlaskClient) -> None:
    """``?version=1`` gives the first text, marked as not current."""
    store(client, BRIDGE, {**BRIDGE, "text": "The Lantern Bridge closed again."})
    article = client.get("/v1/articles/bridge?version=1").json
    assert (article["version"], article["current"], article["text"]) == (1, False, BRIDGE["text"])


def test_passages_are_slices_of_the_text(client: FlaskClient) -> None:
    """Each passage is text[start:end] in code points, also behind an emoji, a ligature and a combining accent."""
    store(client, {"id": "bridge", "text": TWO_PARAGRAPHS})
    page = client.get("/v1/articles/bridge/passages").json
    assert page["next_cursor"] is None
    assert [TWO_PARAGRAPHS[item["start"] : item["end"]] for item in page["items"]] == [item["text"] for item in page["items"]]
    assert [item["text"] for item in page["items"]] == [
        "🌉 The Lantern Bridge reopened in May.",
        "It had been closed for years.",
        "Trafﬁc flows over it agai\u0301n.",
    ]


def test_passages_have_ids_of_article_version_and_place(client: FlaskClient) -> None:
    """A passage's id names its article, its version and its place from 0."""
    store(client, BRIDGE, {**BRIDGE, "text": "It closed again. It was raining."})
    assert [item["id"] for item in client.get("/v1/articles/bridge/passages").json["items"]] == ["bridge:2:0", "bridge:2:1"]


def test_passages_of_an_older_version_are_given_when_named(client: FlaskClient) -> None:
    """``?version=1`` gives the passages of the first text."""
    store(client, BRIDGE, {**BRIDGE, "text": "It closed again. It was raining."})
    items = client.get("/v1/articles/bridge/passages?version=1").json["items"]
    assert [(item["id"], item["text"]) for item in items] == [("bridge:1:0", BRIDGE["text"])]


PAGE = """<!doctype html><html lang="en"><head><title>Bridge open again</title>
<meta property="og:site_name" content="Courier"><meta property="article:published_time" content="2024-05-03T09:00:00Z">
</head><body><nav><a href="/">Home</a></nav><article><h1>Bridge open again</h1>
<p>The Lantern Bridge reopened to traffic in May 2024. It had been closed for years.</p>
<p>Buses cross it every ten minutes, the transport office said on Friday.</p></article></body></html>"""


def test_a_page_is_stored_as_its_main_text(client: FlaskClient) -> None:
    """From ``html`` the article's sentences are kept and its navigation and tags are not."""
    response = client.post("/v1/articles", json={"id": "page", "html": PAGE})
    assert response.status_code == 201
    text = client.get("/v1/articles/page").json["text"]
    assert "The Lantern Bridge reopened to traffic in May 2024. It had been closed for years." in text
    assert "<" not in text
    assert "Home" not in text


def test_a_page_tells_what_its_sender_did_not(client: FlaskClient) -> None:
    """Title, source and date come from the page where they were not sent."""
    store(client, {"id": "page", "html": PAGE})
    article = client.get("/v1/articles/page").json
    assert (article["title"], article["source"], article["published_at"]) == (
        "Bridge open again",
        "Courier",
        "2024-05-03T09:00:00Z",
    )


def test_what_was_sent_beats_what_the_page_says(client: FlaskClient) -> None:
    """A source and a date that were sent are kept against those of the page."""
    store(client, {"id": "page", "html": PAGE, "source": "Sentinel", "published_at": "2024-06-01"})
    article = client.get("/v1/articles/page").json
    assert (article["source"], article["published_at"]) == ("Sentinel", "2024-06-01")


def test_an_article_of_200_000_characters_is_taken(client: FlaskClient) -> None:
    """A text of exactly 200,000 characters, each of four bytes, is below every limit."""
    text = "𝔅𝔅𝔅 " * 49_996 + "It was so long ."
    assert len(text) == 200_000
    response = client.post("/v1/articles", json={"id": "long", "text": text})
    assert response.status_code == 201, response.text
    assert client.get("/v1/articles/long").json["text"] == text


def test_other_articles_are_not_touched(client: FlaskClient) -> None:
    """A new version of one article leaves another as it was."""
    store(client, BRIDGE, TRAM)
    before = client.get("/v1/articles/tram").json
    store(client, {**BRIDGE, "text": "The Lantern Bridge closed again."})
    assert client.get("/v1/articles/tram").json == before
