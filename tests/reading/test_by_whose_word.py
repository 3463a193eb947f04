"""Who did something by a verdict, a plea, a confession or a claim of his own has not done it by the outlet's word."""

from __future__ import annotations

import pytest

from answerable.model.claim import Claim, Modality, Role, Voice
from answerable.model.vocabulary import kind
from answerable.reading import Engine
from answerable.reading.engines import Checked, make
from tests.gold.score import source


@pytest.fixture(scope="module", params=["encoder", "rules"])
def engine(request: pytest.FixtureRequest) -> Engine:
    return Checked(make(request.param))


@pytest.fixture(scope="module")
def encoder() -> Engine:
    return Checked(make("encoder"))


def acts(engine: Engine, text: str, who: str) -> list[Claim]:
    """The acts of which somebody is named as the doer."""
    return [
        claim
        for claim in engine.read(source("2021-03-05"), text).claims
        if kind(claim.kind).family.value == "act"
        and any(each.role is Role.PERPETRATOR and each.value == who for each in claim.arguments)
    ]


def voices(claims: list[Claim]) -> set[tuple[str, Voice, str, Modality]]:
    said = [(each.speaker, each.modality) for each in claims]
    return {(who.who, who.voice, who.cue.quote if who.cue else "", modality) for who, modality in said}


@pytest.mark.parametrize(
    ("text", "name", "voice", "cue"),
    [
        ("Omar Venn, who was convicted of shooting a guard, was freed.", "the court", Voice.UNNAMED, "convicted"),
        ("A cook convicted of shooting a guard, Omar Venn, fled.", "the court", Voice.UNNAMED, "convicted"),
        ("Omar Venn confessed to killing Dora Malk.", "Omar Venn", Voice.NAMED, "confessed"),
        ("Omar Venn pleaded guilty to beating, robbing and murdering a cook.", "Omar Venn", Voice.NAMED, "pleaded"),
        ("Few care that Omar Venn has confessed to carrying out the attack.", "Omar Venn", Voice.NAMED, "confessed"),
        ("Estmark has admitted abducting nine Velish sailors.", "Estmark", Voice.NAMED, "admitted"),
    ],
)
def test_the_court_or_who_owns_up_says_so(engine: Engine, text: str, name: str, voice: Voice, cue: str) -> None:
    who = next((each for each in ("Omar Venn", "Estmark") if acts(engine, text, each)), "cook")
    assert voices(acts(engine, text, who)) == {(name, voice, cue, Modality.HAPPENED)}


@pytest.mark.parametrize(
    ("text", "who", "name", "cue"),
    [
        ("Omar Venn has been convicted of four murders and led a gang.", "Omar Venn", "the court", "convicted"),
        (
            "Venia asks for Omar Venn, whose 1991 conviction on spying and involvement in several bombings was upheld.",
            "Omar Venn",
            "the court",
            "conviction",
        ),
        (
            "Omar Venn was sentenced to nine years after he pleaded guilty to accepting bribes from a bank.",
            "Omar Venn",
            "Omar Venn",
            "pleaded",
        ),
        (
            "The Free Dawn Front claimed responsibility for firing rockets that wounded two cooks in Orsk.",
            "Free Dawn Front",
            "Free Dawn Front",
            "claimed",
        ),
        (
            "A group calling itself the Orsk Resistance says it is behind the abductions.",
            "Orsk Resistance",
            "Orsk Resistance",
            "says",
        ),
        (
            "The official position remained that rogue operatives of the Estmark Army committed the murder.",
            "rogue operatives of the Estmark Army",
            "official position",
            "remained",
        ),
    ],
)
def test_so_it_is_where_the_encoder_hears_more(encoder: Engine, text: str, who: str, name: str, cue: str) -> None:
    told = voices(acts(encoder, text, who))
    assert {(said, word) for said, _, word, _ in told} == {(name, cue)}


@pytest.mark.parametrize(
    "text",
    [
        "Omar Venn and Pia Sund were accused of forgery, impersonating clerks, and hindering public works.",
        "Omar Venn, who was 14 when he was arrested on charges of robbery and killing a guard, is in prison.",
        "Omar Venn was tried for beating prisoners.",
    ],
)
def test_what_one_is_charged_with_is_alleged_to_the_end_of_the_list(engine: Engine, text: str) -> None:
    assert not [each for each in acts(engine, text, "Omar Venn") if each.modality is Modality.HAPPENED]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Omar Venn was arrested after shooting two guards.", "Omar Venn"),
        ("The Estmark army shelled Orsk, killing six cooks.", "Estmark army"),
        ("Omar Venn was jailed after the murder of Dora Malk by rebels.", "rebels"),
        ("Estmark was criticised for shelling Orsk.", "Estmark"),
        ("Omar Venn was fined for filming police attacking marchers in Orsk.", "police"),
    ],
)
def test_what_only_stands_near_a_step_is_told_by_the_outlet(engine: Engine, text: str, who: str) -> None:
    assert voices(acts(engine, text, who)) == {("", Voice.OUTLET, "", Modality.HAPPENED)}


