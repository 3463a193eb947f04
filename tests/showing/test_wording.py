from __future__ import annotations

from dataclasses import replace

import pytest

from answerable.asking.events.events import TimelineLine
from answerable.model.claim import Modality, Role
from answerable.model.event import Count, Event, Family, RoleHolder, Status
from answerable.model.place import Place, Precision
from answerable.model.when import When
from answerable.showing.lines.jsonl import event_line
from answerable.showing.lines.lines import CountPart, RolePart
from answerable.showing.wording import (
    badge,
    case_title,
    dated,
    dated_within,
    holder,
    mention,
    number,
    place,
    shown,
    term,
    told_numbers,
    without_isolation,
)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("P20Y", "20 years"),
        ("P1Y6M", "1 year, 6 months"),
        ("PT5H", "5 hours"),
        ("life", "imprisonment for life"),
        ("death", "death"),
        ("5000 EUR", "5000 EUR"),
        ("P", "P"),
    ],
)
def test_a_term_in_words(value: str, words: str) -> None:
    assert term(value) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("270 killed", "270 killed"),
        ("1000..2000 killed", "1,000 to 2,000 killed"),
        ("1500.. killed", "at least 1,500 killed"),
        ("..12 hurt", "up to 12 hurt"),
    ],
)
def test_a_number_in_words(value: str, words: str) -> None:
    assert number(value) == words


def part(modality: str = "happened", *said_by: str) -> RolePart:
    return RolePart(role="perpetrator", actor="a-1", name="Joss Brand", modality=modality, said_by=said_by)


def test_a_role_never_says_more_than_its_sources() -> None:
    assert holder(part()) == "Joss Brand"
    assert holder(part("happened", "Rina Sol")) == "Joss Brand (says Rina Sol)"
    assert holder(part("alleged")) == "Joss Brand (alleged)"
    assert holder(part("denied", "Rina Sol", "Odo Marr")) == "Joss Brand (denied, says Rina Sol, Odo Marr)"


ACT = Event(
    id="e-1",
    kind="killing",
    family=Family.ACT,
    modality=Modality.HAPPENED,
    happened=When(edtf="1990-03-10"),
    place="Port Alder",
    roles=(RoleHolder(role=Role.VICTIM, actor="a-2", name="Mara Lenz"),),
)


def title(event: Event) -> str:
    return case_title(event_line(TimelineLine(event=event, label="Killing")))


def test_a_title_says_how_it_is_told() -> None:
    assert title(ACT) == "Reported killing: Mara Lenz, Port Alder, 10 Mar 1990"
    assert title(replace(ACT, status=Status.ALLEGED)).startswith("Alleged killing: ")
    assert title(replace(ACT, status=Status.DENIED)).startswith("Denied killing: ")
    assert title(replace(ACT, modality=Modality.ATTEMPTED)).startswith("Reported attempted killing: ")
    numbered = replace(ACT, roles=(), counts=(Count(value="12.. killed", speaker="", claim="c-1"),))
    assert title(numbered) == "Reported killing: at least 12 killed, Port Alder, 10 Mar 1990"
    bare = Event(id="e-1", kind="killing", family=Family.ACT, modality=Modality.HAPPENED)
    assert title(bare) == "Reported killing"
    perpetrator = RoleHolder(role=Role.PERPETRATOR, actor="a-1", name="Joss Brand")
    assert "Brand" not in title(replace(ACT, roles=(perpetrator,)))


def test_a_place_is_as_worded_and_as_taken() -> None:
    assert place(event_line(TimelineLine(event=ACT, label="Killing"))) == "Port Alder"
    found = Place(id="1", name="Port Alder City", country="XX", province="Coast", precision=Precision.CITY)
    located = event_line(TimelineLine(event=replace(ACT, location=found), label="Killing"))
    assert place(located) == "Port Alder (taken for Port Alder City, Coast, XX: city)"
    state = Place(id="2", name="Norway", country="NO", precision=Precision.COUNTRY)
    located = event_line(TimelineLine(event=replace(ACT, location=replace(found, country="NO")), label="Killing"))
    assert place(located) == "Port Alder (taken for Port Alder City, Coast, Norway: city)"
    located = event_line(TimelineLine(event=replace(ACT, location=state), label="Killing"))
    assert place(located) == "Port Alder (taken for Norway: country)"


def test_a_date_within_brackets_has_none_of_its_own() -> None:
    assert dated("2018-06-30", "relative") == "30 Jun 2018 (worked out)"
    assert dated_within("2018-06-30", "relative") == "30 Jun 2018, worked out"
    assert dated_within("2018-06-30", "stated") == "30 Jun 2018"


def test_a_badge_says_in_words_what_its_colour_says() -> None:
    said = {
        state: badge(event_line(TimelineLine(event=replace(ACT, status=state, sources=3), label="Killing")))[0]
        for state in Status
    }
    assert len(set(said.values())) == len(Status)
    assert said[Status.AGREED] == "3 independent sources agree"


def test_right_to_left_words_are_isolated_and_nothing_else() -> None:
    assert shown("Mara  Lenz\n") == "Mara Lenz"
    assert shown("حکم دادگاه") == "\u2068حکم دادگاه\u2069"
    assert shown("a\u2067b\u202ec") == "a\ufffdb\ufffdc"
    assert without_isolation(shown("حکم (2)")) == "حکم (2)"


def test_a_place_that_something_was_done_to_is_said_once() -> None:
    bombed = replace(ACT, place="Velm", roles=(RoleHolder(role=Role.VICTIM, actor="a-3", name="Velm"),))
    assert title(bombed) == "Reported killing: Velm, 10 Mar 1990"


def test_a_number_is_told_once_with_all_who_give_it() -> None:
    given = [("3", "the ministry"), ("3", "Ana Lopes"), ("4", ""), ("5", ""), ("5", "x")]
    parts = [CountPart(value=f"{value} killed", speaker=who, claim="c-1") for value, who in given]
    assert told_numbers(parts) == ["3 killed, says the ministry, Ana Lopes", "4 killed", "5 killed, says the outlet, x"]


def test_an_event_that_is_mentioned_says_that_it_is_only_alleged() -> None:
    def told(**given: object) -> str:
        return mention(event_line(TimelineLine(event=replace(ACT, **given), label="Killing")))  # type: ignore[arg-type]

    assert told() == "Killing"
    assert told(status=Status.ALLEGED, modality=Modality.ALLEGED) == "Killing (alleged)"
    assert told(status=Status.DENIED, modality=Modality.DENIED) == "Killing (denied)"
    assert told(modality=Modality.ATTEMPTED) == "Killing (attempted)"
