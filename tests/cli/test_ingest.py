"""``ingest``: files of every kind, good and bad; and ``export``, ``articles``, which give them back."""

import json
from pathlib import Path
from typing import Any

import pytest

from service.cli.sources.entries import MAX_FILE_BYTES, path_id
from service.cli.sources.report import LISTED, SHOWN_OF_A_FILE
from tests.cli.conftest import Ended, Run
from tests.http.answers import BRIDGE, TRAM


@pytest.fixture(params=["embedded", "server"])
def place(request: pytest.FixtureRequest) -> list[str]:
    """The options of an empty corpus: a data directory, or a server."""
    return ["--data", "corpus"] if request.param == "embedded" else ["--server", request.getfixturevalue("address")]


def lay(folder: Path, files: dict[str, bytes | str]) -> Path:
    """Write files below a folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def report(ended: Ended) -> dict[str, Any]:
    """The report of a run with --json."""
    found: dict[str, Any] = json.loads(ended.out)
    return found


def exported(crosscheck: Run, *options: str) -> list[dict[str, Any]]:
    """The articles of the corpus."""
    ended = crosscheck("export", *options)
    assert ended.status == 0, ended.err
    return [json.loads(line) for line in ended.out.splitlines()]


def test_good_files_are_taken_in_among_bad_ones(crosscheck: Run, place: list[str], tmp_path: Path) -> None:
    """Broken, empty, binary, gigantic and copied files are told one by one; every good article is in."""
    folder = lay(
        tmp_path / "news",
        {
            "a.txt": "The mill closed in spring.",
            "b/page.html": "<html><head><title>Dam</title></head><body><article><p>The dam was built in 1911 by hand.</p>"
            "<p>It has held ever since, the council said on Monday.</p></article></body></html>",
            "c.md": "# Old bridge\n\nThe old bridge fell on Friday.",
            "copy.txt": "The mill closed in spring.",
            "d.jsonl": f"{json.dumps(BRIDGE)}\nno JSON\n[1]\n\n{json.dumps({'text': 'x', 'surprise': 1})}\n{json.dumps(TRAM)}\n",
            "e.csv": 'title,text,date\nSnow,It snowed in May.,2024-05-02\nOdd,one,2024-01-01,more\nNone,,\nQuote,"open\n',
            "empty.txt": "",
            "blank.txt": " \n",
            "picture.txt": b"\x89PNG\0\0",
            "office.csv": b"PK\x03\x04",
            "latin.txt": "Zürich sank.".encode("latin-1"),
            "notes.pdf": b"%PDF",
            ".hidden/x.txt": "Hidden.",
        },
    )
    with (folder / "huge.txt").open("wb") as huge:
        huge.truncate(MAX_FILE_BYTES + 1)
    (folder / "long.txt").write_text("A sentence. " * 20_000, encoding="utf-8")
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    ended = crosscheck("ingest", *place, "--json", folder, "missing.txt", "odd.xyz")
    assert ended.status == 1
    told = report(ended)
    problems = {problem["place"].removeprefix(f"{folder}/"): problem["problem"] for problem in told["problems"]}
    says = {
        "d.jsonl, line 2": "no JSON",
        "d.jsonl, line 3": "no JSON object",
        "d.jsonl, line 5": "surprise",
        "e.csv, line 3": "4 cells",
        "e.csv, line 4": "text",
        "e.csv, line 5": "never closes",
        "empty.txt": "empty",
        "blank.txt": "empty",
        "picture.txt": "binary",
        "office.csv": "office",
        "huge.txt": "32 MB",
        "long.txt": "200000",
        "gone.txt": "No such file",
        "missing.txt": "No such file",
        "odd.xyz": "No such file",
    }
    assert set(problems) == set(says)
    assert {where: problem for where, problem in problems.items() if says[where] not in problem} == {}
    counts = {name: told[name] for name in ("new", "unchanged", "copies_of_files", "refused", "passed_over")}
    assert counts == {"new": 7, "unchanged": 0, "copies_of_files": 1, "refused": len(says), "passed_over": 1}
    assert all(f"{where}: " in ended.err for where in says)
    found = {article.get("title"): article for article in exported(crosscheck, *place)}
    assert set(found) == {"a", "Dam", "Old bridge", "Bridge open again", None, "Snow", "latin"}
    assert found["latin"]["text"] == "Zürich sank."
    assert found["Snow"]["published_at"] == "2024-05-02"


def test_a_second_run_changes_nothing(crosscheck: Run, place: list[str], tmp_path: Path) -> None:
    """What is in already is counted as unchanged, and the corpus stays as it was."""
    lay(tmp_path, {"in/a.txt": "The mill closed.", "in/b.jsonl": json.dumps(BRIDGE)})
    assert report(crosscheck("ingest", *place, "--json", "in"))["new"] == 2
    before = exported(crosscheck, *place)
    again = crosscheck("ingest", *place, "in")
    assert (again.status, again.out) == (0, "")
    assert again.err == "2 files: 0 new, 2 unchanged.\n"
    assert exported(crosscheck, *place) == before


def test_what_is_exported_is_taken_in_again(crosscheck: Run, place: list[str], tmp_path: Path) -> None:
    """Articles of a page, a text and a line come out alike of the corpus that they were copied to; an export is whole."""
    page = "<html><head><title>Dam</title></head><body><article><p>The dam was built in 1911 by hand.</p></article></body></html>"
    lay(
        tmp_path,
        {
            "in/a.txt": "The mill closed.\r\nIt rained in May.",
            "in/b.jsonl": json.dumps({**BRIDGE, "metadata": {"ü": [1]}}),
            "in/c.html": page,
        },
    )
    assert crosscheck("ingest", *place, "in").status == 0
    assert crosscheck("export", *place, "--out", "copy.jsonl").err == "3 articles in copy.jsonl\n"
    assert crosscheck("ingest", "--data", "other", "copy.jsonl").status == 0
    first = (tmp_path / "copy.jsonl").read_text(encoding="utf-8")
    assert crosscheck("export", "--data", "other").out == first
    assert [path for path in tmp_path.iterdir() if path.suffix == ".tmp"] == []
    assert '"text": "The mill closed.\\r\\nIt rained in May."' in first


def test_articles_are_listed_under_filters(crosscheck: Run, place: list[str]) -> None:
    """By source, day and text; as lines or as JSON; and it says when there are more."""
    lines = "\n".join(json.dumps(article) for article in (BRIDGE, TRAM))
    crosscheck("ingest", *place, "-", stdin=lines.encode())
    assert crosscheck("articles", *place).out.splitlines() == [
        "2024-05-03  bridge  Courier  Bridge open again",
        "2024-06-10  tram  Sentinel",
    ]
    for options, ids in (
        (["--source", "Sentinel"], ["tram"]),
        (["--to", "2024-05-03"], ["bridge"]),
        (["--q", "trams"], ["tram"]),
        (["--limit", "0"], ["bridge", "tram"]),
        (["--limit", "1"], ["bridge"]),
    ):
        found = json.loads(crosscheck("articles", *place, "--json", *options).out)
        assert [item["id"] for item in found["items"]] == ids, options
    assert "There are more" in crosscheck("articles", *place, "--limit", "1").err
    assert "There are more" not in crosscheck("articles", *place, "--limit", "2").err
    refused = crosscheck("articles", *place, "--from", "soon")
    assert (refused.status, refused.out) == (1, "")
    assert "published_from" in refused.err


def test_columns_are_mapped_and_defaults_filled_in(crosscheck: Run, tmp_path: Path) -> None:
    """--map names columns, --source and its like stand where a row says nothing, stdin has its kind from an option."""
    table = "story;day;outlet\nIt rained.;2024-05-01;Courier\nIt snowed.;;\n"
    options = [
        "--input-format",
        "csv",
        "--map",
        "text=story",
        "--map",
        "published_at=day",
        "--source",
        "Sentinel",
        "--language",
        "en",
    ]
    assert crosscheck("ingest", *options, "-", stdin=table.encode()).status == 0
    found = [(each["text"], each.get("published_at"), each["source"], each["language"]) for each in exported(crosscheck)]
    assert found == [("It rained.", "2024-05-01", "Courier", "en"), ("It snowed.", None, "Sentinel", "en")]
    for pair in ("text", "colour=x", "text="):
        assert crosscheck("ingest", "--map", pair, "-").status == 2
    unknown = crosscheck("ingest", "--input-format", "csv", "-", stdin=b"a,b\n1,2\n")
    assert unknown.status == 1
    assert "its columns are a, b. --map text=COLUMN names it" in unknown.err


def test_a_changed_file_may_be_a_new_version(crosscheck: Run, tmp_path: Path) -> None:
    """With --id-from-path the file's path is its article's id."""
    lay(tmp_path, {"in/news/a.txt": "The mill closed."})
    crosscheck("ingest", "--id-from-path", "in")
    lay(tmp_path, {"in/news/a.txt": "The mill is open."})
    assert report(crosscheck("ingest", "--id-from-path", "--json", "in"))["new_versions"] == 1
    (article,) = exported(crosscheck)
    assert (article["id"], article["text"]) == (path_id("news/a.txt"), "The mill is open.")


@pytest.mark.parametrize("inside", ["a.txt", "news/a.txt", "news-a.txt", "ä/ö.txt", "x" * 300, "..", "news/a .txt"])
def test_a_path_makes_an_id_of_its_own(inside: str) -> None:
    """Allowed characters alone, and never the id of another path."""
    from service.domain.article import ARTICLE_ID

    others = ["a.txt", "news/a.txt", "news-a.txt", "ä/ö.txt", "ö/ä.txt", "x" * 300, "x" * 301, "..", "...", "news/a .txt"]
    assert ARTICLE_ID.match(path_id(inside))
    assert [other for other in others if path_id(other) == path_id(inside)] == [inside]


def test_a_flood_of_problems_is_cut_short(crosscheck: Run) -> None:
    """Twenty of one file are shown, --json lists as many as it may keep, and all are counted."""
    ended = crosscheck("ingest", "--json", "-", stdin=b"no JSON\n" * (LISTED + 50) + json.dumps(BRIDGE).encode())
    assert len(ended.err.splitlines()) == SHOWN_OF_A_FILE + 1
    told = report(ended)
    assert (told["new"], told["refused"], len(told["problems"])) == (1, LISTED + 50, LISTED)
    assert told["problems_not_listed"] == 50


def test_nothing_to_take_in_is_wrong_usage(crosscheck: Run, tmp_path: Path) -> None:
    """A folder without any file of a known kind."""
    (tmp_path / "in").mkdir()
    assert crosscheck("ingest", "in").status == 2


def test_control_characters_of_others_do_not_reach_the_terminal(crosscheck: Run) -> None:
    """An article could otherwise move the cursor or change what stands above."""
    article = {"id": "x", "text": "The \x1b mill closed.", "title": "Red\x1b[2J\nline", "source": "S"}
    crosscheck("ingest", "-", stdin=json.dumps(article).encode())
    for ended in (crosscheck("articles"), crosscheck("verify", "The mill closed.")):
        assert "Red\ufffd[2J line" in ended.out
        assert "\x1b" not in ended.out


def test_a_text_file_may_begin_with_its_heading(crosscheck: Run, place: list[str], tmp_path: Path) -> None:
    """The first line alone is looked at: a hash further down is the text's own."""
    texts = {"headed.txt": "# Old bridge\n\nThe old bridge fell.", "plain.txt": "The mill closed.\n# It was old.\n"}
    assert crosscheck("ingest", *place, lay(tmp_path / "news", texts)).status == 0
    assert {each["title"] for each in exported(crosscheck, *place)} == {"Old bridge", "plain"}
