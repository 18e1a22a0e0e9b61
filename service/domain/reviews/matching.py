"""Whether a reviewed claim is the claim at hand: near in meaning, nothing comparable differs, each follows from the other.

A cosine alone takes a claim for its opposite, and a finding needs nearly the same words. Measured on the sample's rewordings with
the models that come with it: docs/decisions/0016-exchange.md.
"""

from service.domain.evidence import Probabilities
from service.domain.findings.comparing import compare_texts, read_claim
from service.domain.findings.finding import Relation

NEAR = 0.75  # cosine: all of 297 rewordings are at least so near, and 159 of 166 claims with something changed
FOLLOWS = 0.3  # probability of support, both ways: with the findings 240 of the rewordings stay, and 6 of the changed claims
MOST = 5  # reviews shown of one claim; each costs two readings by the entailment model


def differs(claim: str, reviewed: str) -> bool:
    """Whether a figure, a date, an office, a denial or a direction is another in one of two claims than in the other."""
    pairs = ((claim, reviewed), (reviewed, claim))
    return any(
        found.relation is Relation.MISMATCH for one, other in pairs for found in compare_texts(read_claim(one), other, None)
    )


def says_the_same(forth: Probabilities, back: Probabilities) -> bool:
    """Whether two claims follow from each other, by the judgement of each against the other."""
    return min(forth.supports, back.supports) >= FOLLOWS
