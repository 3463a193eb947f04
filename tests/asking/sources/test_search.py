from __future__ import annotations

from datetime import date

import pytest

from answerable.asking.questions import search
from answerable.errors import BadQuestion
from answerable.record.file import RecordFile


def test_the_words_with_what_stands_around_them(file: RecordFile) -> None:
    (found,) = search(file, "fisherman")
    text = file.text(found.source.id)
    assert found.words.quote == "fisherman"
    assert found.words.holds_in(text)
    assert text.endswith(found.before + found.words.quote + found.after)
    assert not found.from_start
    assert found.to_end


def test_as_of_and_limit(file: RecordFile) -> None:
    assert len(search(file, "Port Alder", limit=2)) == 2
    assert len(search(file, "Port Alder", as_of=date(1990, 3, 11))) == 1


def test_nothing_to_search_for(file: RecordFile) -> None:
    with pytest.raises(BadQuestion):
        search(file, "  ")
