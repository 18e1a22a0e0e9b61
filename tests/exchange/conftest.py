"""What tests of exchange share: a checker of schema.org's types that others wrote."""

from collections.abc import Callable, Mapping, Sequence
import json
from pathlib import Path
import re
import shutil
import subprocess
import sys
from typing import Any
import warnings

import pytest

TYPES = Path(sys.prefix) / "types" / "node_modules"  # put there by the Makefile

Check = Callable[[Sequence[Mapping[str, Any]]], dict[int, str]]


@pytest.fixture
def schema_problems(tmp_path: Path) -> Check:
    """What TypeScript's compiler says against JSON-LD objects as ClaimReviews of schema-dts, by place; a right one has none."""
    if not (TYPES / "schema-dts").is_dir() or shutil.which("node") is None:
        words = f"schema.org's types were NOT checked: schema-dts and typescript are not in {TYPES} (`make test` installs them)"
        warnings.warn(words, pytest.PytestWarning, stacklevel=1)
        pytest.skip(words)
    (tmp_path / "node_modules").symlink_to(TYPES)
    (tmp_path / "package.json").write_text('{"type": "module"}')
    head = "import type {ClaimReview, WithContext} from 'schema-dts';\nexport const review: WithContext<ClaimReview> = "

    def check(reviews: Sequence[Mapping[str, Any]]) -> dict[int, str]:
        files = [f"review-{place}.ts" for place in range(len(reviews))]
        for name, review in zip(files, reviews, strict=True):
            (tmp_path / name).write_text(f"{head}{json.dumps(review, indent=1)};\n", encoding="utf-8")
        options = {"strict": True, "noEmit": True, "module": "nodenext", "target": "es2022", "types": []}
        (tmp_path / "tsconfig.json").write_text(json.dumps({"compilerOptions": options, "files": files}))
        ended = subprocess.run(
            [str(TYPES / ".bin" / "tsc"), "-p", ".", "--pretty", "false"],
            cwd=tmp_path, capture_output=True, text=True, check=False, timeout=240,
        )  # fmt: skip
        said = re.findall(r"^review-(\d+)\.ts\(\d+,\d+\): error (.*)", ended.stdout, re.MULTILINE)
        found = {int(place): words for place, words in said}
        assert (ended.returncode == 0) == (not found), ended.stdout + ended.stderr
        return found

    return check
