"""The house: imports run one way, files stay small, what is committed is what the code says."""

from pathlib import Path
import subprocess
import sys

import pytest

from service.settings import SETTINGS, settings_page

ROOT = Path(__file__).parents[2]
FOLDERS = ("service", "models", "evaluation", "benchmarks", "client", "tests", "scripts")
MAX_LINES = 320


def python_files() -> list[Path]:
    """Every Python file of the project."""
    return [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]


def test_imports_run_one_way() -> None:
    """import-linter finds no import against the direction of the layers."""
    command = [str(Path(sys.executable).parent / "lint-imports"), "--config", str(ROOT / "pyproject.toml"), "--no-cache"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


def test_the_domain_imports_the_standard_library_alone() -> None:
    """No file of the domain imports a third-party package."""
    allowed = set(sys.stdlib_module_names) | {"service"}
    for path in (ROOT / "service" / "domain").rglob("*.py"):
        for line in path.read_text(encoding="utf-8").splitlines():
            words = line.split()
            if words[:1] in (["import"], ["from"]):
                assert words[1].split(".")[0] in allowed, f"{path.name}: {line}"


def test_the_client_knows_nothing_of_the_service() -> None:
    """Its package imports the standard library, httpx2 and itself: it is installed where the service is not."""
    allowed = set(sys.stdlib_module_names) | {"httpx2", "crosscheck_client"}
    for path in (ROOT / "client").rglob("*.py"):
        for line in path.read_text(encoding="utf-8").splitlines():
            words = line.split()
            if words[:1] in (["import"], ["from"]):
                assert words[1].split(".")[0] in allowed, f"{path.name}: {line}"


@pytest.mark.parametrize("path", python_files(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_stays_small(path: Path) -> None:
    """A file has one reason to change and at most about 300 lines."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MAX_LINES


def test_every_setting_is_documented() -> None:
    """docs/settings.md is what `make settings` writes."""
    assert (ROOT / "docs" / "settings.md").read_text(encoding="utf-8") == settings_page(), "run make settings"
    assert all(setting.variable in settings_page() for setting in SETTINGS)


def test_every_command_is_listed() -> None:
    """`make help` lists every target of the Makefile that is a command."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = next(line for line in makefile.splitlines() if line.startswith(".PHONY:")).split()[1:]
    listed = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert all(f"make {name} " in listed for name in phony), listed


def test_every_pin_is_exact() -> None:
    """Each line of the requirements names one version."""
    files = sorted(ROOT.glob("requirements*.txt"))
    assert len(files) == 5
    for path in files:
        for line in path.read_text(encoding="utf-8").splitlines():
            content = line.split("#")[0].strip()
            assert not content or content.startswith("-r ") or content.count("==") == 1, line
