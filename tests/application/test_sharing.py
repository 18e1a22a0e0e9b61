"""A claim and its parts share calls of the models, requests share them too, and nobody's answer changes by it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
import json
from pathlib import Path
import threading
import time

import numpy as np
import pytest

from models.doubles import HashingEncoder, WordJudge
from models.encoder import SentenceEncoder
from models.judge import EntailmentJudge, Judgement
from service.application.examine import Examine, Timings
from service.application.retrieve import Retrieve
from service.bootstrap import SAMPLE, Service, build
from service.domain.errors import ModelsBusy
from service.domain.evidence import Evidence
from service.domain.parts.splitting import split_claim
from service.domain.policy import POLICY, Policy
from service.domain.scope import Scope
from service.domain.verification import Question
from service.http.schemas.articles import ArticlePostSchema
from tests.application.test_turns import until
from tests.conftest import UNCALIBRATED, settings_for

SAMPLE_CLAIMS = Path(__file__).parents[2] / "sample" / "claims.jsonl"
COMPOUND = (
    "About 11,000 vehicles a day used the Lantern Bridge before it was closed. "
    "In the first days after the closure people could still walk across the Lantern Bridge."
)
WAIT = 60
NEAR = replace(UNCALIBRATED, topical=0.3)  # the double of the encoder knows only words, of which a neighbour shares few


class CountedEncoder(HashingEncoder):
    """The double, which notes its calls."""

    def __init__(self) -> None:
        self.calls: list[list[str]] = []

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Note, then encode."""
        self.calls.append(list(texts))
        return super().encode(texts)


class CountedJudge(WordJudge):
    """The double, which notes its calls and can be held in the next one."""

    def __init__(self) -> None:
        self.calls: list[list[tuple[str, str]]] = []
        self.inside, self.go = threading.Event(), threading.Event()
        self.go.set()

    def judge_pairs(self, pairs: Sequence[tuple[str, str]]) -> Judgement:
        """Note, perhaps wait, judge."""
        self.calls.append(list(pairs))
        self.inside.set()
        assert self.go.wait(WAIT)
        return super().judge_pairs(pairs)


@pytest.fixture
def models() -> tuple[CountedEncoder, CountedJudge]:
    """Doubles that note their calls."""
    return CountedEncoder(), CountedJudge()


@pytest.fixture
def sample(tmp_path: Path, models: tuple[CountedEncoder, CountedJudge]) -> Iterator[Service]:
    """The sample corpus over those doubles."""
    encoder, judge = models
    running = build(settings_for(tmp_path, CROSSCHECK_SAMPLE="on"), encoder=encoder, judge=judge, policy=NEAR)
    encoder.calls.clear()
    yield running
    judge.go.set()
    running.close()


def claims(count: int) -> list[str]:
    """Claims of the sample, and every second one with its successor as a claim of two sentences."""
    rows = [json.loads(line)["claim"] for line in SAMPLE_CLAIMS.read_text(encoding="utf-8").splitlines()[: count + 1]]
    return [f"{claim} {after}" if place % 2 else claim for place, (claim, after) in enumerate(pairwise(rows))]


def ask(service: Service, claim: str, top_k: int = 20) -> dict:
    """The answer, less what is another's each time."""
    answer = service.use_cases.verify(Question(claim, Scope(), top_k))
    return {name: value for name, value in answer.items() if name not in ("id", "provenance", "timings_ms")}


def examine(service: Service, policy: Policy, claim: str) -> tuple[list[list[Evidence]], list[list[Evidence]]]:
    """What is found on a claim and its parts: together, and on each by itself."""
    look = Examine(Retrieve(service.store, service.models.encoder), service.models.judge, policy)
    texts = [claim, *(part.text for part in split_claim(claim))]
    question = Question(claim, Scope(), 20)
    together = [evidence for evidence, _ in look(question, texts, Timings())]
    return together, [look(question, [text], Timings())[0][0] for text in texts]


