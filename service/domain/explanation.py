"""A verdict in plain words, from templates over its structure."""

from collections.abc import Sequence
import textwrap

from service.domain.evidence import Evidence, Stance
from service.domain.findings.finding import Kind
from service.domain.ruling import Ruling
from service.domain.timeline import since_sentence
from service.domain.verdict import Label, Reason, count_articles, count_origins

MAX_NAMED = 3
MAX_TITLE = 60  # characters
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
_OUTCOMES = {
    Label.SUPPORTED: "is supported",
    Label.REFUTED: "is contradicted",
    Label.CONFLICTING: "is in dispute",
    Label.NOT_ENOUGH_EVIDENCE: "is not decided",
}


def explain(ruling: Ruling, searched_articles: int) -> str:
    """Say in one to three sentences what was found on each side and how sure that is."""
    verdict, evidence = ruling.verdict, ruling.evidence
    if verdict.reason is Reason.PARTS_DIFFER:
        return f"{_parts(ruling)} Confidence {verdict.confidence:.2f}."
    if verdict.label is Label.NOT_ENOUGH_EVIDENCE:
        return _not_enough(verdict.reason, _count(len(evidence), "passage"), _count(searched_articles, "article"))
    supporting, contradicting = _side(evidence, Stance.SUPPORTS), _side(evidence, Stance.REFUTES)
    if verdict.label is Label.CONFLICTING:
        text = f"Sources disagree: {supporting} this, {contradicting} it."
    elif verdict.label is Label.SUPPORTED:
        text = f"{_capital(supporting)} this; {_other(ruling, Stance.REFUTES, 'none that was found contradicts it')}."
    else:
        text = f"{_capital(contradicting)} this; {_other(ruling, Stance.SUPPORTS, 'none that was found supports it')}."
    since = since_sentence(ruling.turning) if ruling.turning else ""
    return f"{text}{since}{_difference(evidence)} Confidence {verdict.confidence:.2f}."


def _parts(ruling: Ruling) -> str:
    """What became of each part, and what follows for the whole."""
    told = [f"“{part.text.rstrip('.')}” {_OUTCOMES[verdict.label]}" for part, verdict in ruling.parts]
    follows = "; it falls with one of them" if ruling.verdict.label is Label.REFUTED else "; it needs all of them"
    return f"The claim has {_count(len(told), 'part')}: {', '.join(told[:-1])} and {told[-1]}{follows}."


def _difference(evidence: Sequence[Evidence]) -> str:
    """What the strongest contradiction differs in, where a finding says so."""
    contradicting = sorted((item for item in evidence if item.stance is Stance.REFUTES), key=lambda item: -item.score)
    kind = contradicting[0].decisive.kind if contradicting and contradicting[0].decisive else None
    return f" What differs is {_DIFFERENCES[kind]}." if kind else ""


def _other(ruling: Ruling, stance: Stance, none: str) -> str:
    if not any(item.stance is stance for item in ruling.evidence):
        return none
    side = _side(ruling.evidence, stance)
    return f"{side} it, but all of that is older" if ruling.turning else f"{side} it, but too weakly for a conflict"


def _not_enough(reason: Reason, passages: str, articles: str) -> str:
    return {
        Reason.UNRESOLVED_REFERENCE: "The claim speaks of somebody or something that it does not name; nothing was looked up.",
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
    who = item.passage.source or _title(item.passage.title) or f"article {item.passage.article_id}"
    return f"{who}, {item.passage.published_at[:10]}" if item.passage.published_at else f"{who}, undated"


def _title(title: str | None) -> str | None:
    return f"“{textwrap.shorten(title, MAX_TITLE, placeholder=' ...')}”" if title and title.strip() else None


def _count(number: int, noun: str) -> str:
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    return f"{words[number] if number < len(words) else format(number, ',')} {noun}{'' if number == 1 else 's'}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
