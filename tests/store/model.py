"""The oracle: a corpus in plain dictionaries, searched by brute force."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from service.application.context import in_context
from service.domain.article import Article, Passage, Receipt, passage_id
from service.domain.scope import Scope
from service.domain.text import sha256
from tests.store.samples import Prepared, vector_of

VectorOf = Callable[[str], np.ndarray]

FIELDS = ("url", "title", "source", "author", "language", "published_at", "metadata")


@dataclass(frozen=True, slots=True)
class Version:
    """One version; ``stamp`` counts all versions in the order in which they came."""

    identity: str
    number: int
    stamp: int
    article: Article
    passages: tuple[Passage, ...]

    def texts(self) -> dict[str, str]:
        """The passages' texts by public id."""
        text = self.article.text
        return {
            passage_id(self.identity, self.number, place): text[each.start : each.end] for place, each in enumerate(self.passages)
        }

    def receipt(self, *, created: bool) -> Receipt:
        """What the store says of it."""
        return Receipt(self.identity, self.number, sha256(self.article.text), len(self.passages), created)


class Model:
    """What a store has to hold, by the rules and nothing else."""

    def __init__(self, *items: Prepared) -> None:
        self.articles: dict[str, list[Version]] = {}
        self._numbers: dict[str, int] = {}  # survives deletion; its order is that in which the articles first came
        self._stamp = 0
        for item in items:
            self.put(item)

    def put(self, item: Prepared) -> Receipt:
        """Take an article in."""
        identity = self._identity(item.article)
        held = self.articles.get(identity)
        if held and repeats(item.article, held[-1].article):
            return held[-1].receipt(created=False)
        self._stamp += 1
        self._numbers[identity] = self._numbers.get(identity, 0) + 1
        version = Version(identity, self._numbers[identity], self._stamp, item.article, tuple(item.passages))
        self.articles.setdefault(identity, []).append(version)
        return version.receipt(created=True)

    def delete(self, identity: str) -> None:
        """Erase an article; its numbers go on."""
        del self.articles[identity]

    def listed(self) -> list[Version]:
        """The current versions, in the order in which their articles first came."""
        return [self.articles[identity][-1] for identity in self._numbers if identity in self.articles]

    def counts(self) -> dict[str, int]:
        """Articles, versions and passages."""
        versions = [version for held in self.articles.values() for version in held]
        passages = sum(len(version.passages) for version in versions)
        return {"articles": len(self.articles), "versions": len(versions), "passages": passages}

    def chosen(self, scope: Scope) -> Iterator[Version]:
        """The versions that belong to ``scope``, one of an article at most."""
        for held in self.articles.values():
            version = held[-1] if scope.as_of is None else _current_at(held, scope.as_of.latest)
            if version is not None and _passes(version.article, scope):
                yield version

    def texts(self, scope: Scope) -> dict[str, str]:
        """The texts of all passages under ``scope``, by public id."""
        return {public: text for version in self.chosen(scope) for public, text in version.texts().items()}

    def vectors(self, scope: Scope, vector_of: VectorOf = vector_of) -> dict[str, np.ndarray]:
        """The vectors of all passages under ``scope`` in context, by public id."""
        found: dict[str, np.ndarray] = {}
        for version in self.chosen(scope):
            texts = version.texts()
            found |= zip(
                texts, in_context(np.stack([vector_of(text) for text in texts.values()]), np.zeros(len(texts))), strict=True
            )
        return found

    def nearest(self, vector: np.ndarray, scope: Scope, vector_of: VectorOf = vector_of) -> dict[str, float]:
        """The cosine of ``vector`` with every passage under ``scope``, by public id, best first."""
        cosines = {public: float(own @ vector) for public, own in self.vectors(scope, vector_of).items()}
        return dict(sorted(cosines.items(), key=lambda pair: -pair[1]))

    def _identity(self, article: Article) -> str:
        if article.id is None and article.url is not None:
            holders = [held[-1] for held in self.articles.values() if held[-1].article.url == article.url]
            if holders:
                return max(holders, key=lambda version: version.stamp).identity
        return article.identity


def repeats(new: Article, old: Article) -> bool:
    """Whether ``new`` says nothing that ``old`` does not; a field not sent is no change."""
    return new.text == old.text and all(getattr(new, name) in (None, getattr(old, name)) for name in FIELDS)


def _current_at(held: list[Version], instant: int) -> Version | None:
    out = [version for version in held if version.article.published_at and version.article.published_at.earliest <= instant]
    return out[-1] if out else None


def _passes(article: Article, scope: Scope) -> bool:
    published = article.published_at
    language = (article.language or "").lower()
    wanted = [each.lower() for each in scope.languages]
    return all(
        (
            not scope.sources or article.source in scope.sources,
            article.source not in scope.exclude_sources,
            article.url not in scope.exclude_urls,
            not wanted or any(language == each or language.startswith(each + "-") for each in wanted),
            scope.published_from is None or (published is not None and published.earliest >= scope.published_from.earliest),
            scope.published_to is None or (published is not None and published.earliest <= scope.published_to.latest),
        )
    )
