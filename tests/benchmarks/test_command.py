"""The command from end to end, on a tiny corpus."""

import json
from pathlib import Path

import pytest

from benchmarks.__main__ import main


@pytest.mark.long
def test_steady_measures_keeps_and_reports(tmp_path: Path) -> None:
    """A run of twenty turns leaves ten memory figures in the JSON, and the page shows the ratio."""
    results = tmp_path / "figures.json"
    options = ["--work", str(tmp_path / "work"), "--results", str(results)]
    assert main(["steady", "--turns", "20", *options]) == 0
    assert len(json.loads(results.read_text())["steady"]["pss_bytes"]) == 10
    assert main(["report", *options]) == 0
    assert "memory after 20 verifications" in (tmp_path / "report.md").read_text()
