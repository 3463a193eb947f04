from __future__ import annotations

import pytest

from answerable.model.claim import Modality
from tests.reading.sentence import claim_of, claims_of


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("Soldiers killed twelve villagers.", "killing", "happened"),
        ("Ana Sill was granted bail for the murder of Bo Toll.", "killing", "alleged"),
        ("Ana Sill was pardoned for the murder of Bo Toll.", "killing", "happened"),
        ("Ana Sill was handed a ten-year prison term for kidnapping a clerk.", "abduction", "happened"),
        ("The Senate voted to convict the president.", "conviction", "happened"),
        ("Fifty-seven senators voted to convict the president.", "conviction", "possible"),
        ("Senator Ada Storrow voted to convict the president.", "conviction", "possible"),
        ("Soldiers tried to kill the mayor.", "killing", "attempted"),
        ("Malk will be tried for the killing of Ada Sill.", "killing", "alleged"),
        ("Malk was tried for the killing of Ada Sill.", "killing", "alleged"),
        ("It was reported on Saturday that the army killed Ada Sill.", "killing", "alleged"),
        ("There were reports that the army or its allies killed Ada Sill.", "killing", "alleged"),
        ("It reported on Saturday that the army killed Ada Sill.", "killing", "happened"),
        ("There is some evidence that the army killed Ada Sill.", "killing", "alleged"),
        ("The Union will introduce sanctions against the generals.", "sanction", "planned"),
        ("It was reported to the mayor that the army killed Ada Sill.", "killing", "happened"),
        ("A failed coup in 2016 divided the army.", "coup", "attempted"),
        ("Police foiled a plot to bomb the railway station.", "bombing", "attempted"),
        ("The men were seized before they could carry out their plot to bomb the bridge.", "plot", "happened"),
        ("Refrain from the arrest or harassment of clerks.", "harassment", "did_not_happen"),
        ("The colonel was ordered detained for two weeks.", "arbitrary_detention", "happened"),
        ("The colonel was ordered released on Friday.", "release", "planned"),
        (
            "Orsk was found guilty in Karsa on three counts of smuggling migrants.",
            "human_trafficking",
            "happened",
        ),
        ("Orsk was charged in Karsa with three counts of smuggling migrants.", "human_trafficking", "alleged"),
        ("Malk said that Tarn was forced to give a statement that he killed Ada Sill.", "killing", "alleged"),
        ("Malk gave a statement that he killed Ada Sill.", "killing", "happened"),
        ("The militia threatened to execute the hostages.", "execution", "threatened"),
        ("The militia threatened to execute the hostages.", "threat", "happened"),
        ("Sanctions will stay until the editor has been released.", "release", "possible"),
        ("The envoy cannot return before the editor has been released.", "release", "possible"),
        ("The envoy stayed until the editor was released.", "release", "happened"),
        ("As before, the editor was released.", "release", "happened"),
        ("The state plans to execute the prisoner.", "execution", "planned"),
        ("The court will sentence the colonel on Friday.", "sentence", "planned"),
        ("The prisoner is to be executed on Friday.", "execution", "planned"),
        ("The trial of Basse is scheduled to begin in September.", "trial", "planned"),
        ("She hopes to see Orsk indicted for fraud.", "charge", "called_for"),
        ("The families would love to see General Orsk arrested.", "arrest", "called_for"),
        ("They expect to see General Orsk arrested.", "arrest", "possible"),
        ("She was glad to see General Orsk arrested.", "arrest", "happened"),
        ("The council should expel the envoy.", "expulsion", "called_for"),
        ("The council must impose sanctions on the generals.", "sanction", "called_for"),
        ("The court ought to acquit the editor.", "acquittal", "called_for"),
        ("The families demanded the release of Orsk.", "release", "called_for"),
        ("Lawmakers urged the president to pardon the officers.", "pardon", "called_for"),
        ("The report called for the arrest of the general.", "arrest", "called_for"),
        ("Their demands include the release of Orsk.", "release", "called_for"),
        ("The minister demanded that Velia release the sailors.", "release", "called_for"),
        ("If Velia invades Ostravia, the council will meet.", "invasion", "possible"),
        ("Velia could invade Ostravia.", "invasion", "possible"),
        ("They feared that Velia would invade Ostravia.", "invasion", "possible"),
        ("The general faces a trial over the massacre.", "trial", "planned"),
        ("The risk of an invasion by Velia grows.", "invasion", "possible"),
        ("Malk dreamed of killing the mayor.", "killing", "possible"),
        ("Orsk was accused of torturing a guard.", "torture", "alleged"),
        ("Orsk was accused of beating men, and of torturing a guard.", "torture", "alleged"),
        ("The party was accused of gagging papers, jailing critics and torturing students.", "torture", "alleged"),
        ("Prosecutors charged the officer with murder.", "killing", "alleged"),
        ("The officer was arrested for the murder of Tarn.", "killing", "alleged"),
        ("Officers allegedly tortured the students.", "torture", "alleged"),
        ("The alleged torture of two students angered them.", "torture", "alleged"),
        ("The army denied that it had bombed the hospital.", "bombing", "denied"),
        ("The officer pleaded not guilty to the murder of Tarn.", "killing", "denied"),
        ("The court did not convict the officer.", "conviction", "did_not_happen"),
        ("The guards refused to release the prisoners.", "release", "did_not_happen"),
        ("Nobody was killed by the soldiers.", "killing", "did_not_happen"),
        ("The envoy prevented the execution of the sailors.", "execution", "did_not_happen"),
        ("The envoy dissuaded Velia from invading Ostravia.", "invasion", "did_not_happen"),
        ("The ruling prohibits guards from torturing the sailors.", "torture", "did_not_happen"),
        ("The envoy did not stop Velia from invading Ostravia.", "invasion", "happened"),
        ("The rebels were close to seizing the town.", "seizure", "possible"),
        ("The council voted against imposing sanctions on Velia.", "sanction", "did_not_happen"),
        ("The minister warned the police against arresting reporters.", "arrest", "possible"),
        ("The court ordered the execution of Tarn in 1994.", "execution", "happened"),
        ("They never condemned the massacre of 400 prisoners.", "mass_killing", "happened"),
        ("He was convicted of the murder of Tarn.", "killing", "happened"),
        ("The failed prosecution of Orsk cost millions.", "trial", "happened"),
        ("The agency has been able to seize the ship.", "seizure", "happened"),
        ("The ruling could lead to arrests of officers.", "arrest", "possible"),
        ("Soldiers not only killed the mayor but fled.", "killing", "happened"),
        ("The court did not convict Tarn until 2014.", "conviction", "happened"),
        ("The court has not convicted Tarn until now.", "conviction", "did_not_happen"),
        ("The editor should not have been arrested.", "arrest", "happened"),
        ("The editor should have been released.", "release", "called_for"),
        ("No 10 condemned the massacre of 400 prisoners.", "condemnation", "happened"),
        ("No minister condemned the massacre of 400 prisoners.", "condemnation", "did_not_happen"),
        ("The families rejected the acquittal of Orsk.", "acquittal", "happened"),
        ("No fewer than 3,547 people were arrested in Dravna.", "arrest", "happened"),
        ("Police arrested no more than three people in Dravna.", "arrest", "happened"),
        ("No fewer people were arrested in Dravna.", "arrest", "did_not_happen"),
        ("Three editors were ordered released.", "release", "planned"),
        ("The judge ordered three editors released.", "release", "planned"),
        ("The general issued an order for the arrest of Orsk.", "arrest", "planned"),
        ("The general issued an order on the arrest of Orsk.", "arrest", "happened"),
        ("The army carried out a campaign of killing miners.", "killing", "happened"),
        ("Velia must stop jailing editors.", "imprisonment", "happened"),
        ("Velia will not stop jailing editors.", "imprisonment", "happened"),
        ("The paper did not go on to say that the court had convicted Orsk.", "conviction", "possible"),
        ("Velia should show its goodwill by releasing Orsk.", "release", "called_for"),
        ("Velia threatened to retaliate by arresting the sailors.", "arrest", "threatened"),
        ("The police may have broken the law by arresting Orsk.", "arrest", "happened"),
        ("The militia tried to stop the convoy by shooting two drivers.", "shooting", "happened"),
        ("The massacre of 400 prisoners prompted the arrest of Orsk.", "arrest", "happened"),
        ("The council was concerned at the arrest of Orsk.", "arrest", "happened"),
        ("The council voiced concern at the arrest of Orsk.", "arrest", "happened"),
        ("The council voiced fear of an invasion by Velia.", "invasion", "possible"),
        ("The families made an appeal for the acquittal of Orsk.", "acquittal", "called_for"),
        ("The families protested against the arrest of Orsk.", "arrest", "happened"),
        ("The students continue to face a violent crackdown by the army.", "crackdown", "happened"),
        ("The minister is facing an investigation into the massacre.", "investigation", "happened"),
        ("The students face a crackdown by the army.", "crackdown", "possible"),
        ("Had the editor been released, he would have fled.", "release", "possible"),
        ("The lawyer argued that had Tarn been arrested in May, the victims would be alive.", "arrest", "possible"),
        ("The judge that had Tarn arrested in May resigned.", "arrest", "happened"),
        ("The editor had been released before.", "release", "happened"),
        ("The ministry did not say that the editor was released.", "release", "possible"),
        ("The ministry did not confirm that soldiers killed twelve villagers.", "killing", "possible"),
        ("The ministry said that soldiers killed twelve villagers.", "killing", "happened"),
        ("The bishop warned soldiers against killing Ada Sill.", "killing", "possible"),
        ("The bishop warned soldiers against shelling towns or killing Ada Sill.", "killing", "possible"),
        ("The bishop asked the army not to execute Ada Sill.", "execution", "possible"),
        ("The general ordered his men not to shoot the miners.", "shooting", "possible"),
        ("The bishop persuaded the army not to execute Ada Sill.", "execution", "did_not_happen"),
        ("The council chose not to expel the envoy.", "expulsion", "did_not_happen"),
        ("The envoy is not to be expelled.", "expulsion", "did_not_happen"),
        ("The bishop asked the army not only to free Ada Sill.", "release", "called_for"),
        ("The army was responsible for the killing of two students.", "killing", "happened"),
    ],
)
def test_modality(text: str, kind: str, modality: str) -> None:
    found = {claim.kind: claim.modality.value for claim in claims_of(text)}
    assert found.get(kind) == modality


