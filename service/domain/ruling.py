"""All that is decided of a claim: the claim as one, its parts, and how the sides lie in time. A pure function."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from service.domain.confidence import calibrated
from service.domain.evidence import Evidence, Stance
from service.domain.parts.part import Part, says_all
from service.domain.parts.whole import decide_whole
from service.domain.policy import Policy
from service.domain.superseding import supersede
from service.domain.timeline import Entry, TurningPoint, timeline, turning_point
from service.domain.verdict import Reason, Verdict, decide


@dataclass(frozen=True, slots=True)
class Ruling:
    """A verdict and what it rests on.

    ``evidence`` is that on the claim as one, then what takes a side on a part (its ``part`` says on which); ``turning`` is
    the day since which only the other side is found, where that has made the verdict.
    """

    verdict: Verdict
    evidence: tuple[Evidence, ...] = ()
    parts: tuple[tuple[Part, Verdict], ...] = ()
    timeline: tuple[Entry, ...] = ()
    turning: TurningPoint | None = None


def rule(claim: str, parts: Sequence[Part], found: Sequence[Sequence[Evidence]], policy: Policy) -> Ruling:
    """Decide ``claim`` from what was ``found`` on it as one (the first) and on each of its ``parts`` (the others)."""
    on_claim, *on_parts = found
    entries = timeline(on_claim, _published(on_claim))
    whole = supersede(decide(on_claim, policy), claim, entries)
    verdicts = [decide(each, policy) for each in on_parts]
    verdict = decide_whole(whole, verdicts, complete=says_all(parts)) if parts else whole
    evidence = _together(on_claim, on_parts)
    return Ruling(
        calibrated(verdict, policy),
        evidence,
        tuple((part, calibrated(each, policy)) for part, each in zip(parts, verdicts, strict=True)),
        timeline(evidence, _published(evidence)),
        turning_point(entries) if verdict.reason is Reason.SUPERSEDED else None,
    )


def _together(on_claim: Sequence[Evidence], on_parts: Sequence[Sequence[Evidence]]) -> tuple[Evidence, ...]:
    """A passage that takes one side on the claim and on parts of it is listed once."""
    together = list(on_claim)
    listed = {(item.passage.id, item.stance) for item in on_claim}
    for place, evidence in enumerate(on_parts):
        for item in evidence:
            name = (item.passage.id, item.stance)
            if item.stance is not Stance.NEUTRAL and name not in listed:
                listed.add(name)
                together.append(replace(item, part=place))
    return tuple(together)


def _published(evidence: Sequence[Evidence]) -> Mapping[str, str | None]:
    return {copy.passage_id: copy.published_at for item in evidence for copy in item.copies}
