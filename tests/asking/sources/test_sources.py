from __future__ import annotations

from datetime import date

import pytest

from answerable.asking.questions import claims, source, sources
from answerable.errors import UnknownName
from answerable.model.claim import Modality
from answerable.record.file import RecordFile
from tests.asking.made import CONVICTED, DENIED, SHOULD


def test_in_order_of_publication_the_undated_last(file: RecordFile) -> None:
    titles = [found.title for found in sources(file)]
    assert titles[0] == "A death in Port Alder"
    assert titles[-1] == "What now?"
    assert len(sources(file, as_of=date(1990, 12, 31))) == 2
    assert len(sources(file, limit=3)) == 3


def test_one_with_what_it_says(file: RecordFile) -> None:
    page = source(file, next(s.id for s in sources(file) if s.title == "Verdict"))
    assert [claim.kind for claim in page.claims] == ["conviction", "killing"]
    assert page.copies == ()
    with pytest.raises(UnknownName):
        source(file, "s-ffffffff")


def test_claims_by_modality_speaker_kind_and_source(file: RecordFile) -> None:
    assert [c.sentence.quote for c in claims(file, modality=Modality.CALLED_FOR)] == [SHOULD]
    assert [c.sentence.quote for c in claims(file, speaker="joss")] == [DENIED]
    assert len(claims(file, speaker="outlet")) == len(claims(file)) - 2
    verdict = next(s.id for s in sources(file) if s.title == "Verdict")
    assert [c.sentence.quote for c in claims(file, kind="killing", source=verdict)] == [CONVICTED]
    assert claims(file, source=verdict, as_of=date(1990, 1, 1)) == ()
    assert len(claims(file, limit=2)) == 2


def test_days_that_questions_fall_back_on(file: RecordFile) -> None:
    assert file.coverage().latest == date(1995, 1, 20)
    covered = file.coverage(date(1991, 1, 1))
    assert (covered.searched, covered.undated) == (2, 1)
    assert len(file.published_by(date(1991, 1, 1))) == 2