def test_a_compound_claim_is_one_call_of_each_model(sample: Service, models: tuple[CountedEncoder, CountedJudge]) -> None:
    """A claim of two sentences and both of them are one call of the encoder; all near readings are one of the judge."""
    encoder, judge = models
    answer = ask(sample, COMPOUND, 5)
    assert [part["text"] for part in answer["parts"]] == [part.text for part in split_claim(COMPOUND)]
    (texts,) = encoder.calls
    assert sorted(texts) == sorted([COMPOUND, *(part.text for part in split_claim(COMPOUND))])
    assert 1 < len({claim for _, claim in judge.calls[0]}) <= len(texts)
    assert len(judge.calls) <= 2  # the second: contradictions under their headlines


def test_no_pair_is_read_twice(tmp_path: Path) -> None:
    """A sentence that stands in two articles without headline is read once, and counts in both."""
    judge = CountedJudge()
    service = build(settings_for(tmp_path), encoder=HashingEncoder(), judge=judge, policy=UNCALIBRATED)
    try:
        for text in ("Nobody closed the old bridge.", "Nobody closed the old bridge. Rain fell on the valley all day long."):
            service.use_cases.ingest.one(ArticlePostSchema().load({"text": text}))
        answer = service.use_cases.verify(Question("The old bridge closed.", Scope(), 20))
        pairs = [pair for call in judge.calls for pair in call]
        assert len(pairs) == len(set(pairs))
        assert answer["articles"]["contradicting"] == 2
    finally:
        service.close()


def test_parts_are_judged_as_by_themselves(sample: Service) -> None:
    """Of claims with parts, what is found on each text is exactly what is found on it alone, with the doubles."""
    compound = [claim for claim in (*claims(60), COMPOUND) if split_claim(claim)]
    assert len(compound) >= 10
    for claim in compound:
        together, alone = examine(sample, UNCALIBRATED, claim)
        assert together == alone


@pytest.fixture
def few_articles(real_service: Callable[..., Service]) -> Service:
    """Three articles of the sample, two of them about the bridge, over the real models."""
    service = real_service()
    for line in SAMPLE.read_text(encoding="utf-8").splitlines()[4:7]:
        service.use_cases.ingest.one(ArticlePostSchema().load(json.loads(line)))
    return service


@pytest.mark.long
def test_parts_are_judged_as_by_themselves_by_the_real_models(
    few_articles: Service, encoder: SentenceEncoder, judge: EntailmentJudge
) -> None:
    """The same with the real models: the same passages, copies and stances, and probabilities to the precision of the runtime."""
    other = "Signe Orrbeck is mayor of Halmere and the Lantern Bridge was closed in November 2023."
    near = 1e-6 if encoder.runtime == judge.runtime == "openvino" else 0.02
    for claim in (COMPOUND, other):
        assert len(split_claim(claim)) == 2
        for found, alone in zip(*examine(few_articles, POLICY, claim), strict=True):
            assert [(item.passage.id, item.copies, item.stance) for item in found] == [
                (item.passage.id, item.copies, item.stance) for item in alone
            ]
            rows, expected = ([item.judged for item in side if item.judged] for side in (found, alone))
            assert rows or claim == other
            assert np.allclose(
                [(each.supports, each.refutes) for each in rows], [(each.supports, each.refutes) for each in expected], atol=near
            )


def at_once(asked: Sequence[Callable[[], object]]) -> list[object]:
    """What each gives when a thread of its own calls it, all at once."""
    found: list[object] = [None] * len(asked)
    start = threading.Barrier(len(asked))

    def run(place: int) -> None:
        start.wait(WAIT)
        found[place] = asked[place]()

    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(asked))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(WAIT)
        assert not thread.is_alive()
    return found


