"""A client that openapi-python-client generates from openapi.yaml works against a running service.

The tool pins other versions of what we pin, so it is installed apart and found on the path: pipx install openapi-python-client.
"""

from pathlib import Path
import shutil
import subprocess

import pytest

from service.bootstrap import Service
from tests.http.answers import BRIDGE, CLAIM
from tests.serving import listening

TOOL = shutil.which("openapi-python-client")
ROOT = Path(__file__).parents[2]
SCRIPT = """
import sys
from generated import Client
from generated.api.articles import get_article, list_articles, post_article
from generated.api.jobs import get_job, post_job
from generated.api.verification import post_batch, post_verify
from generated.models import ArticlePost, JobPost, Problem, VerifyBatch, VerifyPost

address, text, claim = sys.argv[1:]
client = Client(base_url=address, raise_on_unexpected_status=True)
receipt = post_article.sync(client=client, body=ArticlePost(text=text, id="bridge", source="Courier"))
assert receipt.created and receipt.id == "bridge", receipt
assert get_article.sync("bridge", client=client).text == text
assert [item.id for item in list_articles.sync(client=client, limit=1).items] == ["bridge"]
found = post_verify.sync(client=client, body=VerifyPost(claim=claim))
assert found.supporting[0].text == text and found.as_of is None, found
results = post_batch.sync(client=client, body=VerifyBatch(claims=[claim, ""])).results
assert [result.status for result in results] == [200, 422] and "claim" in results[1].error.errors.to_dict(), results
job = post_job.sync(client=client, body=JobPost(claims=[claim]))
assert get_job.sync(job.id, client=client).total == 1
refused = post_verify.sync(client=client, body=VerifyPost(claim=""))
assert isinstance(refused, Problem) and refused.status == 422, refused
print(found.verdict.value)
"""


@pytest.mark.skipif(TOOL is None, reason="openapi-python-client is not on the path: the generated client is NOT tried")
def test_a_generated_client_verifies_a_claim(service: Service, tmp_path: Path) -> None:
    """Articles, a claim, a batch, a job and a problem go through its types; nothing but NDJSON is beyond the generator."""
    assert TOOL is not None
    made = subprocess.run(
        [TOOL, "generate", "--path", str(ROOT / "openapi.yaml"), "--meta", "none", "--output-path", str(tmp_path / "generated")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert made.returncode == 0, made.stdout + made.stderr
    complaints = [line for line in made.stdout.splitlines() if line.startswith(("Unsupported", "Cannot", "ERROR", "Unable"))]
    assert all("application/x-ndjson" in line for line in complaints), made.stdout
    interpreter = Path(TOOL).resolve().parent / "python"
    with listening(service.app) as address:
        ran = subprocess.run(
            [str(interpreter), "-c", SCRIPT, address, BRIDGE["text"], CLAIM],
            cwd=tmp_path, capture_output=True, text=True, check=False,
        )  # fmt: skip
    assert (ran.returncode, ran.stdout.strip()) == (0, "supported"), ran.stderr
