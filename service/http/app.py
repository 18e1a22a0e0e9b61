"""The application, as a table of contents."""

from dataclasses import dataclass

from flask import Flask

from service.application.check import Check
from service.application.feeds.following import Feeds
from service.application.ingest import Ingest
from service.application.jobs import Jobs
from service.application.operate import Operate
from service.application.ports import ArticleStore, ReviewStore, TextStore, VerificationStore
from service.application.replay import Replay
from service.application.reviews import TakeReviewsIn
from service.application.verify import Verify
from service.application.watches.watching import Watches
from service.http.addresses import Addresses
from service.http.api import make_api
from service.http.articles import articles_blueprint
from service.http.checked import checked_blueprint
from service.http.claims import ClaimReading
from service.http.docs import register_docs
from service.http.encoding import JsonProvider
from service.http.errors import register_errors
from service.http.feeds import feeds_blueprint
from service.http.history import history_blueprint
from service.http.jobs import jobs_blueprint
from service.http.metrics import Metrics
from service.http.operation import operation_blueprint
from service.http.page import register_page
from service.http.requests import register_requests
from service.http.reviews import reviews_blueprint
from service.http.texts import texts_blueprint
from service.http.tracing import OpenSpan, register_traces
from service.http.verifications import verifications_blueprint
from service.http.watches import describe_webhook, watches_blueprint


@dataclass(frozen=True, slots=True)
class UseCases:
    """What the interface offers."""

    ingest: Ingest
    articles: ArticleStore
    verify: Verify
    check: Check
    texts: TextStore
    jobs: Jobs
    replay: Replay
    verifications: VerificationStore
    operate: Operate
    take_reviews_in: TakeReviewsIn
    reviews: ReviewStore
    watches: Watches
    feeds: Feeds


def create_app(use_cases: UseCases, metrics: Metrics, public_url: str | None = None, open_span: OpenSpan | None = None) -> Flask:
    """The Flask application over ``use_cases``.

    ``metrics`` counts what it does, ``public_url`` is where others reach it, ``open_span`` traces its requests.
    """
    app = Flask("crosscheck", static_folder=None)
    app.json = JsonProvider(app)
    if open_span:
        register_traces(app, open_span)
    register_requests(app, metrics)
    metrics.watch(use_cases.operate)
    register_errors(app)
    addresses = Addresses(public_url)
    api = make_api(app)
    api.register_blueprint(articles_blueprint(use_cases.ingest, use_cases.articles))
    api.register_blueprint(verifications_blueprint(use_cases.verify))
    api.register_blueprint(texts_blueprint(use_cases.check, use_cases.texts, use_cases.verify, addresses))
    api.register_blueprint(jobs_blueprint(use_cases.jobs, ClaimReading()))
    api.register_blueprint(history_blueprint(use_cases.verify, use_cases.replay, use_cases.verifications, addresses))
    api.register_blueprint(reviews_blueprint(use_cases.take_reviews_in, use_cases.reviews))
    api.register_blueprint(checked_blueprint(use_cases.reviews, addresses))
    api.register_blueprint(watches_blueprint(use_cases.watches))
    api.describe_later(lambda: describe_webhook(api))
    api.register_blueprint(feeds_blueprint(use_cases.feeds))
    api.register_blueprint(operation_blueprint(use_cases.operate, metrics))
    register_docs(app, api)
    register_page(app)
    return app
