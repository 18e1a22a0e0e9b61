"""Rules by which the slots of a scene depend on each other."""

from collections.abc import Callable
import datetime as dt
from typing import Any

from models.training.invented.days import Day, Year
from models.training.invented.quantities import Number, Percent
from models.training.invented.slots import Slots


def _rising(slots: Slots, *names: str) -> None:
    """Put the values in order, the lowest first."""
    things: list[Any] = sorted((slots[name] for name in names), key=lambda thing: thing.value)
    slots.update(zip(names, things, strict=True))


def _growth(slots: Slots, before: str, after: str, by: str, percent: str) -> None:
    """Let ``after`` be ``before`` and a round share of it; the difference and the share are told apart from both."""
    start: Any = slots[before]
    value = start.value
    share = slots.chance.choice((10, 20, 25, 30, 40, 50, 60, 75, 80))
    unit = 10 ** max(0, len(str(value)) - 2)
    value = value // unit * unit
    more = value * share // 100
    numbers = {before: value, after: value + more, by: more}
    for name, number in numbers.items():
        made = Number(number, slots.chance)
        slots[name] = made if isinstance(start, Number) else type(start)(made, start.currency)
    slots[percent] = Percent(share, slots.chance)


def _points(slots: Slots, before: str, after: str, by: str) -> None:
    """Let the share ``after`` be some points above ``before``."""
    start = slots.chance.choice((8, 12, 15, 20, 24, 30, 36, 40, 45))
    more = slots.chance.choice((2, 3, 4, 5, 6, 9, 11, 13))
    slots[before], slots[after], slots[by] = (Percent(value, slots.chance) for value in (start, start + more, more))


def _total(slots: Slots, total: str, *names: str) -> None:
    """Let the first be the sum of the others."""
    parts: list[Any] = [slots[name] for name in names]
    slots[total] = Number(sum(part.value for part in parts), slots.chance)


def _times(slots: Slots, low: str, high: str, factor: str) -> None:
    """Let ``high`` be a whole multiple of ``low``, and let ``factor`` be the multiple in words and its wrong neighbour."""
    start: Any = slots[low]
    times = {2: "doubled", 3: "tripled", 4: "quadrupled"}
    number = slots.chance.choice(list(times))
    made = Number(start.value * number, slots.chance)
    slots[high] = made if isinstance(start, Number) else type(start)(made, start.currency)
    slots[factor] = times[number]
    slots[f"un{factor}"] = slots.chance.choice([word for value, word in times.items() if value != number])


def _convert(slots: Slots, sum_: str, other: str) -> None:
    """Let ``other`` be ``sum_`` in another currency."""
    thing: Any = slots[sum_]
    slots[other] = thing.converted


def _later(slots: Slots, first: str, second: str, days: str) -> None:
    """Let ``second`` be so many days after ``first``."""
    thing: Any = slots[first]
    slots[second] = thing.plus(int(days))


def _same_year(slots: Slots, *names: str) -> None:
    """Days of one year in different months and on different weekdays, in order."""
    year = slots.chance.randint(1990, 2024)
    months = sorted(slots.chance.sample(range(1, 13), len(names)))
    weekdays: set[int] = set()
    for name, month in zip(names, months, strict=True):
        days = [dt.date(year, month, day) for day in range(1, 29)]
        day = slots.chance.choice([day for day in days if day.weekday() not in weekdays])
        weekdays.add(day.weekday())
        slots[name] = Day(day, slots.chance)


def _same_month(slots: Slots, *names: str) -> None:
    """Different days of one month, in order and on different weekdays."""
    year, month = slots.chance.randint(1990, 2024), slots.chance.randint(1, 12)
    start = slots.chance.randint(2, 21)
    steps = sorted(slots.chance.sample(range(7), len(names)))
    for name, step in zip(names, steps, strict=True):
        slots[name] = Day(dt.date(year, month, start + step), slots.chance)


def _same_week(slots: Slots, dateline: str, *names: str) -> None:
    """Days within the six before a dateline, in order."""
    last: Any = slots[dateline]
    steps = sorted(slots.chance.sample(range(1, 6), len(names)), reverse=True)
    for name, step in zip(names, steps, strict=True):
        slots[name] = last.plus(-step)


def _year_after(slots: Slots, first: str, second: str, years: str) -> None:
    """Let the year ``second`` be so many years after ``first``."""
    thing: Any = slots[first]
    slots[second] = Year(thing.value + int(years), slots.chance)


def _rest(slots: Slots, share: str, rest: str) -> None:
    """Let two shares make up the whole and differ clearly."""
    value = slots.chance.choice([value for value in range(12, 89) if abs(value - 50) > 4])
    slots[share], slots[rest] = Percent(value, slots.chance), Percent(100 - value, slots.chance)


RULES: dict[str, Callable[..., None]] = {
    "rising": _rising,
    "growth": _growth,
    "points": _points,
    "total": _total,
    "times": _times,
    "convert": _convert,
    "later": _later,
    "same_year": _same_year,
    "same_month": _same_month,
    "same_week": _same_week,
    "year_after": _year_after,
    "rest": _rest,
}
