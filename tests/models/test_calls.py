"""Requests that share calls of a model: whole answers, fair turns, refusals, an end."""

from collections.abc import Callable, Iterator, Sequence
import threading

import pytest

from models.calls import Calls, Line
from tests.application.test_turns import until

WAIT = 60


class Refused(Exception):
    """What the lines of these tests refuse with."""


class Upper:
    """A model that writes texts in capitals, can be held in its next call, and breaks at the word "broken"."""

    def __init__(self) -> None:
        self.calls: list[list[str]] = []
        self.inside, self.go = threading.Event(), threading.Event()
        self.go.set()

    def hold(self) -> None:
        """Stay in the next call until ``go``."""
        self.inside.clear()
        self.go.clear()

    def __call__(self, texts: Sequence[str]) -> list[str]:
        """Note the call, perhaps wait or break, answer."""
        self.calls.append(list(texts))
        self.inside.set()
        assert self.go.wait(WAIT)
        if "broken" in texts:
            raise RuntimeError("weights gone")
        return [text.upper() for text in texts]


class Asking:
    """A request in a thread of its own."""

    def __init__(self, line: Line, texts: Sequence[str], deadline: float | None = None, most: int | None = None) -> None:
        self.answer: list[str] | None = None
        self.error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, args=(line, texts, deadline, most))
        self._thread.start()

    def _run(self, line: Line, *asked: object) -> None:
        try:
            self.answer = line.ask(*asked)  # type: ignore[arg-type]
        except Exception as error:
            self.error = error

    def join(self) -> list[str] | None:
        """Wait for its end; gives the answer."""
        self._thread.join(WAIT)
        assert not self._thread.is_alive()
        return self.answer


class House:
    """A model behind one urgent line and one that yields, with a clock that stands still."""

    def __init__(self) -> None:
        self.now = 0.0
        self.model = Upper()
        self.calls = Calls(Refused, patience=2, clock=lambda: self.now)
        self.line = self.calls.line(self.model, len, budget=10)
        self.yielding = self.calls.line(self.model, len, budget=10, yields=True)

    def occupy(self) -> Asking:
        """A request in whose call the model is held."""
        self.model.hold()
        first = Asking(self.line, ["first"])
        assert self.model.inside.wait(WAIT)
        return first

    def wait(self, *asked: tuple[Line, Sequence[str]], deadline: float | None = None) -> list[Asking]:
        """Requests that wait in the order given."""
        found = []
        for line, texts in asked:
            size = line.waiting + sum(map(len, texts))
            found.append(Asking(line, texts, deadline))
            until(lambda line=line, size=size: line.waiting == size)
        return found


@pytest.fixture
def house() -> Iterator[House]:
    """One that is closed in the end."""
    house = House()
    yield house
    house.model.go.set()
    house.calls.close()


def test_a_lone_request_is_one_call_longest_first(house: House) -> None:
    """What fits into a call is one, sorted by length, and the answer is in the order of the question."""
    assert house.line.ask(["a", "ccc", "bb"]) == ["A", "CCC", "BB"]
    assert house.model.calls == [["ccc", "bb", "a"]]


def test_nothing_is_no_call(house: House) -> None:
    """A request for nothing is answered without the model, also after the end."""
    assert house.line.ask([]) == []
    house.calls.close()
    assert house.line.ask([]) == []
    assert house.model.calls == []


def test_requests_that_come_meanwhile_share_the_next_call(house: House) -> None:
    """Three requests that wait for a call that is being made are one call, and each gets its own."""
    first = house.occupy()
    others = house.wait((house.line, ["a", "bbb"]), (house.line, ["cc"]), (house.line, ["a"]))
    house.model.go.set()
    assert [each.join() for each in (first, *others)] == [["FIRST"], ["A", "BBB"], ["CC"], ["A"]]
    assert house.model.calls == [["first"], ["bbb", "a", "cc", "a"]]


