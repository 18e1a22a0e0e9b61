"""Digests of model files: what is loaded is what was measured."""

import hashlib
import json
from pathlib import Path

from models.errors import ModelProblem

MANIFEST = "manifest.json"
ENCODER_WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"  # all-MiniLM-L6-v2, official
_NOT_HASHED = {MANIFEST, "card.md"}


def file_sha256(path: Path) -> str:
    """Hexadecimal SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_manifest(folder: Path) -> None:
    """Write ``manifest.json``: the digest of every file that the model consists of."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name not in _NOT_HASHED)
    digests = {path.name: file_sha256(path) for path in files}
    (folder / MANIFEST).write_text(json.dumps({"sha256": digests}, indent=2) + "\n", encoding="utf-8")


def check_manifest(folder: Path) -> None:
    """Compare every file named in the manifest with its digest. Raises ModelProblem naming the first that differs."""
    path = folder / MANIFEST
    if not path.is_file():
        raise ModelProblem(f"The model in {folder} has no {MANIFEST}; check out the repository again.")
    for name, expected in json.loads(path.read_text(encoding="utf-8"))["sha256"].items():
        check_file(folder / name, expected)


def check_file(path: Path, expected: str) -> None:
    """Compare one file with its digest. Raises ModelProblem."""
    if not path.is_file():
        raise ModelProblem(f"The model file {path} is missing; run 'make install' again.")
    found = file_sha256(path)
    if found != expected:
        raise ModelProblem(f"The model file {path} is damaged: its sha256 is {found}, expected was {expected}.")


def folder_digest(folder: Path) -> str:
    """One short digest for all files of a model: "sha256:" and 16 hexadecimal digits.

    Hidden folders are left out: a fetch keeps its times in ``.cache``, a clone its history in ``.git``.
    """
    total = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.name not in _NOT_HASHED):
        inside = path.relative_to(folder)
        if not any(part.startswith(".") for part in inside.parts[:-1]):
            total.update(f"{inside.as_posix()}\0{file_sha256(path)}\n".encode())
    return f"sha256:{total.hexdigest()[:16]}"
