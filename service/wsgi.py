"""What gunicorn imports in its worker: the service, built after the fork."""

import logging
import sys

from flask import Flask

from service.bootstrap import Service, build
from service.domain.errors import StartupError
from service.logs import configure_log
from service.settings import read_settings, unknown_settings

BOOT_FAILED = 3  # gunicorn's code for a worker that cannot boot: the master then stops and does not try again

EXAMPLE_CLAIM = "Signe Orrbeck is mayor of Halmere."  # of the sample corpus

logger = logging.getLogger(__name__)
_running: list[Service] = []


def create() -> Flask:
    """Build the service from the environment, or end the process with a message that says what is wrong."""
    settings = read_settings()
    configure_log(settings.log_level)
    for variable in unknown_settings():
        logger.warning("there is no such setting", extra={"variable": variable})
    try:
        service = build(settings, work_on_jobs=True)
    except StartupError as error:
        logger.critical("cannot start", extra={"problem": str(error)})
        print(f"Crosscheck cannot start: {error}", file=sys.stderr, flush=True)
        sys.exit(BOOT_FAILED)
    _running.append(service)
    claim = EXAMPLE_CLAIM if settings.sample else "A sentence to verify."
    curl = f"curl -s {settings.url}/v1/verify -H 'Content-Type: application/json' -d '{{\"claim\": \"{claim}\"}}'"
    print(f"\nCrosscheck is ready: {settings.url}  (interface: {settings.url}/docs)\nTry:  {curl}\n", flush=True)
    return service.app


def close() -> None:
    """Close what was built; called as the worker ends."""
    while _running:
        _running.pop().close()
