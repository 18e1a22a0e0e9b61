"""What surrounds every request: its id, a crash inside it, how many run at once, what the log keeps of it."""

from collections.abc import Iterator
import logging
import re
from threading import Event, Thread

from flask import Flask
from flask.testing import FlaskClient
import pytest

from service.bootstrap import Service
from service.http.errors import register_errors
from service.http.metrics import Metrics
from service.http.requests import MAX_AT_ONCE, register_requests
from service.logs import JsonFormatter
from tests.http.answers import BRIDGE, CLAIM, NDJSON, assert_problem, lines, store, verify
from tests.http.conftest import ServedClient, client_of

SECRET = "ZEBRAFISH"


@pytest.mark.parametrize("sent", ["a", "7", "abc-DEF_123", "-_-", "x" * 64])
def test_a_good_request_id_is_taken_over(untouched: FlaskClient, sent: str) -> None:
    """An X-Request-ID of 1 to 64 letters, digits, - and _ is answered as it was sent."""
    assert untouched.get("/v1/about", headers={"X-Request-ID": sent}).headers["X-Request-ID"] == sent


@pytest.mark.parametrize("sent", [None, "", "x" * 65, "a b", "a.b", "a;b", '"a"', "é", "<script>", "a,b"])
def test_a_bad_request_id_is_replaced(untouched: FlaskClient, sent: str | None) -> None:
    """Any other X-Request-ID, and none, is answered by one of 32 hexadecimal digits."""
    answered = untouched.get("/v1/about", headers={"X-Request-ID": sent} if sent is not None else {}).headers["X-Request-ID"]
    assert re.fullmatch(r"[0-9a-f]{32}", answered)


def test_made_ids_differ(untouched: FlaskClient) -> None:
    """Two requests without an id get two."""
    assert untouched.get("/healthz").headers["X-Request-ID"] != untouched.get("/healthz").headers["X-Request-ID"]


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/healthz"),
        ("GET", "/v1/articles"),
        ("GET", "/docs"),
        ("GET", "/nowhere"),
        ("PUT", "/v1/articles"),
        ("POST", "/v1/verify"),
        ("OPTIONS", "/v1/articles"),
        ("HEAD", "/v1/articles"),
        ("DELETE", "/v1/articles/nowhere"),
    ],
)
def test_every_answer_has_the_request_id(untouched: FlaskClient, method: str, path: str) -> None:
    """Good answers, problems, HEAD and OPTIONS all carry X-Request-ID."""
    assert untouched.open(path, method=method, headers={"X-Request-ID": "r-1"}).headers["X-Request-ID"] == "r-1"


def test_a_streamed_answer_has_the_request_id(client: FlaskClient) -> None:
    """NDJSON answers carry X-Request-ID too."""
    response = client.post("/v1/verify/batch", data=lines([CLAIM]), content_type=NDJSON, headers={"X-Request-ID": "r-1"})
    assert response.headers["X-Request-ID"] == "r-1"


@pytest.fixture
def crashing(service: Service) -> FlaskClient:
    """A client of a service with a route that crashes."""

    def crash() -> None:
        raise RuntimeError(f"{SECRET} at /srv/private.py")

    service.app.add_url_rule("/v1/crash", view_func=crash)
    return client_of(service)


def test_a_crash_is_a_problem_without_its_text(crashing: FlaskClient) -> None:
    """An exception inside a view is a 500 problem that names the request id and nothing of the exception."""
    response = crashing.get("/v1/crash", headers={"X-Request-ID": "r-1"})
    assert_problem(response, 500, says="request id")
    assert response.json["request_id"] == "r-1"
    assert not re.search(f"{SECRET}|RuntimeError|Traceback|private", response.text)


