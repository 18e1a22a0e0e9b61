"""A span around every request that is no probe, to the last line of its answer."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from flask import Flask, Response, g, request

from service.http.requests import ALWAYS_ADMITTED

# Ends a request's span, given its route, its status (None: no answer was made) and its id.
EndSpan: TypeAlias = Callable[[str | None, int | None, str], None]
# Opens one, from the request's method and those headers of W3C Trace Context that it has.
OpenSpan: TypeAlias = Callable[[str, Mapping[str, str]], EndSpan]

TRACE_HEADERS = ("traceparent", "tracestate")


def register_traces(app: Flask, open_span: OpenSpan) -> None:
    """Hang it on ``app``, before all else that is done around a request: then the span is around that too."""

    @app.before_request
    def begin() -> None:
        if request.endpoint not in ALWAYS_ADMITTED:
            sent = {name: request.headers[name] for name in TRACE_HEADERS if name in request.headers}
            g.end_span = open_span(request.method, sent)

    @app.after_request
    def finish(response: Response) -> Response:
        end_span, identity, route, status = g.pop("end_span", None), g.request_id, _route(), response.status_code
        if end_span:
            response.call_on_close(lambda: end_span(route, status, identity))
        return response

    @app.teardown_request
    def release(_: BaseException | None) -> None:
        end_span = g.pop("end_span", None)
        if end_span:  # no answer was made
            end_span(_route(), None, g.request_id)


def _route() -> str | None:
    return request.url_rule.rule if request.url_rule else None
