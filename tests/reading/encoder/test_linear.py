from pathlib import Path

import numpy as np
import pytest

from answerable.reading.encoder.linear import Linear, read, written


def model(one: bool) -> Linear:
    """Two features, two classes."""
    return Linear(
        ("a", "b"), np.array([1.0, 0.0]), np.array([1.0, 2.0]), np.array([[1.0, -1.0], [0.0, 1.0]]), np.zeros(2),
        ("yes", "no"), one, 0.5,
    )  # fmt: skip


def test_chances_are_logistic() -> None:
    chances = model(one=False).chances({"a": 2.0})
    assert chances["yes"] == pytest.approx(1 / (1 + np.exp(-1)))
    assert chances["no"] == pytest.approx(1 / (1 + np.exp(1)))


def test_of_one_class_they_add_up() -> None:
    assert sum(model(one=True).chances({"a": 3.0, "b": 1.0}).values()) == pytest.approx(1)


def test_unknown_features_are_left_out() -> None:
    assert model(one=False).chances({"c": 9.0}) == model(one=False).chances({})


def test_the_file_gives_the_models_back(tmp_path: Path) -> None:
    path = tmp_path / "models.npz"
    path.write_bytes(written({"m": model(one=True)}))
    held = read(path)["m"]
    assert held.features == ("a", "b")
    assert held.best({"b": 1.0}) == pytest.approx(model(one=True).best({"b": 1.0}))


def test_of_many_rows_the_one_that_speaks_for_a_class_tells() -> None:
    rows = [{"a": 1.0}] * 9 + [{"a": 9.0}]
    found = model(one=False).pooled(rows)
    assert found["yes"] > 0.9
    assert found["no"] < 0.6
    assert model(one=False).pooled([{"a": 2.0}]) == pytest.approx(model(one=False).chances({"a": 2.0}))
