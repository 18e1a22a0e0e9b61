"""What a change is, how it is signed, and when a webhook is tried again."""

import base64
from datetime import UTC, datetime
from typing import Any

import pytest
from standardwebhooks import Webhook
from standardwebhooks.webhooks import WebhookVerificationError

from service.domain.errors import InvalidInput
from service.domain.watches.outlook import outlook_of
from service.domain.watches.retries import WAITS, wait_after
from service.domain.watches.signing import headers, new_secret, require_secret
from service.domain.watches.standing import difference, read_standing, standing_of, write_standing


def record(verdict: str, confidence: float = 0.9, **sides: list[tuple[str, str]]) -> dict[str, Any]:
    """As much of a verification's record as a standing needs."""
    return {
        "verdict": verdict,
        "confidence": confidence,
        **{
            side: [
                {"article_id": article, "sha256": digest, "passage_id": f"{article}:9:9"}
                for article, digest in sides.get(side, [])
            ]
            for side in ("supporting", "contradicting")
        },
    }


def test_a_confidence_alone_is_no_change() -> None:
    """The same verdict by the same words of the same article is the same, whatever the confidence."""
    before, after = (standing_of(record("supported", each, supporting=[("a", "1")])) for each in (0.9, 0.5))
    assert difference(before, after) is None


def test_a_verdict_and_a_passage_are_changes() -> None:
    """Each alone is told, with what came and what went, by side."""
    before = standing_of(record("supported", supporting=[("a", "1"), ("b", "2")]))
    after = standing_of(record("conflicting", supporting=[("a", "1")], contradicting=[("b", "2")]))
    changed = difference(before, after)
    assert changed is not None
    assert (changed.before, changed.after) == ("supported", "conflicting")
    assert (changed.added, changed.removed) == ([("contradicting", "b", "2")], [("supporting", "b", "2")])
    assert difference(before, standing_of(record("supported", supporting=[("a", "1"), ("b", "3")]))) is not None


def test_a_standing_is_kept_whole() -> None:
    """What is read is what was written."""
    standing = standing_of(record("refuted", contradicting=[("a", "1"), ("b", "2")]))
    assert read_standing(write_standing(standing)) == standing


def test_an_outlook_tells_apart_what_a_verdict_hangs_on() -> None:
    """Another passage, another copy, another part or another model is another outlook; the order of passages is not."""
    made = ("encoder", "judge", "policy")
    one = outlook_of([[("a:1:0", "b:1:0"), ("c:1:0",)]], made)
    assert outlook_of([[("c:1:0",), ("a:1:0", "b:1:0")]], made) == one
    others = [
        outlook_of([[("a:1:0", "b:1:0")]], made),
        outlook_of([[("a:1:0",), ("c:1:0",)]], made),
        outlook_of([[("b:1:0", "a:1:0"), ("c:1:0",)]], made),
        outlook_of([[("a:1:0", "b:1:0")], [("c:1:0",)]], made),
        outlook_of([[("a:1:0", "b:1:0"), ("c:1:0",)]], ("encoder", "another", "policy")),
    ]
    assert len({one, *others}) == 6


def test_the_specification_s_library_accepts_the_signature() -> None:
    """Of each secret in use, old and new; of no other, and of no other body."""
    new, old, body = new_secret(), new_secret(), '{"type":"watch.changed","claim":"Größe"}'.encode()
    sent = headers([new, old], "msg_1", int(datetime.now(UTC).timestamp()), body)
    for secret in (new, old):
        assert Webhook(secret).verify(body, sent)["type"] == "watch.changed"
    for secret, content in ((new_secret(), body), (new, body + b" ")):
        with pytest.raises(WebhookVerificationError):
            Webhook(secret).verify(content, sent, json_parse=False)


@pytest.mark.parametrize(
    "secret",
    [
        "",
        "secret",
        "whsec_",
        "whsec_!!!!",
        "whsec_" + base64.b64encode(b"x" * 23).decode(),
        "whsec_" + base64.b64encode(b"x" * 65).decode(),
    ],
)
def test_a_malformed_secret_is_refused(secret: str) -> None:
    """Without prefix, no base64, shorter than 24 or longer than 64 bytes."""
    with pytest.raises(InvalidInput):
        require_secret(secret)


def test_tries_end_after_about_a_day() -> None:
    """Each wait is at least as long as the one before, jitter adds a fifth at most, and after the last there is none."""
    waits = [wait_after(tries, 0.0) for tries in range(1, len(WAITS) + 2)]
    assert waits == [*WAITS, None]
    assert sorted(WAITS) == list(WAITS)
    assert 24 * 3600 <= sum(WAITS) <= 30 * 3600
    assert wait_after(2, 1.0) == pytest.approx(360)


def test_a_receiver_s_wish_is_waited_for() -> None:
    """Retry-After lengthens a wait, never shortens it, and puts nothing off for more than a day."""
    assert wait_after(1, 0.0, 120.0) == 120.0
    assert wait_after(3, 0.0, 1.0) == WAITS[2]
    assert wait_after(1, 0.0, 1e9) == 24 * 3600
