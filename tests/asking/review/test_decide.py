from __future__ import annotations

from pathlib import Path

import pytest

from answerable.asking.review.decide import decide
from answerable.errors import BadQuestion, UnknownName
from answerable.model.judgement import Verdict
from answerable.record.file import RecordFile
from tests.asking.made import CONVICTED, DENIED, KILLED, Page, claim_of

WHO = {"by": "A. Tester", "why": "I read it"}


def test_ids_are_made_whole(file: RecordFile) -> None:
    claim = claim_of(file, KILLED, "killing")
    made = decide(file, Verdict.REJECT, (claim.id[:9],), **WHO)
    assert made.about == (claim.id,)
    assert (made.by, made.why, made.relation) == ("A. Tester", "I read it", "")
    assert made.at.endswith("+00:00")
    assert len(made.at) == len("2024-01-01T00:00:00.000000+00:00")


def test_an_event_stands_for_its_claims_and_an_actor_for_its_names(file: RecordFile) -> None:
    killing = file.event(file.event_of(claim_of(file, KILLED, "killing").id))
    assert decide(file, Verdict.WITHHOLD, (killing.id,), **WHO).about == killing.claims
    (joss,) = file.find_actors("Joss Brand")
    assert "Joss Brand" in decide(file, Verdict.WITHHOLD, (joss.id,), **WHO).about
    source = claim_of(file, DENIED, "killing").source
    assert decide(file, Verdict.WITHHOLD, (source[:8],), **WHO).about == (source,)


def test_one_thing_is_neither_the_same_as_itself_nor_different(file: RecordFile) -> None:
    killing = file.event(file.event_of(claim_of(file, KILLED, "killing").id))
    (joss,) = file.find_actors("Joss Brand")
    assert len(killing.claims) > 1
    for about in ((killing.id, killing.id), (killing.id,), (joss.id, joss.id), ("Joss Brand", " joss  brand")):
        for verdict in (Verdict.SAME, Verdict.DIFFERENT):
            with pytest.raises(BadQuestion):
                decide(file, verdict, about, **WHO)


def test_two_events_that_differ_each_stay_whole(file: RecordFile) -> None:
    killing = file.event(file.event_of(claim_of(file, KILLED, "killing").id))
    conviction = file.event(file.event_of(claim_of(file, CONVICTED, "conviction").id))
    made = decide(file, Verdict.DIFFERENT, (killing.id, conviction.id), **WHO)
    assert made.about == (killing.claims[0], conviction.claims[0])


def test_what_no_joining_makes_one_is_not_kept_as_the_same(file: RecordFile) -> None:
    killing = claim_of(file, KILLED, "killing")
    conviction = claim_of(file, CONVICTED, "conviction")
    with pytest.raises(BadQuestion, match="no one happening"):
        decide(file, Verdict.SAME, (killing.id, conviction.id), **WHO)


def test_a_link_takes_one_claim_of_each_event(file: RecordFile) -> None:
    killing = file.event(file.event_of(claim_of(file, KILLED, "killing").id))
    conviction = claim_of(file, CONVICTED, "conviction")
    made = decide(file, Verdict.LINK, (conviction.id, killing.id), relation="answers", **WHO)
    assert made.about == (conviction.id, killing.claims[0])
    assert made.relation == "answers"


def test_an_undo_names_a_judgement(file: RecordFile) -> None:
    held = file.judgements()[0]
    assert decide(file, Verdict.UNDO, (held.id[:10],), **WHO).about == (held.id,)
    with pytest.raises(UnknownName):
        decide(file, Verdict.UNDO, ("j-ffffffff",), **WHO)


@pytest.mark.parametrize(
    ("verdict", "about", "relation"),
    [
        (Verdict.ACCEPT, ("Joss Brand",), ""),
        (Verdict.SAME, ("Joss Brand",), ""),
        (Verdict.UNDO, ("Joss Brand",), ""),
        (Verdict.WITHHOLD, ("x",), ""),
        (Verdict.LINK, ("Joss Brand", "Mara Lenz"), "answers"),
    ],
)
def test_what_does_not_fit_the_verdict(
    file: RecordFile, verdict: Verdict, about: tuple[str, ...], relation: str
) -> None:
    with pytest.raises(BadQuestion):
        decide(file, verdict, about, relation=relation, **WHO)


def test_a_relation_that_is_none(file: RecordFile) -> None:
    claims = (claim_of(file, CONVICTED, "conviction").id, claim_of(file, KILLED, "killing").id)
    with pytest.raises(BadQuestion, match="sort of"):
        decide(file, Verdict.LINK, claims, relation="sort of", **WHO)


@pytest.mark.parametrize(("by", "why"), [("", "why"), ("who", " ")])
def test_who_and_why_are_needed(file: RecordFile, by: str, why: str) -> None:
    with pytest.raises(BadQuestion, match="who decided and why"):
        decide(file, Verdict.WITHHOLD, ("Joss Brand",), by=by, why=why)


def test_what_is_undone_is_not_undone_again(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        page = Page(KILLED, "One").say(KILLED, "killing", "killed", victim="Mara Lenz")
        page.add_to(record)
        record.rebuild()
        record.add_judgement(rejected := decide(record, Verdict.REJECT, (page.claims[0].id,), **WHO))
        record.add_judgement(undo := decide(record, Verdict.UNDO, (rejected.id,), **WHO))
        with pytest.raises(BadQuestion, match="undone already"):
            decide(record, Verdict.UNDO, (rejected.id,), **WHO)
        record.add_judgement(decide(record, Verdict.UNDO, (undo.id,), **WHO))
        assert decide(record, Verdict.UNDO, (rejected.id,), **WHO).about == (rejected.id,), "an undo was undone"
