from __future__ import annotations

import pytest

from answerable.model.claim import Role
from tests.reading.sentence import claim_of, claims_of, values

JUDGED = "Emil Tarn was convicted of fraud in May. "
TWO = "A court convicted Emil Tarn and Dalia Venn of fraud. "


@pytest.mark.parametrize(
    ("text", "kind", "recipients"),
    [
        (JUDGED + "The court of appeal quashed the verdict on Tuesday.", "conviction_overturned", ["Emil Tarn"]),
        (JUDGED + "Nobody came.\n\nThe court of appeal quashed the verdict.", "conviction_overturned", ["Emil Tarn"]),
        ("Emil Tarn was sentenced to death. The governor commuted the sentence.", "sentence_reduction", ["Emil Tarn"]),
        ("Emil Tarn was charged with fraud in May. The charges were dropped.", "charges_dropped", ["Emil Tarn"]),
        ("The court sentenced five dockers. The verdict was overturned.", "conviction_overturned", ["dockers"]),
        ("Judge Ana Holm fined Emil Tarn. He was pardoned in May.", "pardon", ["Emil Tarn"]),
        (TWO + "The judge sentenced each of them to eight years.", "sentence", ["Emil Tarn", "Dalia Venn"]),
        (TWO + "Each was jailed for eight years.", "sentence", ["Emil Tarn", "Dalia Venn"]),
        ("A court quashed the convictions of the four miners. They were set free.", "release", ["miners"]),
        (
            "Two men were convicted. Emil Tarn and Dalia Venn pleaded guilty to arson. Each was jailed for a year.",
            "sentence",
            ["Emil Tarn", "Dalia Venn"],
        ),
    ],
)
def test_a_step_is_towards_whom_the_step_before_was_towards(text: str, kind: str, recipients: list[str]) -> None:
    claims = [claim for claim in claims_of(text) if claim.kind == kind]
    assert [values(claim, Role.RECIPIENT) for claim in claims] == [recipients]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (JUDGED + "The court of appeal quashed the verdict on the sailors.", "conviction_overturned"),
        (JUDGED + "Dalia Venn said the court quashed the verdict.", "conviction_overturned"),
        (
            "The court convicted Emil Tarn. It convicted Dalia Venn. It rained. It quashed a verdict.",
            "conviction_overturned",
        ),
        ("Emil Tarn was convicted and Dalia Venn was jailed. The verdict was overturned.", "conviction_overturned"),
        ("Emil Tarn was arrested in May. The charges were dropped.", "charges_dropped"),
        (JUDGED + "They were set free.", "release"),
        (TWO + "He was set free.", "release"),
    ],
)
def test_where_it_is_not_sure_nobody_is_taken_over(text: str, kind: str) -> None:
    claims = [claim for claim in claims_of(text) if claim.kind == kind]
    assert not any("Emil Tarn" in values(claim, Role.RECIPIENT) for claim in claims)


@pytest.mark.parametrize(
    ("behind", "recipients"),
    [
        ("The two were freed in June.", ["Emil Tarn", "Dalia Venn"]),
        ("The two teachers were freed in June.", ["Emil Tarn", "Dalia Venn"]),
        ("The two groups were freed in June.", ["groups"]),
        ("The three were freed in June.", []),
    ],
)
def test_the_two_are_those_named_right_before(behind: str, recipients: list[str]) -> None:
    assert values(claim_of(TWO + behind, "release"), Role.RECIPIENT) == recipients
