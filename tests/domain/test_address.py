"""Web addresses in their normal form (RFC 3986, section 6.2)."""

from hypothesis import given
from hypothesis import strategies as st
import pytest

from service.domain.address import normal_url


@pytest.mark.parametrize(
    ("url", "normal"),
    [
        ("HTTP://Paper.Example:80/a/../b/./c?b=2&a=1&utm_source=x#top", "http://paper.example/b/c?b=2&a=1"),
        ("https://paper.example:443", "https://paper.example/"),
        ("http://paper.example/%7euser/%c3%bc?q=%2f+x", "http://paper.example/~user/%C3%BC?q=%2F+x"),
        ("http://bücher.example/ü", "http://xn--bcher-kva.example/%C3%BC"),
        ("http://u:p@[::1]:8080/x", "http://u:p@[::1]:8080/x"),
        ("http://paper.example/a?fbclid=1&GCLID=2&mc_cid=3", "http://paper.example/a"),
        ("http://paper.example/a?source=1&cid=2&12345&page=", "http://paper.example/a?source=1&cid=2&12345&page="),
        ("http://paper.example/#!/a", "http://paper.example/#!/a"),
        ("ftp://paper.example/A?utm_source=x", "ftp://paper.example/A?utm_source=x"),
        ("http://[", "http://["),
    ],
)
def test_an_address_has_one_form(url: str, normal: str) -> None:
    """Equivalent spellings and tracking parameters go; what may tell pages apart stays."""
    assert normal_url(url) == normal


@given(st.text(alphabet="aA%2fé/.?&=#:@!~ +[]", max_size=30))
def test_the_normal_form_is_its_own(rest: str) -> None:
    """Normalising twice changes nothing."""
    once = normal_url(f"http://paper.example/{rest}")
    assert normal_url(once) == once
