"""The things that a passage speaks of, drawn when a template first names them.

A slot is named by what it holds and a number: ``{p1}`` and ``{p2}`` are two different people, ``{city1}`` is a city and
``{p1.last}`` the surname of the first of the two. What is drawn never clashes with what another slot of its kind holds.
"""

from collections.abc import Callable
from dataclasses import dataclass
import datetime as dt
import random

from models.training.invented import lexicon
from models.training.invented.days import Day, Year
from models.training.invented.quantities import Money, Number, Percent


@dataclass(frozen=True)
class Person:
    """Somebody with a name and pronouns."""

    first: str
    last: str
    woman: bool
    chance: random.Random

    def __str__(self) -> str:
        return self.full

    @property
    def full(self) -> str:
        """First name and surname."""
        return f"{self.first} {self.last}"

    @property
    def he(self) -> str:
        """The pronoun as a subject."""
        return "she" if self.woman else "he"

    @property
    def his(self) -> str:
        """The pronoun before a noun."""
        return "her" if self.woman else "his"

    @property
    def him(self) -> str:
        """The pronoun as an object."""
        return "her" if self.woman else "him"

    @property
    def cousin(self) -> str:
        """Another first name with the same surname."""
        names = lexicon.WOMEN if self.woman else lexicon.MEN
        return f"{self.chance.choice([name for name in names if name != self.first])} {self.last}"

    @property
    def namesake(self) -> str:
        """The same first name with another surname."""
        return f"{self.first} {self.chance.choice([name for name in lexicon.SURNAMES if name != self.last])}"

    def clashes(self, other: "Person") -> bool:
        """Whether a part of the name is the same."""
        return self.first == other.first or self.last == other.last


@dataclass(frozen=True)
class City:
    """A city with its country."""

    name: str
    land: str
    adjective: str

    def __str__(self) -> str:
        return self.name

    @property
    def upper(self) -> str:
        """As a dateline has it."""
        return self.name.upper()

    def clashes(self, other: "City") -> bool:
        """Whether they lie in the same country."""
        return self.land == other.land


@dataclass(frozen=True)
class Phrase:
    """A row of the lexicon: the same matter as several phrases."""

    row: tuple[str, ...]
    chance: random.Random

    def __str__(self) -> str:
        return self.row[0]

    @property
    def second(self) -> str:
        """The second wording."""
        return self.row[1]

    @property
    def third(self) -> str:
        """The third wording, of a saying its opposite."""
        return self.row[2]

    @property
    def fourth(self) -> str:
        """The fourth wording, of a deed a paraphrase of its past."""
        return self.row[3]

    @property
    def either(self) -> str:
        """The first wording or the second."""
        return self.chance.choice(self.row[:2])

    def clashes(self, other: "Phrase") -> bool:
        """Whether they are the same matter, whatever it is said of."""
        return self.row[0].split()[-1] == other.row[0].split()[-1]


