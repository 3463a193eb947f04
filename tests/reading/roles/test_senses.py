"""Words that say a happening of some doers and things and none of others."""

from __future__ import annotations

import pytest

from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Several brands pulled out of Norland in May.", "withdrawal"),
        ("A court in Dravna granted Emil Tarn house arrest on Monday.", "arbitrary_detention"),
        ("Emil Tarn was moved from prison to house arrest on Monday.", "arbitrary_detention"),
        ("Emil Tarn was released to house arrest on Monday.", "arbitrary_detention"),
        ("The judge denied Emil Tarn house arrest on Monday.", "arbitrary_detention"),
        ("Emil Tarn is serving his sentence under house arrest.", "arbitrary_detention"),
        ("The appeal court overturned the pardon of Emil Tarn.", "conviction_overturned"),
        ("Emil Tarn told the reporter that she would pay with her life.", "compensation"),
        ("Emil Tarn said the reporter would regret her article.", "statement"),
        ("Emil Tarn gave money to the Front, a designated terrorist organisation.", "designation"),
        ("The judge sentenced Emil Tarn to ten years behind bars.", "imprisonment"),
        ("Emil Tarn rallied his supporters on Monday.", "protest"),
        ("A court spokesman confirmed the verdict.", "appeal"),
        ("The lawyer of Emil Tarn confirmed the death sentence.", "appeal"),
        ("The government withdrew the bill on Monday.", "withdrawal"),
        ("The government withdrew the bill on Monday.", "law_passed"),
        ("Supporters threw flower petals at the judge on Monday.", "protest"),
        ("Emil Tarn questioned the president's power to build the wall.", "condemnation"),
        ("Emil Tarn agreed to add two members to the council.", "agreement"),
        ("The minister did not accede to the demands of the crowd.", "treaty"),
        ("Emil Tarn was shot in 1998 while seeking the Labour nomination for president.", "appointment"),
        ("Emil Tarn was nominated for the Peace Prize.", "appointment"),
        ("A wave pulled him under the water on Monday.", "abduction"),
        ("Two journalists investigated the leak for a month.", "investigation"),
        ("The result was a political earthquake.", "disaster"),
        ("The embassy ran covert operations in Norland.", "surveillance"),
        ("The group has no record of attacks on foreigners.", "armed_attack"),
        ("No group has both the intent and the capability to attack Norland.", "armed_attack"),
        ("The rebels lack the means to carry out attacks.", "armed_attack"),
        ("All contracts were executed within two days.", "execution"),
        ("The general regretted the strike by the militias.", "labour_strike"),
        ("The general regretted the strike by Kenya.", "labour_strike"),
        ("Kenya carried out the strike on Monday.", "labour_strike"),
        ("The foreign minister ruled out any raid on Velia.", "court_order"),
        ("The news agency said the South had fired first.", "dismissal"),
        ("Velia accused Norland, without giving evidence, of planning an attack.", "trial"),
        ("The foreign minister rejected the charge that Norland had broken the truce.", "break_of_relations"),
        ("Velia lodged a strong protest with Norland over the raid, the foreign ministry said.", "protest"),
        ("The foreign ministry called in the envoy of Norland to protest over the raid.", "protest"),
        ("Norland expelled two envoys of Velia in retaliation on Monday.", "military_reply"),
        ("Norland called in the envoy of Velia over ceasefire violations.", "ceasefire"),
        ("A trial led by two psychiatrists found that the treatment helps.", "trial"),
        ("More than half of the elected officials were women.", "election"),
        ("At an election rally in Dravna on Friday, Emil Tarn promised jobs.", "election"),
        ("One seat was lying beside the wreck.", "accident"),
        ("The platoon is responsible for a cauldron of rubble and violence.", "armed_attack"),
        ("Six pilgrims were crushed to death in Dravna.", "killing"),
        ("They went to his flat, summoned his clerk and left.", "summons"),
        ("The governor summoned an emergency meeting on Monday.", "summons"),
        ("Emil Tarn told a press conference that the troops had left Dravna.", "speech"),
        ("During the press conference, Emil Tarn said the guards had beaten her.", "speech"),
        ("Emil Tarn said at a news conference on Monday that two guards had died.", "speech"),
        ("Emil Tarn had been appointed a team of guards after the threats.", "appointment"),
        (
            "Judge Malk convicted Ada Velin on two charges and acquitted her on three similar charges.",
            "charge",
        ),
        ("Another witness told of one of the charges on which Ada Velin was convicted.", "charge"),
        ("On the other two charges, the judge found that Ada Velin lied, and she was convicted.", "charge"),
        ("Judge Malk recalled that she met the complainants in the two remaining charges in Norland.", "charge"),
    ],
)
def test_of_these_it_is_not_said(engine: Learned, text: str, kind: str) -> None:
    assert kind not in {claim.kind for claim in engine.read(source("2020-06-15"), text).claims}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norland pulled its troops out of Dravna in May.", "withdrawal"),
        ("The minister regretted the strike by nurses.", "labour_strike"),
        ("Nurses launched a strike on Monday.", "labour_strike"),
        ("Kenya carried out the strike on Monday.", "armed_attack"),
        ("Velia lodged a strong protest with Norland over the raid, the foreign ministry said.", "summons"),
        ("The union held a protest in Dravna on Monday.", "protest"),
        ("The rebels shot down two helicopters on Monday.", "armed_attack"),
        ("Agents shot Emil Tarn dead in a park.", "killing"),
        ("Police shot at a man who was dead.", "shooting"),
        ("Three diplomats were told to leave Norland within 48 hours.", "expulsion"),
        ("Norland retaliated for the raid on Monday.", "military_reply"),
        ("Emil Tarn was put under house arrest on Monday.", "arbitrary_detention"),
        ("Emil Tarn was released from prison and placed under house arrest.", "arbitrary_detention"),
        ("Norland and Velia agreed on a ceasefire on Monday.", "ceasefire"),
        ("Norland summons Velia High Commission official, lodges protest", "summons"),
        ("Protesters threw stones at the judge on Monday.", "protest"),
        ("The foreign ministry summoned the Norland ambassador on Monday.", "summons"),
        ("Emil Tarn gave a press conference in Dravna on Monday.", "speech"),
        ("Emil Tarn was appointed a judge in May.", "appointment"),
        ("Emil Tarn was released, and two charges against Ada Velin were filed in May.", "charge"),
        ("Emil Tarn was nominated as foreign minister on Monday.", "appointment"),
        ("Two prosecutors investigated the leak for a month.", "investigation"),
        ("The earthquake killed 300 people in Norland.", "disaster"),
        ("Three men were executed in Norland on Monday.", "execution"),
        ("The trial led by Judge Ivo Tarn opened on Monday.", "trial"),
        ("Norland designated the Front a terrorist organisation.", "designation"),
        ("Emil Tarn met members of the banned Dravna Front on Monday.", "designation"),
        ("Emil Tarn has spent ten years behind bars.", "imprisonment"),
        ("The Appeals Chamber confirmed the conviction of Emil Tarn.", "appeal"),
        ("The Court of Appeal of Norland affirmed the sentence of Emil Tarn.", "appeal"),
        ("Hundreds rallied in Dravna on Monday.", "protest"),
        ("Emil Tarn was elected president in May.", "election"),
        ("Six pilgrims were crushed to death in Dravna.", "death"),
        ("Two fans were trampled to death at the stadium on Monday.", "death"),
        ("Soldiers crushed two boys to death.", "killing"),
        ("They were able to kill three soldiers in Dravna on Monday.", "killing"),
        ("The prisoners were crushed and burnt to death in the building.", "killing"),
    ],
)
def test_of_these_it_is(engine: Learned, text: str, kind: str) -> None:
    assert kind in {claim.kind for claim in engine.read(source("2020-06-15"), text).claims}
