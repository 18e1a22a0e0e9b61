"""Pairs made from news articles: what the model sees at work, a sentence under its headline after the sentence before it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
import gzip
import json
from pathlib import Path
import random
import re

from nupunkt import sentence_spans

from models.training import edits
from models.training.edits.parts import drop_time
from models.training.pairs import REFUTES, SILENT, SUPPORTS, Pair
from models.training.words import content_words

_PARAGRAPH = re.compile(r"\n\s*\n|\n")
_TITLE_END = re.compile(r"\s*(?:\.\.\.|…|[|–—-] [A-Z][\w.’' ]{2,30})\s*$")
# A sentence that needs the one before it to be understood is no claim.
_DEPENDENT = re.compile(
    r"^(?:[“\"‘(]|(?:And|But|So|Or|Then|That|This|These|Those|It|He|She|They|We|I|You|His|Her|Their|Its|Our|My|There|Such|Both|"
    r"Another|Also|Still|Here|However|Instead|Meanwhile|Read|Click|Sign|Photo|Image|File|Watch|See|If|When|Why|How|What)\b)"
)
# Quotes, speech in the first person, captions and what a page says about itself.
_NO_CLAIM = re.compile(r"[“”\"?|@]|https?:|\bI\b|\bwe\b|\byou\b|Caption|Photos?:|Getty|Images|AFP|newsletter|^\w+:")
_NO_HEADLINE = re.compile(r"[“”\"|?:]|\b(?:how|why|what|live|updates?)\b", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
_SUBJECT = re.compile(r"\b[A-Z][a-z]+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article with what stands around it; ``month`` is yyyy-mm, ``article`` counts from 0."""

    text: str
    before: str
    title: str
    month: str
    article: int
    paragraph: int


def read_sentences(path: Path) -> list[Sentence]:
    """The sentences of the articles in a (gzipped) file of JSON lines: ``title``, ``text``, ``published_at``."""
    sentences = []
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        for number, line in enumerate(file):
            article = json.loads(line)
            title = _TITLE_END.sub("", article["title"])
            for place, paragraph in enumerate(_PARAGRAPH.split(article["text"])):
                before = ""
                for start, end in sentence_spans(paragraph):
                    text = paragraph[start:end].strip()
                    if text:
                        sentences.append(Sentence(text, before, title, article["published_at"][:7], number, place))
                    before = text
    return sentences


def is_claim_like(text: str) -> bool:
    """Whether a sentence can stand alone as a claim: 8 to 34 words, a name, a full stop, no pronoun to begin with."""
    words = text.split()
    return (
        8 <= len(words) <= 34
        and text.endswith(".")
        and text[0].isupper()
        and not _DEPENDENT.match(text)
        and bool(_SUBJECT.search(text, 1))
        and not _NO_CLAIM.search(text)
    )


def presented(sentence: Sentence, text: str, chance: random.Random) -> str:
    """``text`` as evidence: alone, after the sentence before it, or under the headline as well."""
    way = chance.random()
    near = f"{sentence.before} {text}" if sentence.before and way > 0.3 else text
    return f"{sentence.title}. {near}" if sentence.title and way > 0.6 else near


def edited_pairs(sentences: Sequence[Sentence], count: int, chance: random.Random) -> list[Pair]:
    """``count`` pairs of a sentence and a small edit of it; either side may be the edited one, so that no side tells."""
    fitting = [sentence for sentence in sentences if is_claim_like(sentence.text)]
    figured = [sentence for sentence in fitting if _FIGURE.search(sentence.text)]
    made: list[Pair] = []
    while len(made) < count:
        made += _variants(chance.choice(figured if chance.random() < 0.5 else fitting), chance)
    return made[:count]


def _variants(sentence: Sentence, chance: random.Random) -> Iterator[Pair]:
    """A contradiction, a support and a silent pair of one sentence, as far as it has something to edit."""
    whole = sentence.text
    rewritten = edits.apply(edits.REWRITES, whole, chance)
    said = rewritten[1] if rewritten else whole
    changed = edits.apply(edits.CHANGES, said, chance)
    if changed:
        name, other = changed
        if chance.random() < 0.7 or rewritten:
            yield Pair(other, presented(sentence, whole, chance), REFUTES, f"news_{name}")
        else:
            yield Pair(whole, presented(sentence, other, chance), REFUTES, f"news_{name}")
    if rewritten:
        yield Pair(said, presented(sentence, whole, chance), SUPPORTS, f"news_{rewritten[0]}")
    elif chance.random() < 0.25:
        yield Pair(whole, presented(sentence, whole, chance), SUPPORTS, "news_same")
    hedged = edits.apply(edits.OVERSTATEMENTS, whole, chance)
    if hedged:
        yield Pair(hedged[1], presented(sentence, whole, chance), SILENT, f"news_{hedged[0]}")
        if chance.random() < 0.5:
            yield Pair(whole, presented(sentence, hedged[1], chance), SUPPORTS, f"news_{hedged[0]}")
    vague = drop_time(whole)
    if vague and chance.random() < 0.5:
        yield Pair(whole, vague, SILENT, "news_no_time")


def headline_pairs(sentences: Sequence[Sentence], count: int, chance: random.Random) -> list[Pair]:
    """A headline as the claim, a sentence at the head of its article as the evidence, where it has most of its words."""
    made: list[Pair] = []
    heads: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        if sentence.paragraph < 4 and len(heads.setdefault(sentence.article, [])) < 5:
            heads[sentence.article].append(sentence)
    for own in heads.values():
        title = own[0].title
        wanted = content_words(title)
        if len(wanted) < 4 or _NO_HEADLINE.search(title):
            continue
        for sentence in own:
            if len(wanted & content_words(sentence.text)) >= 0.75 * len(wanted) and sentence.text.endswith("."):
                made.append(Pair(title, sentence.text, SUPPORTS, "news_headline"))
                changed = edits.apply(edits.CHANGES, title, chance)
                if changed:
                    made.append(Pair(changed[1], sentence.text, REFUTES, "news_headline"))
                break
    chance.shuffle(made)
    return made[:count]


def neighbour_pairs(sentences: Sequence[Sentence], count: int, chance: random.Random) -> list[Pair]:
    """A sentence beside another of the same article that shares some of its words: on the topic, and silent about it."""
    by_article: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        by_article.setdefault(sentence.article, []).append(sentence)
    articles = [own for own in by_article.values() if len(own) > 12]
    made: list[Pair] = []
    while len(made) < count:
        own = chance.choice(articles)
        claim = chance.choice(own)
        if not is_claim_like(claim.text):
            continue
        wanted = content_words(claim.text)
        others = [other for other in chance.sample(own, 12) if abs(other.paragraph - claim.paragraph) > 1]
        shared = [(len(wanted & content_words(other.text)) / len(wanted), other) for other in others]
        fitting = [(share, other) for share, other in shared if 0.1 <= share <= 0.5]
        if fitting:
            _, other = max(fitting, key=lambda each: each[0])
            made.append(Pair(claim.text, presented(other, other.text, chance), SILENT, "news_neighbour"))
    return made
