"""Who else a pronoun may stand for than somebody named before: whom its own sentence tells of without a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import POSSESSIVES, word_set
from answerable.reading.language.names import Sort
from answerable.reading.language.people import BENCH, MEMBERS, is_people
from answerable.reading.people.cataphora import IN_OFFICE
from answerable.reading.people.speakers import SAYING

PERSONS = word_set(
    "man woman suspect defendant brother sister accused convict official officer agent citizen national diplomat "
    "activist journalist lawyer writer soldier"
)
STRANGERS = PERSONS | word_set(
    "gunman attacker assailant policeman policewoman guard driver student boy girl teenager youth passenger witness "
    "resident neighbour neighbor villager worker nurse doctor teacher colleague relative spokesman spokeswoman judge "
    "prosecutor detective customer passer-by bystander fighter militant rebel agent informer prisoner"
)
"""Who is told of without a name."""
_JOINING = word_set("and with or &")
_POINTING = word_set("the both these those")
_OF_ANY_NAMED = word_set(
    "man woman suspect defendant accused convict brother sister pair duo couple two three four five six"
)
"""What those may be called who were named: "the men"."""
_DOING = word_set("he she")
_RELATIVE = word_set("which whom whose where that")
_SINGLING = word_set("one another")


def is_one(shape: Shape, chunk: Chunk) -> bool:
    """Whether a chunk tells of one person without naming anybody: "a driver", "his client", "one of the witnesses"."""
    words = shape.words
    head = words[chunk.head]
    if head.lower in _SINGLING and chunk.last + 1 < len(words) and words[chunk.last].lower == "of":
        many = shape.chunk_at[chunk.last + 1]
        return many is not None and many.name is None and is_people(shape, many)
    if not chunk.nameless:
        return False
    if head.lower.endswith("-year-old"):
        return True
    return head.tag == "N" and head.lower == head.base and head.base not in MEMBERS and is_people(shape, chunk)


def is_brought_in(shape: Shape, chunk: Chunk) -> bool:
    """Whether a chunk tells of somebody new without a name: "a masked man", "one of the drivers"."""
    first, head = shape.words[chunk.first].lower, shape.words[chunk.head]
    return is_one(shape, chunk) and (first in _SINGLING or (first in {"a", "an"} and head.base in STRANGERS))


def may_be_a_name(shape: Shape, chunk: Chunk) -> bool:
    """Whether a chunk may be a family name alone, of which nothing tells that it is a person's: "Reed was tried"."""
    if chunk.name is not None:
        return chunk.name.sort is Sort.UNKNOWN and chunk.head == chunk.name.last - 1
    word = shape.words[chunk.head]
    bare = chunk.last - chunk.first == 1 and chunk.owner is None and not chunk.pronoun
    return bare and word.capital and word.lower == word.base and not is_people(shape, chunk)


def another_is_nearer(shape: Shape, chunk: Chunk, may_be: Callable[[Chunk], bool]) -> bool:
    """Whether the sentence of "he" or "him" tells before it of somebody who may be meant, so that nobody earlier is.

    Who only says something is nobody of them where he has a name, an office or is somebody's: "a spokesman said he was
    freed", "his lawyer said"; "one protester said that he was beaten" tells of the protester. Nor is he
    to whom "he" himself does something.

    Args:
        shape: of the sentence.
        chunk: the pronoun.
        may_be: whether a chunk may name another, with whom the pronoun agrees.
    """
    doing = _doing(shape, chunk)
    for group in shape.verbs_before(chunk.first):
        himself = any(each.pronoun in _DOING for each in group.subjects)
        if himself or shape.words[group.main].base == "be":
            continue
        says = shape.words[group.main].base in SAYING
        for each in (*group.subjects, *group.objects):
            if each.last > chunk.first or each is chunk or each in doing or _is_called(shape, each, BENCH):
                continue
            if says and each in group.subjects:
                if _is_somebody(shape, each):
                    return True
            elif is_one(shape, each) or may_be(each):
                return True
    return any(
        _is_somebody(shape, each) if _is_heard(shape, each) else told_beside(shape, each)
        for each in shape.chunks
        if each.last <= chunk.first
    )


def told_beside(shape: Shape, named: Chunk) -> bool:
    """Whether a person is told of only to say which other, without a name, is meant.

    "One of the witnesses in the case in which Tarn was convicted said that she was beaten" tells of the witness.
    """
    if named.name is None or named.first == 0 or shape.words[named.first - 1].lower not in _RELATIVE:
        return False
    return any(is_one(shape, each) and each.last <= named.first for each in shape.chunks)


def is_named_on(shape: Shape, first: int, family: str) -> bool:
    """Whether the clause of "he" or "she" goes on to name somebody, who is another: "she paid Tarn" is not of Tarn.

    Not behind a comma or an "and": "as he left, Tarn was held".

    Args:
        shape: of the sentence.
        first: number of the pronoun.
        family: the last word of the name.
    """
    if shape.words[first].lower not in _DOING:
        return False
    for word in shape.words[first + 1 :]:
        if word.tag in {"CONJ", "PUNCT"}:
            return False
        if word.text.casefold() == family.casefold():
            return True
    return False


def somebody_tells(shape: Shape, first: int) -> Chunk | None:
    """Who, without a name and in no office, says what a pronoun is told of: "one of the cooks said she was held"."""
    for group in reversed(shape.groups):
        if group.finite and group.last <= first and _says(shape, group):
            told = group.subjects or shape.chunks[:1]  # "one of those in the case in which Tarn was tried said"
            return next((each for each in told if _is_somebody(shape, each)), None)
    return None


