"""What is missing where a claim is not decided: what was searched, which period it covers, which part lacks evidence.

A gap is kept with the verification, so its sentence holds nothing of an article: counts, the days that the searched part of
the corpus spans, and words of the claim. Who published the passages, and when, is said when the gap is shown, from those
that are still there: ``show_gap``.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from service.domain.article import StoredPassage
from service.domain.dates import parse_moment
from service.domain.evidence import Evidence
from service.domain.findings.dates.mention import Bound, DateMention
from service.domain.findings.dates.reading import read_dates
from service.domain.scope import Coverage, Scope
from service.domain.verdict import NOT_LOOKED_UP, Label, Reason, Verdict

THIN = 10  # articles; with fewer a verdict rests on little. A choice, not fitted
MAX_NAMED = 3
_DECIDES_NOTHING = {
    Reason.NOTHING_DECISIVE: "nothing in them decides it",
    Reason.EVIDENCE_WEAK: "nothing in them is clear enough to decide it",
}
_PARTS = {
    Reason.NOTHING_FOUND: "No passage was found for the part “{}”.",
    Reason.NOTHING_DECISIVE: "Passages on the part “{}” were found, but none decides it.",
    Reason.EVIDENCE_WEAK: "Passages on the part “{}” were found, but what they say is not clear enough to decide it.",
    Reason.NOT_CHECKABLE: "The part “{}” names nothing that a passage could support or contradict.",
}


class GapKind(StrEnum):
    """What a gap is about."""

    SEARCHED = "searched"
    PASSAGES = "passages"
    PERIOD = "period"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing, in a plain sentence; ``passage_ids`` are the passages that it speaks of."""

    kind: GapKind
    sentence: str
    passage_ids: tuple[str, ...] = ()


def gaps(
    claim: str,
    verdict: Verdict,
    evidence: Sequence[Evidence],
    coverage: Coverage,
    scope: Scope,
    claim_parts: Sequence[tuple[str, Verdict]],
) -> tuple[Gap, ...]:
    """What lacks for a decision, empty where nothing does; nothing is said of a claim that was not looked up.

    ``claim_parts`` are the parts of a compound claim with their verdicts.
    """
    if verdict.reason in NOT_LOOKED_UP:
        return ()
    undecided = verdict.label is Label.NOT_ENOUGH_EVIDENCE
    lacking = [(text, part.reason) for text, part in claim_parts if part.label is Label.NOT_ENOUGH_EVIDENCE]
    found: list[Gap] = []
    if undecided or lacking or coverage.articles < THIN:
        found.append(Gap(GapKind.SEARCHED, _searched(coverage, scope)))
    if undecided and coverage.articles:
        found += _passages(verdict.reason, [item for item in evidence if item.probabilities])
    found += [Gap(GapKind.PERIOD, sentence) for sentence in _period(claim, coverage, undecided)]
    found += [Gap(GapKind.PART, _PARTS[reason].format(text)) for text, reason in lacking if reason in _PARTS]
    return tuple(found)


def gap_record(gap: Gap) -> dict[str, object]:
    """A gap as it is stored."""
    return {"kind": gap.kind.value, "sentence": gap.sentence, "passage_ids": list(gap.passage_ids)}


def show_gap(sentence: str, passage_ids: Sequence[str], passages: Mapping[str, StoredPassage]) -> str:
    """A stored gap in full: who published its passages and when, as far as they are still among ``passages`` (by id)."""
    live = [passages[each] for each in passage_ids if each in passages]
    gone = len(passage_ids) - len(live)
    told = [sentence]
    if live:
        told.append(_sources(live))
    if gone:
        told.append(f"Deleted since then: {gone} of {len(passage_ids)}.")
    return " ".join(told)


def _searched(coverage: Coverage, scope: Scope) -> str:
    limits = _limits(scope)
    left_out = coverage.undated if scope.needs_date else 0
    if not coverage.articles:
        text = f"Searched: no article; none is there{' within ' + limits if limits else ''}"
    else:
        text = f"Searched: {_count(coverage.articles, 'article')}{_span(coverage)}{' within ' + limits if limits else ''}"
        text += f"; {coverage.undated} of them undated" if coverage.undated and not left_out else ""
    return f"{text}{f'; {left_out} undated left out' if left_out else ''}."


def _span(coverage: Coverage) -> str:
    if coverage.first_day is None or coverage.last_day is None:
        return ""
    return f" of {_days(coverage.first_day, coverage.last_day)}"


def _limits(scope: Scope) -> str:
    """What narrows the search, pages that are no evidence aside: the claim's own page is always one."""
    filters = (scope.sources, scope.exclude_sources, scope.languages, scope.published_from, scope.published_to)
    named = [f"the corpus as of {scope.as_of.given}"] if scope.as_of else []
    return " and ".join([*named, *(["the filters that were set"] if any(filters) else [])])


def _passages(reason: Reason, on_topic: Sequence[Evidence]) -> Iterator[Gap]:
    if reason is Reason.NOTHING_FOUND:
        yield Gap(GapKind.PASSAGES, "No passage came near enough to the claim to be about it.")
    elif reason in _DECIDES_NOTHING and on_topic:
        identities = tuple(sorted(item.passage.id for item in on_topic))
        found = f"Passages on the topic: {len(on_topic)}"
        yield Gap(GapKind.PASSAGES, f"{found}; {_DECIDES_NOTHING[reason]}.", identities)


def _period(claim: str, coverage: Coverage, undecided: bool) -> Iterator[str]:
    """What the claim speaks of and no searched article can know of, or that all of them may be too young to report."""
    if coverage.first_day is None or coverage.last_day is None:
        return
    first, last = date.fromisoformat(coverage.first_day), date.fromisoformat(coverage.last_day)
    mentions = [mention for mention in read_dates(claim, None) if mention.bound is not Bound.BEFORE]
    later = _quoted(mention for mention in mentions if mention.first and mention.first > _moved(last, mention.slack))
    if later:
        yield f"Nothing dated after {last} was searched, and the claim speaks of {later}."
    earlier = _quoted(mention for mention in mentions if mention.last and _moved(mention.last, mention.slack) < first)
    if earlier and undecided:
        yield f"Nothing dated before {first} was searched, and the claim speaks of {earlier}."


def _moved(day: date, days: int) -> date:
    """That many days on, or the last day of the calendar."""
    return day + timedelta(min(days, (date.max - day).days))


def _quoted(mentions: Iterable[DateMention]) -> str:
    return " and ".join(dict.fromkeys(f"“{mention.span.text}”" for mention in mentions))


def _sources(passages: Sequence[StoredPassage]) -> str:
    names = sorted({passage.source or f"article {passage.article_id}" for passage in passages})
    more = f" and {len(names) - MAX_NAMED} more" if len(names) > MAX_NAMED else ""
    days = sorted(parse_moment("published_at", each.published_at).day for each in passages if each.published_at)
    told = f"From {_count(len(names), 'source')} ({', '.join(names[:MAX_NAMED])}{more})"
    told += f", {_days(days[0], days[-1])}" if days else ""
    undated = len(passages) - len(days)
    return f"{told}{f', {undated} undated' if undated else ''}."


def _days(first: str, last: str) -> str:
    return first if first == last else f"{first} to {last}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
