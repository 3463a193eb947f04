"""What grammar and the vocabulary say against a claim of the learned engine."""

import pytest

from answerable.model.claim import Claim, Modality, Role, Voice
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


def read(engine: Learned, text: str, published: str = "2021-03-05") -> tuple[Claim, ...]:
    return engine.read(source(published), text).claims


def test_nobody_does_what_a_storm_does(engine: Learned) -> None:
    claims = read(engine, "Typhoon Ada, which killed over 600 people in Norland in 2013, was the worst of the decade.")
    assert "killing" not in {claim.kind for claim in claims}
    assert not any(claim.argument(Role.PERPETRATOR) for claim in claims)


def test_who_is_told_of_a_death_and_who_holds_an_office_did_not_do_it(engine: Learned) -> None:
    for text in (
        "Former Norland Intelligence Agency officer Tom Menz died on Saturday.",
        "Norkosmos, the space agency of Norland, announced the death of the pilot Ivo Lenk.",
    ):
        assert not any(claim.argument(Role.ACTOR) for claim in read(engine, text) if claim.kind == "death")


@pytest.mark.parametrize(
    ("text", "kind", "put"),
    [
        ("The president ordered the expulsion of two envoys on Tuesday.", "expulsion", Modality.HAPPENED),
        ("The president ordered an investigation on Tuesday.", "investigation", Modality.HAPPENED),
        ("The president will order the dismissal of Ana Tarn on Tuesday.", "dismissal", Modality.PLANNED),
        ("The president did not order the dismissal of Ana Tarn.", "dismissal", Modality.DID_NOT_HAPPEN),
    ],
)
def test_what_is_done_by_an_order_is_done(engine: Learned, text: str, kind: str, put: Modality) -> None:
    (claim,) = [each for each in read(engine, text) if each.kind == kind]
    time = claim.argument(Role.TIME)
    assert claim.modality is put
    assert put is not Modality.HAPPENED or (time is not None and time.value == "2021-03-02")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The Karsa Front gave the government until Friday to free its prisoners.", "government"),
        ("The Karsa Front gave the government two days to free Ana Tarn.", "government"),
    ],
)
def test_what_somebody_is_given_time_for_is_called_for(engine: Learned, text: str, actor: str) -> None:
    (claim,) = [each for each in read(engine, text) if each.kind == "release"]
    assert claim.modality is Modality.CALLED_FOR
    assert [each.value for each in claim.arguments if each.role is Role.ACTOR] == [actor]


def test_we_in_a_quotation_that_deny_are_who_is_quoted(engine: Learned) -> None:
    text = '"We reject the accusation that our forces shelled the market," the spokesman said.'
    (claim,) = [each for each in read(engine, text) if each.kind == "shelling"]
    assert (claim.modality, claim.speaker.who) == (Modality.DENIED, "spokesman")


def test_a_body_named_far_behind_as_makes_no_appointment(engine: Learned) -> None:
    text = "The Union should list the Guard as a terrorist organisation and freeze the assets of its leaders."
    assert "designation" in {claim.kind for claim in read(engine, text)}
    assert "appointment" not in {claim.kind for claim in read(engine, text)}


def test_to_answer_in_kind_lifts_no_sanction(engine: Learned) -> None:
    text = "Norland imposed sanctions on five judges; Velia retaliated by barring nine Norlandish lawmakers."
    assert not {"sanction_lifted", "military_reply"} & {claim.kind for claim in read(engine, text)}


@pytest.mark.parametrize(
    ("text", "kind", "put"),
    [
        ("The Front warned Norland against the annexation of the island.", "invasion", Modality.POSSIBLE),
        (
            "“Norland has never perpetrated nor will it ever perpetrate attacks on the port,” Ana Tarn said.",
            "armed_attack",
            Modality.DID_NOT_HAPPEN,
        ),
    ],
)
def test_what_is_warned_against_or_ruled_out_is_no_fact(engine: Learned, text: str, kind: str, put: Modality) -> None:
    assert [each.modality for each in read(engine, text) if each.kind == kind] == [put]


