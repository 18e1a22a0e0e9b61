"""Watches in; watches, their changes and their deliveries out."""

from collections.abc import Mapping
from typing import Any

import marshmallow as ma

from service.domain.verdict import Label
from service.domain.verification import Question
from service.domain.watches.retries import DELIVERY_STATES
from service.domain.watches.standing import SIDES
from service.domain.watches.watch import CHANGED
from service.http.schemas.base import AnswerSchema, PageQuerySchema, RequestSchema, Text, WebAddress
from service.http.schemas.questions import ClaimSourceSchema, FiltersSchema, VerifyOptionsSchema, claim_field, question_of

STATES = ("active", "paused")
_MEANINGS = "; ".join(f"{state.value}: {meaning}" for state, meaning in DELIVERY_STATES.items())
_LABELS = [label.value for label in Label]


def _secret() -> Text:
    return Text(
        least=1,
        most=200,
        load_default=None,
        allow_none=True,
        metadata={"description": "whsec_ and 24 to 64 bytes in base64; null: one is made"},
    )


class WebhookPostSchema(RequestSchema):
    """Where changes are told."""

    url = WebAddress(required=True, metadata={"description": "https on port 443, with public addresses alone"})
    secret = _secret()


class WatchPostSchema(VerifyOptionsSchema):
    """A claim to watch, and how to verify it."""

    class Meta(VerifyOptionsSchema.Meta):
        """A watch includes nothing more."""

        exclude = ("include",)

    claim = claim_field()
    webhook = ma.fields.Nested(WebhookPostSchema, load_default=None, allow_none=True)

    @ma.post_load
    def to_question(self, data: Mapping[str, Any], **_: Any) -> tuple[Question, Mapping[str, Any] | None]:
        """The question as the application takes it, and the webhook."""
        return question_of(data["claim"], data), data["webhook"]


class WatchPatchSchema(RequestSchema):
    """What becomes of a watch."""

    state = ma.fields.String(
        required=True,
        validate=ma.validate.OneOf(STATES),
        metadata={"description": "paused: it is not looked at; active: it is, and a disabled webhook is called again"},
    )


class SecretPostSchema(RequestSchema):
    """Another secret for a webhook."""

    secret = _secret()


class AskedSchema(AnswerSchema):
    """How the claim is verified."""

    top_k = ma.fields.Integer()
    filters = ma.fields.Nested(FiltersSchema)
    claim_source = ma.fields.Nested(ClaimSourceSchema)


class WebhookSchema(AnswerSchema):
    """Where changes are told; the secret is shown when it is made, and not again."""

    url = ma.fields.String()
    disabled = ma.fields.String(allow_none=True, metadata={"description": "why nothing is sent any more; null: it is"})


class WatchSchema(AnswerSchema):
    """A standing claim."""

    id = ma.fields.String()
    claim = ma.fields.String()
    as_of = ma.fields.String(allow_none=True)
    question = ma.fields.Nested(AskedSchema)
    state = ma.fields.String(validate=ma.validate.OneOf(STATES))
    verdict = ma.fields.String(validate=ma.validate.OneOf(_LABELS), metadata={"description": "how the claim stands now"})
    verification_id = ma.fields.String(metadata={"description": "of the last change, or the first verification"})
    webhook = ma.fields.Nested(WebhookSchema, allow_none=True)
    sequence = ma.fields.Integer(metadata={"description": "the change of the corpus up to which it was looked at"})
    created_at = ma.fields.String()
    looked_at = ma.fields.String()
    changed_at = ma.fields.String(allow_none=True)


class NewWatchSchema(WatchSchema):
    """A watch that was made."""

    secret = ma.fields.String(allow_none=True, metadata={"description": "signs its webhooks; shown this once"})


class RotatedSecretSchema(AnswerSchema):
    """A webhook's new secret."""

    secret = ma.fields.String(metadata={"description": "signs its webhooks; shown this once"})
    former_until = ma.fields.String(metadata={"description": "until then the former secret signs too"})


class WatchPageSchema(AnswerSchema):
    """A page of watches, newest first."""

    items = ma.fields.List(ma.fields.Nested(WatchSchema))
    next_cursor = ma.fields.String(allow_none=True)


class CitedSchema(AnswerSchema):
    """A passage that is cited, by its article and the digest of its words."""

    side = ma.fields.String(validate=ma.validate.OneOf(SIDES))
    article_id = ma.fields.String()
    sha256 = ma.fields.String()


class TurnSchema(AnswerSchema):
    """Two verdicts."""

    before = ma.fields.String(validate=ma.validate.OneOf(_LABELS))
    after = ma.fields.String(validate=ma.validate.OneOf(_LABELS))


class CitationsSchema(AnswerSchema):
    """What is cited now and was not, and the reverse."""

    added = ma.fields.List(ma.fields.Nested(CitedSchema))
    removed = ma.fields.List(ma.fields.Nested(CitedSchema))


class WatchChangeSchema(AnswerSchema):
    """What changed of a watched claim."""

    watch_id = ma.fields.String()
    claim = ma.fields.String()
    verdict = ma.fields.Nested(TurnSchema)
    confidence = ma.fields.Float()
    reason = ma.fields.String()
    evidence = ma.fields.Nested(CitationsSchema)
    verification_id = ma.fields.String(metadata={"description": "GET /v1/verifications/{id} has all of it"})
    corpus_sequence = ma.fields.Integer(metadata={"description": "grows from change to change: the highest is the newest"})


class WatchEventSchema(AnswerSchema):
    """What a webhook carries (Standard Webhooks)."""

    type = ma.fields.String(validate=ma.validate.OneOf([CHANGED]))
    timestamp = ma.fields.String(metadata={"description": "when it changed, not when it was sent"})
    data = ma.fields.Nested(WatchChangeSchema)


class KeptChangeSchema(WatchEventSchema):
    """A change as it is kept."""

    id = ma.fields.String(metadata={"description": "the webhook-id, where there is a webhook"})


class ChangePageSchema(AnswerSchema):
    """A page of changes, newest first."""

    items = ma.fields.List(ma.fields.Nested(KeptChangeSchema))
    next_cursor = ma.fields.String(allow_none=True)


class DeliverySchema(AnswerSchema):
    """How far the telling of a change is."""

    id = ma.fields.String(metadata={"description": "of the change, and the webhook-id on every try"})
    state = ma.fields.String(
        validate=ma.validate.OneOf([state.value for state in DELIVERY_STATES]), metadata={"description": _MEANINGS}
    )
    tries = ma.fields.Integer()
    next_at = ma.fields.String(allow_none=True, metadata={"description": "of the next try; null: there is none"})
    status = ma.fields.Integer(allow_none=True, metadata={"description": "the receiver's, at the last try"})
    problem = ma.fields.String(allow_none=True, metadata={"description": "of the last try"})
    created_at = ma.fields.String()
    ended_at = ma.fields.String(allow_none=True)


class DeliveryQuerySchema(PageQuerySchema):
    """Which deliveries."""

    state = ma.fields.String(load_default=None, validate=ma.validate.OneOf([state.value for state in DELIVERY_STATES]))


class DeliveryPageSchema(AnswerSchema):
    """A page of deliveries, newest first."""

    items = ma.fields.List(ma.fields.Nested(DeliverySchema))
    next_cursor = ma.fields.String(allow_none=True)
