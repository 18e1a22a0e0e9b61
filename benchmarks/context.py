"""What every measurement is given, and what several of them need: weights for the peers, a corpus of a size."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
import hashlib
import json
from pathlib import Path
import shutil
from typing import Any

from benchmarks.load import drive
from benchmarks.material import Material, slices
from benchmarks.processes import Served, ask, crosscheck
from models.encoder import packaged_encoder
from models.judge import DEFAULT_FOLDER
from models.packing import readable

BATCH_ARTICLES = 25


@dataclass(frozen=True, slots=True)
class Context:
    """Sizes and places of a run: ``passages`` in the corpus, ``claims`` a round, ``rounds``, a folder for what is made.

    ``turns`` are of ``steady``, ``sizes`` of ``large``, ``torch`` is what pip installs for the peers.
    """

    material: Material
    work: Path
    passages: int
    claims: int
    rounds: int
    turns: int
    torch: str
    sizes: tuple[int, ...]

    def asked(self, turn: int, count: int | None = None) -> list[str]:
        """The claims of a round: others in each, from the beginning again when there are no more."""
        count = count or self.claims
        every = self.material.claims
        return [every[(turn * count + place) % len(every)] for place in range(count)]

    @contextmanager
    def scratch(self, name: str) -> Iterator[Path]:
        """An empty folder, removed at the end."""
        folder = self.work / "scratch" / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def model_folders(self) -> tuple[Path, Path]:
        """Encoder and judge as sentence-transformers reads them; the judge's weights as float32."""
        judge = self.work / "judge"
        if not (judge / "complete").is_file():
            shutil.rmtree(judge, ignore_errors=True)
            with readable(DEFAULT_FOLDER) as folder:
                shutil.copytree(folder, judge)
            (judge / "complete").touch()
        return packaged_encoder(), judge

    def corpus(self) -> Path:
        """A data directory with about ``passages`` passages, taken in once by HTTP and kept for later runs."""
        (articles,) = slices(self.material.articles, self.passages, 1)
        digest = hashlib.sha256(json.dumps(articles, sort_keys=True).encode()).hexdigest()[:12]
        folder = self.work / "corpora" / digest
        if not (folder / "complete").is_file():
            shutil.rmtree(folder, ignore_errors=True)
            print(f"== taking {len(articles)} articles in for the corpus", flush=True)
            with crosscheck(folder / "data") as served:
                take_in(served, articles)
            (folder / "complete").touch()
        return folder / "data"

    @contextmanager
    def corpus_copy(self, name: str) -> Iterator[Path]:
        """The same, to be written to."""
        with self.scratch(name) as folder:
            yield Path(shutil.copytree(self.corpus(), folder / "data", ignore=shutil.ignore_patterns("lock")))


def take_in(served: Served, articles: list[dict[str, Any]], clients: int = 2) -> int:
    """Send articles in batches; returns the passages that were stored. Raises RuntimeError where one was refused."""
    batches = [articles[start : start + BATCH_ARTICLES] for start in range(0, len(articles), BATCH_ARTICLES)]
    answers = drive(lambda batch: ask(served.port, "/v1/articles/batch", {"articles": batch}), batches, clients).answers
    items = [item for answer in answers for item in answer["results"]]
    refused = [item for item in items if "article" not in item]
    if refused:
        raise RuntimeError(f"{len(refused)} articles were refused, the first: {refused[0]}")
    return sum(item["article"]["passages"] for item in items if item["article"]["created"])


def verify(served: Served, claim: str) -> Any:
    """One claim over HTTP, with all that was found for it."""
    return ask(served.port, "/v1/verify", {"claim": claim, "top_k": 20, "include": ["neutral", "timings"]})


def pairs_read(answer: Any) -> int:
    """How many passages the judge read for an answer: those too far from the claim are not read."""
    found = answer["supporting"] + answer["contradicting"] + answer["neutral"]
    return sum(each["probabilities"] is not None for each in found)