def test_who_is_called_names_for_what_he_did_has_done_it(engine: Learned) -> None:
    text = "The president called the Front hypocrites on Thursday for carrying out the attacks."
    (claim,) = [each for each in read(engine, text) if each.kind == "armed_attack"]
    assert claim.modality is Modality.HAPPENED
    assert [each.value for each in claim.arguments if each.role is Role.PERPETRATOR] == ["Front"]


def test_when_a_raid_was_ordered_is_not_when_it_will_be(engine: Learned) -> None:
    (claim,) = [
        each
        for each in read(engine, "The president ordered air strikes on the rebels on Monday.")
        if each.kind == "air_strike"
    ]
    assert claim.argument(Role.TIME) is None


def test_on_whom_raids_are_blamed_is_no_victim_of_them(engine: Learned) -> None:
    text = "The ambush is the latest in a wave of attacks that authorities have blamed on militants."
    claims = [each for each in read(engine, text) if each.kind == "armed_attack"]
    assert [(a.role, a.value) for c in claims for a in c.arguments] == [(Role.PERPETRATOR, "militants")]
    assert claims[-1].modality is Modality.ALLEGED


def test_what_a_strike_is_like_and_whom_it_is_blamed_on_is_no_place(engine: Learned) -> None:
    text = "The general was killed in an Israeli-style drone strike that the army blamed on Norland."
    assert not any(claim.argument(Role.PLACE) for claim in read(engine, text))
    (claim,) = [each for each in read(engine, text) if each.kind == "air_strike"]
    assert claim.argument(Role.PERPETRATOR) is None or claim.modality is Modality.ALLEGED


@pytest.mark.parametrize(
    ("text", "kind", "put"),
    [
        ("Norland denied the losses, saying that only two soldiers were wounded.", "wounding", Modality.HAPPENED),
        ("Norland denied the claim, saying that its forces had not shelled the port.", "shelling", Modality.DENIED),
        ("Norland denied that soldiers had shelled the port.", "shelling", Modality.DENIED),
    ],
)
def test_what_is_said_instead_is_not_denied(engine: Learned, text: str, kind: str, put: Modality) -> None:
    assert [each.modality for each in read(engine, text) if each.kind == kind] == [put]


@pytest.mark.parametrize(
    ("text", "put"),
    [
        (
            "The council asked about the purported attack on a market in Berlin that killed ten people.",
            Modality.ALLEGED,
        ),
        ("The council asked about the attack on a market in Berlin that killed ten people.", Modality.HAPPENED),
    ],
)
def test_whom_an_alleged_attack_killed_is_alleged_too(engine: Learned, text: str, put: Modality) -> None:
    assert [each.modality for each in read(engine, text) if each.kind == "killing"] == [put]


def test_how_strongly_it_is_condemned_parts_a_verb_from_nobody(engine: Learned) -> None:
    (claim,) = [
        each
        for each in read(engine, "The ministry condemned in the strongest terms such action by Norland.")
        if each.kind == "condemnation"
    ]
    assert [each.value for each in claim.arguments if each.role is Role.ACTOR] == ["ministry"]


def test_who_takes_a_threat_seriously_does_not_make_it(engine: Learned) -> None:
    (claim,) = [each for each in read(engine, "Norland takes the rebels' threats seriously.") if each.kind == "threat"]
    assert [each.value for each in claim.arguments if each.role is Role.PERPETRATOR] == ["rebels"]


def test_an_explosion_of_gas_is_no_bombing(engine: Learned) -> None:
    claims = read(engine, "A suspected gas leak led to an explosion on Monday. The explosion hit a bus in Dravna.")
    assert "bombing" not in {claim.kind for claim in claims}


def test_the_time_of_day_is_no_year(engine: Learned) -> None:
    text = "At 4:42 local time on Saturday (2024 Friday, UTC), an earthquake struck Dravna in Norland."
    (claim,) = [c for c in read(engine, text, "2019-07-15") if c.kind == "disaster"]
    time = claim.argument(Role.TIME)
    assert claim.modality is Modality.HAPPENED
    assert time is None or time.value.startswith("2019-07")


