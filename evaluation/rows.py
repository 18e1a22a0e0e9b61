"""Files of JSON lines, as measurements read them."""

from collections.abc import Iterator
import json
from pathlib import Path
from typing import Any

from service.domain.errors import InvalidInput


def read_rows(path: Path) -> list[dict[str, Any]]:
    """The object of each line that is not blank. Raises InvalidInput naming file and line."""
    return [row for _, row in numbered_rows(path)]


def numbered_rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """The object of each line that is not blank, with the line's number from 1. Raises InvalidInput naming file and line."""
    number = 0
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                if not line.strip():
                    continue
                row = json.loads(line)
                if not isinstance(row, dict):
                    raise InvalidInput(place(path, number), "is no JSON object")
                yield number, row
    except OSError as error:
        raise InvalidInput(str(path), f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:  # it is read ahead by blocks: which line it was is not known
        raise InvalidInput(str(path), "is no text in UTF-8") from error
    except json.JSONDecodeError as error:
        raise InvalidInput(place(path, number), f"is no JSON: {error.msg}") from error


def place(path: Path, number: int) -> str:
    """A line of a file, in words."""
    return f"{path}, line {number}"
