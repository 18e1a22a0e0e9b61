"""The examples of docs/client.md run as they stand."""

import json
import os
from pathlib import Path
import re
import subprocess
import sys

ROOT = Path(__file__).parents[2]
ADDRESS = "http://127.0.0.1:8080"
EXAMPLES = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "client.md").read_text(encoding="utf-8"), re.DOTALL)


def test_every_example_does_what_the_page_says(address: str, tmp_path: Path) -> None:
    """In order, over one corpus."""
    (tmp_path / "claims.jsonl").write_text('"The Lantern Bridge reopened on Friday."\nno JSON\n', encoding="utf-8")
    said = []
    for code in EXAMPLES:
        assert ADDRESS in code
        script = code.replace(ADDRESS, address).replace("every=5", "every=0.05")
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "client")}
        ended = subprocess.run(
            [sys.executable, "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert ended.returncode == 0, ended.stderr
        said.append(ended.stdout.splitlines())
    one, many, night, at_once, standing, wrong = said
    assert one[0].startswith("supported ")
    assert one[1] == "supports The Lantern Bridge reopened on Friday. The Courier 0 38"
    assert [line.split()[0] for line in many] == ["0", "1", "2"]
    assert many[0] == "0 supported"
    assert night[-1].startswith("2 of 2")
    verdicts = (tmp_path / "verdicts.txt").read_text(encoding="utf-8").splitlines()
    assert verdicts[0] == "The Lantern Bridge reopened on Friday.\tsupported"
    assert "Line 2 is no JSON" in verdicts[1]
    assert at_once == ["supported", "not_enough_evidence", "courier-17 None"]
    assert standing == ["supported active"]
    assert wrong[0].startswith("422 top_k")


def test_the_page_names_every_exception() -> None:
    """What can be raised is told."""
    import crosscheck_client

    page = (ROOT / "docs" / "client.md").read_text(encoding="utf-8")
    names = {name for name in crosscheck_client.__all__ if isinstance(getattr(crosscheck_client, name), type)}
    raised = {name for name in names if issubclass(getattr(crosscheck_client, name), Exception)}
    assert raised - {"CrosscheckError"} <= set(re.findall(r"`(\w+)`", page)), json.dumps(sorted(raised))
