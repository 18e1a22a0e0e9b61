"""What watches need of the outside."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from service.application.ports import VerificationRecord
from service.domain.verification import Question
from service.domain.watches.retries import DeliveryState
from service.domain.watches.standing import Standing
from service.domain.watches.watch import ChangePage, Delivery, DeliveryPage, Watch, WatchPage


@dataclass(frozen=True, slots=True)
class NewWatch:
    """A watch as it comes in, with how its claim stands."""

    id: str
    question: Question
    url: str | None
    secret: str | None
    standing: Standing
    outlook: str
    sequence: int
    created_at: str


@dataclass(frozen=True, slots=True)
class Look:
    """A watch was looked at: by which outlook, up to which change of the corpus, when."""

    watch: str
    outlook: str
    sequence: int
    at: str


@dataclass(frozen=True, slots=True)
class NewChange:
    """A change of a watch, with what is told of it and from when on (seconds since 1970)."""

    id: str
    standing: Standing
    event: Mapping[str, object]
    due: float


@dataclass(frozen=True, slots=True)
class DueDelivery:
    """A webhook whose turn it is; ``secrets`` are those that sign, ``body`` is what is sent, byte by byte."""

    id: str
    watch: str
    url: str
    secrets: Sequence[str]
    body: bytes
    tries: int


@dataclass(frozen=True, slots=True)
class Sent:
    """What came of one try: the receiver's status, or what went wrong; how many seconds it asks to be left alone."""

    status: int | None
    problem: str | None = None
    retry_after: float | None = None


@dataclass(frozen=True, slots=True)
class Tried:
    """A delivery after one more try: ``next_at`` in seconds since 1970, ``disabled`` why its webhook is called no more."""

    delivery: str
    state: DeliveryState
    next_at: float | None
    status: int | None
    problem: str | None
    at: str
    disabled: str | None = None


class WatchStore(Protocol):
    """Where watches are kept. Changes come with their verification and their webhook, in one transaction."""

    def add(self, watch: NewWatch, verification: VerificationRecord, most: int) -> Watch: ...
    def watch(self, identity: str) -> Watch: ...
    def page(self, before: int | None, limit: int) -> WatchPage: ...
    def pause(self, identity: str, paused: bool, now: float) -> Watch: ...
    def rotate(self, identity: str, secret: str, former_until: float) -> Watch: ...
    def erase(self, identity: str) -> None: ...
    def next_watch(self, after: int, sequence: int | None) -> Watch | None: ...
    def looked(self, look: Look) -> None: ...
    def changed(self, look: Look, change: NewChange, verification: VerificationRecord) -> None: ...
    def changes(self, identity: str, before: int | None, limit: int) -> ChangePage: ...
    def deliveries(self, identity: str, state: DeliveryState | None, before: int | None, limit: int) -> DeliveryPage: ...
    def redeliver(self, identity: str, delivery: str, now: float) -> Delivery: ...
    def counts(self) -> Mapping[str, Mapping[str, int]]: ...


class Outbox(Protocol):
    """What is to be sent."""

    def due(self, now: float) -> DueDelivery | None: ...
    def next_at(self) -> float | None: ...
    def tried(self, tried: Tried) -> None: ...


class SendWebhook(Protocol):
    """Sends one webhook, and says what came of it; it raises nothing."""

    def __call__(self, url: str, headers: Mapping[str, str], body: bytes) -> Sent:
        """Send ``body`` by POST."""
        ...


class CheckAddress(Protocol):
    """Whether an address may be called. Raises InvalidInput."""

    def __call__(self, url: str) -> None:
        """Make sure of it."""
        ...
