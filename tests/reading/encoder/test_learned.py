"""The learned engine on real sentences, with the weights that are shipped."""

import pickle
from collections.abc import Sequence

import numpy as np
import pytest

from answerable.model.claim import Modality, Reading, Role
from answerable.reading import by_rules, rules
from answerable.reading.encoder.adjustment import Adjustment
from answerable.reading.encoder.learned import Learned, learned
from answerable.reading.encoder.network import Answered, Heard, Network, network
from answerable.reading.times.anchor import Anchor
from answerable.reading.times.times import Time, find_times
from tests.gold.score import source


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


def read(engine: Learned, text: str, published: str = "2021-03-05") -> Reading:
    reading = engine.read(source(published), text)
    assert all(span.holds_in(text) for span in reading.spans())
    return reading


def test_one_sentence_two_happenings(engine: Learned) -> None:
    text = "The regional court in Dravna sentenced Piet Marlo to 18 years in prison for the murder of two students."
    found = {claim.kind: claim for claim in read(engine, text).claims}
    assert set(found) >= {"sentence", "killing"}
    sentence = found["sentence"]
    recipient, term = sentence.argument(Role.RECIPIENT), sentence.argument(Role.TERM)
    assert recipient is not None
    assert term is not None
    assert (recipient.value, term.value) == ("Piet Marlo", "P18Y")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Rallies followed the murder of Ana Velin by a guard as well as the shooting of Piet Marlo in Oslo.", []),
        ("Rallies followed the murder of Ana Velin by a guard, and the shooting of Piet Marlo in Oslo.", []),
        ("Rallies followed the murder of Ana Velin in Oslo as well as the shooting of Piet Marlo.", ["Oslo"]),
        ("Rallies followed the murder and torture of Ana Velin in Oslo.", ["Oslo"]),
    ],
)
def test_the_place_of_a_noun_is_not_that_of_another_joined_to_it(engine: Learned, text: str, places: list[str]) -> None:
    claim = next(claim for claim in read(engine, text).claims if claim.trigger.quote == "murder")
    assert [each.value for each in claim.arguments if each.role is Role.PLACE] == places


@pytest.mark.parametrize(
    ("noun", "bombings"),
    [("another bombing", 2), ("a separate car bombing", 2), ("the bombing", 1), ("the second bombing in a month", 1)],
)
def test_another_happening_of_a_sentence_is_not_the_first(engine: Learned, noun: str, bombings: int) -> None:
    text = f"Police say a bombing in eastern Karsa killed at least five people, while seven died in {noun}."
    assert [claim.kind for claim in read(engine, text).claims].count("bombing") == bombings


def test_who_is_taken_is_named(engine: Learned) -> None:
    text = "Plainclothes men bundled the blogger Ana Velin into a van outside her home on Tuesday."
    (claim,) = read(engine, text).claims
    victim = claim.argument(Role.VICTIM)
    assert claim.kind == "abduction"
    assert victim is not None
    assert victim.value == "Ana Velin"


def test_what_is_only_demanded_is_no_fact(engine: Learned) -> None:
    found = read(
        engine, "The union said that the government should release the detained editor Omid Rahbari at once."
    ).claims
    assert all(claim.modality is not Modality.HAPPENED for claim in found if claim.kind == "release")


def test_a_text_is_read_alike_whatever_was_read_before(engine: Learned) -> None:
    text = "Police arrested Omid Rahbari in Dravna on Monday. His lawyer said he was beaten."
    first = read(engine, text)
    read(engine, "Gunmen killed three farmers near Marovo. " * 12)
    assert read(engine, text) == first


def test_another_language_is_left_unread(engine: Learned) -> None:
    assert engine.read(source("2021-03-05", "fa"), "پلیس او را بازداشت کرد.").claims == ()


def test_it_crosses_to_another_process(engine: Learned) -> None:
    text = "Police arrested Omid Rahbari in Dravna on Monday."
    assert read(pickle.loads(pickle.dumps(engine)), text) == read(engine, text)


