"""Who did what a sentence names only as what somebody is judged for, and by whose word."""

from __future__ import annotations

import pytest

from answerable.model.claim import Claim, Modality, Role, Voice
from answerable.reading import Engine
from answerable.reading.engines import Checked, make
from tests.gold.score import source


@pytest.fixture(scope="module", params=["encoder", "rules"])
def engine(request: pytest.FixtureRequest) -> Engine:
    return Checked(make(request.param))


def _act(engine: Engine, text: str, kind: str = "killing") -> Claim:
    return next(claim for claim in engine.read(source("2024-06-15"), text).claims if claim.kind == kind)


def _doers(claim: Claim) -> list[str]:
    return [each.value for each in claim.arguments if each.role is Role.PERPETRATOR]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Ilan Dorn was found guilty of the murder of Petra Ost in 2014.", ["Ilan Dorn"]),
        ("Ilan Dorn was convicted of the murder of Petra Ost.", ["Ilan Dorn"]),
        ("Ilan Dorn, who was convicted of the murder of Petra Ost, fled.", ["Ilan Dorn"]),
        ("The guard was jailed for the murder of Petra Ost.", ["guard"]),
        ("Ilan Dorn and Emil Varga were convicted of the murder of Petra Ost.", ["Ilan Dorn", "Emil Varga"]),
        ("The mayor said that Ilan Dorn was found guilty of the murder of Petra Ost.", ["Ilan Dorn"]),
    ],
)
def test_who_is_judged_for_an_act_did_it_by_the_courts_word(engine: Engine, text: str, doers: list[str]) -> None:
    claim = _act(engine, text)
    assert _doers(claim) == doers
    assert claim.modality is Modality.HAPPENED
    assert claim.speaker.voice is Voice.UNNAMED


@pytest.mark.parametrize(
    "text",
    [
        "Ilan Dorn was convicted of complicity in the murder of Petra Ost.",
        "Ilan Dorn was wrongly convicted of the murder of Petra Ost.",
        "Ilan Dorn was convicted of the murder of Petra Ost, but a higher court quashed the judgment.",
        "He was convicted of the murder of Petra Ost.",
        "Ilan Dorn was convicted after the murder of Petra Ost.",
    ],
)
def test_nobody_did_it_for_a_part_in_it_a_judgment_that_fell_or_an_open_pronoun(engine: Engine, text: str) -> None:
    assert [name for name in _doers(_act(engine, text)) if name != "He"] == []


@pytest.mark.parametrize(
    ("text", "kind", "doers"),
    [
        ("Ilan Dorn was convicted of theft and incitement to rebellion.", "incitement", ["Ilan Dorn"]),
        ("Ilan Dorn was jailed for ten years for the murder of a clerk and the torture of miners.", "torture", None),
        ("Ilan Dorn was found guilty by a Karsa court of murder and arson.", "arson", ["Ilan Dorn"]),
        ("Ilan Dorn was convicted of insulting victims of torture and rape.", "torture", []),
        ("Ilan Dorn was convicted of spreading reports of torture.", "torture", []),
        ("Ilan Dorn was jailed for protesting against the killing of miners and torture.", "torture", []),
    ],
)
def test_whoever_is_judged_for_a_list_did_each_of_it(
    engine: Engine, text: str, kind: str, doers: list[str] | None
) -> None:
    found = [claim for claim in engine.read(source("2024-06-15"), text).claims if claim.kind == kind]
    assert all(_doers(claim) == (["Ilan Dorn"] if doers is None else doers) for claim in found)


def test_whom_nobody_judged_is_only_called_guilty(engine: Engine) -> None:
    for claim in engine.read(source("2024-06-15"), "Ilan Dorn is guilty of murder.").claims:
        assert (claim.kind, claim.modality) == ("killing", Modality.ALLEGED)


@pytest.mark.parametrize(
    "text",
    [
        "Ilan Dorn was given a life sentence for killing Petra Ost.",
        "Ilan Dorn got ten years in prison for the murder of Petra Ost.",
        "Ilan Dorn is serving a life sentence for the murder of Petra Ost.",
    ],
)
def test_who_is_given_a_punishment_for_an_act_did_it(engine: Engine, text: str) -> None:
    assert _doers(_act(engine, text)) == ["Ilan Dorn"]


def test_who_was_punished_for_a_part_in_it_did_not_do_it_alone(engine: Engine) -> None:
    assert not _doers(_act(engine, "Ilan Dorn got ten years in prison for his part in the murder of Petra Ost."))


