from __future__ import annotations

import pytest

from answerable.reading.shipped import weights_folder, weights_of


def test_the_network_lies_among_the_weights() -> None:
    assert (weights_folder() / "encoder.onnx").is_file()


@pytest.mark.parametrize("name", ["antecedents", "calibration", "event_time", "naming"])
def test_a_table_is_numbers_by_name(name: str) -> None:
    held = weights_of(name)
    assert held
    assert all(isinstance(each, int | float) for each in held.values())
