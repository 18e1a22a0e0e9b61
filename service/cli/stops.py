"""How a command ends: its exit status, and what is said when it ends early.

CommandStop
|-- WrongUsage     2  the command cannot be done as it was asked for
|-- Unreachable    3  there is no service, or it cannot be reached any more
|-- Refused        1  the service answered with a problem
`-- Interrupted    130  Ctrl-C, with a hint on how to go on
"""

from collections.abc import Mapping
from typing import Any

DONE, SOME_FAILED, WRONG_USAGE, CANNOT_START, INTERRUPTED, BROKEN_PIPE = 0, 1, 2, 3, 130, 141

STATUSES = """\
exit status:
  0    everything was done
  1    some of it failed; the others are done
  2    the command cannot be understood, or a file it names cannot be used
  3    it cannot start: no such service, data directory in use, models missing
  130  stopped by Ctrl-C; the last line says how to go on
"""


class CommandStop(Exception):
    """Ends the command with ``status`` and one message for people."""

    status = SOME_FAILED


class WrongUsage(CommandStop):
    """The command cannot be done as it was asked for."""

    status = WRONG_USAGE


class Unreachable(CommandStop):
    """There is no service, or it cannot be reached any more."""

    status = CANNOT_START


class Refused(CommandStop):
    """The service answered with ``problem``, a body by RFC 9457."""

    def __init__(self, problem: Mapping[str, Any]) -> None:
        super().__init__(str(problem.get("detail") or problem.get("title") or "The service refused it and does not say why."))
        self.http_status = int(problem.get("status", 0))


class Interrupted(CommandStop):
    """The person at the keyboard stopped it."""

    status = INTERRUPTED
