"""Web pages to their main text, through trafilatura."""

import trafilatura
from trafilatura.settings import DEFAULT_CONFIG

from service.domain.address import normal_url
from service.domain.errors import InvalidInput
from service.domain.page import ReadPage
from service.reading.stated import Stated, credible, read_stated

_STATED_DATES_ONLY = {"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"}


def read_html(html: str, url: str | None = None) -> ReadPage:
    """Take the main text out of a page, and what the page says of itself. Raises InvalidInput when there is no text.

    What the head states comes first (``service/reading/stated.py``), then what trafilatura finds in names and headings. The
    date is what metadata, address or a date line of the page state; htmldate's extensive search, which guesses from
    any text, is off: a guess would decide what ``as_of`` sees.
    """
    try:
        document = trafilatura.bare_extraction(
            html,
            url=url,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            config=DEFAULT_CONFIG,
            date_extraction_params=_STATED_DATES_ONLY,
        )
    except Exception as error:  # the parsers below trafilatura fail in many ways on hostile pages; it is the page's fault
        raise InvalidInput("html", f"cannot be read as a page ({type(error).__name__})") from error
    text = (document.text or "").strip() if document is not None else ""
    if not text:
        raise InvalidInput("html", "holds no main text that could be found; send the article as 'text'")
    stated = read_stated(html, url)
    return ReadPage(
        text=text,
        title=stated.title or _said(document.title),
        author=stated.author or _said(document.author),
        source=stated.source or _said(document.sitename, 200),
        published_at=stated.published_at or _past(_said(document.date)),
        language=stated.language,
        url=None if url else stated.canonical,
        about=_about(stated, url),
    )


def _about(stated: Stated, url: str | None) -> dict[str, object]:
    """What articles have no field for."""
    canonical = stated.canonical if url and stated.canonical != normal_url(url) else None
    told = {
        "section": stated.section,
        "modified_at": stated.modified_at,
        "canonical_url": canonical,
        "ignored": stated.ignored,
    }
    return {name: value for name, value in told.items() if value}


def _past(date: str | None) -> str | None:
    return date if date and credible(date) else None


def _said(value: str | None, most: int = 500) -> str | None:
    return value.strip()[:most] or None if value else None
