"""Web pages to their main text, through trafilatura."""

import re

import trafilatura
from trafilatura.settings import DEFAULT_CONFIG

from service.domain.errors import InvalidInput
from service.domain.page import ReadPage

_STATED_DATES_ONLY = {"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"}
_LANGUAGE = re.compile(r"<html\b[^>]*\blang\s*=\s*[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\b", re.IGNORECASE)


def read_html(html: str, url: str | None = None) -> ReadPage:
    """Take the main text out of a page, and what the page says of itself. Raises InvalidInput when there is no text.

    The date is what metadata, address or a date line of the page state; htmldate's extensive search, which guesses from
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
    return ReadPage(
        text=text,
        title=_said(document.title),
        author=_said(document.author),
        source=_said(document.sitename),
        published_at=_said(document.date),
        language=_said(document.language) or _language(html),
    )


def _language(html: str) -> str | None:
    stated = _LANGUAGE.search(html[:10_000])
    return stated[1] if stated else None


def _said(value: str | None) -> str | None:
    return value.strip()[:500] or None if value else None
