from __future__ import annotations

from training.data.reports import closed


def test_words_set_apart_are_closed_up_as_in_print() -> None:
    assert closed("Mr. Lom said , \" it is n't ( so ) . \" Lom 's son paid $ 5") == (
        "Mr. Lom said, \"it isn't (so).\" Lom's son paid $5"
    )
