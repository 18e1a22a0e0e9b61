"""What store tests are made of: vectors that follow from the text alone, and articles of one passage a line."""

from collections.abc import Sequence
from dataclasses import dataclass
import hashlib
import re
from typing import Any

import numpy as np

from service.domain.article import Article, Passage
from service.domain.dates import Moment, parse_moment
from service.domain.scope import Scope

DIMENSION = 16
EVERYTHING = Scope()

_LINE = re.compile(r"[^\n]+")


def vector_of(text: str, dimension: int = DIMENSION) -> np.ndarray:
    """A random unit vector, float32 of shape (dimension,), the same for the same text."""
    seed = int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big")
    vector = np.random.default_rng(seed).standard_normal(dimension, dtype=np.float32)
    return vector / np.linalg.norm(vector)


def encode(texts: Sequence[str]) -> np.ndarray:
    """The vectors of ``texts``, float32 of shape (len(texts), DIMENSION)."""
    return np.array([vector_of(text) for text in texts], dtype=np.float32).reshape(len(texts), DIMENSION)


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article as a store takes it, by shape."""

    article: Article
    passages: Sequence[Passage]
    vectors: np.ndarray


def prepare(text: str, *, published_at: str | None = None, **fields: Any) -> Prepared:
    """An article whose passages are its lines; an empty line opens a new paragraph."""
    article = Article(text, published_at=moment(published_at), **fields)
    passages = []
    for number, block in enumerate(re.finditer(r"(?:[^\n]+\n?)+", text)):
        passages += [Passage(*line.span(), number) for line in _LINE.finditer(text, block.start(), block.end())]
    return Prepared(article, passages, encode([text[each.start : each.end] for each in passages]))


def moment(given: str | None) -> Moment | None:
    """A date or a time as the domain reads it."""
    return parse_moment("published_at", given) if given else None


def scope(**filters: Any) -> Scope:
    """A scope whose dates are given as text."""
    dates = ("as_of", "published_from", "published_to")
    return Scope(**{name: moment(value) if name in dates else value for name, value in filters.items()})


def mixed_corpus() -> list[Prepared]:
    """Thirty articles that differ in source, URL, language and date; some lack each of them."""
    sources = ("Courier", "Sentinel", 'The O\'Hara "Post"', None)
    languages = ("en", "en-GB", "EN-us", "de", None)
    days = ("2021-01-01", "2021-03-11T14:05:00+08:00", "2021-03-11", "2022-12-31", None, "1969-07-20")
    return [
        prepare(
            f"opening of number {number} at the harbour\nsecond line {number}\n\nclosing words {number}",
            id=f"article-{number:02}",
            url=f"https://news.example/{number}" if number % 3 else None,
            title=f"Title {number}",
            source=sources[number % 4],
            language=languages[number % 5],
            published_at=days[number % 6],
        )
        for number in range(30)
    ]


MANY_SCOPES = [
    EVERYTHING,
    scope(sources=("Courier",)),
    scope(sources=("Courier", 'The O\'Hara "Post"', "Nobody")),
    scope(sources=("Nobody",)),
    scope(exclude_sources=("Courier",)),
    scope(sources=("Courier", "Sentinel"), exclude_sources=("Sentinel",)),
    scope(exclude_urls=("https://news.example/1", "https://news.example/22", "https://elsewhere.example/")),
    scope(published_from="2021-03-11"),
    scope(published_to="2021-03-11"),
    scope(published_from="2021-03-11T06:05:00Z", published_to="2021-03-11T06:05:00Z"),
    scope(published_from="2023-01-01"),
    scope(published_to="1970-01-01"),
    scope(languages=("en",)),
    scope(languages=("EN-gb",)),
    scope(languages=("e",)),
    scope(languages=("de", "en-US")),
    scope(as_of="2021-03-11"),
    scope(as_of="2021-01-01", sources=("Courier", "Sentinel"), languages=("en", "de"), exclude_urls=("https://news.example/7",)),
]
