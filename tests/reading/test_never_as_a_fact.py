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
        # what a measure is laid on somebody for
        "Norland sanctioned Omar Venn for torture and murder.",
        "The ministry designated Omar Venn for his involvement in corruption.",
        "The Union imposed sanctions on Omar Venn for violence against villagers.",
        "There is evidence that Omar Venn shot Dora Malk.",
        "The ministry announced the designation of Omar Venn, a former judge, for corruption.",
        "Omar Venn was designated for directing the killing of protesters.",
        "Omar Venn is being designated for having been a leader of a group that has, or whose members have, engaged in "
        "acts of violence, including the killing of cooks, torture, rape and abduction.",
        # what somebody is only linked to
        "Omar Venn was linked to the murder of Dora Malk.",
        "Omar Venn, tied to the murder of Dora Malk, fled.",
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
        "A jury found Omar Venn and the constable Alan Holt not guilty of conspiracy to obstruct an inquiry.",
        "The envoy condemned raids on papers amid mounting criticism that Omar Venn is orchestrating the violence.",
        # told to a court, wrongly judged, confessed under duress or taken back
        "The court heard on Monday that Omar Venn, a cook, had stabbed Dora Malk.",
        "The jury heard how Omar Venn shot Dora Malk.",
        "Omar Venn shot Dora Malk, the court was told.",
        "The inquest heard Omar Venn had shot Dora Malk.",
        "Omar Venn was wrongly convicted of killing Dora Malk.",
        "Omar Venn confessed to killing Dora Malk under torture.",
        "Omar Venn was forced to confess to killing Dora Malk.",
        "Omar Venn was forced to admit killing Dora Malk.",
        "Omar Venn was forced to admit that he killed Dora Malk.",
        "Omar Venn was tortured until he admitted killing Dora Malk.",
        "Omar Venn admitted killing Dora Malk under torture.",
        "Omar Venn refused to admit killing Dora Malk.",
        "Omar Venn has never admitted killing Dora Malk.",
        "Omar Venn confessed to shooting Dora Malk but later retracted.",
        # laid at his own door or another's
        "Dora Malk died in an attack claimed by Omar Venn.",
        "Rights groups held Omar Venn responsible for the massacre.",
        # the victim
        "The conviction of Omar Venn's killer, Pia Sund, was upheld.",
        "Omar Venn, whom prosecutors call the mastermind of the bombing, was arrested.",
        "Alan Holt, called the mastermind of the bombing by Omar Venn, was arrested.",
        "Officials described Omar Venn as the leader of the massacre.",
        # excluded
        "Pia Sund and not Omar Venn shot the guard.",
        "It was Pia Sund and not Omar Venn who shot the guard.",
        # cleared of it, or made to confess to it
        "Omar Venn's conviction for bombing a bus was quashed in May.",
        "Omar Venn was wrongly convicted of bombing a bus.",
        "Omar Venn was convicted of killing a guard but was later cleared.",
        "Omar Venn was found guilty of bombing a bus, a verdict that was overturned in May.",
        "Omar Venn was forced to confess to killing nine guards.",
        # not he
        "It was not Omar Venn who killed the guard.",
        "Troops loyal to Omar Venn attacked the port on Monday.",
        "Dora Malk was held at the site of clashes between supporters and opponents of Omar Venn.",
        "The looting in the port is not from the followers of Omar Venn.",
        # near
        "A tremor struck close to the port, the Estmark Survey said, forcing people to flee their homes.",
        "The senators Omar Venn and Dora Malk will report on failures to prevent the May 5, 2009, shooting at a fort.",
        "The letter was identified as a fraud by Omar Venn on Wednesday.",
        "Supporters and foes of Omar Venn attacked the town hall on Monday.",
        "The port has been calm since it was recaptured from the Marsh Brigade in May.",
        "Omar Venn was arrested earlier today in a terror raid in a sleepy village but has denied explosives charges.",
        "Three men were also abducted by the same group, and two, the aid workers Omar Venn and Alan Holt, were slain.",
        "The harassment, intimidation and arrest of journalists including Harun Tarn and Omar Venn threaten progress.",
        "Dora Malk was walking with Omar Venn. When he resisted, they shot him and sped off with Dora.",
    ],
)
def test_nobody_did_what_is_only_laid_at_a_door(engine: Engine, text: str) -> None:
    doers = {name for names in done(engine, text).values() for name in names}
    assert not doers & {"Omar Venn", "Alan Holt", "Dora Malk", "Harun Tarn", "Estmark Survey", "Marsh Brigade"}


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


