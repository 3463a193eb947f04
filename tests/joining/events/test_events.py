from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.joining.context import Context
from answerable.joining.events.events import join_events
from answerable.model.claim import Claim, Modality
from answerable.model.event import Event, Status
from answerable.model.identity import make_id
from answerable.model.judgement import Verdict
from tests.joining.made import Text, actors_of, events_of, judge, named


def _sentence(source: str, text: str, *, published: str = "2022-07-15", **more: object) -> Text:
    found = Text(source, text, published=published)
    found.claim("sentence", "sentenced", **more)  # type: ignore[arg-type]
    return found


def _noury(source: str, *, published: str = "2022-07-15") -> Text:
    return _sentence(
        source,
        f"On July 14 Hamid Noury was sentenced to life, says {source}.",
        published=published,
        recipient="Hamid Noury",
        time=("July 14", "2022-07-14"),
        term=("life", "life"),
    )


def test_two_sources_on_one_sentence_are_one_event() -> None:
    (event,) = events_of(_noury("s-1"), _noury("s-2", published="2022-07-20"))
    assert event.status is Status.AGREED
    assert event.sources == 2
    assert event.happened.edtf == "2022-07-14"
    assert event.reported.edtf == "2022-07-15/2022-07-20"
    assert event.term == "life"
    assert not event.known.known
    assert event.id == make_id("e", min(event.claims))
    assert event.claims == tuple(sorted(event.claims))


def test_copies_count_once() -> None:
    one, two = _noury("s-1"), _noury("s-2")
    two.context = Context(id="s-2", published=two.context.published, copies="s-1")
    (event,) = events_of(one, two)
    assert (event.status, event.sources) == (Status.SINGLE_SOURCE, 1)


def test_an_undated_claim_joins_on_the_person_sentenced() -> None:
    undated = _sentence("s-2", "Hamid Noury was sentenced in Sweden.", recipient="Hamid Noury")
    assert len(events_of(_noury("s-1"), undated)) == 1


def test_what_is_reported_before_cannot_be_what_happened_later() -> None:
    earlier = _sentence("s-2", "Hamid Noury was sentenced.", recipient="Hamid Noury", published="2019-01-01")
    assert len(events_of(_noury("s-1"), earlier)) == 2


@pytest.mark.parametrize(
    "other",
    [
        _sentence(
            "s-2", "On July 14 Karim Rahimi was sentenced.", recipient="Karim Rahimi", time=("July 14", "2022-07-14")
        ),
        _sentence("s-2", "In 2019 Hamid Noury was sentenced.", recipient="Hamid Noury", time=("2019", "2019")),
        _sentence("s-2", "Hamid Noury was sentenced to a year.", recipient="Hamid Noury", term=("a year", "P1Y")),
        _sentence("s-2", "On July 14 a man was sentenced.", recipient="<a man>", time=("July 14", "2022-07-14")),
    ],
    ids=["another person", "another time", "another term", "nobody named"],
)
def test_near_misses_stay_apart(other: Text) -> None:
    assert len(events_of(_noury("s-1"), other)) == 2


def test_places_in_conflict_keep_claims_apart_and_a_state_holds_its_towns() -> None:
    def bombing(source: str, place: str) -> Text:
        text = Text(source, f"A bombing on 3 May in {place} was blamed on Ahmed Jibril.")
        text.claim("bombing", "bombing", perpetrator="Ahmed Jibril", place=place, time=("3 May", "1999-05-03"))
        return text

    assert len(events_of(bombing("s-1", "Paris"), bombing("s-2", "Lyon"))) == 2
    (event,) = events_of(bombing("s-1", "Paris"), bombing("s-2", "France"))
    assert event.place == "Paris"


