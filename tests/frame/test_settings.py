"""Settings: read once, typed, and refused with what is expected."""

from pathlib import Path

import pytest

from service.domain.errors import SettingError
from service.settings import SETTINGS, read_settings, unknown_settings


def test_defaults_are_those_that_scripts_rely_on() -> None:
    """Without any variable: ./data, loopback at 8080, default models, no sample, log at info."""
    settings = read_settings({})
    assert (settings.data, settings.bind, settings.url) == (Path("data"), ("127.0.0.1", 8080), "http://127.0.0.1:8080")
    assert (settings.encoder, settings.entailment, settings.sample, settings.log_level) == ("default", "default", False, "info")
    assert not settings.allow_open


@pytest.mark.parametrize(
    ("variable", "value", "says"),
    [
        ("CROSSCHECK_BIND", "8080", "127.0.0.1:8080"),
        ("CROSSCHECK_BIND", "127.0.0.1:0", "127.0.0.1:8080"),
        ("CROSSCHECK_BIND", "127.0.0.1:65536", "127.0.0.1:8080"),
        ("CROSSCHECK_SAMPLE", "perhaps", "'on' or 'off'"),
        ("CROSSCHECK_LOG_LEVEL", "loud", "debug, info, warning, error"),
        ("CROSSCHECK_MODEL_THREADS", "-1", "0 to 256"),
        ("CROSSCHECK_MODEL_THREADS", "1.5", "0 to 256"),
        ("CROSSCHECK_LOCK_WAIT", "3601", "0 to 3600"),
        ("CROSSCHECK_ENCODER", " ", "a folder"),
    ],
)
def test_a_bad_value_is_refused_with_variable_value_and_expectation(variable: str, value: str, says: str) -> None:
    """The message names the variable, quotes the value and says what is expected."""
    with pytest.raises(SettingError) as refused:
        read_settings({variable: value})
    assert all(part in str(refused.value) for part in (variable, f"'{value}'", says))


@pytest.mark.parametrize("address", ["0.0.0.0:8080", "[::]:8080", "192.0.2.7:80", "news.example:8080"])
def test_listening_beyond_this_machine_has_to_be_said_knowingly(address: str) -> None:
    """Beyond loopback the service starts only with CROSSCHECK_ALLOW_OPEN, and the refusal says so."""
    with pytest.raises(SettingError, match="CROSSCHECK_ALLOW_OPEN=on"):
        read_settings({"CROSSCHECK_BIND": address})
    assert read_settings({"CROSSCHECK_BIND": address, "CROSSCHECK_ALLOW_OPEN": "on"}).allow_open


@pytest.mark.parametrize(("address", "url"), [("[::1]:9000", "http://[::1]:9000"), ("localhost:81", "http://localhost:81")])
def test_every_loopback_address_may_be_used(address: str, url: str) -> None:
    """IPv6 and the name of the machine itself are loopback too."""
    assert read_settings({"CROSSCHECK_BIND": address}).url == url


def test_a_misspelt_setting_is_noticed() -> None:
    """A variable with our prefix that is no setting is named; others are nobody's business."""
    assert unknown_settings({"CROSSCHECK_DATE": "x", "CROSSCHECK_DATA": "x", "HOME": "/"}) == ["CROSSCHECK_DATE"]


def test_no_two_settings_share_a_variable() -> None:
    """Each setting has its own variable and its own field."""
    assert len({setting.variable for setting in SETTINGS}) == len({setting.field for setting in SETTINGS}) == len(SETTINGS)
