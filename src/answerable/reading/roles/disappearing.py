"""Whether somebody who is gone was made to disappear by a state: who went missing, and no more is told, was not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from answerable.model.claim import DOING, Argument
from answerable.model.vocabulary import nouns
from answerable.reading.happenings.about import About
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import POSSESSIVES, word_set
from answerable.reading.language.names import Sort
from answerable.reading.language.organs import ORGANS
from answerable.reading.language.words import Word

_FORCING = word_set("enforced forced involuntary forcibly make")
"""Words that say of themselves that somebody was made to disappear."""
_QUOTED = frozenset("“\"‘'”’")
_AGENTS = ORGANS | word_set(
    "soldier troop officer policeman agent military regime commander general colonel captain lieutenant gendarme "
    "paramilitary ruler dictator president minister intelligence squad operative"
)
"""What a state's bodies and those who act for it are called."""
_HOLDING = word_set("arrest detain imprison jail intern")
_TAKING = word_set("take seize snatch abduct kidnap capture drag hold summon remove")
_LAYING = word_set("accuse blame charge convict try indict sentence implicate suspect responsible")
_ANSWERING = word_set("deny admit acknowledge confess reject")
_IN_CUSTODY = re.compile(
    r"\b(?:in|into|from|after|since|during|following|while\s+in)\s+(?:[\w’'-]+\s+){0,4}?"
    r"(?:custody|detention|arrest|prisons?|jail|cells?|camps?|barracks)\b",
    re.IGNORECASE,
)
_HELD = re.compile(r"\b(?:arrest|detain|imprison|jail|intern)ed\b|\b(?:custody|detention)\b", re.IGNORECASE)
_RIGHTS = re.compile(r"\b(?:human\s+)?rights\s+(?:violations?|abuses?|crimes?)\b", re.IGNORECASE)
_BESIDE = frozenset(
    {"torture", "execution", "arbitrary_detention", "arrest", "mass_killing", "killing", "ill_treatment"}
)
"""Kinds that "disappearances" are told of as their like: "torture, killings and disappearances"."""


def is_enforced(shape: Shape, trigger: Trigger, arguments: Iterable[Argument], about: About) -> bool:
    """Whether words for somebody who is gone say that a state or its agents are behind it.

    The words themselves may ("forcibly disappeared", "was disappeared"), or who is made responsible, or that whoever is
    gone had been arrested or was in custody, or what it is counted among ("torture and disappearances"); else it must
    be what the document speaks of elsewhere.

    Args:
        shape: of the sentence.
        trigger: the words.
        arguments: found of it.
        about: the document.
    """
    words = shape.words
    if about.disappearances or any(words[i].base in _FORCING or words[i].lower in _FORCING for i in _said(trigger)):
        return True
    if done_by_a_state(arguments):
        return True
    group = shape.group_at.get(trigger.main)
    if _undergone(words, trigger.main, group):
        return True
    if _is_answered_for(shape):
        return True
    if group is None and trigger.last - trigger.first == 1:
        return _is_among_its_like(shape, trigger)
    return _was_held(shape, trigger, group, about)


def _said(trigger: Trigger) -> range:
    return range(trigger.first, trigger.last)


def _undergone(words: Sequence[Word], i: int, group: Group | None) -> bool:
    """Whether the verb is said of what is done to somebody: "was disappeared", "the disappeared"."""
    if words[i].base != "disappear":
        return False
    quoted = i > 0 and words[i - 1].text in _QUOTED
    return quoted or (words[i].lower == "disappeared" and (group is None or group.passive or not group.subjects))


def _are_agents(words: Sequence[str]) -> bool:
    return any(word.lower() in _AGENTS or word.lower().removesuffix("s") in _AGENTS for word in words)


def done_by_a_state(arguments: Iterable[Argument]) -> bool:
    """Whether anybody who does it is described as somebody who acts for a state, or as one of its bodies."""
    return any(_are_agents(re.findall(r"[\w’'-]+", each.value)) for each in arguments if each.role in DOING)


def is_of_a_state(shape: Shape, chunk: Chunk) -> bool:
    """Whether a chunk names or describes a state, one of its bodies or somebody who acts for it."""
    if chunk.name is not None and chunk.name.sort is Sort.STATE and chunk.name.last == chunk.last:
        return True
    return _are_agents([shape.words[i].lower for i in range(chunk.first, chunk.last)])


def is_by_a_state(shape: Shape, group: Group) -> bool:
    """Whether whoever does what a verb says is of a state: its subject, or in the passive who stands behind "by"."""
    if not group.passive:
        return any(is_of_a_state(shape, chunk) for chunk in group.subjects)
    end = min(group.end, len(shape.words))
    by = next((i for i in range(group.last, end) if shape.words[i].lower == "by"), None)
    agent = shape.chunk_at[by + 1] if by is not None else None
    return agent is not None and is_of_a_state(shape, agent)


def _is_answered_for(shape: Shape) -> bool:
    """Whether somebody of a state is accused of it, or denies or admits it."""
    for group in shape.groups:
        base = shape.words[group.main].base
        sides = group.undergone if base in _LAYING else group.subjects if base in _ANSWERING else []
        if any(is_of_a_state(shape, chunk) for chunk in sides):
            return True
    return False


def _is_among_its_like(shape: Shape, trigger: Trigger) -> bool:
    """Whether a plural is told among what states do to people: "torture, killings and disappearances"."""
    word = shape.words[trigger.main]
    if word.lower == word.base:
        return False
    if _RIGHTS.search(" ".join(each.text for each in shape.words[: trigger.first])):
        return True
    return any(nouns().get(each.base, "") in _BESIDE for each in shape.words if each.tag == "N" and each is not word)


def _was_held(shape: Shape, trigger: Trigger, group: Group | None, about: About) -> bool:
    """Whether whoever is gone had been arrested, was taken by a state's agents or was in custody."""
    words = shape.words
    if _IN_CUSTODY.search(" ".join(word.text for word in words[trigger.first :])):
        return True
    gone = group.subjects if group is not None else []
    owner = words[trigger.first].lower in POSSESSIVES or (
        trigger.first > 0 and words[trigger.first - 1].lower in POSSESSIVES
    )
    pointed = owner or any(chunk.pronoun for chunk in gone)
    for other in shape.groups:
        base = words[other.main].base
        if other is group or base not in _HOLDING | _TAKING:
            continue
        if base in _TAKING and not is_by_a_state(shape, other):
            continue
        held = other.undergone
        if any(chunk.pronoun or chunk in gone for chunk in held) or (held and pointed):
            return True
    return pointed and _HELD.search(about.before(words[0].start)) is not None
