"""The shipped files → a checkpoint that training goes on from.

    python -m training.restore --weights src/answerable/reading/weights --out models/reader/checkpoint.pt

A weight of eight bits is put back at its step, so that exporting the checkpoint again gives the same reading but for
rounding. The trees' head is not shipped and begins anew: train with `--shares trees=0`, or give it time.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

from training.network.base import unread
from training.network.model import Reader

Array = NDArray[np.float32]

_ATTENTION = re.compile(
    r"(?:encoder\.bert\.encoder|asker)\.layers?\.(?P<layer>\d)\."
    r"(?:attention\.self\.(?P<part>query|key|value)\.|self_attn\.in_proj_)(?P<what>weight|bias)"
)
_ASKED = ("query", "key", "value")
"""What stands one below the other in an attention's one matrix."""


class Graph:
    """The numbers of one file, by the names that training gives them."""

    def __init__(self, path: Path) -> None:
        model = onnx.load(str(path))
        self.held = {each.name: numpy_helper.to_array(each) for each in model.graph.initializer}
        self.made_by = {name: node for node in model.graph.node for name in node.output}
        self.used_by = {name: node for node in model.graph.node for name in node.input}
        self.attentions = [node for node in model.graph.node if node.op_type == "QAttention"]

    def stepped(self, name: str) -> Array:
        """Bytes → numbers."""
        whole, zero, scale = (self.held[f"{name}_{part}"] for part in ("quantized", "zero_point", "scale"))
        return np.asarray((whole.astype(np.float32) - zero.astype(np.float32)) * scale, np.float32)

    def multiplied(self, bias: str) -> Array | None:
        """The matrix whose product the bias is added to, (outputs, inputs)."""
        asked = [self.used_by[bias]]
        while asked:
            node = asked.pop()
            for name in node.input:
                if name in self.held and name.endswith("_quantized"):
                    return self.stepped(name.removesuffix("_quantized")).T
                if name in self.made_by and self.made_by[name].op_type in ("Mul", "Cast", "MatMulInteger"):
                    asked.append(self.made_by[name])
        return None

    def attention(self, layer: int, what: str) -> Array:
        """The weight (3H, H) or the bias (3H) of a layer's attention: query, key and value one below the other."""
        _, weight, bias = self.attentions[layer].input[:3]
        return self.stepped(weight.removesuffix("_quantized")).T if what == "weight" else self.held[bias]

    def find(self, name: str) -> Array | None:
        """A parameter; None if the graph has none of that name."""
        if found := _ATTENTION.fullmatch(name):
            whole = self.attention(int(found["layer"]), found["what"])
            return whole if found["part"] is None else np.split(whole, 3)[_ASKED.index(found["part"])]
        if name in self.held:
            return np.asarray(self.held[name], np.float32)
        if f"{name}_quantized" in self.held:
            return self.stepped(name)
        stem, _, last = name.rpartition("weight")
        bias = f"{stem}bias"
        return self.multiplied(bias) if not last and bias in self.used_by else None


def mixture(graph: Graph) -> Array:
    """The share of each layer in a word's vector, as logarithms."""
    products = [node for node in graph.made_by.values() if re.fullmatch(r"/Mul(_\d)?", node.name)]
    by_layer = sorted(products, key=lambda node: int(node.name.removeprefix("/Mul").strip("_") or 0))
    shares = [graph.held[name] for node in by_layer for name in node.input if name in graph.held]
    return np.log(np.array([share.item() for share in shares], np.float32))


def main() -> None:
    """Writes the checkpoint; says which parameters begin anew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    torch.manual_seed(0)
    reader = Reader(unread())
    graphs = {name: Graph(options.weights / f"{name}.onnx") for name in ("encoder", "asker")}
    anew = []
    with torch.no_grad():
        for name, parameter in reader.named_parameters():
            graph = graphs["asker" if name.startswith("asker.") else "encoder"]
            found = mixture(graph) if name == "encoder.mixture" else graph.find(name)
            if found is None:
                anew.append(name)
            elif found.shape != tuple(parameter.shape):
                raise SystemExit(f"{name} has {found.shape}, not {tuple(parameter.shape)}.")
            else:
                parameter.copy_(torch.from_numpy(found.copy()))
    options.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"reader": reader.state_dict()}, options.out)
    print(f"{options.out}: begin anew: {', '.join(anew) or 'none'}")


if __name__ == "__main__":
    main()
