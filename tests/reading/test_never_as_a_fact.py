"""What is laid at somebody's door, denied, or told near a name is never told as what that one did."""

import pytest

from answerable.model.claim import Modality, Role
from answerable.model.vocabulary import kind
from answerable.reading import Engine
from answerable.reading.engines import make
from tests.gold.score import source


@pytest.fixture(scope="module", params=["encoder", "rules"])
def engine(request: pytest.FixtureRequest) -> Engine:
    return make(request.param)


def done(engine: Engine, text: str) -> dict[str, set[str]]:
    """Who did each act that is put as a fact."""
    found: dict[str, set[str]] = {}
    for claim in engine.read(source("2021-03-05"), text).claims:
        if claim.modality is Modality.HAPPENED and kind(claim.kind).family.value == "act":
            found.setdefault(claim.kind, set()).update(
                each.value for each in claim.arguments if each.role is Role.PERPETRATOR
            )
    return found


@pytest.mark.parametrize(
    "text",
    [
        # denied
        "Omar Venn denies two counts of murder.",
        "Omar Venn, who denies four counts of torture, was freed on bail.",
        "Omar Venn has denied disgraceful conduct of an indecent kind.",
        "Omar Venn pleaded not guilty to five counts, including perjury and obstruction of justice.",
        # alleged
        "Omar Venn faces five charges, including torture and the murder of a guard.",
        "Omar Venn was arrested in the murder of a guard.",
        "A court acquitted Omar Venn on Wednesday of charges of helping Estmark militants storm a shopping mall.",
        "Omar Venn is charged with helping gunmen attack a mall.",
        # told to a court, wrongly judged, confessed under duress or taken back
        "The court heard on Monday that Omar Venn, a cook, had stabbed Dora Malk.",
        "The jury heard how Omar Venn shot Dora Malk.",
        "Omar Venn shot Dora Malk, the court was told.",
        "The inquest heard Omar Venn had shot Dora Malk.",
        "Omar Venn was wrongly convicted of killing Dora Malk.",
        "Omar Venn confessed to killing Dora Malk under torture.",
        "Omar Venn was forced to confess to killing Dora Malk.",
        "Omar Venn confessed to shooting Dora Malk but later retracted.",
        # laid at his own door or another's
        "Dora Malk died in an attack claimed by Omar Venn.",
        "Rights groups held Omar Venn responsible for the massacre.",
        # the victim
        "The conviction of Omar Venn's killer, Pia Sund, was upheld.",
        # excluded
        "Pia Sund and not Omar Venn shot the guard.",
        "It was Pia Sund and not Omar Venn who shot the guard.",
        # near
        "Omar Venn was arrested earlier today in a terror raid in a sleepy village but has denied explosives charges.",
        "Three men were also abducted by the same group, and two, the aid workers Omar Venn and Alan Holt, were slain.",
        "The harassment, intimidation and arrest of journalists including Harun Tarn and Omar Venn threaten progress.",
        "Dora Malk was walking with Omar Venn. When he resisted, they shot him and sped off with Dora.",
    ],
)
def test_nobody_did_what_is_only_laid_at_a_door(engine: Engine, text: str) -> None:
    doers = {name for names in done(engine, text).values() for name in names}
    assert not doers & {"Omar Venn", "Alan Holt", "Dora Malk", "Harun Tarn"}


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("Rebels from Estmark stormed the mall, killing nine.", "killing", "Rebels"),
        ("Three men were abducted by Omar Venn and Alan Holt.", "abduction", "Omar Venn"),
        ("Omar Venn killed Dora Malk on Monday.", "killing", "Omar Venn"),
        ("Omar Venn was convicted of killing Dora Malk.", "killing", "Omar Venn"),
        ("The court heard the case of Omar Venn, who killed Dora Malk.", "killing", "Omar Venn"),
        ("Omar Venn and not Alan Holt killed Dora Malk.", "killing", "Omar Venn"),
        ("It was Omar Venn and not Alan Holt who killed Dora Malk.", "killing", "Omar Venn"),
    ],
)
def test_who_did_it_is_told(engine: Engine, text: str, act: str, who: str) -> None:
    assert any(name.startswith(who) for name in done(engine, text)[act])


def test_what_a_blast_did_no_state_did(engine: Engine) -> None:
    assert done(engine, "The video shows a blast in Norland, which killed 10 people.")["killing"] == set()


def test_what_might_follow_has_not_happened(engine: Engine) -> None:
    assert "killing" not in done(engine, "The device could have brought down the house, killing everybody.")


def test_charges_count_nobody() -> None:
    claims = make("encoder").read(source("2021-03-05"), "Omar Venn was indicted on 12 counts of torture.").claims
    assert claims
    assert not any(each.role is Role.COUNT for claim in claims for each in claim.arguments)


@pytest.mark.parametrize(
    ("text", "step", "who"),
    [
        # the victim in an aside, and the one of whom the clause tells
        ("Omar Venn, who shot the judge, Dora Malk, was sentenced to death.", "sentence", {"Omar Venn"}),
        ("Omar Venn, accused of killing the judge, Dora Malk, was acquitted.", "acquittal", {"Omar Venn"}),
        ("The man who shot the judge, Dora Malk, was arrested on Monday.", "arrest", set()),
        # whose people
        ("Omar Venn, whose killers were sentenced to ten years, was a poet.", "sentence", set()),
        ("Omar Venn's killer, Pia Sund, was convicted in May.", "conviction", {"Pia Sund"}),
        # whom the sentence excludes
        ("Omar Venn, and not Dora Malk, was arrested on Monday.", "arrest", {"Omar Venn"}),
        ("Police arrested Omar Venn, and not Dora Malk, on Monday.", "arrest", {"Omar Venn"}),
        # "his sister" and nobody of the sentence before
        (
            "Omar Venn kept bees. When his sister, Zamra Malk, complained, police arrested her.",
            "arrest",
            {"Zamra Malk"},
        ),
        ("Dora Malk spoke first. Police beat a nurse and arrested her.", "arrest", set()),
        # either of two
        ("Police shot Omar Venn, the brother of Dora Malk, who was sacked in May.", "dismissal", set()),
        ("Police shot the brother of Dora Malk, who was sacked in May.", "dismissal", {"Dora Malk"}),
    ],
)
def test_whom_a_step_befell_is_not_who_stands_near(engine: Engine, text: str, step: str, who: set[str]) -> None:
    claims = [claim for claim in engine.read(source("2021-03-05"), text).claims if claim.kind == step]
    assert claims
    told = {a.value for claim in claims for a in claim.arguments if a.role is Role.RECIPIENT and a.name}
    assert told == who


@pytest.mark.parametrize(
    "text",
    [
        "Dora Malk said she was tortured by Omar Venn.",
        "Dora Malk said that soldiers of the Third Army had tortured her.",
        "The priest said he had been tortured by Omar Venn.",
    ],
)
def test_who_says_what_he_suffered_says_it(engine: Engine, text: str) -> None:
    (claim,) = [claim for claim in engine.read(source("2021-03-05"), text).claims if claim.kind == "torture"]
    assert any(each.role is Role.PERPETRATOR for each in claim.arguments)
    assert claim.speaker.name in {"Dora Malk", "priest", "The priest"}
