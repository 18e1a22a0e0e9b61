"""What is exchanged with other tools, in their words."""

import marshmallow as ma

from service.domain.claimreview import RATINGS
from service.http.schemas.base import AnswerSchema

JSON_LD = "application/ld+json"


class JsonLdSchema(AnswerSchema):
    """A node of JSON-LD."""

    type_ = ma.fields.String(data_key="@type")


class ReviewRatingSchema(JsonLdSchema):
    """A verdict as a schema.org Rating; without enough evidence it has no numbers."""

    sometimes = frozenset(("rating_value", "best_rating", "worst_rating"))

    alternate_name = ma.fields.String(data_key="alternateName", validate=ma.validate.OneOf(list(RATINGS.values())))
    rating_explanation = ma.fields.String(data_key="ratingExplanation")
    rating_value = ma.fields.Integer(data_key="ratingValue", metadata={"description": "1 contradicted, 3 both, 5 supported"})
    best_rating = ma.fields.Integer(data_key="bestRating")
    worst_rating = ma.fields.Integer(data_key="worstRating")


class ClaimReviewSchema(JsonLdSchema):
    """A verification as a schema.org ClaimReview."""

    sometimes = frozenset(("content_reference_time",))

    context = ma.fields.String(data_key="@context")
    id_ = ma.fields.String(data_key="@id")
    url = ma.fields.String(metadata={"description": "the page that shows the verification to people"})
    date_published = ma.fields.String(data_key="datePublished")
    in_language = ma.fields.String(data_key="inLanguage")
    author = ma.fields.Dict(metadata={"description": "an Organization whose additionalType is SoftwareApplication"})
    digital_source_type = ma.fields.String(data_key="digitalSourceType")
    claim_reviewed = ma.fields.String(data_key="claimReviewed", metadata={"description": "the claim, exactly as sent"})
    item_reviewed = ma.fields.Dict(data_key="itemReviewed", metadata={"description": "the Claim, with who made it and where"})
    review_rating = ma.fields.Nested(ReviewRatingSchema, data_key="reviewRating")
    review_body = ma.fields.String(data_key="reviewBody")
    citation = ma.fields.List(ma.fields.Dict(), metadata={"description": "the decisive passages, each a Quotation"})
    content_reference_time = ma.fields.String(
        data_key="contentReferenceTime", metadata={"description": "as_of, when it was given"}
    )
