from __future__ import annotations

import pytest

from answerable.reading.roles.verdicts import VERDICTS, finder_of
from tests.reading.sentence import MATCHER, shape_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A Velish court convicted Tarn of murder.", "Velish court"),
        ("Velia jailed Tarn for murder.", "Velia"),
        ("Tarn was convicted of murder by a Velish court.", "Velish court"),
        ("Tarn was convicted in a Velish court of murder.", "Velish court"),
        ("Tarn was convicted of murder.", ""),
        ("They jailed Tarn for murder.", ""),
        ("The court never convicted Tarn of murder.", ""),
        ("They asked the court to convict Tarn of murder.", ""),
        ("Tarn was convicted of murder, a crime admitted in court.", ""),
    ],
)
def test_finder(text: str, name: str) -> None:
    shape = shape_of(text)
    verb = next(group for group in shape.groups if shape.words[group.main].base in VERDICTS)
    mains = frozenset(trigger.main for trigger in MATCHER.find(shape))
    found = finder_of(text, shape, verb, mains)
    assert (found.name if found is not None else "") == name
    if found is not None and found.cue is not None:
        assert found.cue.quote in text
