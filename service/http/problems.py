"""Problem details (RFC 9457): one shape for every error."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from flask import Response, g, json

CONTENT_TYPE = "application/problem+json"

# One word for each status that this service answers with; the type of a problem is a name, not an address.
_KINDS = {
    400: "malformed",
    404: "not-found",
    405: "method-not-allowed",
    413: "too-large",
    415: "unsupported-media-type",
    422: "invalid",
    429: "too-many",
    500: "internal",
    502: "fetch-failed",
    503: "unavailable",
    507: "storage",
}

Errors = Mapping[str, list[str]]


def problem_body(status: int, detail: str, errors: Errors | None = None, request_id: str | None = None) -> dict[str, Any]:
    """The body of a problem: ``errors`` names the fields that were wrong and says for each what is allowed."""
    body: dict[str, Any] = {
        "type": f"urn:crosscheck:problem:{_KINDS.get(status, 'http')}",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
    }
    if errors:
        body["errors"] = errors
    body["request_id"] = request_id
    return body


def problem(status: int, detail: str, errors: Errors | None = None) -> dict[str, Any]:
    """The body of a problem of the present request."""
    return problem_body(status, detail, errors, g.get("request_id"))


def problem_response(status: int, detail: str, errors: Errors | None = None) -> Response:
    """A whole answer with that body."""
    return Response(json.dumps(problem(status, detail, errors)), status, content_type=CONTENT_TYPE)


def flatten(messages: Any, prefix: str = "") -> dict[str, list[str]]:
    """Marshmallow's nested messages as one list a field: ``filters.languages[0]``; "" is the whole body."""
    if isinstance(messages, Mapping):
        flat: dict[str, list[str]] = {}
        for key, value in messages.items():
            name = f"{prefix}[{key}]" if isinstance(key, int) else _join(prefix, str(key))
            for field, texts in flatten(value, name).items():
                flat.setdefault(field, []).extend(texts)
        return flat
    texts = messages if isinstance(messages, list) else [messages]
    return {prefix or "body": [str(text) for text in texts]}


def summary(errors: Errors) -> str:
    """The errors as one sentence a field."""
    return " ".join(f"{field}: {text.rstrip('.')}." for field, texts in errors.items() for text in texts)


def _join(prefix: str, key: str) -> str:
    if key == "_schema":
        return prefix
    return f"{prefix}.{key}" if prefix else key
