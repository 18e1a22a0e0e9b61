"""Feeds by the command line and by the client, over a service that listens."""

from collections.abc import Iterator
import json
from pathlib import Path
import re
import shlex

import pytest

from crosscheck_client import Invalid, NotFound
from tests.cli.conftest import Run, crosscheck
from tests.client.conftest import Connect, connect
from tests.feeds.conftest import Following
from tests.serving import listening

__all__ = ["connect", "crosscheck"]


@pytest.fixture
def there(following: Following) -> Iterator[str]:
    """The address of the service."""
    with listening(following.service.app) as address:
        yield address


def test_a_feed_lives_from_its_adding_to_its_end(crosscheck: Run, following: Following, there: str) -> None:
    """By the command line: added, polled, shown with what came in, listed as failing, removed."""
    following.publish(range(2))
    made = crosscheck("feeds", "add", following.site.url("/feed"), "--every", 60, "--server", there)
    assert (made.status, "last polled never" in made.out) == (0, True)
    gone = json.loads(crosscheck("feeds", "add", following.site.url("/gone"), "--json", "--server", there).out)["id"]
    assert following.poll() == 2
    items = json.loads(crosscheck("feeds", "list", "--json", "--server", there).out)["items"]
    assert [each["every_minutes"] for each in items] == [30, 60]
    listed = crosscheck("feeds", "list", "--server", there).out.splitlines()
    assert ["failing" in line for line in listed] == [True, False]
    shown = crosscheck("feeds", "show", items[1]["id"], "--server", there)
    assert ("The Courier" in shown.out, "2 taken in, 0 known already, 0 not to be had" in shown.out) == (True, True)
    assert "the last poll: " in crosscheck("feeds", "show", gone, "--server", there).out
    first = crosscheck("feeds", "list", "--limit", 1, "--server", there)
    assert (len(first.out.splitlines()), "There are more" in first.err) == (1, True)
    assert json.loads(crosscheck("feeds", "remove", gone, "--json", "--server", there).out) == {"id": gone}
    assert crosscheck("feeds", "show", gone, "--server", there).status == 1


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (("add", "https://127.0.0.1/feed"), 1, "url"),
        (("add", "https://news.example/feed", "--every", "4"), 1, "every_minutes"),
        (("list", "--limit", "-1"), 2, "--limit is -1"),
        (("remove", "nobody"), 1, "nobody"),
        (("list", "--server", "http://127.0.0.1:1"), 3, "127.0.0.1:1"),
    ],
)
def test_what_cannot_be_done_is_told(crosscheck: Run, there: str, arguments: tuple[str, ...], status: int, says: str) -> None:
    """With its own exit status, in words that name the field."""
    server = () if "--server" in arguments else ("--server", there)
    ended = crosscheck("feeds", *arguments, *server)
    assert (ended.status, says in ended.err) == (status, True), ended.err


def test_where_fetching_is_off_it_says_what_turns_it_on(crosscheck: Run, tmp_path: Path) -> None:
    """On a data directory too; the list is empty and says so."""
    (tmp_path / "a.txt").write_text("The old mill was sold on Friday.", encoding="utf-8")
    assert crosscheck("ingest", "a.txt", "--data", "data").status == 0
    refused = crosscheck("feeds", "add", "https://news.example/rss", "--data", "data")
    assert (refused.status, "CROSSCHECK_FETCH=on" in refused.err) == (1, True)
    assert "There is none." in crosscheck("feeds", "list", "--data", "data").err


def test_the_commands_of_the_page_run_as_they_stand(crosscheck: Run, following: Following, there: str) -> None:
    """In order; the address of the example stands for the site's."""
    page = (Path(__file__).parents[2] / "docs" / "feeds.md").read_text(encoding="utf-8")
    commands = re.findall(r"^crosscheck (feeds .*)$", page, re.MULTILINE)
    address = following.site.url("/rss")
    said = [
        crosscheck(*shlex.split(command.replace("https://news.example/rss", address)), "--server", there) for command in commands
    ]
    assert [ended.status for ended in said] == [0, 0]
    assert address in said[1].out


def test_the_client_has_them_too(connect: Connect, following: Following, there: str) -> None:
    """Either kind: added, listed over pages, got after a poll, deleted; what is refused names its field."""
    feeds = connect(there).feeds
    following.publish(range(1))
    made = feeds.add(following.site.url("/feed"), every_minutes=5)
    other = feeds.add(following.site.url("/gone"))
    assert (made.every_minutes, made.polled_at, other.every_minutes, made.state) == (5, None, 30, "active")
    assert [each.id for each in feeds.list(page_size=1)] == [other.id, made.id]
    following.poll()
    now = feeds.get(made.id)
    assert (now.title, now.taken, now.error, now.problem) == ("The Courier", 1, None, None)
    with pytest.raises(Invalid) as refused:
        feeds.add(following.site.url("/feed"))
    assert list(refused.value.errors) == ["url"]
    feeds.delete(made.id)
    with pytest.raises(NotFound):
        feeds.get(made.id)


def test_the_address_of_a_feed_is_no_page(crosscheck: Run, following: Following, there: str) -> None:
    """Ingesting it says which command takes it."""
    following.publish(range(1))
    ended = crosscheck("ingest", following.site.url("/feed"), "--server", there)
    assert (ended.status, "crosscheck feeds add" in ended.err) == (1, True), ended.err


def test_html_that_is_no_feed_stays_a_page(crosscheck: Run, following: Following, there: str) -> None:
    """A page of the same site comes in."""
    following.publish(range(1))
    assert crosscheck("ingest", following.site.url("/story/0"), "--server", there).status == 0
