"""claims:search as Google's own client asks for it and reads it, against a service that listens."""

from collections.abc import Callable, Iterator
from typing import Any

from flask.testing import FlaskClient
from googleapiclient.discovery import build
from googleapiclient.errors import HttpError
import pytest

from service.bootstrap import Service
from tests.exchange.samples import review
from tests.http.answers import BRIDGE, CLAIM, store, verify
from tests.http.conftest import client_of

Search = Callable[..., dict[str, Any]]


@pytest.fixture
def sender(service: Service) -> FlaskClient:
    """What fills the service that is searched."""
    return client_of(service)


@pytest.fixture
def google(address: str) -> Iterator[Any]:
    """Google's client of its Fact Check Tools API, by the description that it brings, pointed at our address."""
    with build("factchecktools", "v1alpha1", developerKey="any", client_options={"api_endpoint": address}) as made:
        yield made


@pytest.fixture
def search(google: Any) -> Search:
    """One call of claims.search."""
    return lambda **asked: google.claims().search(**asked).execute()


def test_verifications_and_reviews_are_found_in_its_shape(sender: FlaskClient, search: Search, address: str) -> None:
    """Both are claims with a review; only what is known is there."""
    store(sender, BRIDGE)
    answer = verify(sender, claim_source={"author": "Jonna Reith", "url": None})
    sender.post("/v1/reviews", json=review("A lantern fell off the bridge."))
    found = {claim["text"]: claim for claim in search(query="bridge")["claims"]}
    (ours,) = found[CLAIM]["claimReview"]
    assert ours.pop("reviewDate") == answer["provenance"]["created_at"][:19] + "Z"
    assert ours == {
        "publisher": {"name": "Crosscheck (software)", "site": "127.0.0.1"},
        "url": f"{address}/#/verification/{answer['id']}",
        "textualRating": "Supported by the articles searched",
        "languageCode": "en",
    }
    assert found[CLAIM]["claimant"] == "Jonna Reith"
    assert found["A lantern fell off the bridge."] == {
        "text": "A lantern fell off the bridge.",
        "claimant": "Egon Tarrell",
        "claimDate": "2024-05-01T00:00:00Z",
        "claimReview": [
            {
                "publisher": {"name": "Checks of the Valley", "site": "checks.example"},
                "url": "https://www.checks.example/lantern",
                "title": "No lantern fell",
                "reviewDate": "2024-05-04T08:00:00Z",
                "textualRating": "Mostly false",
                "languageCode": "en-GB",
            }
        ],
    }


def test_nothing_found_is_an_empty_answer(search: Search) -> None:
    """As Google answers it: an object without claims."""
    assert search(query="aeroplane") == {}


def test_filters_are_those_of_the_client(sender: FlaskClient, search: Search) -> None:
    """The publisher's site, ours included; the language without its region; the age."""
    verify(sender)
    sender.post("/v1/reviews", json=[review("The bridge sank.", url="https://old.example/1"), review("The bridge rose.")])

    def texts(**asked: Any) -> set[str]:
        return {claim["text"] for claim in search(**asked).get("claims", [])}

    assert texts(query="bridge") == {CLAIM, "The bridge sank.", "The bridge rose."}
    assert texts(reviewPublisherSiteFilter="old.example") == {"The bridge sank."}
    assert texts(query="bridge", reviewPublisherSiteFilter="https://www.checks.example/") == {"The bridge rose."}
    assert texts(reviewPublisherSiteFilter="127.0.0.1") == {CLAIM}
    assert texts(query="bridge", languageCode="en-US") == {CLAIM, "The bridge sank.", "The bridge rose."}
    assert texts(query="bridge", languageCode="de") == set()
    assert texts(query="bridge", maxAgeDays=30) == {CLAIM}


def test_its_pages_lead_through_everything_once(sender: FlaskClient, google: Any, search: Search) -> None:
    """By search_next of the client, by token, and by offset; ten are a page when nothing is said."""
    sender.post("/v1/reviews", json=[review(f"Bridge number {number} is closed.") for number in range(23)])
    request, seen = google.claims().search(query="bridge", pageSize=5), []
    while request is not None:
        answer = request.execute()
        seen += [claim["text"] for claim in answer["claims"]]
        request = google.claims().search_next(request, answer)
    assert len(seen) == len(set(seen)) == 23
    assert [claim["text"] for claim in search(query="bridge", offset=7, pageSize=3)["claims"]] == seen[7:10]
    assert len(search(query="bridge")["claims"]) == 10


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({}, "reviewPublisherSiteFilter"),
        ({"query": "x", "pageSize": 1001}, "pageSize"),
        ({"query": "x", "pageToken": "mine"}, "one that this list gave"),
        ({"query": "x", "maxAgeDays": -1}, "maxAgeDays"),
        ({"query": "x", "languageCode": "English, please"}, "languageCode"),
    ],
)
def test_its_errors_are_read_by_the_client(search: Search, asked: dict[str, Any], says: str) -> None:
    """Status 400 with the reason where the client looks for it."""
    with pytest.raises(HttpError) as refused:
        search(**asked)
    assert refused.value.status_code == 400
    assert says in refused.value.reason


def test_what_the_interface_does_not_know_is_refused(sender: FlaskClient) -> None:
    """A misspelt parameter is an error in the same shape; those of every Google client are let through."""
    answer = sender.get("/v1alpha1/claims:search?query=x&pagesize=3")
    assert (answer.status_code, answer.json["error"]["status"]) == (400, "INVALID_ARGUMENT")
    assert "pagesize" in answer.json["error"]["message"]
    assert sender.get("/v1alpha1/claims:search?query=x&key=k&alt=json&prettyPrint=false&%24.xgafv=2").status_code == 200


def test_an_erased_claim_is_not_found(sender: FlaskClient, search: Search) -> None:
    """Neither a verification nor a review."""
    answer = verify(sender)
    receipt = sender.post("/v1/reviews", json=review("The bridge rose.")).json["results"][0]["review"]
    assert len(search(query="bridge")["claims"]) == 2
    sender.delete(f"/v1/verifications/{answer['id']}")
    sender.delete(f"/v1/reviews/{receipt['id']}")
    assert search(query="bridge") == {}
