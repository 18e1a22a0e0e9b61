"""A verdict in plain words, from templates over its structure."""

from collections.abc import Sequence

from service.domain.evidence import Evidence, Stance
from service.domain.findings.finding import Kind
from service.domain.verdict import Label, Reason, Verdict, count_articles, count_origins

MAX_NAMED = 3
_DIFFERENCES = {
    Kind.QUANTITY: "a figure",
    Kind.PERCENTAGE: "a percentage",
    Kind.MONEY: "a sum of money",
    Kind.COUNT: "a number of things",
    Kind.DATE: "a date",
    Kind.WEEKDAY: "a day of the week",
    Kind.DURATION: "a length of time",
    Kind.ROLE: "who holds which office",
    Kind.NEGATION: "a denial",
    Kind.DIRECTION: "which way it went",
    Kind.ATTRIBUTION: "who said what",
    Kind.ASSERTION: "whether it is stated as a fact",
}


def explain(verdict: Verdict, evidence: Sequence[Evidence], searched_articles: int) -> str:
    """Say in one to three sentences what was found on each side and how sure that is."""
    supporting, contradicting = _side(evidence, Stance.SUPPORTS), _side(evidence, Stance.REFUTES)
    if verdict.label is Label.NOT_ENOUGH_EVIDENCE:
        return _not_enough(verdict.reason, _count(len(evidence), "passage"), _count(searched_articles, "article"))
    if verdict.label is Label.CONFLICTING:
        text = f"Sources disagree: {supporting} this, {contradicting} it."
    elif verdict.label is Label.SUPPORTED:
        text = f"{_capital(supporting)} this; {_other(verdict, contradicting, 'none that was found contradicts it')}."
    else:
        text = f"{_capital(contradicting)} this; {_other(verdict, supporting, 'none that was found supports it')}."
    return f"{text}{_difference(evidence)} Confidence {verdict.confidence:.2f}."


def _difference(evidence: Sequence[Evidence]) -> str:
    """What the strongest contradiction differs in, where a finding says so."""
    contradicting = sorted((item for item in evidence if item.stance is Stance.REFUTES), key=lambda item: -item.score)
    kind = contradicting[0].decisive.kind if contradicting and contradicting[0].decisive else None
    return f" What differs is {_DIFFERENCES[kind]}." if kind else ""


def _other(verdict: Verdict, side: str, none: str) -> str:
    return f"{side} it, but too weakly for a conflict" if verdict.reason is Reason.OUTWEIGHED else none


def _not_enough(reason: Reason, passages: str, articles: str) -> str:
    return {
        Reason.NOT_CHECKABLE: "The claim names nothing that a passage could support or contradict.",
        Reason.LANGUAGE_NOT_SERVED: "The claim is in a language that the models were not made for; nothing was looked up.",
        Reason.NOTHING_FOUND: f"No passage about this was found; searched: {articles}.",
        Reason.EVIDENCE_WEAK: f"Looked at: {passages} of {articles}. The strongest leans to one side, but not clearly enough.",
        Reason.NOTHING_DECISIVE: f"Looked at: {passages} of {articles}. Some are about this, but none decides it.",
    }[reason]


def _side(evidence: Sequence[Evidence], stance: Stance) -> str:
    items = sorted((item for item in evidence if item.stance is stance), key=lambda item: -item.score)
    origins, articles = count_origins(evidence, stance), count_articles(evidence, stance)
    verb = {Stance.SUPPORTS: "support", Stance.REFUTES: "contradict"}.get(stance, "are silent on")
    count = _count(len(items), "passage")
    if len(items) != articles:
        count += f" in {_count(articles, 'article')}"
    if origins != articles:
        count += f" of {_count(origins, 'origin')}"
    return f"{count} ({_names(items)}) {verb}{'s' if len(items) == 1 else ''}"


def _names(items: Sequence[Evidence]) -> str:
    names = dict.fromkeys(_name(item) for item in items)
    shown = list(names)[:MAX_NAMED]
    more = len(names) - len(shown)
    return "; ".join(shown) + (f"; and {more} more" if more else "")


def _name(item: Evidence) -> str:
    who = item.passage.source or f"article {item.passage.article_id}"
    return f"{who}, {item.passage.published_at[:10]}" if item.passage.published_at else f"{who}, undated"


def _count(number: int, noun: str) -> str:
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    return f"{words[number] if number < len(words) else format(number, ',')} {noun}{'' if number == 1 else 's'}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
