"""Small linear models: named features in, probabilities of classes out. Multiplies, learns nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources.abc import Traversable
from io import BytesIO
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from answerable.reading.shipped import weights_folder

Array = NDArray[np.float64]


F = TypeVar("F", np.float32, np.float64)


def softmax(scores: NDArray[F], temperature: float = 1.0) -> NDArray[F]:
    """Over the last axis."""
    scaled = scores if temperature == 1 else scores / temperature
    most: NDArray[F] = np.maximum.reduce(scaled, -1, keepdims=True)
    raised = np.exp(scaled - most)
    result: NDArray[F] = raised / np.add.reduce(raised, -1, keepdims=True)
    return result


def pooled(scores: Array) -> Array:
    """The soft maximum over the first axis: the logarithm of the mean of the raised scores."""
    most: Array = scores.max(0)
    found: Array = most + np.log(np.exp(scores - most).mean(0))
    return found


@dataclass(frozen=True)
class Linear:
    """Logistic regressions over the same named features, one a class; a multinomial one where just one class is true.

    Attributes:
        features: their names.
        mean, scale: a feature's value less its mean, times its scale, is what is multiplied.
        weights: (features, classes).
        bias: (classes,).
        classes: their names.
        one: whether just one class is true, so that the probabilities add up to 1.
        threshold: from which on a class is said.
    """

    features: tuple[str, ...]
    mean: Array
    scale: Array
    weights: Array
    bias: Array
    classes: tuple[str, ...]
    one: bool
    threshold: float

    @cached_property
    def index(self) -> dict[str, int]:
        """Feature → its place."""
        return {name: i for i, name in enumerate(self.features)}

    def row(self, features: Mapping[str, float]) -> Array:
        """The values in the order of the model; what the model does not know is left out."""
        found = np.zeros(len(self.features))
        for name, value in features.items():
            place = self.index.get(name)
            if place is not None:
                found[place] = value
        return (found - self.mean) * self.scale

    def chances(self, features: Mapping[str, float]) -> dict[str, float]:
        """The probability of each class."""
        total = self.row(features) @ self.weights + self.bias
        raised = softmax(total) if self.one else 1 / (1 + np.exp(-total.clip(-30, 30)))
        return {name: float(chance) for name, chance in zip(self.classes, raised, strict=True)}

    def pooled(self, rows: Sequence[Mapping[str, float]]) -> dict[str, float]:
        """The probability of each class from many rows, of which one that speaks for it is enough.

        Args:
            rows: of features, at least one.
        """
        total = pooled(np.stack([self.row(row) for row in rows]) @ self.weights) + self.bias
        raised = 1 / (1 + np.exp(-total.clip(-30, 30)))
        return {name: float(chance) for name, chance in zip(self.classes, raised, strict=True)}

    def best(self, features: Mapping[str, float]) -> tuple[str, float]:
        """The likeliest class and its probability."""
        return max(self.chances(features).items(), key=lambda pair: pair[1])


def written(models: Mapping[str, Linear]) -> bytes:
    """Models as one compressed file of arrays, weights in half precision."""
    arrays: dict[str, NDArray[np.generic]] = {}
    about = {}
    for name, model in models.items():
        about[name] = {
            "features": model.features, "classes": model.classes, "one": model.one, "threshold": model.threshold,
        }  # fmt: skip
        arrays[f"{name}.mean"] = model.mean.astype(np.float32)
        arrays[f"{name}.scale"] = model.scale.astype(np.float32)
        arrays[f"{name}.weights"] = model.weights.astype(np.float16)
        arrays[f"{name}.bias"] = model.bias.astype(np.float32)
    arrays["about"] = np.frombuffer(json.dumps(about).encode(), np.uint8)
    out = BytesIO()
    np.savez_compressed(out, allow_pickle=False, **arrays)
    return out.getvalue()


def read(path: Traversable) -> dict[str, Linear]:
    """The models of a file."""
    with np.load(BytesIO(path.read_bytes()), allow_pickle=False) as held:
        about = json.loads(held["about"].tobytes())
        return {
            name: Linear(
                features=tuple(each["features"]),
                mean=held[f"{name}.mean"].astype(np.float64),
                scale=held[f"{name}.scale"].astype(np.float64),
                weights=held[f"{name}.weights"].astype(np.float64),
                bias=held[f"{name}.bias"].astype(np.float64),
                classes=tuple(each["classes"]),
                one=each["one"],
                threshold=each["threshold"],
            )
            for name, each in about.items()
        }


@cache
def models() -> dict[str, Linear]:
    """The models of the main incident that this version of the program carries."""
    return read(weights_folder() / "incident.npz")
