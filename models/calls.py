"""The one thread that calls the models, and whose texts go into its next call.

Requests of all threads wait in lines, one for each model and urgency. Whenever the thread is free it takes what waits, up to a
budget, and makes one call of it (continuous batching, as in Yu et al., Orca, OSDI 2022, without its iterations): a request that
is alone goes at once, those that come meanwhile share the next call.

Two models that computed at the same time would share the same cores, so they take turns. Within a line it is first come, first
served, but who has had a call's worth stands at the end again: a large request delays a small one by one call. Lines that
yield are served when no other waits, and once after every ``PATIENCE`` calls that overtook them.
"""

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
import threading
import time
from typing import Any

PATIENCE = 8  # calls that overtake a line that yields, before it has one

Refuse = Callable[[str], Exception]


class _Ask:
    """One request: its items, the longest first, so that a part of it is alike in length."""

    def __init__(self, items: Sequence[Any], sizes: Sequence[int], deadline: float | None) -> None:
        order = sorted(range(len(items)), key=lambda place: -sizes[place])
        self.left = deque((place, items[place], sizes[place]) for place in order)
        self.rows: list[Any] = [None] * len(items)
        self.waiting = sum(sizes)  # the size of what has not gone into a call
        self.deadline = deadline
        self.had = 0  # the size of what has, since the request came to the front
        self.answer: Future[list[Any]] = Future()

    def take(self, room: int) -> list[tuple[int, Any]]:
        """Items with their places, until ``room`` is filled; the last one may stand out."""
        taken = []
        while self.left and room > 0:
            place, item, size = self.left.popleft()
            taken.append((place, item))
            room -= size
            self.waiting -= size
            self.had += size
        return taken


class Line:
    """Who waits for one model, at one urgency."""

    def __init__(
        self, calls: "Calls", run: Callable[[Sequence[Any]], Sequence[Any]], size: Callable[[Any], int], budget: int
    ) -> None:
        self._calls = calls
        self.run = run
        self._size = size
        self._budget = budget
        self.asks: deque[_Ask] = deque()
        self.last_served = 0

    def ask(self, items: Sequence[Any], deadline: float | None = None, most: int | None = None) -> list[Any]:
        """What the model says of each of ``items``, in their order; waits for it.

        ``deadline`` is a moment of ``time.monotonic()``: what has not gone into a call by then never does. Raises what the model
        raises, and a refusal: past the deadline, after the end, and where the size of what waits already is ``most``.
        """
        if not items:
            return []
        ask = _Ask(items, [self._size(item) for item in items], deadline)
        self._calls.enter(self, ask, most)
        return ask.answer.result()

    @property
    def waiting(self) -> int:
        """The size of all that waits."""
        return sum(ask.waiting for ask in self.asks)

    def next_call(self) -> list[tuple[_Ask, list[tuple[int, Any]]]]:
        """What goes into one call: of each request its items with their places."""
        call, room = [], self._budget
        while self.asks and room > 0:
            ask = self.asks[0]
            if ask.had >= self._budget:  # not sooner: who has come since then goes first
                ask.had = 0
                self.asks.rotate(-1)
                continue
            before = ask.had
            call.append((ask, ask.take(room)))
            room -= ask.had - before
            if not ask.left:
                self.asks.popleft()
        return call

    def drop(self, ask: _Ask) -> None:
        """Let ``ask`` wait no longer."""
        if ask in self.asks:
            self.asks.remove(ask)


class Calls:
    """Makes the calls, one after another, from the first request until ``close``; ``refuse`` makes the exception of a refusal."""

    def __init__(self, refuse: Refuse, patience: int = PATIENCE, clock: Callable[[], float] = time.monotonic) -> None:
        self._refuse = refuse
        self._patience = patience
        self._clock = clock
        self._changed = threading.Condition()
        self._urgent: list[Line] = []
        self._yielding: list[Line] = []
        self._served = 0
        self._overtaken = 0
        self._closed = False
        self._thread: threading.Thread | None = None

    def line(
        self,
        run: Callable[[Sequence[Any]], Sequence[Any]],
        size: Callable[[Any], int],
        *,
        budget: int,
        yields: bool = False,
    ) -> Line:
        """A new line before the model ``run``, which gives a row for each item; ``size`` is an item's, in the unit of the others.

        ``budget`` is the size at which a call is full.
        """
        line = Line(self, run, size, budget)
        (self._yielding if yields else self._urgent).append(line)
        return line

    def enter(self, line: Line, ask: _Ask, most: int | None) -> None:
        """Let ``ask`` wait in ``line``, or raise."""
        with self._changed:
            if self._closed:
                raise self._refuse("The service is ending; try again in a moment.")
            if most is not None and line.waiting >= most:
                raise self._refuse("Too much waits for the models already; try again in a second.")
            line.asks.append(ask)
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="models", daemon=True)
                self._thread.start()
            self._changed.notify_all()

    def close(self) -> None:
        """Finish the call that is being made; what waits is refused, and so is what comes."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join()

    def _work(self) -> None:
        try:
            while (line := self._wait()) is not None:
                with self._changed:
                    self._drop_late(line)
                    call = line.next_call()
                if call:
                    self._make(line, call)
        finally:  # also of what should never happen: nobody is to wait for a thread that is gone
            with self._changed:
                self._closed = True
                for each in (*self._urgent, *self._yielding):
                    while each.asks:
                        each.asks.popleft().answer.set_exception(self._refuse("The service is ending; try again in a moment."))

    def _wait(self) -> Line | None:
        """The line that is served next, None at the end."""
        with self._changed:
            while not self._closed:
                urgent = [line for line in self._urgent if line.asks]
                yielding = [line for line in self._yielding if line.asks]
                self._overtaken = self._overtaken + 1 if urgent and yielding else 0
                if self._overtaken > self._patience:
                    urgent, self._overtaken = [], 0
                if urgent or yielding:
                    line = min(urgent or yielding, key=lambda each: each.last_served)
                    self._served += 1
                    line.last_served = self._served
                    return line
                self._changed.wait()
        return None

    def _drop_late(self, line: Line) -> None:
        for ask in [each for each in line.asks if each.deadline is not None and each.deadline <= self._clock()]:
            line.drop(ask)
            ask.answer.set_exception(self._refuse("The models did not come to this request in time; try again later."))

    def _make(self, line: Line, call: list[tuple[_Ask, list[tuple[int, Any]]]]) -> None:
        places = [(ask, place) for ask, taken in call for place, _ in taken]
        try:
            rows = line.run([item for _, taken in call for _, item in taken])
            for (ask, place), row in zip(places, rows, strict=True):
                ask.rows[place] = row
        except BaseException as error:  # whatever it is, those who wait have to hear of it
            if len(call) > 1:  # one of them breaks the model: the others are not to suffer for it
                for alone in call:
                    self._make(line, [alone])
                return
            ((ask, _),) = call
            with self._changed:
                line.drop(ask)
            ask.answer.set_exception(error)
            return
        for ask, _ in call:
            if not ask.left:
                ask.answer.set_result(ask.rows)
