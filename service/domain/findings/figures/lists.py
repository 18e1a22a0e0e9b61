"""Lists of names that stand for a count: "the cities of Lyon, Porto and Graz" are three cities."""

import re

from service.domain.findings.figures.bounds import Bound
from service.domain.findings.figures.nouns import plural
from service.domain.findings.figures.reading import Figure
from service.domain.findings.figures.stems import stem
from service.domain.findings.finding import Kind

_NAME = r"[A-Z][\w’'-]{0,30}(?: [A-Z][\w’'-]{0,30}){0,3}"
_LIST = re.compile(
    rf"\b([A-Za-z]{{3,20}})(?: of|:)? ({_NAME}(?:, {_NAME}){{0,20}},? and {_NAME})\b(?! (?:others|[a-z]+ others)\b)"
)
_OPEN = re.compile(r"\b(?:including|among|like|as|both|between|other)\b[^.;]{0,20}\Z", re.IGNORECASE)
_CUT = re.compile(r",? and |, ")


def listed(text: str) -> tuple[Figure, ...]:
    """The counts that clear lists give: a plural noun and right after it names, the last one after "and"."""
    if " and " not in text:
        return ()
    found = []
    for match in _LIST.finditer(text):
        noun, names = match.group(1), match.group(2)
        if not plural(noun.lower()) or _OPEN.search(text, max(0, match.start() - 40), match.start()):
            continue
        count = float(len(_CUT.split(names)))
        head = stem(noun.lower())
        found.append(Figure(Kind.COUNT, count, count, count, Bound.EXACT, head, match.start(1), match.end(2), head=head))
    return tuple(found)
