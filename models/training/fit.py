"""The training loop: token-budget batches, bfloat16 weights where that is faster, checkpoints that survive a kill."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
import math
import os
from pathlib import Path
import random
import time
from typing import Any

import torch

from models.precision import bfloat16_is_faster
from models.training.pairs import NOT_SUPPORTED, REFUTES, SILENT, Pair

MAX_TOKENS = 128
BATCH_TOKENS = 3072
POOL = 64  # batches whose pairs are sorted by length together, so that little is padding
CHECKPOINT_EVERY = 240.0  # seconds
CHECKPOINT = "checkpoint.pt"

Batch = list[int]


@dataclass(frozen=True, slots=True)
class Schedule:
    """Rates rise over the first ``warmup`` of the steps to ``rate``, then fall in a line to ``final``."""

    rate: float
    final: float
    warmup: float = 0.04
    weight_decay: float = 0.01
    label_smoothing: float = 0.05
    average: float = 0.998  # decay of the running average of the weights, which is what is kept
    seed: int = 20261123

    def at(self, done: float) -> float:
        """The rate after the part ``done`` (0 to 1) of the steps."""
        if done < self.warmup:
            return self.rate * done / self.warmup
        return self.rate + (self.final - self.rate) * (done - self.warmup) / (1 - self.warmup)


def tokenize(tokenizer: Any, pairs: Sequence[Pair], max_tokens: int = MAX_TOKENS) -> dict[str, list[list[int]]]:
    """Ids and types of each pair's tokens, evidence first; the longer loses its end where they are too long together."""
    encoded: dict[str, list[list[int]]] = tokenizer(
        [pair.evidence for pair in pairs],
        [pair.claim for pair in pairs],
        truncation="longest_first",
        max_length=max_tokens,
        return_token_type_ids=True,
        return_attention_mask=False,
    )
    return encoded


