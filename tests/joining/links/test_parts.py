from __future__ import annotations

import pytest

from answerable.joining.links.parts import parts
from answerable.joining.links.passages import Passages
from answerable.model.claim import Modality
from answerable.model.link import Relation
from tests.joining.made import Text


def _parts(text: Text) -> dict[tuple[str, str], str]:
    """The rules by the triggers of part and whole; every tie with its words in the text."""
    trigger = {claim.id: claim.trigger.quote for claim in text.claims}
    found = list(parts(Passages(text.claims)))
    for tie in found:
        assert tie.relation is Relation.PART_OF
        assert text.text[tie.evidence.start : tie.evidence.end] == tie.evidence.quote != ""
    return {(trigger[tie.source_claim], trigger[tie.target_claim]): tie.evidence.rule for tie in found}


@pytest.mark.parametrize(
    ("sentence", "part", "rule"),
    [
        ("The bombing of the market in Elmwick on 3 May 1990 killed 40 people.", "killed", "part_subject"),
        ("He was jailed for the bombing of the market, which killed 40 people.", "killed", "part_subject"),
        ("Four people were killed in the bombing.", "killed", "part_within"),
        ("A court heard of the murder of 40 people in the bombing of the market.", "murder", "part_within"),
        ("Nine guards were killed by a car bombing.", "killed", "part_within"),
    ],
)
def test_a_killing_is_part_of_the_bombing_it_was_done_by(sentence: str, part: str, rule: str) -> None:
    text = Text("s-1", sentence)
    text.claim("killing", part)
    text.claim("bombing", "bombing")
    assert _parts(text) == {(part, "bombing"): rule}


@pytest.mark.parametrize(
    "sentence",
    [
        "After the bombing of the market soldiers killed 40 people.",
        "The bombing shook the town and a guard was killed.",
        "A guard was killed before the bombing.",
        "A guard was killed; in the bombing nobody died.",
        "The man who planned the bombing killed a guard.",
        "Protesters were killed when they marched against the bombing.",
    ],
)
def test_a_killing_beside_a_bombing_is_not(sentence: str) -> None:
    text = Text("s-1", sentence)
    text.claim("killing", "killed")
    text.claim("bombing", "bombing")
    assert _parts(text) == {}


def test_somebody_else_did_it() -> None:
    text = Text("s-1", "The bombing of Elmwick Karim Rahimi killed for is not forgotten.")
    text.claim("killing", "killed", perpetrator="Karim Rahimi")
    text.claim("bombing", "bombing")
    assert _parts(text) == {}


def test_denied_and_attempted_acts_hold_no_part() -> None:
    for modality in (Modality.DENIED, Modality.ATTEMPTED):
        text = Text("s-1", "Four people were killed in the bombing.")
        text.claim("killing", "killed")
        text.claim("bombing", "bombing", modality=modality)
        assert _parts(text) == {}


def test_the_bombing_is_the_one_that_the_text_tells_of() -> None:
    text = Text("s-1", "A court heard of the bombing of the market. The bombing killed 40 people.")
    text.claim("bombing", "bombing")
    text.claim("killing", "killed")
    assert _parts(text) == {("killed", "bombing"): "part_named"}
    text = Text("s-1", "One bombing was in Elmwick, another hit Farrow. The bombing killed 40 people.")
    text.claim("bombing", "bombing", place="Elmwick")
    text.claim("bombing", "hit", place="Farrow")
    text.claim("killing", "killed")
    assert _parts(text) == {}


def test_the_same_day_and_place_in_one_text() -> None:
    def told(day: str, place: str) -> dict[tuple[str, str], str]:
        text = Text(
            "s-1", f"On 3 May 1990 a bombing shook Elmwick. A teacher died of the murder on {day} May 1990 in {place}."
        )
        text.claim("bombing", "bombing", place="Elmwick", time=("3 May 1990", "1990-05-03"))
        again = f"{place}#2" if place == "Elmwick" else place
        text.claim("killing", "murder", place=again, time=(f"on {day} May 1990", f"1990-05-0{day}"))
        return _parts(text)

    assert told("3", "Elmwick") == {("murder", "bombing"): "part_same_day"}
    assert told("4", "Elmwick") == {}
    assert told("3", "Farrow") == {}