def test_he_in_a_speech_is_not_who_speaks(engine: Learned) -> None:
    text = 'Superintendent Anna Holt said on Monday: "Our lives were in danger. He fired a shot at the attacker."'
    claims = read(engine, text)
    assert not any(a.value.endswith("Holt") for c in claims for a in c.arguments if a.role is Role.PERPETRATOR)


def test_until_when_says_not_when(engine: Learned) -> None:
    text = "Police released Ivo Lenk on bail till October."
    (claim,) = [c for c in read(engine, text) if c.kind == "release"]
    assert claim.argument(Role.TIME) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("In 2013 the lower house impeached President Ivo Tarn over abuse of power.", "dismissal"),
        ("Tarn designated Mato Cira, a former general, as the security minister in 2016.", "designation"),
        ("In May the governor general dissolved the parliament of Norland, triggering elections.", "coup"),
        ("Voters ousted the government's candidates in most seats on Sunday.", "coup"),
        ("She wrote several songs on the singer Ivo Lenk's 2009 release Long Roads.", "release"),
        ("Ivo Tarn served eight years as the mayor of Dravna before he returned to parliament.", "imprisonment"),
        ("A trial of four possible drugs against the fever was stopped early on Monday.", "trial"),
        ("On Tuesday Marlo admitted his guilt in eight murders.", "conviction"),
        ("The constitution specifies that officials are removed after being convicted of treason.", "conviction"),
        ("The embassy was asked to waive her diplomatic immunity.", "immunity"),
    ],
)
def test_words_in_another_sense(engine: Learned, text: str, kind: str) -> None:
    assert kind not in {claim.kind for claim in read(engine, text)}


def test_an_impeachment_is_a_charge(engine: Learned) -> None:
    (claim,) = read(engine, "On Friday the lower house impeached President Ivo Tarn over abuse of power.")[:1]
    recipient = claim.argument(Role.RECIPIENT)
    assert claim.kind == "charge"
    assert recipient is not None
    assert recipient.value == "Ivo Tarn"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The parents tried to have Ivo Lenk released in August.", "release"),
        (
            "The protesters' demands include an investigation, the release of students and the dropping of charges.",
            "charges_dropped",
        ),
        ("Their demands have grown to an investigation of the police and greater reform.", "investigation"),
    ],
)
def test_what_is_wished_or_tried_has_not_happened(engine: Learned, text: str, kind: str) -> None:
    assert not [c for c in read(engine, text) if c.kind == kind and c.modality is Modality.HAPPENED]


def test_a_side_is_named_to_its_noun(engine: Learned) -> None:
    claims = read(engine, "Anna Holt led a failed plot to blow up the French hall where the council met in 2018.")
    victims = [a.value for c in claims for a in c.arguments if a.role is Role.VICTIM]
    assert victims
    assert "French" not in victims


def test_what_describes_a_protest_protests_not(engine: Learned) -> None:
    claims = read(engine, "Several anti-government uprisings have shaken Norland since 2017.")
    assert not any(a.value.startswith("anti") for c in claims for a in c.arguments)


def test_who_denies_does_not_say_what_others_conclude(engine: Learned) -> None:
    text = (
        "Velia denied that Ivo Lenk was slain, however, the council's own inquiry took his murder in the harbour for "
        "proven."
    )
    claims = [c for c in read(engine, text) if c.modality is not Modality.DENIED and c.kind == "killing"]
    assert not any(claim.speaker.name == "Velia" for claim in claims)


def test_what_is_said_of_a_thing_is_no_acknowledgement(engine: Learned) -> None:
    text = "Officials have also acknowledged that the government's obsession with attacks is a product of fear."
    assert "acknowledgement" not in {claim.kind for claim in read(engine, text)}
    text = "The government acknowledged that its soldiers had killed thirty villagers."
    assert "acknowledgement" in {claim.kind for claim in read(engine, text)}


def test_people_named_by_their_country_are_people(engine: Learned) -> None:
    text = "A federal grand jury in Dravna indicted two Libyans, Ivo Marlo and Mato Cira, for the bombing of the ship."
    (claim,) = [c for c in read(engine, text) if c.kind == "charge"]
    assert {a.value for a in claim.arguments if a.role is Role.RECIPIENT} == {"Ivo Marlo", "Mato Cira"}


