"""Articles added on the page, and the history."""

import json

from playwright.sync_api import expect
import pytest

from tests.page.conftest import OpenPage
from tests.page.steps import AGAINST, CLAIM, FOR, answered, ask

pytestmark = pytest.mark.long


def file(name: str, content: str | bytes) -> dict[str, object]:
    """A file as a person would choose it."""
    return {"name": name, "mimeType": "", "buffer": content if isinstance(content, bytes) else content.encode()}


def test_a_pasted_article_is_added_and_found(open_page: OpenPage) -> None:
    """A pasted text with what is known about it becomes an article that the next claim finds."""
    page = open_page("/#/articles")
    for field, value in (("text", FOR["text"]), ("title", FOR["title"]), ("source", FOR["source"]), ("published", "2024-05-18")):
        page.fill(f"#{field}", value)
    page.click("#add-button")
    expect(page.locator("#added-title")).to_have_text("1 article taken in")
    expect(page.locator("#added-title")).to_be_focused()
    expect(page.locator("#added li")).to_have_text("The pasted text: added, 3 passages")
    expect(page.locator("#text")).to_have_value("")
    expect(page.locator("#corpus")).to_have_text("1 article in the corpus.")
    page.get_by_role("link", name="Verify a claim").click()
    ask(page)
    answered(page, "Supported")
    expect(page.locator(".column-supports h4")).to_have_text("The Halmere Courier, 18 May 2024")


def test_what_is_wrong_with_a_pasted_article_is_said_at_its_field(open_page: OpenPage) -> None:
    """A bad address is said beside it, and nothing that was typed is lost."""
    page = open_page("/#/articles")
    page.fill("#text", FOR["text"])
    page.fill("#url", "courier")
    page.click("#add-button")
    expect(page.locator("#url-error")).to_contain_text("http or https")
    expect(page.locator("#url")).to_be_focused()
    expect(page.locator("#text")).to_have_value(FOR["text"])


def test_nothing_to_add_is_said(open_page: OpenPage) -> None:
    """Without a text and without a file nothing is sent."""
    page = open_page("/#/articles")
    page.click("#add-button")
    expect(page.locator("#text-error")).to_have_text("Paste a text, or choose files.")


def test_files_of_each_kind_are_added(open_page: OpenPage) -> None:
    """Text, HTML, JSON and JSON lines come in together; an entry that is refused is named and harms no other."""
    page = open_page("/#/articles")
    html = (
        f"<html><head><title>Old page</title></head><body><article><p>{AGAINST['text']} It is long.</p></article></body></html>"
    )
    second = {"text": "Halmere bought twelve trams."}
    page.set_input_files(
        "#files",
        [
            file("bridge.txt", FOR["text"]),
            file("old.HTML", html),
            file("one.json", json.dumps({"text": "The mill closed."})),
            file("two.jsonl", json.dumps(second) + "\n\n" + json.dumps({"txt": "Wrong."}) + "\n"),
        ],
    )
    page.click("#add-button")
    expect(page.locator("#added-title")).to_have_text("1 of 5 articles could not be added")
    expect(page.locator("#added .refused")).to_contain_text("two.jsonl, 2: txt: Unknown field")
    expect(page.locator("#added li")).to_have_count(5)
    expect(page.locator("#corpus")).to_have_text("4 articles in the corpus.")


def test_a_file_that_is_no_text_is_named(open_page: OpenPage) -> None:
    """A file in another encoding than UTF-8 is refused by its name, before anything is sent."""
    page = open_page("/#/articles")
    page.set_input_files("#files", [file("latin.txt", "Größe".encode("latin-1"))])
    page.click("#add-button")
    expect(page.locator("#added .failure")).to_contain_text("latin.txt is not text in UTF-8")


def test_the_history_lists_opens_and_erases(open_page: OpenPage, post) -> None:
    """Newest first; an item opens its verification; erasing asks once more, and then it is gone."""
    post("/v1/articles", FOR)
    for claim in ("The Lantern Bridge collapsed under a lorry.", CLAIM):
        post("/v1/verify", {"claim": claim})
    page = open_page("/#/history")
    expect(page.locator(".past a")).to_have_text([CLAIM, "The Lantern Bridge collapsed under a lorry."])
    page.locator(".past a").first.click()
    answered(page, "Supported")
    page.go_back()
    page.locator(".past .erase button").nth(1).click()
    expect(page.get_by_role("button", name="Keep")).to_be_focused()
    page.locator(".past .erase").nth(1).get_by_role("button", name="Erase", exact=True).click()
    expect(page.locator(".past a")).to_have_text([CLAIM])
    expect(page.locator("#status")).to_have_text("Erased.")
    page.reload()
    expect(page.locator(".past a")).to_have_text([CLAIM])


def test_older_verifications_follow_when_asked_for(open_page: OpenPage, post) -> None:
    """Beyond fifty, a button shows the rest and moves the focus to the first of them."""
    post("/v1/verify/batch", {"claims": [f"The bridge opened {number} times." for number in range(52)]})
    page = open_page("/#/history")
    expect(page.locator(".past > li")).to_have_count(50)
    page.get_by_role("button", name="Show older ones").click()
    expect(page.locator(".past > li")).to_have_count(52)
    expect(page.locator(".past a").nth(50)).to_be_focused()
    expect(page.get_by_role("button", name="Show older ones")).to_have_count(0)


def test_an_empty_history_says_so(open_page: OpenPage) -> None:
    """Before the first verification the history leads to it."""
    page = open_page("/#/history")
    expect(page.locator("#history")).to_contain_text("Nothing was verified yet.")
