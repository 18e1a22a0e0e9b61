"""A page by its address, as text."""

import codecs
import re

from service.application.fetching import Fetch, FetchedPage, FetchPage, Wanted
from service.domain.errors import FetchFailed

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([A-Za-z0-9._:-]{2,40})", re.IGNORECASE)
_LOOKED_AT = 4_096  # bytes of a page in which it may declare its encoding
_PLAIN = "text/plain"


def page_fetcher(fetch: Fetch) -> FetchPage:
    """Pages over ``fetch``."""

    def fetch_page(url: str) -> FetchedPage:
        found = fetch(url, Wanted.PAGE)
        content = decode(found.content or b"", found.charset)
        if not content.strip():
            raise FetchFailed("it is empty")
        return FetchedPage(found.url, content, found.content_type != _PLAIN)

    return fetch_page


def decode(data: bytes, charset: str | None) -> str:
    """Bytes to text: by their mark, else as HTTP or the page declares, else UTF-8, else Windows-1252 (WHATWG's order).

    What the declared encoding cannot read becomes U+FFFD. Raises FetchFailed for what is no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if b"\0" in data[:_LOOKED_AT]:
        raise FetchFailed("it is no text, whatever its content type says")
    declared = _DECLARED.search(data[:_LOOKED_AT])
    for name in (charset, declared[1].decode("ascii") if declared else None, "utf-8"):
        text = _decode_as(data, name, strict=name == "utf-8")
        if text is not None:
            return text.replace("\0", "")
    return data.decode("cp1252", "replace").replace("\0", "")


def _decode_as(data: bytes, name: str | None, *, strict: bool) -> str | None:
    """The text in an encoding of text; None where there is no such, or it does not fit."""
    try:
        encoding = codecs.lookup(name or "").name
        return str(data.decode(encoding, "strict" if strict else "replace"))
    except (LookupError, UnicodeError, ValueError):
        return None
