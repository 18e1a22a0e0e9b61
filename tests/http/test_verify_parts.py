"""POST /v1/verify: parts of a compound claim, the timeline, what lacks, and claims that name nobody."""

from flask.testing import FlaskClient
import pytest

from tests.http.answers import BRIDGE, CLAIM, DENIAL, store, verify

COMPOUND = "Mill Town closed the old bridge and sold the tram shed."
CLOSED = {"id": "closed", "text": "Mill Town closed the old bridge.", "source": "Courier", "published_at": "2024-05-03"}
SOLD = {"id": "sold", "text": "Mill Town sold the tram shed.", "source": "Sentinel", "published_at": "2024-05-04"}
KEPT = {"id": "kept", "text": "Mill Town never sold the tram shed.", "source": "Sentinel", "published_at": "2024-05-05"}


def test_a_claim_whose_parts_are_supported_apart_is_supported(client: FlaskClient) -> None:
    """No passage says both halves; each has its own, which is listed with the part that it is about."""
    store(client, CLOSED, SOLD)
    answer = verify(client, COMPOUND)
    assert (answer["verdict"], [part["verdict"] for part in answer["parts"]]) == ("supported", ["supported", "supported"])
    assert {item["article_id"]: item["part"] for item in answer["supporting"]} == {"closed": 0, "sold": 1}
    assert answer["origins"]["supporting"] == 2


def test_parts_point_into_the_claim(client: FlaskClient) -> None:
    """The pieces of a part are slices of the claim."""
    answer = verify(client, COMPOUND)
    pieces = [[COMPOUND[span["start"] : span["end"]] for span in part["spans"]] for part in answer["parts"]]
    assert pieces == [["Mill Town closed the old bridge"], ["Mill Town", "sold the tram shed"]]


def test_one_refuted_part_refutes_the_claim(client: FlaskClient) -> None:
    """The reason says that parts differ, the explanation which one fell."""
    store(client, CLOSED, KEPT)
    answer = verify(client, COMPOUND)
    assert (answer["verdict"], answer["reason"]) == ("refuted", "parts_differ")
    assert "“Mill Town sold the tram shed” is contradicted" in answer["explanation"]


def test_a_stored_verification_has_its_parts_again(client: FlaskClient) -> None:
    """GET gives parts, timeline and findings of a part's evidence as POST did."""
    store(client, CLOSED, KEPT)
    answer = verify(client, COMPOUND, include=["neutral"])
    again = client.get(f"/v1/verifications/{answer['id']}").json
    assert {name: again[name] for name in answer if name != "timings_ms"} == {
        name: value for name, value in answer.items() if name != "timings_ms"
    }


def test_the_timeline_has_both_sides_in_order(client: FlaskClient) -> None:
    """Each side is laid out by the day of publication, with its source."""
    store(client, {"id": "denied", "text": DENIAL, "source": "Sentinel", "published_at": "2024-06-10"}, BRIDGE)
    timeline = verify(client)["timeline"]
    assert [(entry["date"], entry["stance"], entry["source"]) for entry in timeline] == [
        ("2024-05-03", "supports", "Courier"),
        ("2024-06-10", "refutes", "Sentinel"),
    ]


def test_what_was_searched_is_said_where_nothing_is_decided(client: FlaskClient) -> None:
    """The gaps name the extent of the corpus, and what the claim speaks of beyond it."""
    store(client, BRIDGE)
    gaps = verify(client, "The harbour tunnel was flooded in 2031.")["gaps"]
    assert gaps[0] == "Searched: 1 article of 2024-05-03."
    assert "Nothing dated after 2024-05-03 was searched, and the claim speaks of “2031”." in gaps


@pytest.mark.parametrize(
    ("claim", "word"), [("He reopened the bridge in May 2024.", "He"), ("They closed it on Friday.", "They")]
)
def test_a_claim_that_names_nobody_is_not_looked_up(client: FlaskClient, claim: str, word: str) -> None:
    """A pronoun without a name is answered by a reason and by what to do about it."""
    store(client, BRIDGE)
    answer = verify(client, claim, include=["neutral"])
    assert (answer["verdict"], answer["reason"], answer["neutral"]) == ("not_enough_evidence", "unresolved_reference", [])
    assert f"“{word}”" in answer["warnings"][0]


def test_a_claim_of_one_statement_has_no_parts(client: FlaskClient) -> None:
    """Nothing is split where there is nothing to split."""
    store(client, BRIDGE)
    assert verify(client, CLAIM)["parts"] == []
