"""The client for asyncio: the twin of ``client.py``, with the same calls."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable
from contextlib import aclosing
from os import PathLike
from typing import Any, Self, TypeVar, Unpack

import httpx2

from crosscheck_client.aio_feeds import Feeds
from crosscheck_client.aio_watches import Watches
from crosscheck_client.connecting import ANSWER_SECONDS, CONNECT_SECONDS, DEFAULT_URL, failed, head, message, settings
from crosscheck_client.errors import ConnectionFailed
from crosscheck_client.flows import articles, jobs, operation, verifying
from crosscheck_client.options import ArticleFields, Claim, ListFilters, VerifyOptions
from crosscheck_client.results import (
    About,
    Article,
    ArticleResult,
    ArticleSummary,
    ClaimResult,
    Job,
    Passage,
    Receipt,
    Verification,
    VerificationSummary,
)
from crosscheck_client.retries import Retry
from crosscheck_client.steps import Flow, Item, Open, Read

T = TypeVar("T")


class AsyncCrosscheck:
    """A Crosscheck service at ``base_url``. Tasks of one event loop may share it; ``close`` it, or use it in an ``async with``.

    ``timeout`` is the longest silence within an answer, in seconds, ``connect_timeout`` that before a connection stands.
    ``retry`` says how often a request is sent again where the service is busy or a connection fails; ``transport`` stands in for
    the network (httpx2), such as a proxy. Every call raises Problem, ConnectionFailed and UnexpectedAnswer.
    """

    def __init__(
        self,
        base_url: str = DEFAULT_URL,
        *,
        api_key: str | None = None,
        timeout: float = ANSWER_SECONDS,
        connect_timeout: float = CONNECT_SECONDS,
        retry: Retry = Retry(),  # noqa: B008 - frozen
        transport: httpx2.AsyncBaseTransport | None = None,
    ) -> None:
        http = httpx2.AsyncClient(transport=transport, **settings(base_url, api_key, timeout, connect_timeout))
        self._carrier, self._retry = Carrier(http), retry
        self.articles = Articles(self._carrier, retry)
        self.verifications = Verifications(self._carrier, retry)
        self.jobs = Jobs(self._carrier, retry)
        self.watches = Watches(self._carrier, retry)
        self.feeds = Feeds(self._carrier, retry)

    async def verify(self, claim: str, **options: Unpack[VerifyOptions]) -> Verification:
        """Verify one claim."""
        return await self._carrier.one(verifying.verify(claim, options, self._retry))

    def verify_batch(self, claims: Iterable[str | Claim], **options: Unpack[VerifyOptions]) -> AsyncIterator[ClaimResult]:
        """Verify any number of claims under shared options; a result for each, in order, as it is made.

        A claim that cannot be verified has its ``error`` and harms no other. Claims are taken 64 at a time.
        """
        return self._carrier.items(verifying.verify_batch(claims, options, self._retry))

    async def about(self) -> About:
        """Release, models and how large the corpus is."""
        return await self._carrier.one(operation.about(self._retry))

    async def close(self) -> None:
        """Close the connections."""
        await self._carrier.http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class Articles:
    """The corpus: ``AsyncCrosscheck.articles``."""

    def __init__(self, carrier: "Carrier", retry: Retry) -> None:
        self._carrier, self._retry = carrier, retry

    async def add(self, **fields: Unpack[ArticleFields]) -> Receipt:
        """Take one article in."""
        return await self._carrier.one(articles.add(fields, self._retry))

    def add_batch(self, sent: Iterable[ArticleFields]) -> AsyncIterator[ArticleResult]:
        """Take any number of articles in; a result for each, in order, as it is stored. A bad one harms no other."""
        return self._carrier.items(articles.add_batch(sent, self._retry))

    def list(self, *, page_size: int = 100, **filters: Unpack[ListFilters]) -> AsyncIterator[ArticleSummary]:
        """Every article under the filters, in the order in which they first came; pages are asked for as they are needed."""
        return self._carrier.items(articles.list_articles(filters, page_size, self._retry))

    async def get(self, article_id: str, *, version: int | None = None) -> Article:
        """An article with its text; by default its newest version."""
        return await self._carrier.one(articles.get(article_id, version, self._retry))

    async def passages(self, article_id: str, *, version: int | None = None) -> tuple[Passage, ...]:
        """The passages of an article, in reading order."""
        return await self._carrier.one(articles.passages(article_id, version, self._retry))

    async def delete(self, article_id: str) -> None:
        """Erase an article with all its versions."""
        await self._carrier.one(articles.delete(article_id, self._retry))


class Verifications:
    """What was verified before: ``AsyncCrosscheck.verifications``."""

    def __init__(self, carrier: "Carrier", retry: Retry) -> None:
        self._carrier, self._retry = carrier, retry

    def list(self, *, page_size: int = 100) -> AsyncIterator[VerificationSummary]:
        """Every stored verification, newest first; pages are asked for as they are needed."""
        return self._carrier.items(verifying.list_verifications(page_size, self._retry))

    async def get(self, verification_id: str) -> Verification:
        """A stored verification; passages of articles that were deleted since are marked and have no text."""
        return await self._carrier.one(verifying.get_verification(verification_id, self._retry))

    async def delete(self, verification_id: str) -> None:
        """Erase a stored verification."""
        await self._carrier.one(verifying.delete_verification(verification_id, self._retry))


class Jobs:
    """Many claims, verified while nobody waits: ``AsyncCrosscheck.jobs``."""

    def __init__(self, carrier: "Carrier", retry: Retry) -> None:
        self._carrier, self._retry = carrier, retry

    async def create(self, claims: Iterable[str | Claim], *, key: str | None = None, **options: Unpack[VerifyOptions]) -> Job:
        """Send up to 100,000 claims (64 MB) as a job. The same claims under the same ``key`` are the same job."""
        return await self._carrier.one(jobs.create(claims, options, key, self._retry))

    async def create_from_file(
        self, path: str | PathLike[str], *, key: str | None = None, **options: Unpack[VerifyOptions]
    ) -> Job:
        """Send a file as a job: a JSON value a line (.jsonl, .ndjson), or one claim a line. Raises OSError, ValueError."""
        return await self._carrier.one(jobs.create_from_file(path, options, key, self._retry))

    def list(self, *, page_size: int = 100) -> AsyncIterator[Job]:
        """Every job, newest first."""
        return self._carrier.items(jobs.list_jobs(page_size, self._retry))

    async def get(self, job_id: str) -> Job:
        """How far a job is."""
        return await self._carrier.one(jobs.get(job_id, self._retry))

    async def wait(
        self,
        job_id: str,
        *,
        progress: Callable[[Job], object] | None = None,
        every: float = 2.0,
        timeout: float | None = None,
    ) -> Job:
        """The job when it has ended; ``progress`` is a plain function, called every ``every`` seconds. Raises JobNotEnded."""
        return await self._carrier.one(jobs.wait(job_id, progress, every, timeout, self._retry))

    def results(self, job_id: str, *, start: int = 0, follow: bool = False, every: float = 2.0) -> AsyncIterator[ClaimResult]:
        """The results from index ``start`` on that are there, in the order sent; with ``follow``, also those that are to come."""
        return self._carrier.items(jobs.results(job_id, start, follow, every, self._retry))

    async def cancel(self, job_id: str) -> Job:
        """End a job's work; the results that it has stay."""
        return await self._carrier.one(jobs.cancel(job_id, self._retry))

    async def erase(self, job_id: str) -> None:
        """Erase a job and its claims; the verifications stay under their own ids."""
        await self._carrier.one(jobs.erase(job_id, self._retry))


