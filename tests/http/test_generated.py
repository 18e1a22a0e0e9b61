"""Requests generated from the specification: no server error, nothing undocumented, no bad value accepted."""

from collections.abc import Iterable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
import pytest
import schemathesis
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from service.bootstrap import Service
from tests.http.answers import BRIDGE
from tests.http.conftest import client_of

# Left out: positive_data_acceptance, since JSON Schema does not say what a date, a sentence or an address is.
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    negative_data_rejection,
]
EXAMPLES = 20


def closing(app: Any) -> Any:
    """The app as a server runs it: each answer is closed, which frees its request's slot."""

    def served(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        answer = app(environ, start_response)
        try:
            return [b"".join(answer)]
        finally:
            answer.close()

    return served


@pytest.mark.long
@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
def test_answers_keep_to_the_specification(service: Service, mode: GenerationMode) -> None:
    """Of requests made from the specification, and of ones made to break it, each is answered as it documents."""
    seen = 0
    schema = schemathesis.openapi.from_wsgi("/openapi.yaml", closing(service.app))
    for operation in (found.ok() for found in schema.get_all_operations()):
        if mode is GenerationMode.NEGATIVE and not (operation.body or operation.query):
            continue  # nothing that could be wrong
        client_of(service).post("/v1/articles", json=BRIDGE)

        @given(case=operation.as_strategy(generation_mode=mode), known=st.booleans())
        @settings(max_examples=EXAMPLES, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        def answer(case: schemathesis.Case, known: bool) -> None:
            nonlocal seen
            seen += 1
            if known and "article_id" in case.path_parameters:
                case.path_parameters["article_id"] = BRIDGE["id"]
            case.call_and_validate(checks=CHECKS)

        answer()
    assert seen > 100