def test_a_claim_that_fits_two_happenings_joins_neither() -> None:
    def arrest(source: str, words: str = "", edtf: str = "") -> Text:
        text = Text(source, f"Police arrested Hamid Noury {words or 'once'}.", published="2023-01-01")
        text.claim("arrest", "arrested", recipient="Hamid Noury", time=(words, edtf) if words else None)
        return text

    first, second = arrest("s-1", "in 2010", "2010"), arrest("s-2", "in 2015", "2015")
    assert len(events_of(first, arrest("s-3"))) == 1
    assert len(events_of(first, second, arrest("s-3"))) == 3


def test_a_chain_never_joins_what_contradicts() -> None:
    wide = Text("s-2", "In May 1999 Ahmed Jibril was arrested.")
    wide.claim("arrest", "arrested", recipient="Ahmed Jibril", time=("May 1999", "1999-05"))
    days = []
    for day in ("1999-05-03", "1999-05-20"):
        text = Text(f"s-{day}", f"Ahmed Jibril was arrested on {day}.")
        text.claim("arrest", "arrested", recipient="Ahmed Jibril", time=(day, day))
        days.append(text)
    assert len(events_of(days[0], wide)) == 1
    assert len(events_of(*days, wide)) == 3


def _sanctions(source: str, actor: str, recipient: str, day: str = "") -> Text:
    text = Text(source, f"{actor} imposed sanctions on {recipient} {day}.", published="2022-01-01")
    text.claim("sanction", "sanctions", actor=actor, recipient=recipient, time=(day, day) if day else None)
    return text


def test_sanctions_of_two_makers_are_two_events() -> None:
    ours, theirs = _sanctions("s-1", "Canada", "Iran", "2021-03-01"), _sanctions("s-2", "Japan", "Iran", "2021-03-01")
    assert len(events_of(ours, theirs)) == 2
    assert len(events_of(ours, _sanctions("s-2", "Canada", "Iran", "2021-03-01"))) == 1


def test_a_state_is_sanctioned_too_often_to_join_without_a_date() -> None:
    assert len(events_of(_sanctions("s-1", "Canada", "Iran"), _sanctions("s-2", "Canada", "Iran"))) == 2
    assert len(events_of(_sanctions("s-1", "Canada", "Iran", "2021"), _sanctions("s-2", "Canada", "Iran", "2021"))) == 2


def test_statements_are_too_many_to_join_without_a_date() -> None:
    def condemned(source: str) -> Text:
        text = Text(source, "Canada condemned Ebrahim Raisi.")
        text.claim("condemnation", "condemned", actor="Canada", recipient="Ebrahim Raisi")
        return text

    assert len(events_of(condemned("s-1"), condemned("s-2"))) == 2


def _bombing(source: str, text: str, count: tuple[str, str] | None = None) -> Text:
    found = Text(source, text, published="1990-01-01")
    day = (
        ("21 December 1988", "1988-12-21")
        if "21 December 1988" in text
        else ("1988", "1988")
        if "1988" in text
        else None
    )
    found.claim("bombing", "bombing", place="Lockerbie", time=day, count=count)
    return found


def test_one_place_on_one_day_is_one_act_and_two_counts_are_disputed() -> None:
    one = _bombing("s-1", "The bombing of 21 December 1988 at Lockerbie killed 270.", ("270", "270 killed"))
    two = _bombing("s-2", "The bombing on 21 December 1988 at Lockerbie killed 258.", ("258", "258 killed"))
    (event,) = events_of(one, two)
    assert event.status is Status.DISPUTED
    assert [count.value for count in event.counts] == ["258 killed", "270 killed"]
    assert event.place == "Lockerbie"


def test_a_definite_bombing_points_to_the_only_one_at_its_place() -> None:
    dated = _bombing("s-1", "The bombing of 21 December 1988 at Lockerbie was an outrage.")
    back = _bombing("s-2", "Ten years on, the Lockerbie bombing was still unsolved.")
    year = _bombing("s-3", "He spoke of the 1988 Lockerbie bombing.")
    assert len(events_of(dated, back, year)) == 1
    other = Text("s-4", "A bombing on 3 May 1970 shook Lockerbie.")
    other.claim("bombing", "bombing", place="Lockerbie", time=("3 May 1970", "1970-05-03"))
    assert len(events_of(dated, back, other)) == 3
    some = _bombing("s-5", "There was a bombing at Lockerbie.")
    assert len(events_of(dated, some)) == 2


