"""A text read sentence by sentence: what each states, or why it is not checked."""

import re

from service.domain.checkworthiness.kinds import reason_against
from service.domain.checkworthiness.resolving import NAMES_BACK, resolve
from service.domain.checkworthiness.sentence import NotChecked, Sentence
from service.domain.errors import InvalidInput
from service.domain.findings.language.wording import read
from service.domain.passages import SentenceSplitter, find_sentences
from service.domain.text import require_text

MAX_TEXT_CHARACTERS = 50_000
MAX_SENTENCES = 256

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


def read_text(text: str, split: SentenceSplitter) -> list[Sentence]:
    """The sentences of ``text`` in order. Raises InvalidInput where there is none, or too many."""
    if len(text) > MAX_TEXT_CHARACTERS:
        raise InvalidInput("text", f"has {len(text)} characters; at most {MAX_TEXT_CHARACTERS} are allowed")
    spans = find_sentences(require_text("text", text), split)
    if not spans:
        raise InvalidInput("text", "is empty; at least one sentence is needed")
    if len(spans) > MAX_SENTENCES:
        raise InvalidInput("text", f"has {len(spans)} sentences; at most {MAX_SENTENCES} are allowed")
    found, earlier = list[Sentence](), list[str]()
    for start, end in spans:
        sentence = text[start:end]
        claim, reason = _judge(" ".join(sentence.split()), earlier)
        found.append(Sentence(sentence, start, end, claim, reason))
        earlier = [*earlier, claim or sentence][-NAMES_BACK:]
    return found


def _judge(sentence: str, earlier: list[str]) -> tuple[str | None, NotChecked | None]:
    """The claim of ``sentence``, or why there is none."""
    resolved = resolve(sentence, earlier)
    reason = reason_against(resolved or sentence)
    if reason is not None and not (resolved is None and reason is NotChecked.VAGUE):
        return None, reason
    if resolved is None or _speaks_of_us(sentence):
        return None, NotChecked.UNCLEAR_REFERENCE
    return resolved, None


def _speaks_of_us(sentence: str) -> bool:
    """Whether "we" or "you" outside quotation marks leaves open who is meant."""
    own = {word.lower() for word in read(_QUOTED.sub(" ", sentence)).words}
    return not own.isdisjoint({"we", "us", "you", "your"})
