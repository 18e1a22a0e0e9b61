"""Which addresses a webhook may have."""

from collections.abc import Sequence
import ipaddress

import pytest

from service.domain.public_addresses import is_public
from service.webhooks.addresses import Addresses, NotAllowed

PUBLIC, PRIVATE = "93.184.215.14", "10.0.0.7"


def known(host: str, _: int) -> Sequence[str]:
    """A resolver that knows some names, and takes literals as the system's does."""
    names = {
        "hooks.example": [PUBLIC],
        "inside.example": [PRIVATE],
        "both.example": [PUBLIC, PRIVATE],
        "2130706433": ["127.0.0.1"],
    }
    names |= {"0x7f.1": ["127.0.0.1"], "localhost": ["127.0.0.1", "::1"], "dev.local": ["127.0.0.1"]}
    if host in names:
        return names[host]
    try:
        return [str(ipaddress.ip_address(host))]
    except ValueError as error:
        raise OSError("no such host") from error


@pytest.mark.parametrize(
    "url",
    [
        "https://127.0.0.1/", "https://[::1]/", "https://169.254.169.254/latest/meta-data", "https://2130706433/", "https://0x7f.1/",
        "https://localhost/", "https://inside.example/", "https://both.example/", "https://[::ffff:127.0.0.1]/", "https://0.0.0.0/",
        "https://[64:ff9b::7f00:1]/", "https://[2002:7f00:1::]/", "https://[fe80::1]/", "https://[fd00::1]/", "https://100.64.0.1/",
        "https://224.0.0.1/", "https://nowhere.example/", "https://hooks.example:22/", "https://hooks.example:8443/",
        "http://hooks.example/", "https://user@hooks.example/", "https://user:secret@hooks.example/", "ftp://hooks.example/",
        "https://hooks.example/#part", "https:///path", "https://hooks.example:99999/", "https://hooks example/", "https://[::1/",
    ],
)  # fmt: skip
def test_what_is_not_public_is_refused(url: str) -> None:
    """Addresses of this machine, private networks, metadata services, disguised forms of them, other ports, passwords."""
    with pytest.raises(NotAllowed):
        Addresses(resolve=known).target(url)


def test_a_public_host_is_reached_at_the_address_that_was_checked() -> None:
    """The target has the name for the certificate and the address for the connection."""
    target = Addresses(resolve=known).target("https://hooks.example/in?a=1")
    assert (target.host, target.port, target.path, target.address) == ("hooks.example", 443, "/in?a=1", PUBLIC)
    assert (target.authority, target.secure) == ("hooks.example", True)


def test_a_host_that_the_operator_names_may_be_private() -> None:
    """On any port by https; by http where it is this machine alone; another private host still may not."""
    addresses = Addresses(("inside.example", "dev.local"), known)
    assert addresses.target("https://inside.example:8443/").address == PRIVATE
    assert addresses.target("http://dev.local:5000/").authority == "dev.local:5000"
    for url in ("http://inside.example/", "https://10.0.0.7/", "http://127.0.0.1:5000/"):
        with pytest.raises(NotAllowed):
            addresses.target(url)


def test_a_name_is_looked_up_once() -> None:
    """A name that has another address the second time is not asked a second time."""
    asked: list[str] = []

    def turning(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return [PUBLIC] if len(asked) == 1 else ["127.0.0.1"]

    assert Addresses(resolve=turning).target("https://hooks.example/").address == PUBLIC
    assert len(asked) == 1


def test_public_is_what_the_registries_say() -> None:
    """A mapped public address is public."""
    assert is_public(ipaddress.ip_address(f"::ffff:{PUBLIC}"))
    assert is_public(ipaddress.ip_address("2606:2800:21f:cb07:6820:80da:af6b:8b2c"))
