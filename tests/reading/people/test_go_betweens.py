"""By whose word a thing is told that another passes on."""

from __future__ import annotations

import pytest

from answerable.reading.people.go_betweens import cited, told_within
from answerable.reading.people.speakers import attributions
from tests.reading.sentence import shape_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Courier reported that a nurse said Emil Tarn was shot.", "nurse"),
        ("The minister said police told her that Emil Tarn was shot.", "police"),
        ("The Courier reported that Emil Tarn was shot.", ""),
        ("The minister said she told him that Emil Tarn was shot.", ""),
        ("Police said Emil Tarn admitted that Ada Venn was shot.", "Emil Tarn"),
        ("The Courier found that a nurse said Emil Tarn was shot.", ""),
    ],
)
def test_whose_saying_somebody_else_tells(text: str, name: str) -> None:
    shape = shape_of(text)
    at = next(i for i, word in enumerate(shape.words) if word.lower == "shot")
    inner = told_within(shape, attributions(text, shape), text.startswith("The "), at)
    assert (inner.name if inner is not None else "") == name


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Courier, citing the ministry, says that Emil Tarn was shot.", "ministry"),
        ("Courier, citing a report by Dravna Watch, says that Emil Tarn was shot.", "Watch"),
        ("Courier, citing court documents, says that Emil Tarn was shot.", "documents"),
        ("Courier, citing security concerns, says nothing of Emil Tarn.", ""),
        ("Courier, citing the treaty, says nothing of Emil Tarn.", ""),
        ("Courier, citing it, says nothing of Emil Tarn.", ""),
        ("Courier says that Emil Tarn was shot, citing the ministry.", ""),
    ],
)
def test_whom_a_speaker_goes_by(text: str, whom: str) -> None:
    shape = shape_of(text)
    chunk = cited(shape, [1])
    assert (shape.words[chunk.last - 1].text if chunk is not None else "") == whom
