"""The states of a request: empty corpus, working, cancelled, failed."""

from playwright.sync_api import Route, expect
import pytest

from tests.page.conftest import OpenPage
from tests.page.steps import CLAIM, FOR, answered, ask

pytestmark = pytest.mark.long


def test_an_empty_corpus_says_how_to_fill_it(open_page: OpenPage) -> None:
    """Without articles the page leads to adding some, and so does an answer over nothing."""
    page = open_page()
    expect(page.locator("#outcome h2")).to_have_text("The corpus is empty")
    ask(page)
    answered(page, "Not enough evidence")
    page.locator(".verdict .note a").click()
    expect(page.locator("#articles-title")).to_be_focused()


def test_examples_are_offered_over_the_sample_alone(open_page: OpenPage, post) -> None:
    """A corpus that begins with another article than the sample offers no example."""
    post("/v1/articles", FOR)
    page = open_page()
    expect(page.locator(".start")).to_contain_text("history")
    expect(page.locator(".example")).to_have_count(0)


def test_a_slow_answer_can_be_cancelled(open_page: OpenPage, post, site) -> None:
    """While the service works the page says so; Escape cancels and keeps the claim; the next claim is answered."""
    post("/v1/articles", FOR)
    page = open_page()
    ask(page, "The Lantern Bridge slowly reopened to traffic in May 2024.")
    expect(page.locator(".working")).to_contain_text("Verifying")
    expect(page.locator("#status")).to_have_text("Verifying")
    expect(page.locator("#verify")).to_be_disabled()
    page.keyboard.press("Escape")
    expect(page.locator("#outcome .note")).to_contain_text("Cancelled after")
    expect(page.locator("#claim")).to_be_focused()
    expect(page.locator("#claim")).to_have_value("The Lantern Bridge slowly reopened to traffic in May 2024.")
    site.judge.go_on.set()
    ask(page)
    answered(page, "Supported")


