"""The base of all blueprints, and the specification that is generated from them."""

from collections.abc import Callable
from functools import partial
from threading import Lock
from typing import Any

from apispec import APISpec
from flask import Flask
import flask_smorest
from marshmallow import Schema, ValidationError

from service import __version__
from service.domain.errors import CrosscheckError
from service.http.bodies import NDJSON, StrictParser
from service.http.errors import describe
from service.http.problems import CONTENT_TYPE, problem
from service.http.schemas.base import ProblemSchema

DESCRIPTION = (
    "Crosscheck verifies claims against a corpus of articles that its user owns. Articles go in; a claim comes in; the passages "
    "that support it and the passages that contradict it come out, with a verdict, a confidence and a reason."
)
MEANING = {
    400: "The body is no JSON in UTF-8.",
    404: "There is no such thing.",
    413: "The body is larger than allowed.",
    415: "The content type is not accepted.",
    422: "A value is not allowed; `errors` says for each field what is.",
    429: "As many jobs wait, or watches or feeds are there, as are allowed; for jobs `Retry-After` says when to try again.",
    502: "The site at the address did not give a page that can be read.",
    503: "Not now; `Retry-After` says when to try again.",
}

TAKES_QUERY = "takes_query"  # attribute of a view that has a schema for its query

View = Callable[..., Any]


class Blueprint(flask_smorest.Blueprint):
    """Routes with strict arguments and documented problems."""

    ARGUMENTS_PARSER = StrictParser()

    def arguments(self, schema: type[Schema], *, location: str = "json", **options: Any) -> Callable[[View], View]:
        """Inject what ``schema`` admits; a view without a schema for its query gets none."""
        inject = super().arguments(schema, location=location, **options)

        def decorate(view: View) -> View:
            decorated: View = inject(view)
            if location == "query":
                setattr(decorated, TAKES_QUERY, True)
            return decorated

        return decorate

    def route(self, rule: str, **options: Any) -> Callable[[View], View]:
        """Add a route; the view's name is its operation's, by which generated clients call it."""
        add = super().route(rule, **options)

        def decorate(view: View) -> View:
            added: View = add(self.doc(operationId=view.__name__)(view))
            return added

        return decorate

    def register_views_in_doc(self, api: "Api", app: Flask, spec: APISpec, **options: Any) -> None:
        """Have the views described when the specification is asked for."""
        api.describe_later(partial(super().register_views_in_doc, api, app, spec, **options))

    def problems(self, *statuses: int) -> Callable[[View], View]:
        """Document the problems that a view answers with."""

        def decorate(view: View) -> View:
            for status in statuses:
                view = self.alt_response(status, schema=ProblemSchema, content_type=CONTENT_TYPE, description=MEANING[status])(
                    view
                )
            return view

        return decorate

    def accepts(self, json_schema: type[Schema] | dict[str, Any], line_schema: type[Schema]) -> Callable[[View], View]:
        """Document a body that is JSON or NDJSON; the view reads it itself, entry by entry."""
        content = {"application/json": {"schema": json_schema}, NDJSON: {"schema": line_schema}}
        return self.doc(requestBody={"required": True, "content": content})


class Api(flask_smorest.Api):
    """Writes the specification; errors are answered by ``service.http.errors``.

    It is written when it is first asked for: that takes longer than all else that the application does at start.
    """

    DEFAULT_ERROR_RESPONSE_NAME = "Problem"

    def __init__(self, *args: Any, **options: Any) -> None:
        self._descriptions: list[Callable[[], None]] = []
        self._written: str | None = None
        self._writing = Lock()
        super().__init__(*args, **options)

    def describe_later(self, describe: Callable[[], None]) -> None:
        """Have ``describe`` called before the specification is written."""
        self._descriptions.append(describe)

    def specification(self) -> str:
        """The specification as YAML; whoever asks while it is written waits."""
        with self._writing:
            if self._written is None:
                while self._descriptions:
                    self._descriptions.pop(0)()
                self._written = self.spec.to_yaml(yaml_dump_kwargs={"sort_keys": False, "allow_unicode": True, "width": 120})
            return self._written

    def _register_responses(self) -> None:
        """Any error that is not listed is a problem too."""
        content = {CONTENT_TYPE: {"schema": ProblemSchema}}
        self.spec.components.response("Problem", {"description": "Any other problem.", "content": content}, lazy=True)

    def _register_error_handlers(self) -> None:
        """Leave errors to the one table that maps them."""


def make_api(app: Flask) -> Api:
    """The specification's frame."""
    app.config.update(API_TITLE="Crosscheck", API_VERSION=__version__, OPENAPI_VERSION="3.1.0")
    license_ = {"name": "Apache-2.0", "identifier": "Apache-2.0"}
    return Api(app, spec_kwargs={"info": {"description": DESCRIPTION, "license": license_}, "servers": [{"url": "/"}]})


def entry_problem(error: ValidationError | CrosscheckError) -> tuple[int, dict[str, Any]]:
    """Status and body of a problem that concerns one entry of a batch."""
    status, detail, errors = describe(error)
    return status, problem(status, detail, errors)
