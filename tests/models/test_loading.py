"""Models by name: what a setting may say, what the hub's own code makes of it, and what is said when it fails."""

from collections.abc import Callable
import json
import logging
import os
from pathlib import Path
import shutil
import subprocess
import sys
from typing import Any

import httpx2
from huggingface_hub import errors
import pytest
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import StaticEmbedding
from transformers import AutoTokenizer

from models.encoder import load_encoder, packaged_encoder
from models.errors import ModelProblem
from models.judge import load_judge
from models.loading import find_source, load_model
from models.manifest import folder_digest
from models.runtime.choice import Execution, Runtime
from tests.models.tiny import make

ROOT = Path(__file__).parents[2]
OLD, NEW, VECTORS = "0" * 39 + "a", "0" * 39 + "b", "0" * 39 + "c"
SCRIPT = """
import json, logging, socket, sys

def refuse(*arguments, **options):
    raise AssertionError(f"a connection was tried: {arguments[1:]}")

socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refuse

from models.encoder import load_encoder
from models.errors import ModelProblem
from models.judge import load_judge
from models.probes import prove_polarity
from models.runtime.choice import Execution, Runtime

TORCH = Execution(Runtime.TORCH)
said = []

class Keep(logging.Handler):
    def emit(self, record):
        said.append(record.getMessage())

logging.getLogger("models").addHandler(Keep())
answers = {}
for setting in sys.argv[1:]:
    said.clear()
    try:
        if "encoder" in setting:
            model = load_encoder(setting, TORCH)
            model.encode(["A probe."])
        else:
            model = load_judge(setting, TORCH)
            prove_polarity(model)
        answers[setting] = {"name": model.name, "revision": model.revision, "said": list(said)}
    except ModelProblem as problem:
        answers[setting] = {"problem": str(problem), "said": list(said)}
print(json.dumps(answers))
"""


