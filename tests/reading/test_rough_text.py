"""What comment, talk and wires only suppose, ask or say of others is told as nobody's fact."""

import pytest

from answerable.model.claim import Modality
from answerable.reading import Engine
from answerable.reading.engines import make
from tests.gold.score import source


@pytest.fixture(scope="module")
def engine() -> Engine:
    return make("encoder")


def facts(engine: Engine, text: str, *, all_told: bool = False) -> set[tuple[str, str, str]]:
    """Of what is told, as a fact or at all, the kind, each role and who has it; a kind alone with an empty role."""
    found: set[tuple[str, str, str]] = set()
    for claim in engine.read(source("2024-06-15"), text).claims:
        if all_told or claim.modality is Modality.HAPPENED:
            found.add((claim.kind, "", ""))
            found.update((claim.kind, each.role.value, each.value) for each in claim.arguments)
    return found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # a condition or a question around the clause
        ("If it is confirmed that the Front carried out the attack, the party may leave the talks.", "armed_attack"),
        ("The party may leave the talks if the Front carried out the attack.", "armed_attack"),
        ("If it turns out that Ivan Velt murdered Ana Kolb, he will pay for it.", "killing"),
        ("Unless it is shown that Ivan Velt ordered the killing, he must go free.", "incitement"),
        ("He asked whether it was true that Ivan Velt had been jailed.", "imprisonment"),
        ("Did the Front carry out the attack?", "armed_attack"),
        ("Nobody can say that Ivan Velt ordered the killing.", "incitement"),
        ("The minister hinted that it may have been members of the Front who have murdered the clerks.", "killing"),
        ("Had Velt been convicted of it after trial, he could have received a year in jail.", "conviction"),
        ("The missiles are used to place satellites in space or to attack a city from afar.", "armed_attack"),
        ("Criticising the government should never be viewed as a crime, Ivan Velt said.", "condemnation"),
        # other senses of the words
        ("Her attack on Velt in last Sunday's debate was a stretch at best.", "armed_attack"),
        ("Freedom Magazine, which attacked Ana Kolb and her friends, is sold in Lessa.", "armed_attack"),
        ("Ivan Velt was beaten in the primary in 2010 by Morris Venn.", "wounding"),
        ("Norland had just executed a second tightening of its policy.", "execution"),
        ("Ana Kolb has just recovered from fighting the virus.", "armed_attack"),
        ("The talks were sabotaged by the clerks' league.", "property_destruction"),
        ("Norland's army has trampled on the constitution.", "property_destruction"),
        ("The mayor warned last week that the army had enough weapons.", "threat"),
        ("A higher court has revoked a warrant for the arrest of Ivan Velt.", "arrest"),
        ("Officials say Ivan Velt has forged a reputation as a hard worker.", "fraud"),
        ("These bills allow the arrest of people on suspicion of dissent.", "arrest"),
        ("In the 1920s Ivan Velt plotted the statistics of 82 wars on a graph.", "plot"),
        ("The envoy Ivan Velt was picked up by an ambulance on 5 October.", "arrest"),
        ("Massive protests on Tuesday calling for the ouster of Velt shook Norland.", "coup"),
        ("Ivan Velt killed it on stage last night lol", "killing"),
        ("Ana Kolb destroyed Velt in that debate.", "property_destruction"),
        # not yet, or not sure
        ("In 2009 Ivan Velt was cleared for release by six branches of the government.", "acquittal"),
        ("In 2009 Ivan Velt was cleared for release by six branches of the government.", "release"),
        ("We are aware of unconfirmed reports of two citizens captured in Norland.", "abduction"),
        ("Breaking: unconfirmed: Ivan Velt arrested at the border.", "arrest"),
        ("did they release Omar yet", "release"),
    ],
)
def test_it_is_no_fact(engine: Engine, text: str, kind: str) -> None:
    assert (kind, "", "") not in facts(engine, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("If you remember that Ivan Velt murdered Ana Kolb, you will see why.", "killing"),
        ("The court found that Ivan Velt murdered Ana Kolb.", "killing"),
        ("Had he known of the murder of Ana Kolb, he would have fled.", "killing"),
        ("He condemned the attack on the mosque in a tweet.", "armed_attack"),
        ("Gunmen attacked the newspaper in Lessa.", "armed_attack"),
        ("Norland executed three men for plotting a coup.", "execution"),
        ("The knife was used to kill Ana Kolb.", "killing"),
        ("The rebels warned they would kill the hostages.", "threat"),
    ],
)
def test_it_is_a_fact(engine: Engine, text: str, kind: str) -> None:
    assert (kind, "", "") in facts(engine, text)


