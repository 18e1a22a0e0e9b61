"""Where reports come from: articles that share most of their sentences are one origin, however many print it.

Copies are found by whole sentences, as COPS does (Brin, Davis and Garcia-Molina, SIGMOD 1995): a reprint is cut, gets
another headline and a changed sentence here and there, but most of its sentences stay what they were. Measured against
the shorter of the two texts, since reprints are cut (containment; Broder, SEQUENCES 1997).
"""

from collections import deque
from collections.abc import Hashable, Iterable, Sequence
import hashlib
from unicodedata import category

# Chosen by reading, not fitted: no labelled reprints are at hand.
MIN_WORDS = 6  # shorter sentences are said by many: "He declined to comment."
SHARED = 0.5  # of the shorter article's sentences
MIN_SHARED = 2  # one sentence may be quoted; a single one is enough where it is the whole article
COMMON = 30  # a sentence in more versions than this is a notice of the trade, not a report
NEAR_WORDS = 8  # in a shorter sentence each word weighs too much
NEAR = 0.8  # of the longer sentence's words: what the shorter has at least


def combining(character: str) -> bool:
    """Whether ``character`` is a mark that belongs to the letter before it, as the vowels of many scripts do."""
    return category(character).startswith("M")


class _Plain(dict[int, str]):
    """What ``str.translate`` makes of each character: itself in a word, a space elsewhere; looked up once for each."""

    MOST = 20_000  # kept: more than any corpus writes with, fewer than there are for somebody who sends them all

    def __missing__(self, code: int) -> str:
        character = chr(code)
        made = character if character.isalnum() or combining(character) else " "
        if len(self) < self.MOST:
            self[code] = made
        return made


_PLAIN = _Plain()


def plain_words(text: str) -> list[str]:
    """The words of ``text`` without case and punctuation."""
    return text.casefold().translate(_PLAIN).split()


def sentence_print(text: str) -> int | None:
    """A number of 63 bits that equal sentences share, case and punctuation aside; None for a short one."""
    words = plain_words(text)
    if len(words) < MIN_WORDS:
        return None
    digest = hashlib.blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


def is_reprint(shared: int, own: int, other: int) -> bool:
    """Whether articles with ``own`` and ``other`` printed sentences, ``shared`` of them in both, are one report."""
    shorter = min(own, other)
    return shared > 0 and (shared == shorter or (shared >= MIN_SHARED and shared >= SHARED * shorter))


def group_near_copies(texts: Sequence[str]) -> list[list[int]]:
    """Group the places of ``texts`` that repeat each other with at most small changes; each group in order, best first.

    A copy leaves words out or puts some in, at most a fifth of them; a word or a figure that was exchanged makes another
    sentence: "8.8 percent" is no copy of "8.2 percent", nor "rose" of "fell".
    """
    groups: list[list[int]] = []
    heads: list[list[str]] = []
    by_shingle: dict[tuple[str, ...], list[int]] = {}
    for place, text in enumerate(texts):
        words = plain_words(text)
        shingles = [tuple(words[i : i + 3]) for i in range(max(1, len(words) - 2))]
        near = {group for shingle in shingles for group in by_shingle.get(shingle, ())}
        home = next((group for group in sorted(near) if _near(words, heads[group])), None)
        if home is None:
            for shingle in shingles:
                by_shingle.setdefault(shingle, []).append(len(groups))
            groups.append([place])
            heads.append(words)
        else:
            groups[home].append(place)
    return groups


def count_groups(sets: Iterable[Iterable[Hashable]]) -> int:
    """How many groups there are when sets that have a member in common belong together."""
    groups: list[set[Hashable]] = []
    for each in sets:
        joined = set(each)
        apart = [group for group in groups if not group & joined]
        for group in groups:
            if group & joined:
                joined |= group
        groups = [*apart, joined]
    return len(groups)


def _near(words: list[str], other: list[str]) -> bool:
    """Whether one is the other with few words left out: in their order, for "A sued B" is no copy of "B sued A"."""
    if words == other:
        return True
    short, long = sorted((words, other), key=len)
    if len(short) < NEAR_WORDS or len(short) < NEAR * len(long):
        return False
    left = deque(short)
    added = [word for word in long if not (left and word == left[0] and left.popleft() == word)]
    return not left and not any(_turns(word) for word in added)


def _turns(word: str) -> bool:
    return word in _TURNS or any(character.isdigit() for character in word)


# A single one of these turns a sentence round, so that it is no copy.
_TURNS = frozenset(
    {"not", "t", "no", "never", "nobody", "nothing", "none", "without", "denied", "denies", "refused", "failed", "may", "might"}
)
