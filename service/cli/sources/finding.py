"""Which files a command line of paths stands for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
import os
from pathlib import Path

STDIN = "-"
ENDINGS = {
    ".txt": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
}
KINDS = ("text", "html", "jsonl", "csv")


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read, or why it cannot be; ``path`` None is standard input, ``inside`` its path below what was named."""

    name: str
    path: Path | None
    inside: str
    kind: str
    size: int | None
    problem: str | None = None


def find(paths: Sequence[str], kind: str | None) -> tuple[list[Found], int]:
    """The files of ``paths`` in order, folders sorted, and how many in folders were passed over: hidden ones, other endings.

    ``kind`` holds for standard input and for files that are named themselves.
    """
    found: list[Found] = []
    passed_over = 0
    for name in paths:
        if name == STDIN:
            found.append(Found("standard input", None, "standard input", kind or "jsonl", None))
        elif Path(name).is_dir():
            for path in _walk(Path(name)):
                if path.suffix.lower() in ENDINGS and not path.name.startswith("."):
                    found.append(_look(path, path.relative_to(name).as_posix(), ENDINGS[path.suffix.lower()]))
                else:
                    passed_over += 1
        else:
            path = Path(name)
            found.append(_look(path, path.name, kind or ENDINGS.get(path.suffix.lower())))
    return found, passed_over


def _look(path: Path, inside: str, kind: str | None) -> Found:
    name = str(path)
    try:
        size = path.stat().st_size if path.is_file() else None
        path.open("rb").close() if size is not None else path.stat()
    except OSError as error:
        return Found(name, path, inside, kind or "", None, f"it cannot be read: {error.strerror}")
    if kind is None:
        return Found(name, path, inside, "", size, f"its kind is not known; --input-format says it ({', '.join(KINDS)})")
    return Found(name, path, inside, kind, size)


def _walk(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        yield from (Path(place, name) for name in sorted(names))
