"""What is measured with: articles and claims of a file, or invented by rule where none is named."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
import gzip
import json
from pathlib import Path
import random
from typing import Any

from service.domain.passages import find_passages
from service.reading.sentences import split_sentences

PLACES = ("Arnholt", "Bresk", "Calder Bay", "Dunmarch", "Elvery", "Farrow Hill", "Grenloch", "Hartsea", "Ilmford", "Jorvale")
PEOPLE = ("Ada Renn", "Boris Tal", "Cora Winst", "Dario Hult", "Edda Marsh", "Finn Oller", "Greta Voss", "Hugo Lindt")
OFFICES = ("mayor", "harbour master", "minister of transport", "head of the water board", "chief engineer", "district judge")
THINGS = (
    "bridge",
    "ferry line",
    "hospital wing",
    "tram depot",
    "sea wall",
    "library",
    "wind farm",
    "school kitchen",
    "market hall",
)
VERBS = ("opened", "closed", "sold", "rebuilt", "inspected", "postponed", "extended", "insured")
REASONS = ("after a storm", "to save money", "at the request of residents", "because of a missing permit", "as planned")


@dataclass(frozen=True, slots=True)
class Material:
    """Articles as ``POST /v1/articles`` takes them, claims, and where they are from."""

    articles: list[dict[str, Any]]
    claims: list[str]
    origin: str


def material(articles: Path | None, claims: Path | None) -> Material:
    """The articles and claims of JSON lines (``.gz`` or not); what is not named is invented. Raises OSError, ValueError."""
    found = list(_lines(articles)) if articles else invented_articles(2_000)
    asked = [str(row["claim"]) for row in _lines(claims)] if claims else invented_claims(400)
    random.Random(11).shuffle(asked)
    origin = f"{articles.name if articles else 'invented articles'}, {claims.name if claims else 'invented claims'}"
    for number, article in enumerate(found):
        article["id"] = f"bench-{number}"
    return Material(found, list(dict.fromkeys(asked)), origin)


def sentences(article: dict[str, Any]) -> list[str]:
    """The passages that the service makes of an article, as texts."""
    text = article["text"]
    return [text[each.start : each.end] for each in find_passages(text, split_sentences)]


def slices(articles: Sequence[dict[str, Any]], passages: int, rounds: int) -> list[list[dict[str, Any]]]:
    """``rounds`` lists of articles with about ``passages`` passages together, no article twice. Raises ValueError."""
    chosen: list[list[dict[str, Any]]] = [[] for _ in range(rounds)]
    left = iter(articles)
    for each in chosen:
        size = 0
        while size < passages / rounds:
            article = next(left, None)
            if article is None:
                raise ValueError(f"{len(articles)} articles have no {passages} passages; name more articles or ask for fewer")
            each.append(article)
            size += len(sentences(article))
    return chosen


def invented_articles(count: int) -> list[dict[str, Any]]:
    """Articles of 16 to 40 sentences, the same at each call."""
    chance = random.Random(7)
    articles = []
    for number in range(count):
        place = chance.choice(PLACES)
        lines = [_sentence(chance, place) for _ in range(chance.randint(16, 40))]
        paragraphs = [" ".join(lines[start : start + 4]) for start in range(0, len(lines), 4)]
        day = f"{2020 + number % 5}-{1 + number % 12:02d}-{1 + number % 28:02d}"
        articles.append(
            {"title": f"News of {place}, {day}", "source": f"{place} Post", "published_at": day, "text": "\n\n".join(paragraphs)}
        )
    return articles


def invented_claims(count: int) -> list[str]:
    """Sentences of the kind that the articles have."""
    chance = random.Random(8)
    return [_sentence(chance, chance.choice(PLACES)) for _ in range(count)]


def _sentence(chance: random.Random, place: str) -> str:
    person, office, thing, verb = (chance.choice(each) for each in (PEOPLE, OFFICES, THINGS, VERBS))
    number, reason = chance.randint(2, 900), chance.choice(REASONS)
    return chance.choice(
        (
            f"The {thing} in {place} was {verb} by the {office}, {person}, {reason}.",
            f"{person}, who has been {office} of {place} for {number % 20 + 2} years, said {number} people used the {thing}.",
            f"In {place} {number} residents signed a letter to {person} about the {thing} that was {verb} {reason}.",
            f"The {thing} cost {number} million crowns, twice what the {office} of {place} had promised.",
            f"{reason.capitalize()}, {person} {verb} the {thing} of {place} {number} days late.",
        )
    )


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)
