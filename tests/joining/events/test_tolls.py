"""Numbers by which texts tell of one happening: one toll in the news, nearly one of a small town long ago."""

from __future__ import annotations

import pytest

from tests.joining.made import Text, events_of


def _told(
    source: str,
    sentence: str,
    trigger: str,
    count: tuple[str, str],
    *,
    published: str = "2031-03-09",
    time: tuple[str, str] | None = None,
    kind: str = "killing",
    place: str | tuple[str, ...] = (),
    victim: str | tuple[str, ...] = (),
) -> Text:
    text = Text(source, sentence, published=published)
    text.claim(kind, trigger, count=count, time=time, place=place, victim=victim)
    return text


def _of_karsa(source: str, number: int, whom: str = "villagers", published: str = "2031-03-09") -> Text:
    """A text on many killed in a small town, long before."""
    sentence = f"He is on trial for the killing of {number} {whom} in Karsa."
    count = (str(number), f"{number} killed")
    return _told(source, sentence, "killing", count, place="Karsa", published=published)


def test_tolls_a_tenth_apart_of_a_small_town_are_of_one_act_of_long_ago() -> None:
    dated = _told(
        "s-1",
        "The court heard of the 143 villagers of Karsa, killed in 1982 after a shot at the president.",
        "killed",
        ("143", "143 killed"),
        time=("1982", "1982"),
        victim="<villagers of Karsa>",
    )
    [one] = events_of(dated, _of_karsa("s-2", 148, "men", published="2033-11-02"))
    assert {count.value for count in one.counts} == {"143 killed", "148 killed"}
    assert one.happened.edtf == "1982"


def test_a_sentence_that_gives_no_place_tells_of_the_town_it_names() -> None:
    reprisal = "They punished a plot hatched near Karsa in 1982, after which more than 140 villagers were killed."
    text = _told("s-1", reprisal, "killed", ("more than 140", "140.. killed"))
    assert len(events_of(text, _of_karsa("s-2", 148))) == 1
    moved = reprisal.replace("in 1982", "in 1982, at Lima")
    placed = _told("s-1", moved, "killed", ("more than 140", "140.. killed"), place="Lima")
    assert len(events_of(placed, _of_karsa("s-2", 148))) == 2


def test_tolls_further_apart_small_ones_and_those_of_other_years_are_not() -> None:
    assert len(events_of(_of_karsa("s-1", 143), _of_karsa("s-2", 171))) == 2
    assert len(events_of(_of_karsa("s-1", 18), _of_karsa("s-2", 19))) == 2
    years = [
        _told(
            f"s-{year}",
            f"In {year} soldiers killed {number} farmers in Karsa.",
            "killed",
            (f"{number}", f"{number} killed"),
            time=(f"{year}", f"{year}"),
            place="Karsa",
        )
        for year, number in ((1982, 143), (1991, 148))
    ]
    assert len(events_of(*years)) == 2


def test_of_a_great_city_long_ago_nearly_one_toll_tells_nothing() -> None:
    texts = [
        _told(f"s-{number}", f"Soldiers killed {number} people in Lima.", "killed", (f"{number}", f"{number} killed"),
              published=f"20{number % 90 + 10}-03-09", place="Lima")
        for number in (143, 148)
    ]  # fmt: skip
    assert len(events_of(*texts)) == 2


def test_somebody_named_among_many_keeps_texts_apart() -> None:
    named = _told(
        "s-1", "Soldiers killed Ana Tarn and 143 others in Karsa.", "killed", ("143", "143 killed"),
        place="Karsa", victim="Ana Tarn",
    )  # fmt: skip
    assert len(events_of(named, _of_karsa("s-2", 148))) == 2


_HURT = ("12 wounded", "12 wounded")


@pytest.mark.parametrize(("published", "events"), [("2031-03-12", 1), ("2031-03-13", 2), ("", 2)])
def test_one_toll_in_the_news_of_three_days_and_one_place_is_of_one_happening(published: str, events: int) -> None:
    texts = [
        _told("s-1", "Clashes at Lima left 12 wounded.", "wounded", _HURT, kind="wounding", place="Lima"),
        _told("s-2", "The clash has left 12 wounded at Lima.", "wounded", _HURT, kind="wounding", place="Lima",
              published=published),
    ]  # fmt: skip
    assert len(events_of(*texts)) == events


