"""A whole text: each sentence for itself, within a time."""

from collections.abc import Callable
from typing import Any

import pytest

from service.application.check import Check
from service.domain.errors import InvalidInput, ModelsBusy, OutOfTime, StorageFailure
from service.domain.scope import Scope
from service.domain.verification import Question
from service.reading.sentences import split_sentences

TEXT = "The pier of Tarn opened in 1911. Who paid for it? The pier of Tarn burned down in 1943. Tarn has 9,000 inhabitants."
ASKED = Question("", Scope(), 20)


def checker(verify: Callable[..., dict[str, Any]], **options: Any) -> Check:
    """A check over ``verify``."""
    return Check(verify, split_sentences, **options)  # type: ignore[arg-type]


def test_a_sentence_that_fails_harms_no_other() -> None:
    """The failure stands at its sentence, and those after it are verified."""

    def verify(question: Question, deadline: float) -> dict[str, Any]:
        if "1943" in question.claim:
            raise StorageFailure("the disk is full")
        return {"claim": question.claim}

    found = list(checker(verify)(TEXT, ASKED))
    assert [each.verification and each.verification["claim"][-6:] for each in found] == [" 1911.", None, None, "tants."]
    assert [type(each.failure) for each in found] == [type(None), type(None), StorageFailure, type(None)]


def test_what_is_left_when_the_time_is_over_is_not_verified() -> None:
    """After the time for a text no further claim is verified; its sentences are answered all the same."""
    now = [0.0]

    def verify(question: Question, deadline: float) -> dict[str, Any]:
        now[0] += 7.0
        return {"claim": question.claim}

    found = list(checker(verify, seconds=10.0, clock=lambda: now[0])(TEXT, ASKED))
    assert [each.verification is not None for each in found] == [True, False, True, False]
    assert isinstance(found[3].failure, OutOfTime)
    assert found[1].failure is None


def test_a_claim_that_the_end_of_the_time_cuts_off_is_out_of_time() -> None:
    """No claim waits for the models beyond the text's time: then it is out of time, and before that the models are busy."""
    now, until = [0.0], []

    def verify(question: Question, deadline: float) -> dict[str, Any]:
        now[0] += 7.0
        until.append(deadline)
        raise ModelsBusy("not in time")

    found = list(checker(verify, seconds=10.0, clock=lambda: now[0])(TEXT, ASKED))
    assert [type(each.failure) for each in found] == [ModelsBusy, type(None), OutOfTime, OutOfTime]
    assert until == [10.0, 10.0]


def test_a_text_that_is_refused_is_refused_at_once() -> None:
    """A limit is told before anything is verified, not at the first sentence."""
    with pytest.raises(InvalidInput):
        checker(lambda _: {})("It rained.\n" * 300, ASKED)
