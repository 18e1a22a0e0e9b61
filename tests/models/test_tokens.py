"""Batches of like length, and what is read of a text."""

from hypothesis import given
from hypothesis import strategies as st
import numpy as np

from models.runtime.tokens import STEP, Tokens, arrays, batches, rounded


@given(st.lists(st.integers(1, 256), max_size=60), st.integers(1, 32))
def test_every_text_is_in_one_batch_of_its_like(lengths: list[int], largest: int) -> None:
    """No text is lost or doubled, no batch is too large, and all of a batch are padded to one length, their own."""
    found = list(batches(lengths, largest))
    assert sorted(position for batch in found for position in batch) == list(range(len(lengths)))
    for batch in found:
        assert len(batch) <= largest
        assert len({rounded(lengths[position]) for position in batch}) == 1


def test_padding_is_masked() -> None:
    """What fills a row up has the padding's number and is masked; the width is a multiple of the step."""
    found = arrays([Tokens([5, 6, 7], [0, 0, 1], cut=False), Tokens([8], [0], cut=False)], padding=1)
    assert {name: rows.shape for name, rows in found.items()} == dict.fromkeys(found, (2, STEP))
    assert found["input_ids"].tolist() == [[5, 6, 7, 1, 1, 1, 1, 1], [8, 1, 1, 1, 1, 1, 1, 1]]
    assert found["attention_mask"].sum(axis=1).tolist() == [3, 1]
    assert found["token_type_ids"].sum() == 1
    assert all(rows.dtype == np.int64 for rows in found.values())
