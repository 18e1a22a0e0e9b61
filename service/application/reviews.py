"""Reviews by others: taken in, and shown beside a claim that they are about. They are never evidence."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np

from service.application.ports import Encoder, EncoderOnTime, JudgeOnTime, PreparedReview, ReviewStore
from service.domain.errors import CrosscheckError
from service.domain.evidence import Probabilities
from service.domain.reviews.matching import MOST, NEAR, differs, says_the_same
from service.domain.reviews.review import Review, ReviewReceipt, StoredReview

GROUP = 128  # reviews that are encoded and written together
CANDIDATES = 4 * MOST  # the nearest, among which most that differ are sorted out without a model

Match = Mapping[str, Any]


class TakeReviewsIn:
    """Takes reviews in; what is acknowledged is durable and can be found."""

    def __init__(self, store: ReviewStore, encoder: Encoder) -> None:
        self._store, self._encoder = store, encoder

    def __call__(self, sent: Iterable[Review | CrosscheckError]) -> Iterator[ReviewReceipt | CrosscheckError]:
        """Store reviews in order, in groups; yields for each its receipt, or what was wrong with it."""
        group: list[Review | CrosscheckError] = []
        for each in sent:
            group.append(each)
            if len(group) == GROUP:
                yield from self._group(group)
                group = []
        yield from self._group(group)

    def _group(self, group: Sequence[Review | CrosscheckError]) -> Iterator[ReviewReceipt | CrosscheckError]:
        reviews = [each for each in group if isinstance(each, Review)]
        outcomes: Iterator[ReviewReceipt | CrosscheckError]
        try:
            vectors = self._encoder.encode([each.claim for each in reviews]) if reviews else np.empty((0, 0))
            prepared = [PreparedReview(review, vector) for review, vector in zip(reviews, vectors, strict=True)]
            outcomes = iter(self._store.put(prepared))
        except CrosscheckError as error:
            outcomes = iter([error] * len(reviews))
        for each in group:
            yield next(outcomes) if isinstance(each, Review) else each


class MatchReviews:
    """Finds the reviews of a claim, and shows those that were found for it."""

    def __init__(self, store: ReviewStore, encoder: EncoderOnTime, judge: JudgeOnTime) -> None:
        self._store, self._encoder, self._judge = store, encoder, judge

    def __call__(self, claim: str, deadline: float | None = None) -> list[Match]:
        """The reviews of this very claim as a record keeps them, nearest first.

        ``deadline`` is as in ``Verify``. Raises ModelsBusy.
        """
        if not self._store.count():
            return []
        near = self._store.nearest(self._encoder.encode([claim], deadline)[0], NEAR, CANDIDATES)
        kept = [(stored, cosine) for stored, cosine in near if not differs(claim, stored.review.claim)][:MOST]
        pairs = [(stored.review.claim, claim) for stored, _ in kept]
        both_ways = self._judge.judge_pairs([*pairs, *((one, other) for other, one in pairs)], deadline).probabilities
        matches: list[Match] = []
        for (stored, cosine), forth, back in zip(kept, both_ways[: len(kept)], both_ways[len(kept) :], strict=True):
            if says_the_same(Probabilities(*map(float, forth)), Probabilities(*map(float, back))):
                matches.append({"id": stored.id, "similarity": round(cosine, 4)})
        return matches

    def show(self, matches: Sequence[Match]) -> list[dict[str, Any]]:
        """The matches of a record with what the reviews say; one that was deleted since is left out."""
        known = self._store.known([match["id"] for match in matches]) if matches else {}
        return [{**review_fields(known[match["id"]]), **match} for match in matches if match["id"] in known]


def review_fields(stored: StoredReview) -> dict[str, Any]:
    """A review as it is shown."""
    review = stored.review
    dates = {"claim_date": review.claim_date, "review_date": review.review_date}
    return {
        **asdict(review),
        **{name: moment.given if moment else None for name, moment in dates.items()},
        "id": stored.id,
        "site": review.site,
        "created_at": stored.created_at,
    }
