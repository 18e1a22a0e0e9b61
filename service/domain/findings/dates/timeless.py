"""A claim without the times that a passage is known to share: what is left to ask of the passage.

"FC Halmere won 2-1 in September 2023" is silent to an entailment model over a report that says "on Saturday": it cannot know
when the report was printed. Dates are compared by rule (``dates/comparing.py``); where they agree, the model need only be
asked the rest. The split of a claim into a checkable time and a timeless statement is that of temporal fact scoping
(Lazaridou et al., "Mind the gap", NeurIPS 2021; Dhingra et al., "Time-aware language models", TACL 2022).
"""

from collections.abc import Iterable
from datetime import date, timedelta
import re

from service.domain.findings.dates.mention import Bound, DateMention
from service.domain.findings.finding import Finding, Kind, Relation

REPORTED_WITHIN = timedelta(days=7)  # what happened in a month is printed a few days into the next one too
_HANGING = re.compile(r"(?:^|(?<=[\s,]))(?:in|on|during|throughout) (?:the |early |late |mid-?)?\Z", re.IGNORECASE)
_NARROWING = re.compile(r"\b(?:that|which|who|whose|where|when|until|since|before|after|from|between)(?: \S+){0,2} ?\Z", re.I)
_BROKEN_AFTER = re.compile(r"\s*(?:than|and|or|to|until|-|–|'s|’s)", re.IGNORECASE)
_NEXT_IS_NAMED = re.compile(r"\s+[^\W\d_]")
_MAY_FOLLOW = re.compile(
    r"\s+(?:for|with|by|after|because|as|at|against|over|on|in|but|when|while|to|despite|from|without)\b", re.I
)


def printed_within(mentions: Iterable[DateMention], published: date | None) -> list[Finding]:
    """Of the times of a claim, for a passage that names none: those within which it was ``published``."""
    return [
        Finding(Kind.DATE, Relation.UNKNOWN, mention.span, None, f"the passage names no time; its article is of {published}")
        for mention in mentions
        if _fits(mention, published)
    ]


def without_times(claim: str, findings: Iterable[Finding]) -> str | None:
    """``claim`` without those of its times that a passage shares; None where there is none that can be left out.

    A time is shared where a finding says so, or where the passage names none and was printed within it. Only a time that
    hangs on the claim by "in", "on" or "during" can be left out.
    """
    shared = [
        finding.claim
        for finding in findings
        if finding.kind in (Kind.DATE, Kind.WEEKDAY)
        and finding.claim
        and (finding.relation is Relation.MATCH or not finding.evidence)
    ]
    left = claim
    for span in sorted(shared, key=lambda each: each.start, reverse=True):
        left = _cut(left, span.start, span.end) or left
    return None if left == claim else left


def _fits(mention: DateMention, published: date | None) -> bool:
    if published is None or mention.bound is not Bound.ON or not (mention.first and mention.last):
        return False
    return mention.first <= published <= mention.last + REPORTED_WITHIN


def _cut(text: str, start: int, end: int) -> str | None:
    """``text`` without the time and the word that it hangs on, or None where the rest would be no sentence."""
    hanging = _HANGING.search(text, 0, start)
    if not hanging:
        return None
    before, after = text[: hanging.start()], text[end:]
    if _BROKEN_AFTER.match(after) or _NARROWING.search(before):
        return None
    if not before.strip():
        rest = after.lstrip(" ,")
        return rest[:1].upper() + rest[1:] if after.startswith(",") and rest else None
    if _NEXT_IS_NAMED.match(after) and not _MAY_FOLLOW.match(after):
        return None
    return re.sub(r"\s+(?=[.,;!?])", "", f"{before.rstrip()} {after.lstrip()}").strip()
