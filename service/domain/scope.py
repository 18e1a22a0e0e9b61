"""Which part of the corpus a claim is held against."""

from dataclasses import dataclass

from service.domain.dates import Moment


@dataclass(frozen=True, slots=True)
class Scope:
    """The filters of a search; empty tuples and None let everything through.

    ``as_of`` is inclusive: the version of an article that was current then counts, articles without a date do not.
    ``published_from`` and ``published_to`` are inclusive too and leave out articles without a date.
    ``exclude_urls`` holds the pages that are no evidence, the page that makes the claim among them. ``at_sequence`` is the change
    of the corpus after which it is looked at, for a replay: what came later is not seen; None is the corpus as it is.
    """

    as_of: Moment | None = None
    sources: tuple[str, ...] = ()
    exclude_sources: tuple[str, ...] = ()
    exclude_urls: tuple[str, ...] = ()
    published_from: Moment | None = None
    published_to: Moment | None = None
    languages: tuple[str, ...] = ()
    at_sequence: int | None = None

    @property
    def needs_date(self) -> bool:
        """Whether articles without a date are left out."""
        return any((self.as_of, self.published_from, self.published_to))


@dataclass(frozen=True, slots=True)
class Coverage:
    """The part of the corpus that a scope leaves.

    ``articles`` counts those looked at, ``first_day`` and ``last_day`` (YYYY-MM-DD, UTC) span their dates, ``undated``
    counts the articles without a date that the other filters leave: left out where the scope needs a date.
    """

    articles: int
    first_day: str | None
    last_day: str | None
    undated: int
