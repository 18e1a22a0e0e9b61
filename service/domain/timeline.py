"""Each side of the evidence laid out in time, by the days on which its articles were published (UTC).

A day of publication is not the day of what is reported: a timeline shows when sources said something, no more.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from service.domain.article import StoredPassage, parse_passage_id
from service.domain.dates import parse_moment
from service.domain.evidence import Evidence, Stance

SIDES = (Stance.SUPPORTS, Stance.REFUTES)
_NONE: Mapping[str, str | None] = MappingProxyType({})
_PARTICIPLES = {Stance.SUPPORTS: "supported", Stance.REFUTES: "contradicted"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One origin on one side on one day (YYYY-MM-DD in UTC, None where unknown).

    ``passage_id`` is its clearest passage of that day, ``source`` who published it (None where unknown), ``articles`` how
    many articles printed it then.
    """

    date: str | None
    stance: Stance
    passage_id: str
    source: str | None
    articles: int


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """That all of one side is older than all of the other.

    ``until`` is the last day (YYYY-MM-DD) of the side ``older``, ``since`` the first day of the other.
    """

    older: Stance
    until: str
    since: str

    @property
    def newer(self) -> Stance:
        """The side that alone is found from ``since`` on."""
        return Stance.REFUTES if self.older is Stance.SUPPORTS else Stance.SUPPORTS


@dataclass(frozen=True, slots=True)
class _Printing:
    """A passage or a copy of it, as one article printed it; ``score`` is that of the passage that was judged."""

    passage_id: str
    day: str | None
    source: str | None
    score: float
    is_copy: bool


def timeline(evidence: Sequence[Evidence], copies_published: Mapping[str, str | None] = _NONE) -> tuple[Entry, ...]:
    """The decisive passages in order of publication, undated ones last; neutral passages are left out.

    ``copies_published`` has when a copy was published (ISO 8601), by passage id. A copy that it does not know is undated:
    a reprint may be years younger than what it repeats, so that its day cannot be taken from there.
    """
    entries = []
    for stance in SIDES:
        for origin in _origins(item for item in evidence if item.stance is stance):
            days: dict[str | None, list[_Printing]] = {}
            for printing in _printings(origin, copies_published):
                days.setdefault(printing.day, []).append(printing)
            entries += [_entry(day, stance, printings) for day, printings in days.items()]
    return tuple(sorted(entries, key=lambda entry: (entry.date is None, entry.date or "", entry.stance, entry.passage_id)))


def turning_point(entries: Iterable[Entry]) -> TurningPoint | None:
    """The day since which only the other side is found.

    None with one side only, with an undated entry, and where the sides overlap or share a day.
    """
    days: dict[Stance, list[str]] = {}
    for entry in entries:
        if entry.date is None:
            return None
        days.setdefault(entry.stance, []).append(entry.date)
    if len(days) < 2:
        return None
    older, newer = sorted(days, key=lambda stance: max(days[stance]))
    until, since = max(days[older]), min(days[newer])
    return TurningPoint(older, until, since) if until < since else None


def since_sentence(point: TurningPoint) -> str:
    """The turning point as a sentence to append to an explanation, with a blank before it."""
    return f" {_PARTICIPLES[point.older].capitalize()} until {point.until}, {_PARTICIPLES[point.newer]} since {point.since}."


def entry_record(entry: Entry) -> dict[str, object]:
    """An entry as it is stored: nothing that an article says, its source included, for that goes when the article goes."""
    return {
        "date": entry.date,
        "stance": entry.stance.value,
        "passage_id": entry.passage_id,
        "articles": entry.articles,
    }


def show_entry(record: Mapping[str, object], passages: Mapping[str, StoredPassage]) -> dict[str, object]:
    """A stored entry with its source, or ``deleted`` where its passage is not among ``passages`` (by id) any more."""
    passage = passages.get(str(record["passage_id"]))
    return {**record, "source": passage.source if passage else None, "deleted": passage is None}


def _origins(evidence: Iterable[Evidence]) -> list[list[Evidence]]:
    """The passages of one side by origin: those that share one, be it through a copy, are together."""
    groups: list[tuple[set[str], list[Evidence]]] = []
    for item in evidence:
        names, members = {item.passage.id, item.origin, *(copy.origin for copy in item.copies)}, [item]
        apart = []
        for group in groups:
            if group[0] & names:
                names |= group[0]
                members += group[1]
            else:
                apart.append(group)
        groups = [*apart, (names, members)]
    return [members for _, members in groups]


def _printings(origin: Iterable[Evidence], copies_published: Mapping[str, str | None]) -> Iterable[_Printing]:
    for item in origin:
        yield _Printing(item.passage.id, _day(item.passage.published_at), item.passage.source, item.score, is_copy=False)
        for copy in item.copies:
            yield _Printing(copy.passage_id, _day(copies_published.get(copy.passage_id)), None, item.score, is_copy=True)


def _entry(day: str | None, stance: Stance, printings: Sequence[_Printing]) -> Entry:
    """The entry of one day; it shows a passage that was judged rather than a copy, whose source is not at hand."""
    best = min(printings, key=lambda each: (each.is_copy, -each.score, each.passage_id))
    articles = {parse_passage_id(each.passage_id)[0] for each in printings}
    return Entry(day, stance, best.passage_id, best.source, len(articles))


def _day(published_at: str | None) -> str | None:
    return parse_moment("published_at", published_at).day if published_at else None
