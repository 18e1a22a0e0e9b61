"""``watches``: claims that are verified again as the corpus changes."""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from service.cli.actions import Actions, add_limit, print_all, run_action, tell_removed
from service.cli.asking import add_options, options
from service.cli.commands import Commands, add_command
from service.cli.console import Console, clean
from service.cli.interface import Interface, to_json
from service.cli.showing import STYLES
from service.cli.stops import WrongUsage
from service.domain.watches.retries import DELIVERY_STATES

MORE = "A running service looks at them; on a data directory that none has open they stand as they were left."
EXAMPLES = """\
examples:
  crosscheck watches add "The Lantern Bridge is open." --webhook https://hooks.example/crosscheck
  crosscheck watches list --json | jq -r '.items[].claim'
  crosscheck watches deliveries ID --state dead

exit status: 0 done, 1 refused (such as an unknown ID), 2 wrong usage, 3 cannot start or service unreachable, 130 Ctrl-C
"""
WARNING = "Keep the secret: it signs the webhooks, and is shown this once."


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = add_command(commands, "watches", _run, "watch claims as the corpus changes", MORE, EXAMPLES)
    actions = Actions(parser, "watches", EXAMPLES)
    adding = actions.add("add", _add, "verify a claim now, and again whenever the corpus changes", "the watch with its secret")
    adding.add_argument("claim", metavar="CLAIM", help="the claim")
    adding.add_argument("--webhook", metavar="URL", help="where changes are sent")
    adding.add_argument("--secret-file", type=Path, metavar="FILE", help="holds the webhook's secret (default: one is made)")
    add_options(adding, includes=False)
    listing = actions.add("list", _list, "list the watches, newest first", 'the list as {"items": [...]}')
    add_limit(listing)
    for name, act, meaning in (
        ("show", _show, "show how a watched claim stands"),
        ("pause", _pause, "look at a watch no more until it is resumed"),
        ("resume", _resume, "go on with a watch; a disabled webhook is called again too"),
        ("remove", _remove, "erase a watch with its changes; the verifications stay"),
    ):
        _add_id(actions.add(name, act, meaning, "the watch" if name != "remove" else "the id"))
    sent = actions.add("deliveries", _deliveries, "list the webhooks of a watch, newest first", '{"items": [...]}')
    _add_id(sent)
    sent.add_argument("--state", choices=[state.value for state in DELIVERY_STATES], help="only those")
    add_limit(sent)


def _add_id(parser: ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="of the watch, as 'watches list' shows it")


def _run(arguments: Namespace, console: Console) -> int:
    if "webhook" in arguments:
        arguments.body = _body(arguments)
    return run_action(arguments, console)


def _body(arguments: Namespace) -> dict[str, Any]:
    body = {**options(arguments), "claim": arguments.claim}
    if arguments.webhook is not None:
        secret = arguments.secret_file and arguments.secret_file.read_text(encoding="utf-8").strip()
        return {**body, "webhook": {"url": arguments.webhook, "secret": secret}}
    if arguments.secret_file is not None:
        raise WrongUsage("--secret-file is of a webhook; --webhook URL says which.")
    return body


def _add(arguments: Namespace, console: Console, interface: Interface) -> None:
    watch = interface.add_watch(arguments.body)
    _tell(watch, arguments, console)
    if watch["secret"]:
        if not arguments.json:
            console.print(f"secret {watch['secret']}")
        console.problem(WARNING)


def _list(arguments: Namespace, console: Console, interface: Interface) -> None:
    print_all(interface.watches(), _line, arguments, console)


def _show(arguments: Namespace, console: Console, interface: Interface) -> None:
    _tell(interface.watch(arguments.id), arguments, console)


def _pause(arguments: Namespace, console: Console, interface: Interface) -> None:
    _tell(interface.set_watch(arguments.id, "paused"), arguments, console)


def _resume(arguments: Namespace, console: Console, interface: Interface) -> None:
    _tell(interface.set_watch(arguments.id, "active"), arguments, console)


def _remove(arguments: Namespace, console: Console, interface: Interface) -> None:
    interface.remove_watch(arguments.id)
    tell_removed(arguments.id, "The watch is erased.", arguments, console)


def _deliveries(arguments: Namespace, console: Console, interface: Interface) -> None:
    print_all(interface.deliveries(arguments.id, arguments.state), _delivery_line, arguments, console)


def _line(watch: Mapping[str, Any], console: Console) -> str:
    verdict = console.paint(watch["verdict"].replace("_", " "), STYLES.get(watch["verdict"], "strong"))
    return f"{watch['id']}  {watch['state']:6}  {verdict}  {clean(watch['claim'])}"


def _delivery_line(sent: Mapping[str, Any], _: Console) -> str:
    why = sent["problem"] or (f"status {sent['status']}" if sent["status"] else "")
    return f"{sent['id']}  {sent['state']:9}  {sent['created_at']}  {sent['tries']} tries  {clean(why)}".rstrip()


def _tell(watch: Mapping[str, Any], arguments: Namespace, console: Console) -> None:
    if arguments.json:
        console.data(to_json(watch) + b"\n")
        return
    console.print(_line(watch, console))
    console.print(
        f"looked at {watch['looked_at']}, changed {watch['changed_at'] or 'never'}; verification {watch['verification_id']}"
    )
    if watch["webhook"]:
        off = f", disabled: {watch['webhook']['disabled']}" if watch["webhook"]["disabled"] else ""
        console.print(f"webhook {clean(watch['webhook']['url'] + off)}")
