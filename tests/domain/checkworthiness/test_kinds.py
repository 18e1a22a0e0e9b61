"""Which sentences state something to check, looked at alone, and why the others do not."""

import pytest

from service.domain.checkworthiness.kinds import reason_against
from service.domain.checkworthiness.sentence import MEANINGS, NotChecked

STATED = (
    "The harbour of Tarn froze in 1963.",
    "Orla Venn resigned as mayor of Tarn.",
    "Rents in Tarn have risen by a third.",
    "The minister said that the road would be closed.",
    "The road will be closed, the minister said.",
    "Tarn plans to build two schools.",
    "Ferries are inspected every two years.",
    "The terrible storm destroyed the pier of Tarn.",
    "My colleague Orla Venn voted against it.",
    "The theatre in Tarn, which will be repaired, opened in 1910.",
    "The disaster killed 14 people.",
)
LEFT_OUT = (
    ("Who paid for the pier?", NotChecked.QUESTION),
    ("“Who paid for the pier?”", NotChecked.QUESTION),
    ("Please tell your friends.", NotChecked.COMMAND),
    ("Don't believe a word of it.", NotChecked.COMMAND),
    ("So vote for the other side on Sunday.", NotChecked.COMMAND),
    ("Good evening, ladies and gentlemen.", NotChecked.GREETING),
    ("Thank you all for coming.", NotChecked.GREETING),
    ("The pier will reopen in May.", NotChecked.PREDICTION),
    ("A new pier is expected to open in May.", NotChecked.PREDICTION),
    ("If it rains, the concert will be moved.", NotChecked.PREDICTION),
    ("The new pier is a disgrace.", NotChecked.OPINION),
    ("I think the council acted in good faith.", NotChecked.OPINION),
    ("I walked home along the pier.", NotChecked.PERSONAL),
    ("Life is full of turns.", NotChecked.VAGUE),
    ("No comment.", NotChecked.FRAGMENT),
    ("What a day!", NotChecked.FRAGMENT),
)


@pytest.mark.parametrize("sentence", STATED)
def test_a_statement_of_fact_is_let_through(sentence: str) -> None:
    """Figures, events, rules and what somebody is said to have said are no reason to leave a sentence out."""
    assert reason_against(sentence) is None


@pytest.mark.parametrize(("sentence", "reason"), LEFT_OUT)
def test_what_no_article_could_settle_is_left_out_with_its_reason(sentence: str, reason: NotChecked) -> None:
    """Each kind of sentence that states no fact is left out under its own name."""
    assert reason_against(sentence) is reason


def test_every_reason_has_a_meaning() -> None:
    """The closed list is explained in full."""
    assert set(MEANINGS) == set(NotChecked)
