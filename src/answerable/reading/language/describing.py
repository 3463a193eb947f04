"""Participles that stand right before the people of whom they tell: "striking miners"."""

from __future__ import annotations

from answerable.reading.language.chunks import Chunk
from answerable.reading.language.groups import Grouped
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.people import is_people

_RISING = word_set("protest demonstrate riot march rally picket mutiny rebel strike")
"""What people do of whom a participle tells."""


def described_at(shape: Grouped, i: int) -> Chunk | None:
    """Those of whom word `i`, a participle, tells right before them that they do it; None where it does not.

    "Was heckled by striking miners". Not those to whom a verb in "-ing" does it: "defied the mayor by striking
    policemen".

    Args:
        shape: of the sentence; the voices of the verbs before are known.
        i: index of the word.
    """
    words = shape.words
    if i + 1 >= len(words) or words[i].form != "ing" or words[i].base not in _RISING or words[i].tag != "V":
        return None
    chunk = shape.chunk_at[i + 1]
    if chunk is None or chunk.first != i + 1 or chunk.name is not None or words[i + 1].tag not in {"N", "ADJ"}:
        return None
    if words[chunk.head].lower == words[chunk.head].base or not is_people(shape, chunk):
        return None
    if i and (words[i - 1].tag == "AUX" or (words[i - 1].lower == "by" and words[i].base == "strike")):
        return chunk if any(each.last == i - 1 and each.passive for each in shape.groups) else None
    return chunk
