"""Addresses of what is stored, as others reach it."""

from urllib.parse import quote

from flask import request


class Addresses:
    """Makes addresses that begin with ``public_url``, or with the address at which the present request was sent."""

    def __init__(self, public_url: str | None) -> None:
        self._public_url = public_url

    @property
    def root(self) -> str:
        """What every address begins with, without a slash at its end."""
        return self._public_url or request.host_url.rstrip("/")

    def verification(self, identity: str, more: str = "") -> str:
        """Where the interface gives a verification."""
        return f"{self.root}/v1/verifications/{quote(identity, safe='')}{more}"

    def permalink(self, identity: str) -> str:
        """The page that shows a verification to people."""
        return f"{self.root}/#/verification/{quote(identity, safe='')}"

    def text(self, identity: str) -> str:
        """Where the interface gives a checked text."""
        return f"{self.root}/v1/checks/{quote(identity, safe='')}"
