"""The file of results: written a whole row at a time, and gone on with after a stop, however sudden."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
import fcntl
import os
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from service.cli.claims.formats import ResultFormat
from service.cli.claims.reading import Row
from service.cli.console import Console
from service.cli.stops import WrongUsage


class Results(Protocol):
    """Where results go; ``done`` rows of the input, ``failed`` of them with an error, are there already."""

    done: int
    failed: int

    def write(self, row: Row, result: Mapping[str, Any], answer: Mapping[str, Any] | None) -> None:
        """Append a row."""
        ...


class ResultsOut:
    """Results on standard output."""

    done = failed = 0

    def __init__(self, console: Console, form: ResultFormat) -> None:
        self._console, self._form = console, form
        console.data(form.head())

    def write(self, row: Row, result: Mapping[str, Any], answer: Mapping[str, Any] | None) -> None:
        """Print a row."""
        self._console.data(self._form.line(row, result, answer))


class ResultsFile:
    """Results in a file; each row is in the system's hands before the next one is worked on."""

    def __init__(self, file: BinaryIO, form: ResultFormat, done: int, failed: int) -> None:
        self.done, self.failed = done, failed
        self._file, self._form = file, form

    def write(self, row: Row, result: Mapping[str, Any], answer: Mapping[str, Any] | None) -> None:
        """Append a row."""
        self._file.write(self._form.line(row, result, answer))


@contextmanager
def open_results(path: Path, form: ResultFormat, rows: Sequence[Row], *, resume: bool, overwrite: bool) -> Iterator[ResultsFile]:
    """The file at ``path``, new or gone on with. Raises WrongUsage when it is not what it has to be.

    To resume, the rows that the file holds must be the first of ``rows``, claim by claim; what follows the last whole row is
    the beginning of one that was never finished, and is cut off.
    """
    with path.open("ab+", buffering=0) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise WrongUsage(f"{path} is being written by another run.") from None
        if overwrite and not resume:
            file.truncate(0)
        file.seek(0)
        content = file.read()
        if not resume and not form.head().startswith(content):  # what a start that failed leaves is no result
            raise WrongUsage(f"{path} exists. --resume goes on with it, --overwrite begins anew.")
        written = _go_on(path, content, form, rows)
        if written is None:
            file.truncate(0)
            file.write(form.head())
            yield ResultsFile(file, form, 0, 0)
        else:
            end, failed = written
            file.truncate(end)
            yield ResultsFile(file, form, len(failed), sum(failed))
        os.fsync(file.fileno())


def _go_on(path: Path, content: bytes, form: ResultFormat, rows: Sequence[Row]) -> tuple[int, list[bool]] | None:
    """Where the last whole row ends, and for each row whether it failed; None for a file that holds none."""
    head = form.head()
    if not content or (len(content) < len(head) and head.startswith(content)):
        return None
    if not content.startswith(head):
        raise WrongUsage(f"{path} has other columns than this run writes: it is of another input or another release.")
    end = form.whole(content)
    try:
        written = form.written(content[:end])
    except (ValueError, KeyError, IndexError, AttributeError) as error:
        raise WrongUsage(f"{path} holds something else than results of this input.") from error
    if len(written) > len(rows):
        raise WrongUsage(f"{path} has {len(written)} rows, the input only {len(rows)}: it is of another input.")
    for number, ((claim, _), row) in enumerate(zip(written, rows, strict=False), start=1):
        if claim != form.claim_of(row):
            raise WrongUsage(
                f"{path}, row {number}, is of the claim '{claim[:80]}', which is not the input's: it is of another input."
            )
    return end, [failed for _, failed in written]
