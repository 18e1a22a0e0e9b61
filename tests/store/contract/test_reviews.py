"""Reviews by others: kept, brought up to date, found by nearness and by words, gone when they are erased."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from service.application.ports import CheckedQuery, PreparedReview, Store
from service.domain.errors import NotFound
from service.domain.reviews.review import Review, StoredReview
from tests.store.checks import HALF_PRECISION
from tests.store.samples import moment, vector_of
from tests.store.stores import OpenStore

FULL = Review(
    claim="Größe “of” the tram 😀.", url="https://www.checks.example/tram", rating="Mostly false", publisher="Checks",
    publisher_url="https://checks.example/", title="Trams", language="en-GB", value=2.0, best=5.0, worst=1.0, claimant="J. Reith",
    claim_url="https://speech.example/", claim_date=moment("2021-01-02"), review_date=moment("2021-03-11T14:05:00+08:00"),
)  # fmt: skip
BARE = Review("The bridge is closed.", "http://other.example/bridge", "False")


def put(store: Store, *reviews: Review) -> list[Any]:
    """Store reviews with the vectors of their claims."""
    return store.reviews.put([PreparedReview(review, vector_of(review.claim)) for review in reviews])


def found(store: Store, **query: Any) -> list[str]:
    """What is found of a query: claims of reviews, ids of verifications."""
    items = store.reviews.checked(CheckedQuery(**query), 0, 100).items
    return [item.review.claim if isinstance(item, StoredReview) else str(item["id"]) for item in items]


def test_review_is_read_as_it_was_put(store: Store) -> None:
    """All fields come back, by one id and in a list; what lacks is None."""
    receipts = put(store, FULL, BARE)
    assert [(receipt.created, receipt.changed) for receipt in receipts] == [(True, False)] * 2
    assert [store.reviews.review(receipt.id).review for receipt in receipts] == [FULL, BARE]
    assert {stored.review for stored in store.reviews.known([FULL.id, BARE.id, "none"]).values()} == {FULL, BARE}
    assert store.reviews.count() == 2


def test_the_same_claim_on_the_same_page_is_one_review(store: Store) -> None:
    """Put again it is unchanged; with another rating it says that from then on; on another page it is another review."""
    put(store, FULL)
    (again, newer, other) = put(store, FULL, replace(FULL, rating="True"), replace(FULL, url="https://else.example/"))
    assert [(each.created, each.changed) for each in (again, newer, other)] == [(False, False), (False, True), (True, False)]
    assert store.reviews.review(FULL.id).review.rating == "True"
    assert store.reviews.count() == 2


def test_reviews_are_listed_last_first_page_by_page(store: Store) -> None:
    """Five by two are three pages; a site leaves its own alone."""
    reviews = [replace(BARE, claim=f"Claim {number}.", url=f"https://site{number % 2}.example/") for number in range(5)]
    put(store, *reviews)
    pages, before = [], None
    while True:
        page = store.reviews.page(None, before, 2)
        pages.append([stored.review for stored in page.items])
        before = page.next_before
        if before is None:
            break
    assert pages == [[reviews[4], reviews[3]], [reviews[2], reviews[1]], [reviews[0]]]
    assert [stored.review for stored in store.reviews.page("site1.example", None, 9).items] == [reviews[3], reviews[1]]


def test_nearest_are_those_of_brute_force(open_store: OpenStore) -> None:
    """Cosines and order are those of all pairs, above the least alone; also after erasing and opening again."""
    store = open_store()
    reviews = [replace(BARE, claim=f"Claim number {number}.") for number in range(60)]
    put(store, *reviews)
    store.reviews.delete(reviews[7].id)
    asked = vector_of("Claim number 3.")
    left = [review for review in reviews if review is not reviews[7]]
    truth = sorted(((float(vector_of(review.claim) @ asked), review.claim) for review in left), reverse=True)
    for _ in range(2):
        near = store.reviews.nearest(asked, 0.2, 10)
        expected = [(claim, cosine) for cosine, claim in truth if cosine >= 0.2][:10]
        assert [stored.review.claim for stored, _ in near] == [claim for claim, _ in expected]
        assert np.allclose([cosine for _, cosine in near], [cosine for _, cosine in expected], atol=HALF_PRECISION)
        store = open_store()


def test_erased_review_is_gone(store: Store) -> None:
    """It is not found by id, by nearness, by words or in the list; a second time it is NotFound."""
    put(store, FULL, BARE)
    store.reviews.delete(FULL.id)
    for again in (store.reviews.review, store.reviews.delete):
        with pytest.raises(NotFound):
            again(FULL.id)
    assert store.reviews.nearest(vector_of(FULL.claim), 0.9, 5) == []
    assert found(store, words="tram") == []
    assert [stored.review for stored in store.reviews.page(None, None, 9).items] == [BARE]


def test_claims_are_found_by_words_wherever_they_were_checked(store: Store) -> None:
    """Reviews and verifications, by all words if a claim has all, else by any; the word's form does not matter."""
    put(store, FULL, BARE)
    store.save_verification("v1", "2021-03-11T00:00:00.000Z", {"id": "v1", "claim": "Two trams stood on the bridge."})
    assert found(store, words="bridge tram") == ["v1"]
    assert set(found(store, words="trams")) == {"v1", FULL.claim}
    assert set(found(store, words="bridge aeroplane")) == {"v1", BARE.claim}
    assert found(store, words='aeroplane OR "') == []
    store.erase_verification("v1")
    assert found(store, words="bridge tram") != ["v1"]


def test_filters_leave_what_they_name(store: Store) -> None:
    """By site ("" is what was verified here), language without its region, and age by the newer of both dates."""
    put(store, FULL, BARE)
    store.save_verification("v1", "2022-01-01T00:00:00.000Z", {"id": "v1", "claim": "Trams."})
    assert found(store) == ["v1", FULL.claim, BARE.claim]  # newest first, without a date last
    assert found(store, site="checks.example") == [FULL.claim]
    assert found(store, site="") == ["v1"]
    assert found(store, language="en-US") == ["v1", FULL.claim]
    since = moment("2021-03-11T06:05:00Z")
    assert since
    assert found(store, since=since.earliest) == ["v1", FULL.claim]
    assert found(store, since=since.earliest + 1) == ["v1"]
    assert found(store, words="tram", site="other.example") == []


def test_pages_of_found_claims_follow_each_other(store: Store) -> None:
    """By offset and limit every claim comes once, and the last page says that there is no more."""
    put(store, *(replace(BARE, claim=f"The bridge, number {number}.") for number in range(5)))
    pages = [store.reviews.checked(CheckedQuery(words="bridge"), offset, 2) for offset in (0, 2, 4)]
    assert len({item.id for page in pages for item in page.items if isinstance(item, StoredReview)}) == 5
    assert [page.more for page in pages] == [True, True, False]
