"""crosscheck watches: claims that stand, over a service."""

import json
from pathlib import Path
import re
import shlex

from tests.cli.conftest import Run
from tests.http.answers import BRIDGE, CLAIM, DENIAL, store
from tests.serving import listening
from tests.watches.receiver import post_in, receiving


def test_a_watch_lives_from_its_making_to_its_end(crosscheck: Run, tmp_path: Path) -> None:
    """Each action does what it says, on one watch; the secret is on standard output once, and a warning beside it."""
    with receiving() as receiver, post_in(tmp_path / "data") as post, listening(post.service.app) as address:
        there = ("--server", address)
        made = crosscheck("watches", "add", CLAIM, "--webhook", receiver.url, "--language", "en", *there)
        assert (made.status, made.out.count("whsec_"), "this once" in made.err) == (0, 1, True)
        other = json.loads(crosscheck("watches", "add", DENIAL, "--json", *there).out)
        items = json.loads(crosscheck("watches", "list", "--json", *there).out)["items"]
        assert [each["claim"] for each in items] == [DENIAL, CLAIM]
        assert items[1]["question"]["filters"]["languages"] == ["en"]
        first = crosscheck("watches", "list", "--limit", 1, *there)
        assert (other["id"] in first.out, items[1]["id"] in first.out, "There are more" in first.err) == (True, False, True)
        identity = items[1]["id"]
        store(post.client, {**BRIDGE, "language": "en"})
        post.look()
        post.send()
        assert "supported" in crosscheck("watches", "show", identity, *there).out
        sent = crosscheck("watches", "deliveries", identity, "--state", "delivered", *there)
        assert "1 tries  status 204" in sent.out
        assert json.loads(crosscheck("watches", "deliveries", identity, "--state", "dead", "--json", *there).out)["items"] == []
        assert json.loads(crosscheck("watches", "pause", identity, "--json", *there).out)["state"] == "paused"
        resumed = crosscheck("watches", "resume", identity, *there)
        assert ("active" in resumed.out, "whsec_" in resumed.out) == (True, False)
        assert crosscheck("watches", "remove", identity, *there).status == 0
        assert crosscheck("watches", "show", identity, *there).status == 1


def test_what_cannot_be_watched_is_told(crosscheck: Run, address: str, tmp_path: Path) -> None:
    """A webhook inside 1, a secret without a webhook 2, no service 3."""
    inside = crosscheck("watches", "add", CLAIM, "--webhook", "https://127.0.0.1/", "--server", address)
    assert (inside.status, "webhook.url" in inside.err) == (1, True)
    (tmp_path / "secret").write_text("whsec_x", encoding="utf-8")
    assert crosscheck("watches", "add", CLAIM, "--secret-file", "secret", "--server", address).status == 2
    assert crosscheck("watches", "list", "--server", "http://127.0.0.1:1").status == 3


def test_a_data_directory_has_watches_too(crosscheck: Run, tmp_path: Path) -> None:
    """One that is made is there at the next command."""
    (tmp_path / "a.txt").write_text(CLAIM, encoding="utf-8")
    assert crosscheck("ingest", "a.txt", "--data", "data").status == 0
    assert crosscheck("watches", "add", CLAIM, "--data", "data").status == 0
    assert CLAIM in crosscheck("watches", "list", "--data", "data").out


def test_the_commands_of_the_page_run_as_they_stand(crosscheck: Run, address: str) -> None:
    """In order, over a service."""
    page = (Path(__file__).parents[2] / "docs" / "watches.md").read_text(encoding="utf-8")
    commands = re.findall(r"^crosscheck (watches .*)$", page, re.MULTILINE)
    said = [crosscheck(*shlex.split(command), "--server", address) for command in commands]
    assert [ended.status for ended in said] == [0, 0]
    assert "Signe Orrbeck is mayor of Halmere." in said[1].out
