"""A corpus opened for a measurement, and every claim verified over it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
import tempfile
from typing import Any

from marshmallow import ValidationError

from evaluation.opening import open_service, progress
from evaluation.rows import numbered_rows, place
from evaluation.verdicts.claims import LabelledClaim
from service.application.features import ALL, Features
from service.application.ingest import Ingest, SentArticle
from service.bootstrap import Service
from service.domain.claim import DEFAULT_TOP_K
from service.domain.errors import CrosscheckError, InvalidInput
from service.domain.policy import POLICY, Policy
from service.domain.scope import Scope
from service.domain.verification import Question
from service.http.problems import flatten, summary
from service.http.schemas.articles import ArticlePostSchema
from service.store.embedded.inspection import DATABASE


@contextmanager
def open_corpus(corpus: Path, features: Features = ALL, policy: Policy = POLICY) -> Iterator[Service]:
    """A service over ``corpus``, with the models that the environment names. Raises CrosscheckError.

    A file of articles (JSON lines in the fields of POST /v1/articles) is taken into a directory that is deleted afterwards.
    A data directory is used as it is: it must be free, and it keeps the records of the verifications.
    """
    if corpus.is_dir():
        if not (corpus / DATABASE).is_file():  # opening it would make an empty corpus there
            raise InvalidInput(str(corpus), f"is no data directory: it holds no {DATABASE}")
        with open_service(corpus, features=features, policy=policy) as service:
            yield service
        return
    total = sum(1 for _ in read_articles(corpus))  # what is wrong with a line is said before the models are loaded
    if not total:
        raise InvalidInput(str(corpus), "has no articles")
    with tempfile.TemporaryDirectory() as folder, open_service(Path(folder), features=features, policy=policy) as service:
        take_in(service.use_cases.ingest, corpus, total)
        yield service


def read_articles(path: Path) -> Iterator[tuple[int, SentArticle]]:
    """The articles of a file of JSON lines, with their line's number. Raises InvalidInput naming file and line."""
    schema = ArticlePostSchema()
    for number, row in numbered_rows(path):
        try:
            yield number, schema.load(row)
        except ValidationError as error:
            raise InvalidInput(place(path, number), summary(flatten(error.messages))) from error


def take_in(ingest: Ingest, path: Path, total: int) -> None:
    """Take the ``total`` articles of a file in. Raises InvalidInput naming file and line, StorageFailure."""
    numbers: list[int] = []

    def sent() -> Iterator[SentArticle]:
        for number, article in read_articles(path):
            numbers.append(number)
            yield article

    for count, outcome in enumerate(ingest.many(sent())):  # in groups: ``numbers`` is ahead of ``count``
        if isinstance(outcome, InvalidInput):
            raise InvalidInput(place(path, numbers[count]), str(outcome)) from outcome
        if isinstance(outcome, CrosscheckError):
            raise outcome
        progress(count, total, "articles")


def verify_all(service: Service, claims: Sequence[LabelledClaim]) -> list[dict[str, Any]]:
    """The verification of each claim, as of its day where it has one."""
    answers = []
    for number, claim in enumerate(claims):
        answers.append(service.use_cases.verify(Question(claim.text, Scope(as_of=claim.as_of), DEFAULT_TOP_K)))
        progress(number, len(claims), "claims")
    return answers
