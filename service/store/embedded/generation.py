"""Index generations: immutable directories that describe themselves.

``gen-<number>/`` holds ``index.faiss`` (the middles of the inverted lists), ``lists.bin`` (codes and row numbers, list after
list), ``sizes.npy`` (rows in each list), ``rows.npy`` (passage key and version key of each row, shape (2, count)) and
``manifest.json``. A generation is written under a temporary name, flushed, renamed, and only then named in ``CURRENT``,
with the digest of its manifest. One that does not fit is set aside, never served: a damaged FAISS file mostly loads
without an error and gives wrong neighbours.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
import hashlib
import json
import logging
import os
from pathlib import Path
import re
import shutil
from typing import Any

import faiss
import numpy as np

from service.store.embedded.codes import Coding
from service.store.embedded.files import replace_text, sync
from service.store.embedded.lists import ListFile

CURRENT = "CURRENT"
FORMAT = 2
INDEX, LISTS, SIZES, ROWS, MANIFEST = "index.faiss", "lists.bin", "sizes.npy", "rows.npy", "manifest.json"
CONTENT = (INDEX, LISTS, SIZES, ROWS)

_CURRENT = re.compile(r"(?P<name>gen-\d{6,12}) (?P<sha256>[0-9a-f]{64})\s*\Z", re.ASCII)

logger = logging.getLogger(__name__)


class Misfit(Exception):
    """A generation is damaged or belongs to another corpus, encoder or release; the message has both values."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation is.

    ``last_passage`` is the highest passage key that it accounts for, ``sequence`` the last change of the corpus that was
    seen while it was built. ``scale`` is that of the 8-bit codes, 0 where search is exact; ``fitted`` is how many rows
    the lists were made for.
    """

    format: int
    corpus: str
    sequence: int
    encoder: str
    dimension: int
    metric: str
    count: int
    last_passage: int
    kind: str
    lists: int
    scale: float
    fitted: int
    faiss: str
    bytes: dict[str, int]
    sha256: dict[str, str]


@dataclass(frozen=True, slots=True)
class Generation:
    """A generation that is open: row i is passage ``passages[i]`` of version ``versions[i]``, in order of key."""

    name: str
    index: faiss.IndexIVFScalarQuantizer
    coding: Coding
    lists: ListFile
    passages: np.ndarray
    versions: np.ndarray
    last_passage: int
    fitted: int


@contextmanager
def new_folder(home: Path) -> Iterator[Path]:
    """The folder of a generation that is being written; whatever is left in it at the end is removed."""
    folder = home / f".gen-{_number(home) + 1:06d}.tmp"
    remove_unfinished(home)
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def remove_unfinished(home: Path) -> None:
    """Remove what a build left that was killed."""
    for folder in home.glob(".gen-*.tmp"):
        shutil.rmtree(folder, ignore_errors=True)


def publish(
    folder: Path, index: faiss.Index, coding: Coding, sizes: np.ndarray, rows: np.ndarray, about: dict[str, Any]
) -> Generation:
    """Complete the folder, which has its lists, make it the current generation, remove the older ones, and open it.

    ``about`` has what the manifest says of the corpus: corpus, sequence, encoder, last_passage and fitted. A search that
    still uses an older generation keeps its files open; they are gone from the disk when it ends.
    """
    home, name = folder.parent, folder.name[1 : -len(".tmp")]
    (folder / INDEX).write_bytes(faiss.serialize_index(index).tobytes())
    np.save(folder / SIZES, sizes)
    np.save(folder / ROWS, rows)
    manifest = Manifest(
        format=FORMAT,
        dimension=coding.dimension,
        metric="inner_product",
        count=rows.shape[1],
        kind="exact" if coding.exact else "inverted file, 8-bit codes",
        lists=len(sizes),
        scale=coding.scale,
        faiss=faiss.__version__,
        bytes={file: (folder / file).stat().st_size for file in CONTENT},
        sha256={file: _sha256(folder / file) for file in CONTENT},
        **about,
    )
    (folder / MANIFEST).write_text(json.dumps(asdict(manifest), indent=2) + "\n", encoding="utf-8")
    for file in (*CONTENT, MANIFEST):
        sync(folder / file)
    sync(folder)
    opened = _open(folder, manifest, name)  # before anybody is told of it: what cannot be opened is not published
    os.rename(folder, home / name)
    sync(home)
    replace_text(home / CURRENT, f"{name} {_sha256(home / name / MANIFEST)}")
    for old in home.glob("gen-*"):
        if old.name != name and not old.name.endswith(".damaged"):
            shutil.rmtree(old, ignore_errors=True)
    return opened


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
        manifest = _manifest(folder, named["sha256"])
        _check_belonging(manifest, corpus=corpus, sequence=sequence, encoder=encoder, dimension=dimension)
        _check_files(folder, manifest)
        return _open(folder, manifest, folder.name)
    except (Misfit, OSError, ValueError, KeyError, TypeError, RuntimeError) as problem:
        logger.warning(
            "index generation set aside, it will be built anew", extra={"generation": folder.name, "problem": str(problem)}
        )
        if folder.is_dir():
            for older in home.glob("*.damaged"):  # one is enough for whoever asks why
                shutil.rmtree(older, ignore_errors=True)
            os.rename(folder, home / f"{folder.name}.damaged")
        return None


def damage(home: Path) -> str | None:
    """What is wrong with the files of the current generation, nothing being changed; None when they are as written."""
    try:
        named = _CURRENT.match((home / CURRENT).read_text(encoding="utf-8"))
        if named is None:
            return f"{CURRENT} names no generation"
        folder = home / named["name"]
        _check_files(folder, _manifest(folder, named["sha256"]))
    except (Misfit, OSError, ValueError, KeyError, TypeError) as problem:
        return str(problem)
    return None


def _manifest(folder: Path, digest: str) -> Manifest:
    if _sha256(folder / MANIFEST) != digest:
        raise Misfit(f"{MANIFEST} of {folder.name} has another sha256 than {CURRENT} says")
    values = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    if not isinstance(values, dict) or values.get("format") != FORMAT:
        have = values.get("format") if isinstance(values, dict) else None
        raise Misfit(f"its format is {have}, this release writes {FORMAT}")
    return Manifest(**values)


def _check_belonging(manifest: Manifest, *, corpus: str, sequence: int, encoder: str, dimension: int) -> None:
    for what, have, want in (
        ("corpus", manifest.corpus, corpus),
        ("encoder", manifest.encoder, encoder),
        ("dimension", manifest.dimension, dimension),
        ("metric", manifest.metric, "inner_product"),
    ):
        if have != want:
            raise Misfit(f"its {what} is {have}, the store's is {want}")
    if manifest.sequence > sequence:
        raise Misfit(f"it knows the corpus up to change {manifest.sequence}, the store has come to {sequence}")


def _check_files(folder: Path, manifest: Manifest) -> None:
    """Sizes first, which cost nothing; then every byte, which also brings the files into the page cache before searches."""
    for file in CONTENT:
        size = (folder / file).stat().st_size
        if size != manifest.bytes[file]:
            raise Misfit(f"{file} has {size} bytes, the manifest says {manifest.bytes[file]}")
    for file in CONTENT:
        found = _sha256(folder / file)
        if found != manifest.sha256[file]:
            raise Misfit(f"{file} has sha256 {found}, the manifest says {manifest.sha256[file]}")


def _open(folder: Path, manifest: Manifest, name: str) -> Generation:
    coding = Coding(manifest.dimension, manifest.scale)
    index = faiss.deserialize_index(np.fromfile(folder / INDEX, dtype=np.uint8))
    sizes = np.load(folder / SIZES, allow_pickle=False)
    rows = np.load(folder / ROWS, mmap_mode="r" if manifest.count else None, allow_pickle=False)
    if not sizes.sum() == rows.shape[1] == manifest.count or len(sizes) != index.nlist:
        raise Misfit(f"{sizes.sum()} vectors in {len(sizes)} lists, {rows.shape[1]} rows, manifest {manifest.count}")
    lists = ListFile(folder.parent / name / LISTS, sizes, coding.size)
    ListFile(folder / LISTS, sizes, coding.size).attach(index)
    return Generation(
        name, index, coding, lists, np.asarray(rows[0]), np.asarray(rows[1]), manifest.last_passage, manifest.fitted
    )


def _number(home: Path) -> int:
    numbers = [int(path.name[4:].split(".")[0]) for path in home.glob("gen-*") if path.name[4:].split(".")[0].isdecimal()]
    return max(numbers, default=0)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
