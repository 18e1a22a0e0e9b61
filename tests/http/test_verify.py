"""POST /v1/verify: the four verdicts over the doubles, and what an answer holds."""

from collections.abc import Mapping
from datetime import datetime
import hashlib
from typing import Any

from flask.testing import FlaskClient
import pytest

from service.bootstrap import Service
from tests.http.answers import BRIDGE, CLAIM, DENIAL, TRAM, counts, store, verify
from tests.http.conftest import client_of

DENIED: Mapping[str, Any] = {"id": "denied", "text": DENIAL, "source": "Sentinel", "published_at": "2024-06-10"}
FIELDS = {
    "id", "claim", "as_of", "question", "verdict", "confidence", "reason", "explanation", "origins", "articles", "supporting",
    "contradicting", "neutral", "parts", "timeline", "minimal_edit", "gaps", "coverage", "warnings", "provenance", "timings_ms",
    "reviews",
}  # fmt: skip
EVIDENCE_FIELDS = {
    "passage_id", "article_id", "article_version", "text", "start", "end", "sha256", "deleted", "context", "title", "source",
    "url", "published_at", "stance", "score", "probabilities", "retrieval", "origin", "copies", "findings", "judged", "part",
}  # fmt: skip


@pytest.mark.parametrize(
    ("articles", "claim", "expected"),
    [
        ([BRIDGE], CLAIM, ("supported", "sources_agree", 0.855)),
        ([DENIED], CLAIM, ("refuted", "sources_agree", 0.95)),
        ([BRIDGE], CLAIM.replace("2024", "2023"), ("refuted", "sources_agree", 0.95)),
        ([BRIDGE, DENIED], CLAIM, ("conflicting", "sources_disagree", 0.9)),
        ([], CLAIM, ("not_enough_evidence", "nothing_found", 1.0)),
        ([TRAM], CLAIM, ("not_enough_evidence", "nothing_found", 0.9)),
        ([BRIDGE], "The Lantern Bridge reopened to heavy traffic in May.", ("not_enough_evidence", "nothing_decisive", 0.95)),
        ([BRIDGE], "Indeed.", ("not_enough_evidence", "not_checkable", 1.0)),
        ([BRIDGE], "20 24", ("not_enough_evidence", "not_checkable", 1.0)),
    ],
)
def test_verdicts(client: FlaskClient, articles: list[Mapping[str, Any]], claim: str, expected: tuple[str, str, float]) -> None:
    """Verdict, reason and confidence follow from what the doubles say of these passages."""
    store(client, *articles)
    answer = verify(client, claim)
    assert (answer["verdict"], answer["reason"], answer["confidence"]) == expected


def test_an_answer_has_every_field_of_the_contract(client: FlaskClient) -> None:
    """The fields of an answer are those of api.md with ``question`` and ``reviews``, those of its evidence with five more."""
    store(client, BRIDGE)
    answer = verify(client)
    assert set(answer) == FIELDS
    assert set(answer["supporting"][0]) == EVIDENCE_FIELDS


def test_both_sides_of_a_conflict_are_shown(client: FlaskClient) -> None:
    """A conflict lists the supporting passage and the contradicting one, one origin and one article on each side."""
    store(client, BRIDGE, DENIED)
    answer = verify(client)
    assert [item["article_id"] for item in answer["supporting"]] == ["bridge"]
    assert [item["article_id"] for item in answer["contradicting"]] == ["denied"]
    assert answer["origins"] == answer["articles"] == {"supporting": 1, "contradicting": 1}


def test_evidence_is_the_passage_and_where_it_stands(client: FlaskClient) -> None:
    """Text, place, digest and source of the evidence are those of the stored article."""
    text = f"🌉 Buses wait.\n\n{CLAIM} It had been closed for years."
    store(client, {**BRIDGE, "text": text})
    (item,) = (item for item in verify(client)["supporting"] if item["passage_id"] == "bridge:1:1")
    assert text[item["start"] : item["end"]] == item["text"] == CLAIM
    assert item["sha256"] == hashlib.sha256(CLAIM.encode()).hexdigest()
    assert (item["passage_id"], item["article_version"], item["deleted"]) == ("bridge:1:1", 1, False)
    assert item["context"] == {"before": "🌉 Buses wait.", "after": "It had been closed for years."}
    assert {name: item[name] for name in ("title", "source", "url", "published_at")} == {
        name: BRIDGE[name] for name in ("title", "source", "url", "published_at")
    }


def test_evidence_says_how_it_was_judged_and_found(client: FlaskClient) -> None:
    """The double's probabilities are kept beside those after the findings; the score is the stance's; the first has rank 1."""
    store(client, BRIDGE, TRAM, {"text": "Nobody knows when the mill burned down."})
    (item,) = verify(client, DENIAL)["contradicting"]
    assert (item["stance"], item["score"]) == ("refutes", 0.95)
    assert item["judged"] == {"supports": 0.05, "refutes": 0.9, "neutral": 0.05}
    assert item["probabilities"] == {"supports": 0.0, "refutes": 0.95, "neutral": 0.05}
    assert item["retrieval"]["rank"] == 1
    assert 0.9 < item["retrieval"]["dense"] < 1
    assert item["retrieval"]["lexical"] > 0


