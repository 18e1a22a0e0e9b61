"""From a text to its passages: lines, paragraphs, sentences, each with its place in the text."""

from collections.abc import Callable, Iterator, Sequence
import re

from service.domain.article import MAX_ARTICLE_PASSAGES, Passage
from service.domain.errors import InvalidInput
from service.domain.furniture import could_be_link, ends_like_a_sentence, is_furniture, is_link_heading

MAX_PASSAGE_CHARACTERS = 1_000  # about 250 tokens, what the encoder reads; a longer "sentence" is cut at a space

Span = tuple[int, int]
SentenceSplitter = Callable[[str], Sequence[Span]]
"""Takes a paragraph, gives the (start, end) of its sentences in it, in order and without overlap."""

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_HARD_WRAP = range(45, 101)  # columns at which mail and wire copy is wrapped by hand


def find_passages(text: str, split: SentenceSplitter) -> list[Passage]:
    """Find the passages of ``text``: its sentences and headlines, without web furniture.

    ``text[p.start:p.end]`` is the passage, without space around it. Raises InvalidInput when there is none or when
    there are more than MAX_ARTICLE_PASSAGES.
    """
    found: list[Passage] = []
    paragraph = 0
    for start, end in paragraphs(text):
        before = len(found)
        for first, last in split(text[start:end]):
            spans = _pieces(text, start + first, start + last)
            found += [Passage(*span, paragraph) for span in spans if not is_furniture(text[slice(*span)])]
        paragraph += len(found) > before
    if not found:
        raise InvalidInput("text", "holds no sentence that could be evidence; at least one is needed")
    if len(found) > MAX_ARTICLE_PASSAGES:
        raise InvalidInput("text", f"holds {len(found)} sentences; at most {MAX_ARTICLE_PASSAGES} are allowed")
    return found


def find_sentences(text: str, split: SentenceSplitter) -> list[Span]:
    """The (start, end) of every sentence and headline of ``text``, in order, furniture included; one too long is cut."""
    found: list[Span] = []
    for block in _blocks(text):
        whole = _is_hard_wrapped(text, block)
        for start, end in [(block[0][0], block[-1][1])] if whole else block:
            for first, last in split(text[start:end]):
                found += _pieces(text, start + first, start + last)
    return found


def paragraphs(text: str) -> Iterator[Span]:
    """Yield the (start, end) of each paragraph that is not furniture; a line is one, unless it was wrapped by hand."""
    below_links = False
    for block in _blocks(text):
        if _is_hard_wrapped(text, block):
            yield block[0][0], block[-1][1]
            below_links = False
            continue
        for start, end in block:
            line = text[start:end]
            if is_link_heading(line):
                below_links = True
            elif below_links and could_be_link(line):
                continue
            else:
                below_links = False
                if not is_furniture(line):
                    yield start, end


def _blocks(text: str) -> Iterator[list[Span]]:
    """Group the lines of ``text``, stripped, into runs without an empty line between them."""
    block: list[Span] = []
    last_end = 0
    for match in _LINE.finditer(text):
        start, end = _strip(text, match.start(), match.end())
        gap = text[last_end : match.start()].replace("\r\n", "\n")
        if block and (start == end or len(gap) > 1):
            yield block
            block = []
        if start < end:
            block.append((start, end))
        last_end = match.end()
    if block:
        yield block


def _is_hard_wrapped(text: str, block: Sequence[Span]) -> bool:
    """Whether the lines of ``block`` are one paragraph: like lengths, and lines that break off in mid-sentence."""
    if len(block) < 2:
        return False
    full = block[:-1]
    if any(end - start not in _HARD_WRAP for start, end in full) or block[-1][1] - block[-1][0] > _HARD_WRAP.stop:
        return False
    broken = sum(1 for start, end in full if not ends_like_a_sentence(text[start:end]))
    continued = sum(1 for start, _ in block[1:] if text[start].islower())
    return broken * 2 > len(full) and continued * 3 >= len(full)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """Strip a sentence, and cut one that is too long at the last space that fits."""
    start, end = _strip(text, start, end)
    while end - start > MAX_PASSAGE_CHARACTERS:
        cut = text.rfind(" ", start + 1, start + MAX_PASSAGE_CHARACTERS)
        cut = cut if cut > start else start + MAX_PASSAGE_CHARACTERS
        yield _strip(text, start, cut)
        start, end = _strip(text, cut, end)
    if start < end:
        yield start, end


def _strip(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
