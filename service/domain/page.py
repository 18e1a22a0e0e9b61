"""What a web page says once its furniture is gone."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ReadPage:
    """The main text of a page, and what the page says of itself; None where it does not say.

    ``url`` is the address that it gives itself; ``about`` is what articles have no field for: ``section``,
    ``modified_at``, ``canonical_url`` where it is not the article's, and ``ignored``, what was not believed and why.
    """

    text: str
    title: str | None
    author: str | None
    source: str | None
    published_at: str | None
    language: str | None
    url: str | None = None
    about: Mapping[str, object] = field(default_factory=dict)