def test_an_adjustment_is_told_in_the_name_of_the_reader() -> None:
    labels = network().labels
    nothing = Adjustment(
        np.zeros((385, len(labels.kinds)), np.float32), np.zeros((385, len(labels.modalities)), np.float32)
    )
    adjusted = learned(rules(), nothing)
    text = "Police arrested Omid Rahbari in Dravna on Monday."
    plain, other = read(learned(rules()), text), read(adjusted, text)
    assert other.reader == adjusted.name == f"encoder/1+{nothing.digest}"
    assert [(c.kind, c.modality, c.confidence) for c in plain.claims] == [
        (c.kind, c.modality, c.confidence) for c in other.claims
    ]


def test_a_plural_of_two_things_is_two_happenings(engine: Learned) -> None:
    text = "The council asked Velia about the bombings of Orvel Flight 103 and Norland Flight 772."
    found = [claim for claim in read(engine, text).claims if claim.kind == "bombing"]
    victims = [[a.value for a in claim.arguments if a.role is Role.VICTIM] for claim in found]
    assert sorted(victims) == [["Norland Flight 772"], ["Orvel Flight 103"]]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Holt was jailed over the 2012 riot in which police killed two men.",
        "Anna Holt was jailed for her role in the 1988 massacre of prisoners.",
        "Over 2000 people were arrested in Orsk.",
    ],
)
def test_a_year_of_another_noun_dates_no_step(engine: Learned, text: str) -> None:
    steps = [claim for claim in read(engine, text).claims if claim.kind in {"imprisonment", "sentence", "arrest"}]
    assert steps
    assert not any(claim.argument(Role.TIME) for claim in steps)


def test_words_side_by_side_are_one_charge(engine: Learned) -> None:
    (arrest,) = [c for c in read(engine, "Police arrested Anna Holt in the 2012 raid.").claims if c.kind == "arrest"]
    charges = [each.span.quote for each in arrest.arguments if each.role is Role.CHARGE]
    assert charges in (["the 2012 raid"], [])


@pytest.mark.parametrize(
    "text",
    [
        "This report sums up how the Security Council dealt with the bombing of Orvel Flight 103.",
        "Kian Marlo, the only person convicted of the Dravna bombing, died at his home on Sunday.",
    ],
)
def test_the_network_alone_makes_nobody_the_doer_of_what_the_rules_read_too(engine: Learned, text: str) -> None:
    found = [claim for claim in read(engine, text).claims if claim.kind == "bombing"]
    assert found
    for claim in found:
        assert claim.modality is not Modality.HAPPENED or claim.argument(Role.PERPETRATOR) is None


def test_a_word_and_what_it_describes_are_one_happening(engine: Learned) -> None:
    text = "Nobody has answered for the terrorist plot against the council's congress in Norland."
    assert [claim.kind for claim in read(engine, text).claims].count("plot") == 1


def test_who_undoes_a_conviction_did_not_give_it(engine: Learned) -> None:
    text = "The appeals chamber on Wednesday quashed the conviction of Emil Tarn for the bombing of the Velin market."
    claims = {claim.kind: claim for claim in read(engine, text).claims}
    assert claims["conviction"].argument(Role.ACTOR) is None
    actor = claims["conviction_overturned"].argument(Role.ACTOR)
    assert actor is not None
    assert actor.value == "appeals chamber"


def test_whom_somebody_holds_does_not_protest(engine: Learned) -> None:
    text = "The families of two other prisoners, whom Norland continues to hold, protested outside the embassy."
    (claim,) = read(engine, text).claims
    assert "Norland" not in [each.value for each in claim.arguments]


def test_words_of_one_happening_make_one_claim(engine: Learned) -> None:
    (claim,) = read(engine, "Former president placed under house arrest").claims
    assert [(each.role, each.value) for each in claim.arguments] == [(Role.VICTIM, "Former president")]


def test_a_place_keeps_its_whole_name(engine: Learned) -> None:
    text = "Seven aid workers were killed on Sunday when a drone struck their convoy near Wadi Sarim."
    assert {
        each.value for claim in read(engine, text).claims for each in claim.arguments if each.role is Role.PLACE
    } == {"Wadi Sarim"}


def test_who_denies_an_act_is_who_speaks(engine: Learned) -> None:
    text = "Norland denied any role in the bombing of the embassy."
    (claim,) = read(engine, text).claims
    assert (claim.modality, claim.speaker.name) == (Modality.DENIED, "Norland")
    assert claim.speaker.cue is not None
    assert claim.speaker.cue.quote == "denied"


