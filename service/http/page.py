"""The web page at / and the files it is made of, read once at start and served from memory."""

from dataclasses import dataclass
import hashlib
from pathlib import Path

from flask import Blueprint, Flask, Response, abort, request

FOLDER = Path(__file__).parent.parent / "web"
INDEX = "index.html"
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    # Asked for anew each time and answered 304: files of two releases never meet in one page.
    "Cache-Control": "no-cache",
}


@dataclass(frozen=True, slots=True)
class _File:
    content: bytes
    content_type: str
    digest: str


def register_page(app: Flask) -> None:
    """Serve the page at / and its files under /page/."""
    files = {path.name: _read(path) for path in sorted(FOLDER.iterdir()) if path.suffix in TYPES}
    blueprint = Blueprint("page", __name__)

    @blueprint.get("/")
    def index() -> Response:
        return _answer(files[INDEX])

    @blueprint.get("/page/<name>")
    def file(name: str) -> Response:
        if name not in files or name == INDEX:
            abort(404)
        return _answer(files[name])

    app.register_blueprint(blueprint)


def _read(path: Path) -> _File:
    content = path.read_bytes()
    return _File(content, TYPES[path.suffix], hashlib.sha256(content).hexdigest()[:32])


def _answer(file: _File) -> Response:
    response = Response(file.content, content_type=file.content_type, headers=HEADERS)
    response.set_etag(file.digest)
    response.make_conditional(request)
    return response
