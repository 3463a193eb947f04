"""Which words fill the sides of a happening."""

from __future__ import annotations

import pytest

from answerable.model.claim import Claim, Role, Voice
from answerable.reading import rules
from answerable.reading.encoder.fillers import (
    is_means,
    names_nobody,
    narrowed,
    to_the_joined,
    together,
    unbroken,
    with_owned,
    without_where,
)
from answerable.reading.encoder.learned import Learned, learned
from answerable.reading.happenings.triggers import Part, Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.words import touching
from tests.gold.score import source
from tests.reading.sentence import shape_of


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


def _read(engine: Learned, text: str) -> tuple[Claim, ...]:
    return engine.read(source("2021-03-05"), text).claims


def _values(claims: tuple[Claim, ...], kind: str, *roles: Role) -> list[tuple[str, bool]]:
    return [(a.value, a.name) for c in claims if c.kind == kind for a in c.arguments if a.role in roles]


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Tarn supporters attacked the convoy near Sarde.", "armed_attack", "Tarn supporters"),
        (
            "The court found that Norland's political leadership had ordered the murders.",
            "killing",
            "Norland's political leadership",
        ),
        ("Police arrested a 30-year-old Cheltenham man on suspicion of conspiracy to rob.", "plot", "Cheltenham man"),
    ],
)
def test_a_name_that_only_describes_does_nothing(engine: Learned, text: str, kind: str, who: str) -> None:
    assert _values(_read(engine, text), kind, Role.PERPETRATOR) == [(who, False)]


@pytest.mark.parametrize(
    ("speaker", "voice"),
    [
        ("Dravna Watch", Voice.NAMED),
        ("the Norland foreign ministry", Voice.NAMED),
        ("a Dravna Watch spokesman", Voice.UNNAMED),
        ("members of Dravna Watch", Voice.UNNAMED),
        ("Emil Tarn", Voice.NAMED),
    ],
)
def test_who_is_of_a_body_is_not_named_by_it(engine: Learned, speaker: str, voice: Voice) -> None:
    (claim,) = _read(engine, f"On Monday {speaker} said that soldiers killed ten men.")
    assert (claim.speaker.name, claim.speaker.voice) == (speaker.removeprefix("the ").removeprefix("a "), voice)


@pytest.mark.parametrize(
    ("text", "kind", "whom"),
    [
        (
            "The minister criticised a High Court ruling acquitting Lenz's killers.",
            "acquittal",
            [("Lenz's killers", False)],
        ),
        ("The trial of Ilan Voss's killers began on Monday.", "trial", [("Ilan Voss's killers", False)]),
        ("The court acquitted Mara Lenz.", "acquittal", [("Mara Lenz", True)]),
        ("The court quashed Mara Lenz's conviction.", "conviction_overturned", [("Mara Lenz", True)]),
    ],
)
def test_who_is_somebodys_is_not_that_person(
    engine: Learned, text: str, kind: str, whom: list[tuple[str, bool]]
) -> None:
    assert _values(_read(engine, text), kind, Role.RECIPIENT) == whom


def test_whoever_was_killed_is_not_set_free_with_the_killers(engine: Learned) -> None:
    claims = _read(engine, "Two officers convicted of killing Ana Lopes were released on Monday.")
    assert _values(claims, "release", Role.RECIPIENT) == [("officers", False)]
    assert _values(claims, "killing", Role.VICTIM) == [("Ana Lopes", True)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "According to the findings of the Halden Commission, soldiers killed nine men in Dravna.",
            "Halden Commission",
        ),
        ("Police say nine men were killed in Dravna on Monday.", "Police"),
        ("Norland Prime Minister Ina Ardo said soldiers had killed nine men in Dravna.", "Ina Ardo"),
    ],
)
def test_who_tells_is_named_to_the_word(engine: Learned, text: str, speaker: str) -> None:
    assert {claim.speaker.name for claim in _read(engine, text) if claim.kind == "killing"} == {speaker}


def test_a_comma_alone_makes_no_list(engine: Learned) -> None:
    claims = _read(engine, "The attacker, a man, was shot in the head by another guard.")
    assert _values(claims, "shooting", Role.VICTIM) == [("attacker", False)]


def test_how_it_was_done_undergoes_nothing(engine: Learned) -> None:
    claims = _read(engine, "She was gang raped by Quirin, Redo, and an unidentified third officer.")
    assert _values(claims, "sexual_violence", Role.VICTIM) == [("She", False)]


def test_what_somebody_is_held_as_is_nobody(engine: Learned) -> None:
    claims = _read(engine, "The nurse Ada Wense, held hostage in Sarde, told her story.")
    assert _values(claims, "hostage_taking", Role.VICTIM) == [("Ada Wense", True)]