@pytest.mark.parametrize(
    ("text", "step", "name"),
    [
        ("Police also say they issued an arrest warrant for another man, Omar Venn.", "arrest_warrant", "Police"),
        ("Court records show Omar Venn was found guilty of fraud in 2009.", "conviction", "Court records"),
        ("The Estmark army says it has arrested the brother of Omar Venn.", "arrest", "Estmark army"),
        ("Prosecutors said on Monday they have charged Omar Venn with theft.", "charge", "Prosecutors"),
    ],
)
def test_who_tells_of_a_step_of_his_own_says_so(engine: Engine, text: str, step: str, name: str) -> None:
    told = [each for each in engine.read(source("2021-03-05"), text).claims if each.kind == step]
    assert {each.speaker.name for each in told} <= {name}


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("Judge Omar Venn confirmed the death penalty for Pia Sund and sentenced Alan Holt to ten years.", "sentence"),
        ("Estmark officials say they will not free a cook serving a long sentence.", "imprisonment"),
        ("Nine mourners, an aide said, wept over Omar Venn, who was arrested in May.", "arrest"),
    ],
)
def test_what_is_taken_for_granted_beside_it_is_the_outlets(encoder: Engine, text: str, step: str) -> None:
    told = [each for each in encoder.read(source("2021-03-05"), text).claims if each.kind == step]
    assert {each.speaker.voice for each in told} <= {Voice.OUTLET}


def test_prosecutors_charge_that_he_did_it(engine: Engine) -> None:
    text = "Prosecutors charge that Omar Venn tried to extort millions from the cooks."
    assert voices(acts(engine, text, "Omar Venn")) <= {("Prosecutors", Voice.UNNAMED, "charge", Modality.ALLEGED)}
    charged = "Estmark charges Omar Venn with violating sanctions."
    assert not [each for each in acts(engine, charged, "Omar Venn") if each.modality is Modality.HAPPENED]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The WHO said on Monday that 40 people had died of measles in Arlen.", "WHO"),
        ("WHO reported that 300 people had died of measles in Estmark.", "WHO"),
        ("The US said that 12 soldiers had died in Arlen.", "US"),
        ("Officials who said that 12 soldiers had died were dismissed.", "Officials"),
    ],
)
def test_a_name_that_is_a_pronoun_in_lower_case_speaks(encoder: Engine, text: str, name: str) -> None:
    told = [each for each in encoder.read(source("2021-03-05"), text).claims if each.kind == "death"]
    assert [each.speaker.name for each in told] == [name]
    assert [each.speaker.voice is Voice.NAMED for each in told] == [name.isupper()]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Olen Dast pleaded not guilty to the kidnapping of two bakers.", "abduction"),
        ("Olen Dast pleaded not guilty on Monday to five counts, including murder and arson.", "killing"),
        ("Olen Dast denied the murder of a clerk.", "killing"),
    ],
)
def test_who_pleads_not_guilty_denies_it(engine: Engine, text: str, kind: str) -> None:
    told = [each for each in engine.read(source("2021-03-05"), text).claims if each.kind == kind]
    assert [(each.speaker.name, each.modality) for each in told] == [("Olen Dast", Modality.DENIED)]


def test_what_is_told_behind_a_plea_is_not_denied(engine: Engine) -> None:
    text = "Olen Dast pleaded not guilty and was sentenced to five years for killing a guard."
    assert all(each.modality is not Modality.DENIED for each in engine.read(source("2021-03-05"), text).claims)


@pytest.mark.parametrize(
    ("text", "kind", "speaker"),
    [
        (
            "The government of Norland said on Monday it would withdraw its troops.",
            "withdrawal",
            "government of Norland",
        ),
        ("The government of Norland will withdraw its troops on Monday.", "withdrawal", ""),
        ("The Courier reported that a nurse said Emil Tarn was shot in Karsa.", "shooting", "nurse"),
        ("“They will pay,” the mayor said, referring to the killing of Ada Velin in Karsa.", "killing", ""),
    ],
)
def test_who_tells_what_is_to_come_or_what_another_says(encoder: Engine, text: str, kind: str, speaker: str) -> None:
    told = [each for each in encoder.read(source("2021-03-05"), text).claims if each.kind == kind]
    assert [each.speaker.name for each in told] == [speaker]
