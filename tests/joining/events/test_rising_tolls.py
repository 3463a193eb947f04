"""Numbers that differ and are of one happening: a rising toll, a running total, two figures in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from answerable.joining.facts.extent import total_of
from answerable.model.event import Event
from answerable.model.place import Place, Precision
from tests.joining.made import Text, events_of

PERU = ("3932488",)
LIMA = Place(
    id="3936456", name="Lima", country="PE", within=(*PERU, "3936452"), precision=Precision.CITY,
    latitude=-12.0, longitude=-77.0,
)  # fmt: skip
SQUARE = Place(
    id="plaza_tarn", name="Plaza Tarn", country="PE", within=LIMA.path, precision=Precision.POINT,
    latitude=-12.0, longitude=-77.0,
)  # fmt: skip
CUSCO = Place(
    id="3941584", name="Cusco", country="PE", within=(*PERU, "3941583"), precision=Precision.CITY,
    latitude=-13.5, longitude=-72.0,
)  # fmt: skip


def _told(
    source: str,
    sentence: str,
    trigger: str,
    count: tuple[str, str],
    *,
    published: str = "2031-03-04",
    at: Place | None = None,
    kind: str = "killing",
    **given: Any,
) -> Text:
    text = Text(source, sentence, published=published)
    text.claim(kind, trigger, count=count, place=at.name if at else (), **given)
    text.claims[:] = [replace(claim, location=at) for claim in text.claims]
    return text


DAY = ("3 March", "2031-03-03")


def _clash(source: str, number: int, word: str, kind: str, at: Place, *, of: str = "clashes", lead: str = "") -> Text:
    """A text on the dead of one day at a place."""
    sentence = f"{lead}On 3 March {of} at {at.name} left {number} people {word}."
    return _told(source, sentence, word, (f"{number}", f"{number} {word}"), at=at, kind=kind, time=DAY)


def _counts_of(events: Sequence[Event]) -> list[set[str]]:
    return [{count.value for count in event.counts} for event in events]


def test_tolls_of_one_day_at_a_square_and_in_its_town_stand_side_by_side() -> None:
    events = events_of(_clash("s-1", 11, "killed", "killing", SQUARE), _clash("s-2", 13, "dead", "death", LIMA))
    assert _counts_of(events) == [{"11 killed", "13 dead"}]


@pytest.mark.parametrize(
    "other",
    [
        _clash("s-2", 13, "dead", "death", CUSCO),
        _clash("s-2", 31, "dead", "death", LIMA),
        _clash("s-2", 13, "dead", "death", LIMA, of="a bombing"),
        _clash("s-2", 13, "dead", "death", LIMA, of="a second round of clashes"),
    ],
    ids=["another town", "a far greater toll", "another cause", "a second"],
)
def test_another_town_toll_or_cause_is_another(other: Text) -> None:
    assert len(events_of(_clash("s-1", 11, "killed", "killing", SQUARE), other)) == 2


def test_in_a_town_tolls_of_two_attacks_that_the_words_do_not_tell_of_as_alike_stay_two() -> None:
    texts = [
        _told(f"s-{number}", f"On 3 March {number} people were {word} at {at.name}.", word,
              (f"{number}", f"{number} {word}"), at=at, kind=kind, time=DAY)
        for number, word, kind, at in ((11, "killed", "killing", SQUARE), (13, "found dead", "death", LIMA))
    ]  # fmt: skip
    assert len(events_of(*texts)) == 2


def _reached(verb: str, published: str = "2031-03-05") -> Text:
    sentence = f"The death toll of the clashes at Plaza Tarn {verb} 15."
    return _told("s-2", sentence, "death toll", ("15", "15 dead"), at=SQUARE, kind="death", published=published)


def test_a_toll_that_is_said_to_have_risen_is_of_the_day_before() -> None:
    first = _clash("s-1", 11, "killed", "killing", LIMA)
    assert len(events_of(first, _reached("has reached"))) == 1
    assert len(events_of(first, _reached("is"))) == 2
    assert len(events_of(first, _reached("has reached", published="2031-03-19"))) == 2


def _since(source: str, number: int, start: str, *, published: str = "2031-03-04", whom: str = "people") -> Text:
    sentence = f"More than {number} {whom} have been killed in Norway since {start}."
    return _told(source, sentence, "killed", (f"More than {number}", f"{number}.. killed"), published=published,
                 victim=f"<{whom}>")  # fmt: skip


def test_running_totals_since_one_beginning_are_one() -> None:
    texts = [
        _since("s-1", 120, "the revolt began"),
        _since("s-2", 300, "the start of the revolt", published="2031-03-20"),
    ]
    assert _counts_of(events_of(*texts)) == [{"120.. killed", "300.. killed"}]


@pytest.mark.parametrize(
    "other",
    [
        _since("s-2", 300, "the strike began"),
        _since("s-2", 300, "the revolt began", published="2031-06-20"),
        _since("s-2", 30, "the revolt began", published="2031-03-20"),
        _since("s-2", 300, "the revolt began", whom="soldiers"),
    ],
    ids=["another beginning", "months later", "fewer", "others"],
)
def test_totals_of_others_or_since_another_beginning_are_not(other: Text) -> None:
    whom = "nurses" if "soldiers" in other.text else "people"
    assert len(events_of(_since("s-1", 120, "the revolt began", whom=whom), other)) == 2


def test_what_is_counted_since_a_day_is_not_what_happened_on_it() -> None:
    sentence, count = "More than 40 people have been killed since 3 March.", ("More than 40", "40.. killed")
    total = _told("s-1", sentence, "killed", count, published="2031-03-20", time=DAY)
    day = _told("s-2", "On 3 March 41 people were killed.", "killed", ("41", "41 killed"), time=DAY)
    events = events_of(total, day)
    assert sorted(event.happened.edtf for event in events) == ["2031-03-03", "2031-03-03/.."]


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("At least 18 nurses were killed since the revolt began.", "the revolt began"),
        ("Since the revolt, soldiers have killed 18 nurses.", "the revolt"),
        ("Guards killed 18 nurses in the last two years.", "the last two years"),
        ("Guards killed 18 nurses in the deadliest raid since the revolt.", ""),
        ("At least 18 nurses were killed since Tuesday’s 7.0 magnitude earthquake.", ""),
        ("Guards killed 18 nurses, who have since been named.", ""),
        ("Guards killed 18 nurses since they would not leave.", ""),
        ("Since 9 March 18 nurses were killed.", ""),
    ],
)
def test_words_that_make_a_number_a_running_total(sentence: str, start: str) -> None:
    text = _told("s-1", sentence, "killed", ("18", "18 killed"))
    assert total_of(text.claims[0]) == start


def _hurt(source: str, killed: int, hurt: str, published: str = "2031-03-04") -> Text:
    sentence = f"The night left {killed} people dead and {hurt} hurt."
    return _told(source, sentence, "dead", (f"{killed}", f"{killed} dead"), kind="death", published=published)


@pytest.mark.parametrize(
    ("killed", "hurt", "published", "events"),
    [
        (3, "639", "2031-03-06", 1),
        (3, "639", "2031-03-09", 2),
        (4, "639", "2031-03-06", 2),
        (3, "640", "2031-03-06", 2),
    ],
)
def test_a_second_figure_in_common_tells_of_one_happening(killed: int, hurt: str, published: str, events: int) -> None:
    assert len(events_of(_hurt("s-1", 3, "639"), _hurt("s-2", killed, hurt, published))) == events


@pytest.mark.parametrize(("value", "events"), [("50..80 killed", 1), ("50.. killed", 2), ("~65 killed", 2)])
def test_a_range_with_two_ends_is_of_one_happening(value: str, events: int) -> None:
    texts = [
        _told(f"s-{lead}", f"{lead} people were killed.", "killed", (lead, value), published=f"2031-03-0{day}")
        for day, lead in ((4, "Some"), (6, "Many"))
    ]
    assert len(events_of(*texts)) == events


@pytest.mark.parametrize(("number", "value"), [("Nearly 1,000", "~1000 wounded"), ("Up to 1,000", "0..1000 wounded")])
def test_an_own_number_is_no_second_figure(number: str, value: str) -> None:
    texts = [
        _told(f"s-{word}", f"{number} were hurt by night in {word}.", "hurt", (number, value), kind="wounding")
        for word in ("March", "spring")
    ]
    assert len(events_of(*texts)) == 2


@pytest.mark.parametrize("tail", ["60 miles from the coast", "on 12 March", "at 11:45", "in 2029"])
def test_a_distance_a_day_and_a_year_are_no_such_figure(tail: str) -> None:
    texts = [
        _told(f"s-{number}", f"The {word} left 14 people dead {tail}.", "dead", ("14", "14 dead"), kind="death")
        for number, word in enumerate(("night", "storm"))
    ]
    assert len(events_of(*texts)) == 2


def _of_body(source: str, number: int, body: str, published: str) -> Text:
    sentence = f"The {body} said {number} people were killed on 3 March."
    text = Text(source, sentence, published=published)
    text.claim("killing", "killed", count=(f"{number}", f"{number} killed"), time=DAY, speaker=body)
    return text


def test_a_body_that_counts_on_counts_one_day() -> None:
    first = _of_body("s-1", 3, "Health Ministry", "2031-03-03")
    assert len(events_of(first, _of_body("s-2", 8, "Health Ministry", "2031-03-05"))) == 1
    assert len(events_of(first, _of_body("s-2", 8, "Interior Ministry", "2031-03-05"))) == 2
    assert len(events_of(first, _of_body("s-2", 2, "Health Ministry", "2031-03-05"))) == 2
    risen = Text("s-2", "The death toll has risen to 8, the Health Ministry said.", published="2031-03-05")
    risen.claim("death", "death toll", count=("8", "8 dead"), speaker="Health Ministry")
    assert len(events_of(first, risen)) == 1


def test_whoever_is_held_since_a_day_is_no_total() -> None:
    text = _told(
        "s-1", "Two men have been held since 3 March.", "held", ("Two", "2 detained"), kind="arbitrary_detention"
    )
    assert not total_of(text.claims[0])


def test_what_an_earthquake_killed_is_one_number_that_grows() -> None:
    def quake(source: str, number: int, published: str, of: str = "earthquake") -> Text:
        sentence = f"The {of} has killed as many as {number} people."
        count = (f"as many as {number}", f"0..{number} dead")
        return _told(source, sentence, "killed", count, kind="death", published=published)

    first = quake("s-1", 50000, "2031-03-04")
    assert len(events_of(first, quake("s-2", 70000, "2031-03-20", "7.0 magnitude quake"))) == 1
    assert len(events_of(first, quake("s-2", 70000, "2031-05-20"))) == 2
    assert len(events_of(first, quake("s-2", 70000, "2031-03-20", "earthquake of 1986"))) == 2
    assert len(events_of(first, quake("s-2", 70000, "2031-03-20", "flood"))) == 2


def test_a_text_may_say_at_least_of_the_number_it_has_given() -> None:
    text = Text(
        "s-1", "The news: 49 people were hurt. The agency said that at least 49 were hurt.", published="2031-03-04"
    )
    text.claim("wounding", "hurt", count=("49", "49 wounded"))
    text.claim("wounding", "hurt#2", count=("at least 49", "49.. wounded"))
    assert len(events_of(text)) == 1
