from __future__ import annotations

import pytest

from answerable.model.claim import Role
from tests.reading.sentence import claim_of, claims_of, values

TWO = "Velia freed Emil Tarn and Dalia Venn. "


@pytest.mark.parametrize(
    ("text", "kind", "recipients"),
    [
        (TWO + "Police arrested them in May.", "arrest", ["Emil Tarn", "Dalia Venn"]),
        (TWO + "Police arrested the two men in May.", "arrest", ["Emil Tarn", "Dalia Venn"]),
        (TWO + "A plane left. Police arrested both men in May.", "arrest", ["Emil Tarn", "Dalia Venn"]),
        (TWO + "Police arrested the three men in May.", "arrest", ["men"]),
        (TWO + "Police arrested two men in May.", "arrest", ["men"]),
        (TWO + "Police arrested the two young men in May.", "arrest", ["young men"]),
        (TWO + "It rained.\n\nPolice arrested both men in May.", "arrest", ["both men"]),
        (
            "A court convicted Emil Tarn and Dalia Venn of murder and sentenced them to life.",
            "sentence",
            ["Emil Tarn", "Dalia Venn"],
        ),
        ("Velia freed Emil Tarn. A court sentenced them to life.", "sentence", []),
        ("Students marched. A court sentenced them to life.", "sentence", []),
        (TWO + "Police arrested the pair in May.", "arrest", ["Emil Tarn", "Dalia Venn"]),
        (TWO + "Police arrested the trio in May.", "arrest", ["trio"]),
        (TWO + "Guards beat Omar Holt and Jan Orsk. Police arrested both men in May.", "arrest", ["both men"]),
        (TWO + "Guards beat Omar Holt and Jan Orsk. Police arrested them in May.", "arrest", []),
        (TWO + "Irina Dolak left the town. Police arrested both men in May.", "arrest", ["both men"]),
        ("A spy named Emil Tarn, Dalia Venn and four others, and police arrested them.", "arrest", []),
        (
            "A spy met Emil Tarn and Dalia Venn before the two men flew to Velia, where police arrested them.",
            "arrest",
            ["Emil Tarn", "Dalia Venn"],
        ),
    ],
)
def test_them_and_the_two_men(text: str, kind: str, recipients: list[str]) -> None:
    assert values(claim_of(text, kind), Role.RECIPIENT) == recipients


def test_both_men_may_act_and_they_may_not() -> None:
    assert values(claim_of(TWO + "Both men appealed the verdict.", "appeal"), Role.ACTOR) == ["Emil Tarn", "Dalia Venn"]
    assert values(claim_of(TWO + "They killed a nurse.", "killing"), Role.PERPETRATOR) == []


def test_the_subject_of_a_verb_is_not_its_them() -> None:
    text = "Students marched. Emil Tarn and Dalia Venn attacked them with knives in May 2010."
    assert values(claim_of(text, "armed_attack"), Role.VICTIM) == []


def test_his_is_nobody_where_the_sentence_names_another() -> None:
    text = "Emil Tarn fled. After Dalia Venn spoke, judges rejected his appeal in May 2010."
    assert values(claim_of(text, "appeal"), Role.RECIPIENT) == []


def test_a_description_stands_for_the_person_of_whom_it_was_said() -> None:
    text = "Ilan Voss, a diplomat, left Orvel in May. Police arrested the diplomat on 3 June 2019."
    claim = claim_of(text, "arrest")
    assert values(claim, Role.RECIPIENT) == ["Ilan Voss"]
    assert claim.argument(Role.RECIPIENT).name  # type: ignore[union-attr]


def test_a_description_that_may_be_of_somebody_else_stays_one() -> None:
    text = "Ilan Voss left Orvel in May. Police arrested the diplomat on 3 June 2019."
    assert values(claim_of(text, "arrest"), Role.RECIPIENT) == ["diplomat"]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Irina Dolak wrote. A court convicted Emil Tarn of murder and sentenced him to life.", ["Emil Tarn"]),
        ("A court convicted Emil Tarn, as Dalia Venn said, and sentenced him to life.", []),
    ],
)
def test_him_whom_the_verb_before_has_for_its_object(text: str, recipients: list[str]) -> None:
    assert values(claim_of(text, "sentence"), Role.RECIPIENT) == recipients


def test_he_is_nobody_by_name_behind_somebody_without_one() -> None:
    told = "Dalia Venn is a writer. {} Police arrested him in May."
    assert values(claim_of(told.format("It rained."), "arrest"), Role.RECIPIENT) == ["Dalia Venn"]
    assert values(claim_of(told.format("A masked man ran away."), "arrest"), Role.RECIPIENT) == []


@pytest.mark.parametrize(
    ("text", "freed"),
    [
        ("Dalia Venn spoke. Emil Tarn was flown to Orvel, where he was set free on Monday.", ["Emil Tarn"]),
        ("Emil Tarn fled. His lawyer, Ilan Venn, said he was released on Monday.", ["Emil Tarn"]),
        ("Dalia Venn met him when he was released on Monday.", []),
    ],
)
def test_he_is_the_only_person_who_does_what_the_sentence_tells(text: str, freed: list[str]) -> None:
    assert values(claim_of(text, "release"), Role.RECIPIENT) == freed


