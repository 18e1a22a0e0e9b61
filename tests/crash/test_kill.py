"""Killed or told to end while it takes articles in, the service keeps what it acknowledged, whole."""

from dataclasses import dataclass, field
import os
from pathlib import Path
import random
import threading

import pytest

from tests.crash.child import Child, serving
from tests.crash.ledger import Ledger
from tests.crash.traffic import traffic

pytestmark = pytest.mark.long

KILLS = int(os.environ.get("CRASH_KILLS", "5"))
SEED = int(os.environ.get("CRASH_SEED", "20210318"))


@dataclass(slots=True)
class Story:
    """What happened to one data directory."""

    data: Path
    ledger: Ledger = field(default_factory=Ledger)
    acknowledged: list[int] = field(default_factory=list)  # articles, in each round
    cut: list[int] = field(default_factory=list)  # requests under way at the end of each round
    exit_status: int | None = None
    left: str = ""  # the generation that was on disk after SIGTERM
    used: str = ""  # the generation that the next process searched
    second_status: int | None = None
    second_said: str = ""


def ingest_until(story: Story, child: Child, end: str, chance: random.Random) -> None:
    """Send articles, and end the service at a random moment while it works on them."""
    ledger, number = story.ledger, len(story.acknowledged)
    before, cut = ledger.acknowledged, ledger.cut
    with traffic(child, ledger, f"round{number}", seed=SEED + 100 * number):
        enough = ledger.wait_for(before + chance.randint(60, 180), ledger.deletions + chance.randint(1, 4), seconds=60)
        threading.Event().wait(chance.uniform(0, 0.03))  # not only just after an acknowledgement
        if end == "kill":
            child.kill()
        else:
            story.exit_status = child.terminate()
    assert enough, child.said()
    story.acknowledged.append(ledger.acknowledged - before)
    story.cut.append(ledger.cut - cut)


def kills(data: Path) -> Story:
    """Kill the service several times on one directory; after each start, compare."""
    story, chance = Story(data), random.Random(SEED)
    for _ in range(KILLS):
        with serving(data) as child:
            story.ledger.compare(child)
            ingest_until(story, child, "kill", chance)
    with serving(data) as child:
        story.ledger.compare(child, everything=True)
    return story


def termination(data: Path) -> Story:
    """Try to start a second service on the directory, then end the first by SIGTERM; start again and compare."""
    story, chance = Story(data), random.Random(SEED)
    with serving(data) as child:
        second = Child(data, CROSSCHECK_LOCK_WAIT="1")
        try:
            story.second_status, story.second_said = second.wait(), second.said()
        finally:
            second.kill()
        ingest_until(story, child, "terminate", chance)
    current = data / "index" / "CURRENT"
    story.left = current.read_text(encoding="utf-8").split()[0] if current.exists() else ""
    with serving(data) as child:
        story.ledger.compare(child)
        with child.client() as client:
            story.used = client.ask("GET", "/v1/about")[1]["corpus"]["index_generation"]
    return story


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Story:
    """A directory whose service was killed several times."""
    return kills(tmp_path_factory.mktemp("killed") / "data")


@pytest.fixture(scope="module")
def terminated(tmp_path_factory: pytest.TempPathFactory) -> Story:
    """A directory whose service was ended by SIGTERM."""
    return termination(tmp_path_factory.mktemp("terminated") / "data")


@pytest.fixture(params=["killed", "terminated"])
def story(request: pytest.FixtureRequest) -> Story:
    """Each of the two."""
    return request.getfixturevalue(request.param)


def test_the_end_comes_during_ingestion(story: Story) -> None:
    """In every round articles and deletions were acknowledged, and requests were under way when the end came."""
    assert min(story.acknowledged) >= 60
    assert min(story.cut) >= 1
    assert story.ledger.deletions >= len(story.cut)


def test_what_was_acknowledged_is_there(story: Story) -> None:
    """Every version that was acknowledged has exactly its text after the next start, and nothing else is current."""
    assert story.ledger.faults["lost"] == []


def test_no_article_is_half_there(story: Story) -> None:
    """Acknowledged or not, an article that is there has its digest and all its passages at their places."""
    assert story.ledger.faults["half"] == []


def test_deleted_articles_stay_deleted(story: Story) -> None:
    """An article whose deletion was acknowledged is neither read nor found as evidence after any later start."""
    assert story.ledger.faults["undeleted"] == []


def test_list_is_what_is_known(story: Story) -> None:
    """No article is listed twice, and none that was not sent."""
    assert story.ledger.faults["list"] == []


def test_acknowledged_articles_are_evidence(story: Story) -> None:
    """A claim that repeats a sentence of an acknowledged article finds that sentence in support."""
    assert story.ledger.faults["unfound"] == []


def test_service_is_ready_after_each_start(story: Story) -> None:
    """/readyz finds index and database in step after every end."""
    assert story.ledger.faults["unready"] == []


def test_every_answer_is_as_it_has_to_be(story: Story) -> None:
    """Until the end comes each article is answered 201 with the digest and the passages of what was sent."""
    assert story.ledger.faults["answer"] == []
    assert story.ledger.faults["receipt"] == []


def test_termination_is_a_clean_exit(terminated: Story) -> None:
    """SIGTERM during ingestion ends with exit status 0."""
    assert terminated.exit_status == 0


def test_termination_leaves_a_generation_that_is_used(terminated: Story) -> None:
    """After SIGTERM the index is on disk, and the next process searches it."""
    assert (terminated.data / "index" / terminated.left / "manifest.json").is_file()
    assert terminated.used == terminated.left


def test_second_service_on_one_directory_is_refused(terminated: Story) -> None:
    """While one serves, a second ``serve`` exits with status 3 and says which directory is in use."""
    assert terminated.second_status == 3
    message = [line for line in terminated.second_said.splitlines() if line.startswith("Crosscheck cannot start:")]
    assert len(message) == 1
    assert str(terminated.data) in message[0]
