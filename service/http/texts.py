"""Whole texts over HTTP."""

from flask import Response
from marshmallow import ValidationError

from service.application.check import Check, Checked
from service.domain.errors import CrosscheckError
from service.domain.verification import Question
from service.http.api import Blueprint, entry_problem
from service.http.batches import Entry, batch_response, wants_ndjson
from service.http.bodies import NDJSON
from service.http.problems import problem
from service.http.schemas.texts import CheckAnswerSchema, CheckedSentenceSchema, CheckPostSchema
from service.http.verifications import with_included


def texts_blueprint(check: Check) -> Blueprint:
    """The route that checks a text."""
    blueprint = Blueprint("texts", __name__, url_prefix="/v1", description="A text in, a verdict on each sentence that has one.")
    answer = CheckedSentenceSchema()

    @blueprint.route("/check", methods=["POST"])
    @blueprint.arguments(CheckPostSchema)
    @blueprint.response(200, CheckAnswerSchema, description="One entry for each sentence, in order.")
    @blueprint.alt_response(
        200, content_type=NDJSON, schema=CheckedSentenceSchema, description="One sentence a line, as it is made: by Accept."
    )
    @blueprint.problems(400, 413, 415, 422)
    def post_check(asked: tuple[str, Question, tuple[str, ...]]) -> Response:
        """Find the checkable sentences of a text and verify each."""
        text, question, include = asked
        entries = (answer.dump(_entry(each, include)) for each in check(text, question))
        return batch_response(entries, ndjson=wants_ndjson(), name="sentences")

    return blueprint


def _entry(checked: Checked, include: tuple[str, ...]) -> Entry:
    sentence, found = checked.sentence, checked.verification
    return {
        "text": sentence.text,
        "start": sentence.start,
        "end": sentence.end,
        "checkable": sentence.claim is not None,
        "reason": sentence.reason.value if sentence.reason else None,
        "claim": sentence.claim,
        "verification": with_included(found, include) if found else None,
        "error": _error(checked.failure) if checked.failure else None,
    }


def _error(failure: Exception) -> Entry:
    if isinstance(failure, (ValidationError, CrosscheckError)):
        return entry_problem(failure)[1]
    return problem(500, "Something went wrong on our side; the log has it under this request id.")
