"""What a document says of its own changes."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from answerable.sources.dates.revision import moments, of_days, revision


@pytest.mark.parametrize(
    "line",
    [
        "This article was amended on 4 May 2021 to correct a name.",
        "Correction, 4 May 2021: the number of dead was wrong.",
        "Updated 4 May 2021",
        "Last updated: 4 May 2021",
        "Editor's note: This story has been corrected on 4 May 2021.",
    ],
)
def test_a_note_says_that_and_when_it_was_changed(line: str) -> None:
    found = revision(f"The title\n\nThe text of 1 May 2021.\n\n{line}", b"")
    assert found.is_stated
    assert found.at == of_days(date(2021, 5, 4), date(2021, 5, 4))


@pytest.mark.parametrize("line", ["Correction officers beat him on 4 May 2021.", "Updated rules came on 4 May 2021."])
def test_other_sentences_with_such_words_are_no_notes(line: str) -> None:
    assert not revision(line, b"").is_stated


def test_the_date_of_what_a_correction_speaks_of_is_not_its_own() -> None:
    found = revision("Correction: an earlier version of this report gave the day of the attack as 4 May 2021.", b"")
    assert found.is_stated
    assert found.at is None


@pytest.mark.parametrize(
    "mark",
    [
        b'<meta property="article:modified_time" content="2021-05-04T10:00:00+02:00">',
        b'<meta content="2021-05-04T10:00:00+02:00" property="article:modified_time">',
        b'{"dateModified": "2021-05-04T10:00:00+02:00"}',
    ],
)
def test_mark_up_says_when_to_the_moment(mark: bytes) -> None:
    moment = datetime(2021, 5, 4, 8, tzinfo=UTC)
    found = revision("Text.", b"<html>" + mark)
    assert (found.is_stated, found.at) == (False, (moment, moment))


def test_a_time_of_day_without_a_zone_counts_as_its_day() -> None:
    assert moments("2021-05-04T10:00:00") == of_days(date(2021, 5, 4), date(2021, 5, 4))
    assert moments("soon") is None
