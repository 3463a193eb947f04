"""Who is blamed for what he thinks or wants, and not for having done it: "blamed Tarn's policy for the bombing"."""

from __future__ import annotations

from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set

_BLAMING = word_set("blame criticise criticize fault")
_THOUGHTS = word_set(
    "comment corruption decision failure ideology inaction incompetence indifference law message negligence policy "
    "politics propaganda refusal remark rhetoric silence speech stance statement tweet weakness word"
)
_BEARING = word_set("bear carry share")
_OWNERS = word_set("of by")


def answers_for_it(shape: Shape, first: int, last: int) -> bool:
    """Whether words are of somebody whose policy is blamed, or who "bears responsibility": nobody says that he did it.

    Args:
        shape: of the sentence.
        first, last: the words (half-open).
    """
    words = shape.words
    for group in shape.groups:
        base = words[group.main].base
        if base in _BLAMING and any(_is_of(shape, thing, first, last) for thing in group.undergone):
            return True
        bears = base in _BEARING and any(words[i].base == "responsibility" for i in range(group.last, group.end))
        if bears and any(first < chunk.last and last > chunk.first for chunk in group.subjects):
            return True
    return False


def _is_of(shape: Shape, thing: Chunk, first: int, last: int) -> bool:
    """Whether a chunk is a thought of those at words `first` to `last`: "Tarn's policy", "the policy of Tarn"."""
    words = shape.words
    if words[thing.head].base not in _THOUGHTS:
        return False
    owner = thing.owner
    if owner is not None and first < owner.last and last > owner.first:
        return True
    behind = shape.chunk_at[thing.last + 1] if thing.last + 1 < len(words) else None
    owned = behind is not None and words[thing.last].lower in _OWNERS
    return owned and behind is not None and first < behind.last and last > behind.first
