"""Articles over HTTP."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from flask import Response, abort, request
from marshmallow import ValidationError

from service.application.ingest import Ingest, SentArticle
from service.application.ports import ArticleStore
from service.domain.errors import CrosscheckError, InvalidInput
from service.domain.listing import ArticleFilter
from service.http.api import Blueprint, entry_problem
from service.http.batches import Entry, batch_response, wants_ndjson
from service.http.bodies import JSON_OR_LINES, NDJSON, Malformed, is_ndjson, malformed, read_json, read_lines
from service.http.cursors import read_cursor, write_cursor
from service.http.schemas.articles import (
    ArticleBatchAnswerSchema,
    ArticleBatchEntrySchema,
    ArticleBatchSchema,
    ArticleListQuerySchema,
    ArticlePageSchema,
    ArticlePostSchema,
    ArticleSchema,
    PassageListSchema,
    ReceiptSchema,
    VersionQuerySchema,
)

MAX_ADDRESSES = 64  # in one batch: each may take fifteen seconds

_ONE, _RECEIPT = ArticlePostSchema(), ReceiptSchema()


class _Refused(CrosscheckError):
    """An entry that never reached the corpus; carries its answer."""

    def __init__(self, status: int, body: dict[str, Any]) -> None:
        super().__init__(body["detail"])
        self.status = status
        self.body = body


def _load(entry: Any) -> SentArticle | CrosscheckError:
    if isinstance(entry, Malformed):
        return _Refused(400, malformed(entry))
    try:
        return _ONE.load(entry)
    except ValidationError as error:
        return _Refused(*entry_problem(error))


def _load_all(entries: Iterable[Any]) -> Iterator[SentArticle | CrosscheckError]:
    addresses = 0
    for entry in entries:
        sent = _load(entry)
        if isinstance(sent, SentArticle) and sent.by_address:
            addresses += 1
            if addresses > MAX_ADDRESSES:
                sent = InvalidInput("url", f"at most {MAX_ADDRESSES} articles of a batch are fetched; send the rest in another")
        yield sent


def _entry(index: int, outcome: Any) -> Entry:
    if isinstance(outcome, CrosscheckError):
        status, body = (outcome.status, outcome.body) if isinstance(outcome, _Refused) else entry_problem(outcome)
        return {"index": index, "status": status, "error": body}
    return {"index": index, "status": 201 if outcome.created else 200, "article": _RECEIPT.dump(outcome)}


def articles_blueprint(ingest: Ingest, store: ArticleStore) -> Blueprint:
    """The routes under /v1/articles."""
    blueprint = Blueprint(
        "articles", __name__, url_prefix="/v1/articles", description="The corpus: what claims are held against."
    )

    @blueprint.route("", methods=["POST"])
    @blueprint.arguments(ArticlePostSchema)
    @blueprint.response(201, ReceiptSchema, description="Stored as a new article or as a new version.")
    @blueprint.alt_response(200, schema=ReceiptSchema, description="The same content was there already.", success=True)
    @blueprint.problems(400, 413, 415, 422, 502)
    def post_article(sent: SentArticle) -> tuple[Any, int]:
        """Take one article in.

        With a `url` and neither `text` nor `html` the page there is fetched, where the service has fetching on.
        """
        outcome = ingest.one(sent)
        return outcome, 201 if outcome.created else 200

    @blueprint.route("/batch", methods=["POST"])
    @blueprint.accepts(ArticleBatchSchema, ArticlePostSchema)
    @blueprint.response(200, ArticleBatchAnswerSchema, description="One entry for each that was sent, in order.")
    @blueprint.alt_response(
        200, content_type=NDJSON, schema=ArticleBatchEntrySchema, description="One entry a line, when asked for by Accept."
    )
    @blueprint.problems(400, 413, 415, 422)
    def post_articles() -> Response:
        """Take many articles in; a bad one harms no other.

        The body is `{"articles": [...]}` or NDJSON, one article a line. With `Accept: application/x-ndjson` the answer
        comes line by line while the batch is worked on.
        """
        if is_ndjson(request):
            sent = read_lines(request)
        else:
            sent = iter(ArticleBatchSchema().load(read_json(request, allowed=JSON_OR_LINES))["articles"])
        first = next(sent, None)
        if first is None and is_ndjson(request):
            abort(422, "The body holds no article; at least one line is needed.")
        outcomes = ingest.many(_load_all(chain([first], sent)))
        return batch_response((_entry(index, outcome) for index, outcome in enumerate(outcomes)), ndjson=wants_ndjson())

    @blueprint.route("")
    @blueprint.arguments(ArticleListQuerySchema, location="query")
    @blueprint.response(200, ArticlePageSchema)
    @blueprint.problems(422)
    def list_articles(query: dict[str, Any]) -> dict[str, Any]:
        """Page through the articles, in the order in which they first came."""
        limit, cursor = query.pop("limit"), query.pop("cursor")
        page = store.articles(ArticleFilter(**query), read_cursor("articles", cursor) if cursor is not None else 0, limit)
        return {"items": page.items, "next_cursor": write_cursor("articles", page.next_after) if page.next_after else None}

    @blueprint.route("/<article_id>")
    @blueprint.arguments(VersionQuerySchema, location="query")
    @blueprint.response(200, ArticleSchema)
    @blueprint.problems(404, 422)
    def get_article(query: dict[str, Any], article_id: str) -> Any:
        """One article with its text."""
        return store.article(article_id, query["version"])

    @blueprint.route("/<article_id>/passages")
    @blueprint.arguments(VersionQuerySchema, location="query")
    @blueprint.response(200, PassageListSchema)
    @blueprint.problems(404, 422)
    def get_passages(query: dict[str, Any], article_id: str) -> dict[str, Any]:
        """The passages of one article, in reading order."""
        return {"items": store.passages(article_id, query["version"]), "next_cursor": None}

    @blueprint.route("/<article_id>", methods=["DELETE"])
    @blueprint.response(204, description="From now on no new verification cites it, and its text is gone.")
    @blueprint.problems(404)
    def delete_article(article_id: str) -> None:
        """Erase an article with all its versions."""
        store.delete(article_id)

    return blueprint
