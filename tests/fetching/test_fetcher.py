"""What a fetcher brings back, and what it refuses to take."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
import gzip
from itertools import repeat
from pathlib import Path
import ssl
import threading
import time

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
import pytest

from service.application.fetching import Stamp, Wanted
from service.domain.errors import FetchFailed
from service.fetching.pages import decode, page_fetcher
from tests.fetching.sites import HOST, Page, Site, connections, serving

HTML = {"Content-Type": "text/html"}
SMALL = 10_000  # bytes that a fetcher of these tests takes


def refused(site: Site, page: Page, wanted: Wanted = Wanted.PAGE) -> FetchFailed:
    """Why a page is refused."""
    site.pages["/"] = page
    with pytest.raises(FetchFailed) as failure:
        site.fetcher(most_bytes=SMALL, whole_seconds=5.0)(site.url(), wanted)
    return failure.value


def test_a_page_comes_back_with_its_stamp(site: Site) -> None:
    """Content, type, charset, ETag and Last-Modified are given; the stamp sent back brings 304 and no content."""
    stamp = Stamp('"v1"', "Sat, 18 May 2024 10:00:00 GMT")
    headers = {"Content-Type": "Text/HTML; Charset=UTF-8", "ETag": '"v1"', "Last-Modified": str(stamp.last_modified)}
    site.pages["/"] = Page("Brücke".encode(), headers=headers)
    found = site.fetcher()(site.url(), Wanted.PAGE)
    assert (found.content, found.content_type, found.charset, found.stamp) == ("Brücke".encode(), "text/html", "utf-8", stamp)
    site.pages["/"] = Page(status=304, headers={})
    assert site.fetcher()(site.url(), Wanted.PAGE, stamp).content is None
    _, sent = site.asked[-1]
    assert (sent["If-None-Match"], sent["If-Modified-Since"]) == (stamp.etag, stamp.last_modified)


def test_nothing_of_this_machine_is_sent(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Host is the name that was asked; no cookie set before a redirect and no credential is sent; no proxy is asked."""
    with serving() as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        site.pages["/"] = Page(status=302, headers={"Location": "/next", "Set-Cookie": "a=b"})
        site.pages["/next"] = Page(b"<p>Good.</p>", headers={**HTML, "Set-Cookie": "c=d"})
        found = site.fetcher()(site.url(), Wanted.PAGE)
        assert proxy.asked == []
    assert found.url == site.url("/next")
    for _, headers in site.asked:
        assert headers["Host"] == f"{HOST}:{site.port}"
        assert {"Cookie", "Authorization", "Referer"} & set(headers) == set()


def test_three_redirects_are_followed_and_no_fourth(site: Site) -> None:
    """The third redirect still leads to a page, a fourth to a refusal."""
    for number in range(4):
        site.pages[f"/{number}"] = Page(status=307, headers={"Location": str(number + 1)})
    site.pages["/4"] = Page(b"<p>Good.</p>")
    assert site.fetcher()(site.url("/1"), Wanted.PAGE).content == b"<p>Good.</p>"
    with pytest.raises(FetchFailed, match="redirects more than 3 times"):
        site.fetcher()(site.url("/0"), Wanted.PAGE)


@pytest.mark.parametrize(
    ("page", "says"),
    [
        (Page(b"x", headers={"Content-Type": "image/png"}), "'image/png'"),
        (Page(b"x", headers={"Content-Type": "application/pdf"}), "allowed for a page"),
        (Page(b"x", headers={}), "content type is ''"),
        (Page(b"x", status=404), "status 404"),
        (Page(b"x", status=206), "status 206"),
        (Page(b"", status=302, headers={}), "does not say where"),
        (Page(b"x" * (SMALL + 1)), "larger"),
        (Page(b"x", headers={**HTML, "Content-Length": str(SMALL + 1)}), "larger"),
        (Page(gzip.compress(b"x" * 50_000_000), headers={**HTML, "Content-Encoding": "gzip"}), "larger"),
        (Page(gzip.compress(b"x" * 9_000)[:-12], headers={**HTML, "Content-Encoding": "gzip"}), "broke off"),
        (Page(b"no gzip", headers={**HTML, "Content-Encoding": "gzip"}), "is none"),
        (Page(b"x", headers={**HTML, "Content-Encoding": "br"}), "not asked for"),
        (Page(b"x", headers={**HTML, "Content-Encoding": "gzip, gzip"}), "not asked for"),
        (Page(b"x", headers={**HTML, "Content-Length": "9"}), "broke off"),
        (Page(headers=HTML, blocks=lambda: repeat(b"x" * 1_000)), "larger"),
    ],
)
def test_what_is_no_page_is_refused_in_words(site: Site, page: Page, says: str) -> None:
    """Another type, another status, too much of it, packed or endless, broken off: each is told."""
    assert says in refused(site, page).reason


