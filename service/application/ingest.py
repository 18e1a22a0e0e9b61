"""Articles in: read, split into passages, encode, store."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
import json

from service.application.fetching import OFF, FetchPage
from service.application.ports import ArticleStore, Encoder, PreparedArticle, Span
from service.domain.address import normal_url
from service.domain.article import MAX_ARTICLE_CHARACTERS, MAX_METADATA_CHARACTERS, PAGE, Article, Passage, Receipt
from service.domain.dates import parse_moment
from service.domain.errors import CrosscheckError, FetchFailed, InvalidInput
from service.domain.page import ReadPage
from service.domain.passages import SentenceSplitter, find_passages
from service.domain.text import forbidden_character

GROUP_PASSAGES = 256  # passages that are encoded and written together: a few seconds' work on two cores

HtmlReader = Callable[[str, str | None], ReadPage]


@dataclass(frozen=True, slots=True)
class SentArticle:
    """An article as the interface got it: ``article.text``, ``html``, or the page at ``article.url`` holds its content."""

    article: Article
    html: str | None = None

    @property
    def by_address(self) -> bool:
        """Whether its content has to be fetched."""
        return self.html is None and not self.article.text and self.article.url is not None


class Ingest:
    """Takes articles in, one or many; what is acknowledged is durable and can be found."""

    def __init__(
        self,
        store: ArticleStore,
        encoder: Encoder,
        split: SentenceSplitter,
        read_html: HtmlReader,
        fetch_page: FetchPage | None = None,
        span: Span = nullcontext,
    ) -> None:
        """Without ``fetch_page`` an article that has only an address is refused."""
        self._span = span
        self._fetch_page = fetch_page
        self._store = store
        self._encoder = encoder
        self._split = split
        self._read_html = read_html

    def one(self, sent: SentArticle) -> Receipt:
        """Store one article. Raises InvalidInput, FetchFailed, StorageFailure."""
        (outcome,) = self.many([sent])
        if isinstance(outcome, CrosscheckError):
            raise outcome
        return outcome

    def many(self, sent: Iterable[SentArticle | CrosscheckError]) -> Iterator[Receipt | CrosscheckError]:
        """Store articles in order, in groups; yields for each its receipt, or what was wrong with it.

        An entry that is an error already is passed through in its place.
        """
        group: list[tuple[Article, Sequence[Passage]] | CrosscheckError] = []
        size = 0
        for each in sent:
            try:
                if isinstance(each, CrosscheckError):
                    raise each
                article, passages = self._read(each)
                group.append((article, passages))
                size += len(passages)
            except CrosscheckError as error:
                group.append(error)
            if size >= GROUP_PASSAGES or len(group) >= GROUP_PASSAGES:
                yield from self._store_group(group)
                group, size = [], 0
        yield from self._store_group(group)

    def _read(self, sent: SentArticle) -> tuple[Article, Sequence[Passage]]:
        if sent.by_address:
            return self._read_fetched(sent)
        if sent.html is None:
            return _known_by_its_address(sent.article, {}), self._passages(sent.article.text)
        page = self._read_html(sent.html, sent.article.url)
        article = _known_by_its_address(_complete(sent.article, page), page.about)
        try:
            return article, self._passages(article.text)
        except InvalidInput as error:
            raise InvalidInput("html", error.reason) from error  # what the sender sent

    def _read_fetched(self, sent: SentArticle) -> tuple[Article, Sequence[Passage]]:
        """The page at the article's address, which from then on is where the page was found after redirects."""
        if self._fetch_page is None:
            raise InvalidInput("url", OFF)
        page = self._fetch_page(sent.article.url or "")
        article = replace(sent.article, url=page.url, text="" if page.is_html else page.content)
        try:
            return self._read(SentArticle(article, page.content if page.is_html else None))
        except InvalidInput as error:
            raise FetchFailed(f"the page {error.reason}") from error  # the sender sent an address alone

    def _passages(self, text: str) -> Sequence[Passage]:
        if len(text) > MAX_ARTICLE_CHARACTERS:
            raise InvalidInput("text", f"has {len(text)} characters; at most {MAX_ARTICLE_CHARACTERS} are allowed")
        return find_passages(text, self._split)

    def _store_group(
        self, group: Sequence[tuple[Article, Sequence[Passage]] | CrosscheckError]
    ) -> Iterator[Receipt | CrosscheckError]:
        outcomes: list[Receipt | CrosscheckError | None] = []
        fresh: list[tuple[Article, Sequence[Passage]]] = []
        changed: set[str] = set()
        for entry in group:
            if isinstance(entry, CrosscheckError):
                outcomes.append(entry)
                continue
            article, _ = entry
            names = {name for name in (article.identity, article.url, article.given_url) if name}
            # An article of this group may change what is current: then the store decides, in its transaction.
            receipt = None if changed & names else self._store.unchanged(article)
            outcomes.append(receipt)
            if receipt is None:
                fresh.append(entry)
                changed |= names
        try:
            stored: list[Receipt | CrosscheckError] = self._put(fresh) if fresh else []
        except CrosscheckError as error:
            stored = [error] * len(fresh)
        waiting = iter(stored)
        yield from (next(waiting) if outcome is None else outcome for outcome in outcomes)

    def _put(self, fresh: Sequence[tuple[Article, Sequence[Passage]]]) -> list[Receipt | CrosscheckError]:
        with self._span("ingest"):
            with self._span("prepare"):
                prepared = self._prepare(fresh)
            with self._span("store"):
                return list(self._store.put(prepared))

    def _prepare(self, fresh: Sequence[tuple[Article, Sequence[Passage]]]) -> list[PreparedArticle]:
        texts = [article.text[passage.start : passage.end] for article, passages in fresh for passage in passages]
        vectors = self._encoder.encode(texts)
        prepared, first = [], 0
        for article, passages in fresh:
            prepared.append(PreparedArticle(article, passages, vectors[first : first + len(passages)]))
            first += len(passages)
        return prepared


def _complete(article: Article, page: ReadPage) -> Article:
    """The article with the page's text; what was not sent is taken from what the page says of itself."""
    published = article.published_at
    if published is None and page.published_at:
        try:
            published = parse_moment("published_at", page.published_at)
        except InvalidInput:
            published = None  # the page's own date is a courtesy: an odd one is no reason to refuse the page
    problem = forbidden_character(page.text)
    if problem:
        raise InvalidInput("html", problem)
    return replace(
        article,
        text=page.text,
        url=article.url or page.url,
        title=article.title or page.title,
        author=article.author or page.author,
        source=article.source or page.source,
        language=article.language or page.language,
        published_at=published,
    )


def _known_by_its_address(article: Article, about: Mapping[str, object]) -> Article:
    """The article under the normal form of its URL; metadata keeps the form that was given, and ``about``, unless it was sent."""
    sent = dict(article.metadata or {})
    told = sent.get(PAGE, {})
    if not isinstance(told, dict):  # the sender uses the name for something else
        return replace(article, url=normal_url(article.url)) if article.url else article
    page = {**about, **{name: value for name, value in told.items() if name != "given_url"}}
    if article.url and normal_url(article.url) != article.url:
        page["given_url"] = article.url
    metadata: dict[str, object] = {**sent, PAGE: page} if page else {name: sent[name] for name in sent if name != PAGE}
    if metadata != sent and len(json.dumps(metadata, ensure_ascii=False)) > MAX_METADATA_CHARACTERS:
        metadata = sent  # what was sent has the room
    return replace(article, url=normal_url(article.url) if article.url else None, metadata=metadata or None)
