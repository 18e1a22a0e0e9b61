"""ClaimReview (schema.org) as it is published: one object, an array, a graph, or a feed of them.

Read are the properties that publishers give and Google's guide names, in the forms that occur: a text or an object, one or
several, a type with or without its vocabulary. What a review cannot do without is asked for; the rest may lack.
"""

from collections.abc import Iterator, Mapping
import math
import re
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from service.domain.claim import require_claim
from service.domain.dates import Moment, parse_moment
from service.domain.errors import InvalidInput
from service.domain.reviews.review import MAX_NAME, MAX_RATING, MAX_TITLE, Review
from service.domain.text import forbidden_character

MAX_URL = 2_048
SHAPES = "a ClaimReview, an array of them, an object with @graph, or a DataFeed with dataFeedElement"

Node: TypeAlias = Mapping[str, Any]
Found: TypeAlias = tuple[str, Node | InvalidInput]  # the place in the document, and the node or what is wrong there

_SPACE = re.compile(r"\s+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z", re.ASCII)


def find_reviews(document: Any) -> Iterator[Found]:
    """Every ClaimReview of a document with its place, such as ``dataFeedElement[3].item``; "" is the document itself.

    In arrays and graphs other things of a page stand beside reviews: they are passed over. In a feed they are told.
    """
    if isinstance(document, list):
        yield from _among(document, "", strict=False)
    elif not isinstance(document, Mapping):
        yield "", InvalidInput("body", f"is no object; allowed is {SHAPES}")
    elif "ClaimReview" in _types(document):
        yield "", document
    elif "@graph" in document:
        yield from _among(_several(document["@graph"]), "@graph", strict=False)
    elif "dataFeedElement" in document:
        yield from _among(_several(document["dataFeedElement"]), "dataFeedElement", strict=True)
    else:
        yield "", InvalidInput("body", f"is {_kind(document)}; allowed is {SHAPES}")


def read_review(node: Node) -> Review:
    """A ClaimReview as a review. Raises InvalidInput naming the property, what is wrong with it and what is allowed."""
    item = _object(node.get("itemReviewed"))
    rating = _object(node.get("reviewRating"))
    author = _object(node.get("author")) or _object(node.get("publisher"))
    claimant = _object(item.get("author"))
    return Review(
        claim=_claim(node, item),
        url=_address("url", node.get("url"), needed=True) or "",
        rating=_rating(node, rating),
        publisher=_words("author.name", author.get("name"), MAX_NAME),
        publisher_url=_address("author.url", author.get("url")),
        title=_words("headline", node.get("headline") or node.get("name"), MAX_TITLE),
        language=_language(node.get("inLanguage")),
        value=_number(rating.get("ratingValue")),
        best=_number(rating.get("bestRating")),
        worst=_number(rating.get("worstRating")),
        claimant=_words("itemReviewed.author.name", claimant.get("name"), MAX_NAME),
        claim_url=_address("itemReviewed.appearance", _object(item.get("appearance") or item.get("firstAppearance")).get("url")),
        claim_date=_date("itemReviewed.datePublished", item.get("datePublished")),
        review_date=_date("datePublished", node.get("datePublished")),
    )


def _among(entries: list[Any], name: str, *, strict: bool) -> Iterator[Found]:
    for number, entry in enumerate(entries):
        place = f"{name}[{number}]"
        if not isinstance(entry, Mapping):
            yield place, InvalidInput(place, "is no object; a ClaimReview is needed")
        elif "ClaimReview" in _types(entry):
            yield place, entry
        elif "item" in entry or "Item" in entry:  # a DataFeedItem
            key = "item" if "item" in entry else "Item"
            shared = {"url": entry["url"]} if "url" in entry else {}
            for place_within, found in _among(_several(entry[key]), f"{place}.{key}", strict=strict):
                yield place_within, found if isinstance(found, InvalidInput) else {**shared, **found}
        elif strict or not _types(entry):
            yield place, InvalidInput(place, f"is {_kind(entry)}; a ClaimReview is needed")


