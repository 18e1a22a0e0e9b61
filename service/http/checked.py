"""``claims:search`` as Google's Fact Check Tools API has it, over what was verified here and what was imported.

Parameters, answer and errors are those of the public description of that interface (v1alpha1), so that its clients work.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from flask import Response, json

from service.application.ports import CheckedQuery, ReviewStore
from service.domain.claimreview import AUTHOR, RATINGS
from service.domain.dates import Moment, parse_moment
from service.domain.errors import InvalidInput
from service.domain.reviews.review import StoredReview, site_of
from service.domain.verdict import Label
from service.http.addresses import Addresses
from service.http.api import Blueprint
from service.http.cursors import read_cursor, write_cursor
from service.http.problems import CONTENT_TYPE
from service.http.schemas.checked import CheckedAnswerSchema, CheckedErrorSchema, CheckedQuerySchema

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_STATUSES = {400: "INVALID_ARGUMENT", 404: "NOT_FOUND", 429: "RESOURCE_EXHAUSTED", 503: "UNAVAILABLE"}  # google.rpc.Code
_BAD_REQUEST = "A parameter is not allowed; the message says which, and what is."


def checked_blueprint(store: ReviewStore, addresses: Addresses) -> Blueprint:
    """The route under /v1alpha1."""
    blueprint = Blueprint("checked", __name__, url_prefix="/v1alpha1", description="The shape of Google's Fact Check Tools API.")

    @blueprint.route("/claims:search")
    @blueprint.arguments(CheckedQuerySchema, location="query", error_status_code=400)
    @blueprint.response(200, CheckedAnswerSchema, description="The claims that were found; empty when there is none.")
    @blueprint.alt_response(400, schema=CheckedErrorSchema, description=_BAD_REQUEST)
    def search_claims(query: dict[str, Any]) -> Response:
        """Search the claims that were verified here or reviewed by others."""
        if not query["query"] and not query["site"]:
            raise InvalidInput("query", "is missing; give a query, or a reviewPublisherSiteFilter")
        token = query["page_token"]
        offset = read_cursor("claims:search", token) if token else query["offset"]
        page = store.checked(_asked(query, addresses), offset, query["page_size"])
        answer: dict[str, Any] = {"claims": [_claim(item, addresses) for item in page.items]} if page.items else {}
        if page.more:
            answer["nextPageToken"] = write_cursor("claims:search", offset + len(page.items))
        return Response(json.dumps(answer), content_type="application/json")

    @blueprint.after_request
    def in_their_words(response: Response) -> Response:
        """An error as clients of that interface read it."""
        if response.content_type == CONTENT_TYPE:
            status = 400 if response.status_code == 422 else response.status_code
            message = json.loads(response.get_data())["detail"]
            error = {"code": status, "message": message, "status": _STATUSES.get(status, "INTERNAL")}
            response.set_data(json.dumps({"error": error}))
            response.status_code, response.content_type = status, "application/json"
        return response

    return blueprint


def _asked(query: Mapping[str, Any], addresses: Addresses) -> CheckedQuery:
    site = query["site"] and site_of(query["site"] if "//" in query["site"] else f"//{query['site']}")
    days = query["max_age_days"]
    since = (datetime.now(UTC) - timedelta(days=days) - _EPOCH) // timedelta(microseconds=1) if days else None
    return CheckedQuery(
        words=query["query"] or None,
        site="" if site and site == site_of(addresses.root) else site,
        language=query["language"],
        since=since,
    )


def _claim(item: Mapping[str, Any] | StoredReview, addresses: Addresses) -> dict[str, Any]:
    return _reviewed(item) if isinstance(item, StoredReview) else _verified(item, addresses)


def _verified(record: Mapping[str, Any], addresses: Addresses) -> dict[str, Any]:
    created_at = parse_moment("created_at", record["provenance"]["created_at"])
    return _filled({
        "text": record["claim"],
        "claimant": record["question"]["claim_source"]["author"],
        "claimReview": [{
            "publisher": {"name": AUTHOR, "site": site_of(addresses.root)},
            "url": addresses.permalink(record["id"]),
            "reviewDate": _moment(created_at),
            "textualRating": RATINGS[Label(record["verdict"])],
            "languageCode": "en",
        }],
    })  # fmt: skip


def _reviewed(stored: StoredReview) -> dict[str, Any]:
    review = stored.review
    return _filled({
        "text": review.claim,
        "claimant": review.claimant,
        "claimDate": _moment(review.claim_date),
        "claimReview": [_filled({
            "publisher": _filled({"name": review.publisher, "site": review.site}),
            "url": review.url,
            "title": review.title,
            "reviewDate": _moment(review.review_date),
            "textualRating": review.rating,
            "languageCode": review.language,
        })],
    })  # fmt: skip


def _filled(fields: Mapping[str, Any]) -> dict[str, Any]:
    """What is known: a field without a value is left out, as protocol buffers do in JSON."""
    return {name: value for name, value in fields.items() if value is not None}


def _moment(moment: Moment | None) -> str | None:
    """RFC 3339 in UTC; a day is its first second."""
    return (_EPOCH + timedelta(microseconds=moment.earliest)).strftime("%Y-%m-%dT%H:%M:%SZ") if moment else None
