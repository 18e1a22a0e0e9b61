"""A service that fetches from a site of its test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.doubles import HashingEncoder, WordJudge
from service.bootstrap import Service, build
from tests.conftest import UNCALIBRATED, settings_for
from tests.fetching.sites import Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    """A site without pages."""
    with serving() as running:
        yield running


@pytest.fixture
def fetching(tmp_path: Path, site: Site) -> Iterator[Service]:
    """A service with an empty corpus that has fetching on, and may come to the site."""
    running = build(
        settings_for(tmp_path / "data", CROSSCHECK_FETCH="on"),
        encoder=HashingEncoder(),
        judge=WordJudge(),
        policy=UNCALIBRATED,
        fetcher=site.fetcher(),
    )
    yield running
    running.close()
