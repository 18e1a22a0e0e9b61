"""How webhooks go out: certificates that are checked, and an end to a receiver that never ends its answer."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
import socket
import ssl
import threading
import time

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
import pytest

from service.webhooks.addresses import Addresses
from service.webhooks.sender import HttpSender

NAME = "hooks.example"
NO_CONTENT = b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"
PATIENCE = 5.0  # longer than any try that ends as it should


def here(_: str, __: int) -> Sequence[str]:
    """A resolver to which every name is this machine."""
    return ["127.0.0.1"]


class Receiving:
    """A receiver on a free port that answers by ``pieces``, one each tenth of a second, and notes what it was asked."""

    def __init__(self, pieces: Sequence[bytes], tls: ssl.SSLContext | None) -> None:
        self.asked: list[bytes] = []
        self._pieces, self._tls = pieces, tls
        self._ended = threading.Event()
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def close(self) -> None:
        """Let go of the port."""
        self._ended.set()
        self._thread.join()
        self._listening.close()

    def _serve(self) -> None:
        try:
            self._answer()
        except OSError:
            return  # the sender has gone, as some of the tests want it

    def _answer(self) -> None:
        self._listening.settimeout(PATIENCE)
        accepted, _ = self._listening.accept()
        accepted.settimeout(PATIENCE)
        with self._tls.wrap_socket(accepted, server_side=True) if self._tls else accepted as connection:
            self.asked.append(connection.recv(65_536))
            for piece in self._pieces:
                connection.sendall(piece)
                if self._ended.wait(0.1):
                    return


@contextmanager
def receiving(pieces: Sequence[bytes] = (NO_CONTENT,), tls: ssl.SSLContext | None = None) -> Iterator[Receiving]:
    """A receiver that is closed at the end."""
    receiver = Receiving(pieces, tls)
    try:
        yield receiver
    finally:
        receiver.close()


@pytest.fixture
def tls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext:
    """What a receiver speaks whose certificate for ``NAME`` Python trusts, as SSL_CERT_FILE says."""
    certificate, key = _certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context


def test_a_certificate_for_the_host_is_taken(tls: ssl.SSLContext) -> None:
    """The name of the address is the one that the certificate is held against, though the connection goes to a number."""
    with receiving(tls=tls) as receiver:
        sent = HttpSender(Addresses((NAME,), here))(f"https://{NAME}:{receiver.port}/hook", {"webhook-id": "msg_1"}, b"{}")
    assert (sent.status, sent.problem) == (204, None)
    (asked,) = receiver.asked
    assert asked.startswith(b"POST /hook HTTP/1.1\r\n")
    assert f"Host: {NAME}:{receiver.port}\r\n".encode() in asked


@pytest.mark.parametrize("host", ["other.example", "127.0.0.1"])
def test_a_certificate_for_another_host_is_refused(tls: ssl.SSLContext, host: str) -> None:
    """A trusted certificate of another name ends the try, and nothing is sent."""
    with receiving(tls=tls) as receiver:
        sent = HttpSender(Addresses((host,), here))(f"https://{host}:{receiver.port}/", {}, b"{}")
    assert sent.status is None
    assert sent.problem is not None
    assert "certificate is not valid for" in sent.problem
    assert receiver.asked in ([], [b""])


def test_a_certificate_that_nobody_vouches_for_is_refused(tls: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch) -> None:
    """The right name is not enough where Python does not trust the certificate."""
    monkeypatch.delenv("SSL_CERT_FILE")
    with receiving(tls=tls) as receiver:
        sent = HttpSender(Addresses((NAME,), here))(f"https://{NAME}:{receiver.port}/", {}, b"{}")
    assert sent.status is None
    assert sent.problem is not None
    assert "self-signed certificate" in sent.problem
    assert receiver.asked in ([], [b""])


@pytest.mark.parametrize("secure", [True, False])
def test_a_receiver_that_trickles_is_cut_off(tls: ssl.SSLContext, secure: bool) -> None:
    """An answer that comes byte by byte, each in time, ends with the time for all of it."""
    pieces = [b"HTTP/1.1 204 No Content\r\nX-Slow: ", *[b"x"] * 40]
    with receiving(pieces, tls if secure else None) as receiver:
        send = HttpSender(Addresses((NAME,), here), total_seconds=0.4)
        begun = time.monotonic()
        sent = send(f"{'https' if secure else 'http'}://{NAME}:{receiver.port}/", {}, b"{}")
        took = time.monotonic() - begun
    assert sent.status is None
    assert sent.problem is not None
    assert sent.problem.startswith("no answer within")
    assert took < len(pieces) * 0.1 / 2


def _certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate for ``NAME`` that vouches for itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    (folder / "certificate.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return folder / "certificate.pem", folder / "key.pem"
