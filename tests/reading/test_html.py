"""Web pages to their main text. The page is of our own wording."""

from hypothesis import given, settings
from hypothesis import strategies as st
import pytest

from service.domain.errors import InvalidInput
from service.domain.page import ReadPage
from service.reading.html import read_html

PROSE = [
    "The council closed the old bridge on Tuesday after engineers found cracks in two of its piers.",
    "Traffic will be led over the northern crossing until spring, the mayor told a meeting in the town hall.",
    "Repairs are thought to cost about four million and will begin once the water has fallen.",
]
PARAGRAPHS = "".join(f"<p>{sentence}</p>" for sentence in PROSE)
STATED = """<meta property="og:title" content="Old bridge closed">
<meta property="og:site_name" content="The Town Paper">
<meta name="author" content="Ann Painter">
<meta property="article:published_time" content="2021-03-02T09:00:00+08:00">"""
TAGS = ["p", "div", "b", "a", "ul", "li", "table", "td", "script", "style", "article", "h1", "br", "head", "title", "time"]
PIECES = [
    *[shape.format(tag) for tag in TAGS for shape in ("<{}>", "</{}>", "<{} class='x'", "<{}/>")],
    PROSE[0], "&amp;", "&#0;", "&#xD800;", "&#99999999;", "<!--", "-->", "<![CDATA[", "]]>", "<", "&", "'", "\x00", "\ud800",
    "😀", "<?xml version='1.0' encoding='utf-16'?>", "<!DOCTYPE html>", "<meta charset='utf-16'>", "<base href='//['>",
    "<meta property='article:published_time' content='2021-02-31'>", "<time datetime='x'>", "<link rel=canonical href='http://['>",
    "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePublished\": [], \"author\": 5}</script>",
]  # fmt: skip


def page(head: str = "", body: str = PARAGRAPHS) -> str:
    return f"""<!DOCTYPE html><html lang="en"><head><title>Old bridge closed | The Town Paper</title>{head}
<script>var tracker = "wombat in the head";</script><style>.wombat {{ color: red }}</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport pages</a></li></ul></nav>
<article><h1>Old bridge closed after cracks are found</h1>{body}
<script>document.write("wombat in the body")</script></article>
<footer><p>Imprint, contact and privacy of the Town Paper.</p></footer></body></html>"""


def read_or_refused(html: str, url: str | None = None) -> ReadPage | None:
    """The page, or None where it is refused; any other exception is an error."""
    try:
        return read_html(html, url)
    except InvalidInput:
        return None


def test_the_text_is_the_article_in_its_order() -> None:
    """Each paragraph is a line, in order, and none is lost."""
    assert [line for line in read_html(page()).text.splitlines() if line in PROSE] == PROSE


@pytest.mark.parametrize("furniture", ["Home", "Sport pages", "Imprint", "privacy"])
def test_menu_and_footer_are_no_part_of_the_text(furniture: str) -> None:
    """What surrounds the article stays out."""
    assert furniture not in read_html(page()).text


def test_scripts_and_styles_are_no_part_of_the_text() -> None:
    """Code in the head and in the middle of the article stays out."""
    assert "wombat" not in read_html(page()).text


def test_the_page_says_title_source_author_and_date() -> None:
    """What the metadata states is taken as it stands, the time of day included."""
    read = read_html(page(STATED))

    assert (read.title, read.source, read.author) == ("Old bridge closed", "The Town Paper", "Ann Painter")
    assert read.published_at == "2021-03-02T09:00:00+08:00"


def test_a_page_that_states_nothing_has_no_author_source_or_date() -> None:
    """What a page does not say is None, not an empty text."""
    read = read_html(page())

    assert (read.author, read.source, read.published_at) == (None, None, None)


def test_a_date_in_the_prose_is_not_taken_for_the_day_of_publication() -> None:
    """A date that is only told would decide what the corpus knew when."""
    read = read_html(page(body=f"<p>On 5 May 2020 the bridge was opened again.</p>{PARAGRAPHS}<p>12 April 2021</p>"))

    assert read.published_at is None