def fill(cache: Path, name: str, commits: dict[str, Path], refs: dict[str, str]) -> None:
    """Lay a hub's cache out as its own library does: ``commits`` with their files, ``refs`` that name them."""
    home = cache / "hub" / f"models--{name.replace('/', '--')}"
    for commit, folder in commits.items():
        shutil.copytree(folder, home / "snapshots" / commit, copy_function=os.symlink)
    for ref, commit in refs.items():
        (home / "refs" / ref).parent.mkdir(parents=True, exist_ok=True)
        (home / "refs" / ref).write_text(commit, encoding="utf-8")


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What a process without a network makes of names on a hub whose models were fetched before."""
    folder = tmp_path_factory.mktemp("hub")
    good, untaught = make(folder / "good", "bert"), make(folder / "untaught", "bert", fitted=False)
    fill(folder, "org/nli", {NEW: good, OLD: untaught}, {"main": NEW, "v1": OLD})
    fill(folder, "org/encoder", {VECTORS: packaged_encoder()}, {"refs/pr/1": VECTORS})
    settings = (
        f"org/nli@{NEW}", f"org/nli@{OLD}", "org/nli@v1", "org/nli", "org/nli@v2", f"org/nli@{VECTORS}", "org/none",
        f"org/encoder@{VECTORS}", "org/encoder@refs/pr/1", "org/encoder",
    )  # fmt: skip
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("HF_", "SENTENCE_"))}
    environment |= {"HF_HOME": str(folder), "HF_HUB_OFFLINE": "1"}
    command = [sys.executable, "-c", SCRIPT, *settings]
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


@pytest.mark.long
def test_a_commit_is_loaded_and_recorded(answers: dict[str, dict[str, Any]]) -> None:
    """``owner/name@commit`` loads that commit, passes the probes, and is the identity; nothing is warned of."""
    assert answers[f"org/nli@{NEW}"] == {"name": "org/nli", "revision": NEW, "said": []}
    assert answers[f"org/encoder@{VECTORS}"] == {"name": "org/encoder", "revision": VECTORS, "said": []}


@pytest.mark.long
def test_another_commit_is_another_model(answers: dict[str, dict[str, Any]]) -> None:
    """The revision decides whose weights are loaded: an untaught commit of the same name fails the probes."""
    assert "plain probes wrong" in answers[f"org/nli@{OLD}"]["problem"]
    assert "plain probes wrong" in answers["org/nli@v1"]["problem"]


@pytest.mark.long
def test_what_is_not_pinned_is_warned_of(answers: dict[str, dict[str, Any]]) -> None:
    """Without a revision, or with a branch or tag, the log says which commit was found, in the form of the setting."""
    assert answers["org/nli"]["revision"] == NEW
    assert answers["org/encoder@refs/pr/1"]["revision"] == VECTORS
    for setting, pinned in (("org/nli", f"org/nli@{NEW}"), ("org/encoder@refs/pr/1", f"org/encoder@{VECTORS}")):
        (warning,) = answers[setting]["said"]
        assert f"'{setting}' is not pinned" in warning
        assert warning.endswith(f"now it is '{pinned}'")


@pytest.mark.long
@pytest.mark.parametrize("setting", ["org/nli@v2", f"org/nli@{VECTORS}", "org/none", "org/encoder"])
def test_what_was_never_fetched_is_refused(answers: dict[str, dict[str, Any]], setting: str) -> None:
    """Offline, an unknown name, branch or commit is refused: no folder, no hub, nothing kept from before."""
    assert f"'{setting}' cannot be loaded: there is no such folder, the hub cannot be reached" in answers[setting]["problem"]


@pytest.mark.parametrize(
    ("setting", "cause"),
    [
        ("/no/such/folder", "no such folder"),
        ("/no/such/folder@v1", "no such folder"),
        ("./no-such", "no such folder"),
        ("name", "no such folder"),
        ("owner/name/more", "no such folder"),
        ("owner/name@", "no revision follows the '@'"),
    ],
)
@pytest.mark.parametrize("load", [load_judge, load_encoder])
def test_a_setting_that_names_nothing_is_refused(load: Callable[[str], object], setting: str, cause: str) -> None:
    """What is neither a folder nor a name on a hub is refused before the hub is asked."""
    with pytest.raises(ModelProblem) as problem:
        load(setting)
    assert f"'{setting}' cannot be loaded" in str(problem.value)
    assert cause in str(problem.value)


def test_a_folder_with_an_at_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """A folder called like a pinned name is a folder: its digest is its revision, and nothing is warned of."""
    make(tmp_path / "org" / "nli@v1", "bert", fitted=False)
    monkeypatch.chdir(tmp_path)
    with caplog.at_level(logging.WARNING, logger="models"):
        judge = load_judge("org/nli@v1", Execution(Runtime.TORCH))
    assert judge.name == "nli@v1"
    assert judge.revision.startswith("sha256:")
    assert not caplog.records


def test_what_a_fetch_leaves_behind_is_not_the_model(tmp_path: Path) -> None:
    """A hidden folder, such as that of the times of fetching, is not part of a digest; others are."""
    (tmp_path / "config.json").write_text("{}", encoding="utf-8")
    before = folder_digest(tmp_path)
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache" / "config.json.metadata").write_text("today", encoding="utf-8")
    assert folder_digest(tmp_path) == before
    (tmp_path / "1_Pooling").mkdir()
    (tmp_path / "1_Pooling" / "config.json").write_text("{}", encoding="utf-8")
    assert folder_digest(tmp_path) != before


def test_a_folder_has_no_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A revision of what is a folder is refused, not forgotten."""
    (tmp_path / "org" / "nli").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ModelProblem, match="a folder has no revisions"):
        load_judge("org/nli@v1")


def test_weights_that_may_run_code_are_not_read(tmp_path: Path) -> None:
    """A model without safetensors is refused, and told why."""
    folder = make(tmp_path / "old", "bert", fitted=False)
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")
    with pytest.raises(ModelProblem, match="other formats can run code"):
        load_judge(str(folder))


def test_an_encoder_of_word_vectors_loads(tmp_path: Path) -> None:
    """An encoder without a transformer, which has no limit of length to set, serves too."""
    words = StaticEmbedding(AutoTokenizer.from_pretrained(packaged_encoder()), embedding_dim=16)
    SentenceTransformer(modules=[words], device="cpu").save(str(tmp_path / "words"), create_model_card=False)
    encoder = load_encoder(str(tmp_path / "words"))
    assert encoder.encode(["A bridge.", "A bridge. " * 500]).shape == (2, 16)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (errors.RevisionNotFoundError, "the hub has the model, but not this revision"),
        (errors.RepositoryNotFoundError, "the hub has no such model"),
        (errors.GatedRepoError, "accepted its terms"),
    ],
)
def test_what_the_hub_answers_is_put_in_words(kind: type[errors.HfHubHTTPError], words: str) -> None:
    """A refusal of the hub is told apart, however deep the libraries hide it."""

    def library(*arguments: object, **options: object) -> object:
        response = httpx2.Response(404, request=httpx2.Request("GET", "https://hub.example/org/nli"))
        try:
            raise kind("404", response=response)
        except errors.HfHubHTTPError as error:
            raise OSError("something else") from error

    with pytest.raises(ModelProblem, match=f"'org/nli@{NEW}' cannot be loaded: .*{words}.*something else"):
        load_model(library, find_source("entailment model", f"org/nli@{NEW}"))
