"""What a page states of itself, and what of it is believed. The pages are of our own wording."""

import json
from typing import Any

import pytest

from service.domain.page import ReadPage
from service.reading.html import read_html
from tests.reading.test_html import page

URL = "https://www.paper.example/town/bridge"
NEWS = {
    "@context": "https://schema.org",
    "@type": ["NewsArticle"],
    "headline": "Bridge closed",
    "author": [{"@type": "Person", "name": "Ann Painter"}, {"givenName": "Bo", "familyName": "Carver"}],
    "publisher": {"@type": "Organization", "name": "The Town Paper"},
    "datePublished": "2021-03-02T09:00:00+08:00",
    "dateModified": "2021-03-03",
    "articleSection": ["Town"],
    "inLanguage": "en-GB",
    "mainEntityOfPage": {"@id": URL},
}


def linked(value: Any) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def meta(**said: str) -> str:
    return "".join(f'<meta property="{name.replace("__", ":")}" content="{value}">' for name, value in said.items())


def read(head: str, url: str | None = None) -> ReadPage:
    return read_html(page(head), url)


@pytest.mark.parametrize(
    "value", [NEWS, [{"@type": "WebSite"}, NEWS], {"@graph": [{"@type": "Article"}, NEWS]}, {"mainEntity": NEWS}]
)
def test_linked_data_is_read_in_each_of_its_shapes(value: Any) -> None:
    """Alone, in a list, in @graph or as what a page is about: every field of the news article comes out."""
    found = read(linked(value))

    assert (found.title, found.author, found.source) == ("Bridge closed", "Ann Painter; Bo Carver", "The Town Paper")
    assert (found.published_at, found.language, found.url) == ("2021-03-02T09:00:00+08:00", "en-GB", URL)
    assert found.about == {"section": "Town", "modified_at": "2021-03-03"}


def test_linked_data_stands_before_open_graph() -> None:
    """Where both state a field, JSON-LD is taken; where it is silent or malformed, OpenGraph is."""
    graph = meta(og__title="Other", og__site_name="Else", article__published_time="2020-01-01", article__section="Sport")
    partly = {name: value for name, value in NEWS.items() if name != "publisher"}

    assert (read(linked(partly) + graph).title, read(linked(partly) + graph).source) == ("Bridge closed", "Else")
    broken = read(linked(NEWS).replace("}", "", 1) + graph)
    assert (broken.title, broken.published_at, broken.about["section"]) == ("Other", "2020-01-01", "Sport")


@pytest.mark.parametrize(
    "date", ["2021-02-30", "2999-01-01", "0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "soon", "9" * 9_000]
)
def test_a_date_that_cannot_be_is_not_believed(date: str) -> None:
    """The next statement is asked, and the page's record says what was ignored, shortened."""
    found = read(linked({**NEWS, "datePublished": date}) + meta(article__published_time="2021-03-01"))
    ignored = found.about["ignored"]

    assert found.published_at == "2021-03-01"
    assert isinstance(ignored, dict)
    assert ignored["published_at"].startswith(f"'{date[:100]}")
    assert len(ignored["published_at"]) < 200


def test_long_values_are_cut() -> None:
    """No page sends a section without end."""
    section = read(linked({**NEWS, "articleSection": "long " * 5_000})).about["section"]

    assert isinstance(section, str)
    assert len(section) <= 200


@pytest.mark.parametrize(
    ("href", "url"),
    [("/a?utm_source=x", "https://www.paper.example/a"), ("../b", "https://www.paper.example/b"), ("//m.paper.example/c", None)],
)
def test_a_canonical_address_of_the_site_is_noted(href: str, url: str | None) -> None:
    """Relative ones are resolved and tracking parameters left out; the sender's address stays the page's."""
    found = read(f'<link rel="canonical" href="{href}">', URL)

    assert found.url is None
    assert found.about == {"canonical_url": url or "https://m.paper.example/c"}


@pytest.mark.parametrize(
    ("href", "reason"),
    [
        ("https://other.example/a", "another site"),
        ("https://www.paper.example/", "front page"),
        ("http://[", "no absolute"),
        ("javascript:alert(1)", "no absolute"),
        (f"/{'x' * 3_000}", "no absolute"),
    ],
)
def test_a_canonical_address_that_cannot_be_is_ignored(href: str, reason: str) -> None:
    """Another site, the front page and what is no address say why they were ignored."""
    ignored = read(f'<link rel="canonical" href="{href}">', URL).about["ignored"]

    assert isinstance(ignored, dict)
    assert reason in ignored["canonical_url"]


def test_sites_that_share_a_public_suffix_are_not_one() -> None:
    """Two names under co.uk are two sites; two names under one registered name are one."""
    assert "ignored" in read('<link rel="canonical" href="https://a.co.uk/x">', "https://b.co.uk/x").about
    assert "ignored" not in read('<link rel="canonical" href="https://m.a.co.uk/y">', "https://www.a.co.uk/x").about
