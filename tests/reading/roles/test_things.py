"""Words for what is done to people that are said of things or animals."""

from __future__ import annotations

import pytest

from answerable.reading.happenings.triggers import Part, Trigger
from answerable.reading.roles.things import is_doubted, said_of_a_thing
from tests.reading.sentence import claims_of, shape_of


@pytest.mark.parametrize(
    "text",
    [
        "The ruling of Judge Ivo Tarn released on Monday named three officers.",
        "In its World Press Rankings released in April, the group placed Norland last.",
        "The video was released by the army on Tuesday.",
        "Police released the identities of the dead.",
        "They protested against the release of the attacker's ethnicity.",
        "The owner had his car released by the police.",
        "The bodies of the victims were released to their families.",
        "Police detained an aircraft on Monday.",
        "They fled from towns that were held by the army.",
        "Soldiers killed the livestock of the village.",
        "Nobody was shown the dog torture of the butcher.",
        "The butcher tortured a dog in front of the camera.",
        "The guards executed an attack on Monday.",
        "Air defences shot down 14 drones on Monday.",
        "The ministers executed a series of moves against the union.",
    ],
)
def test_nobody_is_freed_held_or_hurt(text: str) -> None:
    said = {"release", "arrest", "arbitrary_detention", "killing", "torture", "ill_treatment", "execution"}
    assert not said & {claim.kind for claim in claims_of(text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The hostages released on Monday told of beatings.", "release"),
        ("The Dravna Three were released in May.", "release"),
        ("The editor of the report was released on bail.", "release"),
        ("Police arrested the crew of an aircraft on Monday.", "arrest"),
        ("Police published the names of three men released on Monday.", "release"),
        ("Police arrested scores of protesters.", "arrest"),
        ("Police arrested two opposition figures on Monday.", "arrest"),
        ("Soldiers killed a farmer who owned two dogs.", "killing"),
    ],
)
def test_people_are(text: str, kind: str) -> None:
    assert kind in {claim.kind for claim in claims_of(text)}


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Analysts questioned the video of the raid.", True),
        ("His claims were questioned by two lawyers.", True),
        ("The newspaper questioned in May why the general had been promoted.", True),
        ("Emil Tarn questioned whether the vote was fair.", True),
        ("Police questioned Emil Tarn about the video of the raid.", False),
        ("Prosecutors questioned two officers in May.", False),
        ("The suspect was questioned about why he had left.", False),
        ("She was questioned on Monday.", False),
        ("Lawyers questioned some of the rulings.", True),
        ("Police questioned 12 over the raid.", False),
        ("Police questioned at least nine on Monday.", False),
        ("Police questioned some of the marchers.", False),
        ("Police questioned both.", False),
    ],
)
def test_what_was_said_is_questioned_and_nobody_investigated(text: str, *, is_told: bool) -> None:
    shape = shape_of(text)
    main = next(i for i, word in enumerate(shape.words) if word.base == "question")
    trigger = Trigger("investigation", "question", Part.VERB, main, main + 1, main)
    assert is_doubted(shape, trigger) is is_told


@pytest.mark.parametrize(
    ("text", "is_thing"),
    [
        ("Tarn paid for the boat and had it released to him by the police.", True),
        ("The lawyer had him released by the police.", False),
    ],
)
def test_what_somebody_had_released_is_a_thing_or_a_person(text: str, *, is_thing: bool) -> None:
    shape = shape_of(text)
    main = next(i for i, word in enumerate(shape.words) if word.text == "released")
    assert said_of_a_thing(shape, Trigger("release", "release", Part.VERB, main, main + 1, main)) is is_thing
