"""Jobs over HTTP."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
import hashlib
import re
from typing import Any

from flask import Request, Response, abort, request, url_for

from service.application.jobs import Jobs, JobStatus, Result, Sent
from service.application.ports import SentClaim
from service.domain.errors import InvalidInput, NotFound
from service.domain.job import MAX_JOB_CLAIMS
from service.http.api import Blueprint, entry_problem
from service.http.batches import Entry, batch_response
from service.http.bodies import JSON_OR_LINES, NDJSON, is_ndjson
from service.http.claims import ClaimReading, claim_of, included
from service.http.cursors import read_cursor, write_cursor
from service.http.incoming import JsonObject, each_line, read_blocks
from service.http.schemas.jobs import (
    JobDeleteQuerySchema,
    JobListQuerySchema,
    JobPageSchema,
    JobPostSchema,
    JobResultSchema,
    JobResultsQuerySchema,
    JobSchema,
)
from service.http.schemas.questions import VerifyPostSchema
from service.http.schemas.verifications import VerificationSchema

_KEY = re.compile(r"[\x21-\x7e]{1,200}\Z")

_POST, _VERIFICATION = JobPostSchema(), VerificationSchema()


def jobs_blueprint(jobs: Jobs, reading: ClaimReading) -> Blueprint:
    """The routes under /v1/jobs."""
    blueprint = Blueprint(
        "jobs", __name__, url_prefix="/v1/jobs", description="Many claims, verified one after another while nobody waits."
    )

    @blueprint.route("", methods=["POST"])
    @blueprint.accepts(JobPostSchema, VerifyPostSchema)
    @blueprint.doc(parameters=[_KEY_PARAMETER])
    @blueprint.response(202, JobSchema, headers={"Location": {"description": "the job", "schema": {"type": "string"}}})
    @blueprint.problems(400, 413, 415, 422, 429)
    def post_job() -> tuple[Any, int, dict[str, str]]:
        """Take in up to 100,000 claims (64 MB), which are verified one after another.

        The body is `{"claims": [...]}` with shared options beside it, or NDJSON with a claim (a text or an object) a
        line. A bad claim harms no other: its result says what is wrong with it. With `Idempotency-Key`, the same body
        sent again gives the same job.
        """
        status = jobs.create(_read(request, reading), _key(request))
        return _show(status), 202, {"Location": url_for("jobs.get_job", job_id=status.job.id)}

    @blueprint.route("")
    @blueprint.arguments(JobListQuerySchema, location="query")
    @blueprint.response(200, JobPageSchema)
    @blueprint.problems(422)
    def list_jobs(query: dict[str, Any]) -> dict[str, Any]:
        """Page through the jobs, newest first."""
        before = read_cursor("jobs", query["cursor"]) if query["cursor"] is not None else None
        items, page = jobs.page(before, query["limit"])
        cursor = write_cursor("jobs", page.next_before) if page.next_before is not None else None
        return {"items": [_show(status) for status in items], "next_cursor": cursor}

    @blueprint.route("/<job_id>")
    @blueprint.response(200, JobSchema)
    @blueprint.problems(404)
    def get_job(job_id: str) -> dict[str, Any]:
        """How far a job is."""
        return _show(jobs.get(job_id))

    @blueprint.route("/<job_id>/results")
    @blueprint.arguments(JobResultsQuerySchema, location="query")
    @blueprint.response(200, JobResultSchema, content_type=NDJSON, description="One result a line, in the order sent.")
    @blueprint.problems(404, 422)
    def get_results(query: dict[str, Any], job_id: str) -> Response:
        """The results that are there now, in the order in which the claims were sent.

        While the job runs the answer ends at what is done; `from` goes on from an index.
        """
        options, results = jobs.results(job_id, query["from_"])
        return batch_response((_entry(result, options) for result in results), ndjson=True)

    @blueprint.route("/<job_id>", methods=["DELETE"])
    @blueprint.arguments(JobDeleteQuerySchema, location="query")
    @blueprint.response(200, JobSchema, description="Its work has ended; the results that it has can still be read.")
    @blueprint.alt_response(204, description="With erase=true: the job and its claims are gone.", success=True)
    @blueprint.problems(404, 422)
    def delete_job(query: dict[str, Any], job_id: str) -> Any:
        """Cancel a job, or erase it.

        Without `erase` the results so far stay, and an ended job stays as it is, so that the call can be repeated. With
        `erase=true` job and claims are gone; the verifications stay under their own ids.
        """
        if query["erase"] == "false":
            return _show(jobs.cancel(job_id))
        jobs.erase(job_id)
        return Response(status=204)

    return blueprint


_KEY_PARAMETER = {
    "in": "header",
    "name": "Idempotency-Key",
    "required": False,
    "schema": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!-~]+$"},
    "description": "the same body under the same key gives the same job",
}


def _show(status: JobStatus) -> dict[str, Any]:
    return {**asdict(status.job), "state": status.job.state.value, "eta_seconds": status.eta_seconds}


def _entry(result: Result, options: Mapping[str, Any]) -> Entry:
    head: Entry = {"index": result.number, "status": result.outcome.status, "claim": claim_of(result.sent)}
    if result.outcome.verification is None:
        return {**head, "error": result.outcome.error}
    if result.verification is None:  # erased since
        status, body = entry_problem(NotFound("verification", result.outcome.verification))
        return {**head, "status": status, "error": body}
    neutral = result.verification["neutral"] if "neutral" in included(result.sent, options) else []
    return {**head, "verification": _VERIFICATION.dump({**result.verification, "neutral": neutral})}


def _key(sent: Request) -> str | None:
    key = sent.headers.get("Idempotency-Key")
    if key is not None and not _KEY.match(key):
        raise InvalidInput("Idempotency-Key", "has to have 1 to 200 visible ASCII characters")
    return key


def _read(sent: Request, reading: ClaimReading) -> Sent:
    """The claims of a request, read as they are taken."""
    if not is_ndjson(sent) and sent.mimetype != "application/json" and not sent.mimetype.endswith("+json"):
        abort(415, f"The content type is '{sent.mimetype[:80]}'; allowed is {JSON_OR_LINES}.")
    job = Sent(iter(()), {})
    job.claims = _of_lines(sent, reading, job) if is_ndjson(sent) else _of_json(sent, reading, job)
    return job


def _of_lines(sent: Request, reading: ClaimReading, job: Sent) -> Iterator[SentClaim]:
    digest = hashlib.sha256(NDJSON.encode())
    count = 0
    for entry in each_line(_digested(sent, digest)):
        count = _counted(count)
        yield reading.check(entry)
    if not count:
        abort(422, "The body holds no claim; at least one line is needed.")
    job.digest = digest.hexdigest()


def _of_json(sent: Request, reading: ClaimReading, job: Sent) -> Iterator[SentClaim]:
    digest = hashlib.sha256()
    try:
        body = JsonObject(_digested(sent, digest))
        if body.peek() not in ("{", ""):
            value = body.value()
            body.end()
            _POST.load(value)  # refuses what is no object
        options: dict[str, Any] = {}
        count: int | None = None
        for name in body.members():
            if name == "claims" and (count is not None or name in options):
                abort(422, "claims: Is there twice.")
            if name != "claims" or body.peek() != "[":
                options[name] = body.value()
            else:
                count = 0
                for entry in body.entries():
                    count = _counted(count)
                    yield reading.check(entry)
    except ValueError as error:
        abort(400, f"The body is no JSON in UTF-8: {error}.")
    _POST.load(options if count is None else {**options, "claims": [None] * min(count, 1)})
    job.options, job.digest = options, digest.hexdigest()


def _digested(sent: Request, digest: Any) -> Iterator[bytes]:
    for block in read_blocks(sent):
        digest.update(block)
        yield block


def _counted(count: int) -> int:
    if count >= MAX_JOB_CLAIMS:
        abort(422, f"The body has more than {MAX_JOB_CLAIMS:,} claims; send the rest as another job.")
    return count + 1