def test_a_large_request_delays_a_small_one_by_one_call(house: House) -> None:
    """A request of twenty calls is split; a small one that comes during its first call is in its second, and both are whole."""
    texts = [f"text {number:05}" for number in range(20)]
    house.model.hold()
    large = Asking(house.line, texts)
    assert house.model.inside.wait(WAIT)
    (small,) = house.wait((house.line, ["s"]))
    house.model.go.set()
    assert (small.join(), large.join()) == (["S"], [text.upper() for text in texts])
    assert house.model.calls[:2] == [[texts[0]], ["s", texts[1]]]
    assert all(len(call) <= 2 for call in house.model.calls)


def test_two_large_requests_alternate(house: House) -> None:
    """Of two that need three calls each, neither is done before the other has had two."""
    first = house.occupy()
    both = house.wait((house.line, ["a" * 10] * 3), (house.line, ["b" * 10] * 3))
    house.model.go.set()
    assert first.join() == ["FIRST"]
    assert [each.join() for each in both] == [["A" * 10] * 3, ["B" * 10] * 3]
    assert [call[0][0] for call in house.model.calls[1:]] == ["a", "b", "a", "b", "a", "b"]


def test_what_a_call_leaves_of_a_request_keeps_its_place(house: House) -> None:
    """A request that got the rest of a call is served before one that came later."""
    first = house.occupy()
    others = house.wait((house.line, ["a" * 8]), (house.line, ["b" * 4, "c" * 4, "d" * 4]), (house.line, ["e" * 9]))
    house.model.go.set()
    assert all(each.join() for each in (first, *others))
    assert [[text[0] for text in call] for call in house.model.calls[1:]] == [["a", "b"], ["c", "d", "e"]]


def test_a_text_beyond_the_budget_is_a_call_of_its_own(house: House) -> None:
    """What is larger than a call is one nevertheless."""
    assert house.line.ask(["a" * 50, "b" * 40]) == ["A" * 50, "B" * 40]
    assert [len(call) for call in house.model.calls] == [1, 1]


def test_who_breaks_the_model_harms_no_other(house: House) -> None:
    """Of three requests in a call that fails, the two that are answered alone are answered; only the third gets the error."""
    first = house.occupy()
    good, bad, also_good = house.wait((house.line, ["a"]), (house.line, ["broken"]), (house.line, ["b"]))
    house.model.go.set()
    assert (first.join(), good.join(), bad.join(), also_good.join()) == (["FIRST"], ["A"], None, ["B"])
    assert isinstance(bad.error, RuntimeError)
    assert house.line.ask(["later"]) == ["LATER"]


def test_a_large_request_fails_as_a_whole(house: House) -> None:
    """When one of its calls fails, the rest of a request is not computed any more."""
    with pytest.raises(RuntimeError, match="weights gone"):
        house.line.ask(["a" * 12, "broken", "bbbbb", "cccc"])
    assert house.line.waiting == 0
    assert house.model.calls == [["a" * 12], ["broken", "bbbbb"]]


def test_a_full_line_refuses_at_once(house: House) -> None:
    """Where so much waits as a request minds, it is refused at once; who waits and who comes later is answered."""
    first = house.occupy()
    waiting = house.wait((house.line, ["a" * 6]), (house.line, ["b" * 6]))
    with pytest.raises(Refused, match="Too much waits"):
        house.line.ask(["c"], most=12)
    (other,) = house.wait((house.line, ["d"]))
    assert not house.model.go.is_set()
    house.model.go.set()
    assert [each.join() for each in (first, *waiting, other)] == [["FIRST"], ["A" * 6], ["B" * 6], ["D"]]
    assert house.line.ask(["c" * 50], most=12) == ["C" * 50]


def test_what_is_late_is_never_computed(house: House) -> None:
    """A request whose deadline has passed when its turn comes is refused; one that ends later, and one without, are answered."""
    first = house.occupy()
    (late,) = house.wait((house.line, ["late"]), deadline=5.0)
    (timely,) = house.wait((house.line, ["timely"]), deadline=50.0)
    (patient,) = house.wait((house.line, ["patient"]))
    house.now = 10.0
    house.model.go.set()
    assert (first.join(), late.join(), timely.join(), patient.join()) == (["FIRST"], None, ["TIMELY"], ["PATIENT"])
    assert isinstance(late.error, Refused)
    assert "late" not in [text for call in house.model.calls for text in call]


