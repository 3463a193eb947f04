from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.sources.text.language import UNDECIDED, language
from tests.sources.samples import ENGLISH, SCRIPTS


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ENGLISH, "en"),
        (SCRIPTS["persian"], "fa"),
        (SCRIPTS["arabic"], "ar"),
        (SCRIPTS["cyrillic"], "ru"),
        (SCRIPTS["chinese"], "zh"),
        (SCRIPTS["japanese"], "ja"),
        (SCRIPTS["korean"], "ko"),
        (SCRIPTS["hebrew"], "he"),
        (SCRIPTS["composed"], "fr"),
        (SCRIPTS["decomposed"], "fr"),
        ("Το δικαστήριο καταδίκασε τον συνταγματάρχη.", "el"),
        ("Das Gericht verurteilte den früheren Oberst zu zwanzig Jahren Haft.", "de"),
        ("El tribunal condenó al antiguo coronel a veinte años de prisión.", "es"),
    ],
)
def test_languages(text: str, code: str) -> None:
    assert language(text) == code
    assert language(f"{text} " * 40) == code


@pytest.mark.parametrize("text", ["", "Ok", "12 345 —", "3:0", "😀😀😀", "NATO", "か"])
def test_too_little_to_say(text: str) -> None:
    assert language(text) == UNDECIDED


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    assert language(text) == language(text)
    assert len(language(text)) in (2, 3)
