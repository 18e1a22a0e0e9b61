"""What Prometheus reads: right counts, few labels, and there when the rest is not."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from flask.testing import FlaskClient
from prometheus_client.openmetrics.parser import text_string_to_metric_families as read_openmetrics
from prometheus_client.parser import text_string_to_metric_families
import pytest

from models.doubles import HashingEncoder, WordJudge
from service.application.operate import Operate
from service.bootstrap import Service
from service.domain.errors import StorageFailure
from service.domain.policy import POLICY
from service.http.app import create_app
from service.http.metrics import Metrics
from tests.http.answers import BRIDGE, CLAIM, DENIAL, TRAM, lines, store, verify
from tests.http.conftest import ServedClient, client_of
from tests.http.jobs import office_in

Samples = Mapping[tuple[str, frozenset[tuple[str, str]]], float]


def scrape(client: FlaskClient) -> Samples:
    """Every sample of /metrics by name and labels, read by Prometheus's own parser."""
    response = client.get("/metrics")
    assert response.status_code == 200
    families = text_string_to_metric_families(response.text)
    return {(sample.name, frozenset(sample.labels.items())): sample.value for family in families for sample in family.samples}


def value(samples: Samples, name: str, /, **labels: str) -> float:
    """One sample; 0 where it was never counted."""
    return samples.get((name, frozenset(labels.items())), 0.0)


def total(samples: Samples, name: str, /, **labels: str) -> float:
    """The sum of the samples that have these labels."""
    return sum(number for (found, have), number in samples.items() if found == name and have >= set(labels.items()))


def test_requests_are_counted_by_route_method_and_status(client: FlaskClient) -> None:
    """Two articles are one route, what does not exist is one, and each has its time."""
    store(client, BRIDGE, TRAM)
    for path in ("/v1/articles/bridge", "/v1/articles/tram", "/v1/articles/none", "/no/such/path", "/another"):
        client.get(path)
    client.open("/v1/articles", method="BREW")
    samples = scrape(client)
    requests = "crosscheck_http_requests_total"
    assert value(samples, requests, method="POST", route="/v1/articles", status="201") == 2
    assert value(samples, requests, method="GET", route="/v1/articles/<article_id>", status="200") == 2
    assert value(samples, requests, method="GET", route="/v1/articles/<article_id>", status="404") == 1
    assert value(samples, requests, method="GET", route="unmatched", status="404") == 2
    assert total(samples, requests, method="unmatched") == 1
    seconds = "crosscheck_http_request_duration_seconds"
    assert value(samples, f"{seconds}_count", method="POST", route="/v1/articles") == 2
    assert 0 < value(samples, f"{seconds}_sum", method="POST", route="/v1/articles") < 60


def test_labels_do_not_grow_with_what_is_sent(client: FlaskClient) -> None:
    """Two hundred paths, methods and ids more leave no more series than one of each."""

    def send(number: int) -> None:
        client.get(f"/nowhere/{number}")
        client.get(f"/v1/articles/{number}")
        client.open(f"/v1/verifications/{number}", method=f"M{number}")

    send(0)
    scrape(client)
    before = set(scrape(client))
    for number in range(1, 200):
        send(number)
    assert set(scrape(client)) == before


def test_verdicts_and_stages_are_counted(tmp_path: Path) -> None:
    """Of requests and of jobs, each apart; every stage of a verification has its time."""
    with office_in(tmp_path) as office:
        store(office.client, BRIDGE)
        verify(office.client)
        verify(office.client, DENIAL)
        verify(office.client, "He resigned.")
        office.send([CLAIM, CLAIM, "x" * 2001])
        office.work()
        samples = scrape(office.client)
    verdicts = "crosscheck_verdicts_total"
    assert value(samples, verdicts, verdict="supported", reason="sources_agree", asked_by="request") == 1
    assert value(samples, verdicts, verdict="refuted", reason="sources_agree", asked_by="request") == 1
    assert value(samples, verdicts, verdict="not_enough_evidence", reason="unresolved_reference", asked_by="request") == 1
    assert value(samples, verdicts, verdict="supported", reason="sources_agree", asked_by="job") == 2
    assert total(samples, verdicts) == 5
    for stage, times in {"encode": 2, "retrieve": 2, "judge": 2, "compare": 2, "decide": 3, "store": 3}.items():
        assert value(samples, "crosscheck_stage_duration_seconds_count", stage=stage, asked_by="request") == times, stage


