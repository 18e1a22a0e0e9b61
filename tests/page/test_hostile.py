"""Texts that want to be more than text, and texts that are hard to lay out."""

from playwright.sync_api import expect
import pytest

from tests.page.conftest import OpenPage
from tests.page.steps import CLAIM, answered, ask, assert_accessible

pytestmark = pytest.mark.long

MARKUP = '<img src=x onerror="alert(1)"><script>alert(2)</script><svg onload=alert(3)>'
LONG = "W" * 2000
RTL = "قال المسؤول إن الجسر فتح"
OVERRIDE = "\u202e\u2066reversed\u2069"
ASTRAL = "𝔥𝔞𝔩𝔪𝔢𝔯𝔢 👩‍👩‍👧‍👦"

HOSTILE = {
    "id": "hostile",
    "text": (
        f"{MARKUP} {RTL} {ASTRAL}.\n"
        f"The Lantern Bridge reopened to traffic in May 2024 <img src=x onerror=alert(4)> 𝔥𝔞.\n"
        f"{LONG} {OVERRIDE} ends it."
    ),
    "title": f"{MARKUP}{OVERRIDE}{LONG[:900]}",
    "source": f"{MARKUP}{RTL}",
    "author": MARKUP,
    "url": "https://courier.example/" + "a" * 1500,
    "published_at": "2024-05-18",
}


@pytest.mark.parametrize("width", [320, 1440])
def test_hostile_articles_stay_text(open_page: OpenPage, post, width: int) -> None:
    """Markup in an article is shown as its letters, nothing of it runs, and no word makes the page scroll sideways."""
    post("/v1/articles", HOSTILE)
    page = open_page(width=width)
    ask(page)
    answered(page, "Supported")
    page.locator(".reading summary").first.click()
    expect(page.locator(".article-text")).not_to_be_empty()
    assert page.locator(".article-text").first.text_content() == HOSTILE["text"]
    expect(page.locator(".column-supports .words")).to_contain_text("<img src=x onerror=alert(4)> 𝔥𝔞")
    assert page.locator("main img, main script, main [onerror], main [onload]").count() == 0
    assert_accessible(page)
    page.goto(page.url.split("#")[0] + "#/history")
    expect(page.locator(".past a")).to_have_text(CLAIM)
    assert_accessible(page)


@pytest.mark.parametrize("width", [320, 1440])
def test_a_hostile_claim_stays_text(open_page: OpenPage, post, width: int) -> None:
    """A claim of markup and one long word is echoed as it is, in the answer and in the history."""
    post("/v1/articles", HOSTILE)
    claim = f"{MARKUP} {LONG[:1700]} {OVERRIDE}"
    page = open_page(width=width)
    ask(page, claim)
    answered(page, "Not enough evidence")
    assert page.locator(".verdict .claim").text_content() == claim
    assert_accessible(page)
    page.goto(page.url.split("#")[0] + "#/history")
    assert page.locator(".past a").text_content() == claim
    assert_accessible(page)


def test_a_passage_behind_astral_characters_is_marked_in_its_place(open_page: OpenPage, post) -> None:
    """Offsets count code points: the marked passage is the cited one, however many characters before it have two units."""
    text = f"{ASTRAL * 30} is a sign. {CLAIM} Then all went home."
    post("/v1/articles", {"text": text, "published_at": "2024-05-18"})
    page = open_page()
    ask(page)
    answered(page, "Supported")
    page.click(".reading summary")
    expect(page.locator(".article-text mark")).to_have_text(CLAIM)


MARKED = """
async ([text, claim, spans]) => {
  const { marked } = await import("/page/marking.js");
  return marked(text, claim, spans).map((node) => typeof node === "string" ? [node, ""] : [node.textContent, node.className]);
}
"""


@pytest.mark.parametrize(
    ("text", "spans", "expected"),
    [
        ("𝔅𝔅 12 people", [{"start": 3, "end": 5, "kind": "match"}], [["𝔅𝔅 ", ""], ["12", "mark-match"], [" people", ""]]),
        (
            "👩‍👩‍👧 4.62 m",
            [{"start": 6, "end": 10, "kind": "mismatch"}],
            [["👩‍👩‍👧 ", ""], ["4.62", "mark-mismatch"], [" m", ""]],
        ),
        ("ab", [{"start": 1, "end": 99, "kind": "unknown"}], [["a", ""], ["b", "mark-unknown"]]),
        (
            "the bridges",
            [{"start": 4, "end": 10, "kind": "mismatch"}, {"start": 0, "end": 5, "kind": "match"}],
            [["the ", "mark-match"], ["bridge", "mark-mismatch"], ["s", "mark-shared"]],
        ),
        ("", [], []),
    ],
    ids=["astral", "joined", "beyond", "overlap", "empty"],
)
def test_marks_stand_where_the_offsets_say(open_page: OpenPage, text: str, spans: list, expected: list) -> None:
    """Pieces and their marks for spans in code points; of two marks the weightier one wins; together they are the text."""
    page = open_page()
    pieces = page.evaluate(MARKED, [text, "a bridge", spans])
    assert pieces == expected
    assert "".join(piece for piece, _ in pieces) == text


@pytest.mark.parametrize(
    ("address", "linked"),
    [
        ("https://a.example/x", True),
        ("http://a.example", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,<b>", False),
        ("//a.example", False),
        ("file:///etc/passwd", False),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_become_links(open_page: OpenPage, address: str, linked: bool) -> None:
    """An address with another scheme than http or https is shown as text."""
    page = open_page()
    script = "async (address) => (await import('/page/dom.js')).outward(address, 'words').outerHTML"
    assert page.evaluate(script, address).startswith("<a " if linked else "<bdi>")


def test_text_cannot_be_set_as_markup(open_page: OpenPage) -> None:
    """The one function that makes elements takes a string as text and refuses attributes that would run or style."""
    page = open_page()
    script = """async () => {
      const { el } = await import("/page/dom.js");
      const refused = [{ style: "x" }, { innerHTML: "<b>" }, { onclick: "alert(1)" }].map((attributes) => {
        try { el("p", attributes); return "taken"; } catch { return "refused"; }
      });
      return [el("p", {}, "<b>x</b>").innerHTML, ...refused];
    }"""
    assert page.evaluate(script) == ["&lt;b&gt;x&lt;/b&gt;", "refused", "refused", "refused"]
