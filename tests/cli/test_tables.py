"""CSV of any reasonable dialect, record by record."""

import io

import pytest

from service.cli.tables import MAX_RECORD_LINES, Dialect, fit, header_names, read_records, sniff
from service.cli.texts import NotText, decode, decode_page


def lines(text: str) -> list[str]:
    """The lines of a file, with their ends."""
    return list(io.StringIO(text, newline=""))


def cells(text: str) -> list[list[str]]:
    """All records of a text, in the dialect that it seems to be in."""
    return [list(record.cells) for record in read_records(lines(text), sniff(lines(text)))]


@pytest.mark.parametrize(
    "text",
    [
        'id,claim\n1,"Rain, at last."\n2,No rain.\n',
        "id;claim\n1;Rain, at last.\n2;No rain.\n",
        "id\tclaim\n1\tRain, at last.\n2\tNo rain.\n",
        "id|claim\r\n1|Rain, at last.\r\n2|No rain.\r\n",
        "id;claim\r1;Rain, at last.\r2;No rain.\r",
        'id, claim\n1, "Rain, at last."\n2, No rain.\n',
        '"id";"claim"\n"1";"Rain, at last."\n"2";"No rain."\n',
    ],
    ids=["comma", "semicolon", "tab", "bar", "old line ends", "spaces", "all quoted"],
)
def test_the_delimiter_is_found(text: str) -> None:
    """Whatever the dialect, the same cells come out."""
    assert [[cell.strip() for cell in record] for record in cells(text)] == [
        ["id", "claim"],
        ["1", "Rain, at last."],
        ["2", "No rain."],
    ]


def test_a_single_column_needs_no_quotes() -> None:
    """Commas and semicolons in a table of one column are part of its text."""
    assert cells("claim\nRain, at last; finally.\n") == [["claim"], ["Rain, at last; finally."]]


def test_quotes_escaped_by_a_backslash_are_read() -> None:
    """Databases write a backslash before a quote where RFC 4180 has two quotes."""
    assert cells('id,claim\n1,"He said \\"no\\", twice."\n') == [["id", "claim"], ["1", 'He said "no", twice.']]


def test_a_cell_may_hold_lines() -> None:
    """A quoted line end belongs to its cell, and the next record knows its line."""
    found = list(read_records(lines('a,b\n1,"two\nlines"\n2,x\n'), Dialect(",")))
    assert [(record.line, list(record.cells)) for record in found] == [(1, ["a", "b"]), (2, ["1", "two\nlines"]), (4, ["2", "x"])]


@pytest.mark.parametrize("rows_behind", [2, MAX_RECORD_LINES + 5])
def test_a_quote_that_never_closes_costs_its_line_alone(rows_behind: int) -> None:
    """The line with the open quote is broken, and every line behind it is a record."""
    found = list(read_records(lines('a,b\n1,"open\n' + "2,x\n" * rows_behind), Dialect(",")))
    assert [record.problem is not None for record in found] == [False, True] + [False] * rows_behind
    assert found[1].cells == ['1,"open']
    assert [record.line for record in found] == list(range(1, rows_behind + 3))


def test_a_record_of_another_width_says_so() -> None:
    """Too many or too few cells are a problem that keeps what there is; empty cells behind the last column are none."""
    too_many, too_few, padded = list(read_records(lines("1,2,3\n1\n1,2,,\n"), Dialect(",")))
    assert fit(too_many, 2, ",").cells == ["1", "2,3"]
    assert "3 cells, the header has 2" in str(fit(too_many, 2, ",").problem)
    assert (fit(too_few, 2, ",").cells, fit(too_few, 2, ",").problem) == (["1", ""], "the line has 1 cells, the header has 2")
    assert (fit(padded, 2, ",").cells, fit(padded, 2, ",").problem) == (["1", "2"], None)


def test_columns_have_names_of_their_own() -> None:
    """Equal names are numbered, missing ones are counted."""
    assert header_names([" a ", "a", "", "a 2"]) == ["a", "a 2", "column 3", "a 2 2"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_whatever_wrote_it(encoding: str) -> None:
    """Umlauts and curly quotes come out of every encoding that office programs write."""
    assert decode("Köln – “ja”".encode(encoding))[0] == "Köln – “ja”"


@pytest.mark.parametrize("data", [b"a\0b", b"PK\x03\x04more", b"\xef\xbb\xbf\xff"], ids=["binary", "office", "broken"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    """Binary files, office documents and broken UTF-8 behind its mark are no text."""
    with pytest.raises(NotText):
        decode(data)


def test_a_page_is_read_as_it_declares_itself() -> None:
    """A page in another encoding than Windows-1252 says so in its head."""
    page = '<html><head><meta charset="iso-8859-2"></head><body>Łódź</body></html>'
    assert "Łódź" in decode_page(page.encode("iso-8859-2"))
    assert "Łódź" in decode_page(page.encode("utf-8"))