def test_the_state_is_that_of_about(client: FlaskClient) -> None:
    """Corpus, generation, release and models are those that /v1/about tells."""
    store(client, BRIDGE, TRAM)
    about, samples = client.get("/v1/about").json, scrape(client)
    for name in ("articles", "versions", "passages", "verifications", "sequence"):
        assert samples[f"crosscheck_corpus_{name}", frozenset()] == about["corpus"][name]
    assert value(samples, "crosscheck_index_generation_info", generation=about["corpus"]["index_generation"]) == 1
    assert value(samples, "crosscheck_build_info", version=about["version"]) == 1
    for role in ("encoder", "entailment"):
        labels = {name: about[role][name] for name in ("name", "revision", "runtime")}
        assert value(samples, "crosscheck_model_info", role=role, **labels) == 1


def test_what_waits_is_told(service: Service) -> None:
    """Requests at the models, a job that they hold back, and its claims."""
    client = client_of(service)
    with service.turns.request():
        client.post("/v1/jobs", json={"claims": [CLAIM, DENIAL]})
        samples = scrape(client)
        assert value(samples, "crosscheck_model_requests") == 1
        assert value(samples, "crosscheck_job_claims_waiting") == 2
        assert total(samples, "crosscheck_jobs") == 1
    assert value(samples, "crosscheck_requests_limit") == 64
    assert value(samples, "crosscheck_requests_admitted") == 0  # reading the metrics takes no place


def test_a_place_is_told_while_its_answer_is_sent(client: FlaskClient) -> None:
    """A streamed batch holds its place until its last line, and is counted then."""
    answer = client.open(
        "/v1/verify/batch", method="POST", data=lines([CLAIM]), content_type="application/x-ndjson", buffered=False
    )
    route = {"method": "POST", "route": "/v1/verify/batch", "status": "200"}
    samples = scrape(client)
    assert (value(samples, "crosscheck_requests_admitted"), value(samples, "crosscheck_http_requests_total", **route)) == (1, 0)
    answer.close()
    samples = scrape(client)
    assert (value(samples, "crosscheck_requests_admitted"), value(samples, "crosscheck_http_requests_total", **route)) == (0, 1)


class Unreadable:
    """A store that cannot be read."""

    def counts(self) -> dict[str, int]:
        """Fail as the embedded store does."""
        raise StorageFailure("The database could not be read: disk I/O error")


def test_without_the_store_the_counters_are_still_told(service: Service) -> None:
    """A broken store takes its own figures away and nothing else."""
    operate = Operate(
        Unreadable(), service.store.jobs, service.store.watches, HashingEncoder(), WordJudge(), POLICY, service.turns
    )
    app = create_app(replace(service.use_cases, operate=operate), Metrics())
    client = ServedClient(app, app.response_class)
    client.get("/healthz")
    samples = scrape(client)
    assert value(samples, "crosscheck_store_readable") == 0
    assert total(samples, "crosscheck_http_requests_total") == 1
    assert not [name for name, _ in samples if name.startswith("crosscheck_corpus")]


@pytest.mark.parametrize(
    ("accept", "content_type"),
    [("", "text/plain; version=0.0.4"), ("application/openmetrics-text; version=1.0.0", "application/openmetrics-text")],
)
def test_the_form_is_the_one_that_is_asked_for(client: FlaskClient, accept: str, content_type: str) -> None:
    """Plain text by default; OpenMetrics where a scraper accepts it."""
    response = client.get("/metrics", headers={"Accept": accept})
    assert response.content_type.startswith(content_type)
    if "openmetrics" in accept:
        assert len(list(read_openmetrics(response.text))) > 10


def test_two_services_count_apart(service: Service) -> None:
    """Metrics belong to a service, not to the process: a second one in the same process begins at nothing."""
    client_of(service).get("/healthz")
    app = create_app(service.use_cases, Metrics())
    assert total(scrape(ServedClient(app, app.response_class)), "crosscheck_http_requests_total") == 0
