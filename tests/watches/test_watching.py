"""Watches over HTTP, with a receiver on this machine: what is told, when, and what is not."""

import json

from standardwebhooks import Webhook

from tests.http.answers import BRIDGE, CLAIM, DENIAL, TRAM, assert_problem, store
from tests.watches.receiver import Post, Receiver

NO = {"id": "denial", "text": DENIAL, "source": "Sentinel", "url": "https://sentinel.example/no"}


def test_a_change_is_told_once_and_signed(post: Post, receiver: Receiver) -> None:
    """An article that supports the claim makes one webhook, which the specification's library accepts; another none."""
    watch = post.watch(CLAIM, receiver.url)
    assert watch["verdict"] == "not_enough_evidence"
    store(post.client, BRIDGE)
    assert post.look() == ["changed"]
    store(post.client, TRAM)
    assert post.look() == ["unmoved"]
    assert post.send() == 1
    ((headers, body),) = receiver.got
    event = Webhook(watch["secret"]).verify(body, headers)
    assert event["type"] == "watch.changed"
    assert event["data"]["verdict"] == {"before": "not_enough_evidence", "after": "supported"}
    assert [each["article_id"] for each in event["data"]["evidence"]["added"]] == ["bridge"]
    (change,) = post.get(f"/v1/watches/{watch['id']}/changes")["items"]
    assert change == {**event, "id": headers["webhook-id"]}
    shown = post.get(f"/v1/verifications/{event['data']['verification_id']}")
    assert shown["verdict"] == "supported"
    assert post.get(f"/v1/watches/{watch['id']}")["verdict"] == "supported"


def test_a_denial_a_correction_and_a_deletion_are_changes(post: Post) -> None:
    """Each is in the history of a watch without a webhook, newest first; nothing is sent."""
    store(post.client, BRIDGE)
    watch = post.watch(CLAIM)
    assert (watch["verdict"], watch["webhook"], watch["secret"]) == ("supported", None, None)
    store(post.client, NO)
    post.look()
    store(post.client, {**NO, "text": "Nothing is known of any bridge."})
    post.look()
    assert post.client.delete("/v1/articles/bridge").status_code == 204
    post.look()
    page = post.get(f"/v1/watches/{watch['id']}/changes?limit=2")
    rest = post.get(f"/v1/watches/{watch['id']}/changes?limit=2&cursor={page['next_cursor']}")
    verdicts = [each["data"]["verdict"]["after"] for each in page["items"] + rest["items"]]
    assert verdicts == ["not_enough_evidence", "supported", "conflicting"]
    assert (rest["next_cursor"], post.send()) == (None, 0)
    assert post.get(f"/v1/watches/{watch['id']}/deliveries")["items"] == []


def test_the_same_words_in_a_new_version_are_no_change(post: Post) -> None:
    """A version that adds another sentence is read again, and nothing is told."""
    store(post.client, BRIDGE)
    post.watch(CLAIM)
    before = post.get("/v1/about")["corpus"]["verifications"]
    store(post.client, {**BRIDGE, "text": f"{CLAIM}\n\nSheep graze on the hills above Torrenby."})
    assert post.look() == ["same"]
    assert post.get("/v1/about")["corpus"]["verifications"] == before


def test_a_failed_webhook_comes_again_under_its_id(post: Post, receiver: Receiver) -> None:
    """After a 500 it waits as long as is asked for, also through a restart; sent anew it has the same id and body."""
    watch = post.watch(CLAIM, receiver.url)
    receiver.answers = [(500, {"Retry-After": "3600"}), (200, {})]
    store(post.client, BRIDGE)
    post.look()
    assert post.send() == 1
    post.restart()
    path = f"/v1/watches/{watch['id']}/deliveries"
    (waiting,) = post.get(path)["items"]
    assert (waiting["state"], waiting["tries"], waiting["status"]) == ("pending", 1, 500)
    assert waiting["next_at"] is not None
    assert post.send() == 0
    assert post.client.post(f"{path}/{waiting['id']}/redeliver").status_code == 202
    assert post.send() == 1
    assert [headers["webhook-id"] for headers, _ in receiver.got] == [waiting["id"]] * 2
    assert receiver.got[0][1] == receiver.got[1][1]
    (done,) = post.get(path)["items"]
    assert (done["state"], done["status"], done["next_at"]) == ("delivered", 200, None)


