"""Claims of one day that share no name: their words may join them, and never against a contradiction."""

from __future__ import annotations

from itertools import permutations

from tests.joining.made import Text, events_of


def killed(source: str, text: str, *, time: str = "3 May 1992", value: str = "1992-05-03", **more: object) -> Text:
    found = Text(source, text, published="1992-05-20")
    found.claim("killing", "killed", time=(time, value), **more)  # type: ignore[arg-type]
    return found


DEAD = ("41", "41 killed")
ONE = killed("s-1", "The blast at the mill killed 41 people on 3 May 1992.", count=DEAD, victim="<people>")
SAME = killed("s-2", "The blast killed 41 people at the mill on 3 May 1992.", count=DEAD, victim="<people>")
OTHER = killed("s-3", "Two climbers were killed by falling ice on 3 May 1992.", victim="<climbers>")


def test_one_happening_told_without_a_name_is_one_event() -> None:
    (event,) = events_of(ONE, SAME)
    assert event.sources == 2


def test_another_happening_of_the_day_stays_another() -> None:
    assert len(events_of(ONE, OTHER)) == 2


def test_the_order_of_reading_makes_no_difference() -> None:
    assert len({tuple(event.claims for event in events_of(*texts)) for texts in permutations((ONE, SAME, OTHER))}) == 1


def test_of_another_day_or_another_named_place_it_is_another() -> None:
    later = killed(
        "s-4", "The blast at the mill killed 41 people on 4 May 1992.", time="4 May 1992", value="1992-05-04",
        count=("41", "41 killed"), victim="<people>",
    )  # fmt: skip
    assert len(events_of(ONE, later)) == 2
    here, there = (
        killed(name, f"The blast killed 41 people in {town} on 3 May 1992.", count=("41", "41 killed"), place=town)
        for name, town in (("s-5", "Orvenne"), ("s-6", "Tarnholm"))
    )
    assert len(events_of(here, there)) == 2


def test_a_place_without_a_name_contradicts_none() -> None:
    named, house, other = (
        killed(name, f"Gunmen killed Ona Brell in {place} on 3 May 1992.", victim="Ona Brell", place=place)
        for name, place in (("s-7", "Orvenne"), ("s-8", "the mill"), ("s-9", "Tarnholm"))
    )
    assert len(events_of(named, house)) == 1
    assert len(events_of(named, other)) == 2


def test_a_sentence_passed_on_somebody_unnamed_is_nobody_elses() -> None:
    texts = []
    for name, who in (("s-1", "him"), ("s-2", "another man")):
        text = Text(name, f"A court sentenced {who} on 3 May 1992.", published="1992-05-20")
        text.claim("sentence", "sentenced", time=("3 May 1992", "1992-05-03"), recipient=f"<{who}>")
        texts.append(text)
    assert len(events_of(*texts)) == 2
