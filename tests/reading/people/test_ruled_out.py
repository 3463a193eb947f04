from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading.engines import default
from answerable.reading.people.ruled_out import is_slain
from tests.gold.score import source


@pytest.mark.parametrize(
    "text",
    [
        "charged with murdering one Ada Venn in May",
        "held for the killing of Ada Venn",
        "Ada Venn was killed by a guard",
        "Ada Venn, a clerk, was shot dead",
    ],
)
def test_who_was_killed(text: str) -> None:
    assert is_slain(text, "Ada Venn")


@pytest.mark.parametrize(
    "text",
    [
        "the attempted murder of Ada Venn",
        "killing the son of Ada Venn",
        "Ada Venn killed",
        "Ada Venn was nearly killed",
    ],
)
def test_who_was_not(text: str) -> None:
    assert not is_slain(text, "Ada Venn")


def test_nobody_tries_the_dead() -> None:
    text = (
        "The appellant was charged with murdering one Bo Lind on 30 May 1979. He pleaded not guilty. "
        "He was tried and sentenced to death."
    )
    told = [
        argument.value
        for claim in default().read(source("1985-06-15", "en"), text).claims
        if claim.kind in {"trial", "conviction", "sentence"}
        for argument in claim.arguments
        if argument.role in {Role.ACTOR, Role.RECIPIENT}
    ]
    assert told
    assert "Bo Lind" not in told


@pytest.mark.parametrize(
    "text",
    [
        "According to the witness, Piet Tarn ordered a guard to torture him.",
        "Piet Tarn told the men to shoot him.",
    ],
)
def test_who_orders_a_deed_does_not_suffer_it(text: str) -> None:
    told = [
        argument.value
        for claim in default().read(source("2015-06-15", "en"), text).claims
        for argument in claim.arguments
        if argument.role is Role.VICTIM
    ]
    assert told
    assert not [value for value in told if value.endswith("Tarn")]


@pytest.mark.parametrize(
    "text",
    [
        "Colonel Oren Brid ordered her arrest. He was later convicted of her murder.",
        "Oren Brid was convicted of his murder on Monday.",
        "The court convicted Oren Brid of his abduction.",
        "Police said Oren Brid was accused of her killing.",
    ],
)
def test_who_answers_for_a_deed_is_not_whom_it_befell(text: str) -> None:
    touched = {"arrest": Role.RECIPIENT, "killing": Role.VICTIM, "abduction": Role.VICTIM}
    found = [
        argument.value
        for claim in default().read(source("2024-06-15", "en"), text).claims
        for argument in claim.arguments
        if touched.get(claim.kind) is argument.role
    ]
    assert "Oren Brid" not in found


@pytest.mark.parametrize("step", ["sentenced to life in prison in 2003", "arrested in May", "charged on Monday"])
def test_the_slain_is_not_who_is_judged_for_it(step: str) -> None:
    text = f"Emil Brid was killed by Ivo Tarn in 2001. He was {step}."
    found = [
        argument.value
        for claim in default().read(source("2024-06-15", "en"), text).claims
        if claim.kind in {"arrest", "charge", "sentence"}
        for argument in claim.arguments
        if argument.role is Role.RECIPIENT
    ]
    assert found
    assert "Emil Brid" not in found


def test_whoever_speaks_of_the_accused_is_not_the_accused() -> None:
    def charged(text: str) -> list[str]:
        claims = default().read(source("2024-06-15", "en"), text).claims
        return [
            a.value for claim in claims if claim.kind == "charge" for a in claim.arguments if a.role is Role.RECIPIENT
        ]

    assert charged("The victim's mother said he faces charges of murder.") == ["he"]
    assert charged("The lawyer was arrested on Monday. He faces charges of fraud.") == ["lawyer"]


def test_ones_own_arrest_is_ones_own() -> None:
    text = "Emil Tarn was released. He protested against his arrest."
    (arrest,) = [each for each in default().read(source("2024-06-15", "en"), text).claims if each.kind == "arrest"]
    assert [each.value for each in arrest.arguments if each.role is Role.RECIPIENT] == ["Emil Tarn"]


def test_who_judged_another_and_is_told_as_judged_himself_is_named() -> None:
    text = "President Momo Tarn pardoned Bo Lind in 1999. Tarn himself was later convicted of taking bribes."
    (told,) = (claim for claim in default().read(source("2005-06-15", "en"), text).claims if claim.kind == "conviction")
    assert [each.value for each in told.arguments if each.role is Role.RECIPIENT] == ["Tarn"]
