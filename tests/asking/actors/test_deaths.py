"""One name, two deaths."""

from __future__ import annotations

from pathlib import Path

import pytest

from answerable.asking.questions import actor
from answerable.model.claim import Modality
from answerable.record.file import RecordFile
from tests.asking.made import Page, on


def _standing(path: Path, *told: tuple[str, str, Modality]) -> str:
    """What is said of Anatole Verhoeven where texts of one year each tell of his death on a day."""
    with RecordFile.open(path / "two.answerable", create=True) as record:
        for number, (words, day, modality) in enumerate(told):
            said = f"Gunmen killed Anatole Verhoeven in text {number} on {words}."
            Page(said, f"Number {number}", published=on("2020-03-04")).say(
                said, "killing", "killed", victim="Anatole Verhoeven", time=(words, day), modality=modality
            ).add_to(record)
        record.rebuild()
        return actor(record, "Anatole Verhoeven").standing


MAY, JULY = ("3 May 2012", "2012-05-03", Modality.HAPPENED), ("9 July 2016", "2016-07-09", Modality.HAPPENED)


def test_the_page_says_that_two_deaths_cannot_be_one(tmp_path: Path) -> None:
    assert _standing(tmp_path, MAY, JULY).endswith(
        "Deaths are told of this name that cannot be one: 3 May 2012; 9 Jul 2016. One is wrong, or two persons bear it."
    )


@pytest.mark.parametrize(
    "other",
    [
        ("4 May 2012", "2012-05-04", Modality.HAPPENED),
        ("the Thursday", "2012-05-03", Modality.HAPPENED),
        ("9 July 2016", "2016-07-09", Modality.ALLEGED),
        ("9 July 2016", "2016-07-09", Modality.ATTEMPTED),
    ],
    ids=["a day later", "the same", "alleged", "an attempt"],
)
def test_nothing_is_said_where_they_may_be_one(tmp_path: Path, other: tuple[str, str, Modality]) -> None:
    assert "Deaths" not in _standing(tmp_path, MAY, other)
