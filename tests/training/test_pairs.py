"""Reading and mixing labelled pairs."""

from dataclasses import replace
import gzip
import json
from pathlib import Path
import random

import pytest

from models.training.pairs import NOT_SUPPORTED, REFUTES, SILENT, SUPPORTS, Pair, read_pairs, write_pairs
from models.training.recipe import JUDGE, MINER, mix, share_of_made
from models.training.silent import silent_pairs

ROWS = [
    {"claim": "The mill burned.", "evidence": "A fire took the mill.", "label": "SUPPORTS", "source": "one"},
    {"claim": "The mill stands.", "evidence": "A fire took the mill.", "label": "NOT SUPPORTED", "source": "two"},
]


def test_pairs_are_read_from_plain_and_gzipped_lines(tmp_path: Path) -> None:
    """Both forms give the same pairs."""
    text = "\n".join(json.dumps(row) for row in ROWS)
    (tmp_path / "plain.jsonl").write_text(text, encoding="utf-8")
    with gzip.open(tmp_path / "packed.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(text)
    plain = read_pairs(tmp_path / "plain.jsonl")
    assert plain == read_pairs(tmp_path / "packed.jsonl.gz")
    assert [pair.label for pair in plain] == [SUPPORTS, NOT_SUPPORTED]


def test_written_pairs_are_read_again(tmp_path: Path) -> None:
    """Writing and reading change nothing, letters of other scripts included."""
    pairs = [Pair("Zoë paid €5.", "Zoë Őri paid.", SILENT, "made"), Pair("A", "B", REFUTES, "made")]
    write_pairs(tmp_path / "made.jsonl.gz", pairs)
    assert read_pairs(tmp_path / "made.jsonl.gz") == pairs


@pytest.mark.parametrize(
    "line", ['{"claim": "a"}', "no json", '{"claim": "a", "evidence": "b", "label": "MAYBE", "source": "c"}']
)
def test_a_bad_line_is_named(tmp_path: Path, line: str) -> None:
    """The message says which line and what is allowed."""
    (tmp_path / "bad.jsonl").write_text(json.dumps(ROWS[0]) + "\n" + line, encoding="utf-8")
    with pytest.raises(ValueError, match=r"bad\.jsonl, line 2: .*SUPPORTS"):
        read_pairs(tmp_path / "bad.jsonl")


def some_pairs(source: str, count: int = 40) -> list[Pair]:
    """Pairs whose claims and evidence differ by a number and share the rest."""
    return [
        Pair(f"Clinic number {i} treated {i * 3} patients.", f"Report {i}: the clinic saw {i * 3} people there.", i % 2, source)
        for i in range(count)
    ]


def test_silent_pairs_never_take_evidence_of_the_claim() -> None:
    """A made silent pair is of the same source, silent, and not one of the given pairs."""
    pairs = some_pairs("trial")
    own = {(pair.claim, pair.evidence) for pair in pairs}
    made = silent_pairs(pairs, 0.5, 12, random.Random(1))
    assert len(made) == 20
    assert {pair.source for pair in made} == {"trial_silent"}
    assert {pair.label for pair in made} == {SILENT}
    assert not own & {(pair.claim, pair.evidence) for pair in made}


@pytest.mark.parametrize("stage", [MINER, JUDGE], ids=lambda stage: stage.name)
def test_a_stage_has_each_source_as_often_as_it_says(stage) -> None:
    """Whole passes are whole, fractions are a part, and the same seed draws the same."""
    pairs = [pair for source in stage.passes for pair in some_pairs(source)]
    mixed = mix(pairs, stage)
    for source, count in stage.passes.items():
        assert abs(sum(pair.source == source for pair in mixed) - count * 40) < 1
    assert {f"{source}_silent" for source in stage.silent} <= {pair.source for pair in mixed}
    assert mixed == mix(pairs, stage)


def test_a_missing_source_is_named() -> None:
    """A file without a source of the recipe is refused before anything is trained."""
    with pytest.raises(ValueError, match="fever"):
        mix(some_pairs("mnli"), MINER)


def test_made_pairs_are_seen_as_often_as_the_first_prefix_that_fits_says() -> None:
    """A longer prefix that comes first wins over a shorter one, and a source that nothing fits is left out."""
    made = [pair for source in ("news_hedge", "news_year", "other") for pair in some_pairs(source)]
    seen = share_of_made(made, replace(JUDGE, made={"news_hedge": 0.5, "news_": 0.25}))
    assert [sum(pair.source == source for pair in seen) for source in ("news_hedge", "news_year", "other")] == [20, 10, 0]