def test_what_one_text_dates_is_the_news_of_the_other() -> None:
    dated = _told(
        "s-1", "On 8 March a clash at Lima left 12 wounded.", "wounded", _HURT, kind="wounding", place="Lima",
        time=("8 March", "2031-03-08"), published="2031-04-20",
    )  # fmt: skip
    news = _told("s-2", "Clashes at Lima left 12 wounded.", "wounded", _HURT, kind="wounding", place="Lima")
    assert len(events_of(dated, news)) == 1


@pytest.mark.parametrize("number", ["302", "1890"])
def test_a_number_that_is_not_round_needs_no_place(number: str) -> None:
    texts = [
        _told("s-1", f"Police arrested {number} in one night.", "arrested", (number, f"{number} arrested"),
              kind="arrest"),
        _told("s-2", f"The night saw {number} arrested.", "arrested", (number, f"{number} arrested"), kind="arrest"),
    ]  # fmt: skip
    assert len(events_of(*texts)) == 1


@pytest.mark.parametrize("value", ["300 arrested", "81 arrested", "200.. arrested"])
def test_a_round_or_small_number_and_hundreds_do(value: str) -> None:
    number = value.split()[0].strip(".")
    texts = [
        _told("s-1", f"Police arrested {number} in one night.", "arrested", (number, value), kind="arrest"),
        _told("s-2", f"The night saw {number} arrested.", "arrested", (number, value), kind="arrest"),
    ]
    assert len(events_of(*texts)) == 2


def test_others_of_one_number_are_others() -> None:
    texts = [
        _told("s-1", "Rebels killed 302 recruits.", "killed", ("302", "302 killed"), victim="<recruits>"),
        _told("s-2", "Rebels killed 302 nuns.", "killed", ("302", "302 killed"), victim="<nuns>"),
    ]
    assert len(events_of(*texts)) == 2


def test_executions_are_counted_with_killings_and_deaths_apart() -> None:
    killed = _told("s-1", "Soldiers killed 302 people.", "killed", ("302", "302 killed"))
    shot = _told("s-2", "The state executed 302 people.", "executed", ("302", "302 executed"), kind="execution")
    dead = _told("s-3", "The flood brought 302 deaths.", "deaths", ("302", "302 dead"), kind="death")
    assert len(events_of(killed, shot)) == 1
    assert len(events_of(killed, dead)) == 2


def test_a_long_sentence_of_two_texts_is_of_one_happening_although_one_dates_it() -> None:
    sentence = "Two bombs at the bus station of Karsa kill 9 as the minister leaves for talks on the harvest."
    texts = [
        _told("s-1", f"{sentence}", "kill", ("9", "9 killed"), published="2031-12-28"),
        _told("s-2", f"{sentence}", "kill", ("9", "9 killed"), published="2032-06-01"),
    ]
    texts[1].text, texts[1].claims = f"August 17. {sentence}", []
    texts[1].claim("killing", "kill", count=("9", "9 killed"), time=("August 17", "2031-08-17"))
    assert len(events_of(*texts)) == 1


def test_a_sentence_told_word_for_word_needs_a_name_or_a_toll() -> None:
    sentence = "The three blasts before dawn left at least 12 dead and many more wounded in the streets."
    told = [_told(f"s-{year}", sentence, "dead", ("at least 12", "12.. dead"), kind="death", published=f"{year}-01-09")
            for year in (2031, 2032)]  # fmt: skip
    assert len(events_of(*told)) == 1
    vague = sentence.replace("at least 12", "dozens of them")
    told = [_told(f"s-{year}", vague, "dead", ("dozens", "24.. dead"), kind="death", published=f"{year}-01-09")
            for year in (2031, 2032)]  # fmt: skip
    assert len(events_of(*told)) == 2
