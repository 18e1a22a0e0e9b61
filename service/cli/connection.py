"""The port between commands and a corpus: a request out, an answer back, whether over HTTP or in this process."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

JSON, NDJSON = "application/json", "application/x-ndjson"


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer; ``blocks`` is its body as it comes, in pieces of any length."""

    status: int
    headers: Mapping[str, str]
    blocks: Iterator[bytes]

    def whole(self) -> bytes:
        """The body to its end."""
        return b"".join(self.blocks)

    def lines(self) -> Iterator[bytes]:
        """The whole lines of the body, each as soon as it is there; half a line at the end is none."""
        begun = b""
        for block in self.blocks:
            *ended, begun = (begun + block).split(b"\n")
            yield from ended


class ConnectionLost(Exception):
    """The answer did not come to its end."""


class Connection(Protocol):
    """Sends requests of the HTTP interface to a corpus. Raises Unreachable, ConnectionLost."""

    def send(self, method: str, target: str, body: bytes | None = None, content_type: str = JSON) -> Answer:
        """Send one request; ``target`` is path and query. Batches are answered in the type that they come in."""
        ...

    def pause(self, seconds: float) -> None:
        """Wait before trying again."""
        ...
