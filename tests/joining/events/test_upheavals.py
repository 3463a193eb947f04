"""An upheaval of a state that no text dates: an invasion, an uprising that goes on."""

from __future__ import annotations

import pytest

from tests.joining.made import Text, events_of


def _invaded(source: str, words: str, published: str, *, by: str = "", of: str = "Malta", on: str = "") -> Text:
    text = Text(source, words, published=published)
    trigger = next(word for word in ("invasions", "invasion", "occupation", "invaded") if word in words)
    time = (on, on) if on else None
    if by:
        text.claim("invasion", trigger, victim=of, time=time, perpetrator=by)
    else:
        text.claim("invasion", trigger, victim=of, time=time)
    return text


def _unrest(source: str, words: str, published: str, trigger: str, place: str = "Malta") -> Text:
    text = Text(source, words, published=published)
    text.claim("protest", trigger, place=place)
    return text


FIRST = ("s-1", "Exports fell after the invasion of Malta.", "2004-05-02")


def test_an_invasion_that_no_text_dates_is_one_within_a_year() -> None:
    second = _invaded("s-2", "He had opposed the occupation of Malta.", "2004-11-20")
    assert len(events_of(_invaded(*FIRST), second)) == 1


def test_texts_years_apart_may_mean_two_invasions() -> None:
    assert (
        len(events_of(_invaded(*FIRST), _invaded("s-2", "Prices rose after the invasion of Malta.", "2011-11-20"))) == 2
    )


def test_an_invasion_of_another_state_or_by_another_is_another() -> None:
    elsewhere = _invaded("s-2", "Exports fell after the invasion of Cyprus.", "2004-06-02", of="Cyprus")
    assert len(events_of(_invaded(*FIRST), elsewhere)) == 2
    soviet = _invaded("s-3", "A veteran of the Soviet occupation of Malta spoke.", "2004-06-02")
    danish = _invaded("s-4", "Denmark invaded Malta.", "2004-06-03", by="Denmark")
    assert len(events_of(soviet, danish)) == 2


def test_an_invasion_with_its_day_is_the_one_that_later_texts_mean() -> None:
    dated = _invaded("s-2", "Denmark invaded Malta on 2003-04-01.", "2003-04-02", by="Denmark", on="2003-04-01")
    assert len(events_of(_invaded(*FIRST), dated)) == 1
    long_ago = _invaded("s-3", "Denmark invaded Malta on 1942-04-01.", "1942-04-02", by="Denmark", on="1942-04-01")
    assert len(events_of(_invaded(*FIRST), long_ago)) == 2


@pytest.mark.parametrize("words", ["It fears an invasion of Malta.", "Two invasions of Malta were told of."])
def test_a_new_invasion_or_several_are_not_the_one(words: str) -> None:
    assert len(events_of(_invaded(*FIRST), _invaded("s-2", words, "2004-06-02"))) == 2


def test_an_uprising_goes_on_from_report_to_report() -> None:
    one = _unrest("s-1", "The uprising in Malta drove up prices.", "2011-02-01", "uprising")
    week = _unrest("s-2", "Ministers spoke of the unrest in Malta.", "2011-02-20", "unrest")
    season = _unrest("s-3", "Ministers spoke of the unrest in Malta.", "2011-06-20", "unrest")
    assert len(events_of(one, week)) == 1
    assert len(events_of(one, season)) == 2


def test_protests_are_one_where_the_texts_are_of_one_week_and_say_the() -> None:
    one = _unrest("s-1", "Shops closed during the protests in Malta.", "2011-02-01", "protests")
    same = _unrest("s-2", "Nobody was hurt in the protests in Malta.", "2011-02-04", "protests")
    later = _unrest("s-3", "Nobody was hurt in the protests in Malta.", "2011-02-24", "protests")
    any_ = _unrest("s-4", "There were protests in Malta.", "2011-02-03", "protests")
    assert len(events_of(one, same)) == 1
    assert len(events_of(one, later)) == 2
    assert len(events_of(one, any_)) == 2


def test_a_president_s_administration_is_no_other_state_s() -> None:
    soviet = _invaded("s-3", "A veteran of the Soviet occupation of Malta spoke.", "2004-06-02")
    ours = _invaded("s-4", "The Brack administration invaded Malta.", "2004-06-03", by="Brack administration")
    assert len(events_of(soviet, ours)) == 2
