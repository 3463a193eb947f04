"""Who is responsible for a deed, and who is only blamed for what he thinks: "blamed Tarn's policy for the bombing"."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.model.claim import Argument, Role
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import BE, LAYING, word_set
from answerable.reading.language.words import lower_at

_BLAMING = word_set("blame criticise criticize fault")
_ACCUSING = word_set("blame accuse suspect")
_FOR_WHAT = frozenset({"for", "of"})
_THOUGHTS = word_set(
    "comment corruption decision failure ideology inaction incompetence indifference law message negligence policy "
    "politics propaganda refusal remark rhetoric silence speech stance statement tweet weakness word"
)
BEARING = word_set("bear carry share")
"""Verbs that say with "responsibility" that somebody is responsible."""
_OWNERS = word_set("of by")
_ACTS = word_set("act campaign wave pattern use practice series spree policy")
"""Nouns behind whose "of" stands what somebody does."""
_TYING = word_set("link tie connect implicate")
_JOINING = frozenset({",", "and"})


def responsible(shape: Shape, deed: Chunk) -> Sequence[Chunk]:
    """Who is said to be responsible for what a noun tells: "the army was responsible for the raid".

    Args:
        shape: of the sentence.
        deed: the noun's chunk, alone or in a list.
    """
    words, i = shape.words, first_of_list(shape, deed).begins - 2
    while i > 0 and words[i + 1].tag in {"TIME", "POS"}:
        i -= 1  # "for Sunday's raid"
    if i < 1 or words[i].lower != "responsible" or words[i + 1].lower != "for":
        return ()
    i = shape.back(i - 1)
    group = shape.group_at.get(i)
    if group is not None:
        plain = words[group.main].lower in BE and group.finite and not (group.negated or group.modal)
        return group.subjects if plain else ()
    before = shape.chunk_at[i] if i >= 0 else None
    return shape.conjoined(before) if before is not None else ()


def through_acts(shape: Shape, deed: Chunk) -> Sequence[Chunk]:
    """Whose acts a noun tells behind "of": "the front's campaign of bombings", "Norland's use of torture"."""
    words, of = shape.words, first_of_list(shape, deed).begins - 1
    acts = shape.chunk_at[of - 1] if of > 0 and words[of].lower == "of" else None
    if acts is None or acts.owner is None or words[acts.head].base not in _ACTS:
        return ()
    return shape.conjoined(acts.owner)


def first_of_list(shape: Shape, chunk: Chunk) -> Chunk:
    """The first of those that commas and "and" join before a chunk."""
    words = shape.words
    for _ in range(len(shape.chunks)):
        i = chunk.begins - 1
        while i > 0 and words[i].lower in _JOINING:
            i -= 1
        before = shape.chunk_at[i] if 0 <= i < chunk.begins - 1 else None
        if before is None:
            break
        chunk = before
    return chunk


def answers_for_it(shape: Shape, first: int, last: int) -> bool:
    """Whether words are of somebody whose policy is blamed, or who "bears responsibility" or "may be responsible".

    Nobody says that he did it, nor of whom nobody blames for it: "has not blamed the Front for the raid".

    Args:
        shape: of the sentence.
        first, last: the words (half-open).
    """
    words = shape.words
    for group in shape.groups:
        base = words[group.main].base
        if base in _BLAMING and any(_is_of(shape, thing, first, last) for thing in group.undergone):
            return True
        if base in _ACCUSING and group.negated and any(each.meets(first, last) for each in group.undergone):
            return True
        bears = base in BEARING and any(words[i].base == "responsibility" for i in range(group.last, group.end))
        said = {lower_at(words, group.last), lower_at(words, group.last + 1)}
        unsaid = "responsible" in said and bool(group.modal or group.negated)
        if (bears or unsaid) and any(first < chunk.last and last > chunk.first for chunk in group.subjects):
            return True
    return False


def is_laid_on(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether words from `first` on are of whom a verb behind a deed lays it on: "raids they blamed on the Front"."""
    words = shape.words
    led = shape.begins_at(first) - 1
    laying = shape.verb_before(led) if led > trigger.last else None
    return (
        laying is not None and laying.last >= trigger.last and LAYING.get(words[laying.main].base) == words[led].lower
    )


def are_blamed(shape: Shape, trigger: Trigger, arguments: Sequence[Argument]) -> bool:
    """Whether a verb behind a deed lays it on one of its doers."""
    doers = (shape.place_of(each.span) for each in arguments if each.role is Role.PERPETRATOR)
    return any(place is not None and is_laid_on(shape, trigger, place[0]) for place in doers)


def not_only_linked(arguments: Sequence[Argument], shape: Shape, trigger: Trigger) -> list[Argument]:
    """The arguments of an act, without who is said to be linked to it, and not to have done it.

    "Men linked to the killing fled"; but "men linked to Norland shot a guard". And without who is only blamed for what
    brought it about: "blamed the Front for the raid which killed two".

    Args:
        arguments: of it.
        shape: of the sentence.
        trigger: that tells it.
    """
    if trigger.main in shape.group_at:
        return [each for each in arguments if each.role is not Role.PERPETRATOR or not _is_blamed(shape, trigger, each)]
    return [
        each
        for each in arguments
        if each.role is not Role.PERPETRATOR
        or (place := shape.place_of(each.span)) is None
        or not _is_linked(shape, trigger, *place)
    ]


def _is_blamed(shape: Shape, trigger: Trigger, argument: Argument) -> bool:
    """Whether somebody is blamed for a deed of which a relative clause tells what it brought about."""
    clause, place = shape.clause_of(trigger.main), shape.place_of(argument.span)
    if place is None or clause is None or not clause.relative or place[1] > clause.start:
        return False
    between = {word.lower for word in shape.words[place[1] : clause.start]}
    return bool(between & _FOR_WHAT) and any(
        shape.words[group.main].base in _ACCUSING and any(each.meets(*place) for each in group.undergone)
        for group in shape.groups
        if group.last <= clause.start
    )


def _is_linked(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    words = shape.words
    behind = shape.verb_behind(trigger.main)
    tied = behind is not None and behind.passive and words[behind.main].base in _TYING and behind.last < first
    if (
        tied
        and behind is not None
        and lower_at(words, behind.last) == "to"
        and shape.begins_at(first) == behind.last + 1
    ):
        return True  # "the killings are linked to soldiers"
    return any(
        words[group.main].base in _TYING
        and group.last <= trigger.first
        and not shape.verbs_between(group.last, trigger.first)
        and lower_at(words, group.last) in {"to", "with", "in"}
        and any(each.meets(first, last) for each in group.subjects)
        for group in shape.groups
    )


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
