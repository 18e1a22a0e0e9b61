"""Fixtures of the tests of watches."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.watches.receiver import Post, Receiver, post_in, receiving


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """A receiver that takes everything."""
    with receiving() as found:
        yield found


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    """A service over the doubles with an empty corpus."""
    with post_in(tmp_path / "data") as found:
        yield found
