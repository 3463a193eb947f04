"""What a court sets aside by the words of a sentence."""

from __future__ import annotations

import pytest

from answerable.joining.facts.set_aside import sets_aside_acquittal
from tests.joining.made import Text


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("The Federal Court overturned the acquittal of Ivo Tarn.", "overturned"),
        ("The acquittal of Ivo Tarn was quashed on Monday.", "quashed"),
        ("Judges set aside the ruling that acquitted Ivo Tarn.", "set aside"),
        ("The court overturned the acquittal of Ivo Tarn and restored his conviction.", "overturned"),
        ("The court overturned the acquittal of Ivo Tarn and ordered a retrial.", "ordered a retrial"),
    ],
)
def test_an_acquittal_is_set_aside(sentence: str, trigger: str) -> None:
    assert sets_aside_acquittal(Text("s-1", sentence).claim("conviction_overturned", trigger))


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("The Federal Court overturned the conviction of Ivo Tarn.", "overturned"),
        ("The court quashed the verdict, two years after the acquittal of his brother.", "quashed"),
        ("His conviction was overturned; the acquittal stands.", "overturned"),
        ("Ivo Tarn was acquitted on appeal.", "acquitted on appeal"),
        ("The judges quashed the sentence and ordered his acquittal.", "quashed"),
    ],
)
def test_another_judgment_is_set_aside(sentence: str, trigger: str) -> None:
    assert not sets_aside_acquittal(Text("s-1", sentence).claim("conviction_overturned", trigger))