@pytest.mark.parametrize(
    ("text", "last", "end"),
    [
        ("The Norse and Velish armies denied it.", "and", "armies"),
        ("The soldiers and others denied it.", "soldiers", "soldiers"),
    ],
)
def test_a_side_that_ends_with_and_is_made_whole(text: str, last: str, end: str) -> None:
    shape = shape_of(text)
    at = next(i for i, word in enumerate(shape.words) if word.text == last)
    assert shape.words[to_the_joined(shape, 0, at + 1) - 1].text == end


def _shape_and(text: str, said: str) -> tuple[Shape, tuple[int, int]]:
    shape = shape_of(text)
    place = touching(shape.words, text.index(said), text.index(said) + len(said))
    assert place is not None
    return shape, place


@pytest.mark.parametrize(
    ("text", "said", "means"),
    [
        ("An air strike killed two men.", "air strike", True),
        ("A rebel attack killed two men.", "rebel attack", True),
        ("A suicide bomber killed two men.", "suicide bomber", False),
        ("They tried the planners of the bombings.", "planners of the bombings", False),
    ],
)
def test_a_weapon_or_an_act_is_no_party(text: str, said: str, means: bool) -> None:
    shape, place = _shape_and(text, said)
    assert is_means(shape, *place) is means


@pytest.mark.parametrize(
    ("text", "said", "kept"),
    [
        ("The bomb hit a car north of Sarde.", "car north", "car"),
        ("The bomb hit a taxi outside the capital.", "taxi outside", "taxi"),
        ("Troops shot a man walking near the border.", "man walking", "man"),
        ("World leaders and envoys condemned it.", "World leaders and", "World leaders"),
        ("The army crushed a revolt.", "revolt", "revolt"),
    ],
)
def test_where_somebody_is_is_not_who_he_is(text: str, said: str, kept: str) -> None:
    shape, (first, last) = _shape_and(text, said)
    end = without_where(shape, first, last)
    assert text[shape.words[first].start : shape.words[end - 1].end] == kept


@pytest.mark.parametrize(
    ("text", "said", "nobody"),
    [
        ("The five were freed.", "five", True),
        ("Most were freed.", "Most", True),
        ("It means thousands of years of prison.", "years", True),
        ("They tried those who planned it.", "who planned it", True),
        ("Thousands marched.", "Thousands", False),
        ("The other was freed.", "other", False),
        ("The mayor was freed.", "mayor", False),
    ],
)
def test_a_number_or_a_measure_is_nobody(text: str, said: str, nobody: bool) -> None:
    shape, (first, last) = _shape_and(text, said)
    assert names_nobody(shape.words[first:last]) is nobody


@pytest.mark.parametrize(
    ("text", "broken", "whole"),
    [
        ("According to Maria Tesk Olani, the soldiers shot nine men.", "Maria", "Maria Tesk Olani"),
        ("According to Dravna Rights Watch, the soldiers shot nine men.", "Rights", "Dravna Rights Watch"),
        ("According to villagers, the soldiers shot nine men.", "villagers", "villagers"),
    ],
)
def test_a_name_that_is_broken_off_is_made_whole(text: str, broken: str, whole: str) -> None:
    shape = shape_of(text)
    at = next(i for i, word in enumerate(shape.words) if word.text == broken)
    heard = [i for i, word in enumerate(shape.words) if word.text in whole.split()]
    named = [(heard[0], heard[-1] + 1, "person", 0.9)] if whole != broken else []
    first, last = unbroken(shape, at, at + 1, named)
    assert " ".join(word.text for word in shape.words[first:last]) == whole
    assert unbroken(shape, 0, 1, named) == (0, 1)


@pytest.mark.parametrize(
    ("text", "verb", "end"),
    [
        ("Norland's soldiers shot nine miners.", "shot", "soldiers"),
        ("Norland's shooting of the miners went on.", "shooting", "Norland"),
        ("Norland's bombs killed nine miners.", "killed", "Norland"),
    ],
)
def test_who_only_owns_people_is_told_with_them(text: str, verb: str, end: str) -> None:
    shape = shape_of(text)
    main = next(i for i, word in enumerate(shape.words) if word.text == verb)
    trigger = Trigger("killing", verb, Part.VERB, main, main + 1, main)
    assert shape.words[with_owned(shape, trigger, 1) - 1].text == end


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Update: Refugees freed in Karsa on Monday.", "release", "Refugees"),
        ("BREAKING| Man arrested in Karsa for robbing a teacher.", "arrest", "Man"),
    ],
)
def test_what_the_network_hears_no_name_in_is_nobody_by_name(engine: Learned, text: str, kind: str, who: str) -> None:
    assert _values(_read(engine, text), kind, Role.RECIPIENT) == [(who, False)]


