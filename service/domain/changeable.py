"""Whether a claim is of a state that may change: who holds an office, a count, a price, a rate, a rank, open or closed.

Of such a state newer evidence may supersede older; of an event it may not. Claims are read by lists of words and by
position; whatever is not plainly such a state is none, for a conflict that stays a conflict does less harm than one that
is wrongly taken for a change.
"""

from service.domain import changeable_words as lists
from service.domain.findings.dates.reading import read_dates
from service.domain.findings.language.word_lists import AUXILIARIES, DETERMINERS, PAST_FORMS, PREPOSITIONS
from service.domain.findings.language.wording import VERB_STEMS, Reading, clauses, read, verbs
from service.domain.findings.offices.words import FORMS


def is_changeable(claim: str) -> bool:
    """Whether ``claim`` plainly speaks of a present state that may be another one later. In doubt it does not."""
    reading = read(claim)
    if any(_elsewhere(reading, index) for index in range(len(reading.lower))) or read_dates(claim, None):
        return False
    main = _main(reading)
    return not _told_as_past(reading, main) and any(main[index] and _state_at(reading, index) for index in range(len(main)))


def _elsewhere(reading: Reading, index: int) -> bool:
    """Whether the word at ``index`` takes the claim out of the present; Theresa May and Will Hobb do not."""
    named = index + 1 < len(reading.words) and reading.words[index + 1][0].isupper()
    name = reading.lower[index] in {"may", "will"} and reading.words[index][0].isupper() and (index > 0 or named)
    return reading.lower[index] in lists.ELSEWHERE and not name


def _main(reading: Reading) -> list[bool]:
    """For every word whether its clause stands by itself; "who is mayor" does not."""
    numbers = clauses(reading.text)
    opens = [index == 0 or numbers[index - 1] != number for index, number in enumerate(numbers)]
    dependent = {number for index, number in enumerate(numbers) if opens[index] and reading.lower[index] in lists.SUBORDINATORS}
    return [number not in dependent for number in numbers]


def _told_as_past(reading: Reading, main: list[bool]) -> bool:
    """Whether a main clause has a verb in the past: "The mayor, who is ill, resigned"."""
    for index, strength in enumerate(verbs(reading.text)):
        word = reading.lower[index]
        past = word in PAST_FORMS or word.endswith("ed")
        if strength < 2 or not past or not main[index] or _at(reading, index + 1) == "by":
            continue
        if AUXILIARIES.isdisjoint(reading.lower[max(0, index - 4) : index]):
            return True
    return False


def _state_at(reading: Reading, index: int) -> bool:
    """Whether the word at ``index`` is a verb in the present that states what may change."""
    word = reading.lower[index]
    at = _skip(reading, index + 1, lists.ADVERBS)
    if word in lists.BE:
        return _is(reading, index, at)
    if word in lists.HAVE:
        return _has(reading, index, at)
    return _costs(reading, index, at) or _holds(reading, index, at) or _still(reading, index)


def _is(reading: Reading, verb: int, at: int) -> bool:
    """What follows a form of "to be", from ``at`` on."""
    if _at(reading, verb - 1) == "there":
        return _counts(reading, at)
    currently = not lists.CURRENT.isdisjoint(reading.lower[verb + 1 : at]) and _at(reading, at) not in lists.CHANGELESS
    turning = _at(reading, at - 1) == "now" and _at(reading, at).endswith("ing")  # "is now suing" is an event
    return (
        (currently and not turning)
        or (_at(reading, at), _at(reading, at + 1)) in lists.IN_STATE
        or _open_or_closed(reading, at)
        or _office_held(reading, at)
        or _holder_named(reading, verb, at)
        or _superlative(reading, at)
        or _is_amount(reading, verb, at)
    )


def _is_amount(reading: Reading, verb: int, at: int) -> bool:
    first, second = _at(reading, at), _at(reading, at + 1)
    if first == "worth" or (first, second) == ("priced", "at"):
        return _amount(reading, at + 1 + (first == "priced"))
    if (first, second) == ("home", "to"):
        return _counts(reading, at + 2)
    if first == "ranked":
        return second in lists.RANKED
    ahead = _at(reading, _past_number(reading, at) + 1) in {"ahead", "behind", "clear"}
    return _at_level(reading, verb, at) or (_amount(reading, at) and (ahead or _level_before(reading, verb)))


