"""Killed in the middle of building generations, the store keeps what it acknowledged and serves no half of an index."""

from pathlib import Path
import random
import subprocess
import sys
import threading

import pytest

from tests.crash.child import ROOT
from tests.store.checks import assert_nearest
from tests.store.embedded.images import current
from tests.store.model import Model
from tests.store.samples import prepare, vector_of
from tests.store.stores import open_inverted

pytestmark = pytest.mark.long

KILLS = 4


def run_and_kill(place: Path, first: int, chance: random.Random) -> int:
    """Let a child put articles and build generations, and kill it at a random moment; the number after its last one."""
    last, enough = first - 1, first + chance.randint(10, 40)
    command = [sys.executable, "-m", "tests.crash.builder", str(place), str(first)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        try:
            for line in child.stdout:
                last = int(line)
                if last >= enough:
                    break
            threading.Event().wait(chance.uniform(0, 0.05))  # not only just after an acknowledgement
        finally:
            child.kill()
        last = max([last, *(int(line) for line in child.stdout.read().splitlines() if line.isdecimal())])
    assert last >= enough
    return last + 1


def test_a_kill_while_building_costs_nothing(tmp_path: Path) -> None:
    """After each of several kills the store opens, no folder of a build is left, and search equals brute force."""
    chance, place, number = random.Random(20210318), tmp_path / "place", 0
    for _ in range(KILLS):
        number = run_and_kill(place, number, chance)
        store = open_inverted(place)
        try:
            stored = store.counts()["articles"]
            assert number <= stored <= number + 1  # one may have been written and not told
            number = stored
            assert list((place / "index").glob(".gen-*")) == []
            assert (place / "index" / current(place) / "manifest.json").is_file()
            store.check()
            model = Model(*(prepare(f"Line {each}\nand {each} more", id=f"line-{each}") for each in range(stored)))
            assert_nearest(store, model, vector_of("x"))
        finally:
            store.close()
