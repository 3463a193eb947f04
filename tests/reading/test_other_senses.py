"""Words of acts and steps in another sense, and who only stands beside them, in both engines."""

import pytest

from answerable.model.claim import DOING, OUTLET, Modality, Role
from answerable.reading import Engine
from answerable.reading.engines import make
from tests.gold.score import source


@pytest.fixture(scope="module", params=["encoder", "rules"])
def engine(request: pytest.FixtureRequest) -> Engine:
    return make(request.param)


def told(engine: Engine, text: str) -> dict[str, set[str]]:
    """Who did or underwent what, of what the outlet tells as done."""
    found: dict[str, set[str]] = {}
    for claim in engine.read(source("2021-03-05"), text).claims:
        if claim.modality is Modality.HAPPENED and claim.speaker == OUTLET:
            sides = {each.value for each in claim.arguments if each.role in DOING or each.role is Role.RECIPIENT}
            found.setdefault(claim.kind, set()).update(sides)
    return found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norland's president, Ivo Tarn, warned Velia to end its rule of Orsk.", "threat"),
        ("The Norland Harbour Service has warned sailors against using false papers.", "threat"),
        ("Ivo Tarn warned the guards against barking at or beating suspects.", "threat"),
        ("Dora Malk, held for protesting against forced veiling laws, was moved from Karsa.", "forced_displacement"),
        ("General Ivo Tarn, the officer charged with organising Norland's new forces, resigned.", "charge"),
        ("Dora Malk drew attention by shaving her head and marching to Orsk.", "ill_treatment"),
        ("Dora Malk is on hunger strike, while also refusing to take her regular medication.", "denial_of_aid"),
        ("Velish authorities diverted the plane and forced it to land in Orsk.", "forced_displacement"),
        ("The Norland police is launching a joint appeal with the Velish Gendarmerie.", "appeal"),
        ("The footage released shows Norland soldiers fleeing.", "release"),
        ("A video statement addressing guards that was released Monday on VeliTube was seen by all.", "release"),
        ("Most observers are examining whether the Norland regime will fall.", "investigation"),
        ("Ivo Tarn is infamous for launching a “War on Drugs”.", "armed_attack"),
        ("Ivo Tarn's whipping up of hatred must end.", "ill_treatment"),
        ("The Norlanders had made racial segregation respectable.", "persecution"),
        ("Norland has destroyed entire societies.", "property_destruction"),
        ("Prosecutors named five officers as suspects in the death of Ana Lopes.", "appointment"),
        ("Emil Tarn was named as the suspect on Monday.", "appointment"),
        ("Dora Malk is nabbing a scoring title.", "arrest"),
        ("The Norland Guard's torture techniques were borrowed by others.", "torture"),
        ("The Norland government, which used to involve itself in crackdowns on traders, is quiet.", "crackdown"),
        ("The cabinet is planning its all-out assault on the Orsk bus workers.", "armed_attack"),
        ("The assault on wages by the Norland government goes on.", "armed_attack"),
        ("Ivo Tarn attacks Omar Venn for an Orsk matter.", "armed_attack"),
        ("Dora Malk escaped deportation and imprisonment by the Norland invaders.", "forced_displacement"),
        ("President Ivo Tarn bears responsibility for the killings.", "acknowledgement"),
    ],
)
def test_what_is_no_act_and_no_step(engine: Engine, text: str, kind: str) -> None:
    assert kind not in told(engine, text)


@pytest.mark.parametrize(
    ("text", "kind", "wrong"),
    [
        ("Ivo Tarn's order was stayed by the court.", "court_order", "Ivo Tarn"),
        ("The court dismissed the Norland government's appeal against the verdict.", "appeal", "Norland government"),
        ("The judge dismissed Ivo Tarn's lawsuit.", "case_closed", "Ivo Tarn"),
        ("When the indictment was released, Omar Venn's credibility was low.", "charge", "Omar Venn"),
        ("The indictment and Omar Venn received little scrutiny.", "charge", "Omar Venn"),
        ("Velish police are treating the Dora Malk case as a murder probe.", "investigation", "Dora Malk"),
        ("Police have been looking for Dora Malk, a girl who disappeared in Orsk.", "investigation", "Dora Malk"),
        ("Orsk citizens are organising to end chaos and looting.", "looting", "Orsk citizens"),
        (
            "Corporal Ivo Tarn, 21, of the Queen's Orsk Regiment, and Omar Venn, 22, are charged under the act.",
            "charge",
            "Orsk Regiment",
        ),
        (
            "The clerk applied for the search warrant and listed Omar Venn and Dora Malk as his witnesses.",
            "court_order",
            "Omar Venn",
        ),
        ("Armed Baker Thwarts Kidnapping At Orsk School.", "abduction", "Baker Thwarts"),
        ("Tear gas canisters fired at Norland protesters are marked.", "shooting", "Tear gas canisters"),
        ("The Orsk police fled, but the clerks fought on.", "forced_displacement", "Orsk police"),
    ],
)
def test_who_only_stands_beside_it(engine: Engine, text: str, kind: str, wrong: str) -> None:
    assert wrong not in told(engine, text).get(kind, set())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Velian militant admits involvement in killings of Norland hostages.", "killing"),
        ("Men are saying they have been subject to torture at the hands of Norland soldiers.", "torture"),
        ("Clerks spoke of problems that Omar Venn outlined, including attacks by Norland forces.", "armed_attack"),
    ],
)
def test_what_another_says(engine: Engine, text: str, kind: str) -> None:
    assert not told(engine, text).get(kind)


@pytest.mark.parametrize(
    ("text", "kind", "right"),
    [
        ("The guards warned Ivo Tarn to leave or be shot.", "threat", "guards"),
        ("The Norland army forced thousands to leave their homes.", "forced_displacement", "Norland army"),
        ("The guards shaved her head.", "ill_treatment", "guards"),
        ("The Norland army destroyed the mill.", "property_destruction", "Norland army"),
        ("By a report released on Tuesday by the Orsk Guild, clerks fled.", "report_published", "Orsk Guild"),
    ],
)
def test_what_is_one_with_the_encoder(text: str, kind: str, right: str) -> None:
    assert right in told(make("encoder"), text).get(kind, set())


@pytest.mark.parametrize(
    ("text", "kind", "right"),
    [
        ("The indictment of Omar Venn was released.", "charge", "Omar Venn"),
        ("The court dismissed Omar Venn's appeal against the verdict.", "appeal", "Omar Venn"),
        ("Ivo Tarn was charged with organising an attack.", "charge", "Ivo Tarn"),
        ("Norland soldiers ended the truce by shelling Orsk.", "shelling", "Norland soldiers"),
    ],
)
def test_what_is_one(engine: Engine, text: str, kind: str, right: str) -> None:
    assert right in told(engine, text).get(kind, set())
