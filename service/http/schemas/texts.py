"""A text in, its sentences out."""

from collections.abc import Mapping
from typing import Any

import marshmallow as ma

from service.domain.checkworthiness.reading import MAX_SENTENCES, MAX_TEXT_CHARACTERS
from service.domain.checkworthiness.sentence import MEANINGS
from service.domain.verification import Question
from service.http.schemas.base import AnswerSchema, ProblemSchema, Text
from service.http.schemas.questions import VerifyOptionsSchema, question_of
from service.http.schemas.verifications import VerificationSchema

_REASONS = "; ".join(f"{reason.value}: {meaning}" for reason, meaning in MEANINGS.items())


class CheckPostSchema(VerifyOptionsSchema):
    """A text and how its claims are verified."""

    text = Text(
        least=1,
        most=MAX_TEXT_CHARACTERS,
        required=True,
        metadata={"description": f"plain text of at most {MAX_SENTENCES} sentences"},
    )

    @ma.post_load
    def to_question(self, data: Mapping[str, Any], **_: Any) -> tuple[str, Question, tuple[str, ...]]:
        """The text, what each of its claims asks (the claim itself is put in later), and what to include."""
        return data["text"], question_of("", data), tuple(data["include"])


class CheckedSentenceSchema(AnswerSchema):
    """A sentence: ``verification`` (or ``error``) where it is checkable, else ``reason``."""

    text = ma.fields.String(metadata={"description": "the text sent[start:end], unchanged"})
    start = ma.fields.Integer(metadata={"description": "in Unicode code points"})
    end = ma.fields.Integer(metadata={"description": "exclusive"})
    checkable = ma.fields.Boolean()
    reason = ma.fields.String(
        allow_none=True,
        validate=ma.validate.OneOf([reason.value for reason in MEANINGS]),
        metadata={"description": f"why it is not checked: {_REASONS}"},
    )
    claim = ma.fields.String(
        allow_none=True,
        metadata={"description": "what was verified: the sentence, with names put in for what it leaves open (“It cost”)"},
    )
    verification = ma.fields.Nested(VerificationSchema, allow_none=True)
    error = ma.fields.Nested(
        ProblemSchema, allow_none=True, metadata={"description": "of this sentence alone; the others are not concerned"}
    )


class CheckAnswerSchema(AnswerSchema):
    """The sentences of the text, in order."""

    id = ma.fields.String(metadata={"description": "of the stored text: GET /v1/checks/{id} gives it again"})
    sentences = ma.fields.List(ma.fields.Nested(CheckedSentenceSchema))


class CheckedTextSchema(CheckAnswerSchema):
    """A stored text with its sentences."""

    text = ma.fields.String(metadata={"description": "exactly as sent"})
    created_at = ma.fields.String()


class TextSummarySchema(AnswerSchema):
    """A stored text in a line."""

    id = ma.fields.String()
    beginning = ma.fields.String(metadata={"description": "its first 200 characters"})
    sentences = ma.fields.Integer(metadata={"description": "how many it has"})
    created_at = ma.fields.String()


class TextPageSchema(AnswerSchema):
    """A page of stored texts, newest first."""

    items = ma.fields.List(ma.fields.Nested(TextSummarySchema))
    next_cursor = ma.fields.String(allow_none=True)
