"""Traces: spans of requests, stages and ingestion when they are asked for."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
import json
from pathlib import Path
import threading

from flask.testing import FlaskClient
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode
import pytest

from models.doubles import HashingEncoder, WordJudge
from service.bootstrap import Service, build
from service.logs import JsonFormatter
from service.tracing.traces import Traces
from tests.conftest import UNCALIBRATED, settings_for
from tests.http.answers import BRIDGE, CLAIM, NDJSON, lines, store, verify
from tests.http.conftest import client_of

TRACE, PARENT = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"
STAGES = {"encode", "retrieve", "judge", "compare", "decide", "reviews", "store"}


class Traced:
    """A service over the doubles whose spans are kept."""

    def __init__(self, place: Path) -> None:
        self._kept = InMemorySpanExporter()
        self.traces = Traces(self._kept)
        self.service = build(
            settings_for(place), encoder=HashingEncoder(), judge=WordJudge(), policy=UNCALIBRATED, traces=self.traces
        )
        self.client = client_of(self.service)

    def spans(self) -> list[ReadableSpan]:
        """The spans that ended since this was last asked."""
        self.traces.flush()
        ended = list(self._kept.get_finished_spans())
        self._kept.clear()
        return ended


@pytest.fixture
def traced(tmp_path: Path) -> Iterator[Traced]:
    """Such a service with an empty corpus."""
    running = Traced(tmp_path / "data")
    yield running
    running.service.close()


def of_request(spans: list[ReadableSpan]) -> ReadableSpan:
    (found,) = (span for span in spans if span.kind is SpanKind.SERVER)
    return found


def children(spans: list[ReadableSpan], of: ReadableSpan) -> set[str]:
    return {span.name for span in spans if span.parent and span.parent.span_id == of.context.span_id}


def one(spans: list[ReadableSpan], name: str) -> ReadableSpan:
    (found,) = (span for span in spans if span.name == name)
    return found


def test_a_request_is_a_span_in_the_callers_trace(traced: Traced) -> None:
    """It has the caller's trace and span above it, its own route, status and id, and nothing of its path."""
    store(traced.client, BRIDGE)
    traced.spans()
    sent = {"traceparent": f"00-{TRACE}-{PARENT}-01", "X-Request-ID": "mine"}
    traced.client.get("/v1/articles/bridge", headers=sent)
    (span,) = traced.spans()
    assert span.name == "GET /v1/articles/<article_id>"
    assert f"{span.context.trace_id:032x}" == TRACE
    assert span.parent is not None
    assert f"{span.parent.span_id:016x}" == PARENT
    assert dict(span.attributes or {}) == {
        "http.request.method": "GET",
        "http.route": "/v1/articles/<article_id>",
        "http.response.status_code": 200,
        "crosscheck.request_id": "mine",
    }


@pytest.mark.parametrize("sent", ["", "00-zz-zz-01", f"00-{'0' * 32}-{PARENT}-01", "x" * 5000])
def test_a_traceparent_that_is_none_begins_a_new_trace(traced: Traced, sent: str) -> None:
    """It is passed over, and each request has a trace of its own."""
    for _ in range(2):
        assert traced.client.get("/v1/about", headers={"traceparent": sent}).status_code == 200
    first, second = traced.spans()
    assert first.parent is None
    assert second.parent is None
    assert first.context.trace_id != second.context.trace_id


def test_the_stages_of_a_verification_are_spans(traced: Traced) -> None:
    """All that `include: ["timings"]` tells is there, inside the verification, inside the request; none holds the claim."""
    store(traced.client, BRIDGE)
    traced.spans()
    answer = verify(traced.client, include=["timings"])
    spans = traced.spans()
    assert children(spans, of_request(spans)) == {"verify"}
    assert children(spans, one(spans, "verify")) == set(answer["timings_ms"]) == STAGES
    assert CLAIM not in "".join(span.to_json() for span in spans)


def test_a_streamed_batch_is_in_its_request(traced: Traced) -> None:
    """Each line's verification is in the request's trace, and the request ends after the last."""
    store(traced.client, BRIDGE)
    traced.spans()
    claims = lines([{"claim": CLAIM}] * 3)
    response = traced.client.post("/v1/verify/batch", data=claims, content_type=NDJSON)
    assert response.status_code == 200, response.text
    spans = traced.spans()
    request = of_request(spans)
    inside = [span for span in spans if span.name == "verify"]
    assert len(inside) == 3
    assert {span.parent.span_id for span in inside if span.parent} == {request.context.span_id}
    assert (request.end_time or 0) >= max(span.end_time or 0 for span in inside)


def test_ingestion_is_prepared_and_stored(traced: Traced) -> None:
    """An article that comes in is encoded in one span and stored in another."""
    store(traced.client, BRIDGE)
    spans = traced.spans()
    assert of_request(spans).name == "POST /v1/articles"
    assert children(spans, of_request(spans)) == {"ingest"}
    assert children(spans, one(spans, "ingest")) == {"prepare", "store"}


