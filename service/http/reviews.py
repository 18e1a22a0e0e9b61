"""Reviews by others over HTTP: ClaimReview in, a list out."""

from collections.abc import Iterator
from typing import Any

from flask import Response, abort, request

from service.application.ports import ReviewStore
from service.application.reviews import TakeReviewsIn, review_fields
from service.domain.errors import CrosscheckError, InvalidInput
from service.domain.reviews.reading import SHAPES, find_reviews, read_review
from service.domain.reviews.review import Review, ReviewReceipt
from service.http.api import Blueprint, entry_problem
from service.http.batches import Entry, batch_response, wants_ndjson
from service.http.bodies import JSON_OR_LINES, NDJSON, Malformed, is_ndjson, malformed, read_json, read_numbered_lines
from service.http.cursors import read_cursor, write_cursor
from service.http.schemas.reviews import (
    ReviewBatchAnswerSchema,
    ReviewBatchEntrySchema,
    ReviewListQuerySchema,
    ReviewPageSchema,
    ReviewReceiptSchema,
    ReviewSchema,
    SentReviewSchema,
)

Sent = tuple[str, Review | CrosscheckError]  # the place in what was sent, and the review or what is wrong with it
_RECEIPT = ReviewReceiptSchema()


class _NoJson(CrosscheckError):
    """A line that is no JSON."""

    def __init__(self, line: Malformed) -> None:
        super().__init__(line.detail)
        self.line = line


def reviews_blueprint(take_in: TakeReviewsIn, store: ReviewStore) -> Blueprint:
    """The routes under /v1/reviews."""
    blueprint = Blueprint(
        "reviews", __name__, url_prefix="/v1/reviews", description="Reviews by others: shown beside a claim, never evidence."
    )

    @blueprint.route("", methods=["POST"])
    @blueprint.accepts({"oneOf": [SentReviewSchema, {"type": "array", "items": {}}]}, SentReviewSchema)
    @blueprint.response(200, ReviewBatchAnswerSchema, description="One entry for each review that was found, in order.")
    @blueprint.alt_response(
        200, content_type=NDJSON, schema=ReviewBatchEntrySchema, description="One entry a line, when asked for by Accept."
    )
    @blueprint.problems(400, 413, 415, 422)
    def post_reviews() -> Response:
        """Take ClaimReviews in; a bad one harms no other, and one that is there is brought up to date.

        The body is a ClaimReview of schema.org, an array of them, an object with `@graph`, or a DataFeed; or NDJSON with one
        of these a line. What one review lacks is told in its entry.
        """
        sent = list(_in_lines() if is_ndjson(request) else _in_document(read_json(request, allowed=JSON_OR_LINES)))
        if not sent:
            abort(422, f"The body holds no ClaimReview; allowed is {SHAPES}.")
        if len(sent) == 1 and not sent[0][0] and isinstance(sent[0][1], CrosscheckError):
            raise sent[0][1]
        outcomes = take_in(each for _, each in sent)
        entries = (_entry(index, place, outcome) for index, ((place, _), outcome) in enumerate(zip(sent, outcomes, strict=True)))
        return batch_response(entries, ndjson=wants_ndjson())

    @blueprint.route("")
    @blueprint.arguments(ReviewListQuerySchema, location="query")
    @blueprint.response(200, ReviewPageSchema)
    @blueprint.problems(422)
    def list_reviews(query: dict[str, Any]) -> dict[str, Any]:
        """Page through the reviews, the one that came last first."""
        cursor = query["cursor"]
        page = store.page(query["site"], read_cursor("reviews", cursor) if cursor is not None else None, query["limit"])
        further = write_cursor("reviews", page.next_before) if page.next_before else None
        return {"items": [review_fields(each) for each in page.items], "next_cursor": further}

    @blueprint.route("/<review_id>")
    @blueprint.response(200, ReviewSchema)
    @blueprint.problems(404)
    def get_review(review_id: str) -> dict[str, Any]:
        """One review."""
        return review_fields(store.review(review_id))

    @blueprint.route("/<review_id>", methods=["DELETE"])
    @blueprint.response(204, description="It is gone, also from the verifications that showed it.")
    @blueprint.problems(404)
    def delete_review(review_id: str) -> None:
        """Erase a review."""
        store.delete(review_id)

    return blueprint


def _in_document(document: Any) -> Iterator[Sent]:
    for place, found in find_reviews(document):
        yield place, _read(found)


def _in_lines() -> Iterator[Sent]:
    for number, line in read_numbered_lines(request):
        if isinstance(line, Malformed):
            yield f"line {number}", _NoJson(line)
            continue
        for place, found in find_reviews(line):
            yield f"line {number}{f', {place}' if place else ''}", _read(found)


def _read(found: Any) -> Review | CrosscheckError:
    if isinstance(found, CrosscheckError):
        return found
    try:
        return read_review(found)
    except InvalidInput as error:
        return error


def _entry(index: int, place: str, outcome: ReviewReceipt | CrosscheckError) -> Entry:
    entry: Entry = {"index": index, "place": place}
    if isinstance(outcome, _NoJson):
        return {**entry, "status": 400, "error": malformed(outcome.line)}
    if isinstance(outcome, CrosscheckError):
        status, body = entry_problem(outcome)
        return {**entry, "status": status, "error": body}
    return {**entry, "status": 201 if outcome.created else 200, "review": _RECEIPT.dump(outcome)}