def test_the_rest_of_a_large_request_is_dropped_when_it_is_late(house: House) -> None:
    """A deadline that passes between two calls of a request ends it."""
    house.model.hold()
    large = Asking(house.line, ["a" * 10, "b" * 10], deadline=5.0)
    assert house.model.inside.wait(WAIT)
    house.now = 10.0
    house.model.go.set()
    assert large.join() is None
    assert isinstance(large.error, Refused)
    assert house.model.calls == [["a" * 10]]


def test_a_line_that_yields_waits_for_the_others(house: House) -> None:
    """What yields is served after what is urgent and came later."""
    first = house.occupy()
    others = house.wait((house.yielding, ["y"]), (house.line, ["a"]))
    house.model.go.set()
    assert [each.join() for each in (first, *others)] == [["FIRST"], ["Y"], ["A"]]
    assert house.model.calls == [["first"], ["a"], ["y"]]


def test_a_line_that_yields_is_not_kept_for_ever(house: House) -> None:
    """After as many calls as patience says one that yields is made, though urgent ones still wait."""
    first = house.occupy()
    others = house.wait((house.yielding, ["y" * 10, "z" * 10]), (house.line, ["a" * 10] * 5))
    house.model.go.set()
    assert all(each.join() for each in (first, *others))
    assert [call[0][0] for call in house.model.calls] == ["f", "a", "a", "y", "a", "a", "z", "a"]


def test_two_models_take_turns(house: House) -> None:
    """A large request for one model does not keep the other's from being served."""
    other = house.calls.line(house.model, len, budget=10)
    first = house.occupy()
    both = house.wait((house.line, ["a" * 10] * 3), (other, ["b" * 10] * 2))
    house.model.go.set()
    assert all(each.join() for each in (first, *both))
    assert [call[0][0] for call in house.model.calls] == ["f", "b", "a", "b", "a", "a"]


def running() -> list[str]:
    """The threads that call models."""
    return [thread.name for thread in threading.enumerate() if thread.name == "models"]


def test_the_end_answers_who_is_served_and_refuses_who_waits(house: House) -> None:
    """At the end the call that is made is finished, who waits is refused, who comes is too, and no thread is left."""
    before = len(running())
    first = house.occupy()
    assert len(running()) == before + 1
    waiting = house.wait((house.line, ["a"]), (house.yielding, ["y"]))
    closing = threading.Thread(target=house.calls.close)
    closing.start()
    until(lambda: house.calls._closed)
    with pytest.raises(Refused, match="ending"):
        house.line.ask(["later"])
    house.model.go.set()
    assert [each.join() for each in (first, *waiting)] == [["FIRST"], None, None]
    assert all(isinstance(each.error, Refused) for each in waiting)
    closing.join(WAIT)
    assert not closing.is_alive()
    assert len(running()) == before
    house.calls.close()


def test_what_nobody_asked_has_no_thread() -> None:
    """Calls that were never asked for anything are closed without a thread."""
    before = len(running())
    calls = Calls(Refused)
    assert len(running()) == before
    calls.close()


def among(threads: int, asked: Callable[[int], object]) -> list[object]:
    """What each of so many threads gets that ask at once."""
    found: list[object] = [None] * threads
    start = threading.Barrier(threads)

    def ask(number: int) -> None:
        start.wait(WAIT)
        found[number] = asked(number)

    all_threads = [threading.Thread(target=ask, args=(number,)) for number in range(threads)]
    for thread in all_threads:
        thread.start()
    for thread in all_threads:
        thread.join(WAIT)
    return found


def test_many_threads_get_their_own_answers(house: House) -> None:
    """Sixteen threads with thirty requests each, of none to eleven texts, get what each asked, in order."""

    def ask(thread: int) -> list[bool]:
        line = house.yielding if thread % 4 == 0 else house.line
        questions = [
            [f"{thread} {number} {'x' * (place % 5)}" for place in range((thread + number) % 12)] for number in range(30)
        ]
        return [line.ask(texts) == [text.upper() for text in texts] for texts in questions]

    assert among(16, ask) == [[True] * 30] * 16
    assert max(len(call) for call in house.model.calls) > 1