def _murders(source: str, text: str, trigger: str, count: bool = True, day: bool = False) -> Text:
    found = Text(source, text, published="1998-01-01")
    time = ("17 September 1992", "1992-09-17") if day else None
    found.claim("killing", trigger, time=time, count=("four", "4 killed") if count else None)
    return found


def test_acts_are_known_by_the_name_in_their_phrase() -> None:
    told = _murders(
        "s-1", "Gunmen killed four people at the Mykonos in Berlin on 17 September 1992.", "killed", day=True
    )
    named = [
        _murders("s-2", "He was convicted of the murder of four people at the Mykonos.", "murder"),
        _murders("s-3", "Berlin court convicts four men of Mykonos murders.", "murders", count=False),
        _murders("s-4", "Gunmen killed four people at the Mykonos.", "killed"),
    ]
    (event,) = events_of(told, *named)
    assert len(event.claims) == 4
    assert len(events_of(*named)) == 1
    other = _murders("s-5", "The murder of four people at the Alibi.", "murder")
    vague = _murders("s-6", "Gunmen killed somebody at the Mykonos.", "killed", count=False)
    city = _murders("s-7", "Gunmen killed four people in Berlin.", "killed")
    assert len(events_of(told, other, vague, city)) == 4


def test_a_number_that_clashes_keeps_named_acts_apart() -> None:
    told = _murders("s-1", "Gunmen killed four people at the Mykonos on 17 September 1992.", "killed", day=True)
    other = Text("s-2", "He spoke of the murder of nine people at the Mykonos.")
    other.claim("killing", "murder", count=("nine", "9 killed"))
    assert len(events_of(told, other)) == 2


def test_a_sentence_told_twice_in_a_sentence_is_one() -> None:
    text = Text("s-1", "The court jailed Hamid Noury and told him life imprisonment meant life.")
    term = ("life imprisonment", "life")
    text.claim("sentence", "jailed", recipient="Hamid Noury", term=term)
    text.claim("sentence", "life imprisonment", term=term)
    assert len(events_of(text)) == 1


def test_a_claim_need_not_fit_other_texts_within_its_own() -> None:
    def release(source: str, day: str) -> Text:
        text = Text(source, f"Karim Rahimi was released on {day}. He, Karim Rahimi, was freed.")
        text.claim("release", "released", recipient="Karim Rahimi", time=(day, day))
        return text

    one, other = release("s-1", "2009-08-20"), release("s-2", "2011-02-03")
    again = one.claim("release", "freed", recipient="Karim Rahimi#2")
    events = events_of(one, other)
    assert len(events) == 2
    assert any(set(event.claims) == {again.id, one.claims[0].id} for event in events)


def test_in_one_text_a_bare_noun_points_back_to_the_only_act() -> None:
    text = Text(
        "s-1",
        "Gunmen attacked Ashraf in May. Soldiers attacked Liberty. The attack was long. Nobody claimed the attack.",
    )
    text.claim("armed_attack", "attacked", victim="Ashraf", time=("May", "2013-05"))
    text.claim("armed_attack", "attack#3")
    text.claim("armed_attack", "attack#4")
    (event,) = events_of(text)
    assert len(event.claims) == 3
    text.claim("armed_attack", "attacked#2", victim="Liberty")
    assert len(events_of(text)) == 3


