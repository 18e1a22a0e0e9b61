"""What the tests of the page do again and again."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

CLAIM = "The Lantern Bridge reopened to traffic in May 2024."
FOR: dict[str, Any] = {
    "id": "courier-bridge",
    "text": "Halmere has waited long. The Lantern Bridge reopened to traffic in May 2024.\n\nCyclists came first.",
    "title": "Bridge open again",
    "url": "https://courier.example/bridge",
    "source": "The Halmere Courier",
    "published_at": "2024-05-18",
}
AGAINST: dict[str, Any] = {
    "id": "sentinel-bridge",
    "text": "The Lantern Bridge never reopened to traffic in May 2024.",
    "title": "Still closed",
    "url": "https://sentinel.example/bridge",
    "source": "Torrenby Sentinel",
    "published_at": "2024-06-02T08:00:00+02:00",
}
# colour schemes and widths at which every state is looked at
LOOKS = [(width, scheme) for width in (320, 1440) for scheme in ("light", "dark")]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def ask(page: Page, claim: str = CLAIM) -> None:
    """Type a claim and press Enter."""
    page.fill("#claim", claim)
    page.press("#claim", "Enter")


def answered(page: Page, verdict: str) -> None:
    """Wait until the page shows this verdict."""
    expect(page.locator("#verdict")).to_have_text(verdict)


def assert_accessible(page: Page) -> None:
    """axe-core finds nothing, and nothing scrolls sideways."""
    found = Axe().run(page, options={"runOnly": TAGS, "resultTypes": ["violations"]}).response["violations"]
    faults = [(each["id"], each["nodes"][0]["html"]) for each in found]
    assert not faults, faults
    sideways = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert sideways <= 0, f"{sideways} px"
