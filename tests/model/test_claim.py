from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.model.claim import (
    OUTLET,
    WHO,
    Alias,
    Argument,
    Claim,
    Epithet,
    Modality,
    Post,
    Reading,
    Role,
    Speaker,
    Voice,
)
from answerable.model.event import HAPPENING
from answerable.model.span import Span
from tests.model import made

TEXT = "Judge Lem said the guard killed two men in Arad in 1985."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


def claim(**changes: object) -> Claim:
    parts: dict[str, object] = {
        "source": "s-1",
        "kind": "killing",
        "trigger": span("killed"),
        "sentence": span(TEXT),
        "arguments": (
            Argument(role=Role.PERPETRATOR, span=span("the guard"), value="the guard"),
            Argument(role=Role.VICTIM, span=span("two men"), value="two men"),
            Argument(role=Role.TIME, span=span("1985"), value="1985", basis="stated"),
        ),
        "speaker": Speaker(voice=Voice.NAMED, name="Judge Lem", span=span("Judge Lem"), cue=span("said")),
        "reader": "rules/1",
        "confidence": 0.8,
    }
    return Claim.make(**(parts | changes))  # type: ignore[arg-type]


@settings(max_examples=40)
@given(made.claims())
def test_the_id_follows_from_what_is_claimed(made_claim: Claim) -> None:
    parts = {
        name: getattr(made_claim, name) for name in ("source", "kind", "trigger", "sentence", "arguments", "speaker")
    }
    again = Claim.make(
        **parts, modality=made_claim.modality, reader=made_claim.reader, confidence=made_claim.confidence
    )
    assert again == made_claim


def test_the_id_changes_with_every_part_but_the_confidence() -> None:
    plain = claim()
    changed = [
        claim(source="s-2"),
        claim(kind="wounding"),
        claim(trigger=span("said")),
        claim(arguments=()),
        claim(speaker=OUTLET),
        claim(modality=Modality.DENIED),
        claim(reader="rules/2"),
    ]
    assert len({plain.id, *(each.id for each in changed)}) == 8
    assert claim(confidence=0.1).id == plain.id


def test_confidence_is_kept_to_four_places() -> None:
    assert claim(confidence=1 / 3).confidence == 0.3333


def test_a_claim_names_all_its_spans_once() -> None:
    quotes = [each.quote for each in claim().spans()]
    assert quotes == ["killed", TEXT, "the guard", "two men", "1985", "Judge Lem", "said"]
    assert [each.quote for each in claim(speaker=OUTLET, arguments=()).spans()] == ["killed", TEXT]


def test_an_argument_is_found_by_its_role() -> None:
    first = claim().argument(Role.VICTIM)
    assert first is not None
    assert first.value == "two men"
    assert claim().argument(Role.PLACE) is None


@settings(max_examples=40)
@given(st.data())
def test_every_span_of_a_reading_is_named_for_the_quote_law(data: st.DataObject) -> None:
    text = data.draw(made.texts)
    one, two = data.draw(made.spans(text)), data.draw(made.spans(text))
    speaker = data.draw(made.speakers(text))
    reading = Reading(
        source="s-1",
        reader="rules/1",
        aliases=(Alias(source="s-1", name=one, short=two),),
        posts=(Post(source="s-1", name=two, post=one),),
        epithets=(Epithet(span=one, of="the guard", speaker=speaker),),
    )
    assert all(each.holds_in(text) for each in reading.spans())
    assert len(reading.spans()) == 5 + (speaker.span is not None) + (speaker.cue is not None)
    whole = replace(reading, claims=(claim(),))
    assert len(whole.spans()) == len(reading.spans()) + 7


def test_the_roles_that_make_actors_and_the_modalities_that_make_events() -> None:
    assert {Role.PERPETRATOR, Role.VICTIM, Role.ACTOR, Role.RECIPIENT} == WHO
    assert HAPPENING == (Modality.HAPPENED, Modality.ATTEMPTED, Modality.ALLEGED, Modality.DENIED)


def test_a_participant_told_by_a_pronoun_alone_is_compared_with_nobody() -> None:
    him = Argument(role=Role.VICTIM, span=span("the"), value="he")
    whole = claim(arguments=(*claim().arguments, him))
    assert him.pronoun
    assert whole.comparable() == replace(claim(), id=whole.id)
    assert claim().comparable() is not whole
    named = (
        replace(him, name=True),
        replace(him, role=Role.PLACE),
        replace(him, value="the guard"),
        replace(him, value="US"),
    )
    assert not any(each.pronoun for each in named)


@pytest.mark.parametrize(("word", "pronoun"), [("HE", True), ("THEM", True), ("US", False)])
def test_a_pronoun_in_capitals_is_one(word: str, pronoun: bool) -> None:
    assert Argument(role=Role.VICTIM, span=span("the guard"), value=word).pronoun is pronoun


def test_a_mine_is_no_pronoun() -> None:
    assert not Argument(role=Role.VICTIM, span=span("the guard"), value="mine").pronoun
