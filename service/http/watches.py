"""Watches over HTTP."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from flask import url_for

from service.application.watches.watching import Watches
from service.domain.dates import timestamp
from service.domain.verification import Question, question_record
from service.domain.watches.retries import DeliveryState
from service.domain.watches.watch import Delivery, Watch
from service.http.api import Api, Blueprint
from service.http.cursors import read_cursor, write_cursor
from service.http.schemas.base import PageQuerySchema
from service.http.schemas.watches import (
    ChangePageSchema,
    DeliveryPageSchema,
    DeliveryQuerySchema,
    DeliverySchema,
    NewWatchSchema,
    RotatedSecretSchema,
    SecretPostSchema,
    WatchEventSchema,
    WatchPageSchema,
    WatchPatchSchema,
    WatchPostSchema,
    WatchSchema,
)
from service.http.verifications import wait_until


def watches_blueprint(watches: Watches) -> Blueprint:
    """The routes under /v1/watches."""
    blueprint = Blueprint(
        "watches", __name__, url_prefix="/v1/watches", description="Claims that are verified again as the corpus changes."
    )

    @blueprint.route("", methods=["POST"])
    @blueprint.arguments(WatchPostSchema)
    @blueprint.response(201, NewWatchSchema, headers={"Location": {"description": "the watch", "schema": {"type": "string"}}})
    @blueprint.problems(400, 413, 415, 422, 429, 503)
    def post_watch(sent: tuple[Question, Mapping[str, Any] | None]) -> tuple[Any, int, dict[str, str]]:
        """Verify a claim now, and again whenever the corpus changes what it rests on.

        Where `webhook` is given, a change of the verdict or of the passages that are cited for or against the claim is sent
        there, signed as the Standard Webhooks specification says. The secret is in this answer and in no other.
        """
        question, webhook = sent
        hook = webhook or {"url": None, "secret": None}
        watch, secret = watches.create(question, hook["url"], hook["secret"], wait_until())
        return {**_show(watch), "secret": secret}, 201, {"Location": url_for("watches.get_watch", watch_id=watch.id)}

    @blueprint.route("")
    @blueprint.arguments(PageQuerySchema, location="query")
    @blueprint.response(200, WatchPageSchema)
    @blueprint.problems(422)
    def list_watches(query: dict[str, Any]) -> dict[str, Any]:
        """Page through the watches, newest first."""
        page = watches.page(_before("watches", query), query["limit"])
        return {"items": [_show(each) for each in page.items], "next_cursor": _cursor("watches", page.next_before)}

    @blueprint.route("/<watch_id>")
    @blueprint.response(200, WatchSchema)
    @blueprint.problems(404)
    def get_watch(watch_id: str) -> dict[str, Any]:
        """How a watched claim stands."""
        return _show(watches.get(watch_id))

    @blueprint.route("/<watch_id>", methods=["PATCH"])
    @blueprint.arguments(WatchPatchSchema)
    @blueprint.response(200, WatchSchema)
    @blueprint.problems(400, 404, 413, 415, 422)
    def patch_watch(sent: Mapping[str, Any], watch_id: str) -> dict[str, Any]:
        """Pause a watch, or go on with it; going on enables a disabled webhook."""
        return _show(watches.pause(watch_id, paused=sent["state"] == "paused"))

    @blueprint.route("/<watch_id>", methods=["DELETE"])
    @blueprint.response(204, description="Watch, changes and what waited to be sent are gone; the verifications stay.")
    @blueprint.problems(404)
    def delete_watch(watch_id: str) -> None:
        """Erase a watch."""
        watches.erase(watch_id)

    @blueprint.route("/<watch_id>/secret", methods=["POST"])
    @blueprint.arguments(SecretPostSchema)
    @blueprint.response(200, RotatedSecretSchema)
    @blueprint.problems(400, 404, 413, 415, 422)
    def post_secret(sent: Mapping[str, Any], watch_id: str) -> dict[str, Any]:
        """Give the webhook another secret; for 24 hours the former one signs too."""
        _, secret, until = watches.rotate(watch_id, sent["secret"])
        return {"secret": secret, "former_until": timestamp(datetime.fromtimestamp(until, UTC))}

    @blueprint.route("/<watch_id>/changes")
    @blueprint.arguments(PageQuerySchema, location="query")
    @blueprint.response(200, ChangePageSchema)
    @blueprint.problems(404, 422)
    def list_changes(query: dict[str, Any], watch_id: str) -> dict[str, Any]:
        """Page through what changed of a watched claim, newest first."""
        page = watches.changes(watch_id, _before("changes", query), query["limit"])
        items = [{**each.event, "id": each.id} for each in page.items]
        return {"items": items, "next_cursor": _cursor("changes", page.next_before)}

    @blueprint.route("/<watch_id>/deliveries")
    @blueprint.arguments(DeliveryQuerySchema, location="query")
    @blueprint.response(200, DeliveryPageSchema)
    @blueprint.problems(404, 422)
    def list_deliveries(query: dict[str, Any], watch_id: str) -> dict[str, Any]:
        """Page through the webhooks of a watch, newest first; `state=dead` are those that were given up."""
        state = DeliveryState(query["state"]) if query["state"] else None
        page = watches.deliveries(watch_id, state, _before("deliveries", query), query["limit"])
        return {
            "items": [_show_delivery(each) for each in page.items],
            "next_cursor": _cursor("deliveries", page.next_before),
        }

    @blueprint.route("/<watch_id>/deliveries/<delivery_id>/redeliver", methods=["POST"])
    @blueprint.response(202, DeliverySchema)
    @blueprint.problems(404)
    def post_redelivery(watch_id: str, delivery_id: str) -> dict[str, Any]:
        """Send a webhook again under its id, with all tries before it."""
        return _show_delivery(watches.redeliver(watch_id, delivery_id))

    return blueprint


def describe_webhook(api: Api) -> None:
    """Write into the specification what a receiver gets."""
    api.spec.components.schema("WatchEvent", schema=WatchEventSchema)
    signed = {
        "webhook-id": "the same on every try: what a receiver has seen it need not do again",
        "webhook-timestamp": "seconds since 1970 of this try",
        "webhook-signature": "v1, and HMAC-SHA256 of id.timestamp.body in base64; one for each secret, a space between",
    }
    api.spec.options["webhooks"] = {
        "watchChanged": {
            "post": {
                "operationId": "watch_changed",
                "summary": "A watched claim changed.",
                "description": "Sent to the webhook of the watch, signed by standardwebhooks.com, until it is answered with 2xx.",
                "parameters": [
                    {"in": "header", "name": name, "required": True, "schema": {"type": "string"}, "description": meaning}
                    for name, meaning in signed.items()
                ],
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/WatchEvent"}}},
                },
                "responses": {
                    "2XX": {"description": "It is received."},
                    "410": {"description": "Nothing is wanted any more: the webhook is disabled."},
                    "default": {"description": "It is sent again, after Retry-After at the earliest."},
                },
            }
        }
    }


def _show(watch: Watch) -> dict[str, Any]:
    day = watch.question.scope.as_of
    return {
        "id": watch.id,
        "claim": watch.question.claim,
        "as_of": day.given if day else None,
        "question": question_record(watch.question),
        "state": "paused" if watch.paused else "active",
        "verdict": watch.standing.verdict,
        "verification_id": watch.verification,
        "webhook": asdict(watch.webhook) if watch.webhook else None,
        "sequence": watch.sequence,
        "created_at": watch.created_at,
        "looked_at": watch.looked_at,
        "changed_at": watch.changed_at,
    }


def _show_delivery(delivery: Delivery) -> dict[str, Any]:
    return {**asdict(delivery), "state": delivery.state.value}


def _before(kind: str, query: Mapping[str, Any]) -> int | None:
    return read_cursor(kind, query["cursor"]) if query["cursor"] is not None else None


def _cursor(kind: str, before: int | None) -> str | None:
    return write_cursor(kind, before) if before else None
