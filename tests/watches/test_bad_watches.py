"""Bad requests to watch: each is told what is wrong, and nothing is kept."""

from flask.testing import FlaskClient
import pytest

from service.application.watches.watching import Watches
from service.domain.errors import TooManyWatches
from service.domain.scope import Scope
from service.domain.verification import Question
from service.webhooks.addresses import Addresses
from service.webhooks.sender import CheckWebhook
from tests.http.answers import CLAIM, assert_problem, counts
from tests.watches.receiver import Post

PUBLIC = "https://93.184.215.14/hook"


@pytest.mark.parametrize(
    "url",
    [
        "https://127.0.0.2/", "https://[::1]/", "https://169.254.169.254/", "https://2130706433/", "https://localhost/",
        "https://user:word@93.184.215.14/", "https://93.184.215.14:22/", "http://93.184.215.14/", "https://10.1.2.3/",
    ],
)  # fmt: skip
def test_a_webhook_inside_is_refused(client: FlaskClient, url: str) -> None:
    """By its field, before the claim is verified."""
    before = counts(client)
    assert_problem(client.post("/v1/watches", json={"claim": CLAIM, "webhook": {"url": url}}), 422, "webhook.url")
    assert (counts(client), client.get("/v1/watches").json["items"]) == (before, [])


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "claim"),
        ({"claim": ""}, "claim"),
        ({"claim": CLAIM, "top_k": 51}, "top_k"),
        ({"claim": CLAIM, "include": []}, "include"),
        ({"claim": CLAIM, "webhook": {}}, "webhook.url"),
        ({"claim": CLAIM, "webhook": {"url": "hook"}}, "webhook.url"),
        ({"claim": CLAIM, "webhook": {"url": PUBLIC, "secret": "whsec_short"}}, "webhook.secret"),
        ({"claim": CLAIM, "webhook": {"url": PUBLIC, "retries": 3}}, "webhook.retries"),
    ],
)
def test_a_bad_field_is_named(client: FlaskClient, body: object, field: str) -> None:
    """422 with the field and what is allowed."""
    assert_problem(client.post("/v1/watches", json=body), 422, field)


def test_what_is_not_there_is_404(client: FlaskClient) -> None:
    """Watches, their secrets and their deliveries."""
    watch = client.post("/v1/watches", json={"claim": CLAIM}).json["id"]
    for method, path in (
        ("GET", "/v1/watches/none"),
        ("DELETE", "/v1/watches/none"),
        ("POST", "/v1/watches/none/deliveries/msg_1/redeliver"),
        ("POST", f"/v1/watches/{watch}/deliveries/msg_1/redeliver"),
    ):
        assert_problem(client.open(path, method=method), 404)
    assert_problem(client.patch("/v1/watches/none", json={"state": "paused"}), 404)
    assert_problem(client.patch(f"/v1/watches/{watch}", json={"state": "asleep"}), 422, "state")
    assert_problem(client.post(f"/v1/watches/{watch}/secret", json={}), 422, "webhook")
    assert_problem(client.post(f"/v1/watches/{watch}/secret", json={"secret": "short"}), 422, "secret")


def test_there_are_so_many_and_no_more(post: Post) -> None:
    """One more than allowed is refused, and its verification is not kept; with one erased there is room again."""
    service = post.service
    watches = Watches(service.store.watches, service.use_cases.verify, CheckWebhook(Addresses()), service.sender, most=2)
    question = Question(CLAIM, Scope(), 5)
    first, _ = watches.create(question, None, None)
    watches.create(question, None, None)
    before = counts(post.client)
    with pytest.raises(TooManyWatches):
        watches.create(question, None, None)
    assert counts(post.client) == before
    watches.erase(first.id)
    watches.create(question, None, None)
