"""Health, readiness and what is running."""

from dataclasses import asdict, replace
import logging

from flask.testing import FlaskClient
import pytest

from models.doubles import HashingEncoder, WordJudge
from service import __version__
from service.application.operate import Operate
from service.bootstrap import Service
from service.domain.errors import StorageFailure
from service.domain.policy import POLICY
from service.domain.verdict import REASONS
from service.http.app import create_app
from service.http.metrics import Metrics
from tests.conftest import UNCALIBRATED
from tests.http.answers import BRIDGE, TRAM, assert_problem, store, verify
from tests.http.conftest import ServedClient


def test_healthz_says_that_the_process_is_up(client: FlaskClient) -> None:
    """GET /healthz answers 200 and ``up``."""
    response = client.get("/healthz")
    assert (response.status_code, response.json) == (200, {"status": "up"})


@pytest.mark.parametrize("articles", [(), (BRIDGE, TRAM)], ids=["empty", "filled"])
def test_readyz_says_what_it_checked(client: FlaskClient, articles: tuple[dict, ...]) -> None:
    """GET /readyz answers 200 with models, index and database, over an empty corpus and over a filled one."""
    store(client, *articles)
    response = client.get("/readyz")
    assert (response.status_code, response.json["status"]) == (200, "ready")
    assert set(response.json["checks"]) == {"models", "index", "database"}


def test_readyz_leaves_no_verification(client: FlaskClient) -> None:
    """The tiny verification of readiness is not stored."""
    client.get("/readyz")
    assert client.get("/v1/about").json["corpus"]["verifications"] == 0


class Forgetful(HashingEncoder):
    """An encoder that fails."""

    def encode(self, _: object) -> None:
        """Fail."""
        raise RuntimeError("weights gone")


class Flat(HashingEncoder):
    """An encoder that answers in another shape than it says."""

    dimension = 64

    def encode(self, texts: list[str]) -> object:
        """Give 128 numbers where 64 are promised."""
        return HashingEncoder.encode(HashingEncoder(), texts)


class Torn:
    """A store whose index lacks passages."""

    def check(self) -> None:
        """Fail as the embedded store does."""
        raise StorageFailure("The index lacks 3 passages of the database.")


def unready(service: Service, **broken: object) -> FlaskClient:
    """A client of the same service with a part of its readiness broken."""
    parts = {"store": service.store, "encoder": HashingEncoder(), "judge": WordJudge(), "policy": POLICY, **broken}
    operate = Operate(jobs=service.store.jobs, watches=service.store.watches, turns=service.turns, **parts)
    app = create_app(replace(service.use_cases, operate=operate), Metrics())
    return ServedClient(app, app.response_class)


@pytest.mark.parametrize(
    "broken", [{"encoder": Forgetful()}, {"encoder": Flat()}, {"store": Torn()}], ids=["fails", "shape", "index"]
)
def test_readyz_is_503_when_a_part_is_not_well(service: Service, broken: dict[str, object]) -> None:
    """A model that fails, one that changed its shape, and an index that lacks passages are each a 503 problem."""
    assert_problem(unready(service, **broken).get("/readyz"), 503, says="Not ready")


def test_what_is_not_ready_is_in_the_log(service: Service, caplog: pytest.LogCaptureFixture) -> None:
    """The reason for a 503 of /readyz is logged as an error."""
    unready(service, store=Torn()).get("/readyz")
    assert [record for record in caplog.records if record.levelno == logging.ERROR and "lacks 3" in str(record.exc_info)]


def test_healthz_is_up_when_a_part_is_not_well(service: Service) -> None:
    """The process is up also when it is not ready."""
    assert unready(service, store=Torn()).get("/healthz").status_code == 200


def test_about_names_what_is_running(client: FlaskClient) -> None:
    """GET /v1/about has the release, both models, the thresholds, the verdicts and the closed list of reasons."""
    about = client.get("/v1/about").json
    assert (about["name"], about["version"]) == ("Crosscheck", __version__)
    assert about["encoder"] == {"name": "hashing-double", "revision": "1", "runtime": "none", "dimension": 128}
    assert about["entailment"] == {
        "name": "word-double",
        "revision": "1",
        "runtime": "none",
        "calibrated": False,
        "labels": ["supports", "refutes", "neutral"],
    }
    assert about["policy"] == asdict(UNCALIBRATED)
    assert about["verdicts"] == ["supported", "refuted", "conflicting", "not_enough_evidence"]
    assert about["reasons"] == {reason.value: meaning for reason, meaning in REASONS.items()}


def test_about_counts_the_corpus(client: FlaskClient) -> None:
    """Articles, versions, passages, verifications and changes are counted, and a deletion takes off what it erased."""
    store(client, BRIDGE, TRAM, {**BRIDGE, "text": "It closed again. It was raining."})
    verify(client)
    corpus = client.get("/v1/about").json["corpus"]
    del corpus["index_generation"]
    assert corpus == {"articles": 2, "versions": 3, "passages": 4, "verifications": 1, "sequence": 3}
    client.delete("/v1/articles/bridge")
    corpus = client.get("/v1/about").json["corpus"]
    del corpus["index_generation"]
    assert corpus == {"articles": 1, "versions": 1, "passages": 1, "verifications": 1, "sequence": 4}
