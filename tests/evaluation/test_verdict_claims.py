"""Labelled claims are read, or refused by line."""

import json
from pathlib import Path
from typing import Any

import pytest

from evaluation.verdicts.claims import SAMPLE_CLAIMS, read_claims
from service.domain.errors import InvalidInput
from service.domain.verdict import Label

GOOD = {"claim": "The bridge is closed.", "verdict": "supported"}


def written(folder: Path, *rows: dict[str, Any] | str) -> Path:
    """A file of these rows."""
    path = folder / "claims.jsonl"
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_a_claim_needs_its_text_and_its_verdict_alone(tmp_path: Path) -> None:
    """What is not given is absent; the id is the line, blank lines counted; fields of no meaning here are passed over."""
    (claim,) = read_claims(written(tmp_path, "", GOOD | {"note": "n", "as_of": None}))
    assert (claim.id, claim.text, claim.verdict) == ("line 2", "The bridge is closed.", Label.SUPPORTED)
    assert (claim.as_of, claim.phenomenon, claim.evidence) == (None, None, frozenset())


def test_a_claim_keeps_what_is_given(tmp_path: Path) -> None:
    """Day, phenomenon and the articles of both sides."""
    given = {"id": 7, "as_of": "2024-01-31", "phenomenon": "date", "supporting": ["a", "b"], "contradicting": ["c"]}
    (claim,) = read_claims(written(tmp_path, GOOD | given))
    assert claim.as_of is not None
    assert (claim.id, claim.as_of.given, claim.phenomenon) == ("7", "2024-01-31", "date")
    assert claim.evidence == {"a", "b", "c"}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"claim": "A claim."}, "verdict: is missing; it must be one of supported, refuted, conflicting, not_enough_evidence"),
        (GOOD | {"verdict": "SUPPORTS"}, "verdict: is 'SUPPORTS'; it must be one of"),
        (GOOD | {"verdict": ["supported"]}, "it must be one of"),
        ({"verdict": "supported"}, "claim: is missing"),
        (GOOD | {"claim": 5}, "claim: is '5'; it must be a text"),
        (GOOD | {"claim": " "}, "claim: is empty"),
        (GOOD | {"claim": "x" * 3_000}, "claim: has 3000 characters; at most 2000"),
        (GOOD | {"as_of": "yesterday"}, "as_of: 'yesterday' is not in ISO 8601"),
        (GOOD | {"supporting": "a"}, "supporting: is 'a'; it must be a list of article ids"),
        ("[1]", "is no JSON object"),
        ('{"claim": ', "is no JSON"),
    ],
)
def test_what_is_wrong_is_named_by_its_line(tmp_path: Path, row: dict[str, Any] | str, reason: str) -> None:
    """The message has the file, the line and what is allowed."""
    path = written(tmp_path, GOOD, row)
    with pytest.raises(InvalidInput) as caught:
        read_claims(path)
    assert str(caught.value).startswith(f"{path}, line 2: ")
    assert reason in str(caught.value)


def test_a_file_without_claims_is_refused(tmp_path: Path) -> None:
    """There is nothing to divide by."""
    with pytest.raises(InvalidInput, match="has no claims"):
        read_claims(written(tmp_path, "", ""))


def test_a_file_that_is_not_there_or_no_text_is_refused(tmp_path: Path) -> None:
    """Neither is a traceback."""
    with pytest.raises(InvalidInput, match=r"gone.jsonl: cannot be read: No such file"):
        read_claims(tmp_path / "gone.jsonl")
    (tmp_path / "latin.jsonl").write_bytes(b'{"claim": "\xe9"}')
    with pytest.raises(InvalidInput, match="is no text in UTF-8"):
        read_claims(tmp_path / "latin.jsonl")


def test_the_samples_claims_are_enough_and_name_their_phenomenon() -> None:
    """150 claims or more, each with an id of its own and what it tests; a claim that is decided names its evidence."""
    claims = read_claims(SAMPLE_CLAIMS)
    assert len({claim.id for claim in claims}) == len(claims) >= 150
    assert all(claim.phenomenon for claim in claims)
    assert all(bool(claim.evidence) == (claim.verdict is not Label.NOT_ENOUGH_EVIDENCE) for claim in claims)
