"""``openapi.yaml``, written from the code: the service over doubles, so that no model is needed."""

from pathlib import Path
import tempfile

from models.doubles import DOUBLE
from service.bootstrap import build
from service.settings import read_settings


def specification() -> str:
    """The text of ``openapi.yaml``."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "CROSSCHECK_DATA": str(Path(folder) / "data"),
            "CROSSCHECK_ENCODER": DOUBLE,
            "CROSSCHECK_ENTAILMENT": DOUBLE,
        }
        service = build(read_settings(environment))
        try:
            return service.app.test_client().get("/openapi.yaml").get_data(as_text=True)
        finally:
            service.close()
