"""Reviews by others over HTTP: every shape that is published, what is wrong with one, and what a verification shows."""

from typing import Any

from flask.testing import FlaskClient
import pytest

from service.bootstrap import Service
from tests.exchange.samples import review
from tests.http.answers import BRIDGE, CLAIM, DENIAL, NDJSON, assert_problem, lines, read, store, verify
from tests.http.conftest import client_of


@pytest.fixture
def client(service: Service) -> FlaskClient:
    """A client of a service with an empty corpus, which closes its answers."""
    return client_of(service)


ONE, TWO = review("The ferry sank."), review("The tower fell.", url="https://other.example/tower")
SHAPES: dict[str, tuple[Any, list[str]]] = {
    "one": (ONE, [""]),
    "array": ([ONE, {"@type": "WebPage"}, TWO], ["[0]", "[2]"]),
    "graph": ({"@context": "https://schema.org", "@graph": [{"@type": "Organization"}, ONE, TWO]}, ["@graph[1]", "@graph[2]"]),
    "feed of items": (
        {
            "@type": "DataFeed",
            "dataFeedElement": [{"@type": "DataFeedItem", "item": [ONE]}, {"@type": "DataFeedItem", "item": TWO}],
        },
        ["dataFeedElement[0].item[0]", "dataFeedElement[1].item[0]"],
    ),
    "feed of reviews": ({"@type": "DataFeed", "dataFeedElement": [ONE, TWO]}, ["dataFeedElement[0]", "dataFeedElement[1]"]),
    "address of the item": (
        {"@type": "DataFeed", "dataFeedElement": {"url": ONE["url"], "item": review("The ferry sank.", url=None)}},
        ["dataFeedElement[0].item[0]"],
    ),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_that_is_published_is_taken_in(client: FlaskClient, shape: str) -> None:
    """A single review, an array, a graph, a feed: each review is stored, and told with its place."""
    sent, places = SHAPES[shape]
    answer = client.post("/v1/reviews", json=sent)
    assert [(entry["place"], entry["status"]) for entry in answer.json["results"]] == [(place, 201) for place in places]
    assert {item["claim"] for item in client.get("/v1/reviews").json["items"]} == {"The ferry sank.", "The tower fell."} - (
        set() if len(places) > 1 else {"The tower fell."}
    )


def test_a_review_is_read_whole(client: FlaskClient) -> None:
    """Publisher, rating in words and numbers, claimant, dates and addresses."""
    identity = client.post("/v1/reviews", json=ONE).json["results"][0]["review"]["id"]
    found = client.get(f"/v1/reviews/{identity}").json
    assert found.pop("created_at")
    assert found == {
        "id": identity, "claim": "The ferry sank.", "rating": "Mostly false", "value": 2.0, "best": 5.0, "worst": 1.0,
        "publisher": "Checks of the Valley", "publisher_url": "https://www.checks.example/", "site": "checks.example",
        "url": "https://www.checks.example/lantern", "title": "No lantern fell", "language": "en-GB", "claimant": "Egon Tarrell",
        "claim_url": "https://speech.example/egon", "claim_date": "2024-05-01", "review_date": "2024-05-04T10:00:00+02:00",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("other", "field", "value"),
    [
        ({"@type": ["Review", "http://schema.org/ClaimReview"]}, "rating", "Mostly false"),
        ({"author": "Checks"}, "publisher", "Checks"),
        ({"author": None, "publisher": [{"name": "P"}]}, "publisher", "P"),
        ({"claimReviewed": {"@value": " The \n ferry  sank. ", "@language": "en"}}, "claim", "The ferry sank."),
        ({"reviewRating": {"ratingValue": 1, "bestRating": "5", "worstRating": "1"}}, "rating", "1 on a scale of 1 to 5"),
        ({"reviewRating": [{"alternateName": ["False", "Pants"]}]}, "rating", "False"),
        ({"reviewRating": "Wrong"}, "rating", "Wrong"),
        ({"datePublished": "2024-05-04 08:00:00 +0000"}, "review_date", "2024-05-04 08:00:00+0000"),
        ({"datePublished": "May 4th"}, "review_date", None),
        ({"inLanguage": {"@type": "Language", "name": "English", "alternateName": "en"}}, "language", "en"),
        ({"itemReviewed": {"@type": "CreativeWork", "author": [{"name": "A"}, {"name": "B"}]}}, "claimant", "A"),
        ({"reviewRating": {"alternateName": "False", "ratingValue": "NaN"}}, "value", None),
    ],
)
def test_the_forms_that_occur_are_read(client: FlaskClient, other: dict[str, Any], field: str, value: Any) -> None:
    """A text for an object, several for one, a type with its vocabulary, numbers as texts, dates in other forms."""
    entry = client.post("/v1/reviews", json=review("The ferry sank.", **{"url": "https://a.example/", **other})).json["results"][
        0
    ]
    assert entry["status"] == 201, entry
    assert client.get(f"/v1/reviews/{entry['review']['id']}").json[field] == value


@pytest.mark.parametrize(
    ("other", "field"),
    [
        ({"claimReviewed": None}, "claimReviewed"),
        ({"claimReviewed": "x" * 2001}, "claimReviewed"),
        ({"claimReviewed": "a\x00b"}, "claimReviewed"),
        ({"url": None}, "url"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"reviewRating": None}, "reviewRating"),
        ({"reviewRating": {"bestRating": 5}}, "reviewRating"),
        ({"headline": "x" * 1001}, "headline"),
        ({"@type": "MediaReview"}, "body"),
        ({"@type": None}, "body"),
    ],
)
def test_what_a_review_lacks_is_told(client: FlaskClient, other: dict[str, Any], field: str) -> None:
    """A single one is a 422 that names the property."""
    assert_problem(client.post("/v1/reviews", json=review("The ferry sank.", **other)), 422, field)


