"""Who does, and who undergoes, what a noun or a participle tells."""

import pytest

from answerable.model.claim import Claim, Modality, Role
from answerable.reading import Engine
from answerable.reading.engines import make
from tests.gold.score import source


@pytest.fixture(scope="module", params=["encoder", "rules"])
def engine(request: pytest.FixtureRequest) -> Engine:
    return make(request.param)


@pytest.fixture(scope="module")
def encoder() -> Engine:
    return make("encoder")


def told(engine: Engine, text: str, kind: str) -> list[Claim]:
    return [each for each in engine.read(source("2019-06-15"), text).claims if each.kind == kind]


def named(claims: list[Claim], role: Role) -> set[str]:
    return {each.value for claim in claims for each in claim.arguments if each.role is role}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "In 2017, after sexual assault allegations at the college came to light, the dean Mira Holt set up a "
            "hotline.",
            "sexual_violence",
        ),
        ("Orrin Tarn resigned after allegations of sexual assault came to light.", "sexual_violence"),
        ("Mira Holt set up a hotline amid fraud allegations.", "fraud"),
    ],
)
def test_an_accusation_is_of_nobody_whom_the_sentence_only_goes_on_to_tell_of(
    engine: Engine, text: str, kind: str
) -> None:
    assert not named(told(engine, text, kind), Role.PERPETRATOR)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "In 2017, after sexual assault allegations against Orrin Tarn came to light, the dean Mira Holt set up a "
            "hotline.",
            "sexual_violence",
        ),
        ("Orrin Tarn resigned amid allegations of fraud.", "fraud"),
        ("Orrin Tarn was arrested on allegations of fraud.", "fraud"),
        ("Orrin Tarn faces allegations of sexual assault.", "sexual_violence"),
        ("Orrin Tarn always denied the corruption allegations levelled against him by the council.", "corruption"),
    ],
)
def test_an_accusation_is_of_whom_its_words_name_or_who_answers_for_it(encoder: Engine, text: str, kind: str) -> None:
    assert named(told(encoder, text, kind), Role.PERPETRATOR) == {"Orrin Tarn"}


def test_nothing_was_done_to_whom_an_accusation_is_raised_against(engine: Engine) -> None:
    text = "Allegations of torture emerged against Orrin Tarn in 2015."
    assert not named(told(engine, text, "torture"), Role.VICTIM)


def test_an_accusation_of_which_no_word_says_that_it_is_not_so_is_not_denied(encoder: Engine) -> None:
    (open_,) = told(encoder, "Fraud allegations came to light in 2015. Orrin resigned.", "fraud")
    (denied,) = told(encoder, "Orrin Tarn denied allegations of fraud.", "fraud")
    assert (open_.modality, denied.modality) == (Modality.ALLEGED, Modality.DENIED)


@pytest.mark.parametrize(
    "text",
    [
        "Council head Ilan Marr adjourned the session an hour into the speech.",
        "Lena Ost left the hall during the speech.",
    ],
)
def test_what_is_only_when_another_thing_was_done_is_not_done_by_who_did_that(engine: Engine, text: str) -> None:
    assert not named(told(engine, text, "speech"), Role.ACTOR)


@pytest.mark.parametrize(
    "text", ["Lena Ost delivered the speech on Monday.", "Lena Ost left the hall after her speech."]
)
def test_what_a_verb_carries_or_somebody_owns_is_done_by_that_one(encoder: Engine, text: str) -> None:
    assert named(told(encoder, text, "speech"), Role.ACTOR) == {"Lena Ost"}


@pytest.mark.parametrize(
    ("text", "kind", "doer"),
    [
        ("Ana Bell was interrupted by protesting councillors.", "protest", "councillors"),
        ("Ana Bell was heckled by striking miners and left the hall.", "labour_strike", "miners"),
        ("Ana Bell was shot by protesting soldiers.", "protest", "soldiers"),
    ],
)
def test_a_participle_is_done_by_whom_it_stands_before(engine: Engine, text: str, kind: str, doer: str) -> None:
    claims = told(engine, text, kind)
    assert named(claims, Role.ACTOR) == {doer}
    assert not named(claims, Role.RECIPIENT)


def test_a_verb_in_ing_behind_by_is_done_by_the_subject(engine: Engine) -> None:
    text = "Ana Bell made her name by protesting cuts in Karsa."
    assert named(told(engine, text, "protest"), Role.ACTOR) <= {"Ana Bell"}
    assert "cuts" not in named(told(engine, text, "protest"), Role.ACTOR)


@pytest.mark.parametrize(
    ("text", "kind", "role"),
    [
        ("Osric Vane led a band. His capture was worth a million dollars.", "arrest", Role.RECIPIENT),
        ("Osric Vane was a guard. He was found in Karsa. Police are investigating his death.", "death", Role.RECIPIENT),
        ("Osric Vane was a guard. His murder shocked the town.", "killing", Role.VICTIM),
    ],
)
def test_whose_undergoing_a_noun_tells_stands_before_it(encoder: Engine, text: str, kind: str, role: Role) -> None:
    assert named(told(encoder, text, kind), role) == {"Osric Vane"}


def test_his_murder_of_another_is_not_what_he_suffered(engine: Engine) -> None:
    text = "Osric Vane was a guard. His murder of a clerk shocked the town."
    assert named(told(engine, text, "killing"), Role.VICTIM) == {"clerk"}


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The army rested after its recent attack on Karsa.", {"army"}),
        ("Norland blamed Velia after its attack on Karsa.", set()),
        ("The army rested after its recent attack.", set()),
    ],
)
def test_its_attack_is_of_the_only_body_before_it(engine: Engine, text: str, doers: set[str]) -> None:
    assert named(told(engine, text, "armed_attack"), Role.PERPETRATOR) <= doers
    if doers:
        assert named(told(make("rules"), text, "armed_attack"), Role.PERPETRATOR) == doers


