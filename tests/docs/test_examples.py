"""The documentation's examples run as they stand."""

import csv
import io
import json
import os
from pathlib import Path
import re
import subprocess
import sys

import pytest

from service.bootstrap import Service
from tests.http.answers import CLAIM, DENIAL

ROOT = Path(__file__).parents[2]
ADDRESS = "http://127.0.0.1:8080"


def test_the_batch_script_verifies_a_file(service: Service, address: str, tmp_path: Path) -> None:
    """The script of docs/batch.md turns a file of 300 claims into a CSV file of 300 verdicts, in order."""
    code = re.search(r"```python\n(.*?)```", (ROOT / "docs" / "batch.md").read_text(encoding="utf-8"), re.DOTALL)
    assert code is not None
    assert ADDRESS in code[1]
    script = tmp_path / "verify_file.py"
    script.write_text(code[1].replace(ADDRESS, address), encoding="utf-8")
    client = service.app.test_client()
    client.post("/v1/articles", json={"text": "The old bridge was closed on Friday. The mayor resigned in May."})
    claims = ["The old bridge was closed on Friday.", "The mayor never resigned in May.", "x" * 2001] * 100
    result = subprocess.run(
        [sys.executable, str(script)], input="\n".join(claims), capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert result.returncode == 0, result.stderr
    rows = list(csv.reader(io.StringIO(result.stdout)))
    assert [row[0] for row in rows] == claims
    assert [row[1] for row in rows] == ["supported", "refuted", "error"] * 100


def test_the_job_commands_verify_a_file(service: Service, address: str, tmp_path: Path) -> None:
    """The commands of docs/batch.md turn a file of claims into a file of results, a line each, in order."""
    code = re.search(r"```sh\n(job=.*?)```", (ROOT / "docs" / "batch.md").read_text(encoding="utf-8"), re.DOTALL)
    assert code is not None
    commands = code[1].replace("localhost:8080", address.removeprefix("http://"))
    assert commands.count(address.removeprefix("http://")) == 3
    assert "sleep 10" in commands
    service.app.test_client().post("/v1/articles", json={"text": "The old bridge was closed on Friday."})
    claims = ["The old bridge was closed on Friday.", "", {"claim": "The old bridge was never closed on Friday."}] * 5
    (tmp_path / "claims.jsonl").write_text("".join(json.dumps(claim) + "\n" for claim in claims), encoding="utf-8")
    script = commands.replace("sleep 10", "sleep 0.1")
    result = subprocess.run(["sh", "-ec", script], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120)
    assert result.returncode == 0, result.stderr
    results = [json.loads(line) for line in (tmp_path / "results.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [entry["index"] for entry in results] == list(range(15))
    assert [entry.get("verification", {}).get("verdict") for entry in results] == ["supported", None, "refuted"] * 5


@pytest.mark.long
def test_the_commands_on_files_run_as_they_stand(service: Service, address: str, tmp_path: Path) -> None:
    """Each example of docs/batch.md but that of jobs runs, in order, among articles and claims, and leaves what the page says."""
    page = (ROOT / "docs" / "batch.md").read_text(encoding="utf-8")
    blocks = [block for block in re.findall(r"```sh\n(.*?)```", page, re.DOTALL) if not block.startswith("job=")]
    assert len(blocks) == 5
    work = tmp_path / "work"  # beside the service's own data
    (work / "articles").mkdir(parents=True)
    (work / "articles" / "bridge.txt").write_text(f"{CLAIM}\n", encoding="utf-8")
    (work / "claims.csv").write_text(f"claim\n{CLAIM}\n{DENIAL}\n", encoding="utf-8")
    (work / "claims.jsonl").write_text(json.dumps(CLAIM) + "\n", encoding="utf-8")
    (work / "bin").mkdir()
    (work / "bin" / "crosscheck").symlink_to(ROOT / "scripts" / "crosscheck")
    said = []
    for block in blocks:
        ended = subprocess.run(
            ["sh", "-e", "-c", block.replace(ADDRESS, address)],
            cwd=work, env=doubles(work), capture_output=True, text=True, check=False, encoding="utf-8",
        )  # fmt: skip
        assert ended.returncode == 0, (block, ended.stderr)
        said.append(ended.stdout)
    assert "bridge" in said[0]
    assert said[1].startswith("supported ")
    assert json.loads((work / "answer.json").read_text(encoding="utf-8"))["supporting"] == []
    with (work / "results.csv").open(encoding="utf-8", newline="") as file:
        assert [row["verdict"] for row in csv.DictReader(file)] == ["supported", "refuted"]
    assert (work / "copy" / "crosscheck.db").is_file()
    assert "fail" not in said[3]
    assert json.loads(said[4])["verification"]["claim"] == CLAIM


def doubles(folder: Path) -> dict[str, str]:
    """The environment of a command over the doubles, its ``crosscheck`` first on the path."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("CROSSCHECK_")}
    path = f"{folder / 'bin'}{os.pathsep}{environment['PATH']}"
    models = {"CROSSCHECK_ENCODER": "double", "CROSSCHECK_ENTAILMENT": "double"}
    return {**environment, **models, "PYTHON": sys.executable, "PATH": path}


def test_every_link_between_documents_leads_somewhere() -> None:
    """Each relative link and each named file of the documentation exists."""
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        text = page.read_text(encoding="utf-8")
        for target in re.findall(r"\]\((?!https?://|#)([^)#]+)", text):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
        for target in re.findall(r"`((?:docs|service|models|evaluation|sample|tests)/[\w./-]+\.\w+)`", text):
            assert (ROOT / target).exists(), f"{page.name}: {target}"
