"""What a page states as JSON-LD: the object of schema.org that is its article."""

from collections.abc import Iterator, Mapping
import json
from typing import Any

# schema.org/Article and what is one, news first: https://schema.org/NewsArticle
_NEWS = frozenset(
    ("newsarticle", "analysisnewsarticle", "askpublicnewsarticle", "backgroundnewsarticle", "opinionnewsarticle",
     "reportagenewsarticle", "reviewnewsarticle")
)  # fmt: skip
_ARTICLES = _NEWS | {
    "article",
    "report",
    "blogposting",
    "liveblogposting",
    "socialmediaposting",
    "scholarlyarticle",
    "techarticle",
}
MAX_BLOCK_CHARACTERS = 1_000_000
MAX_OBJECTS = 1_000
MAX_NAMES = 20


def find_article(blocks: Iterator[str]) -> Mapping[str, Any]:
    """The first news article among the blocks, else the first other article, else {}; malformed blocks are passed over."""
    found: list[Mapping[str, Any]] = []
    for block in blocks:
        if len(block) <= MAX_BLOCK_CHARACTERS:
            try:
                found += (each for each in _objects(json.loads(block, strict=False)) if _kinds(each) & _ARTICLES)
            except (ValueError, RecursionError):
                continue
    return next((each for each in found if _kinds(each) & _NEWS), found[0] if found else {})


def named(value: Any) -> str | None:
    """The text that ``value`` is, or the name of the object or the first of the list that it is."""
    if isinstance(value, list):
        return next((name for each in value[:MAX_NAMES] if (name := named(each))), None)
    if isinstance(value, dict):
        value = value.get("name") or " ".join(str(value[part]) for part in ("givenName", "familyName") if value.get(part))
    return value.strip() or None if isinstance(value, str) else None


def all_named(value: Any) -> str | None:
    """The names of all that ``value`` lists, web addresses apart, with "; " between."""
    names = [named(each) for each in (value[:MAX_NAMES] if isinstance(value, list) else [value])]
    return "; ".join(dict.fromkeys(name for name in names if name and not name.startswith(("http://", "https://")))) or None


def address(article: Mapping[str, Any]) -> str | None:
    """The address that the object gives the page."""
    for value in (article.get("url"), article.get("mainEntityOfPage")):
        address = value.get("@id") or value.get("url") if isinstance(value, dict) else value
        if isinstance(address, str) and address.strip():
            return address.strip()
    return None


def _kinds(each: Mapping[str, Any]) -> set[str]:
    kinds = each.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return {kind.rsplit("/", 1)[-1].lower() for kind in listed if isinstance(kind, str)}


def _objects(value: Any) -> Iterator[Mapping[str, Any]]:
    """The objects of a block: alone, in a list, in @graph, or as what a page is about; those about other pages stay out."""
    waiting, seen = [value], 0
    while waiting and seen < MAX_OBJECTS:
        each = waiting.pop(0)
        seen += 1
        if isinstance(each, list):
            waiting = each[:MAX_OBJECTS] + waiting
        elif isinstance(each, dict):
            yield each
            waiting = [each[name] for name in ("@graph", "mainEntity") if name in each] + waiting
