"""Verifications out."""

import marshmallow as ma

from service.domain.findings.finding import Kind, Relation
from service.domain.parts.part import PartKind
from service.domain.verdict import Label, Reason
from service.http.schemas.base import AnswerSchema, ProblemSchema
from service.http.schemas.reviews import MatchedReviewSchema


class ProbabilitiesSchema(AnswerSchema):
    """Probabilities of the three stances; they sum to 1."""

    supports = ma.fields.Float()
    refutes = ma.fields.Float()
    neutral = ma.fields.Float()


class RetrievalSchema(AnswerSchema):
    """How the passage was found."""

    dense = ma.fields.Float(metadata={"description": "cosine of claim and passage in its context"})
    lexical = ma.fields.Float(allow_none=True, metadata={"description": "BM25 score; null when no term is shared"})
    rank = ma.fields.Integer(metadata={"description": "after fusion, from 1"})


class ContextSchema(AnswerSchema):
    """The passages before and after; empty at the ends of the article."""

    before = ma.fields.String()
    after = ma.fields.String()


class SpanSchema(AnswerSchema):
    """A piece of the claim or of the passage's text: its characters from start to end, exclusive."""

    text = ma.fields.String()
    start = ma.fields.Integer()
    end = ma.fields.Integer()


class FindingSchema(AnswerSchema):
    """One comparison of claim and passage."""

    kind = ma.fields.String(validate=ma.validate.OneOf([kind.value for kind in Kind]))
    relation = ma.fields.String(validate=ma.validate.OneOf([relation.value for relation in Relation]))
    decisive = ma.fields.Boolean(metadata={"description": "whether it moved the entailment model's judgement"})
    claim = ma.fields.Nested(SpanSchema, allow_none=True)
    evidence = ma.fields.Nested(SpanSchema, allow_none=True)
    note = ma.fields.String(allow_none=True, metadata={"description": "why, in a sentence"})


class EvidenceSchema(AnswerSchema):
    """A passage and what it says of the claim; text and source are null when its article was deleted since."""

    passage_id = ma.fields.String()
    article_id = ma.fields.String()
    article_version = ma.fields.Integer()
    text = ma.fields.String(allow_none=True, metadata={"description": "article text[start:end], unchanged"})
    start = ma.fields.Integer()
    end = ma.fields.Integer()
    sha256 = ma.fields.String(metadata={"description": "of the passage in UTF-8"})
    deleted = ma.fields.Boolean()
    context = ma.fields.Nested(ContextSchema, allow_none=True)
    title = ma.fields.String(allow_none=True)
    source = ma.fields.String(allow_none=True)
    url = ma.fields.String(allow_none=True)
    published_at = ma.fields.String(allow_none=True)
    stance = ma.fields.String(validate=ma.validate.OneOf(["supports", "refutes", "neutral"]))
    score = ma.fields.Float(allow_none=True, metadata={"description": "probability of the stance; null when not read"})
    probabilities = ma.fields.Nested(
        ProbabilitiesSchema, allow_none=True, metadata={"description": "null: too far from the claim to count, so not read"}
    )
    retrieval = ma.fields.Nested(RetrievalSchema)
    origin = ma.fields.String(metadata={"description": "articles that print one report have one origin, and count once"})
    copies = ma.fields.List(
        ma.fields.String(), metadata={"description": "ids of the passages that repeat it with at most small changes"}
    )
    judged = ma.fields.Nested(
        ProbabilitiesSchema, allow_none=True, metadata={"description": "the entailment model's own, before findings"}
    )
    findings = ma.fields.List(ma.fields.Nested(FindingSchema))
    part = ma.fields.Integer(
        allow_none=True,
        metadata={"description": "the place in parts of what the stance is about, to whose text findings point; null: the claim"},
    )


class PlaceSchema(AnswerSchema):
    """A piece of the claim: its characters from start to end, exclusive."""

    start = ma.fields.Integer()
    end = ma.fields.Integer()


class PartSchema(AnswerSchema):
    """A part of a compound claim, verified like a claim of its own."""

    text = ma.fields.String(metadata={"description": "a sentence that stands on its own"})
    spans = ma.fields.List(ma.fields.Nested(PlaceSchema), metadata={"description": "the pieces of the claim it is made of"})
    kind = ma.fields.String(validate=ma.validate.OneOf([kind.value for kind in PartKind]))
    verdict = ma.fields.String(validate=ma.validate.OneOf([label.value for label in Label]))
    confidence = ma.fields.Float()
    reason = ma.fields.String(validate=ma.validate.OneOf([reason.value for reason in Reason]))


class TimelineEntrySchema(AnswerSchema):
    """One origin on one side on one day."""

    date = ma.fields.String(allow_none=True, metadata={"description": "day of publication in UTC"})
    stance = ma.fields.String(validate=ma.validate.OneOf(["supports", "refutes"]))
    passage_id = ma.fields.String(metadata={"description": "its clearest passage of that day"})
    source = ma.fields.String(allow_none=True)
    articles = ma.fields.Integer(metadata={"description": "how many articles printed it that day"})
    deleted = ma.fields.Boolean()


