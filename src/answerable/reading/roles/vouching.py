"""By whose word somebody did an act that the sentence names only as what he is judged for, accused of or owns up to."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.model.claim import DOING, OUTLET, Argument, Modality, Speaker, Voice
from answerable.model.span import Span
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import PARTICLES, Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.phrases import named_or_described
from answerable.reading.roles.verdicts import VERDICTS, finder_of

_OWNING_UP = word_set("admit confess")
_LAYING = word_set("accuse arraign arrest blame charge detain hold indict prosecute seek suspect try want")
"""Verbs by which an act is laid at somebody's door before anybody has judged him."""
_CHARGES = word_set("accusation allegation charge count suspicion")
_JUDGMENTS = word_set("conviction guilty")
_TAKEN_ON = word_set("credit responsibility")
_LEADING = word_set("of for to over on in with including")
"""What stands before the act where the verb or noun farther left is about it; not "jailed after the attack"."""
_PARTING = word_set("who whom whose which that but")
_LIST = word_set(", and or both")


def vouched(
    text: str, shape: Shape, trigger: Trigger, arguments: Sequence[Argument]
) -> tuple[Speaker, Modality] | None:
    """Who says that those named as its doers did an act, and how it is put; None where the outlet itself does.

    - "Convicted of two murders", "found guilty of shooting him": the court, by name where the sentence tells it.
    - "Pleaded guilty to the murder", "confessed to shooting him", "claimed responsibility for the bombing": who does.
    - "Accused of theft, robbing guards and arson", "arrested on charges of robbery and shooting a guard": alleged.

    Args:
        text: the working text.
        shape: of the sentence.
        trigger: that says the act.
        arguments: of the act.
    """
    first, doers = _begins(shape, trigger), [each for each in arguments if each.role in DOING]
    if first is None or not doers or any(each.span.start >= shape.words[first].start for each in doers):
        return None
    leading = _led_by(shape, first)
    if leading is None:
        return None
    verb, between = leading
    words = shape.words[(verb.last if verb is not None else between) : first]
    said = {word.lower for word in words}
    if verb is not None and not (verb.negated or verb.modal or verb.infinitive):
        base = shape.words[verb.main].base
        cue = Span.of(text, shape.words[verb.main].start, shape.words[verb.main].end)
        if base in VERDICTS or (base == "find" and "guilty" in said):
            court = finder_of(text, shape, verb) if base in VERDICTS or not verb.passive else None
            return court or Speaker(voice=Voice.UNNAMED, cue=cue), Modality.HAPPENED
        guilty = base == "plead" and "guilty" in said and "not" not in said
        responsible = base == "claim" and not said.isdisjoint(_TAKEN_ON)
        if (guilty or responsible or base in _OWNING_UP) and not verb.passive:
            return _owner(text, shape, verb, cue, doers[0]), Modality.HAPPENED
        if base in _LAYING:
            return OUTLET, Modality.ALLEGED
    judged = [word for word in words if word.base in _JUDGMENTS]
    if judged and "not" not in said:
        return Speaker(voice=Voice.UNNAMED, cue=Span.of(text, judged[-1].start, judged[-1].end)), Modality.HAPPENED
    charged = any(word.base in _CHARGES and word.tag == "N" for word in words)
    return (OUTLET, Modality.ALLEGED) if charged else None


def _begins(shape: Shape, trigger: Trigger) -> int | None:
    """The first word of an act told by a noun or by "-ing"; None of one that a verb tells."""
    group, chunk = shape.group_at.get(trigger.main), shape.chunk_at[trigger.main]
    if group is not None:
        bare = not group.finite and not group.infinitive and shape.words[group.main].form == "ing"
        return group.first if bare else None
    return chunk.begins if chunk is not None else None


def _led_by(shape: Shape, first: int) -> tuple[Group | None, int] | None:
    """The verb on which what begins at word `first` hangs by a preposition, and where its reach begins."""
    words, i = shape.words, first - 1
    while i >= 0 and (words[i].lower in _LIST | PARTICLES or words[i].tag != "PREP"):
        if _parts(shape, i) or _verb(shape, i) is not None:
            break
        i -= 1
    direct = _verb(shape, i) if i == first - 1 else None
    if direct is not None and shape.words[direct.main].base == "admit":
        return direct, direct.last
    if i < 0 or words[i].lower not in _LEADING:
        return None
    while i >= 0:
        verb = _verb(shape, i)
        if verb is not None:
            return verb, verb.last
        if _parts(shape, i):
            break
        i -= 1
    return None, i + 1


def _verb(shape: Shape, i: int) -> Group | None:
    """The verb at word `i`, unless it is an "-ing" that may itself hang on another."""
    group = shape.group_at.get(i)
    inner = group is not None and not group.finite and not group.passive and shape.words[group.main].form == "ing"
    return None if inner and shape.words[group.main].base not in VERDICTS | {"plead", "claim"} else group


def _parts(shape: Shape, i: int) -> bool:
    word = shape.words[i]
    return word.tag == "SUB" or word.text in {";", ":"} or word.lower in _PARTING


def _owner(text: str, shape: Shape, verb: Group, cue: Span, doer: Argument) -> Speaker:
    """Who owns up: the verb's subject, or whom the act names as its doer where that tells more."""
    if not verb.subjects or (verb.subjects[0].pronoun and doer.name):
        return Speaker(voice=Voice.NAMED if doer.name else Voice.UNNAMED, name=doer.value, span=doer.span, cue=cue)
    span, value, named = named_or_described(text, shape, verb.subjects[0])
    return Speaker(voice=Voice.NAMED if named else Voice.UNNAMED, name=value, span=span, cue=cue)
