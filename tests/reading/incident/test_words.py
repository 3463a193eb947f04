from __future__ import annotations

import pytest

from answerable.reading.incident.words import FAMILIES, families

TEXT = (
    "Gunmen abduct editor.\n\nGunmen abducted the editor Mirela Okafor in Korvan, the union said. Police look for her."
)


def test_families_are_counted() -> None:
    found = families(TEXT, "Gunmen abduct editor")
    assert found["s gunmen at all"] == 1
    assert found["s kidnapped"] == pytest.approx(found["s gunmen"])
    assert found["s kidnapped title"] == 1
    assert found["s police title"] == 0
    assert found["s killed at all"] == found["s killed lede"] == 0


def test_a_long_text_is_less_dense() -> None:
    long = TEXT + " The sun shone." * 40
    assert families(long, "")["s gunmen density"] < families(TEXT, "")["s gunmen density"]
    assert families(long, "")["s gunmen"] == families(TEXT, "")["s gunmen"]


def test_an_empty_text_has_none() -> None:
    found = families("", "")
    assert not any(found.values())
    assert len(found) == 5 * len(FAMILIES) + 1


@pytest.mark.parametrize(
    ("word", "name"), [("arrested", "detained"), ("whereabouts", "disappeared"), ("Taliban", "militia")]
)
def test_stems_reach_their_words(word: str, name: str) -> None:
    assert families(f"They were {word}.", "")[f"s {name}"] > 0
    assert families(f"They were un{word}.", "")[f"s {name}"] == 0