def test_requests_at_once_get_what_they_get_alone(sample: Service, models: tuple[CountedEncoder, CountedJudge]) -> None:
    """Sixteen claims at once, half of them compound, beside articles that come in: each answer is that of the claim alone."""
    asked = claims(16)
    alone = [ask(sample, claim) for claim in asked]
    before = len(models[0].calls) + len(models[1].calls)
    models[1].calls.clear()
    models[0].calls.clear()
    assert at_once([lambda claim=claim: ask(sample, claim) for claim in asked]) == alone
    assert len(models[0].calls) + len(models[1].calls) < before


def test_the_real_models_answer_many_as_one(few_articles: Service) -> None:
    """Four claims at once over the real models have the verdicts and passages that they have alone."""
    asked = [COMPOUND, *claims(3)]

    def short(claim: str) -> object:
        answer = ask(few_articles, claim, 8)
        sides = [[item["passage_id"] for item in answer[side]] for side in ("supporting", "contradicting", "neutral")]
        return answer["verdict"], answer["reason"], sides

    alone = [short(claim) for claim in asked]
    assert at_once([lambda claim=claim: short(claim) for claim in asked]) == alone


def test_a_claim_past_its_deadline_is_not_encoded(sample: Service, models: tuple[CountedEncoder, CountedJudge]) -> None:
    """A deadline that has passed is a refusal, no model is called, and nothing is stored."""
    with pytest.raises(ModelsBusy, match="in time"):
        sample.use_cases.verify(Question(COMPOUND, Scope(), 5), deadline=time.monotonic() - 1)
    assert models[0].calls == []
    assert sample.store.counts()["verifications"] == 0


def test_articles_wait_for_a_claim(sample: Service, models: tuple[CountedEncoder, CountedJudge]) -> None:
    """Of an article and a claim that both wait for the models, the claim is encoded first."""
    encoder, judge = models
    judge.go.clear()
    first = threading.Thread(target=ask, args=(sample, COMPOUND))
    first.start()
    assert judge.inside.wait(WAIT)
    encoder.calls.clear()
    article = ArticlePostSchema().load({"id": "new", "text": "The tram shed burned down. Nobody was hurt there."})
    others = [
        threading.Thread(target=sample.use_cases.ingest.one, args=(article,)),
        threading.Thread(target=ask, args=(sample, "The tram shed burned down.")),
    ]
    lines = (sample.models.encoder_of_ingestion.line, sample.models.encoder.line)
    for thread, line in zip(others, lines, strict=True):
        thread.start()
        until(lambda line=line: line.waiting > 0)
    judge.go.set()
    for thread in (first, *others):
        thread.join(WAIT)
    assert encoder.calls[0] == ["The tram shed burned down."]
    assert [len(texts) for texts in encoder.calls] == [1, 2]


def test_the_end_refuses_who_waits_and_hangs_nobody(sample: Service, models: tuple[CountedEncoder, CountedJudge]) -> None:
    """Closed while one claim is judged and another waits, the service ends: the second is refused, and so is a later one."""
    judge = models[1]
    judge.go.clear()
    seen: list[object] = []

    def refused(claim: str) -> None:
        try:
            seen.append(ask(sample, claim)["verdict"])
        except ModelsBusy as error:
            seen.append(str(error))

    threads = [threading.Thread(target=refused, args=(claim,)) for claim in claims(2)]
    threads[0].start()
    assert judge.inside.wait(WAIT)
    threads[1].start()
    until(lambda: sample.models.encoder.line.waiting > 0)
    closing = threading.Thread(target=sample.models.close)
    closing.start()
    until(lambda: "ending" in str(seen) or not closing.is_alive() or sample.models._calls._closed)
    judge.go.set()
    for thread in (*threads, closing):
        thread.join(WAIT)
        assert not thread.is_alive()
    assert any("ending" in str(each) for each in seen)
    with pytest.raises(ModelsBusy, match="ending"):
        ask(sample, COMPOUND)