def test_the_heading_is_the_title_where_the_metadata_states_none() -> None:
    """The name of the paper is not taken along from the title of the window."""
    assert read_html(page()).title == "Old bridge closed after cracks are found"


def test_a_title_is_cut_at_500_characters() -> None:
    """A page cannot send a title without end."""
    title = read_html(page(f'<meta property="og:title" content="{"long " * 400}">')).title

    assert title is not None
    assert len(title) <= 500


def test_characters_outside_ascii_are_kept() -> None:
    """Entities, emoji and other scripts come out as the characters that they are."""
    body = "<p>Caf&eacute; owners wrote «שלום» and 😀 on the &#8220;old&#8221; wall of the town hall by the river.</p>"

    assert "Café owners wrote «שלום» and 😀 on the “old” wall" in read_html(page(body=body + PARAGRAPHS)).text


@pytest.mark.parametrize(
    "html",
    [
        "",
        " \n",
        "Only words, and no tag at all.",
        "<html></html>",
        "<html><body></body></html>",
        "<script>alert('wombat')</script>",
        "<!-- a comment -->",
        "<!DOCTYPE html>",
        "<" * 5_000,
        "\x00",
    ],
    ids=lambda html: repr(html[:30]),
)
def test_a_page_without_text_is_refused(html: str) -> None:
    """The sender is told to send the text itself."""
    with pytest.raises(InvalidInput, match="html: holds no main text that could be found; send the article as 'text'"):
        read_html(html)


@pytest.mark.parametrize("levels", [100, 300, 1_000, 20_000])
@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "ul><li", "table><tr><td"])
def test_a_deeply_nested_page_is_read_or_refused(tag: str, levels: int) -> None:
    """No depth ends in a recursion error or a crash."""
    read_or_refused(f"<html><body><article>{f'<{tag}>' * levels}{PARAGRAPHS}")


@pytest.mark.parametrize(
    "html",
    [
        page()[:-300],
        page().replace("</p>", ""),
        page().replace("<p>", "<p><b><i>"),
        page().replace("</article>", "</div></p></html>"),
        "\x00" + page(),
        page().replace("bridge", "bri\x00dge"),
        page(body="<p>\ud800 is a lone surrogate.</p>" + PARAGRAPHS),
        '<?xml version="1.0" encoding="utf-16"?>' + page(),
        page("<meta charset='utf-16'>"),
        page("<base href='//['><link rel='canonical' href='http://['>"),
        page('<script type=\'application/ld+json\'>{"@type": "NewsArticle", "author": 5,</script>'),
        page("<script type='application/ld+json'>" + "[" * 5_000 + "</script>"),
        page("<meta property='article:published_time' content='2021-02-31'>"),
        page(body="<p " + "a=1 " * 20_000 + ">" + PARAGRAPHS),
        page(body="<!-- " + PARAGRAPHS),
    ],
    ids=lambda html: f"{len(html)} characters",
)
def test_a_broken_page_is_read_or_refused(html: str) -> None:
    """Bad markup, encodings, addresses and dates end in a page or a refusal."""
    read_or_refused(html)


@pytest.mark.parametrize("url", [None, "", "x", "http://[", "http://a.b:99999999/", "https://town.example/bridge", "\ud800"])
def test_no_address_stops_a_page_from_being_read(url: str | None) -> None:
    """An address that is none does not matter to the text."""
    read = read_or_refused(page(), url)

    assert read is None or PROSE[0] in read.text


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=30).map("".join))
def test_tag_soup_is_read_or_refused(soup: str) -> None:
    """No row of tags, entities and characters inside an article raises anything else."""
    read_or_refused(page(body=soup + PARAGRAPHS))
    read_or_refused(f"<html><body>{soup}")


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.sampled_from(["<p>", "</div>", "<b>", "<td>", "<article>", PROSE[1], "<h1>", "</p>"]), max_size=12).map("".join)
)
def test_no_markup_around_a_script_lets_its_content_into_the_text(soup: str) -> None:
    """A script's content is never evidence, wherever it stands."""
    read = read_or_refused(page(body=f"{PARAGRAPHS}{soup}<script>wombat()</script>{soup}{PARAGRAPHS}"))

    assert read is None or "wombat" not in read.text
