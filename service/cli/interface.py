"""The calls of the HTTP interface that commands make, over whatever connection."""

from collections.abc import Iterator, Mapping, Sequence
import json
from typing import Any
from urllib.parse import quote, urlencode

from service.cli.connection import NDJSON, Answer, Connection, ConnectionLost
from service.cli.stops import Refused, Unreachable

PAGE = 500
LIST_PAGE = 100  # of watches, deliveries and feeds
TRIES = (1.0, 2.0, 5.0, 10.0, 20.0, 30.0)  # seconds before an answer that broke off is asked for again

Json = dict[str, Any]


class Interface:
    """Articles, verifications and the state of a service. Raises Refused, Unreachable."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def verify(self, body: Mapping[str, Any]) -> bytes:
        """The answer to POST /v1/verify, as it came."""
        return self._whole("POST", "/v1/verify", to_json(body))

    def check(self, body: Mapping[str, Any]) -> bytes:
        """The answer to POST /v1/check, as it came."""
        return self._whole("POST", "/v1/check", to_json(body))

    def verify_many(self, bodies: Sequence[Mapping[str, Any]]) -> Iterator[Json]:
        """One entry of the batch's answer for each claim, in order, as it is made."""
        return self._batch("/v1/verify/batch", bodies)

    def take_in(self, articles: Sequence[Mapping[str, Any]]) -> Iterator[Json]:
        """One entry of the batch's answer for each article, in order, as it is stored."""
        return self._batch("/v1/articles/batch", articles)

    def take_reviews_in(self, reviews: Sequence[Mapping[str, Any]]) -> Iterator[Json]:
        """One entry of the batch's answer for each ClaimReview, in order."""
        return self._batch("/v1/reviews", reviews)

    def articles(self, chosen: Mapping[str, str], most: int | None = None) -> Iterator[Json]:
        """The articles under ``chosen`` without their texts, at most ``most``."""
        query = {**chosen, "limit": str(min(PAGE, most or PAGE))}
        left = most
        while left is None or left > 0:
            page = json.loads(self._whole("GET", f"/v1/articles?{urlencode(query)}"))
            items = page["items"] if left is None else page["items"][:left]
            yield from items
            left = None if left is None else left - len(items)
            if not page["next_cursor"]:
                return
            query["cursor"] = page["next_cursor"]

    def article(self, identity: str) -> Json | None:
        """An article with its text; None when there is none."""
        try:
            found: Json = json.loads(self._whole("GET", f"/v1/articles/{quote(identity, safe='')}"))
        except Refused as refused:
            if refused.http_status == 404:
                return None
            raise
        return found

    def verification(self, identity: str) -> Json:
        """A stored verification."""
        found: Json = json.loads(self._whole("GET", f"/v1/verifications/{quote(identity, safe='')}"))
        return found

    def forget(self, identity: str) -> None:
        """Erase a stored verification."""
        self._erase(f"/v1/verifications/{quote(identity, safe='')}")

    def _erase(self, target: str) -> None:
        answer = self._connection.send("DELETE", target)
        if answer.status >= 400:
            raise Refused(_problem(answer))
        answer.whole()

    def add_watch(self, body: Mapping[str, Any]) -> Json:
        """Watch a claim; an answer that breaks off is not asked for again, for that could make a second watch."""
        try:
            answer = self._connection.send("POST", "/v1/watches", to_json(body))
            if answer.status >= 400:
                raise Refused(_problem(answer))
            found: Json = json.loads(answer.whole())
        except (ConnectionLost, ValueError) as error:
            raise Unreachable("The answer broke off: 'crosscheck watches list' shows whether the watch was made.") from error
        return found

    def watches(self) -> Iterator[Json]:
        """Every watch, newest first."""
        return self._pages("/v1/watches", {})

    def watch(self, identity: str) -> Json:
        """How a watched claim stands."""
        found: Json = json.loads(self._whole("GET", _watch(identity)))
        return found

    def set_watch(self, identity: str, state: str) -> Json:
        """Make a watch active or paused."""
        found: Json = json.loads(self._whole("PATCH", _watch(identity), to_json({"state": state})))
        return found

    def remove_watch(self, identity: str) -> None:
        """Erase a watch."""
        self._erase(_watch(identity))

    def deliveries(self, identity: str, state: str | None) -> Iterator[Json]:
        """The webhooks of a watch, newest first; of one ``state`` where it is given."""
        return self._pages(f"{_watch(identity)}/deliveries", {"state": state} if state else {})

    def add_feed(self, body: Mapping[str, Any]) -> Json:
        """Poll a feed; that it is there already is Refused, so asking again makes no second one."""
        found: Json = json.loads(self._whole("POST", "/v1/feeds", to_json(body)))
        return found

    def feeds(self) -> Iterator[Json]:
        """Every feed, newest first."""
        return self._pages("/v1/feeds", {})

    def feed(self, identity: str) -> Json:
        """How a feed stands."""
        found: Json = json.loads(self._whole("GET", _feed(identity)))
        return found

    def remove_feed(self, identity: str) -> None:
        """Poll a feed no more."""
        self._erase(_feed(identity))

    def ready(self) -> Json:
        """The answer of /readyz."""
        found: Json = json.loads(self._whole("GET", "/readyz"))
        return found

    def about(self) -> Json:
        """The answer of /v1/about."""
        found: Json = json.loads(self._whole("GET", "/v1/about"))
        return found

    def _pages(self, target: str, chosen: Mapping[str, str]) -> Iterator[Json]:
        query = {**chosen, "limit": str(LIST_PAGE)}
        while True:
            page = json.loads(self._whole("GET", f"{target}?{urlencode(query)}"))
            yield from page["items"]
            if not page["next_cursor"]:
                return
            query["cursor"] = page["next_cursor"]

    def _whole(self, method: str, target: str, body: bytes | None = None) -> bytes:
        for wait in (*TRIES, None):
            try:
                answer = self._connection.send(method, target, body)
                content = answer.whole()
                parsed = json.loads(content)
            except (ConnectionLost, ValueError) as error:
                if wait is None:
                    raise Unreachable(f"The answer to {method} {target} broke off, {len(TRIES) + 1} times.") from error
                self._connection.pause(wait)
                continue
            if answer.status >= 400:
                raise Refused(parsed)
            return content
        raise AssertionError("the last try returns or raises")

    def _batch(self, target: str, entries: Sequence[Mapping[str, Any]]) -> Iterator[Json]:
        """An entry for each that was sent; what was not answered when the connection broke is sent again."""
        done, tries = 0, iter(TRIES)
        while done < len(entries):
            before = done
            try:
                for entry in self._lines(target, entries[done:]):
                    yield {**entry, "index": done}
                    done += 1
            except ConnectionLost:
                pass  # told from the count
            if done == len(entries):
                return
            if done > before:
                tries = iter(TRIES)
            wait = next(tries, None)
            if wait is None:
                raise Unreachable(f"The answer to POST {target} broke off, {len(TRIES) + 1} times.")
            self._connection.pause(wait)

    def _lines(self, target: str, entries: Sequence[Mapping[str, Any]]) -> Iterator[Json]:
        body = b"".join(to_json(entry) + b"\n" for entry in entries)
        answer = self._connection.send("POST", target, body, NDJSON)
        if answer.status != 200:
            raise Refused(_problem(answer))
        for line, _ in zip(answer.lines(), entries, strict=False):
            yield json.loads(line)


def to_json(value: Any) -> bytes:
    """``value`` as one line of JSON in UTF-8; a lone surrogate, for which UTF-8 has no form, as its escape."""
    try:
        return json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(value).encode("ascii")


def _watch(identity: str) -> str:
    return f"/v1/watches/{quote(identity, safe='')}"


def _feed(identity: str) -> str:
    return f"/v1/feeds/{quote(identity, safe='')}"


def _problem(answer: Answer) -> Json:
    content = answer.whole()
    try:
        problem = json.loads(content)
    except ValueError:
        problem = None
    if isinstance(problem, dict):
        return problem
    return {"status": answer.status, "detail": f"The service answered with status {answer.status} and no explanation."}
