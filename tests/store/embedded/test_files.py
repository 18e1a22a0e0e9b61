"""What lies on the disk after a clean close."""

from pathlib import Path
import shutil

import pytest

from tests.store.checks import assert_nearest, found_by_lexical
from tests.store.embedded.images import opened
from tests.store.model import Model
from tests.store.samples import mixed_corpus, prepare, vector_of


def files_with(place: Path, words: bytes) -> list[str]:
    """The files that hold ``words``."""
    return sorted(path.name for path in place.rglob("*") if path.is_file() and words in path.read_bytes())


def test_database_is_whole_without_its_log(place: Path, tmp_path: Path) -> None:
    """After a clean close ``crosscheck.db`` alone is the corpus: a copy of that one file can be opened and searched."""
    (tmp_path / "copy").mkdir()
    shutil.copy(place / "crosscheck.db", tmp_path / "copy")
    assert sorted(path.name for path in place.iterdir()) == ["crosscheck.db", "index", "lock"]
    with opened(tmp_path / "copy") as store:
        assert_nearest(store, Model(*mixed_corpus()), vector_of("x"))
        assert len(found_by_lexical(store, "harbour")) == 30


def test_deleted_text_is_in_no_file_while_the_store_is_open(tmp_path: Path) -> None:
    """From the moment that a deletion is acknowledged, no file holds the words, the log included."""
    with opened(tmp_path / "place") as store:
        store.put([prepare("The xylophonist was here.", id="a")])
        assert files_with(tmp_path / "place", b"xylophonist")
        store.delete("a")
        assert files_with(tmp_path / "place", b"xylophonist") == []


@pytest.mark.parametrize("words", ["xylophonist", "quagmire of words", "Zeitungsartikel"])
def test_deleted_text_is_in_no_file_after_close(tmp_path: Path, words: str) -> None:
    """Neither database, log nor full-text index keeps a word of a deleted article's versions."""
    with opened(tmp_path / "place") as store:
        store.put([prepare("Other words stay here.", id="stays")])
        store.put([prepare(f"The {words} was here.", id="a"), prepare(f"No longer {words} there.\nReally.", id="a", title=words)])
        store.delete("a")
        store.put([prepare("And more words.", id="more")])
    assert files_with(tmp_path / "place", words.encode()) == []
    assert files_with(tmp_path / "place", b"Other words stay") == ["crosscheck.db"]
