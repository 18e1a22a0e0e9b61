"""``verify``: one claim and files of claims, embedded and against a server."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from service.cli.claims.answers import RESULT_COLUMNS
from tests.cli.conftest import Run
from tests.http.answers import BRIDGE, CLAIM, DENIAL, TRAM

OF_EACH_RUN = ("id", "provenance", "timings_ms")


@pytest.fixture(params=["embedded", "server"])
def place(request: pytest.FixtureRequest, crosscheck: Run, tmp_path: Path) -> list[str]:
    """The options of a corpus with two articles: in a data directory, and behind a server."""
    options = ["--data", "corpus"] if request.param == "embedded" else ["--server", request.getfixturevalue("address")]
    (tmp_path / "two.jsonl").write_text("".join(json.dumps(article) + "\n" for article in (BRIDGE, TRAM)), encoding="utf-8")
    assert crosscheck("ingest", *options, "two.jsonl").status == 0
    return options


def rows(text: str) -> list[dict[str, str]]:
    """The rows of a table of results."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_claim_is_answered_for_people(crosscheck: Run, place: list[str]) -> None:
    """Verdict, reason, passage, source, day and address; no escape codes where there is no terminal."""
    ended = crosscheck("verify", *place, CLAIM)
    assert ended.status == 0
    assert ended.out.startswith("supported   confidence ")
    said = ended.out.split("Supporting")[1]
    assert all(part in said for part in (CLAIM, "Courier  2024-05-03  Bridge open again", "https://courier.example/bridge"))
    assert "Contradicting" in crosscheck("verify", *place, DENIAL).out
    assert "\x1b" not in ended.out


def test_json_is_the_answer_of_the_interface(crosscheck: Run, place: list[str], client: Any) -> None:
    """Standard output is the API's JSON and nothing else, with the same fields in the same order, either way."""
    client.post("/v1/articles", json=BRIDGE)
    client.post("/v1/articles", json=TRAM)
    ended = crosscheck("verify", *place, "--json", "--top-k", "5", "--include", "neutral", DENIAL)
    mine = json.loads(ended.out)
    theirs = json.loads(client.post("/v1/verify", json={"claim": DENIAL, "top_k": 5, "include": ["neutral"]}).text)
    assert list(mine) == list(theirs)
    left_out = (*OF_EACH_RUN, "confidence", "explanation")  # the client's service is not calibrated
    assert {key: mine[key] for key in mine if key not in left_out} == {key: theirs[key] for key in theirs if key not in left_out}


def test_options_reach_the_search(crosscheck: Run, place: list[str]) -> None:
    """What is filtered out or later than --as-of is no evidence."""
    for options in (
        ["--as-of", "2024-01-01"],
        ["--exclude-source", "Courier"],
        ["--source", "Sentinel"],
        ["--from", "2024-06-01"],
    ):
        assert json.loads(crosscheck("verify", *place, "--json", *options, CLAIM).out)["supporting"] == [], options
    found = json.loads(
        crosscheck("verify", *place, "--json", "--source", "Courier", "--source", "X", "--language", "en", CLAIM).out
    )
    assert found["question"]["filters"]["sources"] == ["Courier", "X"]
    assert len(found["supporting"]) == 1


def test_a_claim_may_come_by_a_pipe(crosscheck: Run, place: list[str]) -> None:
    """``-`` reads the claim from standard input."""
    assert json.loads(crosscheck("verify", *place, "--json", "-", stdin=CLAIM.encode() + b"\n").out)["claim"] == CLAIM


def test_a_refused_claim_is_a_failure(crosscheck: Run, place: list[str]) -> None:
    """Status 1, the reason on standard error, nothing on standard output."""
    ended = crosscheck("verify", *place, "--json", "x" * 2001)
    assert (ended.status, ended.out) == (1, "")
    assert ended.err == "crosscheck: claim: Length must be between 1 and 2000.\n"


def test_a_file_becomes_a_file_in_order(crosscheck: Run, place: list[str], tmp_path: Path) -> None:
    """Each row has its verdict or its error, in the input's order; more rows than one request takes."""
    bad = {2: "", 70: "x" * 2001, 71: "x" * 30_000}
    wanted = [bad.get(number, (CLAIM, DENIAL, "Trams fly.")[number % 3]) for number in range(150)]
    table = io.StringIO()
    csv.writer(table).writerows([["no", "claim"], *([str(number), claim] for number, claim in enumerate(wanted))])
    (tmp_path / "claims.csv").write_text(table.getvalue(), encoding="utf-8")
    ended = crosscheck("verify", *place, "--file", "claims.csv", "--out", "results.csv")
    assert ended.status == 1
    assert "3 of 150 rows have an error" in ended.err
    found = rows((tmp_path / "results.csv").read_text(encoding="utf-8"))
    assert [(row["no"], row["claim"]) for row in found] == [(str(number), claim) for number, claim in enumerate(wanted)]
    assert [number for number, row in enumerate(found) if row["error"]] == sorted(bad)
    assert found[70]["error"] == found[71]["error"] == "claim: Length must be between 1 and 2000."
    verdicts = {"supported": CLAIM, "refuted": DENIAL, "not_enough_evidence": "Trams fly."}
    assert all(verdicts[row["verdict"]] == row["claim"] and row["verification_id"] for row in found if not row["error"])
    assert (found[0]["supporting_text"], found[0]["supporting_url"]) == (CLAIM, BRIDGE["url"])
    assert (found[1]["contradicting_source"], found[1]["supporting_text"]) == ("Courier", "")


