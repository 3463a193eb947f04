"""On whom a measure lies that is told by goods, traffic or a decree: "banned ferries from Norland"."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.model.claim import Argument, Role
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.words import Word

_KINDS = frozenset({"sanction", "sanction_lifted", "break_of_relations", "relations_restored"})
_TRAFFIC = word_set(
    "import export flight airline ferry trade airspace airport port ban embargo tariff recognition government"
)
"""What is stopped and let through again, the nouns for stopping it, and what is recognised."""
_TOWARDS = word_set("on of for from to with against")
"""Prepositions between what is stopped and the side that it is stopped for."""
BANS = word_set("sanction embargo restriction measure freeze ban")
DECREES = word_set("decree edict ordinance")
_LAYING = word_set("ban outlaw proscribe dissolve blacklist designate sanction bar suspend freeze")
_ENDING = word_set("lift ease relax suspend waive annul end scrap drop revoke rescind withdraw")
"""Verbs of which measures are the object, and nobody on whom they lie."""
_THINGS = word_set("them it these those")
_PHRASES = 3
"""Phrases behind what is stopped among which the side stands: "on fruit", "from Norland"."""


def laid_on(shape: Shape, trigger: Trigger, told: Sequence[Argument]) -> Sequence[Chunk]:
    """Whom a measure lies on, or lay on that a trigger ends; empty where the words name nobody.

    Args:
        shape: of the sentence.
        trigger: that says the measure or its end.
        told: its arguments that other words give; where one is a recipient by name, nobody else is looked for.
    """
    if trigger.kind not in _KINDS or any(each.role is Role.RECIPIENT and each.name for each in told):
        return ()
    group = shape.group_at.get(trigger.main)
    if trigger.base.split()[-1] in DECREES:
        laying = laying_a_ban(shape, trigger.last)
        return laying.undergone if laying is not None else ()
    if group is None:
        said = shape.chunk_at[trigger.main]
    else:
        stopped = group.undergone
        said = stopped[-1] if stopped else shape.chunk_at[trigger.last - 1]
    return _side_behind(shape, said) if said is not None and shape.words[said.head].base in _TRAFFIC else ()


def laying_a_ban(shape: Shape, first: int) -> Group | None:
    """The clause from word `first` on that says of a decree that it laid a ban on somebody; None where none does."""
    words = shape.words
    group = next((each for each in shape.groups if each.main >= first), None)
    if group is None or words[group.main].base not in _LAYING:
        return None
    before = [word.lower for word in words[first : group.first]]
    relative = {"that", "which", "whereby"} & set(before)
    return group if relative or (not before and words[group.main].form == "ing") else None


def is_the_measure(shape: Shape, trigger: Trigger, chunk: Chunk) -> bool:
    """Whether a pronoun stands for the measures that a verb ends: "imposed sanctions but lifted them in June"."""
    group = shape.group_at.get(trigger.main)
    if trigger.kind != "sanction_lifted" or group is None or shape.words[group.main].base not in _ENDING:
        return False
    return bool(chunk.pronoun) and shape.words[chunk.first].lower in _THINGS


def _side_behind(shape: Shape, chunk: Chunk) -> Sequence[Chunk]:
    words, i = shape.words, chunk.last
    for _ in range(_PHRASES):
        while i < len(words) and (words[i].lower in _TOWARDS or words[i].tag in {"TIME", "ADV"} or _and_to(words, i)):
            i += 1
        following = shape.owned(shape.chunk_from(i))
        if following is None or i == chunk.last or words[i - 1].lower not in _TOWARDS:
            return ()
        if following.name is not None:
            return shape.conjoined(following)
        i = following.last
    return ()


def _and_to(words: Sequence[Word], i: int) -> bool:
    """Whether another preposition is joined: "flights to and from Norland"."""
    return words[i].tag == "CONJ" and i + 1 < len(words) and words[i + 1].lower in _TOWARDS