def test_gone_disables_the_webhook(post: Post, receiver: Receiver) -> None:
    """After 410 nothing is sent, the letter is among the dead, and going on with the watch sends what waited."""
    watch = post.watch(CLAIM, receiver.url)
    receiver.answers = [(410, {}), (200, {})]
    store(post.client, BRIDGE)
    post.look()
    post.send()
    store(post.client, NO)
    post.look()
    assert post.send() == 0
    path = f"/v1/watches/{watch['id']}"
    assert "410" in post.get(path)["webhook"]["disabled"]
    assert [each["status"] for each in post.get(f"{path}/deliveries?state=dead")["items"]] == [410]
    assert 'crosscheck_webhooks{state="dead"} 1.0' in post.client.get("/metrics").text
    assert post.client.patch(path, json={"state": "active"}).json["webhook"]["disabled"] is None
    assert post.send() == 1
    assert json.loads(receiver.got[1][1])["data"]["verdict"]["after"] == "conflicting"


def test_a_redirect_is_a_failure_and_not_followed(post: Post, receiver: Receiver) -> None:
    """It is tried again later, at the watch's own address."""
    watch = post.watch(CLAIM, receiver.url)
    receiver.answers = [(302, {"Location": f"{receiver.url}/other"})]
    store(post.client, BRIDGE)
    post.look()
    assert post.send() == 1
    (waiting,) = post.get(f"/v1/watches/{watch['id']}/deliveries")["items"]
    assert (waiting["state"], waiting["status"], len(receiver.got)) == ("pending", 302, 1)


def test_after_a_rotation_both_secrets_sign(post: Post, receiver: Receiver) -> None:
    """A receiver that knows the old or the new secret takes the webhook."""
    watch = post.watch(CLAIM, receiver.url)
    rotated = post.client.post(f"/v1/watches/{watch['id']}/secret", json={}).json
    assert rotated["secret"] != watch["secret"]
    store(post.client, BRIDGE)
    post.look()
    post.send()
    ((headers, body),) = receiver.got
    for secret in (watch["secret"], rotated["secret"]):
        assert Webhook(secret).verify(body, headers)["data"]["claim"] == CLAIM
    assert "secret" not in post.get(f"/v1/watches/{watch['id']}")


def test_a_paused_watch_is_not_looked_at(post: Post) -> None:
    """Going on, it is told of what happened meanwhile."""
    watch = post.watch(CLAIM)
    path = f"/v1/watches/{watch['id']}"
    assert post.client.patch(path, json={"state": "paused"}).json["state"] == "paused"
    store(post.client, BRIDGE)
    assert post.look() == []
    post.client.patch(path, json={"state": "active"})
    assert post.look() == ["changed"]


def test_an_erased_watch_is_gone_with_what_waited(post: Post, receiver: Receiver) -> None:
    """Nothing is sent any more, and its paths are 404."""
    watch = post.watch(CLAIM, receiver.url)
    store(post.client, BRIDGE)
    post.look()
    path = f"/v1/watches/{watch['id']}"
    assert post.client.delete(path).status_code == 204
    assert (post.send(), receiver.got, post.look()) == (0, [], [])
    for more in ("", "/changes", "/deliveries"):
        assert_problem(post.client.get(path + more), 404)


def test_watches_are_listed_by_pages(post: Post) -> None:
    """Newest first, each once; a cursor of another list is refused."""
    made = [post.watch(f"Ferry number {number} reached the quay.", top_k=5)["id"] for number in range(3)]
    page = post.get("/v1/watches?limit=2")
    rest = post.get(f"/v1/watches?limit=2&cursor={page['next_cursor']}")
    assert [each["id"] for each in page["items"] + rest["items"]] == made[::-1]
    assert page["items"][0]["question"]["top_k"] == 5
    assert_problem(post.client.get(f"/v1/watches/{made[0]}/changes?cursor={page['next_cursor']}"), 422, "cursor")


def test_options_are_kept(post: Post) -> None:
    """An article outside the watch's filters changes nothing; one inside does."""
    post.watch(CLAIM, filters={"sources": ["Sentinel"]}, as_of="2024-12-31")
    store(post.client, BRIDGE)
    assert post.look() == ["unmoved"]
    store(post.client, {**BRIDGE, "id": "other", "source": "Sentinel", "url": "https://sentinel.example/bridge"})
    assert post.look() == ["changed"]
