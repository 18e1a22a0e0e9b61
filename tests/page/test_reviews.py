"""What others published of a claim, beside its verification."""

from playwright.sync_api import expect
import pytest

from tests.exchange.samples import review
from tests.page.conftest import OpenPage
from tests.page.steps import CLAIM, FOR, LOOKS, answered, ask, assert_accessible

pytestmark = pytest.mark.long


def test_a_review_is_shown_and_is_no_evidence(open_page: OpenPage, post) -> None:
    """Publisher, day, rating, title with a link that tells nothing, the claim there; the verdict rests on the articles alone."""
    post("/v1/articles", FOR)
    post("/v1/reviews", review(CLAIM))
    page = open_page()
    ask(page)
    answered(page, "Supported")
    shown = page.locator(".reviews li")
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text("Checks of the Valley, 4 May 2024: Mostly false")
    expect(shown).to_contain_text(CLAIM)
    link = shown.locator("a")
    expect(link).to_have_text("No lantern fell")
    assert link.get_attribute("href") == "https://www.checks.example/lantern"
    assert {"noreferrer", "noopener"} <= set((link.get_attribute("rel") or "").split())
    expect(page.locator(".column-refutes .none")).to_be_visible()


def test_markup_in_a_review_stays_text(open_page: OpenPage, post) -> None:
    """Title and rating of others are shown as their letters."""
    markup = "<img src=x onerror=alert(1)>"
    post("/v1/reviews", review(CLAIM, headline=markup))
    page = open_page()
    ask(page)
    expect(page.locator(".reviews a")).to_have_text(markup)
    assert page.locator("main img").count() == 0


def test_without_a_review_nothing_is_said(open_page: OpenPage, post) -> None:
    """No heading stands over nothing."""
    post("/v1/articles", FOR)
    page = open_page()
    ask(page)
    answered(page, "Supported")
    expect(page.locator("#reviews-title")).to_have_count(0)


@pytest.mark.parametrize(("width", "scheme"), LOOKS, ids=[f"{width}-{scheme}" for width, scheme in LOOKS])
def test_reviews_are_accessible(open_page: OpenPage, post, width: int, scheme: str) -> None:
    """Axe finds nothing, and a long title does not make the page scroll sideways."""
    post("/v1/articles", FOR)
    post("/v1/reviews", review(CLAIM, headline="W" * 300))
    page = open_page(width=width, color_scheme=scheme)
    ask(page)
    expect(page.locator(".reviews li")).to_have_count(1)
    assert_accessible(page)
