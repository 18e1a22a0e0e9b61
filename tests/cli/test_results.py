"""Files of results: whole rows, in order, gone on with after a stop at any byte."""

import csv
import io
import json
from pathlib import Path

import pytest

from service.cli.claims.answers import RESULT_COLUMNS, error_cells
from service.cli.claims.formats import CsvResults, JsonResults, ResultFormat
from service.cli.claims.reading import Claims, read_claims
from service.cli.claims.results import open_results
from service.cli.stops import WrongUsage

TABLE = 'id;claim;note\n1;"It rains; ""a lot""\nat last.";ä\n2;It snows.;"\r\n"\n3;;x\n4;"It ""hails"".";\n'


def claims(text: str = TABLE, kind: str = "csv") -> Claims:
    """Claims with quotes, line ends and letters of several bytes."""
    return read_claims(text.encode(), "claims", kind)


def formats(of: Claims) -> list[ResultFormat]:
    """Every way to write results of these claims."""
    return [CsvResults(of, ";"), CsvResults(of, "\t"), JsonResults(of, full=True)]


def write_all(path: Path, form: ResultFormat, of: Claims, **options: bool) -> tuple[int, int]:
    """Write what is left to write; returns how many rows were there, and how many of those had an error."""
    with open_results(
        path, form, of.rows, resume=options.get("resume", False), overwrite=options.get("overwrite", False)
    ) as file:
        for row in of.rows[file.done :]:
            result = (
                error_cells("no “good”;\nreally") if row.problem else {**error_cells(""), "verdict": 'a "b"\n;c', "error": None}
            )
            file.write(row, result, {"id": "ü"})
        return file.done, file.failed


@pytest.mark.parametrize("number", [0, 1, 2], ids=["csv", "tsv", "jsonl"])
def test_a_run_that_was_cut_off_at_any_byte_is_gone_on_with(tmp_path: Path, number: int) -> None:
    """Whatever byte was the last to reach the file, the resumed file is the one that a single run writes."""
    of = claims()
    form = formats(of)[number]
    whole = tmp_path / "whole"
    write_all(whole, form, of)
    content = whole.read_bytes()
    cut = tmp_path / "cut"
    seen = set()
    for length in range(len(content) + 1):
        cut.write_bytes(content[:length])
        done, failed = write_all(cut, form, of, resume=True)
        assert cut.read_bytes() == content, f"after {length} bytes"
        assert failed == (done >= 3)
        seen.add(done)
    assert seen == {0, 1, 2, 3, 4}


def test_a_result_keeps_the_input_and_adds_its_own(tmp_path: Path) -> None:
    """The columns of the input come first and unchanged, those of the result behind them."""
    of = claims()
    path = tmp_path / "out.csv"
    write_all(path, CsvResults(of, ";"), of)
    header, *rows = csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline=""), delimiter=";")
    assert header == ["id", "claim", "note", *RESULT_COLUMNS]
    assert [row[:2] for row in rows] == [
        ["1", 'It rains; "a lot"\nat last.'],
        ["2", "It snows."],
        ["3", ""],
        ["4", 'It "hails".'],
    ]
    assert [row[-1] != "" for row in rows] == [False, False, True, False]


def test_a_column_that_is_taken_gets_a_prefix(tmp_path: Path) -> None:
    """Neither the input's verdict nor ours is lost."""
    of = claims('{"claim": "It rains.", "verdict": "true", "verification": 1}\n', "jsonl")
    path = tmp_path / "out.jsonl"
    write_all(path, JsonResults(of, full=True), of)
    found = json.loads(path.read_text(encoding="utf-8"))
    assert (found["verdict"], found["verification"]) == ("true", 1)
    assert (found["crosscheck_verdict"], found["crosscheck_verification"]) == ('a "b"\n;c', {"id": "ü"})


def test_a_byte_order_mark_is_given_back(tmp_path: Path) -> None:
    """A table that Excel wrote is answered with one that Excel reads, and is gone on with."""
    of = read_claims(b"\xef\xbb\xbfclaim\nIt rains.\n", "claims.csv", "csv")
    path = tmp_path / "out.csv"
    write_all(path, CsvResults(of, ","), of)
    assert path.read_bytes().startswith(b"\xef\xbb\xbfclaim,verdict")
    assert write_all(path, CsvResults(of, ","), of, resume=True) == (1, 0)


def test_a_file_that_exists_is_not_written_over_unasked(tmp_path: Path) -> None:
    """Without --resume or --overwrite results stay; the head that a failed start leaves is no result."""
    of = claims()
    form = CsvResults(of, ";")
    path = tmp_path / "out.csv"
    path.write_bytes(form.head())
    write_all(path, form, of)
    before = path.read_bytes()
    with pytest.raises(WrongUsage, match=r"exists\. --resume"):
        write_all(path, form, of)
    assert path.read_bytes() == before
    write_all(path, form, of, overwrite=True)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("other", "says"),
    [
        ("id;claim\n1;It rains.\n", "other columns"),
        ("id;claim;note\n1;It rains.;\n2;b;\n3;c;\n4;d;\n", "is of the claim"),
        ('id;claim;note\n1;"It rains; ""a lot""\nat last.";ä\n', "the input only 1"),
    ],
    ids=["columns", "claims", "fewer"],
)
def test_results_of_another_input_are_not_gone_on_with(tmp_path: Path, other: str, says: str) -> None:
    """Columns, claims and their number have to fit; the file stays as it was."""
    path = tmp_path / "out.csv"
    write_all(path, CsvResults(claims(), ";"), claims())
    before = path.read_bytes()
    with pytest.raises(WrongUsage, match=says):
        write_all(path, CsvResults(claims(other), ";"), claims(other), resume=True)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"1\n", b"{}\n", b"no JSON\n", b"\xff\n"])
def test_a_file_of_something_else_is_not_gone_on_with(tmp_path: Path, content: bytes) -> None:
    """JSON lines that are no results are refused and kept."""
    path = tmp_path / "out.jsonl"
    path.write_bytes(content)
    with pytest.raises(WrongUsage, match="something else"):
        write_all(path, JsonResults(claims(), full=False), claims(), resume=True)
    assert path.read_bytes() == content


def test_two_runs_do_not_write_one_file(tmp_path: Path) -> None:
    """The second is told so."""
    of = claims()
    path = tmp_path / "out.csv"
    with (
        open_results(path, CsvResults(of, ";"), of.rows, resume=False, overwrite=False),
        pytest.raises(WrongUsage, match="by another run"),
    ):
        write_all(path, CsvResults(of, ";"), of, resume=True)
