"""The words of a text as the readers of dates look at them."""

from dataclasses import dataclass
from datetime import date

from service.domain.findings.dates import tables
from service.domain.findings.dates.mention import Bound, DateMention, Granularity
from service.domain.findings.finding import span
from service.domain.findings.language.wording import Reading, ends_sentence, sentences

Found = tuple[DateMention, int] | None  # the mention, and the place of the word after it
JOINS = frozenset(("to", "and", "until", "through", "-", "–"))


@dataclass(frozen=True, slots=True)
class Words:
    """The words that the readers of a phrase look at, and the day of publication."""

    reading: Reading
    published: date | None

    def at(self, index: int) -> str:
        """The word at ``index`` in lower case, "" outside of the text."""
        return self.reading.lower[index] if 0 <= index < len(self.reading.lower) else ""

    def number(self, index: int, low: int, high: int, *, ordinal: bool = False) -> int | None:
        """The plain number at ``index`` where it lies from ``low`` to ``high``; "4th" counts where it may be ordinal."""
        word = self.at(index)
        if ordinal and word[-2:] in {"st", "nd", "rd", "th"}:
            word = word[:-2]
        return int(word) if word.isascii() and word.isdigit() and len(word) <= 4 and low <= int(word) <= high else None

    def days(self, index: int) -> tuple[int, int, int] | None:
        """First and last day of the month named from ``index`` on ("4", "4th", "3-7", "3 to 7"), and the place after them."""
        first, dash, last = self.at(index).partition("-")
        if dash and first.isdigit() and last.isdigit() and len(first + last) <= 4 and 1 <= int(first) < int(last) <= 31:
            return int(first), int(last), index + 1
        one = self.number(index, 1, 31, ordinal=True)
        if one is None or len(self.at(index)) > 4:
            return None
        other = self.number(index + 2, one + 1, 31, ordinal=True) if self.at(index + 1) in JOINS else None
        return (one, other, index + 3) if other else (one, one, index + 1)

    def month(self, index: int, *, beside: bool = False) -> int | None:
        """The month named at ``index``; a short form only ``beside`` a day or year."""
        word = self.at(index)
        if not word or not self.reading.words[index][0].isupper():
            return None
        return tables.MONTH_OF.get(word) or (tables.SHORT_MONTH_OF.get(word) if beside else None)

    def past_point(self, index: int) -> int:
        """``index``, or the next place where an abbreviation's point stands at it."""
        return index + 1 if self.at(index) == "." and not ends_sentence(self.reading, index) else index

    def to_come(self, index: int) -> bool:
        """Whether words near ``index`` in its sentence speak of what is to come."""
        places, first = sentences(self.reading.text), max(0, index - 12)
        low = max(first, places.index(places[index]))
        near = [
            word
            for word, place in zip(self.reading.lower[low : index + 13], places[low : index + 13], strict=True)
            if place == places[index]
        ]
        coming = "next" in {self.at(index), self.at(index - 1)}
        return coming or not tables.TO_COME.isdisjoint(near) or self.bound(index) in {Bound.BY, Bound.UNTIL}

    def mention(self, start: int, stop: int, granularity: Granularity, **fields: object) -> Found:
        """The mention of the words from ``start`` up to ``stop``."""
        place = span(self.reading.text, self.reading.starts[start], self.reading.end(stop - 1))
        fields.setdefault("bound", self.bound(start))
        return DateMention(place, granularity, word=start, **fields), stop  # type: ignore[arg-type]

    def bound(self, start: int) -> Bound:
        """What the words before ``start`` say of the side on which the event lies."""
        before = start - 1
        while self.at(before) in {"the", "about", "around", "of", "to", "late", "early", "end", "start"} and start - before < 5:
            before -= 1
        return Bound(tables.BOUNDS.get(self.at(before), "on"))
