"""What is told as done and is only told to a court, laid at somebody's door, or reported among other things."""

from __future__ import annotations

from answerable.model.claim import Modality
from answerable.model.event import Family
from answerable.model.vocabulary import kinds
from answerable.reading.happenings.governors import KNOWN
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import BE, word_set
from answerable.reading.language.people import JUDGES

_HEARING = JUDGES | word_set("inquest inquiry hearing trial")
_OPENING = word_set("that how")
VERDICTS = word_set("convict sentence jail imprison fine punish")
"""Verbs by which a court lays an act at somebody's door."""
_HOLDING = word_set("hold consider deem believe think")
_UNPROVEN = word_set("reports allegations rumours rumors claims accusations complaints")
_LINKS = frozenset({"of", "including"})
_LIST = 80
"""Words of a list of what is reported."""


def heard(shape: Shape, trigger: Trigger) -> Modality | None:
    """`alleged` of an act that is only told to a court: "the court heard that", ", the jury was told"; else none."""
    if kinds()[trigger.kind].family is not Family.ACT or trigger.main not in shape.group_at:
        return None
    told = any(_tells_court(shape, group) and _covers(shape, group, trigger) for group in shape.groups)
    return Modality.ALLEGED if told else None


def _tells_court(shape: Shape, group: Group) -> bool:
    base = shape.words[group.main].base
    hears = (base == "hear" and not group.passive) or (base == "tell" and group.passive)
    plain = group.finite and not group.negated and not group.modal
    return hears and plain and any(shape.words[chunk.head].base in _HEARING for chunk in group.subjects)


def _covers(shape: Shape, group: Group, trigger: Trigger) -> bool:
    """Whether the words are of what a verb of hearing is about, behind it or before the comma that it stands behind."""
    words, i = shape.words, group.last
    while i < len(words) and words[i].tag in {"TIME", "ADV"}:
        i += 1
    if trigger.main > group.main:
        opened = i < len(words) and words[i].lower in _OPENING
        chunk = shape.chunk_at[i] if i < len(words) else None
        bare = chunk is not None and any(each.finite and chunk in each.subjects for each in shape.groups)
        return (opened or bare) and not any(word.text == ";" for word in words[i : trigger.main])
    opening = min(each.begins for each in group.subjects) - 1
    ends = all(word.tag in {"TIME", "PREP", "PUNCT"} or shape.chunk_at[k] for k, word in enumerate(words) if k >= i)
    return ends and opening > trigger.main and words[opening].text == ","


def claiming(shape: Shape, chunk: Chunk) -> Group | None:
    """The verb by which somebody lays a deed at his own door: "an attack claimed by the Front"."""
    laying = (group for group in shape.groups if group.passive and shape.words[group.main].base == "claim")
    return next((group for group in laying if any(each is chunk for each in group.subjects)), None)


def holding(shape: Shape, i: int) -> Group | None:
    """The verb that holds somebody "responsible" at word `i` for something; none of a court, which finds so."""
    group = shape.verb_before(i)
    if shape.words[i].lower != "responsible" or group is None or shape.words[group.main].base not in _HOLDING:
        return None
    judged = any(shape.words[chunk.head].base in _HEARING for chunk in group.subjects if not group.passive)
    return None if judged else group


def found_guilty(shape: Shape, i: int) -> bool:
    """Whether somebody is found guilty or punished on the counts that begin at word `i`."""
    before = shape.verb_before(i)
    if before is None or before.negated or before.modal:
        return False
    base = shape.words[before.main].base
    return base in VERDICTS or (base == "find" and _is_guilty(shape, before))


def pleaded_guilty(shape: Shape, i: int) -> bool:
    """Whether somebody pleads guilty to what begins at word `i`: "pleaded guilty in court to charges of theft"."""
    before = shape.verb_before(i)
    if before is None or before.negated or before.modal or before.infinitive:
        return False
    return shape.words[before.main].base == "plead" and _is_guilty(shape, before)


def _is_guilty(shape: Shape, verb: Group) -> bool:
    return [word.lower for word in shape.words[verb.last : verb.last + 1]] == ["guilty"]


def called_guilty(shape: Shape, trigger: Trigger) -> bool:
    """Whether the sentence only says that somebody "is guilty" of a deed, or no more than that, and names no court."""
    words, i = shape.words, trigger.main
    while i > 0 and words[i].lower != "guilty":
        if words[i].text in {";", ":"} or (i in shape.group_at and shape.group_at[i].finite):
            return False
        i -= 1
    led = shape.back(i - 1)
    if led < 0 or words[led].lower not in BE or not (i == trigger.main or words[i + 1].lower == "of"):
        return False
    return not any(word.base in _HEARING | VERDICTS or word.lower == "verdict" for word in words)


def only_reported(shape: Shape, trigger: Trigger) -> bool:
    """Whether a noun is an item of a list of what is reported, and no verb tells it: "reports of: killings; torture".

    An act in any such list; a step of the law, which papers report as well, in one behind a colon alone.
    """
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    led = words[chunk.begins - 1] if chunk is not None and chunk.begins else None
    if trigger.main in shape.group_at or led is None or (led.tag == "PREP" and led.lower not in _LINKS):
        return False  # "reports of violence in detention"
    for i in range(trigger.first - 1, max(0, trigger.first - _LIST), -1):
        if i in shape.group_at and shape.group_at[i].finite:
            return False
        if words[i].tag == "CONJ" and words[i + 1].lower in KNOWN:
            return False  # "reports of torture and the continued use of dark cells"
        if words[i].lower == "of" and words[i - 1].lower in _UNPROVEN and words[i - 1].tag == "N":
            return kinds()[trigger.kind].family is Family.ACT or words[i + 1].text == ":"
    return False
