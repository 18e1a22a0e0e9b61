"""axe-core finds nothing in any state, light and dark, on a phone and on a wide screen."""

from playwright.sync_api import Page, expect
import pytest

from tests.page.conftest import OpenPage
from tests.page.steps import AGAINST, CLAIM, FOR, LOOKS, answered, ask, assert_accessible

pytestmark = pytest.mark.long

each_look = pytest.mark.parametrize(("width", "scheme"), LOOKS, ids=[f"{width}-{scheme}" for width, scheme in LOOKS])


def unfold(page: Page) -> None:
    """Open everything that is folded."""
    page.evaluate("document.querySelectorAll('main details').forEach((fold) => { fold.open = true; })")
    if page.locator(".reading").count():
        expect(page.locator(".article-text")).to_have_count(page.locator(".reading").count())


@each_look
def test_every_answer_is_accessible(open_page: OpenPage, post, width: int, scheme: str) -> None:
    """Conflicting, not enough evidence, a compound claim and a refused one, all folds open."""
    post("/v1/articles", FOR)
    post("/v1/articles", AGAINST)
    page = open_page(width=width, color_scheme=scheme)
    assert_accessible(page)
    for claim, verdict in (
        (CLAIM, "Conflicting"),
        ("The Lantern Bridge collapsed under a lorry.", "Not enough evidence"),
        (
            "The Lantern Bridge reopened to traffic in May 2024, and the mill in Torrenby closed in April 2024.",
            "Not enough evidence",
        ),
        ("He resigned.", "Not enough evidence"),
    ):
        ask(page, claim)
        expect(page.locator(".verdict .claim")).to_have_text(claim)
        answered(page, verdict)
        unfold(page)
        assert_accessible(page)


@each_look
def test_every_other_state_is_accessible(open_page: OpenPage, post, site, width: int, scheme: str) -> None:
    """Empty corpus, history without and with items, adding and its report, working, cancelled, wrong fields, failed."""
    page = open_page(width=width, color_scheme=scheme)
    expect(page.locator(".start h2")).to_be_visible()
    assert_accessible(page)
    page.goto(f"{site.address}/#/history")
    expect(page.locator("#history .note")).to_be_visible()
    assert_accessible(page)
    page.goto(f"{site.address}/#/articles")
    page.fill("#text", FOR["text"])
    page.fill("#url", "no address")
    page.click("#add-button")
    expect(page.locator("#url-error")).not_to_be_empty()
    assert_accessible(page)
    page.fill("#url", FOR["url"])
    page.click("#add-button")
    expect(page.locator("#added-title")).to_have_text("1 article taken in")
    assert_accessible(page)
    page.goto(f"{site.address}/#/")
    ask(page, "")
    page.click("#filters summary")
    assert_accessible(page)
    ask(page, "The Lantern Bridge slowly reopened to traffic in May 2024.")
    expect(page.locator(".working")).to_be_visible()
    assert_accessible(page)
    page.keyboard.press("Escape")
    expect(page.locator("#outcome .note")).to_be_visible()
    assert_accessible(page)
    site.judge.go_on.set()
    ask(page, "The Lantern Bridge breaks to traffic in May 2024.")
    expect(page.locator(".failure")).to_be_visible()
    assert_accessible(page)
    page.goto(f"{site.address}/#/history")
    page.locator(".erase button").first.click()
    assert_accessible(page)


def test_what_can_be_pressed_is_large_enough(open_page: OpenPage, post) -> None:
    """On a phone every button, field, fold and link of its own is at least 24 by 24 px (links within a sentence may be less)."""
    post("/v1/articles", FOR)
    page = open_page(width=320)
    ask(page)
    answered(page, "Supported")
    small = page.evaluate(
        """[...document.querySelectorAll("button, input, textarea, summary, nav a, .top .name, cite a, footer a")]
            .filter((each) => each.checkVisibility())
            .map((each) => [each.textContent || each.id, each.getBoundingClientRect()])
            .filter(([, box]) => box.width < 24 || box.height < 24).map(([name, box]) => [name, box.width, box.height])"""
    )
    assert small == []
