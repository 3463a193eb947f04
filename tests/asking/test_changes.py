"""What documents changed that entered a record since a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from answerable.asking.changes import Changes, changes
from answerable.model.source import Problem
from answerable.record.file import RecordFile
from answerable.record.kept import log
from tests.asking.made import CONVICTED, DENIED, KILLED, PARDONED, TORTURED, Page, claim_of, on, pages, tie
from tests.asking.made_since import BOMBING, DEATH, DENIAL, PARDON, TORTURE, VERDICT, Clock, enter


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[RecordFile]:
    monkeypatch.setattr(log, "datetime", Clock)
    with RecordFile.open(tmp_path / "kept.answerable", create=True) as record:
        yield record


def since(record: RecordFile, day: int) -> Changes:
    return changes(record, since=date(2026, 11, day))


def test_what_came_of_an_act_told_before_is_new_and_the_act_is_not(kept: RecordFile) -> None:
    enter(kept, 2, pages()[DEATH], pages()[BOMBING])
    enter(kept, 9, pages()[VERDICT], pages()[TORTURE])
    tie(kept, claim_of(kept, CONVICTED, "conviction"), claim_of(kept, KILLED, "killing"), "answers")
    kept.rebuild()
    found = since(kept, 9)
    assert (found.sources, found.decisions, found.told_again) == (2, 1, 1)
    (up,) = found.followed_up
    assert (up.act.event.kind, [step.event.kind for step in up.steps]) == ("killing", ["conviction"])
    assert [act.event.kind for act in found.acts] == ["torture"]
    (person,) = found.standings
    assert (person.name, person.before) == ("Joss Brand", "")
    assert person.now.startswith("convicted (4 Jun 1991)")


def test_a_reversal_leads_to_the_act_and_changes_how_its_doer_stands(kept: RecordFile) -> None:
    enter(kept, 2, pages()[DEATH], pages()[VERDICT])
    tie(kept, claim_of(kept, CONVICTED, "conviction"), claim_of(kept, KILLED, "killing"), "answers")
    enter(kept, 9, pages()[PARDON])
    tie(kept, claim_of(kept, PARDONED, "pardon"), claim_of(kept, CONVICTED, "conviction"), "reverses")
    kept.rebuild()
    found = since(kept, 9)
    (up,) = found.followed_up
    assert (up.act.event.kind, [step.event.kind for step in up.steps]) == ("killing", ["pardon"])
    (person,) = found.standings
    assert person.before == "convicted (4 Jun 1991)"
    assert "pardoned (19 Jan 1995)" in person.now


def test_only_what_was_told_before_is_denied_now(kept: RecordFile) -> None:
    enter(kept, 2, pages()[DEATH])
    enter(kept, 9, pages()[DENIAL])
    (denial,) = since(kept, 9).denied
    assert denial.line.event.kind == "killing"
    assert [cited.claim.sentence.quote for cited in denial.claims] == [DENIED]
    assert since(kept, 2).denied == ()  # the act is new then, and what denies it with it


def test_a_newer_version_is_named_and_what_it_tells_is_not_new(kept: RecordFile) -> None:
    address = "https://harbour-gazette.example/1992/drum-hill"
    first = Page(f"{TORTURED}\n", "From Drum Hill", "Harbour Gazette", on("1992-09-01"), url=address)
    first.say(TORTURED, "torture", "tortured", victim="Ilan Voss", place="Drum Hill")
    later = Page(f"{TORTURED} He lived.\n", "From Drum Hill", "Harbour Gazette", on("1992-09-03"), url=address)
    later.say(TORTURED, "torture", "tortured", victim="Ilan Voss", place="Drum Hill")
    enter(kept, 2, first)
    enter(kept, 9, later)
    found = since(kept, 9)
    assert [source.id for source in found.corrected] == [later.source.id]
    assert (found.sources, found.acts, found.told_again) == (0, (), 0)


def test_two_versions_that_came_together_are_new(kept: RecordFile) -> None:
    address = "https://harbour-gazette.example/1992/drum-hill"
    for day, more in ((1, ""), (3, " He lived.")):
        page = Page(f"{TORTURED}{more}\n", "From Drum Hill", "Harbour Gazette", on(f"1992-09-0{day}"), url=address)
        enter(kept, 9, page.say(TORTURED, "torture", "tortured", victim="Ilan Voss", place="Drum Hill"))
    found = since(kept, 9)
    assert (found.corrected, found.sources, [act.event.kind for act in found.acts]) == ((), 2, ["torture"])


def test_without_a_day_it_is_that_of_the_last_entry(kept: RecordFile) -> None:
    enter(kept, 2, pages()[DEATH])
    enter(kept, 9, pages()[BOMBING])
    kept.add_problem(Problem(location="torn.pdf", code="unreadable", cause="It is torn.", next_step="Scan it."))
    found = changes(kept)
    assert (found.since, found.sources, found.problems) == (date(2026, 11, 9), 1, 1)
    assert since(kept, 3) == replace(found, since=date(2026, 11, 3))


def test_a_limit_counts_what_it_leaves_out(kept: RecordFile) -> None:
    enter(kept, 2, Page("Nothing happened.\n", "Nothing", "Harbour Gazette", on("1989-01-01")))
    enter(kept, 9, *pages())
    whole = since(kept, 9)
    assert (len(whole.acts), whole.more) == (3, 0)
    few = changes(kept, since=date(2026, 11, 9), limit=1)
    assert (few.acts, few.more) == (whole.acts[:1], 2)


def test_an_answer_that_leads_to_nothing_is_told_by_itself(kept: RecordFile) -> None:
    enter(kept, 2, pages()[TORTURE])
    enter(kept, 9, pages()[PARDON])
    found = since(kept, 9)
    assert ([each.event.kind for each in found.answers], found.followed_up) == (["pardon"], ())


def test_in_a_record_that_began_then_all_is_new_and_nothing_has_changed(kept: RecordFile) -> None:
    enter(kept, 9, *pages())
    found = since(kept, 9)
    assert (found.first, len(found.acts), found.standings, found.followed_up) == (True, 3, (), ())
    few = changes(kept, limit=1)
    assert (few.acts, few.more) == (found.acts[:1], 2)


def test_a_new_answer_leads_through_another_new_one_to_the_act_told_before(kept: RecordFile) -> None:
    enter(kept, 2, pages()[DEATH])
    enter(kept, 9, pages()[VERDICT], pages()[PARDON])
    tie(kept, claim_of(kept, CONVICTED, "conviction"), claim_of(kept, KILLED, "killing"), "answers")
    tie(kept, claim_of(kept, PARDONED, "pardon"), claim_of(kept, CONVICTED, "conviction"), "reverses")
    kept.rebuild()
    (up,) = since(kept, 9).followed_up
    assert [step.event.kind for step in up.steps] == ["conviction", "pardon"]


def test_nothing_is_new_after_the_last_entry_nor_in_an_empty_record(kept: RecordFile) -> None:
    assert changes(kept).sources == 0
    enter(kept, 2, *pages())
    found = since(kept, 3)
    assert (found.sources, found.acts, found.followed_up, found.standings, found.denied) == (0, (), (), (), ())
