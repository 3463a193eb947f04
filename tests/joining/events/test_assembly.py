from __future__ import annotations

from dataclasses import replace

import pytest

from answerable.joining.context import Context
from answerable.joining.events.events import assemble
from answerable.model.claim import SOMEBODY, Modality, Role, Speaker, Voice
from answerable.model.event import Event
from answerable.model.when import Basis, When
from answerable.reading.places.places import Setting, resolve
from tests.joining.made import Text, actors_of


def _event(*texts: Text) -> Event:
    contexts = {text.source: text.context for text in texts}
    claims = [claim for text in texts for claim in text.claims]
    return assemble("e-1", claims, contexts, actors_of(*texts).find)


def _dated(source: str, edtf: str, published: str = "", basis: Basis = Basis.METADATA) -> Text:
    text = Text(source, "The bombing of that time.")
    text.context = Context(source, When(edtf=published, basis=basis) if published else When())
    text.claim("bombing", "bombing", time=("that time", edtf))
    return text


def test_times_that_overlap_give_the_days_they_share() -> None:
    happened = _event(_dated("s-1", "1999-05-01/1999-05-10"), _dated("s-2", "1999-05-05/1999-05-20")).happened
    assert (happened.edtf, happened.basis) == ("1999-05-05/1999-05-10", Basis.INFERRED)
    assert happened.why == "The days that 2 of the times given have in common."
    assert _event(_dated("s-1", "1999"), _dated("s-2", "1999-21")).happened.edtf == "1999-21"
    assert _event(_dated("s-1", "../1999-05-10"), _dated("s-2", "1999-05-10/..")).happened.edtf == "1999-05-10"
    assert _event(_dated("s-1", "../1999"), _dated("s-2", "../1998")).happened.edtf == "../1998"


def test_of_times_that_conflict_the_one_most_sources_bear_out_stands() -> None:
    event = _event(_dated("s-1", "1999-05-01"), _dated("s-2", "1999-05-02"), _dated("s-3", "1999-05-02"))
    assert event.happened.edtf == "1999-05-02"
    assert event.status.value == "disputed"


@pytest.mark.parametrize("edtf", ["not a date", "../..", ""])
def test_a_time_that_says_nothing_is_unknown(edtf: str) -> None:
    assert not _event(_dated("s-1", edtf)).happened.known


def test_reported_spans_what_is_known_of_the_publications() -> None:
    def reported(*published: str) -> str:
        return _event(*(_dated(f"s-{number}", "", day) for number, day in enumerate(published))).reported.edtf

    assert reported("") == ""
    assert reported("2020-02-03", "") == "2020-02-03"
    assert reported("2020-02-03", "2021-01-01", "2020-06") == "2020-02-03/2021-01-01"
    assert reported("2020-02-03", "../2021-01-01") == "2020-02-03/2021-01-01"
    assert reported("../2020-02-03", "../2021-01-01") == "../2021-01-01"
    assert reported("2020-02-03/..", "2021-01-01/..") == "2020-02-03/.."
    mixed = _event(_dated("s-1", "", "2020-01-01"), _dated("s-2", "", "2020-01-02", Basis.INFERRED)).reported
    assert mixed.basis is Basis.INFERRED


def test_the_first_report_is_the_one_that_surely_came_first() -> None:
    def first(*published: str) -> str:
        return _event(*(_dated(f"s-{number}", "", day) for number, day in enumerate(published))).first_reported.edtf

    assert first("") == ""
    assert first("2020-02-03", "") == "2020-02-03"
    assert first("2020-02-03", "2020-02") == "2020-02-03"
    assert first("2020-03-03", "2020-02") == "2020-02"
    assert first("2020-02-03", "2019/..") == "2020-02-03"


def test_by_when_it_happened_is_inferred_only_where_no_source_says_so() -> None:
    assert _event(_dated("s-1", "", "2020-02")).happened_by.edtf == "../2020-02-29"
    assert not _event(_dated("s-1", "1999", "2020-02-03")).happened_by.known
    assert not _event(_dated("s-1", "", "2019/..")).happened_by.known
    denied = Text("s-1", "The bombing of that time.")
    denied.context = Context("s-1", When(edtf="2020-02-03", basis=Basis.METADATA))
    denied.claim("bombing", "bombing", modality=Modality.DENIED)
    assert not _event(denied).happened_by.known


