"""Signatures of webhooks by the Standard Webhooks specification 1.0.0: HMAC-SHA256 over id, time and body (``v1``)."""

import base64
import binascii
from collections.abc import Sequence
import hashlib
import hmac
import secrets

from service.domain.errors import InvalidInput

PREFIX = "whsec_"
LEAST_BYTES, MOST_BYTES = 24, 64
OVERLAP_SECONDS = 24 * 60 * 60  # for so long what a rotation replaced signs beside the new secret


def new_secret() -> str:
    """A random secret of 32 bytes."""
    return PREFIX + base64.b64encode(secrets.token_bytes(32)).decode("ascii")


def require_secret(secret: str, field: str = "secret") -> str:
    """Give ``secret`` back. Raises InvalidInput, of ``field``, unless it is ``whsec_`` and 24 to 64 bytes in base64."""
    _key(secret, field)
    return secret


def sign(secret: str, identity: str, seconds: int, body: bytes) -> str:
    """One signature of ``body``, sent at ``seconds`` since 1970 under the webhook's id."""
    signed = hmac.new(_key(secret), f"{identity}.{seconds}.".encode() + body, hashlib.sha256)
    return f"v1,{base64.b64encode(signed.digest()).decode('ascii')}"


def headers(secrets_in_use: Sequence[str], identity: str, seconds: int, body: bytes) -> dict[str, str]:
    """The headers of a webhook; each secret in use signs."""
    return {
        "webhook-id": identity,
        "webhook-timestamp": str(seconds),
        "webhook-signature": " ".join(sign(each, identity, seconds, body) for each in secrets_in_use),
    }


def _key(secret: str, field: str = "secret") -> bytes:
    try:
        key = base64.b64decode(secret.removeprefix(PREFIX), validate=True) if secret.startswith(PREFIX) else b""
    except (binascii.Error, ValueError):
        key = b""
    if not LEAST_BYTES <= len(key) <= MOST_BYTES:
        raise InvalidInput(
            field,
            f"is none; allowed is {PREFIX} and {LEAST_BYTES} to {MOST_BYTES} bytes in base64, or nothing: then one is made",
        )
    return key
