"""Judgments of which no text names whom they are on, and all say over what they were."""

from __future__ import annotations

import pytest

from answerable.joining.facts.charges import names_in
from tests.joining.made import Text, events_of

_FIRST = "The Supreme Court convicted two men of the murder of Lena Ost."
_AGAIN = "The family thanked the Supreme Court for convicting the killers of Ost."


def _text(source: str, *told: tuple[str, str, str, str], published: str = "2011-06-20") -> Text:
    """A text of sentences, each with the trigger of a conviction, whom it is on and what it is for."""
    text = Text(source, " ".join(sentence for sentence, *_ in told), published=published)
    for _, trigger, whom, charge in told:
        text.claim("conviction", trigger, recipient=f"<{whom}>", **({"charge": f"<{charge}>"} if charge else {}))  # type: ignore[arg-type]
    return text


_ONE = (_FIRST, "convicted", "two men", "the murder of Lena Ost")
_OTHER = (_AGAIN, "convicting", "the killers of Ost", "")


def test_in_one_text_judgments_over_one_death_are_one() -> None:
    assert len(events_of(_text("s-1", _ONE, _OTHER))) == 1


@pytest.mark.parametrize(
    ("published", "events"), [("2011-06-20", 1), ("2011-06-23", 1), ("2011-06-24", 2), ("2019-06-20", 2)]
)
def test_in_two_texts_they_are_one_as_long_as_it_is_the_news(published: str, events: int) -> None:
    assert len(events_of(_text("s-1", _ONE), _text("s-2", _OTHER, published=published))) == events


@pytest.mark.parametrize(
    "other",
    [
        ("It convicted a third man of the murder of Lena Ost.", "convicted a", "a third man", "the murder of Lena Ost"),
        ("Two others were found guilty of Ost’s murder.", "found guilty", "Two others", "Ost’s murder"),
        ("A court found a man guilty of the murder of Ida Brae.", "guilty", "a man", "the murder of Ida Brae"),
        ("A jury convicted them again of Ost’s murder.", "convicted them", "them", "Ost’s murder"),
        ("It found a man guilty of a murder in Ost.", "guilty", "a man", "a murder in Ost"),
    ],
    ids=["a third", "others", "of another", "again", "a place of that name"],
)
def test_near_misses_stay_two(other: tuple[str, str, str, str]) -> None:
    assert len(events_of(_text("s-1", _ONE, other))) == 2
    assert len(events_of(_text("s-1", _ONE), _text("s-2", other))) == 2


def test_names_are_those_of_whom_it_befell() -> None:
    assert names_in("the kidnapping of the reporter Lena Ost in Marl on Monday") == {"ost"}
    assert names_in("Ost’s killers") == {"ost"}
    assert names_in("a murder at the Linz crossing") == frozenset()
    assert names_in("those involved in Lena Ost’s kidnapping") == {"ost"}
    assert names_in("those in Linz") == frozenset()
