"""What Prometheus reads: counted as it happens, or looked up when it is read.

Every label has few values: routes are templates, methods that HTTP does not name are one, reasons are a closed list.
"""

from collections.abc import Callable, Iterable, Mapping
from http import HTTPMethod
import logging

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.exposition import choose_encoder
from prometheus_client.gc_collector import GCCollector
from prometheus_client.metrics_core import GaugeMetricFamily, InfoMetricFamily, Metric
from prometheus_client.process_collector import ProcessCollector
from prometheus_client.registry import Collector

from service.application.operate import Operate
from service.domain.errors import CrosscheckError

REQUEST_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 120.0)
STAGE_SECONDS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
LOOKS = ("unmoved", "same", "changed", "failed")
TRIES = ("delivered", "failed", "gone")
UNMATCHED = "unmatched"  # what has no route, or a method that HTTP does not name
_METHODS = frozenset(HTTPMethod)

logger = logging.getLogger(__name__)


class Metrics:
    """The metrics of one service, in a registry of its own."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        GCCollector(registry=self._registry)
        self._requests = Counter(
            "crosscheck_http_requests",
            "Requests that were answered, batches and streams when their last line was sent",
            ("method", "route", "status"),
            registry=self._registry,
        )
        self._seconds = Histogram(
            "crosscheck_http_request_duration_seconds",
            "From the first byte of a request to the last of its answer",
            ("method", "route"),
            buckets=REQUEST_SECONDS,
            registry=self._registry,
        )
        self._verdicts = Counter(
            "crosscheck_verdicts",
            "Claims that were verified, by what asked for them: a request, a job, a watch or a replay",
            ("verdict", "reason", "asked_by"),
            registry=self._registry,
        )
        self._stages = Histogram(
            "crosscheck_stage_duration_seconds",
            "Time of one verification spent in a stage, its parts added up, waiting for a model included",
            ("stage", "asked_by"),
            buckets=STAGE_SECONDS,
            registry=self._registry,
        )
        self._looks = Counter(
            "crosscheck_watch_looks",
            "Watches that were looked at: unmoved (no model was asked), same, changed or failed",
            ("result",),
            registry=self._registry,
        )
        self._webhooks = Counter(
            "crosscheck_webhook_tries",
            "Tries to send a webhook: delivered, failed, or gone (the receiver wants no more)",
            ("result",),
            registry=self._registry,
        )
        for counter, results in ((self._looks, LOOKS), (self._webhooks, TRIES)):
            for result in results:  # told as 0 from the start
                counter.labels(result)
        self._taken = Gauge(
            "crosscheck_requests_admitted", "Requests that are worked on or wait their turn", registry=self._registry
        )
        self._places = Gauge("crosscheck_requests_limit", "Requests that are let in at once", registry=self._registry)

    def looked(self, result: str) -> None:
        """A watch was looked at again."""
        self._looks.labels(result).inc()

    def sent(self, result: str) -> None:
        """A webhook was tried."""
        self._webhooks.labels(result).inc()

    def slots(self, taken: Callable[[], int], places: int) -> None:
        """Say how the requests that are there are counted, and how many there may be."""
        self._taken.set_function(taken)
        self._places.set(places)

    def answered(self, method: str, route: str | None, status: int, seconds: float) -> None:
        """A request was answered; ``route`` is the template of its path, None where there is none."""
        known = method if method in _METHODS else UNMATCHED
        self._requests.labels(known, route or UNMATCHED, str(status)).inc()
        self._seconds.labels(known, route or UNMATCHED).observe(seconds)

    def verified(self, asked_by: str) -> Callable[[str, str, Mapping[str, float]], None]:
        """What takes the verdict, the reason and the milliseconds of each stage of a verification."""

        def count(verdict: str, reason: str, milliseconds: Mapping[str, float]) -> None:
            self._verdicts.labels(verdict, reason, asked_by).inc()
            for stage, spent in milliseconds.items():
                self._stages.labels(stage, asked_by).observe(spent / 1000)

        return count

    def watch(self, operate: Operate) -> None:
        """Look up the state of the service whenever the metrics are read."""
        self._registry.register(_State(operate))

    def read(self, accept: str) -> tuple[bytes, str]:
        """The metrics in the form that ``accept`` asks for, and its content type."""
        encode, content_type = choose_encoder(accept)
        return encode(self._registry), content_type


class _State(Collector):
    """Corpus, index, jobs and models as they are at this moment."""

    def __init__(self, operate: Operate) -> None:
        self._operate = operate

    def describe(self) -> Iterable[Metric]:
        """Nothing: looking it up is left for when it is read."""
        return ()

    def collect(self) -> Iterable[Metric]:
        """The present state. Where the store cannot be read the counters are still told, and a gauge says so."""
        readable = GaugeMetricFamily("crosscheck_store_readable", "Whether the store could be read for these metrics")
        try:
            families = list(self._families())
            readable.add_metric((), 1)
        except CrosscheckError as error:
            logger.warning("metrics lack the state of the store", extra={"problem": str(error)})
            families = []
            readable.add_metric((), 0)
        return [readable, *families]

    def _families(self) -> Iterable[Metric]:
        about, load = self._operate.about(), self._operate.load()
        corpus = about["corpus"]
        for name, meaning in (
            ("articles", "Articles that can be found"),
            ("versions", "Versions of articles"),
            ("passages", "Passages, those of earlier versions included"),
            ("verifications", "Stored verifications"),
            ("sequence", "Changes that the corpus has seen"),
        ):
            yield GaugeMetricFamily(f"crosscheck_corpus_{name}", meaning, corpus[name])
        yield _info(
            "crosscheck_index_generation", "The index generation that is searched", {"generation": corpus["index_generation"]}
        )
        yield _info("crosscheck_build", "The release", {"version": about["version"]})
        models = InfoMetricFamily("crosscheck_model", "The models in use", labels=("role",))
        for role in ("encoder", "entailment"):
            models.add_metric((role,), {each: about[role][each] for each in ("name", "revision", "runtime")})
        yield models
        yield _info("crosscheck_policy", "The thresholds in use", {"name": about["policy"]["name"]})
        jobs = GaugeMetricFamily("crosscheck_jobs", "Jobs that have not ended", labels=("state",))
        for state, number in load.jobs.items():
            jobs.add_metric((state,), number)
        yield jobs
        yield GaugeMetricFamily("crosscheck_job_claims_waiting", "Claims of jobs without a result yet", load.claims_waiting)
        yield GaugeMetricFamily("crosscheck_model_requests", "Requests that use the models or wait for them", load.model_requests)
        yield GaugeMetricFamily(
            "crosscheck_job_held_back", "1 while a job or a watch waits for requests to be done", int(load.job_held_back)
        )
        for name, meaning, numbers in (
            ("crosscheck_watches", "Claims that are watched", load.watches),
            ("crosscheck_webhooks", "Webhooks that wait for a try, and those that were given up", load.deliveries),
        ):
            states = GaugeMetricFamily(name, meaning, labels=("state",))
            for state, number in numbers.items():
                states.add_metric((state,), number)
            yield states


def _info(name: str, meaning: str, value: dict[str, str]) -> Metric:
    family = InfoMetricFamily(name, meaning)
    family.add_metric((), value)
    return family
