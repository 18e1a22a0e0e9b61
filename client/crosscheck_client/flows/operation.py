"""What is running, and whether it is ready."""

from crosscheck_client.flows.asking import one
from crosscheck_client.results import About
from crosscheck_client.retries import Retry
from crosscheck_client.steps import Flow, Request


def about(retry: Retry) -> Flow[About]:
    """GET /v1/about."""
    return one(About, Request("GET", "/v1/about"), retry)
