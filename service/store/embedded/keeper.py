"""Keeps the index in step with SQLite: fills it at start, and builds new generations in the background."""

from contextlib import suppress
import logging
import os
from pathlib import Path
import threading
import time

import numpy as np

from service.application.context import IN_CONTEXT, in_context
from service.store.embedded.articles import NewRows
from service.store.embedded.building import Corpus, build_generation
from service.store.embedded.database import Readers
from service.store.embedded.generation import load_generation, remove_unfinished
from service.store.embedded.index import VectorIndex
from service.store.embedded.plan import IndexPlan
from service.store.embedded.vectors import StoredVectors

INDEX_WAIT_SECONDS = 5.0
RETRY_SECONDS = 60.0  # after a build that failed
BACKGROUND_NICENESS = 10

logger = logging.getLogger(__name__)


class IndexKeeper:
    """Owns the ``VectorIndex`` of a store and the generations in ``home``."""

    def __init__(self, home: Path, readers: Readers, encoder: str, dimension: int, plan: IndexPlan) -> None:
        """Load the current generation and take in the rows that SQLite has beyond it.

        Few such rows go to memory. When they are many (no generation that fits, say), one is built first: a million rows
        in memory are 1.5 GB.
        """
        home.mkdir(exist_ok=True)
        remove_unfinished(home)
        self._home, self._readers, self._plan = home, readers, plan
        with readers.snapshot() as connection:
            corpus = connection.execute("SELECT value FROM meta WHERE name = 'corpus'").get
        self._corpus = Corpus(corpus, f"{encoder}, {IN_CONTEXT}", dimension)
        self.vectors = StoredVectors(readers, dimension)
        self._building = threading.Lock()
        sequence, last = self.vectors.state()
        generation = load_generation(home, corpus=corpus, sequence=sequence, encoder=self._corpus.encoder, dimension=dimension)
        self.index = VectorIndex(self.vectors.read, generation, plan)
        waiting = int(self.vectors.version_rows(self.index.last_passage).counts.sum())
        if waiting > 2 * plan.tail_limit(self.index.sizes()[0]):
            logger.info("index generation is built before anything is served", extra={"rows": waiting})
            self.build()
        for block in self.vectors.blocks(self.index.last_passage, last):
            self.index.add(block.passages, block.versions, block.vectors)
        self._applied = sequence
        self._change = threading.Condition()
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="index-keeper", daemon=True)
        self._thread.start()

    def take_in(self, new: NewRows) -> None:
        """Add the rows of a change that SQLite has committed."""
        try:
            if len(new.passages):
                self.index.add(new.passages, new.versions, in_context(new.vectors, new.versions))
        finally:
            self.applied(new.sequence)  # also when it failed: nobody waits for what will not come; readiness tells it

    def applied(self, sequence: int) -> None:
        """Say that the index has all changes up to ``sequence``; a new generation may be due."""
        with self._change:
            self._applied = max(self._applied, sequence)
            self._change.notify_all()
        self._wake.set()

    def wait_for(self, sequence: int) -> None:
        """Wait until the index has the changes that a reader of SQLite saw: between commit and index lies a moment."""
        with self._change:
            self._change.wait_for(lambda: self._applied >= sequence, timeout=INDEX_WAIT_SECONDS)

    def close(self) -> None:
        """Stop the background work and leave a generation of all there is."""
        self._stopping.set()
        self._wake.set()
        self._thread.join()
        try:
            if self.index.sizes()[1]:
                self.build()
        except Exception:  # nothing is lost: the next start reads the rows from the database
            logger.exception("index generation could not be written at the end")

    def build(self) -> None:
        """Write a generation of everything that SQLite holds, and search it from now on. Raises OSError."""
        with self._building:
            started = time.monotonic()
            generation = build_generation(self._home, self._corpus, self.vectors, self._plan, self.index.built)
            self.index.switch(generation)
        logger.info(
            "index generation built",
            extra={
                "generation": generation.name,
                "rows": len(generation.passages),
                "lists": generation.index.nlist,
                "seconds": round(time.monotonic() - started, 1),
            },
        )

    def due(self) -> bool:
        """Whether the tail or the rows of deleted articles have grown enough for a new generation."""
        built, tail = self.index.sizes()
        if tail >= self._plan.tail_limit(built):
            return True
        with self._readers.snapshot() as connection:
            live = connection.execute("SELECT coalesce(sum(passages), 0) FROM versions").get
        return bool(built + tail - live >= max(self._plan.tail_at_least, self._plan.dead_share * (built + tail)))

    def missing(self) -> int:
        """How many passages of SQLite the index lacks; 0 unless something is broken."""
        live = self.vectors.version_rows().keys()
        self.wait_for(self.vectors.state()[0])  # what was just committed is about to come
        have = self.index.passages()  # in order of key
        places = np.minimum(np.searchsorted(have, live), max(len(have) - 1, 0))
        return int(np.count_nonzero(have[places] != live)) if len(have) else len(live)

    def _run(self) -> None:
        # Linux keeps a niceness for each thread, and FAISS's threads inherit it: building gives way to serving.
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), BACKGROUND_NICENESS)
        while True:
            self._wake.wait()
            self._wake.clear()
            if self._stopping.is_set():
                return
            try:
                if self.due():
                    self.build()
            except Exception:  # what is there goes on serving
                logger.exception(
                    "index generation could not be built; the one before and the rows in memory go on serving",
                    extra={"next_try_seconds": RETRY_SECONDS},
                )
                self._stopping.wait(RETRY_SECONDS)
                self._wake.set()
