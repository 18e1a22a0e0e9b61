"""BM25 over the passages, through SQLite's FTS5.

A query OR-s the claim's terms, and every passage that holds one of them costs its time: twenty terms cost 0.4 s on 400,000
sentences. So stop words go first; then the rarest terms are taken while their passages together stay under a number. What
is left out says least: BM25 gives a term weight by its rarity.
"""

from collections.abc import Sequence

import apsw

from service.domain.scope import Scope
from service.store.embedded.scope import condition

MAX_TERMS = 24
MAX_POSTINGS = 30_000  # passages that the terms hold together (docs/decisions/0014-index-generations.md)
MEETING = 5  # terms asked for where the rarest is more frequent than that: it, and one of the others
FREQUENT = 2_000  # passages of a term from which counting them costs more than remembering
REMEMBERED = 20_000
STOP_WORDS = frozenset(
    """
    a about after all also an and any are as at be because been before but by can could did do does for from
    had has have he her him his how i if in into is it its may more most no not of on one or other our out
    over said says she should so some such than that the their them then there these they this those to under
    up was we were what when where which while who will with would you
    """.split()  # noqa: SIM905
)

# Ranked before anything is looked up of the passages: a join of every match would take twice the time of ranking it.
_RANKED = """
    SELECT rowid, -rank FROM passage_terms WHERE passage_terms MATCH :terms ORDER BY rank, rowid LIMIT :depth
"""
_JOINED = """
    SELECT p.key, -bm25(passage_terms) AS score FROM passage_terms
    JOIN passages p ON p.key = passage_terms.rowid JOIN versions v ON v.key = p.version
    WHERE passage_terms MATCH :terms AND {where} ORDER BY score DESC, p.key LIMIT :limit
"""
_INSIDE = "SELECT p.key FROM passages p JOIN versions v ON v.key = p.version WHERE p.key IN ({keys}) AND {where}"


class LexicalSearch:
    """Remembers how many passages hold a frequent term: FTS5 counts them one by one, and a rough number will do."""

    def __init__(self) -> None:
        self._frequent: dict[str, int] = {}

    def __call__(self, connection: apsw.Connection, claim: str, scope: Scope, limit: int) -> list[tuple[int, float]]:
        """The best (passage key, BM25 score) under ``scope``, best first; higher is better."""
        query = match_query(self._counted(connection, claim))
        if not query:
            return []
        where, bindings = condition(scope)
        depth = 2 * limit
        rows = connection.execute(_RANKED, {"terms": query, "depth": depth}).fetchall()
        keys = ", ".join(str(int(key)) for key, _ in rows)
        inside = {key for (key,) in connection.execute(_INSIDE.format(keys=keys, where=where), bindings)}
        found = [(key, score) for key, score in rows if key in inside][:limit]
        if len(found) == limit or len(rows) < depth:
            return found
        joined = connection.execute(_JOINED.format(where=where), {**bindings, "terms": query, "limit": limit})
        return [(key, score) for key, score in joined]

    def _counted(self, connection: apsw.Connection, claim: str) -> list[tuple[int, str]]:
        """The claim's terms with the number of passages that hold each, rarest first; terms of no passage are left out."""
        words = searched_words(connection, claim)
        counted = ((self._count(connection, stem), word) for stem, word in words.items())
        return sorted((pair for pair in counted if pair[0]), key=lambda pair: pair[0])

    def _count(self, connection: apsw.Connection, stem: str) -> int:
        known = self._frequent.get(stem)
        if known is not None:
            return known
        count = int(connection.execute("SELECT doc FROM passage_vocabulary WHERE term = ?", (stem,)).get or 0)
        if count >= FREQUENT:
            if len(self._frequent) >= REMEMBERED:
                self._frequent.clear()
            self._frequent[stem] = count
        return count


def searched_words(connection: apsw.Connection, claim: str) -> dict[str, str]:
    """The claim's words by their stems as they are filed, in order, stop words left out where others remain.

    The index's own tokenizer cuts the claim, so that a word is asked for as it was filed.
    """
    text = claim.encode()
    tokenize = connection.fts5_tokenizer("porter", ["unicode61", "remove_diacritics", "2"])
    words: dict[str, str] = {}
    for start, end, stem, *_ in tokenize(text, apsw.FTS5_TOKENIZE_QUERY, None):
        words.setdefault(stem, text[start:end].decode())
    return {stem: word for stem, word in words.items() if word.lower() not in STOP_WORDS} or words


def choose_terms(counts: Sequence[int]) -> tuple[int, bool]:
    """How many of the terms that so many passages hold, rarest first, are searched for; whether the first has to be there.

    Where even the rarest term is too frequent, a passage has to hold it and one of the next ones.
    """
    counts = counts[:MAX_TERMS]
    if len(counts) > 1 and counts[0] > MAX_POSTINGS:
        return min(len(counts), MEETING), True
    total = taken = 0
    for count in counts:
        total += count
        if taken and total > MAX_POSTINGS:
            break
        taken += 1
    return taken, False


def match_query(counted: Sequence[tuple[int, str]]) -> str:
    """What to MATCH for terms with their numbers of passages, rarest first; "" when there is none."""
    number, has_first = choose_terms([count for count, _ in counted])
    quoted = [f'"{word}"' for _, word in counted[:number]]
    return f"{quoted[0]} AND ({' OR '.join(quoted[1:])})" if has_first else " OR ".join(quoted)
