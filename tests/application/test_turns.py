"""Whoever waits for an answer goes before a job."""

from collections.abc import Callable
import threading

import pytest

from service.application.turns import Stopped, Turns


def until(condition: Callable[[], bool]) -> None:
    """Wait for what another thread is about to do."""
    for _ in range(3_000):
        if condition():
            return
        threading.Event().wait(0.01)
    raise AssertionError("it did not come")


class Call:
    """A job's call of a model in a thread of its own; notes in ``seen`` when it goes."""

    def __init__(self, turns: Turns, seen: list[str]) -> None:
        self._turns, self._seen = turns, seen
        self.stopped = False
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        try:
            with self._turns.job():
                self._seen.append("job")
        except Stopped:
            self.stopped = True

    def join(self) -> None:
        """Wait for its end."""
        self._thread.join(30)
        assert not self._thread.is_alive()


def test_a_job_goes_at_once_when_nobody_is_there() -> None:
    """Without requests a job's call does not wait."""
    seen: list[str] = []
    Call(Turns(), seen).join()
    assert seen == ["job"]


def test_a_job_waits_for_every_request_that_is_there() -> None:
    """A call that waits for one request waits for a second that came meanwhile too, and goes after both."""
    turns, seen = Turns(), list[str]()
    first, second = turns.request(), turns.request()
    with first:
        call = Call(turns, seen)
        until(lambda: turns._waiting)
        second.__enter__()
        seen.append("first")
    assert turns._waiting
    seen.append("second")
    second.__exit__(None, None, None)
    call.join()
    assert seen == ["first", "second", "job"]


def test_a_request_does_not_wait_for_a_call_that_has_begun() -> None:
    """A request enters while a job's call runs: the models' own locks are all that is between them."""
    turns, seen = Turns(), list[str]()
    with turns.job(), turns.request():
        seen.append("request")
    assert seen == ["request"]


def test_a_request_that_fails_is_gone() -> None:
    """After an exception in a request a job's call goes."""
    turns, seen = Turns(), list[str]()
    with pytest.raises(ValueError, match="broken"), turns.request():
        raise ValueError("broken")
    Call(turns, seen).join()
    assert seen == ["job"]


def test_a_job_goes_in_the_end_though_requests_never_end() -> None:
    """Of requests that come without a gap so many overtake a waiting call as ``patience`` says, and then it goes beside them."""
    turns, seen = Turns(patience=3), list[str]()
    with turns.request():
        call = Call(turns, seen)
        until(lambda: turns._waiting)
        for number in range(3):
            assert turns._waiting
            seen.append(f"request {number}")
            with turns.request():
                pass
        call.join()
    assert seen == ["request 0", "request 1", "request 2", "job"]


def test_a_waiting_call_is_stopped() -> None:
    """``stop`` ends a call that waits, and lets none begin."""
    turns, seen = Turns(), list[str]()
    with turns.request():
        call = Call(turns, seen)
        until(lambda: turns._waiting)
        turns.stop()
        call.join()
    later = Call(turns, seen)
    later.join()
    assert (call.stopped, later.stopped, seen) == (True, True, [])
