"""A verdict in plain words."""

from dataclasses import replace

import pytest

from service.domain.evidence import Copy, Evidence
from service.domain.explanation import explain
from service.domain.parts.splitting import split_claim
from service.domain.policy import Policy
from service.domain.ruling import Ruling, rule
from service.domain.verdict import Label, Reason, Verdict
from tests.domain.builders import OFF_TOPIC, TEST_POLICY, evidence, stored_passage

CLAIM = "The old bridge fell."


def told(*found: Evidence, articles: int = 40, claim: str = CLAIM, policy: Policy = TEST_POLICY) -> str:
    return explain(rule(claim, (), [found], policy), articles)


def support(text: str, article: str = "a", **of_passage: str | None) -> Evidence:
    return evidence(0.9, passage=stored_passage(text, article=article, **of_passage))


def refutation(text: str, article: str = "z", **of_passage: str | None) -> Evidence:
    return evidence(0.0, 0.8, passage=stored_passage(text, article=article, **of_passage))


def test_a_supported_claim_names_count_source_date_and_confidence() -> None:
    """One passage is "one passage ... supports", with its source and its day."""
    assert told(support("It fell.", source="Valley Post", published_at="2021-03-12")) == (
        "One passage (Valley Post, 2021-03-12) supports this; none that was found contradicts it. Confidence 0.90."
    )


def test_two_supporting_passages_are_told_in_the_plural() -> None:
    """Two passages "support", without an s, and both sources are named."""
    text = told(support("It fell.", "a"), support("It is down.", "b", source="Valley Post", published_at="2021-04-01"))

    assert text.startswith("Two passages (Town Paper, 2021-03-11; Valley Post, 2021-04-01) support this;")


def test_a_refuted_claim_says_who_contradicts() -> None:
    """The words are those of the other side, and the sources too."""
    assert told(refutation("It stands.")) == (
        "One passage (Town Paper, 2021-03-11) contradicts this; none that was found supports it. Confidence 0.80."
    )


def test_a_conflict_names_both_sides() -> None:
    """Each side has its own count, sources and verb."""
    found = [support("It fell.", "a"), support("It is down.", "b"), refutation("It stands.", source="Valley Post")]

    assert told(*found) == (
        "Sources disagree: two passages (Town Paper, 2021-03-11) support this, "
        "one passage (Valley Post, 2021-03-11) contradicts it. Confidence 0.80."
    )


def test_a_weak_other_side_is_told_as_such() -> None:
    """A passage that contradicts too weakly for a conflict is named, and said to be weak."""
    strict = replace(TEST_POLICY, conflict=0.8)
    found = [support("It fell.", "a"), evidence(0.0, 0.75, passage=stored_passage("It stands.", source="Valley Post"))]

    assert told(*found, policy=strict) == (
        "One passage (Town Paper, 2021-03-11) supports this; one passage (Valley Post, 2021-03-11) contradicts it, "
        "but too weakly for a conflict. Confidence 0.23."
    )


def test_an_older_side_is_told_as_such() -> None:
    """Where newer evidence supersedes older, the days of the change are named."""
    found = [
        support("It is open.", "a", published_at="2021-03-11"),
        refutation("It is closed.", source="Valley Post", published_at="2021-04-01"),
    ]

    assert told(*found, claim="The old bridge is open.") == (
        "One passage (Valley Post, 2021-04-01) contradicts this; one passage (Town Paper, 2021-03-11) supports it, "
        "but all of that is older. Supported until 2021-03-11, contradicted since 2021-04-01. Confidence 0.74."
    )


def test_the_fate_of_each_part_is_told() -> None:
    """Where parts differ, each is quoted with what became of it, and what follows."""
    claim = "Mill Town closed the old bridge and sold the tram shed."
    parts = split_claim(claim)
    ruling = rule(claim, parts, [[], [support("It closed it.")], [evidence(0.1)]], TEST_POLICY)

    assert explain(ruling, 40) == (
        "The claim has two parts: “Mill Town closed the old bridge” is supported and “Mill Town sold the tram shed” "
        "is not decided; it needs all of them. Confidence 0.90."
    )


def test_copies_are_told_as_one_passage_in_several_articles() -> None:
    """A reprint adds an article and no passage, and the verb stays in the singular."""
    item = evidence(0.9, passage=stored_passage(article="a"), copies=(Copy("b:1:0", "b"), Copy("c:1:0", "c")))

    assert told(item).startswith("One passage in three articles of one origin (Town Paper, 2021-03-11) supports this;")


