"""Who holds which office, read from a sentence by patterns of words.

"Secretary of State Antony Blinken"; "Jake Sullivan, the national security adviser,"; "X is the mayor of Y"; "the mayor of Y,
X Z,"; "they appointed X mayor"; "X was engaged as conductor". Appositions carry most of such facts in news (Roth and Emms,
"MedCo", call the pattern title-name); a pattern that might join a name to its neighbour's office is left out.
"""

from dataclasses import dataclass
from functools import lru_cache

from service.domain.findings.language.same_event import clause_bounds
from service.domain.findings.language.word_lists import DETERMINERS, PREPOSITIONS, TITLES
from service.domain.findings.language.wording import Reading, read
from service.domain.findings.offices import words as roles

_NAMES_TOO = frozenset(("May", "April", "June", "August"))  # Theresa May
_QUALIFIERS = roles.PAST | roles.OTHER_RANK | roles.PASSING
_NO_PLACE = _QUALIFIERS | frozenset(roles.FORMS)
_NAMING = frozenset(("named", "appointed", "elected", "made", "nominated", "appoint", "name", "elect"))
_NEGATIONS = frozenset(("not", "never", "isn't", "wasn't", "no"))
_SKIPPED = frozenset(
    ("also", "now", "currently", "still", "already", "until", "recently", "the", "a", "an", "its", "his", "her", "their", "our")
)
_ENDS = frozenset(',.;)?!:|—–"”') | {"and", "who", "but", "", "said", "says"}


@dataclass(frozen=True, slots=True)
class Holding:
    """That a person holds an office: ``person`` is the name's words in lower case, empty where none is named.

    ``places`` are the state or organisation it belongs to; ``start`` and ``end`` are offsets of the office in the text.
    """

    office: str
    person: tuple[str, ...]
    name: str
    places: frozenset[str]
    past: bool
    passing: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Office:
    office: str
    low: int  # the first word, qualifiers and what belongs to it included
    at: int
    end: int
    after: int  # the place after "of Spain"
    places: frozenset[str]
    past: bool
    passing: bool


@lru_cache(maxsize=256)
def read_roles(text: str) -> tuple[Holding, ...]:
    """The offices in ``text`` with those who hold them."""
    reading = read(text)
    if FIRST_WORDS.isdisjoint(reading.lower):
        return ()
    found: list[Holding] = []
    stop = 0
    for index, word in enumerate(reading.lower):
        office = _office_at(reading, index) if word in FIRST_WORDS and index >= stop else None
        if office is None:
            continue
        stop = office.end
        person = _person(reading, office)
        if person is not None:
            found.append(_holding(reading, office, *person))
    return tuple(found)


FIRST_WORDS = frozenset(roles.FORMS)


def _holding(reading: Reading, office: _Office, low: int, high: int, past: bool) -> Holding:
    person = tuple(word for word in reading.lower[low:high] if word[0].isalpha())
    name = reading.text[reading.starts[low] : reading.end(high - 1)].removesuffix("'s").removesuffix("’s")
    return Holding(
        office.office,
        person,
        name,
        office.places,
        office.past or past,
        office.passing,
        reading.starts[office.at],
        reading.end(office.end - 1),
    )


def _office_at(reading: Reading, index: int) -> _Office | None:
    forms = roles.FORMS.get(reading.lower[index])
    form = next((pair for pair in forms or () if reading.lower[index : index + len(pair[0])] == pair[0]), None)
    if form is None:
        return None
    end = index + len(form[0])
    following = reading.lower[end] if end < len(reading.words) else ""
    if following in roles.NOT_HELD or (following == "-" and end + 1 < len(reading.words)):
        return None
    low, qualifiers = _qualifiers(reading, index)
    low, before = _places_before(reading, low)
    low, more = _qualifiers(reading, low)  # "former Ukrainian president"
    qualifiers |= more
    after, behind = _places_after(reading, end)
    rank = qualifiers & roles.OTHER_RANK
    office = f"{min(rank)} {form[1]}" if rank else form[1]
    past = not roles.PAST.isdisjoint(qualifiers) or reading.lower[low - 1 : low] == ("until",)
    return _Office(office, low, index, end, after, before | behind, past, not roles.PASSING.isdisjoint(qualifiers))


