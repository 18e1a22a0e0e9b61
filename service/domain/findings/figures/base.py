"""What a change is counted from: "8 percent from 2019", "up on the year before" tell when the figure does not hold."""

from service.domain.findings.figures.words import PERIODS
from service.domain.findings.language.word_lists import words

_AGAINST = words("from than over on with to against versus vs")
_ARTICLES = words("the a an in")
_BEFORE = words("before earlier ago previously")
_PRIOR = words("last previous prior preceding")


def without_base(spelled: list[str]) -> list[str]:
    """The words of a clause that tells a change, without those that say what it is counted from."""
    kept: list[str] = []
    at = 0
    while at < len(spelled):
        length = _base(spelled, at)
        if not length:
            kept.append(spelled[at])
        at += length or 1
    return kept


def _base(spelled: list[str], at: int) -> int:
    """How many words from ``at`` on tell the base of a change; 0 where none does."""
    if spelled[at] not in _AGAINST:
        return 0
    first = at + 1
    while first < len(spelled) and spelled[first] in _ARTICLES:
        first += 1
    one, two = (*spelled[first : first + 2], "", "")[:2]
    if len(one) == 4 and one.isdigit() and "1900" <= one <= "2099":
        goes_on = two in ("to", "until", "till") or spelled[at] == "to"  # "from 2015 to 2019" is a period
        return 0 if goes_on else first + 1 - at
    if (one in PERIODS and two in _BEFORE) or (one in _PRIOR and two in PERIODS):
        return first + 2 - at
    return 0
