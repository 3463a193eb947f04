"""A trained reader → the files that the product carries: two int8 ONNX graphs, the pieces, the labels.

python -m training.export --model models/reader/checkpoint.pt --out src/answerable/reading/weights
"""

from __future__ import annotations

import argparse
import gzip
import json
import shutil
import tempfile
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.preprocess import quant_pre_process
from torch import Tensor, nn
from torch.nn import functional

from training.data import labels
from training.data.corpus import Text, load
from training.data.split import is_held_out
from training.network.base import bert, folder
from training.network.model import Reader


class Attention(torch.autograd.Function):
    """Attention of (B, S, H) to itself as the one operation that ONNX Runtime has for it, cheaper than its parts."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, weight: Tensor, bias: Tensor, heads: int) -> Tensor:
        q, k, v = (part.unflatten(-1, (heads, -1)).transpose(1, 2) for part in (x @ weight + bias).chunk(3, -1))
        return functional.scaled_dot_product_attention(q, k, v).transpose(1, 2).flatten(2)

    @staticmethod
    def symbolic(g: Any, x: Any, weight: Any, bias: Any, heads: int) -> Any:
        return g.op("com.microsoft::Attention", x, weight, bias, num_heads_i=heads).setType(x.type())


def attended(x: Tensor, weight: Tensor, bias: Tensor, heads: int) -> Tensor:
    """What each place of (B, S, H) takes from all places.

    Args:
        weight: (3H, H), those of the query, the key and the value one below the other.
        bias: (3H).
    """
    found: Tensor = Attention.apply(x, weight.T.contiguous(), bias, heads)
    return found


class Heard(nn.Module):
    """A window → every word's vector and what is said of it by itself."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.encoder, self.words = reader.encoder, reader.words
        self.heads = int(reader.encoder.bert.config.num_attention_heads)

    def forward(self, ids: Tensor, shapes: Tensor, firsts: Tensor, hints: Tensor) -> tuple[Tensor, ...]:
        bert = self.encoder.bert
        x = bert.embeddings(inputs_embeds=bert.embeddings.word_embeddings(ids) + self.encoder.shapes(shapes))
        states = [x]
        for layer in bert.encoder.layer:
            asked = [layer.attention.self.query, layer.attention.self.key, layer.attention.self.value]
            weight, bias = torch.cat([part.weight for part in asked]), torch.cat([part.bias for part in asked])
            x = layer.attention.output(attended(x, weight, bias, self.heads), x)
            x = layer.output(layer.intermediate(x), x)
            states.append(x)
        vectors = self.encoder.words_of(states, firsts)
        return (vectors[0], *(out[0] for out in self.words(vectors, hints)))


def passed(layer: nn.TransformerEncoderLayer, x: Tensor) -> Tensor:
    """What a layer of the asker makes of (P, W, I)."""
    asked = layer.self_attn
    y = attended(layer.norm1(x), asked.in_proj_weight, asked.in_proj_bias, asked.num_heads)
    x = x + asked.out_proj(y)
    return x + layer.linear2(functional.gelu(layer.linear1(layer.norm2(x))))


