"""Figures in one JSON file, by name of the measurement."""

import json
import os
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).parent / "results" / "figures.json"


def kept(path: Path) -> dict[str, Any]:
    """What was measured so far; nothing where there is no file."""
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return found


def keep(path: Path, name: str, found: dict[str, Any]) -> None:
    """Put the figures of one measurement in place of its last ones."""
    merged = kept(path) | {name: _rounded(found)}
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".tmp")
    unfinished.write_text(json.dumps(merged, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
    os.replace(unfinished, path)


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, dict):
        return {key: _rounded(each) for key, each in value.items()}
    return [_rounded(each) for each in value] if isinstance(value, list | tuple) else value
