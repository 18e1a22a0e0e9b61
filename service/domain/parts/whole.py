"""The verdict on a compound claim from the verdicts on its parts: a pure function.

A claim of parts is a conjunction: it is false where one part is, and true where all are. What was found for the claim as one is
evidence too, so a contradiction between the two readings is a conflict and never hidden.
"""

from collections.abc import Sequence
from math import prod

from service.domain.verdict import Label, Reason, Verdict


def decide_whole(whole: Verdict, parts: Sequence[Verdict], *, complete: bool = True) -> Verdict:
    """Decide a claim from the verdict on it as one (``whole``) and the verdicts on its ``parts``.

    ``complete`` is whether the parts together say all that the claim says (``part.says_all``): where an order of events is
    left out, parts that are all supported leave the claim as it was. In this order:

    1. A part is refuted. The claim is refuted, as surely as the strongest such part or the claim itself; a part that is in
       dispute cannot save it. But where the claim as one is supported, some source says the very part that another denies:
       that is a conflict, as sure as its weaker side. Where the claim as one is in conflict it stays so.
    2. A part, or the claim as one, is in conflict: so is the claim, as surely as the surest of them.
    3. The claim as one is refuted. It stays so, for parts miss what holds them together; where all parts of a complete
       split are supported, both sides are there: a conflict, as sure as its weaker side.
    4. All parts are supported: the claim is, with the product of their confidences (each has to hold; the product lies
       between the bounds of Fréchet, below the minimum), or with that of the claim as one where it is surer.
    5. The claim as one is supported: it stays so.
    6. Some parts are supported and some lack evidence: not enough, as surely as the surest that lacks it.
    """
    labels = {part.label for part in parts}
    if Label.REFUTED in labels:
        return _with_refuted(whole, parts)
    disputed = [each for each in (whole, *parts) if each.label is Label.CONFLICTING]
    if disputed:
        return Verdict(Label.CONFLICTING, max(each.confidence for each in disputed), Reason.SOURCES_DISAGREE)
    if labels == {Label.SUPPORTED} and complete:
        return _all_supported(whole, parts)
    if whole.label is Label.NOT_ENOUGH_EVIDENCE and len(labels) > 1:
        lacking = max(part.confidence for part in parts if part.label is Label.NOT_ENOUGH_EVIDENCE)
        return Verdict(Label.NOT_ENOUGH_EVIDENCE, lacking, Reason.PARTS_DIFFER)
    return whole


def _with_refuted(whole: Verdict, parts: Sequence[Verdict]) -> Verdict:
    refuted = _surest([part for part in parts if part.label is Label.REFUTED])
    if whole.label is Label.SUPPORTED:
        return _conflict(whole.confidence, refuted.confidence)
    if whole.label is Label.CONFLICTING:
        return whole
    sure = max(refuted.confidence, whole.confidence) if whole.label is Label.REFUTED else refuted.confidence
    alike = all(part.label is Label.REFUTED for part in parts)
    return Verdict(Label.REFUTED, sure, refuted.reason if alike else Reason.PARTS_DIFFER)


def _all_supported(whole: Verdict, parts: Sequence[Verdict]) -> Verdict:
    together = prod(sorted(part.confidence for part in parts))  # sorted: a product of floats hangs on its order
    if whole.label is Label.REFUTED:
        return _conflict(whole.confidence, together)
    if whole.label is Label.SUPPORTED and whole.confidence >= together:
        return whole
    return Verdict(Label.SUPPORTED, together, min(parts, key=_rank).reason)


def _conflict(one: float, other: float) -> Verdict:
    return Verdict(Label.CONFLICTING, min(one, other), Reason.SOURCES_DISAGREE)


def _surest(verdicts: Sequence[Verdict]) -> Verdict:
    return max(verdicts, key=_rank)


def _rank(verdict: Verdict) -> tuple[float, str]:
    """By confidence, and by reason where that is the same, so that the order of the parts does not matter."""
    return verdict.confidence, verdict.reason
