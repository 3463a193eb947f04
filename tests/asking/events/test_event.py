from __future__ import annotations

from datetime import date

import pytest

from answerable.asking.questions import event, timeline
from answerable.errors import UnknownName
from answerable.model.link import Relation
from answerable.record.file import RecordFile
from tests.asking.made import CONVICTED, DENIED, KILLED, SHOULD, claim_of


def test_an_event_with_every_claim_by_date_of_publication_and_its_source(file: RecordFile) -> None:
    page = event(file, timeline(file)[0].event.id[:8])
    assert [cited.claim.sentence.quote for cited in page.claims] == [KILLED, DENIED, CONVICTED]
    for cited in page.claims:
        assert cited.source.id == cited.claim.source
        assert cited.claim.trigger.holds_in(file.text(cited.source.id))


def test_what_is_tied_to_it_with_the_direction(file: RecordFile) -> None:
    _, conviction, *_ = timeline(file)
    page = event(file, conviction.event.id)
    assert [(tied.link.relation, tied.outward, tied.line.event.kind) for tied in page.links] == [
        (Relation.ANSWERS, True, "killing"),
        (Relation.REVERSES, False, "pardon"),
    ]


def test_by_the_id_of_a_claim(file: RecordFile) -> None:
    claim = claim_of(file, DENIED, "killing")
    assert event(file, claim.id).line.event.kind == "killing"


def test_at_a_date_only_what_was_published(file: RecordFile) -> None:
    killing = timeline(file)[0].event.id
    page = event(file, killing, as_of=date(1990, 3, 31))
    assert [cited.claim.sentence.quote for cited in page.claims] == [KILLED]
    assert page.links == ()


def test_a_claim_that_makes_no_event_says_so(file: RecordFile) -> None:
    claim = claim_of(file, SHOULD, "sanction")
    with pytest.raises(UnknownName, match="called for"):
        event(file, claim.id)


def test_an_unknown_id(file: RecordFile) -> None:
    with pytest.raises(UnknownName):
        event(file, "e-ffffffff")
