"""Who or what stands in a sentence and has no part in its happenings."""

from __future__ import annotations

import pytest
from benchmarks.ours.source import source

from answerable.model.claim import WHO, Role
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        ("Belgium: Trial against the leaders of Velden begins on January 5", "trial", ["leaders of Velden"]),
        ("Iceland - Travel ban imposed on activist Ana Tarn", "travel_ban", ["Ana Tarn"]),
        ("Statement by Front Line Watch on Arrest of General Malk in Karsa", "arrest", ["Malk"]),
        ("Ten miners were beaten, raped and hung by the wrists.", "sexual_violence", ["miners"]),
        ("They could face fines of EGP 100,000.", "fine", ["They"]),
        (
            "Those designated include Bo Malk, who tortured miners, and Ivo Tarn, who ordered killings.",
            "torture",
            ["Bo Malk", "miners"],
        ),
        (
            "Norland announced sanctions against three commanders, citing what it described as a siege of Karsa.",
            "sanction",
            ["Norland", "commanders"],
        ),
        (
            "It was an attempt to institute restrictions on Velish refugees fleeing pogroms in the Karsan Empire.",
            "mass_killing",
            ["Velish refugees"],
        ),
        ("Bo Malk, who tortured miners and Ivo Tarn, fled.", "torture", ["Bo Malk", "miners", "Ivo Tarn"]),
        ("The men were fined 2 million Karsan riel on charges of theft.", "fine", ["men"]),
        (
            "Police detained two reporters researching such things as torture, corruption, or arms deals.",
            "corruption",
            [],
        ),
        ("Ana Tarn, who prints the Karsa Watch, was arrested over an article about corruption.", "corruption", []),
        ("The Command received a report of kidnapping at Karsa on Monday.", "abduction", []),
        ("After the murder of Ana Tarn, Ivo Venn, her cook, was arrested.", "killing", ["Ana Tarn"]),
        ("After the murder of Ana Tarn, Ivo Venn and his son were arrested.", "killing", ["Ana Tarn"]),
        (
            "After the murders of Ana Tarn, Ivo Venn and Bo Malk by guards, crowds wept.",
            "killing",
            ["Ana Tarn", "Ivo Venn", "Bo Malk", "guards"],
        ),
        ("After the arrest of the cook, Ivo Venn, crowds wept.", "arrest", ["Ivo Venn"]),
        ("After a trial in Karsa, Ivo Venn was freed.", "trial", ["Ivo Venn"]),
        ("Police killed the gunman and Ana Tarn was taken to hospital.", "killing", ["Police", "gunman"]),
        ("Police killed the gunman and two women were hurt.", "wounding", ["women"]),
        ("The gunman and two women were killed.", "killing", ["gunman", "women"]),
        ("There are ties between Orsk Mining and the imprisonment of Ana Tarn.", "imprisonment", ["Ana Tarn"]),
        ("Like Piet Marlo, Ana Tarn was murdered by three soldiers.", "killing", ["Ana Tarn", "soldiers"]),
        ("The union deplored the court invasion on Friday.", "armed_attack", ["court"]),
        ("UN: Belarus’ executions violate the treaty.", "execution", []),
        ("The killers shot Michael Jordan of Karsa.", "shooting", ["killers", "Michael Jordan"]),
        ("Two aides to the mayor, Ana Tarn, were shot dead on Monday.", "killing", ["aides"]),
        (
            "Supporters of the jailed cleric, Ivo Tarn, were beaten by police.",
            "wounding",
            ["Supporters of the jailed cleric", "police"],
        ),
        ("Supporters of the jailed cleric, Ivo Tarn, were beaten by police.", "imprisonment", ["Ivo Tarn"]),
        ("He had to lie about the Tarn kidnapping affair.", "abduction", []),
        ("There is a loud silence on Ana Tarn’s torture from the embassies.", "torture", ["Ana Tarn"]),
        ("The Karsa Tavern massacre shocked the country.", "mass_killing", []),
        ("The blast of two car bombs near the market killed ten people.", "bombing", ["people"]),
        (
            "He was forced to say that he killed Ana Tarn, and whatever notes he left were burnt.",
            "killing",
            ["he", "Ana Tarn"],
        ),
        (
            "The writer was freed by her captors, and the envoy, Ivo Tarn, flew home with her.",
            "release",
            ["writer", "her captors"],
        ),
        (
            "Soldiers fired on Ana Tarn, just released by kidnappers, and a courier, Ivo Malk, whom they killed.",
            "killing",
            ["Soldiers", "Ivo Malk"],
        ),
        ("The assassination gave General Malk his chance.", "assassination", []),
        ("Gunmen shot dead Rep. Ivo Malk, D-Orsk, on Monday.", "killing", ["Gunmen", "Ivo Malk"]),
        ("The murder made Ivo Malk a national hero.", "killing", []),
        ("The bombing killed Ivo Malk.", "killing", ["Ivo Malk"]),
        ("There were reports of: rape; torture; and attacks on two clerks in another town.", "torture", []),
    ],
)
def test_who_has_no_part(engine: Learned, text: str, kind: str, sides: list[str]) -> None:
    claim = next(each for each in engine.read(source(), text).claims if each.kind == kind)
    assert [each.value for each in claim.arguments if each.role in WHO] == sides


def test_a_country_within_an_aside_may_act(engine: Learned) -> None:
    claims = engine.read(source(), "The report says that Belgium – the guest – detained Ana Tarn.").claims
    held = next(each for each in claims if each.kind in {"arrest", "arbitrary_detention"})
    assert "Belgium" in [each.value for each in held.arguments if each.role in WHO]


def test_whom_a_clause_says_that_another_was_judged_for_is_not_judged(engine: Learned) -> None:
    text = "He wrote to the family of Ana Tarn, who he was convicted of killing in 2014."
    claims = engine.read(source("2020-06-15"), text).claims
    blamed = {
        each.value for claim in claims for each in claim.arguments if each.role in {Role.RECIPIENT, Role.PERPETRATOR}
    }
    assert "Ana Tarn" not in blamed


def test_a_term_that_somebody_may_get_is_not_his_convictions(engine: Learned) -> None:
    text = "Sentencing is set for May, when Ivo Tarn could receive 85 years in prison for the conviction."
    claims = [each for each in engine.read(source("2021-03-05"), text).claims if each.kind == "conviction"]
    assert not any(argument.role is Role.TERM for each in claims for argument in each.arguments)
