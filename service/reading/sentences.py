"""Paragraphs to sentences, through nupunkt, with five small corrections.

The corrections and what each is worth are in docs/decisions/0002-sentence-splitting.md. nupunkt's model is shared by
all threads and is never changed.
"""

from collections.abc import Iterator
import re

from nupunkt import sentence_spans

Span = tuple[int, int]

# nupunkt is quadratic in runs of "!?!?": a longer paragraph is cut first, after a full stop or at least at white space.
_BLOCK = re.compile(r".{1,5000}\Z|.{1,4990}[.!?][\"”’)]{0,3}\s+|.{1,4999}\s|.{1,5000}", re.DOTALL)
# A lower-case word with a full stop ends a sentence when a capital follows ("... did so. The ...").
_MISSED = re.compile(r"(?<![\w.@/’'-])(?!(?:vs|etc|approx|lbs|est|al)\.)[a-z]{2,}\.[\"”’']*(\s+)(?=[\"“‘]?[A-Z])")
# What starts with a lower-case letter goes on (a web address may start a sentence).
_GOES_ON = re.compile(r"[\"“‘'(\[]*(?!\S*[./]\w)[a-z](?![A-Z])")
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Assoc|Gov|Lt|Sen|Rep|Gen|Col|Maj|Capt|Sgt)\.$")
_ACRONYM = re.compile(r"\b(?:U\.S|U\.N)\.$")
_OFFICE = re.compile(r"(?:Secretary|Senators?|Sen\.|Rep\.|General|Security|Relations)\b")
_ASKED = re.compile(r"[?!][\"”’']$")
_SAID = re.compile(r"(?:(?:Mr|Mrs|Ms|Dr)\.? )?(?:[A-Z][\w’'-]+ ){1,3}(?:said|says|asked|asks|added|wrote|told|replied)\b")


def split_sentences(paragraph: str) -> list[Span]:
    """The (start, end) of each sentence, ascending, disjoint, without white space around it."""
    found: list[Span] = []
    for block in _BLOCK.finditer(paragraph):
        base, text = block.start(), block.group()
        spans: list[Span] = []
        for start, end in _spans(text):
            if spans and _is_one(text, spans[-1], start):
                spans[-1] = (spans[-1][0], end)
            else:
                spans.append((start, end))
        found += [(base + start, base + end) for start, end in spans]
    return found


def _spans(text: str) -> Iterator[Span]:
    for start, end in sentence_spans(text, paragraph_breaks=False):
        first = start
        for missed in _MISSED.finditer(text, start, end):
            yield first, missed.start(1)
            first = missed.end()
        yield first, end


def _is_one(text: str, before: Span, start: int) -> bool:
    """Whether the sentence that starts at ``start`` is the rest of the one before it."""
    left = text[max(before[0], before[1] - 16) : before[1]]
    return bool(
        _GOES_ON.match(text, start)
        or _TITLE.search(left)
        or (_ACRONYM.search(left) and _OFFICE.match(text, start))
        or (_ASKED.search(left) and _SAID.match(text, start))
    )
