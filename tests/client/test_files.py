"""Jobs from files of claims."""

from pathlib import Path
from typing import Any

import pytest

from tests.http.answers import BRIDGE, CLAIM, DENIAL


def verdicts(crosscheck: Any, path: Path, **options: Any) -> list[Any]:
    """What a job of the file ends in."""
    job = crosscheck.jobs.create_from_file(path, **options)
    results = crosscheck.jobs.results(job.id, follow=True, every=0.01)
    return [each.verification.verdict if each.verification else each.error.status for each in results]


def test_a_text_file_has_a_claim_a_line(crosscheck: Any, tmp_path: Path) -> None:
    """Byte order mark, empty lines and Windows' ends of lines are none of a claim."""
    crosscheck.articles.add(**BRIDGE)
    path = tmp_path / "claims.txt"
    path.write_bytes(f"\ufeff{CLAIM}\r\n\r\n{DENIAL}".encode())
    assert verdicts(crosscheck, path) == ["supported", "refuted"]
    assert verdicts(crosscheck, path, as_of="2020-01-01") == ["not_enough_evidence"] * 2


def test_a_broken_line_harms_no_other(crosscheck: Any, tmp_path: Path) -> None:
    """The service says what is wrong with it, with options or without."""
    crosscheck.articles.add(**BRIDGE)
    path = tmp_path / "claims.jsonl"
    path.write_text(f'"{CLAIM}"\n{{"claim": \n{{"claim": "{DENIAL}"}}\n', encoding="utf-8")
    assert verdicts(crosscheck, path) == ["supported", 400, "refuted"]
    assert verdicts(crosscheck, path, filters={"sources": ["Courier"]}) == ["supported", 400, "refuted"]


def test_a_file_in_another_encoding_is_refused(crosscheck: Any, tmp_path: Path) -> None:
    """With file and line, before anything is sent."""
    path = tmp_path / "claims.txt"
    path.write_bytes(b"The bridge is open.\nThe caf\xe9 is open.\n")
    with pytest.raises(ValueError, match=r"claims\.txt, line 2: .*UTF-8"):
        crosscheck.jobs.create_from_file(path)
    assert list(crosscheck.jobs.list()) == []
