from __future__ import annotations

import pytest

from tests.reading.sentence import claims_of


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A gas explosion on Monday shook the town.", ["accident"]),
        ("The car bomb exploded in the market.", ["bombing"]),
        ("The parliament approved a treaty on the transfer of convicts in a prisoner swap.", ["transfer_treaty"]),
        ("The minister acknowledged the plan.", []),
        ("The minister acknowledged the killing of two students.", ["acknowledgement", "killing"]),
        ("Police detained two suspects for questioning.", ["arrest"]),
        ("Police detained 40 writers in Sarde.", ["arbitrary_detention"]),
        ("Police unlawfully detained 40 writers as suspects.", ["arbitrary_detention"]),
        ("A student died in police custody in Sarde.", ["death"]),
        ("An earthquake injured nine people.", []),
    ],
)
def test_kinds_are_made_narrower(text: str, kinds: list[str]) -> None:
    found = [claim.kind for claim in claims_of(text)]
    assert [kind for kind in found if kind != "death"] == kinds or found == kinds


def test_roles_change_with_the_kind() -> None:
    (claim,) = claims_of("Police detained two suspects for questioning.")
    assert [(a.role.value, a.value) for a in claim.arguments] == [
        ("actor", "Police"),
        ("count", "2 arrested"),
        ("recipient", "suspects"),
    ]
