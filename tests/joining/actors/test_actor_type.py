"""Whether an actor is a person or a body, by its names and by what its sources' readers take it for."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from answerable.joining.actors.actor_type import heard_as, type_of
from answerable.joining.events.events import personal
from answerable.model.actor import ActorType

PERSON, BODY, UNKNOWN = ActorType.PERSON, ActorType.ORGANISATION, ActorType.UNKNOWN


@pytest.mark.parametrize(
    ("sources", "sort"),
    [
        ({}, UNKNOWN),
        ({UNKNOWN: 9}, UNKNOWN),
        ({PERSON: 1, UNKNOWN: 9}, PERSON),
        ({PERSON: 2, BODY: 1}, PERSON),
        ({PERSON: 3, BODY: 2}, UNKNOWN),
        ({BODY: 1, PERSON: 1}, UNKNOWN),
    ],
)
def test_two_thirds_of_the_sources_that_say_it_decide(sources: Mapping[ActorType, int], sort: ActorType) -> None:
    assert heard_as(sources) is sort


def test_what_a_name_says_itself_goes_before_what_is_heard() -> None:
    assert type_of({"harbour police"}, ["Harbour Police"], person=False, heard=PERSON) is BODY
    assert type_of({"brell"}, ["Brell"], person=True, heard=BODY) is PERSON


def test_what_is_heard_goes_before_a_given_name_and_capitals() -> None:
    assert type_of({"maria lights"}, ["Maria Lights"], person=False) is PERSON
    assert type_of({"maria lights"}, ["Maria Lights"], person=False, heard=BODY) is BODY
    assert type_of({"kcr"}, ["KCR"], person=False) is BODY
    assert type_of({"kcr"}, ["KCR"], person=False, heard=PERSON) is PERSON


def test_a_name_of_which_nothing_is_known_stays_unknown() -> None:
    assert type_of({"brell"}, ["Brell"], person=False) is UNKNOWN
    assert type_of({"brell"}, ["Brell"], person=False, heard=PERSON) is PERSON


@pytest.mark.parametrize("name", ["sanok bridge", "mary river mine", "camp karst"])
def test_what_is_built_is_nobody(name: str) -> None:
    assert type_of({name}, {name}, person=True) is ActorType.UNKNOWN
    assert type_of({name}, {name}, person=False, heard=ActorType.PERSON) is ActorType.UNKNOWN
    assert not personal(ActorType.UNKNOWN, name)


def test_a_person_may_be_called_bridge() -> None:
    assert type_of({"frank bridge"}, {"frank bridge"}, person=True) is ActorType.PERSON
