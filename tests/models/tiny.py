"""Small models of four architectures, fitted to the start-up probes in a second, with tokenizers of their own.

They stand in for the published models of those shapes: the same classes of transformers, the same kinds of tokenizers and
special tokens, other sizes.
"""

from collections.abc import Callable
from dataclasses import dataclass
import json
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers
import torch
from transformers import (
    AutoModelForSequenceClassification,
    AutoTokenizer,
    BertConfig,
    BertTokenizer,
    DebertaV2Config,
    DebertaV2Tokenizer,
    ModernBertConfig,
    PreTrainedTokenizerFast,
    RobertaConfig,
    RobertaTokenizer,
)

from models.probes import PROBES

TEXTS = [text for premise, claim, _ in PROBES for text in (premise, claim)]
BERT_TOKENS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
ROBERTA_TOKENS = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
STEPS = 300
LEARNED = 0.02  # the loss at which fitting ends: every probe has its label with about 0.98


def words() -> list[str]:
    """The words and marks of the probes, in lower case."""
    split = pre_tokenizers.BertPreTokenizer()
    return sorted({word.lower() for text in TEXTS for word, _ in split.pre_tokenize_str(text)})


def word_pieces() -> Any:
    """BERT's: words in lower case, WordPiece, segments 0 and 1."""
    letters = [f"##{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
    return BertTokenizer(vocab={token: number for number, token in enumerate([*BERT_TOKENS, *words(), *letters])})


def byte_pairs() -> Any:
    """RoBERTa's: byte-level BPE, ``<s> premise </s></s> claim </s>``, no segments."""
    content = json.loads(trained_bytes(ROBERTA_TOKENS).to_str())["model"]
    return RobertaTokenizer(vocab=content["vocab"], merges=[tuple(pair) for pair in content["merges"]])


def pieces() -> Any:
    """DeBERTa-v2's and v3's: SentencePiece's Unigram, the space being part of the word."""
    split = pre_tokenizers.Metaspace()
    found = sorted({piece for text in TEXTS for piece, _ in split.pre_tokenize_str(text)})
    letters = sorted({letter for piece in found for letter in piece})
    order = ["[PAD]", "[CLS]", "[SEP]", "[UNK]"]  # v3's
    scored = [(token, 0.0) for token in order] + [(piece, -5.0) for piece in found] + [(letter, -9.0) for letter in letters]
    return DebertaV2Tokenizer(vocab=[*dict(scored).items(), ("[MASK]", 0.0)])


def modern_byte_pairs() -> Any:
    """ModernBERT's: byte-level BPE with BERT's special tokens, no segments."""
    tokenizer = trained_bytes(BERT_TOKENS)
    ends = [(token, tokenizer.token_to_id(token)) for token in ("[CLS]", "[SEP]")]
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B [SEP]", special_tokens=ends
    )
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token="[PAD]",
        unk_token="[UNK]",
        cls_token="[CLS]",
        sep_token="[SEP]",
        mask_token="[MASK]",
        model_input_names=["input_ids", "attention_mask"],
    )


def trained_bytes(special: list[str]) -> Tokenizer:
    """A byte-level BPE trained on the probes."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    tokenizer.train_from_iterator(
        TEXTS, trainers.BpeTrainer(vocab_size=450, special_tokens=special, initial_alphabet=alphabet, show_progress=False)
    )
    return tokenizer


@dataclass(frozen=True)
class Shape:
    """One architecture: its configuration, its tokenizer, and the names and order of its labels."""

    config: type
    tokenizer: Callable[[], Any]
    labels: tuple[str, str, str]
    meanings: tuple[str, str, str]
    more: dict[str, Any]


NO_DROPOUT = {"hidden_dropout_prob": 0.0, "attention_probs_dropout_prob": 0.0}
DEBERTA = {
    **NO_DROPOUT, "pooler_dropout": 0.0, "pooler_hidden_size": 48, "pooler_hidden_act": "gelu", "type_vocab_size": 0,
    "relative_attention": True, "pos_att_type": ["p2c", "c2p"], "position_buckets": 256, "max_relative_positions": -1,
    "norm_rel_ebd": "layer_norm", "share_att_key": True, "position_biased_input": False,
}  # fmt: skip
SHAPES = {
    "bert": Shape(
        BertConfig, word_pieces, ("contradiction", "entailment", "neutral"), ("refutes", "supports", "neutral"), NO_DROPOUT
    ),
    "roberta": Shape(
        RobertaConfig, byte_pairs, ("ENTAILMENT", "NEUTRAL", "CONTRADICTION"), ("supports", "neutral", "refutes"),
        {**NO_DROPOUT, "type_vocab_size": 1, "max_position_embeddings": 514},
    ),
    "deberta-v2": Shape(
        DebertaV2Config, pieces, ("CONTRADICTION", "NEUTRAL", "ENTAILMENT"), ("refutes", "neutral", "supports"),
        {**DEBERTA, "conv_kernel_size": 3, "conv_act": "gelu"},
    ),
    "deberta-v3": Shape(
        DebertaV2Config, pieces, ("not enough info", "supports", "refutes"), ("neutral", "supports", "refutes"), DEBERTA
    ),
    "modernbert": Shape(
        ModernBertConfig, modern_byte_pairs, ("Refuted", "Supported", "Not_Enough_Evidence"), ("refutes", "supports", "neutral"),
        {"max_position_embeddings": 8192, "local_attention": 32, "global_attn_every_n_layers": 2, "classifier_pooling": "mean"},
    ),
}  # fmt: skip


def make(folder: Path, name: str, *, fitted: bool = True, **changes: Any) -> Path:
    """Make the model ``name`` of SHAPES in ``folder``, fitted to the probes or as chance made it."""
    shape = SHAPES[name]
    shape.tokenizer().save_pretrained(folder)
    tokenizer = AutoTokenizer.from_pretrained(folder)
    sizes = {"hidden_size": 48, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 64}
    ends = {
        "bos_token_id": tokenizer.cls_token_id, "eos_token_id": tokenizer.sep_token_id, "cls_token_id": tokenizer.cls_token_id,
        "sep_token_id": tokenizer.sep_token_id, "pad_token_id": tokenizer.pad_token_id,
    }  # fmt: skip
    labels = {"id2label": dict(enumerate(shape.labels)), "label2id": {label: i for i, label in enumerate(shape.labels)}}
    config = shape.config(**({"vocab_size": len(tokenizer)} | sizes | ends | labels | shape.more | changes))
    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # the same sums in the same order on every machine
    try:
        with torch.random.fork_rng():
            torch.manual_seed(20)
            model = AutoModelForSequenceClassification.from_config(config)
            if fitted:
                fit(model, tokenizer, [shape.meanings.index(expected) for _, _, expected in PROBES])
    finally:
        torch.set_num_threads(threads)
    model.save_pretrained(folder)
    return folder


def fit(model: Any, tokenizer: Any, labels: list[int]) -> None:
    """Teach ``model`` the probes by heart."""
    premises, claims = [premise for premise, _, _ in PROBES], [claim for _, claim, _ in PROBES]
    inputs = tokenizer(premises, claims, padding=True, return_tensors="pt")
    steps = torch.optim.Adam(model.parameters(), lr=1e-3)
    model.train()
    for _ in range(STEPS):
        loss = torch.nn.functional.cross_entropy(model(**inputs).logits, torch.tensor(labels))
        if loss.item() < LEARNED:
            return
        steps.zero_grad()
        loss.backward()
        steps.step()
    raise AssertionError(f"the probes were not learned: the loss is {loss.item()}")
