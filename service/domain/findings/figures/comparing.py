"""Compares the figures of a claim with those of a passage.

Values and bounds are compared as in EQUATE (Ravichander et al., CoNLL 2019), but only between figures that have one role
(``figure_roles``): a comparator that takes any two numbers contradicts a year with a count. In doubt the relation is unknown.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
import re

from service.domain.findings.figures.agreement import agree
from service.domain.findings.figures.context import Context, context_of, contexts_of, stems_of
from service.domain.findings.figures.lists import listed
from service.domain.findings.figures.reading import Figure
from service.domain.findings.figures.roles import Role, comparable, role, same_currency, speaks_of
from service.domain.findings.figures.units import SPOKEN, family_of
from service.domain.findings.finding import Finding, Kind, Relation, span

_CLEARLY = 0.15  # of the claim's words: by so much one figure of the passage must fit better than the next
_LONGEST_LIST = 20
_MOST = 24  # figures of a text that are looked at: more are a table
_RANKED = re.compile(r"\b(?:is|was|are|were|be|been|become|becomes|became|as|marks|marked) (?:the|a|an|his|her|its|their) \Z")
_CURRENCY, _POINTS, _DIRECTION = "currency", "points", "direction"


def compare_figures(
    claim: str, claim_figures: tuple[Figure, ...], passage: str, passage_figures: tuple[Figure, ...], around: str = ""
) -> list[Finding]:
    """One finding for each figure of ``claim`` that the passage has something to say of, in the order of the claim.

    The figures are those that ``read_figures`` gives for the two texts; ``around`` is what a reader of the passage has read
    before it, the headline above all: it names whom "bilateral trade" is between.
    """
    if any(figure.kind is Kind.COUNT and figure.value <= _LONGEST_LIST for figure in claim_figures):
        passage_figures += listed(passage)
    if not passage_figures:
        return []
    known = frozenset(stems_of(around))
    texts = _Texts(claim, claim_figures[:_MOST], passage, passage_figures[:_MOST], known, known.union(stems_of(passage)), {})
    contexts = contexts_of(claim, texts.claim_figures)
    found = [
        (figure, finding)
        for figure, words in zip(texts.claim_figures, contexts, strict=True)
        if (finding := _compare(texts, figure, words))
    ]
    return [_unless_taken(figure, finding, found) for figure, finding in found]


@dataclass(frozen=True, slots=True)
class _Texts:
    """Claim and passage with their figures.

    ``known``: the stems around the passage; ``stems``: those and the passage's own; ``contexts`` of its figures as far as they
    were needed.
    """

    claim: str
    claim_figures: tuple[Figure, ...]
    passage: str
    passage_figures: tuple[Figure, ...]
    known: frozenset[str]
    stems: frozenset[str]
    contexts: dict[Figure, Context]

    def there(self, figure: Figure) -> Context:
        """What stands around a figure of the passage."""
        if figure not in self.contexts:
            there = context_of(self.passage, figure, self.passage_figures)
            self.contexts[figure] = replace(there, wide=there.wide | self.known, text=there.text | self.known)
        return self.contexts[figure]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A figure of the passage held against one of the claim; ``crossed`` says in what the same figure differs, or ""."""

    figure: Figure
    role: Role
    cover: float
    relation: Relation
    crossed: str = ""


def _compare(texts: _Texts, figure: Figure, around: Context) -> Finding | None:
    if not speaks_of(around, texts.stems):
        return None
    pairs = [other for other in texts.passage_figures if comparable(figure, other)]
    candidates = [_weigh(texts, figure, around, other) for other in (*pairs, *_changes(figure, texts.passage_figures))]
    held = [candidate for candidate in candidates if candidate.relation is Relation.MATCH]
    for candidate in held:
        if candidate.role >= Role.LIKELY:
            return _finding(texts, figure, candidate, Relation.MATCH, _agreeing(texts, figure, candidate.figure))
    wrong = [candidate for candidate in candidates if candidate.relation is Relation.MISMATCH and candidate.role is Role.SAME]
    if figure.unit == "ordinal" and not _RANKED.search(texts.claim, max(0, figure.start - 30), figure.start):
        wrong = []  # "the second sentence is": which one is meant, and not how it ranks
    if held:  # the claim's figure is there, of something that may be the same
        wrong = [candidate for candidate in wrong if candidate.crossed]
    clear = _clearest(wrong)
    if clear:
        return _finding(texts, figure, clear, Relation.MISMATCH, _differing(texts, figure, clear))
    for candidate in candidates:
        if candidate.role >= Role.OPEN:
            said = _said(texts.passage, candidate.figure)
            note = f"the passage has {said}, but it is not clear that it measures the same"
            if candidate.role is Role.SAME and candidate.relation is Relation.UNKNOWN:
                note = f"the passage has {said}, which leaves open whether {_said(texts.claim, figure)} holds"
            return _finding(texts, figure, candidate, Relation.UNKNOWN, note)
    return None


