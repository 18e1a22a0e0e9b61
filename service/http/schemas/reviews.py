"""Reviews in and out."""

import marshmallow as ma

from service.domain.reviews.review import MAX_NAME
from service.http.schemas.base import AnswerSchema, PageQuerySchema, ProblemSchema, Text


class SentReviewSchema(ma.Schema):
    """A ClaimReview of schema.org, or an array, a graph or a DataFeed of them; properties that are not read are passed over."""

    class Meta:
        """JSON-LD has properties of its own."""

        unknown = ma.INCLUDE
        title = "ClaimReview in JSON-LD"


class ReviewListQuerySchema(PageQuerySchema):
    """Which reviews."""

    site = Text(least=1, most=MAX_NAME, load_default=None, metadata={"description": "of this site, such as checks.example"})


class ReviewReceiptSchema(AnswerSchema):
    """What became of a review."""

    id = ma.fields.String()
    created = ma.fields.Boolean(metadata={"description": "false: this claim on this page was there already"})
    changed = ma.fields.Boolean(metadata={"description": "it was there and says something else now"})


class ReviewBatchEntrySchema(AnswerSchema):
    """One review of those that were sent: ``review`` when it was taken in, else ``error``."""

    sometimes = frozenset(("review", "error"))

    index = ma.fields.Integer()
    place = ma.fields.String(metadata={"description": "where in the body: a path such as dataFeedElement[3].item, or a line"})
    status = ma.fields.Integer()
    review = ma.fields.Nested(ReviewReceiptSchema)
    error = ma.fields.Nested(ProblemSchema)


class ReviewBatchAnswerSchema(AnswerSchema):
    """One entry for each review that was found in the body, in order."""

    results = ma.fields.List(ma.fields.Nested(ReviewBatchEntrySchema))


class ReviewSchema(AnswerSchema):
    """A review of a claim that others published."""

    id = ma.fields.String(metadata={"description": "the same for the same claim on the same page"})
    claim = ma.fields.String()
    rating = ma.fields.String(metadata={"description": "the publisher's verdict in its own words"})
    value = ma.fields.Float(allow_none=True, metadata={"description": "the same as a number from worst to best"})
    best = ma.fields.Float(allow_none=True)
    worst = ma.fields.Float(allow_none=True)
    publisher = ma.fields.String(allow_none=True)
    publisher_url = ma.fields.String(allow_none=True)
    site = ma.fields.String(metadata={"description": "host of the page with the review, without www."})
    url = ma.fields.String(metadata={"description": "the page with the review"})
    title = ma.fields.String(allow_none=True)
    language = ma.fields.String(allow_none=True)
    claimant = ma.fields.String(allow_none=True, metadata={"description": "who made the claim"})
    claim_url = ma.fields.String(allow_none=True, metadata={"description": "where the claim was made"})
    claim_date = ma.fields.String(allow_none=True)
    review_date = ma.fields.String(allow_none=True)
    created_at = ma.fields.String(metadata={"description": "when it was taken in"})


class MatchedReviewSchema(ReviewSchema):
    """A review of the claim that was verified; it is no evidence and has no part in the verdict."""

    similarity = ma.fields.Float(metadata={"description": "cosine of the two claims"})


class ReviewPageSchema(AnswerSchema):
    """A page of reviews."""

    items = ma.fields.List(ma.fields.Nested(ReviewSchema))
    next_cursor = ma.fields.String(allow_none=True)
