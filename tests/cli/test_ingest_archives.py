"""``ingest`` of web archives: pages come in, the rest is counted, damage is told by record and the next one is found."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

HTML = "text/html; charset=utf-8"


def page(number: int, words: str = "") -> bytes:
    """A web page."""
    return f"<html><body><article><p>Ferry number {number} left the harbour{words}.</p></article></body></html>".encode()


def archive(*records: tuple[str, str, bytes, dict[str, str]], packed: bool = True) -> list[bytes]:
    """Records, of each status line, target address, payload and headers of the response."""
    parts = []
    for status, url, payload, headers in records:
        http = "".join([f"HTTP/1.1 {status}\r\n", *(f"{name}: {value}\r\n" for name, value in headers.items()), "\r\n"])
        block = http.encode() + payload
        head = f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-05-03T10:00:00Z\r\n"
        kind = f"Content-Type: application/http\r\nContent-Length: {len(block)}\r\n\r\n"
        record = (head + kind).encode() + block + b"\r\n\r\n"
        parts.append(gzip.compress(record) if packed else record)
    return parts


def pages(count: int, *, packed: bool) -> list[bytes]:
    """Records of good pages."""
    return archive(*(("200 OK", f"https://a.example/{n}", page(n), {"Content-Type": HTML}) for n in range(count)), packed=packed)


def taken(crosscheck: Run, file: Path) -> tuple[dict[str, Any], list[str]]:
    """The report, and the addresses in the corpus."""
    told = json.loads(crosscheck("ingest", "--json", file).out)
    return told, [json.loads(line)["url"] for line in crosscheck("export").out.splitlines()]


@pytest.mark.parametrize("packed", [True, False])
def test_pages_come_in_and_other_records_are_counted(crosscheck: Run, tmp_path: Path, packed: bool) -> None:
    """Encodings and charsets are undone, the time of retrieval is no date of publication, and a second run adds nothing."""
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(page(2)), page(2))
    records = archive(
        ("200 OK", "https://a.example/0", page(0, " für Zürich").decode().encode("latin-1"), {"Content-Type": "text/html"}),
        ("200 OK", "https://a.example/1", gzip.compress(page(1)), {"Content-Type": HTML, "Content-Encoding": "gzip"}),
        ("200 OK", "https://a.example/2", chunked, {"Content-Type": HTML, "Transfer-Encoding": "chunked"}),
        (
            "200 OK",
            "https://a.example/3",
            page(3, " в море").decode().encode("koi8-r"),
            {"Content-Type": "text/html; charset=koi8-r"},
        ),
        ("404 Not Found", "https://a.example/4", page(4), {"Content-Type": HTML}),
        ("200 OK", "https://a.example/5", b"\x89PNG", {"Content-Type": "image/png"}),
        ("200 OK", "https://a.example/6", page(6), {"Content-Type": HTML, "Content-Encoding": "br"}),
        ("200 OK", "https://a.example/7", gzip.compress(page(7))[:-20], {"Content-Type": HTML, "Content-Encoding": "gzip"}),
        packed=packed,
    )
    file = tmp_path / ("a.warc.gz" if packed else "a.warc")
    file.write_bytes(b"".join(records))
    told, urls = taken(crosscheck, file)
    assert (told["new"], told["other_records"], told["refused"]) == (4, 2, 2)
    assert urls == [f"https://a.example/{number}" for number in range(4)]
    places = [each["place"] for each in told["problems"]]
    assert places == [f"{file}, record {n} at byte {sum(map(len, records[: n - 1]))}" for n in (7, 8)]
    assert "Content-Encoding 'br' is not read" in told["problems"][0]["problem"]
    assert "breaks off" in told["problems"][1]["problem"]
    articles = [json.loads(line) for line in crosscheck("export").out.splitlines()]
    assert "für Zürich" in articles[0]["text"]
    assert "в море" in articles[3]["text"]
    assert articles[0]["metadata"]["page"]["retrieved_at"] == "2024-05-03T10:00:00Z"
    assert [each.get("published_at") for each in articles] == [None] * 4
    again, _ = taken(crosscheck, file)
    assert (again["new"], again["new_versions"], again["unchanged"]) == (0, 0, 4)


@pytest.mark.parametrize("packed", [True, False])
def test_damage_costs_one_record(crosscheck: Run, tmp_path: Path, packed: bool) -> None:
    """A damaged record is told with its byte and where reading goes on; those before and behind it are in."""
    records = pages(4, packed=packed)
    bad = bytearray(records[1])
    if packed:
        bad[len(bad) // 2 :] = bytes(len(bad) - len(bad) // 2)
    else:
        bad = bad.replace(b"Content-Length: ", b"Content-Length: 1", 2)
    file = tmp_path / "a.warc"
    file.write_bytes(b"".join([records[0], bytes(bad), *records[2:]]))
    told, urls = taken(crosscheck, file)
    (problem,) = told["problems"]
    assert problem["place"] == f"{file}, record 2 at byte {len(records[0])}"
    assert f"reading goes on at byte {len(records[0]) + len(bad)}" in problem["problem"]
    assert urls == [f"https://a.example/{number}" for number in (0, 2, 3)]


@pytest.mark.parametrize("packed", [True, False])
def test_a_truncated_end_is_told(crosscheck: Run, tmp_path: Path, packed: bool) -> None:
    """What the archive breaks off in is not taken for whole."""
    records = pages(3, packed=packed)
    file = tmp_path / "a.warc"
    file.write_bytes(b"".join(records)[:-40])
    told, urls = taken(crosscheck, file)
    (problem,) = told["problems"]
    assert "record 3" in problem["place"]
    assert "breaks off in it" in problem["problem"]
    assert urls == ["https://a.example/0", "https://a.example/1"]


def test_what_is_no_archive_is_told(crosscheck: Run, tmp_path: Path) -> None:
    """An empty one, another format, and gzip of something else."""
    for name, content in (
        ("a.warc", b""),
        ("b.warc", b"filedesc://x 0.0.0.0 1 text/plain 9\n"),
        ("c.warc.gz", gzip.compress(b"no")),
    ):
        (tmp_path / name).write_bytes(content)
    told = json.loads(crosscheck("ingest", "--json", *sorted(tmp_path.glob("*.warc*"))).out)
    assert [each["problem"] for each in told["problems"]] == ["it is empty", *["it does not begin with a WARC record"] * 2]
