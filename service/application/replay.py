"""A stored verification again: over the corpus as it was then, with what is there now."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Protocol

from service.application.ports import HistoryStore, VerificationStore
from service.application.verify import Verify
from service.domain.article import parse_passage_id
from service.domain.replay import Change, Changed, changed_names, compare_answers
from service.domain.verification import question_again


class ReplayStore(VerificationStore, HistoryStore, Protocol):
    """What replaying needs of a store."""


class Replay:
    """Verifies again and compares; nothing is stored."""

    def __init__(self, store: ReplayStore, verify: Verify) -> None:
        self._store = store
        self._verify = verify

    def __call__(self, identity: str, deadline: float | None = None) -> dict[str, Any]:
        """Whether verification ``identity`` comes out the same, and what has changed.

        ``deadline`` is as in ``Verify``. Raises NotFound, InvalidInput, ModelsBusy.
        """
        record: Mapping[str, Any] = self._store.verification(identity)
        again = self._verify(question_again(record), keep=_nowhere, deadline=deadline)
        sequence = record["provenance"]["corpus_sequence"]
        changes = changed_names(record["provenance"], again["provenance"])
        deleted = self._store.deleted_since(sequence)
        if deleted:
            cited = _articles(record) & deleted
            changes.append(Change(Changed.DELETED, articles=tuple(sorted(deleted)), cited=tuple(sorted(cited))))
        if sequence < self._store.history():
            changes.append(Change(Changed.HISTORY))
        return {
            "id": identity,
            "corpus_sequence": sequence,
            **compare_answers(record, again),
            "changes": [asdict(change) for change in changes],
        }


def _articles(record: Mapping[str, Any]) -> set[str]:
    """The ids of the articles that a record cites for either side, copies included."""
    items = [*record["supporting"], *record["contradicting"]]
    return {parse_passage_id(name)[0] for item in items for name in (item["passage_id"], *item["copies"])}


def _nowhere(identity: str, created_at: str, record: Mapping[str, object]) -> None:
    """A replay is no verification of its own: nothing is kept of it."""
