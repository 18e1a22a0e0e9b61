"""A claim on the page: the verdict, what it rests on, its address."""

import re

from playwright.sync_api import expect
import pytest

from tests.page.conftest import OpenPage
from tests.page.steps import AGAINST, CLAIM, FOR, answered, ask

pytestmark = pytest.mark.long


def test_a_claim_is_answered_with_both_sides(open_page: OpenPage, post) -> None:
    """Enter verifies; the verdict has the focus, each passage stands on its side, and the address becomes a permalink."""
    post("/v1/articles", FOR)
    post("/v1/articles", AGAINST)
    page = open_page()
    ask(page)
    answered(page, "Conflicting")
    expect(page.locator("#verdict")).to_be_focused()
    expect(page.locator("#status")).to_contain_text("Conflicting, confidence 0.")
    expect(page.locator(".column-supports .words")).to_have_text(CLAIM)
    expect(page.locator(".column-refutes .words")).to_have_text(AGAINST["text"])
    assert re.search(r"#/verification/[0-9a-f]{32}$", page.url)
    assert "Conflicting" in page.title()


def test_a_passage_shows_where_it_is_from(open_page: OpenPage, post) -> None:
    """A passage has its source, day, title with a link that tells nothing, the sentences around it, and marked words."""
    post("/v1/articles", FOR)
    page = open_page()
    ask(page)
    answered(page, "Supported")
    passage = page.locator(".column-supports .passage")
    expect(passage.locator("h4")).to_have_text("The Halmere Courier, 18 May 2024")
    expect(passage.locator(".context")).to_have_text(["Halmere has waited long.", "Cyclists came first."])
    link = passage.locator("cite a")
    assert link.get_attribute("href") == FOR["url"]
    assert {"noreferrer", "noopener"} <= set((link.get_attribute("rel") or "").split())
    assert "Bridge" in passage.locator("mark.mark-shared").all_text_contents()
    expect(passage.locator(".findings tbody tr")).to_contain_text(["date"])
    expect(passage.locator("mark.mark-match")).to_contain_text("May 2024")


def test_a_passage_is_read_in_its_article(open_page: OpenPage, post) -> None:
    """Unfolding fetches the article and marks exactly the passage in it."""
    post("/v1/articles", FOR)
    page = open_page()
    ask(page)
    page.click(".reading summary")
    expect(page.locator(".article-text")).to_have_text(FOR["text"])
    expect(page.locator(".article-text mark")).to_have_text(CLAIM)


def test_origins_and_timeline_are_drawn(open_page: OpenPage, post) -> None:
    """Two articles that print one report are one frame of two; the timeline lists each side's days."""
    post("/v1/articles", FOR)
    post("/v1/articles", {**FOR, "id": "reprint", "url": None, "source": "Reprint", "published_at": "2024-05-19"})
    post("/v1/articles", AGAINST)
    page = open_page()
    ask(page)
    answered(page, "Conflicting")
    expect(page.locator(".origins-supports .origins-count")).to_have_text("Supports: 1 origin, 2 articles")
    expect(page.locator(".origins-supports .frame > span")).to_have_count(2)
    expect(page.locator(".moments time")).to_have_text(["18 May 2024", "19 May 2024", "2 June 2024"])
    expect(page.locator(".on-line")).to_have_count(3)


def test_not_enough_evidence_is_no_error(open_page: OpenPage, post) -> None:
    """Without evidence the page says so calmly, with what was searched and the nearest passages."""
    post("/v1/articles", FOR)
    page = open_page()
    ask(page, "The Lantern Bridge collapsed under a lorry.")
    answered(page, "Not enough evidence")
    expect(page.locator(".failure")).to_have_count(0)
    expect(page.locator(".gaps li").first).to_contain_text("Searched: 1 article")
    expect(page.locator(".silent[open] .passage")).not_to_have_count(0)
    expect(page.locator(".confidence")).to_contain_text("Confidence that it is undecided")


def test_a_confidence_that_was_not_fitted_says_so(open_page: OpenPage, post) -> None:
    """The service gives no line for its confidence: the page calls it not calibrated, and says what that means."""
    post("/v1/articles", FOR)
    page = open_page()
    ask(page)
    page.click(".confidence summary")
    expect(page.locator(".confidence summary")).to_have_text("not calibrated")
    expect(page.locator(".confidence details p")).to_contain_text("not as a chance")


