"""What the service answers of feeds."""

from dataclasses import dataclass

from crosscheck_client.reading import Result


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed(Result):
    """An RSS or Atom feed and how it stands.

    ``state`` is active, or stopped after 410 Gone. ``error`` is of the last poll, ``problem`` of the last entry that could not be
    had; None: all went well. ``taken``, ``known`` and ``refused`` count entries.
    """

    id: str
    url: str
    title: str | None
    every_minutes: int
    state: str
    created_at: str
    next_at: str | None
    polled_at: str | None
    error: str | None
    failures: int
    taken: int
    known: int
    refused: int
    problem: str | None