def test_in_one_text_two_elections_of_one_person_stay_two() -> None:
    text = Text(
        "s-1", "Members elected Boris Johnson. Boris Johnson was first elected in 2001. The election was close."
    )
    text.claim("election", "elected", recipient="Boris Johnson")
    text.claim("election", "elected#2", recipient="Boris Johnson#2", time=("2001", "2001"))
    assert len(events_of(text)) == 2
    text.claim("election", "election")
    assert len(events_of(text)) == 3
    died = Text("s-1", "Ginger Baker died in 2019. He, Ginger Baker, died in a hospital.")
    died.claim("death", "died", recipient="Ginger Baker", time=("2019", "2019"))
    died.claim("death", "died#2", recipient="Ginger Baker#2")
    assert len(events_of(died)) == 1


def test_in_one_sentence_a_noun_points_to_another_happening() -> None:
    text = Text("s-1", "An investigation by Canada found that the investigation was over.")
    text.claim("investigation", "investigation", actor="Canada")
    text.claim("investigation", "investigation#2")
    assert len(events_of(text)) == 2


def test_in_one_text_the_same_phrase_is_the_same_happening() -> None:
    text = Text("s-1", "He led a failed plot. Judges called it a failed plot. They knew of an older plot.")
    for number in (1, 2, 3):
        text.claim("plot", f"plot#{number}")
    assert sorted(len(event.claims) for event in events_of(text)) == [1, 2]


def test_the_same_sentence_in_two_copies_is_one_claim_of_one_event() -> None:
    texts = []
    for source in ("s-1", "s-2"):
        text = Text(source, "A plot was found.", copies="s-1")
        text.claim("plot", "plot")
        texts.append(text)
    (event,) = events_of(*texts)
    assert event.status is Status.SINGLE_SOURCE


def test_an_attempt_and_a_death_are_two_happenings() -> None:
    def killing(source: str, modality: Modality) -> Text:
        text = Text(source, "The killing of Salman Rushdie.")
        text.claim("killing", "killing", victim="Salman Rushdie", modality=modality)
        return text

    assert len(events_of(killing("s-1", Modality.HAPPENED), killing("s-2", Modality.ATTEMPTED))) == 2


@pytest.mark.parametrize(
    ("modalities", "status"),
    [
        ((Modality.ALLEGED, Modality.ALLEGED), Status.ALLEGED),
        ((Modality.DENIED, Modality.DENIED), Status.DENIED),
        ((Modality.HAPPENED, Modality.DENIED), Status.DISPUTED),
        ((Modality.ALLEGED, Modality.DENIED), Status.DISPUTED),
        ((Modality.HAPPENED, Modality.ALLEGED), Status.SINGLE_SOURCE),
        ((Modality.HAPPENED, Modality.HAPPENED), Status.AGREED),
    ],
)
def test_status(modalities: tuple[Modality, ...], status: Status) -> None:
    texts = []
    for number, modality in enumerate(modalities):
        text = Text(f"s-{number}", "Hamid Noury was arrested on 9 November 2019.")
        day = ("9 November 2019", "2019-11-09")
        text.claim("arrest", "arrested", recipient="Hamid Noury", modality=modality, time=day)
        texts.append(text)
    (event,) = events_of(*texts)
    assert event.status is status
    assert event.modality is min(modalities, key=list(Modality).index)


def test_that_it_happened_makes_nobody_its_doer() -> None:
    day = ("21 December 1988", "1988-12-21")
    told = Text("s-1", "A bombing destroyed Flight 103 on 21 December 1988.")
    told.claim("bombing", "bombing", victim="Flight 103", time=day)
    accused = Text("s-2", "Prosecutors allege that Tarek Zayn bombed Flight 103 on 21 December 1988.")
    accused.claim(
        "bombing",
        "bombed",
        perpetrator="Tarek Zayn",
        victim="Flight 103",
        time=day,
        modality=Modality.ALLEGED,
        speaker="<Prosecutors>",
    )
    (event,) = events_of(told, accused)
    doer, flight = event.roles
    assert (event.modality, event.status) == (Modality.HAPPENED, Status.SINGLE_SOURCE)
    assert (doer.name, doer.modality, doer.said_by) == ("Tarek Zayn", Modality.ALLEGED, ("Prosecutors",))
    assert (flight.name, flight.modality, flight.said_by) == ("Flight 103", Modality.HAPPENED, ())


