"""A whole text on the page: its sentences coloured, the evidence of each a step away."""

from playwright.sync_api import Page, expect
import pytest

from tests.page.conftest import OpenPage
from tests.page.steps import AGAINST, CLAIM, FOR, LOOKS, answered, assert_accessible

pytestmark = pytest.mark.long

TEXT = f"😀 Good evening, friends!\n\n{CLAIM} It cost 14 million euros. Was it <b>worth</b> it?"


def check(page: Page, text: str = TEXT) -> None:
    """Choose a whole text, type it and press Ctrl + Enter."""
    page.check("#mode-text")
    page.fill("#claim", text)
    page.press("#claim", "Control+Enter")


def test_a_text_comes_back_with_its_sentences_coloured(open_page: OpenPage, post) -> None:
    """The text stands as it was sent, each sentence with its verdict or its reason in words; markup in it stays text."""
    post("/v1/articles", FOR)
    page = open_page()
    check(page)
    expect(page.locator("#checked-title")).to_have_text("4 sentences: 1 supported, 1 not enough evidence, 2 not checked.")
    expect(page.locator("#checked-title")).to_be_focused()
    expect(page.locator("a.sentence-supported")).to_have_text(f"{CLAIM} Supported")
    expect(page.locator(".sentence-left-out")).to_have_text(
        ["😀 Good evening, friends! (greeting)", "Was it <b>worth</b> it? (question)"]
    )
    page.evaluate("document.querySelectorAll('.checked .tag').forEach((tag) => tag.remove())")
    assert page.locator(".checked-text").evaluate("(each) => each.textContent") == TEXT


def test_a_sentence_shows_its_evidence(open_page: OpenPage, post) -> None:
    """By keyboard: the link takes Enter, the answer takes the focus, and says as what the sentence was read."""
    post("/v1/articles", FOR)
    page = open_page()
    check(page)
    page.locator("a.sentence-supported").press("Enter")
    answered(page, "Supported")
    expect(page.locator("#verdict")).to_be_focused()
    expect(page.locator(".column-supports .words")).to_have_text(CLAIM)
    page.locator("a.sentence-not_enough_evidence").click()
    expect(page.locator(".verdict .claim")).to_have_text("The Lantern Bridge cost 14 million euros.")
    expect(page.locator("#chosen .note")).to_contain_text("It cost 14 million euros.")
    expect(page.locator("[aria-current=true]")).to_have_count(1)


def test_a_text_has_a_permalink(open_page: OpenPage, post) -> None:
    """Reloaded, the address shows the same text with its sentences coloured; back leads to the empty page."""
    post("/v1/articles", FOR)
    page = open_page()
    check(page)
    expect(page.locator("a.sentence-supported")).to_be_visible()
    address = page.url
    assert "#/check/" in address
    page.reload()
    expect(page.locator("a.sentence-supported")).to_have_text(f"{CLAIM} Supported")
    expect(page.locator("#claim")).to_have_value(TEXT)
    assert page.url == address
    page.go_back()
    expect(page.locator(".checked")).to_have_count(0)


@pytest.mark.parametrize(("width", "scheme"), LOOKS, ids=[f"{width}-{scheme}" for width, scheme in LOOKS])
def test_the_history_lists_texts_and_erases_them(open_page: OpenPage, post, width: int, scheme: str) -> None:
    """Its text leads to the permalink; erased, it is gone and so are the verifications of its sentences."""
    post("/v1/articles", FOR)
    post("/v1/check", {"text": TEXT})
    page = open_page("/#/history", width=width, color_scheme=scheme)
    expect(page.locator(".past-checks a")).to_have_text(TEXT.replace("\n\n", " "))
    expect(page.locator(".past-verifications a")).to_have_count(2)
    assert_accessible(page)
    page.locator(".past-checks .erase button").click()
    assert_accessible(page)
    page.locator(".past-checks .erase").get_by_role("button", name="Erase", exact=True).click()
    expect(page.locator("#history .note")).to_contain_text("Nothing was verified yet.")


def test_enter_in_a_text_starts_a_line(open_page: OpenPage) -> None:
    """Enter alone sends nothing; a text of many lines can be written."""
    page = open_page()
    page.check("#mode-text")
    page.fill("#claim", "One")
    page.press("#claim", "Enter")
    assert page.input_value("#claim") == "One\n"
    expect(page.locator("#claim-label")).to_have_text("Text")


def test_a_text_that_is_refused_says_so_at_the_box(open_page: OpenPage) -> None:
    """What the service finds wrong with a text stands under the box."""
    page = open_page()
    check(page, "It rained.\n" * 257)
    expect(page.locator("#claim-error")).to_contain_text("257 sentences")


@pytest.mark.long
@pytest.mark.parametrize(("width", "scheme"), LOOKS, ids=[f"{width}-{scheme}" for width, scheme in LOOKS])
def test_a_checked_text_is_accessible(open_page: OpenPage, post, width: int, scheme: str) -> None:
    """Before and after a sentence is chosen, axe finds nothing and nothing scrolls sideways."""
    post("/v1/articles", FOR)
    post("/v1/articles", AGAINST)
    page = open_page(width=width, color_scheme=scheme)
    page.check("#mode-text")
    assert_accessible(page)
    check(page)
    expect(page.locator("#checked-title")).to_be_visible()
    assert_accessible(page)
    page.locator("a.sentence-conflicting").click()
    answered(page, "Conflicting")
    assert_accessible(page)
