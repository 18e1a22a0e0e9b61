"""Watches: claims taken in to be verified again, paused, let go; their changes and what was told of them."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Protocol
import uuid

from service.application.ports import VerificationRecord
from service.application.verify import Verify
from service.application.watches.ports import CheckAddress, NewWatch, WatchStore
from service.domain.dates import timestamp
from service.domain.errors import TooManyWatches
from service.domain.verification import Question
from service.domain.watches.retries import DeliveryState
from service.domain.watches.signing import OVERLAP_SECONDS, new_secret, require_secret
from service.domain.watches.standing import standing_of
from service.domain.watches.watch import MAX_WATCHES, ChangePage, Delivery, DeliveryPage, Watch, WatchPage


class Thread(Protocol):
    """Who sends what is due."""

    def wake(self) -> None:
        """Say that there is something to do."""
        ...


class Watches:
    """Takes watches in and tells of them."""

    def __init__(
        self,
        store: WatchStore,
        verify: Verify,
        check_address: CheckAddress,
        sender: Thread,
        most: int = MAX_WATCHES,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._store = store
        self._verify = verify
        self._check_address = check_address
        self._sender = sender
        self._most = most
        self._clock = clock

    def create(
        self, question: Question, url: str | None, secret: str | None, deadline: float | None = None
    ) -> tuple[Watch, str | None]:
        """Verify the claim and watch it from then on; gives the webhook's secret too, which is not shown again.

        Raises InvalidInput, TooManyWatches, ModelsBusy, StorageFailure; then nothing is kept.
        """
        if self._store.counts()["watches"]["all"] >= self._most:
            raise TooManyWatches(self._most)  # before the models work on it
        if url is not None:
            self._check_address(url)
            secret = require_secret(secret, "webhook.secret") if secret is not None else new_secret()
        outlooks: list[str] = []
        made: list[Watch] = []

        def keep(identity: str, created_at: str, record: Mapping[str, Any]) -> None:
            new = NewWatch(
                uuid.uuid4().hex, question, url, secret, standing_of(record), outlooks[-1] if outlooks else "",
                record["provenance"]["corpus_sequence"], timestamp(self._clock()),
            )  # fmt: skip
            made.append(self._store.add(new, VerificationRecord(identity, created_at, record), self._most))

        self._verify(question, keep, deadline, outlooks.append)
        return made[0], secret

    def get(self, identity: str) -> Watch:
        """One watch. Raises NotFound."""
        return self._store.watch(identity)

    def page(self, before: int | None, limit: int) -> WatchPage:
        """A page of watches, newest first."""
        return self._store.page(before, limit)

    def pause(self, identity: str, *, paused: bool) -> Watch:
        """Look at it no more, or again; then a webhook that was disabled is called again too. Raises NotFound."""
        watch = self._store.pause(identity, paused, self._now())
        self._sender.wake()
        return watch

    def rotate(self, identity: str, secret: str | None) -> tuple[Watch, str, float]:
        """Give the webhook another secret; gives it, and until which second since 1970 the former one signs too.

        Raises NotFound, InvalidInput.
        """
        fresh = require_secret(secret) if secret is not None else new_secret()
        until = self._now() + OVERLAP_SECONDS
        return self._store.rotate(identity, fresh, until), fresh, until

    def erase(self, identity: str) -> None:
        """Erase a watch with its changes; the verifications stay. Raises NotFound."""
        self._store.erase(identity)

    def changes(self, identity: str, before: int | None, limit: int) -> ChangePage:
        """A page of its changes, newest first. Raises NotFound."""
        return self._store.changes(identity, before, limit)

    def deliveries(self, identity: str, state: DeliveryState | None, before: int | None, limit: int) -> DeliveryPage:
        """A page of its webhooks, newest first. Raises NotFound."""
        return self._store.deliveries(identity, state, before, limit)

    def redeliver(self, identity: str, delivery: str) -> Delivery:
        """Send a webhook again, under its id, with all tries before it. Raises NotFound."""
        found = self._store.redeliver(identity, delivery, self._now())
        self._sender.wake()
        return found

    def _now(self) -> float:
        return self._clock().timestamp()