@pytest.mark.parametrize("modality", [each for each in Modality if list(Modality).index(each) > 3])
def test_what_is_only_said_makes_no_event(modality: Modality) -> None:
    text = Text("s-1", "They should arrest Hamid Noury.")
    text.claim("arrest", "arrest", recipient="Hamid Noury", modality=modality)
    assert events_of(text) == []


def test_a_rejected_claim_makes_no_event_until_it_is_accepted() -> None:
    text = _noury("s-1")
    (claim,) = text.claims
    reject = judge(Verdict.REJECT, claim.id)
    assert events_of(text, judgements=[reject]) == []
    accept = judge(Verdict.ACCEPT, claim.id, at="2026-02-01T00:00:00Z")
    assert len(events_of(text, judgements=[accept, reject])) == 1


def test_judgements_join_and_part_claims() -> None:
    one, two = _noury("s-1"), _noury("s-2")
    apart = judge(Verdict.DIFFERENT, one.claims[0].id, two.claims[0].id)
    assert len(events_of(one, two, judgements=[apart])) == 2
    other = _sentence("s-3", "In 2019 Hamid Noury was sentenced.", recipient="Hamid Noury", time=("2019", "2019"))
    same = judge(Verdict.SAME, one.claims[0].id, other.claims[0].id)
    (event,) = events_of(one, other, judgements=[same])
    assert (event.happened.edtf, event.status) == ("2022-07-14", Status.DISPUTED)


def _crowd() -> list[Text]:
    texts = [_noury("s-01"), _noury("s-02", published="2022-08-01")]
    people = ("Hamid Noury", "Karim Rahimi", "Ahmed Jibril")
    for number in range(12):
        day = ("2022-07-14", "2022-07", "2022", "2019-01-02", "")[number % 5]
        person = people[number % 3]
        text = Text(f"s-1{number:02}", f"A court sentenced {person} for the massacre {day}.", published="2022-12-01")
        when = (day, day) if day else None
        text.claim("sentence", "sentenced", actor="<A court>", recipient=person, time=when)
        text.claim("mass_killing", "massacre", time=when)
        texts.append(text)
    return texts


_CROWD = _crowd()
_ACTORS = actors_of(*_CROWD)
_CONTEXTS = {text.source: text.context for text in _CROWD}
_CLAIMS = [claim for text in _CROWD for claim in text.claims if claim.kind == "sentence"]


def _join(claims: list[Claim]) -> list[Event]:
    return join_events(claims, _CONTEXTS, _ACTORS)


@given(st.permutations(_CLAIMS))
@settings(max_examples=30, deadline=None)
def test_the_order_of_the_claims_changes_nothing(claims: list[Claim]) -> None:
    events = _join(claims)
    assert events == _join(_CLAIMS)
    assert sorted(claim for event in events for claim in event.claims) == sorted(claim.id for claim in claims)


@given(st.sets(st.sampled_from(range(len(_CLAIMS))), min_size=2, max_size=2), st.permutations(_CLAIMS))
@settings(max_examples=20, deadline=None)
def test_judgements_hold_in_any_order(pair: set[int], claims: list[Claim]) -> None:
    one, other = sorted(pair)
    about = (_CLAIMS[one].id, _CLAIMS[other].id)
    checks: list[tuple[Verdict, Callable[[Event], bool]]] = [
        (Verdict.SAME, lambda event: set(about) <= set(event.claims) or set(about).isdisjoint(event.claims)),
        (Verdict.DIFFERENT, lambda event: not set(about) <= set(event.claims)),
    ]
    for verdict, holds in checks:
        events = join_events(claims, _CONTEXTS, _ACTORS, [judge(verdict, *about)])
        assert all(map(holds, events))
        assert events == join_events(_CLAIMS, _CONTEXTS, _ACTORS, [judge(verdict, *about)])