def test_an_explosion_where_bombs_are_told_of(engine: Learned) -> None:
    text = "Two bombs were found after the bombing in Dravna. Four people died when the ship exploded on Monday."
    assert [c for c in read(engine, text) if c.kind == "bombing" and c.trigger.quote == "exploded"]


def test_an_explosion_beside_a_murder_is_no_accident(engine: Learned) -> None:
    text = "Prosecutors accuse both men of the murder of the nine people who died when the ferry exploded off Dravna."
    assert not [c for c in read(engine, text) if c.kind == "accident"]


def test_who_complained_is_not_the_one_who_denies(engine: Learned) -> None:
    claims = read(engine, "The two guards claimed that Anna Holt had complained of a robbery, not rape.")
    assert not any(a.value == "Anna Holt" for c in claims for a in c.arguments if a.role is Role.PERPETRATOR)


def test_what_somebody_is_impeached_for_is_alleged(engine: Learned) -> None:
    text = "In 1998, Tarn was impeached for lying to investigators and obstructing justice during the affair."
    acts = [c for c in read(engine, text) if c.kind in {"cover_up", "fraud", "corruption"}]
    assert all(claim.modality is Modality.ALLEGED for claim in acts)


def test_alleged_plots_are_alleged(engine: Learned) -> None:
    text = "The union sanctioned Velia in January over alleged assassination plots against dissidents in Norland."
    plots = [c for c in read(engine, text) if c.kind in {"plot", "assassination"}]
    assert plots
    assert all(claim.modality is not Modality.HAPPENED for claim in plots)


def test_what_amendments_are_for_is_no_sentence_and_the_party_did_nothing(engine: Learned) -> None:
    text = (
        "Holt told reporters that her movement would bring changes to the law for sentencing up to twenty years those "
        "guilty of child abuse."
    )
    claims = read(engine, text)
    assert not [c for c in claims if c.kind == "sentence" and c.modality is Modality.HAPPENED]
    assert not [a for c in claims for a in c.arguments if a.role is Role.PERPETRATOR]


def test_whom_the_press_asks_is_not_investigated(engine: Learned) -> None:
    text = "Premier Ivo Tarn was questioned about the scandal by the press outside a school in Dravna."
    assert "investigation" not in {claim.kind for claim in read(engine, text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The ministry blamed the bombing on Norland.", "bombing"),
        ("Police attributed the attack to Norland.", "armed_attack"),
        ("In a speech the minister spoke at length, blaming Norland for the attacks.", "armed_attack"),
    ],
)
def test_what_is_laid_at_a_door_is_alleged(engine: Learned, text: str, kind: str) -> None:
    (claim,) = [each for each in read(engine, text) if each.kind == kind]
    assert claim.modality is Modality.ALLEGED
    assert [(each.role, each.value) for each in claim.arguments if each.name] == [(Role.PERPETRATOR, "Norland")]


def test_what_is_confessed_behind_and_is_alleged_too(engine: Learned) -> None:
    text = "The men confessed to have killed two guards and to have kidnapped a trader in the hills."
    put = {each.kind: each.modality for each in read(engine, text)}
    assert (put["killing"], put["abduction"]) == (Modality.ALLEGED, Modality.ALLEGED)


def test_a_negation_within_the_words_denies_nothing(engine: Learned) -> None:
    text = "Two of the students, Carmen Ibar and Luz Penn, were never seen again after their arrest."
    (claim,) = [each for each in read(engine, text) if each.kind == "enforced_disappearance"]
    assert claim.modality is Modality.HAPPENED


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ana Vask was appointed in 2017 and served in that post until she became governor.", "imprisonment"),
        ("Mourners carried a funeral wreath to the station.", "memorial"),
        ("Emil Reik, who fled to Ostmark after his release, was not in court.", "forced_displacement"),
        ("Charges of fraud also carry a possible prison sentence of ten years.", "sentence"),
        ("The archive classifies events where four or more people are killed by gunfire as mass shootings.", "killing"),
        ("Today the court sentenced him to nine years and six months' imprisonment.", "imprisonment"),
    ],
)
def test_words_that_tell_no_such_happening(engine: Learned, text: str, kind: str) -> None:
    assert kind not in {claim.kind for claim in read(engine, text)}