def test_a_day_before_what_somebody_orchestrated_parts_it_from_nobody(engine: Engine) -> None:
    text = "Orrin Tarn founded a band and orchestrated the May 2001 attacks in Norland."
    assert named(told(engine, text, "armed_attack"), Role.PERPETRATOR) == {"Orrin Tarn"}


def test_a_law_is_not_for_the_owner_of_the_bill(engine: Engine) -> None:
    text = "Sorrel's bill making the day a holiday was signed into law by President Dunmore in 1983."
    (claim,) = told(engine, text, "law_passed")
    assert named([claim], Role.ACTOR) == {"Dunmore"}
    assert not named([claim], Role.RECIPIENT)


def test_what_is_told_of_another_in_short_is_not_of_the_first(encoder: Engine) -> None:
    text = "A military coup removed Ruben Sarn in 1996, and another his brother Tavi Sarn in 2004."
    claims = told(encoder, text, "coup")
    assert named(claims, Role.RECIPIENT) == {"Ruben Sarn"}
    assert named(claims, Role.TIME) == {"1996"}


@pytest.mark.parametrize(
    ("text", "kind", "speaker"),
    [
        ("Engineer Ola Rehn found records that showed that soldiers had killed nine villagers.", "killing", "records"),
        ("Ola Rehn came across records that showed that soldiers had killed nine villagers.", "killing", "records"),
        (
            "The Supreme Court announced that Ana Bell had died, according to an obituary in the Karsa Herald.",
            "death",
            "Supreme Court",
        ),
        (
            "Ana Bell died yesterday at 80, according to a statement released by the Supreme Court.",
            "death",
            "Supreme Court",
        ),
        ("Dunmore told the public via Wavecast that soldiers had killed nine villagers.", "killing", "Dunmore"),
    ],
)
def test_who_says_so_is_neither_the_finder_nor_the_paper(engine: Engine, text: str, kind: str, speaker: str) -> None:
    assert [each.speaker.name for each in told(engine, text, kind)] == [speaker]


def test_who_is_told_by_according_to_keeps_the_whole_of_the_name(encoder: Engine) -> None:
    text = "According to the Norland Guard and Dravna Rights Commission, soldiers killed nine villagers in May 2015."
    plain = "According to his brother, soldiers killed nine villagers in May 2015."
    assert "Guard" in told(encoder, text, "killing")[0].speaker.name
    assert told(encoder, plain, "killing")[0].speaker.name == "brother"


def test_who_reads_out_his_own_statement_says_it(encoder: Engine) -> None:
    text = "Ola Rehn read a statement in which he said that soldiers had killed nine villagers."
    assert [each.speaker.name for each in told(encoder, text, "killing")] == ["Ola Rehn"]


def test_what_somebody_finds_himself_is_by_his_own_word(encoder: Engine) -> None:
    (claim,) = told(encoder, "Ola Rehn found that soldiers had killed nine villagers.", "killing")
    assert claim.speaker.name == "Ola Rehn"


def test_a_quotation_behind_how_it_was_told_is_whose_word_is_told_before_it(encoder: Engine) -> None:
    text = 'Prime Minister Dunmore told the public via Wavecast, "Bell wants to cancel the referendum and leave."'
    assert [each.speaker.name for each in told(encoder, text, "referendum")] == ["Dunmore"]


def test_whom_a_verb_is_done_to_may_be_told_of_by_a_participle(engine: Engine) -> None:
    text = "Police arrested striking miners in Karsa on Monday."
    (claim,) = told(engine, text, "arrest")
    assert "Police" not in named([claim], Role.RECIPIENT)
    assert named(told(engine, text, "labour_strike"), Role.ACTOR) == {"miners"}


@pytest.mark.parametrize("text", ["His death was announced on Monday.", "He died on Monday."])
def test_whose_kin_undergoes_what_is_told_is_not_surely_who_died(engine: Engine, text: str) -> None:
    assert named(told(engine, f"Omar Venn said his son was shot. {text}", "death"), Role.RECIPIENT) <= {"He", "His"}


def test_kin_of_the_other_sex_are_not_meant(engine: Engine) -> None:
    text = "Omar Venn said his daughter was shot. He died on Monday."
    assert named(told(engine, text, "death"), Role.RECIPIENT) == {"Omar Venn"}


def test_who_condemns_attacks_by_their_day_is_not_condemned(engine: Engine) -> None:
    (claim,) = told(engine, "Orrin Tarn condemned the May 2001 attacks.", "condemnation")
    assert named([claim], Role.ACTOR) == {"Orrin Tarn"}
    assert named([claim], Role.CHARGE) == {"the May 2001 attacks"}
    assert not named([claim], Role.RECIPIENT)


@pytest.mark.parametrize(
    ("text", "kind", "doer"),
    [
        ("The group carried out the October 7 attacks on Karsa.", "armed_attack", "group"),
        ("The militia said it had left the camp after its attack on the barracks.", "armed_attack", "militia"),
        ("Norland's army withdrew after its shelling of the town.", "shelling", "Norland's army"),
    ],
)
def test_who_carries_or_owns_what_a_noun_tells_does_it(engine: Engine, text: str, kind: str, doer: str) -> None:
    assert named(told(engine, text, kind), Role.PERPETRATOR) == {doer}


def test_who_releases_a_statement_tells_by_it(encoder: Engine) -> None:
    text = "The army released a statement saying soldiers had killed nine villagers."
    assert [each.speaker.name for each in told(encoder, text, "killing")] == ["army"]
