from __future__ import annotations

import pytest

from tests.reading.sentence import shape_of


@pytest.mark.parametrize(
    ("text", "chunk"),
    [
        ("Police made arbitrary or unlawful arrests.", "arbitrary or unlawful arrests"),
        ("They endured cruel, inhuman or brutal blows.", "cruel, inhuman or brutal blows"),
        ("The guard was old and brutal men came.", "brutal men"),
        ("Police made arrests or unlawful raids.", "unlawful raids"),
    ],
)
def test_adjectives_joined_before_a_noun(text: str, chunk: str) -> None:
    shape = shape_of(text)
    found = [text[shape.words[each.first].start : shape.words[each.last - 1].end] for each in shape.chunks]
    assert found[-1] == chunk


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("At the time of the killings Bo Malk commanded.", "Bo Malk"),
        ("Before the trial Ana Tarn fled.", "Ana Tarn"),
        ("After the guerrilla leader Bo Malk fled.", "the guerrilla leader Bo Malk"),
    ],
)
def test_a_name_behind_a_happening_begins_a_clause(text: str, last: str) -> None:
    shape = shape_of(text)
    found = [text[shape.words[each.first].start : shape.words[each.last - 1].end] for each in shape.chunks]
    assert found[-1] == last


@pytest.mark.parametrize(
    ("text", "owned"),
    [
        ("Ilko Vesk's deputy was held.", "deputy"),
        ("Guards held Ilko Vesk's old deputy.", "old deputy"),
        ("Ilko Vesk's deputy minister was held.", "deputy minister"),
        ("Ilko Vesk's chief was held.", "chief"),
    ],
)
def test_what_somebody_owns_is_a_noun(text: str, owned: str) -> None:
    shape = shape_of(text)
    chunk = next(each for each in shape.chunks if each.owner is not None)
    assert text[shape.words[chunk.first].start : shape.words[chunk.last - 1].end] == owned