def test_time_served_is_served(engine: Learned) -> None:
    assert "imprisonment" in {
        claim.kind for claim in read(engine, "The two officers served four years for the killings.")
    }


def test_who_flees_his_home_is_driven_out(engine: Learned) -> None:
    claims = read(engine, "Thousands of villagers fled their homes.")
    assert [(c.kind, [a.value for a in c.arguments if a.role is Role.VICTIM]) for c in claims] == [
        ("forced_displacement", ["villagers"])
    ]
    assert not any(c.argument(Role.PERPETRATOR) for c in claims)


def test_a_day_is_of_no_year_where_the_texts_own_is_unknown(engine: Learned) -> None:
    text = "Emil Tarn was arrested in Dravna in February 2020 and spent four years in prison. He was freed on 12 April."
    times = [a.value for c in read(engine, text, "") for a in c.arguments if a.role is Role.TIME]
    assert times == ["2020-02"]


def test_who_prints_a_story_is_no_victim_in_it(engine: Learned) -> None:
    text = "Diego Sanz, who covered the shooting for Rivera Diario, was detained by state police."
    assert [(c.kind, a.value) for c in read(engine, text) for a in c.arguments if a.role is Role.VICTIM] == [
        ("arbitrary_detention", "Diego Sanz")
    ]


def test_house_arrest_as_a_punishment_is_its_term(engine: Learned) -> None:
    claims = read(engine, "Emil Tarn was sentenced to five years of house arrest.")
    assert [(c.kind, [a.value for a in c.arguments]) for c in claims] == [("sentence", ["Emil Tarn", "P5Y"])]
    kinds = {c.kind for c in read(engine, "Emil Tarn was put under house arrest in 2019.")}
    assert kinds == {"arbitrary_detention"}


def test_what_strikes_in_an_accident_is_no_attack(engine: Learned) -> None:
    text = "A pickup truck struck a group of motorcycles on Friday. The crash was an accident. The collision hurt six."
    assert {claim.kind for claim in read(engine, text)} <= {"accident", "wounding"}


def test_who_dies_while_a_trial_ends_is_not_tried(engine: Learned) -> None:
    claims = read(engine, "The trial collapsed when two witnesses were found dead.")
    assert not any(claim.argument(Role.RECIPIENT) for claim in claims if claim.kind == "trial")


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("The embassy rejected the indictment of Ivo Tarn as a farce.", "charge", Modality.HAPPENED),
        ("The court dismissed an appeal against the acquittal of Ivo Tarn.", "acquittal", Modality.HAPPENED),
        ("The ruling prompted criticism from Norland's allies.", "condemnation", Modality.HAPPENED),
        ("A plaque ought to be put up where Ana Lind fell.", "memorial", Modality.CALLED_FOR),
        ("The minister announced a ban on flights from Norland.", "sanction", Modality.HAPPENED),
        ("Ivo Tarn should not have been prosecuted.", "trial", Modality.HAPPENED),
        ("He was not convicted of murder until 2014.", "conviction", Modality.HAPPENED),
        ("Three men were ordered released.", "release", Modality.PLANNED),
        ("A spokesman dismissed the rumour of Tarn's death sentence as untrue.", "sentence", Modality.DENIED),
        ("Ivo Tarn would have fled, had he been released.", "release", Modality.POSSIBLE),
        ("The editors were beaten and had their camera smashed.", "property_destruction", Modality.HAPPENED),
        ("Anna Lind escaped censure by the council.", "condemnation", Modality.DID_NOT_HAPPEN),
    ],
)
def test_how_a_step_is_put(engine: Learned, text: str, kind: str, modality: Modality) -> None:
    assert [claim.modality for claim in read(engine, text) if claim.kind == kind] == [modality]


