"""What an operator is told."""

import marshmallow as ma

from service.http.schemas.base import AnswerSchema


class HealthSchema(AnswerSchema):
    """The process is up."""

    status = ma.fields.String()


class ReadinessSchema(AnswerSchema):
    """The service can verify."""

    status = ma.fields.String()
    checks = ma.fields.Dict(keys=ma.fields.String(), values=ma.fields.String())


class EncoderSchema(AnswerSchema):
    """The encoder in use."""

    name = ma.fields.String()
    revision = ma.fields.String(metadata={"description": "digest of its files"})
    runtime = ma.fields.String(metadata={"description": "what executes it: openvino or torch"})
    dimension = ma.fields.Integer()


class EntailmentSchema(AnswerSchema):
    """The entailment model in use."""

    name = ma.fields.String()
    revision = ma.fields.String(metadata={"description": "digest of its files"})
    runtime = ma.fields.String(metadata={"description": "what executes it: openvino or torch"})
    calibrated = ma.fields.Boolean()
    labels = ma.fields.List(ma.fields.String())


class PolicySchema(AnswerSchema):
    """The thresholds in use."""

    name = ma.fields.String()
    supports = ma.fields.Float()
    refutes = ma.fields.Float()
    conflict = ma.fields.Float()
    weak = ma.fields.Float()
    second_look = ma.fields.Float()
    alone = ma.fields.Float()
    topical = ma.fields.Float()
    overrule = ma.fields.Float()
    lines = ma.fields.Dict(
        keys=ma.fields.String(),
        values=ma.fields.Tuple((ma.fields.Float(), ma.fields.Float())),
        metadata={"description": "slope and intercept over the logit of a verdict's confidence; without one it stays as it is"},
    )


class CorpusSchema(AnswerSchema):
    """How large the corpus is."""

    articles = ma.fields.Integer()
    versions = ma.fields.Integer()
    passages = ma.fields.Integer()
    verifications = ma.fields.Integer()
    sequence = ma.fields.Integer(metadata={"description": "how many changes it has seen"})
    index_generation = ma.fields.String()


class AboutSchema(AnswerSchema):
    """What is running."""

    name = ma.fields.String()
    version = ma.fields.String()
    encoder = ma.fields.Nested(EncoderSchema)
    entailment = ma.fields.Nested(EntailmentSchema)
    policy = ma.fields.Nested(PolicySchema)
    verdicts = ma.fields.List(ma.fields.String())
    reasons = ma.fields.Dict(keys=ma.fields.String(), values=ma.fields.String())
    fetching = ma.fields.Boolean(metadata={"description": "whether articles come in by their addresses"})
    corpus = ma.fields.Nested(CorpusSchema)
