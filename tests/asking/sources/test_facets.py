from __future__ import annotations

import pytest

from answerable.asking.sources.facets import facets, found_with, value_of
from answerable.errors import BadQuestion
from answerable.record.file import RecordFile


def test_facets_count_what_holds_the_words(file: RecordFile) -> None:
    hits = found_with(file, "Brand", {}, limit=100)
    for facet in facets(file, "Brand"):
        counted: dict[str, int] = {}
        for hit in hits:
            value = value_of(hit.source, facet.name)
            counted[value] = counted.get(value, 0) + 1
        assert dict(facet.values) == counted
        assert facet.whole


def test_a_chosen_value_narrows(file: RecordFile) -> None:
    every = found_with(file, "Brand", {}, limit=100)
    court = found_with(file, "Brand", {"genre": "court"})
    assert [hit.source.genre.value for hit in court] == ["court"]
    assert len(court) < len(every)
    assert found_with(file, "Brand", {"genre": "court", "year": "1990"}) == ()
    assert found_with(file, "Brand", {}, limit=1, offset=1) == every[1:2]


def test_there_is_no_such_facet(file: RecordFile) -> None:
    with pytest.raises(BadQuestion, match="colour"):
        found_with(file, "Brand", {"colour": "red"})
