"""The shipped files → a checkpoint that training goes on from.

    python -m training.restore --weights src/answerable/reading/weights --out models/reader/checkpoint.pt

A weight of eight bits is put back at its step, so that exporting the checkpoint again gives the same reading but for
rounding. The trees' head is not shipped and begins anew: train with `--shares trees=0`, or give it time.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

from training.base import unread
from training.model import Reader

Array = NDArray[np.float32]


class Graph:
    """The numbers of one file, by the names that training gives them."""

    def __init__(self, path: Path) -> None:
        model = onnx.load(str(path))
        self.held = {each.name: numpy_helper.to_array(each) for each in model.graph.initializer}
        self.made_by = {name: node for node in model.graph.node for name in node.output}
        self.used_by = {name: node for node in model.graph.node for name in node.input}

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

    def find(self, name: str) -> Array | None:
        """A parameter; None if the graph has none of that name."""
        if name in self.held:
            return np.asarray(self.held[name], np.float32)
        if f"{name}_quantized" in self.held:
            return self.stepped(name)
        stem, _, last = name.rpartition("weight")
        bias = f"{stem}bias"
        return self.multiplied(bias) if not last and bias in self.used_by else None


def mixture(graph: Graph) -> Array:
    """The share of each layer in a word's vector, as logarithms."""
    stem = "/encoder/Mul"
    products = [node for node in graph.made_by.values() if node.name == stem or node.name.startswith(f"{stem}_")]
    by_layer = sorted(products, key=lambda node: int(node.name.removeprefix(stem).strip("_") or 0))
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
    graphs = [Graph(options.weights / f"{name}.onnx") for name in ("encoder", "asker")]
    anew = []
    with torch.no_grad():
        for name, parameter in reader.named_parameters():
            found = next((each for graph in graphs if (each := graph.find(name)) is not None), None)
            if name == "encoder.mixture":
                found = mixture(graphs[0])
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
