"""A service whose feeds stand still until they are polled by hand, and a site that it may come to."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient
import pytest

from models.doubles import HashingEncoder, WordJudge
from service.bootstrap import Service, build
from tests.conftest import UNCALIBRATED, settings_for
from tests.fetching.sites import Page, Site, serving
from tests.http.conftest import client_of

XML = {"Content-Type": "application/rss+xml"}
STORY = (
    "<html><head><title>Mill sold</title></head><body><article><h1>Mill sold</h1><p>The council of Halmere sold the old mill "
    "number {number} on Friday for 40,000 crowns.</p><p>The buyer wants to grind flour there again.</p></article></body></html>"
)


class Following:
    """A service with fetching on over one data directory."""

    def __init__(self, place: Path, site: Site) -> None:
        self.site, self._place = site, place
        self.service = self._build()

    @property
    def client(self) -> FlaskClient:
        """A client of the service that runs now."""
        return client_of(self.service)

    def restart(self) -> None:
        """End the service and start it again over the same data."""
        self.service.close()
        self.service = self._build()

    def follow(self, path: str = "/feed", **more: Any) -> str:
        """Poll the site's feed at ``path``; its id."""
        answer = self.client.post("/v1/feeds", json={"url": self.site.url(path), **more})
        assert answer.status_code == 201, answer.text
        return str(answer.json["id"])

    def poll(self) -> int:
        """Poll what is due; how many there were."""
        feeder = self.service.feeder
        assert feeder is not None
        return sum(1 for _ in iter(feeder.step, False))

    def due(self) -> None:
        """Let the time of every feed's next poll come."""
        self.service.store.feeds._writer.run(lambda database: database.execute("UPDATE feeds SET next_at = 0"))  # type: ignore[attr-defined]

    def show(self, feed: str) -> dict[str, Any]:
        """How a feed stands."""
        answer = self.client.get(f"/v1/feeds/{feed}")
        assert answer.status_code == 200, answer.text
        return dict(answer.json)

    def publish(self, numbers: range, content: str = "", **headers: str) -> None:
        """Let the site have these stories, and a feed of them at /feed."""
        for number in numbers:
            self.site.pages[f"/story/{number}"] = Page(STORY.format(number=number).encode())
        self.site.pages["/feed"] = Page(rss(self.site, numbers, content), headers={**XML, **headers})

    def asked(self, path: str) -> int:
        """How often a path was asked for."""
        return sum(1 for each, _ in self.site.asked if each == path)

    def _build(self) -> Service:
        settings = settings_for(self._place, CROSSCHECK_FETCH="on")
        return build(
            settings,
            encoder=HashingEncoder(),
            judge=WordJudge(),
            policy=UNCALIBRATED,
            fetcher=self.site.fetcher(most_bytes=1_048_576),
        )


def rss(site: Site, numbers: range, content: str = "") -> bytes:
    """A feed of the stories."""
    items = "".join(
        f"<item><title>Mill {number}</title><link>{site.url(f'/story/{number}')}</link>"
        f"<pubDate>Fri, 06 Nov 2026 10:00:00 GMT</pubDate><content:encoded><![CDATA[{content}]]></content:encoded></item>"
        for number in numbers
    )
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>The Courier</title>{items}</channel></rss>"
    ).encode()


@pytest.fixture
def following(tmp_path: Path) -> Iterator[Following]:
    """An empty corpus beside a site."""
    with serving() as site:
        found = Following(tmp_path / "data", site)
        try:
            yield found
        finally:
            found.service.close()
