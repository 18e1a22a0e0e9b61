"""Claims in: what is asked of them, and how."""

from collections.abc import Mapping
from typing import Any

import marshmallow as ma

from service.domain.claim import DEFAULT_TOP_K, MAX_CLAIM_CHARACTERS, MAX_TOP_K
from service.domain.scope import Scope
from service.domain.verification import Question
from service.http.schemas.base import Date, Language, RequestSchema, Text, WebAddress

MAX_FILTER_VALUES = 100
MAX_BATCH = 256
INCLUDABLE = ("neutral", "timings")


def _several(field: ma.fields.Field, description: str) -> ma.fields.List:
    return ma.fields.List(
        field, load_default=list, validate=ma.validate.Length(max=MAX_FILTER_VALUES), metadata={"description": description}
    )


class FiltersSchema(RequestSchema):
    """The part of the corpus that is looked at; an empty list lets everything through."""

    sources = _several(Text(least=1, most=200), "only these sources")
    exclude_sources = _several(Text(least=1, most=200), "not these sources")
    exclude_urls = _several(WebAddress(), "not these pages")
    published_from = Date(allow_none=True, load_default=None, metadata={"description": "inclusive"})
    published_to = Date(allow_none=True, load_default=None, metadata={"description": "inclusive"})
    languages = _several(Language(), "only these languages; en lets en-GB through")


class ClaimSourceSchema(RequestSchema):
    """The page that makes the claim: it is no evidence."""

    url = WebAddress(allow_none=True, load_default=None)
    author = Text(most=500, allow_none=True, load_default=None)


# What is not sent is read once: making a schema takes longer than reading a claim with it.
_NO_FILTERS, _NO_SOURCE = FiltersSchema().load({}), ClaimSourceSchema().load({})


class VerifyOptionsSchema(RequestSchema):
    """How a claim is verified; all of it may be left out."""

    as_of = Date(
        allow_none=True,
        load_default=None,
        metadata={"description": "what was published later is not seen (inclusive)"},
    )
    filters = ma.fields.Nested(FiltersSchema, load_default=lambda: dict(_NO_FILTERS))
    claim_source = ma.fields.Nested(ClaimSourceSchema, load_default=lambda: dict(_NO_SOURCE))
    top_k = ma.fields.Integer(
        strict=True,
        load_default=DEFAULT_TOP_K,
        validate=ma.validate.Range(min=1, max=MAX_TOP_K),
        metadata={"description": "how many passages are judged"},
    )
    include = ma.fields.List(
        ma.fields.String(validate=ma.validate.OneOf(INCLUDABLE)),
        load_default=list,
        metadata={"description": "what more to answer with"},
    )


def claim_field() -> Text:
    """The field of a claim."""
    return Text(least=1, most=MAX_CLAIM_CHARACTERS, required=True, metadata={"description": "the sentence to verify"})


class ClaimSchema(RequestSchema):
    """A claim alone."""

    claim = claim_field()


def question_of(claim: str, options: Mapping[str, Any]) -> Question:
    """What ``claim`` asks under options as VerifyOptionsSchema loads them."""
    filters: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in options["filters"].items()
    }
    source = options["claim_source"]
    return Question(claim, Scope(as_of=options["as_of"], **filters), options["top_k"], source["url"], source["author"])


class VerifyPostSchema(VerifyOptionsSchema):
    """A claim and how to verify it."""

    claim = claim_field()

    @ma.post_load
    def to_question(self, data: Mapping[str, Any], **_: Any) -> tuple[Question, tuple[str, ...]]:
        """The question as the application takes it, and what to include."""
        return question_of(data["claim"], data), tuple(data["include"])


class VerifyBatchSchema(VerifyOptionsSchema):
    """Many claims with shared options; each entry is a text or an object as for POST /v1/verify."""

    claims = ma.fields.List(
        ma.fields.Raw(allow_none=True, metadata={"description": "a claim's text, or an object as for POST /v1/verify"}),
        required=True,
        validate=ma.validate.Length(min=1, max=MAX_BATCH),
    )
