"""The claim: what is let in, and whether it says anything that could be checked."""

import re

from service.domain.errors import InvalidInput
from service.domain.text import require_text

MAX_CLAIM_CHARACTERS = 2_000
MAX_TOP_K = 50
DEFAULT_TOP_K = 20

_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"\w+(?:['’.\-]\w+)*")


def require_claim(claim: str) -> str:
    """Give ``claim`` back unchanged. Raises InvalidInput when it is empty, too long, or no text."""
    if not claim.strip():
        raise InvalidInput("claim", "is empty; a sentence of 1 to 2,000 characters is needed")
    if len(claim) > MAX_CLAIM_CHARACTERS:
        raise InvalidInput("claim", f"has {len(claim)} characters; at most {MAX_CLAIM_CHARACTERS} are allowed")
    return require_text("claim", claim)


def is_checkable(claim: str) -> bool:
    """Whether ``claim`` could be a statement: two words at least, one of them with a letter."""
    return len(_WORD.findall(claim)) >= 2 and _LETTER.search(claim) is not None
