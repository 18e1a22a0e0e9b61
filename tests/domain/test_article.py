"""Identity of articles and names of passages."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
import pytest

from service.domain.article import Article, parse_passage_id, passage_id
from service.domain.dates import parse_moment
from service.domain.errors import InvalidInput

ARTICLE = Article(
    text="The old bridge was closed.",
    url="https://town.example/bridge",
    title="Bridge closed",
    source="Town Paper",
    author="Ann Painter",
    language="en",
    published_at=parse_moment("published_at", "2021-03-11"),
    metadata={"desk": "city", "page": 4},
)
ARTICLE_IDS = st.from_regex(r"\A[A-Za-z0-9._~-]{1,128}\Z").filter(lambda value: value.strip("."))
NUMBERS = st.integers(min_value=0, max_value=10**18 - 1)


def test_equal_content_has_equal_digests() -> None:
    """Two articles made apart from each other from the same content are one version."""
    again = replace(ARTICLE, published_at=parse_moment("published_at", "2021-03-11"), metadata={"page": 4, "desk": "city"})

    assert again.content_sha256 == ARTICLE.content_sha256


@pytest.mark.parametrize(
    "change",
    [
        {"text": "The old bridge was closed!"},
        {"text": "The old bridge was closed. "},
        {"url": "https://town.example/bridge/"},
        {"url": None},
        {"title": "Bridge Closed"},
        {"title": None},
        {"source": "Town paper"},
        {"author": ""},
        {"author": None},
        {"language": "de"},
        {"published_at": parse_moment("published_at", "2021-03-12")},
        {"published_at": None},
        {"metadata": {"desk": "city", "page": "4"}},
        {"metadata": {}},
        {"metadata": None},
    ],
    ids=str,
)
def test_every_part_of_the_content_counts_for_the_digest(change: dict[str, object]) -> None:
    """A change of any one part, white space and None against empty included, is another version."""
    assert replace(ARTICLE, **change).content_sha256 != ARTICLE.content_sha256


def test_a_value_that_moves_to_another_part_changes_the_digest() -> None:
    """Parts are not just joined: a source and an author of the same name are told apart."""
    assert Article("Text.", source="Ann").content_sha256 != Article("Text.", author="Ann").content_sha256


def test_the_id_is_no_part_of_the_content() -> None:
    """The same content under another id has the same digest."""
    assert replace(ARTICLE, id="b-1").content_sha256 == ARTICLE.content_sha256


def test_a_given_id_is_the_identity() -> None:
    """An id that was given comes before the URL and the content."""
    assert replace(ARTICLE, id="bridge-1").identity == "bridge-1"


def test_a_url_makes_the_identity_whatever_the_text_says() -> None:
    """A page that was rewritten keeps its id."""
    assert replace(ARTICLE, text="It was opened again.").identity == ARTICLE.identity


def test_two_urls_make_two_identities() -> None:
    """The same text at two addresses is two articles."""
    assert replace(ARTICLE, url="https://other.example/bridge").identity != ARTICLE.identity


def test_without_id_and_url_equal_content_has_one_identity() -> None:
    """The same content sent twice gets one id."""
    assert replace(ARTICLE, url=None).identity == replace(ARTICLE, url=None).identity


def test_without_id_and_url_different_content_has_two_identities() -> None:
    """One other character in the text makes another id."""
    assert Article("The bridge is open.").identity != Article("The bridge is open!").identity


def test_identities_from_url_and_from_content_cannot_meet() -> None:
    """Their first letters differ, so a URL can never take the id of a content."""
    assert ARTICLE.identity.startswith("u-")
    assert Article("Text.").identity.startswith("c-")


@pytest.mark.parametrize("article", [ARTICLE, Article("Text."), Article("Text.", url="ü")], ids=["url", "content", "odd-url"])
def test_a_made_identity_can_stand_in_a_passage_id(article: Article) -> None:
    """What we make up ourselves is an allowed article id."""
    assert parse_passage_id(passage_id(article.identity, 1, 0))[0] == article.identity


@settings(max_examples=20, deadline=None)
@given(article=ARTICLE_IDS, version=NUMBERS, number=NUMBERS)
def test_a_passage_id_gives_back_what_it_was_made_of(article: str, version: int, number: int) -> None:
    """No allowed article id, dots and dashes included, confuses version and number."""
    assert parse_passage_id(passage_id(article, version, number)) == (article, version, number)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "a",
        "a:1",
        "a:1:2:3",
        ":1:2",
        "a::2",
        "a:1:",
        "a:-1:2",
        "a:+1:2",
        "a:1.0:2",
        "a: 1:2",
        "a:1:2\n",
        "a:1_0:2",
        "a:²:1",
        "a:x:2",
        "..:1:2",
        "a b:1:2",
        "a/b:1:2",
        "ä:1:2",
        "a" * 129 + ":1:2",
    ],
)
def test_a_foreign_passage_id_is_refused_with_what_is_allowed(value: str) -> None:
    """Nothing but article:version:number is read as a passage id."""
    with pytest.raises(InvalidInput, match="is no passage id; allowed is article:version:number"):
        parse_passage_id(value)
