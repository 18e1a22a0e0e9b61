"""Whether two figures have one role: the same thing measured, of the same subject, at the same time, as far as words show.

Two levels, because the two errors do not weigh the same. A match only says that the passage has the claim's figure, so it
asks that nothing speaks against one role. A mismatch contradicts somebody, so nearly all words of the claim must be there.
"""

from enum import IntEnum

from service.domain.findings.figures.bounds import Bound
from service.domain.findings.figures.context import Context, Word
from service.domain.findings.figures.reading import Figure
from service.domain.findings.figures.stems import stem
from service.domain.findings.figures.units import NAME_OF, family_of
from service.domain.findings.figures.words import OPPOSED, PEOPLE
from service.domain.findings.finding import Kind


class Role(IntEnum):
    """How sure it is that two figures have one role."""

    OTHER = 0
    OPEN = 1
    LIKELY = 2
    SAME = 3


_PEOPLE = stem("people")
_LIKELY_COVER = 0.4  # of the claim's content words: below it the passage speaks of something else (own trap cases)
_PASSAGE_COVER = 0.4  # of the content words beside the passage's figure

_NEW = stem("new")  # "ten new cases" are others every day
_TEAMS = 2
_TIMES = stem("times")  # "twice", "three times": of what, is told far away
_ALONE = 5  # content words that say what is measured where no name says of whom ("172 units are affected" does not)
_OPEN = (Bound.MORE, Bound.LESS, Bound.AT_LEAST, Bound.AT_MOST)
_OPEN_COVER = 0.8  # half of all figures fulfil "more than 300"


def comparable(claim: Figure, passage: Figure) -> bool:
    """Whether both figures measure in one family of units, or count what may be the same."""
    if claim.kind is Kind.COUNT and passage.kind is Kind.COUNT:
        return claim.unit == passage.unit or _both_people(claim, passage) or "" in (claim.unit, passage.unit)
    if claim.kind is Kind.MONEY or passage.kind is Kind.MONEY:
        return claim.kind is passage.kind
    if claim.kind is Kind.PERCENTAGE:
        return claim.kind is passage.kind
    return claim.kind is passage.kind and family_of(claim.unit) == family_of(passage.unit)


def same_currency(claim: Figure, passage: Figure) -> bool:
    """Whether both amounts may be in one currency: "dollars" may be Canadian ones."""
    if claim.unit == passage.unit:
        return True
    return (claim.loose or passage.loose) and NAME_OF.get(claim.unit, claim.unit) == NAME_OF.get(passage.unit, passage.unit)


def role(claim: Figure, around: Context, passage: Figure, there: Context) -> tuple[Role, float]:
    """How sure it is that both figures have one role, and the share of the claim's words that the passage's sentence has."""
    ours = around.clause | around.names
    theirs = there.clause | there.names
    found = {word for word in ours if word in there.wide or word in there.names}
    cover = len(found) / len(ours) if ours else 0.0
    if not found or not _compatible(claim, around, passage, there):
        return (Role.OPEN if cover >= _LIKELY_COVER else Role.OTHER), cover
    if cover < _LIKELY_COVER or not around.names <= there.text or not _one_subject(around, there):
        return Role.OPEN, cover
    if claim.head != passage.head and claim.bound in _OPEN and cover < _OPEN_COVER:
        return Role.OPEN, cover
    missing = ours - there.wide
    if (
        len(missing) <= len(ours) // 4
        and ((len(ours) >= _ALONE and not around.vague) or (len(ours) >= 2 and (around.anchored or bool(around.near_names))))
        and around.opening in there.text | {""}
        and _share(there.near, ours | around.wide) >= _PASSAGE_COVER
        and _nothing_open(claim, around, passage, there)
        and not _replaced(around.near, theirs | there.wide)
        and not _replaced(there.near, ours | around.wide)
        and not _exchanged(around.near, there.wide, there.near, around.wide)
    ):
        return Role.SAME, cover
    return Role.LIKELY, cover


def speaks_of(around: Context, stems: frozenset[str]) -> bool:
    """Whether enough words of the claim's clause are among the ``stems`` of a passage for any role but another one."""
    ours = around.clause | around.names
    return bool(ours) and len(ours & stems) >= _LIKELY_COVER * len(ours)


