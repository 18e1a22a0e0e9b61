"""A claim read once, and held against passages one by one."""

from dataclasses import dataclass
from datetime import date

from service.domain.article import StoredPassage
from service.domain.dates import parse_moment
from service.domain.errors import InvalidInput
from service.domain.findings.dates.comparing import compare_dates
from service.domain.findings.dates.mention import DateMention
from service.domain.findings.dates.reading import read_dates
from service.domain.findings.dates.timeless import printed_within
from service.domain.findings.figures.comparing import compare_figures
from service.domain.findings.figures.reading import Figure, read_figures
from service.domain.findings.finding import Finding
from service.domain.findings.offices.comparing import compare_roles
from service.domain.findings.statements.comparing import compare_assertion


@dataclass(frozen=True, slots=True)
class ReadClaim:
    """A claim with its figures and dates; its relative dates are not resolved, for nobody says when it was made."""

    text: str
    figures: tuple[Figure, ...]
    dates: tuple[DateMention, ...]


def read_claim(claim: str) -> ReadClaim:
    """Read what a claim has to compare."""
    return ReadClaim(claim, read_figures(claim), read_dates(claim, None))


def compare(claim: ReadClaim, passage: StoredPassage) -> tuple[Finding, ...]:
    """The findings between a claim and a passage; spans index the claim and the passage's text."""
    return compare_texts(claim, passage.text, published_day(passage), f"{passage.title or ''}. {passage.lead or ''}")


def compare_texts(claim: ReadClaim, text: str, published: date | None, around: str = "") -> tuple[Finding, ...]:
    """The findings between a claim and a text; days such as "on Thursday" count from ``published`` where that is known.

    ``around``: headline and sentence before, from which names are known that the text does not repeat.
    """
    findings: list[Finding] = []
    if claim.figures:
        findings += compare_figures(claim.text, claim.figures, text, read_figures(text), around)
    if claim.dates:
        dates = read_dates(text, published)
        findings += compare_dates(claim.text, claim.dates, text, dates) if dates else printed_within(claim.dates, published)
    findings += compare_roles(claim.text, text)
    findings += compare_assertion(claim.text, text)
    return tuple(findings)


def published_day(passage: StoredPassage) -> date | None:
    """The day of publication in UTC, from which "on Thursday" counts; None where it is not known."""
    if not passage.published_at:
        return None
    try:
        return date.fromisoformat(parse_moment("published_at", passage.published_at).day)
    except (InvalidInput, ValueError):  # it was let in once: nobody's claim is refused for it
        return None