@pytest.mark.parametrize(
    "text",
    [
        "The aim was not to jail the editor.",
        "Judges are elected by the senate.",  # the rule, not a happening
        "Executing the sailors would not bring peace.",  # a gerund as subject
        "To expel the envoy is not enough.",
        "Did the army bomb the hospital?",
    ],
)
def test_no_claim_where_nothing_happens(text: str) -> None:
    assert claims_of(text) == ()


def test_a_charge_that_is_rejected_was_brought() -> None:
    (claim,) = claims_of("The embassy rejected the indictment of Ivo Tarn as a farce.")
    assert (claim.kind, claim.modality) == ("charge", Modality.HAPPENED)


@pytest.mark.parametrize(
    "text",
    [
        "Peru refused to extradite the banker Piers Aldo.",
        "The court rejected the extradition of the banker Piers Aldo.",
        "The extradition of the banker Piers Aldo was refused.",
    ],
)
def test_an_extradition_refused_ends_no_charge(text: str) -> None:
    (claim,) = claims_of(text)
    assert (claim.kind, claim.modality) == ("extradition", Modality.DID_NOT_HAPPEN)


def test_what_is_to_be_is_planned() -> None:
    assert claim_of("The trial of Emil Sander is to open in May 2021.", "trial").modality is Modality.PLANNED