def test_a_group_that_somebody_leads_is_not_that_person(engine: Learned) -> None:
    claims = _read(engine, "The Lena Orsk-led government arrested the activist Ana Venn in Karsa on Monday.")
    assert ("Lena Orsk-led", True) not in _values(claims, "arrest", Role.ACTOR)


@pytest.mark.parametrize(
    ("said", "kept", "name"),
    [
        ("critic of President Omar Venn", "critic of President Omar Venn", False),
        ("aide to Omar Venn", "aide to Omar Venn", False),
        ("President Omar Venn", "Omar Venn", True),
    ],
)
def test_whose_somebody_is_is_not_who_it_is(said: str, kept: str, name: bool) -> None:
    shape, place = _shape_and(f"Police arrested the {said} in May.", said)
    at = next(i for i, word in enumerate(shape.words) if word.text == "Omar")
    first, last, named = narrowed(
        shape, Trigger("arrest", "arrest", Part.VERB, 1, 2, 1), place, [(at, at + 2, "person", 1.0)]
    )
    assert (" ".join(word.text for word in shape.words[first:last]), named) == (kept, name)


def test_an_owner_behind_a_comma_is_in_no_list() -> None:
    shape = shape_of("When a court jailed Ana Tarn and Dora Malk, Holt's mood fell.")
    at = {word.text: i for i, word in enumerate(shape.words)}
    parts = [
        (at["Ana"], at["Tarn"] + 1, "whom", 0.9),
        (at["Dora"], at["Malk"] + 1, "whom", 0.9),
        (at["Holt"], at["Holt"] + 1, "whom", 0.8),
    ]
    assert together(shape.words, parts) == parts[:2]


@pytest.mark.parametrize(
    ("text", "kind", "where"),
    [
        ("Attacks in Baghdad and Ramadi killed three people on Monday.", "killing", ["Baghdad", "Ramadi"]),
        ("Nadia Tarn, 23, was held during a protest at Kundli in Haryana.", "protest", ["Kundli", "Haryana"]),
        ("Police shot two men in Khuzestan province near the Iraq border.", "shooting", ["Khuzestan"]),
        ("Police killed a man in a square and fled to Amsterdam.", "killing", ["square"]),
        ("Dora Malk honoured the dead of the Lockerbie bombing at Orsk Cemetery.", "bombing", ["Lockerbie"]),
    ],
)
def test_a_happening_may_be_in_several_places(engine: Learned, text: str, kind: str, where: list[str]) -> None:
    found = next(claim for claim in _read(engine, text) if claim.kind == kind)
    assert [each.value for each in found.arguments if each.role is Role.PLACE] == where


def test_a_people_before_its_deed_has_done_it(engine: Learned) -> None:
    claims = _read(engine, "The Russian invasion of Ukraine killed thousands of people.")
    assert _values(claims, "invasion", Role.PERPETRATOR) == [("Russian", False)]
    assert not _values(_read(engine, "The Mykonos murders shocked the city."), "killing", Role.PERPETRATOR)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Taliban has claimed responsibility for killing ten people, including foreigners.", "killing"),
        ("The Taliban claimed the assassination of a senior judge in Karsa.", "assassination"),
    ],
)
def test_who_claims_a_deed_has_done_it_by_his_own_word(engine: Learned, text: str, kind: str) -> None:
    claim = next(each for each in _read(engine, text) if each.kind == kind)
    assert [each.value for each in claim.arguments if each.role is Role.PERPETRATOR] == ["Taliban"]
    assert (claim.speaker.voice, claim.speaker.name) == (Voice.NAMED, "Taliban")


@pytest.mark.parametrize(
    ("text", "kind", "role", "who"),
    [
        ("Hackers linked to Norland stole files from the ministry.", "cyber_attack", Role.PERPETRATOR, "Hackers"),
        ("Twenty men linked to the killing of Ana Tarn were sanctioned.", "sanction", Role.RECIPIENT, "men"),
        ("Guards employed by the Norland Bank beat two cooks.", "wounding", Role.PERPETRATOR, "Guards"),
    ],
)
def test_people_of_whom_a_participle_tells_are_no_name(
    engine: Learned, text: str, kind: str, role: Role, who: str
) -> None:
    assert _values(_read(engine, text), kind, role) == [(who, False)]


def test_other_people_are_told_with_their_noun(engine: Learned) -> None:
    text = "The Council imposed asset freezes on 15 Velish officials and other individuals for their role in the raids."
    claims = _read(engine, text)
    assert ("other individuals", False) in _values(claims, "asset_freeze", Role.RECIPIENT)


