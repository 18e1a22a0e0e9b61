"""The report's drawings: inline SVG without a script, in the colours of the page around them, light or dark."""

from collections.abc import Sequence

from evaluation.entailment import BINS
from evaluation.verdicts.confidence import Bin, Point
from evaluation.verdicts.scores import Share

WIDTH, SIDE, COUNTS = 460, 380, 70  # of the drawing, of the square that is plotted in, of the counts' strip below it
LEFT, TOP, GAP = 52, 14, 40
TICKS = 5


def reliability(bins: Sequence[Bin]) -> str:
    """For each bin how often its answers were right, and below how many they are; the dashed line is what they promised."""
    step = SIDE / BINS
    floor = TOP + SIDE + GAP + COUNTS
    most = max(each.count for each in bins)
    shapes = [_frame("confidence", "share that was right"), _line(0, 0, 1, 1)]
    for each in bins:
        left, high = LEFT + each.place * step + 1, each.accuracy * SIDE
        tip = f"{each.count} answers, mean confidence {each.confidence:.2f}, {each.accuracy:.0%} right"
        shapes.append(_bar(left, TOP + SIDE - high, step - 2, high, "bar", tip))
        shapes.append(f'<circle class="mark" cx="{_x(each.confidence)}" cy="{_y(each.accuracy)}" r="3.5"/>')
        tall = max(each.count / most * (COUNTS - 14), 1)
        shapes.append(_bar(left, floor - tall, step - 2, tall, "count", tip))
        shapes.append(_text(left + step / 2 - 1, floor - tall - 4, str(each.count)))
    shapes.append(_text(LEFT - 8, floor, "answers", "end"))
    return _drawing("Reliability diagram", floor + 6, shapes)


def coverage(curve: Sequence[Point], overall: Share) -> str:
    """Accuracy of the surest answers with a side against their share of all claims; the dashed line is accuracy over all."""
    shapes = [_frame("share of the claims that are decided, the surest first", "share of them that was right")]
    if overall.value is not None:
        shapes.append(_line(0, overall.value, 1, overall.value))
        shapes.append(_text(LEFT + SIDE - 4, _y(overall.value) - 6, f"all claims: {overall.value:.2f}", "end"))
    if not curve:
        shapes.append(_text(LEFT + SIDE / 2, TOP + SIDE / 3, "no claim was decided"))
        return _drawing("Coverage against accuracy", TOP + SIDE + GAP, shapes)
    path, start = "", 0.0
    for point in curve:  # as steps, each as high as its end: what the area is taken of
        path += f"{'L' if path else 'M'}{_x(start)} {_y(point.accuracy)}H{_x(point.coverage)}"
        start = point.coverage
    last = curve[-1]
    shapes.append(f'<path class="under" d="M{_x(0)} {_y(0)}{path.replace("M", "L", 1)}V{_y(0)}Z"/>')
    shapes.append(f'<path class="curve" d="{path}"/>')
    tip = f"<title>{last.coverage:.0%} decided, {last.accuracy:.0%} of them right</title>"
    shapes.append(f'<circle class="mark" cx="{_x(last.coverage)}" cy="{_y(last.accuracy)}" r="4">{tip}</circle>')
    near_end = last.coverage > 0.6
    label = f"{last.accuracy:.2f} of the {last.coverage:.2f} decided"
    shapes.append(
        _text(_x(last.coverage) + (-8 if near_end else 8), _y(last.accuracy) + 14, label, "end" if near_end else "start")
    )
    return _drawing("Coverage against accuracy", TOP + SIDE + GAP, shapes)


def interval(share: Share) -> str:
    """A share as a dot on its interval, on a line from 0 to 1."""
    if share.value is None or share.interval is None:
        return ""
    low, high = share.interval
    return (
        '<svg class="interval" viewBox="-3 0 106 12" width="106" height="12" aria-hidden="true">'
        f'<path class="axis" d="M0 6H100"/><path class="reach" d="M{low * 100:.1f} 6H{high * 100:.1f}"/>'
        f'<circle class="dot" cx="{share.value * 100:.1f}" cy="6" r="3"/></svg>'
    )


def _frame(below: str, beside: str) -> str:
    """Axes from 0 to 1 with their names."""
    parts = [f'<path class="axis" d="M{LEFT} {TOP}V{TOP + SIDE}H{LEFT + SIDE}"/>']
    for mark in range(TICKS + 1):
        share = mark / TICKS
        if mark:
            parts.append(f'<path class="grid" d="M{LEFT} {_y(share)}H{LEFT + SIDE}"/>')
        parts.append(_text(_x(share), TOP + SIDE + 16, f"{share:.1f}"))
        parts.append(_text(LEFT - 8, _y(share) + 4, f"{share:.1f}", "end"))
    parts.append(_text(LEFT + SIDE / 2, TOP + SIDE + 33, below))
    middle = TOP + SIDE / 2
    parts.append(f'<text transform="translate(14 {middle}) rotate(-90)" text-anchor="middle">{beside}</text>')
    return "".join(parts)


def _drawing(name: str, height: float, shapes: Sequence[str]) -> str:
    head = f'<svg class="plot" role="img" aria-label="{name}" viewBox="0 0 {WIDTH} {height:g}">'
    return head + "".join(shapes) + "</svg>"


def _x(share: float) -> float:
    return round(LEFT + share * SIDE, 1)


def _y(share: float) -> float:
    return round(TOP + SIDE - share * SIDE, 1)


def _line(left: float, low: float, right: float, high: float) -> str:
    return f'<path class="dashed" d="M{_x(left)} {_y(low)}L{_x(right)} {_y(high)}"/>'


def _bar(left: float, top: float, wide: float, high: float, kind: str, tip: str) -> str:
    place = f'x="{left:.1f}" y="{top:.1f}" width="{wide:.1f}" height="{high:.1f}"'
    return f'<rect class="{kind}" {place}><title>{tip}</title></rect>'


def _text(left: float, top: float, text: str, anchor: str = "middle") -> str:
    return f'<text x="{left:.1f}" y="{top:.1f}" text-anchor="{anchor}">{text}</text>'