def test_a_wish_reaches_what_it_is_to_be_done_by(engine: Learned) -> None:
    text = "Norland should show its goodwill to defending rights by releasing Anna Lind and dropping all charges."
    claims = read(engine, text)
    assert {claim.modality for claim in claims} == {Modality.CALLED_FOR}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Anna Lind was abducted outside a convenience store on Monday.", ["convenience store"]),
        ("He was arrested for exposing a US$60 Million fraud in the ministry.", []),
        ("After he was toppled by the Norland-led invasion of 2003, the parties fought.", []),
    ],
)
def test_a_place_is_told_whole_and_is_no_number(engine: Learned, text: str, places: list[str]) -> None:
    found = [a.value for claim in read(engine, text) for a in claim.arguments if a.role is Role.PLACE]
    assert not set(found) - set(places)


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        (
            "The return of the party has not resulted in significant detentions of writers.",
            "arbitrary_detention",
            "not",
        ),
        ("There was no torture in the camp.", "torture", "not"),
        ("The minister did not mention the killing of the nurses.", "killing", "happened"),
        ("The authorities should stop arresting editors and free Orsk.", "arrest", "happened"),
        ("The authorities should stop arresting editors and release those held.", "release", "called_for"),
    ],
)
def test_what_is_denied_or_to_stop(engine: Learned, text: str, kind: str, modality: str) -> None:
    wanted = Modality.DID_NOT_HAPPEN if modality == "not" else Modality(modality)
    assert [claim.modality for claim in read(engine, text) if claim.kind == kind] == [wanted]


@pytest.mark.parametrize(
    ("text", "kind", "role", "expected"),
    [
        # whoever is joined by "and" has the same part
        ("Tarn, born in Dravna, and the cook Ben Orsk were seized by gunmen.", "abduction", Role.VICTIM, 2),
        ("The men abducted Ada Tarn and her brother.", "abduction", Role.VICTIM, 2),
        ("The men abducted Ada Tarn and fled.", "abduction", Role.VICTIM, 1),
        # a "by" that passives share
        ("Marchers abducted by the Redhand were tortured.", "abduction", Role.PERPETRATOR, 1),
        # no side
        ("The abduction affair shook Norland.", "abduction", Role.VICTIM, 0),
    ],
)
def test_how_many_have_a_part(engine: Learned, text: str, kind: str, role: Role, expected: int) -> None:
    sides = [a for claim in read(engine, text) if claim.kind == kind for a in claim.arguments if a.role is role]
    assert len({side.value for side in sides}) == expected


def test_whose_kidnapping_it_was_is_not_acquitted(engine: Learned) -> None:
    claims = read(engine, "The court's decision to acquit those involved in Ada Tarn's kidnapping drew anger.")
    named = {a.value for c in claims if c.kind == "acquittal" for a in c.arguments if a.role is Role.RECIPIENT}
    assert "Ada Tarn" not in named


def test_who_is_released_without_charges_is_released(engine: Learned) -> None:
    claims = read(engine, "Karl Benn was released without any charges.")
    assert {"release"} == {claim.kind for claim in claims if claim.modality is Modality.HAPPENED}


def test_a_bound_of_a_number_denies_nothing(engine: Learned) -> None:
    for text in ("No fewer than 3,547 people were arrested.", "Police arrested no fewer than 30 students."):
        assert [(each.kind, each.modality) for each in read(engine, text)] == [("arrest", Modality.HAPPENED)]


def test_what_an_office_is_over_is_no_charge(engine: Learned) -> None:
    text = "A court in Dravna issued a warrant against Ivo Marlo, Estmark's minister of intelligence, in March 1996."
    (claim,) = [c for c in read(engine, text) if c.kind == "arrest_warrant"]
    assert not any(a.role is Role.CHARGE for a in claim.arguments)


def test_whose_word_makes_it_so_has_done_it(engine: Learned) -> None:
    for text in (
        "Resolved: that the warden, Emil Tarn, be suspended from duty.",
        "The council ordered that the clerk, Emil Tarn, be suspended from duty.",
    ):
        (claim,) = [claim for claim in read(engine, text) if claim.kind == "dismissal"]
        assert claim.modality is Modality.HAPPENED
    for text in (
        "Villagers demanded that the clerk, Emil Tarn, be suspended from duty.",
        "Villagers asked the council to order that the clerk, Emil Tarn, be suspended from duty.",
    ):
        assert not [claim for claim in read(engine, text) if claim.modality is Modality.HAPPENED]


