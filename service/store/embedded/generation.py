"""Index generations: immutable directories that describe themselves.

``gen-<number>/`` holds ``vectors.faiss``, ``rows.npy`` (passage key and version key of each row) and ``manifest.json``
(digests, encoder, dimension, metric, count, the corpus and how far it had come). A generation is written under a
temporary name, flushed, renamed, and only then named in ``CURRENT``, with the digest of its manifest. One that does not
fit is set aside, never served: a damaged FAISS file mostly loads without an error and gives wrong neighbours.
"""

from dataclasses import asdict, dataclass
import hashlib
import json
import logging
import os
from pathlib import Path
import re
import shutil

import faiss
import numpy as np

from service.store.embedded.files import replace_text, sync

CURRENT = "CURRENT"
FORMAT = 1
VECTORS, ROWS, MANIFEST = "vectors.faiss", "rows.npy", "manifest.json"
MAP_FILE = 512  # faiss::IO_FLAG_MMAP_IFC: map flat codes instead of reading them

_CURRENT = re.compile(r"(?P<name>gen-\d{6,12}) (?P<sha256>[0-9a-f]{64})\s*\Z", re.ASCII)

logger = logging.getLogger(__name__)


class Misfit(Exception):
    """A generation is damaged or belongs to another corpus, encoder or release; the message has both values."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation is; ``last_passage`` is the highest passage key that existed when it was built."""

    format: int
    corpus: str
    sequence: int
    encoder: str
    dimension: int
    metric: str
    count: int
    last_passage: int
    sha256: dict[str, str]


@dataclass(frozen=True, slots=True)
class Generation:
    """A generation that is open: row i of ``index`` is passage ``passages[i]`` of version ``versions[i]``."""

    name: str
    index: faiss.Index
    passages: np.ndarray
    versions: np.ndarray
    last_passage: int


def write_generation(
    home: Path, index: faiss.Index, rows: np.ndarray, *, corpus: str, sequence: int, encoder: str, last_passage: int
) -> Generation:
    """Write a generation, make it the current one, remove the older ones, and open it.

    ``rows`` has shape (count, 2): passage key and version key.
    """
    name = f"gen-{_number(home) + 1:06d}"
    folder = home / f".{name}.tmp"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    faiss.write_index(index, str(folder / VECTORS))
    np.save(folder / ROWS, rows)
    manifest = Manifest(
        FORMAT,
        corpus,
        sequence,
        encoder,
        index.d,
        "inner_product",
        len(rows),
        last_passage,
        {file: _sha256(folder / file) for file in (VECTORS, ROWS)},
    )
    (folder / MANIFEST).write_text(json.dumps(asdict(manifest), indent=2) + "\n", encoding="utf-8")
    for file in (VECTORS, ROWS, MANIFEST):
        sync(folder / file)
    sync(folder)
    os.rename(folder, home / name)
    sync(home)
    replace_text(home / CURRENT, f"{name} {_sha256(home / name / MANIFEST)}")
    for old in home.glob("gen-*"):
        if old.name != name and not old.name.endswith(".damaged"):
            shutil.rmtree(old, ignore_errors=True)
    return _open(home / name)


def load_generation(home: Path, *, corpus: str, sequence: int, encoder: str, dimension: int) -> Generation | None:
    """Open the current generation, or set it aside and return None when it does not fit."""
    try:
        named = _CURRENT.match((home / CURRENT).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return None
    if named is None:
        logger.warning("index generation unknown, it will be built anew", extra={"problem": f"{CURRENT} names none"})
        return None
    folder = home / named["name"]
    try:
        if _sha256(folder / MANIFEST) != named["sha256"]:
            raise Misfit(f"{MANIFEST} has another sha256 than {CURRENT} says")
        _check(folder, corpus=corpus, sequence=sequence, encoder=encoder, dimension=dimension)
        return _open(folder)
    except (Misfit, OSError, ValueError, KeyError, TypeError, RuntimeError) as problem:
        logger.warning(
            "index generation set aside, it will be built anew", extra={"generation": folder.name, "problem": str(problem)}
        )
        if folder.is_dir():
            shutil.rmtree(home / f"{folder.name}.damaged", ignore_errors=True)
            os.rename(folder, home / f"{folder.name}.damaged")
        return None


def damage(home: Path) -> str | None:
    """What is wrong with the files of the current generation, nothing being changed; None when they are as written."""
    try:
        named = _CURRENT.match((home / CURRENT).read_text(encoding="utf-8"))
        if named is None:
            return f"{CURRENT} names no generation"
        folder = home / named["name"]
        if _sha256(folder / MANIFEST) != named["sha256"]:
            return f"{MANIFEST} of {folder.name} has another sha256 than {CURRENT} says"
        _check_files(folder, Manifest(**json.loads((folder / MANIFEST).read_text(encoding="utf-8"))))
    except (Misfit, OSError, ValueError, KeyError, TypeError) as problem:
        return str(problem)
    return None


def _check(folder: Path, *, corpus: str, sequence: int, encoder: str, dimension: int) -> None:
    manifest = Manifest(**json.loads((folder / MANIFEST).read_text(encoding="utf-8")))
    for what, have, want in (
        ("format", manifest.format, FORMAT),
        ("corpus", manifest.corpus, corpus),
        ("encoder", manifest.encoder, encoder),
        ("dimension", manifest.dimension, dimension),
        ("metric", manifest.metric, "inner_product"),
    ):
        if have != want:
            raise Misfit(f"its {what} is {have}, the store's is {want}")
    if manifest.sequence > sequence:
        raise Misfit(f"it knows the corpus up to change {manifest.sequence}, the store has come to {sequence}")
    _check_files(folder, manifest)


def _check_files(folder: Path, manifest: Manifest) -> None:
    for file in (VECTORS, ROWS):
        found = _sha256(folder / file)
        if found != manifest.sha256[file]:
            raise Misfit(f"{file} has sha256 {found}, the manifest says {manifest.sha256[file]}")


def _open(folder: Path) -> Generation:
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    index = faiss.read_index(str(folder / VECTORS), MAP_FILE)
    rows = np.load(folder / ROWS, mmap_mode="r", allow_pickle=False)
    if index.ntotal != len(rows) or index.ntotal != manifest["count"]:
        raise Misfit(f"{index.ntotal} vectors, {len(rows)} rows, manifest {manifest['count']}")
    columns = np.ascontiguousarray(rows.T)
    return Generation(folder.name, index, columns[0], columns[1], int(manifest["last_passage"]))


def _number(home: Path) -> int:
    numbers = [int(path.name[4:].split(".")[0]) for path in home.glob("gen-*") if path.name[4:].split(".")[0].isdecimal()]
    return max(numbers, default=0)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
