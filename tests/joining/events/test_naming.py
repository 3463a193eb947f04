from __future__ import annotations

from tests.joining.made import Text, events_of


def _dorn() -> Text:
    text = Text(
        "s-1",
        "A court convicted Ilan Dorn and Rut Sabel of murder. Gunmen shot four guests at the Lark Hotel on 3 May 1994."
        " The ministry denied any part in the murders.",
        published="1996-02-10",
    )
    text.claim("killing", "shot", victim="four guests", place="Lark Hotel", time=("3 May 1994", "1994-05-03"))
    text.claim("killing", "murders")
    return text


def test_what_names_a_sort_of_act_alone_is_nothing_to_point_back_to() -> None:
    text = _dorn()
    text.claim("killing", "murder")
    assert sorted(len(event.claims) for event in events_of(text)) == [1, 2]


def test_who_is_convicted_of_murder_did_what_the_text_tells_of_the_same_person() -> None:
    text = Text(
        "s-1",
        "Ilan Dorn killed four guests at the Lark Hotel on 3 May 1994. A court convicted the waiter Ilan Dorn of"
        " murder. In another trial Rut Sabel was convicted of murder.",
        published="1996-02-10",
    )
    text.claim(
        "killing",
        "killed",
        perpetrator="Ilan Dorn",
        victim="four guests",
        place="Lark Hotel",
        time=("3 May 1994", "1994-05-03"),
    )
    text.claim("killing", "murder", perpetrator="Ilan Dorn#2")
    assert len(events_of(text)) == 1
    text.claim("killing", "murder#2", perpetrator="Rut Sabel")
    assert len(events_of(text)) == 2


def test_who_did_two_things_may_be_convicted_of_either() -> None:
    text = Text(
        "s-1",
        "Ilan Dorn killed Per Aske in 1994. In 1999 Ilan Dorn killed Rut Sabel. The court found Ilan Dorn guilty of"
        " murder.",
        published="2001-02-10",
    )
    text.claim("killing", "killed", perpetrator="Ilan Dorn", victim="Per Aske", time=("1994", "1994"))
    text.claim("killing", "killed#2", perpetrator="Ilan Dorn#2", victim="Rut Sabel", time=("1999", "1999"))
    text.claim("killing", "murder", perpetrator="Ilan Dorn#3")
    assert len(events_of(text)) == 3


def test_the_attackers_are_those_of_the_attack() -> None:
    text = Text(
        "s-1",
        "Armed men attacked the market of Ossel on 3 May 1994. The attackers shot at the police. A guard, beaten by the"
        " attackers, was shot in prison in June.",
        published="1994-06-10",
    )
    text.claim("armed_attack", "attacked", place="Ossel", time=("3 May 1994", "1994-05-03"))
    text.claim("shooting", "shot", perpetrator="<attackers>")
    assert len(events_of(text)) == 1
    text.claim("shooting", "shot#2", perpetrator="<attackers#2>")
    assert len(events_of(text)) == 2


def test_an_act_known_by_name_is_no_mere_name_and_a_death_beside_it_is_not_meant() -> None:
    text = Text(
        "s-1",
        "Ilan Dorn, convicted of the Ossel bombing, died in Varna on 20 May 2012. The inquiry into the bombing goes"
        " on.",
        published="2012-05-21",
    )
    text.claim("bombing", "bombing")
    text.claim("death", "died", recipient="Ilan Dorn", place="Varna", time=("20 May 2012", "2012-05-20"))
    text.claim("bombing", "bombing#2")
    events = events_of(text)
    assert sorted((event.kind, len(event.claims)) for event in events) == [("bombing", 2), ("death", 1)]


def test_of_what_comes_back_a_bare_noun_still_fits_two() -> None:
    text = Text(
        "s-1",
        "Storm hit the coast. Floods came to Ossel on 3 May 1994. The storm was about 90 miles off.",
        published="1994-06-10",
    )
    text.claim("disaster", "Storm")
    text.claim("disaster", "Floods", place="Ossel", time=("3 May 1994", "1994-05-03"))
    text.claim("disaster", "storm")
    assert len(events_of(text)) == 3