def test_the_cosine_of_a_sentence_with_itself_is_1(client: FlaskClient) -> None:
    """A claim that is a passage word for word has a dense score of 1 but for the storage in half precision."""
    store(client, BRIDGE)
    assert verify(client)["supporting"][0]["retrieval"]["dense"] == pytest.approx(1.0, abs=1e-3)


@pytest.mark.parametrize(
    "claim",
    [
        "  The   Lantern\tBridge reopened\r\n",
        "Die Brücke ist offe\u0301n \u200b🌉 \u202eok",
        '"quoted" \\ <b>& {{x}} %s',
        "\x01\x1f\x7f control signs",
        "ﬁrst \ufeff bom \uffff end",
        "word " * 400,
    ],
)
def test_the_claim_is_echoed_exactly(settled: Service, claim: str) -> None:
    """White space, combining accents, invisible signs and quotation marks come back as they were sent, now and later."""
    client = client_of(settled)
    answer = verify(client, claim)
    assert answer["claim"] == claim
    assert client.get(f"/v1/verifications/{answer['id']}").json["claim"] == claim


def test_reprints_are_one_origin(client: FlaskClient) -> None:
    """Two articles with the same sentence, case and punctuation aside, are one origin and two articles in one entry."""
    store(
        client, BRIDGE, {**BRIDGE, "id": "reprint", "url": None, "text": "The lantern bridge reopened to traffic in May, 2024!"}
    )
    answer = verify(client)
    (item,) = answer["supporting"]
    assert {item["passage_id"], *item["copies"]} == {"bridge:1:0", "reprint:1:0"}
    assert (answer["origins"]["supporting"], answer["articles"]["supporting"]) == (1, 2)


def test_the_explanation_names_who_says_what(client: FlaskClient) -> None:
    """The explanation of a conflict names both sources."""
    store(client, BRIDGE, DENIED)
    explanation = verify(client)["explanation"]
    assert "Courier" in explanation
    assert "Sentinel" in explanation


def test_coverage_spans_what_was_searched(client: FlaskClient) -> None:
    """Coverage counts the articles with first and last day, and those without a date."""
    store(client, BRIDGE, TRAM, {"text": "Nobody knows when the mill burned down."})
    assert verify(client)["coverage"] == {"articles": 3, "from": "2024-05-03", "to": "2024-06-10", "undated": 1}


def test_provenance_names_what_made_the_verdict(client: FlaskClient) -> None:
    """Provenance has models, policy, generation and the number of changes that /v1/about gives, and a time in UTC."""
    store(client, BRIDGE, TRAM)
    about = client.get("/v1/about").json
    provenance = verify(client)["provenance"]
    assert provenance["encoder"] == f"{about['encoder']['name']} {about['encoder']['revision']}"
    assert provenance["entailment"] == f"{about['entailment']['name']} {about['entailment']['revision']}"
    assert (provenance["policy"], provenance["corpus_sequence"]) == (about["policy"]["name"], about["corpus"]["sequence"])
    assert provenance["index_generation"] == about["corpus"]["index_generation"]
    assert datetime.fromisoformat(provenance["created_at"]).utcoffset().total_seconds() == 0


def test_every_verification_has_an_id_of_its_own(client: FlaskClient) -> None:
    """The same claim twice is two stored verifications."""
    store(client, BRIDGE)
    assert verify(client)["id"] != verify(client)["id"]
    assert counts(client)["verifications"] == 2


def test_verifying_changes_nothing_in_the_corpus(client: FlaskClient) -> None:
    """A verification adds a verification and nothing else to the counts."""
    store(client, BRIDGE)
    before = counts(client)
    verify(client)
    assert counts(client) == {**before, "verifications": 1}


def test_a_claim_of_2000_characters_is_taken(client: FlaskClient) -> None:
    """The longest claim that is allowed, of four bytes a character, is verified."""
    assert verify(client, "𝔅𝔅 𝔅" * 500)["verdict"] == "not_enough_evidence"


def test_the_answers_of_post_and_get_are_the_same(client: FlaskClient) -> None:
    """GET gives all that POST answered with neutral passages included, but the timings."""
    store(client, BRIDGE, TRAM, DENIED)
    answer = verify(client, as_of="2024-12-31", include=["neutral", "timings"], claim_source={"author": "Jost Arvell"})
    stored = client.get(f"/v1/verifications/{answer['id']}")
    assert stored.status_code == 200
    assert {**stored.json, "timings_ms": answer["timings_ms"]} == answer
    assert stored.json["timings_ms"] is None


def test_a_verification_is_given_the_same_twice(client: FlaskClient) -> None:
    """Two GETs of one verification are equal byte by byte, also when articles came in between."""
    store(client, BRIDGE)
    path = f"/v1/verifications/{verify(client)['id']}"
    first = client.get(path).data
    store(client, TRAM, DENIED)
    assert client.get(path).data == first


def test_a_claim_in_another_language_gets_no_confident_verdict(client: FlaskClient) -> None:
    """A German claim is answered with a warning and without confidence, though its words stand in the corpus."""
    claim = "Die Brücke wurde im Mai wieder für den Verkehr geöffnet."
    store(client, {"text": claim})
    answer = verify(client, claim)
    assert (answer["verdict"], answer["reason"], answer["confidence"]) == ("not_enough_evidence", "language_not_served", 0.0)
    assert any("(de)" in warning for warning in answer["warnings"])