def test_a_headline_s_verb_is_no_part_of_who_acts(engine: Learned) -> None:
    claims = _read(engine, "Norland court lifts sanctions against two Velish traders")
    assert [each for each, _ in _values(claims, "sanction_lifted", Role.ACTOR)] == ["Norland court"]
    assert "Norland court lifts" not in [each for each, _ in _values(claims, "sanction", Role.ACTOR)]


@pytest.mark.parametrize(
    ("text", "kind", "whom"),
    [
        ("The sanctions on Ivo Tarn and Ada Holt did harm.", "sanction", ["Ivo Tarn", "Ada Holt"]),
        (
            "The acts upholding the sanctions against Ivo Tarn and Ada Holt did not say why.",
            "sanction",
            ["Ivo Tarn", "Ada Holt"],
        ),
        (
            "A travel ban was imposed on 52 more members of the Velish ruling party – including Ada Holt – in May.",
            "travel_ban",
            ["members of the Velish ruling party", "Ada Holt"],
        ),
        (
            "Norland froze the assets of 98 Velians, including Ivo Tarn and Ada Holt.",
            "asset_freeze",
            ["Velians", "Ivo Tarn", "Ada Holt"],
        ),
    ],
)
def test_a_measure_lies_on_all_whom_a_sentence_lists(engine: Learned, text: str, kind: str, whom: list[str]) -> None:
    assert [each for each, _ in _values(_read(engine, text), kind, Role.RECIPIENT)] == whom


@pytest.mark.parametrize(
    ("text", "modality", "whom"),
    [
        ("The cook Ivo Tarn was not entered in the blacklist.", "did_not_happen", ["Ivo Tarn"]),
        ("Ivo Tarn and Ada Holt were included on the Union's sanctions list.", "happened", ["Ivo Tarn", "Ada Holt"]),
        ("The Council added 21 names to the Union's sanctions list.", "happened", []),
    ],
)
def test_who_is_entered_in_a_list_is_designated(engine: Learned, text: str, modality: str, whom: list[str]) -> None:
    (listed,) = [each for each in _read(engine, text) if each.kind == "designation"]
    assert listed.modality.value == modality
    assert [each.value for each in listed.arguments if each.role is Role.RECIPIENT] == whom


def test_measures_that_are_lifted_are_nobody(engine: Learned) -> None:
    text = "The Union imposed sanctions in May but lifted them in June."
    assert not _values(_read(engine, text), "sanction_lifted", Role.RECIPIENT)


def test_who_is_proven_guilty_is_convicted(engine: Learned) -> None:
    claims = _read(engine, "The clerk was proven guilty of corruption.")
    assert _values(claims, "conviction", Role.RECIPIENT) == [("clerk", False)]
    assert _values(claims, "corruption", Role.PERPETRATOR) == [("clerk", False)]


def test_the_law_of_a_measure_is_not_what_it_is_for(engine: Learned) -> None:
    text = "The Treasury sanctioned former President Ivo Tarn under a 2016 human rights law."
    assert not _values(_read(engine, text), "sanction", Role.CHARGE)


@pytest.mark.parametrize("kind", ["arrest", "trial"])
def test_all_whom_a_sentence_counts_among_them_are_told(engine: Learned, kind: str) -> None:
    text = (
        "Among those arrested and prosecuted are former governors Bo Tarn (Orsk), Ivo Venn (Karsa), and Ada Holt (Ket)."
    )
    assert [each for each, _ in _values(_read(engine, text), kind, Role.RECIPIENT)] == [
        "Bo Tarn",
        "Ivo Venn",
        "Ada Holt",
    ]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The journalists arrested by police on Monday include Bo Tarn and Ivo Venn.", {"Bo Tarn", "Ivo Venn"}),
        ("The journalists arrested by police on Monday did not include Bo Tarn.", set()),
    ],
)
def test_whom_those_include_who_underwent_it_are_told(engine: Learned, text: str, named: set[str]) -> None:
    told = {each for each, _ in _values(_read(engine, text), "arrest", Role.RECIPIENT)}
    assert told - {"journalists"} == named


def test_those_responsible_are_told_as_such(engine: Learned) -> None:
    claims = _read(engine, "Police arrested those responsible.")
    assert _values(claims, "arrest", Role.RECIPIENT) == [("those responsible", False)]


def test_a_court_that_quashes_what_lists_somebody_lifts_a_measure(engine: Learned) -> None:
    text = "The court said that it was quashing the acts maintaining the restrictive measures against Ivo Tarn."
    assert "sanction_lifted" in {each.kind for each in _read(engine, text)}
    assert "conviction_overturned" not in {each.kind for each in _read(engine, text)}


def test_with_whom_somebody_is_charged_is_not_what_with(engine: Learned) -> None:
    claims = _read(engine, "Ivo Tarn, who was charged together with Ana Holt and Lev Brask, was later freed.")
    assert not _values(claims, "charge", Role.CHARGE)
