"""What tools answer with: the interface's answers, cut to what an assistant needs to cite, with the schema it is told."""

from collections import Counter
from typing import Any

from pydantic import BaseModel, Field


class Context(BaseModel):
    """The sentences before and after; empty at the ends of the article."""

    before: str
    after: str


class Quote(BaseModel):
    """A sentence of an article, word for word, with its place."""

    text: str | None = Field(description="word for word; null when the article was erased since")
    article_id: str
    article_version: int
    start: int = Field(description="first character in the article's text, in Unicode code points")
    end: int = Field(description="one after the last character")
    sha256: str = Field(description="of the sentence in UTF-8")
    passage_id: str
    title: str | None
    source: str | None = Field(description="who published it")
    url: str | None = Field(description="the page that it was published on; cite this")
    published_at: str | None
    context: Context | None
    record: str | None = Field(None, description="address of the article in Crosscheck, where a service has one")


class Evidence(Quote):
    """A quote and what it says of the claim."""

    stance: str = Field(description="supports or refutes")
    score: float | None = Field(description="probability of the stance")
    origin: str = Field(description="articles that print one report have one origin, and count once")
    findings: list[str] = Field(description="comparisons of figures, dates, names and statements, in words")


class Sides(BaseModel):
    """How many are on each side."""

    supporting: int
    contradicting: int


class Verdict(BaseModel):
    """A verdict over the corpus with the quotes it rests on."""

    id: str = Field(description="of the stored verification: get_verification gives it again")
    claim: str
    verdict: str = Field(description="supported, refuted, conflicting or not_enough_evidence")
    confidence: float = Field(description="0 to 1")
    reason: str
    explanation: str
    as_of: str | None = Field(description="the day from which the corpus was looked at")
    origins: Sides
    supporting: list[Evidence]
    contradicting: list[Evidence]
    minimal_edit: str | None = Field(description="what would make a refuted claim supported")
    gaps: list[str] = Field(description="what was searched, and what lacks for a decision")
    warnings: list[str]
    created_at: str
    permalink: str | None = Field(None, description="page with this verification for people, where a service has one")


class Passages(BaseModel):
    """Sentences of the corpus near to a query, best first, without a verdict."""

    query: str
    passages: list[Quote]
    articles_searched: int
    note: str | None = Field(description="why there are none, or what to beware of")


class Sentence(BaseModel):
    """A sentence of a checked text: a verdict where it states something to check, else the reason why not."""

    text: str = Field(description="text[start:end], unchanged")
    start: int = Field(description="first character in the text, in Unicode code points")
    end: int = Field(description="one after the last character")
    verdict: Verdict | None = Field(description="of what the sentence claims; its claim has the names put in that it leaves open")
    not_checked: str | None = Field(description="why there is no verdict: a greeting, a question, an opinion, or what went wrong")


class CheckedText(BaseModel):
    """The sentences of a text, in order."""

    summary: str = Field(description="how many have which verdict")
    sentences: list[Sentence]


def verdict(answer: dict[str, Any], address: str | None) -> Verdict:
    """The answer of /v1/verify; ``address`` is the service's, for links."""
    return Verdict.model_validate(
        {
            **answer,
            "created_at": answer["provenance"]["created_at"],
            "supporting": [_evidence(each, address) for each in answer["supporting"]],
            "contradicting": [_evidence(each, address) for each in answer["contradicting"]],
            "permalink": address and f"{address}/#/verification/{answer['id']}",
        }
    )


def checked_text(answer: dict[str, Any], address: str | None) -> CheckedText:
    """The answer of /v1/check; ``address`` is the service's, for links."""
    sentences = [
        Sentence(
            text=each["text"],
            start=each["start"],
            end=each["end"],
            verdict=verdict(each["verification"], address) if each["verification"] else None,
            not_checked=each["error"]["detail"] if each["error"] else each["reason"],
        )
        for each in answer["sentences"]
    ]
    counts = Counter(each.verdict.verdict if each.verdict else "not_checked" for each in sentences)
    told = ", ".join(f"{number} {name}" for name, number in counts.items())
    return CheckedText(summary=f"{len(sentences)} sentences: {told}", sentences=sentences)


def passages(query: str, answer: dict[str, Any], address: str | None) -> Passages:
    """The passages of an answer of /v1/verify that includes neutral ones."""
    found = [*answer["supporting"], *answer["contradicting"], *answer["neutral"]]
    found.sort(key=lambda each: each["retrieval"]["rank"])
    quotes = [Quote.model_validate({**each, "record": _record(each, address)}) for each in found]
    notes = [*answer["warnings"], *([] if quotes else [answer["explanation"]])]
    searched = answer["coverage"]["articles"]
    return Passages(query=query, passages=quotes, articles_searched=searched, note=" ".join(notes) or None)


def _evidence(each: dict[str, Any], address: str | None) -> dict[str, Any]:
    notes = [finding["note"] for finding in each["findings"] if finding["note"]]
    return {**each, "findings": notes, "record": _record(each, address)}


def _record(each: dict[str, Any], address: str | None) -> str | None:
    return address and f"{address}/v1/articles/{each['article_id']}?version={each['article_version']}"
