"""openapi.yaml: the committed file, the code and the routes say the same."""

from pathlib import Path
import re
from typing import Any

from flask import Flask
from openapi_spec_validator import OpenAPIV31SpecValidator
import pytest
import yaml

from service.bootstrap import Service
from service.specification import specification
from tests.http.answers import NDJSON, PROBLEM

COMMITTED = Path(__file__).parents[2] / "openapi.yaml"
OPERATION = ("/healthz", "/readyz", "/metrics")
OTHERS_ERRORS = ("get", "/v1alpha1/claims:search")  # its errors have the shape that its clients read
ADVICE = "openapi.yaml is not what the code says: run `make openapi` and commit the file."


@pytest.fixture(scope="module")
def document(settled: Service) -> dict[str, Any]:
    """The specification that the service serves."""
    return yaml.safe_load(settled.app.test_client().get("/openapi.yaml").text)


def routes(app: Flask) -> set[tuple[str, str]]:
    """Method and path of every route of the interface, as the specification writes them."""
    found = set()
    for rule in app.url_map.iter_rules():
        if rule.rule.startswith("/v1") or rule.rule in OPERATION:
            path = re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule)
            found |= {(method.lower(), path) for method in rule.methods - {"HEAD", "OPTIONS"}}
    return found


def operations(document: dict[str, Any]) -> dict[tuple[str, str], dict[str, Any]]:
    """The operations of the specification by method and path."""
    return {
        (method, path): operation
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if method != "parameters"
    }


def test_the_committed_file_is_what_the_code_says() -> None:
    """openapi.yaml at the root is, byte by byte, what the code generates."""
    assert COMMITTED.is_file(), ADVICE
    assert COMMITTED.read_text(encoding="utf-8") == specification(), ADVICE


def test_the_service_serves_what_is_generated(settled: Service) -> None:
    """A service with articles in it serves the same specification as an empty one."""
    assert settled.app.test_client().get("/openapi.yaml").text == specification()


def test_it_is_valid(document: dict[str, Any]) -> None:
    """The specification is valid OpenAPI 3.1."""
    assert [error.message for error in OpenAPIV31SpecValidator(document).iter_errors()] == []


def test_every_route_is_in_it_and_nothing_else(settled: Service, document: dict[str, Any]) -> None:
    """The operations of the specification are the routes under /v1 and those of operation, none more, none less."""
    assert set(operations(document)) == routes(settled.app)


def test_every_operation_says_what_it_does(document: dict[str, Any]) -> None:
    """Each operation has a summary that is a sentence, and a success among its responses."""
    for name, operation in operations(document).items():
        assert operation["summary"].endswith("."), name
        assert [status for status in operation["responses"] if status.startswith("2")], name


def test_every_operation_has_a_name_of_its_own(document: dict[str, Any]) -> None:
    """Generated clients call operations by it."""
    names = [operation["operationId"] for operation in operations(document).values()]
    assert len(set(names)) == len(names)


def test_what_is_always_answered_is_said_to_be(document: dict[str, Any]) -> None:
    """A generated client need not ask of each field whether it is there, but of those that exclude each other."""
    schemas = document["components"]["schemas"]
    for name, sometimes in {
        "Verification": set(),
        "Evidence": set(),
        "Job": set(),
        "Article": set(),
        "Problem": {"errors"},
        "VerifyBatchEntry": {"verification", "error"},
        "JobResult": {"verification", "error"},
        "ArticleBatchEntry": {"article", "error"},
    }.items():
        assert set(schemas[name]["properties"]) - set(schemas[name]["required"]) == sometimes, name


def test_every_error_is_a_problem(document: dict[str, Any]) -> None:
    """Each documented status of 400 and above, and any other, has the content type and the schema of a problem."""
    for name, operation in operations(document).items():
        assert operation["responses"].pop("default") == {"$ref": "#/components/responses/Problem"}
        for status, response in operation["responses"].items():
            if status >= "400" and name != OTHERS_ERRORS:
                assert response["content"] == {PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}}, (name, status)


def test_a_line_of_a_batch_is_one_entry(document: dict[str, Any]) -> None:
    """The NDJSON answer of an article batch is documented as entries, as that of a claim batch is."""
    content = operations(document)["post", "/v1/articles/batch"]["responses"]["200"]["content"]
    assert content[NDJSON]["schema"] == {"$ref": "#/components/schemas/ArticleBatchEntry"}


def test_every_body_refuses_unknown_fields(document: dict[str, Any]) -> None:
    """Each object that is sent, nested ones included, allows no further properties."""
    schemas = document["components"]["schemas"]
    for name in ("ArticlePost", "ArticleBatch", "VerifyPost", "VerifyBatch", "CheckPost", "JobPost", "Filters", "ClaimSource"):
        assert schemas[name]["additionalProperties"] is False, name


def test_limits_are_in_it(document: dict[str, Any]) -> None:
    """The limits of api.md on claim, article, top_k, batch and page stand in the specification."""
    schemas = document["components"]["schemas"]
    claim = schemas["VerifyPost"]["properties"]
    assert (claim["claim"]["minLength"], claim["claim"]["maxLength"]) == (1, 2_000)
    assert (claim["top_k"]["minimum"], claim["top_k"]["maximum"]) == (1, 50)
    assert schemas["ArticlePost"]["properties"]["text"]["maxLength"] == 200_000
    assert schemas["VerifyBatch"]["properties"]["claims"]["maxItems"] == 256
    assert schemas["CheckPost"]["properties"]["text"]["maxLength"] == 50_000
    assert schemas["JobPost"]["properties"]["claims"]["maxItems"] == 100_000
    (limit,) = [each for each in operations(document)["get", "/v1/articles"]["parameters"] if each["name"] == "limit"]
    assert (limit["schema"]["minimum"], limit["schema"]["maximum"], limit["schema"]["default"]) == (1, 1_000, 100)
