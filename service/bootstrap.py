"""The one place that sees everything: from settings to a running service."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
import json
import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING

from flask import Flask
import numpy as np

from models.calls import Calls
from models.doubles import DOUBLE, HashingEncoder, WordJudge
from models.encoder import encoder_source, load_encoder
from models.errors import ModelProblem
from models.judge import Judgement, judge_source, load_judge
from models.loading import DEFAULT
from models.probes import prove_polarity
from models.runtime.choice import Execution, Runtime
from models.runtime.processor import cores
from models.sharing import SharedModels
from models.threads import set_search_threads
from service.application.check import Check
from service.application.examine import Examine
from service.application.features import ALL, Features
from service.application.feeds.following import Feeds
from service.application.feeds.polling import FeedWorker
from service.application.ingest import Ingest
from service.application.job_worker import JobWorker
from service.application.jobs import Jobs
from service.application.operate import Operate
from service.application.ports import Encoder, EncoderOnTime, Judge, JudgeOnTime, Span, Store
from service.application.replay import Replay
from service.application.retrieve import Retrieve
from service.application.reviews import MatchReviews, TakeReviewsIn
from service.application.turns import EncoderInTurn, JudgeInTurn, Turn, Turns
from service.application.verify import Verify
from service.application.watches.looking import RememberingEncoder, WatchWorker
from service.application.watches.sending import Sender
from service.application.watches.watching import Watches
from service.domain.errors import CrosscheckError, ModelError, ModelsBusy
from service.domain.policy import POLICY, Policy
from service.fetching.feeds import feed_fetcher
from service.fetching.fetcher import Fetcher
from service.fetching.pages import page_fetcher
from service.http.app import UseCases, create_app
from service.http.claims import ClaimReading
from service.http.metrics import Metrics
from service.http.schemas.articles import ArticlePostSchema
from service.reading.html import read_html
from service.reading.languages import foreign_language
from service.reading.sentences import split_sentences
from service.settings import Settings
from service.store.embedded.inspection import recorded_encoder
from service.store.embedded.store import EmbeddedStore
from service.tracing.choice import open_traces
from service.webhooks.addresses import Addresses
from service.webhooks.sender import CheckWebhook, HttpSender

if TYPE_CHECKING:
    from service.tracing.traces import Traces

SAMPLE = Path(__file__).parent.parent / "sample" / "articles.jsonl"

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Service:
    """A service that is ready; ``close`` leaves the data directory in order."""

    app: Flask
    store: Store
    use_cases: UseCases
    worker: JobWorker
    watcher: WatchWorker
    sender: Sender
    turns: Turns
    models: SharedModels
    feeder: FeedWorker | None
    traces: "Traces | None"

    def close(self) -> None:
        """Leave work for the next start, refuse who waits for a model, finish writing and let the data directory go."""
        if self.feeder is not None:
            self.feeder.end()
        self.worker.stop()
        self.watcher.stop()
        if self.feeder is not None:
            self.feeder.join()
        self.sender.stop()
        self.models.close()
        self.store.close()
        if self.traces is not None:
            self.traces.close()


def build(
    settings: Settings,
    *,
    encoder: Encoder | None = None,
    judge: Judge | None = None,
    policy: Policy = POLICY,
    features: Features = ALL,
    work_on_jobs: bool = False,
    fetcher: Fetcher | None = None,
    traces: "Traces | None" = None,
) -> Service:
    """Load the models, open the store, wire the use cases. Raises StartupError that says what is wrong.

    ``work_on_jobs`` starts the threads that do, and those of watches, webhooks and feeds; a server wants it, a command does not.
    ``fetcher`` stands in for the one of the public web, where the settings have fetching on; ``traces`` for those that the
    variables of OpenTelemetry ask for.
    """
    traces = traces or open_traces(os.environ)
    policy = replace(policy, name=" without ".join((policy.name, *features.lacking)))  # a record says how it was made
    set_search_threads(settings.model_threads)
    execution = Execution(Runtime(settings.runtime), settings.model_threads or cores())
    encoder = encoder or _encoder(settings.encoder, execution)
    judge = judge or _judge(settings.entailment, execution)
    identity = f"{encoder.name} {encoder.revision}"
    logger.info(
        "models loaded",
        extra={
            "encoder": identity,
            "entailment": f"{judge.name} {judge.revision}",
            "runtime": {"encoder": encoder.runtime, "entailment": judge.runtime},
        },
    )
    store = EmbeddedStore(
        settings.data,
        encoder=identity,
        dimension=encoder.dimension,
        encode=encoder.encode,
        lock_wait_seconds=settings.lock_wait,
        waiting=lambda: logger.warning("another process has the data directory; waiting for it to end"),
    )
    turns = Turns()
    models = SharedModels(encoder, judge, Calls(ModelsBusy))

    fetcher = (fetcher or Fetcher()) if settings.fetch else None

    metrics = Metrics()
    span: Span = traces.span if traces else nullcontext

    def verify_with(encoder: EncoderOnTime, judge: JudgeOnTime, turn: Turn, asked_by: str, *, reviews: bool = True) -> Verify:
        return Verify(
            store,
            Examine(Retrieve(store, encoder, features), judge, policy, features),
            f"{judge.name} {judge.revision}",
            identity,
            f"encoder {encoder.runtime}, entailment {judge.runtime}",
            policy,
            foreign_language,
            features=features,
            turn=turn,
            told=metrics.verified(asked_by),
            reviews=MatchReviews(store.reviews, encoder, judge) if reviews else None,
            span=span,
        )

    try:
        verify = verify_with(models.encoder, models.judge, turns.request, "request")
        in_turn = EncoderInTurn(models.encoder_of_jobs, turns.job), JudgeInTurn(models.judge_of_jobs, turns.job)
        verify_for_jobs = verify_with(*in_turn, nullcontext, "job")
        encoder_of_watches = RememberingEncoder(EncoderInTurn(models.encoder_of_jobs, turns.job))
        verify_for_watches = verify_with(encoder_of_watches, JudgeInTurn(models.judge_of_jobs, turns.job), nullcontext, "watch")
        verify_for_replay = verify_with(models.encoder, models.judge, turns.request, "replay", reviews=False)
        worker = JobWorker(store.jobs, verify_for_jobs, ClaimReading(), turns)
        addresses = Addresses(settings.webhook_hosts)
        sender = Sender(store.outbox, HttpSender(addresses), metrics.sent)
        watcher = WatchWorker(store.watches, store, verify_for_watches, turns, sender, metrics.looked)
        fetch_page = page_fetcher(fetcher) if fetcher else None

        def ingest_with(turn: Turn) -> Ingest:
            return Ingest(store, EncoderInTurn(models.encoder_of_ingestion, turn), split_sentences, read_html, fetch_page, span)

        ingest = ingest_with(turns.request)
        feeder = FeedWorker(store.feeds, feed_fetcher(fetcher), ingest_with(turns.job), fetcher.close) if fetcher else None
        use_cases = UseCases(
            ingest=ingest,
            articles=store,
            verify=verify,
            check=Check(verify, split_sentences),
            texts=store.texts,
            jobs=Jobs(store.jobs, verify.again, worker),
            replay=Replay(store, verify_for_replay),
            verifications=store,
            take_reviews_in=TakeReviewsIn(store.reviews, EncoderInTurn(models.encoder_of_ingestion, turns.request)),
            reviews=store.reviews,
            watches=Watches(store.watches, verify, CheckWebhook(addresses), sender),
            feeds=Feeds(store.feeds, fetcher.check, feeder) if fetcher and feeder else Feeds(store.feeds),
            operate=Operate(store, store.jobs, store.watches, encoder, judge, policy, turns, fetching=settings.fetch),
        )
        if settings.sample and not store.counts()["articles"]:
            load_sample(use_cases.ingest)
        logger.info("corpus open", extra={"data": str(settings.data), **store.counts()})
        app = create_app(use_cases, metrics, settings.public_url, traces.request if traces else None)
        service = Service(app, store, use_cases, worker, watcher, sender, turns, models, feeder, traces)
    except BaseException:
        models.close()
        store.close()
        if traces:
            traces.close()
        raise
    if work_on_jobs:
        worker.start()
        watcher.start()
        sender.start()
        if feeder is not None:
            feeder.start()
    return service


def build_without_models(settings: Settings) -> Service | None:
    """A service that lists and shows articles and can do nothing that needs a model; None where the vectors' encoder is unknown.

    The encoder's name is taken from the corpus, so that its vectors and its index stay as they are.
    """
    recorded = recorded_encoder(settings.data)
    return build(settings, encoder=_NoModel(*recorded), judge=_NoModel("none", "none", 0)) if recorded else None


def model_files(role: str, setting: str) -> str:
    """Name and digest of the model that a setting names, its files compared with their digests; it is not loaded.

    ``role`` is ``encoder`` or ``entailment``. Raises ModelError; of a hub's model nothing is known before it is loaded.
    """
    if setting == DOUBLE:
        return "double: deterministic, without meaning"
    if setting != DEFAULT and not Path(setting).is_dir():
        return f"{setting}: seen when it is loaded"
    try:
        source = (encoder_source if role == "encoder" else judge_source)(setting)
    except ModelProblem as problem:
        raise ModelError(str(problem)) from problem
    return f"{source.name if setting == DEFAULT else setting} {source.revision}"


class _NoModel:
    """Stands where a model belongs that is not asked for anything."""

    calibrated, runtime = False, "none"

    def __init__(self, name: str, revision: str, dimension: int) -> None:
        self.name, self.revision, self.dimension = name, revision, dimension

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        raise ModelError(f"No model is loaded: {len(texts)} texts cannot be encoded.")

    def judge_pairs(self, pairs: Sequence[tuple[str, str]]) -> Judgement:
        raise ModelError(f"No model is loaded: {len(pairs)} passages cannot be judged.")


def load_sample(ingest: Ingest, path: Path = SAMPLE) -> int:
    """Take the sample corpus in; returns how many articles it has."""
    schema = ArticlePostSchema()
    lines = path.read_text(encoding="utf-8").splitlines()
    count = 0
    for outcome in ingest.many(schema.load(json.loads(line)) for line in lines if line.strip()):
        if isinstance(outcome, CrosscheckError):
            raise outcome
        count += 1
    logger.info("sample corpus loaded", extra={"articles": count})
    return count


def _encoder(setting: str, execution: Execution) -> Encoder:
    if setting == DOUBLE:
        return HashingEncoder()
    try:
        encoder = load_encoder(setting, execution)
    except ModelProblem as problem:
        raise ModelError(str(problem)) from problem
    lengths = np.linalg.norm(encoder.encode(["A probe.", "Another one."]), axis=1)
    if not np.allclose(lengths, 1.0, atol=1e-3):
        raise ModelError(f"The encoder '{setting}' gives vectors of length {lengths.tolist()}; they must have length 1.")
    return encoder


def _judge(setting: str, execution: Execution) -> Judge:
    if setting == DOUBLE:
        return WordJudge()
    try:
        judge = load_judge(setting, execution)
        prove_polarity(judge)
    except ModelProblem as problem:
        raise ModelError(str(problem)) from problem
    return judge
