"""What part of the corpus a scope leaves."""

import pytest

from service.application.ports import Store
from service.domain.dates import parse_moment
from service.domain.scope import Coverage, Scope
from tests.store.model import Model
from tests.store.samples import EVERYTHING, MANY_SCOPES, mixed_corpus, prepare, scope


def undated_of(model: Model, each: Scope) -> int:
    """Current articles without a date that the filters without dates leave."""
    dateless = Scope(
        sources=each.sources, exclude_sources=each.exclude_sources, exclude_urls=each.exclude_urls, languages=each.languages
    )
    return sum(version.article.published_at is None for version in model.chosen(dateless))


@pytest.mark.parametrize("each", MANY_SCOPES, ids=str)
def test_coverage_counts_what_is_searched(filled: Store, each: Scope) -> None:
    """Articles, first and last day and the undated are those of the scope, counted one by one."""
    corpus = mixed_corpus()
    model = Model(*corpus)
    chosen = list(model.chosen(each))
    days = sorted(version.article.published_at.day for version in chosen if version.article.published_at)
    want = Coverage(len(chosen), days[0] if days else None, days[-1] if days else None, undated_of(model, each))
    assert filled.coverage(each) == want


def test_empty_corpus_covers_nothing(store: Store) -> None:
    """No article is a coverage of none, without days."""
    assert store.coverage(EVERYTHING) == Coverage(0, None, None, 0)


def test_article_counts_once_whatever_its_versions(store: Store) -> None:
    """Three versions are one article, with the day of the current one."""
    store.put([prepare(f"Words {number}.", id="a", published_at=f"2021-0{number}-01") for number in (1, 2, 3)])
    assert store.coverage(EVERYTHING) == Coverage(1, "2021-03-01", "2021-03-01", 0)


def test_article_counts_with_the_version_of_the_day(store: Store) -> None:
    """Seen from a day, the day of the version that was current then is covered."""
    store.put([prepare(f"Words {number}.", id="a", published_at=f"2021-0{number}-01") for number in (1, 2, 3)])
    assert store.coverage(scope(as_of="2021-02-15")) == Coverage(1, "2021-02-01", "2021-02-01", 0)


def test_days_are_in_utc(store: Store) -> None:
    """A time with an offset counts on its day in UTC."""
    given = "2021-01-02T01:00:00+08:00"
    store.put([prepare("Words.", id="a", published_at=given)])
    assert store.coverage(EVERYTHING) == Coverage(1, "2021-01-01", "2021-01-01", 0)
    assert parse_moment("x", given).day == "2021-01-01"


def test_deleted_articles_are_not_covered(store: Store) -> None:
    """A deletion takes the article, its days and its lack of a date out of the coverage."""
    store.put([prepare("One.", id="a", published_at="2021-01-01"), prepare("Two.", id="b"), prepare("Three.", id="c")])
    store.delete("a")
    store.delete("b")
    assert store.coverage(EVERYTHING) == Coverage(1, None, None, 1)
