"""The asyncio client behind the calls of the blocking one, so that one test tries both."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Iterator
import inspect
from typing import Any


class Blocking:
    """Carries each call of ``inner`` out in ``runner`` before it returns; async iterators become plain ones."""

    def __init__(self, inner: Any, runner: asyncio.Runner) -> None:
        self._inner, self._runner = inner, runner

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._inner, name)
        if not callable(found):
            return Blocking(found, self._runner)

        def call(*arguments: Any, **options: Any) -> Any:
            made = found(*arguments, **options)
            if inspect.isasyncgen(made):
                return self._each(made)
            return self._runner.run(_waited(made)) if inspect.isawaitable(made) else made

        return call

    def _each(self, items: AsyncGenerator[Any, None]) -> Iterator[Any]:
        try:
            while True:
                try:
                    yield self._runner.run(_waited(anext(items)))
                except StopAsyncIteration:
                    return
        finally:
            self._runner.run(_waited(items.aclose()))


async def _waited(made: Awaitable[Any]) -> Any:
    return await made