def test_whom_a_step_is_directed_at_is_named_where_only_one_can_be_meant(engine: Learned) -> None:
    text = "A court set aside the life term awarded to a taxi driver. Emil Tarn came out of Sten prison at dusk."
    claims = [claim for claim in read(engine, text) if claim.kind == "conviction_overturned"]
    assert [each.value for claim in claims for each in claim.arguments if each.role is Role.RECIPIENT] == ["Emil Tarn"]


def test_a_record_is_brought_out_and_nobody_is_let_go(engine: Learned) -> None:
    for text in ("A record by one group is about to be released in Norland.", "Its release at this moment was luck."):
        assert "release" not in {claim.kind for claim in read(engine, text)}
    assert "release" in {claim.kind for claim in read(engine, "Its release of nine prisoners was welcomed.")}


def test_what_a_thing_encourages_is_called_for_by_nobody(engine: Learned) -> None:
    for text, name in (
        ("The verdict encouraged Estmark to jail more cooks.", ""),
        ("Tarn said the verdict encouraged Estmark to jail more cooks.", "Tarn"),
    ):
        (jailing,) = [claim for claim in read(engine, text) if claim.kind == "imprisonment"]
        assert (jailing.modality, jailing.speaker.name) == (Modality.POSSIBLE, name)


@pytest.mark.parametrize(
    ("told", "modality"),
    [
        ("The impunity contributed greatly to many later abuses and crimes by the police", Modality.HAPPENED),
        ("Estmark has been accused of many crimes", Modality.ALLEGED),
        ("Estmark has denied many crimes", Modality.DENIED),
        ("The minister wants answers about many crimes", Modality.HAPPENED),
    ],
)
def test_an_example_is_put_as_what_it_is_one_of(engine: Learned, told: str, modality: Modality) -> None:
    claims = read(engine, f"{told}, including the murder of four miners in Karsa.")
    assert [claim.modality for claim in claims if claim.kind == "killing"] == [modality]


def test_a_name_in_quotation_marks_is_nobodys_word_and_no_party(engine: Learned) -> None:
    (held,) = read(engine, "The group was holding its “World Summit for a Free Estmark” in 2018.")
    assert (held.kind, held.speaker.voice) == ("meeting", Voice.OUTLET)
    assert [a.value for a in held.arguments if a.role is Role.RECIPIENT] == []
    met = read(engine, "Tarn met the envoy of Estmark at a meeting in Arlen.")[0]
    assert [a.value for a in met.arguments if a.role is Role.RECIPIENT] == ["envoy of Estmark"]


@pytest.mark.parametrize(
    ("by", "instrument"),
    [("A bomb", ["bomb"]), ("An airstrike", ["airstrike"]), ("The crackdown", []), ("The siege of Arlen", [])],
)
def test_only_weapons_and_blows_are_instruments(engine: Learned, by: str, instrument: list[str]) -> None:
    (killing,) = [claim for claim in read(engine, f"{by} killed 40 people.") if claim.kind == "killing"]
    assert [a.value for a in killing.arguments if a.role is Role.INSTRUMENT] == instrument


def test_who_advocates_violence_threatens_and_not_where_they_live(engine: Learned) -> None:
    text = "The newspaper published an article advocating military strikes against a community of exiles in Estmark."
    (call,) = read(engine, text)
    assert (call.kind, call.trigger.quote) == ("threat", "advocating military strikes")
    assert [(a.role, a.value) for a in call.arguments] == [
        (Role.PERPETRATOR, "newspaper"),
        (Role.VICTIM, "community of exiles"),
    ]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (", with some estimates by the Red Cross ranging from 45% to 60%", ""),
        (", according to estimates by the Red Cross", "Red Cross"),
        (", the Red Cross said, with 40 people missing", "Red Cross"),
    ],
)
def test_who_estimates_more_beside_it_does_not_say_it(engine: Learned, told: str, name: str) -> None:
    claims = read(engine, f"Many houses have been destroyed{told}.")
    assert [claim.speaker.name for claim in claims if claim.kind == "property_destruction"] == [name]


def test_bodies_that_press_somebody_call_for_it(engine: Learned) -> None:
    text = "Orsk said the justice department and a lawyers' association had all pressed him to drop the charges."
    assert [c.modality for c in read(engine, text) if c.kind == "charges_dropped"] == [Modality.CALLED_FOR]


