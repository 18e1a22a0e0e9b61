"""One page under two addresses is one article; a URL comes back as it was given."""

from flask.testing import FlaskClient

GIVEN = "HTTPS://Paper.Example/a?utm_source=x"


def send(client: FlaskClient, **article: object) -> dict[str, object]:
    found: dict[str, object] = client.post("/v1/articles", json=article).json
    return found


def test_two_addresses_of_a_page_are_one_article(client: FlaskClient) -> None:
    """The same text is no new version, another text is; each URL is shown as it was given."""
    first = send(client, text="The mill closed in May.", url=GIVEN)
    again = send(client, text="The mill closed in May.", url="https://paper.example/a?fbclid=2#top")
    changed = send(client, text="The mill closed in June.", url="https://paper.example/a")

    assert (again["id"], again["version"], again["created"]) == (first["id"], 1, False)
    assert (changed["id"], changed["version"]) == (first["id"], 2)
    assert client.get(f"/v1/articles/{first['id']}?version=1").json["url"] == GIVEN
    assert client.get(f"/v1/articles/{first['id']}").json["url"] == "https://paper.example/a"


def test_an_excluded_page_is_excluded_in_each_form(client: FlaskClient) -> None:
    """A filter by the clean address leaves out the article that came with a tracking parameter."""
    send(client, text="The mill closed in May.", url=GIVEN)
    asked = {"claim": "The mill closed in May."}
    found = client.post("/v1/verify", json=asked).json
    left = client.post("/v1/verify", json={**asked, "filters": {"exclude_urls": ["https://paper.example/a"]}}).json

    assert [each["url"] for each in found["supporting"]] == [GIVEN]
    assert left["coverage"]["articles"] == 0


def test_what_the_sender_states_wins(client: FlaskClient) -> None:
    """Fields and members of metadata.page that were sent stand before what the page states."""
    head = '<title>T</title><link rel="canonical" href="/b"><meta property="article:section" content="Town">'
    html = f"<html><head>{head}</head><body><article><p>The mill by the river closed in May.</p></article></body></html>"
    sent = send(client, html=html, url="https://paper.example/a", title="Mine", metadata={"page": {"section": "Ours"}, "x": 1})
    article = client.get(f"/v1/articles/{sent['id']}").json

    assert (article["title"], article["url"]) == ("Mine", "https://paper.example/a")
    assert article["metadata"] == {"page": {"section": "Ours", "canonical_url": "https://paper.example/b"}, "x": 1}