@pytest.mark.parametrize(
    ("text", "kind", "recipients"),
    [
        ("Emil Tarn left the town.\n\nHe was arrested in May.", "arrest", ["Emil Tarn"]),
        ("Emil Tarn met Dalia Venn.\n\nHe was arrested in May.", "arrest", []),
        ("A book on Emil Tarn came out.\n\nHe was arrested in May.", "arrest", []),
        ("Emil Tarn left the town.\n\nA clerk, Bo Holt, said that he was arrested in May.", "arrest", []),
        ("He was arrested in May. Emil Tarn had come home.", "arrest", ["Emil Tarn"]),
        (
            "A jury found Emil Tarn guilty of the murder of Dalia Venn, and the judge sentenced him to life.",
            "sentence",
            ["Emil Tarn"],
        ),
        ("Emil Tarn shot Bo Holt, and the judge sentenced him to life.", "sentence", []),
    ],
)
def test_he_and_him_over_a_paragraph_and_a_clause(text: str, kind: str, recipients: list[str]) -> None:
    claims = [each for each in claims_of(text) if each.kind == kind]
    assert [value for each in claims for value in values(each, Role.RECIPIENT)] == recipients


@pytest.mark.parametrize(
    ("text", "kind", "recipients"),
    [
        (
            "A court convicted Emil Tarn of the murder of Dalia Venn. It sentenced him to life.",
            "sentence",
            ["Emil Tarn"],
        ),
        ("Emil Tarn was found guilty of killing Dalia Venn. He was jailed for life.", "sentence", ["Emil Tarn"]),
        ("Prosecutors dropped the case against Emil Tarn and charged him instead with theft.", "charge", ["Emil Tarn"]),
        ("A court convicted Emil Tarn and Dalia Venn of murder. It sentenced him to life.", "sentence", []),
        ("Emil Tarn met Dalia Venn. A court sentenced him to life in May 2010.", "sentence", []),
    ],
)
def test_whom_a_court_goes_on_to_judge(text: str, kind: str, recipients: list[str]) -> None:
    found = [claim for claim in claims_of(text) if claim.kind in (kind, "imprisonment")]
    assert [values(claim, Role.RECIPIENT) for claim in found][-1:] == [recipients]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Police arrested the poet Emil Tarn. The poet was released on Monday.", ["Emil Tarn"]),
        ("Police arrested the poet Emil Tarn and a singer. The singer was released on Monday.", ["singer"]),
        ("The poet Emil Tarn met the poet Dalia Venn. The poet was released on Monday.", ["poet"]),
        ("The poet Emil Tarn spoke. A poet was arrested. The poet was released on Monday.", ["poet"]),
    ],
)
def test_the_poet_is_the_one_named_as_a_poet_before(text: str, recipients: list[str]) -> None:
    assert values(claim_of(text, "release"), Role.RECIPIENT) == recipients


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Emil Tarn, 27, was charged with arson. The accused was remanded in custody.", ["Emil Tarn"]),
        ("Emil Tarn and Ana Holt were charged with arson. The accused was remanded in custody.", ["accused"]),
        ("Emil Tarn saw the fire. The accused was remanded in custody.", ["accused"]),
    ],
)
def test_the_accused_is_the_only_one_told_of_as_accused(text: str, recipients: list[str]) -> None:
    assert values(claim_of(text, "arrest"), Role.RECIPIENT) == recipients


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("When his sister, Zamra Venn, complained, officers arrested her.", ["Zamra Venn"]),
        ("When Zamra Venn, his sister, complained, officers arrested her.", ["Zamra Venn"]),
        ("When Judge Venn heard the case, officers arrested him.", ["Ruslan Tarn"]),
        ("When Judge Ana Venn heard the case, officers arrested him.", ["Ruslan Tarn"]),
        ("Officers beat a nurse and arrested her.", []),
        ("Officers beat Orsk's daughter and arrested her.", []),
        ("A guard attacked Orsk, and officers arrested him.", []),
        ("A judge said that officers had arrested him.", ["Ruslan Tarn"]),
        ("Zamra Venn, a girl of fifteen, was abused by the officers who arrested her.", ["Zamra Venn"]),
        ("Officers arrested her.", []),
        ("Officers arrested him.", ["Ruslan Tarn"]),
    ],
)
def test_her_is_who_is_told_of_right_before_and_no_man(text: str, recipients: list[str]) -> None:
    told = "Mr Ruslan Tarn ran a bakery in Dravna. "
    assert values(claim_of(told + text, "arrest"), Role.RECIPIENT) == recipients


def test_his_former_wife_is_no_man() -> None:
    text = "His ex-wife Zamra Venn was charged with theft. The case against her was dismissed in May."
    assert values(claim_of(text, "case_closed"), Role.RECIPIENT) == ["Zamra Venn"]


def test_he_is_nobody_for_whom_her_stands() -> None:
    text = "Bo Malk was charged in May. He said that he killed her."
    assert all("Bo Malk" not in values(claim, Role.VICTIM) for claim in claims_of(text))
