from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from answerable.errors import BrokenLaw
from answerable.model.actor import ActorType
from answerable.model.claim import (
    Alias,
    Argument,
    Claim,
    Epithet,
    Modality,
    NameSort,
    Post,
    Reading,
    Role,
    Speaker,
    Voice,
)
from answerable.model.span import Span
from answerable.reading import rules
from answerable.reading.law import hold
from tests.gold.score import gold, source

TEXT = "Police in Tarn arrested  Ivo Dorn on 3 May 2011, Vera Holt said. Dorn (ID) is a baker."
SOURCE = source("2011-05-04", "en")
NAME = "other/1"


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


def argument(role: Role, words: str, value: str, basis: str = "") -> Argument:
    return Argument(role=role, span=at(words), value=value, basis=basis)


GOOD = Claim.make(
    source=SOURCE.id,
    kind="arrest",
    trigger=at("arrested"),
    sentence=at(TEXT[:64]),
    arguments=(
        argument(Role.ACTOR, "Police", "Police"),
        replace(argument(Role.RECIPIENT, "Ivo Dorn", "Ivo Dorn"), name=True),
        argument(Role.TIME, "3 May 2011", "2011-05-03", "stated"),
    ),
    speaker=Speaker(voice=Voice.NAMED, name="Vera Holt", span=at("Vera Holt"), cue=at("said")),
    reader=NAME,
    confidence=0.7,
)


def held(*claims: Any, **others: Any) -> tuple[Reading, dict[str, int]]:
    reading = Reading(source=SOURCE.id, reader=NAME, claims=claims, **others)
    result = hold(reading, SOURCE, TEXT, NAME)
    assert all(span.holds_in(TEXT) for span in result.reading.spans())
    return result.reading, dict(result.refused)


def with_argument(role: Any, words: str, value: Any, basis: Any = "") -> Claim:
    return replace(GOOD, arguments=(argument(role, words, value, basis),))


def test_what_holds_goes_through_unchanged() -> None:
    assert held(GOOD) == (Reading(source=SOURCE.id, reader=NAME, claims=(GOOD,)), {})


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        (replace(GOOD, trigger=Span(start=15, end=23, quote="released")), "quote_absent"),
        (replace(GOOD, trigger=Span(start=-5, end=23, quote="arrested")), "quote_absent"),
        (replace(GOOD, trigger=Span(start=15, end=15_000, quote="arrested")), "quote_absent"),
        (replace(GOOD, trigger=Span(start=15.0, end=23.0, quote="arrested")), "quote_absent"),  # type: ignore[arg-type]
        (replace(GOOD, trigger=Span(start=False, end=True, quote="P")), "quote_absent"),
        (replace(GOOD, trigger=(15, 23)), "malformed"),  # type: ignore[arg-type]
        (replace(GOOD, trigger=at("baker")), "quote_absent"),  # not in its sentence
        (replace(GOOD, kind="frowning"), "unknown_kind"),
        (replace(GOOD, kind=["arrest"]), "unknown_kind"),  # type: ignore[arg-type]
        (replace(GOOD, modality="sure"), "unknown_modality"),  # type: ignore[arg-type]
        (replace(GOOD, source="s-00"), "other_source"),
        (replace(GOOD, reader="rules/1"), "other_reader"),
        (replace(GOOD, confidence=1.5), "wrong_confidence"),
        (replace(GOOD, confidence=float("nan")), "wrong_confidence"),
        (replace(GOOD, confidence="high"), "wrong_confidence"),  # type: ignore[arg-type]
        (with_argument(Role.PERPETRATOR, "Police", "Police"), "wrong_role"),
        (with_argument("culprit", "Police", "Police"), "wrong_role"),
        (with_argument(Role.RECIPIENT, "Ivo Dorn", "Ivan Dorn"), "wrong_value"),
        (with_argument(Role.RECIPIENT, "Ivo Dorn", ""), "wrong_value"),
        (with_argument(Role.RECIPIENT, "Ivo Dorn", 7), "wrong_value"),
        (with_argument(Role.TIME, "3 May 2011", "yesterday", "stated"), "malformed"),
        (with_argument(Role.TIME, "3 May 2011", "2011-05-03", "guessed"), "wrong_value"),
        (with_argument(Role.COUNT, "3", "three"), "wrong_value"),
        (with_argument(Role.TERM, "3", "a while"), "wrong_value"),
        (replace(GOOD, arguments=None), "malformed"),  # type: ignore[arg-type]
        (replace(GOOD, arguments=("Police",)), "malformed"),  # type: ignore[arg-type]
        (replace(GOOD, speaker=None), "malformed"),  # type: ignore[arg-type]
        (replace(GOOD, speaker=Speaker(voice=Voice.NAMED, name="The minister")), "wrong_value"),
        (replace(GOOD, speaker=Speaker(voice=Voice.NAMED)), "wrong_value"),
        (replace(GOOD, speaker=Speaker(name="Vera Holt")), "malformed"),
        ({"kind": "arrest"}, "malformed"),
        (None, "malformed"),
    ],
)
def test_a_claim_that_breaks_the_law_is_refused_alone(claim: Any, reason: str) -> None:
    reading, refused = held(claim, GOOD)
    assert reading.claims == (GOOD,)
    assert refused == {reason: 1}


