"""Every setting: an environment variable with a default, read once, typed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
import ipaddress
import os
from pathlib import Path
import re
from typing import Any

from service.domain.errors import SettingError

LOG_LEVELS = ("debug", "info", "warning", "error")
RUNTIMES = ("auto", "openvino", "torch")
_YES, _NO = ("1", "on", "true", "yes"), ("", "0", "off", "false", "no")


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: ``read`` turns the text of ``variable`` into its value or raises ValueError with what is expected."""

    field: str
    variable: str
    default: str
    meaning: str
    read: Callable[[str], Any]


def _switch(text: str) -> bool:
    if text.lower() in _YES + _NO:
        return text.lower() in _YES
    raise ValueError("'on' or 'off'")


def _address(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    if host and port.isdecimal() and 0 < int(port) < 65536:
        return host.strip("[]"), int(port)
    raise ValueError("an address and a port such as 127.0.0.1:8080")


def _level(text: str) -> str:
    if text.lower() in LOG_LEVELS:
        return text.lower()
    raise ValueError(f"one of {', '.join(LOG_LEVELS)}")


def _number(least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if text.isdecimal() and least <= int(text) <= most:
            return int(text)
        raise ValueError(f"a whole number from {least} to {most}")

    return read


def _model(text: str) -> str:
    if text.strip():
        return text.strip()
    raise ValueError("'default', a folder, or a model's name on a hub such as owner/name@revision")


def _runtime(text: str) -> str:
    if text.lower() in RUNTIMES:
        return text.lower()
    raise ValueError(f"one of {', '.join(RUNTIMES)}")


def _hosts(text: str) -> tuple[str, ...]:
    hosts = tuple(each.strip().lower().strip("[]") for each in text.split(",") if each.strip())
    if all(re.match(r"[a-z0-9_.:-]{1,253}\Z", each) for each in hosts):
        return hosts
    raise ValueError("names or addresses of hosts with a comma between, such as hooks.internal,127.0.0.1")


def _server(text: str) -> str | None:
    if not text or re.match(r"https?://[^/?#\s]+[^?#\s]*\Z", text):
        return text.rstrip("/") or None
    raise ValueError("the address of a service such as http://127.0.0.1:8080")


SETTINGS = (
    Setting("data", "CROSSCHECK_DATA", "./data", "data directory: the database `crosscheck.db` and the index generations", Path),
    Setting("bind", "CROSSCHECK_BIND", "127.0.0.1:8080", "address to serve on", _address),
    Setting(
        "allow_open",
        "CROSSCHECK_ALLOW_OPEN",
        "off",
        "listen beyond loopback without keys, knowingly (a container behind a proxy)",
        _switch,
    ),
    Setting(
        "encoder",
        "CROSSCHECK_ENCODER",
        "default",
        "encoder: `default`, a folder, `owner/name@revision` on a hub ([models](models.md)), or `double` (deterministic, "
        "without meaning)",
        _model,
    ),
    Setting(
        "entailment",
        "CROSSCHECK_ENTAILMENT",
        "default",
        "entailment model: `default`, a folder, `owner/name@revision` on a hub ([models](models.md)), or `double`",
        _model,
    ),
    Setting(
        "runtime",
        "CROSSCHECK_RUNTIME",
        "auto",
        "what executes the models: `openvino` (as `python -m models.prepare` converted them), `torch`, or `auto`: OpenVINO where "
        "the model is prepared, otherwise torch with a warning",
        _runtime,
    ),
    Setting("sample", "CROSSCHECK_SAMPLE", "off", "load `sample/` into an empty corpus at start (`make run` sets it)", _switch),
    Setting(
        "public_url",
        "CROSSCHECK_PUBLIC_URL",
        "",
        "where others reach the service, such as `https://checks.example`: permalinks in what is exchanged begin with it; "
        "without it they begin with the address that was asked",
        _server,
    ),
    Setting(
        "webhook_hosts",
        "CROSSCHECK_WEBHOOK_HOSTS",
        "",
        "hosts, with a comma between, that [watches](watches.md) may send webhooks to though they are not public: on any port, "
        "and where they are this machine by http too; every other webhook goes to a public address by https on port 443",
        _hosts,
    ),
    Setting(
        "fetch",
        "CROSSCHECK_FETCH",
        "off",
        "fetch articles by their addresses, from the public web alone ([fetching](fetching.md))",
        _switch,
    ),
    Setting("log_level", "CROSSCHECK_LOG_LEVEL", "info", "level of the structured log: debug, info, warning, error", _level),
    Setting(
        "model_threads",
        "CROSSCHECK_MODEL_THREADS",
        "0",
        "threads of the models' arithmetic; 0 takes as many as there are cores",
        _number(0, 256),
    ),
    Setting(
        "lock_wait",
        "CROSSCHECK_LOCK_WAIT",
        "30",
        "seconds to wait for another process to let the data directory go",
        _number(0, 3600),
    ),
    Setting(
        "server",
        "CROSSCHECK_SERVER",
        "",
        "a running service, such as `http://127.0.0.1:8080`, that commands work against instead of opening the data directory",
        _server,
    ),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings as they were read; ``docs/settings.md`` lists what each means."""

    data: Path
    bind: tuple[str, int]
    allow_open: bool
    encoder: str
    entailment: str
    runtime: str
    sample: bool
    public_url: str | None
    webhook_hosts: tuple[str, ...]
    fetch: bool
    log_level: str
    model_threads: int
    lock_wait: int
    server: str | None

    @property
    def url(self) -> str:
        """Where the service answers."""
        host, port = self.bind
        return f"http://{f'[{host}]' if ':' in host else host}:{port}"


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Read and check all settings. Raises SettingError naming variable, value and what is expected."""
    values: dict[str, Any] = {}
    for setting in SETTINGS:
        text = environment.get(setting.variable, setting.default)
        try:
            values[setting.field] = setting.read(text)
        except ValueError as error:
            raise SettingError(setting.variable, text, str(error)) from error
    settings = Settings(**values)
    if not settings.allow_open and not _is_loopback(settings.bind[0]):
        raise SettingError(
            "CROSSCHECK_BIND",
            environment.get("CROSSCHECK_BIND", ""),
            "an address of this machine alone (127.0.0.1, ::1, localhost), since anyone who reaches the service may read and "
            "change the corpus; to listen beyond it knowingly, set CROSSCHECK_ALLOW_OPEN=on",
        )
    return settings


def unknown_settings(environment: Mapping[str, str] = os.environ) -> list[str]:
    """The variables that look like settings and are none: most likely misspelt."""
    known = {setting.variable for setting in SETTINGS}
    return sorted(variable for variable in environment if variable.startswith("CROSSCHECK_") and variable not in known)


def settings_page() -> str:
    """``docs/settings.md``: every setting in one table."""
    rows = [f"| `{setting.variable}` | {setting.meaning} | `{setting.default}` |" for setting in SETTINGS]
    return "\n".join(
        [
            "# Settings",
            "",
            "Every setting is an environment variable, read once at start; a bad value stops the process and says what is",
            "expected. This page is written by `make settings`.",
            "",
            "| variable | meaning | default |",
            "|---|---|---|",
            *rows,
            "",
        ]
    )


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
