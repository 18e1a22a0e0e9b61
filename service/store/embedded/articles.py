"""Writing articles: each function is one change on the writer's connection."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
import json

import apsw
import numpy as np

from service.application.ports import PreparedArticle
from service.domain.article import PAGE, Article, Receipt
from service.domain.errors import NotFound
from service.domain.text import sha256
from service.store.embedded.origins import put_origin


@dataclass(frozen=True, slots=True)
class NewRows:
    """What a change added to the index: keys of shape (n,), vectors of shape (n, dimension) as they were stored.

    ``sequence`` is the number of the change, 0 when there was none.
    """

    passages: np.ndarray
    versions: np.ndarray
    vectors: np.ndarray
    sequence: int


def now() -> str:
    """The present second in UTC, ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def stored_value(vectors: np.ndarray) -> np.ndarray:
    """Vectors as they are kept, float16: half the size, cosine to float32 above 0.9999."""
    return np.ascontiguousarray(vectors, dtype="<f2")


def find_unchanged(connection: apsw.Connection, article: Article) -> Receipt | None:
    """The receipt of the version that ``article`` repeats, or None when it says something new.

    A field that was not sent is no change.
    """
    row = connection.execute(
        "SELECT a.id, v.number, v.sha256, v.passages, v.url, v.title, v.source, v.author, v.language, v.published_at, v.metadata "
        "FROM articles a JOIN versions v ON v.article = a.key AND v.is_current WHERE a.id = ?",
        (_identity(connection, article),),
    ).get
    if row is None:
        return None
    identity, number, digest, passages, *fields, metadata = row
    published = article.published_at.given if article.published_at else None
    sent = (
        article.url,
        article.title,
        article.source,
        article.author,
        article.language,
        published,
        _compared(_metadata(article)),
    )
    have = (*fields, _compared(metadata))
    if digest != sha256(article.text) or any(new is not None and new != old for new, old in zip(sent, have, strict=True)):
        return None
    return Receipt(identity, number, digest, passages, created=False)


def put_articles(connection: apsw.Connection, items: Sequence[PreparedArticle], encoder: str) -> tuple[list[Receipt], NewRows]:
    """Store articles in order; one that repeats its current version changes nothing."""
    receipts: list[Receipt] = []
    passages: list[int] = []
    versions: list[int] = []
    values: list[np.ndarray] = []
    coming = connection.execute("SELECT value + 1 FROM meta WHERE name = 'sequence'").get
    for item in items:
        unchanged = find_unchanged(connection, item.article)
        if unchanged is not None:
            receipts.append(unchanged)
            continue
        value = stored_value(item.vectors)
        if len(value) != len(item.passages):
            raise ValueError(f"{len(item.passages)} passages, {len(value)} vectors")
        receipt, version = _put_version(connection, item, coming)
        keys = _put_passages(connection, item, version)
        if keys:
            connection.execute("INSERT INTO vectors VALUES(?, ?, ?, ?)", (version, keys[0], encoder, value.tobytes()))
        put_origin(connection, version, item.article.text, item.passages)
        receipts.append(receipt)
        passages += keys
        versions += [version] * len(keys)
        values.append(value)
    sequence = advance(connection) if values else 0
    vectors = np.concatenate(values).astype(np.float32) if values else np.empty((0, 0), dtype=np.float32)
    return receipts, NewRows(np.array(passages, dtype=np.int64), np.array(versions, dtype=np.int64), vectors, sequence)


