"""Listing: filters and pages."""

from collections.abc import Callable

import pytest

from service.application.ports import Store
from service.domain.article import Article
from service.domain.listing import ArticleFilter
from tests.store.checks import listed
from tests.store.samples import mixed_corpus, moment, prepare


def ids(store: Store, chosen: ArticleFilter | None = None, limit: int = 7) -> list[str]:
    return [each.id for each in listed(store, chosen, limit)]


@pytest.mark.parametrize("limit", [1, 7, 29, 30, 31, 1000])
def test_pages_hold_every_article_once_in_order_of_arrival(filled: Store, limit: int) -> None:
    """Whatever the size of a page, the pages together are all articles, each once, in the order in which they came."""
    corpus = mixed_corpus()
    assert ids(filled, limit=limit) == [each.article.id for each in corpus]


def test_last_page_says_that_it_is_the_last(filled: Store) -> None:
    """A page that ends with the last article names no next page, even when it is full."""
    page = filled.articles(ArticleFilter(), 0, 30)
    assert (len(page.items), page.next_after) == (30, None)


def test_empty_corpus_is_one_empty_page(store: Store) -> None:
    """Nothing to list is an empty page and no next one."""
    page = store.articles(ArticleFilter(), 0, 10)
    assert (list(page.items), page.next_after) == ([], None)


def test_article_added_between_pages_moves_no_other(store: Store) -> None:
    """An article that comes between two pages is listed at the end, and the others come once each."""
    store.put([prepare(f"Words {number}.", id=f"a{number}") for number in range(5)])
    first = store.articles(ArticleFilter(), 0, 3)
    store.put([prepare("New.", id="added"), prepare("Changed.", id="a0")])
    assert first.next_after is not None
    rest = store.articles(ArticleFilter(), first.next_after, 10)
    assert [each.id for each in [*first.items, *rest.items]] == ["a0", "a1", "a2", "a3", "a4", "added"]


def test_article_deleted_between_pages_hides_no_other(store: Store) -> None:
    """Deleting what was listed already makes the next page skip nothing."""
    store.put([prepare(f"Words {number}.", id=f"a{number}") for number in range(5)])
    first = store.articles(ArticleFilter(), 0, 3)
    store.delete("a2")
    assert first.next_after is not None
    assert [each.id for each in store.articles(ArticleFilter(), first.next_after, 10).items] == ["a3", "a4"]


def test_list_shows_current_versions_only(store: Store) -> None:
    """An article with three versions is listed once, as its newest, at its first place."""
    store.put([prepare("One.", id="a"), prepare("Other.", id="b"), prepare("Two.", id="a"), prepare("Three.", id="a")])
    assert [(each.id, each.version, each.text) for each in listed(store)] == [("a", 3, "Three."), ("b", 1, "Other.")]


def test_list_has_the_same_articles_as_reading_them(filled: Store) -> None:
    """An article in a list equals the article read by its id."""
    for each in listed(filled):
        assert each == filled.article(each.id)


def from_march_11(article: Article) -> bool:
    return article.published_at is not None and article.published_at.given[:10] >= "2021-03-11"


def until_new_year_2021(article: Article) -> bool:
    return article.published_at is not None and article.published_at.given <= "2021-01-01"


def on_march_11(article: Article) -> bool:
    return article.published_at is not None and article.published_at.given.startswith("2021-03-11")


def in_english(article: Article) -> bool:
    return article.language in ("en", "en-GB", "EN-us")


def never(_: Article) -> bool:
    return False


FILTERS: list[tuple[ArticleFilter, Callable[[Article], bool]]] = [
    (ArticleFilter(source="Courier"), lambda each: each.source == "Courier"),
    (ArticleFilter(source='The O\'Hara "Post"'), lambda each: each.source == 'The O\'Hara "Post"'),
    (ArticleFilter(source="courier"), never),
    (ArticleFilter(language="de"), lambda each: each.language == "de"),
    (ArticleFilter(language="EN-gb"), lambda each: each.language == "en-GB"),
    (ArticleFilter(published_from=moment("2021-03-11")), from_march_11),
    (ArticleFilter(published_to=moment("2021-01-01")), until_new_year_2021),
    (ArticleFilter(published_from=moment("2021-03-11"), published_to=moment("2021-03-11")), on_march_11),
    (ArticleFilter(q="number 12 at"), lambda each: "number 12 at" in each.text),
    (ArticleFilter(q="Title 2"), lambda each: "Title 2" in (each.title or "")),
    (ArticleFilter(q="no such words"), never),
    (ArticleFilter(language="e"), never),
    (ArticleFilter(source="Courier", language="en", q="harbour"), lambda each: each.source == "Courier" and in_english(each)),
]


@pytest.mark.parametrize("limit", [2, 100])
@pytest.mark.parametrize(("chosen", "expected"), FILTERS, ids=[str(chosen) for chosen, _ in FILTERS])
def test_filters_leave_what_they_name(
    filled: Store, chosen: ArticleFilter, expected: Callable[[Article], bool], limit: int
) -> None:
    """A list under filters is exactly the articles that meet all of them, in order, across pages."""
    corpus = mixed_corpus()
    assert ids(filled, chosen, limit) == [each.article.id for each in corpus if expected(each.article)]


@pytest.mark.parametrize("q", ["100%", "a_b", "back\\slash", "it's", '"quoted"'])
def test_searched_words_are_taken_literally(store: Store, q: str) -> None:
    """Characters that mean something to a database stand for themselves in ``q``."""
    store.put([prepare(f"Rose by {q} today.", id="has"), prepare("Rose by 100 axb backslash its quoted today.", id="has-not")])
    assert ids(store, ArticleFilter(q=q)) == ["has"]


def test_older_version_is_not_found_by_its_words(store: Store) -> None:
    """``q`` looks at current versions: words of an older one list nothing."""
    store.put([prepare("Harbour.", id="a"), prepare("Bridge.", id="a")])
    assert ids(store, ArticleFilter(q="Harbour")) == []
