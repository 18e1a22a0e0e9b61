"""The command line: ``crosscheck COMMAND``, or ``python -m service COMMAND``. One file for each command or reason to change."""
