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

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.preprocess import quant_pre_process
from torch import Tensor, nn
from torch.nn import functional

from training import labels
from training.annotation import Text, load
from training.base import bert, folder
from training.model import Reader
from training.split import is_held_out


class Heard(nn.Module):
    """A window → every word's vector and what is said of it by itself."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.encoder, self.words = reader.encoder, reader.words

    def forward(self, ids: Tensor, shapes: Tensor, firsts: Tensor, hints: Tensor) -> tuple[Tensor, ...]:
        vectors = self.encoder(ids, shapes, torch.ones_like(ids), firsts)
        return (vectors[0], *(out[0] for out in self.words(vectors, hints)))


def attended(layer: nn.TransformerEncoderLayer, x: Tensor) -> Tensor:
    """What the layer makes of (P, W, I), written out so that no length is fixed in the graph."""
    heads = layer.self_attn.num_heads
    y = layer.norm1(x)
    given = functional.linear(y, layer.self_attn.in_proj_weight, layer.self_attn.in_proj_bias)
    q, k, v = (part.unflatten(-1, (heads, -1)).transpose(1, 2) for part in given.chunk(3, -1))
    weights = torch.softmax(q @ k.transpose(-1, -2) / q.shape[-1] ** 0.5, -1)
    x = x + layer.self_attn.out_proj((weights @ v).transpose(1, 2).flatten(2))
    y = layer.norm2(x)
    return x + layer.linear2(functional.gelu(layer.linear1(y)))


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
            x = attended(layer, x)
        here = (share.unsqueeze(1) @ x).squeeze(1)
        put = asker.put(torch.cat([predicate, here], -1))
        return asker.roles(x), asker.propbank(x), asker.said(x), put


def agrees(reader: Reader) -> None:
    """The graph's own writing of the asker gives what training's gives.

    Raises:
        SystemExit: it does not.
    """
    words, marks = torch.randn(9, 384), torch.eye(9)[[1, 4, 8]]
    places = torch.arange(9).unsqueeze(0) - marks.argmax(1, keepdim=True) + 40
    ours = Asked(reader).eval()(words, marks, places)
    theirs = reader.asker.eval()(words.unsqueeze(0).expand(3, -1, -1), marks, places, torch.ones_like(marks))
    if not all(torch.allclose(a, b, atol=1e-4) for a, b in zip(ours, theirs, strict=True)):
        raise SystemExit("The exported asker differs from the trained one.")


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
        )  # fmt: skip
        quant_pre_process(str(whole), str(ready), skip_symbolic_shape=True)
        if quantise:
            quantize_dynamic(
                str(ready), str(path), per_channel=True, weight_type=QuantType.QInt8,
                op_types_to_quantize=["MatMul", "Gemm", "Gather"],
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