@pytest.mark.parametrize(
    ("text", "kind", "role", "value"),
    [
        (
            "“There were women with children and they opened fire on them,” Ana Kolb said.",
            "shooting",
            "perpetrator",
            "children",
        ),
        ("Casey was honest and brave and he was murdered by the guards.", "killing", "victim", "brave"),
        (
            "The guerrillas had shot down an army plane as it was bombing rebel-held sections of the city.",
            "air_strike",
            "perpetrator",
            "guerrillas",
        ),
        (
            "Neither the guerrillas nor any other group have claimed responsibility for the murder of the minister.",
            "killing",
            "perpetrator",
            "guerrillas",
        ),
        (
            "The officer who shot Tarn - Brentley Velt, who was put on leave - is back.",
            "shooting",
            "victim",
            "Brentley Velt",
        ),
        (
            "The state is led by Ana Kolb, Ivan Velt and the author of massacres, Elena Lund.",
            "mass_killing",
            "perpetrator",
            "Ivan Velt",
        ),
        (
            "Ana Kolb was awarded damages against the Sunday Post and Sunday Star.",
            "compensation",
            "recipient",
            "Sunday Star",
        ),
        (
            "Undermining the Norland government by attacking clerks and their families is their aim.",
            "armed_attack",
            "perpetrator",
            "Norland government",
        ),
        ("Police chased Omar Tarn, who had robbed Ivan Velt, and shot him.", "shooting", "victim", "Ivan Velt"),
        ("Omar Tarn's lawyer Ivan Velt said he had been tortured in custody.", "torture", "victim", "Ivan Velt"),
        ("Ivan Velt, the brother of Omar Tarn, said he was killed by the police.", "killing", "victim", "Ivan Velt"),
        (
            "Ivan Velt accused Omar Tarn of rape. He denies it. He was arrested in March.",
            "arrest",
            "recipient",
            "Ivan Velt",
        ),
        ("Judge Omar Tarn freed him. He had been charged with incitement.", "charge", "recipient", "Omar Tarn"),
        ("The killer of Ana Kolb, Ivan Velt, walks free.", "killing", "victim", "Ivan Velt"),
        ("The officer tried to apprehend a suspect in an earlier shooting.", "shooting", "victim", "suspect"),
        ("The trial of a diplomat implicated in a thwarted attack began.", "plot", "perpetrator", "diplomat"),
        (
            "Police identified the suspects in the Sunday shooting as Columbus Velt, 22, and Ivan Tarn, 19, of Lessa.",
            "shooting",
            "victim",
            "Ivan Tarn",
        ),
        (
            "For Senator Ana Kolb, the worst terrorist attack in a decade was a chance to show what she knew.",
            "armed_attack",
            "victim",
            "Ana Kolb",
        ),
        ("The Council, meeting without Ivan Velt, issued its first communique.", "meeting", "recipient", "Ivan Velt"),
        (
            "Lessa, whose capture from the Norland-backed government in 2014 began a war, is quiet.",
            "invasion",
            "perpetrator",
            "Norland-backed government",
        ),
        (
            "The attack on the Norland Army Staff on 30 October, which injured 15 people, was condemned.",
            "wounding",
            "perpetrator",
            "Norland Army Staff",
        ),
        (
            "In this town whose mills were battered in recent years by a flood of imports, Ana Kolb, 43, is a clerk.",
            "wounding",
            "perpetrator",
            "Ana Kolb",
        ),
        # another of whom the sentence tells may be meant
        (
            "Police looked for a second man in the murder of sailor Omar Tarn, 23. He was wanted for two robberies.",
            "arrest_warrant",
            "recipient",
            "Omar Tarn",
        ),
        (
            "Ivan Velt met the police who refused the release of the mechanic as he was being held for theft.",
            "arrest",
            "recipient",
            "Ivan Velt",
        ),
        (
            "Ivan Tarn was arrested in May. At Omar Kolb's house, an officer beat him.",
            "wounding",
            "victim",
            "Ivan Tarn",
        ),
    ],
)
def test_it_is_told_of_another(engine: Engine, text: str, kind: str, role: str, value: str) -> None:
    found = facts(engine, text, all_told=True)
    assert (kind, "", "") in found
    assert (kind, role, value) not in found


def test_who_attacks_whom_in_an_election_is_a_matter_of_words(engine: Engine) -> None:
    campaign = (
        "The presidential candidates met voters on Monday. Polls said that Democratic voters liked the debate. "
        "The nominee won the primary, and the campaign of the senator ran ads for his reelection. "
    )
    assert ("armed_attack", "", "") not in facts(engine, f"{campaign}Ivan Velt attacked Ana Kolb on Tuesday.")
    assert ("armed_attack", "", "") in facts(engine, f"{campaign}Gunmen attacked Ana Kolb on Tuesday, killing a guard.")
