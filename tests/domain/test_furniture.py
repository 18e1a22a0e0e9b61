"""Lines of scraped pages: what is furniture, and what only looks like it. All wording is our own."""

import pytest

from service.domain.furniture import could_be_link, ends_like_a_sentence, is_furniture, is_link_heading

TIME_STAMPS = [
    "Updated 14:05 GMT",
    "2 hours ago",
    "5 min read",
    "Published Monday, 12 April 2021",
    "Mon 12 Apr 2021 14.05 BST",
    "Thursday, March 4, 2021",
    "Last updated on 3 March 2020 at 09:12",
    "12 April 2021 • 2:05pm",
    "First published on Tue 2 Mar 2021 06.00 GMT",
    "Posted at: Apr 5, 2021, 10:32 AM (IST)",
    "2021-04-05 10:32:11",
    "Sept 1st, 2019 | 7 p.m. EDT",
]
CREDITS = [
    "PHOTO: A. PAINTER/TOWN ARCHIVE",
    "Photo: Town archive",
    "PHOTOS: TOWN ARCHIVE, RIVER BOARD",
    "Image credit: Town archive",
    "(Photo by: A. Painter)",
    "[Picture courtesy of: the river board]",
    "FILE PHOTO: The old bridge in the summer of 2012",
    "Illustration: A. Painter",
    "Video: Town Paper",
    "The old bridge at night. Ann Painter/Getty Images",
    "Engineers on the northern pier / Shutterstock",
]
HEADINGS = [
    "Read more",
    "READ MORE:",
    "Also read",
    "See also:",
    "RELATED STORIES",
    "Related articles:",
    "More on this story",
    "More from the Town Paper",
    "Recommended",
    "You may also like",
    "Don't miss",
    "Don’t miss",
    "Most read",
    "Top stories",
    "Editors’ picks",
    "What to read next",
]
LINKS = [
    "Read more: Old bridge to be closed in spring",
    "READ ALSO: Mayor wants a second bridge by 2030",
    "Related: Ferry runs again after the flood",
    "Watch: How the bridge was built",
    "In pictures: the old bridge through the years",
    "See also | Northern crossing full at rush hour",
]
ACTIONS = [
    "Share",
    "Share this article",
    "Share on Facebook",
    "Share via e-mail",
    "Print",
    "Print this page",
    "Email",
    "E-mail this story to a friend",
    "Facebook",
    "WhatsApp",
    "Copy link",
    "Comments (12)",
    "Leave a comment",
    "Advertisement",
    "ADVERTISEMENT",
    "Sponsored content",
    "Story continues below advertisement",
    "Continue reading below",
    "Click here to see all pictures of the flood",
    "Tap here for our live blog",
    "Skip to main content",
    "Log in",
    "Back to top",
    "Follow us on Twitter",
    "Follow @townpaper",
    "Download our free app",
]
PLEAS = [
    "Sign up for our newsletter",
    "Sign up to our morning newsletter and never miss a story.",
    "Subscribe now",
    "Subscribe to our newsletter for more news of the river.",
    "Join our WhatsApp channel",
    "Join us on Telegram for the latest from the valley",
    "Join 4,000 readers of the weekly newsletter",
]
LEGAL = [
    "© 2021 The Town Paper",
    "(c) 2020 Town Paper Ltd",
    "Copyright 2021 The Town Paper. All rights reserved.",
    "Copyright © Town Paper Ltd 2021",
    "All rights reserved",
    "Terms of use",
    "Terms and conditions",
    "Privacy policy",
]
BYLINES = [
    "By Ann Painter",
    "By ANN PAINTER and JO MILLER, Town Paper",
    "by Ann Painter in Riverton",
    "Von Anna Maler, Redaktion der Stadtzeitung",
    "LONDON —",
    "RIVERTON, April 4 (Town Wire) —",
    "HONG KONG (Town Wire) -",
]
REMAINS = [
    "Editor's picks",
    "| | |",
    "4391 | 0",
    "Home | World | Sport",
    "---",
    "***",
    "• • •",
    "1.",
    "12 345",
    "😀",
    "Sport",
    "Top News",
    "A | B | C | D | E",
]

