"""``doctor``: whether everything is here that Crosscheck needs."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from service.cli.checks import FAIL, OK, WARN, Check, data_checks, environment_checks, model_checks, server_checks
from service.cli.commands import Commands, add_command, add_json, add_quiet
from service.cli.console import Console, clean
from service.cli.interface import to_json
from service.cli.place import add_place, chosen
from service.domain.errors import SettingError

MORE = """\
Looks at the interpreter, the packages, the settings, the models' files and their digests, the disk, the data directory and
its lock, the database (all of it is read) and the index; with a service, at what it tells of itself. Nothing is changed, and
it may run beside a service. Every line is ok, warn or fail, with what to do."""
EXAMPLES = """\
exit status: 0 nothing failed, 1 something did
"""
_STYLES = {OK: "good", WARN: "unsure", FAIL: "bad"}


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = add_command(commands, "doctor", _run, "check whether everything is here that is needed", MORE, EXAMPLES)
    add_place(parser)
    add_json(parser, 'the checks as {"checks": [...]}')
    add_quiet(parser)


def _run(arguments: Namespace, console: Console) -> int:
    done: list[Check] = []
    for check in _checks(arguments):
        done.append(check)
        if not arguments.json and (check.level != OK or not console.quiet):
            advice = f"  -> {check.advice}" if check.advice else ""
            console.print(
                f"{console.paint(f'{check.level:4}', _STYLES[check.level])}  {check.what:15}  {clean(check.found)}{advice}"
            )
    failed = any(check.level == FAIL for check in done)
    if arguments.json:
        console.data(to_json({"ok": not failed, "checks": [asdict(check) for check in done]}) + b"\n")
    return 1 if failed else 0


def _checks(arguments: Namespace) -> Iterator[Check]:
    yield from environment_checks()
    try:
        settings = chosen(arguments)
    except SettingError:  # told above
        return
    more: Iterable[Check] = (
        (*model_checks(settings), *data_checks(settings)) if not settings.server else server_checks(settings.server)
    )
    yield from more
