"""The specification and the page that shows it, served by us alone."""

from html.parser import HTMLParser
import re

from flask.testing import FlaskClient
import pytest
import yaml

from service.http.requests import MAX_AT_ONCE

# What the page asks for; a file of Swagger UI names other hosts in its text (name spaces, links), which nothing loads.
ASSETS = {
    "/docs/swagger-ui.css": "text/css",
    "/docs/swagger-ui-bundle.js": "text/javascript",
    "/docs/start.js": "text/javascript",
    "/docs/favicon-32x32.png": "image/png",
}
HOST = re.compile(r"(?:https?:)?//\w", re.IGNORECASE)


class References(HTMLParser):
    """Collects what a page loads."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take src and href of any element."""
        self.found |= {value for name, value in attrs if name in ("src", "href") and value}


def test_the_specification_is_served(untouched: FlaskClient) -> None:
    """GET /openapi.yaml answers YAML that is an OpenAPI 3.1 document of this service."""
    response = untouched.get("/openapi.yaml")
    assert (response.status_code, response.mimetype) == (200, "application/yaml")
    document = yaml.safe_load(response.text)
    assert (document["openapi"], document["info"]["title"]) == ("3.1.0", "Crosscheck")


def test_the_page_is_served(untouched: FlaskClient) -> None:
    """GET /docs answers an HTML page."""
    response = untouched.get("/docs")
    assert (response.status_code, response.mimetype) == (200, "text/html")


def test_the_page_loads_our_files_alone(untouched: FlaskClient) -> None:
    """Everything that the page refers to is one of our four files, and no address in it names a host."""
    page = untouched.get("/docs").text
    references = References()
    references.feed(page)
    assert references.found == set(ASSETS)
    assert not HOST.search(page)


@pytest.mark.parametrize("path", ASSETS)
def test_each_file_is_served(untouched: FlaskClient, path: str) -> None:
    """Each file that the page loads is there, not empty, under its content type."""
    response = untouched.get(path)
    assert (response.status_code, response.mimetype) == (200, ASSETS[path])
    assert response.data


@pytest.mark.parametrize("path", ASSETS)
def test_a_file_gives_its_slot_back(client: FlaskClient, path: str) -> None:
    """After more downloads of a file than requests may run at once the next request is still admitted."""
    assert {client.get(path).status_code for _ in range(MAX_AT_ONCE + 1)} == {200}
    assert client.get("/v1/about").status_code == 200


def test_the_page_shows_our_specification(untouched: FlaskClient) -> None:
    """The script that starts the page reads /openapi.yaml, asks no validator, and names no host."""
    script = untouched.get("/docs/start.js").text
    assert 'url: "/openapi.yaml"' in script
    assert "validatorUrl: null" in script
    assert not HOST.search(script)


def test_the_style_sheet_loads_nothing_from_elsewhere(untouched: FlaskClient) -> None:
    """The style sheet imports nothing, and every url() in it is data of its own."""
    style = untouched.get("/docs/swagger-ui.css").text
    assert "@import" not in style
    assert all(found.startswith("data:") for found in re.findall(r"url\(\s*['\"]?([^'\")]*)", style))


def test_the_browser_is_told_to_load_nothing_from_elsewhere(untouched: FlaskClient) -> None:
    """The page's Content-Security-Policy lets scripts, styles, images and connections come from us alone."""
    policy = dict(part.strip().split(" ", 1) for part in untouched.get("/docs").headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert (policy["script-src"], policy["connect-src"]) == ("'self'", "'self'")
    assert not [name for name, sources in policy.items() if re.search(r"http|\*|//", sources)]


@pytest.mark.parametrize("path", ["/docs", "/openapi.yaml", *ASSETS])
def test_content_types_are_not_guessed(untouched: FlaskClient, path: str) -> None:
    """Every file is sent with ``nosniff``."""
    assert untouched.get(path).headers["X-Content-Type-Options"] == "nosniff"
