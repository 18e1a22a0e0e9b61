"""Articles, their versions and their passages."""

from collections.abc import Mapping
from dataclasses import dataclass
import json
import re

from service.domain.dates import Moment
from service.domain.errors import InvalidInput
from service.domain.text import sha256

MAX_ARTICLE_CHARACTERS = 200_000
MAX_ARTICLE_PASSAGES = 5_000
MAX_METADATA_CHARACTERS = 16_384  # as JSON
PAGE = "page"  # the member of metadata that tells of the web page; it alone never makes a new version
ARTICLE_ID = re.compile(r"(?!\.+\Z)[A-Za-z0-9._~-]{1,128}\Z", re.ASCII)
_PASSAGE_ID = re.compile(r"([^:]+):(0|[1-9]\d{0,17}):(0|[1-9]\d{0,17})\Z", re.ASCII)
ARTICLE_ID_ALLOWED = "1 to 128 of the characters A-Z a-z 0-9 . _ ~ - and not dots alone"


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it came in; ``text`` is stored and cited unchanged.

    Its identity is ``id`` if that is given, else ``url``, else its content.
    """

    text: str
    id: str | None = None
    url: str | None = None
    title: str | None = None
    source: str | None = None
    author: str | None = None
    language: str | None = None
    published_at: Moment | None = None
    metadata: Mapping[str, object] | None = None

    @property
    def content_sha256(self) -> str:
        """Digest of everything that a version consists of: equal digests are the same version."""
        published = self.published_at.given if self.published_at else None
        metadata = dict(self.metadata) if self.metadata is not None else None
        content = [self.text, self.url, self.title, self.source, self.author, self.language, published, metadata]
        return sha256(json.dumps(content, sort_keys=True, ensure_ascii=True))

    @property
    def given_url(self) -> str | None:
        """The URL as it was given, where ``url`` is its normal form."""
        return given_url(self.metadata) or self.url

    @property
    def identity(self) -> str:
        """The id that this article gets when its sender names none and none of its URL is known."""
        if self.id is not None:
            return self.id
        return "u-" + sha256(self.url)[:24] if self.url else "c-" + self.content_sha256[:24]


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of an article: ``text[start:end]`` in Unicode code points of the stored text.

    ``paragraph`` counts the paragraphs of the article that have passages.
    """

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of an article that was sent: ``created`` is False when it was already there."""

    id: str
    version: int
    sha256: str
    passages: int
    created: bool


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """One version of an article as the corpus holds it."""

    id: str
    version: int
    current: bool
    text: str
    sha256: str
    passages: int
    created_at: str
    url: str | None
    title: str | None
    source: str | None
    author: str | None
    language: str | None
    published_at: str | None
    metadata: Mapping[str, object] | None


@dataclass(frozen=True, slots=True)
class StoredPassage:
    """A passage as the corpus holds it, with what is needed to cite and to judge it.

    ``before`` and ``after`` are the neighbouring passages, "" at the ends; ``lead`` is the passage before it in the
    same paragraph, "" when it opens one; ``origin`` is what all articles that print one report have in common.
    """

    id: str
    article_id: str
    article_version: int
    start: int
    end: int
    text: str
    before: str
    after: str
    lead: str
    title: str | None
    source: str | None
    url: str | None
    author: str | None
    published_at: str | None
    origin: str


def given_url(metadata: Mapping[str, object] | None) -> str | None:
    """What metadata tells as the URL that was given; None where the article's own is that."""
    page = (metadata or {}).get(PAGE)
    given = page.get("given_url") if isinstance(page, dict) else None
    return given if isinstance(given, str) else None


def passage_id(article_id: str, version: int, number: int) -> str:
    """The public name of a passage; ``number`` counts from 0 within the version."""
    return f"{article_id}:{version}:{number}"


def parse_passage_id(value: str) -> tuple[str, int, int]:
    """Take a passage's name apart. Raises InvalidInput when it is none."""
    parts = _PASSAGE_ID.match(value)
    if parts is None or not ARTICLE_ID.match(parts[1]):
        raise InvalidInput("passage_id", f"'{value[:60]}' is no passage id; allowed is article:version:number")
    return parts[1], int(parts[2]), int(parts[3])