def delete_article(connection: apsw.Connection, identity: str) -> int:
    """Erase an article with all versions; its id and version numbers stay taken. Returns the change. Raises NotFound."""
    key = connection.execute("SELECT key FROM articles WHERE id = ? AND deleted_at IS NULL", (identity,)).get
    if key is None:
        raise NotFound("article", identity)
    for version, text in connection.execute("SELECT key, text FROM versions WHERE article = ?", (key,)).fetchall():
        rows = connection.execute("SELECT key, start, end FROM passages WHERE version = ?", (version,)).fetchall()
        connection.executemany(
            "INSERT INTO passage_terms(passage_terms, rowid, text) VALUES('delete', ?, ?)",
            ((passage, text[start:end]) for passage, start, end in rows),
        )
        connection.execute("DELETE FROM vectors WHERE version = ?", (version,))
        connection.execute("DELETE FROM passages WHERE version = ?", (version,))
        connection.execute("DELETE FROM sentence_prints WHERE version = ?", (version,))
    connection.execute("DELETE FROM versions WHERE article = ?", (key,))
    connection.execute("UPDATE articles SET deleted_at = ? WHERE key = ?", (now(), key))
    sequence = advance(connection)
    connection.execute("INSERT INTO deletions VALUES(?, ?)", (sequence, identity))
    return sequence


def advance(connection: apsw.Connection) -> int:
    """Count one change of the corpus; returns its number."""
    return int(connection.execute("UPDATE meta SET value = value + 1 WHERE name = 'sequence' RETURNING value").get)


def _identity(connection: apsw.Connection, article: Article) -> str:
    """The id that decides: the one that was sent, else the newest article with that URL, else one made from the content."""
    if article.id is None and article.url is not None:
        # An article from before URLs were normalised has its own as it was given.
        known = connection.execute(
            "SELECT a.id FROM versions v JOIN articles a ON a.key = v.article "
            "WHERE v.url IN (?, ?) AND v.is_current ORDER BY v.key DESC LIMIT 1",
            (article.url, article.given_url),
        ).get
        if known is not None:
            return known
    return article.identity


def _metadata(article: Article) -> str | None:
    """Metadata as it is kept: JSON text, so that 1 and true differ; none and empty are the same."""
    return json.dumps(dict(article.metadata), ensure_ascii=False, sort_keys=True) if article.metadata else None


def _compared(metadata: str | None) -> str | None:
    """Metadata as versions are compared: without what tells of the page, such as when it was fetched."""
    if metadata is None or f'"{PAGE}"' not in metadata:
        return metadata
    kept = {name: value for name, value in json.loads(metadata).items() if name != PAGE}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True) if kept else None


def _put_version(connection: apsw.Connection, item: PreparedArticle, sequence: int) -> tuple[Receipt, int]:
    article, created_at = item.article, now()
    identity = _identity(connection, article)
    key, number = connection.execute(
        "INSERT INTO articles(id, versions, created_at) VALUES(?, 1, ?) "
        "ON CONFLICT(id) DO UPDATE SET versions = versions + 1, deleted_at = NULL RETURNING key, versions",
        (identity, created_at),
    ).get
    published = article.published_at
    if published is not None:
        connection.execute(
            "UPDATE versions SET superseded = min(coalesce(superseded, :at), :at) WHERE article = :article",
            {"at": published.earliest, "article": key},
        )
    connection.execute("UPDATE versions SET is_current = 0, retired = ? WHERE article = ? AND is_current", (sequence, key))
    digest = sha256(article.text)
    version = connection.execute(
        "INSERT INTO versions(article, number, is_current, url, title, source, author, language, published_at, published, "
        "metadata, text, sha256, passages, created_at, added) VALUES(?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "RETURNING key",
        (
            key, number, article.url, article.title, article.source, article.author, article.language,
            published.given if published else None, published.earliest if published else None,
            _metadata(article),
            article.text, digest, len(item.passages), created_at, sequence,
        ),
    ).get  # fmt: skip
    return Receipt(identity, number, digest, len(item.passages), created=True), version


def _put_passages(connection: apsw.Connection, item: PreparedArticle, version: int) -> list[int]:
    text = item.article.text
    keys = []
    for number, passage in enumerate(item.passages):
        key = connection.execute(
            "INSERT INTO passages(version, number, paragraph, start, end) VALUES(?, ?, ?, ?, ?) RETURNING key",
            (version, number, passage.paragraph, passage.start, passage.end),
        ).get
        connection.execute("INSERT INTO passage_terms(rowid, text) VALUES(?, ?)", (key, text[passage.start : passage.end]))
        keys.append(key)
    return keys
