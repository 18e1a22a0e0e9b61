"""Parameters and answer of ``claims:search``, named as Google's Fact Check Tools API names them."""

import marshmallow as ma

from service.domain.claim import MAX_CLAIM_CHARACTERS
from service.http.schemas.base import AnswerSchema, Count, Language, RequestSchema, Text

MAX_OFFSET = 1_000_000
MAX_AGE_DAYS = 36_500
IGNORED = (
    "key", "alt", "prettyPrint", "fields", "quotaUser", "callback", "access_token", "oauth_token", "uploadType",
    "upload_protocol", "$.xgafv",
)  # fmt: skip


def _ignored() -> ma.fields.String:
    return ma.fields.String(load_default=None, metadata={"description": "let through and not read"})


class CheckedParametersSchema(RequestSchema):
    """What a search is asked for."""

    query = Text(most=MAX_CLAIM_CHARACTERS, load_default=None, metadata={"description": "words of the claim"})
    language = Language(data_key="languageCode", load_default=None, metadata={"description": "the region does not count"})
    site = Text(
        most=500, data_key="reviewPublisherSiteFilter", load_default=None, metadata={"description": "such as checks.example"}
    )
    max_age_days = Count(
        data_key="maxAgeDays",
        load_default=None,
        validate=ma.validate.Range(min=1, max=MAX_AGE_DAYS),
        metadata={"description": "by the newer of claim and review"},
    )
    page_size = Count(data_key="pageSize", load_default=10, validate=ma.validate.Range(min=1, max=1_000))
    page_token = ma.fields.String(data_key="pageToken", load_default=None, metadata={"description": "nextPageToken"})
    offset = Count(
        load_default=0, validate=ma.validate.Range(min=0, max=MAX_OFFSET), metadata={"description": "without a pageToken"}
    )


CheckedQuerySchema: type[ma.Schema] = CheckedParametersSchema.from_dict(
    {name: _ignored() for name in IGNORED}, name="CheckedQuery"
)


class PublisherSchema(AnswerSchema):
    """Who reviewed a claim."""

    sometimes = frozenset(("name",))

    name = ma.fields.String()
    site = ma.fields.String(metadata={"description": "host of the review without www."})


class CheckedReviewSchema(AnswerSchema):
    """A review of a claim; what is not known is left out."""

    sometimes = frozenset(("title", "review_date", "language_code"))

    publisher = ma.fields.Nested(PublisherSchema)
    url = ma.fields.String()
    title = ma.fields.String()
    review_date = ma.fields.String(data_key="reviewDate")
    textual_rating = ma.fields.String(data_key="textualRating")
    language_code = ma.fields.String(data_key="languageCode")


class CheckedClaimSchema(AnswerSchema):
    """A claim with its review."""

    sometimes = frozenset(("claimant", "claim_date"))

    text = ma.fields.String()
    claimant = ma.fields.String()
    claim_date = ma.fields.String(data_key="claimDate")
    claim_review = ma.fields.List(ma.fields.Nested(CheckedReviewSchema), data_key="claimReview")


class CheckedAnswerSchema(AnswerSchema):
    """The claims that were found; empty when there is none."""

    sometimes = frozenset(("claims", "next_page_token"))

    claims = ma.fields.List(ma.fields.Nested(CheckedClaimSchema))
    next_page_token = ma.fields.String(data_key="nextPageToken")


class CheckedProblemSchema(AnswerSchema):
    """What was wrong."""

    code = ma.fields.Integer()
    message = ma.fields.String()
    status = ma.fields.String(metadata={"description": "the name of a google.rpc.Code"})


class CheckedErrorSchema(AnswerSchema):
    """An error as clients of that interface read it."""

    error = ma.fields.Nested(CheckedProblemSchema)
