"""Figures, shares and sums, each with the true and the false ways of giving it.

A quantity is written in a style drawn anew each time it is printed, so that passage and claim often differ in form where they
agree in value. A property that names a bound or a rounding is true of the quantity; ``off``, ``far`` and ``slip`` are not.
"""

from dataclasses import dataclass
import random

from models.training.invented.lexicon import CURRENCIES

_UNITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_SHARES = {
    10: ("one in ten", "a tenth"),
    20: ("one in five", "a fifth"),
    25: ("a quarter", "one in four"),
    30: ("three in ten",),
    33: ("a third", "one in three"),
    40: ("two in five", "two fifths"),
    50: ("half",),
    60: ("three in five", "three fifths"),
    67: ("two thirds", "two in three"),
    70: ("seven in ten",),
    75: ("three quarters", "three in four"),
    80: ("four in five", "four fifths"),
    90: ("nine in ten",),
}


def words(value: int) -> str:
    """A whole number below 100 in words."""
    if value < 20:
        return (_UNITS + _TEENS)[value]
    return _TENS[value // 10] + (f"-{_UNITS[value % 10]}" if value % 10 else "")


def rounded(value: int, digits: int, up: float = 0.5) -> int:
    """``value`` with so many leading digits; ``up`` is 0 to cut, 0.5 to round, 1 to round up."""
    step = 10 ** max(0, len(str(value)) - digits)
    return int((value + up * (step - (up == 1))) // step) * step


def _compact(value: float) -> str:
    return f"{value:,.3f}".rstrip("0").rstrip(".")


@dataclass(frozen=True)
class Number:
    """A count of things."""

    value: int
    chance: random.Random

    def __str__(self) -> str:
        value = self.value
        if value < 100:
            return words(value) if value < 21 and self.chance.random() < 0.6 else str(value)
        if value < 10**6:
            thousands = value % 1000 == 0 and value >= 2000 and self.chance.random() < 0.3
            return f"{value // 1000} thousand" if thousands else f"{value:,}"
        at = next(place for place, (size, _) in enumerate(_SCALES) if value >= size)
        size, name = _SCALES[at]
        style = self.chance.random()
        if style < 0.25 and value < 10**9:
            return f"{value:,}"
        if style < 0.5 and at < 2 and value < 100 * size:
            return f"{_compact(value / _SCALES[at + 1][0])} {_SCALES[at + 1][1]}"
        return f"{_compact(value / size)} {name}"

    def clashes(self, other: "Number") -> bool:
        """Whether the two are so near that one might be taken for the other."""
        low, high = sorted((self.value, other.value))
        return low == high or (high >= 100 and high / low < 1.25)

    def _of(self, value: int) -> "Number":
        return Number(max(1, value), self.chance)

    @property
    def about(self) -> "Number":
        """Rounded to two digits."""
        return self._of(rounded(self.value, 2))

    @property
    def below(self) -> "Number":
        """A lesser round number, near or not so near."""
        if self.value < 100:
            return self._of(self.value - self.chance.randint(1, max(1, min(3, self.value - 1))))
        return self._of(rounded(int(self.value * self.chance.choice((0.97, 0.9, 0.8, 0.65))), 2, 0))

    @property
    def above(self) -> "Number":
        """A greater round number, near or not so near."""
        if self.value < 100:
            return self._of(self.value + self.chance.randint(1, 4))
        return self._of(rounded(int(self.value * self.chance.choice((1.03, 1.1, 1.25, 1.5))), 2, 1))

    @property
    def ceiling(self) -> "Number":
        """The next round number up, near enough for "nearly"."""
        two = rounded(self.value, 2, 1)
        near = two if two <= 1.04 * self.value else rounded(self.value, 3, 1)
        return self._of(near if near > self.value else rounded(int(1.03 * self.value), 3, 1))

    @property
    def within(self) -> str:
        """A range that holds it."""
        return f"between {self.below} and {self.above}"

    @property
    def outside(self) -> str:
        """A range that does not."""
        low = rounded(int(self.value * self.chance.choice((0.5, 0.6, 1.2, 1.5))), 2)
        return f"between {self._of(low)} and {self._of(rounded(int(low * 1.3), 2))}"

    @property
    def far(self) -> "Number":
        """A number that no rounding turns into this one."""
        if self.value < 100:
            sign = -1 if self.value > 9 and self.chance.random() < 0.5 else 1
            return self._of(self.value + sign * self.chance.choice((5, 6, 7, 8)))
        return self._of(rounded(int(self.value * self.chance.choice((0.4, 0.55, 0.7, 1.4, 1.6, 2.1))), 2))

    @property
    def off(self) -> "Number":
        """Another number, off by a little, by much or by a power of ten, with as many digits that count."""
        value = self.value
        if value < 100:
            steps = [step for step in (-3, -2, -1, 1, 2, 3, 4) if value + step > 1]
            return self._of(value + self.chance.choice(steps))
        style = self.chance.random()
        digits = len(str(value).rstrip("0"))
        if style < 0.15 and value >= 10**6:
            return self._of(value * self.chance.choice((10, 1000)) if value < 10**12 else value // 1000)
        if style < 0.5:
            unit = 10 ** (len(str(value)) - max(digits, 2))
            return self._of(value + unit * self.chance.choice((-3, -2, -1, 1, 2, 3, 4)))
        return self._of(rounded(int(value * self.chance.choice((0.45, 0.6, 0.75, 1.3, 1.5, 1.9))), max(digits, 2)))


@dataclass(frozen=True)
class Percent:
    """A share in hundredths; a tenth of a hundredth may be given."""

    value: float
    chance: random.Random

    def _figure(self) -> str:
        if self.value == int(self.value) and self.value < 21 and self.chance.random() < 0.15:
            return words(int(self.value))
        return f"{self.value:g}"

    def __str__(self) -> str:
        figure = self._figure()
        sign = "%" if figure[0].isdigit() else " percent"
        return figure + self.chance.choice((sign, " percent", " per cent"))

    def clashes(self, other: "Percent") -> bool:
        """Whether the two are so near that one might be taken for the other."""
        return abs(self.value - other.value) < 4

    def _of(self, value: float) -> "Percent":
        return Percent(value, self.chance)

    @property
    def share(self) -> str:
        """As a fraction where there is one, to stand before "of the"."""
        named = _SHARES.get(int(self.value)) if self.value == int(self.value) else None
        return self.chance.choice(named) if named and self.chance.random() < 0.7 else str(self)

    @property
    def points(self) -> str:
        """The same figure as a difference between two shares."""
        return f"{self._figure()} percentage points"

    @property
    def rest(self) -> "Percent":
        """What is missing to the whole."""
        return self._of(round(100 - self.value, 1))

    @property
    def about(self) -> "Percent":
        """Without the tenth."""
        return self._of(float(round(self.value)))

    @property
    def below(self) -> "Percent":
        """A lesser share."""
        return self._of(float(max(1, int(self.value - self.chance.choice((1, 2, 5, 8)) if self.value > 9 else self.value - 1))))

    @property
    def above(self) -> "Percent":
        """A greater share, still below the whole."""
        return self._of(float(min(99, int(self.value + self.chance.choice((1, 2, 5, 8))) + (self.value % 1 > 0))))

    @property
    def far(self) -> "Percent":
        """A share that no rounding turns into this one."""
        shifted = [round(self.value) + step for step in (-24, -15, -9, 9, 16, 27)]
        return self._of(float(self.chance.choice([share for share in shifted if 2 < share < 99])))

    @property
    def off(self) -> "Percent":
        """Another share."""
        if self.value in _SHARES and self.chance.random() < 0.6:
            return self._of(float(self.chance.choice([share for share in _SHARES if abs(share - self.value) > 4])))
        shifted = [self.value + step for step in (-20, -11, -6, -3, -2, 2, 3, 5, 9, 14, 25)]
        return self._of(round(self.chance.choice([share for share in shifted if 1 < share < 99]), 1))


@dataclass(frozen=True)
class Money:
    """A sum in a currency, given by its row in CURRENCIES."""

    amount: Number
    currency: int

    def __str__(self) -> str:
        chance = self.amount.chance
        name, sign, code, _ = CURRENCIES[self.currency]
        figure = str(self.amount)
        if sign and figure[0].isdigit() and chance.random() < 0.5:
            return sign + figure
        if figure[0].isdigit() and chance.random() < 0.12:
            return f"{code} {figure}"
        return f"{figure} {name}"

    @property
    def value(self) -> int:
        """The bare figure."""
        return self.amount.value

    @property
    def unit(self) -> str:
        """The name of the currency."""
        return CURRENCIES[self.currency][0]

    def clashes(self, other: "Money") -> bool:
        """Whether the figures might be taken for each other."""
        return self.amount.clashes(other.amount)

    def _of(self, amount: Number) -> "Money":
        return Money(amount, self.currency)

    @property
    def swap(self) -> "Money":
        """The same figure in another currency."""
        return Money(self.amount, self.amount.chance.choice([row for row in range(len(CURRENCIES)) if row != self.currency]))

    @property
    def converted(self) -> "Money":
        """As much in another currency, rounded."""
        other = self.swap
        value = int(self.value / CURRENCIES[self.currency][3] * CURRENCIES[other.currency][3])
        return Money(Number(rounded(value, 2), self.amount.chance), other.currency)

    @property
    def off(self) -> "Money":
        """Another figure in the same currency."""
        return self._of(self.amount.off)

    @property
    def wrong(self) -> "Money":
        """Another figure or another currency."""
        return self.off if self.amount.chance.random() < 0.5 else self.swap

    @property
    def about(self) -> "Money":
        """Rounded to two digits."""
        return self._of(self.amount.about)

    @property
    def far(self) -> "Money":
        """A sum that no rounding turns into this one."""
        return self._of(self.amount.far)

    @property
    def below(self) -> "Money":
        """A lesser sum."""
        return self._of(self.amount.below)

    @property
    def above(self) -> "Money":
        """A greater sum."""
        return self._of(self.amount.above)

    @property
    def ceiling(self) -> "Money":
        """The next round sum up."""
        return self._of(self.amount.ceiling)

    @property
    def within(self) -> str:
        """A range that holds it."""
        return f"between {self.amount.below} and {self.above}"
