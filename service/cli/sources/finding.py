"""Which files a command line of paths stands for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
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
    ".warc": "warc",
    ".warc.gz": "warc",
}
KINDS = ("text", "html", "jsonl", "csv", "warc")


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
        elif _is_folder(Path(name)):
            for path, problem in _walk(Path(name)):
                inside = path.relative_to(name).as_posix()
                if problem:
                    found.append(Found(str(path), path, inside, "", None, problem))
                elif (known := _kind(path)) and not path.name.startswith("."):
                    found.append(_only_file(_look(path, inside, known)))
                else:
                    passed_over += 1
        else:
            path = Path(name)
            found.append(_look(path, path.name, kind or _kind(path)))
    return found, passed_over


def _kind(path: Path) -> str | None:
    ending = path.suffix.lower()
    return ENDINGS.get(Path(path.stem).suffix.lower() + ending if ending == ".gz" else ending)


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


def _only_file(found: Found) -> Found:
    """What lies in a folder is read only where it is a file: to open a pipe or a device could wait for ever."""
    if found.problem is None and found.size is None:
        return replace(found, problem="it is no file but a folder, a pipe, a socket or a device, and was not opened")
    return found


def _walk(folder: Path) -> Iterator[tuple[Path, str | None]]:
    """The files below a folder, sorted; folders that cannot be gone into come with the reason."""
    failed: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=failed.append):
        yield from _told(failed)
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for each in folders:
            if _is_link(Path(place, each)):
                yield Path(place, each), "it is a link to a folder, which is not followed; name the folder itself"
        yield from ((Path(place, name), None) for name in sorted(names))
    yield from _told(failed)


def _told(failed: list[OSError]) -> Iterator[tuple[Path, str | None]]:
    """Each failure once; ``failed`` is empty afterwards."""
    while failed:
        error = failed.pop(0)
        yield Path(os.fsdecode(error.filename)), f"the folder cannot be read: {error.strerror}"


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False  # it is told when it is looked at


def _is_link(path: Path) -> bool:
    try:
        return path.is_symlink()
    except OSError:
        return False  # it is told when it is gone into
