"""A service over a data directory, for measurements in this process."""

from collections.abc import Iterator
from contextlib import contextmanager
import os
from pathlib import Path
import sys

from service.application.features import ALL, Features
from service.application.ports import Encoder
from service.bootstrap import Service, build
from service.domain.policy import POLICY, Policy
from service.logs import configure_log
from service.settings import read_settings


@contextmanager
def open_service(
    data: Path, encoder: Encoder | None = None, features: Features = ALL, policy: Policy = POLICY
) -> Iterator[Service]:
    """Open the service on ``data`` with the models that the environment names; the directory must be free."""
    configure_log("warning")
    settings = read_settings({**os.environ, "CROSSCHECK_DATA": str(data), "CROSSCHECK_LOCK_WAIT": "0"})
    service = build(settings, encoder=encoder, features=features, policy=policy)
    try:
        yield service
    finally:
        service.close()


def progress(done: int, total: int, what: str) -> None:
    """Say on standard error how far a measurement is, ten times in all."""
    if done % max(total // 10, 1) == 0:
        print(f"{done} of {total} {what}", file=sys.stderr, flush=True)
