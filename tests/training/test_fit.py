"""The training loop on a model of a few thousand weights."""

from pathlib import Path

import pytest
import torch
from transformers import BertConfig, BertForSequenceClassification

from models.training import fit as loop
from models.training.fit import Schedule, fit, loss_of, plan_batches
from models.training.pairs import NOT_SUPPORTED, Pair

pytestmark = pytest.mark.long

SCHEDULE = Schedule(rate=5e-3, final=1e-3, warmup=0.1, average=0.9)
SUBJECTS = ("council", "firm", "school", "club")


class Tokenizer:
    """Words to numbers, in the shape that the loop asks a tokenizer for."""

    pad_token_id = 0
    model_input_names = ("input_ids", "token_type_ids", "attention_mask")

    def __call__(self, evidence: list[str], claims: list[str], **_: object) -> dict[str, list[list[int]]]:
        """Ids and types of each pair."""
        known: dict[str, int] = {}
        ids, types = [], []
        for first, second in zip(evidence, claims, strict=True):
            left, right = ([known.setdefault(word, len(known) + 2) for word in text.split()] for text in (first, second))
            ids.append([1, *left, 1, *right])
            types.append([0] * (len(left) + 2) + [1] * len(right))
        return {"input_ids": ids, "token_type_ids": types}


def small_model() -> BertForSequenceClassification:
    """One layer, 16 wide."""
    torch.manual_seed(3)
    shape = {"hidden_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 32}
    return BertForSequenceClassification(BertConfig(vocab_size=64, max_position_embeddings=32, num_labels=3, **shape))


def pairs() -> list[Pair]:
    """A task of words: opened means supported, closed refuted, else silent."""
    made = [("opened", 0), ("closed", 1), ("waited", 2)]
    return [Pair(f"the {who} opened", f"the {who} {verb}", label, "made") for who in SUBJECTS for verb, label in made] * 60


def weights(model: torch.nn.Module) -> torch.Tensor:
    """All weights in one row."""
    return torch.cat([weight.detach().flatten() for weight in model.parameters()])


def test_training_learns_the_task(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a pass the averaged model tells the three apart."""
    monkeypatch.setattr(loop, "BATCH_TOKENS", 64)
    model = small_model()
    fit(model, Tokenizer(), pairs(), Schedule(rate=2e-2, final=1e-3, average=0.9), tmp_path, lambda _: None)
    encoded = Tokenizer()([p.evidence for p in pairs()], [p.claim for p in pairs()])
    with torch.inference_mode():
        found = model(torch.tensor(encoded["input_ids"]), token_type_ids=torch.tensor(encoded["token_type_ids"])).logits.argmax(1)
    right = (found == torch.tensor([pair.label for pair in pairs()])).float().mean()
    assert right > 0.95
    assert next(model.parameters()).dtype == torch.float32


def test_a_killed_run_ends_where_an_unbroken_one_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed after a checkpoint and started again, the weights are the same to the last bit."""
    monkeypatch.setattr(loop, "BATCH_TOKENS", 64)
    monkeypatch.setattr(loop, "CHECKPOINT_EVERY", 0.0)
    unbroken = small_model()
    fit(unbroken, Tokenizer(), pairs(), SCHEDULE, tmp_path / "unbroken", lambda _: None)

    class Killed(Exception):
        """Stands for the kill."""

    step = loop._State.step
    count = 0

    def dying(state: loop._State, rate: float) -> None:
        nonlocal count
        count += 1
        if count == 4:
            raise Killed
        step(state, rate)

    monkeypatch.setattr(loop._State, "step", dying)
    with pytest.raises(Killed):
        fit(small_model(), Tokenizer(), pairs(), SCHEDULE, tmp_path / "broken", lambda _: None)
    monkeypatch.setattr(loop._State, "step", step)
    resumed = small_model()
    fit(resumed, Tokenizer(), pairs(), SCHEDULE, tmp_path / "broken", lambda _: None)
    assert torch.equal(weights(resumed), weights(unbroken))


def test_a_checkpoint_of_another_run_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A checkpoint of other pairs is named, not mixed in."""
    monkeypatch.setattr(loop, "CHECKPOINT_EVERY", 0.0)
    fit(small_model(), Tokenizer(), pairs(), SCHEDULE, tmp_path, lambda _: None)
    with pytest.raises(ValueError, match="another run"):
        fit(small_model(), Tokenizer(), pairs()[:-1], SCHEDULE, tmp_path, lambda _: None)


def test_batches_hold_every_pair_once_and_keep_the_budget() -> None:
    """Padding included, no batch has more tokens than the budget, except a single pair that is longer."""
    lengths = [5 + (7 * i) % 60 for i in range(1_000)] + [500]
    batches = plan_batches(lengths, seed=4, budget=256)
    assert sorted(place for batch in batches for place in batch) == list(range(len(lengths)))
    assert all(len(batch) == 1 or len(batch) * max(lengths[place] for place in batch) <= 256 for batch in batches)
    used = sum(lengths)
    paid = sum(len(batch) * max(lengths[place] for place in batch) for batch in batches)
    assert used / paid > 0.9
    assert batches == plan_batches(lengths, seed=4, budget=256) != plan_batches(lengths, seed=5, budget=256)


def test_not_supported_is_either_of_two() -> None:
    """Its loss is -log(P(refutes) + P(silent)): small when either is likely, large when support is."""
    logits = torch.tensor([[0.0, 9.0, 0.0], [0.0, 0.0, 9.0], [9.0, 0.0, 0.0]])
    losses = [loss_of(row[None], torch.tensor([NOT_SUPPORTED]), 0.05).item() for row in logits]
    assert losses[0] < 0.01
    assert losses[1] < 0.01
    assert losses[2] > 8


def test_rates_rise_and_fall() -> None:
    """From 0 to the rate over the warm-up, then in a line to the end."""
    schedule = Schedule(rate=1.0, final=0.2, warmup=0.1)
    assert schedule.at(0.05) == pytest.approx(0.5)
    assert schedule.at(0.1) == pytest.approx(1.0)
    assert schedule.at(0.55) == pytest.approx(0.6)
    assert schedule.at(1.0) == pytest.approx(0.2)
