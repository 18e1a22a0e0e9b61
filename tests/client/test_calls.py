"""Every call of the client against the real interface."""

from datetime import date
from typing import Any

import pytest

from crosscheck_client import NotFound
from service.bootstrap import Service
from tests.http.answers import BRIDGE, CLAIM, DENIAL, TRAM


def test_a_claim_is_verified_with_its_evidence(crosscheck: Any) -> None:
    """Quote, offsets and stance come back as attributes; the quote is the article's slice."""
    receipt = crosscheck.articles.add(**BRIDGE)
    assert (receipt.id, receipt.version, receipt.created) == ("bridge", 1, True)
    found = crosscheck.verify(CLAIM, include=["timings"])
    assert (found.verdict, found.reason, found.claim) == ("supported", "sources_agree", CLAIM)
    evidence = found.supporting[0]
    text = crosscheck.articles.get("bridge").text
    assert text[evidence.start : evidence.end] == evidence.text == CLAIM
    assert (evidence.stance, evidence.source, evidence.probabilities.supports > 0.5) == ("supports", "Courier", True)
    assert set(found.timings_ms) >= {"encode", "judge"}
    assert crosscheck.verify(DENIAL).verdict == "refuted"


def test_options_are_sent_as_they_are_meant(crosscheck: Any) -> None:
    """Dates of Python and filters reach the search."""
    crosscheck.articles.add(**{**BRIDGE, "published_at": date(2024, 5, 3)})
    assert crosscheck.articles.get("bridge").published_at.startswith("2024-05-03")
    assert crosscheck.verify(CLAIM, as_of=date(2024, 5, 2)).verdict == "not_enough_evidence"
    assert crosscheck.verify(CLAIM, as_of="2024-05-03").verdict == "supported"
    elsewhere = crosscheck.verify(CLAIM, filters={"sources": ["Sentinel"]})
    assert (elsewhere.verdict, elsewhere.coverage.articles, elsewhere.coverage.first) == ("not_enough_evidence", 0, None)


def test_many_claims_come_back_in_order(crosscheck: Any) -> None:
    """More than one request's worth, taken from a generator; a bad one has its error and harms no other."""
    crosscheck.articles.add(**BRIDGE)
    claims = [CLAIM, "", {"claim": DENIAL}] * 30
    found = list(crosscheck.verify_batch((claim for claim in claims), filters={"sources": ["Courier"]}))
    assert [each.index for each in found] == list(range(90))
    assert [each.verification and each.verification.verdict for each in found] == ["supported", None, "refuted"] * 30
    assert found[1].error.status == found[1].status == 422
    assert "claim" in found[1].error.errors


def test_shared_options_give_way_to_a_claims_own(crosscheck: Any) -> None:
    """As the interface has it for shared options beside a list of claims."""
    crosscheck.articles.add(**BRIDGE)
    late = {"claim": CLAIM, "as_of": "2024-06-01"}
    found = list(crosscheck.verify_batch([CLAIM, late], as_of="2024-01-01"))
    assert [each.verification.verdict for each in found] == ["not_enough_evidence", "supported"]


def test_articles_are_added_listed_and_erased(crosscheck: Any) -> None:
    """In one batch with a bad one among them; the list goes over pages."""
    sent = [BRIDGE, {"title": "no text"}, TRAM]
    results = list(crosscheck.articles.add_batch(sent))
    assert [(each.index, each.status) for each in results] == [(0, 201), (1, 422), (2, 201)]
    assert results[1].article is None
    assert "text" in results[1].error.errors
    assert [each.id for each in crosscheck.articles.list(page_size=1)] == ["bridge", "tram"]
    assert [each.id for each in crosscheck.articles.list(published_from=date(2024, 6, 1))] == ["tram"]
    assert [each.text for each in crosscheck.articles.passages("bridge")] == [CLAIM]
    assert crosscheck.articles.get("bridge", version=1).current
    crosscheck.articles.delete("bridge")
    with pytest.raises(NotFound):
        crosscheck.articles.get("bridge")
    assert crosscheck.about().corpus.articles == 1


def test_verifications_are_listed_read_and_erased(crosscheck: Any) -> None:
    """Newest first, over pages."""
    first, second = crosscheck.verify(CLAIM), crosscheck.verify(DENIAL)
    assert [each.id for each in crosscheck.verifications.list(page_size=1)] == [second.id, first.id]
    assert crosscheck.verifications.get(first.id).claim == CLAIM
    crosscheck.verifications.delete(first.id)
    assert [each.claim for each in crosscheck.verifications.list()] == [DENIAL]


def test_a_job_runs_to_its_end(crosscheck: Any) -> None:
    """Progress is told, results come in order, and the same key is the same job."""
    crosscheck.articles.add(**BRIDGE)
    claims = [CLAIM, "", DENIAL] * 10
    job = crosscheck.jobs.create(claims, key="night-1")
    assert crosscheck.jobs.create(claims, key="night-1").id == job.id
    told: list[Any] = []
    ended = crosscheck.jobs.wait(job.id, progress=told.append, every=0.02, timeout=60)
    assert (ended.state, ended.done, ended.failed, ended.ended) == ("finished", 30, 10, True)
    assert [each.done for each in told] == sorted(each.done for each in told)
    assert told[-1] == ended
    results = list(crosscheck.jobs.results(job.id))
    assert [each.index for each in results] == list(range(30))
    assert [each.verification and each.verification.verdict for each in results] == ["supported", None, "refuted"] * 10
    assert [each.index for each in crosscheck.jobs.results(job.id, start=28)] == [28, 29]
    assert [each.id for each in crosscheck.jobs.list()] == [job.id]
    assert crosscheck.jobs.cancel(job.id).state == "finished"
    crosscheck.jobs.erase(job.id)
    with pytest.raises(NotFound):
        crosscheck.jobs.get(job.id)


def test_results_are_followed_while_the_job_runs(crosscheck: Any) -> None:
    """Those that are to come are waited for."""
    claims = [f"Claim number {number} is here." for number in range(40)]
    job = crosscheck.jobs.create(claims)
    assert [each.claim for each in crosscheck.jobs.results(job.id, follow=True, every=0.01)] == claims


def test_a_client_without_a_socket_serves_the_same(service: Service) -> None:
    """A transport of httpx2 stands in for the network."""
    import httpx2

    from crosscheck_client import Crosscheck

    with Crosscheck("http://embedded", transport=httpx2.WSGITransport(service.app)) as client:
        assert client.about().name == "Crosscheck"
