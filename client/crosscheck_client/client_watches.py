"""Standing claims, blocking. ``aio_watches.py`` is its twin for asyncio."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Unpack

from crosscheck_client.flows import watches
from crosscheck_client.options import WatchOptions, Webhook
from crosscheck_client.retries import Retry
from crosscheck_client.watching import Delivery, NewWatch, RotatedSecret, Watch, WatchChange

if TYPE_CHECKING:
    from crosscheck_client.client import Carrier


class Watches:
    """Claims that are verified again as the corpus changes: ``Crosscheck.watches``."""

    def __init__(self, carrier: "Carrier", retry: Retry) -> None:
        self._carrier, self._retry = carrier, retry

    def add(self, claim: str, *, webhook: Webhook | None = None, **options: Unpack[WatchOptions]) -> NewWatch:
        """Verify a claim and watch it; keep the ``secret`` of its webhook, which is told this once."""
        return self._carrier.one(watches.add(claim, webhook, options, self._retry))

    def list(self, *, page_size: int = 100) -> Iterator[Watch]:
        """Every watch, newest first; pages are asked for as they are needed."""
        return self._carrier.items(watches.list_watches(page_size, self._retry))

    def get(self, watch_id: str) -> Watch:
        """How a watched claim stands."""
        return self._carrier.one(watches.get(watch_id, self._retry))

    def pause(self, watch_id: str) -> Watch:
        """Look at it no more until it is resumed."""
        return self._carrier.one(watches.set_state(watch_id, "paused", self._retry))

    def resume(self, watch_id: str) -> Watch:
        """Look at it again; a webhook that was disabled is called again too."""
        return self._carrier.one(watches.set_state(watch_id, "active", self._retry))

    def delete(self, watch_id: str) -> None:
        """Erase a watch with its changes; the verifications stay."""
        self._carrier.one(watches.delete(watch_id, self._retry))

    def rotate_secret(self, watch_id: str, *, secret: str | None = None) -> RotatedSecret:
        """Give the webhook another secret, by default a new one; for 24 hours the former one signs too."""
        return self._carrier.one(watches.rotate(watch_id, secret, self._retry))

    def changes(self, watch_id: str, *, page_size: int = 100) -> Iterator[WatchChange]:
        """What changed of a watched claim, newest first."""
        return self._carrier.items(watches.changes(watch_id, page_size, self._retry))

    def deliveries(self, watch_id: str, *, state: str | None = None, page_size: int = 100) -> Iterator[Delivery]:
        """The webhooks of a watch, newest first; ``state="dead"`` are those that were given up."""
        return self._carrier.items(watches.deliveries(watch_id, state, page_size, self._retry))

    def redeliver(self, watch_id: str, delivery_id: str) -> Delivery:
        """Send a webhook again under its id, with all tries before it."""
        return self._carrier.one(watches.redeliver(watch_id, delivery_id, self._retry))
