"""Which articles repeat the page that makes a claim."""

import pytest

from service.application.ports import Store
from tests.store.samples import prepare

URL = "https://news.example/page"


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([], {"page"}),
        ([prepare("The words.", id="copy", url="https://elsewhere.example/")], {"page", "copy"}),
        ([prepare("The words.", id="copy")], {"page", "copy"}),
        ([prepare("Other words.", id="other"), prepare("The words. ", id="longer")], {"page"}),
        ([prepare("Other words.", id="page", url=URL)], {"page"}),
        ([prepare("The words.", id="copy"), prepare("Other words.", id="page", url=URL)], {"page", "copy"}),
        ([prepare("The words.", id="copy"), prepare("Other words.", id="copy")], {"page", "copy"}),
        ([prepare("Other words.", id="page", url=URL), prepare("Other words.", id="copy")], {"page", "copy"}),
    ],
    ids=[
        "the page itself",
        "a copy elsewhere",
        "a copy without url",
        "other texts",
        "a changed page",
        "a copy of what the page once was",
        "what was a copy once",
        "a copy of what the page became",
    ],
)  # fmt: skip
def test_reprints_have_or_had_a_text_of_the_page(store: Store, others: list, expected: set[str]) -> None:
    """The articles that share a text with the page at the URL, now or once, are its reprints, and no others."""
    store.put([prepare("The words.", id="page", url=URL), *others])
    assert set(store.reprints(URL)) == expected


def test_unknown_page_has_no_reprints(store: Store) -> None:
    """A URL that no article has, and one that looks like it, name nothing."""
    store.put([prepare("The words.", id="page", url=URL), prepare("The words.", id="copy")])
    assert set(store.reprints(URL + "/")) == set()


def test_deleted_articles_are_no_reprints(store: Store) -> None:
    """A deleted copy is not named, and a deleted page has no reprints."""
    store.put([prepare("The words.", id=identity, url=url) for identity, url in (("page", URL), ("copy", None), ("gone", None))])
    store.delete("gone")
    assert set(store.reprints(URL)) == {"page", "copy"}
    store.delete("page")
    assert set(store.reprints(URL)) == set()
