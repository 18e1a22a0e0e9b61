"""The specification at /openapi.yaml, and Swagger UI at /docs from files of our own, so that it works offline."""

from pathlib import Path

from flask import Blueprint, Flask, Response, send_from_directory
import flask_swagger_ui

from service.http.api import Api

ASSETS = Path(flask_swagger_ui.__file__).parent / "dist"
SERVED = ("swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Crosscheck: the interface</title>
<link rel="icon" href="/docs/favicon-32x32.png">
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="interface"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
"""
START = 'SwaggerUIBundle({url: "/openapi.yaml", dom_id: "#interface", deepLinking: true, validatorUrl: null});\n'


def register_docs(app: Flask, api: Api) -> None:
    """Serve the specification and the page that shows it."""
    blueprint = Blueprint("docs", __name__)

    @blueprint.get("/openapi.yaml")
    def openapi() -> Response:
        return Response(api.specification(), content_type="application/yaml; charset=utf-8")

    @blueprint.get("/docs")
    def docs() -> Response:
        return Response(PAGE, content_type="text/html; charset=utf-8", headers={"Content-Security-Policy": POLICY})

    @blueprint.get("/docs/start.js")
    def start() -> Response:
        return Response(START, content_type="text/javascript; charset=utf-8")

    for name in SERVED:
        blueprint.add_url_rule(
            f"/docs/{name}", name.replace(".", "-"), lambda name=name: send_from_directory(ASSETS, name, max_age=86_400)
        )

    app.register_blueprint(blueprint)
