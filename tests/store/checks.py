"""What several tests ask of a store."""

from collections.abc import Iterable

import numpy as np
import pytest

from service.application.ports import Store
from service.domain.article import StoredArticle
from service.domain.listing import ArticleFilter
from service.domain.scope import Scope
from tests.store.model import Model
from tests.store.samples import EVERYTHING

HALF_PRECISION = 2e-3  # of a cosine of unit vectors that were stored as float16
ALL = 10_000  # more than any corpus here has passages


def public_ids(store: Store, keys: Iterable[int]) -> list[str]:
    """The public ids of passages that were found, in order; every key has to be that of a stored passage."""
    keys = list(keys)
    loaded = store.load(keys)
    assert set(keys) == set(loaded)
    return [loaded[key].id for key in keys]


def found_by_dense(store: Store, vector: np.ndarray, scope: Scope = EVERYTHING, limit: int = ALL) -> dict[str, float]:
    """The scores of dense search by public id, best first; no passage may come twice."""
    pairs = store.dense(vector, scope, limit)
    ids = public_ids(store, [key for key, _ in pairs])
    assert len(set(ids)) == len(ids)
    return dict(zip(ids, (score for _, score in pairs), strict=True))


def found_by_lexical(store: Store, claim: str, scope: Scope = EVERYTHING, limit: int = ALL) -> dict[str, float]:
    """The scores of lexical search by public id, best first; no passage may come twice."""
    pairs = store.lexical(claim, scope, limit)
    ids = public_ids(store, [key for key, _ in pairs])
    assert len(set(ids)) == len(ids)
    return dict(zip(ids, (score for _, score in pairs), strict=True))


def assert_nearest(store: Store, model: Model, vector: np.ndarray, scope: Scope = EVERYTHING, limit: int = ALL) -> None:
    """Dense search gives what brute force over the model gives: as many, the same scores, each at its own passage."""
    found, truth = found_by_dense(store, vector, scope, limit), model.nearest(vector, scope)
    assert set(found) <= set(truth)
    assert list(found.values()) == pytest.approx(list(truth.values())[:limit], abs=HALF_PRECISION)
    assert found == pytest.approx({public: truth[public] for public in found}, abs=HALF_PRECISION)


def listed(store: Store, chosen: ArticleFilter | None = None, limit: int = 7) -> list[StoredArticle]:
    """All articles under ``chosen``, page by page."""
    articles: list[StoredArticle] = []
    after: int | None = 0
    while after is not None:
        page = store.articles(chosen or ArticleFilter(), after, limit)
        assert len(page.items) <= limit
        articles += page.items
        after = page.next_after
    return articles
