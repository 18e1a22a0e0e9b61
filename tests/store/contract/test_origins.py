"""Reprints have one origin, found when they come in."""

import pytest

from service.application.ports import Store
from tests.store.samples import prepare

REPORT = [
    f"In {place} the council approved the plan for the {thing} on Monday."
    for place, thing in (("Arlen", "bridge"), ("Borwick", "school"), ("Castell", "harbour"), ("Dunmore", "mill"))
]
OWN = [f"Residents of {place} spoke for hours about the price of bread." for place in ("Eastry", "Farnham", "Gorleston")]


def origin(store: Store, identity: str) -> str:
    """The origin of an article's passages: all have one."""
    (found,) = {passage.origin for passage in store.passages(identity)}
    return found


@pytest.mark.parametrize(
    ("lines", "same"),
    [
        (REPORT, True),
        (["Bridge and school approved", *REPORT[:2]], True),
        ([*REPORT[:3], OWN[0]], True),
        ([line.upper() for line in REPORT], True),
        ([REPORT[0], *OWN], False),
        (OWN, False),
    ],
    ids=[
        "word for word",
        "cut, with a headline",
        "one sentence changed",
        "set in capitals",
        "one sentence quoted",
        "another report",
    ],
)
def test_articles_that_share_most_sentences_have_one_origin(store: Store, lines: list[str], same: bool) -> None:
    """Whoever prints it and however it was cut."""
    store.put([prepare("\n".join(REPORT), id="agency")])
    store.put([prepare("\n".join(lines), id="paper", source="Paper")])
    assert (origin(store, "agency") == origin(store, "paper")) is same


def test_near_copies_of_a_page_are_its_reprints(store: Store) -> None:
    """What leaves the claim's own page out leaves out who copied it, changed or cut."""
    store.put([prepare("\n".join(REPORT), id="page", url="https://news.example/page")])
    store.put([prepare("\n".join(["News", *REPORT[:3]]), id="cut"), prepare("\n".join(OWN), id="other")])
    assert set(store.reprints("https://news.example/page")) == {"page", "cut"}


def test_order_within_one_batch_does_not_matter(store: Store) -> None:
    """Reprints that come in together are one origin too."""
    store.put([prepare("\n".join(REPORT[:count]), id=f"paper-{count}") for count in (2, 4, 3)])
    assert len({origin(store, f"paper-{count}") for count in (2, 3, 4)}) == 1


def test_a_new_version_keeps_its_origin(store: Store) -> None:
    """A correction is the same report; a text of its own is not."""
    store.put([prepare("\n".join(REPORT), id="a")])
    first = origin(store, "a")
    store.put([prepare("\n".join([*REPORT[:3], "In Dunmore the council rejected the plan for the mill."]), id="a")])
    assert origin(store, "a") == first
    store.put([prepare("\n".join(OWN), id="a")])
    assert origin(store, "a") != first


def test_a_notice_that_all_print_joins_nobody(store: Store) -> None:
    """A sentence that stands in dozens of articles is no report: it makes no origin once it is that common."""
    notice = "This is a developing story and will be updated as more is known."
    store.put([prepare(f"{notice}\nRain in {n}.", id=f"n{n}") for n in range(40)])
    assert origin(store, "n0") == origin(store, "n9")
    assert origin(store, "n38") != origin(store, "n39")


def test_deleted_articles_leave_no_prints(store: Store) -> None:
    """What comes in after the deletion of its only model has an origin of its own, made from its own text."""
    store.put([prepare("\n".join(REPORT), id="agency")])
    gone = origin(store, "agency")
    store.delete("agency")
    store.put([prepare("\n".join(REPORT[:3]), id="paper")])
    assert origin(store, "paper") != gone
