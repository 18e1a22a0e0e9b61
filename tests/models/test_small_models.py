"""Models by path: small ones that the test makes itself."""

from pathlib import Path

import pytest
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import BertConfig, BertForSequenceClassification, PreTrainedTokenizerFast

from models.errors import ModelProblem
from models.judge import load_judge
from models.probes import prove_polarity


def make_classifier(folder: Path, labels: list[str]) -> Path:
    """A random BERT classifier of two layers with these labels."""
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "bridge", "is", "closed", "open", "mayor"]
    tokenizer = Tokenizer(models.WordLevel({word: number for number, word in enumerate(words)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, pad_token="[PAD]", unk_token="[UNK]", cls_token="[CLS]", sep_token="[SEP]"
    ).save_pretrained(folder)
    config = BertConfig(
        vocab_size=len(words), hidden_size=16, num_hidden_layers=2, num_attention_heads=2, intermediate_size=16,
        id2label=dict(enumerate(labels)), label2id={label: number for number, label in enumerate(labels)},
    )  # fmt: skip
    BertForSequenceClassification(config).save_pretrained(folder, safe_serialization=True)
    return folder


def test_a_model_of_two_labels_is_refused(tmp_path: Path) -> None:
    """A two-label model loads as far as its labels and no further."""
    folder = make_classifier(tmp_path / "two", ["entailment", "not_entailment"])
    with pytest.raises(ModelProblem, match="there must be three"):
        load_judge(str(folder))


def test_an_untrained_model_does_not_pass_the_probes(tmp_path: Path) -> None:
    """Right labels on a model that knows nothing are not enough to start."""
    folder = make_classifier(tmp_path / "untrained", ["contradiction", "entailment", "neutral"])
    judge = load_judge(str(folder))
    assert judge.name == "untrained"
    with pytest.raises(ModelProblem, match="plain probes wrong"):
        prove_polarity(judge)


def test_a_missing_model_is_named() -> None:
    """A model that is neither a folder nor to be had from a hub is refused with its name."""
    with pytest.raises(ModelProblem, match="no-such-owner/no-such-judge"):
        load_judge("no-such-owner/no-such-judge")
