"""The structured log: one JSON object a line, on standard error.

At ``info`` and above no line holds a claim's or an article's text.
"""

from datetime import UTC, datetime
import json
import logging
import logging.config
from typing import Any

_PLAIN = set(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class JsonFormatter(logging.Formatter):
    """A record as one line of JSON; control characters come out escaped, so no text can forge a line."""

    def format(self, record: logging.LogRecord) -> str:
        """The record's line."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        line |= {name: value for name, value in vars(record).items() if name not in _PLAIN}
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=True, default=str)


def log_configuration(level: str) -> dict[str, Any]:
    """Configuration for ``logging.config.dictConfig``, gunicorn's loggers included."""
    handlers = ["standard_error"]
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": "service.logs.JsonFormatter"}},
        "handlers": {"standard_error": {"class": "logging.StreamHandler", "formatter": "json", "stream": "ext://sys.stderr"}},
        "root": {"level": "WARNING", "handlers": handlers},
        "loggers": {
            "service": {"level": level.upper()},
            "models": {"level": level.upper()},
            "gunicorn.error": {"level": level.upper(), "handlers": handlers, "propagate": False},
            "gunicorn.access": {"level": "CRITICAL", "handlers": [], "propagate": False},
        },
    }


def configure_log(level: str) -> None:
    """Set the process's log up."""
    logging.config.dictConfig(log_configuration(level))
