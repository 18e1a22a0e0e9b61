"""BM25 over the passages as they were after an earlier change.

FTS5 ranks by statistics of the whole index as it is now: articles that came later would move the ranks of those that were there.
Here the same formula (Robertson and Zaragoza, 2009; k1 1.2 and b 0.75, as in FTS5's ``bm25``) is computed over the passages of
the time alone. Every passage's length is read for it: for a replay, not for each claim.
"""

from collections import defaultdict
import math

import apsw

from service.domain.scope import Scope
from service.store.embedded.lexical import choose_terms, searched_words
from service.store.embedded.scope import condition

K1, B = 1.2, 0.75
LEAST_WEIGHT = 1e-6  # of a term that half of the passages hold, as FTS5 has it

_THEN = "JOIN passages p ON p.key = {row} JOIN versions v ON v.key = p.version WHERE v.added <= :at_sequence"


def past_lexical_search(connection: apsw.Connection, claim: str, scope: Scope, limit: int) -> list[tuple[int, float]]:
    """What ``LexicalSearch`` found after the change ``scope.at_sequence``, but for passages deleted since."""
    at = {"at_sequence": scope.at_sequence}
    sizes = connection.execute(f"SELECT d.id, d.sz FROM passage_terms_docsize d {_THEN.format(row='d.id')}", at)
    lengths = {key: _varint(size) for key, size in sizes}
    if not lengths:
        return []
    average = sum(lengths.values()) / len(lengths)
    terms = _rarest(connection, claim, at)
    number, has_first = choose_terms([len(frequencies) for frequencies in terms])
    scores: defaultdict[int, float] = defaultdict(float)
    for frequencies in terms[:number]:
        weight = math.log((len(lengths) - len(frequencies) + 0.5) / (len(frequencies) + 0.5))
        for key, frequency in frequencies.items():
            saturation = K1 * (1 - B + B * lengths[key] / average)
            scores[key] += max(weight, LEAST_WEIGHT) * frequency * (K1 + 1) / (frequency + saturation)
    where, bindings = condition(scope)
    rows = connection.execute(f"SELECT p.key FROM passages p JOIN versions v ON v.key = p.version WHERE {where}", bindings)
    asked = terms[0].keys() & set().union(*terms[1:number]) if has_first else scores.keys()
    inside = [(key, scores[key]) for (key,) in rows if key in asked]
    return sorted(inside, key=lambda pair: (-pair[1], pair[0]))[:limit]


def _rarest(connection: apsw.Connection, claim: str, at: dict[str, int | None]) -> list[dict[int, int]]:
    """For each of the claim's terms, the rarest of the time first, how often each passage of the time holds it."""
    found = []
    for stem in searched_words(connection, claim):
        rows = connection.execute(
            f"SELECT i.doc, count(*) FROM passage_instances i {_THEN.format(row='i.doc')} AND i.term = :term GROUP BY i.doc",
            {**at, "term": stem},
        )
        frequencies = dict(rows)
        if frequencies:
            found.append(frequencies)
    return sorted(found, key=len)


def _varint(blob: bytes) -> int:
    """SQLite's variable-length integer: seven bits a byte, the highest first (a passage is shorter than its ninth byte)."""
    value = 0
    for byte in blob:
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            break
    return value
