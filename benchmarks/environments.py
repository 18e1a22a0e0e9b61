"""An environment of its own for each peer, made once in the work folder."""

from pathlib import Path
import subprocess
import sys

PEERS = Path(__file__).parent / "peers"
TORCH = "torch==2.13.0"  # first and alone: see TORCH in the Makefile


def environment(name: str, work: Path, torch: str = TORCH) -> Path:
    """The Python of the peer's environment; installs what ``peers/NAME.txt`` pins where it is not there yet.

    Raises CalledProcessError where pip cannot.
    """
    folder, wanted = work / "environments" / name, (PEERS / f"{name}.txt").read_text(encoding="utf-8")
    stamp, python = folder / "installed.txt", folder / "bin" / "python"
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != wanted:
        print(f"== installing {name} into {folder}", flush=True)
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, *torch.split()], check=True)
        subprocess.run([*pip, "-r", str(PEERS / f"{name}.txt")], check=True)
        stamp.write_text(wanted, encoding="utf-8")
    return python


def versions(python: Path, names: list[str]) -> dict[str, str]:
    """The installed versions of packages in the environment of ``python``."""
    code = "import sys, importlib.metadata as m\nfor n in sys.argv[1:]: print(n, m.version(n))"
    said = subprocess.run([str(python), "-c", code, *names], check=True, capture_output=True, text=True).stdout
    return dict(line.split() for line in said.splitlines())
