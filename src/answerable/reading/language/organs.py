"""Words of which the names of a state's bodies are made: "Supreme Court", "Ministry of Foreign Affairs"."""

from __future__ import annotations

from collections.abc import Collection

from answerable.reading.language.lexicon import word_set

ORGANS = word_set(
    "administration agency armies army assembly authorities authority board bureau cabinet command commission "
    "committee council court department directorate force forces government guard guards inquiry judges junta "
    "militia ministry navy office officials ombudsman parliament party police presidency prison prosecutors "
    "secretariat senate service services state tribunal unit"
)
"""What a body of a state is called; "party" with what many states have a party of."""
COURTS = word_set("court tribunal")
FIELDS = word_set(
    "administrative affairs agriculture air anti appeal appeals armed central chief civil communist conservative "
    "constitutional corruption crime criminal crown cyber defence defense democratic district economic economy "
    "education electoral election electorate energy executive external federal finance foreign general health "
    "high home human immigration independent information intelligence interior internal investigation "
    "investigative joint judicial justice labor labour law liberal local magistrates media military national "
    "people peoples planning presidential prime prosecution public regional republican revenue revolutionary riot "
    "rights royal secret security senior social socialist special specialised specialized supreme taxation trade "
    "transport treasury war workers"
)
"""What a body of a state is for, or where it stands among others."""
BINDING = word_set("of for the and on")


def is_organ(words: Collection[str]) -> bool:
    """Whether words, in lower case, name a body that every state has, and tell no more of it."""
    return not ORGANS.isdisjoint(words) and (ORGANS | FIELDS | BINDING).issuperset(words)
