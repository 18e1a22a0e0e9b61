"""What all schemas and fields share."""

from collections.abc import Iterator, Mapping
import json
import re
from typing import Any, ClassVar, Self
from urllib.parse import urlsplit

import marshmallow as ma

from service.domain.article import MAX_METADATA_CHARACTERS
from service.domain.dates import ALLOWED, parse_moment
from service.domain.errors import InvalidInput
from service.domain.text import forbidden_character

MAX_URL = 2_048
_DIGITS = re.compile(r"-?\d{1,40}\Z", re.ASCII)
_NOT_IN_ADDRESS = re.compile(r"[\s\x00-\x1f\x7f]")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z", re.ASCII)


class SharedSchema(ma.Schema):
    """A schema that copies of what describes a view have in common.

    Nothing changes one after it is made, and flask-smorest copies all that describes a view with each of its decorators: two
    thirds of the time in which an application was made.
    """

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self


class RequestSchema(SharedSchema):
    """Refuses unknown fields, and names the ones that there are."""

    class Meta:
        """Unknown fields are errors."""

        unknown = ma.RAISE

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        allowed = ", ".join(field.data_key or name for name, field in self.load_fields.items())
        self.error_messages = {
            **self.error_messages,
            "unknown": f"Unknown field; allowed are {allowed}.",
            "type": "Must be a JSON object.",
        }


class AnswerSchema(SharedSchema):
    """What an answer looks like: every field is there, but those that it names as there ``sometimes``.

    The specification says which, so that generated clients need not ask of each field whether it is there.
    """

    sometimes: ClassVar[frozenset[str]] = frozenset()

    def on_bind_field(self, field_name: str, field_obj: ma.fields.Field) -> None:
        """Mark the field as one that is always there."""
        field_obj.required = field_name not in self.sometimes


class Text(ma.fields.String):
    """A string of ``least`` to ``most`` characters that can be stored: no NUL, no lone surrogate."""

    def __init__(self, *, least: int = 0, most: int, **kwargs: Any) -> None:
        self._least = least
        super().__init__(validate=ma.validate.Length(min=least or None, max=most), **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        text: str = super()._deserialize(value, attr, data, **kwargs)
        problem = forbidden_character(text)
        if problem:
            raise ma.ValidationError(f"Text {problem}.")
        if self._least and text and not text.strip():
            raise ma.ValidationError("Is blank; a text with something in it is needed.")
        return text


class Date(ma.fields.String):
    """A date or a time in ISO 8601."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Any:  # noqa: ARG002
        if not isinstance(value, str):
            raise ma.ValidationError(f"Must be a string with {ALLOWED}.")
        try:
            return parse_moment(attr or "", value)
        except InvalidInput as error:
            raise ma.ValidationError(error.reason) from error


class Count(ma.fields.Integer):
    """A whole number in a query: plain digits."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Any:
        if not _DIGITS.match(str(value)):
            raise ma.ValidationError("Not a valid integer; allowed are plain digits.")
        return super()._deserialize(value, attr, data, **kwargs)


class PageQuerySchema(RequestSchema):
    """Which page of a list."""

    limit = Count(load_default=100, validate=ma.validate.Range(min=1, max=1000))
    cursor = ma.fields.String(load_default=None, metadata={"description": "next_cursor of the page before"})


class WebAddress(Text):
    """An absolute http or https address."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(least=1, most=MAX_URL, **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        text = super()._deserialize(value, attr, data, **kwargs)
        try:
            parts = urlsplit(text)
            valid = parts.scheme in ("http", "https") and bool(parts.hostname) and not _NOT_IN_ADDRESS.search(text)
        except ValueError:
            valid = False
        if not valid:
            raise ma.ValidationError("Is no web address; allowed is an absolute http or https address.")
        return text


class Language(Text):
    """A BCP 47 language tag."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(least=1, most=35, **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        text = super()._deserialize(value, attr, data, **kwargs)
        if not LANGUAGE.match(text):
            raise ma.ValidationError("Is no language tag; allowed is one of BCP 47 such as en or en-GB.")
        return text


class Metadata(ma.fields.Dict):
    """Any JSON object of the sender's own; kept and given back, never read."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> dict[str, Any]:
        mapping: dict[str, Any] = super()._deserialize(value, attr, data, **kwargs)  # type: ignore[no-untyped-call]
        for each in _texts(mapping):
            problem = forbidden_character(each)
            if problem:
                raise ma.ValidationError(f"Metadata {problem}.")
        text = json.dumps(mapping, ensure_ascii=False)
        if len(text) > MAX_METADATA_CHARACTERS:
            raise ma.ValidationError(f"Has {len(text)} characters as JSON; at most {MAX_METADATA_CHARACTERS} are allowed.")
        return mapping


def _texts(value: Any) -> Iterator[str]:
    """Every string in a JSON value, names of members included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, member in value.items():
            yield name
            yield from _texts(member)
    elif isinstance(value, list):
        for member in value:
            yield from _texts(member)


class ProblemSchema(AnswerSchema):
    """Problem details (RFC 9457)."""

    sometimes = frozenset(("errors",))

    type = ma.fields.String(metadata={"description": "what kind of problem this is"})
    title = ma.fields.String(metadata={"description": "the HTTP status in words"})
    status = ma.fields.Integer(metadata={"description": "the HTTP status"})
    detail = ma.fields.String(metadata={"description": "what was wrong and what is allowed"})
    errors = ma.fields.Dict(
        keys=ma.fields.String(),
        values=ma.fields.List(ma.fields.String()),
        metadata={"description": "by field, what was wrong with it"},
    )
    request_id = ma.fields.String(allow_none=True, metadata={"description": "the X-Request-ID of this answer"})