@pytest.mark.parametrize(
    "text",
    [
        "Ilan Dorn pleaded guilty to charges of murdering two clerks.",
        "Ilan Dorn pleaded guilty on Monday in the High Court to a charge of manslaughter.",
    ],
)
def test_who_pleads_guilty_to_charges_owns_up_to_them(engine: Engine, text: str) -> None:
    claim = _act(engine, text)
    assert _doers(claim) == ["Ilan Dorn"]
    assert claim.modality is Modality.HAPPENED
    assert claim.speaker.name == "Ilan Dorn"


def test_who_pleads_not_guilty_to_charges_is_only_accused(engine: Engine) -> None:
    text = "Ilan Dorn pleaded not guilty to charges of murdering two clerks."
    assert _act(engine, text).modality in {Modality.ALLEGED, Modality.DENIED}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The killing of the mayor was thought to have been carried out by the Tarn group.", "killing"),
        ("A drone attack, suspected to have been made by Norland forces, hit the town.", "air_strike"),
        ("The assassination, thought to be the work of Norland agents, shocked Tarn.", "assassination"),
    ],
)
def test_who_is_only_thought_to_have_done_it_is_alleged_to(text: str, kind: str) -> None:
    act = _act(make("encoder"), text, kind)
    assert _doers(act)
    assert act.modality is Modality.ALLEGED


@pytest.mark.parametrize(
    "text",
    [
        "There is no confirmation on whether the killing was perpetrated by Tarn guards.",
        "It is not known whether the killing was committed by Tarn guards.",
    ],
)
def test_who_did_what_is_only_asked_may_have_done_it(engine: Engine, text: str) -> None:
    assert _act(engine, text).modality is Modality.POSSIBLE


def test_who_did_what_is_told_has_done_it_though_it_is_asked_what_comes_of_it(engine: Engine) -> None:
    text = "The mayor asked whether the court would try the guards. The killing was committed by Tarn guards."
    assert _act(engine, text).modality is Modality.HAPPENED


@pytest.mark.parametrize(
    "text",
    [
        "In the event that officers are convicted of murder, the law does not provide real penalties.",
        "Officers who are convicted of murder may be fined.",
    ],
)
def test_nobody_has_done_it_for_whom_a_judgment_is_only_thought_of(text: str) -> None:
    told = [each for each in make("encoder").read(source("2024-06-15"), text).claims if each.kind == "killing"]
    assert all(each.modality is not Modality.HAPPENED for each in told)


@pytest.mark.parametrize(
    "said", ["No Tarn group has claimed responsibility", "The Tarn group has not claimed responsibility"]
)
def test_nobody_did_it_for_whom_it_is_said_that_he_has_not_owned_up(engine: Engine, said: str) -> None:
    text = f"Three guards died in the bombing of a bridge.\n\n{said} for the attack."
    claim = next(each for each in engine.read(source("2024-06-15"), text).claims if each.trigger.quote == "attack")
    assert _doers(claim) == []
    assert claim.speaker.voice is Voice.OUTLET


@pytest.mark.parametrize(
    "text",
    [
        "Ilan Dorn was not charged with the murder of Petra Ost.",
        "Ilan Dorn has not been charged with killing Petra Ost.",
        "Prosecutors did not charge Ilan Dorn with the murder of Petra Ost.",
        "Ilan Dorn was not convicted of murdering Petra Ost.",
    ],
)
def test_who_is_not_charged_with_it_is_said_by_nobody_to_have_done_it(engine: Engine, text: str) -> None:
    named = [claim for claim in engine.read(source("2024-06-15"), text).claims if claim.kind == "killing"]
    assert [name for claim in named for name in _doers(claim)] == []


def test_who_is_not_charged_until_a_day_is_charged() -> None:
    text = "Ilan Dorn was not charged with the murder of Petra Ost until 2014."
    assert _doers(_act(make("encoder"), text)) == ["Ilan Dorn"]


def test_a_charge_that_is_taken_back_names_nobody_for_the_deed(engine: Engine) -> None:
    text = "The Gazette reported that Ilan Dorn had been charged with the murder of Petra Ost. This was wrong."
    named = [claim for claim in engine.read(source("2024-06-15"), text).claims if claim.kind == "killing"]
    assert [name for claim in named for name in _doers(claim)] == []


@pytest.mark.parametrize("verb", ["questioned", "summoned", "interviewed by police"])
def test_a_witness_is_under_no_investigation(engine: Engine, verb: str) -> None:
    text = f"Ilan Dorn was {verb} as a witness on Monday."
    assert [
        claim.kind for claim in engine.read(source("2024-06-15"), text).claims if claim.kind == "investigation"
    ] == []
