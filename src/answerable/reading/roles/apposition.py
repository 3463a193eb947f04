"""Who a description is of: the name beside it, and those whom a sentence singles out of many."""

from __future__ import annotations

from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.names import Sort
from answerable.reading.language.people import is_people
from answerable.reading.language.words import lower_at

_ONE = frozenset({"a", "an", "the", "one"})
_SOME_ONE = frozenset({"a", "an", "one", "another"})
_PLURAL = frozenset({"are", "were", "have"})
LINKS = frozenset({"and", "or", "&"})
_OF = frozenset({"of", "to", "for", "with"})
_PARTING = frozenset({",", "–", "—", "-"})
_NEAR = 10
"""Words behind a description within which a comma may follow it."""


def apposed(shape: Shape, chunk: Chunk) -> Chunk:
    """The name that a description explains or is explained by: "the captain, X," and "X, the captain …"."""
    words = shape.words
    if (
        chunk.name is None
        and not chunk.pronoun
        and chunk.last + 1 < len(words)
        and words[chunk.last].lower in {"named", "called"}
    ):
        following = shape.chunk_at[chunk.last + 1]
        if following is not None and following.name is not None:
            return following
    behind = _behind(shape, chunk) if chunk.nameless else len(words)
    if behind + 1 < len(words) and words[behind].text == ",":
        following = shape.chunk_at[behind + 1]
        if (
            following is not None
            and following.name is not None
            and following.name.sort is Sort.PERSON
            and following.first >= following.name.title
        ):
            after = words[following.last].text if following.last < len(words) else "."
            if after in {",", "."}:
                return following
    article = words[chunk.first].lower in {"the", "a", "an"} and chunk.nameless
    if article and chunk.first > 1 and words[chunk.first - 1].text == ",":
        before = shape.chunk_at[chunk.first - 2]
        if before is not None and before.is_person:
            return before
    return _said_to_be(shape, chunk) or chunk


def is_of_the_next(shape: Shape, chunk: Chunk) -> bool:
    """Whether a description is one more of what the person named next is: "the lawyer and activist Lena Ost was held".

    Not "a guard and activist Lena Ost", nor where a verb says that they are several.
    """
    words = shape.words
    if chunk.pronoun or chunk.last + 1 >= len(words) or words[chunk.last].lower != "and":
        return False
    following, head = shape.chunk_at[chunk.last + 1], words[chunk.head]
    if following is None or following.name is None or following.name.sort not in {Sort.PERSON, Sort.UNKNOWN}:
        return False
    person = shape.chunk_at[chunk.head] is chunk and head.tag == "N" and head.lower == head.base
    calls = words[following.first : following.name.first]
    if not person or not calls or any(word.tag not in {"N", "ADJ"} for word in calls) or calls[-1].tag != "N":
        return False
    if words[chunk.first].lower in _SOME_ONE or not is_people(shape, chunk):
        return False
    told = [each for each in shape.groups if following in each.subjects]
    return not any(words[i].lower in _PLURAL for each in told for i in range(each.first, each.last))


def owner_of_many(shape: Shape, first: int, last: int) -> Chunk | None:
    """The one whose name stands behind a comma, and whose many others are: "two aides to the mayor, Ana Tarn, were".

    None where the words `first` to `last` (half-open) are no such name, or another name is joined to them.
    """
    words = shape.words
    comma = next((name.title for name in shape.names if name.first == first), first) - 1
    one = shape.chunk_at[comma - 1] if comma > 0 and words[comma].text == "," else None
    if one is None or not one.nameless or not is_people(shape, one) or lower_at(words, last) in LINKS:
        return None
    many = shape.chunk_at[one.begins - 2] if one.begins > 1 and words[one.begins - 1].lower in _OF else None
    if many is None or many.pronoun or words[many.head].lower == words[many.head].base:
        return None
    return one if words[one.head].lower == words[one.head].base else None


def _said_to_be(shape: Shape, chunk: Chunk) -> Chunk | None:
    """Of whom a description is said: "Tarn was a cook who was killed", "Tarn is the second man to be held"."""
    words = shape.words
    before = shape.back(chunk.begins - 1)
    group = next((each for each in shape.groups if each.last - 1 == before), None)
    if group is None or not chunk.nameless or words[chunk.first].lower not in _ONE:
        return None
    if words[group.main].lower not in {"is", "was"} or group.negated or group.modal or len(group.subjects) != 1:
        return None
    told = group.subjects[0]
    return told if told.is_person and is_people(shape, chunk) else None


def _behind(shape: Shape, chunk: Chunk) -> int:
    """Index behind a description with the things it is of: "the editor of the Lamp", not "the wife of Tarn"."""
    words = shape.words
    end = chunk.last
    while end + 1 < len(words) and words[end].lower in {"of", "at", "in"}:
        of = shape.chunk_at[end + 1]
        if of is None or (is_people(shape, of) if of.name is None else of.name.sort is Sort.PERSON):
            break
        end = of.last
    return end


def singled_out(shape: Shape, chunk: Chunk) -> list[Chunk]:
    """Those whom the sentence singles out of many: "freed 400 prisoners, among them the six strikers"."""
    words = shape.words
    comma = (k for k in range(chunk.last, min(chunk.last + _NEAR, len(words) - 3)) if words[k].text in _PARTING)
    i = next(comma, None)
    many = chunk.nameless or (chunk.name is not None and chunk.name.sort is Sort.DEMONYM)
    if not many or i is None or words[i + 1].lower not in {"among", "including"}:
        return []
    named = shape.owned(shape.chunk_at[i + (3 if words[i + 2].lower == "them" else 2)])
    return shape.conjoined(named) if named is not None and is_people(shape, named) else []
