"""What the two clients share towards httpx2: addresses, headers, limits in time, and its errors in our words."""

import re
from typing import Any

import httpx2

from crosscheck_client.errors import ConnectionFailed, TimedOut
from crosscheck_client.steps import Head, Request

VERSION = "0.1.0"
DEFAULT_URL = "http://127.0.0.1:8080"
ANSWER_SECONDS, CONNECT_SECONDS = 120.0, 10.0
_KEY = re.compile(r"[\x21-\x7e]+\Z")


def settings(base_url: str, api_key: str | None, timeout: float, connect_timeout: float) -> dict[str, Any]:
    """The arguments of an httpx2 client. Raises ValueError for an address or a key that cannot be one."""
    try:
        url = httpx2.URL(base_url)
    except httpx2.InvalidURL as error:
        raise ValueError(f"'{base_url}' is no address: {error}.") from error
    if url.scheme not in ("http", "https") or not url.host:
        raise ValueError(f"'{base_url}' is no address of a service; allowed is one such as {DEFAULT_URL}.")
    headers = {"User-Agent": f"crosscheck-client/{VERSION}"}
    if api_key is not None:
        if not _KEY.match(api_key):
            raise ValueError("The API key has to have visible ASCII characters and nothing else.")
        headers["Authorization"] = f"Bearer {api_key}"
    return {"base_url": url, "headers": headers, "timeout": httpx2.Timeout(timeout, connect=connect_timeout)}


def message(client: httpx2.Client | httpx2.AsyncClient, request: Request) -> httpx2.Request:
    """``request`` as httpx2 sends it."""
    headers = {"Accept": request.accept}
    if request.body is not None:
        headers["Content-Type"] = request.content_type
    if request.key is not None:
        headers["Idempotency-Key"] = request.key
    return client.build_request(request.method, request.path, params=request.query or None, content=request.body, headers=headers)


def head(response: httpx2.Response) -> Head:
    """Status and headers of an answer."""
    return Head(response.status_code, {name.lower(): value for name, value in response.headers.items()})


def failed(client: httpx2.Client | httpx2.AsyncClient, error: httpx2.RequestError) -> ConnectionFailed:
    """An error of httpx2 as one of ours."""
    why = str(error) or type(error).__name__
    if isinstance(error, httpx2.TimeoutException) and not isinstance(error, httpx2.ConnectTimeout):
        made: ConnectionFailed = TimedOut(f"The service at {client.base_url} did not answer in time: {why}.")
    else:
        made = ConnectionFailed(f"The service at {client.base_url} cannot be reached, or broke off: {why}.")
    made.__cause__ = error
    return made
