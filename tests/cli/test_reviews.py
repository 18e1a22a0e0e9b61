"""crosscheck reviews import: files of ClaimReview in."""

import json
from pathlib import Path

from service.bootstrap import Service
from tests.cli.conftest import Run
from tests.exchange.samples import review


def test_a_feed_is_taken_in_over_a_server(crosscheck: Run, address: str, service: Service, tmp_path: Path) -> None:
    """Every good review is in, the bad ones are told by place and reason, and a second time nothing is new."""
    elements = [{"item": review(f"Claim number {number}.")} for number in range(150)]
    elements[70] = {"item": review("Unrated.", reviewRating=None)}
    elements[71] = {"@type": "Article"}
    (tmp_path / "feed.json").write_text(json.dumps({"@type": "DataFeed", "dataFeedElement": elements}), encoding="utf-8")
    for new in (148, 0):
        ended = crosscheck("reviews", "import", "--server", address, "--json", "feed.json")
        report = json.loads(ended.out)
        assert (ended.status, report["new"], report["unchanged"]) == (1, new, 148 - new)
        places = {each["place"]: each["problem"] for each in report["problems"]}
        assert set(places) == {"feed.json, dataFeedElement[70].item[0]", "feed.json, dataFeedElement[71]"}
        assert "reviewRating" in places["feed.json, dataFeedElement[70].item[0]"]
    assert service.store.reviews.count() == 148


def test_lines_are_taken_in_on_a_data_directory(crosscheck: Run) -> None:
    """JSON lines from standard input begin a corpus; a broken line is told by its number."""
    stdin = json.dumps(review("One.")).encode() + b"\n{broken\n\n" + json.dumps([review("Two.")]).encode()
    ended = crosscheck("reviews", "import", "--data", "data", "-", stdin=stdin)
    assert ended.status == 1
    assert "-, line 2: it is no JSON" in ended.err
    assert "2 new" in ended.err


def test_a_file_without_reviews_and_one_that_is_not_there_are_told(crosscheck: Run, address: str, tmp_path: Path) -> None:
    """Exit status 1 with what is allowed, and 2 with the name."""
    (tmp_path / "page.json").write_text('{"@type": "WebPage"}', encoding="utf-8")
    ended = crosscheck("reviews", "import", "--server", address, "page.json")
    assert (ended.status, "DataFeed" in ended.err) == (1, True)
    ended = crosscheck("reviews", "import", "--server", address, "nowhere.json")
    assert (ended.status, "nowhere.json" in ended.err) == (2, True)
