"""The commands of the pages that a newcomer reads run as they stand, and answer what the pages say."""

from collections.abc import Callable
import json
from pathlib import Path
import re
import subprocess

import pytest

from service.bootstrap import Service
from tests.docs.test_examples import ADDRESS, ROOT, doubles
from tests.serving import listening

pytestmark = pytest.mark.long


def run(block: str, work: Path, **environment: str) -> str:
    """What a block of commands prints; fails where one of them does."""
    ended = subprocess.run(
        ["sh", "-e", "-c", block], cwd=work, env={**doubles(work), **environment}, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, (block, ended.stderr)
    return ended.stdout


def test_a_program_gets_the_answers_of_the_page(real_service: Callable[..., Service], tmp_path: Path) -> None:
    """Each call of docs/howto/developer.md, over the sample, answers all that the JSON below it says."""
    page = (ROOT / "docs" / "howto" / "developer.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```(sh|json)\n(.*?)```", page, re.DOTALL)
    assert [kind for kind, _ in blocks] == ["sh", "sh", "json", "sh", "json"]
    answer = {}
    with listening(real_service(CROSSCHECK_SAMPLE="on").app) as address:
        for kind, block in blocks:
            if kind == "sh":
                answer = json.loads(run(block.replace(ADDRESS, address), tmp_path))
                continue
            for name, value in json.loads(block).items():
                if name == "contradicting":
                    assert value[0]["text"] in {passage["text"] for passage in answer[name]}
                else:
                    assert answer[name] == value


def test_a_newcomer_verifies_a_claim_over_an_own_article(tmp_path: Path) -> None:
    """The commands of docs/index.md on files, with the real models, end with a supported claim."""
    page = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    (block,) = (found for found in re.findall(r"```sh\n(.*?)```", page, re.DOTALL) if "ingest" in found)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "crosscheck").symlink_to(ROOT / "scripts" / "crosscheck")
    models = {"CROSSCHECK_ENCODER": "default", "CROSSCHECK_ENTAILMENT": "default"}
    assert "supported " in run(block, tmp_path, **models)


def test_a_fact_checker_sees_the_answers_of_the_walk(real_service: Callable[..., Service]) -> None:
    """The claim of docs/howto/fact-checker.md is supported, and not yet on the day before."""
    page = " ".join((ROOT / "docs" / "howto" / "fact-checker.md").read_text(encoding="utf-8").split())
    client = real_service(CROSSCHECK_SAMPLE="on").app.test_client()
    claim = "The Lantern Bridge reopened to traffic in May 2024."
    assert claim in page
    now = client.post("/v1/verify", json={"claim": claim}).get_json()
    assert f"**{now['verdict']}**, confidence {now['confidence']:.2f}" in page
    assert now["explanation"].partition(" Confidence")[0] in page
    then = client.post("/v1/verify", json={"claim": claim, "as_of": "2024-04-30"}).get_json()
    assert then["verdict"] == "not_enough_evidence"
    assert f"of {now['coverage']['articles']} articles, the {then['coverage']['articles']} that" in page
