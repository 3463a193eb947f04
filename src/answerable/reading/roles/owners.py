"""Whose a happening is that a noun tells behind a possessive, and who owns only what it is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from answerable.model.claim import DONE_TO, WHO, Argument, Role
from answerable.model.event import Family
from answerable.model.span import Span
from answerable.reading.happenings.frames import Frame, frame
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import Sort
from answerable.reading.language.people import is_people
from answerable.reading.language.phrases import normal
from answerable.reading.language.voices import OFFICES
from answerable.reading.language.words import lower_at, singular

_PERSONS = word_set("his her")
_CRAFT = word_set("ship vessel submarine boat aircraft plane jet bomber fleet squadron")
"""Things that attack, and are spoken of as if they did it themselves."""
_WRECKING = frozenset({"arson", "property_destruction", "looting"})
_BECAUSE = frozenset({"over", "for", "of"})
_WHERE = word_set("in at near to from into off")
_PAPERS = word_set("bill act law amendment proposal motion measure legislation draft")
"""What is passed or signed, and owned by who put it forward."""

_IN_FULL = 2
_CHOOSING = frozenset({"election", "appointment"})


def owned_by(shape: Shape, chunk: Chunk, around: Frame) -> Chunk | None:
    """The pronoun of whose undergoing a noun tells: "his" of "his capture"; None where it does not, or he may do it.

    "His murder of a guard" tells what he did.

    Args:
        shape: of the sentence.
        chunk: of the noun.
        around: the roles around what it tells.
    """
    words = shape.words
    if words[chunk.first].lower not in _PERSONS or chunk.last - chunk.first < 2:
        return None
    if around.possessor not in DONE_TO:
        return None
    last = chunk.last
    if (
        last + 1 < len(words)
        and words[last].lower in {"and", "or"}
        and (joined := shape.chunk_at[last + 1]) is not None
    ):
        last = joined.last  # "his enslavement and abuse of a girl"
    if last < len(words) and words[last].lower == "of":
        return None
    return Chunk(chunk.first, chunk.first + 1, chunk.first, pronoun="his")


def doer_by_its(shape: Shape, chunk: Chunk, around: Frame) -> Chunk | None:
    """Who does what a noun tells behind "its": "the army" of "the army rested after its attack on Dravna".

    The only body, state or craft named before in the sentence, where it is the subject of a verb; and only of what
    the noun tells against whom, as "its bombing" may be what it suffered. Of what something is done "over", the one
    to whom it is done.

    Args:
        shape: of the sentence.
        chunk: of the noun.
        around: the roles around what it tells.
    """
    words = shape.words
    against = lower_at(words, chunk.last)
    if words[chunk.first].lower != "its" or around.possessor is not Role.PERPETRATOR:
        return None
    if (around.of if against == "of" else around.prepositions.get(against)) is not Role.VICTIM:
        return None
    if words[chunk.begins - 1].lower in _BECAUSE and (answering := _answers_for_it(shape, chunk)):
        return answering[0] if len(answering) == 1 else None
    owners = [each.owner for each in shape.chunks if each.owner is not None]
    before = [c for c in shape.chunks if c.last <= chunk.first and c not in owners and _may_be_it(shape, c)]
    if len(before) != 1:
        return None
    acting = any(before[0] in group.subjects for group in shape.groups if group.finite)
    return before[0] if acting else None


def _answers_for_it(shape: Shape, chunk: Chunk) -> list[Chunk]:
    """To whom, or to whose, something is done because of what a noun tells: "suspended Velia's seat over its raid"."""
    done = shape.verb_before(chunk.begins)
    objects = done.objects if done is not None and not done.passive else []
    return [each for told in objects for each in (told, told.owner) if each is not None and _may_be_it(shape, each)]


def _may_be_it(shape: Shape, chunk: Chunk) -> bool:
    """Whether "it" may stand for a chunk: a body, a state, a craft, of which it is not only told where they are."""
    head, words = shape.words[chunk.head], shape.words
    if chunk.pronoun or (chunk.begins > 0 and words[chunk.begins - 1].lower in _WHERE):
        return False
    craft = any(words[i].base in _CRAFT for i in range(chunk.first, chunk.last))
    if chunk.name is not None:
        return craft or chunk.name.sort is not Sort.PERSON
    return (craft or is_people(shape, chunk)) and head.lower == singular(head.lower)


def with_owner(
    shape: Shape,
    trigger: Trigger,
    family: Family,
    persons: Callable[[Chunk], Sequence[tuple[Span, str]]],
    arguments: Sequence[Argument],
) -> list[Argument]:
    """The arguments with whom "his" or "her" before the noun stands for, where nobody is told who undergoes it.

    Args:
        shape: of the sentence.
        trigger: that tells the happening.
        family: of its kind.
        persons: whom a pronoun stands for, as spans and values; empty where unsure.
        arguments: what is known.
    """
    chunk = shape.chunk_at[trigger.main]
    if trigger.main in shape.group_at or chunk is None:
        return list(arguments)
    around = frame(trigger.kind, family, trigger.base)
    owner = owned_by(shape, chunk, around)
    if owner is None or around.possessor is None or any(each.role is around.possessor for each in arguments):
        return list(arguments)
    known = {each.span.start for each in arguments if each.role in WHO}
    found = [
        Argument(role=around.possessor, span=span, value=value, name=True)
        for span, value in persons(owner)
        if span.start not in known
    ]
    return [*arguments, *found]


def without_owners(arguments: Sequence[Argument], shape: Shape, trigger: Trigger) -> list[Argument]:
    """The arguments, without who only owns what is passed or wrecked.

    "Tarn's bill was signed into law" is not for Tarn; "police and school vehicles were burnt" burns no police.
    """
    if trigger.kind in _WRECKING:
        return [each for each in arguments if each.role is not Role.VICTIM or not _shares_a_thing(shape, each)]
    if trigger.kind != "law_passed":
        return list(arguments)
    owners = [
        each.owner
        for each in shape.chunks
        if each.owner is not None and singular(shape.words[each.head].lower) in _PAPERS
    ]
    return [
        each
        for each in arguments
        if each.role is not Role.RECIPIENT
        or (place := shape.place_of(each.span)) is None
        or not any(owner.meets(*place) for owner in owners)
    ]


def _shares_a_thing(shape: Shape, argument: Argument) -> bool:
    """Whether a bare noun and what "and" joins to it have one thing between them: "police and school vehicles"."""
    place, words = shape.place_of(argument.span), shape.words
    if place is None or place[1] - place[0] != 1 or place[1] + 1 >= len(words) or words[place[1]].lower != "and":
        return False
    joined = shape.chunk_at[place[1] + 1]
    if joined is None or joined.begins != place[1] + 1 or joined.name is not None or is_people(shape, joined):
        return False
    mine = shape.chunk_at[place[0]]
    nouns = words[joined.first : joined.last]
    bare = mine is not None and mine.last - mine.begins == 1 and words[place[0]].tag == "N" and is_people(shape, mine)
    return bare and len(nouns) > 1 and all(word.tag == "N" for word in nouns)


def of_the_first(arguments: Sequence[Argument], shape: Shape, trigger: Trigger) -> list[Argument]:
    """The arguments without those of a second such happening told in short: "a coup removed Tarn, another his son"."""
    words = shape.words
    second = next((i for i in range(trigger.last, len(words) - 1) if _opens_another(shape, i)), None)
    if second is None:
        return list(arguments)
    return [each for each in arguments if each.span.start < words[second].start]


def _opens_another(shape: Shape, i: int) -> bool:
    words = shape.words
    if words[i].lower != "another" or words[i - 1].lower not in {"and", ","}:
        return False
    return words[i + 1].tag == "DET"  # no "another Norlander", nor "and another on Monday"


def without_office(arguments: Sequence[Argument], shape: Shape, trigger: Trigger) -> list[Argument]:
    """Whom words choose, without the office that they choose him for: "elected Ana Tarn president" is of Ana Tarn.

    Who "was elected", or in a heading "elected leader", chose nobody.
    """
    group = shape.group_at.get(trigger.main)
    if trigger.kind not in _CHOOSING or group is None:
        return list(arguments)
    found: list[Argument] = []
    for each in arguments:
        place = shape.place_of(each.span)
        chosen = place is not None and group.passive and any(chunk.meets(*place) for chunk in group.subjects)
        if each.role is Role.RECIPIENT:
            found.append(_cut_to_name(each, shape))
        elif each.role is Role.ACTOR and chosen:
            found.append(replace(each, role=Role.RECIPIENT))
        else:
            found.append(each)
    return _of_those_chosen(list(dict.fromkeys(found)), shape, group)


def _of_those_chosen(arguments: list[Argument], shape: Shape, group: Group) -> list[Argument]:
    """The arguments without the office behind "elected", where who was elected is told before it."""
    words = shape.words
    start, end = words[group.first].start, words[group.last - 1].end
    told = any(each.role is Role.RECIPIENT and each.span.end <= start for each in arguments)
    if not told or not group.passive:
        return arguments
    return [each for each in arguments if each.role is not Role.RECIPIENT or each.span.start < end]


def _cut_to_name(argument: Argument, shape: Shape) -> Argument:
    place = shape.place_of(argument.span)
    name = next((each for each in shape.names if place and each.first == place[0] and each.last < place[1]), None)
    if place is None or name is None or any(word.tag != "N" for word in shape.words[name.last : place[1]]):
        return argument
    office = shape.words[place[1] - 1].text
    if office not in OFFICES or name.sort not in {Sort.PERSON, Sort.UNKNOWN} or name.last - name.first < _IN_FULL:
        return argument
    end = shape.words[name.last - 1].end
    quote = argument.span.quote[: end - argument.span.start]
    return replace(argument, span=replace(argument.span, end=end, quote=quote), value=normal(quote))
