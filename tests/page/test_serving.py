"""How the page and its files are served; needs no browser."""

from html.parser import HTMLParser
from pathlib import Path
import re

from flask.testing import FlaskClient
import pytest

from service.bootstrap import SAMPLE
from tests.http.answers import assert_problem
from tests.http.conftest import client_of

pytestmark = pytest.mark.long

FOLDER = Path(__file__).parents[2] / "service" / "web"
FILES = sorted(path.name for path in FOLDER.iterdir() if path.name != "index.html")
ADDRESSES = ["/", *(f"/page/{name}" for name in FILES)]
KINDS = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
MAX_LINES = 300
MAX_BYTES = 120_000  # of a first visit
MAX_LATER_BYTES = 40_000  # of what comes when a view is opened


@pytest.fixture
def client(service) -> FlaskClient:
    """A client of a service with an empty corpus."""
    return client_of(service)


class References(HTMLParser):
    """Collects what a page refers to, and what in it would be refused by its policy."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.inline: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take src and href; note styles and handlers in attributes."""
        self.found |= {value for name, value in attrs if name in ("src", "href") and value}
        self.inline += [f"{tag} {name}" for name, _ in attrs if name == "style" or name.startswith("on")]
        if tag == "style" or (tag == "script" and "src" not in dict(attrs)):
            self.inline.append(tag)


def test_the_page_is_served(client: FlaskClient) -> None:
    """GET / answers the page in UTF-8."""
    response = client.get("/")
    assert (response.status_code, response.content_type) == (200, "text/html; charset=utf-8")
    assert response.text == (FOLDER / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FILES)
def test_each_file_is_served(client: FlaskClient, name: str) -> None:
    """Each file is there, as it is in the folder, under its content type."""
    response = client.get(f"/page/{name}")
    assert (response.status_code, response.mimetype) == (200, KINDS[name.rsplit(".", 1)[1]])
    assert response.data == (FOLDER / name).read_bytes()


def test_every_address_is_guarded(client: FlaskClient) -> None:
    """Page and files forbid whatever is not ours, guessing of types, and telling other pages where a reader comes from."""
    for address in ADDRESSES:
        headers = client.get(address).headers
        assert headers["Content-Security-Policy"] == (
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        )
        assert (headers["X-Content-Type-Options"], headers["Referrer-Policy"]) == ("nosniff", "no-referrer")


def test_an_unchanged_file_is_not_sent_again(client: FlaskClient) -> None:
    """With the entity tag of its content a file is answered 304 without a body, and with another tag in full."""
    for address in ADDRESSES:
        first = client.get(address)
        again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
        assert (again.status_code, again.data, first.headers["Cache-Control"]) == (304, b"", "no-cache")
        assert client.get(address, headers={"If-None-Match": '"other"'}).status_code == 200


@pytest.mark.parametrize("name", ["nowhere.js", "index.html", "..%2fapp.py", ".", "__init__.py"])
def test_nothing_else_is_served(client: FlaskClient, name: str) -> None:
    """What is no file of the page is a 404."""
    assert_problem(client.get(f"/page/{name}"), 404)


def test_the_page_refers_to_what_is_there(client: FlaskClient) -> None:
    """Every address in the page is one of ours, and nothing in it is inline script or style."""
    references = References()
    references.feed(client.get("/").text)
    assert references.inline == []
    for address in references.found:
        assert address.startswith("#") or client.get(address).status_code == 200, address


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".js")])
def test_modules_import_each_other_alone(name: str) -> None:
    """A module imports only files of the folder, names no other host, and never sets markup."""
    code = (FOLDER / name).read_text(encoding="utf-8")
    for imported in re.findall(r'(?:from |import\()"([^"]+)"', code):
        assert imported.removeprefix("./") in FILES
    addresses = re.findall(r"https?://[\w.]+", code)
    assert set(addresses) <= {"http://www.w3.org"}  # the name space of SVG
    assert not re.search(r"\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function", code)


def test_style_sheets_load_nothing() -> None:
    """No style sheet imports another or refers to a file."""
    for path in FOLDER.glob("*.css"):
        assert not re.search(r"@import|url\(", path.read_text(encoding="utf-8")), path.name


def visited() -> set[str]:
    """The files that a first visit takes: the page, what it refers to, and what those import at once."""
    found: set[str] = set()
    wanted = {"index.html"}
    while wanted:
        name = wanted.pop()
        found.add(name)
        code = (FOLDER / name).read_text(encoding="utf-8")
        wanted |= set(re.findall(r'"/page/([^"]+)"' if name == "index.html" else r'from "\./([^"]+)"', code)) - found
    return found


def test_the_page_stays_small() -> None:
    """No file is long; what a first visit takes is light, and so is what comes later."""
    assert [path.name for path in FOLDER.iterdir() if len(path.read_text(encoding="utf-8").splitlines()) > MAX_LINES] == []
    sizes = {path.name: path.stat().st_size for path in FOLDER.iterdir()}
    first = visited()
    assert {"main.js", "api.js", "base.css"} < first < set(sizes)
    assert sum(sizes[name] for name in first) <= MAX_BYTES
    assert sum(sizes[name] for name in set(sizes) - first) <= MAX_LATER_BYTES


def test_the_examples_are_known_by_the_first_article_of_the_sample() -> None:
    """The page offers its examples where the corpus begins as the sample does."""
    first = SAMPLE.read_text(encoding="utf-8").split('"', 4)[3]
    assert f'SAMPLE_BEGINS = "{first}"' in (FOLDER / "start.js").read_text(encoding="utf-8")
