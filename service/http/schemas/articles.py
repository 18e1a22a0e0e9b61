"""Articles, in and out."""

from collections.abc import Mapping
from typing import Any

import marshmallow as ma

from service.application.ingest import SentArticle
from service.domain.article import ARTICLE_ID, ARTICLE_ID_ALLOWED, MAX_ARTICLE_CHARACTERS, Article
from service.http.schemas.base import (
    AnswerSchema,
    Count,
    Date,
    Language,
    Metadata,
    PageQuerySchema,
    ProblemSchema,
    RequestSchema,
    Text,
    WebAddress,
)

MAX_HTML_CHARACTERS = 8 * 1024 * 1024


class ArticlePostSchema(RequestSchema):
    """An article as it is sent: ``text``, ``html``, or a ``url`` alone that is fetched; and what is known about it."""

    id = ma.fields.String(
        allow_none=True,
        load_default=None,
        validate=ma.validate.Regexp(ARTICLE_ID, error=f"Is no article id; allowed are {ARTICLE_ID_ALLOWED}."),
        metadata={"description": "your name for it; the same id with another text is a new version"},
    )
    text = Text(
        most=MAX_ARTICLE_CHARACTERS,
        allow_none=True,
        load_default=None,
        metadata={"description": "plain text, kept and cited unchanged"},
    )
    html = Text(
        most=MAX_HTML_CHARACTERS,
        allow_none=True,
        load_default=None,
        metadata={"description": "a web page; its main text is kept"},
    )
    title = Text(most=1_000, allow_none=True, load_default=None)
    url = WebAddress(
        allow_none=True,
        load_default=None,
        metadata={"description": "where it was published; without text and html the page there is fetched, where that is on"},
    )
    source = Text(most=200, allow_none=True, load_default=None, metadata={"description": "who published it"})
    author = Text(most=500, allow_none=True, load_default=None)
    language = Language(allow_none=True, load_default=None, metadata={"description": "BCP 47, such as en"})
    published_at = Date(allow_none=True, load_default=None, metadata={"description": "ISO 8601 date or time"})
    metadata = Metadata(
        allow_none=True,
        load_default=None,
        metadata={"description": "anything of yours, at most 16,384 characters as JSON; page tells of the web page"},
    )

    @ma.validates_schema
    def one_content(self, data: Mapping[str, Any], **_: Any) -> None:
        """Exactly one of text and html, or neither and a url."""
        if data["text"] is None and data["html"] is None and data["url"]:
            return
        if (data["text"] is None) == (data["html"] is None):
            given = "both are given" if data["text"] is not None else "neither is given"
            raise ma.ValidationError(f"Exactly one of 'text' and 'html' is needed, or a 'url' alone; {given}.", "text")
        if not (data["text"] or data["html"] or "").strip():
            raise ma.ValidationError(
                "Is empty; an article with at least one sentence is needed.", "text" if data["html"] is None else "html"
            )

    @ma.post_load
    def to_article(self, data: Mapping[str, Any], **_: Any) -> SentArticle:
        """As the application takes it; an empty string says as little as a missing field."""
        fields = {
            name: data[name] or None
            for name in ("id", "url", "title", "source", "author", "language", "published_at", "metadata")
        }
        return SentArticle(Article(text=data["text"] or "", **fields), data["html"])


class ArticleBatchSchema(RequestSchema):
    """Many articles; each entry is checked for itself, so that a bad one harms no other."""

    articles = ma.fields.List(
        ma.fields.Raw(allow_none=True, metadata={"description": "an article as for POST /v1/articles"}),
        required=True,
        validate=ma.validate.Length(min=1),
    )


class ArticleListQuerySchema(PageQuerySchema):
    """Which articles to list, and which page."""

    source = Text(most=200, load_default=None)
    language = Language(load_default=None)
    published_from = Date(load_default=None, metadata={"description": "inclusive"})
    published_to = Date(load_default=None, metadata={"description": "inclusive"})
    q = Text(least=1, most=200, load_default=None, metadata={"description": "what title or text contains"})


class VersionQuerySchema(RequestSchema):
    """Which version of an article."""

    version = Count(
        load_default=None, validate=ma.validate.Range(min=1, max=2**31), metadata={"description": "by default the current one"}
    )


class ReceiptSchema(AnswerSchema):
    """What became of an article that was sent."""

    id = ma.fields.String()
    version = ma.fields.Integer()
    sha256 = ma.fields.String(metadata={"description": "of the stored text in UTF-8"})
    passages = ma.fields.Integer(metadata={"description": "how many sentences can be evidence"})
    created = ma.fields.Boolean(metadata={"description": "false when this version was there already"})


class ArticleBatchEntrySchema(AnswerSchema):
    """One entry of a batch: ``article`` when status is 200 or 201, else ``error``."""

    sometimes = frozenset(("article", "error"))

    index = ma.fields.Integer()
    status = ma.fields.Integer()
    article = ma.fields.Nested(ReceiptSchema)
    error = ma.fields.Nested(ProblemSchema, metadata={"description": "as a single request would get it"})


class ArticleBatchAnswerSchema(AnswerSchema):
    """One entry for each that was sent, in order."""

    results = ma.fields.List(ma.fields.Nested(ArticleBatchEntrySchema))


class ArticleSummarySchema(AnswerSchema):
    """An article without its text."""

    id = ma.fields.String()
    version = ma.fields.Integer()
    current = ma.fields.Boolean(metadata={"description": "whether this is the newest version"})
    title = ma.fields.String(allow_none=True)
    url = ma.fields.String(allow_none=True)
    source = ma.fields.String(allow_none=True)
    author = ma.fields.String(allow_none=True)
    language = ma.fields.String(allow_none=True)
    published_at = ma.fields.String(allow_none=True, metadata={"description": "as it was sent"})
    metadata = ma.fields.Dict(allow_none=True)
    sha256 = ma.fields.String()
    passages = ma.fields.Integer()
    created_at = ma.fields.String(metadata={"description": "when this version came in"})


class ArticleSchema(ArticleSummarySchema):
    """An article with its text."""

    text = ma.fields.String()


class ArticlePageSchema(AnswerSchema):
    """A page of articles."""

    items = ma.fields.List(ma.fields.Nested(ArticleSummarySchema))
    next_cursor = ma.fields.String(allow_none=True)


class PassageSchema(AnswerSchema):
    """A passage: text[start:end] of its article, in Unicode code points."""

    id = ma.fields.String()
    start = ma.fields.Integer()
    end = ma.fields.Integer()
    text = ma.fields.String()


class PassageListSchema(AnswerSchema):
    """All passages of one version, in reading order."""

    items = ma.fields.List(ma.fields.Nested(PassageSchema))
    next_cursor = ma.fields.String(allow_none=True)
