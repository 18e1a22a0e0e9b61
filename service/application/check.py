"""A whole text: its sentences, and the verification of each that states something to check."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
import logging
import time
from typing import Any

from service.application.verify import Verify
from service.domain.checkworthiness.reading import read_text
from service.domain.checkworthiness.sentence import Sentence
from service.domain.errors import ModelsBusy, OutOfTime
from service.domain.passages import SentenceSplitter
from service.domain.verification import Question

MAX_SECONDS = 120.0  # for all sentences of a text; what is left then is answered as not verified

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Checked:
    """A sentence with its ``verification``, or the ``failure`` that prevented it; neither where it is not checked."""

    sentence: Sentence
    verification: dict[str, Any] | None = None
    failure: Exception | None = None


class Check:
    """Checks texts, sentence by sentence; each verification is stored as that of a claim sent alone."""

    def __init__(
        self,
        verify: Verify,
        split: SentenceSplitter,
        seconds: float = MAX_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._verify = verify
        self._split = split
        self._seconds = seconds
        self._clock = clock

    def __call__(self, text: str, question: Question) -> Iterator[Checked]:
        """The sentences of ``text`` in order, each as soon as it is verified. Raises InvalidInput before the first one.

        ``question`` says where to look; each sentence's claim takes the place of its own.
        """
        return self._each(read_text(text, self._split), question)

    def _each(self, sentences: list[Sentence], question: Question) -> Iterator[Checked]:
        end = self._clock() + self._seconds
        for sentence in sentences:
            if sentence.claim is None:
                yield Checked(sentence)
            elif self._clock() >= end:
                yield Checked(sentence, failure=OutOfTime(self._seconds))
            else:
                yield self._one(sentence, replace(question, claim=sentence.claim), end)

    def _one(self, sentence: Sentence, question: Question, end: float) -> Checked:
        try:
            return Checked(sentence, self._verify(question, deadline=end))
        except ModelsBusy as error:  # told apart: later is no remedy for what the text's own time cut off
            return Checked(sentence, failure=OutOfTime(self._seconds) if self._clock() >= end else error)
        except Exception as error:  # whatever is wrong with one sentence, the others are verified
            logger.exception("a sentence could not be verified", extra={"start": sentence.start, "end": sentence.end})
            return Checked(sentence, failure=error)