def many_are_nearer(shape: Shape, chunk: Chunk, first: int) -> bool:
    """Whether "they" may be some of whom the sentence tells without a name from word `first` on.

    "Freed Tarn and three others", "gangs came, and women say they were robbed"; "the two men" are those named.
    """
    passed = _doing(shape, chunk)
    if passed:
        passed += [each for group in shape.groups if _says(shape, group) for each in group.subjects]
    between = (each for each in shape.chunks if first <= each.first and each.last <= chunk.first)
    return any(_are_many(shape, each) for each in between if each not in passed)


def tells_of_many(shape: Shape, named: Sequence[Chunk] = ()) -> bool:
    """Whether a sentence tells of several without a name: "thousands fled", "people were freed".

    Where it also names persons, only to whom something is done, by others than these.
    """
    for group in shape.groups:
        if not _says(shape, group) and not any(each in named for each in group.subjects):
            told = group.undergone if named else (*group.subjects, *group.objects)
            if any(_are_many(shape, each) for each in told):
                return True
    return False


def are_joined(shape: Shape, named: Sequence[Chunk]) -> bool:
    """Whether names stand together as one party: "Tarn, 30, and Venn", "Tarn with Venn"; no verb parts them."""
    if any(_goes_with(shape, each) for each in named[1:]):
        return len(named) == 2
    pairs = [shape.words[one.last : other.first] for one, other in pairwise(named)]
    apart = any(word.tag in {"V", "AUX", "MD"} for between in pairs for word in between)
    return not apart and bool(pairs) and any(word.lower in _JOINING for word in pairs[-1])


def are_with_another(shape: Shape, named: Sequence[Chunk]) -> bool:
    """Whether "and" joins one of the names to another that is none of them: "K. Tarn, 32, and Ben Holt, 37, were held".

    What is not known for a person's name may be one.
    """
    for each in named:
        i = shape.back(each.begins - 1)
        if i < 1 or shape.words[i].lower not in _JOINING - {"with"}:
            continue
        while i > 0 and (shape.words[i - 1].text == "," or shape.words[i - 1].tag in {"NUM", "TIME"}):
            i -= 1  # "Tarn, 32, and"
        other = shape.chunk_at[i - 1] if i > 0 else None
        if other is not None and other not in named and other.name is not None and may_be_a_name(shape, other):
            return True
    return False


def _doing(shape: Shape, chunk: Chunk) -> list[Chunk]:
    """The subjects of the verbs whose object a pronoun is: "him" is none of them, in "Holt had him arrested" either."""
    if chunk.pronoun in _DOING | {"they"}:
        return []  # "women said they fled"
    over = [g for g in shape.groups if g.last == chunk.first or any(each is chunk for each in g.objects)]
    return [each for group in over for each in group.subjects]


def _goes_with(shape: Shape, chunk: Chunk) -> bool:
    """Whether a verb tells what somebody does with whom a chunk names: "Tarn left with Venn"."""
    words = shape.words[max(0, chunk.first - 2) : chunk.first]
    return [word.lower for word in words[1:]] == ["with"] and words[0].tag in {"V", "ADV"}


def _are_many(shape: Shape, chunk: Chunk) -> bool:
    words = shape.words[chunk.first : chunk.last]
    head = shape.words[chunk.head]
    if chunk.pronoun or chunk.is_person:
        return False
    if words[0].lower in _POINTING and (head.base in _OF_ANY_NAMED or head.tag == "NUM"):
        return False
    counted = any(word.tag == "NUM" or word.lower == "others" for word in words) and head.lower != "one"
    if chunk.name is not None:
        return counted and chunk.name.sort in {Sort.DEMONYM, Sort.UNKNOWN}
    many = head.tag == "N" and (head.base != head.lower or head.lower == "people")
    return (counted or many) and is_people(shape, chunk)


def _is_somebody(shape: Shape, chunk: Chunk) -> bool:
    """Whether who says something may be who is told of: no official, and nobody's."""
    owned = chunk.owner is not None or shape.words[chunk.first].lower in POSSESSIVES
    return is_one(shape, chunk) and not owned and not _is_called(shape, chunk, IN_OFFICE)


def _is_called(shape: Shape, chunk: Chunk, titles: frozenset[str]) -> bool:
    return any(word.lower in titles for word in shape.words[chunk.first : chunk.last])


def _says(shape: Shape, group: Group) -> bool:
    return shape.words[group.main].base in SAYING


def _is_heard(shape: Shape, chunk: Chunk) -> bool:
    """Whether somebody is heard: "according to a witness"."""
    return [word.lower for word in shape.words[max(0, chunk.first - 2) : chunk.first]] == ["according", "to"]


def is_met(shape: Shape, pronoun: str, name: str) -> bool:
    """Whether a sentence tells what "he" did to somebody, who is then no "he": "said he never met Tarn. He was jailed".

    Args:
        shape: of the sentence.
        pronoun: "he" or "she".
        name: whose.
    """
    if pronoun not in {"he", "she"}:
        return False
    active = (each for each in shape.groups if each.finite and not each.passive)
    own = (each for each in active if any(one.pronoun == pronoun for one in each.subjects))
    told = (each for group in own for each in group.objects)
    return any(name.split()[-1] in {word.text for word in shape.words[each.first : each.last]} for each in told)
