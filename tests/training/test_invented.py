"""Invented contrastive pairs: balance, distinctness, and arithmetic that can be checked without the generator."""

from collections import Counter
import re

import pytest

from models.training.invented import PHENOMENA, TRAPS, invented_pairs
from models.training.invented.lexicon import WEEKDAYS
from models.training.pairs import REFUTES, SILENT, SUPPORTS, Pair


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    """Two hundred of each phenomenon."""
    return invented_pairs(200, seed=5)


def test_every_phenomenon_has_all_labels(pairs: list[Pair]) -> None:
    """As many pairs as were asked for, supports and refutations nearly even, some silence; none twice."""
    assert len(PHENOMENA) == 19
    for phenomenon in PHENOMENA:
        own = [pair for pair in pairs if pair.source == f"invented_{phenomenon}"]
        labels = Counter(pair.label for pair in own)
        assert len(own) == 200
        assert len({(pair.claim, pair.evidence) for pair in own}) == 200
        assert abs(labels[SUPPORTS] - labels[REFUTES]) <= 20
        assert labels[SILENT] >= 30


def test_half_of_the_traps_are_silent(pairs: list[Pair]) -> None:
    """Twice as many pairs of each kind of trap, half of them silent; a figure of the passage stands in silent claims too."""
    for name in TRAPS:
        own = [pair for pair in pairs if pair.source == f"invented_{name}"]
        labels = Counter(pair.label for pair in own)
        assert labels == {SUPPORTS: 100, REFUTES: 100, SILENT: 200}
    silent = [pair for pair in pairs if pair.source == "invented_other_figure" and pair.label == SILENT]
    figures = [(set(re.findall(r"\d[\d,.]*\d", pair.claim)), pair.evidence) for pair in silent]
    shared = [any(figure in evidence for figure in own) for own, evidence in figures if own]
    assert 0.2 < sum(shared) / len(shared) < 0.8


def test_the_seed_decides(pairs: list[Pair]) -> None:
    """The same seed gives the same pairs, another one others."""
    assert invented_pairs(200, seed=5) == pairs
    assert invented_pairs(200, seed=6) != pairs


def test_no_slot_is_left_open(pairs: list[Pair]) -> None:
    """Every sentence is finished text: no marks of the scene language, a capital first, an end."""
    for pair in pairs:
        for text in (pair.claim, pair.evidence):
            assert not re.search(r"[<>{}\[\]|;]\w|  |\s[.,]", text.replace("; ", ", ")), text
            assert text[0].isupper() or not text[0].isalpha()
            assert text[-1] in ".”\"'’", text


def test_overlap_of_words_does_not_tell(pairs: list[Pair]) -> None:
    """A support has hardly more of its words in the passage than a refutation."""
    shares = {label: [] for label in (SUPPORTS, REFUTES)}
    for pair in pairs:
        if pair.label in shares:
            words = re.findall(r"\w+", pair.claim.lower())
            passage = set(re.findall(r"\w+", pair.evidence.lower()))
            shares[pair.label].append(sum(word in passage for word in words) / len(words))
    means = [sum(values) / len(values) for values in shares.values()]
    assert abs(means[0] - means[1]) < 0.1


def test_a_refuted_weekday_is_not_a_name_that_is_missing(pairs: list[Pair]) -> None:
    """Most false weekdays stand in the passage too, for another event: a model cannot look for the word alone."""
    refuted = [pair for pair in pairs if pair.source == "invented_weekday" and pair.label == REFUTES]
    named = [(pair, [day for day in WEEKDAYS if day in pair.claim]) for pair in refuted]
    present = [any(day in pair.evidence for day in days) for pair, days in named if days]
    assert sum(present) / len(present) > 0.4
