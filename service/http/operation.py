"""What an operator asks over HTTP."""

import logging
from typing import Any

from flask import Response, request

from service.application.operate import Operate
from service.domain.errors import CrosscheckError
from service.http.api import Blueprint
from service.http.metrics import Metrics
from service.http.problems import problem_response
from service.http.schemas.operation import AboutSchema, HealthSchema, ReadinessSchema

logger = logging.getLogger(__name__)


def operation_blueprint(operate: Operate, metrics: Metrics) -> Blueprint:
    """Health, readiness, and what is running."""
    blueprint = Blueprint("operation", __name__, description="Health, readiness, and what is running.")

    @blueprint.route("/healthz")
    @blueprint.response(200, HealthSchema)
    def healthz() -> dict[str, str]:
        """Whether the process is up."""
        return {"status": "up"}

    @blueprint.route("/readyz")
    @blueprint.response(200, ReadinessSchema)
    @blueprint.problems(503)
    def readyz() -> Any:
        """Whether it can verify: models loaded, index in step with the database, one tiny verification done."""
        try:
            return {"status": "ready", "checks": operate.check()}
        except Exception as error:  # whatever is broken, the answer is that it is not ready
            logger.exception("not ready")
            detail = str(error) if isinstance(error, CrosscheckError) else "a check failed; the log has it under this request id."
            response = problem_response(503, f"Not ready: {detail}")
            response.headers["Retry-After"] = "5"
            return response

    @blueprint.route("/metrics")
    @blueprint.response(200, {"type": "string"}, content_type="text/plain", description="In the format that Prometheus reads.")
    def read_metrics() -> Response:
        """Counts of requests and verdicts, time by stage, what waits, and how large the corpus is."""
        content, content_type = metrics.read(request.headers.get("Accept", ""))
        return Response(content, content_type=content_type)

    @blueprint.route("/v1/about")
    @blueprint.response(200, AboutSchema)
    def about() -> dict[str, Any]:
        """Release, models with their digests, thresholds, and how large the corpus is."""
        return operate.about()

    return blueprint
