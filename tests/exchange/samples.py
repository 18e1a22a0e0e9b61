"""ClaimReviews of our own wording, as publishers write them."""

from typing import Any


def review(claim: str, **other: Any) -> dict[str, Any]:
    """A whole ClaimReview of ``claim``; ``other`` replaces properties, None takes one away."""
    whole = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "claimReviewed": claim,
        "url": "https://www.checks.example/lantern",
        "headline": "No lantern fell",
        "inLanguage": "en-GB",
        "datePublished": "2024-05-04T10:00:00+02:00",
        "author": {"@type": "Organization", "name": "Checks of the Valley", "url": "https://www.checks.example/"},
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": "2",
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": "Mostly false",
        },
        "itemReviewed": {
            "@type": "Claim",
            "author": {"@type": "Person", "name": "Egon Tarrell"},
            "datePublished": "2024-05-01",
            "appearance": {"@type": "CreativeWork", "url": "https://speech.example/egon"},
        },
        **other,
    }
    return {name: value for name, value in whole.items() if value is not None}
