"""What tests share: a service over the doubles, and the real models loaded once."""

from collections.abc import Callable, Iterator
from dataclasses import replace
import os
from pathlib import Path

os.environ.setdefault("HF_HUB_OFFLINE", "1")  # before the libraries read it: no test waits for a hub

from flask.testing import FlaskClient
import hypothesis
import pytest

from models.doubles import DOUBLE, HashingEncoder, WordJudge
from models.encoder import SentenceEncoder, encoder_source, load_encoder
from models.judge import EntailmentJudge, judge_source, load_judge
from models.libraries import import_openvino
from models.prepare import main as prepare
from models.runtime.prepared import PREPARED, NotPreparedError, read_prepared
from service.bootstrap import Service, build
from service.domain.policy import POLICY
from service.settings import Settings, read_settings
from tests.serving import listening

# The same examples in every run of continuous integration: a new one that fails is found by a person, not by a landing.
hypothesis.settings.register_profile("repeatable", derandomize=True, database=None)
if os.environ.get("CI"):
    hypothesis.settings.load_profile("repeatable")


UNCALIBRATED = replace(POLICY, lines={})  # what the doubles say is right by their own rules


def settings_for(directory: Path, **variables: str) -> Settings:
    """Settings of a service over the doubles with its data in ``directory``."""
    environment = {"CROSSCHECK_DATA": str(directory), "CROSSCHECK_ENCODER": DOUBLE, "CROSSCHECK_ENTAILMENT": DOUBLE}
    return read_settings({**environment, "CROSSCHECK_LOCK_WAIT": "0", **variables})


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    """A service with an empty corpus, over the doubles."""
    running = build(
        settings_for(tmp_path / "data"), encoder=HashingEncoder(), judge=WordJudge(), policy=UNCALIBRATED, work_on_jobs=True
    )
    yield running
    running.close()


@pytest.fixture
def client(service: Service) -> FlaskClient:
    """A client of that service."""
    return service.app.test_client()


@pytest.fixture
def address(service: Service) -> Iterator[str]:
    """The address of that service, which listens on a free port."""
    with listening(service.app) as url:
        yield url


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the real models are prepared for OpenVINO: in the checkout, or made now."""
    version = import_openvino().get_version()
    try:
        for source in (encoder_source(), judge_source()):
            read_prepared(PREPARED, source, version)
    except NotPreparedError:
        folder = tmp_path_factory.mktemp("prepared")
        assert prepare(["--into", str(folder)]) == 0
        return folder
    return PREPARED


@pytest.fixture(scope="session")
def encoder() -> SentenceEncoder:
    """The real encoder."""
    return load_encoder()


@pytest.fixture(scope="session")
def judge() -> EntailmentJudge:
    """The real entailment model."""
    return load_judge()


@pytest.fixture
def real_service(tmp_path: Path, encoder: SentenceEncoder, judge: EntailmentJudge) -> Iterator[Callable[[], Service]]:
    """Opens a service over the real models; a second call opens the same data again after the first was closed."""
    opened: list[Service] = []

    def open_service(**variables: str) -> Service:
        while opened:
            opened.pop().close()
        opened.append(build(settings_for(tmp_path / "data", **variables), encoder=encoder, judge=judge))
        return opened[-1]

    yield open_service
    for running in opened:
        running.close()
