"""From an article in to a verdict out in each runtime, each in a process of its own, without a network."""

import json
import os
from pathlib import Path
import subprocess
import sys
from typing import Any

import pytest

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[2]
HEAVY = ("torch", "transformers", "sentence_transformers")
SCRIPT = """
import functools, json, socket, sys
from pathlib import Path

def refuse(*arguments, **options):
    raise AssertionError(f"a connection was tried: {arguments[1:]}")

socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refuse

from service import bootstrap
from service.settings import read_settings

data, runtime, prepared, heavy = sys.argv[1], sys.argv[2], Path(sys.argv[3]), sys.argv[4].split(",")
bootstrap.Execution = functools.partial(bootstrap.Execution, prepared=prepared)
service = bootstrap.build(read_settings({"CROSSCHECK_DATA": data, "CROSSCHECK_RUNTIME": runtime}))
client = service.app.test_client()
article = {"id": "a1", "title": "Ferry",
           "text": "The ferry to Halmere will not run on Sunday. The harbour is closed for repairs."}
answers = [
    client.post("/v1/articles", json=article),
    client.post("/v1/verify", json={"claim": "The ferry to Halmere runs on Sunday."}),
    client.post("/v1/verify", json={"claim": "The harbour is closed."}),
    client.get("/v1/about"),
    client.get("/readyz"),
]
service.close()
print(json.dumps({"answers": [[answer.status_code, answer.json] for answer in answers],
                  "loaded": [name for name in heavy if name in sys.modules]}))
"""


def run(data: Path, runtime: str, prepared: Path) -> tuple[list[Any], list[str]]:
    """What a service answers, and which heavy libraries it has loaded."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("HF_")}
    command = [sys.executable, "-c", SCRIPT, str(data), runtime, str(prepared), ",".join(HEAVY)]
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    found = json.loads(result.stdout)
    return found["answers"], found["loaded"]


@pytest.mark.parametrize("runtime", ["openvino", "torch", "auto"])
def test_a_verdict_in_each_runtime(tmp_path: Path, prepared: Path, runtime: str) -> None:
    """Ingest, both verdicts, readiness and description work; torch is loaded where it is asked for, and nowhere else."""
    answers, loaded = run(tmp_path / "data", runtime, prepared)
    (_, article), (_, refuted), (_, supported), (_, about), (ready, _) = answers
    assert [status for status, _ in answers] == [201, 200, 200, 200, 200], article
    assert (refuted["verdict"], supported["verdict"], ready) == ("refuted", "supported", 200)
    expected = "torch" if runtime == "torch" else "openvino"
    assert (about["encoder"]["runtime"], about["entailment"]["runtime"]) == (expected, expected)
    assert loaded == (list(HEAVY) if runtime == "torch" else [])