def _unless_taken(figure: Figure, finding: Finding, found: list[tuple[Figure, Finding]]) -> Finding:
    """No mismatch with what another figure of the claim matches, nor beside a conversion of the amount that matches."""
    if finding.relation is not Relation.MISMATCH:
        return finding
    for other, match in found:
        if match.relation is Relation.MATCH and (
            match.evidence == finding.evidence or (figure.group and other.group == figure.group)
        ):
            return replace(finding, relation=Relation.UNKNOWN, note=f"the passage's figure is another: {match.note}")
    return finding


def _weigh(texts: _Texts, figure: Figure, around: Context, other: Figure) -> _Candidate:
    there = texts.there(other)
    crossed = _crossed(figure, other, texts.passage_figures)
    if crossed:
        level, cover = role(replace(figure, direction=""), around, replace(other, direction=""), there)
        if level >= Role.LIKELY:  # that the same figure stands in another role by chance is rarer than another wording
            return _Candidate(other, Role.SAME, cover, Relation.MISMATCH, crossed)
        return _Candidate(other, level, cover, Relation.UNKNOWN)
    level, cover = role(figure, around, other, there)
    comparable_units = same_currency(figure, other) if figure.kind is Kind.MONEY else _one_scale(figure, other)
    relation = agree(figure, other) if comparable_units else Relation.UNKNOWN
    return _Candidate(other, level if comparable_units else min(level, Role.OPEN), cover, relation)


def _one_scale(figure: Figure, other: Figure) -> bool:
    return figure.kind is Kind.COUNT or family_of(figure.unit) == family_of(other.unit)


def _crossed(figure: Figure, other: Figure, others: tuple[Figure, ...]) -> str:
    """In what two figures of one value differ: the currency, percent against points, a change by against a level."""
    if figure.value != other.value:
        return ""
    if figure.kind is Kind.MONEY and not same_currency(figure, other):
        converted = other.group and any(mate.group == other.group and same_currency(figure, mate) for mate in others)
        return "" if converted or "cent" in (figure.unit, other.unit) else _CURRENCY
    if figure.kind is Kind.PERCENTAGE and figure.unit != other.unit:
        return _POINTS
    if {figure.direction, other.direction} == {"by", "to"} and figure.unit == other.unit:
        return _DIRECTION
    return ""


def _changes(figure: Figure, others: tuple[Figure, ...]) -> Iterator[Figure]:
    """The changes that a passage tells by their two ends, where the claim tells a change: "rose from 420 to 610 euros"."""
    if figure.direction != "by":
        return
    for start, end in pairwise(others):
        if (start.direction, end.direction) != ("from", "to") or start.unit != end.unit:
            continue
        change = abs(end.value - start.value)
        half = (end.high - end.low + start.high - start.low) / 2
        if end.unit == figure.unit and end.unit != "percent":
            yield replace(end, start=start.start, value=change, low=change - half, high=change + half, direction="by")
        elif end.unit == "percent" and figure.unit == "percentage point":
            yield replace(
                end, start=start.start, value=change, low=change - half, high=change + half, direction="by", unit=figure.unit
            )
        elif figure.unit == "percent" and end.unit != "percent" and start.value > 0:
            part = 100 * change / start.value
            yield replace(
                end, kind=Kind.PERCENTAGE, unit="percent", start=start.start, value=part, low=part - 0.5, high=part + 0.5,
                direction="by", approximate=True, head="", modifiers=(),
            )  # fmt: skip


def _clearest(wrong: list[_Candidate]) -> _Candidate | None:
    """The one candidate that fits clearly better than the others, or None."""
    ranked = sorted(wrong, key=lambda candidate: (bool(candidate.crossed), candidate.cover), reverse=True)
    if not ranked:
        return None
    if len(ranked) > 1 and not ranked[0].crossed and ranked[0].cover - ranked[1].cover < _CLEARLY:
        return None
    return ranked[0]


def _agreeing(texts: _Texts, figure: Figure, other: Figure) -> str:
    ours, theirs = _said(texts.claim, figure), _said(texts.passage, other)
    if ours.lower() == theirs.lower():
        return f"both give {ours}"
    return f"the passage's {theirs} fits the claim's {ours}"


def _differing(texts: _Texts, figure: Figure, candidate: _Candidate) -> str:
    ours, theirs = _said(texts.claim, figure), _said(texts.passage, candidate.figure)
    if candidate.crossed == _CURRENCY:
        return f"same figure in another currency: {_currency(candidate.figure)}, not {_currency(figure)}"
    if candidate.crossed == _POINTS:
        return f"same figure in another unit: {candidate.figure.unit}, not {figure.unit}"
    if candidate.crossed == _DIRECTION:
        return f"the claim has a change {figure.direction} {ours}, the passage a change {candidate.figure.direction} {theirs}"
    return f"the claim has {ours}, the passage {theirs}"


def _said(text: str, figure: Figure) -> str:
    return text[figure.start : figure.end]


def _currency(figure: Figure) -> str:
    return SPOKEN.get(figure.unit, figure.unit)


def _finding(texts: _Texts, figure: Figure, candidate: _Candidate, relation: Relation, note: str) -> Finding:
    other = candidate.figure
    here, there = span(texts.claim, figure.start, figure.end), span(texts.passage, other.start, other.end)
    return Finding(figure.kind, relation, here, there, note)
