"""Reading rows of the tables into the domain's classes."""

from collections.abc import Iterable, Sequence
import json
from typing import Any

import apsw

from service.domain.article import StoredArticle, StoredPassage, given_url, passage_id
from service.domain.errors import NotFound

ARTICLE_COLUMNS = (
    "a.id, v.number, v.is_current, v.text, v.sha256, v.passages, v.created_at, v.url, v.title, v.source, v.author, "
    "v.language, v.published_at, v.metadata"
)
ARTICLE_TABLES = "versions v JOIN articles a ON a.key = v.article"

_PASSAGES = """
    SELECT p.key, a.id, v.number, p.number, p.start, p.end, p.paragraph, v.key,
           b.start, b.end, b.paragraph, n.start, n.end, v.title, v.source, v.url, v.author, v.published_at, v.origin, v.metadata
    FROM passages p JOIN versions v ON v.key = p.version JOIN articles a ON a.key = v.article
    LEFT JOIN passages b ON b.version = p.version AND b.number = p.number - 1
    LEFT JOIN passages n ON n.version = p.version AND n.number = p.number + 1
    WHERE """


def read_article(row: Sequence[Any]) -> StoredArticle:
    """From ARTICLE_COLUMNS."""
    identity, version, current, text, digest, passages, created_at, *about, metadata = row
    url, title, source, author, language, published_at = about
    return StoredArticle(
        id=identity, version=version, current=bool(current), text=text, sha256=digest, passages=passages, created_at=created_at,
        url=_shown(url, metadata), title=title, source=source, author=author, language=language, published_at=published_at,
        metadata=json.loads(metadata) if metadata else None,
    )  # fmt: skip


def find_article(connection: apsw.Connection, identity: str, version: int | None) -> StoredArticle:
    """One version of an article, by default the current one. Raises NotFound."""
    which = "v.is_current" if version is None else "v.number = ?"
    row = connection.execute(
        f"SELECT {ARTICLE_COLUMNS} FROM {ARTICLE_TABLES} WHERE a.id = ? AND {which}",
        (identity,) if version is None else (identity, version),
    ).get
    if row is None:
        raise NotFound("article", identity) if version is None else NotFound("article version", f"{identity}, {version}")
    return read_article(row)


def read_passages(connection: apsw.Connection, where: str, bindings: Iterable[object]) -> dict[int, StoredPassage]:
    """The passages (alias ``p``, their version ``v``, their article ``a``) under ``where``, by key, in reading order."""
    texts: dict[int, str] = {}
    found: dict[int, StoredPassage] = {}
    rows = connection.execute(f"{_PASSAGES}{where} ORDER BY v.key, p.number", tuple(bindings)).fetchall()
    for key, article, number, place, start, end, paragraph, version, *around in rows:
        before_start, before_end, before_paragraph, after_start, after_end, title, source, url, *rest = around
        author, published, origin, metadata = rest
        if version not in texts:
            texts[version] = connection.execute("SELECT text FROM versions WHERE key = ?", (version,)).get
        text = texts[version]
        before = text[before_start:before_end] if before_start is not None else ""
        found[key] = StoredPassage(
            id=passage_id(article, number, place), article_id=article, article_version=number,
            start=start, end=end, text=text[start:end],
            before=before, after=text[after_start:after_end] if after_start is not None else "",
            lead=before if before_paragraph == paragraph else "",
            title=title, source=source, url=_shown(url, metadata), author=author, published_at=published, origin=origin,
        )  # fmt: skip
    return found


def _shown(url: str | None, metadata: str | None) -> str | None:
    """The URL as it was given; the column holds the form by which the page is known."""
    return (given_url(json.loads(metadata)) if metadata and '"given_url"' in metadata else None) or url
