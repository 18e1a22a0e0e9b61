"""Files of JSON lines, as measurements read them."""

import json
from pathlib import Path
from typing import Any


def read_rows(path: Path) -> list[dict[str, Any]]:
    """The object of each line that is not blank."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