class SidesSchema(AnswerSchema):
    """How many are on each side."""

    supporting = ma.fields.Integer()
    contradicting = ma.fields.Integer()


class CoverageSchema(AnswerSchema):
    """The part of the corpus that was searched."""

    articles = ma.fields.Integer()
    first = ma.fields.String(data_key="from", attribute="from", allow_none=True, metadata={"description": "earliest day, UTC"})
    last = ma.fields.String(data_key="to", attribute="to", allow_none=True, metadata={"description": "latest day, UTC"})
    undated = ma.fields.Integer(metadata={"description": "articles without a date: left out when the search is limited by date"})


class ProvenanceSchema(AnswerSchema):
    """What made the verdict: models, index, corpus, thresholds."""

    sometimes = frozenset(("runtime",))

    encoder = ma.fields.String()
    entailment = ma.fields.String()
    index_generation = ma.fields.String()
    corpus_sequence = ma.fields.Integer()
    policy = ma.fields.String()
    created_at = ma.fields.String()
    runtime = ma.fields.String(metadata={"description": "what executed the models; not there in records of before it was kept"})


class FiltersEchoSchema(AnswerSchema):
    """The filters as they were applied."""

    sources = ma.fields.List(ma.fields.String())
    exclude_sources = ma.fields.List(ma.fields.String())
    exclude_urls = ma.fields.List(ma.fields.String())
    published_from = ma.fields.String(allow_none=True)
    published_to = ma.fields.String(allow_none=True)
    languages = ma.fields.List(ma.fields.String())


class ClaimSourceEchoSchema(AnswerSchema):
    """The page that makes the claim."""

    url = ma.fields.String(allow_none=True)
    author = ma.fields.String(allow_none=True)


class QuestionSchema(AnswerSchema):
    """What was asked, beside the claim."""

    top_k = ma.fields.Integer()
    filters = ma.fields.Nested(FiltersEchoSchema)
    claim_source = ma.fields.Nested(ClaimSourceEchoSchema)


class VerificationSchema(AnswerSchema):
    """A verdict with everything that is needed to check it."""

    id = ma.fields.String()
    claim = ma.fields.String(metadata={"description": "exactly as sent"})
    as_of = ma.fields.String(allow_none=True)
    question = ma.fields.Nested(QuestionSchema)
    verdict = ma.fields.String(validate=ma.validate.OneOf([label.value for label in Label]))
    confidence = ma.fields.Float()
    reason = ma.fields.String(validate=ma.validate.OneOf([reason.value for reason in Reason]))
    explanation = ma.fields.String()
    origins = ma.fields.Nested(SidesSchema)
    articles = ma.fields.Nested(SidesSchema)
    supporting = ma.fields.List(ma.fields.Nested(EvidenceSchema))
    contradicting = ma.fields.List(ma.fields.Nested(EvidenceSchema))
    neutral = ma.fields.List(ma.fields.Nested(EvidenceSchema), metadata={"description": "with include: neutral"})
    parts = ma.fields.List(ma.fields.Nested(PartSchema), metadata={"description": "of a compound claim; else empty"})
    timeline = ma.fields.List(ma.fields.Nested(TimelineEntrySchema), metadata={"description": "undated entries last"})
    minimal_edit = ma.fields.String(allow_none=True, metadata={"description": "what would make a refuted claim supported"})
    gaps = ma.fields.List(ma.fields.String(), metadata={"description": "what was searched, and what lacks for a decision"})
    coverage = ma.fields.Nested(CoverageSchema)
    warnings = ma.fields.List(ma.fields.String())
    reviews = ma.fields.List(
        ma.fields.Nested(MatchedReviewSchema),
        metadata={"description": "what others published of this claim; shown, never evidence"},
    )
    provenance = ma.fields.Nested(ProvenanceSchema)
    timings_ms = ma.fields.Dict(
        keys=ma.fields.String(), values=ma.fields.Float(), allow_none=True, metadata={"description": "with include: timings"}
    )


class VerificationSummarySchema(AnswerSchema):
    """A stored verification in a line."""

    id = ma.fields.String()
    claim = ma.fields.String()
    verdict = ma.fields.String(validate=ma.validate.OneOf([label.value for label in Label]))
    confidence = ma.fields.Float()
    created_at = ma.fields.String()
    as_of = ma.fields.String(allow_none=True)


class VerificationPageSchema(AnswerSchema):
    """A page of verifications, newest first."""

    items = ma.fields.List(ma.fields.Nested(VerificationSummarySchema))
    next_cursor = ma.fields.String(allow_none=True)


class VerifyBatchEntrySchema(AnswerSchema):
    """One entry of a batch: ``verification`` when status is 200, else ``error``."""

    sometimes = frozenset(("verification", "error"))

    index = ma.fields.Integer()
    status = ma.fields.Integer()
    claim = ma.fields.Raw(metadata={"description": "as sent"})
    verification = ma.fields.Nested(VerificationSchema)
    error = ma.fields.Nested(ProblemSchema, metadata={"description": "as a single request would get it"})


class VerifyBatchAnswerSchema(AnswerSchema):
    """One entry for each claim that was sent, in order."""

    results = ma.fields.List(ma.fields.Nested(VerifyBatchEntrySchema))
