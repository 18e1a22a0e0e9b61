"""Killed between a change and its webhook, the service tells it after the next start, once it is taken, and under one id."""

from pathlib import Path
import threading
import time

import pytest
from standardwebhooks import Webhook

from tests.crash.child import serving
from tests.watches.receiver import Receiver, receiving

pytestmark = pytest.mark.long

CLAIM = "Ferry number 7 took people to the quay."
SECONDS = 60


def wait_until_got(receiver: Receiver, count: int) -> None:
    """Wait for so many webhooks."""
    deadline = time.monotonic() + SECONDS
    while len(receiver.got) < count:
        assert time.monotonic() < deadline, "no webhook came"
        threading.Event().wait(0.05)


def test_a_change_outlives_a_kill(tmp_path: Path) -> None:
    """The receiver refuses, the service is killed while the webhook waits; started again it sends the same id and body."""
    with receiving() as receiver:
        receiver.answers = [(500, {}), (204, {})]
        with serving(tmp_path / "data", CROSSCHECK_WEBHOOK_HOSTS="127.0.0.1") as child, child.client() as client:
            status, watch = client.ask("POST", "/v1/watches", {"claim": CLAIM, "webhook": {"url": receiver.url}})
            assert status == 201, watch
            client.ask("POST", "/v1/articles", {"text": CLAIM})
            wait_until_got(receiver, 1)
            child.kill()
        with serving(tmp_path / "data", CROSSCHECK_WEBHOOK_HOSTS="127.0.0.1") as child, child.client() as client:
            wait_until_got(receiver, 2)
            _, changes = client.ask("GET", f"/v1/watches/{watch['id']}/changes")
            assert child.terminate() == 0
    (first, body), (second, again) = receiver.got
    assert (first["webhook-id"], body) == (second["webhook-id"], again)
    assert [each["id"] for each in changes["items"]] == [first["webhook-id"]]
    assert Webhook(watch["secret"]).verify(again, second)["data"]["verdict"]["after"] == "supported"
