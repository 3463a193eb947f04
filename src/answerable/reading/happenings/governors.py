"""What the words that govern a happening show of themselves: who votes, whether "would" is reported, what is wanted."""

from __future__ import annotations

from answerable.model.claim import Modality
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import Sort
from answerable.reading.language.words import singular

_NONE = word_set("no nobody none neither zero")
_ANNOUNCING = word_set("say announce tell declare confirm add promise vow pledge")


def begin(chunk: Chunk) -> int:
    """Where a chunk begins, with what owns it."""
    return chunk.owner.first if chunk.owner is not None else chunk.first


def causing(shape: Shape, group: Group) -> Group | None:
    """The "have" or "get" of "tried to have him released"."""
    if not group.passive or group.finite or group.auxiliaries or not group.subjects:
        return None
    k = shape.back(begin(group.subjects[0]) - 1, negation=True)
    causing = shape.group_at.get(k)
    having = causing is not None and shape.words[causing.main].base in {"have", "get"}
    return causing if having and causing is not None and causing.infinitive else None


def not_only(shape: Shape, group: Group) -> bool:
    """ "not only killed": no negation."""
    return any(shape.words[k].lower == "only" for k in range(group.first, min(group.last + 1, len(shape.words))))


def nobody(shape: Shape, group: Group) -> bool:
    """Whether it is said of nobody: "no one was killed", "killed none"."""
    chunks = [*group.subjects, *([] if group.passive else group.objects)]
    return any(shape.words[chunk.first].lower in _NONE for chunk in chunks)


def would_is_will(shape: Shape, group: Group) -> bool:
    """Whether "would" is "will" as somebody said it: "said it would expel …"."""
    k = shape.groups.index(group) - 1
    return k >= 0 and shape.words[shape.groups[k].main].base in _ANNOUNCING


def some_vote(shape: Shape, group: Group) -> bool:
    """Whether those who vote are so many, or one person, so that the vote alone decides nothing."""
    heads = [shape.words[chunk.first : chunk.head + 1] for chunk in group.subjects]
    return any(
        chunk.pronoun in {"he", "she", "i"}
        or (chunk.name is not None and chunk.name.sort is Sort.PERSON)
        or any(word.tag == "NUM" for word in words)
        for chunk, words in zip(group.subjects, heads, strict=True)
    )


def was(shape: Shape, i: int) -> bool:
    """Whether the adjective at `i` stands after "was" or "has been" and no negation or modal."""
    before = [word.lower for word in shape.words[max(0, i - 4) : i]]
    tags = {word.tag for word in shape.words[max(0, i - 4) : i]}
    return not tags & {"NEG", "MD"} and any(each in {"was", "were", "been"} for each in before)


def wanted(shape: Shape, group: Group) -> Modality | None:
    """ "their demands include the release of": what the subject's noun wants."""
    for chunk in group.subjects:
        base = singular(shape.words[chunk.head].lower)
        if base in {"demand", "call", "request", "recommendation", "proposal"}:
            return Modality.CALLED_FOR
        if base in {"plan", "aim", "goal", "intention"}:
            return Modality.PLANNED
    return None


def before_list(shape: Shape, i: int) -> int:
    """From "and" or a comma back over the noun phrases that come before, to what governs them all."""
    steps = 0
    while i >= 0 and steps < 8:
        steps += 1
        if shape.words[i].lower in {"or", "and", ","}:
            i = shape.back(i - 1, negation=True)
            continue
        chunk = shape.chunk_at[i]
        if chunk is None:
            return i
        i = shape.back(begin(chunk) - 1, negation=True)
        if i >= 0 and shape.words[i].tag == "PREP":
            return i
        if i >= 0 and shape.words[i].lower not in {"or", "and", ","}:
            return i
    return i
