"""What a web page says once its furniture is gone."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadPage:
    """The main text of a page, and what the page says of itself; None where it does not say."""

    text: str
    title: str | None
    author: str | None
    source: str | None
    published_at: str | None
    language: str | None
