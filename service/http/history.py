"""What was verified, over HTTP: the list, one record, its end."""

from collections.abc import Mapping
from typing import Any

from flask import Response, json

from service import __version__
from service.application.ports import VerificationStore
from service.application.replay import Replay
from service.application.verify import Verify
from service.domain.claimreview import claim_review
from service.http.addresses import Addresses
from service.http.api import Blueprint
from service.http.cursors import read_cursor, write_cursor
from service.http.schemas.base import PageQuerySchema
from service.http.schemas.exchange import JSON_LD, ClaimReviewSchema
from service.http.schemas.replays import ReplaySchema
from service.http.schemas.verifications import VerificationPageSchema, VerificationSchema
from service.http.verifications import wait_until


def history_blueprint(verify: Verify, replay: Replay, store: VerificationStore, addresses: Addresses) -> Blueprint:
    """The routes under /v1/verifications."""
    blueprint = Blueprint("history", __name__, url_prefix="/v1/verifications", description="What was verified before.")

    @blueprint.route("")
    @blueprint.arguments(PageQuerySchema, location="query")
    @blueprint.response(200, VerificationPageSchema)
    @blueprint.problems(422)
    def list_verifications(query: dict[str, Any]) -> dict[str, Any]:
        """Page through the stored verifications, newest first."""
        cursor = query["cursor"]
        page = store.verifications(read_cursor("verifications", cursor) if cursor is not None else None, query["limit"])
        further = write_cursor("verifications", page.next_before) if page.next_before else None
        return {"items": page.items, "next_cursor": further}

    @blueprint.route("/<verification_id>")
    @blueprint.response(200, VerificationSchema)
    @blueprint.problems(404)
    def get_verification(verification_id: str) -> Mapping[str, Any]:
        """A stored verification; passages of deleted articles are marked and have no text."""
        return verify.again(verification_id)

    @blueprint.route("/<verification_id>/replay", methods=["POST"])
    @blueprint.response(200, ReplaySchema)
    @blueprint.problems(404, 503)
    def post_replay(verification_id: str) -> Mapping[str, Any]:
        """Verify again over the corpus as it was, and say whether the answer is the same and what changed."""
        return replay(verification_id, wait_until())

    @blueprint.route("/<verification_id>/claimreview")
    @blueprint.response(200, ClaimReviewSchema, content_type=JSON_LD, description="A ClaimReview in JSON-LD.")
    @blueprint.problems(404)
    def get_claim_review(verification_id: str) -> Response:
        """A stored verification as schema.org's ClaimReview, whose author is software."""
        shown = verify.again(verification_id)
        review = claim_review(
            shown, addresses.verification(verification_id, "/claimreview"), addresses.permalink(verification_id), __version__
        )
        return Response(json.dumps(review), content_type=JSON_LD)

    @blueprint.route("/<verification_id>", methods=["DELETE"])
    @blueprint.response(204, description="The record is gone, and its permalink with it.")
    @blueprint.problems(404)
    def delete_verification(verification_id: str) -> None:
        """Erase a stored verification."""
        store.erase_verification(verification_id)

    return blueprint
