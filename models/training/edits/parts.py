"""Edits that leave a part of a sentence out: what is left still follows from the whole."""

import random
import re

_SAID = r"(?:said|says|told|added|reported|announced|wrote|confirmed|explained|noted)"
_ATTRIBUTION = re.compile(rf",[”\"]? (?:according to [^,.;“”\"]{{3,70}}|[^,.;“”\"]{{2,60}} {_SAID}(?: [^,.;“”\"]{{0,60}})?)\.$")
_LEADING = re.compile(rf"^(?:According to [^,]{{3,70}}, |[^,.;“”\"]{{2,60}} {_SAID}(?: on [A-Z][a-z]+day)? that )(?=\w)")
_OPENING = re.compile(r"^(?:On|In|At|During|Earlier|Last|After|Before|Since|Meanwhile|However)\b[^,“”\"]{0,60}, (?=\w)")
_LINK = re.compile(r"^(?:But|And|Meanwhile,|However,|Still,|Also,|In addition,|For example,) ?")
_DETAIL = re.compile(
    r" (?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?"
    r"|(?:last|this|earlier this) (?:week|month|year|summer|fall|spring|winter)"
    r"|in (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?"
    r"|in (?:early |late )?(?:19|20)\d\d)(?=[ ,.])"
)
_APPOSITION = re.compile(r", (?:a|an|the|who|which) [^,.;“”\"]{5,70}, (?=[a-z])")
_CLAUSE = re.compile(r", (?:and|but|while|although|whereas|as|after|with) (?=[^,]{25,}\.$)")


def drop_attribution(sentence: str, _: random.Random) -> str | None:
    """Without ", officials said" at the end or "Officials said that" at the start; quotes are left alone."""
    if re.search(r"[“”\"?]|den(?:y|ied)|if |whether ", sentence):
        return None
    if _ATTRIBUTION.search(sentence):
        return _ATTRIBUTION.sub(".", sentence)
    return _capital(_LEADING.sub("", sentence)) if _LEADING.search(sentence) else None


def drop_opening(sentence: str, _: random.Random) -> str | None:
    """Without the phrase before the first comma."""
    return _capital(_OPENING.sub("", _LINK.sub("", sentence), count=1))


def drop_detail(sentence: str, chance: random.Random) -> str | None:
    """Without a phrase of time or an apposition."""
    fitting = [*_DETAIL.finditer(sentence), *_APPOSITION.finditer(sentence)]
    if not fitting:
        return None
    found = chance.choice(fitting)
    joint = " " if found.re is _APPOSITION else ""
    return sentence[: found.start()] + joint + sentence[found.end() :]


def drop_time(sentence: str) -> str | None:
    """Without a phrase of time: what is left does not tell when."""
    fitting = list(_DETAIL.finditer(sentence))
    if len(fitting) != 1:
        return None
    return sentence[: fitting[0].start()] + sentence[fitting[0].end() :]


def keep_first_clause(sentence: str, _: random.Random) -> str | None:
    """The first of two clauses, where it is long enough to say something."""
    found = _CLAUSE.search(sentence)
    if not found or found.start() < 40 or re.search(r"[“”\"]|\b(?:if|If|not|never|When|While|As|After)\b", sentence):
        return None
    return sentence[: found.start()] + "."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
