"""What findings do to the entailment model's judgement: a written table, and nothing beside it.

Why a table: a model reads "same topic" as support and cannot count, and a comparator that knows nothing of the topic does
harm when it decides alone (EQUATE, Ravichander et al., CoNLL 2019). So findings never make a stance of their own: where the
model saw that a passage speaks to the claim, they say on which side it does not stand.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from service.domain.evidence import Probabilities
from service.domain.findings.finding import Finding, Kind, Relation


class Effect(StrEnum):
    """What a rule does."""

    TURNS = "turns"  # what the model took for either side is a contradiction
    SILENCES = "silences"  # what it took for support is neither


@dataclass(frozen=True, slots=True)
class Rule:
    """When a finding of ``kind`` and ``relation`` has ``effect``; ``why`` says where the rule comes from.

    ``sure``: the least probability of a contradiction that such a finding makes, where it has a say at all.
    """

    kind: Kind
    relation: Relation
    effect: Effect
    why: str
    sure: float = 0.0


# Of 51 pairs of the dev file in which such a finding has a say 48 are contradictions (money, percentage, quantity, count, date,
# negation; November 2026): .94, less a margin for texts of another kind. Of five of direction only three are: none for those.
_SURE = 0.85
_FIGURES = "figures of one role that cannot both hold (EQUATE); measured on evaluation/probes/open.jsonl"
RULES = (
    Rule(Kind.MONEY, Relation.MISMATCH, Effect.TURNS, _FIGURES, _SURE),
    Rule(Kind.PERCENTAGE, Relation.MISMATCH, Effect.TURNS, _FIGURES, _SURE),
    Rule(Kind.QUANTITY, Relation.MISMATCH, Effect.TURNS, _FIGURES, _SURE),
    Rule(Kind.COUNT, Relation.MISMATCH, Effect.TURNS, _FIGURES, _SURE),
    Rule(Kind.DURATION, Relation.MISMATCH, Effect.TURNS, _FIGURES, _SURE),
    Rule(Kind.DATE, Relation.MISMATCH, Effect.TURNS, "one event has one date (TIMEX3)", _SURE),
    Rule(Kind.WEEKDAY, Relation.MISMATCH, Effect.TURNS, "one event has one day of the week (TIMEX3)"),
    Rule(Kind.ROLE, Relation.MISMATCH, Effect.TURNS, "an office that another holds, or a person with another office"),
    Rule(Kind.NEGATION, Relation.MISMATCH, Effect.TURNS, "the same statement, denied (NegEx)", _SURE),
    Rule(Kind.DIRECTION, Relation.MISMATCH, Effect.TURNS, "the same statement, the other way round"),
    Rule(Kind.ATTRIBUTION, Relation.MISMATCH, Effect.TURNS, "the words are another's, or the speaker says the contrary"),
    Rule(Kind.ASSERTION, Relation.MISMATCH, Effect.SILENCES, "what is quoted as false supports nothing (FactBank)"),
    Rule(Kind.ASSERTION, Relation.UNKNOWN, Effect.SILENCES, "a question, a plan, a possibility is no fact (FactBank)"),
)
_TABLE = {(rule.kind, rule.relation): rule for rule in RULES}


@dataclass(frozen=True, slots=True)
class Weighed:
    """``probabilities`` after the rules; ``decisive`` is the finding that changed them, None where none did."""

    probabilities: Probabilities
    decisive: Finding | None


def weigh(judged: Probabilities, findings: Iterable[Finding], least: float) -> Weighed:
    """Apply the table to the model's judgement of one passage.

    A rule that turns needs a probability of at least ``least`` that the passage speaks to the claim at all, on either side:
    a model that is torn between the two has seen the difference and not what it means. A rule that silences needs a support
    of ``least`` that is likelier than contradiction. Turning comes first.
    """
    fired = [(rule, each) for each in findings if (rule := _TABLE.get((each.kind, each.relation))) is not None]
    turning = max((pair for pair in fired if pair[0].effect is Effect.TURNS), key=lambda pair: pair[0].sure, default=None)
    if turning and judged.supports + judged.refutes >= least:
        refutes = max(judged.supports + judged.refutes, turning[0].sure)
        return Weighed(Probabilities(0.0, refutes, 1.0 - refutes), turning[1])
    silencing = next((each for rule, each in fired if rule.effect is Effect.SILENCES), None)
    if silencing and judged.supports >= max(least, judged.refutes):
        return Weighed(Probabilities(0.0, judged.refutes, judged.neutral + judged.supports), silencing)
    return Weighed(judged, None)