def test_counts_stand_side_by_side_with_who_gives_them() -> None:
    def counted(source: str, value: str, speaker: str = "") -> Text:
        text = Text(source, f"Police and Hamas spoke of many killed in the bombing, says {source}.")
        text.claim("bombing", "bombing", count=("many killed", value), speaker=speaker)
        return text

    one = _event(counted("s-1", "1500.. killed", "Police"), counted("s-2", "1000..2000 killed", "Hamas"))
    assert [(count.value, count.speaker) for count in one.counts] == [
        ("1000..2000 killed", "Hamas"),
        ("1500.. killed", "Police"),
    ]
    assert one.status.value == "agreed"
    other = _event(counted("s-1", "1500.. killed", "Police"), counted("s-2", "900 killed", "Hamas"))
    assert other.status.value == "disputed"
    units = _event(counted("s-1", "1500 killed"), counted("s-2", "900 wounded"))
    assert units.status.value == "agreed"
    revised = _event(counted("s-1", "3 killed", "Police"), counted("s-2", "5 killed", "Police"))
    assert revised.status.value == "agreed"


def test_roles_hold_each_actor_once_and_descriptions_beside_them() -> None:
    one = Text("s-1", "The U.S. and two men made a bombing in Paris, France.")
    one.claim("bombing", "bombing", perpetrator=("U.S.", "<two men>"), place=("Paris", "France"))
    two = Text("s-2", "The United States and Two men made a bombing in Paris.")
    two.claim("bombing", "bombing", perpetrator=("United States", "<Two men>"), place="Paris")
    event = _event(one, two)
    assert [(held.role, bool(held.actor)) for held in event.roles] == [
        (Role.PERPETRATOR, True),
        (Role.PERPETRATOR, False),
    ]
    assert event.place == "Paris"


def test_of_several_places_that_claims_give_it_is_where_they_are_held_to_have_been() -> None:
    text = Text("s-1", "A bomb exploded in Baghdad in Al Anbar province.")
    claim = text.claim("bombing", "exploded", place=("Baghdad", "Al Anbar"))
    assert _event(text).place == "Al Anbar"
    text.claims = [replace(claim, location=resolve("Baghdad", Setting()))]
    assert _event(text).place == "Baghdad"
    mills = [Text(f"s-{n}", "A bomb exploded at Orsk mill.") for n in (2, 3)]
    for mill in mills:
        mill.claim("bombing", "exploded", place="Orsk mill")
    both = Text("s-4", "A bomb exploded at Orsk mill in Baghdad.")
    told = both.claim("bombing", "exploded", place=("Orsk mill", "Baghdad"))
    both.claims = [replace(told, location=resolve("Baghdad", Setting()))]
    assert _event(*mills).place == "Orsk mill"
    assert _event(*mills, both).place == "Baghdad"


def test_what_most_sources_give_as_the_charge_stands() -> None:
    texts = []
    for source, words in (("s-1", "arson"), ("s-2", "murder"), ("s-3", "murder")):
        text = Text(source, f"He was charged with {words}.")
        text.claim("charge", "charged", charge=words, modality=Modality.ALLEGED)
        texts.append(text)
    event = _event(*texts)
    assert event.charge == "murder"
    assert event.status.value == "alleged"


@pytest.mark.parametrize(
    ("words", "denier", "rule"),
    [
        ("Norland denied any part in the bombing.", "Norland", "part_denied"),
        ("Marlo said that Norland was not behind the bombing.", "Marlo", "part_denied"),
        ("Norland denied the bombing of the town.", "Norland", "part_denied"),
        ("Marlo denied that the bombing had taken place.", "Marlo", "denied_by_some"),
    ],
)
def test_what_a_denial_leaves_in_dispute(words: str, denier: str, rule: str) -> None:
    denied = Text("s-2", words)
    doer = ("Norland",) if "Norland" in words else ()
    denied.claim("bombing", "bombing", modality=Modality.DENIED, speaker=denier, perpetrator=doer)
    event = _event(_dated("s-1", "1999"), denied)
    assert (event.status.value, event.status_rule) == ("disputed", rule)


