"""What of a text in capitals is a name, and what stands in small letters."""

from __future__ import annotations

import pytest

from answerable.reading.capitals.small import in_small_letters, is_name

WIRE = (
    "THE LIBERATION ARMY OF NORTH KOREA WILL RELEASE THE MEN WHO WERE HELD IN SAN SALVADOR, SAID COL ANA VASTREK.  "
    "SHE SPOKE ON 3 MAY IN LIMA.\n\nTHE TARN LIBERATION FRONT (TLF) DENIED IT. POLICE SAY THE TLF MAY BE INVOLVED."
)


def test_a_text_in_capitals_stands_in_small_letters() -> None:
    assert in_small_letters(WIRE) == (
        "The Liberation Army of North Korea will release the men who were held in San Salvador, said Col Ana Vastrek.  "
        "She spoke on 3 May in Lima.\n\nThe Tarn Liberation Front (TLF) denied it. Police say the TLF may be involved."
    )


@pytest.mark.parametrize("text", [WIRE.capitalize(), "VERDICT IN TARN", "", WIRE.lower() + WIRE[:60]])
def test_another_text_is_left_as_it_is(text: str) -> None:
    assert in_small_letters(text) is text


def test_no_code_point_is_gained_or_lost() -> None:
    text = WIRE + " İZMİR STRAẞE ǅ"
    assert len(in_small_letters(text)) == len(text)


@pytest.mark.parametrize("name", ["vastrek", "lima", "juan", "peru", "salvadorans", "monday"])
def test_a_name_is_told(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "word",
    ["police", "soldiers", "will", "kidnapping", "reported", "traffickers", "indiscriminate", "councilmen", "retake"],
)
def test_a_common_word_is_no_name(word: str) -> None:
    assert not is_name(word)