def _at_level(reading: Reading, verb: int, at: int) -> bool:
    """Such as "stands at 4 per cent"; "is at 12 Mill Road" is an address and "is at least 12" no level."""
    if _at(reading, at) != "at" or not _amount(reading, at + 1) or _at(reading, at + 1) in {"least", "most"}:
        return False
    unit = reading.lower[at + 2 : _past_number(reading, at + 1) + 2]
    return _level_before(reading, verb) or unit[-2:] == ("per", "cent") or not {"%", "percent"}.isdisjoint(unit)


def _has(reading: Reading, verb: int, at: int) -> bool:
    """Such as "has 5,000 staff", "has killed 12", "12 people have died", "the toll has risen to 12"."""
    first = _at(reading, at)
    if first in lists.HARM:
        return _amount(reading, at + 1)
    if first in {"won", "scored", "sold"}:
        place = _past_number(reading, at + 1)
        return _amount(reading, at + 1) and not lists.WIN_COUNTED.isdisjoint(reading.lower[place : place + 3])
    if first in lists.MOVED:
        return _level_before(reading, verb) and _amount(reading, at + 1 + (_at(reading, at + 1) == "to"))
    suffered = _at(reading, at + (first == "been")) in lists.SUFFERED and _at(reading, verb - 1) in lists.VICTIMS
    return _counts(reading, at) or (suffered and _quantified(reading, verb - 1))


def _costs(reading: Reading, verb: int, at: int) -> bool:
    """The other verbs of prices and counts."""
    word, place = reading.lower[verb], _past_number(reading, at)
    if word == "costs":  # "costs four people their lives" is an event
        lost = not (lists.COUNTED | {"lives", "jobs"}).isdisjoint(reading.lower[place : place + 3])
        return _amount(reading, at) and not lost
    if word in {"stands", "sits", "hovers"}:
        return _at_level(reading, verb, at)
    if (word, _at(reading, at)) in {("sells", "for"), ("trades", "at"), ("amounts", "to")}:
        return _amount(reading, at + 1)
    return word == "employs" and _counts(reading, at)


def _holds(reading: Reading, verb: int, at: int) -> bool:
    """Such as "ranks third", "holds the office of mayor" and "2 million people live in"."""
    word = reading.lower[verb]
    if word == "holds" and _at(reading, at) in DETERMINERS:
        return _at(reading, at + 1) in {"office", "post", "position"} and _at(reading, at + 2) == "of"
    if word in {"live", "work"} and _at(reading, verb - 1) in lists.COUNTED:
        return _quantified(reading, verb - 1)
    return word == "ranks" and _at(reading, at) in lists.RANKED


def _still(reading: Reading, index: int) -> bool:
    """Such as "still lacks funding": a verb in the third person right after the adverb."""
    word = reading.lower[index]
    third = word.endswith("s") and word not in AUXILIARIES and reading.stems[index] in VERB_STEMS
    return third and _at(reading, index - 1) in lists.CURRENT - {"now"}


def _open_or_closed(reading: Reading, at: int) -> bool:
    after = _at(reading, at + 1)
    if after == "to":
        after = _at(reading, at + 2 + (_at(reading, at + 2) in DETERMINERS))
        return _at(reading, at) in lists.OPEN and after in lists.OPEN_TO
    return _at(reading, at) in lists.OPEN and (not after or after in lists.AFTER_OPEN)


def _office_held(reading: Reading, at: int) -> bool:
    """Such as "the mayor of Y", "Halmere's acting mayor" and "mayor" after "is"."""
    for place in range(at, min(at + 6, len(reading.words))):
        word = reading.lower[place]
        office, end = _office_at(reading, place)
        if office:
            one = _at(reading, at) not in {"a", "an"} or office in lists.ONE_OF_MANY
            museum = office != "director" or reading.words[end : end + 2] == ("of", "the")  # not of "Dawn on the River"
            ends = end >= len(reading.words) or reading.lower[end] in lists.AFTER_OFFICE
            return one and museum and ends and _passes_on(reading, office) and not _possessive(reading, end - 1)
        if word in lists.NOT_HELD or not (word in DETERMINERS | lists.OFFICE_LEADS or reading.words[place][0].isupper()):
            return False
    return False


def _passes_on(reading: Reading, office: str) -> bool:
    """Whether one holder of ``office`` follows another; a film keeps its director."""
    return office not in lists.LASTING and lists.AUTHORED.isdisjoint(reading.lower)


def _office_at(reading: Reading, index: int) -> tuple[str, int]:
    """The office whose name begins at ``index`` and the place after it; "" where none does."""
    for form, office in FORMS.get(_at(reading, index), ()):
        if reading.lower[index : index + len(form)] == form:
            return office, index + len(form)
    return "", index


