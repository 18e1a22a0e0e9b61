"""What has to be well for Crosscheck to work here, each looked at by itself and nothing changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
import os
from pathlib import Path
import platform
import shutil
import sys
import tempfile

from service.cli.interface import Interface
from service.cli.server import Server
from service.cli.stops import CommandStop
from service.domain.errors import ModelError, SettingError
from service.settings import Settings, read_settings, unknown_settings

OK, WARN, FAIL = "ok", "warn", "fail"
PYTHON_AT_LEAST = (3, 11)
UNPACKED_MEGABYTES = 400  # the entailment model's weights, while it is loaded (docs/limits.md)
DISK_LOW, DISK_FULL = 1_000, 100  # megabytes
MANY = 5
REQUIREMENTS = Path(__file__).parents[2] / "requirements.txt"


@dataclass(frozen=True, slots=True)
class Check:
    """How ``what`` is, and what to do about it."""

    level: str
    what: str
    found: str
    advice: str = ""


def environment_checks(environment: Mapping[str, str] = os.environ) -> Iterator[Check]:
    """Interpreter, packages, settings."""
    level = OK if sys.version_info >= PYTHON_AT_LEAST else FAIL
    found = f"{platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    yield Check(level, "python", found, "" if level == OK else "install Python 3.11 or newer")
    yield package_check(REQUIREMENTS)
    unknown = unknown_settings(environment)
    try:
        read_settings(environment)
    except SettingError as error:
        yield Check(FAIL, "settings", str(error), "'crosscheck settings' lists what is allowed")
        return
    if unknown:
        yield Check(WARN, "settings", f"there is no setting {', '.join(unknown)}", "misspelt? 'crosscheck settings' lists all")
    else:
        yield Check(OK, "settings", "read")


def package_check(requirements: Path) -> Check:
    """Installed packages against the pins."""
    if not requirements.is_file():
        return Check(OK, "packages", "there is no requirements.txt here to compare with")
    pins = [line.split("#")[0].strip().split("==") for line in requirements.read_text(encoding="utf-8").splitlines()]
    missing, other = [], []
    for name, pinned in (pin for pin in pins if len(pin) == 2):
        try:
            have = version(name)
        except PackageNotFoundError:
            missing.append(name)
            continue
        if have.split("+")[0] != pinned:
            other.append(f"{name} {have} (pinned: {pinned})")
    if missing:
        return Check(FAIL, "packages", f"missing: {_some(missing)}", "make install")
    if other:
        return Check(WARN, "packages", f"other versions than were tested: {_some(other)}", "make install")
    return Check(OK, "packages", "all as pinned")


def model_checks(settings: Settings) -> Iterator[Check]:
    """The models' files against their digests, without loading them."""
    from service.bootstrap import model_files

    for role, setting in (("encoder", settings.encoder), ("entailment", settings.entailment)):
        try:
            found = model_files(role, setting)
        except ModelError as error:
            yield Check(FAIL, role, str(error), "make install, or check the repository out again")
            continue
        if setting == "double":
            yield Check(WARN, role, found, f"unset CROSSCHECK_{role.upper()} for verdicts that mean something")
        else:
            yield Check(OK, role, found)
    yield _disk("temporary files", Path(tempfile.gettempdir()), UNPACKED_MEGABYTES, "set TMPDIR to a folder with more room")


def data_checks(settings: Settings) -> Iterator[Check]:
    """The data directory, who has it, the database and the index."""
    from service.store.embedded.inspection import database_state, has_corpus, holder, index_state

    place = settings.data.absolute()
    existing = next((folder for folder in (place, *place.parents) if folder.is_dir()), Path("/"))
    writable = os.access(existing, os.W_OK | os.X_OK)
    if place.exists() and not place.is_dir():
        yield Check(FAIL, "data directory", f"{place} is no directory", "set CROSSCHECK_DATA or --data to another")
        return
    if not writable:
        yield Check(FAIL, "data directory", f"{existing} cannot be written", "change its owner, or name another with --data")
    else:
        yield Check(OK, "data directory", str(place) if place.is_dir() else f"{place} (made when it is needed)")
    yield _disk("disk", existing, DISK_FULL, "make room: nothing can be stored when it is full")
    taken_by = holder(place)
    yield Check(OK, "lock", f"held by process {taken_by}: work with it by --server {settings.url}" if taken_by else "free")
    if not has_corpus(place):
        yield Check(OK, "database", "none yet: 'crosscheck ingest' begins one")
        return
    problems, held = database_state(place)
    if problems:
        yield Check(FAIL, "database", _some(problems), "stop the service and restore the data directory from a copy")
    else:
        yield Check(OK, "database", held)
    problems, held = index_state(place)
    if problems:
        yield Check(WARN, "index", _some(problems), "nothing: the next start builds it anew from the database")
    else:
        yield Check(OK, "index", held or "none yet: a clean stop leaves one")


def server_checks(url: str) -> Iterator[Check]:
    """A running service, as it tells of itself."""
    server = Server(url, backoff=())
    interface = Interface(server)
    try:
        checks = interface.ready()["checks"]
        yield Check(OK, "service", f"{url} is ready ({', '.join(f'{name}: {state}' for name, state in checks.items())})")
        about = interface.about()
        for role in ("encoder", "entailment"):
            yield Check(OK, role, f"{about[role]['name']} {about[role]['revision']}")
        corpus = about["corpus"]
        yield Check(OK, "corpus", ", ".join(f"{corpus[name]:,} {name}" for name in ("articles", "passages", "verifications")))
        yield Check(OK, "version", f"Crosscheck {about['version']}, policy {about['policy']['name']}")
    except CommandStop as error:
        yield Check(FAIL, "service", str(error), "start it with 'crosscheck serve', or look at its log")
    finally:
        server.close()


def _disk(what: str, folder: Path, needed: int, advice: str) -> Check:
    try:
        free = shutil.disk_usage(folder).free // 1_000_000
    except OSError as error:
        return Check(FAIL, what, f"{folder}: {error.strerror}", advice)
    found = f"{free / 1_000:,.1f} GB free in {folder}"
    return Check(FAIL if free < needed else WARN if free < DISK_LOW else OK, what, found, advice if free < DISK_LOW else "")


def _some(names: list[str]) -> str:
    return "; ".join(names[:MANY]) + (f" and {len(names) - MANY} more" if len(names) > MANY else "")