def test_a_failure_tells_its_type_alone(traced: Traced, monkeypatch: pytest.MonkeyPatch) -> None:
    """A failed stage and its request are marked; what the error says is not told, it may hold text."""

    def fail(_: object) -> None:
        raise OSError("a secret of the text")

    monkeypatch.setattr(traced.service.store, "put", fail)
    assert traced.client.post("/v1/articles", json=dict(BRIDGE)).status_code == 500
    spans = traced.spans()
    assert {span.status.status_code for span in spans if span.name != "prepare"} == {StatusCode.ERROR}
    assert (one(spans, "store").attributes or {})["error.type"] == "OSError"
    assert (of_request(spans).attributes or {})["error.type"] == "500"
    assert "secret" not in "".join(span.to_json() for span in spans)


def test_probes_and_unknown_methods_make_no_names(traced: Traced) -> None:
    """Probes leave no span; a method that HTTP does not name is called HTTP."""
    for path in ("/healthz", "/readyz", "/metrics"):
        traced.client.get(path)
    traced.client.open("/v1/articles", method="BREW")
    (span,) = traced.spans()
    assert span.name.split()[0] == "HTTP"
    assert (span.attributes or {})["http.request.method"] == "_OTHER"


def test_a_line_of_the_log_names_the_trace(traced: Traced, caplog: pytest.LogCaptureFixture) -> None:
    """The request's line has the trace's id."""
    caplog.set_level("INFO", logger="service.http.requests")
    traced.client.get("/v1/about", headers={"traceparent": f"00-{TRACE}-{PARENT}-01"})
    (span,) = traced.spans()
    line = json.loads(JsonFormatter().format(caplog.records[-1]))
    assert (line["message"], line["trace_id"]) == ("request", TRACE)
    assert line["span_id"] == f"{span.context.span_id:016x}"


class Collector(ThreadingHTTPServer):
    """Takes what is exported; answers only when ``answers`` is set."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Taking)
        self.taken: list[ExportTraceServiceRequest] = []
        self.answers = threading.Event()
        self.got = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Taking(BaseHTTPRequestHandler):
    server: Collector

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        assert self.path == "/v1/traces"
        self.server.taken.append(ExportTraceServiceRequest.FromString(body))
        self.server.got.set()
        self.server.answers.wait(30)
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def collecting() -> Iterator[Collector]:
    """A collector that listens."""
    with Collector() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield server
        finally:
            server.answers.set()
            server.shutdown()
            thread.join()


@contextmanager
def exporting(place: Path, monkeypatch: pytest.MonkeyPatch, **variables: str) -> Iterator[Service]:
    """A service over the doubles that was switched on by these variables."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    service = build(settings_for(place), encoder=HashingEncoder(), judge=WordJudge(), policy=UNCALIBRATED)
    try:
        yield service
    finally:
        service.close()


def test_the_collector_gets_the_spans_as_the_service_closes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The standard variables alone switch it on; what was not sent yet is sent at the end, as OTLP."""
    with collecting() as collector:
        collector.answers.set()
        with exporting(
            tmp_path, monkeypatch, OTEL_EXPORTER_OTLP_ENDPOINT=collector.url, OTEL_RESOURCE_ATTRIBUTES="service.namespace=news"
        ) as service:
            store(client_of(service), BRIDGE)
        (resource,) = (spans for sent in collector.taken for spans in sent.resource_spans)
    about = {each.key: each.value.string_value for each in resource.resource.attributes}
    assert (about["service.name"], about["service.namespace"]) == ("crosscheck", "news")
    names = {span.name for scope in resource.scope_spans for span in scope.spans}
    assert names == {"POST /v1/articles", "ingest", "prepare", "store"}


def test_a_collector_that_does_not_answer_holds_no_request_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While an export waits for its answer, requests are answered as ever."""
    with (
        collecting() as collector,
        exporting(tmp_path, monkeypatch, OTEL_EXPORTER_OTLP_ENDPOINT=collector.url, OTEL_BSP_SCHEDULE_DELAY="20") as service,
    ):
        client: FlaskClient = client_of(service)
        store(client, BRIDGE)
        assert collector.got.wait(30)
        assert verify(client)["verdict"]
        assert not collector.answers.is_set()
        collector.answers.set()


def test_a_collector_that_is_away_fails_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Requests are answered, and the service closes."""
    with Collector() as gone:
        url = gone.url
    variables = {"OTEL_BSP_SCHEDULE_DELAY": "20", "OTEL_EXPORTER_OTLP_TIMEOUT": "1"}
    with exporting(tmp_path, monkeypatch, OTEL_EXPORTER_OTLP_ENDPOINT=url, **variables) as service:
        store(client_of(service), BRIDGE)
        assert verify(client_of(service))["verdict"]
