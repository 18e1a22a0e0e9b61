"""Feeds in and out."""

import marshmallow as ma

from service.domain.feeds import LEAST_MINUTES, MINUTES, MOST_MINUTES, FeedState
from service.http.schemas.base import AnswerSchema, Count, RequestSchema, WebAddress


class FeedPostSchema(RequestSchema):
    """A feed to poll."""

    url = WebAddress(required=True, metadata={"description": "of an RSS or Atom feed on the public web"})
    every_minutes = Count(load_default=MINUTES, validate=ma.validate.Range(min=LEAST_MINUTES, max=MOST_MINUTES))


class FeedSchema(AnswerSchema):
    """A feed and how it stands."""

    id = ma.fields.String()
    url = ma.fields.String()
    title = ma.fields.String(allow_none=True, metadata={"description": "the feed's own"})
    every_minutes = ma.fields.Integer()
    state = ma.fields.String(
        validate=ma.validate.OneOf([state.value for state in FeedState]),
        metadata={"description": "stopped: its site answered 410 Gone, and it is polled no more"},
    )
    created_at = ma.fields.String()
    next_at = ma.fields.String(allow_none=True, metadata={"description": "of the next poll; null: there is none"})
    polled_at = ma.fields.String(allow_none=True, metadata={"description": "of the last poll; null: there was none"})
    error = ma.fields.String(allow_none=True, metadata={"description": "of the last poll; null: it went well"})
    failures = ma.fields.Integer(metadata={"description": "polls that failed since one went well"})
    taken = ma.fields.Integer(metadata={"description": "articles, or versions of them, that came in by this feed"})
    known = ma.fields.Integer(metadata={"description": "entries whose article the corpus had"})
    refused = ma.fields.Integer(metadata={"description": "entries whose article could not be had"})
    problem = ma.fields.String(allow_none=True, metadata={"description": "of the last entry that could not be had"})


class FeedPageSchema(AnswerSchema):
    """A page of feeds, newest first."""

    items = ma.fields.List(ma.fields.Nested(FeedSchema))
    next_cursor = ma.fields.String(allow_none=True)
