from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading.happenings.hearsay import VERDICTS
from answerable.reading.roles.verdicts import finder_of
from tests.reading.sentence import MATCHER, claim_of, claims_of, shape_of, values


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


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The court dismissed an appeal against the acquittal of Emil Tarn by the boy's family.", []),
        ("An appeal against the acquittal of Emil Tarn by the High Court is pending.", ["High Court"]),
        ("The acquittal of Emil Tarn by a jury was upheld.", ["jury"]),
        ("Protests against the conviction of Emil Tarn by students went on.", []),
    ],
)
def test_who_appeals_against_a_judgment_has_not_given_it(text: str, actor: list[str]) -> None:
    (judgment,) = [each for each in claims_of(text) if each.kind in {"acquittal", "conviction"}]
    assert values(judgment, Role.ACTOR) == actor


def test_who_arrests_is_told_also_where_others_protest() -> None:
    assert values(claim_of("Criticism of the arrest of Emil Tarn by police grew.", "arrest"), Role.ACTOR) == ["police"]
