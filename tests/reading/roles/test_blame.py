"""Whose policy is blamed for a deed has not done it."""

from __future__ import annotations

import pytest

from answerable.model.claim import Argument, Role
from answerable.model.span import Span
from answerable.reading.happenings.triggers import trigger_at
from answerable.reading.roles.blame import answers_for_it, not_only_linked, responsible, through_acts
from tests.reading.sentence import shape_of


@pytest.mark.parametrize(
    ("text", "who", "expected"),
    [
        ("The envoy blamed Danil Torvik's foreign policy for the Karsa bombings.", "Torvik", True),
        ("Critics blamed the austerity policies of Danil Torvik for the attack.", "Torvik", True),
        ("The prime minister bears a lot of responsibility for the Karsa bombings.", "minister", True),
        ("The envoy blamed Danil Torvik for the Karsa bombings.", "Torvik", False),
        ("The envoy blamed Danil Torvik's administration for the bombings.", "Torvik", False),
        ("The Front claimed responsibility for the Karsa bombings.", "Front", False),
        ("The Front may be responsible for the Karsa bombings.", "Front", True),
        ("The Front is not responsible for the Karsa bombings.", "Front", True),
        ("The envoy has not blamed the Front for the Karsa bombings.", "Front", True),
        ("The Front is responsible for the Karsa bombings.", "Front", False),
    ],
)
def test_who_answers_for_it(text: str, who: str, expected: bool) -> None:
    shape = shape_of(text)
    at = next(i for i, word in enumerate(shape.words) if word.text == who)
    assert answers_for_it(shape, at, at + 1) is expected


@pytest.mark.parametrize(
    ("text", "deed", "who"),
    [
        ("The Front was responsible for the bombings.", "bombings", ["Front"]),
        ("The Front and the army were responsible for torture and killings.", "killings", ["Front", "army"]),
        ("Police held two officers responsible for torture.", "torture", ["officers"]),
        ("The Front was wholly responsible for Monday's bombings.", "bombings", ["Front"]),
        ("The Front may be responsible for the bombings.", "bombings", []),
        ("The Front was never responsible for the bombings.", "bombings", []),
        ("The Front was sorry for the bombings.", "bombings", []),
    ],
)
def test_who_is_responsible(text: str, deed: str, who: list[str]) -> None:
    shape = shape_of(text)
    chunk = shape.chunk_at[next(i for i, word in enumerate(shape.words) if word.text == deed)]
    assert chunk is not None
    assert [shape.words[each.head].text for each in responsible(shape, chunk)] == who


@pytest.mark.parametrize(
    ("text", "deed", "who"),
    [
        ("The Front's campaign of bombings went on.", "bombings", ["Front"]),
        ("Norland's use of torture and killings went on.", "killings", ["Norland"]),
        ("Norland's fear of bombings grew.", "bombings", []),
        ("A campaign of bombings went on.", "bombings", []),
    ],
)
def test_whose_acts_they_are(text: str, deed: str, who: list[str]) -> None:
    shape = shape_of(text)
    chunk = shape.chunk_at[next(i for i, word in enumerate(shape.words) if word.text == deed)]
    assert chunk is not None
    assert [shape.words[each.head].text for each in through_acts(shape, chunk)] == who


@pytest.mark.parametrize(
    ("text", "who", "deed", "stays"),
    [
        ("Twenty men linked to the killing fled.", "men", "killing", False),
        ("Twenty men were connected to the killing.", "men", "killing", False),
        ("Twenty men took part in the killing.", "men", "killing", True),
        ("Police linked Tarn to the killing.", "Police", "killing", True),
        ("Men linked to Norland shot a guard.", "Men", "shot", True),
        ("Men linked to Norland took part in the killing.", "Men", "killing", True),
        ("The army blamed the Front for the raid in Karsa which killed two guards.", "Front", "killed", False),
        ("The army accused the Front which killed two guards of theft.", "Front", "killed", True),
        ("The army blamed the men who killed two guards for the raid.", "men", "killed", True),
    ],
)
def test_who_is_only_linked_has_not_done_it(text: str, who: str, deed: str, *, stays: bool) -> None:
    shape, start = shape_of(text), text.index(who)
    main = next(i for i, word in enumerate(shape.words) if word.text == deed)
    argument = Argument(role=Role.PERPETRATOR, span=Span.of(text, start, start + len(who)), value=who)
    assert bool(not_only_linked([argument], shape, trigger_at(shape, "killing", main, main + 1))) is stays
