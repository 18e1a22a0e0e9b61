"""Threads that send articles until the service is gone."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException
from itertools import count
import random
import threading

from tests.crash.child import Child, Client
from tests.crash.ledger import Ledger

BATCH = 70  # articles; about 350 passages, which are stored in two groups
SINGLE_SENDERS = 3


def text_of(name: str, version: int, sentences: int) -> str:
    """A text whose every sentence has words of its own."""
    lines = [
        f"The ferry {name} took {version}{number} people from pier{number}{name} to quay{number}{name} 😀 on its day {number}."
        for number in range(sentences)
    ]
    return f"{' '.join(lines[:2])}\n\n{' '.join(lines[2:])}\r\nIt was version {version} of {name}, größer e\u0301."


class Sender(threading.Thread):
    """Sends until an answer does not come, in its own order, drawn from ``seed``."""

    def __init__(self, child: Child, ledger: Ledger, name: str, seed: int) -> None:
        super().__init__(name=name)
        self.child, self.ledger = child, ledger
        self.chance = random.Random(seed)
        self.mine: list[str] = []

    def run(self) -> None:
        """Send article after article."""
        try:
            with self.child.client() as client:
                for number in count():
                    self.step(client, number)
        except (OSError, HTTPException, ValueError) as error:
            with self.ledger.changed:
                self.ledger.cut += 1
                if isinstance(error, ValueError):
                    self.ledger.faults["answer"].append(repr(error))
        except Exception as error:  # any other end is a fault, which a test reports
            self.ledger.faults["answer"].append(repr(error))

    def step(self, client: Client, number: int) -> None:
        """Send one new article, and now and then a new version or a deletion of an older one."""
        identity = f"{self.name}-{number}"
        self.put(client, identity, 1)
        self.mine.append(identity)
        if number % 3 == 2:
            self.put(client, self.chance.choice(self.mine), number)
        if number % 3 == 1:
            identity = self.mine.pop(self.chance.randrange(len(self.mine)))
            self.ledger.ask_deletion(identity)
            status, _ = client.ask("DELETE", f"/v1/articles/{identity}")
            if status != 204:
                raise AssertionError(f"deletion answered {status}")
            self.ledger.confirm_deletion(identity)

    def put(self, client: Client, identity: str, version: int) -> None:
        """Send a text of ``identity`` and note its acknowledgement."""
        text = text_of(identity, version, self.chance.choice((3, 5, 40)))
        self.ledger.send(identity, text)
        status, receipt = client.ask("POST", "/v1/articles", {"id": identity, "text": text})
        if status != 201:
            raise AssertionError(f"{identity} was answered {status}: {receipt}")
        self.ledger.acknowledge(receipt)


class BatchSender(Sender):
    """Sends batches as NDJSON and notes each line of the answer."""

    def step(self, client: Client, number: int) -> None:
        """Send one batch."""
        entries = [f"{self.name}-{number}-{place}" for place in range(BATCH)]
        texts = {identity: text_of(identity, 1, 4) for identity in entries}
        for identity, text in texts.items():
            self.ledger.send(identity, text)
        answered = 0
        for line in client.stream("/v1/articles/batch", [{"id": identity, "text": text} for identity, text in texts.items()]):
            if line["status"] != 201:
                raise AssertionError(f"line {line}")
            self.ledger.acknowledge(line["article"])
            answered += 1
        if answered < BATCH:
            raise HTTPException("the answer broke off")


@contextmanager
def traffic(child: Child, ledger: Ledger, name: str, seed: int) -> Iterator[None]:
    """Senders at work; at the end, when the service is gone, they are waited for."""
    senders = [Sender(child, ledger, f"{name}-single{number}", seed + number) for number in range(SINGLE_SENDERS)]
    senders.append(BatchSender(child, ledger, f"{name}-batch", seed))
    for sender in senders:
        sender.start()
    try:
        yield
    finally:
        for sender in senders:
            sender.join(120)