def plan_batches(lengths: Sequence[int], seed: int, budget: int) -> list[Batch]:
    """Cut a shuffled pass into batches of at most ``budget`` tokens, padding included; the same for the same seed."""
    chance = random.Random(seed)
    order = list(range(len(lengths)))
    chance.shuffle(order)
    mean = max(1, sum(lengths) // max(1, len(lengths)))
    pool = max(1, POOL * budget // mean)
    batches: list[Batch] = []
    for first in range(0, len(order), pool):
        batch: Batch = []
        for place in sorted(order[first : first + pool], key=lengths.__getitem__):
            if batch and (len(batch) + 1) * lengths[place] > budget:
                batches.append(batch)
                batch = []
            batch.append(place)
        if batch:
            batches.append(batch)
    chance.shuffle(batches)
    return batches


def loss_of(logits: torch.Tensor, labels: torch.Tensor, smoothing: float) -> torch.Tensor:
    """Mean cross-entropy of logits (batch, 3); a pair that is NOT SUPPORTED costs -log(P(refutes) + P(silent))."""
    logs = torch.log_softmax(logits, dim=1)
    two_sided = torch.logsumexp(logs[:, [REFUTES, SILENT]], dim=1)
    picked = logs.gather(1, labels.clamp(max=SILENT).unsqueeze(1)).squeeze(1)
    smoothed = (1 - smoothing) * picked + smoothing * logs.mean(dim=1)
    return -torch.where(labels == NOT_SUPPORTED, two_sided, smoothed).mean()


def fit(
    model: Any, tokenizer: Any, pairs: Sequence[Pair], schedule: Schedule, folder: Path, say: Callable[[str], None] = print
) -> None:
    """Train ``model`` in place on one pass over ``pairs``; it ends with the running average of its weights.

    A checkpoint in ``folder`` is written every few minutes; a run that finds one of the same pairs goes on from it.
    """
    torch.manual_seed(schedule.seed)
    encoded = tokenize(tokenizer, pairs)
    tokens, types = encoded["input_ids"], encoded["token_type_ids"]
    batches = plan_batches([len(each) for each in tokens], schedule.seed, BATCH_TOKENS)
    labels = torch.tensor([pair.label for pair in pairs])
    state = _State(model, schedule)
    size = {"steps": len(batches), "tokens": sum(len(each) for each in tokens)}  # tells one run's checkpoint from another's
    start = state.resume(folder / CHECKPOINT, size)
    said = saved = began = time.monotonic()
    recent: deque[float] = deque(maxlen=100)
    done_pairs = 0
    for step in range(start, len(batches)):
        batch = batches[step]
        inputs = _pad([tokens[i] for i in batch], [types[i] for i in batch], tokenizer.pad_token_id)
        inputs = {name: value for name, value in inputs.items() if name in tokenizer.model_input_names}  # MPNet has no types
        loss = loss_of(model(**inputs).logits.float(), labels[batch], schedule.label_smoothing)
        loss.backward()
        state.step(schedule.at((step + 1) / len(batches)))
        recent.append(loss.item())
        done_pairs += len(batch)
        now = time.monotonic()
        if now - said > 20 or step + 1 == len(batches):
            speed = done_pairs / (now - began)
            left = (len(batches) - step - 1) * (now - began) / max(1, step + 1 - start)
            loss_now = sum(recent) / len(recent)
            say(f"{step + 1}/{len(batches)} steps, loss {loss_now:.3f}, {speed:.0f} pairs/s, {left / 60:.1f} min left")
            said = now
        if now - saved > CHECKPOINT_EVERY:
            state.save(folder / CHECKPOINT, step + 1, size)
            saved = now
    state.finish()


class _State:
    """float32 master weights, their running average, and the optimizer, beside the weights that the model computes with.

    Those are bfloat16 where this machine is faster with it. Why a master copy: an update of a thousandth of a weight is lost
    in bfloat16's eight bits (Micikevicius et al., 2018).
    """

    def __init__(self, model: Any, schedule: Schedule) -> None:
        self._schedule = schedule
        self._model = model
        self._weights = [weight for weight in model.parameters() if weight.requires_grad]
        self._master = [weight.detach().float().clone() for weight in self._weights]
        self._average = [weight.clone() for weight in self._master]
        (model.bfloat16() if bfloat16_is_faster() else model).train()
        for module in model.modules():
            if isinstance(module, torch.nn.Dropout):
                module.p = 0.0
        decayed = [weight for weight in self._master if weight.dim() > 1]
        plain = [weight for weight in self._master if weight.dim() <= 1]
        self._optimizer = torch.optim.AdamW(
            [{"params": decayed, "weight_decay": schedule.weight_decay}, {"params": plain, "weight_decay": 0.0}],
            lr=schedule.rate,
            fused=True,
        )
        self._steps = 0

    def step(self, rate: float) -> None:
        for master, weight in zip(self._master, self._weights, strict=True):
            master.grad = None if weight.grad is None else weight.grad.float()
        torch.nn.utils.clip_grad_norm_(self._master, 1.0)
        for group in self._optimizer.param_groups:
            group["lr"] = rate
        self._optimizer.step()
        self._model.zero_grad()
        self._steps += 1
        decay = min(self._schedule.average, (1 + self._steps) / (10 + self._steps))
        with torch.no_grad():
            torch._foreach_lerp_(self._average, self._master, 1 - decay)
            torch._foreach_copy_(self._weights, self._master)

    def save(self, path: Path, step: int, size: dict[str, int]) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(".partial")
        optimizer = self._optimizer.state_dict()
        torch.save(
            {"step": step, "size": size, "master": self._master, "average": self._average, "optimizer": optimizer}, partial
        )
        os.replace(partial, path)

    def resume(self, path: Path, size: dict[str, int]) -> int:
        if not path.is_file():
            return 0
        saved = torch.load(path, weights_only=True)
        if saved["size"] != size:
            raise ValueError(f"{path} is of another run ({saved['size']}, now {size}): remove it to start anew")
        with torch.no_grad():
            torch._foreach_copy_(self._master, saved["master"])
            torch._foreach_copy_(self._average, saved["average"])
            torch._foreach_copy_(self._weights, self._master)
        self._optimizer.load_state_dict(saved["optimizer"])
        self._steps = saved["step"]
        return int(saved["step"])

    def finish(self) -> None:
        self._model.float().eval()
        with torch.no_grad():
            torch._foreach_copy_(self._weights, self._average)


def _pad(tokens: list[list[int]], types: list[list[int]], filler: int) -> dict[str, torch.Tensor]:
    width = max(len(each) for each in tokens)
    shape = (len(tokens), width)
    ids, kinds, mask = torch.full(shape, filler), torch.zeros(shape, dtype=torch.long), torch.zeros(shape, dtype=torch.long)
    for row, (own, kind) in enumerate(zip(tokens, types, strict=True)):
        ids[row, : len(own)] = torch.tensor(own)
        kinds[row, : len(own)] = torch.tensor(kind)
        mask[row, : len(own)] = 1
    return {"input_ids": ids, "token_type_ids": kinds, "attention_mask": mask}


def passes(pairs: Sequence[Pair], count: float, chance: random.Random) -> Iterator[Pair]:
    """``count`` passes over ``pairs``; the fraction is a random part."""
    for _ in range(int(count)):
        yield from pairs
    yield from chance.sample(list(pairs), math.floor((count % 1) * len(pairs)))
