"""docs/ as a site: it builds without a warning, holds every page, and loads nothing from other hosts."""

from html.parser import HTMLParser
from pathlib import Path
import re
import subprocess
import sys

import pytest
import yaml

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built as `make docs` builds it."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "properdocs", "build", "--quiet", "--strict", "--site-dir", str(folder)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return folder


class _Loaded(HTMLParser):
    """What a browser fetches by itself for a page."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note src of every element, and href of a link element."""
        for name, value in attrs:
            if value and (name in ("src", "srcset", "poster", "data") or (name == "href" and tag == "link")):
                self.addresses.append(value)


def test_nothing_comes_from_another_host(site: Path) -> None:
    """No page and no style sheet of the site loads anything by http."""
    pages = list(site.rglob("*.html"))
    loaded = 0
    for page in pages:
        parser = _Loaded()
        parser.feed(page.read_text(encoding="utf-8"))
        assert not [each for each in parser.addresses if re.match(r"(https?:)?//", each)], page.name
        loaded += len(parser.addresses)
    assert loaded > len(pages)
    for sheet in site.rglob("*.css"):
        assert not re.findall(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//", sheet.read_text(encoding="utf-8")), sheet.name


def test_every_page_of_the_docs_is_on_it(site: Path) -> None:
    """Each Markdown file of docs/ has its page, and so have the card of the model and the sample corpus."""
    for path in (ROOT / "docs").rglob("*.md"):
        assert (site / path.relative_to(ROOT / "docs")).with_suffix(".html").is_file(), path.name
    assert "entailment" in (site / "model-card.html").read_text(encoding="utf-8")
    assert (site / "sample.html").is_file()


def test_the_reference_holds_every_operation_and_command(site: Path) -> None:
    """Each operation of openapi.yaml and each command with its options stands in the reference."""
    http = (site / "reference" / "http.html").read_text(encoding="utf-8")
    specification = yaml.safe_load((ROOT / "openapi.yaml").read_text(encoding="utf-8"))
    for path, methods in specification["paths"].items():
        for method in set(methods) - {"parameters"}:
            assert f">{method.upper()} {path}</h2>" in http
    commands = (site / "reference" / "commands.html").read_text(encoding="utf-8")
    for name in ("serve", "ingest", "verify", "check", "articles", "export", "reviews import", "watches add", "mcp", "doctor"):
        assert f">crosscheck {name}</h2>" in commands
    assert "--resume" in commands
