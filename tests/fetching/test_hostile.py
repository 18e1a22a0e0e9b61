"""Nothing is ever fetched from an address that is not public: asserted where sockets connect."""

from collections.abc import Iterator
from contextlib import ExitStack
from ipaddress import ip_address
import itertools

import pytest

from service.application.fetching import Wanted
from service.domain.errors import FetchFailed, InvalidInput
from service.domain.public_addresses import is_public
from service.fetching.addresses import read_target
from tests.fetching import hostile
from tests.fetching.sites import HOST, Page, Site, connections, serving


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    """A site that every test of this module shares."""
    with serving() as running:
        yield running


def test_there_are_enough_of_them() -> None:
    """The table has at least 150 hostile addresses, each of them once."""
    assert len(set(hostile.urls())) == len(hostile.urls())
    assert len(hostile.urls()) >= 150


@pytest.mark.parametrize("url", hostile.urls(), ids=ascii)
def test_a_hostile_address_is_refused(site: Site, url: str) -> None:
    """It is refused as the caller's mistake, in words, and no socket connects anywhere."""
    with connections() as seen, pytest.raises(InvalidInput) as refused:
        site.fetcher()(url, Wanted.PAGE)
    assert refused.value.field == "url"
    assert refused.value.reason
    assert seen == []


@pytest.mark.parametrize("url", [url for url in hostile.urls() if ":" in url], ids=ascii)
def test_a_redirect_to_it_is_refused(site: Site, url: str) -> None:
    """A site that redirects there is connected to, and nothing else is."""
    site.pages["/away"] = Page(status=302, headers={"Location": url.replace("\r\n", "\r\n ").replace("\0", "%00\\")})
    if not url.isascii():
        site.pages["/away"].headers = {"Location": url.encode("utf-8").decode("latin-1")}
    with connections() as seen, pytest.raises((InvalidInput, FetchFailed)):
        site.fetcher()(site.url("/away"), Wanted.PAGE)
    assert set(seen) == {site.place}


@pytest.mark.parametrize("address", [*hostile.PRIVATE_V4, *hostile.PRIVATE_V6])
def test_a_name_with_such_an_address_is_refused(site: Site, address: str) -> None:
    """A name is refused when one of its addresses is not public, though it comes last."""
    for answers in ([address], ["8.8.8.8", address], ["2606:4700::1111", "8.8.8.8", address]):
        with connections() as seen, pytest.raises(InvalidInput, match="not one of the public internet"):
            site.fetcher(lambda _, found=answers: found)("https://news.example/", Wanted.PAGE)
        assert seen == []


@pytest.mark.parametrize("answer", ["fe80::1%eth0", "2606:4700::1111%eth0", "localhost", "127.1", ""])
def test_a_resolver_that_answers_oddly_is_refused(site: Site, answer: str) -> None:
    """What is no plain address in the resolver's answer is not connected to."""
    with connections() as seen, pytest.raises(InvalidInput):
        site.fetcher(lambda _: [answer])("http://news.example/", Wanted.PAGE)
    assert seen == []


def test_a_name_that_changes_its_address_gains_nothing(site: Site) -> None:
    """A resolver that alternates is asked once for a connection, and what it said then is what is connected to."""
    site.pages["/"] = Page(b"<p>Good.</p>")
    answers = itertools.cycle([["127.0.0.1"], ["10.0.0.1"]])
    asked: list[str] = []

    def alternating(host: str) -> list[str]:
        asked.append(host)
        return next(answers)

    fetcher = site.fetcher(alternating)
    for turn in range(6):
        with connections() as seen, ExitStack() as expected:
            if turn % 2:
                expected.enter_context(pytest.raises(InvalidInput, match="public internet"))
            fetcher(site.url(), Wanted.PAGE)
        assert seen == ([] if turn % 2 else [site.place])
    assert asked == [HOST] * 6


def test_a_redirect_to_the_same_name_is_looked_up_again(site: Site) -> None:
    """A name that becomes private between a page and its redirect is refused there."""
    site.pages["/again"] = Page(status=301, headers={"Location": "/"})
    answers = iter([["127.0.0.1"], ["169.254.169.254"]])
    with connections() as seen, pytest.raises(InvalidInput, match="public internet"):
        site.fetcher(lambda _: next(answers))(site.url("/again"), Wanted.PAGE)
    assert seen == [site.place]


def test_only_the_named_place_is_allowed(site: Site) -> None:
    """What a test is allowed is one address and one port: the same address at 80, another at that port, are not."""
    for url in ("http://127.0.0.1/", site.url(host="127.0.0.2"), site.url(host="[::1]")):
        with connections() as seen, pytest.raises(InvalidInput):
            site.fetcher()(url, Wanted.PAGE)
        assert seen == []


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "2606:4700::1111", "2a00:1450::1", "64:ff9b::808:808"])
def test_public_addresses_are_public(address: str) -> None:
    """The rule refuses no address of the public internet, translated ones included."""
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    ("url", "read"),
    [
        ("HTTPS://News.Example:443/a?b=c#d", "https://news.example/a?b=c"),
        ("http://news.example.", "http://news.example/"),
        ("http://bücher.example/ä", "http://xn--bcher-kva.example/%C3%A4"),
        ("http://news.example:443/", "http://news.example:443/"),
        ("https://[2606:4700::1111]/", "https://[2606:4700::1111]/"),
        ("http://news.example/a%20b/../c", "http://news.example/a%20b/../c"),
    ],
)
def test_good_addresses_are_read(url: str, read: str) -> None:
    """Ordinary addresses are admitted and written in one way."""
    assert read_target(url).url == read
