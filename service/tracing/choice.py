"""Whether traces are asked for: the standard variables of OpenTelemetry, read without it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from service.domain.errors import SettingError, StartupError

if TYPE_CHECKING:
    from service.tracing.traces import Traces

EXPORTER = "OTEL_TRACES_EXPORTER"
ENDPOINTS = ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT")
PROTOCOLS = ("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL")
PROTOCOL = "http/protobuf"


def asks_for_traces(environment: Mapping[str, str]) -> bool:
    """Whether ``environment`` asks for traces; an empty variable is one that is not set. Raises SettingError.

    The variables: https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
    """
    endpoint = next((name for name in ENDPOINTS if environment.get(name)), None)
    exporter = environment.get(EXPORTER) or ("otlp" if endpoint else "none")
    if exporter == "none" or environment.get("OTEL_SDK_DISABLED", "").lower() == "true":
        return False
    if exporter != "otlp":
        raise SettingError(EXPORTER, exporter, "otlp or none")
    if endpoint and not environment[endpoint].startswith(("http://", "https://")):
        raise SettingError(endpoint, environment[endpoint], "the address of a collector, such as http://127.0.0.1:4318")
    protocol = next((name for name in PROTOCOLS if environment.get(name)), None)
    if protocol and environment[protocol] != PROTOCOL:
        raise SettingError(protocol, environment[protocol], PROTOCOL)
    return True


def open_traces(environment: Mapping[str, str]) -> "Traces | None":
    """Traces to the collector that ``environment`` names; None where it asks for none. Raises StartupError."""
    if not asks_for_traces(environment):
        return None
    try:
        from service.tracing.traces import Traces, exporter_of_environment
    except ImportError as error:
        raise StartupError(
            f"{EXPORTER} or {ENDPOINTS[1]} asks for traces, but what makes them is not installed ({error}): "
            ".venv/bin/python -m pip install -r requirements-tracing.txt"
        ) from error
    return Traces(exporter_of_environment())
