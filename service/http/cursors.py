"""Opaque cursors: where the next page starts, with a check that the cursor is one of ours."""

import base64
import binascii
import hashlib

from service.domain.errors import InvalidInput

MAX_DIGITS = 18


def write_cursor(kind: str, after: int) -> str:
    """A cursor for the list ``kind`` that goes on after ``after``."""
    return base64.urlsafe_b64encode(f"{after}.{_check(kind, after)}".encode()).decode().rstrip("=")


def read_cursor(kind: str, cursor: str) -> int:
    """Where the list goes on. Raises InvalidInput for what ``write_cursor`` did not write for this list."""
    problem = InvalidInput("cursor", "is not one that this list gave; allowed is the next_cursor of the page before")
    try:
        text = base64.urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4)).decode("ascii")
    except (ValueError, binascii.Error) as error:
        raise problem from error
    number = text.partition(".")[0]
    # base64 has many spellings of a text; ours is one
    if not number.isdecimal() or len(number) > MAX_DIGITS or cursor != write_cursor(kind, int(number)):
        raise problem
    return int(number)


def _check(kind: str, after: int) -> str:
    return hashlib.sha256(f"crosscheck:{kind}:{after}".encode()).hexdigest()[:12]