def _holder_named(reading: Reading, verb: int, at: int) -> bool:
    """Such as "The mayor of Halmere is Signe Orrbeck": an office right before the verb, a name of two words after it."""
    at += _at(reading, at) == "called"
    if [word[0].isupper() and word.isalpha() for word in reading.words[at : at + 2]] != [True, True]:
        return False
    for place in range(max(0, verb - 7), verb):
        office, end = _office_at(reading, place)
        if office and lists.NOT_HELD.isdisjoint(reading.lower[max(0, place - 2) : place]) and not _possessive(reading, end - 1):
            return _passes_on(reading, office) and all(
                reading.words[each][0].isupper() or reading.lower[each] in DETERMINERS | {"of", "at", "for"}
                for each in range(end, verb)
            )
    return False


def _superlative(reading: Reading, at: int) -> bool:
    """Such as "the world's second-largest exporter": a rank that others may take."""
    if not lists.RECORDS.isdisjoint(reading.lower[at:]) or _at(reading, at) in {"a", "an"}:
        return False
    for place in range(at, min(at + 6, len(reading.words))):
        word = reading.lower[place]
        plain = word.rpartition("-")[2]
        most = word == "most" and _at(reading, place + 1) in lists.MOST
        if most or not lists.SUPERLATIVES.isdisjoint((word, plain)):
            fixed = lists.FIXED | (lists.LANDS if plain in {"largest", "biggest", "smallest"} else frozenset())
            return place > at and fixed.isdisjoint(_head(reading, place + 1))
        leads = word in DETERMINERS | lists.RANKED | {"world", "country"}
        if not (leads or reading.words[place][0].isupper()):
            return False
    return False


def _head(reading: Reading, at: int) -> list[str]:
    """The words from ``at`` up to the next preposition or mark, at most four."""
    found: list[str] = []
    while len(found) < 4 and _at(reading, at)[:1].isalpha() and _at(reading, at) not in PREPOSITIONS:
        found.append(reading.lower[at])
        at += 1
    return found


def _amount(reading: Reading, at: int) -> bool:
    """Whether an amount stands at ``at``, after "about" and a sign of currency; no length, for heights do not change."""
    place = _number_at(reading, at)
    word = _at(reading, place)
    number = word[:1].isdigit() or (word in lists.NUMBERS and (word, _at(reading, place + 1)) != ("one", "of"))
    return number and lists.LENGTHS.isdisjoint(reading.lower[place + 1 : place + 3])


def _past_number(reading: Reading, at: int) -> int:
    """The place after the amount at ``at``."""
    return _skip(reading, _number_at(reading, at) + 1, lists.SCALES | lists.CURRENCIES)


def _number_at(reading: Reading, at: int) -> int:
    place = _skip(reading, at, lists.ABOUT)
    return place + (_at(reading, place) in lists.CURRENCIES)


def _counts(reading: Reading, at: int) -> bool:
    """Whether an amount at ``at`` is of people or things that are counted anew: "5,000 full-time staff"."""
    place = _past_number(reading, at)
    found = lists.COUNTED.intersection(reading.lower[place : place + 3])
    number = reading.lower[_number_at(reading, at) : place]
    many = not lists.SCALES.isdisjoint(number) or any(word[:1].isdigit() and len(word) > 2 for word in number)
    return _amount(reading, at) and bool(found) and (many or found != {"people"})  # a picture has few, a town many


def _quantified(reading: Reading, noun: int) -> bool:
    """Whether an amount stands at most four words before ``noun``."""
    return any(_at(reading, place)[:1].isdigit() or _at(reading, place) in lists.NUMBERS for place in range(noun - 4, noun))


def _level_before(reading: Reading, verb: int) -> bool:
    """Whether what is, stands or has risen is a rate or a count: "the price of bread", but not "the price war"."""
    return any(
        _at(reading, place) in lists.LEVELS and (place + 1 == verb or _at(reading, place + 1) in PREPOSITIONS | {"among"})
        for place in range(max(0, verb - 9), verb)
    )


def _possessive(reading: Reading, index: int) -> bool:
    return reading.words[index].endswith(("'s", "’s"))


def _skip(reading: Reading, at: int, skipped: frozenset[str]) -> int:
    while _at(reading, at) in skipped:
        at += 1
    return at


def _at(reading: Reading, index: int) -> str:
    return reading.lower[index] if 0 <= index < len(reading.lower) else ""
