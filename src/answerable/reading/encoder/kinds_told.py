"""Which kind a happening is of, where what its words are said of decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from answerable.model.claim import Argument, Role
from answerable.model.vocabulary import kinds
from answerable.model.vocabulary.groups import GUILT
from answerable.reading.happenings.about import About
from answerable.reading.happenings.hearsay import called_guilty
from answerable.reading.happenings.near_misses import accident_here, tells_of_violence
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import POSSESSIVES, word_set
from answerable.reading.language.people import ACCIDENTS, is_disaster, is_gunfire
from answerable.reading.language.words import lower_at, singular
from answerable.reading.roles.found import Found
from answerable.reading.roles.objects import is_set_off
from answerable.reading.roles.refinement import refined
from answerable.reading.roles.things import LOUD, went_off

_TERMS = word_set("sentence term time prison jail year month week day life custody behind decade")
_ORDINALS = word_set("first second third fourth fifth sixth seventh")
_CLEARED = "not-guilty"
_PRISONS = word_set("prison jail sentence custody year")
_TERM_NEAR = 4
"""Words behind "served" among which those for a punishment stand."""
_OCCASIONS = word_set(
    "memorial service ceremony vigil procession plaque stone monument statue wall mass concert event day"
)
_HANDLING = word_set("carry bring buy sell find send make order")
"""What is done to wreaths and candles without any remembrance."""
_PLANNED = word_set("abduction assassination bombing coup killing mass_killing")
_PLANS = frozenset({"plan", "plot"})
_BY_FORCE = frozenset({"air_strike", "armed_attack", "shelling"})
_HITTING = word_set("strike hit")
_SENSES = {"impeach": "charge", "impeachment": "charge"}
"""Words of one kind only, whichever the network hears in them."""
_PUTTING_ON = word_set("add list")
"""What is done to a name with a list."""
_FREEING = word_set("release free liberate")
"""Verbs of letting somebody go, with or without charges."""
_IN_RETURN = word_set("retaliate respond reciprocate")
_ISSUED = word_set("cd dvd record album single song film movie book novel game magazine video trailer software stamp")
_ADVISING = word_set("about against to not")
_OR_ELSE = word_set("or otherwise unless")
_DRIVING_OUT = word_set(
    "leave flee out from off displace relocate evacuate evict move home homelessness exile abandon away resettle house "
    "village town"
)
_DRIVEN = 12
"""Words behind "forced" among which those stand that tell that somebody was driven out."""
_SIDES = frozenset({Role.RECIPIENT, Role.ACTOR, Role.COUNT, Role.TIME})
_DOERS = frozenset({Role.PERPETRATOR, Role.ACTOR, Role.INSTRUMENT})
_MEASURES = word_set("sanction listing blacklist designation")
_LISTING = _MEASURES | word_set("act measure decision regulation inclusion listing")
"""What lists somebody, and is annulled."""
_DEADLY = frozenset({"wounding", "ill_treatment", "torture"})
_DEATHS = frozenset({"death", "deaths"})
"""What makes a killing of how somebody was hurt: "the beating death of Tarn"."""
_PRIZES = word_set("cross degree honor honour medal order prize scholarship star title trophy")
_BAIL = frozenset({"bail", "parole", "probation"})
_PRIZE_NEAR = 4
"""Words behind "awarded" among which a prize stands."""
_HARMS = frozenset({"killing", "mass_killing", "wounding", "property_destruction", "forced_displacement"})


def kind_of(shape: Shape, trigger: Trigger, arguments: Sequence[Argument], about: About) -> tuple[str, list[Argument]]:
    """The kind that a trigger says with these arguments, empty where none, and the arguments as they then stand.

    Whom a storm, an illness or a fire kills has died: no act, and nobody did it.

    Args:
        shape: of the sentence.
        trigger: with the kind that the network gives it.
        arguments: of it.
        about: what the document is about.
    """
    noun = trigger.main not in shape.group_at
    if noun and trigger.kind in GUILT and not any(a.role in _SIDES for a in arguments):
        return "", []  # "the sentence for this crime is ten years"
    if trigger.kind == "conviction" and trigger.base == "guilty" and called_guilty(shape, trigger):
        return "", []
    if trigger.kind == "conviction" and any(
        word.lower == _CLEARED for word in shape.words[trigger.first : trigger.last + 1]
    ):
        return "acquittal", list(arguments)
    if trigger.kind == "conviction" and _is_the_convict(shape, trigger):
        return "", []
    if trigger.kind == "imprisonment" and trigger.base == "serve" and not _serves_time(shape, trigger):
        return "", []
    if trigger.kind == "sanction_lifted" and trigger.base in _IN_RETURN:
        return "", []
    if trigger.kind == "charges_dropped" and _is_of_bail(shape, trigger):
        return "", []
    if trigger.kind == "release" and _is_issued(shape, trigger, arguments):
        return "", []
    if trigger.kind == "threat" and _only_tells(shape, trigger):
        return "", []
    if trigger.kind == "forced_displacement" and trigger.base == "force" and not _drives_out(shape, trigger):
        return "", []
    if trigger.kind == "ill_treatment" and trigger.base == "shave" and _is_ones_own(shape, trigger, arguments):
        return "", []
    if _is_planned(shape, trigger):
        return "plot", list(arguments)
    behind = shape.words[trigger.first : trigger.last + _PRIZE_NEAR]
    if trigger.kind == "sentence" and trigger.base == "award" and any(word.base in _PRIZES for word in behind):
        return "", []
    if trigger.kind == "memorial" and _is_paraphernalia(shape, trigger):
        return "", []
    if trigger.kind == "forced_displacement" and trigger.base == "flee" and _is_fugitive(shape, arguments):
        return "", []
    if about.accidents and trigger.kind in _BY_FORCE and trigger.base in _HITTING:
        return "", []
    if (
        noun
        and trigger.kind in _DEADLY
        and _DEATHS & {lower_at(shape.words, i) for i in (trigger.last - 1, trigger.last)}
    ):
        return "killing", list(arguments)
    loud = went_off(shape, trigger) and trigger.kind in {"accident", "bombing"}
    if loud and about.bombs and not about.accidents:
        return "bombing", [_as_bombed(each) for each in arguments]  # "when the aircraft exploded"
    if loud and trigger.kind == "accident" and tells_of_violence(" ".join(word.text for word in shape.words)):
        return "", []  # "the murder of those who died when the aircraft exploded"
    if trigger.kind == "accident" and not about.accidents and not _says_a_mishap(shape, trigger):
        return "", []  # "a jet fell on the town": by what is not told
    if trigger.base in _SENSES:
        return _SENSES[trigger.base], list(arguments)
    if trigger.kind == "charge" and trigger.base in _PUTTING_ON:
        return "designation", list(arguments)
    if trigger.kind == "charges_dropped" and not noun and shape.words[trigger.main].base in _FREEING:
        return "release", list(arguments)
    if trigger.kind == "conviction_overturned" and _annuls_measures(shape, trigger):
        return "sanction_lifted", list(arguments)
    if trigger.kind == "bombing" and about.bombs and not (loud and about.accidents):
        return "bombing", list(arguments)
    blind = [a for a in arguments if a.role in _DOERS and _is_accident(shape, a)]
    group = shape.group_at.get(trigger.main)
    subjects = group.subjects if group is not None and not group.passive else []
    accident = bool(blind) or any(is_disaster(shape, chunk) for chunk in subjects)
    kept = [a for a in arguments if a not in blind] if trigger.kind in _HARMS else list(arguments)
    found = Found(kept, accident=accident and trigger.kind in _HARMS)
    found.agent = any(a.role in _DOERS for a in kept)
    return refined(shape, trigger, found, about), found.arguments


@cache
def _mishaps() -> frozenset[str]:
    """Words that tell an accident: those of the vocabulary, what explodes, what burns, leaks or falls in."""
    triggers = kinds()["accident"].triggers
    listed = {wording.split()[-1] for wording in triggers.nouns} | {verb.split()[0] for verb in triggers.verbs}
    return LOUD | ACCIDENTS | listed


def _says_a_mishap(shape: Shape, trigger: Trigger) -> bool:
    """Whether a word says of itself that it was an accident, or the sentence tells of one, and of no violence."""
    words = shape.words
    if any(words[i].base in _mishaps() for i in range(trigger.first, trigger.last)):
        return True
    return accident_here(" ".join(word.text for word in words))


def _as_bombed(argument: Argument) -> Argument:
    """A side of an explosion as one of a bombing: what explodes is bombed, but for the bomb."""
    if argument.role not in {Role.RECIPIENT, Role.INSTRUMENT}:
        return argument
    set_off = is_set_off("bombing", singular(argument.value.split()[-1].lower()))
    return replace(argument, role=Role.INSTRUMENT if set_off else Role.VICTIM)


def _is_paraphernalia(shape: Shape, trigger: Trigger) -> bool:
    """Whether the words are of a thing for such an occasion: "a memorial ticket", "carried a wreath"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    group = shape.group_at.get(trigger.main)
    if group is None:
        return chunk is not None and chunk.head >= trigger.last and words[chunk.head].base not in _OCCASIONS
    return words[group.main].base in _HANDLING


