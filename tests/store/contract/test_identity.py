"""What makes two articles the same: the id, else the URL, else the content."""

from service.application.ports import Store
from tests.store.samples import prepare

URL = "https://news.example/a"


def test_id_decides_before_the_url(store: Store) -> None:
    """Two ids with one URL are two articles."""
    receipts = store.put([prepare("One.", id="a", url=URL), prepare("Two.", id="b", url=URL)])
    assert [(each.id, each.version) for each in receipts] == [("a", 1), ("b", 1)]


def test_url_decides_where_no_id_is_sent(store: Store) -> None:
    """Another text under the same URL is a new version of the same article."""
    receipts = store.put([prepare("One.", url=URL), prepare("Two.", url=URL)])
    assert receipts[0].id == receipts[1].id
    assert [each.version for each in receipts] == [1, 2]


def test_url_finds_the_article_that_was_sent_with_an_id(store: Store) -> None:
    """An article without id goes to the one that has its URL, whatever that one's id."""
    store.put([prepare("One.", id="a", url=URL)])
    (receipt,) = store.put([prepare("Two.", url=URL)])
    assert (receipt.id, receipt.version) == ("a", 2)


def test_url_of_several_articles_means_the_one_that_changed_last(store: Store) -> None:
    """Of the articles that have the URL, the one with the newest version goes on."""
    store.put([prepare("One.", id="a", url=URL), prepare("Two.", id="b", url=URL), prepare("Three.", id="a", url=URL)])
    (receipt,) = store.put([prepare("Four.", url=URL)])
    assert (receipt.id, receipt.version) == ("a", 3)


def test_same_text_under_the_url_of_an_article_with_id_is_unchanged(store: Store) -> None:
    """The same content under the same URL is no new version, though the first had an id."""
    store.put([prepare("One.", id="a", url=URL)])
    receipt = store.unchanged(prepare("One.", url=URL).article)
    assert receipt is not None
    assert (receipt.id, receipt.version, receipt.created) == ("a", 1, False)


def test_url_that_an_article_gave_up_is_free(store: Store) -> None:
    """A URL that only an older version had names a new article."""
    store.put([prepare("One.", id="a", url=URL), prepare("One.", id="a", url=URL + "/moved")])
    (receipt,) = store.put([prepare("Two.", url=URL)])
    assert receipt.id != "a"
    assert receipt.version == 1


def test_url_of_a_deleted_article_is_free(store: Store) -> None:
    """The URL of a deleted article does not bring that article's id back."""
    store.put([prepare("One.", id="a", url=URL)])
    store.delete("a")
    (receipt,) = store.put([prepare("Two.", url=URL)])
    assert receipt.id != "a"
    assert receipt.created


def test_url_is_compared_to_the_letter(store: Store) -> None:
    """A URL with another query is another article."""
    receipts = store.put([prepare("One.", url=URL), prepare("Two.", url=URL + "?page=2")])
    assert receipts[0].id != receipts[1].id


def test_content_decides_where_neither_is_sent(store: Store) -> None:
    """The same content without id and URL is the same article, unchanged."""
    receipts = store.put([prepare("One.", title="T"), prepare("One.", title="T")])
    assert receipts[0].id == receipts[1].id
    assert [each.created for each in receipts] == [True, False]


def test_another_text_without_names_is_another_article(store: Store) -> None:
    """Without id and URL, another text is another article and no version."""
    receipts = store.put([prepare("One."), prepare("Two.")])
    assert receipts[0].id != receipts[1].id
    assert [each.version for each in receipts] == [1, 1]


def test_same_text_under_another_id_is_another_article(store: Store) -> None:
    """A reprint under its own id is stored beside the first."""
    store.put([prepare("One.", id="a"), prepare("One.", id="b")])
    assert store.counts()["articles"] == 2
