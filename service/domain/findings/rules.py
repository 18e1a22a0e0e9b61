"""What findings do to the entailment model's judgement: a written table, and nothing beside it.

Why a table: a model reads "same topic" as support and cannot count, and a comparator that knows nothing of the topic does
harm when it decides alone (EQUATE, Ravichander et al., CoNLL 2019). So findings never make a stance of their own: they turn
or silence a support that the model saw, where the figure, day, office or speaker is another one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from service.domain.evidence import Probabilities
from service.domain.findings.finding import Finding, Kind, Relation


class Effect(StrEnum):
    """What a rule does."""

    TURNS = "turns"  # what the model took for support is a contradiction
    SILENCES = "silences"  # it is neither


@dataclass(frozen=True, slots=True)
class Rule:
    """When a finding of ``kind`` and ``relation`` has ``effect``; ``why`` says where the rule comes from."""

    kind: Kind
    relation: Relation
    effect: Effect
    why: str


_FIGURES = "figures of one role that cannot both hold (EQUATE); measured on evaluation/probes/open.jsonl"
RULES = (
    Rule(Kind.MONEY, Relation.MISMATCH, Effect.TURNS, _FIGURES),
    Rule(Kind.PERCENTAGE, Relation.MISMATCH, Effect.TURNS, _FIGURES),
    Rule(Kind.QUANTITY, Relation.MISMATCH, Effect.TURNS, _FIGURES),
    Rule(Kind.COUNT, Relation.MISMATCH, Effect.TURNS, _FIGURES),
    Rule(Kind.DURATION, Relation.MISMATCH, Effect.TURNS, _FIGURES),
    Rule(Kind.DATE, Relation.MISMATCH, Effect.TURNS, "one event has one date (TIMEX3)"),
    Rule(Kind.WEEKDAY, Relation.MISMATCH, Effect.TURNS, "one event has one day of the week (TIMEX3)"),
    Rule(Kind.ROLE, Relation.MISMATCH, Effect.TURNS, "an office that another holds, or a person with another office"),
    Rule(Kind.NEGATION, Relation.MISMATCH, Effect.TURNS, "the same statement, denied (NegEx)"),
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

    Only a support of at least ``least`` that is likelier than contradiction is touched: elsewhere the model saw no support
    that a finding could take back. A rule that turns comes before one that silences.
    """
    if judged.supports < least or judged.supports < judged.refutes:
        return Weighed(judged, None)
    fired = [(rule, each) for each in findings if (rule := _TABLE.get((each.kind, each.relation))) is not None]
    for rule, finding in sorted(fired, key=lambda pair: pair[0].effect is not Effect.TURNS):
        if rule.effect is Effect.TURNS:
            return Weighed(Probabilities(0.0, judged.supports + judged.refutes, judged.neutral), finding)
        return Weighed(Probabilities(0.0, judged.refutes, judged.neutral + judged.supports), finding)
    return Weighed(judged, None)
