"""``mcp``: tools for assistants."""

from argparse import ArgumentTypeError, Namespace
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from importlib.util import find_spec
import ipaddress
import re
from typing import TYPE_CHECKING

from service.cli.commands import Commands, add_command, add_quiet
from service.cli.console import Console
from service.cli.interface import Interface
from service.cli.place import add_place, chosen, open_here
from service.cli.server import Server
from service.cli.stops import Unreachable

if TYPE_CHECKING:
    from service.cli.tools.server import Open

BACKOFF = (0.5, 1.0, 2.0)  # seconds: an assistant waits at the other end
MAX_BODY = 1024 * 1024  # bytes, as POST /v1/verify takes it
MORE = """\
A server of the Model Context Protocol: verify_claim, check_text, find_passages and get_verification, over a data directory or
a running service. On standard input and output, as an assistant on this machine starts it, or by streamable HTTP for this
machine alone."""
EXAMPLES = """\
examples:
  crosscheck mcp --data data                            on standard input and output
  crosscheck mcp --server http://127.0.0.1:8080
  crosscheck mcp --http 127.0.0.1:8765 --data data      at http://127.0.0.1:8765/mcp
"""


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = add_command(commands, "mcp", _run, "offer tools to assistants (Model Context Protocol)", MORE, EXAMPLES)
    parser.add_argument(
        "--http", type=_loopback, metavar="HOST:PORT", help="streamable HTTP at this address of this machine, under /mcp"
    )
    add_place(parser)
    add_quiet(parser)


def _run(arguments: Namespace, console: Console) -> int:
    if find_spec("mcp") is None:
        raise Unreachable(
            "The SDK of the Model Context Protocol is not installed: .venv/bin/python -m pip install -r requirements-mcp.txt"
        )
    from service.cli.tools.server import make_server

    with _opening(arguments, console) as (open_corpus, address):
        server = make_server(open_corpus, address)
        if arguments.http is None:
            server.run("stdio")
        else:
            host, port = arguments.http
            console.note(f"tools for assistants at http://{f'[{host}]' if ':' in host else host}:{port}/mcp")
            # For these hosts the SDK refuses other names in Host and Origin, so that no web page reaches it (DNS rebinding).
            server.run(
                "streamable-http",
                host=host,
                port=port,
                stateless_http=True,
                json_response=True,
                max_request_body_size=MAX_BODY,
            )
    return 0


@contextmanager
def _opening(arguments: Namespace, console: Console) -> Iterator[tuple["Open", str | None]]:
    """What opens the corpus for one call, and the address of the service if there is one."""
    settings = chosen(arguments)
    if not settings.server:
        with open_here(settings, console, creates=False, models=True) as interface:
            yield (lambda: nullcontext(interface)), None
        return
    url = settings.server
    Server(url).close()  # an address that is none is told now

    @contextmanager
    def open_server() -> Iterator[Interface]:
        server = Server(url, say=console.note, backoff=BACKOFF)
        try:
            yield Interface(server)
        finally:
            server.close()

    yield open_server, url


def _loopback(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    host = "127.0.0.1" if host == "localhost" else host.strip("[]")
    if not re.fullmatch(r"\d{1,5}", port) or not 0 < int(port) < 65536 or not _is_loopback(host):
        raise ArgumentTypeError(f"'{text}' is no address of this machine alone; allowed is one such as 127.0.0.1:8765")
    return host, int(port)


def _is_loopback(host: str) -> bool:
    try:
        return str(ipaddress.ip_address(host)) in ("127.0.0.1", "::1")
    except ValueError:
        return False
