"""Which corpus a command works on: a running service's, or a data directory opened in this process."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
import os
from pathlib import Path

from service.cli.console import Console
from service.cli.interface import Interface
from service.cli.server import Server
from service.cli.stops import Unreachable
from service.domain.errors import DirectoryInUse
from service.settings import Settings, read_settings


def add_place(parser: ArgumentParser) -> None:
    """The options --server and --data."""
    group = parser.add_argument_group(
        "corpus", "Without either: CROSSCHECK_SERVER if it is set, else the data directory of CROSSCHECK_DATA (./data)."
    )
    either = group.add_mutually_exclusive_group()
    either.add_argument("--server", metavar="URL", help="a running service, such as http://127.0.0.1:8080")
    either.add_argument("--data", metavar="DIR", type=Path, help="a data directory that no service has open; models load first")


def chosen(arguments: Namespace) -> Settings:
    """The settings as options change them: ``server`` is the service to ask, None to open ``data`` here."""
    environment = {"CROSSCHECK_LOCK_WAIT": "0", "CROSSCHECK_LOG_LEVEL": "warning", **os.environ}
    if arguments.data is not None:
        environment |= {"CROSSCHECK_SERVER": "", "CROSSCHECK_DATA": str(arguments.data)}
    settings = read_settings(environment)
    return replace(settings, server=arguments.server) if arguments.server is not None else settings


@contextmanager
def connect(arguments: Namespace, console: Console, *, creates: bool = False, models: bool = True) -> Iterator[Interface]:
    """The corpus that the options and settings name. Raises CommandStop, StartupError.

    A command that ``creates`` may begin a new data directory; one that needs no ``models`` does not wait for them.
    """
    settings = chosen(arguments)
    if settings.server:
        server = Server(settings.server, say=console.note)
        try:
            yield Interface(server)
        finally:
            server.close()
        return
    with open_here(settings, console, creates=creates, models=models) as interface:
        yield interface


@contextmanager
def open_here(settings: Settings, console: Console, *, creates: bool, models: bool) -> Iterator[Interface]:
    """The corpus of the data directory in this process."""
    from service.store.embedded.inspection import has_corpus, holder

    taken_by = None if settings.lock_wait else holder(settings.data)
    if taken_by:  # told before the models are loaded
        raise in_use(settings, taken_by)
    if not creates and not settings.sample and not has_corpus(settings.data):
        raise Unreachable(
            f"There is no corpus in {settings.data.absolute()}. 'crosscheck ingest' begins one; --data names another "
            "directory, --server a running service."
        )
    if models and console.err.isatty():
        console.note("loading the models ...")
    from service.cli.embedded import open_embedded
    from service.logs import configure_log

    configure_log(settings.log_level)
    try:
        with open_embedded(settings, models=models) as connection:
            yield Interface(connection)
    except DirectoryInUse as error:
        raise in_use(settings, error.holder) from error


def in_use(settings: Settings, holder: str) -> Unreachable:
    """Another process has the data directory: what it most likely is, and how to work with it."""
    return Unreachable(
        f"The data directory {settings.data.absolute()} is in use by process {holder}. If that is a running service, use it: "
        f"--server {settings.url}"
    )