def _qualifiers(reading: Reading, low: int) -> tuple[int, set[str]]:
    """The words such as "former" and "deputy" right before ``low``, and the place of the first."""
    found: set[str] = set()
    while low > 0 and (reading.lower[low - 1] in _QUALIFIERS or reading.lower[low - 1] == "-"):
        low -= 1
        found.add(reading.lower[low])
    return low, found


def _place(words: list[str]) -> frozenset[str]:
    if words[:2] == ["united", "states"]:
        return frozenset(("us",))
    if words[:2] == ["united", "kingdom"]:
        return frozenset(("uk",))
    return frozenset(roles.STATES.get(word, word) for word in words if word not in DETERMINERS)


def _places_before(reading: Reading, low: int) -> tuple[int, frozenset[str]]:
    """The state or organisation right before an office: "French", "Acme's"; no word that begins a sentence by chance."""
    stop = low
    while low > 0 and low > stop - 4:
        word = reading.words[low - 1]
        carries = reading.stems[low - 1] or word in {"US", "UK"}
        if not (word[0].isupper() and carries) or reading.lower[low - 1] in _NO_PLACE:
            break
        low -= 1
    if low > 0 and reading.lower[low - 1] in _NAMING:  # "they named Ana Ruiz mayor": a name, no place
        return stop, frozenset()
    named = [word for word in reading.lower[low:stop] if word not in TITLES or word in roles.STATES]
    return low, _place(named)


def _places_after(reading: Reading, end: int) -> tuple[int, frozenset[str]]:
    """What an office is "of", and the place after it."""
    if reading.lower[end : end + 1] not in {("of",), ("for",), ("at",), ("to",)}:
        return end, frozenset()
    found: list[str] = []
    at = end + 1
    if at < len(reading.words) and reading.lower[at] in DETERMINERS:
        at += 1
    while at < len(reading.words) and len(found) < 4:
        word = reading.lower[at]
        if not reading.stems[at] and not (word == "of" and found):
            break
        found.append(word)
        at += 1
        if word in roles.STATES:
            break
    return (at, _place([word for word in found if word != "of"])) if found else (end, frozenset())


def _person(reading: Reading, office: _Office) -> tuple[int, int, bool] | None:
    """Where the holder's name stands, and whether the words put the office in the past."""
    return _name_after(reading, office) or _name_before(reading, office) or _reverse(reading, office)


def _name_from(reading: Reading, low: int) -> int:
    """The place after the name that begins at ``low``, or ``low`` where none does."""
    high = low
    while high < len(reading.words) and high - low < 6:
        word = reading.words[high]
        named = word[0].isupper() and bool(reading.stems[high]) and reading.lower[high] not in roles.FORMS
        named = named or (high > low and word in _NAMES_TOO)
        initial = len(word) == 1 and word.isupper()
        particle = high > low and reading.lower[high] in roles.PARTICLES and high + 1 < len(reading.words)
        point = high > low and word == "." and len(reading.words[high - 1]) == 1
        if not (named or initial or particle or point):
            break
        high += 1
        if word.endswith(("'s", "’s")):
            break
    return high


def _name_until(reading: Reading, high: int, floor: int = 0) -> int:
    """The place where the name begins that ends right before ``high``, or ``high``."""
    low = high
    while low > floor and high - low < 6:
        word = reading.words[low - 1]
        named = word[0].isupper() and reading.stems[low - 1] and reading.lower[low - 1] not in roles.FIRST_TITLES
        named = named or (low > 1 and word in _NAMES_TOO and reading.words[low - 2][0].isupper())
        if not (named or (low < high and reading.lower[low - 1] in roles.PARTICLES)):
            break
        low -= 1
    while low < high and not reading.words[low][0].isupper():
        low += 1
    return low


