"""Jobs in, jobs and their results out."""

import marshmallow as ma

from service.domain.job import MAX_JOB_CLAIMS, STATES
from service.http.schemas.base import AnswerSchema, Count, RequestSchema
from service.http.schemas.questions import VerifyOptionsSchema
from service.http.schemas.verifications import VerifyBatchEntrySchema

_MEANINGS = "; ".join(f"{state.value}: {meaning}" for state, meaning in STATES.items())


class JobPostSchema(VerifyOptionsSchema):
    """Many claims with shared options; each entry is a text or an object as for POST /v1/verify."""

    claims = ma.fields.List(
        ma.fields.Raw(allow_none=True, metadata={"description": "a claim's text, or an object as for POST /v1/verify"}),
        required=True,
        validate=ma.validate.Length(min=1, max=MAX_JOB_CLAIMS),
    )


class JobSchema(AnswerSchema):
    """A job and how far it is."""

    id = ma.fields.String()
    state = ma.fields.String(validate=ma.validate.OneOf([state.value for state in STATES]), metadata={"description": _MEANINGS})
    done = ma.fields.Integer(metadata={"description": "claims from the first one on that have their result"})
    total = ma.fields.Integer(metadata={"description": "claims that were sent"})
    failed = ma.fields.Integer(metadata={"description": "claims that end in an error; those refused as they came count at once"})
    eta_seconds = ma.fields.Float(
        allow_none=True, metadata={"description": "time left, other jobs' turns included; null: ended, or not known yet"}
    )
    created_at = ma.fields.String()
    started_at = ma.fields.String(allow_none=True, metadata={"description": "when the first result was there"})
    ended_at = ma.fields.String(allow_none=True, metadata={"description": "when it was finished or cancelled"})


class JobListQuerySchema(RequestSchema):
    """A page of the list."""

    limit = Count(load_default=100, validate=ma.validate.Range(min=1, max=1_000))
    cursor = ma.fields.String(load_default=None, metadata={"description": "next_cursor of the page before"})


class JobPageSchema(AnswerSchema):
    """A page of jobs, newest first."""

    items = ma.fields.List(ma.fields.Nested(JobSchema))
    next_cursor = ma.fields.String(allow_none=True, metadata={"description": "null on the last page"})


class JobResultsQuerySchema(RequestSchema):
    """Where the results start."""

    from_ = Count(
        data_key="from",
        load_default=0,
        validate=ma.validate.Range(min=0, max=MAX_JOB_CLAIMS),
        metadata={"description": "index of the first result; what was done goes on where this is the job's former done"},
    )


class JobDeleteQuerySchema(RequestSchema):
    """What becomes of the results."""

    erase = ma.fields.String(
        load_default="false",
        validate=ma.validate.OneOf(["true", "false"]),
        metadata={"description": "true: the job and its claims are erased, not only cancelled"},
    )


class JobResultSchema(VerifyBatchEntrySchema):
    """One result: ``verification`` when status is 200, else ``error``."""
