"""The report page: complete, self-contained, and safe with any text."""

from html.parser import HTMLParser
import re
import xml.etree.ElementTree as ET

from evaluation.verdicts.confidence import Bin, Point
from evaluation.verdicts.plots import SIDE, coverage, reliability
from evaluation.verdicts.report import render
from evaluation.verdicts.scores import Pair, Share
from service.domain.dates import parse_moment
from tests.evaluation.answers import answer, pair, passage

SCRIPT = '<script>alert("1")</script>'


class Tags(HTMLParser):
    """The tags that a page opens, and those that it closes out of turn or never."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.unclosed: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, _: object) -> None:
        self.seen.append(tag)
        if tag != "meta":  # has no end
            self.unclosed.append(tag)

    def handle_startendtag(self, tag: str, _: object) -> None:
        self.seen.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.unclosed[-1:] == [tag]:
            self.unclosed.pop()


def wrong() -> Pair:
    """A wrong answer that is full of markup."""
    claim, _ = pair("refuted", "supported", id=SCRIPT, text=f"{SCRIPT} & more", phenomenon=SCRIPT)
    cited = passage("art-9", supports=0.9, text=f"Said {SCRIPT}.", passage_id=f"{SCRIPT}:1:0")
    return claim, answer("supported", 0.87, supporting=[cited], timings_ms={SCRIPT: 2.0})


def test_no_text_becomes_markup() -> None:
    """A script in claim, id, phenomenon, passage, stage and names comes out as text, and the page has no script at all."""
    page = render([wrong()], corpus=SCRIPT, claims=SCRIPT)
    assert "script" not in Tags(page).seen
    assert page.count("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;") >= 8
    assert "&amp; more" in page


def test_the_page_needs_nothing_beside_itself() -> None:
    """No address, no import, no source to load; what is opened is closed."""
    page = render([wrong(), pair("supported", "supported", 0.9)], "articles.jsonl", "claims.jsonl")
    assert not re.search(r"https?:|url\(|@import|\b(?:src|href)=", page)
    assert "default-src 'none'" in page
    assert "prefers-color-scheme: dark" in page
    assert Tags(page).unclosed == []


def test_wrong_answers_are_listed_with_what_explains_them() -> None:
    """Claim, day, expected, found, confidence and the strongest passage's id; a right answer is not listed."""
    claim, _ = pair("refuted", "supported", id="s7", text="The bridge is open.", as_of=parse_moment("as_of", "2024-01-31"))
    found = answer("supported", 0.87, supporting=[passage("weak", supports=0.7), passage("art-9", supports=0.9)])
    right = pair("supported", "supported", id="s8", text="It was closed.")
    page = render([(claim, found), right], "articles.jsonl", "claims.jsonl")
    rows = re.findall(r"<tr>(.*?)</tr>", page.split("Wrong answers")[1])
    assert "(1)" in page.split("Wrong answers")[1][:40]
    assert len(rows) == 2  # the head and one
    for text in ("s7", "The bridge is open.", "as of 2024-01-31", "refuted", "supported", "0.87", "art-9:1:0"):
        assert text in rows[1]
    assert "It was closed." not in page


def test_a_page_without_errors_or_phenomena_says_so() -> None:
    """One right answer without a phenomenon: no table of phenomena, and no wrong answers."""
    page = render([pair("supported", "supported")], "a", "c")
    assert "By phenomenon" not in page
    assert "(0)</h2><p>None.</p>" in page


def test_the_confusion_table_has_every_verdict_both_ways() -> None:
    """Four rows of four counts, and the sum of each row."""
    page = render([pair("supported", "refuted")] * 3 + [pair("supported", "supported")], "a", "c")
    table = page.split("Expected and found")[1].split("</table>")[0]
    rows = [re.findall(r">(\d+)</td>", row) for row in table.split("<tr>")[2:]]
    assert rows == [["1", "3", "0", "0", "4"], *[["0"] * 5] * 3]


def test_the_reliability_diagram_has_a_bar_and_a_count_for_each_bin() -> None:
    """A bar is as high as the share that was right, and the number of its answers stands below."""
    root = ET.fromstring(reliability([Bin(3, 10, 0.22, 0.5), Bin(14, 30, 0.97, 1.0)]))
    bars = [float(each.get("height", 0)) for each in root.iter("rect") if each.get("class") == "bar"]
    assert bars == [SIDE / 2, SIDE]
    assert {"10", "30"} <= {each.text for each in root.iter("text")}


def test_the_coverage_plot_ends_where_deciding_does() -> None:
    """The line's last point is the coverage that was reached; without a decided claim the plot says so."""
    drawn = coverage([Point(0.9, 0.1, 1.0), Point(0.7, 0.25, 0.6)], Share(4, 10))
    (curve,) = [each for each in ET.fromstring(drawn).iter("path") if each.get("class") == "curve"]
    assert (curve.get("d") or "").endswith(f"H{52 + 0.25 * SIDE:.1f}")
    assert "0.60 of the 0.25 decided" in drawn
    assert "no claim was decided" in coverage([], Share(0, 3))
