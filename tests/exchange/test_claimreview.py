"""The ClaimReview of a verification: schema.org's own definition, what Google asks for, what it must not pretend."""

from collections.abc import Mapping
import re
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from flask.testing import FlaskClient
import pytest

from service.domain.dates import parse_moment
from tests.exchange.conftest import Check
from tests.http.answers import BRIDGE, CLAIM, DENIAL, assert_problem, store, verify
from tests.http.conftest import client_of, opened

pytestmark = pytest.mark.long

Reviewed: TypeAlias = tuple[dict[str, Any], dict[str, Any]]  # a verification and its review
Reviews: TypeAlias = Mapping[str, Reviewed]  # by verdict
ORIGIN = {"url": "https://speech.example/may", "author": "Jonna Reith"}
REPLY = {"id": "reply", "text": DENIAL, "published_at": "2024-05-03"}


def review_of(client: FlaskClient, answer: Mapping[str, Any]) -> dict[str, Any]:
    """The ClaimReview of a verification."""
    response = client.get(f"/v1/verifications/{answer['id']}/claimreview")
    assert (response.status_code, response.content_type) == (200, "application/ld+json"), response.text
    return response.json


@pytest.fixture(scope="module")
def reviews(tmp_path_factory: pytest.TempPathFactory) -> Reviews:
    """A verification of each verdict with its review, made while the corpus grows and shrinks."""
    made: list[Reviewed] = []
    with opened(tmp_path_factory.mktemp("reviews")) as service:
        client = client_of(service)

        def ask(**options: Any) -> None:
            answer = verify(client, **options)
            made.append((answer, review_of(client, answer)))

        ask()
        store(client, BRIDGE)
        ask(as_of="2024-06-01", claim_source=ORIGIN)
        store(client, REPLY)
        ask()
        client.delete("/v1/articles/bridge")
        ask()
    return {answer["verdict"]: (answer, review) for answer, review in made}


@pytest.fixture(params=["supported", "refuted", "conflicting", "not_enough_evidence"])
def verdict(request: pytest.FixtureRequest, reviews: Reviews) -> Reviewed:
    """A verification of each verdict, with its review."""
    return reviews[request.param]


def test_schema_org_defines_it_so(reviews: Reviews, schema_problems: Check) -> None:
    """The types that Google's schema-dts generates from schema.org's definition find nothing in the answers as they are."""
    assert len(reviews) == 4
    assert schema_problems([review for _, review in reviews.values()]) == {}


def test_the_checker_sees_what_is_wrong(reviews: Reviews, schema_problems: Check) -> None:
    """It refuses a property that there is not, a value of another type, and software in the place of an author."""
    _, review = reviews["supported"]
    wrong = [
        {**review, "verdict": "supported"},
        {**review, "reviewRating": {"@type": "Person", "name": "5"}},
        {**review, "author": {"@type": "SoftwareApplication", "name": "Crosscheck"}},
        {**review, "citation": [{"@type": "Quotation", "stance": "supports"}]},
    ]
    assert set(schema_problems(wrong)) == set(range(len(wrong)))


def test_it_has_what_google_asks_for(verdict: Reviewed) -> None:
    """Required: claimReviewed, reviewRating.alternateName, url. Asked for where it is known: the rest.

    developers.google.com/search/docs/appearance/structured-data/factcheck, read in November 2026.
    """
    answer, review = verdict
    assert (review["@context"], review["@type"]) == ("https://schema.org", "ClaimReview")
    assert review["claimReviewed"] == answer["claim"]
    assert review["reviewRating"]["alternateName"]
    assert urlsplit(review["url"]).scheme == "http"
    assert urlsplit(review["url"]).hostname == urlsplit(review["@id"]).hostname  # the same site as the page
    assert urlsplit(review["url"]).fragment == f"/verification/{answer['id']}"  # an anchor of its own where a page shows many
    assert parse_moment("datePublished", review["datePublished"]).given == answer["provenance"]["created_at"]
    assert review["author"]["@type"] in {"Organization", "Person"}
    assert review["author"]["name"]
    assert review["itemReviewed"]["@type"] == "Claim"
    rating = review["reviewRating"]
    if "ratingValue" in rating:
        assert rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"]


def test_each_verdict_has_its_words_and_only_evidence_has_a_number(verdict: Reviewed) -> None:
    """Numbers run from contradicted to supported; where nothing was found there is none that could be read as false."""
    answer, review = verdict
    expected = {
        "supported": (5, "Supported by the articles searched"),
        "refuted": (1, "Contradicted by the articles searched"),
        "conflicting": (3, "Sources disagree"),
        "not_enough_evidence": (None, "Not enough evidence"),
    }
    rating = review["reviewRating"]
    assert (rating.get("ratingValue"), rating["alternateName"]) == expected[answer["verdict"]]
    numbers = {"ratingValue", "bestRating", "worstRating"}
    assert numbers & set(rating) == (set() if answer["verdict"] == "not_enough_evidence" else numbers)


def test_nobody_can_take_it_for_the_work_of_a_person(verdict: Reviewed) -> None:
    """The author is told to be software in its type, its name and its description, and the source type says so too."""
    _, review = verdict
    author = review["author"]
    assert author["additionalType"] == "https://schema.org/SoftwareApplication"
    assert "software" in author["name"]
    assert "No person" in author["description"]
    assert review["digitalSourceType"] == "https://schema.org/TrainedAlgorithmicMediaDigitalSource"


def test_what_was_asked_is_told(reviews: Reviews) -> None:
    """Who made the claim, where, and the day from which it was looked at."""
    _, review = reviews["supported"]
    claim = review["itemReviewed"]
    assert claim["text"] == CLAIM
    assert claim["author"]["name"] == ORIGIN["author"]
    assert claim["appearance"]["url"] == ORIGIN["url"]
    assert review["contentReferenceTime"] == "2024-06-01"


def test_evidence_is_cited_with_its_words_and_its_article(
    reviews: Reviews,
) -> None:
    """Each passage of both sides is a quotation that is part of its article; one without a title or address has none."""
    answer, review = reviews["conflicting"]
    cited = {item["identifier"]: item for item in review["citation"]}
    assert set(cited) == {item["passage_id"] for side in ("supporting", "contradicting") for item in answer[side]}
    assert cited["bridge:1:0"] == {
        "@type": "Quotation",
        "identifier": "bridge:1:0",
        "text": CLAIM,
        "description": "supports the claim",
        "isPartOf": {
            "@type": "Article",
            "identifier": "bridge",
            "headline": BRIDGE["title"],
            "url": BRIDGE["url"],
            "datePublished": BRIDGE["published_at"],
            "publisher": {"@type": "Organization", "name": BRIDGE["source"]},
        },
    }
    assert cited["reply:1:0"]["description"] == "contradicts the claim"
    assert set(cited["reply:1:0"]["isPartOf"]) == {"@type", "identifier", "datePublished"}


def test_the_words_of_a_deleted_article_are_gone(client: FlaskClient) -> None:
    """A passage whose article was deleted is no longer cited, and nothing of it is left."""
    store(client, BRIDGE)
    answer = verify(client)
    assert review_of(client, answer)["citation"]
    client.delete("/v1/articles/bridge")
    review = review_of(client, answer)
    assert review["citation"] == []
    assert not re.search(BRIDGE["title"], str(review))


def test_an_unknown_verification_has_no_review(client: FlaskClient) -> None:
    """404 with a problem."""
    assert_problem(client.get("/v1/verifications/none/claimreview"), 404, says="verification")
