"""What the service answers of standing claims."""

from dataclasses import dataclass

from crosscheck_client.reading import Result


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookState(Result):
    """Where changes are told; ``disabled`` says why nothing is sent any more, None that it is."""

    url: str
    disabled: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch(Result):
    """A standing claim: ``state`` is active or paused, ``verdict`` how it stands now."""

    id: str
    claim: str
    as_of: str | None
    state: str
    verdict: str
    verification_id: str
    webhook: WebhookState | None
    sequence: int
    created_at: str
    looked_at: str
    changed_at: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewWatch(Watch):
    """A watch that was made; ``secret`` signs its webhooks and is told this once."""

    secret: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RotatedSecret(Result):
    """A webhook's new secret, told this once; until ``former_until`` the former one signs too."""

    secret: str
    former_until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn(Result):
    """Two verdicts."""

    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited(Result):
    """A cited passage, by its article and the digest of its words; ``side`` is supporting or contradicting."""

    side: str
    article_id: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Citations(Result):
    """What is cited now and was not, and the reverse."""

    added: tuple[Cited, ...]
    removed: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Result):
    """What changed of a watched claim; the highest ``corpus_sequence`` is the newest."""

    watch_id: str
    claim: str
    verdict: Turn
    confidence: float
    reason: str
    evidence: Citations
    verification_id: str
    corpus_sequence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchChange(Result):
    """A change as it is kept; ``id`` is the webhook-id, where there is a webhook."""

    id: str
    type: str
    timestamp: str
    data: Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery(Result):
    """How far the telling of a change is; ``status`` and ``problem`` are of the last try."""

    id: str
    state: str
    tries: int
    next_at: str | None
    status: int | None
    problem: str | None
    created_at: str
    ended_at: str | None
