"""A verification as schema.org's ClaimReview, in JSON-LD.

What it says and what it leaves out: docs/decisions/0016-exchange.md. Checked against schema.org's own definition and
against what Google asks for in ``tests/exchange``.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from service.domain.verdict import REASONS, Label, Reason

CONTEXT = "https://schema.org"
AUTHOR = "Crosscheck (software)"
DISCLAIMER = "Software wrote this review from the articles of one corpus. No person has made or confirmed it."

RATINGS = {
    Label.SUPPORTED: "Supported by the articles searched",
    Label.REFUTED: "Contradicted by the articles searched",
    Label.CONFLICTING: "Sources disagree",
    Label.NOT_ENOUGH_EVIDENCE: "Not enough evidence",
}
WORST, BEST = 1, 5
VALUES = {Label.REFUTED: WORST, Label.CONFLICTING: 3, Label.SUPPORTED: BEST}  # without evidence there is nothing to rate

_STANCES = {"supporting": "supports the claim", "contradicting": "contradicts the claim"}


def claim_review(shown: Mapping[str, Any], url: str, permalink: str, version: str) -> dict[str, Any]:
    """The review of a verification as ``Verify.again`` shows it.

    ``url`` is where the review itself is read, ``permalink`` the page that shows the verification to people, ``version``
    the release that answers. Passages of deleted articles are left out.
    """
    review = {
        "@context": CONTEXT,
        "@type": "ClaimReview",
        "@id": url,
        "url": permalink,
        "datePublished": shown["provenance"]["created_at"],
        "inLanguage": "en",
        "author": _author(version),
        "digitalSourceType": f"{CONTEXT}/TrainedAlgorithmicMediaDigitalSource",
        "claimReviewed": shown["claim"],
        "itemReviewed": _claim(shown["claim"], shown["question"]["claim_source"]),
        "reviewRating": _rating(Label(shown["verdict"]), Reason(shown["reason"])),
        "reviewBody": shown["explanation"],
        "citation": [_quotation(item, stance) for side, stance in _STANCES.items() for item in _readable(shown[side])],
    }
    if shown["as_of"]:
        review["contentReferenceTime"] = shown["as_of"]
    return review


def _author(version: str) -> dict[str, Any]:
    """The software. The range of ``author`` is Organization or Person: an organisation that is told to be software."""
    return {
        "@type": "Organization",
        "additionalType": f"{CONTEXT}/SoftwareApplication",
        "name": AUTHOR,
        "identifier": f"crosscheck {version}",
        "description": DISCLAIMER,
    }


def _claim(text: str, source: Mapping[str, Any]) -> dict[str, Any]:
    claim: dict[str, Any] = {"@type": "Claim", "text": text}
    if source["author"]:
        claim["author"] = {"@type": "Person", "name": source["author"]}
    if source["url"]:
        claim["appearance"] = {"@type": "CreativeWork", "url": source["url"]}
    return claim


def _rating(label: Label, reason: Reason) -> dict[str, Any]:
    rating: dict[str, Any] = {"@type": "Rating", "alternateName": RATINGS[label], "ratingExplanation": f"{REASONS[reason]}."}
    if label in VALUES:
        rating |= {"ratingValue": VALUES[label], "bestRating": BEST, "worstRating": WORST}
    return rating


def _readable(evidence: list[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    return (item for item in evidence if not item["deleted"])


def _quotation(item: Mapping[str, Any], stance: str) -> dict[str, Any]:
    """A passage with its article; what it does to the claim has no property of its own, so it is said in words."""
    about = {"headline": item["title"], "url": item["url"], "datePublished": item["published_at"]}
    article: dict[str, Any] = {"@type": "Article", "identifier": item["article_id"]}
    article |= {name: value for name, value in about.items() if value}
    if item["source"]:
        article["publisher"] = {"@type": "Organization", "name": item["source"]}
    return {
        "@type": "Quotation",
        "identifier": item["passage_id"],
        "text": item["text"],
        "description": stance,
        "isPartOf": article,
    }