def test_who_denies_what_another_tells_is_who_speaks(engine: Learned) -> None:
    text = "Norland denied the envoy's report of a massacre in Dravna."
    (claim,) = read(engine, text).claims
    assert (claim.kind, claim.modality, claim.speaker.name) == ("mass_killing", Modality.DENIED, "Norland")


def test_a_trigger_is_no_preposition_alone(engine: Learned) -> None:
    text = "Ana Tarn, who owns the mill, is currently on trial for tax evasion in Dravna."
    (trial,) = [claim for claim in read(engine, text).claims if claim.kind == "trial"]
    assert trial.trigger.quote == "on trial"


def test_a_state_that_denies_that_it_did_it_is_the_doer_whom_it_denies(engine: Learned) -> None:
    (claim,) = read(engine, "Norland denied that it had bombed the ferry Kestrel.").claims
    assert [a.value for a in claim.arguments if a.role is Role.PERPETRATOR] == ["Norland"]


def test_a_time_past_an_aside_is_not_of_what_the_aside_tells(engine: Learned) -> None:
    text = "Norland released Ilan Dorn, the only man convicted of the Karsa bombing, from prison on 20 August 2009."
    times = {c.kind: [a.value for a in c.arguments if a.role is Role.TIME] for c in read(engine, text).claims}
    assert times["release"] == ["2009-08-20"]
    assert times["conviction"] == []


@pytest.mark.parametrize(
    "text",
    [
        "In Dravna, Norland's prosecutors charged the two men with murder.",
        "Ana Tarn was charged with murder on 3 May 2001.",
    ],
)
def test_where_and_when_somebody_is_charged_is_not_where_and_when_it_was_done(engine: Learned, text: str) -> None:
    (murder,) = [claim for claim in read(engine, text).claims if claim.trigger.quote == "murder"]
    assert not {Role.PLACE, Role.TIME}.intersection(each.role for each in murder.arguments)


def test_an_order_that_is_denied_makes_nobody_its_giver(engine: Learned) -> None:
    for text in (
        "Norland denied that Colonel Brack had ordered the killings.",
        "Norland rejected the finding that Colonel Brack had ordered the bombing of Ossel.",
    ):
        (claim,) = read(engine, text).claims
        assert (claim.modality, claim.speaker.name) == (Modality.DENIED, "Norland")


def test_who_is_denied_bail_denies_no_act(engine: Learned) -> None:
    text = "A court denied bail to Ilan Dorn over the killings at Ossel."
    assert [claim.modality for claim in read(engine, text).claims if claim.kind == "killing"] == [Modality.HAPPENED]


def test_a_broken_off_place_is_made_whole(engine: Learned) -> None:
    text = "Police have arrested a man over last week's bombing of a historic shrine in the southern city of Warri."
    places = [a.value for claim in read(engine, text).claims for a in claim.arguments if a.role is Role.PLACE]
    assert places
    assert all(place.endswith("Warri") for place in places)


def test_the_day_of_a_deed_is_not_that_of_the_arrest_for_it(engine: Learned) -> None:
    text = "Police have arrested a man over last week's bombing of a historic shrine in Warri."
    times = {c.kind: [a.span.quote for a in c.arguments if a.role is Role.TIME] for c in read(engine, text).claims}
    assert times == {"arrest": [], "bombing": ["last week"]}


@pytest.mark.parametrize("leads", ["convicted of", "convicted in", "charged with"])
def test_the_year_that_tells_which_deed_is_meant_is_that_of_the_deed(engine: Learned, leads: str) -> None:
    claims = read(engine, f"Oskar Venn was {leads} the 2014 murder of a clerk.").claims
    (step,) = [each for each in claims if each.kind in {"conviction", "charge"}]
    (deed,) = [each for each in claims if each.kind == "killing"]
    charge, time = step.argument(Role.CHARGE), deed.argument(Role.TIME)
    assert charge is not None
    assert charge.span.quote == "the 2014 murder of a clerk"
    assert time is not None
    assert (step.argument(Role.TIME), time.value) == (None, "2014")


