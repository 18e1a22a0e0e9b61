"""Many claims on the page: sent from a file or a box, followed, cancelled, read and taken home."""

import csv
import json
from pathlib import Path

from playwright.sync_api import Page, expect
import pytest
import requests

from tests.page.browsing import Site
from tests.page.conftest import OpenPage
from tests.page.steps import AGAINST, CLAIM, FOR, LOOKS, answered, assert_accessible

pytestmark = pytest.mark.long

OTHER = "The Lantern Bridge collapsed under a lorry."
SLOW = "The Lantern Bridge slowly reopened to traffic in May 2024."
FORMULA = '=HYPERLINK("https://evil.example")'
MARKUP = "<img src=x onerror=alert(1)>"


def send(page: Page, *claims: str) -> None:
    """Paste claims and send them."""
    page.fill("#job-claims", "\n".join(claims))
    page.click("#job-send")


def choose(page: Page, name: str, content: str, encoding: str = "utf-8") -> None:
    """Choose a file of that name and content."""
    page.set_input_files("#job-file", {"name": name, "mimeType": "text/plain", "buffer": content.encode(encoding)})


def finished(page: Page, claims: int) -> None:
    """Wait until the job has ended and its first rows are there."""
    expect(page.locator("#job-state")).to_have_text("Finished")
    expect(page.locator(".verdicts tbody tr")).to_have_count(claims)


def test_pasted_claims_become_a_job_with_results(open_page: OpenPage, post) -> None:
    """Each claim has its verdict and leads to its verification; markup stays text, and what is too long says so in its row."""
    post("/v1/articles", FOR)
    page = open_page("/#/jobs")
    send(page, CLAIM, "", MARKUP, "x" * 2001)
    finished(page, 3)
    rows = page.locator(".verdicts tbody tr")
    expect(rows.nth(0)).to_contain_text("Supported")
    expect(rows.nth(1)).to_contain_text(MARKUP)
    expect(rows.nth(2)).to_contain_text("Failed:")
    expect(rows.nth(2)).to_contain_text("2000")
    expect(page.locator("#job-far")).to_have_text("3 of 3 claims done, 1 failed.")
    rows.nth(0).locator("a").press("Enter")
    answered(page, "Supported")
    expect(page.locator(".verdict .claim")).to_have_text(CLAIM)
    page.go_back()
    finished(page, 3)


def test_a_job_survives_a_reload_and_is_cancelled(open_page: OpenPage, post, site: Site) -> None:
    """Its address shows how far it is and what is done; cancelled after asking once more, it keeps that and is in the list."""
    post("/v1/articles", FOR)
    page = open_page("/#/jobs")
    send(page, CLAIM, SLOW, OTHER)
    expect(page.locator("#job-far")).to_contain_text("1 of 3 claims done")
    page.reload()
    expect(page.locator("progress")).to_have_js_property("value", 1)
    expect(page.locator("#results-title")).to_have_text("Results so far")
    expect(page.locator(".verdicts tbody tr")).to_have_count(1)
    page.get_by_role("button", name="Cancel the rest").press("Enter")
    expect(page.get_by_role("button", name="No")).to_be_focused()
    page.get_by_role("button", name="Cancel it").press("Enter")
    expect(page.locator("#job-state")).to_have_text("Cancelled")
    expect(page.locator("#job-state")).to_be_focused()
    expect(page.locator(".verdicts tbody tr")).to_have_count(1)
    site.judge.go_on.set()
    page.get_by_role("link", name="All jobs").click()
    expect(page.locator(".past.jobs li")).to_contain_text("Cancelled · 1 of 3 claims")
    page.locator(".past.jobs a").click()
    page.get_by_role("button", name="Erase the job").click()
    page.get_by_role("button", name="Erase it").click()
    expect(page.locator("#job-send")).to_be_visible()
    expect(page.locator(".past.jobs")).to_have_count(0)


@pytest.mark.parametrize(
    ("name", "content", "encoding"),
    [
        ("a.csv", f'id;Claim\r\n1;"{CLAIM}"\r\n2;"He said ""no""\nand; left"\r\n\r\n', "utf-8-sig"),
        ("a.tsv", f'note\tstatement\nx\t{CLAIM}\ny\t"He said ""no""\nand; left"', "utf-16"),
        ("a.jsonl", json.dumps({"id": 7, "claim": CLAIM}) + "\n" + json.dumps('He said "no"\nand; left') + "\n", "utf-8"),
    ],
)
def test_a_file_is_read(open_page: OpenPage, name: str, content: str, encoding: str) -> None:
    """CSV of another separator, encoding and name of the column, quotes and line ends in cells, JSON lines with more fields."""
    page = open_page("/#/jobs")
    choose(page, name, content, encoding)
    expect(page.locator("#job-count")).to_have_text("2 claims to send.")
    page.click("#job-send")
    finished(page, 2)
    expect(page.locator(".verdicts td:nth-child(2)")).to_have_text([CLAIM, 'He said "no" and; left'])


def test_a_column_is_chosen_where_none_is_plainly_the_claims(open_page: OpenPage) -> None:
    """Without a known name the column is asked for before anything is sent."""
    page = open_page("/#/jobs")
    choose(page, "a.csv", f"no,satz\n1,{CLAIM}\n")
    page.click("#job-send")
    expect(page.locator("#job-column")).to_be_focused()
    page.select_option("#job-column", label="satz")
    expect(page.locator("#job-count")).to_have_text("1 claim to send.")
    page.click("#job-send")
    finished(page, 1)


