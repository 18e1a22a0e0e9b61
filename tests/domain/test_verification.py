"""The record of a verdict, and the scope that it names."""

import json

import pytest

from service.domain.dates import parse_moment
from service.domain.evidence import Copy, Evidence
from service.domain.ruling import rule
from service.domain.scope import Coverage, Scope
from service.domain.text import sha256
from service.domain.verification import Provenance, Question, evidence_record, verification_record
from tests.domain.builders import TEST_POLICY, evidence, stored_passage

COVERAGE = Coverage(articles=4, first_day="2020-01-01", last_day="2021-03-11", undated=1)
PROVENANCE = Provenance("encoder 1", "judge 1", "generation", 7, "test", "2021-03-12T00:00:00.000Z", "none")


def record(*found: Evidence, question: Question | None = None) -> dict[str, object]:
    question = question or Question("The bridge fell.", Scope(), 20)
    ruling = rule(question.claim, (), [found], TEST_POLICY)
    return verification_record("v1", question, ruling, "Because.", (), COVERAGE, ["A warning."], PROVENANCE)


def of(name: str, supports: float, refutes: float = 0.0) -> Evidence:
    return evidence(supports, refutes, passage=stored_passage(f"Zebra {name}.", article=name))


def ids(side: object) -> list[str]:
    assert isinstance(side, list)
    return [item["article_id"] for item in side]


def test_each_passage_is_on_its_side() -> None:
    """No passage is on two sides or on none."""
    kept = record(of("s", 0.9), of("n", 0.1), of("r", 0.0, 0.9))

    assert [ids(kept[side]) for side in ("supporting", "contradicting", "neutral")] == [["s"], ["r"], ["n"]]


def test_the_strongest_passage_of_a_side_is_first() -> None:
    """Sides are in the order of their scores; silent passages stay in that of the search."""
    kept = record(of("b", 0.7), of("a", 0.9), of("x", 0.3), of("y", 0.1))

    assert ids(kept["supporting"]) == ["a", "b"]
    assert ids(kept["neutral"]) == ["x", "y"]


def test_no_text_of_a_passage_is_in_the_record() -> None:
    """A deleted article's text is gone from old verifications too: only its digest stays."""
    kept = json.dumps(record(of("s", 0.9), of("n", 0.1), of("r", 0.0, 0.9)))

    assert "Zebra" not in kept
    assert sha256("Zebra s.") in kept


def test_a_passage_is_named_by_id_place_and_digest() -> None:
    """Another person finds the very characters from the record alone."""
    passage = stored_passage("It fell.", article="bridge-7", number=3)
    kept = evidence_record(evidence(0.9, passage=passage))

    named = {name: kept[name] for name in ("passage_id", "article_id", "article_version", "start", "end", "sha256")}
    assert named == {
        "passage_id": "bridge-7:1:3",
        "article_id": "bridge-7",
        "article_version": 1,
        "start": 0,
        "end": 8,
        "sha256": sha256("It fell."),
    }


def test_numbers_are_rounded_to_four_places() -> None:
    """A replay on another machine does not differ in the last bits."""
    kept = evidence_record(evidence(0.123456, 0.1, cosine=0.98765432))

    assert kept["probabilities"] == {"supports": 0.1235, "refutes": 0.1, "neutral": 0.7765}
    assert kept["retrieval"] == {"dense": 0.9877, "lexical": None, "rank": 1}


def test_origins_and_articles_are_counted_for_each_side() -> None:
    """A reprint is one origin in two articles."""
    reprinted = evidence(0.9, passage=stored_passage(article="a"), copies=(Copy("b:1:0", "b"),))
    kept = record(reprinted, of("r", 0.0, 0.9))

    assert kept["origins"] == {"supporting": 1, "contradicting": 1}
    assert kept["articles"] == {"supporting": 2, "contradicting": 1}


def test_dates_are_kept_as_they_were_given() -> None:
    """The record repeats the question in the caller's own words."""
    as_of, since = parse_moment("as_of", "2021-03-11 10:00+0800"), parse_moment("published_from", "2020-01-01")
    kept = record(question=Question("The bridge fell.", Scope(as_of=as_of, published_from=since), 20))
    question = kept["question"]

    assert kept["as_of"] == "2021-03-11 10:00+0800"
    assert isinstance(question, dict)
    assert question["filters"]["published_from"] == "2020-01-01"
    assert question["filters"]["published_to"] is None


def test_a_record_is_plain_json() -> None:
    """What is stored and answered has no type of ours in it."""
    kept = record(of("s", 0.9), of("r", 0.0, 0.9))

    assert json.loads(json.dumps(kept)) == kept


@pytest.mark.parametrize("name", ["as_of", "published_from", "published_to"])
def test_a_scope_with_any_date_leaves_out_what_has_none(name: str) -> None:
    """Each of the three limits needs a date of the article."""
    assert Scope(**{name: parse_moment(name, "2021-03-11")}).needs_date


def test_a_scope_without_a_date_needs_none() -> None:
    """Filters of source, address and language let undated articles through."""
    assert not Scope(sources=("a",), exclude_sources=("b",), exclude_urls=("c",), languages=("en",)).needs_date
