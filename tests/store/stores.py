"""The stores that there are: the contract holds for each of them."""

from collections.abc import Callable
from pathlib import Path

from service.application.ports import Store
from service.store.embedded.plan import MEASURED, IndexPlan
from service.store.embedded.store import EmbeddedStore
from tests.store.samples import DIMENSION, encode

ENCODER = "samples 1"

# Inverted lists from the first generation on, all of them searched and every row compared once more: as exact as a plain search.
INVERTED = IndexPlan(
    exact_up_to=20, lists_per_root=0.5, probed_share=1.0, candidates=1_000.0, narrow=5, tail_at_least=8, tail_at_most=16
)

OpenStore = Callable[[], Store]


def open_embedded(place: Path, plan: IndexPlan = MEASURED) -> EmbeddedStore:
    """The embedded store in the directory ``place``."""
    return EmbeddedStore(place, encoder=ENCODER, dimension=DIMENSION, encode=encode, lock_wait_seconds=0, plan=plan)


def open_inverted(place: Path) -> EmbeddedStore:
    """The same, with an index for large corpora over a small one, built anew after every few passages."""
    return open_embedded(place, INVERTED)


STORES: dict[str, Callable[[Path], Store]] = {"embedded": open_embedded, "embedded, inverted lists": open_inverted}
"""How to open each store; the same ``place`` is the same corpus, whatever the store keeps there."""
