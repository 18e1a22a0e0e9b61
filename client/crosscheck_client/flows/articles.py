"""The corpus."""

from collections.abc import Iterable, Iterator
from typing import Any

from crosscheck_client.flows.asking import chunks, listed, nothing, one, pages, place, post, post_lines, to_json
from crosscheck_client.options import ArticleFields, ListFilters
from crosscheck_client.reading import read
from crosscheck_client.results import Article, ArticleResult, ArticleSummary, Passage, Receipt
from crosscheck_client.retries import Retry
from crosscheck_client.steps import NDJSON, Flow, Item, Request, Steps, entries, value

CHUNK, CHUNK_BYTES = 100, 8 * 1024 * 1024  # of articles in a request; the interface takes 64 MB


def add(fields: ArticleFields, retry: Retry) -> Flow[Receipt]:
    """POST /v1/articles."""
    return one(Receipt, post("/v1/articles", fields), retry)


def add_batch(articles: Iterable[ArticleFields], retry: Retry) -> Flow[ArticleResult]:
    """POST /v1/articles/batch, as often as it takes."""
    listed(articles, "articles")

    def steps() -> Steps[None]:
        before = 0
        for lines in _requests(to_json(article) for article in articles):

            def ask(done: int, lines: list[bytes] = lines) -> Request:
                return post_lines("/v1/articles/batch", lines[done:], accept=NDJSON)

            def take(done: int, line: Any, before: int = before) -> ArticleResult:
                return read(ArticleResult, {**line, "index": before + done})

            before += yield from entries(ask, take, len(lines), retry)

    return Flow(steps())


def list_articles(filters: ListFilters, page_size: int, retry: Retry) -> Flow[ArticleSummary]:
    """GET /v1/articles."""
    return pages(ArticleSummary, "/v1/articles", filters, page_size, retry)


def get(article_id: str, version: int | None, retry: Retry) -> Flow[Article]:
    """GET /v1/articles/{id}."""
    return one(Article, Request("GET", place("articles", article_id), _version(version)), retry)


def passages(article_id: str, version: int | None, retry: Retry) -> Flow[tuple[Passage, ...]]:
    """GET /v1/articles/{id}/passages."""

    def steps() -> Steps[None]:
        request = Request("GET", place("articles", article_id) + "/passages", _version(version))
        found = yield from value(request, retry)
        yield Item(tuple(read(Passage, item) for item in found["items"]))

    return Flow(steps())


def delete(article_id: str, retry: Retry) -> Flow[None]:
    """DELETE /v1/articles/{id}."""
    return nothing(Request("DELETE", place("articles", article_id)), retry)


def _version(version: int | None) -> dict[str, str]:
    return {} if version is None else {"version": str(version)}


def _requests(lines: Iterable[bytes]) -> Iterator[list[bytes]]:
    for chunk in chunks(lines, CHUNK):
        begun: list[bytes] = []
        for line in chunk:
            if begun and sum(map(len, begun)) + len(line) > CHUNK_BYTES:
                yield begun
                begun = []
            begun.append(line)
        yield begun