def _several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _types(node: Node) -> set[str]:
    """The types of a node without their vocabulary."""
    given = _several(node.get("@type", node.get("type")))
    return {re.split(r"[/:#]", each)[-1] for each in given if isinstance(each, str)}


def _kind(node: Node) -> str:
    types = ", ".join(sorted(_types(node)))
    return f"of the type {types[:80]}" if types else "an object without @type"


def _object(value: Any) -> Node:
    """The first of several; a text stands for a thing with that name, and with that address where it is one."""
    first = next(iter(value), None) if isinstance(value, list) else value
    if isinstance(first, Mapping):
        return first
    if isinstance(first, str):
        return {"name": first, "url": first} if first.startswith(("http://", "https://")) else {"name": first}
    return {}


def _text(value: Any) -> str | None:
    """The text of a value: the first of several, a literal of JSON-LD, a name; white space as one space."""
    first = next(iter(value), None) if isinstance(value, list) else value
    if isinstance(first, Mapping):
        first = first.get("@value", first.get("name"))
    if isinstance(first, (int, float)) and not isinstance(first, bool):
        first = str(first)
    return _SPACE.sub(" ", first).strip() or None if isinstance(first, str) else None


def _words(field: str, value: Any, most: int) -> str | None:
    text = _text(value)
    if text is None:
        return None
    problem = forbidden_character(text)
    if problem:
        raise InvalidInput(field, problem)
    if len(text) > most:
        raise InvalidInput(field, f"has {len(text)} characters; at most {most} are allowed")
    return text


def _claim(node: Node, item: Node) -> str:
    text = _text(node.get("claimReviewed")) or _text(item.get("text"))
    if text is None:
        raise InvalidInput("claimReviewed", "is missing or empty; the text of the claim is needed")
    try:
        return require_claim(text)
    except InvalidInput as error:
        raise InvalidInput("claimReviewed", error.reason) from error


def _rating(node: Node, rating: Node) -> str:
    """The verdict in words; where there are only numbers, these."""
    found = _words("reviewRating.alternateName", rating.get("alternateName") or rating.get("name"), MAX_RATING)
    value, best, worst = (_number(rating.get(name)) for name in ("ratingValue", "bestRating", "worstRating"))
    if found is None and value is not None:
        scale = f" on a scale of {worst:g} to {best:g}" if best is not None and worst is not None else ""
        found = f"{value:g}{scale}"
    if found is None:
        what = "is missing" if not node.get("reviewRating") else "has neither alternateName nor ratingValue"
        raise InvalidInput("reviewRating", f"{what}; a rating in words (alternateName) is needed")
    return found


def _address(field: str, value: Any, *, needed: bool = False) -> str | None:
    text = _words(field, value.get("@id") if isinstance(value, Mapping) else value, MAX_URL)
    if text is None and not needed:
        return None
    try:
        parts = urlsplit(text or "")
        valid = parts.scheme in {"http", "https"} and bool(parts.hostname) and " " not in (text or "")
    except ValueError:
        valid = False
    if not valid and needed:
        raise InvalidInput(field, "is missing or no web address; the address of the page with the review is needed")
    return text if valid else None


def _language(value: Any) -> str | None:
    text = _text(value.get("alternateName", value.get("name")) if isinstance(value, Mapping) else value)
    return text if text and _LANGUAGE.match(text) else None


def _number(value: Any) -> float | None:
    """A number, or a text that is one; publishers write both."""
    text = _text(value)
    try:
        number = float(text) if text is not None else None
    except ValueError:
        return None
    return number if number is not None and math.isfinite(number) else None


def _date(field: str, value: Any) -> Moment | None:
    """A day or a time. Publishers write many forms; a date that cannot be read is left out, the review is there without it."""
    text = _text(value)
    if text is None:
        return None
    try:
        return parse_moment(field, re.sub(r" ?([+-]\d{2}:?\d{2}| UTC)$", lambda end: end[1].replace(" UTC", "Z"), text))
    except InvalidInput:
        return None