SENTENCES = [
    "Photos of the flood were shown to the court.",
    "Images of the crash spread quickly on Monday.",
    "Video of the arrest was shown on television.",
    "Pictured with her sister, she smiled at the crowd.",
    "Credits for the film were cut to one minute.",
    "Share prices fell 3 percent on Monday.",
    "Shares in the river board were sold for 40 million.",
    "Printing of the new notes began in June.",
    "Copyrighted songs were played at the rally.",
    "At 5:30 p.m. on Monday, 12 people were waiting on the roof.",
    "On Monday, the council voted to close the bridge.",
    "On 3 March 2020 at 09:12 the alarm was raised.",
    "March 2020 was the worst month for the town.",
    "2 hours ago the water was a metre lower.",
    "Facebook said on Monday that it had removed the posts.",
    "Twitter removed the account of the mayor.",
    "Comments by the minister angered the unions.",
    "Related charges were dropped in June.",
    "Recommended doses were halved in 2019.",
    "Trending upwards, the price of wheat reached 400 dollars.",
    "Read more books, the teacher told the class.",
    "More than 40 people were taken to hospital.",
    "See also how the price of bread has risen since May.",
    "Special reports on the flood were ordered by the court.",
    "Subscribers to the water board pay less.",
    "Followers of the sect left the valley in 1998.",
    "Advertisement of tobacco was banned in 2003.",
    "By Monday the river had reached the town.",
    "By 2020, all ferries ran on gas.",
    "Watch: thousands flee as the river rises.",
    "Getty Images was sold for two billion dollars.",
    "Aid trucks – 12 of them – arrived at noon.",
    "She said: “We will not leave.”",
    "“Did he stay?”",
    "He left.",
    "It rained (for a week.)",
    "Мост закрыт с понедельника.",
]
HEADLINES = [
    "Flood closes bridge in the old town",
    "Prices rose 3 percent in May",
    "Share prices fall after the flood",
    "Photos show cracks in the old bridge",
    "Copyrighted songs played at rally",
    "Mayor says the bridge is safe – engineers doubt it",
    "Two dead, 12 hurt in bus crash",
    "March 2020 was worst month for the town",
]


@pytest.mark.parametrize(
    "line", [*TIME_STAMPS, *CREDITS, *HEADINGS, *LINKS, *ACTIONS, *PLEAS, *LEGAL, *BYLINES, *REMAINS], ids=repr
)
def test_furniture_is_recognised(line: str) -> None:
    """A line in which a page speaks of itself is no sentence about the world."""
    assert is_furniture(line)


@pytest.mark.parametrize("line", SENTENCES, ids=repr)
def test_a_sentence_that_begins_like_furniture_stays(line: str) -> None:
    """A word that furniture starts with does not make a sentence furniture."""
    assert not is_furniture(line)


@pytest.mark.parametrize("line", HEADLINES, ids=repr)
def test_a_headline_stays_though_it_has_no_full_stop(line: str) -> None:
    """Four words that state something stay, with a full stop or without."""
    assert not is_furniture(line)


def test_a_line_without_a_full_stop_needs_four_words() -> None:
    """Three words are a label; a fourth, or a full stop, makes them a statement."""
    assert is_furniture("Old bridge closed")
    assert not is_furniture("Old bridge closed today")
    assert not is_furniture("Old bridge closed.")


def test_a_line_with_a_full_stop_needs_two_words() -> None:
    """One word states nothing, with a mark after it or not."""
    assert is_furniture("Yes.")
    assert not is_furniture("He left.")


@pytest.mark.parametrize("line", HEADINGS, ids=repr)
def test_a_heading_of_links_is_recognised(line: str) -> None:
    """A heading announces the links below it, whatever its case and its colon."""
    assert is_link_heading(line)


@pytest.mark.parametrize(
    "line", ["Read more: Old bridge to be closed in spring", "Related charges were dropped in June.", "Bridge"]
)
def test_a_line_that_holds_its_own_link_or_says_something_is_no_heading(line: str) -> None:
    """A link beside its label takes nothing along from below."""
    assert not is_link_heading(line)


def test_a_link_has_no_full_stop() -> None:
    """The same words are a link without and prose with a full stop."""
    assert could_be_link("Old bridge to be closed in spring")
    assert not could_be_link("Old bridge to be closed in spring.")


def test_a_link_has_at_most_25_words() -> None:
    """A line of 26 words below a heading is prose that lacks its full stop."""
    assert could_be_link(" ".join(["word"] * 25))
    assert not could_be_link(" ".join(["word"] * 26))


@pytest.mark.parametrize(
    "line", ["He left.", "Did he?", "Go!", "He said: “Go.”", "(He left.)", "Well…", "He left.» ", "他走了。"]
)
def test_a_sentence_ends_with_a_mark_before_closing_quotes_and_brackets(line: str) -> None:
    """Quotation marks, brackets and space after the mark are set aside."""
    assert ends_like_a_sentence(line)


@pytest.mark.parametrize("line", ["He left", "He left. Then", "3.5 percent", "He left:", "He left,", "", "“He left”"])
def test_a_line_that_breaks_off_does_not_end_like_a_sentence(line: str) -> None:
    """A mark in the middle, a colon or a comma end nothing."""
    assert not ends_like_a_sentence(line)
