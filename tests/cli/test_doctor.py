"""``doctor``: each line ok, warn or fail, with what to do; nothing is changed."""

import json
from pathlib import Path

import pytest

from service.cli.checks import package_check
from tests.cli.conftest import Ended, Run
from tests.http.answers import BRIDGE


def levels(ended: Ended) -> dict[str, str]:
    """How each thing is."""
    return {check["what"]: check["level"] for check in json.loads(ended.out)["checks"]}


@pytest.fixture
def corpus(crosscheck: Run, tmp_path: Path) -> Path:
    """A data directory with one article."""
    assert crosscheck("ingest", "--data", "corpus", "-", stdin=json.dumps(BRIDGE).encode()).status == 0
    return tmp_path / "corpus"


def test_a_sound_corpus_is_well(crosscheck: Run, corpus: Path) -> None:
    """Nothing fails; the doubles are warned of; every line says ok, warn or fail first."""
    ended = crosscheck("doctor", "--data", corpus)
    assert ended.status == 0
    assert {line.split()[0] for line in ended.out.splitlines()} <= {"ok", "warn"}
    assert "1 articles, 1 passages, 0 verifications" in ended.out
    assert "-> unset CROSSCHECK_ENCODER" in ended.out
    found = levels(crosscheck("doctor", "--data", corpus, "--json"))
    assert (found["database"], found["index"], found["lock"], found["encoder"]) == ("ok", "ok", "ok", "warn")
    quiet = crosscheck("doctor", "--data", corpus, "--quiet").out
    assert {line.split()[0] for line in quiet.splitlines()} == {"warn"}


def test_a_place_without_a_corpus_is_no_failure(crosscheck: Run, tmp_path: Path) -> None:
    """It is told, and not made."""
    ended = crosscheck("doctor", "--data", tmp_path / "new")
    assert ended.status == 0
    assert "none yet: 'crosscheck ingest' begins one" in ended.out
    assert not (tmp_path / "new").exists()


def test_a_damaged_database_fails(crosscheck: Run, corpus: Path) -> None:
    """Status 1, and what to do."""
    database = corpus / "crosscheck.db"
    content = bytearray(database.read_bytes())
    content[4096:] = b"\x55" * (len(content) - 4096)
    database.write_bytes(content)
    ended = crosscheck("doctor", "--data", corpus)
    assert ended.status == 1
    assert any(line.startswith("fail  database") and "-> " in line for line in ended.out.splitlines())
    assert database.read_bytes() == bytes(content)


@pytest.mark.parametrize("name", ["index.faiss", "lists.bin", "rows.npy", "manifest.json"])
def test_a_damaged_index_is_a_warning_and_stays_where_it_is(crosscheck: Run, corpus: Path, name: str) -> None:
    """The next start builds it anew; doctor sets nothing aside."""
    (generation,) = (corpus / "index").glob("gen-*")
    (generation / name).write_bytes(b"{}")
    assert levels(crosscheck("doctor", "--data", corpus, "--json"))["index"] == "warn"
    assert generation.is_dir()
    assert crosscheck("verify", "--data", corpus, "It rains.").status == 0
    assert levels(crosscheck("doctor", "--data", corpus, "--json"))["index"] == "ok"


def test_a_bad_setting_fails_and_a_misspelt_one_is_warned_of(crosscheck: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the variable's name and what is expected."""
    monkeypatch.setenv("CROSSCHECK_DATE", "x")
    assert "there is no setting CROSSCHECK_DATE" in crosscheck("doctor").out
    monkeypatch.setenv("CROSSCHECK_SAMPLE", "perhaps")
    ended = crosscheck("doctor")
    assert ended.status == 1
    assert "CROSSCHECK_SAMPLE is 'perhaps'" in ended.out


@pytest.mark.parametrize("role", ["encoder", "entailment"])
def test_a_model_that_is_not_there_is_not_a_folder(
    crosscheck: Run, monkeypatch: pytest.MonkeyPatch, role: str, tmp_path: Path
) -> None:
    """A folder shows its digest; what is none is said to be seen when it is loaded."""
    monkeypatch.setenv(f"CROSSCHECK_{role.upper()}", str(tmp_path))
    assert f"{tmp_path} sha256:" in crosscheck("doctor").out
    monkeypatch.setenv(f"CROSSCHECK_{role.upper()}", "owner/name@revision")
    assert "owner/name@revision: seen when it is loaded" in crosscheck("doctor").out


def test_packages_are_held_against_their_pins(tmp_path: Path) -> None:
    """Another version is a warning, a missing package a failure."""
    pins = tmp_path / "requirements.txt"
    for text, level, says in (
        ("# all\nflask==0.1  # web\n", "warn", "(pinned: 0.1)"),
        ("no-such-package-here==1\n", "fail", "missing: no-such-package-here"),
        ("", "ok", "all as pinned"),
    ):
        pins.write_text(text, encoding="utf-8")
        check = package_check(pins)
        assert (check.level, says in check.found) == (level, True)
    assert package_check(tmp_path / "none").level == "ok"


def test_a_service_tells_of_itself(crosscheck: Run, address: str) -> None:
    """Ready, models, corpus and release; one that is not there is a failure."""
    ended = crosscheck("doctor", "--server", address)
    assert ended.status == 0
    assert all(part in ended.out for part in ("is ready", "hashing-double 1", "word-double 1", "0 articles", "Crosscheck "))
    gone = crosscheck("doctor", "--server", "http://127.0.0.1:1")
    assert gone.status == 1
    assert any(line.startswith("fail  service") for line in gone.out.splitlines())
