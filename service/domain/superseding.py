"""When newer evidence supersedes older: a conflict over what may change, where one side is wholly older than the other.

Age alone refutes nothing. Two reports that disagree on an event disagree, however many years lie between them; of who
holds an office they may both have been right on their day. So three things have to come together: both sides are there
clearly enough for a conflict, the claim is of a state that may change, and every passage of one side was published on an
earlier day than every passage of the other.
"""

from collections.abc import Iterable

from service.domain.changeable import is_changeable
from service.domain.evidence import Stance
from service.domain.timeline import Entry, turning_point
from service.domain.verdict import Label, Reason, Verdict

# 20,000 claims of public sets that the rules were not made with: 265 were called changeable, the first 130 of them read one
# by one. 121 plainly speak of what may change, 3 do not, 6 are doubtful and counted as wrong (23 November 2026). Of 712 news
# claims 8 are called so, of two wordings: no figure.
CHANGEABLE_PRECISION = 0.93
_LABELS = {Stance.SUPPORTS: Label.SUPPORTED, Stance.REFUTES: Label.REFUTED}


def supersede(verdict: Verdict, claim: str, entries: Iterable[Entry]) -> Verdict:
    """The newer side's verdict where it supersedes the older, else ``verdict`` unchanged.

    The confidence is that of the conflict times the share of claims that are rightly called changeable. A conflict's is the
    probability of its weaker side, so this is never above the newer side's own; and it is the weaker side's because a newer
    side that is misread supersedes nothing, and an older side that is misread makes this no story of a change.
    """
    if (verdict.label, verdict.reason) != (Label.CONFLICTING, Reason.SOURCES_DISAGREE):
        return verdict
    point = turning_point(entries)
    if point is None or not is_changeable(claim):
        return verdict
    return Verdict(_LABELS[point.newer], verdict.confidence * CHANGEABLE_PRECISION, Reason.SUPERSEDED)