def test_examples_of_what_somebody_is_blamed_to_have_done_are_not_planned(engine: Learned) -> None:
    text = "Their sole crime was to have led a long struggle, including sit-down strikes and occupations, at the mill."
    assert Modality.PLANNED not in {c.modality for c in read(engine, text)}


def test_what_a_party_puts_to_a_court_is_alleged(engine: Learned) -> None:
    for text in (
        "The applicant submitted that her brother had been killed by soldiers.",
        "The defence was that a guard had killed the prisoner.",
        "Tarn's case was that a guard had killed the prisoner.",
    ):
        (claim,) = [each for each in read(engine, text) if each.kind == "killing"]
        assert claim.modality is Modality.ALLEGED
    (told,) = [
        each for each in read(engine, "The clerk said that soldiers had killed her brother.") if each.kind == "killing"
    ]
    assert told.modality is Modality.HAPPENED


def test_nobody_but_whom_a_clause_tells_of_is_accused_in_it(engine: Learned) -> None:
    text = "The court ruled to acquit Ada Venn of links to the Marn movement, which Karsa accuses of plotting a coup."
    plot = next(each for each in read(engine, text) if each.kind == "plot")
    assert [each.value for each in plot.arguments if each.role is Role.PERPETRATOR] == ["Marn movement"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Norland is imposing new sanctions on two Velish judges.", Modality.HAPPENED),
        ("Norland is imposing sanctions on two Velish judges next week.", Modality.PLANNED),
        ("We are today imposing additional sanctions on two Velish judges.", Modality.HAPPENED),
    ],
)
def test_a_measure_that_is_being_laid_is_laid(engine: Learned, text: str, modality: Modality) -> None:
    assert [each.modality for each in read(engine, text) if each.kind == "sanction"] == [modality]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("He spoke of a system of kickbacks that his firm allegedly paid to clerks.", Modality.ALLEGED),
        ("He spoke of a system of kickbacks that his firm paid to clerks.", Modality.HAPPENED),
    ],
)
def test_what_somebody_allegedly_did_is_alleged(engine: Learned, text: str, modality: Modality) -> None:
    assert [each.modality for each in read(engine, text) if each.kind == "corruption"] == [modality]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The army confirmed allegations that soldiers tortured prisoners.", Modality.HAPPENED),
        ("The army confirmed reports that soldiers tortured prisoners.", Modality.HAPPENED),
        ("The army denied allegations that soldiers tortured prisoners.", Modality.DENIED),
        ("The army has not confirmed reports that soldiers tortured prisoners.", Modality.ALLEGED),
    ],
)
def test_what_somebody_confirms_happened(engine: Learned, text: str, modality: Modality) -> None:
    assert [each.modality for each in read(engine, text) if each.kind == "torture"] == [modality]


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("Emil Tarn died before standing trial.", "trial", Modality.DID_NOT_HAPPEN),
        ("Emil Tarn died in prison before a verdict was reached.", "verdict", Modality.DID_NOT_HAPPEN),
        ("Emil Tarn was killed before he was arrested.", "arrest", Modality.DID_NOT_HAPPEN),
        ("Emil Tarn died before the guard was arrested.", "arrest", Modality.HAPPENED),
        ("Emil Tarn was beaten before being arrested.", "arrest", Modality.HAPPENED),
        ("Emil Tarn died in 2006 before his trial ended.", "trial", Modality.HAPPENED),
    ],
)
def test_whom_death_spares_a_step_did_not_undergo_it(engine: Learned, text: str, kind: str, modality: Modality) -> None:
    assert [each.modality for each in read(engine, text) if each.kind == kind] == [modality]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The families rejected the acquittal of Ivo Lenk.", Modality.HAPPENED),
        ("The judge ruled out the acquittal of Ivo Lenk.", Modality.DID_NOT_HAPPEN),
    ],
)
def test_a_judgment_that_is_rejected_was_made(engine: Learned, text: str, modality: Modality) -> None:
    assert [each.modality for each in read(engine, text) if each.kind == "acquittal"] == [modality]
