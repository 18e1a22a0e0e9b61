"""From an exception to an answer, in one table."""

import logging

from flask import Flask, Response, request
from marshmallow import ValidationError
from werkzeug.exceptions import HTTPException, InternalServerError

from service.domain.errors import (
    CrosscheckError,
    FetchFailed,
    InvalidInput,
    ModelsBusy,
    NotFound,
    OutOfTime,
    StorageFailure,
    TooManyFeeds,
    TooManyJobs,
    TooManyWatches,
)
from service.http.problems import flatten, problem_response, summary

STATUS = {
    InvalidInput: 422,
    NotFound: 404,
    FetchFailed: 502,
    StorageFailure: 507,
    TooManyJobs: 429,
    TooManyWatches: 429,
    TooManyFeeds: 429,
    ModelsBusy: 503,
    OutOfTime: 503,
}
RETRY_AFTER: dict[type[CrosscheckError], int] = {TooManyJobs: 60, ModelsBusy: 1}  # seconds
DRAIN_LIMIT = 96 * 1024 * 1024  # read so much of a refused body, so that its sender sees the answer and not a reset

logger = logging.getLogger(__name__)


def register_errors(app: Flask) -> None:
    """Answer every exception with a problem."""
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(CrosscheckError, _known)
    app.register_error_handler(ValidationError, _invalid)


def describe(error: CrosscheckError | ValidationError) -> tuple[int, str, dict[str, list[str]] | None]:
    """Status, detail and errors by field of an exception that has an answer."""
    if isinstance(error, ValidationError):
        errors = flatten(error.messages)
        return 422, summary(errors), errors
    if isinstance(error, InvalidInput):
        errors = {error.field: [error.reason]}
        return 422, summary(errors), errors
    return STATUS.get(type(error), 500), str(error), None


def _known(error: CrosscheckError) -> Response:
    status, detail, errors = describe(error)
    if isinstance(error, FetchFailed):  # another site's fault
        logger.info("an address could not be fetched", extra={"problem": str(error)})
    elif status >= 500:
        logger.error("request failed", extra={"problem": str(error)})
    response = problem_response(status, detail, errors)
    if type(error) in RETRY_AFTER:
        response.headers["Retry-After"] = str(RETRY_AFTER[type(error)])
    return response


def _invalid(error: ValidationError) -> Response:
    return problem_response(*describe(error))


def _http(error: HTTPException) -> Response:
    status = error.code or 500
    if isinstance(error, InternalServerError):
        detail = "Something went wrong on our side; the log has it under this request id."
    elif status == 404:
        detail = f"There is nothing at {request.path}; GET /openapi.yaml lists what there is."
    elif status == 405:
        detail = (
            f"{request.method} is not allowed here; allowed is {', '.join(sorted(getattr(error, 'valid_methods', None) or []))}."
        )
    elif status == 413:
        _drain()
        detail = f"The body is larger than the {(request.max_content_length or 0) // 1024 // 1024} MB that are allowed here."
    else:
        detail = error.description or error.name
    data = getattr(error, "data", None) or {}
    # webargs files messages under the place they are about, such as "json" or "query": the field's name is enough
    errors = flatten(next(iter(data["messages"].values()))) if "messages" in data else None
    response = problem_response(status, summary(errors) if errors else detail, errors)
    for name, value in error.get_headers(request.environ):
        if name.lower() not in ("content-type", "content-length"):
            response.headers[name] = value
    return response


def _drain() -> None:
    left = DRAIN_LIMIT
    stream = request.environ["wsgi.input"]
    while left > 0:
        block = stream.read(min(left, 1024 * 1024))
        if not block:
            return
        left -= len(block)