class Asked(nn.Module):
    """A sentence and its predicates → their parts. Computes in one sentence, so that no padding is needed."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.asker = reader.asker

    def forward(self, words: Tensor, marks: Tensor, distances: Tensor) -> tuple[Tensor, ...]:
        asker = self.asker
        share = marks / marks.sum(1, keepdim=True)
        predicate = share @ words
        x = asker.word(words).unsqueeze(0) + asker.predicate(predicate).unsqueeze(1) + asker.distance(distances)
        x = asker.norm(x + marks.unsqueeze(-1) * asker.mark)
        for layer in asker.layers:
            x = passed(layer, x)
        here = (share.unsqueeze(1) @ x).squeeze(1)
        put = asker.put(torch.cat([predicate, here], -1))
        return asker.roles(x), asker.propbank(x), asker.said(x), put


def agrees(reader: Reader) -> None:
    """The graphs' own writing of the reader gives what training's gives.

    Raises:
        SystemExit: it does not.
    """
    ids, firsts = torch.arange(2000, 2012).unsqueeze(0), torch.tensor([[1, 4, 8]])
    shapes, hints = ids % 3, torch.zeros(1, 3, 2 * len(labels.KINDS))
    vectors = reader.encoder.eval()(ids, shapes, torch.ones_like(ids), firsts)
    _same("encoder", Heard(reader).eval()(ids, shapes, firsts, hints), (vectors, *reader.words.eval()(vectors, hints)))
    words, marks = torch.randn(9, 384), torch.eye(9)[[1, 4, 8]]
    places = torch.arange(9).unsqueeze(0) - marks.argmax(1, keepdim=True) + 40
    given = reader.asker.eval()(words.unsqueeze(0).expand(3, -1, -1), marks, places, torch.ones_like(marks))
    _same("asker", Asked(reader).eval()(words, marks, places), given)


def _same(name: str, ours: Sequence[Tensor], theirs: Sequence[Tensor]) -> None:
    if not all(torch.allclose(a, b, atol=1e-4) for a, b in zip(ours, theirs, strict=True)):
        raise SystemExit(f"The exported {name} differs from the trained one.")


def write(
    module: nn.Module,
    inputs: dict[str, Tensor],
    outputs: list[str],
    free: dict[str, dict[int, str]],
    path: Path,
    quantise: bool = True,
) -> None:
    """One graph, its weights as bytes."""
    module.eval()
    with tempfile.TemporaryDirectory() as scratch:
        whole, ready = Path(scratch) / "whole.onnx", Path(scratch) / "ready.onnx"
        torch.onnx.export(
            module, tuple(inputs.values()), str(whole), input_names=list(inputs), output_names=outputs,
            dynamic_axes=free, opset_version=17, dynamo=False,
            custom_opsets={"com.microsoft": 1},
        )  # fmt: skip
        quant_pre_process(str(whole), str(ready), skip_symbolic_shape=True)
        if quantise:
            quantize_dynamic(
                str(ready), str(path), per_channel=True, weight_type=QuantType.QInt8,
                op_types_to_quantize=["MatMul", "Gemm", "Gather", "Attention"],
            )  # fmt: skip
        else:
            shutil.copy(ready, path)
    onnx.checker.check_model(str(path))


def lines(texts: Sequence[Text], most: int) -> bytes:
    """Sentences of the corpus in the form of corrections, the same ones each time."""
    sentences = sorted(
        (sentence for text in texts for sentence in text.sentences), key=lambda s: sha256(s.text.encode()).digest()
    )
    rows = [
        {
            "text": sentence.text,
            "claims": [
                {
                    "kind": h.kind,
                    "modality": h.modality,
                    "trigger": {"quote": sentence.text[h.trigger.start : h.trigger.end], "start": h.trigger.start},
                }
                for h in sentence.happenings
            ],
        }
        for sentence in sentences[:most]
    ]
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


def main() -> None:
    """Writes the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    reader = Reader(bert())
    reader.load_state_dict(torch.load(options.model)["reader"])
    reader.eval()
    kinds = len(labels.KINDS)
    torch.backends.mha.set_fastpath_enabled(False)
    agrees(reader)
    ids = torch.tensor([[101, 1996, 2457, 102]])
    write(
        Heard(reader),
        {
            "ids": ids,
            "shapes": torch.zeros_like(ids),
            "firsts": torch.tensor([[1, 2]]),
            "hints": torch.zeros(1, 2, 2 * kinds),
        },
        ["words", "names", "kinds", "more", "cues", "victims"],
        {"ids": {1: "S"}, "shapes": {1: "S"}, "firsts": {1: "W"}, "hints": {1: "W"},
         **{name: {0: "W"} for name in ("words", "names", "kinds", "more", "cues", "victims")}},
        options.out / "encoder.onnx",
    )  # fmt: skip
    write(
        Asked(reader),
        {"words": torch.zeros(5, 384), "marks": torch.eye(5)[:2], "distances": torch.zeros(2, 5, dtype=torch.long)},
        ["roles", "propbank", "said", "put"],
        {"words": {0: "W"}, "marks": {0: "P", 1: "W"}, "distances": {0: "P", 1: "W"},
         **{name: {0: "P", 1: "W"} for name in ("roles", "propbank", "said")}, "put": {0: "P"}},
        options.out / "asker.onnx",
    )  # fmt: skip
    shutil.copy(folder() / "tokenizer.json", options.out / "tokenizer.json")
    table = {
        name: list(getattr(labels, name))
        for name in (
            "NAMES",
            "KINDS",
            "ROLES",
            "MODALITIES",
            "SAID",
            "CUES",
            "PROPBANK",
        )
    }
    (options.out / "labels.json").write_text(json.dumps(table, indent=1) + "\n")
    texts = load()
    for name, most, held in (("rehearsal", 600, False), ("floor", 300, True)):
        chosen = lines([text for text in texts if is_held_out(text) == held], most)
        (options.out / f"{name}.jsonl.gz").write_bytes(gzip.compress(chosen, mtime=0))
    for path in sorted(options.out.iterdir()):
        print(f"{path.name:20} {path.stat().st_size:>12,}")


if __name__ == "__main__":
    main()
