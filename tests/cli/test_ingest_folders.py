"""``ingest`` of folders: whatever lies in them, each file's fate is told and no good one is lost."""

import json
import os
from pathlib import Path

import pytest

from service.cli.sources.entries import MAX_FILE_BYTES
from tests.cli.conftest import Run

GOOD = 1_000
DEEP = "d" * 250  # seventeen of them are a longer path than the system can open


@pytest.mark.long
def test_a_thousand_good_files_are_in_among_bad_ones(crosscheck: Run, tmp_path: Path) -> None:
    """Each bad file is named with its reason, every good one is in exactly once, and a second run adds nothing."""
    folder = tmp_path / "in"
    for number in range(GOOD):
        place = folder / f"{number % 10}" / f"{number}.txt"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f"Ferry number {number} left the harbour.", encoding="utf-8")
    reasons: dict[str, str] = {}
    for number in range(10):
        (folder / f"{number}" / "copy.txt").write_text(f"Ferry number {number} left the harbour.", encoding="utf-8")
        for name, content, reason in (
            ("broken.jsonl", b'{"text": "x"\n', "no JSON"),
            ("empty.txt", b"", "it is empty"),
            ("binary.md", b"\x7fELF\0%d" % number, "binary"),
            ("bare.html", b"<html><!-- %d --></html>" % number, "no main text"),
        ):
            (folder / f"{number}" / name).write_bytes(content)
            reasons[str(folder / f"{number}" / name)] = reason
    with (folder / "5" / "large.txt").open("wb") as large:
        large.truncate(MAX_FILE_BYTES + 1)
    reasons[str(folder / "5" / "large.txt")] = "32 MB"
    ended = crosscheck("ingest", "--json", folder)
    told = json.loads(ended.out)
    assert {each["file"]: each["problem"] for each in told["problems"] if reasons[each["file"]] not in each["problem"]} == {}
    assert sorted(each["file"] for each in told["problems"]) == sorted(reasons)
    assert (ended.status, told["new"], told["copies_of_files"], told["refused"]) == (1, GOOD, 10, len(reasons))
    texts = [json.loads(line)["text"] for line in crosscheck("export").out.splitlines()]
    assert sorted(texts) == sorted(f"Ferry number {number} left the harbour." for number in range(GOOD))
    again = json.loads(crosscheck("ingest", "--json", folder).out)
    assert (again["new"], again["new_versions"], again["unchanged"]) == (0, 0, GOOD)


def test_what_is_no_file_is_told_and_not_opened(crosscheck: Run, tmp_path: Path) -> None:
    """A pipe, a link to one, a link to a folder and a folder named like a file: the first two would wait for ever."""
    folder = tmp_path / "in"
    (folder / "named.txt").mkdir(parents=True)
    (folder / "named.txt" / "a.txt").write_text("The mill closed.", encoding="utf-8")
    os.mkfifo(folder / "pipe.txt")
    (folder / "linked.csv").symlink_to(folder / "pipe.txt")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "b.txt").write_text("It rained.", encoding="utf-8")
    (folder / "link").symlink_to(tmp_path / "elsewhere")
    told = json.loads(crosscheck("ingest", "--json", folder).out)
    found = {Path(each["file"]).name: each["problem"] for each in told["problems"]}
    assert set(found) == {"pipe.txt", "linked.csv", "link"}
    assert "not opened" in found["pipe.txt"]
    assert "not opened" in found["linked.csv"]
    assert "link to a folder" in found["link"]
    assert told["new"] == 1


def test_a_folder_that_cannot_be_read_is_told(crosscheck: Run, tmp_path: Path) -> None:
    """One that lies too deep to be opened is named with the system's reason, and its neighbours go in."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "z.txt").write_text("The mill closed.", encoding="utf-8")
    at = os.open(folder, os.O_RDONLY)
    for _ in range(17):
        os.mkdir(DEEP, dir_fd=at)
        deeper = os.open(DEEP, os.O_RDONLY, dir_fd=at)
        os.close(at)
        at = deeper
    os.close(at)
    ended = crosscheck("ingest", "--json", folder)
    told = json.loads(ended.out)
    (problem,) = told["problems"]
    assert problem["file"].endswith(DEEP)
    assert "folder cannot be read: File name too long" in problem["problem"]
    assert (ended.status, told["new"]) == (1, 1)