def test_what_cannot_be_read_is_said_in_place(open_page: OpenPage) -> None:
    """Nothing to send, a file that is no text, and a line that is no JSON each say so in plain words."""
    page = open_page("/#/jobs")
    page.click("#job-send")
    expect(page.locator("#job-claims-error")).to_have_text("Choose a file, or paste at least one claim.")
    choose(page, "a.csv", "PK\x03\x00")
    expect(page.locator("#job-file-error")).to_contain_text("a.csv is no text")
    choose(page, "a.jsonl", f'{json.dumps(CLAIM)}\n{{"claim":\n')
    page.click("#job-send")
    finished(page, 2)
    expect(page.locator(".failed-claim")).to_contain_text("Failed:")


def test_a_lost_answer_makes_no_second_job(open_page: OpenPage, site: Site) -> None:
    """Sent again after its answer was lost, the same claims are the same job."""
    page = open_page("/#/jobs")

    def lose(route) -> None:
        route.fetch()
        route.abort()

    page.route("**/v1/jobs", lose, times=1)
    send(page, CLAIM)
    expect(page.locator("#failure-title")).to_have_text("No connection")
    page.get_by_role("button", name="Try again").click()
    finished(page, 1)
    assert len(requests.get(f"{site.address}/v1/jobs", timeout=30).json()["items"]) == 1


def test_results_are_taken_home(open_page: OpenPage, post, tmp_path: Path) -> None:
    """The CSV has a row for each claim and no cell that a spreadsheet would calculate; the JSON lines are the service's own."""
    post("/v1/articles", FOR)
    page = open_page("/#/jobs")
    send(page, CLAIM, FORMULA, "+1 is more", "x" * 2001)
    finished(page, 4)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as CSV").click()
    download.value.save_as(tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["claim"] for row in rows] == [CLAIM, f"'{FORMULA}", "'+1 is more", "x" * 2001]
    assert (rows[0]["verdict"], rows[3]["verdict"]) == ("supported", "")
    assert rows[0]["link"].endswith(f"#/verification/{rows[0]['verification_id']}")
    assert "2000" in rows[3]["error"]
    with page.expect_download() as download:
        page.get_by_role("link", name="Download as JSON lines").click()
    download.value.save_as(tmp_path / "a.jsonl")
    lines = (tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["status"] for line in lines] == [200, 200, 200, 422]


def test_more_rows_come_when_asked_for(open_page: OpenPage) -> None:
    """A long table begins with a hundred rows, goes on from there and then offers no more."""
    page = open_page("/#/jobs")
    send(page, *("He resigned." for _ in range(130)))
    finished(page, 100)
    page.get_by_role("button", name="Show more").click()
    finished(page, 130)
    expect(page.get_by_role("button", name="Show more")).to_be_hidden()
    expect(page.locator(".verdicts tbody tr").nth(100).locator("a")).to_be_focused()


def test_nothing_is_asked_while_the_page_is_hidden(open_page: OpenPage, post, site: Site) -> None:
    """A hidden page lets the job be, and shows where it stands when it is seen again."""
    post("/v1/articles", FOR)
    page = open_page("/#/jobs")
    send(page, SLOW)
    expect(page.locator("progress")).to_be_visible()
    page.evaluate("Object.defineProperty(document, 'hidden', { value: true, configurable: true })")
    page.wait_for_timeout(4_000)  # one question may have been on its way
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    site.judge.go_on.set()
    page.wait_for_timeout(5_000)
    assert asked == []
    page.evaluate("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))")
    finished(page, 1)


@pytest.mark.parametrize(("address", "kind"), [("job", "job"), ("check", "text")])
def test_an_address_of_nothing_names_what_is_missing(open_page: OpenPage, address: str, kind: str) -> None:
    """A job or a text that is not there is called by its name."""
    page = open_page(f"/#/{address}/nowhere")
    expect(page.locator("#failure-title")).to_have_text(f"There is no such {kind}")


@pytest.mark.parametrize(("width", "scheme"), LOOKS, ids=[f"{width}-{scheme}" for width, scheme in LOOKS])
def test_jobs_are_accessible(open_page: OpenPage, post, site: Site, width: int, scheme: str) -> None:
    """Form, column, error, progress, question, results and list: axe finds nothing and nothing scrolls sideways."""
    post("/v1/articles", FOR)
    post("/v1/articles", AGAINST)
    page = open_page("/#/jobs", width=width, color_scheme=scheme)
    page.click("#job-send")
    choose(page, "a.csv", "no,satz\n1,x\n")
    expect(page.locator("#job-column")).to_be_visible()
    assert_accessible(page)
    page.reload()
    send(page, CLAIM, "W" * 1900, "x" * 2001, SLOW)
    expect(page.locator("#job-far")).to_contain_text("3 of 4 claims done")
    assert_accessible(page)
    page.get_by_role("button", name="Cancel the rest").click()
    assert_accessible(page)
    site.judge.go_on.set()
    finished(page, 4)
    assert_accessible(page)
    page.get_by_role("link", name="All jobs").click()
    expect(page.locator(".past.jobs li")).to_have_count(1)
    assert_accessible(page)