def _both_people(claim: Figure, passage: Figure) -> bool:
    return (claim.unit == _PEOPLE and passage.unit in PEOPLE) or (passage.unit == _PEOPLE and claim.unit in PEOPLE)


def _compatible(claim: Figure, around: Context, passage: Figure, there: Context) -> bool:
    """Nothing in the words says that the roles differ."""
    levels = {claim.direction, passage.direction}
    return (
        not (around.years and there.years and not around.years & there.years)
        and not (around.months and there.months and not around.months & there.months)
        and not (around.weekdays and there.weekdays and not around.weekdays & there.weekdays)
        and around.phrases == there.phrases
        and around.modality == there.modality
        and around.qualifiers == there.qualifiers
        and not _opposed(around.opposed, there.opposed)
        and not (around.rates and there.rates and not around.rates & there.rates)
        and (len(levels) == 1 or levels == {"", "to"})
        and not (around.trend and there.trend and around.trend != there.trend)
        and all(word in there.text for word in claim.modifiers)
        and (not claim.head or not passage.head or claim.head == passage.head or _both_people(claim, passage))
    )


def _opposed(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether each side has a word of one group that the other has not: killed and injured, imports and exports."""
    groups = frozenset[int]().union(*(OPPOSED[word] for word in ours - theirs))
    return any(groups & OPPOSED[word] for word in theirs - ours)


def _one_subject(around: Context, there: Context) -> bool:
    """Not another country's or firm's figure: the names beside it are the claim's, or there are none."""
    return not there.near_names or not around.names or bool(there.near_names & (around.names | around.wide))


def _nothing_open(claim: Figure, around: Context, passage: Figure, there: Context) -> bool:
    """Time, period, noun and names are said on both sides alike."""
    return (
        around.years == there.years
        and around.months <= there.months
        and around.rates == there.rates
        and set(claim.modifiers) == set(passage.modifiers)
        and claim.unit not in ("", _TIMES)
        and not (around.label or there.label)
        and not (_NEW in claim.modifiers and not around.years | around.months)
        and passage.unit != ""
        and (claim.kind is not Kind.COUNT or claim.unit == passage.unit)
        and claim.head == passage.head
        and (claim.unit == "age" or not (claim.attributive or passage.attributive))
        and (claim.unit != "score" or len({*around.near_names, around.opening} & {*there.near_names, there.opening}) >= _TEAMS)
        and around.current == there.current
        and around.weekdays <= there.weekdays
        and (not there.anchored or there.opening in around.text)
        and not (around.linked and not there.linked and any(word.verb and word.stem not in around.wide for word in there.near))
        and not (claim.kind is Kind.COUNT and (there.repeated or around.repeated))
        and _known_names(around, there)
    )


def _known_names(around: Context, there: Context) -> bool:
    """A name that only the passage has may say who speaks, not where or of whom: that narrows the figure."""
    strange = [word for word in there.near if word.name and word.stem not in around.wide]
    if not strange:
        return True
    shared = [word for word in there.near if word.name and word.stem in around.wide]
    if not shared or any(word.preposition for word in strange):
        return False
    given = {word.stem: word.before for word in around.near if word.name and word.before}
    if any(word.before and given.get(word.stem, word.before) != word.before for word in shared):  # another member of the family
        return False
    return any(word.ahead for word in shared) or not any(word.ahead for word in strange)


def _share(words: tuple[Word, ...], known: frozenset[str]) -> float:
    return sum(word.stem in known for word in words) / len(words) if words else 0.0


def _replaced(words: tuple[Word, ...], known: frozenset[str]) -> bool:
    """A word that both sides have, and right before it one that only this side has: "car sales" against "truck sales"."""
    return any(word.before and not word.name and word.stem in known and word.before not in known for word in words)


def _exchanged(ours: tuple[Word, ...], known: frozenset[str], theirs: tuple[Word, ...], told: frozenset[str]) -> bool:
    """Two words that only one side has, after the same preposition: "in the city" against "in the suburbs"."""
    hanging = {word.preposition for word in ours if word.preposition and word.stem not in known}
    if any(word.whole and word.stem not in told for word in theirs):  # "the lift of the tower" against "the tower"
        return True
    return any(word.preposition in hanging for word in theirs if word.stem not in told)