def test_a_crash_is_in_the_log_with_its_text(crashing: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    """The exception that the caller does not see is logged as an error."""
    crashing.get("/v1/crash")
    (record,) = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert SECRET in JsonFormatter().format(record)


def test_a_crash_gives_its_slot_back(crashing: FlaskClient) -> None:
    """After more crashes than requests may run at once the next request is still admitted."""
    assert {crashing.get("/v1/crash").status_code for _ in range(MAX_AT_ONCE + 1)} == {500}
    assert crashing.get("/v1/about").status_code == 200


def test_64_requests_are_let_in_and_the_next_is_refused(service: Service) -> None:
    """With 64 answers not read to their end the next request is a 503 with Retry-After, and when they are, it is not."""
    assert MAX_AT_ONCE == 64
    open_answers = [service.app.test_client().get("/v1/about") for _ in range(64)]
    assert {response.status_code for response in open_answers} == {200}
    client = client_of(service)
    refused = client.post("/v1/verify", json={"claim": CLAIM})
    assert_problem(refused, 503, says="64")
    assert refused.headers["Retry-After"] == "1"
    for response in open_answers:
        response.close()
    assert [client.get("/v1/about").status_code for _ in range(65)] == [200] * 65


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_is_answered_when_all_slots_are_taken(service: Service, path: str) -> None:
    """Health checks are admitted beyond the 64, as often as they come, and take no slot."""
    open_answers = [service.app.test_client().get("/v1/about") for _ in range(64)]
    client = client_of(service)
    assert [client.get(path).status_code for _ in range(70)] == [200] * 70
    for response in open_answers:
        response.close()
    assert [client.get("/v1/about").status_code for _ in range(65)] == [200] * 65


class Waiting:
    """An app of two slots whose requests to /wait stay inside until they are let go."""

    def __init__(self) -> None:
        self.app = Flask("waiting")
        register_requests(self.app, Metrics(), at_once=2)
        register_errors(self.app)
        self.app.add_url_rule("/wait", view_func=self.wait)
        self.app.add_url_rule("/", "quick", lambda: "done")
        self.inside = [Event(), Event()]
        self.release = Event()
        self.statuses: list[int] = []
        self.threads = [Thread(target=self.ask, args=(number,)) for number in range(2)]

    def client(self) -> FlaskClient:
        """A client of the app."""
        return ServedClient(self.app, self.app.response_class)

    def wait(self) -> str:
        """Stay inside until let go."""
        next(event for event in self.inside if not event.is_set()).set()
        assert self.release.wait(10)
        return "done"

    def ask(self, number: int) -> None:
        """One request that waits, the second only once the first is inside."""
        assert number == 0 or self.inside[number - 1].wait(10)
        self.statuses.append(self.client().get("/wait").status_code)


@pytest.fixture
def full() -> Iterator[Waiting]:
    """The app with both slots taken by requests that are being worked on."""
    waiting = Waiting()
    for thread in waiting.threads:
        thread.start()
    assert all(event.wait(10) for event in waiting.inside)
    yield waiting
    waiting.release.set()
    for thread in waiting.threads:
        thread.join(10)


def test_a_request_too_many_is_refused_while_others_are_worked_on(full: Waiting) -> None:
    """The third request of an app of two slots is refused while both are still inside, so it did not wait for them."""
    response = full.client().get("/")
    assert_problem(response, 503, says="2 requests are being worked on")
    assert response.headers["Retry-After"] == "1"
    assert not full.release.is_set()
    assert full.statuses == []


def test_a_request_is_admitted_once_others_are_done(full: Waiting) -> None:
    """When both requests have their answers, both slots are free again."""
    full.release.set()
    for thread in full.threads:
        thread.join(10)
    assert full.statuses == [200, 200]
    assert [full.client().get("/").status_code for _ in range(3)] == [200] * 3


def test_refusals_take_no_slot(full: Waiting) -> None:
    """Ten refusals later exactly the two slots come free."""
    assert {full.client().get("/").status_code for _ in range(10)} == {503}
    full.release.set()
    for thread in full.threads:
        thread.join(10)
    open_answers = [full.app.test_client().get("/") for _ in range(3)]
    assert [response.status_code for response in open_answers] == [200, 200, 503]
    for response in open_answers:
        response.close()


@pytest.fixture
def log(client: FlaskClient, caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """The log at info, from an empty start."""
    caplog.set_level(logging.INFO)
    caplog.clear()
    return caplog


def written(log: pytest.LogCaptureFixture) -> str:
    """The log as the service would write it."""
    return "\n".join(JsonFormatter().format(record) for record in log.records)


def test_the_log_has_a_line_for_each_request(client: FlaskClient, log: pytest.LogCaptureFixture) -> None:
    """A request leaves one line with its id, method, route and status."""
    client.get("/v1/articles/nowhere", headers={"X-Request-ID": "r-1"})
    (record,) = [record for record in log.records if record.message == "request"]
    found = (record.request_id, record.method, record.route, record.status)
    assert found == ("r-1", "GET", "/v1/articles/<article_id>", 404)
    assert record.milliseconds >= 0


def test_the_log_holds_no_text_of_good_requests(client: FlaskClient, log: pytest.LogCaptureFixture) -> None:
    """Articles and claims of every route leave no word of theirs in the log at info."""
    text = f"{SECRET} was seen under the Lantern Bridge."
    store(client, {**BRIDGE, "text": text, "title": SECRET, "author": SECRET})
    client.post("/v1/articles/batch", data=lines([{"text": f"{text} Twice."}]), content_type=NDJSON)
    answer = verify(client, text)
    client.post("/v1/verify/batch", json={"claims": [text]})
    client.get(f"/v1/verifications/{answer['id']}")
    client.get("/v1/articles", query_string={"q": SECRET})
    client.get("/v1/articles/bridge/passages")
    assert len([record for record in log.records if record.message == "request"]) == 7
    assert SECRET not in written(log)


def test_the_log_holds_no_text_of_bad_requests(client: FlaskClient, log: pytest.LogCaptureFixture) -> None:
    """What was refused leaves no word in the log at info either."""
    text = f"{SECRET} was seen."
    for sent in ({"claim": text * 500}, {"claim": text, "top_k": 0}, {"claim": f"{text}\ud800"}, {SECRET: text}):
        assert client.post("/v1/verify", json=sent).status_code == 422
    for body in (f'{{"claim": "{text}', f'{{"claim": {SECRET}}}'):
        assert client.post("/v1/verify", data=body, content_type="application/json").status_code == 400
    assert client.post("/v1/articles", json={"text": text, "html": text}).status_code == 422
    client.post("/v1/articles/batch", data=lines([{"text": text, "id": SECRET * 50}]), content_type=NDJSON)
    assert len([record for record in log.records if record.message == "request"]) == 8
    assert SECRET not in written(log)
