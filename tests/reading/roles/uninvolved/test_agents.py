"""Who in the words before a happening only does something else."""

from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading import engines
from tests.gold.score import source
from tests.reading.sentence import values


@pytest.mark.parametrize(
    ("text", "kind", "role"),
    [
        (
            "The raid ordered by Norland’s President Emil Tarn killed the No. 2 man of the League.",
            "killing",
            Role.VICTIM,
        ),
        (
            "Emil Tarn and Jan Brack were held in July, after the brief arrest in Norland of the son of a minister.",
            "arrest",
            Role.RECIPIENT,
        ),
    ],
)
def test_who_does_or_suffers_something_else_does_not_undergo_it(text: str, kind: str, role: Role) -> None:
    found = engines.make("encoder").read(source("2020-06-15"), text).claims
    told = [claim for claim in found if claim.kind == kind]
    assert told
    assert not values(told[-1], role)


def test_whose_arrest_prompts_a_measure_is_not_whom_it_touches() -> None:
    text = "Sudria freed two officers whose arrest on spying charges prompted Norland to announce trade sanctions."
    found = engines.make("encoder").read(source("2020-06-15"), text).claims
    assert not any(values(claim, Role.RECIPIENT) for claim in found if claim.kind in {"sanction", "travel_ban"})


def test_who_is_told_of_before_what_happened_in_front_of_others_underwent_it() -> None:
    text = "Ana Velin was repeatedly subjected to torture in front of her daughter."
    found = engines.make("encoder").read(source("2020-06-15"), text).claims
    assert [values(claim, Role.VICTIM) for claim in found if claim.kind == "torture"] == [["Ana Velin"]]


def test_who_draws_a_reproach_makes_none() -> None:
    text = "Norland imposed sanctions on Ana Velin and other officials, drawing mockery and condemnation from Pellia."
    found = engines.make("encoder").read(source("2020-06-15"), text).claims
    assert [values(claim, Role.ACTOR) for claim in found if claim.kind == "condemnation"][-1] == ["Pellia"]
    assert not any("Norland" in values(claim, Role.ACTOR) for claim in found if claim.kind == "condemnation")
