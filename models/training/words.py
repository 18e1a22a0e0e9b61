"""Words as training compares them."""

import re

_WORD = re.compile(r"[A-Za-z]+|\d+(?:[.,]\d+)*")
_STOP = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "been",
        "but",
        "by",
        "for",
        "from",
        "had",
        "has",
        "have",
        "he",
        "her",
        "his",
        "in",
        "is",
        "it",
        "its",
        "of",
        "on",
        "or",
        "she",
        "that",
        "the",
        "their",
        "there",
        "they",
        "this",
        "to",
        "was",
        "were",
        "which",
        "who",
        "will",
        "with",
        "not",
        "no",
    ]
)


def content_words(text: str) -> set[str]:
    """Lower-case words and figures of ``text`` without the commonest, cut to six letters so that endings do not count."""
    return {word[:6] for word in (found.group().lower() for found in _WORD.finditer(text)) if word not in _STOP}
