"""What the answers are worth: pure functions over pairs of a labelled claim and the answer it got.

"Decided" is an answer with a side: supported, refuted or conflicting; ``not_enough_evidence`` abstains. An answer is right
when its verdict is the expected one, so abstaining is right where that is expected and wrong elsewhere.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
import math
from typing import Any, TypeAlias

from evaluation.news import spread
from evaluation.verdicts.claims import LabelledClaim
from evaluation.verdicts.confidence import area, calibration_error, coverage_curve
from service.application.showing import SIDES
from service.domain.article import parse_passage_id
from service.domain.verdict import Label

Answer: TypeAlias = Mapping[str, Any]
Pair: TypeAlias = tuple[LabelledClaim, Answer]
Pairs: TypeAlias = Sequence[Pair]
DECIDED = frozenset({Label.SUPPORTED, Label.REFUTED, Label.CONFLICTING})
Z = 1.959964  # of the normal distribution, for 95 %


@dataclass(frozen=True, slots=True)
class Share:
    """``part`` of ``whole``; without a value where the base is empty."""

    part: int
    whole: int

    @property
    def value(self) -> float | None:
        """The share, 0 to 1."""
        return self.part / self.whole if self.whole else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The score interval at 95 % (Wilson, JASA 1927), which keeps within 0 and 1 where few were counted."""
        if not self.whole:
            return None
        share, n = self.part / self.whole, self.whole
        centre = (share + Z * Z / (2 * n)) / (1 + Z * Z / n)
        reach = Z / (1 + Z * Z / n) * math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
        return max(0.0, centre - reach), min(1.0, centre + reach)


def share_of(hits: Iterable[bool]) -> Share:
    """How many of ``hits`` are true."""
    counted = list(hits)
    return Share(sum(counted), len(counted))


def is_right(pair: Pair) -> bool:
    """Whether the verdict is the expected one."""
    claim, answer = pair
    return bool(answer["verdict"] == claim.verdict)


def accuracy(pairs: Pairs) -> Share:
    """The claims whose verdict is the expected one, among all."""
    return share_of(map(is_right, pairs))


def confusion(pairs: Pairs) -> Counter[tuple[str, str]]:
    """How often each (expected, found) verdict came."""
    return Counter((claim.verdict.value, str(answer["verdict"])) for claim, answer in pairs)


def recall(pairs: Pairs, label: Label) -> Share:
    """Of the claims that ought to get ``label``, those that got it."""
    return share_of(answer["verdict"] == label for claim, answer in pairs if claim.verdict == label)


def precision(pairs: Pairs, label: Label) -> Share:
    """Of the claims that got ``label``, those that ought to."""
    return share_of(claim.verdict == label for claim, answer in pairs if answer["verdict"] == label)


def macro_f1(pairs: Pairs) -> float:
    """The mean of F1 over the four verdicts, always four: one that is neither expected nor found counts 0."""
    return sum(_f1(recall(pairs, label), precision(pairs, label)) for label in Label) / len(Label)


def balanced_accuracy(pairs: Pairs) -> float:
    """The mean recall of the verdicts that are expected at all (Brodersen et al., ICPR 2010); of always one verdict 1 in 4."""
    recalls = [share for label in Label if (share := recall(pairs, label).value) is not None]
    return sum(recalls) / len(recalls)


def false_contradictions(pairs: Pairs) -> Share:
    """Of the claims that ought to be supported, those that were called refuted or conflicting."""
    wrong = {Label.REFUTED, Label.CONFLICTING}
    return share_of(answer["verdict"] in wrong for claim, answer in pairs if claim.verdict is Label.SUPPORTED)


def false_support(pairs: Pairs) -> Share:
    """Of the claims that ought to be refuted or not decided, those that were called supported."""
    base = {Label.REFUTED, Label.NOT_ENOUGH_EVIDENCE}
    return share_of(answer["verdict"] == Label.SUPPORTED for claim, answer in pairs if claim.verdict in base)


def decided(pairs: Pairs) -> Share:
    """The answers with a side, among all."""
    return share_of(answer["verdict"] in DECIDED for _, answer in pairs)


def decided_accuracy(pairs: Pairs) -> Share:
    """Of the answers with a side, those that are right."""
    return share_of(is_right((claim, answer)) for claim, answer in pairs if answer["verdict"] in DECIDED)