def test_a_retrial_ordered_is_no_trial_held() -> None:
    claims = claims_of("The supreme court ordered a retrial of Emil Sander.")
    assert [claim.kind for claim in claims] == ["conviction_overturned"]


@pytest.mark.parametrize("bound", ["No fewer than", "No less than", "No more than"])
def test_a_bound_of_a_number_denies_nothing(bound: str) -> None:
    claim = claim_of(f"{bound} forty villagers were killed by soldiers on Monday.", "killing")
    assert claim.modality is Modality.HAPPENED
    assert claim_of(f"Police arrested {bound.lower()} 30 students.", "arrest").modality is Modality.HAPPENED


def test_no_villagers_are_none() -> None:
    assert all(claim.modality is not Modality.HAPPENED for claim in claims_of("No villagers were killed by soldiers."))


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("Weak laws encouraged gunmen to attack schools.", "armed_attack", "possible"),
        ("The silence of the envoys encouraged Estmark to jail more cooks.", "imprisonment", "possible"),
        ("Their silence emboldened the army to shell the town of Dravna.", "shelling", "possible"),
        ("The minister encouraged judges to jail more cooks.", "imprisonment", "called_for"),
        ("A letter by the union encouraged Estmark to free the cooks.", "release", "called_for"),
        ("Estmark encouraged the gunmen to attack schools.", "armed_attack", "called_for"),
        ("Poverty led men to attack the depot.", "armed_attack", "happened"),
    ],
)
def test_what_things_encourage_is_called_for_by_nobody(text: str, kind: str, modality: str) -> None:
    assert claim_of(text, kind).modality.value == modality


@pytest.mark.parametrize(
    ("told", "modality"),
    [
        ("The impunity contributed to many crimes by the police", "happened"),
        ("The army has carried out many crimes", "happened"),
        ("Estmark has been accused of many crimes", "alleged"),
        ("Estmark has denied many crimes", "denied"),
        ("The rebels plan many crimes", "planned"),
        ("The police did not prevent many crimes", "happened"),
        ("Tarn was convicted of many crimes", "happened"),
    ],
)
def test_an_example_is_put_as_what_it_is_one_of(told: str, modality: str) -> None:
    assert claim_of(f"{told}, including the murder of four miners in Karsa.", "killing").modality.value == modality


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("A strike by clerks at the mill, due to begin Monday, was called off.", "labour_strike", "did_not_happen"),
        ("Lawyers could see the letters after a subpoena issued by a grand jury.", "court_order", "happened"),
    ],
)
def test_what_was_called_off_and_what_was_issued(text: str, kind: str, modality: str) -> None:
    assert claim_of(text, kind).modality.value == modality


def test_what_is_alleged_of_one_verb_is_of_those_joined_to_it() -> None:
    text = "She spoke of allegations that two guards were tortured in the cells, and were raped."
    assert {claim.modality.value for claim in claims_of(text)} <= {"alleged"}
    text = "Tarn rejected claims that the army had shot two miners and had abducted a clerk."
    assert {claim.modality.value for claim in claims_of(text)} == {"alleged"}
