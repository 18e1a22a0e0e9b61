"""Claims that were verified here or reviewed elsewhere, filed so that their words find them."""

from typing import Literal

import apsw

from service.application.ports import CheckedQuery
from service.domain.dates import parse_moment
from service.domain.reviews.review import Review
from service.store.embedded.lexical import STOP_WORDS

MAX_TERMS = 12
OUR_LANGUAGE = "en"  # what verifications are written in


def file_verification(connection: apsw.Connection, key: int, claim: str, created_at: str) -> None:
    """Let a verification be found by its claim."""
    moment = parse_moment("created_at", created_at).latest
    _file(connection, "verification", key, claim, (None, OUR_LANGUAGE, moment))


def file_review(connection: apsw.Connection, key: int, review: Review) -> None:
    """Let a review be found by its claim."""
    moments = [each.latest for each in (review.claim_date, review.review_date) if each]
    _file(connection, "review", key, review.claim, (review.site, review.language, max(moments, default=None)))


def forget_claim(connection: apsw.Connection, kind: Literal["verification", "review"], key: int, claim: str) -> None:
    """Let nothing be found by the claim of a verification or of a review any more."""
    filed = connection.execute(f"DELETE FROM checked_claims WHERE {kind} = ? RETURNING key", (key,)).get
    connection.execute("INSERT INTO claim_terms(claim_terms, rowid, text) VALUES('delete', ?, ?)", (filed, claim))


def file_verifications(connection: apsw.Connection) -> None:
    """File the verifications that were stored before claims could be searched."""
    rows = connection.execute("SELECT key, record ->> '$.claim', created_at FROM verifications ORDER BY key").fetchall()
    for key, claim, created_at in rows:
        file_verification(connection, key, claim, created_at)


def find_checked(
    connection: apsw.Connection, query: CheckedQuery, offset: int, limit: int
) -> list[tuple[int | None, int | None]]:
    """The (verification key, review key) of what ``query`` asks for; one of the two is None."""
    parts = ["1"]
    bindings: dict[str, object] = {"offset": offset, "limit": limit}
    for name, part, value in (
        ("site", "coalesce(c.site, '') = :site", query.site),
        ("since", "c.moment >= :since", query.since),
        (
            "language",
            "(lower(c.language) = lower(:language) OR lower(c.language) LIKE lower(:language) || '-%')",
            query.language and query.language.split("-")[0],  # the region does not count, as in Google's interface
        ),
    ):
        if value is not None:
            parts.append(part)
            bindings[name] = value
    where = " AND ".join(parts)
    if query.words is None:
        asked = f"SELECT c.verification, c.review FROM checked_claims c WHERE {where} ORDER BY c.moment DESC, c.key DESC"
        return connection.execute(f"{asked} LIMIT :limit OFFSET :offset", bindings).fetchall()
    asked = (
        "SELECT c.verification, c.review FROM claim_terms JOIN checked_claims c ON c.key = claim_terms.rowid "
        f"WHERE claim_terms MATCH :terms AND {where} ORDER BY bm25(claim_terms), c.key DESC LIMIT :limit OFFSET :offset"
    )
    terms = _terms(connection, query.words)
    if not terms:
        return []
    every = {**bindings, "terms": " AND ".join(terms)}
    if connection.execute(asked, {**every, "limit": 1, "offset": 0}).get is not None:
        return connection.execute(asked, every).fetchall()
    return connection.execute(asked, {**bindings, "terms": " OR ".join(terms)}).fetchall()


def _file(connection: apsw.Connection, kind: str, key: int, claim: str, about: tuple[str | None, str | None, int | None]) -> None:
    filed = connection.execute(
        f"INSERT INTO checked_claims({kind}, site, language, moment) VALUES(?, ?, ?, ?) RETURNING key", (key, *about)
    ).get
    connection.execute("INSERT INTO claim_terms(rowid, text) VALUES(?, ?)", (filed, claim))


def _terms(connection: apsw.Connection, words: str) -> list[str]:
    """The words as the index files them, those that every text has left out, quoted for MATCH."""
    text = words.encode()
    tokenize = connection.fts5_tokenizer("porter", ["unicode61", "remove_diacritics", "2"])
    found = {stem: text[start:end].decode() for start, end, stem, *_ in tokenize(text, apsw.FTS5_TOKENIZE_QUERY, None)}
    kept = [word for word in found.values() if word.lower() not in STOP_WORDS] or list(found.values())
    return [f'"{word}"' for word in kept[:MAX_TERMS]]