def test_what_only_bounds_a_killing_does_not_date_it(engine: Learned) -> None:
    text = "She was the first journalist to be killed in Velia since the end of the war in 2001."
    (claim,) = [each for each in read(engine, text).claims if each.kind == "killing"]
    assert claim.argument(Role.TIME) is None


def test_a_text_without_a_date_gives_no_last_year(engine: Learned) -> None:
    text = (
        "An appeals court upheld the sentence of Emil Tarn for the killing of 148 villagers in 1982.\n\n"
        "Tarn was convicted late last year with six others. The council had fired him earlier this year."
    )
    told = {
        claim.kind: [a.value for a in claim.arguments if a.role is Role.TIME] for claim in read(engine, text, "").claims
    }
    assert told["conviction"] == []
    assert told.get("dismissal", []) == []


def test_the_day_of_a_statement_is_not_that_of_what_it_tells(engine: Learned) -> None:
    text = "Security officials said Tuesday that Omid Rahbari was killed in a firefight near the town of Sarde."
    (claim,) = [each for each in read(engine, text).claims if each.kind == "killing"]
    assert claim.argument(Role.TIME) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police raided the office on 3 May 2019, detaining three editors.",
            {"arbitrary_detention": ["2019-05-03"]},
        ),
        (
            "Ten people were killed on 3 May 2019 while six others were arrested.",
            {"killing": ["2019-05-03"], "arrest": ["2019-05-03"]},
        ),
        (
            "Four reporters were arrested in Tarna on 3 May 2019 while covering clashes in the province.",
            {"arrest": ["2019-05-03"], "armed_attack": ["2019-05-03"]},
        ),
        (
            "Two editors were charged in connection with protests on 3 May 2019.",
            {"charge": []},
        ),
    ],
)
def test_what_is_told_in_one_breath_has_one_time(engine: Learned, text: str, expected: dict[str, list[str]]) -> None:
    found: dict[str, list[str]] = {}
    for claim in read(engine, text).claims:
        found.setdefault(claim.kind, []).extend(a.value for a in claim.arguments if a.role is Role.TIME)
    assert {kind: found.get(kind, []) for kind in expected} == expected


def test_of_a_heap_of_happenings_the_encoder_is_not_asked(engine: Learned, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    ask = Network.ask

    def counted(net: Network, heard: Heard, predicates: Sequence[tuple[int, int]]) -> Answered:
        asked.append(len(predicates))
        return ask(net, heard, predicates)

    monkeypatch.setattr(Network, "ask", counted)
    read(engine, "Gunmen killed and wounded Ana Velin. They " + "killed and wounded " * 60 + "people.")
    assert asked == [2]


def test_the_times_of_a_sentence_are_looked_for_once(engine: Learned, monkeypatch: pytest.MonkeyPatch) -> None:
    dated = []

    def counted(text: str, start: int, end: int, anchor: Anchor | None) -> list[Time]:
        dated.append((start, anchor))
        return find_times(text, start, end, anchor)

    monkeypatch.setattr(by_rules, "find_times", counted)
    read(engine, "Police arrested Omid Rahbari in Dravna on Monday. Two days later he was released.")
    assert dated
    assert len(dated) == len(set(dated))


def test_of_a_list_of_months_each_is_a_time(engine: Learned) -> None:
    found = read(engine, "Emil Tarn smuggled three men into Norland in March and June 2018.").claims
    times = [each.value for claim in found for each in claim.arguments if each.role is Role.TIME]
    assert times == ["2018-03", "2018-06"]


@pytest.mark.parametrize("noun", ["suicide bombing", "suicide blast", "suicide car bombing"])
def test_a_suicide_bombing_is_a_bombing(engine: Learned, noun: str) -> None:
    kinds = [claim.kind for claim in read(engine, f"A {noun} killed ten guards in Dravna.").claims]
    assert "bombing" in kinds
    assert "death" not in kinds


def test_what_the_charges_are_of_brings_none(engine: Learned) -> None:
    (charge,) = [c for c in read(engine, "Ivo Tarn is facing terrorism charges.").claims if c.kind == "charge"]
    told = {each.role.value: each.value for each in charge.arguments}
    assert told == {"recipient": "Ivo Tarn", "charge": "terrorism"}