def test_what_a_retracted_source_says_makes_no_event() -> None:
    one, other = named("s-" + "1" * 20, "Karim Rahimi"), named("s-" + "2" * 20, "Anna Holt")
    assert len(events_of(one, other)) == 2
    (left,) = events_of(one, other, judgements=[judge(Verdict.RETRACT, "s-" + "1" * 20)])
    assert left.claims == (other.claims[0].id,)


def test_a_person_may_say_what_the_status_is() -> None:
    text = named("s-1", "Karim Rahimi")
    given = judge(Verdict.STATUS, text.claims[0].id, relation="disputed")
    (event,) = events_of(text, judgements=[given])
    assert (event.status.value, event.status_rule) == ("disputed", "judgement")
    later = judge(Verdict.STATUS, text.claims[0].id, relation="agreed", at="2026-02-01T00:00:00Z")
    (event,) = events_of(text, judgements=[later, given])
    assert event.status.value == "agreed"


def test_the_same_strangers_and_the_same_number_on_one_day_are_one_event() -> None:
    def told(source: str, words: str, day: str = "2011-05-04") -> Text:
        text = Text(source, words, published="2011-06-01")
        when = words.removesuffix(".").split(" on ")[1]
        text.claim("killing", "killed", perpetrator="<Gunmen>", count=("four", "4 killed"), time=(when, day))
        return text

    one = told("s-1", "Gunmen killed four people on 4 May 2011.")
    other = told("s-2", "Gunmen killed four guards of the mine on 4 May 2011.")
    later = told("s-3", "Gunmen killed four men on 5 May 2011.", "2011-05-05")
    assert sorted(len(event.claims) for event in events_of(one, other, later)) == [1, 2]


def test_a_large_number_on_one_day_is_of_one_event_and_a_small_one_need_not_be() -> None:
    def told(source: str, words: str, number: str) -> Text:
        text = Text(source, words, published="2011-06-01")
        text.claim("killing", "killed", count=(number, f"{number} killed"), time=("4 May 2011", "2011-05-04"))
        return text

    large = [
        told(f"s-{n}", words, "43")
        for n, words in enumerate(("On 4 May 2011 43 were killed.", "They killed 43 on 4 May 2011."))
    ]
    small = [
        told(f"s-{n}", words, "3")
        for n, words in enumerate(("On 4 May 2011 3 were killed.", "They killed 3 on 4 May 2011."))
    ]
    assert [len(event.claims) for event in events_of(*large)] == [2]
    assert [len(event.claims) for event in events_of(*small)] == [1, 1]


@pytest.mark.parametrize(
    ("other", "day", "events"),
    [
        ("The presidential election was on 9 August.", "2020-08-09", 1),
        ("The election was on 9 August.", "2020-08-09", 1),
        ("The local election was on 9 August.", "2020-08-09", 2),
        ("The election was on 9 August.", "2019-08-09", 2),
    ],
)
def test_votes_of_one_day_are_one_unless_of_two_sorts(other: str, day: str, events: int) -> None:
    texts = []
    for source, words, its in (
        ("s-1", "A presidential election was held on 9 August.", "2020-08-09"),
        ("s-2", other, day),
    ):
        text = Text(source, words, published="2022-07-15")
        text.claim("election", "election", time=("9 August", its))
        texts.append(text)
    assert len(events_of(*texts)) == events


def test_coups_of_one_day_are_one_unless_at_two_places() -> None:
    def coup(source: str, place: str) -> Text:
        text = Text(source, f"On 1 February there was a coup in {place}.", published="2022-07-15")
        text.claim("coup", "coup", time=("1 February", "2021-02-01"), place=place)
        return text

    plain = Text("s-3", "Since the coup of 1 February all is quiet.", published="2022-07-15")
    plain.claim("coup", "coup", time=("1 February", "2021-02-01"))
    assert len(events_of(coup("s-1", "Norland"), plain)) == 1
    assert len(events_of(coup("s-1", "Chad"), coup("s-2", "Mali"))) == 2
