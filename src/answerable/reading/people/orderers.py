"""Who orders a deed, and is not whom it is done to."""

from __future__ import annotations

from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set

_ORDERING = word_set("order instruct direct command tell urge incite")
_HARMING = word_set(
    "abduct arrest assassinate attack beat burn detain execute flog hang hit imprison jail kick kidnap kill lash "
    "murder punch rape shoot stab strangle torture whip"
)
"""What nobody has done to oneself."""


def is_orderer(shape: Shape, chunk: Chunk, name: str) -> bool:
    """Whether somebody orders what befalls a pronoun: in "Tarn ordered a guard to torture him" Tarn is not "him".

    Args:
        shape: of the sentence.
        chunk: the pronoun.
        name: of whom it may mean.
    """
    group = next((each for each in shape.groups if each.last == chunk.first), None)
    if group is None or not group.infinitive or shape.words[group.main].base not in _HARMING:
        return False
    governor = shape.governor(group)
    if not isinstance(governor, Group) or governor.passive or shape.words[governor.main].base not in _ORDERING:
        return False
    return name.split()[-1].lower() in {shape.words[each.last - 1].lower for each in governor.subjects}
