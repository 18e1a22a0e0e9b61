"""What became of every file: counted, and told as it happens."""

from collections import Counter
from typing import Any

from service.cli.console import Console, clean
from service.cli.progress import Progress
from service.cli.sources.entries import Entry

SHOWN_OF_A_FILE = 20
LISTED = 10_000  # problems that a report keeps, a few megabytes


class Report:
    """Counts outcomes and prints problems, at most 20 of one file; ``summary`` lists the first 10,000."""

    def __init__(self, console: Console, progress: Progress, files: int, passed_over: int, addresses: int = 0) -> None:
        self._addresses = addresses
        self._console, self._progress = console, progress
        self._files, self._passed_over = files, passed_over
        self._counts = Counter(
            {"new": 0, "new_versions": 0, "unchanged": 0, "copies_of_files": 0, "other_records": 0, "refused": 0}
        )
        self._of_file: Counter[str] = Counter()
        self._problems: list[dict[str, str]] = []

    @property
    def taken_in(self) -> int:
        """How many articles came into the corpus or were there."""
        return self._counts["new"] + self._counts["new_versions"] + self._counts["unchanged"]

    @property
    def failed(self) -> bool:
        """Whether anything went wrong."""
        return self._counts["refused"] > 0

    def problem(self, entry: Entry, problem: str) -> None:
        """An entry is not in, and why."""
        self._counts["refused"] += 1
        if len(self._problems) < LISTED:
            self._problems.append({"file": entry.file, "place": entry.place, "problem": problem})
        self._of_file[entry.file] += 1
        shown = self._of_file[entry.file]
        if shown <= SHOWN_OF_A_FILE:
            self._progress.clear()
            self._console.problem(clean(f"{entry.place}: {problem}"))
        if shown == SHOWN_OF_A_FILE + 1:
            self._progress.clear()
            self._console.problem(clean(f"{entry.file}: more of it is not shown; --json lists more"))

    def copy(self, entry: Entry) -> None:
        """A file is the copy of another."""
        self._counts["copies_of_files"] += 1
        self._progress.clear()
        self._console.note(clean(f"{entry.place}: passed over, it is a copy of {entry.same_as}"))

    def other(self) -> None:
        """A record of an archive is no page."""
        self._counts["other_records"] += 1

    def answer(self, entry: Entry, answer: dict[str, Any]) -> None:
        """What the service said of an article."""
        receipt = answer.get("article")
        if receipt is None:
            self.problem(entry, str(answer["error"]["detail"]))
        else:
            self._counts["unchanged" if not receipt["created"] else "new" if receipt["version"] == 1 else "new_versions"] += 1

    def summary(self) -> dict[str, Any]:
        """All of it; ``problems_not_listed`` are counted and no more."""
        return {
            "files": self._files,
            "addresses": self._addresses,
            "passed_over": self._passed_over,
            **self._counts,
            "problems_not_listed": self._counts["refused"] - len(self._problems),
            "problems": self._problems,
        }

    def sentence(self) -> str:
        """All of it, in words."""
        names = {
            "new": "new",
            "new_versions": "new versions",
            "unchanged": "unchanged",
            "copies_of_files": "copies of files",
            "other_records": "records that are no page",
        }
        parts = [f"{self._counts[key]:,} {name}" for key, name in names.items() if self._counts[key] or key == "new"]
        came = [(self._files, "file", "files")] if self._files or not self._addresses else []
        came += [(self._addresses, "address", "addresses")] if self._addresses else []
        named = " and ".join(f"{number:,} {one if number == 1 else more}" for number, one, more in came)
        said = f"{named}: {', '.join(parts)}"
        if self.failed:
            said += f"; {self._counts['refused']:,} not taken in"
        return said + (f"; {self._passed_over:,} files of other kinds passed over" if self._passed_over else "") + "."
