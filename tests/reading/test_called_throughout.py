"""Whom a judgment calls "the first Accused" or "the Applicant" throughout, and what it writes in capitals."""

import pytest

from answerable.model.claim import Role
from answerable.reading import Engine
from answerable.reading.engines import make
from tests.gold.score import source

PARTIES = (
    "The Panel gives judgment in the case against Omar Venn (“Venn” or “the first Accused”) and Nora Brack (“the "
    "second Accused”), together “the Accused”.\n\n"
)
FAR = "The Panel heard a witness on the weather that day.\n\n" * 20


@pytest.fixture(scope="module", params=["encoder", "rules"])
def engine(request: pytest.FixtureRequest) -> Engine:
    return make(request.param)


def named(engine: Engine, text: str, kind: str) -> set[str]:
    """By what names anybody takes part in the claims of a kind."""
    return {
        argument.value
        for claim in engine.read(source("2021-03-05"), text).claims
        if claim.kind == kind
        for argument in claim.arguments
        if argument.role in {Role.PERPETRATOR, Role.VICTIM, Role.ACTOR, Role.RECIPIENT}
    }


@pytest.mark.parametrize(
    ("sentence", "kind", "who"),
    [
        ("Police arrested the first Accused on 3 May 2015.", "arrest", "Omar Venn"),
        ("The court convicted the second Accused of torture.", "conviction", "Nora Brack"),
        ("The indictment charges the second Accused with murder.", "charge", "Nora Brack"),
    ],
)
def test_a_party_is_who_the_text_says_it_calls_so_however_far_above(
    engine: Engine, sentence: str, kind: str, who: str
) -> None:
    assert who in named(engine, PARTIES + FAR + sentence, kind)


def test_what_several_are_called_is_none_of_them(engine: Engine) -> None:
    found = named(engine, PARTIES + "The trial of the Accused opened on 16 January 2017.", "trial")
    assert found.isdisjoint({"Omar Venn", "Nora Brack"})


def test_one_who_is_called_the_defendant_alone_is_meant_by_it(engine: Engine) -> None:
    text = "The case concerns Omar Venn (“the Defendant”).\n\n" + FAR + "Police arrested the Defendant on 3 May 2015."
    assert "Omar Venn" in named(engine, text, "arrest")


def test_the_applicant_of_one_case_is_not_the_first_of_several(engine: Engine) -> None:
    text = (
        "The first applicant, Omar Venn, lives in Karsa. The second applicant, Nora Brack, is a nurse.\n\n"
        "Police arrested the applicant on 3 May 2015."
    )
    assert named(engine, text, "arrest").isdisjoint({"Omar Venn", "Nora Brack"})


def test_guilty_in_capitals_is_no_part_of_a_name(engine: Engine) -> None:
    text = "Omar Venn was a guard. The Panel finds OMAR VENN GUILTY of murder and sentences him to 24 years of jail."
    assert {name.casefold() for name in named(engine, text, "sentence")} >= {"omar venn"}
    assert not any("GUILTY" in name for kind in ("sentence", "conviction") for name in named(engine, text, kind))


def test_the_encoder_names_a_party_as_the_doer() -> None:
    found = named(make("encoder"), PARTIES + "The second Accused beat Emil Tarn on 14 May 2012.", "wounding")
    assert found == {"Nora Brack", "Emil Tarn"}


def test_the_doer_is_not_the_party_before_the_nearer_one() -> None:
    text = (
        PARTIES
        + "The indictment charges the first Accused with the murder of forty-one civilians in Orlo on 12 August "
        "2012 and the second Accused with the torture of detainees at Lenz."
    )
    assert "Omar Venn" not in named(make("encoder"), text, "torture")


def test_the_number_of_a_case_is_no_part_of_a_name(engine: Engine) -> None:
    text = "The Prosecutor v. Omar Venn Case No. SC-04\n\nPolice arrested Omar Venn on 3 May 2015."
    assert "Omar Venn" in named(engine, text, "arrest")


def test_no_conviction_is_for_what_one_is_not_guilty_of() -> None:
    text = "Omar Venn was a guard. The Panel finds OMAR VENN GUILTY of murder and NOT GUILTY of plunder."
    claims = make("encoder").read(source("2021-03-05"), text).claims
    (found,) = (claim for claim in claims if claim.kind == "conviction")
    assert [each.value for each in found.arguments if each.role is Role.CHARGE] == ["murder"]