@pytest.mark.parametrize(
    "body", ["[]", "{}", "3", '"ClaimReview"', '{"@graph": [{"@type": "WebPage"}]}', '{"dataFeedElement": []}']
)
def test_a_body_without_a_review_is_told(client: FlaskClient, body: str) -> None:
    """422, with the shapes that are allowed."""
    response = client.post("/v1/reviews", data=body, content_type="application/ld+json")
    assert response.status_code == 422
    assert "DataFeed" in response.json["detail"]


def test_a_bad_one_harms_no_other(client: FlaskClient) -> None:
    """In a feed and in lines: place or line with the reason, and the good ones are in."""
    feed = {"dataFeedElement": [ONE, {"item": {"@type": "ClaimReview"}}, {"@type": "Article"}, 7, TWO]}
    answer = client.post("/v1/reviews", json=feed).json["results"]
    places = {entry["place"].removeprefix("dataFeedElement"): entry["status"] for entry in answer}
    assert places == {"[0]": 201, "[1].item[0]": 422, "[2]": 422, "[3]": 422, "[4]": 201}
    body = lines([ONE]) + b"\n{broken\n" + lines([[TWO, {"@type": "ClaimReview"}]])
    entries = read(client.post("/v1/reviews", data=body, content_type=NDJSON, headers={"Accept": NDJSON}))
    assert [(entry["index"], entry["place"], entry["status"]) for entry in entries] == [
        (0, "line 1", 200), (1, "line 3", 400), (2, "line 4, [0]", 200), (3, "line 4, [1]", 422),
    ]  # fmt: skip
    assert "Line 3" in entries[1]["error"]["detail"]


def test_a_verification_shows_the_reviews_of_its_claim(client: FlaskClient) -> None:
    """Of this very claim; not of its denial, of another figure, or of something else."""
    for claim in (CLAIM, DENIAL, CLAIM.replace("2024", "2023"), "Halmere bought twelve trams."):
        client.post("/v1/reviews", json=review(claim))
    answer = verify(client)
    (shown,) = answer["reviews"]
    assert (shown["claim"], shown["rating"], shown["publisher"]) == (CLAIM, "Mostly false", "Checks of the Valley")
    assert shown["similarity"] == pytest.approx(1, abs=0.01)
    assert client.get(f"/v1/verifications/{answer['id']}").json["reviews"] == [shown]


def test_a_review_changes_no_verdict(client: FlaskClient) -> None:
    """With and without reviews that say the contrary the answer is the same in all but ``reviews``, and none is evidence."""
    changing = ("id", "provenance", "reviews")

    def answers() -> list[dict[str, Any]]:
        made = [verify(client, include=["neutral"]), verify(client, DENIAL, include=["neutral"])]
        return [{name: value for name, value in answer.items() if name not in changing} for answer in made]

    empty = answers()
    store(client, BRIDGE)
    before = answers()
    client.post("/v1/reviews", json=[review(CLAIM), review(DENIAL, url="https://b.example/")])
    assert answers() == before
    client.delete("/v1/articles/bridge")
    assert [answer["verdict"] for answer in answers()] == [answer["verdict"] for answer in empty] == ["not_enough_evidence"] * 2


def test_an_erased_review_is_gone_from_what_showed_it(client: FlaskClient) -> None:
    """From the list, by its id, and from a verification that was made before; twice is a 404."""
    identity = client.post("/v1/reviews", json=review(CLAIM)).json["results"][0]["review"]["id"]
    answer = verify(client)
    assert client.delete(f"/v1/reviews/{identity}").status_code == 204
    assert client.get(f"/v1/verifications/{answer['id']}").json["reviews"] == []
    assert client.get("/v1/reviews").json["items"] == []
    assert_problem(client.get(f"/v1/reviews/{identity}"), 404)
    assert_problem(client.delete(f"/v1/reviews/{identity}"), 404)


def test_reviews_are_listed_page_by_page(client: FlaskClient) -> None:
    """Last first; of one site; a cursor of another list is refused."""
    client.post("/v1/reviews", json=[review(f"Claim {number}.", url=f"https://s{number % 2}.example/") for number in range(5)])
    first = client.get("/v1/reviews?limit=3").json
    second = client.get(f"/v1/reviews?limit=3&cursor={first['next_cursor']}").json
    assert [item["claim"] for item in first["items"] + second["items"]] == [f"Claim {number}." for number in (4, 3, 2, 1, 0)]
    assert second["next_cursor"] is None
    assert [item["claim"] for item in client.get("/v1/reviews?site=s1.example").json["items"]] == ["Claim 3.", "Claim 1."]
    assert_problem(client.get("/v1/reviews?cursor=AAAA"), 422, "cursor")
