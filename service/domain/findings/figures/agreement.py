"""Whether two figures of one unit can both hold."""

from math import inf

from service.domain.findings.figures.bounds import Bound
from service.domain.findings.figures.reading import Figure
from service.domain.findings.figures.units import UNITS
from service.domain.findings.finding import Kind, Relation

_POINTS = (Bound.EXACT, Bound.ABOUT, Bound.NEARLY)
_NEAR = 0.1  # of the value: how far beyond its interval "about" and "nearly" may still mean the figure
_ROUND = 0.05  # of the value: what a round figure of thousands or more may leave out


def agree(claim: Figure, passage: Figure) -> Relation:
    """A match where the passage's values all lie within the claim's, a mismatch where they are clearly apart.

    Rounding is never a mismatch: 8 percent against 8.2, 41,000 against 40,867 are unknown.
    """
    if claim.unit == "score":
        return Relation.MATCH if (claim.low, claim.high) == (passage.low, passage.high) else Relation.MISMATCH
    if claim.unit != passage.unit and claim.unit in UNITS and passage.unit in UNITS:
        return _agree_converted(claim, passage)
    if _same_value(claim, passage):
        return Relation.MATCH
    tolerance = 1e-9 * max(_finite(claim), _finite(passage))
    ranges = claim.bound is passage.bound is Bound.RANGE  # "5 to 10" is not said by "7 to 10"
    if not ranges and passage.low >= claim.low - tolerance and passage.high <= claim.high + tolerance:
        touching = claim.bound in (Bound.MORE, Bound.LESS) and claim.value == passage.value and passage.bound is not claim.bound
        return Relation.UNKNOWN if touching else Relation.MATCH
    apart = max(passage.low - claim.high, claim.low - passage.high)
    return Relation.MISMATCH if apart > _slack(claim, passage) + tolerance else Relation.UNKNOWN


def _agree_converted(claim: Figure, passage: Figure) -> Relation:
    """The same between two units: who converts, rounds, so a match is within 5 % and a mismatch beyond both roundings."""
    unit = UNITS[passage.unit]
    middle = (unit.low + unit.high) / 2
    low, high = _in_base(claim, _ROUND)
    if (passage.low + unit.offset) * middle >= low and (passage.high + unit.offset) * middle <= high:
        return Relation.MATCH
    (low, high), (other_low, other_high) = _in_base(claim, 1.0), _in_base(passage, 1.0)
    loose = [figure for figure in (claim, passage) if figure.bound in (Bound.ABOUT, Bound.NEARLY)]
    slack = max((_own_slack(figure) * UNITS[figure.unit].high for figure in loose), default=0.0)
    return Relation.MISMATCH if max(other_low - high, low - other_high) > slack else Relation.UNKNOWN


def _same_value(claim: Figure, passage: Figure) -> bool:
    if claim.value != passage.value or claim.unit != passage.unit:
        return False
    if Bound.RANGE in (claim.bound, passage.bound):
        return (claim.low, claim.high) == (passage.low, passage.high)
    return claim.bound is passage.bound or (claim.bound in _POINTS and passage.bound in _POINTS)


def _finite(figure: Figure) -> float:
    return max((abs(value) for value in (figure.low, figure.high) if abs(value) != inf), default=1.0)


def _in_base(figure: Figure, widest: float) -> tuple[float, float]:
    """The interval in the base unit of its family, wider by half the last digit, at most by ``widest`` of the value."""
    unit, half = UNITS[figure.unit], min(figure.grain / 2, widest * abs(figure.value))
    low, high = figure.low + unit.offset - half, figure.high + unit.offset + half
    return min(low * unit.low, low * unit.high), max(high * unit.low, high * unit.high)


def _slack(claim: Figure, passage: Figure) -> float:
    exact = claim.bound is passage.bound is Bound.EXACT
    if exact and claim.grain == passage.grain and not (claim.approximate or passage.approximate):
        return 0.0
    return max(_own_slack(claim), _own_slack(passage))


def _own_slack(figure: Figure) -> float:
    size = abs(figure.value)
    if figure.bound in (Bound.ABOUT, Bound.NEARLY) or figure.approximate:
        return max(_NEAR * size, figure.grain / 2 if size >= 10 else 0.0)
    if figure.bound is not Bound.EXACT:
        return 0.0
    if size >= 1000:
        return min(figure.grain / 2, _ROUND * size)
    return 0.0 if figure.kind is Kind.COUNT or figure.unit in ("age", "ordinal") else figure.grain / 2
