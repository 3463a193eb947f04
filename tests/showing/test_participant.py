"""No list shows a participant as surer than the sources do."""

from __future__ import annotations

import pytest

from answerable.model.claim import Modality, Role
from answerable.model.event import RoleHolder
from answerable.showing.participant import said_of
from answerable.showing.terminal import names
from answerable.showing.workbench.templates import who


@pytest.mark.parametrize(
    ("holder", "said"),
    [
        (RoleHolder(role=Role.PERPETRATOR, actor="a-1", name="Emil Tarn"), ""),
        (RoleHolder(role=Role.PERPETRATOR, actor="a-1", name="Emil Tarn", modality=Modality.ALLEGED), " (alleged)"),
        (RoleHolder(role=Role.VICTIM, actor="a-1", name="Emil Tarn", modality=Modality.DENIED), " (denied)"),
        (RoleHolder(role=Role.PERPETRATOR, actor="a-1", name="Emil Tarn", said_by=("court",)), " (says court)"),
        (RoleHolder(role=Role.VICTIM, actor="a-1", name="Emil Tarn", said_by=("court",)), ""),
    ],
)
def test_what_is_said_of_one_stands_behind_the_name(holder: RoleHolder, said: str) -> None:
    assert said_of(holder) == said
    assert names([holder]) == who([holder]) == f"Emil Tarn{said}"
