"""Claims verified at once, and what was verified before."""

from collections.abc import Iterable, Mapping
from typing import Any

from crosscheck_client.flows.asking import chunks, listed, nothing, one, pages, place, post, post_lines, to_json
from crosscheck_client.options import Claim, VerifyOptions
from crosscheck_client.reading import read
from crosscheck_client.results import ClaimResult, Verification, VerificationSummary
from crosscheck_client.retries import Retry
from crosscheck_client.steps import NDJSON, Flow, Request, Steps, entries

CHUNK = 64  # claims in a request; the interface takes 256, a smaller one loses less when a connection breaks


def verify(claim: str, options: VerifyOptions, retry: Retry) -> Flow[Verification]:
    """POST /v1/verify."""
    return one(Verification, post("/v1/verify", {**options, "claim": claim}), retry)


def verify_batch(claims: Iterable[str | Claim], options: VerifyOptions, retry: Retry) -> Flow[ClaimResult]:
    """POST /v1/verify/batch, as often as it takes."""
    listed(claims, "claims")

    def steps() -> Steps[None]:
        before = 0
        for chunk in chunks(claims, CHUNK):
            lines = [to_json(with_options(claim, options)) for claim in chunk]

            def ask(done: int, lines: list[bytes] = lines) -> Request:
                return post_lines("/v1/verify/batch", lines[done:], accept=NDJSON)

            def take(done: int, line: Any, before: int = before) -> ClaimResult:
                return claim_result(before + done, line)

            before += yield from entries(ask, take, len(lines), retry)

    return Flow(steps())


def list_verifications(page_size: int, retry: Retry) -> Flow[VerificationSummary]:
    """GET /v1/verifications."""
    return pages(VerificationSummary, "/v1/verifications", {}, page_size, retry)


def get_verification(verification_id: str, retry: Retry) -> Flow[Verification]:
    """GET /v1/verifications/{id}."""
    return one(Verification, Request("GET", place("verifications", verification_id)), retry)


def delete_verification(verification_id: str, retry: Retry) -> Flow[None]:
    """DELETE /v1/verifications/{id}."""
    return nothing(Request("DELETE", place("verifications", verification_id)), retry)


def claim_result(index: int, line: Any) -> ClaimResult:
    """A line of results, as the one at ``index`` of all."""
    return read(ClaimResult, {**line, "index": index} if isinstance(line, dict) else line)


def with_options(claim: str | Claim, options: VerifyOptions) -> Any:
    """A claim under shared options; its own win."""
    if isinstance(claim, Mapping):
        return {**options, **claim}
    return {**options, "claim": claim} if options else claim