def _is_planned(shape: Shape, trigger: Trigger) -> bool:
    """Whether a deed only says of what a plan is: "jailed for a bomb plan"; no "the attack plan" of who did it."""
    chunk = shape.chunk_at[trigger.first]
    if chunk is None or trigger.main in shape.group_at or trigger.kind not in _PLANNED:
        return False
    return trigger.first < chunk.head and singular(shape.words[chunk.head].lower) in _PLANS


def _is_issued(shape: Shape, trigger: Trigger, arguments: Sequence[Argument]) -> bool:
    """Whether a thing is brought out and nobody is let go: "a record is to be released", "its release"."""
    freed = [each for each in arguments if each.role is Role.RECIPIENT]
    if freed:
        return all(not each.name and singular(each.value.split()[-1].lower()) in _ISSUED for each in freed)
    chunk = shape.chunk_at[trigger.main]
    if chunk is None or trigger.main in shape.group_at:
        return False
    behind = [word.lower for word in shape.words[chunk.last : chunk.last + 1]]
    return shape.words[chunk.first].lower == "its" and behind != ["of"]


def _only_tells(shape: Shape, trigger: Trigger) -> bool:
    """Whether somebody warns of what he would not do himself, or of what one had better do.

    "Warned that a river rose", "warned her about it", "warned them to go home", "warned clerks against smoking".
    """
    words, group = shape.words, shape.group_at.get(trigger.main)
    if group is None or words[group.main].base != "warn":
        return False
    behind = max([group.last, *(chunk.last for chunk in group.objects)])
    led = lower_at(words, behind)
    if led in _ADVISING:  # "warned them to leave or be shot"
        return led not in {"to", "not"} or not any(word.lower in _OR_ELSE for word in words[behind:])
    clause = shape.verb_behind(group.last, finite=True)
    if led != "that" or clause is None:
        return False
    oneself = any(each.pronoun for each in clause.subjects)
    return bool(clause.subjects) and not oneself and clause.modal in {"", "can", "could", "may", "might"}