def test_ids_are_made_anew_and_claims_count_once() -> None:
    reading, refused = held(replace(GOOD, id="c-forged"), GOOD)
    assert reading.claims == (GOOD,)
    assert refused == {"duplicate": 1}


def test_values_of_every_role() -> None:
    good = [
        (Role.COUNT, "3", "3", ""),
        (Role.COUNT, "3", "3..10 killed", ""),
        (Role.TERM, "3", "P3Y6M", ""),
        (Role.TERM, "3", "life", ""),
        (Role.TERM, "3", "250000 USD", ""),
        (Role.PLACE, "Tarn", "Tarn", ""),
        (Role.RECIPIENT, "arrested  Ivo", "arrested Ivo", ""),
        (Role.TIME, "3", "2011-05/2011-06", "relative"),
    ]
    for case in good:
        assert held(with_argument(*case))[1] == {}, case


def test_names_posts_and_epithets() -> None:
    good: dict[str, Any] = {
        "aliases": (Alias(source=SOURCE.id, name=at("Ivo Dorn"), short=at("ID")),),
        "posts": (Post(source=SOURCE.id, name=at("Dorn"), post=at("baker")),),
        "epithets": (Epithet(span=at("baker"), of="Ivo Dorn"),),
        "sorts": (NameSort(source=SOURCE.id, name=at("Dorn"), of="Ivo Dorn", sort=ActorType.PERSON),),
    }
    reading, refused = held(**good)
    assert ({name: getattr(reading, name) for name in good}, refused) == (good, {})
    bad: dict[str, Any] = {
        "aliases": (replace(good["aliases"][0], source="s-00"), "ID"),
        "posts": [replace(good["posts"][0], post=Span(start=0, end=5, quote="chief"))],
        "epithets": "none",
        "sorts": (
            replace(good["sorts"][0], of="Somebody Else"),
            replace(good["sorts"][0], sort=ActorType.STATE),
            replace(good["sorts"][0], source="s-00"),
            "Ivo Dorn",
        ),
    }
    reading, refused = held(**bad)
    assert reading == Reading(source=SOURCE.id, reader=NAME)
    assert refused == {"other_source": 2, "malformed": 3, "quote_absent": 1, "wrong_value": 2}
    assert held(epithets=(Epithet(span=at("baker"), of="Somebody Else"),))[1] == {"wrong_value": 1}


def test_what_is_no_reading() -> None:
    with pytest.raises(BrokenLaw, match="other/1"):
        hold([GOOD], SOURCE, TEXT, NAME)
    other = hold(Reading(source="s-00", reader=NAME, claims=(GOOD,)), SOURCE, TEXT, NAME)
    assert (other.reading, dict(other.refused)) == (Reading(source=SOURCE.id, reader=NAME), {"other_source": 1})


def test_an_act_is_done_by_a_perpetrator() -> None:
    act = replace(with_argument(Role.ACTOR, "Police", "Police"), kind="killing", modality=Modality.ALLEGED)
    assert held(act)[1] == {"wrong_role": 1}


def test_the_rules_keep_the_law() -> None:
    text = "\n\n".join(row["text"] for row in gold())
    reading = rules().read(SOURCE, text)
    result = hold(reading, SOURCE, text, "rules/1")
    assert len(reading.claims) > 50
    assert (set(result.reading.claims), dict(result.refused)) == (
        {replace(c, location=None) for c in reading.claims},
        {},
    )
