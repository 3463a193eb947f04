from __future__ import annotations

from datetime import date

from answerable.asking.questions import disputed
from answerable.record.file import RecordFile
from tests.asking.made import CONVICTED, DENIED, KILLED


def test_each_side_in_its_own_words(file: RecordFile) -> None:
    killing, bombing = disputed(file)
    assert [cited.claim.sentence.quote for cited in killing.denying] == [DENIED]
    assert [cited.claim.sentence.quote for cited in killing.saying] == [KILLED, CONVICTED]
    assert killing.counts == ()
    assert {(count.value, count.speaker) for count in bombing.counts} == {("120 killed", ""), ("90 killed", "Rina Sol")}
    assert bombing.denying == ()


def test_before_the_denial_nothing_is_disputed(file: RecordFile) -> None:
    assert disputed(file, as_of=date(1990, 3, 31)) == ()
    assert len(disputed(file, as_of=date(1990, 4, 2))) == 1
    assert len(disputed(file, limit=1)) == 1
