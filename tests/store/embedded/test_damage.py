"""A damaged index is set aside, never served: search goes on from the database."""

from collections.abc import Callable
import json
from pathlib import Path
import shutil

import pytest

from tests.store.checks import assert_nearest
from tests.store.embedded.images import current, edit_manifest, generations, killed, opened
from tests.store.model import Model
from tests.store.samples import MANY_SCOPES, mixed_corpus, prepare, vector_of

FILES = (
    "gen-000001/index.faiss",
    "gen-000001/lists.bin",
    "gen-000001/sizes.npy",
    "gen-000001/rows.npy",
    "gen-000001/manifest.json",
    "CURRENT",
)


def flip(share: float, bit: int) -> Callable[[Path], None]:
    """Turn one bit over, ``share`` of the way into the file."""

    def damage(path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[int(share * len(content))] ^= 1 << bit
        path.write_bytes(content)

    return damage


DAMAGES: dict[str, Callable[[Path], object]] = {
    "truncated to half": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "last byte missing": lambda path: path.write_bytes(path.read_bytes()[:-1]),
    "bit at the start": flip(0.0, 0),
    "bit near the end": flip(0.9, 1),
    "high bit near the end": flip(0.9, 7),
    "a byte more": lambda path: path.write_bytes(path.read_bytes() + b"x"),
    "emptied": lambda path: path.write_bytes(b""),
    "missing": Path.unlink,
    "of zeros": lambda path: path.write_bytes(bytes(path.stat().st_size)),
    "a directory": lambda path: (path.unlink(), path.mkdir()),
}

LEFT_OUT = {
    ("gen-000001/manifest.json", "last byte missing"),  # the end of its last line, which means nothing
    ("CURRENT", "a directory"),  # no damage that a disk does, and nothing can be written in its place
}
CASES = [(file, name) for file in FILES for name in DAMAGES if (file, name) not in LEFT_OUT]


@pytest.mark.parametrize(("file", "name"), CASES)
def test_damaged_file_is_never_served(place: Path, file: str, name: str) -> None:
    """With any file of the index damaged, the store opens without the generation and search equals brute force."""
    DAMAGES[name](place / "index" / file)
    with opened(place) as store:
        assert store.generation() == "memory"
        store.check()
        assert_nearest(store, Model(*mixed_corpus()), vector_of("x"), limit=50)


@pytest.mark.parametrize("file", FILES)
def test_next_generation_takes_the_damaged_one_s_place(place: Path, file: str) -> None:
    """A clean close after damage leaves a generation under a new name, which the next process uses."""
    DAMAGES["truncated to half"](place / "index" / file)
    with opened(place):
        pass
    with opened(place) as store:
        assert store.generation() == current(place) == "gen-000002"
        assert_nearest(store, Model(*mixed_corpus()), vector_of("x"))


def test_damaged_generation_is_kept_for_whoever_asks_why(place: Path) -> None:
    """The folder is renamed, not removed, and no longer named as a generation."""
    DAMAGES["bit near the end"](place / "index" / FILES[0])
    with opened(place):
        assert generations(place) == ["gen-000001.damaged"]


@pytest.mark.parametrize(
    "text", ["..", "gen-../..", "gen-000001/../gen-000001", "/", "gen-000009", "gen-", "gen-000001.damaged", "\x00"]
)  # fmt: skip
def test_current_that_names_no_generation_is_harmless(place: Path, text: str) -> None:
    """Whatever CURRENT says, nothing outside the index is touched and search equals brute force."""
    (place / "index" / "CURRENT").write_text(text, encoding="utf-8")
    with opened(place) as store:
        assert store.generation() == "memory"
        assert_nearest(store, Model(*mixed_corpus()), vector_of("x"))
    assert (place / "crosscheck.db").exists()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("format", 1),
        ("corpus", "0" * 32),
        ("encoder", "another 1"),
        ("dimension", 17),
        ("metric", "l2"),
        ("count", 89),
        ("sequence", 10**6),
        ("sequence", None),
        ("sha256", {}),
        ("sha256", None),
    ],
)
def test_manifest_that_does_not_fit_is_refused(place: Path, name: str, value: object) -> None:
    """A generation that says it is of another format, corpus, encoder, shape or future is set aside."""
    edit_manifest(place, **{name: value})
    with opened(place) as store:
        assert store.generation() == "memory"
        assert_nearest(store, Model(*mixed_corpus()), vector_of("x"))
        assert generations(place) == ["gen-000001.damaged"]


@pytest.mark.parametrize("shift", [-1, 1])
def test_manifest_that_misstates_its_last_passage_is_refused(place: Path, shift: int) -> None:
    """A manifest of which one figure was changed is not that which CURRENT names, and its generation is never served."""
    path = place / "index" / "gen-000001" / "manifest.json"
    have = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**have, "last_passage": have["last_passage"] + shift}), encoding="utf-8")
    added = prepare("Added words.", id="added")
    with opened(place) as store:
        assert store.generation() == "memory"
        store.put([added])
        store.check()
        assert_nearest(store, Model(*mixed_corpus(), added), vector_of("x"))


def test_current_with_an_endless_name_is_no_generation(place: Path) -> None:
    """A name longer than a file system takes is passed over."""
    (place / "index" / "CURRENT").write_text("gen-" + "1" * 300, encoding="utf-8")
    with opened(place) as store:
        assert_nearest(store, Model(*mixed_corpus()), vector_of("x"))


@pytest.mark.parametrize("content", ["[]", "null", '"text"', "{}", '{"format": 1}', "[" * 100_000])
def test_manifest_of_another_shape_is_refused(place: Path, content: str) -> None:
    """JSON that is no manifest is set aside like damage."""
    (place / "index" / "gen-000001" / "manifest.json").write_text(content, encoding="utf-8")
    with opened(place) as store:
        assert store.generation() == "memory"
        assert_nearest(store, Model(*mixed_corpus()), vector_of("x"))


def test_index_of_another_corpus_is_refused(place: Path, tmp_path: Path) -> None:
    """An index copied from another data directory is set aside, though its files are whole."""
    other = tmp_path / "other"
    items = [prepare(f"Other words {number}", id=f"o{number}") for number in range(90)]
    with opened(other) as store:
        store.put(items)
    shutil.rmtree(place / "index")
    shutil.copytree(other / "index", place / "index")
    with opened(place) as store:
        assert store.generation() == "memory"
        assert_nearest(store, Model(*mixed_corpus()), vector_of("x"))


def test_index_from_the_future_is_refused(place: Path, tmp_path: Path) -> None:
    """When the database was restored from a backup, the newer index of the same corpus is set aside."""
    backup = killed(place, tmp_path / "backup")
    with opened(place) as store:
        store.delete("article-00")
        store.put([prepare("Words that the backup lacks.", id="later")])
    shutil.rmtree(backup / "index")
    shutil.copytree(place / "index", backup / "index")
    with opened(backup) as store:
        assert store.generation() == "memory"
        for each in MANY_SCOPES:
            assert_nearest(store, Model(*mixed_corpus()), vector_of("x"), each)


def test_index_older_than_the_database_is_used(place: Path, tmp_path: Path) -> None:
    """An index of the same corpus from before the last changes is completed from the database, not refused."""
    older = killed(place, tmp_path / "older")
    added = prepare("Added words.\nAnd more.", id="article-00")
    with opened(place) as store:
        store.put([added])
    shutil.rmtree(place / "index")
    shutil.copytree(older / "index", place / "index")
    with opened(place) as store:
        assert store.generation() == "gen-000001"
        assert_nearest(store, Model(*mixed_corpus(), added), vector_of("x"))
