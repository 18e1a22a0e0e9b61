"""Which passages of a corpus hold a given piece of evidence, by its content words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
import re

from service.domain.article import StoredPassage
from service.domain.dates import Moment, parse_moment
from service.store.embedded.lexical import STOP_WORDS

SHARE = 0.6  # of the evidence's content words
_WORD = re.compile(r"\w+")


def content_words(text: str) -> frozenset[str]:
    """The words of ``text`` in lower case, without stop words."""
    return frozenset(_WORD.findall(text.casefold())) - STOP_WORDS


class Holding:
    """Finds the passages that share enough content words with a text."""

    def __init__(self, passages: Iterable[StoredPassage]) -> None:
        self._passages = list(passages)
        self._postings: Mapping[str, list[int]] = defaultdict(list)
        for place, passage in enumerate(self._passages):
            for word in content_words(passage.text):
                self._postings[word].append(place)

    def of(self, evidence: str, as_of: Moment, share: float = SHARE) -> set[str]:
        """The ids of the passages, out by ``as_of``, that hold at least ``share`` of the content words of ``evidence``."""
        words = content_words(evidence)
        counts: dict[int, int] = defaultdict(int)
        for word in words:
            for place in self._postings.get(word, ()):
                counts[place] += 1
        enough = (self._passages[place] for place, count in counts.items() if count >= share * len(words))
        return {passage.id for passage in enough if _out_by(passage, as_of)}


def _out_by(passage: StoredPassage, as_of: Moment) -> bool:
    published = passage.published_at
    return published is not None and parse_moment("published_at", published).earliest <= as_of.latest
