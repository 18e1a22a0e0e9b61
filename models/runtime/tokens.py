"""Text to numbers of tokens, and to batches of like length, by the ``tokenizers`` library alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from models.errors import ModelProblem

STEP = 8  # lengths are rounded up to a multiple: the fewer shapes, the fewer kernels are made for them


@dataclass(frozen=True, slots=True)
class Tokens:
    """What the model reads of one text or pair; ``cut`` says that it does not read the end."""

    ids: Sequence[int]
    segments: Sequence[int]
    cut: bool


class TokenReader:
    """The tokenizer of a prepared model; cutting (the longer of a pair first) is part of its file. Not for several threads."""

    def __init__(self, path: Path) -> None:
        from tokenizers import Tokenizer

        try:
            self._tokenizer = Tokenizer.from_file(str(path))
        except Exception as error:  # the library raises Exception itself
            raise ModelProblem(f"The tokenizer {path} cannot be read: {error}") from error

    def read(self, texts: Sequence[str] | Sequence[tuple[str, str]]) -> list[Tokens]:
        """The tokens of each text, or of each pair."""
        found = self._tokenizer.encode_batch(list(texts))
        return [Tokens(encoding.ids, encoding.type_ids, bool(encoding.overflowing)) for encoding in found]


def batches(lengths: Sequence[int], largest: int) -> Iterator[list[int]]:
    """Positions in ``lengths``, each in one batch of at most ``largest``, the longest first, all padded to the same length.

    By how far a text is padded its answer is rounded a little differently: so it is the text's own length that says how far, and
    no answer hangs on the company in which it is computed (docs/decisions/0013-shared-calls.md).
    """
    batch: list[int] = []
    for position in sorted(range(len(lengths)), key=lambda place: -lengths[place]):
        if batch and (len(batch) == largest or rounded(lengths[position]) != rounded(lengths[batch[0]])):
            yield batch
            batch = []
        batch.append(position)
    if batch:
        yield batch


def rounded(length: int) -> int:
    """The length to which a text of ``length`` tokens is padded."""
    return -(-length // STEP) * STEP


def arrays(tokens: Sequence[Tokens], padding: int) -> dict[str, np.ndarray]:
    """What models of this family call their inputs: int64 of shape (texts, length of the longest, rounded)."""
    shape = (len(tokens), rounded(max(len(one.ids) for one in tokens)))
    ids, mask, segments = np.full(shape, padding, dtype=np.int64), np.zeros(shape, np.int64), np.zeros(shape, np.int64)
    for row, one in enumerate(tokens):
        ids[row, : len(one.ids)] = one.ids
        mask[row, : len(one.ids)] = 1
        segments[row, : len(one.ids)] = one.segments
    return {"input_ids": ids, "attention_mask": mask, "token_type_ids": segments}
