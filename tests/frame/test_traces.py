"""Whether traces are asked for: the standard variables, and nothing at all without them."""

import os
from pathlib import Path
import subprocess
import sys

import pytest

from service.domain.errors import SettingError, StartupError
from service.tracing.choice import asks_for_traces, open_traces
from tests.crash.child import ROOT


@pytest.mark.parametrize(
    ("environment", "asked"),
    [
        ({}, False),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": ""}, False),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://collector:4318"}, True),
        ({"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": "https://collector/v1/traces"}, True),
        ({"OTEL_TRACES_EXPORTER": "otlp"}, True),
        ({"OTEL_TRACES_EXPORTER": "none", "OTEL_EXPORTER_OTLP_ENDPOINT": "http://collector:4318"}, False),
        ({"OTEL_SDK_DISABLED": "true", "OTEL_TRACES_EXPORTER": "otlp"}, False),
    ],
)
def test_the_standard_variables_switch_it_on(environment: dict[str, str], asked: bool) -> None:
    """An exporter or an endpoint asks for traces; none and a disabled SDK do not."""
    assert asks_for_traces(environment) is asked


@pytest.mark.parametrize(
    ("environment", "says"),
    [
        ({"OTEL_TRACES_EXPORTER": "zipkin"}, "OTEL_TRACES_EXPORTER is 'zipkin', but it must be otlp or none"),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "collector:4318"}, "OTEL_EXPORTER_OTLP_ENDPOINT is 'collector:4318'"),
        ({"OTEL_TRACES_EXPORTER": "otlp", "OTEL_EXPORTER_OTLP_PROTOCOL": "grpc"}, "must be http/protobuf"),
    ],
)
def test_what_cannot_be_exported_to_is_told(environment: dict[str, str], says: str) -> None:
    """A value that is not served ends the start, with what is allowed."""
    with pytest.raises(SettingError, match=says):
        open_traces(environment)


def test_what_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked for without its packages, the start ends with the command that installs them."""
    monkeypatch.delitem(sys.modules, "service.tracing.traces", raising=False)
    monkeypatch.setitem(sys.modules, "opentelemetry.sdk.trace", None)
    with pytest.raises(StartupError, match=r"pip install -r requirements-tracing\.txt"):
        open_traces({"OTEL_TRACES_EXPORTER": "otlp"})


def test_off_nothing_of_it_is_imported(tmp_path: Path) -> None:
    """A started service without the variables has answered a request and never imported OpenTelemetry."""
    script = (
        "import sys; from service.wsgi import close, create; client = create().test_client();"
        "assert client.post('/v1/verify', json={'claim': 'The bridge is open.'}).status_code == 200; close();"
        "print(sorted(name for name in sys.modules if name.startswith('opentelemetry')))"
    )
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("CROSSCHECK_", "OTEL_"))}
    doubles = {"CROSSCHECK_DATA": str(tmp_path), "CROSSCHECK_ENCODER": "double", "CROSSCHECK_ENTAILMENT": "double"}
    command = [sys.executable, "-c", script]
    ended = subprocess.run(command, cwd=ROOT, env=environment | doubles, capture_output=True, text=True, check=False, timeout=120)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.splitlines()[-1] == "[]"