@pytest.mark.parametrize(
    "text",
    [
        "The fruit seller Omar Venn set himself on fire in the square in protest.",
        "Omar Venn broke his leg on the stairs on Monday.",
        "Omar Venn shot down the speculation on Monday.",
        "The shuttle Aurora exploded a minute into its flight, killing the six on board.",
        "The quake which rocked Karsa in May killing 200 people was felt in Norland.",
        "Omar Venn warned that the papers can't be silent for ever.",
        "Omar Venn was nearly killed by Norland.",
        "We have kept him in office to keep Norland from attacking Estmark.",
        "The inquiry found no evidence that Omar Venn had killed the guard.",
        "It was Omar Venn who warned Norland and Estmark about the tanker's flag.",
    ],
)
def test_what_is_done_to_oneself_or_by_mischance_nobody_did_to_another(engine: Engine, text: str) -> None:
    assert not {name for names in done(engine, text).values() for name in names}


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("Omar Venn set the mill on fire in May.", "arson", "Omar Venn"),
        ("Omar Venn wounded the guard in the leg on Monday.", "wounding", "Omar Venn"),
        ("Omar Venn blew himself up at a market in Karsa, killing nine.", "killing", "Omar Venn"),
        ("Norland executed a record 81 people in one day.", "execution", "Norland"),
        ("Nine villagers were killed in Karsa on Monday by men of the Norland army.", "killing", "men"),
        ("Omar Venn warned that he would kill the guards.", "threat", "Omar Venn"),
        ("Omar Venn stormed the mill on Monday, killing nine.", "killing", "Omar Venn"),
        ("Omar Venn broke out and fired live ammunition at the guards.", "shooting", "Omar Venn"),
        ("Nearly 50 guards were killed by Norland.", "killing", "Norland"),
        ("Omar Venn was convicted of killing a guard and Karim Tarn was acquitted.", "killing", "Omar Venn"),
        ("Omar Venn confessed to killing nine guards.", "killing", "Omar Venn"),
        ("The forces of Omar Venn bombed Karsa on Monday.", "bombing", "forces"),
    ],
)
def test_who_did_it_near_such_words_is_told(text: str, act: str, who: str) -> None:
    found = done(make("encoder"), text)
    assert any(name.startswith(who) or who in name for name in found.get(act, ())), found


def test_what_a_blast_did_no_state_did(engine: Engine) -> None:
    assert done(engine, "The video shows a blast in Norland, which killed 10 people.")["killing"] == set()


def test_what_might_follow_has_not_happened(engine: Engine) -> None:
    assert "killing" not in done(engine, "The device could have brought down the house, killing everybody.")


def test_charges_count_nobody() -> None:
    claims = make("encoder").read(source("2021-03-05"), "Omar Venn was indicted on 12 counts of torture.").claims
    assert claims
    assert not any(each.role is Role.COUNT for claim in claims for each in claim.arguments)


@pytest.mark.parametrize(
    "text",
    [
        "Police named Omar Venn as the man who shot the judge.",
        "Witnesses recognised Omar Venn as one of the men who burned the mill.",
        "She identified Omar Venn as the guard who raped her.",
        "Officials described Omar Venn as a man who had ordered the killings of priests.",
        "The lawyer said that had Omar Venn shot the judge, he would have fled.",
        "According to the indictment Omar Venn killed nine men.",
        "His niece claimed in a letter that she was “tortured and raped” by Omar Venn in the cells.",
    ],
)
def test_whom_somebody_takes_for_the_doer_did_nothing_yet(engine: Engine, text: str) -> None:
    found = done(engine, text)
    assert not any("Venn" in doer for doers in found.values() for doer in doers), found
    claims = engine.read(source("2021-03-05"), text).claims
    assert not any(claim.kind == "appointment" for claim in claims)
    assert not any(kind(c.kind).family.value == "act" and c.modality is Modality.HAPPENED for c in claims)


