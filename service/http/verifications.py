"""Verification over HTTP."""

from collections.abc import Mapping
import time
from typing import Any

from flask import Response, abort, request
from marshmallow import ValidationError

from service.application.verify import Verify
from service.domain.errors import CrosscheckError
from service.domain.verification import Question
from service.http.api import Blueprint, entry_problem
from service.http.batches import Entry, batch_response, wants_ndjson
from service.http.bodies import JSON_OR_LINES, NDJSON, Malformed, is_ndjson, malformed, read_json, read_lines
from service.http.claims import claim_of, with_options
from service.http.schemas.questions import MAX_BATCH, VerifyBatchSchema, VerifyPostSchema
from service.http.schemas.verifications import VerificationSchema, VerifyBatchAnswerSchema, VerifyBatchEntrySchema

WAIT_SECONDS = 60.0  # after which no call of a model begins for a claim: who asked has most likely gone


def wait_until() -> float:
    """The moment of ``time.monotonic()`` until which a claim that comes now waits for the models."""
    return time.monotonic() + WAIT_SECONDS


def with_included(found: Mapping[str, Any], include: tuple[str, ...]) -> dict[str, Any]:
    """A verification with what was asked for beside the rest, and nothing more."""
    return {
        **found,
        "neutral": found["neutral"] if "neutral" in include else [],
        "timings_ms": found["timings_ms"] if "timings" in include else None,
    }


def verifications_blueprint(verify: Verify) -> Blueprint:
    """The routes that verify claims."""
    blueprint = Blueprint("verification", __name__, url_prefix="/v1", description="A claim in, a verdict with its evidence out.")
    one, batch, answer = VerifyPostSchema(), VerifyBatchSchema(), VerificationSchema()

    @blueprint.route("/verify", methods=["POST"])
    @blueprint.arguments(VerifyPostSchema)
    @blueprint.response(200, VerificationSchema)
    @blueprint.problems(400, 413, 415, 422, 503)
    def post_verify(asked: tuple[Question, tuple[str, ...]]) -> Mapping[str, Any]:
        """Verify a claim against the corpus."""
        return _verify(*asked)

    @blueprint.route("/verify/batch", methods=["POST"])
    @blueprint.accepts(VerifyBatchSchema, VerifyPostSchema)
    @blueprint.response(200, VerifyBatchAnswerSchema, description="One entry for each claim, in order.")
    @blueprint.alt_response(
        200, content_type=NDJSON, schema=VerifyBatchEntrySchema, description="One entry a line, as it is made."
    )
    @blueprint.problems(400, 413, 415, 422)
    def post_batch() -> Response:
        """Verify up to 256 claims; a bad one harms no other.

        The body is `{"claims": [...]}` with shared options beside it, or NDJSON with a claim (a text or an object) a
        line. NDJSON in gives NDJSON out, each line as soon as it is made.
        """
        shared: dict[str, Any] = {}
        if is_ndjson(request):
            claims = list(read_lines(request))
            if not 1 <= len(claims) <= MAX_BATCH:
                abort(422, f"The body has {len(claims)} claims; allowed are 1 to {MAX_BATCH}.")
        else:
            body = read_json(request, allowed=JSON_OR_LINES)
            batch.load(body)
            claims = body["claims"]
            shared = {name: value for name, value in body.items() if name != "claims"}
        entries = (_entry(index, claim, shared) for index, claim in enumerate(claims))
        return batch_response(entries, ndjson=is_ndjson(request) or wants_ndjson())

    def _verify(question: Question, include: tuple[str, ...]) -> Mapping[str, Any]:
        return with_included(verify(question, deadline=wait_until()), include)

    def _entry(index: int, sent: Any, shared: Mapping[str, Any]) -> Entry:
        if isinstance(sent, Malformed):
            return {"index": index, "status": 400, "claim": None, "error": malformed(sent)}
        claim = claim_of(sent)
        try:
            asked = one.load(with_options(sent, shared))
            return {"index": index, "status": 200, "claim": claim, "verification": answer.dump(_verify(*asked))}
        except (ValidationError, CrosscheckError) as error:
            status, body = entry_problem(error)
            return {"index": index, "status": status, "claim": claim, "error": body}

    return blueprint
