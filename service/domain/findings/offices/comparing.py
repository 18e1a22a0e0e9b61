"""Offices that a claim gives to a person, against those that a passage gives."""

from service.domain.findings.finding import Finding, Kind, Relation, Span, span
from service.domain.findings.language.wording import read
from service.domain.findings.offices import words as roles
from service.domain.findings.offices.reading import FIRST_WORDS, Holding, read_roles


def compare_roles(claim: str, passage: str) -> list[Finding]:
    """One finding for each office of a named person in the claim, where the passage says who holds which."""
    if FIRST_WORDS.isdisjoint(read(claim).lower):
        return []
    ours = read_roles(claim)
    if not ours:
        return []
    words = frozenset(read(passage).lower)
    if not any(holding.person[-1] in words or holding.places for holding in ours if holding.person):
        return []
    theirs = read_roles(passage)
    found = (_compare(claim, holding, passage, theirs) for holding in ours) if theirs else ()
    return [finding for finding in found if finding]


def _compare(claim: str, ours: Holding, passage: str, theirs: tuple[Holding, ...]) -> Finding | None:
    own = [other for other in theirs if same_person(ours.person, other.person)]
    same = [other for other in own if other.office == ours.office and not _elsewhere(ours, other)]
    place = span(claim, ours.start, ours.end)
    if same:
        return _same(place, ours, passage, same)
    taken = [other for other in theirs if _taken(ours, other)]
    changes = not roles.CHANGE.isdisjoint(read(passage).lower)  # "then vice president; he became president"
    for other in own:
        if not changes and _excluded(ours, other, taken):
            return Finding(Kind.ROLE, Relation.MISMATCH, place, _at(passage, other), _note(ours, other, taken))
    if taken and _one_holder(ours, taken[0]):
        return Finding(Kind.ROLE, Relation.MISMATCH, place, _at(passage, taken[0]), _note(ours, None, taken))
    if own:
        note = f"the passage calls {own[0].name} the {_called(own[0])}: one person may be both, or at another time"
        return Finding(Kind.ROLE, Relation.UNKNOWN, place, _at(passage, own[0]), note)
    return None


def _same(place: Span, ours: Holding, passage: str, same: list[Holding]) -> Finding:
    for other in same:
        if (other.past, other.passing) == (ours.past, ours.passing):
            note = f"both call {other.name} the {_called(other)}"
            return Finding(Kind.ROLE, Relation.MATCH, place, _at(passage, other), note)
    note = f"one of the two does not say that {same[0].name} holds the office now: {_called(same[0])}"
    return Finding(Kind.ROLE, Relation.UNKNOWN, place, _at(passage, same[0]), note)


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names may be one person's: the surname alone stands for the full name."""
    if not one or not other or one[-1] != other[-1]:
        return False
    return len(one) == 1 or len(other) == 1 or one[0] == other[0]


def _excluded(ours: Holding, other: Holding, taken: list[Holding]) -> bool:
    """Whether the person's other office rules out the claimed one."""
    if not _current(ours, other) or _elsewhere(ours, other) or _loose(ours, other) or ours.office == other.office:
        return False
    pair = {ours.office, other.office}
    if pair <= roles.EXCLUSIVE:
        return True
    if pair & roles.EXCLUSIVE and pair & roles.GOVERNMENT:
        return True
    return bool(taken) and not pair & roles.WITH_ANY and not pair & roles.SEVERAL and not _ranked(ours, other)


def _ranked(ours: Holding, other: Holding) -> bool:
    return any(office.split()[0] in roles.OTHER_RANK for office in (ours.office, other.office))


def _taken(ours: Holding, other: Holding) -> bool:
    """Whether the passage gives the claimed office to somebody else now."""
    different = bool(other.person) and other.person[-1] not in ours.person and ours.person[-1] not in other.person
    return different and other.office == ours.office and _current(ours, other) and not _elsewhere(ours, other)


def _one_holder(ours: Holding, other: Holding) -> bool:
    """Whether both speak of the same office of the same state or organisation, which one person holds."""
    single = ours.office not in roles.SEVERAL or ours.office in {"president", "governor", "mayor"}
    return single and bool(ours.places) and ours.places == other.places


def _current(ours: Holding, other: Holding) -> bool:
    return not (ours.past or other.past or ours.passing or other.passing)


def _elsewhere(ours: Holding, other: Holding) -> bool:
    """Whether the offices belong to different states or organisations."""
    return bool(ours.places and other.places) and ours.places.isdisjoint(other.places)


def _loose(ours: Holding, other: Holding) -> bool:
    """Whether one office belongs to an organisation and the other does not say: one may lead a club beside the state."""
    return any(
        holding.places and not holding.places & set(roles.STATES.values()) and not beside.places
        for holding, beside in ((ours, other), (other, ours))
    )


def _called(holding: Holding) -> str:
    return f"former {holding.office}" if holding.past else holding.office


def _at(passage: str, holding: Holding) -> Span:
    return span(passage, holding.start, holding.end)


def _note(ours: Holding, other: Holding | None, taken: list[Holding]) -> str:
    parts = [f"the claim calls {ours.name} the {_called(ours)}"]
    if other:
        parts.append(f"the passage calls {other.name} the {_called(other)}")
    if taken:
        parts.append(f"{'and' if other else 'the passage says that'} {taken[0].name} is the {_called(taken[0])}")
    return ", ".join(parts)
