from __future__ import annotations

import pytest

from tests.reading.sentence import claims_of


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A gas explosion on Monday shook the town.", ["accident"]),
        ("The car bomb exploded in the market.", ["bombing"]),
        ("The parliament approved a treaty on the transfer of convicts in a prisoner swap.", ["transfer_treaty"]),
        ("The minister acknowledged the plan.", []),
        ("The minister acknowledged the killing of two students.", ["acknowledgement", "killing"]),
        ("Police detained two suspects for questioning.", ["arrest"]),
        ("Police detained 40 writers in Sarde.", ["arbitrary_detention"]),
        ("Police detained an actor over the murder of Ilmar Tesk.", ["arrest", "killing"]),
        ("Police detained 40 writers over a poem.", ["arbitrary_detention"]),
        ("Police unlawfully detained 40 writers as suspects.", ["arbitrary_detention"]),
        ("A student died in police custody in Sarde.", ["death"]),
        ("Three men stabbed the clerk in the chest, causing his death.", ["killing"]),
        ("Three men stabbed the clerk in the chest.", ["wounding"]),
        ("Guards strangled Ilmar Tesk with a scarf.", ["wounding"]),
        ("Guards strangled Ilmar Tesk. Her body was found on Monday.", ["killing"]),
        ("Guards strangled Ilmar Tesk to death.", ["killing"]),
        ("A student was severely beaten in a cell in Sarde.", ["ill_treatment"]),
        ("Two guards were severely beaten in a prison riot in Sarde.", ["wounding"]),
        ("Two students were severely beaten in the square.", ["wounding"]),
        ("Two students were severely beaten by prison guards.", ["ill_treatment"]),
        ("Two prison guards were severely beaten by students.", ["wounding"]),
        ("Police seized Ilmar Tesk in Sarde.", ["arrest"]),
        ("Ilmar Tesk was seized by gunmen in Sarde.", ["abduction"]),
        ("Police seized the laptop of Ilmar Tesk in Sarde.", ["seizure"]),
        ("Three men pulled Ilmar Tesk out of the taxi.", []),
        ("The army pulled its troops out of Sarde.", ["withdrawal"]),
        ("An earthquake injured nine people.", []),
        ("Ilmar Tesk, 27, set his jacket on fire near the gate.", []),
        ("Rioters set his jacket on fire.", ["arson"]),
        ("A woman set her scarf on fire in Sarde.", []),
        ("A guard set her scarf on fire in Sarde.", ["arson"]),
        ("Ilmar Tesk set her scarf on fire in Sarde.", ["arson"]),
        ("A guard set his body on fire in Sarde.", ["arson"]),
        ("Ilmar Tesk set the barn on fire.", ["arson"]),
        ("A Norland bomber attacked the vessel in Sarde.", ["air_strike"]),
        ("A suicide bomber attacked the checkpoint in Sarde.", ["armed_attack"]),
        ("Gunmen attacked the vessel in Sarde.", ["armed_attack"]),
        ("A magistrate discharged Ilmar Tesk.", ["charges_dropped"]),
        ("No evidence was offered, and Ilmar Tesk was discharged.", ["charges_dropped"]),
        ("Tesk discharged Ilmar Wense on nine of the counts.", ["charges_dropped"]),
        ("The army discharged Ilmar Tesk.", ["dismissal"]),
        ("Ilmar Tesk was discharged from hospital.", []),
        ("Police detained a pilot wanted in Norland for fraud.", ["arrest", "fraud"]),
        ("The factory discharged oil into the river.", []),
        ("The gunmen spared the life of Ilmar Tesk.", []),
        ("Ilmar Tesk was transferred to Germany to serve his sentence.", ["transfer_treaty"]),
        ("The spy Ada Wense was handed over to Germany in exchange for two pilots.", ["prisoner_swap"]),
        ("The spy Ada Wense was handed over to a German court in exchange for a guarantee.", ["extradition"]),
        ("The supreme court threw out the appeal of Emil Sander.", ["appeal"]),
        ("The court raised the prison term of Gunnar Feld to seven years.", ["sentence"]),
        ("Parliament raised the maximum sentence for poaching to ten years.", []),
        ("Lawmakers raised the sentence for arson to twelve years.", ["arson"]),
        ("The reinstatement of the ban angered students in May.", []),
        ("The reinstatement of the teacher Olga Prenn came in May.", ["sanction_lifted"]),
        ("The council turned down the appeal for calm by Bishop Orlo.", []),
        ("The union leader Pavel Ostry died in custody on 12 June.", ["death"]),
        ("Guards beat Pavel Ostry to death in custody.", ["killing"]),
        ("The party reinstated the senator Hugo Rasp.", ["sanction_lifted"]),
        ("The mayor was reinstated in June.", ["sanction_lifted"]),
        ("The hotel reinstated its breakfast.", []),
        ("Parliament lifted the immunity of the deputy Arno Plessen.", []),
        ("The immunity of the deputy Arno Plessen was lifted in March.", []),
        ("Hanna Prosk, who has been held on remand since May, denies it.", ["arrest"]),
        ("The portrait remains in the custody of the museum.", []),
        ("The statute of limitations had run out in 2011.", ["case_closed"]),
        ("The case against Tessa Rohn was dismissed.", ["case_closed"]),
        ("The clerk Tessa Rohn was dismissed.", ["dismissal"]),
        ("Riot police charged the marchers.", ["crackdown"]),
        ("Police charged into the crowd.", ["crackdown"]),
        ("Police charged the marchers with theft.", ["charge"]),
        ("Police charged three men.", ["charge"]),
        ("Police charged with theft were freed.", ["charge", "release"]),
        ("Two clerks were hacked with axes.", ["wounding"]),
        ("The raiders hacked the ministry's network.", ["cyber_attack"]),
    ],
)
def test_kinds_are_made_narrower(text: str, kinds: list[str]) -> None:
    found = [claim.kind for claim in claims_of(text)]
    assert [kind for kind in found if kind != "death"] == kinds or found == kinds


def test_roles_change_with_the_kind() -> None:
    (claim,) = claims_of("Police detained two suspects for questioning.")
    assert [(a.role.value, a.value) for a in claim.arguments] == [
        ("actor", "Police"),
        ("count", "2 arrested"),
        ("recipient", "suspects"),
    ]


@pytest.mark.parametrize(
    ("text", "armed"),
    [
        ("In retaliation for the raid by Orsk on 3 May 2011, Norland bombed the camp.", True),
        ("In retaliation for the raid by Orsk on 3 May 2011, Norland imposed sanctions.", False),
    ],
)
def test_what_is_done_in_retaliation_without_arms_is_no_military_reply(text: str, *, armed: bool) -> None:
    assert ("military_reply" in {each.kind for each in claims_of(text)}) is armed
