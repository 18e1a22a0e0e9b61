"""What happens around every request: an id, a limit on its body, a bound on how many run, a line in the log."""

import logging
import re
import threading
import time
import uuid

from flask import Flask, Response, g, request

from service.http.api import TAKES_QUERY
from service.http.bodies import MEGABYTE
from service.http.metrics import Metrics
from service.http.problems import problem_response, summary

MAX_AT_ONCE = 64  # requests that wait their turn; beyond it the answer is 503 at once
BODY_LIMITS = {
    "articles.post_article": 8 * MEGABYTE,
    "articles.post_articles": 64 * MEGABYTE,
    "jobs.post_job": 64 * MEGABYTE,
    "reviews.post_reviews": 64 * MEGABYTE,
}
DEFAULT_BODY_LIMIT = MEGABYTE
ALWAYS_ADMITTED = {"operation.healthz", "operation.readyz", "operation.read_metrics"}

_REQUEST_ID = re.compile(r"[A-Za-z0-9_-]{1,64}\Z", re.ASCII)

logger = logging.getLogger(__name__)


class Slots:
    """So many places for requests; none waits for one."""

    def __init__(self, places: int) -> None:
        self._places = places
        self._lock = threading.Lock()
        self.taken = 0

    def take(self) -> bool:
        """Take a place; says whether there was one."""
        with self._lock:
            free = self.taken < self._places
            self.taken += free
            return free

    def release(self) -> None:
        """Give a place back."""
        with self._lock:
            self.taken -= 1


def register_requests(app: Flask, metrics: Metrics, at_once: int = MAX_AT_ONCE) -> None:
    """Hang all of it on ``app``."""
    slots = Slots(at_once)
    metrics.slots(lambda: slots.taken, at_once)

    @app.before_request
    def begin() -> Response | None:
        g.started = time.perf_counter()
        sent = request.headers.get("X-Request-ID", "")
        g.request_id = sent if _REQUEST_ID.match(sent) else uuid.uuid4().hex
        request.max_content_length = BODY_LIMITS.get(request.endpoint or "", DEFAULT_BODY_LIMIT)
        if request.endpoint in ALWAYS_ADMITTED:
            return None
        if request.args and not getattr(app.view_functions.get(request.endpoint or ""), TAKES_QUERY, False) and request.url_rule:
            names = {name: ["Unknown parameter; none is allowed here."] for name in request.args}
            return problem_response(422, summary(names), names)
        g.admitted = slots.take()
        if g.admitted:
            return None
        response = problem_response(503, f"{at_once} requests are being worked on already; try again in a second.")
        response.headers["Retry-After"] = "1"
        return response

    @app.after_request
    def finish(response: Response) -> Response:
        response.headers["X-Request-ID"] = g.request_id
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.direct_passthrough = False  # a file sent past the response would never close it, nor give its slot back
        admitted, g.admitted = g.get("admitted", False), False
        method, status, route = request.method, response.status_code, request.url_rule.rule if request.url_rule else None
        line = {"request_id": g.request_id, "method": method, "route": route, "status": status}
        started = g.started

        @response.call_on_close
        def done() -> None:  # after the last line of a streamed answer
            if admitted:
                slots.release()
            seconds = time.perf_counter() - started
            metrics.answered(method, route, status, seconds)
            logger.info("request", extra={**line, "milliseconds": round(seconds * 1000, 1)})

        return response

    @app.teardown_request
    def release(_: BaseException | None) -> None:
        if g.get("admitted", False):  # no answer was made
            slots.release()
