"""Replays out."""

import marshmallow as ma

from service.domain.replay import MEANINGS
from service.http.schemas.base import AnswerSchema

_CHANGES = "; ".join(f"{what.value}: {meaning}" for what, meaning in MEANINGS.items())


class WordsSchema(AnswerSchema):
    """A word as it was stored and as it comes out now."""

    before = ma.fields.String()
    after = ma.fields.String()


class NumbersSchema(AnswerSchema):
    """A number as it was stored and as it comes out now."""

    before = ma.fields.Float()
    after = ma.fields.Float()


class EvidenceChangesSchema(AnswerSchema):
    """Ids of passages whose side is another now; all empty where the evidence is the same."""

    gone = ma.fields.List(ma.fields.String(), metadata={"description": "took a side before, and takes none now"})
    new = ma.fields.List(ma.fields.String(), metadata={"description": "takes a side now, and took none before"})
    turned = ma.fields.List(ma.fields.String(), metadata={"description": "takes another side now"})


class ChangeSchema(AnswerSchema):
    """One thing that changed since the verification was stored."""

    what = ma.fields.String(validate=ma.validate.OneOf([what.value for what in MEANINGS]), metadata={"description": _CHANGES})
    before = ma.fields.String(allow_none=True)
    after = ma.fields.String(allow_none=True)
    articles = ma.fields.List(ma.fields.String(), metadata={"description": "deleted: the ids of all that were, since then"})
    cited = ma.fields.List(ma.fields.String(), metadata={"description": "deleted: those that the verification cites for a side"})


class ReplaySchema(AnswerSchema):
    """A stored verification held against the same question, asked again of the corpus as it was then."""

    id = ma.fields.String()
    same = ma.fields.Boolean(
        metadata={"description": "verdict, reason and evidence are the same, and the confidence to .005, whatever changed"}
    )
    corpus_sequence = ma.fields.Integer(metadata={"description": "the change of the corpus after which it is looked at"})
    verdict = ma.fields.Nested(WordsSchema)
    reason = ma.fields.Nested(WordsSchema)
    confidence = ma.fields.Nested(NumbersSchema)
    evidence = ma.fields.Nested(EvidenceChangesSchema)
    changes = ma.fields.List(ma.fields.Nested(ChangeSchema))
