"""What the claims of an event say side by side."""

from __future__ import annotations

from answerable.asking.sources.cited import CitedClaim
from answerable.showing.workbench.event import compared
from tests.gold.score import source
from tests.joining.made import Text


def _cited(words: str, victim: str) -> CitedClaim:
    claim = Text("s-1", words).claim("shooting", "shot", victim=victim, place="Orsk")
    return CitedClaim(claim=claim, source=source("2024-05-06"))


def test_a_pronoun_is_shown_as_the_texts_and_contradicts_no_name() -> None:
    his = _cited("They shot him in Orsk.", "<him>")
    rows = {name: (cells, differ) for name, cells, differ in compared((his, _cited("They shot Tarn in Orsk.", "Tarn")))}
    assert rows["victim"] == (["“him”", "Tarn"], False)
    assert rows["place"] == (["Orsk", "Orsk"], False)
    rows = {
        name: (cells, differ)
        for name, cells, differ in compared(
            (*[his] * 2, _cited("He shot Venn in Orsk.", "Venn"), _cited("He shot Tarn in Orsk.", "Tarn"))
        )
    }
    assert rows["victim"] == (["“him”", "“him”", "Venn", "Tarn"], True)