def test_a_file_may_come_and_go_by_pipes(crosscheck: Run, place: list[str]) -> None:
    """Claims in, rows out, nothing else on standard output."""
    ended = crosscheck("verify", *place, "--file", "-", "--quiet", stdin=f"{CLAIM}\n{DENIAL}\n".encode())
    assert (ended.status, ended.err) == (0, "")
    assert [row["verdict"] for row in rows(ended.out)] == ["supported", "refuted"]
    lines = crosscheck("verify", *place, "--file", "-", "--full", stdin=json.dumps({"claim": CLAIM, "n": [1]}).encode())
    found = json.loads(lines.out)
    assert (found["n"], found["verdict"], found["verification"]["supporting"][0]["text"]) == ([1], "supported", CLAIM)
    assert set(found) == {"claim", "n", "verification", *RESULT_COLUMNS}


def test_each_claim_may_have_a_day_of_its_own(crosscheck: Run, place: list[str]) -> None:
    """--as-of-column goes before --as-of; a day that is none is that row's error."""
    table = f"claim,day\n{CLAIM},2024-01-01\n{CLAIM},2024-12-31\n{CLAIM},soon\n{CLAIM},\n"
    options = ["--input-format", "csv", "--as-of-column", "day", "--as-of", "2024-06-01"]
    found = rows(crosscheck("verify", *place, "--file", "-", *options, stdin=table.encode()).out)
    assert [row["verdict"] for row in found] == ["not_enough_evidence", "supported", "", "supported"]
    assert "as_of" in found[2]["error"]


def test_resuming_verifies_what_is_left(crosscheck: Run, place: list[str], tmp_path: Path) -> None:
    """Rows that are there keep their verification, the torn one and those behind it are done; then nothing is left to do."""
    (tmp_path / "claims.txt").write_text(f"{CLAIM}\n{DENIAL}\n\n{CLAIM}\n", encoding="utf-8")
    command = ["verify", *place, "--file", "claims.txt", "--out", "results.csv"]
    assert crosscheck(*command).status == 1
    first = rows((tmp_path / "results.csv").read_text(encoding="utf-8"))
    content = (tmp_path / "results.csv").read_bytes()
    (tmp_path / "results.csv").write_bytes(content[: content.rindex(b"\n", 0, -1) + 40])
    resumed = crosscheck(*command, "--resume")
    assert resumed.status == 1  # the empty line of the first run is still an error
    assert "1 claims" in resumed.err
    again = rows((tmp_path / "results.csv").read_text(encoding="utf-8"))
    assert again[:3] == first[:3]
    assert [row["claim"] for row in again] == [CLAIM, DENIAL, "", CLAIM]
    assert again[3]["verification_id"] != first[3]["verification_id"]
    before = (tmp_path / "results.csv").read_bytes()
    assert crosscheck(*command, "--resume").status == 1
    assert (tmp_path / "results.csv").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["verify"], "takes a claim, or --file"),
        (["verify", "It rains.", "--file", "-"], "takes a claim, or --file"),
        (["verify", "It rains.", "--out", "x.csv"], "--out goes with --file"),
        (["verify", "--file", "-", "--json"], "--output-format jsonl"),
        (["verify", "--file", "-", "--resume"], "--resume needs --out"),
        (["verify", "--file", "none.csv"], "none.csv cannot be read"),
        (["verify", "--file", "-", "--column", "x"], "has no columns"),
        (["verify", "It rains.", "--top-k", "51"], "top_k: Must be"),
        (["verify", "It rains.", "--as-of", "soon"], "as_of"),
        (["verify", "It rains.", "--top-k", "many"], "invalid int value"),
        (["verify", "It rains.", "--server", "ftp://x"], "no address of a service"),
        (["verify", "It rains.", "--server", "http://x", "--data", "d"], "not allowed with argument"),
        (["verify", "--file", "-", "--full"], "--full goes with JSON lines"),
    ],
)
def test_wrong_usage_is_told_before_anything_is_done(crosscheck: Run, arguments: list[str], says: str) -> None:
    """Status 2 and a message that says what is allowed."""
    ended = crosscheck(*arguments, stdin=b"It rains.\n")
    assert (ended.status, ended.out) == (2, "")
    assert says in ended.err


def test_results_do_not_go_over_the_claims(crosscheck: Run, tmp_path: Path) -> None:
    """--out may not be the file of claims itself."""
    (tmp_path / "claims.csv").write_text("claim\nIt rains.\n", encoding="utf-8")
    ended = crosscheck("verify", "--file", "claims.csv", "--out", "./claims.csv", "--overwrite")
    assert ended.status == 2
    assert (tmp_path / "claims.csv").read_text(encoding="utf-8") == "claim\nIt rains.\n"


def test_a_corpus_that_there_is_not_is_not_made(crosscheck: Run, tmp_path: Path) -> None:
    """Status 3, what to do, and no empty data directory left behind."""
    ended = crosscheck("verify", "--data", "nowhere", CLAIM)
    assert ended.status == 3
    assert "'crosscheck ingest' begins one" in ended.err
    assert not (tmp_path / "nowhere").exists()
