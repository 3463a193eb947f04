"""What would have been, what a thing is like and what is always done is told of no time; its neighbours are."""

from __future__ import annotations

import pytest

from answerable.model.claim import Modality
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source
from tests.reading.sentence import claims_of

_EVENTFUL = {Modality.HAPPENED, Modality.ATTEMPTED, Modality.ALLEGED, Modality.DENIED}


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


UNREAL = (
    "It would be like bombing a school to catch a thief.",
    "It is like seeing your brothers shot in front of you.",
    "He spoke of them as if they had been arrested.",
    "It is not as though the editor was murdered.",
    "It is not like she was murdered by strangers.",
    "There would be sanctions by Friday.",
    "An honest minister would have resigned.",
    "The shop would have been seized, its owner jailed and its clerk expelled.",
    "An invasion is not a vaccine.",
    "Every spring the president pardons a thief.",
    "Whenever the seven ministers meet, they always condemn the islanders.",
    "Where thieves are executed, others steal.",
    "A state that executes its bakers eats no bread.",
    "Executing a baker is no policy.",
    "Bakers are frequently arrested and beaten.",
    "The islanders often destroy churches.",
    "Having Norland admit that it was wrong would be necessary.",
    "Marlo would be hailed after his trip there.",
    "Aid would be of no use after an attack on the depot.",
    "Their obsession with justifying attacks on the islanders is a shame.",
    "Their fixation on attacking the islanders is a shame.",
    "They justify killings of civilians.",
    "Any state willing to attack the island is to be feared.",
    "Until Marlé is convicted or executed, he sits in the lighthouse.",
    "Unless they are expelled, the islanders sleep badly.",
)
TOLD = (
    ("Until he was convicted in May, he sat in the lighthouse.", "conviction"),
    ("Soldiers bombed a school to catch a thief.", "bombing"),
    ("He spoke after they had been arrested.", "arrest"),
    ("An honest minister resigned.", "resignation"),
    ("She saw her brothers shot in front of her.", "shooting"),
    ("Marlo was hailed after his trip to Orsk.", "visit"),
    ("Marlo would later die in Orsk after an attack on the depot in May.", "armed_attack"),
    ("They justify the killing of five dockers.", "killing"),
    ("The deaths of 12 miners in May could have been prevented, a report said.", "death"),
    ("They saw their relatives die in the clinics.", "death"),
    ("In Orsk there is a prison where the editor is now detained, and he was jailed in May.", "imprisonment"),
    ("Sentencing the five dockers to death shows how afraid they are.", "sentence"),
    ("The shop was seized and its owner was jailed.", "imprisonment"),
    ("In spring the president pardoned a thief.", "pardon"),
    ("Seven ministers, who always meet in May, condemned the islanders.", "condemnation"),
    ("A guard who shot five men was arrested on Monday.", "arrest"),
    ("The army fired only after the island had been invaded.", "invasion"),
    ("An attack on the harbour killed five dockers.", "killing"),
)


@pytest.mark.parametrize("text", UNREAL)
def test_what_is_told_of_no_time_makes_no_event(text: str, engine: Learned) -> None:
    for claims in (claims_of(text), engine.read(source("2021-03-05"), text).claims):
        assert not [claim.kind for claim in claims if claim.modality in _EVENTFUL]


@pytest.mark.parametrize(("text", "kind"), TOLD)
def test_what_was_done_is_told(text: str, kind: str, engine: Learned) -> None:
    claims = engine.read(source("2021-03-05"), text).claims
    assert kind in {claim.kind for claim in claims if claim.modality is Modality.HAPPENED}


def test_what_somebody_calls_a_raid_is_alleged(engine: Learned) -> None:
    text = "Soldiers raided the village of Orsk and killed nine people. The bishop called the raid a massacre."
    put = {c.trigger.quote: c.modality for c in engine.read(source("2021-03-05"), text).claims}
    assert put.get("massacre", Modality.ALLEGED) is Modality.ALLEGED
    assert put["killed"] is Modality.HAPPENED


def test_what_was_not_only_done_was_done(engine: Learned) -> None:
    text = "Police did not just arrest the editor but closed her paper."
    put = {c.kind: c.modality for c in engine.read(source("2021-03-05"), text).claims}
    assert put["arrest"] is Modality.HAPPENED


def test_words_in_quotation_marks_alone_are_anothers(engine: Learned) -> None:
    claims = engine.read(source("2021-03-05"), 'The guards "tortured" nine men in Orsk, the report says.').claims
    assert {claim.modality for claim in claims if claim.kind == "torture"} <= {Modality.ALLEGED}


def test_so_many_a_year_is_no_event(engine: Learned) -> None:
    claims = engine.read(source("2021-03-05"), "Thousands of executions are carried out in the world each year.").claims
    assert not [claim.kind for claim in claims if claim.modality in _EVENTFUL]
