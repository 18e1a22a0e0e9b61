"""Bytes of a file to text, whatever wrote it."""

import codecs
import re

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([A-Za-z0-9._:-]{2,40})", re.IGNORECASE)
_ARCHIVE = b"PK\x03\x04"  # of which office documents are made
LOOKED_AT = 4_096


class NotText(Exception):
    """The bytes are no text; the message says what they seem to be."""


def decode(data: bytes) -> tuple[str, str]:
    """The text and its encoding: by its mark, else UTF-8, else Windows-1252. Raises NotText."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError as error:
                raise NotText(f"it begins as {encoding} does, but byte {error.start} is not") from error
    refuse_binary(data)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), "cp1252"


def refuse_binary(data: bytes) -> None:
    """Raises NotText for bytes, the beginning of a file say, that are no text."""
    if data.startswith(_ARCHIVE):
        raise NotText("it is an archive or an office document; save it as text or CSV in UTF-8")
    if b"\0" in data:
        raise NotText("it is binary")


def decode_page(data: bytes) -> str:
    """The text of a web page: by its mark or UTF-8, else as it declares itself. Raises NotText."""
    text, encoding = decode(data)
    declared = _DECLARED.search(data[:LOOKED_AT])
    if encoding != "cp1252" or declared is None:
        return text
    try:
        return data.decode(codecs.lookup(declared[1].decode("ascii")).name, "replace")
    except LookupError:
        return text