def test_what_an_outlet_corrects_in_the_same_text_it_takes_back_but_not_what_it_says_that_others_said() -> None:
    def told(speaker: str) -> str:
        words = "Marlo said police arrested Ivo Tarn. Correction: Ivo Tarn was not held."
        text = Text("s-1", words, published="2003-05-06")
        text.claim("arrest", "arrested", recipient="Ivo Tarn", speaker=speaker)
        text.claim("arrest", "held", recipient="Ivo Tarn", modality=Modality.DENIED)
        return _event(text).status_rule

    assert told("") == "taken_back"
    assert told("Marlo") == "denied_by_some"


def test_what_one_states_and_others_only_allege_is_not_told_as_the_word_of_one_source_alone() -> None:
    alleged = Text("s-2", "The bombing of that time.")
    alleged.claim("bombing", "bombing", modality=Modality.ALLEGED, time=("that time", "1999"))
    event = _event(_dated("s-1", "1999"), alleged)
    assert (event.status.value, event.status_rule, event.sources) == ("single_source", "others_allege", 2)
    alone = _event(_dated("s-1", "1999"))
    assert (alone.status.value, alone.status_rule, alone.sources) == ("single_source", "one_source", 1)


def test_what_is_only_reported_is_nobodys_own_word() -> None:
    text = Text("s-1", "Guards reportedly killed Ivo Tarn in Karsa on 3 May 2003.", published="2003-05-06")
    text.claim("killing", "killed", victim="Ivo Tarn", place="Karsa", time=("3 May 2003", "2003-05-03"))
    text.claims = [replace(claim, speaker=Speaker(voice=Voice.UNNAMED)) for claim in text.claims]
    (victim,) = _event(text).roles
    assert victim.said_by == (SOMEBODY,)


def test_those_of_whom_a_pronoun_alone_tells_are_nobody_in_the_event() -> None:
    one = Text("s-1", "In Orsk they shot him.")
    one.claim("shooting", "shot", perpetrator="<they>", victim="<him>", place="Orsk")
    event = _event(one)
    assert event.roles == ()
    assert event.place == "Orsk"
    assert event.claims == (one.claims[0].id,)


def test_a_person_is_called_by_the_full_name() -> None:
    words = "Daniel Orsk was killed. Mourners of Orsk came after the killing of Orsk."
    text = Text("s-1", words)
    text.claim("killing", "killed", victim="Daniel Orsk")
    text.claim("killing", "killing", victim="Orsk#2")
    text.claim("killing", "killing of", victim="Orsk#3")
    assert [each.name for each in _event(text).roles] == ["Daniel Orsk"]


def test_an_invasion_is_in_the_state_invaded() -> None:
    near = Text("s-1", "Norland's invasion of Malta and quarrels in waters around Japan are told of.")
    placed = near.claim("invasion", "invasion", victim="Malta", place="Japan")
    near.claims[:] = [replace(placed, location=resolve("Japan", Setting()))]
    assert near.claims[0].location is not None
    assert (_event(near).place, _event(near).location) == ("", None)
    within = Text("s-2", "The invasion of Malta began at the Vash camp in Malta.")
    within.claim("invasion", "invasion", victim="Malta", place=("Vash camp", "Malta#2"))
    other = Text("s-3", "The invasion began in Malta.")
    other.claim("invasion", "invasion", place="Malta")
    assert _event(within, other).place == "Malta"


def test_a_family_name_that_was_read_as_no_name_is_nobody_else() -> None:
    text = Text("s-1", "Daniel Orsk was killed by guards. The killing of Orsk by the Ket guards is told of.")
    text.claim("killing", "killed", victim="Daniel Orsk", perpetrator="<guards>")
    text.claim("killing", "killing", victim="<Orsk#2>", perpetrator="<Ket guards>")
    assert {each.name for each in _event(text).roles} == {"Daniel Orsk", "guards", "Ket guards"}