def test_a_permalink_survives_a_reload_and_the_back_button(open_page: OpenPage, post) -> None:
    """Reloading shows the same verification without a new one; back leads to the empty page, forward to the answer."""
    post("/v1/articles", FOR)
    page = open_page()
    ask(page)
    answered(page, "Supported")
    address = page.url
    page.reload()
    answered(page, "Supported")
    assert page.url == address
    expect(page.locator("#claim")).to_have_value(CLAIM)
    expect(page.locator("#corpus")).to_have_text("1 article in the corpus.")
    page.go_back()
    expect(page.locator(".answer")).to_have_count(0)
    page.go_forward()
    answered(page, "Supported")


def test_filters_and_the_day_reach_the_service(open_page: OpenPage, post) -> None:
    """``as_of`` and filters are sent, counted beside their fold, echoed by the answer, and filled in from a permalink."""
    post("/v1/articles", FOR)
    post("/v1/articles", AGAINST)
    page = open_page()
    page.fill("#as-of", "2024-12-31")
    page.click("#filters summary")
    page.fill("#sources", "The Halmere Courier\n\n  Nobody  ")
    page.fill("#languages", "en, de")
    expect(page.locator("#filters-set")).to_have_text(" 2 set")
    page.fill("#languages", "")
    ask(page)
    answered(page, "Supported")
    expect(page.locator(".as-of")).to_contain_text("31 December 2024")
    page.reload()
    answered(page, "Supported")
    expect(page.locator("#sources")).to_have_value("The Halmere Courier\nNobody")
    expect(page.locator("#as-of")).to_have_value("2024-12-31")


def test_a_deleted_article_is_said_to_be_gone(open_page: OpenPage, post, site) -> None:
    """After an article was deleted, the permalink of a verification that cites it shows none of its words."""
    post("/v1/articles", FOR)
    identity = post("/v1/verify", {"claim": CLAIM})["id"]
    page = open_page()
    page.request.delete(f"{site.address}/v1/articles/{FOR['id']}")
    page.goto(f"{site.address}/#/verification/{identity}")
    answered(page, "Supported")
    expect(page.locator(".column-supports .note")).to_have_text("The article was deleted since; its text is gone.")
    assert "Cyclists" not in page.inner_text("main")


def test_the_citation_is_plain_text_with_all_that_is_needed(open_page: OpenPage, post) -> None:
    """The copied citation has claim, verdict, passages with source, day, address and place, and the permalink."""
    post("/v1/articles", FOR)
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    ask(page)
    answered(page, "Supported")
    page.get_by_role("button", name="Copy as citation").click()
    expect(page.locator("#status")).to_have_text("The citation was copied.")
    text = page.evaluate("navigator.clipboard.readText()")
    start = FOR["text"].index(CLAIM)
    for part in (
        f"Claim: “{CLAIM}”",
        "Verdict: supported (confidence 0.",
        "not calibrated), made by software: Crosscheck",
        f"“{CLAIM}” The Halmere Courier, 18 May 2024, “{FOR['title']}”. {FOR['url']}",
        f"characters {start}–{start + len(CLAIM)}",
        page.url,
    ):
        assert part in text


def test_where_copying_is_refused_the_text_is_shown(open_page: OpenPage, post) -> None:
    """Without a clipboard the link stands selected in a field."""
    post("/v1/articles", FOR)
    page = open_page()
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    ask(page)
    page.get_by_role("button", name="Copy link").click()
    field = page.get_by_label("The link, to be copied by hand")
    expect(field).to_be_focused()
    assert field.input_value() == page.url


def test_paper_shows_the_answer_alone(open_page: OpenPage, post) -> None:
    """Printed, the form and the buttons are gone, and the permalink and what was folded are there."""
    post("/v1/articles", FOR)
    page = open_page()
    ask(page)
    answered(page, "Supported")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("#ask")).to_be_hidden()
    expect(page.locator(".actions")).to_be_hidden()
    expect(page.locator(".answer .print-only")).to_have_text(f"Permalink: {page.url}")
    expect(page.locator(".making dl")).to_be_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".making dl")).to_be_hidden()
