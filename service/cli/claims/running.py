"""Verifies a file of claims, in chunks, a row of results for each row in order."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from service.cli.claims.answers import answer_cells, error_cells
from service.cli.claims.reading import Row
from service.cli.claims.results import Results
from service.cli.interface import Interface
from service.cli.progress import Progress
from service.domain.claim import MAX_CLAIM_CHARACTERS

CHUNK_CLAIMS = 64
CHUNK_CHARACTERS = 100_000  # at most 4 bytes each: with options, far below the megabyte that a body may have
SENT_CHARACTERS = 10 * MAX_CLAIM_CHARACTERS  # a longer one is refused here, in the service's words


def verify_rows(
    interface: Interface, rows: Sequence[Row], options: Mapping[str, Any], results: Results, progress: Progress
) -> int:
    """Verify ``rows`` and write their results; returns how many have an error. Raises Refused, Unreachable."""
    failed = 0
    for chunk in _chunks(rows):
        sent = [
            {**options, "claim": row.claim, **({"as_of": row.as_of} if row.as_of else {})} for row in chunk if not row.problem
        ]
        answers = interface.verify_many(sent)
        for row in chunk:
            if row.problem:
                results.write(row, error_cells(row.problem), None)
                failed += 1
            else:
                failed += _write(row, next(answers), results)
            progress.add(1, 1)
        next(answers, None)  # lets the answer come to its end, so that its connection is free
    return failed


def _write(row: Row, entry: Mapping[str, Any], results: Results) -> int:
    answer = entry.get("verification")
    if answer is None:
        results.write(row, error_cells(str(entry["error"]["detail"])), None)
        return 1
    results.write(row, answer_cells(answer), answer)
    return 0


def _chunks(rows: Sequence[Row]) -> Iterator[list[Row]]:
    chunk: list[Row] = []
    size = 0
    for row in rows:
        if len(row.claim) > SENT_CHARACTERS:
            longer = f"claim: Length must be between 1 and {MAX_CLAIM_CHARACTERS}."
            row = Row(row.line, row.cells, problem=longer)  # noqa: PLW2901
        if chunk and (len(chunk) == CHUNK_CLAIMS or size + len(row.claim) > CHUNK_CHARACTERS):
            yield chunk
            chunk, size = [], 0
        chunk.append(row)
        size += len(row.claim)
    if chunk:
        yield chunk