class Carrier:
    """Carries the steps of calls out over ``http``."""

    def __init__(self, http: httpx2.AsyncClient) -> None:
        self.http = http

    async def one(self, flow: Flow[T]) -> T:
        """The only result of ``flow``."""
        async with aclosing(self.items(flow)) as items:
            return await anext(items)

    async def items(self, flow: Flow[T]) -> AsyncGenerator[T, None]:
        """The results of ``flow``, each as soon as it is there."""
        steps, response = flow.steps, None
        outcome: Any = None
        failure: ConnectionFailed | None = None
        try:
            while True:
                try:
                    step = steps.send(outcome) if failure is None else steps.throw(failure)
                except StopIteration:
                    return
                outcome = failure = None
                if isinstance(step, Item):
                    yield step.value
                    continue
                try:
                    if isinstance(step, Open):
                        if response is not None:
                            await response.aclose()
                        response = await self.http.send(message(self.http, step.request), stream=True)
                        blocks = response.aiter_bytes()
                        outcome = head(response)
                    elif isinstance(step, Read):
                        outcome = await anext(blocks, None)
                    else:
                        await asyncio.sleep(step.seconds)
                except httpx2.RequestError as error:
                    failure = failed(self.http, error)
        finally:
            steps.close()
            if response is not None:
                await response.aclose()