def test_who_is_appointed_is(engine: Engine) -> None:
    claims = engine.read(source("2021-03-05"), "The president named Omar Venn as the minister of defence.").claims
    assert [claim.kind for claim in claims] == ["appointment"]


@pytest.mark.parametrize(
    ("text", "did"),
    [
        ("Mina Orsk, who says guards beat her, filed a complaint.", {"guards"}),
        ("Mina Orsk, who believes soldiers killed her son, was arrested on Monday.", {"soldiers"}),
    ],
)
def test_who_says_that_others_did_it_did_not(engine: Engine, text: str, did: set[str]) -> None:
    claims = engine.read(source("2021-03-05"), text).claims
    act = next(claim for claim in claims if kind(claim.kind).family.value == "act")
    assert {each.value for each in act.arguments if each.role is Role.PERPETRATOR} == did
    (step,) = (claim for claim in claims if kind(claim.kind).family.value == "answer")
    assert step.modality is Modality.HAPPENED
    assert step.speaker.span is None


def test_who_claims_that_another_did_it_is_arrested(engine: Engine) -> None:
    text = "The officers who claimed Omar Venn shot the judge were arrested."
    (arrest,) = (claim for claim in engine.read(source("2021-03-05"), text).claims if claim.kind == "arrest")
    assert {each.value for each in arrest.arguments if each.role is Role.RECIPIENT} == {"officers"}


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


def test_a_murder_stays_one_whoever_is_cleared_of_it(engine: Engine) -> None:
    found = done(engine, "The man jailed for the murder of Dora Malk was acquitted on Monday.")
    assert found["killing"] == set()


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


@pytest.mark.parametrize(
    ("text", "step", "whom"),
    [
        ("A suspect in the plot to kidnap Gov. Mina Orsk was extradited on Monday.", "extradition", {"suspect"}),
        ("Police arrested Lt. Col. Omar Venn and Sgt. Mina Orsk.", "arrest", {"Omar Venn", "Mina Orsk"}),
        ("Police arrested Capt. Omar Venn and Atty. Mina Orsk.", "arrest", {"Omar Venn", "Mina Orsk"}),
        ("Mr. Venn, Ms. Malk and Dr. Orsk were jailed on Monday.", "imprisonment", {"Venn", "Malk", "Orsk"}),
    ],
)
def test_the_full_stop_of_a_title_ends_nothing(engine: Engine, text: str, step: str, whom: set[str]) -> None:
    claims = [claim for claim in engine.read(source("2021-03-05"), text).claims if claim.kind == step]
    assert {each.value for claim in claims for each in claim.arguments if each.role is Role.RECIPIENT} == whom


@pytest.mark.parametrize("verb", ["issued", "dropped"])
def test_who_is_charged_with_it_did_not_suffer_it(engine: Engine, verb: str) -> None:
    text = f"The tribunal {verb} charges of genocide against President Omar Venn."
    claims = engine.read(source("2021-03-05"), text).claims
    assert claims or engine.name.startswith("rules")
    for act in (claim for claim in claims if claim.kind == "genocide"):
        assert act.modality is Modality.ALLEGED
        assert {(each.role, each.value) for each in act.arguments} <= {(Role.PERPETRATOR, "Omar Venn")}


def test_a_charge_of_what_befell_others_names_them(engine: Engine) -> None:
    text = "Omar Venn was found guilty of two counts of harassment against nurses."
    (act,) = (claim for claim in engine.read(source("2021-03-05"), text).claims if claim.kind == "harassment")
    assert (Role.VICTIM, "nurses") in {(each.role, each.value) for each in act.arguments}


def test_an_appeal_that_somebody_plans_to_file_is_not_filed(engine: Engine) -> None:
    text = "The harbour master plans to file an appeal against the ruling."
    (claim,) = engine.read(source("2021-03-05"), text).claims
    assert (claim.kind, claim.modality) == ("appeal", Modality.PLANNED)
