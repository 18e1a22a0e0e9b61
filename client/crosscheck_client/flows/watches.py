"""Standing claims, what changed of them, and what was told of it."""

from typing import Any

from crosscheck_client.flows.asking import nothing, one, pages, place, post, to_json
from crosscheck_client.options import WatchOptions, Webhook
from crosscheck_client.retries import Retry
from crosscheck_client.steps import Flow, Request
from crosscheck_client.watching import Delivery, NewWatch, RotatedSecret, Watch, WatchChange


def add(claim: str, webhook: Webhook | None, options: WatchOptions, retry: Retry) -> Flow[NewWatch]:
    """POST /v1/watches. Not sent again when its connection is lost: it could make a second watch."""
    body: dict[str, Any] = {**options, "claim": claim, "webhook": webhook}
    return one(NewWatch, Request("POST", "/v1/watches", body=to_json(body)), retry)


def list_watches(page_size: int, retry: Retry) -> Flow[Watch]:
    """GET /v1/watches."""
    return pages(Watch, "/v1/watches", {}, page_size, retry)


def get(watch_id: str, retry: Retry) -> Flow[Watch]:
    """GET /v1/watches/{id}."""
    return one(Watch, Request("GET", place("watches", watch_id)), retry)


def set_state(watch_id: str, state: str, retry: Retry) -> Flow[Watch]:
    """PATCH /v1/watches/{id}."""
    return one(Watch, Request("PATCH", place("watches", watch_id), body=to_json({"state": state})), retry)


def delete(watch_id: str, retry: Retry) -> Flow[None]:
    """DELETE /v1/watches/{id}."""
    return nothing(Request("DELETE", place("watches", watch_id)), retry)


def rotate(watch_id: str, secret: str | None, retry: Retry) -> Flow[RotatedSecret]:
    """POST /v1/watches/{id}/secret. Not sent again when its connection is lost: the former secret would be lost too."""
    body = to_json({"secret": secret})
    return one(RotatedSecret, Request("POST", f"{place('watches', watch_id)}/secret", body=body), retry)


def changes(watch_id: str, page_size: int, retry: Retry) -> Flow[WatchChange]:
    """GET /v1/watches/{id}/changes."""
    return pages(WatchChange, f"{place('watches', watch_id)}/changes", {}, page_size, retry)


def deliveries(watch_id: str, state: str | None, page_size: int, retry: Retry) -> Flow[Delivery]:
    """GET /v1/watches/{id}/deliveries."""
    return pages(Delivery, f"{place('watches', watch_id)}/deliveries", {"state": state}, page_size, retry)


def redeliver(watch_id: str, delivery_id: str, retry: Retry) -> Flow[Delivery]:
    """POST /v1/watches/{id}/deliveries/{delivery}/redeliver."""
    return one(Delivery, post(f"{place('watches', watch_id, 'deliveries', delivery_id)}/redeliver", {}), retry)
