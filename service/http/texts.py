"""Whole texts over HTTP."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any
import uuid

from flask import Response, json
from marshmallow import ValidationError

from service.application.check import Check, Checked
from service.application.ports import TextStore
from service.application.verify import Verify
from service.domain.dates import timestamp
from service.domain.errors import CrosscheckError, NotFound
from service.domain.verification import Question
from service.http.addresses import Addresses
from service.http.api import Blueprint, entry_problem
from service.http.batches import Entry, batch_response, wants_ndjson
from service.http.bodies import NDJSON
from service.http.cursors import read_cursor, write_cursor
from service.http.problems import problem
from service.http.schemas.base import PageQuerySchema
from service.http.schemas.texts import (
    CheckAnswerSchema,
    CheckedSentenceSchema,
    CheckedTextSchema,
    CheckPostSchema,
    TextPageSchema,
)
from service.http.verifications import with_included

_SENTENCE = CheckedSentenceSchema()


def texts_blueprint(check: Check, store: TextStore, verify: Verify, addresses: Addresses) -> Blueprint:
    """The routes that check a text and give it again."""
    blueprint = Blueprint("texts", __name__, url_prefix="/v1", description="A text in, a verdict on each sentence that has one.")

    @blueprint.route("/check", methods=["POST"])
    @blueprint.arguments(CheckPostSchema)
    @blueprint.response(200, CheckAnswerSchema, description="One entry for each sentence, in order.")
    @blueprint.alt_response(
        200, content_type=NDJSON, schema=CheckedSentenceSchema, description="One sentence a line, as it is made: by Accept."
    )
    @blueprint.problems(400, 413, 415, 422)
    def post_check(asked: tuple[str, Question, tuple[str, ...]]) -> Response:
        """Find the checkable sentences of a text and verify each.

        The text is stored with what came of it; `Location` says where, from the moment at which its last sentence is answered.
        """
        text, question, include = asked
        identity = uuid.uuid4().hex
        entries = _kept(store, identity, text, include, check(text, question))
        if wants_ndjson():
            response = batch_response(entries, ndjson=True)
        else:
            body = {"sentences": list(entries), "id": identity}
            response = Response(json.dumps(body), content_type="application/json")
        response.headers["Location"] = addresses.text(identity)
        return response

    @blueprint.route("/checks")
    @blueprint.arguments(PageQuerySchema, location="query")
    @blueprint.response(200, TextPageSchema)
    @blueprint.problems(422)
    def list_checks(query: dict[str, Any]) -> dict[str, Any]:
        """Page through the texts that were checked, newest first."""
        cursor = query["cursor"]
        page = store.page(read_cursor("checks", cursor) if cursor is not None else None, query["limit"])
        return {"items": page.items, "next_cursor": write_cursor("checks", page.next_before) if page.next_before else None}

    @blueprint.route("/checks/<check_id>")
    @blueprint.response(200, CheckedTextSchema)
    @blueprint.problems(404)
    def get_check(check_id: str) -> Mapping[str, Any]:
        """A stored text with its sentences; one whose verification was erased since has an error, and keeps its words."""
        record = store.text(check_id)
        return {**record, "sentences": [_again(verify, each, record) for each in record["sentences"]]}

    @blueprint.route("/checks/<check_id>", methods=["DELETE"])
    @blueprint.response(204, description="The text is gone, and the verifications of its sentences with it.")
    @blueprint.problems(404)
    def delete_check(check_id: str) -> None:
        """Erase a stored text with the verifications of its sentences."""
        store.erase(check_id)

    return blueprint


def _kept(store: TextStore, identity: str, text: str, include: tuple[str, ...], sentences: Iterator[Checked]) -> Iterator[Entry]:
    """The entries of an answer; when the last one was made, the text is stored with them."""
    record: dict[str, Any] = {"id": identity, "text": text, "include": include, "sentences": []}
    for each in sentences:
        entry: Entry = _SENTENCE.dump(_entry(each, include))
        places = {name: entry[name] for name in ("start", "end", "checkable", "reason", "claim", "error")}
        record["sentences"].append({**places, "verification": each.verification["id"] if each.verification else None})
        yield entry
    record["created_at"] = timestamp(datetime.now(UTC))
    store.save(identity, record["created_at"], record)


def _again(verify: Verify, kept: Mapping[str, Any], record: Mapping[str, Any]) -> Entry:
    """A stored sentence as it was answered."""
    entry = {**kept, "text": record["text"][kept["start"] : kept["end"]]}
    if kept["verification"] is None:
        return entry
    try:
        return {**entry, "verification": with_included(verify.again(kept["verification"]), tuple(record["include"]))}
    except NotFound as error:
        return {**entry, "verification": None, "error": entry_problem(error)[1]}


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
