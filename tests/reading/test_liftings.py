"""How the end of a measure is told, with whatever stands between the measure and the verb."""

from __future__ import annotations

import pytest

from answerable.model.claim import Modality, Role
from tests.reading.sentence import claim_of, claims_of, values


@pytest.mark.parametrize(
    ("text", "kind", "maker", "on"),
    [
        ("The arms embargo against Varda has been lifted by Helm.", "sanction_lifted", ["Helm"], ["Varda"]),
        ("Helm's sanctions on Varda expired on Friday.", "sanction_lifted", ["Helm"], ["Varda"]),
        ("The travel ban on Ivo Marr lapsed on Friday.", "sanction_lifted", [], ["Ivo Marr"]),
        ("Helm lifted on Friday the travel ban on Ivo Marr.", "sanction_lifted", ["Helm"], ["Ivo Marr"]),
        ("Helm annulled the listing of Ivo Marr.", "sanction_lifted", ["Helm"], ["Ivo Marr"]),
        ("The League ended Varda's suspension on Friday.", "sanction_lifted", ["League"], ["Varda"]),
        ("The League readmitted Varda on Friday.", "sanction_lifted", ["League"], ["Varda"]),
        ("Helm suspended for a week the entry ban on Ivo Marr.", "sanction_lifted", ["Helm"], ["Ivo Marr"]),
        ("Helm revoked the import ban on fruit from Varda.", "sanction_lifted", ["Helm"], ["Varda"]),
        ("Helm banned all ferries to and from Varda.", "sanction", ["Helm"], ["Varda"]),
        ("Helm banned the import of fruit from Varda.", "sanction", ["Helm"], ["Varda"]),
        (
            "The Assembly repealed the decree that banned the Reed Party.",
            "sanction_lifted",
            ["Assembly"],
            ["Reed Party"],
        ),
        ("Ivo Marr was reinstated as commander on Friday.", "sanction_lifted", [], ["Ivo Marr"]),
        ("Helm withdrew its recognition of Varda.", "break_of_relations", ["Helm"], ["Varda"]),
        ("The case against Ivo Marr was thrown out in May.", "case_closed", [], ["Ivo Marr"]),
        ("The charges against Ivo Marr were finally dropped.", "charges_dropped", [], ["Ivo Marr"]),
        ("The two envoys were let back into the country.", "ambassador_return", [], ["envoys"]),
        ("Helm let the expelled diplomats back in May.", "ambassador_return", ["Helm"], ["expelled diplomats"]),
        ("The accounts of Ivo Marr were frozen by Helm on Friday.", "asset_freeze", ["Helm"], ["Ivo Marr"]),
        ("Ivo Marr's accounts were frozen by Helm on Friday.", "asset_freeze", ["Helm"], ["Ivo Marr"]),
        ("Helm restored Ivo Marr's citizenship.", "sanction_lifted", ["Helm"], ["Ivo Marr"]),
    ],
)
def test_who_ends_what_for_whom(text: str, kind: str, maker: list[str], on: list[str]) -> None:
    claim = claim_of(text, kind)
    assert claim.modality is Modality.HAPPENED
    assert (values(claim, Role.ACTOR), values(claim, Role.RECIPIENT)) == (maker, on)


@pytest.mark.parametrize(
    "text",
    [
        "Helm extended the arms embargo against Varda.",
        "The Assembly repealed the decree on the price of bread.",
        "A court overturned the dismissal of the case against Ivo Marr.",
        "The Council renewed the sanctions against Varda for six months.",
        "The arms embargo against Varda expires next year.",
        "The patient was readmitted to hospital on Friday.",
        "The names of the victims were released on Friday.",
    ],
)
def test_nothing_is_lifted(text: str) -> None:
    said = [claim for claim in claims_of(text) if claim.modality is Modality.HAPPENED]
    assert not {claim.kind for claim in said} & {"sanction_lifted", "release"}


