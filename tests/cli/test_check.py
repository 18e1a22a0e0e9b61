"""``check``: a text on the terminal and as JSON, embedded and against a server."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.http.answers import BRIDGE, CLAIM

TEXT = f"Hello, everybody!\n\n{CLAIM} It cost 14 million euros. Who paid for it?\n"


@pytest.fixture(params=["embedded", "server"])
def place(request: pytest.FixtureRequest, crosscheck: Run, tmp_path: Path) -> list[str]:
    """The options of a corpus with one article, and a text beside it."""
    options = ["--data", "corpus"] if request.param == "embedded" else ["--server", request.getfixturevalue("address")]
    (tmp_path / "one.jsonl").write_text(json.dumps(BRIDGE) + "\n", encoding="utf-8")
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    assert crosscheck("ingest", *options, "one.jsonl").status == 0
    return options


def test_each_sentence_is_shown_with_its_verdict_or_its_reason(crosscheck: Run, place: list[str]) -> None:
    """A verdict, a reason, the place, and the claim where it is not the sentence; a summary on standard error."""
    ended = crosscheck("check", *place, "text.txt")
    assert ended.status == 0
    greeting, bridge, cost, question = ended.out.strip().split("\n\n")
    assert greeting == "not checked: greeting   0-17\n  Hello, everybody!"
    assert bridge.startswith("supported ")
    assert "  as: The Lantern Bridge cost 14 million euros." in cost
    assert question.startswith("not checked: question")
    assert "4 sentences: " in ended.err
    assert "2 not checked" in ended.err


def test_json_is_the_answer_of_the_interface(crosscheck: Run, place: list[str], client: Any) -> None:
    """The same sentences, offsets and claims come as from POST /v1/check, from a pipe too."""
    mine = json.loads(crosscheck("check", *place, "--json", "-", stdin=TEXT.encode()).out)["sentences"]
    theirs = client.post("/v1/check", json={"text": TEXT}).json["sentences"]
    compared = ("text", "start", "end", "checkable", "reason", "claim", "error")
    assert [{name: each[name] for name in compared} for each in mine] == [
        {name: each[name] for name in compared} for each in theirs
    ]


@pytest.mark.parametrize(
    ("content", "status", "says"),
    [(None, 2, "cannot be read"), (b"\xff", 2, "byte 0"), (b" \n", 1, "blank"), (b"It rained.\n" * 257, 1, "257 sentences")],
)
def test_what_cannot_be_checked_is_told(crosscheck: Run, tmp_path: Path, content: bytes | None, status: int, says: str) -> None:
    """A file that is missing, no text, empty or too long ends with its message and prints no result."""
    (tmp_path / "one.jsonl").write_text(json.dumps(BRIDGE) + "\n", encoding="utf-8")
    assert crosscheck("ingest", "--data", "corpus", "one.jsonl").status == 0
    if content is not None:
        (tmp_path / "text.txt").write_bytes(content)
    ended = crosscheck("check", "--data", "corpus", "text.txt")
    assert (ended.status, ended.out) == (status, "")
    assert says in ended.err
