"""``python -m evaluation.verdicts`` over a tiny corpus, with the deterministic doubles in place of the models."""

import json
from pathlib import Path
from typing import Any

import pytest

from evaluation.verdicts.__main__ import main
from models.doubles import DOUBLE

ARTICLES = [
    {"id": "a1", "text": "The Lantern Bridge was closed to all traffic in November.", "published_at": "2023-11-20"},
    {"id": "a2", "text": "The harbour market drew 300 visitors on Sunday.", "published_at": "2024-02-01"},
]
CLAIMS = [
    {"id": "c1", "claim": "The Lantern Bridge was closed in November.", "verdict": "supported", "supporting": ["a1"]},
    {"id": "c2", "claim": "The harbour market drew 400 visitors.", "verdict": "refuted", "contradicting": ["a2"]},
    {"id": "c3", "claim": "The harbour market drew 300 visitors.", "verdict": "supported", "as_of": "2023-12-31"},
]


@pytest.fixture(autouse=True)
def _doubles(monkeypatch: pytest.MonkeyPatch) -> None:
    """The doubles by their settings; the threads of FAISS are left alone, and so is the process's log."""
    monkeypatch.setenv("CROSSCHECK_ENCODER", DOUBLE)
    monkeypatch.setenv("CROSSCHECK_ENTAILMENT", DOUBLE)
    monkeypatch.setattr("service.bootstrap.set_search_threads", lambda _: None)
    monkeypatch.setattr("evaluation.opening.configure_log", lambda _: None)


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """The names of a file of articles and of one of claims."""
    return write(tmp_path / "articles.jsonl", ARTICLES), write(tmp_path / "claims.jsonl", CLAIMS)


def write(path: Path, rows: list[dict[str, Any]]) -> str:
    """Write JSON lines; returns the file's name."""
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return str(path)


def test_json_is_all_that_is_printed(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """Standard output is one object, the wrong answers in it; progress goes to standard error."""
    assert main([*files, "--json", "--errors"]) == 0
    printed = capsys.readouterr()
    figures = json.loads(printed.out)
    assert (figures["claims"], figures["accuracy"]["n"]) == (3, 2)
    assert figures["retrieval_recall"]["all"]["share"] == 1.0
    assert [(wrong["id"], wrong["found"]) for wrong in figures["errors"]] == [("c3", "not_enough_evidence")]
    assert "2 of 3 claims" in printed.err


def test_as_of_hides_what_is_later(files: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The claim that an article of February supports is not decided as of December, and decided without a day."""
    again = write(tmp_path / "later.jsonl", [CLAIMS[2], CLAIMS[2] | {"as_of": None}])
    assert main([files[0], again, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["confusion"] == {
        "supported -> not_enough_evidence": 1,
        "supported -> supported": 1,
    }


def test_without_json_the_figures_are_lines(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """Each figure is a line with its base; the wrong answers come after."""
    assert main([*files, "--errors"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "accuracy: 0.667 (2 of 3, 95 % from 0.21 to 0.94)" in lines
    assert lines[-1].startswith("c3 supported -> not_enough_evidence ")


def test_the_report_is_written(files: tuple[str, str], tmp_path: Path) -> None:
    """The page names the corpus, the models and the wrong claim."""
    page = tmp_path / "report.html"
    assert main([*files, "--report", str(page)]) == 0
    text = page.read_text(encoding="utf-8")
    assert all(part in text for part in (files[0], "hashing-double 1", "word-double 1", "drew 300 visitors"))


def test_a_data_directory_is_a_corpus(files: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is taken in already is measured on as it is; a folder without a corpus is refused and stays empty."""
    from evaluation.opening import open_service
    from evaluation.verdicts.running import take_in

    with open_service(tmp_path / "data") as service:
        take_in(service.use_cases.ingest, Path(files[0]), 2)
    assert main([str(tmp_path / "data"), files[1], "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["accuracy"]["n"] == 2
    (tmp_path / "other").mkdir()
    assert main([str(tmp_path / "other"), files[1]]) == 2
    assert "is no data directory" in capsys.readouterr().err
    assert not list((tmp_path / "other").iterdir())


@pytest.mark.parametrize(
    ("name", "rows", "message"),
    [
        ("articles", [], "has no articles"),
        (
            "articles",
            [{"text": "One sentence is here."}, {"id": "x"}],
            "line 2: text: Exactly one of 'text' and 'html' is needed",
        ),
        ("articles", [{"text": "One sentence is here.", "day": "2024"}], "line 1: day: Unknown field"),
        ("articles", [{"text": "One sentence is here."}, {"text": "..."}], "line 2: "),
        ("claims", [], "has no claims"),
        ("claims", [{"claim": "x" * 3_000, "verdict": "supported"}], "line 1: claim: has 3000 characters; at most 2000"),
        ("claims", [{"claim": "A claim."}], "line 1: verdict: is missing"),
    ],
)
def test_what_stands_in_the_way_is_said(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str], name: str, rows: list[dict[str, Any]], message: str
) -> None:
    """A file that cannot be measured on ends the run with status 2, its name and the line; nothing is printed as a figure."""
    place = next(file for file in files if name in Path(file).name)
    write(Path(place), rows)
    assert main(list(files)) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert place in printed.err
    assert message in printed.err


def test_a_missing_file_is_said(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """Either file."""
    for arguments in ([files[0], "gone.jsonl"], ["gone.jsonl", files[1]]):
        assert main(arguments) == 2
        assert "gone.jsonl: cannot be read: No such file or directory" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["articles.jsonl"], ["a", "c", "--report", "/no/folder/r.html"], ["--report", "/"]])
def test_arguments_that_cannot_be_meant_are_refused_before_anything_runs(arguments: list[str]) -> None:
    """A corpus without claims; a report for which there is no folder, or that is one."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