def _drives_out(shape: Shape, trigger: Trigger) -> bool:
    """Whether those who are forced are forced out: no "forced veiling", "forced the plane to land"."""
    told = (group.first for group in shape.groups if group.finite and group.first >= trigger.last)
    near = shape.words[trigger.last : min(trigger.last + _DRIVEN, next(told, len(shape.words)))]
    return any(word.lower in _DRIVING_OUT or word.base in _DRIVING_OUT for word in near)


def _is_ones_own(shape: Shape, trigger: Trigger, arguments: Sequence[Argument]) -> bool:
    """Whether one person does it to her own body: "Malk shaved her head"; no "the guards shaved her head"."""
    behind = shape.words[trigger.last : trigger.last + 1]
    doers = [each for each in arguments if each.role is Role.PERPETRATOR]
    alone = len(doers) == 1 and doers[0].name and not any(each.role is Role.VICTIM for each in arguments)
    return alone and any(word.lower in POSSESSIVES for word in behind)


def _is_fugitive(shape: Shape, arguments: Sequence[Argument]) -> bool:
    """Whether one person alone is said to have fled: nothing says that he was driven out."""
    fled = [each.span.start for each in arguments if each.role is Role.VICTIM]
    if len(fled) != 1 or any(each.role is Role.COUNT for each in arguments):
        return False
    at = next((i for i, word in enumerate(shape.words) if word.start == fled[0]), None)
    chunk = shape.chunk_at[at] if at is not None else None
    if chunk is None:
        return at is None  # a pronoun's person, named elsewhere
    head = shape.words[chunk.head]
    return chunk.name is not None or head.lower == head.base


def _is_of_bail(shape: Shape, trigger: Trigger) -> bool:
    """Whether bail is what is revoked, which frees nobody: "his bail was cancelled"."""
    group = shape.group_at.get(trigger.main)
    return group is not None and any(shape.words[each.head].lower in _BAIL for each in group.undergone)


def _is_the_convict(shape: Shape, trigger: Trigger) -> bool:
    """Whether "the convicted" is somebody who does something: "both the prosecutor and the convicted appealed"."""
    words, i = shape.words, trigger.main
    alone = trigger.last == i + 1 and words[i].lower in {"convicted", "condemned", "acquitted"}
    return alone and lower_at(words, i - 1) == "the" and i + 1 < len(words) and words[i + 1].tag in {"V", "AUX", "MD"}


def _serves_time(shape: Shape, trigger: Trigger) -> bool:
    """Whether "served" is said of a punishment and not of an office: "served in that post", "his sixth term"."""
    behind = shape.words[trigger.last : trigger.last + _TERM_NEAR]
    again = any(word.lower in _ORDINALS for word in behind) and not any(word.base in _PRISONS for word in behind)
    office = bool(behind) and (behind[0].lower == "as" or again)
    return not office and any(word.base in _TERMS or word.tag == "TIME" for word in behind)


def _annuls_measures(shape: Shape, trigger: Trigger) -> bool:
    """Whether a court annuls what listed somebody: "quashed the acts maintaining the restrictive measures"."""
    group = shape.group_at.get(trigger.main)
    objects = group.undergone if group is not None else []
    told = any(word.base in _MEASURES or word.lower == "restrictive" for word in shape.words)
    return told and bool(objects) and all(shape.words[each.head].base in _LISTING for each in objects)


def _is_accident(shape: Shape, argument: Argument) -> bool:
    """Whether a side is named by the word for an accident: "Hurricane Ada", "the fire"."""
    told = [i for i, word in enumerate(shape.words) if argument.span.overlaps(word) and word.lower in ACCIDENTS]
    return any((chunk := shape.chunk_at[i]) is None or not is_gunfire(shape.words, chunk) for i in told)
