"""The stores that there are: the contract holds for each of them."""

from collections.abc import Callable
from pathlib import Path

from service.application.ports import Store
from service.store.embedded.store import EmbeddedStore
from tests.store.samples import DIMENSION, encode

ENCODER = "samples 1"

OpenStore = Callable[[], Store]


def open_embedded(place: Path) -> EmbeddedStore:
    """The embedded store in the directory ``place``."""
    return EmbeddedStore(place, encoder=ENCODER, dimension=DIMENSION, encode=encode, lock_wait_seconds=0)


STORES: dict[str, Callable[[Path], Store]] = {"embedded": open_embedded}
"""How to open each store; the same ``place`` is the same corpus, whatever the store keeps there."""
