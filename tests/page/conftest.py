"""A browser for the tests of the page, a service for each, and a page that must not misbehave."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect, sync_playwright
import pytest
import requests

from tests.page.browsing import ARGUMENTS, Site, find_browser, new_page, serving

NO_BROWSER = "NO BROWSER: THE PAGE IS NOT TESTED. Install Chromium (Debian: apt-get install chromium) and run this again."

OpenPage = Callable[..., Page]

expect.set_options(timeout=30_000)  # how long a busy machine may take; nothing is measured


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium without a window; the tests are skipped, loudly, where there is none."""
    path = find_browser()
    if path is None:
        pytest.skip(NO_BROWSER)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield running
        running.close()


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """A service with an empty corpus."""
    with serving(tmp_path / "data") as running:
        yield running


@pytest.fixture
def post(site: Site) -> Callable[[str, Any], Any]:
    """Posts JSON to the service and gives the JSON of its answer, which must be a success."""

    def send(path: str, body: Any) -> Any:
        response = requests.post(f"{site.address}{path}", json=body, timeout=30)
        assert response.ok, response.text
        return response.json()

    return send


@pytest.fixture
def open_page(browser: Browser, site: Site) -> Iterator[OpenPage]:
    """Opens the page in a fresh profile; fails when it wrote to the console, threw, or asked another host for anything."""
    opened = []

    def open_(path: str = "/", *, width: int = 1440, height: int = 900, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        page, watch = new_page(context, site.address)
        opened.append((context, watch))
        page.goto(site.address + path)
        expect(page.locator("#release")).not_to_be_empty()
        return page

    yield open_
    for context, watch in opened:
        context.close()
        assert watch.faults == []
