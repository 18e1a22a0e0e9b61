"""What was sent and what was acknowledged, and the comparison of it with what a service has."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
import threading
from typing import Any

from service.domain.passages import find_passages
from service.domain.text import sha256
from service.reading.sentences import split_sentences
from tests.crash.child import Child, Client


@dataclass(slots=True)
class Known:
    """What is known of one id: every text that was sent, in order, and the version of those acknowledged."""

    sent: list[str] = field(default_factory=list)
    versions: dict[int, str] = field(default_factory=dict)
    last: int = -1  # place in ``sent`` of the newest text that was acknowledged
    delete_asked: bool = False
    deleted: bool = False
    compared: bool = False  # with a service that was started since


class Ledger:
    """Written by the threads that send, one of them for each id; read when the service is down."""

    def __init__(self) -> None:
        self.known: dict[str, Known] = {}
        self.changed = threading.Condition()
        self.acknowledged = 0
        self.deletions = 0
        self.cut = 0  # requests whose answer did not come whole
        self.faults: dict[str, list[str]] = defaultdict(list)

    def send(self, identity: str, text: str) -> None:
        """A text is about to be sent."""
        with self.changed:
            self.known.setdefault(identity, Known()).sent.append(text)

    def acknowledge(self, receipt: dict[str, Any]) -> None:
        """The newest text of the receipt's id was acknowledged."""
        with self.changed:
            known = self.known[receipt["id"]]
            known.last = len(known.sent) - 1
            known.versions[receipt["version"]] = known.sent[-1]
            if (receipt["sha256"], receipt["passages"]) != (sha256(known.sent[-1]), len(spans(known.sent[-1]))):
                self.faults["receipt"].append(f"{receipt}")
            self.acknowledged += 1
            self.changed.notify_all()

    def ask_deletion(self, identity: str) -> None:
        """A deletion is about to be sent."""
        with self.changed:
            self.known[identity].delete_asked = True

    def confirm_deletion(self, identity: str) -> None:
        """The deletion was acknowledged."""
        with self.changed:
            self.known[identity].deleted = True
            self.deletions += 1
            self.changed.notify_all()

    def wait_for(self, articles: int, deletions: int, seconds: float) -> bool:
        """Wait until so many articles and deletions were acknowledged in all."""
        with self.changed:
            return self.changed.wait_for(lambda: self.acknowledged >= articles and self.deletions >= deletions, seconds)

    def live(self) -> list[str]:
        """Ids that are acknowledged and that nobody asked to delete."""
        return [identity for identity, known in self.known.items() if known.last >= 0 and not known.delete_asked]

    def compare(self, child: Child, *, everything: bool = False) -> None:
        """Note every difference between what was acknowledged and what ``child`` has; then take what it has as known.

        What was compared after an earlier start is compared by the list alone, unless ``everything`` is asked for.
        """
        with child.client() as client:
            if client.ask("GET", "/readyz")[1].get("status") != "ready":
                self.faults["unready"].append(child.said()[-500:])
            for identity, known in self.known.items():
                if everything or not known.compared:
                    self._compare_article(client, identity, known)
                    known.compared = True
            self._compare_list(client)
            self._compare_claims(client)

    def _compare_article(self, client: Client, identity: str, known: Known) -> None:
        status, have = client.ask("GET", f"/v1/articles/{identity}")
        if status == 404:
            if known.last >= 0 and not known.delete_asked:
                self.faults["lost"].append(identity)
            known.delete_asked = known.deleted = known.delete_asked or known.deleted
            return
        if known.deleted:
            self.faults["undeleted"].append(identity)
        allowed = known.sent[max(known.last, 0) :]
        if have["text"] not in allowed:
            self.faults["lost"].append(f"{identity} version {have['version']} is older than what was acknowledged")
            return
        known.delete_asked = False  # whatever was asked for without an answer has not happened
        known.last = known.sent.index(have["text"])
        known.sent = known.sent[: known.last + 1]
        known.versions[have["version"]] = have["text"]
        for version, text in known.versions.items():
            self._compare_version(client, identity, version, text)

    def _compare_version(self, client: Client, identity: str, version: int, text: str) -> None:
        status, have = client.ask("GET", f"/v1/articles/{identity}?version={version}")
        if status != 200 or have["text"] != text:
            self.faults["lost"].append(f"{identity} version {version}: {status}")
            return
        if (have["sha256"], have["passages"]) != (sha256(text), len(spans(text))):
            self.faults["half"].append(f"{identity} version {version}: {have['sha256']}, {have['passages']} passages")
        _, passages = client.ask("GET", f"/v1/articles/{identity}/passages?version={version}")
        want = [
            {"id": f"{identity}:{version}:{place}", "start": start, "end": end, "text": text[start:end]}
            for place, (start, end) in enumerate(spans(text))
        ]
        if passages["items"] != want:
            self.faults["half"].append(f"{identity} version {version}: passages differ")

    def _compare_list(self, client: Client) -> None:
        """The articles that are there are those that are known, each once, in its newest version."""
        have, cursor = [], ""
        while cursor is not None:
            _, page = client.ask("GET", f"/v1/articles?limit=500{cursor and '&cursor='}{cursor}")
            have += [(item["id"], item["version"], item["sha256"], item["passages"]) for item in page["items"]]
            cursor = page["next_cursor"]
        want = [
            (identity, max(known.versions), sha256(known.sent[known.last]), len(spans(known.sent[known.last])))
            for identity, known in self.known.items()
            if known.last >= 0 and not known.deleted
        ]
        if sorted(have) != sorted(want):
            self.faults["list"].append(f"{sorted(set(have) ^ set(want))}, {len(have)} listed")

    def _compare_claims(self, client: Client) -> None:
        """A sentence of an acknowledged article is found as evidence; one of a deleted article is not."""
        live = self.live()
        for identity in live[:: max(len(live) // 12, 1)]:
            text = self.known[identity].sent[-1]
            start, end = spans(text)[0]
            _, answer = client.ask("POST", "/v1/verify", {"claim": text[start:end]})
            if identity not in {item["article_id"] for item in answer["supporting"] if item["text"] == text[start:end]}:
                self.faults["unfound"].append(f"{identity}: {answer['verdict']}")
        for identity in [identity for identity, known in self.known.items() if known.deleted][-3:]:
            start, end = spans(self.known[identity].sent[-1])[0]
            _, answer = client.ask(
                "POST", "/v1/verify", {"claim": self.known[identity].sent[-1][start:end], "include": ["neutral"]}
            )
            found = [*answer["supporting"], *answer["contradicting"], *answer["neutral"]]
            if identity in {item["article_id"] for item in found}:
                self.faults["undeleted"].append(f"{identity} is evidence")


@cache
def spans(text: str) -> list[tuple[int, int]]:
    """Where the passages of ``text`` have to be."""
    return [(passage.start, passage.end) for passage in find_passages(text, split_sentences)]
