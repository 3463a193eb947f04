"""A newer version of a page stands in the place of the older, whatever was read first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from answerable.model.judgement import Judgement, Verdict
from answerable.model.span import Span
from answerable.record import RecordFile
from answerable.record.checks.verify import verify
from tests.record.contents import contents
from tests.record.derived.test_update import Entry, add, brought_up_to_date, updated_as_rebuilt
from tests.record.made import Made, claim, document, said, story

PAGE = "https://coast.example/raid"


def told(victim: str, day: str, *, url: str = PAGE, title: str = "The raid", **given: Any) -> Made:
    """A page that tells of a killing on 3 May."""
    text = f"Karl Brenner killed {victim} in Norwich on 2011-05-03."
    about = {"who": "Karl Brenner", "whom": victim, "when": "2011-05-03", "day": "2011-05-03", "place": "Norwich"}
    return story(text, "killing", "killed", about=about, published=day, title=title, url=url, **given)


def retract(one: Made) -> Judgement:
    return Judgement.make(
        verdict=Verdict.RETRACT, about=(one.source.id,), by="A. Reader", at="2020-01-01T00:00:00Z", why="Withdrawn."
    )


def accept(one: Made) -> Judgement:
    return Judgement.make(
        verdict=Verdict.ACCEPT,
        about=(one.source.id,),
        by="A. Reader",
        at="2020-01-01T00:00:00Z",
        why="Another article.",
    )


def crowd(number: int) -> list[Made]:
    return [document(f"Document {each} of many.", location=f"{each}.txt") for each in range(number)]


FIRST, SECOND, THIRD = (
    told(name, day)
    for name, day in (("Ana Lopes", "2011-05-04"), ("Hamid Nouri", "2011-05-06"), ("Kim Jong", "2011-05-08"))
)


def victims(record: RecordFile) -> list[str]:
    return sorted(holder.name for event in record.events() for holder in event.roles if holder.role == "victim")


@pytest.mark.parametrize("order", list(permutations((FIRST, SECOND, THIRD))))
def test_in_every_order_of_reading_only_the_newest_makes_events(tmp_path: Path, order: tuple[Made, ...]) -> None:
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        add(record, crowd(1))
        record.rebuild()
        for one in order:
            add(record, [one])
            assert brought_up_to_date(path)
        assert victims(record) == ["Kim Jong"]
        updated = contents(path)
        record.rebuild()
    assert contents(path) == updated
    assert verify(path).faults == ()


def test_the_older_version_is_kept_and_says_what_stands_in_its_place(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        add(record, [FIRST, SECOND])
        record.rebuild()
        assert record.versions(FIRST.source.id).superseded_by == SECOND.source.id
        assert record.versions(SECOND.source.id).supersedes == (FIRST.source.id,)
        assert record.text(FIRST.source.id) == FIRST.text
        (claim,) = record.claims(source=FIRST.source.id)
        assert record.event_of(claim.id) == ""


def test_where_it_cannot_be_told_which_is_newer_both_stand(tmp_path: Path) -> None:
    other = told("Hamid Nouri", "2011-05-04")
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        add(record, [FIRST, other])
        record.rebuild()
        assert victims(record) == ["Ana Lopes", "Hamid Nouri"]
        assert record.versions(FIRST.source.id).undecided == (other.source.id,)
        assert record.versions(other.source.id).undecided == (FIRST.source.id,)


def test_what_is_withdrawn_is_not_searched(tmp_path: Path) -> None:
    other = told("Carl Brenner", "2011-05-05", url="https://harbour.example/b")
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        add(record, [FIRST, SECOND, other, document("Nothing.", location="b.txt")])
        record.rebuild()
        assert record.coverage().searched == 2
        assert record.coverage().withdrawn == 1
        add(record, [retract(other)])
        record.refresh()
        covered = record.coverage()
        assert (covered.searched, covered.undated, covered.withdrawn) == (1, 1, 2)
        assert record.coverage(date(2011, 5, 5)).searched == 1  # what is superseded since stood then
        assert covered.latest == date(2011, 5, 6)


@pytest.mark.parametrize(
    "steps",
    [
        [[FIRST], [SECOND], [THIRD]],
        [[THIRD], [FIRST], [SECOND]],
        [[FIRST, SECOND], [retract(SECOND)]],
        [[FIRST], [retract(FIRST)], [SECOND]],
        [[FIRST, SECOND], [accept(FIRST)], [THIRD]],
        [[FIRST], [accept(FIRST)], [SECOND]],
        [[FIRST], [told("Hamid Nouri", "2011-05-04")], [THIRD]],
        [[FIRST, told("Ana Lopes", "2011-05-09", url="https://harbour.example/b")], [SECOND]],
    ],
)
def test_an_update_gives_what_a_rebuild_gives(steps: list[list[Entry]]) -> None:
    assert updated_as_rebuilt([[*crowd(2), *steps[0]], *steps[1:]]) == len(steps) - 1


def test_a_retraction_takes_effect_at_once(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        add(record, [FIRST, *crowd(3)])
        record.rebuild()
        add(record, [retract(FIRST)])
        assert brought_up_to_date(path)
        assert victims(record) == []


def test_a_person_may_keep_the_older_version_standing(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        add(record, [FIRST, SECOND, *crowd(3)])
        record.rebuild()
        kept = accept(FIRST)
        add(record, [kept])
        assert brought_up_to_date(path)
        assert victims(record) == ["Ana Lopes", "Hamid Nouri"]
        assert record.source(FIRST.source.id).superseded_by == ""
        undo = Judgement.make(
            verdict=Verdict.UNDO, about=(kept.id,), by="A. Reader", at="2020-02-01T00:00:00Z", why="It is the same."
        )
        add(record, [undo])
        assert brought_up_to_date(path)
        assert victims(record) == ["Hamid Nouri"]


def _rejected(one: Made) -> Judgement:
    (claim,) = one.reading.claims
    return Judgement.make(
        verdict=Verdict.REJECT, about=(claim.id,), by="A. Reader", at="2020-01-01T00:00:00Z", why="Misread."
    )


def _longer(victim: str, day: str) -> Made:
    """A newer version that says more: the sentence on the killing stands as it did."""
    made = told(victim, day)
    (old,) = made.reading.claims
    longer = document(f"{made.text}\n\nA map of the coast shows where.", published=day, title="The raid", url=PAGE)
    return said(longer, old.remade(source=longer.source.id))


@pytest.mark.parametrize("newer", [_longer("Ana Lopes", "2011-05-06"), SECOND])
def test_a_decision_is_carried_to_the_newer_version_where_the_same_words_stand(tmp_path: Path, newer: Made) -> None:
    path = tmp_path / "r.answerable"
    (claim,) = newer.reading.claims
    same = claim.sentence.quote == FIRST.reading.claims[0].sentence.quote
    with RecordFile.open(path, create=True) as record:
        add(record, [*crowd(1), FIRST])
        record.rebuild()
        record.add_judgement(_rejected(FIRST))
        assert brought_up_to_date(path)
        assert victims(record) == []
        add(record, [newer])
        assert brought_up_to_date(path)
        assert victims(record) == ([] if same else ["Hamid Nouri"])
        assert (record.decisions()[0].about == (claim.id,)) is same
        updated = contents(path)
        record.rebuild()
    assert contents(path) == updated
    assert verify(path).faults == ()


def corrected(victim: str, note: str, **given: Any) -> Made:
    """The page of 4 May with another name, as its note tells; its stated date is the same."""
    made = told(victim, "2011-05-04", **given)
    (old,) = made.reading.claims
    text = f"{made.text}\n\n{note}"
    again = document(text, published="2011-05-04", title="The raid", url=PAGE, **given)
    return said(again, old.remade(source=again.source.id))


def known(record: RecordFile, day: str) -> list[str]:
    """Whom the events name as killed, as of a day."""
    events = record.events(as_of=date.fromisoformat(day))
    return sorted(holder.name for event in events for holder in event.roles if holder.role == "victim")


DATED = corrected("Hamid Nouri", "Correction on 9 May 2011: an earlier version named another man.")
UNDATED = corrected("Hamid Nouri", "Correction: an earlier version named another man.")
LATER = corrected("Kim Jong", "Corrected on 20 May 2011: earlier versions named other men.")


@pytest.mark.parametrize("order", list(permutations((FIRST, DATED, LATER))))
def test_before_a_correction_what_stood_then_is_told(tmp_path: Path, order: tuple[Made, ...]) -> None:
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        add(record, crowd(1))
        record.rebuild()
        for one in order:
            add(record, [one])
            assert brought_up_to_date(path)
        assert victims(record) == ["Kim Jong"]
        days = ("2011-05-03", "2011-05-04", "2011-05-08", "2011-05-09", "2011-05-19", "2011-05-20", "2012-01-01")
        assert [known(record, day) for day in days] == [
            [],
            ["Ana Lopes"],
            ["Ana Lopes"],
            ["Hamid Nouri"],
            ["Hamid Nouri"],
            ["Kim Jong"],
            ["Kim Jong"],
        ]
        (event,) = record.events(as_of=date(2011, 5, 8))
        assert event.claims == tuple(claim.id for claim in FIRST.reading.claims)
        assert list(record.claims(event=event.id, as_of=date(2011, 5, 8))) == list(FIRST.reading.claims)
        assert record.published_by(date(2011, 5, 8)) == {FIRST.source.id}
        (actor,) = {holder.actor for holder in event.roles if holder.name == "Ana Lopes"}
        assert [each.id for each in record.events(actor=actor, as_of=date(2011, 5, 8))] == [event.id]
        assert list(record.events(actor=actor, as_of=date(2011, 5, 9))) == []
        assert record.coverage(date(2011, 5, 8)).searched == 1
        updated = contents(path)
        record.rebuild()
    assert contents(path) == updated
    assert verify(path).faults == ()


def test_a_correction_without_a_date_is_known_from_the_day_on_which_it_came_in(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        add(record, [FIRST, UNDATED])
        record.rebuild()
        assert known(record, "2011-06-01") == ["Ana Lopes"]
        assert known(record, f"{date.max}") == ["Hamid Nouri"] == victims(record)


def test_a_capture_tells_from_when_a_correction_is_known(tmp_path: Path) -> None:
    older, newer = (
        Made(
            replace(one.source, given=replace(one.source.given, published=f"../{day}")), one.data, one.text, one.reading
        )
        for one, day in ((FIRST, "2011-05-05"), (UNDATED, "2011-05-12"))
    )
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        add(record, [newer, older])
        record.rebuild()
        assert [known(record, day) for day in ("2011-05-11", "2011-05-12")] == [["Ana Lopes"], ["Hamid Nouri"]]


def test_a_sentence_that_was_not_corrected_was_known_from_the_first(tmp_path: Path) -> None:
    newer = corrected("Ana Lopes", "Correction on 9 May 2011: an earlier version gave a wrong age.")
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        add(record, [FIRST, newer])
        record.rebuild()
        for day, claim in (("2011-05-04", FIRST), ("2011-05-09", newer)):
            (event,) = record.events(as_of=date.fromisoformat(day))
            assert event.claims == (claim.reading.claims[0].id,)
            assert [each.id for each in record.unanswered(as_of=date.fromisoformat(day))] == [event.id]


def test_what_a_person_rejected_or_retracted_did_not_stand_before_either(tmp_path: Path) -> None:
    for judgement in (_rejected(FIRST), retract(FIRST)):
        path = tmp_path / f"{judgement.verdict}.answerable"
        with RecordFile.open(path, create=True) as record:
            add(record, [*crowd(2), FIRST, DATED])
            record.rebuild()
            add(record, [judgement])
            assert brought_up_to_date(path)
            assert known(record, "2011-05-08") == []
            assert known(record, "2011-05-09") == ["Hamid Nouri"]


@pytest.mark.parametrize(
    "steps",
    [
        [[FIRST], [DATED], [LATER]],
        [[LATER], [DATED], [FIRST]],
        [[FIRST, DATED], [retract(FIRST)]],
        [[FIRST, DATED], [_rejected(FIRST)]],
        [[FIRST, DATED], [retract(DATED)], [LATER]],
        [[FIRST, DATED], [accept(FIRST)], [LATER]],
        [[DATED], [told("Ana Lopes", "2011-05-06", url="https://harbour.example/b")], [FIRST], [UNDATED]],
        [[FIRST, told("Ana Lopes", "2011-05-09", url="https://harbour.example/b")], [DATED], [_rejected(DATED)]],
    ],
)
def test_an_update_by_a_correction_gives_what_a_rebuild_gives(steps: list[list[Entry]]) -> None:
    assert updated_as_rebuilt([[*crowd(2), *steps[0]], *steps[1:]]) == len(steps) - 1


def _convicted(note: str) -> Made:
    text = "Karl Brenner was convicted on 2012-02-01 of the killing of Ana Lopes in Norwich."
    made = document(f"{note}{text}", published="2012-02-02", title="The verdict", url="https://coast.example/verdict")
    step = claim(
        *(made.source.id, made.text, "conviction", "convicted"),
        whom="Karl Brenner",
        when="2012-02-01",
        day="2012-02-01",
        charge="the killing of Ana Lopes",
    )
    return said(made, step, claim(made.source.id, made.text, "killing", "killing", whom="Ana Lopes", place="Norwich"))


def test_the_words_that_tie_two_events_are_those_of_the_version_that_stood(tmp_path: Path) -> None:
    older, newer = _convicted(""), _convicted("Correction on 9 May 2012: the headline named another town.\n\n")
    sentence = Span.of(newer.text, newer.text.index("Karl"), len(newer.text))
    newer = said(newer, *(each.remade(sentence=sentence) for each in newer.reading.claims))
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        add(record, [older, newer])
        record.rebuild()
        for day, one in ((date(2012, 2, 2), older), (date(2012, 5, 9), newer)):
            (link,) = record.links(as_of=day)
            assert link.evidence
            for found in link.evidence:
                assert found.claim in {each.id for each in one.reading.claims}
                assert one.text[found.start : found.end] == found.quote
        assert record.links(as_of=date(2012, 2, 1)) == []
