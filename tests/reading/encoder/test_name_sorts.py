"""Of which sort a text's names are heard."""

from __future__ import annotations

from answerable.model.actor import ActorType
from answerable.model.claim import Argument, Claim, Modality, Role, Speaker, Voice
from answerable.model.span import Span
from answerable.reading.encoder.name_sorts import Heard, HeardNames, name_sorts
from answerable.reading.language.words import Word
from tests.reading.sentence import words_of

TEXT = "Brell sued Harbour Lights. Brell won, the Upper Court said."


def _span(words: str, nth: int = 1) -> Span:
    at = -1
    for _ in range(nth):
        at = TEXT.index(words, at + 1)
    return Span.of(TEXT, at, at + len(words))


def _claim(trigger: str, *named: tuple[Role, str, int], speaker: str = "") -> Claim:
    arguments = tuple(
        Argument(role=role, span=_span(words, nth), value=words, name=words[0].isupper()) for role, words, nth in named
    )
    said = Speaker(voice=Voice.NAMED, name=speaker, span=_span(speaker)) if speaker else Speaker()
    return Claim.make(
        source="s-1",
        kind="lawsuit",
        trigger=_span(trigger),
        sentence=Span.of(TEXT, 0, len(TEXT)),
        arguments=arguments,
        speaker=said,
        modality=Modality.HAPPENED,
        reader="encoder/1",
        confidence=0.9,
    )


def _heard(words: str, label: str, sure: float = 1.0, nth: int = 1) -> Heard:
    span = _span(words, nth)
    return span.start, span.end, label, sure


CLAIMS = [
    _claim("sued", (Role.ACTOR, "Brell", 1), (Role.RECIPIENT, "Harbour Lights", 1)),
    _claim("won", (Role.ACTOR, "Brell", 2), speaker="Upper Court"),
]


def _sorts(*heard: Heard) -> dict[str, ActorType]:
    return {each.of: each.sort for each in name_sorts("s-1", CLAIMS, HeardNames(heard))}


def test_those_who_take_part_or_speak_are_what_they_are_heard_as() -> None:
    heard = [_heard("Brell", "person"), _heard("Harbour Lights", "organisation"), _heard("Upper Court", "court")]
    assert _sorts(*heard) == {
        "Brell": ActorType.PERSON,
        "Harbour Lights": ActorType.ORGANISATION,
        "Upper Court": ActorType.ORGANISATION,
    }


def test_a_name_heard_as_two_things_is_neither() -> None:
    assert _sorts(_heard("Brell", "person"), _heard("Brell", "organisation", nth=2)) == {}
    assert _sorts(_heard("Brell", "person"), _heard("Brell", "organisation", 0.3, nth=2)) == {"Brell": ActorType.PERSON}


def test_of_a_place_a_people_and_what_is_not_heard_nothing_is_said() -> None:
    assert _sorts(_heard("Brell", "place"), _heard("Harbour Lights", "demonym")) == {}


def test_a_name_stands_where_it_is_heard_first() -> None:
    found = name_sorts("s-1", CLAIMS, HeardNames([_heard("Brell", "person", nth=2)]))
    assert [(each.name, each.source) for each in found] == [(_span("Brell", 2), "s-1")]


def test_numbers_of_words_become_places_of_the_text() -> None:
    words: list[Word] = words_of(TEXT)
    heard = HeardNames()
    heard.add(words[5:], [(0, 1, "person", 0.5)])
    heard.add(words[:5], [(2, 4, "organisation", 0.9), (0, 1, "person", 0.8)])
    assert list(heard) == [(0, 5, "person", 0.8), (11, 25, "organisation", 0.9), (27, 32, "person", 0.5)]
    assert heard.of(16, 30) == {"organisation": 0.9, "person": 0.5}
    assert heard.of(25, 27) == {}
