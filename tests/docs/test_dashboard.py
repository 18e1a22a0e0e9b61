"""The Grafana dashboard asks for metrics that there are, by labels that they have."""

from collections.abc import Iterator
import json
from pathlib import Path
import re
from typing import Any

from flask.testing import FlaskClient
from prometheus_client.parser import text_string_to_metric_families
import pytest

from tests.http.answers import BRIDGE, store, verify

DASHBOARD = Path(__file__).parents[2] / "docs" / "grafana" / "crosscheck.json"
FUNCTIONS = {"sum", "min", "rate", "increase", "histogram_quantile", "by"}
GIVEN_BY_PROMETHEUS = {"instance"}


def expressions() -> Iterator[tuple[str, str]]:
    """Each expression of the dashboard with the title of its panel."""
    dashboard: dict[str, Any] = json.loads(DASHBOARD.read_text(encoding="utf-8"))
    for panel in dashboard["panels"]:
        for target in panel["targets"]:
            yield panel["title"], target["expr"]
    for variable in dashboard["templating"]["list"]:
        if variable["type"] == "query":
            yield variable["name"], variable["query"].replace("label_values(", "").rstrip(")").replace(", ", " by ")


@pytest.fixture
def exposed(client: FlaskClient) -> dict[str, set[str]]:
    """The labels of every sample that /metrics gives, by its name."""
    store(client, BRIDGE)
    verify(client)
    client.get("/v1/about").close()
    found: dict[str, set[str]] = {}
    for family in text_string_to_metric_families(client.get("/metrics").text):
        for sample in family.samples:
            found.setdefault(sample.name, set()).update(sample.labels)
    return found


def test_it_names_only_what_there_is(exposed: dict[str, set[str]]) -> None:
    """Every metric of every expression is exposed, with every label that the expression matches or groups by."""
    named = set()
    for title, expression in expressions():
        bare = re.sub(r'"[^"]*"|\[[^\]]*\]', "", expression)
        matched = {label for inside in re.findall(r"{([^}]*)}", bare) for label in re.findall(r"(\w+)\s*(?:=~|!=|!~|=)", inside)}
        grouped = {
            label.strip() for inside in re.findall(r"by (?:\(([^)]*)\)|(\w+)$)", bare) for label in "".join(inside).split(",")
        }
        words = set(re.findall(r"[a-zA-Z_]\w*", re.sub(r"{[^}]*}|by (?:\([^)]*\)|\w+$)", "", bare)))
        metrics = words - FUNCTIONS
        assert metrics, title
        assert metrics <= set(exposed), (title, metrics - set(exposed))
        for metric in metrics:
            assert matched | grouped <= exposed[metric] | GIVEN_BY_PROMETHEUS, (title, metric)
        named |= metrics
    assert len(named) > 15


def test_every_series_of_ours_is_on_it(exposed: dict[str, set[str]]) -> None:
    """What is counted is shown somewhere, but for what only an alert or a query by hand would want."""
    asked = " ".join(expression for _, expression in expressions())
    ours = {re.sub(r"_(total|bucket|sum|count|created|info)$", "", name) for name in exposed if name.startswith("crosscheck_")}
    unused = {name for name in ours if name not in asked}
    assert unused == {"crosscheck_corpus_versions", "crosscheck_corpus_verifications", "crosscheck_corpus_sequence"}
