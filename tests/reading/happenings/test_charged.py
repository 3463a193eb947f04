"""Acts that stand only in the words for what an answer is for."""

from __future__ import annotations

import pytest

from answerable.model.claim import Modality, Role
from answerable.reading.happenings.charged import told_on
from tests.reading.sentence import claims_of, shape_of

ACTS = {"torture", "killing", "sexual_violence", "abduction", "bombing", "forced_displacement"}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The court convicted Oren Vash of crimes against humanity, torture and rape.", ["torture", "sexual_violence"]),
        ("Oren Vash was convicted of torture and 27 murders and jailed for life.", ["torture", "killing"]),
        ("Oren Vash was convicted in absentia of torture and jailed for life.", ["torture"]),
        ("Her family lodged a complaint over the abduction.", ["abduction"]),
        ("Ostra apologised to Velia for the bombing and agreed to pay.", ["bombing"]),
        ("Police arrested Oren Vash on a charge of torture.", ["torture"]),
    ],
)
def test_act_in_a_charge(text: str, acts: list[str]) -> None:
    found = [claim for claim in claims_of(text) if claim.kind in ACTS]
    assert [claim.kind for claim in found] == acts


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Oren Vash was convicted of torture and 27 murders.", Modality.HAPPENED),
        ("Oren Vash pleaded guilty to the torture of a guard.", Modality.HAPPENED),
        ("Oren Vash was arrested on suspicion of torture.", Modality.ALLEGED),
        ("The trial of Oren Vash for crimes against humanity, among them torture, opened.", Modality.ALLEGED),
        ("Her family lodged a complaint over the abduction.", Modality.ALLEGED),
    ],
)
def test_what_is_only_charged_is_alleged(text: str, modality: Modality) -> None:
    found = [claim for claim in claims_of(text) if claim.kind in ACTS]
    assert found
    assert {claim.modality for claim in found} == {modality}


@pytest.mark.parametrize(
    "text",
    [
        "Torture is a crime, the minister said.",
        "The lecture on torture was well attended.",
        "Oren Vash was convicted of fraud, and torture was never proved.",
    ],
)
def test_a_topic_is_no_act(text: str) -> None:
    assert not [claim for claim in claims_of(text) if claim.kind in ACTS and claim.modality is Modality.HAPPENED]


def test_what_is_undone_is_told_of_whom_it_names() -> None:
    found = claims_of("The court overturned Vash's conviction for forced labour.")
    assert {"conviction_overturned", "conviction"} <= {claim.kind for claim in found}
    found = claims_of("A judge dropped the heroin charges against Niko Brandt.")
    assert "charges_dropped" in {claim.kind for claim in found}
    found = claims_of("The court commuted the death sentences of the five to twenty years.")
    assert "sentence" not in {claim.kind for claim in found}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The court reduced the sentence of Oren Vash to ten years on Friday.", "sentence"),
        ("Oren Vash's sentence was cut to ten years on Friday.", "sentence"),
        ("On Friday the King commuted Oren Vash's death sentence to life imprisonment.", "sentence"),
        ("Prosecutors dropped the charges against Oren Vash on Friday.", "charge"),
        ("On Friday a judge withdrew the warrant for Oren Vash.", "arrest_warrant"),
        ("The Court of Appeal upheld the conviction and sentence of Oren Vash on Friday.", "conviction"),
        ("The Court of Appeal upheld the conviction and sentence of Oren Vash on Friday.", "sentence"),
        ("The asset freeze against Oren Vash expired on Friday.", "asset_freeze"),
        ("The travel ban on Oren Vash ran out on Friday.", "travel_ban"),
    ],
)
def test_what_is_undone_or_upheld_is_told_without_what_becomes_of_it(text: str, kind: str) -> None:
    (claim,) = [each for each in claims_of(text) if each.kind == kind]
    told = {each.role: each.value for each in claim.arguments}
    assert told.pop(Role.RECIPIENT) == "Oren Vash"
    assert told in ({}, {Role.TERM: "death"})
    assert claim.modality is Modality.HAPPENED


def test_no_step_is_told_of_where_none_was_taken_or_it_is_not_known_whose() -> None:
    for text in (
        "The court dropped no charges against Oren Vash.",
        "The court reduced the sentence of Vash on Friday.",
    ):
        assert not {each.kind for each in claims_of(text)} & {"charge", "sentence"}


@pytest.mark.parametrize(
    ("text", "charge"),
    [
        ("The investigation of the bombing remains open.", "the bombing"),
        ("An investigation into the killing continues.", "the killing"),
        ("The trial over the massacre resumes on Monday.", "the massacre"),
        ("The inquiry into the murder of Oren Vash goes on.", "the murder of Oren Vash"),
        ("The inquiry into the murder of Oren Vash and the remains found in Tarn is over.", None),
    ],
)
def test_how_a_case_goes_is_not_what_it_is_for(text: str, charge: str | None) -> None:
    charges = [each.value for claim in claims_of(text) for each in claim.arguments if each.role is Role.CHARGE]
    assert charges
    assert set(charges) == {charge} if charge else "remains" not in charges


def test_what_somebody_admits_having_done_is_an_act() -> None:
    admitted, killed = claims_of("Oren Vash admitted killing a clerk.")
    assert (admitted.kind, admitted.trigger.quote) == ("acknowledgement", "admitted")
    assert (killed.kind, killed.modality) == ("killing", Modality.HAPPENED)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Velia sanctioned Vash for leading a group, whose men burnt farms, including two in May.", "May."),
        ("Velia sanctioned Vash for leading a group that has, or whose men have, burnt farms or mills.", "mills."),
        ("Velia sanctioned Vash for leading a group after police shot two men.", "group"),
        ("Velia sanctioned Vash for leading a group, and Ostra expelled its envoys.", "group,"),
    ],
)
def test_what_a_measure_is_for_goes_on_to_a_clause_of_its_own(text: str, last: str) -> None:
    assert text[: told_on(shape_of(text), text.index("group") + 5)].split()[-1] == last