def test_her_is_whom_a_verb_is_done_to() -> None:
    claim = claim_of("Police arrested Ada Grant. A court sentenced her on Friday.", "sentence")
    assert (values(claim, Role.ACTOR), values(claim, Role.RECIPIENT)) == (["court"], ["Ada Grant"])


def test_nobody_takes_a_measure_against_himself() -> None:
    claim = claim_of("Helm has banned the party and frozen the accounts of its members.", "asset_freeze")
    assert values(claim, Role.ACTOR) == ["Helm"]
    assert "Helm" not in values(claim, Role.RECIPIENT)


@pytest.mark.parametrize(
    ("text", "kind", "maker", "on", "when"),
    [
        ("Helm lifted its arms embargo against Varda on Friday.", "arms_embargo", [], ["Varda"], []),
        ("Helm eased sanctions on Varda.", "sanction", [], ["Varda"], []),
        ("Helm lifted the embargo that it imposed on Varda in 1990.", "sanction", ["Helm"], ["Varda"], ["1990"]),
        ("Helm lifted the embargo it had imposed on Varda in 1990.", "sanction", ["Helm"], ["Varda"], ["1990"]),
        ("Helm lifted the sanctions imposed on Varda by the League.", "sanction", ["League"], ["Varda"], []),
        (
            "The embargo, which the League imposed on Varda in 1990, is over.",
            "sanction",
            ["League"],
            ["Varda"],
            ["1990"],
        ),
        ("The sanctions imposed on Varda in 1990 were lifted in 2003.", "sanction", [], ["Varda"], ["1990"]),
    ],
)
def test_what_is_lifted_is_told_too(text: str, kind: str, maker: list[str], on: list[str], when: list[str]) -> None:
    claim = claim_of(text, kind)
    assert (values(claim, Role.ACTOR), values(claim, Role.RECIPIENT), values(claim, Role.TIME)) == (maker, on, when)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Helm lifted the embargo that it imposed on Varda in 1990.", []),
        ("Helm lifted the sanctions on Varda in 2003.", ["2003"]),
        ("Helm lifted in 2003 the sanctions imposed on Varda in 1990.", ["2003"]),
    ],
)
def test_a_lifting_has_no_date_of_what_it_lifts(text: str, when: list[str]) -> None:
    assert values(claim_of(text, "sanction_lifted"), Role.TIME) == when


@pytest.mark.parametrize(
    "text", ["Helm lifted its ban.", "Helm lifted the embargo.", "Helm lifted the sanctions that hurt."]
)
def test_a_measure_against_nobody_is_no_claim(text: str) -> None:
    assert [claim for claim in claims_of(text) if claim.kind == "sanction"] == []


@pytest.mark.parametrize(
    ("text", "kind", "maker", "on"),
    [
        ("Helm lifted the 2015 arms embargo against Varda.", "arms_embargo", [], ["Varda"]),
        ("Relations between Helm and Varda were restored.", "relations_restored", ["Helm", "Varda"], []),
        ("Helm annulled the freezing of the funds of Varda.", "sanction_lifted", ["Helm"], ["Varda"]),
        ("Helm annulled the freezing of the funds of Varda.", "asset_freeze", [], ["Varda"]),
        ("Helm lifted the freeze on the accounts of Varda.", "sanction_lifted", ["Helm"], ["Varda"]),
    ],
)
def test_whom_a_measure_was_for(text: str, kind: str, maker: list[str], on: list[str]) -> None:
    claim = claim_of(text, kind)
    assert (values(claim, Role.ACTOR), values(claim, Role.RECIPIENT)) == (maker, on)


def test_who_tells_of_an_act_behind_it_did_not_do_it() -> None:
    claim = claim_of("Two men were charged over the bombing of the mill, the Justice Department declared.", "bombing")
    assert values(claim, Role.PERPETRATOR) == []
    claim = claim_of("Varda endured the blockade that Helm imposed in 1990.", "siege")
    assert values(claim, Role.PERPETRATOR) == ["Helm"]
