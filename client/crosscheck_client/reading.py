"""From JSON to dataclasses, by their type hints.

What a newer service adds is kept in ``raw`` and otherwise passed over, so that an older client goes on working; what is missing
or of another type than promised is an UnexpectedAnswer that names the place.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from crosscheck_client.errors import Problem, UnexpectedAnswer

Read = Callable[[Any, str], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """Whatever the service answers with; ``raw`` is the JSON object as it came."""

    raw: Mapping[str, Any] = field(repr=False, compare=False)


R = TypeVar("R", bound=Result)


def read(kind: type[R], value: Any, place: str = "") -> R:
    """``value`` as a ``kind``. Raises UnexpectedAnswer."""
    place = place or kind.__name__
    if not isinstance(value, dict):
        raise UnexpectedAnswer(f"{place} is {type(value).__name__} and no object.")
    found: dict[str, Any] = {"raw": value}
    for name, key, convert, required in _plan(kind):  # type: ignore[arg-type]  # typeshed does not know that classes can be hashed
        if key in value:
            found[name] = convert(value[key], f"{place}.{key}")
        elif required:
            raise UnexpectedAnswer(f"{place}.{key} is missing.")
    return kind(**found)


def named(key: str) -> Any:
    """A field that JSON has under another name: one that Python reserves."""
    return field(metadata={"key": key})


@cache
def _plan(kind: type[Result]) -> list[tuple[str, str, Read, bool]]:
    hints = get_type_hints(kind)
    return [
        (each.name, each.metadata.get("key", each.name), _reader(hints[each.name]), each.default is MISSING)
        for each in fields(kind)
        if each.name != "raw"
    ]


def _reader(hint: Any) -> Read:
    """What turns a JSON value, at a place that errors name, into what ``hint`` says."""
    if get_origin(hint) is not None:
        return _generic(hint)
    if hint is Any:
        return lambda value, _: value
    if hint is Problem:
        return lambda value, place: Problem.of(value, int(_expect(dict, value, place).get("status", 0)))
    if isinstance(hint, type) and issubclass(hint, Result):
        return lambda value, place: read(hint, value, place)
    if hint is float:
        return lambda value, place: float(_expect((int, float), value, place))
    return lambda value, place: _expect(hint, value, place)


def _generic(hint: Any) -> Read:
    if get_origin(hint) is UnionType:
        (inner,) = (_reader(each) for each in get_args(hint) if each is not NoneType)
        return lambda value, place: None if value is None else inner(value, place)
    if get_origin(hint) is tuple:
        item = _reader(get_args(hint)[0])
        return lambda value, place: tuple(
            item(each, f"{place}[{index}]") for index, each in enumerate(_expect(list, value, place))
        )
    member = _reader(get_args(hint)[1])  # Mapping[str, X]
    return lambda value, place: {name: member(each, f"{place}.{name}") for name, each in _expect(dict, value, place).items()}


def _expect(kind: Any, value: Any, place: str) -> Any:
    if not isinstance(value, kind):
        raise UnexpectedAnswer(f"{place} is {type(value).__name__}, which is not expected there.")
    return value
