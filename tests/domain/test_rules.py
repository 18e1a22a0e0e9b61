"""What findings do to the model's judgement."""

from itertools import product

import pytest

from service.domain.evidence import Probabilities
from service.domain.findings.finding import Finding, Kind, Relation
from service.domain.findings.rules import RULES, Effect, weigh

SUPPORT = Probabilities(0.7, 0.1, 0.2)


def finding(kind: Kind, relation: Relation) -> Finding:
    """A finding without places."""
    return Finding(kind, relation, None, None, "because")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.kind} {rule.relation}")
def test_each_rule_does_what_it_says(rule) -> None:
    """A turned support is a contradiction as sure as both were, or as the rule is; a silenced one is silence; the sum stays 1."""
    found = finding(rule.kind, rule.relation)
    weighed = weigh(SUPPORT, [found], 0.3)
    turned = max(0.8, rule.sure)
    expected = (0.0, turned, 1 - turned) if rule.effect is Effect.TURNS else (0.0, 0.1, 0.9)
    after = weighed.probabilities
    assert (after.supports, after.refutes, after.neutral) == pytest.approx(expected)
    assert weighed.decisive is found


def test_a_finding_makes_no_stance_of_its_own() -> None:
    """Where the model saw that the passage is silent, nothing changes, whatever is found."""
    found = [finding(kind, relation) for kind, relation in product(Kind, Relation)]
    for judged in (Probabilities(0.2, 0.09, 0.71), Probabilities(0.0, 0.0, 1.0)):
        assert weigh(judged, found, 0.3).probabilities == judged
        assert weigh(judged, found, 0.3).decisive is None


def test_the_surest_finding_turns() -> None:
    """Of two findings that turn, the one with the surer rule is told as decisive."""
    role, date = finding(Kind.ROLE, Relation.MISMATCH), finding(Kind.DATE, Relation.MISMATCH)
    weighed = weigh(Probabilities(0.3, 0.1, 0.6), [role, date], 0.3)
    assert weighed.decisive is date
    assert weighed.probabilities.refutes > 0.4


def test_a_model_that_is_torn_between_both_sides_is_told_which() -> None:
    """A mismatch takes what support there is, also where contradiction is already likelier, and the answer says so."""
    found = finding(Kind.ROLE, Relation.MISMATCH)
    weighed = weigh(Probabilities(0.35, 0.4, 0.25), [found], 0.3)
    assert weighed.probabilities.refutes == pytest.approx(0.75)
    assert weighed.decisive is found


def test_what_silences_leaves_a_contradiction() -> None:
    """A plan or a question takes back a support; where contradiction is likelier there is none to take back."""
    judged = Probabilities(0.35, 0.4, 0.25)
    assert weigh(judged, [finding(Kind.ASSERTION, Relation.UNKNOWN)], 0.3).probabilities == judged


def test_matches_and_doubts_about_figures_change_nothing() -> None:
    """A match confirms what the model saw; an unknown figure is no mismatch."""
    quiet = [finding(kind, Relation.MATCH) for kind in Kind] + [finding(Kind.MONEY, Relation.UNKNOWN)]
    assert weigh(SUPPORT, quiet, 0.3).probabilities == SUPPORT


def test_turning_comes_before_silencing() -> None:
    """Another figure is a contradiction, also where the sentence is a plan."""
    plan, figure = finding(Kind.ASSERTION, Relation.UNKNOWN), finding(Kind.PERCENTAGE, Relation.MISMATCH)
    assert weigh(SUPPORT, [plan, figure], 0.3).decisive is figure


def test_no_rule_is_there_twice() -> None:
    """Kind and relation decide; every rule says where it comes from."""
    assert len({(rule.kind, rule.relation) for rule in RULES}) == len(RULES)
    assert all(rule.why for rule in RULES)
