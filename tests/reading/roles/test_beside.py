"""Words that are no side of what stands beside them."""

import pytest

from answerable.model.claim import Role
from answerable.reading import rules
from answerable.reading.encoder.learned import learned
from tests.gold.score import source
from tests.reading.sentence import claim_of, claims_of, values


@pytest.mark.parametrize(
    ("text", "kind", "doers"),
    [
        ("Kay Venn was abducted, tortured and killed by rebels.", "abduction", ["rebels"]),
        ("Kay Venn was abducted, tortured and killed by rebels.", "torture", ["rebels"]),
        ("Kay Venn was abducted in May, and the driver was killed by rebels.", "abduction", []),
        ("Orsk was arrested and sentenced by a military court.", "arrest", []),
        ("Ten cooks were tortured at the hands of the secret police.", "torture", ["secret police"]),
        ("The torture of ten cooks at the hands of the secret police went on.", "torture", ["secret police"]),
        ("Orsk was detained while the appeal by the parents was heard.", "arbitrary_detention", []),
        ("Two cooks fled; the torture of ten cooks at the hands of time is told.", "torture", []),
    ],
)
def test_who_does_it_is_shared_and_has_hands(text: str, kind: str, doers: list[str]) -> None:
    claim = claim_of(text, kind)
    assert [*values(claim, Role.PERPETRATOR), *values(claim, Role.ACTOR)] == doers


def test_both_sides_clash() -> None:
    assert values(claim_of("Rebels clashed with soldiers in Dravna.", "armed_attack"), Role.PERPETRATOR) == [
        "Rebels",
        "soldiers",
    ]


def test_whose_suit_it_is_brings_it() -> None:
    claim = claim_of("Tarn's lawsuit against the council was long.", "lawsuit")
    assert (values(claim, Role.ACTOR), values(claim, Role.RECIPIENT)) == (["Tarn"], ["council"])


def test_where_a_suit_is_filed_does_not_bring_it() -> None:
    claim = claim_of("A lawsuit against the council was filed in the Dravna District Court.", "lawsuit")
    assert values(claim, Role.ACTOR) == []


def test_outrage_comes_from_somebody() -> None:
    claim = claim_of("The killing of ten cooks drew condemnation from Norland and Velia.", "condemnation")
    assert values(claim, Role.ACTOR) == ["Norland", "Velia"]


def test_of_whom_a_description_is_said_undergoes_what_is_told_of_it() -> None:
    assert values(claim_of("Ben Orsk was a cook who was killed in Dravna.", "killing"), Role.VICTIM) == ["Ben Orsk"]
    assert values(claim_of("Ben Orsk was not the cook who was killed.", "killing"), Role.VICTIM) == ["cook"]


@pytest.mark.parametrize(
    ("text", "kind", "doers", "touched"),
    [
        ("The sixth suspect committed suicide in Ostrel.", "death", [], ["sixth suspect"]),
        ("The death of Dara Venn was announced on Friday by the University of Ostrel.", "death", [], ["Dara Venn"]),
        ("The company apologised for its website.", "apology", ["company"], []),
        ("The minister apologised to the families for the delay.", "apology", ["minister"], ["families"]),
        ("Priests must report sexual abuse to church authorities.", "sexual_violence", [], []),
        ("Aid workers reported the abduction of girls to the ministry.", "abduction", [], ["girls"]),
    ],
)
def test_no_side_of_a_death_an_apology_or_a_report(text: str, kind: str, doers: list[str], touched: list[str]) -> None:
    for claims in claims_of(text), learned(rules()).read(source("2019-06-15"), text).claims:
        for claim in claims:
            if claim.kind == kind:
                assert [*values(claim, Role.PERPETRATOR), *values(claim, Role.ACTOR)] == doers
                assert [*values(claim, Role.VICTIM), *values(claim, Role.RECIPIENT)] == touched


@pytest.mark.parametrize(
    ("text", "touched"),
    [
        ("The mayor as well as two clerks were arrested on Monday.", ["mayor", "clerks"]),
        ("Tom Arle as well as Dara Venn was arrested on Monday.", ["Tom Arle", "Dara Venn"]),
        ("In Ostrel as well as in Tarn, two clerks were arrested on Monday.", ["clerks"]),
    ],
)
def test_as_well_as_joins(text: str, touched: list[str]) -> None:
    for claims in claims_of(text), learned(rules()).read(source("2019-06-15"), text).claims:
        (claim,) = claims
        assert values(claim, Role.RECIPIENT) == touched


def test_the_object_of_a_listed_gerund_is_of_no_noun_beside_it() -> None:
    text = "Prosecutors accuse Bo Malk of rape, recruiting children, and pillage."
    claims = learned(rules()).read(source("2020-06-15"), text).claims
    told = {claim.kind: values(claim, Role.VICTIM) for claim in claims}
    assert told["sexual_violence"] == told["looting"] == []


def test_at_whom_something_is_aimed_does_not_do_what_it_is_aimed_for() -> None:
    text = "Police turned water cannon and tear gas on protesters in the early hours to try to break up the marches."
    doers = [
        a.value
        for c in learned(rules()).read(source("2020-06-15"), text).claims
        for a in c.arguments
        if a.role is Role.PERPETRATOR
    ]
    assert doers == ["Police"]
    asked = "She called on the army to arrest Omar Tarn."
    (claim,) = (claim for claim in learned(rules()).read(source("2020-06-15"), asked).claims if claim.kind == "arrest")
    assert values(claim, Role.ACTOR) == ["army"]
