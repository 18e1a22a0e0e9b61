"""Watches by the client against the real interface, with a receiver on this machine."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from crosscheck_client import ConnectionFailed, Crosscheck, Invalid, NotFound, Retry
from tests.client.conftest import Connect
from tests.http.answers import BRIDGE, CLAIM, DENIAL, store
from tests.serving import listening
from tests.watches.receiver import Post, Receiver, post_in, receiving


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    """A service whose watches stand still until they are asked to work."""
    with post_in(tmp_path / "data") as found:
        yield found


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """A receiver that takes everything."""
    with receiving() as found:
        yield found


def test_a_watch_lives_from_its_making_to_its_end(post: Post, receiver: Receiver, connect: Connect) -> None:
    """Made, listed over pages, changed, told, told again, paused, resumed, given another secret, erased."""
    with listening(post.service.app) as address:
        watches = connect(address).watches
        made = watches.add(CLAIM, webhook={"url": receiver.url}, filters={"sources": ["Courier"]}, top_k=5)
        assert (made.verdict, made.state, made.webhook.url) == ("not_enough_evidence", "active", receiver.url)
        assert made.secret.startswith("whsec_")
        other = watches.add(DENIAL)
        assert (other.secret, other.webhook) == (None, None)
        assert [each.id for each in watches.list(page_size=1)] == [other.id, made.id]
        store(post.client, BRIDGE)
        post.look()
        (change,) = watches.changes(made.id)
        assert (change.type, change.data.verdict.after, change.data.claim) == ("watch.changed", "supported", CLAIM)
        assert [each.article_id for each in change.data.evidence.added] == ["bridge"]
        assert watches.get(made.id).verdict == "supported"
        post.send()
        (sent,) = watches.deliveries(made.id, state="delivered", page_size=1)
        assert (sent.id, sent.tries, sent.status) == (change.id, 1, 204)
        assert list(watches.deliveries(made.id, state="dead")) == []
        assert watches.redeliver(made.id, sent.id).state == "pending"
        assert watches.pause(made.id).state == "paused"
        assert watches.resume(made.id).state == "active"
        assert watches.rotate_secret(made.id).secret != made.secret
        watches.delete(made.id)
        with pytest.raises(NotFound):
            watches.get(made.id)


def test_a_malformed_secret_is_named_by_its_place(post: Post, connect: Connect) -> None:
    """The field is the one that was sent, and nothing is watched."""
    with listening(post.service.app) as address:
        watches = connect(address).watches
        with pytest.raises(Invalid) as refused:
            watches.add(CLAIM, webhook={"url": "http://127.0.0.1:9/", "secret": "whsec_short"})
        assert list(refused.value.errors) == ["webhook.secret"]
        assert list(watches.list()) == []


def test_a_watch_whose_answer_was_lost_is_not_made_twice(service: Any) -> None:
    """The request is not sent again, as those are that can be repeated."""
    import httpx2

    class Losing(httpx2.BaseTransport):
        """Loses every answer after the service has made it."""

        def __init__(self) -> None:
            self.inner = httpx2.WSGITransport(service.app)

        def handle_request(self, request: httpx2.Request) -> httpx2.Response:
            self.inner.handle_request(request)
            raise httpx2.ReadError("lost")

    with Crosscheck("http://lost", transport=Losing(), retry=Retry(times=3)) as client, pytest.raises(ConnectionFailed):
        client.watches.add(CLAIM)
    assert len(service.app.test_client().get("/v1/watches").json["items"]) == 1
