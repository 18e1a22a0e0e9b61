"""A real browser on a real server: finding the one, running the other."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
import shutil
import threading

from playwright.sync_api import BrowserContext, Page
from werkzeug.serving import WSGIRequestHandler, make_server

from models.doubles import HashingEncoder, WordJudge
from models.judge import Judgement
from service.bootstrap import build
from tests.conftest import UNCALIBRATED, settings_for

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# What the browser itself writes of an answer that is an error: the tests ask for some.
FROM_THE_NETWORK = "Failed to load resource"


def find_browser() -> str | None:
    """The path of a Chromium, None where there is none."""
    return next((path for path in map(shutil.which, BROWSERS) if path), None)


class MoodyJudge(WordJudge):
    """The double, which fails over a claim that says "breaks" and waits over one that says "slowly"."""

    def __init__(self) -> None:
        self.go_on = threading.Event()

    def judge_pairs(self, pairs: list[tuple[str, str]]) -> Judgement:  # type: ignore[override]
        """Judge, fail or wait, by the word in the claim."""
        claims = {claim for _, claim in pairs}
        if any("breaks" in claim for claim in claims):
            raise RuntimeError("the judge breaks, as the test wants it")
        if any("slowly" in claim for claim in claims):
            self.go_on.wait(60)
        return super().judge_pairs(pairs)


class _Quiet(WSGIRequestHandler):
    def log_request(self, *_: object) -> None:
        """Say nothing."""


class Site:
    """A running service over the doubles, at ``address``."""

    def __init__(self, address: str, judge: MoodyJudge) -> None:
        self.address = address
        self.judge = judge


@contextmanager
def serving(directory: Path) -> Iterator[Site]:
    """A service with an empty corpus on a port of its own."""
    judge = MoodyJudge()
    service = build(settings_for(directory), encoder=HashingEncoder(), judge=judge, policy=UNCALIBRATED, work_on_jobs=True)
    server = make_server("127.0.0.1", 0, service.app, threaded=True, request_handler=_Quiet)
    thread = threading.Thread(target=server.serve_forever, name="page-server", daemon=True)
    thread.start()
    try:
        yield Site(f"http://127.0.0.1:{server.server_port}", judge)
    finally:
        judge.go_on.set()
        server.shutdown()
        thread.join()
        server.server_close()
        service.close()


class Watch:
    """What a page did that it must not do."""

    def __init__(self, page: Page, address: str) -> None:
        self.faults: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (self.faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("console", lambda message: self._said(message.type, message.text))
        page.on("request", lambda request: self._asked(request.url, address))

    def _said(self, kind: str, text: str) -> None:
        if kind in ("error", "warning") and FROM_THE_NETWORK not in text:
            self.faults.append(f"console {kind}: {text}")

    def _asked(self, url: str, address: str) -> None:
        if not url.startswith((f"{address}/", f"blob:{address}/", "data:")):
            self.faults.append(f"request to {url}")


def new_page(context: BrowserContext, address: str) -> tuple[Page, Watch]:
    """A page of ``context`` and what watches it."""
    page = context.new_page()
    page.set_default_timeout(30_000)
    return page, Watch(page, address)
