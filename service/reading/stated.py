"""What a page states of itself in its head, by order of trust: JSON-LD, OpenGraph and its kin, link elements."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
import re
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import html as lxml_html
from tld import get_fld

from service.domain.address import host_of, normal_url
from service.domain.dates import parse_moment
from service.domain.errors import InvalidInput
from service.domain.text import forbidden_character
from service.reading import linked

MAX_NAME, MAX_SECTION, MAX_ADDRESS = 500, 200, 2_048
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z", re.ASCII)
_EARLIEST_YEAR = 1600  # the first newspapers; software writes the year 1 where it knows no date
_AHEAD = timedelta(days=1)  # a page may be dated by the clock of another zone
_NO_DATE = frozenset(("1970-01-01T00:00:00Z", "1970-01-01T00:00:00+00:00"))  # zero, as computers count time
_NOT_IN_ADDRESS = re.compile(r"[\s\x00-\x1f\x7f]")


@dataclass(slots=True)
class Stated:
    """What was found; None where nothing credible is stated. ``ignored`` tells by field what was not believed, and why."""

    title: str | None = None
    author: str | None = None
    source: str | None = None
    language: str | None = None
    published_at: str | None = None
    modified_at: str | None = None
    section: str | None = None
    canonical: str | None = None
    ignored: dict[str, str] = field(default_factory=dict)


def read_stated(html: str, url: str | None) -> Stated:
    """What the page at ``url`` states; a page that no parser takes states nothing."""
    try:
        tree = lxml_html.document_fromstring(html)
    except Exception:  # the parser fails in many ways on hostile pages; its text may still be found
        return Stated()
    scripts = (each for each in tree.iter("script") if _is_linked_data(each.get("type") or ""))
    article = linked.find_article(each.text or "" for each in scripts)
    meta = _meta(tree)
    stated = Stated()
    stated.title = _text(linked.named(article.get("headline")), linked.named(article.get("name")), meta.get("og:title"))
    stated.author = _text(
        linked.all_named(article.get("author")), _person(meta.get("article:author")), meta.get("author"), meta.get("dc.creator")
    )
    stated.source = _text(linked.named(article.get("publisher")), meta.get("og:site_name"), most=MAX_SECTION)
    stated.section = _text(linked.named(article.get("articleSection")), meta.get("article:section"), most=MAX_SECTION)
    stated.language = _language(linked.named(article.get("inLanguage")), tree.get("lang"), meta.get("og:locale"))
    stated.published_at = _date(stated, "published_at", article.get("datePublished"), meta.get("article:published_time"))
    stated.modified_at = _date(
        stated, "modified_at", article.get("dateModified"), meta.get("article:modified_time"), meta.get("og:updated_time")
    )
    _take_canonical(stated, tree, url, meta.get("og:url"), linked.address(article))
    return stated


def _is_linked_data(kind: str) -> bool:
    return kind.split(";", maxsplit=1)[0].strip().lower() == "application/ld+json"


def credible(value: str) -> bool:
    """Whether a date exists, and lies neither before the first newspapers nor ahead."""
    try:
        moment = parse_moment("date", value)
    except InvalidInput:
        return False
    ahead = parse_moment("date", (datetime.now(UTC) + _AHEAD).isoformat(timespec="seconds"))
    return int(moment.day[:4]) >= _EARLIEST_YEAR and moment.earliest <= ahead.earliest and value not in _NO_DATE


def _meta(tree: Any) -> Mapping[str, str]:
    """The first content of each property or name, in lower case."""
    found: dict[str, str] = {}
    for each in tree.iter("meta"):
        name = (each.get("property") or each.get("name") or "").strip().lower()
        content = (each.get("content") or "").strip()
        if name and content:
            found.setdefault(name, content)
    return found


def _text(*values: str | None, most: int = MAX_NAME) -> str | None:
    """The first that is one, in one line, cut at ``most`` characters."""
    for value in values:
        text = " ".join((value or "").split())
        if text and not forbidden_character(text):
            return text[:most].strip()
    return None


def _person(value: str | None) -> str | None:
    """A name; OpenGraph wants the address of a profile here, which is none."""
    return None if not value or value.startswith(("http://", "https://")) else value


def _language(*values: str | None) -> str | None:
    tags = ((value or "").strip().replace("_", "-") for value in values)
    return next((tag for tag in tags if len(tag) <= 35 and _LANGUAGE.match(tag)), None)


def _date(stated: Stated, name: str, *values: Any) -> str | None:
    for value in values:
        if not isinstance(value, str) or not value.strip():
            continue
        if credible(value.strip()):
            return value.strip()
        stated.ignored.setdefault(name, f"{_shortened(value)} is no ISO 8601 date that exists and is past")
    return None


def _take_canonical(stated: Stated, tree: Any, url: str | None, page: str | None, linked_page: str | None) -> None:
    """The address that the page gives itself, when it may be believed (RFC 6596; relative ones by RFC 3986, section 5.1)."""
    base = next((each.get("href") for each in tree.iter("base") if each.get("href")), None)
    base = _joined(url, base) if base else url
    links = [each.get("href") for each in tree.iter("link") if "canonical" in (each.get("rel") or "").lower().split()]
    for value in (*links[:1], page, linked_page):
        if not value or not value.strip():
            continue
        canonical = _joined(base, value.strip())
        problem = _not_believed(canonical, url or page)
        if problem is None and canonical is not None:
            stated.canonical = normal_url(canonical)
            stated.ignored.pop("canonical_url", None)
            return
        stated.ignored.setdefault("canonical_url", f"{_shortened(value)} {problem}")


def _not_believed(canonical: str | None, known: str | None) -> str | None:
    """Why an address is not taken for the page's; ``known`` is where the page is known to be."""
    if canonical is None:
        return "is no absolute http or https address, and nothing is known that it could be relative to"
    if urlsplit(canonical).path in {"", "/"} and not urlsplit(canonical).query:
        return "is the front page of a site; every article of it would be one"
    if known and host_of(known) and _site(canonical) != _site(known):
        return f"is on another site than {host_of(known)}, which would speak for pages that are not its own"
    return None


def _joined(base: str | None, value: str) -> str | None:
    try:
        joined = urljoin(base or "", value)
        parts = urlsplit(joined)
        valid = parts.scheme in {"http", "https"} and bool(parts.hostname) and not _NOT_IN_ADDRESS.search(joined)
    except ValueError:
        return None
    return joined if valid and len(joined) <= MAX_ADDRESS and not forbidden_character(joined) else None


def _site(url: str) -> str:
    """The registrable host by the Public Suffix List, private suffixes included; of a name not in it, the last two labels."""
    try:
        found = get_fld(url, fail_silently=True, search_private=True)
    except ValueError:
        found = None
    host = host_of(url)
    if found or host.startswith("[") or host.rpartition(".")[2].isdigit():
        return found or host
    return ".".join(host.split(".")[-2:])


def _shortened(value: str) -> str:
    text = "".join(each if each.isprintable() else "\ufffd" for each in value)
    return f"'{text[:100]}{'…' if len(text) > 100 else ''}'"