def test_two_passages_of_one_article_are_told_so() -> None:
    """One article that says it twice is not two articles."""
    assert told(support("It fell."), support("It is down.")).startswith("Two passages in one article (Town Paper, 2021-03-11)")


def test_a_passage_without_a_date_is_called_undated() -> None:
    """A missing date is said, not left out."""
    assert "(Town Paper, undated)" in told(support("It fell.", published_at=None))


def test_a_passage_without_a_source_is_named_by_its_article() -> None:
    """The reader can find the article where the source is unknown: by its title, cut where it is long, else by its id."""
    assert "(article bridge-7, 2021-03-11)" in told(support("It fell.", "bridge-7", source=None, title=None))
    assert "(“Bridge falls”, 2021-03-11)" in told(support("It fell.", "bridge-7", source=None, title="Bridge falls"))
    long = told(support("It fell.", "bridge-7", source=None, title="Bridge falls " * 40))
    assert "falls ...”, 2021-03-11)" in long
    assert len(long) < 250


def test_a_time_of_publication_is_told_as_its_day() -> None:
    """Hours and offsets are left out of the explanation."""
    assert "(Town Paper, 2021-03-11)" in told(support("It fell.", published_at="2021-03-11T14:05:00+08:00"))


def test_at_most_three_sources_are_named_and_the_rest_counted() -> None:
    """Of five sources three are named and two counted."""
    found = [support(f"It fell {number} times.", f"a{number}", source=f"Paper {number}") for number in range(5)]

    assert "(Paper 0, 2021-03-11; Paper 1, 2021-03-11; Paper 2, 2021-03-11; and 2 more) support" in told(*found)


def test_the_strongest_passage_is_named_first() -> None:
    """Sources are in the order of their passages' scores, not in that of the search."""
    weaker = evidence(0.7, passage=stored_passage("It fell.", article="a", source="Weaker"))
    stronger = evidence(0.95, passage=stored_passage("It is down.", article="b", source="Stronger"))

    assert "(Stronger, 2021-03-11; Weaker, 2021-03-11)" in told(weaker, stronger)


def test_numbers_from_ten_on_are_figures() -> None:
    """Nine is a word, ten is not, and thousands have a comma."""
    found = [support(f"It fell {number} times.", f"a{number}") for number in range(10)]

    assert told(*found).startswith("10 passages (")
    assert told(*found[:9]).startswith("Nine passages (")
    assert told(articles=1234).endswith("searched: 1,234 articles.")


def test_nothing_found_says_how_many_articles_were_searched() -> None:
    """One article is in the singular."""
    assert told(articles=1) == "No passage about this was found; searched: one article."
    assert told(evidence(1.0, cosine=OFF_TOPIC), articles=7) == "No passage about this was found; searched: seven articles."


def test_weak_evidence_is_said_to_lean() -> None:
    """An undecided leaning names no side and no source."""
    text = told(evidence(0.5), evidence(0.45))

    assert text == "Looked at: two passages of 40 articles. The strongest leans to one side, but not clearly enough."


def test_silent_passages_are_said_to_support_and_contradict_nothing() -> None:
    """Where passages on the topic say nothing of the claim, the explanation says that of both sides."""
    text = told(evidence(0.1, 0.1), evidence(0.2, 0.1))

    assert text == "Looked at: two passages of 40 articles. Some are about this, but none decides it."


def test_a_claim_that_cannot_be_checked_is_told_without_a_number() -> None:
    """Nothing was searched, so nothing is counted."""
    verdict = Verdict(Label.NOT_ENOUGH_EVIDENCE, 1.0, Reason.NOT_CHECKABLE)

    assert explain(Ruling(verdict), 40) == "The claim names nothing that a passage could support or contradict."


@pytest.mark.parametrize(
    "found",
    [
        [support("Zebra quagga okapi.")],
        [refutation("Zebra quagga okapi.")],
        [support("Zebra quagga okapi."), refutation("Okapi zebra.")],
        [evidence(0.5, passage=stored_passage("Zebra quagga okapi."))],
        [evidence(0.1, passage=stored_passage("Zebra quagga okapi."))],
    ],
    ids=["supported", "refuted", "conflicting", "weak", "silent"],
)
def test_no_text_of_a_passage_is_in_the_explanation(found: list[Evidence]) -> None:
    """An explanation is kept with the record: the text of an article that is deleted later must not be in it."""
    assert not any(word in told(*found).lower() for word in ("zebra", "quagga", "okapi"))
