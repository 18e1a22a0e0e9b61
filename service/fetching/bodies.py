"""Bodies of answers: counted while they are unpacked, and no more of them than is allowed."""

from collections.abc import Iterable
import re
import zlib

from service.domain.errors import FetchFailed

_GZIP = 31  # zlib's window bits for gzip alone
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)


def read_body(blocks: Iterable[bytes], encoding: str, most: int) -> bytes:
    """The whole body, unpacked. Raises FetchFailed beyond ``most`` bytes, for another encoding, and for broken gzip.

    gzip is unpacked no further than ``most``: a thousandfold bomb costs no more than an honest page.
    """
    if encoding not in ("", "identity", "gzip", "x-gzip"):
        raise FetchFailed(f"the answer is packed as '{encoding[:20]}', which was not asked for")
    body = bytearray()
    unpacker = zlib.decompressobj(_GZIP) if "gzip" in encoding else None
    for block in blocks:
        if unpacker is None:
            body += block
        else:
            try:
                body += unpacker.decompress(block, most + 1 - len(body))
            except zlib.error as error:
                raise FetchFailed("the answer says that it is gzip, and is none") from error
        if len(body) > most or (unpacker is not None and unpacker.unconsumed_tail):
            raise too_large(most)
        if unpacker is not None and unpacker.eof:
            return bytes(body)
    if unpacker is not None and body:
        raise FetchFailed("the answer broke off")
    return bytes(body)


def too_large(most: int) -> FetchFailed:
    """The answer has more than ``most`` bytes."""
    return FetchFailed(f"it is larger than the {most // 1024 // 1024} MB that are allowed")


def content_type(header: str) -> tuple[str, str | None]:
    """Type and charset of a Content-Type, in lower case."""
    kind, _, parameters = header.partition(";")
    charset = _CHARSET.search(parameters)
    return kind.strip().lower()[:100], charset[1].lower() if charset else None