def test_escape_leads_back_to_the_claim(open_page: OpenPage, post) -> None:
    """From the answer Escape goes to the claim and selects it."""
    post("/v1/articles", FOR)
    page = open_page()
    ask(page)
    expect(page.locator("#verdict")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#claim")).to_be_focused()
    assert page.evaluate("getSelection().toString()") == CLAIM


def test_a_failure_of_the_service_is_told_plainly(open_page: OpenPage, post) -> None:
    """A 500 is shown with what the service says and its request's id; the claim is kept."""
    post("/v1/articles", FOR)
    page = open_page()
    with page.expect_response("**/v1/verify") as answer:
        ask(page, "The Lantern Bridge breaks to traffic in May 2024.")
    expect(page.locator("#failure-title")).to_have_text("The service failed")
    expect(page.locator("#failure-title")).to_be_focused()
    expect(page.locator(".failure code")).to_have_text(answer.value.header_value("X-Request-ID") or "none")
    expect(page.locator("#claim")).to_have_value("The Lantern Bridge breaks to traffic in May 2024.")


def test_a_busy_service_says_when_to_come_back(open_page: OpenPage, post) -> None:
    """A 503 shows Retry-After; trying again when it is over gives the answer."""
    post("/v1/articles", FOR)
    page = open_page()
    problem = '{"title": "Service Unavailable", "status": 503, "detail": "64 requests are being worked on.", "request_id": "r1"}'

    def refuse(route: Route) -> None:
        route.fulfill(status=503, content_type="application/problem+json", headers={"Retry-After": "7"}, body=problem)

    page.route("**/v1/verify", refuse, times=1)
    ask(page)
    expect(page.locator(".failure")).to_contain_text("Try again in 7 seconds.")
    expect(page.locator(".failure")).to_contain_text("64 requests are being worked on.")
    page.get_by_role("button", name="Try again").click()
    answered(page, "Supported")


def test_a_service_that_is_gone_is_named(open_page: OpenPage) -> None:
    """Without a connection the page says that the service cannot be reached."""
    page = open_page()
    page.context.set_offline(True)
    ask(page)
    expect(page.locator("#failure-title")).to_have_text("No connection")
    expect(page.locator(".failure")).to_contain_text("cannot be reached")


def test_an_answer_that_is_no_json_is_named(open_page: OpenPage) -> None:
    """What a proxy may send instead of the service's answer is not taken for one."""
    page = open_page()
    page.route("**/v1/verify", lambda route: route.fulfill(status=502, content_type="text/html", body="<b>Bad gateway</b>"))
    ask(page)
    expect(page.locator(".failure")).to_contain_text("could not be read (status 502)")


@pytest.mark.parametrize(
    ("claim", "says"), [("", "Write the claim"), ("   ", "Write the claim"), ("𝔅" * 2001, "2,001 characters")], ids=len
)
def test_a_claim_that_cannot_be_sent_is_said_at_its_field(open_page: OpenPage, claim: str, says: str) -> None:
    """An empty claim, or one of more than 2,000 code points, is said beside the box and not sent."""
    page = open_page()
    sent = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    ask(page, claim)
    expect(page.locator("#claim-error")).to_contain_text(says)
    expect(page.locator("#claim")).to_be_focused()
    assert page.get_attribute("#claim", "aria-invalid") == "true"
    assert sent == []


def test_a_claim_of_2000_code_points_is_sent(open_page: OpenPage) -> None:
    """The longest claim that is allowed counts as code points, not as UTF-16 units."""
    page = open_page()
    ask(page, "𝔅𝔅 𝔅" * 500)
    answered(page, "Not enough evidence")


def test_what_the_service_refuses_is_said_at_its_field(open_page: OpenPage) -> None:
    """A 422 about a filter opens the filters and stands beside the field that it is about."""
    page = open_page()
    page.click("#filters summary")
    page.fill("#claim-url", "not an address")
    page.click("#filters summary")
    ask(page)
    expect(page.locator("#claim-url-error")).to_contain_text("http or https")
    expect(page.locator("#claim-url")).to_be_focused()
    expect(page.locator(".failure")).to_have_count(0)


@pytest.mark.parametrize("name", ["nowhere", "%E0%A4%A", "..%2F..%2Farticles"])
def test_a_permalink_to_nothing_says_so(open_page: OpenPage, name: str) -> None:
    """A verification that is not there is a calm 404, however its name is spelt."""
    page = open_page(f"/#/verification/{name}")
    expect(page.locator("#failure-title")).to_have_text("There is no such verification")


def test_the_colour_scheme_is_chosen_and_kept(open_page: OpenPage) -> None:
    """The button goes from the system's scheme to light to dark and back; a reload keeps the choice."""
    page = open_page(color_scheme="dark")
    button = page.locator("#theme")
    for name in ("light", "dark"):
        button.click()
        expect(button).to_have_text(f"Colours: {name}")
    page.reload()
    expect(button).to_have_text("Colours: dark")
    assert page.get_attribute("html", "data-theme") == "dark"
    button.click()
    expect(button).to_have_text("Colours: system")
    assert page.get_attribute("html", "data-theme") is None


def test_the_keyboard_reaches_everything_in_order(open_page: OpenPage, post) -> None:
    """Tab goes from the skip link through the head and the form to the answer's buttons, and on out of the page."""
    post("/v1/articles", FOR)
    page = open_page()
    ask(page)
    answered(page, "Supported")
    page.evaluate("document.activeElement.blur(); document.getSelection().removeAllRanges(); scrollTo(0, 0)")
    page.locator("#skip").focus()
    seen = []
    for _ in range(40):
        seen.append(page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()"))
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
    head = ["skip", "Crosscheck", "Verify", "Add articles", "History", "theme"]
    form = ["claim", "as-of", "verify", "Filters"]
    answer = ["not calibrated", "Copy link", "Copy as citation", "Print", "Bridge open again", "Read it in the article"]
    expected = [*head, *form, *answer]
    assert [name for name in dict.fromkeys(seen) if name in expected] == expected
