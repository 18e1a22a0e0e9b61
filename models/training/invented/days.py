"""Days and years, each with the true and the false ways of giving it."""

from dataclasses import dataclass
import datetime as dt
import random

from models.training.invented.lexicon import MONTHS, WEEKDAYS


@dataclass(frozen=True)
class Day:
    """A day of the calendar."""

    value: dt.date
    chance: random.Random

    def __str__(self) -> str:
        day = self.value
        month = MONTHS[day.month - 1]
        return self.chance.choice((f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}"))

    def clashes(self, other: "Day") -> bool:
        """Whether a year alone would not tell them apart."""
        return self.value.year == other.value.year

    def plus(self, days: int) -> "Day":
        """So many days later."""
        return Day(self.value + dt.timedelta(days=days), self.chance)

    @property
    def year(self) -> int:
        """The year."""
        return self.value.year

    @property
    def month(self) -> str:
        """The name of the month."""
        return MONTHS[self.value.month - 1]

    @property
    def monthyear(self) -> str:
        """Month and year."""
        return f"{self.month} {self.year}"

    @property
    def short(self) -> str:
        """Day and month."""
        return self.chance.choice((f"{self.value.day} {self.month}", f"{self.month} {self.value.day}"))

    @property
    def weekday(self) -> str:
        """The day of the week."""
        return WEEKDAYS[self.value.weekday()]

    @property
    def off(self) -> "Day":
        """Another day: of the month, the same in another month, or in another year."""
        steps = ((1, 2, 3, 7, 10, -1, -2, -6), (31, 61, 92, -31, -61), (365, 731, 1096, -365, -730))
        return self.plus(self.chance.choice(self.chance.choice(steps)))

    @property
    def offmonth(self) -> "Day":
        """About the same day in another month of another or the same year."""
        return self.plus(self.chance.choice((35, 63, 95, 365, 730, -35, -64, -95, -366, -731)))

    @property
    def earlier(self) -> "Day":
        """A day before, by weeks to two years."""
        return self.plus(-self.chance.choice((9, 40, 100, 380, 700)))

    @property
    def later(self) -> "Day":
        """A day after, by weeks to two years."""
        return self.plus(self.chance.choice((9, 40, 100, 380, 700)))


@dataclass(frozen=True)
class Year:
    """A year alone."""

    value: int
    chance: random.Random

    def __str__(self) -> str:
        return str(self.value)

    def clashes(self, other: "Year") -> bool:
        """Whether the two are the same or too near for a year between them."""
        return abs(self.value - other.value) < 3

    @property
    def off(self) -> int:
        """Another year."""
        return self.value + self.chance.choice((-10, -3, -2, -1, 1, 2, 3, 10))

    @property
    def earlier(self) -> int:
        """A year before."""
        return self.value - self.chance.choice((1, 2, 5))

    @property
    def later(self) -> int:
        """A year after."""
        return self.value + self.chance.choice((1, 2, 5))

    @property
    def next(self) -> int:
        """The following year."""
        return self.value + 1
