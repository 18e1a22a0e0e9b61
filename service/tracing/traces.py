"""Spans of OpenTelemetry, sent in the background. They hold no text: no claim, no passage, no path, as the log."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http import HTTPMethod
import logging
import threading

from opentelemetry import context, trace
from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import OTELResourceDetector, Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter
from opentelemetry.trace import Span, SpanKind, Status, StatusCode
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from service import __version__

CLOSE_SECONDS = 5.0  # what waits to be sent has so long when the service ends; an attempt that is under way may take longer


def exporter_of_environment() -> SpanExporter:
    """Sends to the collector that the standard variables name."""
    return OTLPSpanExporter()


class Traces:
    """Opens spans, gives them to ``exporter`` in a thread of its own, and names the trace in the log."""

    def __init__(self, exporter: SpanExporter) -> None:
        named = Resource.create({"service.name": "crosscheck", "service.version": __version__})
        resource = named.merge(OTELResourceDetector().detect())  # OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES win
        self._exporter = exporter
        self._provider = TracerProvider(resource=resource, shutdown_on_exit=False)
        self._provider.add_span_processor(BatchSpanProcessor(exporter))
        self._tracer = self._provider.get_tracer("crosscheck", __version__)
        self._make_record = logging.getLogRecordFactory()
        logging.setLogRecordFactory(self._record)

    @contextmanager
    def span(self, name: str) -> Iterator[None]:
        """A span around the block, in the span that is open. Of what it raises, the type alone is told."""
        with self._tracer.start_as_current_span(name, record_exception=False, set_status_on_exception=False) as span:
            try:
                yield
            except Exception as error:
                _failed(span, type(error).__name__)
                raise

    def request(self, method: str, headers: Mapping[str, str]) -> Callable[[str | None, int | None, str], None]:
        """Open a request's span, in the trace that ``headers`` name by W3C Trace Context, or in a new one.

        Returns what ends it, given the route, the status (None: no answer was made) and the request's id. It is to be called
        in the same thread.
        """
        known = method if method in frozenset(HTTPMethod) else "_OTHER"
        name = "HTTP" if known == "_OTHER" else known  # as the semantic conventions have it
        parent = TraceContextTextMapPropagator().extract(headers, Context())
        span = self._tracer.start_span(name, parent, SpanKind.SERVER, {"http.request.method": known})
        token = context.attach(trace.set_span_in_context(span, parent))

        def end(route: str | None, status: int | None, request_id: str) -> None:
            span.set_attribute("crosscheck.request_id", request_id)
            if route is not None:
                span.update_name(f"{name} {route}")
                span.set_attribute("http.route", route)
            if status is not None:
                span.set_attribute("http.response.status_code", status)
            if status is None or status >= 500:
                _failed(span, str(status or "no answer"))
            span.end()
            context.detach(token)

        return end

    def flush(self) -> None:
        """Send what waits to be sent."""
        self._provider.force_flush()

    def close(self) -> None:
        """Send what waits to be sent, and end; what a collector does not take in time is dropped."""
        logging.setLogRecordFactory(self._make_record)
        enough = threading.Timer(CLOSE_SECONDS, self._exporter.shutdown)
        enough.start()
        self._provider.shutdown()
        enough.cancel()

    def _record(self, *args: object, **more: object) -> logging.LogRecord:
        """A record of the log; where a span is open, it names the trace."""
        record: logging.LogRecord = self._make_record(*args, **more)
        of = trace.get_current_span().get_span_context()
        if of.is_valid:
            record.trace_id, record.span_id = trace.format_trace_id(of.trace_id), trace.format_span_id(of.span_id)
        return record


def _failed(span: Span, kind: str) -> None:
    span.set_attribute("error.type", kind)
    span.set_status(Status(StatusCode.ERROR))