def _name_after(reading: Reading, office: _Office) -> tuple[int, int, bool] | None:
    """Such as "Mayor Ana Whitlock"; "the mayor of Y, Ana Whitlock,"; "the ombudsman, retired judge Ana Whitlock,"."""
    at = office.after
    if office.after == office.end:
        high = _name_from(reading, at)
        if high > at and not reading.words[office.end - 1].endswith(("'s", "’s")):
            return at, high, False
    elif office.places and reading.lower[at - 1] in roles.STATES and _name_from(reading, at) > at:
        return at, _name_from(reading, at), False
    if reading.lower[at : at + 1] != (",",):
        return None
    at += 1
    while at < len(reading.words) and (
        reading.lower[at] in roles.PAST or reading.lower[at] in roles.FORMS or reading.lower[at] in TITLES
    ):
        at += 1
    high = _name_from(reading, at)
    ends = high >= len(reading.words) or reading.lower[high] in _ENDS
    return (at, high, False) if high - at >= 2 and ends else None


def _name_before(reading: Reading, office: _Office) -> tuple[int, int, bool] | None:
    at = office.low
    while at > 0 and (reading.lower[at - 1] in _SKIPPED):
        at -= 1
    if at == 0:
        return None
    before = reading.lower[at - 1]
    if before == ",":
        return _apposition(reading, office, at - 1)
    if before in roles.LINKS_NOW | roles.LINKS_PAST:
        return _linked(reading, at - 1)
    low = _name_until(reading, at)
    named = low < at and low > 0 and reading.lower[low - 1] in _NAMING
    return (low, at, False) if named else None


def _apposition(reading: Reading, office: _Office, comma: int) -> tuple[int, int, bool] | None:
    following = reading.lower[office.after] if office.after < len(reading.words) else ""
    low = _name_until(reading, comma)
    if low == comma or following not in _ENDS:
        return None
    if low > 0 and reading.lower[low - 1] in {"and", "in", "from", "at", "near", "of"} and reading.lower[low - 1] != "of":
        return None if reading.lower[low - 1] != "and" else (low, comma, False)
    return low, comma, False


def _linked(reading: Reading, link: int) -> tuple[int, int, bool] | None:
    """The subject of "is", "was named" or "as" at ``link``."""
    at, chain = link, []
    while at >= 0 and (
        reading.lower[at] in roles.LINKS_NOW | roles.LINKS_PAST | roles.BECOMING | _SKIPPED
        or reading.lower[at] in {"has", "have", "serve", "serving", "worked", "works", "who", ",", "will", "would", "to", "be"}
    ):
        chain.append(reading.lower[at])
        at -= 1
    if not _NEGATIONS.isdisjoint([*chain, reading.lower[at] if at >= 0 else ""]) or not {"will", "would", "to"}.isdisjoint(chain):
        return None
    past = (
        not roles.LINKS_PAST.isdisjoint(chain) and roles.BECOMING.isdisjoint(chain) and not {"has", "have", "became"} & set(chain)
    )
    low = _name_until(reading, at + 1)
    if low <= at:
        return low, at + 1, past
    return _only_name(reading, link) if reading.lower[link] == "as" else None


def _only_name(reading: Reading, link: int) -> tuple[int, int, bool] | None:
    """The one name between the beginning of the clause and "as"."""
    names: list[tuple[int, int, bool]] = []
    index = clause_bounds(reading, link)[0]
    if index == link and link:  # "as" began a clause of its own
        index = clause_bounds(reading, link - 1)[0]
    while index < link:
        high = _name_from(reading, index)
        if high > index and not (index and reading.lower[index - 1] in PREPOSITIONS):
            names.append((index, high, False))
        index = max(high, index + 1)
    return names[0] if len(names) == 1 and names[0][1] - names[0][0] >= 2 else None


def _reverse(reading: Reading, office: _Office) -> tuple[int, int, bool] | None:
    """Such as "The mayor of Y is Ana Whitlock"."""
    if reading.lower[office.after : office.after + 1] not in {("is",), ("was",)}:
        return None
    high = _name_from(reading, office.after + 1)
    past = reading.lower[office.after] == "was"
    ends = high >= len(reading.words) or reading.lower[high] in _ENDS
    return (office.after + 1, high, past) if high - office.after >= 2 and ends else None
