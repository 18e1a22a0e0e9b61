"""Evidence and a policy of our own wording and thresholds, for tests that weigh it."""

from service.domain.article import StoredPassage, passage_id
from service.domain.evidence import Copy, Evidence, Probabilities, Retrieval, Stance
from service.domain.policy import Policy
from service.domain.verdict import is_on_topic, stance_of

TEST_POLICY = Policy(
    name="test", supports=0.6, refutes=0.7, conflict=0.6, weak=0.4, second_look=0.2, alone=0.1, topical=0.5, overrule=0.3
)
ON_TOPIC, OFF_TOPIC = 0.8, 0.2


def stored_passage(
    text: str = "The old bridge was closed on Tuesday.",
    *,
    article: str = "a",
    number: int = 0,
    source: str | None = "Town Paper",
    title: str | None = None,
    published_at: str | None = "2021-03-11",
    lead: str = "",
    origin: str | None = None,
) -> StoredPassage:
    """A passage of version 1 of ``article``."""
    return StoredPassage(
        id=passage_id(article, 1, number),
        article_id=article,
        article_version=1,
        start=0,
        end=len(text),
        text=text,
        before=lead,
        after="",
        lead=lead,
        title=title,
        source=source,
        url=None,
        author=None,
        published_at=published_at,
        origin=origin or f"origin of {article}",
    )


def evidence(
    supports: float = 0.0,
    refutes: float = 0.0,
    *,
    cosine: float = ON_TOPIC,
    passage: StoredPassage | None = None,
    copies: tuple[Copy, ...] = (),
    policy: Policy = TEST_POLICY,
) -> Evidence:
    """Evidence whose stance follows from its probabilities, as in a verification; off the topic it was not read."""
    retrieval = Retrieval(cosine, None, 1)
    if not is_on_topic(retrieval, policy):
        return Evidence(passage or stored_passage(), retrieval, None, Stance.NEUTRAL, copies)
    probabilities = Probabilities(supports, refutes, 1.0 - supports - refutes)
    stance = stance_of(probabilities, policy)
    return Evidence(passage or stored_passage(), retrieval, probabilities, stance, copies)
