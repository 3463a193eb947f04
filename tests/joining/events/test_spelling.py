"""Under which spelling an event shows who took part."""

from __future__ import annotations

import pytest

from tests.joining.made import Text, events_of


def _sentenced(source: str, name: str) -> Text:
    found = Text(source, f"{name} was sentenced to life on July 14.", published="2022-07-15")
    found.claim("sentence", "sentenced", recipient=name, time=("July 14", "2022-07-14"), term=("life", "life"))
    return found


@pytest.mark.parametrize(
    ("spellings", "shown"),
    [
        (["HAMID NOURY", "HAMID NOURY", "Hamid Noury"], "Hamid Noury"),
        (["HAMID NOURY", "Hamid Noury"], "Hamid Noury"),
        (["HAMID NOURY", "HAMID NOURY"], "HAMID NOURY"),
    ],
)
def test_a_headline_in_capitals_does_not_spell_the_name(spellings: list[str], shown: str) -> None:
    (event,) = events_of(*(_sentenced(f"s-{number}", name) for number, name in enumerate(spellings, 1)))
    assert [holder.name for holder in event.roles] == [shown]


def test_an_abbreviation_stays_as_most_write_it() -> None:
    (event,) = events_of(_sentenced("s-1", "NORFA"), _sentenced("s-2", "NORFA"), _sentenced("s-3", "Norfa"))
    assert [holder.name for holder in event.roles] == ["NORFA"]
