"""``python -m models.training --pairs FILE --articles FILE --work FOLDER``: trains the entailment model.

Each step leaves its result in the work folder; a run that was stopped goes on where it was. The model is written to
FOLDER/entailment; ``--install`` copies it to models/entailment. It starts from all-mpnet-base-v2 (Apache-2.0), by its name
on the hub or from a folder that holds it.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
import shutil
from typing import Any

from models.encoder import load_encoder, packaged_encoder
from models.judge import DEFAULT_FOLDER, load_judge
from models.manifest import check_file, write_manifest
from models.packing import WEIGHTS, write_packed
from models.training.fit import fit
from models.training.making import made_pairs
from models.training.pairs import LABELS, Pair, read_pairs, write_pairs
from models.training.recipe import JUDGE, MINER, SILENCE, TORN, Stage, mix, share_of_made

START, START_REVISION = "sentence-transformers/all-mpnet-base-v2", "e8c3b32edf5434bc2275fc9bab85f82640a19130"
START_SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"


def main() -> None:
    """Train, stage by stage."""
    parser = argparse.ArgumentParser(prog="python -m models.training", description="Train the entailment model.")
    parser.add_argument("--pairs", type=Path, required=True, help="labelled pairs, JSON lines, gzipped or not")
    parser.add_argument("--articles", type=Path, required=True, help="news articles, JSON lines: title, text, published_at")
    parser.add_argument("--work", type=Path, required=True, help="folder for checkpoints and results, outside the checkout")
    parser.add_argument("--start", default=START, help="all-mpnet-base-v2: a folder, or its name on the hub")
    parser.add_argument("--install", action="store_true", help="copy the model to models/entailment in the end")
    options = parser.parse_args()
    work: Path = options.work
    pairs = read_pairs(options.pairs)
    start = _start(options.start)
    miner = _train(MINER, lambda: mix(pairs, MINER), packaged_encoder(), work)
    made = work / "made.jsonl.gz"
    if not made.is_file():
        write_pairs(made, made_pairs(options.articles, load_encoder(), load_judge(str(miner)), JUDGE.seed, _say))
    model = start
    for stage in (JUDGE, SILENCE, TORN):
        model = _train(stage, lambda stage=stage, before=model: _drawn(stage, pairs, made, before), model, work)
    _export(model, work / "entailment")
    if options.install:
        for path in DEFAULT_FOLDER.glob("*.safetensors"):
            path.unlink()
        for path in (work / "entailment").iterdir():
            shutil.copyfile(path, DEFAULT_FOLDER / path.name)
        write_manifest(DEFAULT_FOLDER)


def _drawn(stage: Stage, pairs: Sequence[Pair], made: Path, before: Path) -> list[Pair]:
    """What a stage is trained on; ``before`` is the model that it goes on from."""
    judge = load_judge(str(before)) if stage.torn else None
    return mix(pairs, stage, judge) + share_of_made(read_pairs(made), stage)


def _train(stage: Stage, pairs: Any, start: Path, work: Path) -> Path:
    """Train one stage from the weights in ``start``; the folder with the result."""
    import torch
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    folder = work / stage.name
    if (folder / "model.safetensors").is_file():
        _say(f"{stage.name}: done before")
        return folder
    torch.manual_seed(stage.seed)
    tokenizer = AutoTokenizer.from_pretrained(start)
    model = AutoModelForSequenceClassification.from_pretrained(
        start,
        **({"num_hidden_layers": stage.layers} if stage.layers else {}),
        num_labels=3,
        id2label=dict(enumerate(LABELS[:3])),
        label2id={label: place for place, label in enumerate(LABELS[:3])},
        attn_implementation="eager",  # faster than the fused kernel when training on processors
        local_files_only=True,
    )
    still = [] if stage.frozen is None else [model.base_model.embeddings, *model.base_model.encoder.layer[: stage.frozen]]
    for weight in (weight for module in still for weight in module.parameters()):
        weight.requires_grad = False
    drawn: list[Pair] = pairs()
    _say(f"{stage.name}: {len(drawn):,} pairs")
    fit(model, tokenizer, drawn, stage.schedule, work / f"{stage.name}.checkpoints", _say)
    tokenizer.save_pretrained(folder)
    model.save_pretrained(folder)
    return folder


def _export(trained: Path, folder: Path) -> None:
    """Write the model as it is served: 8-bit weights, tokenizer, configuration."""
    from transformers import AutoTokenizer

    write_packed(trained, folder)
    shutil.copyfile(trained / "config.json", folder / "config.json")
    tokenizer = AutoTokenizer.from_pretrained(trained)
    tokenizer.backend_tokenizer.no_truncation()  # what training last cut to is no property of the model
    tokenizer.backend_tokenizer.no_padding()
    tokenizer.save_pretrained(folder)
    _say(f"the model is in {folder}")


def _start(setting: str) -> Path:
    """The folder of the model to start from, fetched from the hub where ``setting`` is no folder, and its weights checked."""
    folder = Path(setting)
    if not folder.is_dir():
        from huggingface_hub import snapshot_download

        folder = Path(snapshot_download(setting, revision=START_REVISION, allow_patterns=["*.json", "*.txt", WEIGHTS]))
    check_file(folder / WEIGHTS, START_SHA256)
    return folder


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    main()