class Slots(dict[str, object]):
    """What the slots of one passage hold. ``currency`` is the row of all its sums unless a template asks for another."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__()
        self.chance = chance
        self.currency = chance.randrange(len(lexicon.CURRENCIES))

    def __missing__(self, key: str) -> object:
        kind = key.rstrip("0123456789")
        others = [thing for name, thing in self.items() if name.rstrip("0123456789") == kind]
        for _ in range(200):
            drawn = _MAKERS[kind](self)
            if not any(_clash(drawn, other) for other in others):
                break
        self[key] = drawn
        return drawn


def _clash(one: object, other: object) -> bool:
    compare = getattr(one, "clashes", None)
    return bool(compare(other)) if compare else one == other


def _person(slots: Slots) -> Person:
    woman = slots.chance.random() < 0.5
    first = slots.chance.choice(lexicon.WOMEN if woman else lexicon.MEN)
    return Person(first, slots.chance.choice(lexicon.SURNAMES), woman, slots.chance)


def _body(slots: Slots) -> str:
    body = slots.chance.choice(lexicon.BODIES)
    town = slots.chance.choice(lexicon.PLACES)[0] if slots.chance.random() < 0.5 else slots.chance.choice(lexicon.STEMS)
    return f"the {town} {body}"


def _club(slots: Slots) -> str:
    return f"{slots.chance.choice(lexicon.STEMS)} {slots.chance.choice(lexicon.CLUB_KINDS)}"


def _firm(slots: Slots) -> str:
    return f"{slots.chance.choice(lexicon.STEMS)} {slots.chance.choice(lexicon.FIRM_KINDS)}"


def _digits(slots: Slots, low: int, high: int, digits: int) -> int:
    """A whole number, about as often small as great, of so many leading digits or all."""
    power = slots.chance.uniform(0, 1)
    value = int(low * (high / low) ** power)
    unit = 10 ** max(0, len(str(value)) - slots.chance.choice((digits, digits + 1)))
    return max(low, value // unit * unit)


def _number(low: int, high: int, digits: int) -> Callable[[Slots], Number]:
    return lambda slots: Number(_digits(slots, low, high, digits), slots.chance)


def _money(low: int, high: int, digits: int) -> Callable[[Slots], Money]:
    return lambda slots: Money(_number(low, high, digits)(slots), slots.currency)


def _percent(slots: Slots) -> Percent:
    style = slots.chance.random()
    if style < 0.4:
        return Percent(slots.chance.choice((10, 20, 25, 30, 33, 40, 50, 60, 67, 70, 75, 80, 90)), slots.chance)
    value = slots.chance.randint(6, 93)
    return Percent(value if style < 0.8 else value + slots.chance.randint(1, 9) / 10, slots.chance)


def _day(slots: Slots) -> Day:
    return Day(dt.date(1975, 1, 1) + dt.timedelta(days=slots.chance.randrange(17800)), slots.chance)


def _row(rows: list[tuple[str, ...]]) -> Callable[[Slots], Phrase]:
    return lambda slots: Phrase(slots.chance.choice(rows), slots.chance)


def _filled(rows: list[tuple[str, ...]]) -> Callable[[Slots], Phrase]:
    """A row whose gap is filled with one site, another than that of any other such row."""

    def draw(slots: Slots) -> Phrase:
        site = slots[f"site{90 + len(slots)}"]
        row = slots.chance.choice(rows)
        return Phrase(tuple(text.replace("{}", str(site)) for text in row), slots.chance)

    return draw


def _word(words: list[str]) -> Callable[[Slots], str]:
    return lambda slots: slots.chance.choice(words)


_MAKERS: dict[str, Callable[[Slots], object]] = {
    "p": _person,
    "city": lambda slots: City(*slots.chance.choice(lexicon.PLACES)),
    "firm": _firm,
    "org": _body,
    "club": _club,
    "role": _word(lexicon.ROLES),
    "goods": _word(lexicon.GOODS),
    "site": _word(lexicon.SITES),
    "title": lambda slots: f"The {slots.chance.choice(lexicon.SITES).title()}",
    "weekday": _word(lexicon.WEEKDAYS),
    "month": _word(lexicon.MONTHS),
    "deed": _row(lexicon.DEEDS),
    "dealing": _row(lexicon.DEALINGS),
    "cause": _row(lexicon.CAUSES),
    "effect": _filled(lexicon.EFFECTS),
    "saying": _filled(lexicon.SAYINGS),
    "num": _number(1_050, 99_000, 3),
    "hun": _number(110, 980, 2),
    "few": lambda slots: Number(slots.chance.randint(3, 19), slots.chance),
    "mid": lambda slots: Number(slots.chance.randint(21, 98), slots.chance),
    "big": _number(1_200_000, 9_000_000_000_000, 2),
    "sum": lambda slots: _money(1_200_000, slots.chance.choice((900_000_000, 4_000_000_000, 9_000_000_000_000)), 2)(slots),
    "pay": _money(210, 90_000, 2),
    "pct": _percent,
    "date": _day,
    "year": lambda slots: Year(slots.chance.randint(1952, 2022), slots.chance),
}
