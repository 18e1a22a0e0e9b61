"""The shortcut: a watch whose claim is not read again would have stood as it did."""

from collections.abc import Iterator
import random

from flask.testing import FlaskClient
import pytest

from service.domain.watches.standing import standing_of
from tests.watches.receiver import Post

pytestmark = pytest.mark.long

PLACES = ("Halmere", "Torrenby", "Vesker", "Arlen")
THINGS = ("the old bridge", "the town library", "the ferry quay", "the music school")
CLAIMS = [f"{thing.capitalize()} in {place} reopened in May." for place in PLACES[:3] for thing in THINGS[:3]]
STEPS = 60


def corpus_changes(client: FlaskClient, chance: random.Random) -> Iterator[None]:
    """Articles that support, deny, repeat or have nothing to do with the claims come, are corrected, and go."""
    for _ in range(STEPS):
        name = f"a{chance.randrange(15)}"
        if chance.random() < 0.25 and client.get(f"/v1/articles/{name}").status_code == 200:
            client.delete(f"/v1/articles/{name}")
        else:
            said = [
                f"{chance.choice(THINGS).capitalize()} in {chance.choice(PLACES)} {chance.choice(('', 'never '))}reopened in May."
                for _ in range(chance.randrange(1, 3))
            ]
            client.post("/v1/articles", json={"id": name, "text": "\n\n".join([*said, "Sheep graze above the town."])})
        yield


def test_no_change_is_missed(post: Post) -> None:
    """After each of sixty changes of the corpus every watch stands as a verification made anew says; most are not read again."""
    watches = [post.watch(claim, top_k=3)["id"] for claim in CLAIMS]
    client, store = post.client, post.service.store
    looks = []
    for _ in corpus_changes(client, random.Random(7)):
        looks += post.look()
        for watch, claim in zip(watches, CLAIMS, strict=True):
            anew = client.post("/v1/verify", json={"claim": claim, "top_k": 3}).json
            assert store.watches.watch(watch).standing == standing_of(anew), claim
    assert looks.count("changed") > 20
    assert looks.count("unmoved") > len(looks) / 3
