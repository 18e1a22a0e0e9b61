"""Many claims, verified by the service one after another while nobody waits."""

from collections.abc import Callable, Iterable, Iterator
import json
from os import PathLike
from pathlib import Path
import time
from typing import Any

from crosscheck_client.errors import JobNotEnded
from crosscheck_client.flows.asking import listed, nothing, one, pages, place, post_lines, to_json
from crosscheck_client.flows.verifying import claim_result, with_options
from crosscheck_client.options import Claim, VerifyOptions
from crosscheck_client.reading import read
from crosscheck_client.results import ClaimResult, Job
from crosscheck_client.retries import Retry
from crosscheck_client.steps import NDJSON, Flow, Item, Request, Steps, Wait, entries, value

LINES = (".jsonl", ".ndjson")


def create(claims: Iterable[str | Claim], options: VerifyOptions, key: str | None, retry: Retry) -> Flow[Job]:
    """POST /v1/jobs."""
    lines = (to_json(with_options(claim, options)) for claim in listed(claims, "claims"))
    return one(Job, post_lines("/v1/jobs", lines, key=key), retry)


def create_from_file(path: str | PathLike[str], options: VerifyOptions, key: str | None, retry: Retry) -> Flow[Job]:
    """POST /v1/jobs of a file."""
    return one(Job, post_lines("/v1/jobs", _lines(Path(path), options), key=key), retry)


def list_jobs(page_size: int, retry: Retry) -> Flow[Job]:
    """GET /v1/jobs."""
    return pages(Job, "/v1/jobs", {}, page_size, retry)


def get(job_id: str, retry: Retry) -> Flow[Job]:
    """GET /v1/jobs/{id}."""
    return one(Job, _get(job_id), retry)


def wait(job_id: str, progress: Callable[[Job], object] | None, every: float, timeout: float | None, retry: Retry) -> Flow[Job]:
    """GET /v1/jobs/{id} until it has ended."""

    def steps() -> Steps[None]:
        deadline = None if timeout is None else time.monotonic() + timeout
        while True:
            job = read(Job, (yield from value(_get(job_id), retry)))
            if progress is not None:
                progress(job)
            if job.ended:
                yield Item(job)
                return
            left = None if deadline is None else deadline - time.monotonic()
            if left is not None and left <= 0:
                raise JobNotEnded(job)
            yield Wait(every if left is None else min(every, left))

    return Flow(steps())


def results(job_id: str, start: int, follow: bool, every: float, retry: Retry) -> Flow[ClaimResult]:
    """GET /v1/jobs/{id}/results; to ``follow`` is to ask for more until the job has ended."""
    path = place("jobs", job_id) + "/results"

    def steps() -> Steps[None]:
        begin = start
        while True:
            job = read(Job, (yield from value(_get(job_id), retry)))

            def ask(done: int, begin: int = begin) -> Request:
                return Request("GET", path, {"from": str(begin + done)}, accept=NDJSON)

            def take(done: int, line: Any, begin: int = begin) -> ClaimResult:
                return claim_result(begin + done, line)

            begin += yield from entries(ask, take, job.done - begin, retry)
            if job.ended or not follow:
                return
            yield Wait(every)

    return Flow(steps())


def cancel(job_id: str, retry: Retry) -> Flow[Job]:
    """DELETE /v1/jobs/{id}."""
    return one(Job, Request("DELETE", place("jobs", job_id)), retry)


def erase(job_id: str, retry: Retry) -> Flow[None]:
    """DELETE /v1/jobs/{id}?erase=true."""
    return nothing(Request("DELETE", place("jobs", job_id), {"erase": "true"}), retry)


def _get(job_id: str) -> Request:
    return Request("GET", place("jobs", job_id))


def _lines(path: Path, options: VerifyOptions) -> Iterator[bytes]:
    """The claims of a file, a JSON value a line: NDJSON by its ending, else one claim a line, empty lines left out."""
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            content = line.removeprefix(b"\xef\xbb\xbf" if number == 1 else b"").strip()
            if not content:
                continue
            if path.suffix.lower() in LINES:
                yield _under(content, options)
            else:
                try:
                    yield to_json(with_options(content.decode("utf-8"), options))
                except UnicodeDecodeError as error:
                    raise ValueError(f"{path}, line {number}: {error}. A file of claims has to be in UTF-8.") from error


def _under(line: bytes, options: VerifyOptions) -> bytes:
    """A line under shared options; what is no JSON goes as it is, for the service says what is wrong with it."""
    if not options:
        return line
    try:
        claim = json.loads(line)
    except ValueError:
        return line
    return to_json(with_options(claim, options))