def test_an_honest_gzip_is_unpacked(site: Site) -> None:
    """A packed page comes back as it was."""
    site.pages["/"] = Page(gzip.compress(b"<p>Good.</p>"), headers={**HTML, "Content-Encoding": "gzip"})
    assert site.fetcher()(site.url(), Wanted.PAGE).content == b"<p>Good.</p>"


def test_a_trickling_body_is_broken_off(site: Site) -> None:
    """A body of which a byte comes now and then ends at the deadline for the whole, not for a read."""
    ended = threading.Event()

    def trickle() -> Iterator[bytes]:
        while not ended.wait(0.02):
            yield b"x"

    site.pages["/"] = Page(headers=HTML, blocks=trickle)
    with pytest.raises(FetchFailed, match="to the end within"):
        site.fetcher(whole_seconds=0.3)(site.url(), Wanted.PAGE)
    ended.set()


def test_a_resolver_that_hangs_is_left(site: Site) -> None:
    """A name that cannot be looked up in time fails, and nothing is connected to."""
    hangs = threading.Event()
    with connections() as seen, pytest.raises(FetchFailed, match="looked up in time"):
        site.fetcher(lambda _: [str(hangs.wait(30))], connect_seconds=0.1)(site.url(), Wanted.PAGE)
    hangs.set()
    assert seen == []


def test_closing_breaks_off(site: Site) -> None:
    """Closing a fetcher ends what it waits for, and it fetches nothing more."""
    fetcher, asked, ended = site.fetcher(), threading.Event(), threading.Event()

    def silent() -> Iterator[bytes]:
        asked.set()
        ended.wait(30)
        yield b""

    site.pages["/"] = Page(headers=HTML, blocks=silent)
    failures: list[FetchFailed] = []

    def fetch() -> None:
        with pytest.raises(FetchFailed) as failure:
            fetcher(site.url(), Wanted.PAGE)
        failures.append(failure.value)

    thread = threading.Thread(target=fetch)
    thread.start()
    assert asked.wait(30)
    began = time.monotonic()
    fetcher.close()
    thread.join()
    ended.set()
    assert time.monotonic() - began < 10
    assert failures
    with pytest.raises(FetchFailed, match="stopping"):
        fetcher(site.url(), Wanted.PAGE)


def test_https_keeps_the_name_and_checks_the_certificate(tmp_path: Path) -> None:
    """The name goes into SNI though an address is connected to; a certificate that is not trusted, or for another name, fails."""
    server, trusted = certificate(tmp_path)
    names: list[str | None] = []
    server.sni_callback = lambda _, name, __: names.append(name)
    with serving(server) as site:
        site.pages["/"] = Page(b"<p>Good.</p>")
        url = site.url(scheme="https")
        assert site.fetcher(trusted=trusted)(url, Wanted.PAGE).content == b"<p>Good.</p>"
        assert names == [HOST]
        with pytest.raises(FetchFailed, match="certificate"):
            site.fetcher()(url, Wanted.PAGE)
        with pytest.raises(FetchFailed, match="certificate"):
            site.fetcher(trusted=trusted)(site.url(scheme="https", host="other.example"), Wanted.PAGE)


@pytest.mark.parametrize(
    ("data", "charset", "text"),
    [
        ("Brücke".encode(), None, "Brücke"),
        ("Brücke".encode("latin-1"), "iso-8859-1", "Brücke"),
        ("Brücke".encode("latin-1"), None, "Brücke"),
        ("Brücke".encode("utf-16"), "utf-8", "Brücke"),
        ("\ufeffBrücke".encode(), "latin-1", "Brücke"),
        ('<meta charset="cp1251">мост'.encode("cp1251"), None, '<meta charset="cp1251">мост'),
        ("Brücke".encode(), "no-such", "Brücke"),
        ("Brücke".encode(), "hex", "Brücke"),
    ],
)
def test_pages_are_decoded(data: bytes, charset: str | None, text: str) -> None:
    """By mark, by what HTTP says, by what the page says, else UTF-8, else Windows-1252."""
    assert decode(data, charset) == text


def test_bytes_that_are_no_text_are_refused(site: Site) -> None:
    """A picture that calls itself a page, and a page of nothing, are refused."""
    for body, says in ((b"\x89PNG\0\0", "no text"), (b" \n", "empty")):
        site.pages["/"] = Page(body)
        with pytest.raises(FetchFailed, match=says):
            page_fetcher(site.fetcher())(site.url())


def certificate(folder: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A server's context with a certificate of its own for HOST, and a client's that trusts it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (folder / "key.pem").write_bytes(private)
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    return server, ssl.create_default_context(cafile=folder / "cert.pem")
