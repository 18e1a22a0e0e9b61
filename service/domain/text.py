"""What text is let in, and how it is digested."""

import hashlib
import re

from service.domain.errors import InvalidInput

_NOT_TEXT = re.compile("[\x00\ud800-\udfff]")


def forbidden_character(text: str) -> str | None:
    """Say which character of ``text`` cannot be stored, or None.

    NUL ends strings in C libraries, and lone surrogates are not Unicode scalar values (they have no UTF-8 form).
    """
    found = _NOT_TEXT.search(text)
    if found is None:
        return None
    name = "a NUL character" if found.group() == "\x00" else f"a lone surrogate (U+{ord(found.group()):04X})"
    return f"contains {name} at position {found.start()}; only Unicode text without NUL is allowed"


def require_text(field: str, text: str) -> str:
    """Give ``text`` back, or raise InvalidInput when it holds a character that cannot be stored."""
    problem = forbidden_character(text)
    if problem:
        raise InvalidInput(field, problem)
    return text


def sha256(text: str) -> str:
    """Hexadecimal SHA-256 of the UTF-8 form of ``text``."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
