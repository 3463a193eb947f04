"""Events without a place whose country is inferred: listed with `unplaced`, exported, and told by nothing withheld."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.model.event import Event, Family
from answerable.model.judgement import Judgement, Verdict
from answerable.record.file import RecordFile
from answerable.record.queries.events import Wanted
from answerable.showing.edition.export import export
from tests.joining.made import judge
from tests.record.unplaced import unplaced


@pytest.fixture
def file(tmp_path: Path) -> Iterator[RecordFile]:
    with unplaced(tmp_path) as record:
        yield record


def _named(event: Event) -> set[str]:
    return {holder.name for holder in event.roles if holder.role.value in ("victim", "recipient")}


def _whom(file: RecordFile, place: str, *, unplaced: bool = True, as_of: date | None = None) -> set[str]:
    return set().union(*map(_named, file.events(place=place, unplaced=unplaced, as_of=as_of)))


def _torture(file: RecordFile, whom: str, as_of: date | None = None) -> Event:
    (found,) = (each for each in file.events(kind="torture", as_of=as_of) if whom in _named(each))
    return found


def test_its_country_is_inferred_with_the_words_that_it_rests_on(file: RecordFile) -> None:
    torture = _torture(file, "Omid Rastin")
    assert torture.location is None
    assert torture.inferred is not None
    assert (torture.inferred.country, torture.inferred.evidence.quote) == ("IR", "Mahshahr")
    (arrest,) = file.events(place="Mahshahr", kind="arrest")
    assert torture.inferred.evidence.claim in arrest.claims
    assert arrest.inferred is None
    assert _torture(file, "Karim Daher").inferred is None
    assert _torture(file, "Peter Lowen").inferred is None


def test_it_is_listed_at_the_country_and_at_nothing_narrower(file: RecordFile) -> None:
    assert _whom(file, "Iran", unplaced=False) == {"Nima Farrokh", "Hadi Moradi", "Reza Talebi"}
    assert _whom(file, "Iran") == _whom(file, "IR") == {"Nima Farrokh", "Hadi Moradi", "Reza Talebi", "Omid Rastin"}
    assert _whom(file, "Mahshahr") == {"Nima Farrokh", "Hadi Moradi"}
    assert _whom(file, "Lebanon") == {"Sami Haddad"}
    assert _whom(file, "Nowhere at all") == set()
    assert list(file.events(unplaced=True)) == list(file.events())


def test_as_of_a_day_only_what_was_published_by_then(file: RecordFile) -> None:
    assert _whom(file, "Iran", as_of=date(2019, 11, 30)) == {"Nima Farrokh", "Hadi Moradi", "Omid Rastin"}
    assert _whom(file, "Iran", as_of=date(2019, 11, 1)) == set()


def test_a_place_that_is_rejected_tells_nothing(file: RecordFile) -> None:
    (killing,) = file.events(place="Mahshahr", kind="killing")
    for claim in killing.claims:
        file.add_judgement(judge(Verdict.REJECT, claim))
    file.refresh()
    assert _torture(file, "Omid Rastin").inferred is None
    assert _whom(file, "Iran") == {"Hadi Moradi", "Reza Talebi"}


def test_of_an_actor_by_weight_and_of_acts_without_an_answer(file: RecordFile) -> None:
    [rastin] = file.find_actors("Omid Rastin")
    assert list(file.events(place="Iran", actor=rastin.id)) == []
    (torture,) = file.events(place="Iran", actor=rastin.id, unplaced=True)
    assert torture in file.events(place="Iran", family=Family.ACT, unplaced=True, undated=True)
    for as_of in (None, date(2019, 11, 30)):
        assert torture not in file.unanswered(place="Iran", as_of=as_of)
        assert torture in file.unanswered(place="Iran", unplaced=True, as_of=as_of)


def _export(file: RecordFile, *, public: bool = True, **wanted: Any) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    scope, *others = export(file, public=public, wanted=Wanted(**wanted))
    events = [line for line in others if line["type"] == "event"]
    assert scope["events"] == len(events)
    return scope, events


def test_an_export_says_so(file: RecordFile) -> None:
    scope, events = _export(file, public=False, place="Iran", unplaced=True)
    assert scope["unplaced"]
    assert "in Iran, or, inferred from the other places of their texts, in that country" in scope["text"]
    (torture,) = (line for line in events if line["kind"] == "torture")
    assert torture["location"] is None
    assert (torture["inferred"]["country"], torture["inferred"]["name"]) == ("IR", "Iran")
    assert torture["inferred"]["evidence"]["rule"] == "places_of_text"


@pytest.mark.parametrize("what", ["the claim", "the town", "the country"])
def test_a_public_one_does_not_tell_a_country_by_what_is_withheld(file: RecordFile, what: str) -> None:
    (killing,) = file.events(place="Mahshahr", kind="killing")
    if what == "the claim":
        for claim in killing.claims:
            file.add_judgement(judge(Verdict.WITHHOLD, claim))
    else:
        file.add_judgement(judge(Verdict.WITHHOLD, {"the town": "Mahshahr", "the country": "Iran"}[what]))
    for wider in (False, True):
        _, events = _export(file, place="Iran", unplaced=wider)
        assert not _told(events, about="Omid Rastin")
        assert bool(_told(events, about="Nima Farrokh")) == (what == "the country")  # its town is not withheld
    assert "torture" in {line["kind"] for line in _export(file, public=False, place="Iran", unplaced=True)[1]}
    assert all(line["inferred"] is None for line in export(file, public=True) if line["type"] == "event")


def _told(lines: list[dict[str, Any]], about: str) -> list[dict[str, Any]]:
    return [line for line in lines if about in json.dumps(line)]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.data())
def test_an_event_stands_under_a_country_by_what_is_shown_alone(
    tmp_path_factory: pytest.TempPathFactory, seed: st.DataObject
) -> None:
    """Whatever is withheld, what a public export lists at a country is what its lines say lies there."""
    with unplaced(tmp_path_factory.mktemp("record")) as file:
        claims = sorted(claim.id for claim in file.claims())
        withheld = seed.draw(
            st.lists(st.sampled_from((*claims, "Mahshahr", "Isfahan", "Beirut", "Iran")), max_size=3, unique=True)
        )
        for about in withheld:
            file.add_judgement(judge(Verdict.WITHHOLD, about))
        whole = [line for line in export(file, public=True) if line["type"] == "event"]
        at = {line["id"]: (line["location"] or line["inferred"] or {}).get("country") for line in whole}
        for place, code in (("Iran", "IR"), ("Lebanon", "LB")):
            _, events = _export(file, place=place, unplaced=True)
            assert {line["id"] for line in events} == {event for event, country in at.items() if country == code}


def test_undone_it_is_told_again(file: RecordFile) -> None:
    withheld = judge(Verdict.WITHHOLD, "Mahshahr")
    file.add_judgement(withheld)
    assert not _told(_export(file, place="Iran", unplaced=True)[1], about="Omid Rastin")
    file.add_judgement(
        Judgement.make(verdict=Verdict.UNDO, about=(withheld.id,), by="A. Reader", at="2099-01-01T00:00:00Z", why="No.")
    )
    assert _told(_export(file, place="Iran", unplaced=True)[1], about="Omid Rastin")
