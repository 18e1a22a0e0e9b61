"""A sentence of a text, and why it is not checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class NotChecked(StrEnum):
    """Why a sentence is not checked: a closed list.

    It follows the annotation schemes of the field: ClaimBuster's non-factual sentences (Hassan et al., CIKM 2015 and KDD 2017),
    Full Fact's personal experience and prediction (Konstantinovskiy et al., ACM DTRAP 2021), and what CLEF CheckThat! leaves out
    as no factual claim: opinions, questions, calls to act (Shaar et al., CLEF 2021). Those rank sentences by what a newsroom
    would want checked; here everything is checked that an article could settle.
    """

    QUESTION = "question"
    COMMAND = "command"
    GREETING = "greeting"
    PREDICTION = "prediction"
    OPINION = "opinion"
    PERSONAL = "personal"
    VAGUE = "vague"
    FRAGMENT = "fragment"
    UNCLEAR_REFERENCE = "unclear_reference"


MEANINGS: Mapping[NotChecked, str] = {
    NotChecked.QUESTION: "asks and states nothing",
    NotChecked.COMMAND: "asks somebody to do something",
    NotChecked.GREETING: "a greeting, an address or thanks",
    NotChecked.PREDICTION: "says what will or may happen",
    NotChecked.OPINION: "judges or wishes; no article could settle it",
    NotChecked.PERSONAL: "the speaker's own life or feeling",
    NotChecked.VAGUE: "says nothing in particular",
    NotChecked.FRAGMENT: "no whole sentence",
    NotChecked.UNCLEAR_REFERENCE: "leaves open who or what is meant",
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its place: ``text[start:end]`` of the whole text, in Unicode code points.

    ``claim`` is what is to be verified: the sentence, with what it leaves open put in where the sentences before say it; None
    where it is not checked, and then ``reason`` says why.
    """

    text: str
    start: int
    end: int
    claim: str | None
    reason: NotChecked | None
