"""Listing articles and verifications page by page."""

from datetime import UTC, datetime, timedelta

import apsw

from service.domain.listing import ArticleFilter, Page, VerificationPage, VerificationSummary
from service.store.embedded.rows import ARTICLE_COLUMNS, ARTICLE_TABLES, read_article


def list_articles(connection: apsw.Connection, chosen: ArticleFilter, after: int, limit: int) -> Page:
    """The current versions under ``chosen`` whose article's key is beyond ``after``, at most ``limit``."""
    parts = ["v.is_current", "a.key > :after"]
    bindings: dict[str, object] = {"after": after, "limit": limit + 1}
    for name, part, value in (
        ("source", "v.source = :source", chosen.source),
        (
            "language",
            "(lower(v.language) = lower(:language) OR lower(v.language) LIKE lower(:language) || '-%')",
            chosen.language,
        ),
        ("from", "v.published >= :from", chosen.published_from and chosen.published_from.earliest),
        ("to", "v.published <= :to", chosen.published_to and chosen.published_to.latest),
        ("q", r"(v.title LIKE :q ESCAPE '\' OR v.text LIKE :q ESCAPE '\')", chosen.q and f"%{_literal(chosen.q)}%"),
    ):
        if value is not None:
            parts.append(part)
            bindings[name] = value
    rows = connection.execute(
        f"SELECT a.key, {ARTICLE_COLUMNS} FROM {ARTICLE_TABLES} WHERE {' AND '.join(parts)} ORDER BY a.key LIMIT :limit", bindings
    ).fetchall()
    more = len(rows) > limit
    rows = rows[:limit]
    return Page([read_article(row[1:]) for row in rows], rows[-1][0] if more else None)


def list_verifications(connection: apsw.Connection, before: int | None, limit: int) -> VerificationPage:
    """The verifications saved before the one with the key ``before``, the last one first, at most ``limit``.

    A record is tens of kilobytes: SQLite takes out of it the few fields that a list shows.
    """
    rows = connection.execute(
        "SELECT key, id, record ->> '$.claim', record ->> '$.verdict', record ->> '$.confidence', created_at, "
        "record ->> '$.as_of' FROM verifications WHERE :before IS NULL OR key < :before ORDER BY key DESC LIMIT :limit",
        {"before": before, "limit": limit + 1},
    ).fetchall()
    more = len(rows) > limit
    rows = rows[:limit]
    return VerificationPage([VerificationSummary(*row[1:]) for row in rows], rows[-1][0] if more else None)


def day(published: int | None) -> str | None:
    """The UTC day (YYYY-MM-DD) of microseconds since 1970."""
    if published is None:
        return None
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=published)).date().isoformat()


def _literal(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")
