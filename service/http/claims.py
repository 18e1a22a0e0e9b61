"""Claims as they are sent, one by one: what they ask, or what is wrong with them."""

from collections.abc import Mapping
from typing import Any

from flask import g, has_app_context
from marshmallow import ValidationError

from service.application.ports import Outcome, SentClaim
from service.domain.errors import CrosscheckError
from service.domain.verification import Question
from service.http.bodies import Malformed
from service.http.errors import describe
from service.http.problems import problem_body
from service.http.schemas.questions import ClaimSchema, VerifyPostSchema

OUR_FAULT = "Something went wrong on our side; the log has it under the job's id and this index."


class ClaimReading:
    """Reads the claims of jobs; what is wrong with one is worded as a single request would get it."""

    def __init__(self) -> None:
        self._text, self._object = ClaimSchema(), VerifyPostSchema()

    def check(self, sent: Any) -> SentClaim:
        """The claim as it came, with its outcome if it is refused.

        The shared options are not looked at: what they are is known when all claims have come.
        """
        if isinstance(sent, Malformed):
            return SentClaim(None, _outcome(400, sent.detail))
        try:
            if isinstance(sent, dict):
                self._object.load(sent)
            else:
                self._text.load({"claim": sent})
        except ValidationError as error:
            return SentClaim(sent, self.failure(error))
        return SentClaim(sent)

    def read(self, sent: Any, options: Mapping[str, Any]) -> Question | Outcome:
        """The question that a claim asks under shared options."""
        try:
            question: Question = self._object.load(with_options(sent, options))[0]
        except ValidationError as error:
            return self.failure(error)
        return question

    def failure(self, error: Exception) -> Outcome:
        """The outcome of a claim that cannot be verified."""
        if isinstance(error, (ValidationError, CrosscheckError)):
            return _outcome(*describe(error))
        return _outcome(500, OUR_FAULT)


def claim_of(sent: Any) -> Any:
    """The claim's text in what was sent, whatever stands in its place."""
    return sent.get("claim") if isinstance(sent, dict) else sent


def included(sent: Any, options: Mapping[str, Any]) -> tuple[str, ...]:
    """What more a claim's answer is to hold."""
    return tuple(with_options(sent, options).get("include") or ())


def with_options(sent: Any, options: Mapping[str, Any]) -> dict[str, Any]:
    """What was sent, a text or an object, as an object under shared options; its own options win."""
    return {**options, **sent} if isinstance(sent, dict) else {**options, "claim": sent}


def _outcome(status: int, detail: str, errors: Mapping[str, list[str]] | None = None) -> Outcome:
    """An outcome with its problem; the request that brought it is named where there is one."""
    return Outcome(status, error=problem_body(status, detail, errors, g.get("request_id") if has_app_context() else None))