def retrieval_recall(pairs: Pairs) -> dict[str, Share]:
    """Of the claims with named evidence: for ``any`` of the named articles, for ``all`` of them, a passage is in the answer.

    In the answer is what it lists on any side, neutral and unread too, and the copies that it lists under a passage.
    """
    found = [(claim.evidence, _cited_articles(answer)) for claim, answer in pairs if claim.evidence]
    return {
        "any": share_of(bool(named & cited) for named, cited in found),
        "all": share_of(named <= cited for named, cited in found),
    }


def by_phenomenon(pairs: Pairs) -> dict[str, Share]:
    """Accuracy by what the claim tests, in order of the names; claims that name nothing are left out."""
    hits: dict[str, list[bool]] = defaultdict(list)
    for claim, answer in pairs:
        if claim.phenomenon:
            hits[claim.phenomenon].append(is_right((claim, answer)))
    return {name: share_of(right) for name, right in sorted(hits.items())}


def cost(pairs: Pairs) -> dict[str, dict[str, float]]:
    """Median and 95th percentile of the milliseconds of a claim: of its stages together, and of each.

    A stage counts over the claims that had it: a claim that is refused is not looked up.
    """
    stages: dict[str, list[float]] = defaultdict(list)
    for _, answer in pairs:
        stages["total"].append(sum(answer["timings_ms"].values()))
        for name, milliseconds in answer["timings_ms"].items():
            stages[name].append(milliseconds)
    return {name: spread(milliseconds) for name, milliseconds in stages.items()}


def strongest(answer: Answer) -> Mapping[str, Any] | None:
    """The passage that weighed most: the one that leans most to a side, of the verdict's side where it takes one.

    None where no passage was read: one too far from the claim has no probabilities.
    """
    side = _SIDE_OF.get(answer["verdict"])
    passages = answer[side] if side else [item for name in SIDES for item in answer[name]]
    return max((item for item in passages if item["probabilities"]), key=_leaning, default=None)


def judgements(pairs: Pairs) -> list[tuple[float, bool, bool]]:
    """Each answer's confidence, whether it is right, and whether it is decided."""
    return [(float(answer["confidence"]), is_right((claim, answer)), answer["verdict"] in DECIDED) for claim, answer in pairs]


def score(pairs: Pairs) -> dict[str, Any]:
    """All figures, for JSON: a share with its base and its interval at 95 %."""
    said = judgements(pairs)
    curve = coverage_curve(said)
    return {
        "claims": len(pairs),
        "accuracy": _shown(accuracy(pairs)),
        "macro_f1": round(macro_f1(pairs), 4),
        "balanced_accuracy": round(balanced_accuracy(pairs), 4),
        **{
            f"{label.value}_{name}": _shown(measure(pairs, label))
            for label in (Label.SUPPORTED, Label.REFUTED)
            for name, measure in _SIDED.items()
        },
        "false_contradictions": _shown(false_contradictions(pairs)),
        "false_support": _shown(false_support(pairs)),
        "decided": _shown(decided(pairs)),
        "decided_accuracy": _shown(decided_accuracy(pairs)),
        "coverage": {
            "area": round(area(curve), 4),
            "curve": [{name: round(value, 4) for name, value in asdict(point).items()} for point in curve],
        },
        "ece": round(calibration_error(said), 4),
        "retrieval_recall": {name: _shown(share) for name, share in retrieval_recall(pairs).items()},
        "confusion": {f"{expected} -> {found}": count for (expected, found), count in sorted(confusion(pairs).items())},
        "by_phenomenon": {name: _shown(share) for name, share in by_phenomenon(pairs).items()},
        "milliseconds": cost(pairs),
    }


_SIDE_OF = {Label.SUPPORTED.value: "supporting", Label.REFUTED.value: "contradicting"}
_SIDED: dict[str, Callable[[Pairs, Label], Share]] = {"precision": precision, "recall": recall}


def _shown(share: Share) -> dict[str, Any]:
    interval = [round(end, 4) for end in share.interval] if share.interval else None
    value = None if share.value is None else round(share.value, 4)
    return {"share": value, "n": share.part, "of": share.whole, "interval": interval}


def _leaning(item: Mapping[str, Any]) -> float:
    return float(max(item["probabilities"]["supports"], item["probabilities"]["refutes"]))


def _f1(found: Share, given: Share) -> float:
    """The harmonic mean of recall and precision, which share their ``part``."""
    mentions = found.whole + given.whole
    return 2 * found.part / mentions if mentions else 0.0


def _cited_articles(answer: Answer) -> set[str]:
    passages = [name for side in SIDES for item in answer[side] for name in (item["passage_id"], *item["copies"])]
    return {parse_passage_id(name)[0] for name in passages}
