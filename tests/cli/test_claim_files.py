"""Files of claims: which column holds them, and what is wrong with a row."""

import pytest

from service.cli.claims.reading import EMPTY, Claims, read_claims
from service.cli.stops import WrongUsage


def read(text: str, kind: str | None = None, **options: str) -> Claims:
    """The claims of a file with this text."""
    return read_claims(text.encode(), "claims", kind, **options)


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("id,Claim", "Claim"),
        ("text,claim", "claim"),
        ("no,TEXT", "TEXT"),
        ("a,statement", "statement"),
        ("n, sentence ", "sentence"),
    ],
)
def test_the_column_of_the_claim_is_found(header: str, column: str) -> None:
    """By its name, whatever its case; claim comes before text."""
    found = read(f"{header}\nfirst,second\n", "csv")
    assert found.column == column
    assert found.rows[0].claim == ("first" if header.startswith("text,") and column == "text" else "second")


def test_a_column_that_is_not_plain_is_asked_for() -> None:
    """The message lists the columns and names the option."""
    with pytest.raises(WrongUsage, match=r"Its columns are: 1 'id', 2 'behauptung'\. Name one with --column"):
        read("id,behauptung\n1,Es regnet.\n", "csv")


@pytest.mark.parametrize("wanted", ["behauptung", "BEHAUPTUNG", "2"])
def test_a_column_is_named_by_name_or_number(wanted: str) -> None:
    """By either, the same claim is found."""
    assert read("id,behauptung\n1,Es regnet.\n", "csv", column=wanted).rows[0].claim == "Es regnet."


@pytest.mark.parametrize("option", ["column", "as_of"])
def test_a_column_that_there_is_not_is_refused(option: str) -> None:
    """With the list of those that there are."""
    with pytest.raises(WrongUsage, match=r"no column 'day'.*1 'claim'"):
        read("claim\nIt rains.\n", "csv", **{option: "day"})


def test_bad_rows_carry_what_is_wrong_and_the_others_are_read() -> None:
    """Ragged, empty and broken rows stand in their places; empty lines at the end are no rows."""
    rows = read('id,claim\n1,It rains.\n2\n\n3,\n4,"open\n5,It snows.\n\n\n', "csv").rows
    assert [row.claim for row in rows] == ["It rains.", "", "", "", "", "It snows."]
    assert [row.line for row in rows] == [2, 3, 4, 5, 6, 7]
    assert rows[0].problem is rows[5].problem is None
    problems = [str(row.problem) for row in rows[1:5]]
    assert problems == [
        "the line has 1 cells, the header has 2",
        EMPTY,
        "the claim is empty",
        "a quote opens here and never closes",
    ]
    assert rows[4].cells["claim"] == '4,"open'


def test_json_lines_may_be_objects_or_texts() -> None:
    """What is no JSON, no object, or has no text for a claim is a row with a problem."""
    text = '{"claim": "It rains.", "n": 1}\n"It snows."\n[1]\n{"claim": 5}\n{"n": 2}\n{"claim": NaN}\n\n{"claim": "It hails."}'
    rows = read(text).rows
    assert [row.claim for row in rows] == ["It rains.", "It snows.", "", "", "", "", "", "It hails."]
    assert [row.problem is None for row in rows] == [True, True, False, False, False, False, False, True]


def test_a_list_of_texts_needs_no_column() -> None:
    """JSON lines of texts alone have the column claim."""
    assert read('"It rains."\n', "jsonl").column == "claim"


def test_without_an_ending_the_first_line_tells() -> None:
    """An object is JSON lines, a header with a known name CSV, anything else one claim a line."""
    assert read('{"claim": "It rains."}').kind == "jsonl"
    assert read("id;claim\n1;It rains.\n").kind == "csv"
    plain = read("It rains, at last.\nText is short.\n")
    assert (plain.kind, [row.claim for row in plain.rows]) == ("txt", ["It rains, at last.", "Text is short."])


def test_a_day_of_its_own_is_read_from_its_column() -> None:
    """An empty cell leaves the day of the command."""
    rows = read("claim,day\nIt rains.,2024-05-01\nIt snows.,\n", "csv", as_of="day").rows
    assert [row.as_of for row in rows] == ["2024-05-01", None]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"PK\x03\x04", b"a\0"], ids=["empty", "blank", "office", "binary"])
def test_a_file_without_claims_is_refused(data: bytes) -> None:
    """An empty, binary or office file ends the command before anything is done."""
    with pytest.raises(WrongUsage):
        read_claims(data, "claims.csv", "csv")
