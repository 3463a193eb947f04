"""Whom a step of the law is only told beside: who ordered it, who sued, a court, a witness, the victim of the case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from answerable.model.claim import Argument, Role
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import Sort
from answerable.reading.language.organs import COURTS, ORGANS
from answerable.reading.language.people import is_people
from answerable.reading.places.places import country_of
from answerable.reading.roles.uninvolved.bystanders import is_bystander
from answerable.reading.roles.uninvolved.grantors import as_granted
from answerable.reading.roles.uninvolved.sites import with_sites

_STEPS = word_set(
    "appeal arrest arrest_warrant case_closed charge charges_dropped complaint conviction court_order final_judgment "
    "investigation lawsuit sentence trial verdict"
)
_TOUCHING = _STEPS | word_set(
    "acquittal aid_suspension arbitrary_detention arms_embargo asset_freeze designation dismissal expulsion "
    "extradition fine imprisonment pardon release sanction sentence_reduction travel_ban"
)
_FIRED = word_set("air_strike armed_attack shelling shooting")
_NOWHERE = frozenset({"sanction", "arms_embargo"})
"""Measures laid on somebody from afar: a place beside them is where those are, or where they did it."""
_RULINGS = word_set("order ruling decision judgment judgement injunction")
_CLOSING = frozenset({"case_closed", "charges_dropped", "lawsuit"})
_SUITS = word_set("lawsuit suit complaint petition")
_ACCUSING_PAPERS = word_set("indictment")
_CASES = word_set("case trial verdict probe investigation inquiry conviction hearing")
_HARMS = word_set("murder killing death rape abduction kidnapping kidnap disappearance assassination shooting assault")
_MISSING = word_set("disappear missing vanish")
_SEEKING = word_set("look search")
_OF_PERSONS = word_set(
    "acquittal arrest arrest_warrant charge charges_dropped conviction imprisonment pardon release sentence "
    "sentence_reduction trial"
)
"""Steps that persons and bodies undergo, and no countries: "Norland in the dock" is a figure of speech."""
_CALLING = word_set("call cite list name present")
_ACCUSING = word_set("accuse bring file give lodge press prosecute pursue represent sue support testify")
"""What those come to court for who are not on trial."""
_IN_COURT = word_set("attorney complainant counsel juror lawyer observer plaintiff prosecutor witness")
_PURPOSE_NEAR = 6
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr."})


def only_touched(arguments: Sequence[Argument], shape: Shape, trigger: Trigger) -> list[Argument]:
    """The arguments without those of whom the sentence does not tell that the step was taken against them.

    Who grants a pardon is its actor.

    Args:
        arguments: of the step.
        shape: of its sentence.
        trigger: that says it.
    """
    arguments = with_sites(arguments, shape, trigger)
    if trigger.kind in _FIRED:
        return [each for each in arguments if each.role is not Role.VICTIM or not _is_fired_from(shape, each)]
    if trigger.kind == "surveillance":
        return [each for each in arguments if each.role is not Role.VICTIM or not _is_spied_for(shape, trigger, each)]
    role = Role.VICTIM if trigger.kind == "arbitrary_detention" else Role.RECIPIENT
    if trigger.kind not in _TOUCHING:
        return list(arguments)
    if trigger.kind in _NOWHERE:
        arguments = [each for each in arguments if each.role is not Role.PLACE]
    arguments = as_granted(arguments, shape, trigger)
    if trigger.base == "face":  # who faces a charge brings none
        arguments = [replace(each, role=role) if each.role is Role.ACTOR else each for each in arguments]
    return [each for each in arguments if each.role is not role or not _is_beside(shape, trigger, each)]


def _is_fired_from(shape: Shape, argument: Argument) -> bool:
    """Whether words are of where something was fired from: "a rocket fired from Orsk"."""
    led = _before(shape, argument)
    return led >= 0 and shape.words[led].lower == "from"


def _is_spied_for(shape: Shape, trigger: Trigger, argument: Argument) -> bool:
    """Whether words are of whom one spies for: "spied for Norland", "passed secrets to Norland"."""
    led = _before(shape, argument)
    return led >= trigger.main and shape.words[led].lower in {"for", "to"}


def _before(shape: Shape, argument: Argument) -> int:
    """The number of the word before an argument's noun chunk, -1 where it has none or begins the sentence."""
    place = shape.place_of(argument.span)
    chunk = shape.chunk_at[place[0]] if place is not None else None
    return chunk.begins - 1 if chunk is not None else -1


def _is_beside(shape: Shape, trigger: Trigger, argument: Argument) -> bool:
    if argument.value.lower() in _SUFFIXES:
        return True  # "the prosecutor Omar R. Venn, Jr."
    place = shape.place_of(argument.span)
    chunk = shape.chunk_at[place[0]] if place is not None else None
    if place is None or chunk is None:
        return False
    if _before(shape, argument) > trigger.main and shape.words[_before(shape, argument)].lower == "under":
        return True  # "sanctioned under the Tarn Act"
    before = chunk.first <= trigger.main < chunk.last  # "the Norland war crimes trial"
    if trigger.kind in _OF_PERSONS and (_is_country(chunk, argument) or (before and _is_land(argument))):
        return True
    if is_bystander(shape, trigger, chunk, *place) or _is_of_who_is_touched(shape, trigger, chunk, place[0]):
        return True
    if trigger.kind not in _STEPS:
        return False
    owned = shape.owned(chunk)
    owned = owned if owned is not chunk else None
    head = shape.words[owned.head].base if owned is not None else ""
    tests = (
        trigger.kind == "court_order" and head in _RULINGS,  # "Tarn's order was stayed"
        trigger.kind in _CLOSING and head in _SUITS,  # "dismissed Tarn's lawsuit"
        trigger.kind == "appeal" and _is_office(shape, chunk),
        trigger.kind == "trial" and _comes_for_another(shape, trigger),
        trigger.kind == "trial" and chunk.begins > 0 and shape.words[chunk.begins - 1].lower == "before",
        trigger.kind == "complaint" and _takes_it_down(shape, trigger, chunk),
        trigger.kind == "charge" and _is_apart_from_paper(shape, trigger, chunk, owned),
        trigger.kind == "investigation" and trigger.base in _SEEKING and _tells(shape, _MISSING),
        _is_victim_of_case(shape, place[1]),
        _is_whose(shape, chunk),
        trigger.kind == "court_order" and _is_witness(shape, *place),
        _is_sought_of(shape, trigger, chunk, owned),
    )
    return any(tests)


def _comes_for_another(shape: Shape, trigger: Trigger) -> bool:
    """Whether somebody comes to court and is not on trial: "appeared in court to testify", "as a witness"."""
    words = [word.lower for word in shape.words[trigger.last : trigger.last + _PURPOSE_NEAR]]
    if trigger.base.split()[0] != "appear" and shape.words[trigger.main].base != "appear":
        return False
    accuses = any(one == "to" and other in _ACCUSING for one, other in pairwise(words))
    return accuses or ("as" in words and not _IN_COURT.isdisjoint(words))


def _is_of_who_is_touched(shape: Shape, trigger: Trigger, chunk: Chunk, first: int) -> bool:
    """Whether somebody only ends the words for who undergoes it: a headline's "man who shot Tarn sentenced to life"."""
    if first > trigger.main:
        return False
    if not any(group.finite for group in shape.groups):  # of words that all have capitals no verb is known
        before = [word.lower for word in shape.words[: trigger.first]]
        return "who" in before[1:first] and "," not in before[before.index("who") :]
    groups = [group for group in shape.groups if group.main not in range(trigger.first, trigger.last)]
    ended = any(group.relative and group.finite and not group.passive and chunk in group.objects for group in groups)
    return ended and all(group.relative for group in groups if group.finite)


def _is_sought_of(shape: Shape, trigger: Trigger, chunk: Chunk, owned: Chunk | None) -> bool:
    """Whether something of somebody's is looked for: "searching for Tarn's weapons"; "searched Tarn's house" is not."""
    sought = chunk.begins > 0 and shape.words[chunk.begins - 1].lower == "for" and trigger.base in _SEEKING
    return trigger.kind == "investigation" and sought and owned is not None and not is_people(shape, owned)


def _takes_it_down(shape: Shape, trigger: Trigger, chunk: Chunk) -> bool:
    """Whether a complaint is lodged with somebody, and not against him: "a complaint with Orsk police station"."""
    at = chunk.begins - 1
    return trigger.last <= at and shape.words[at].lower in {"with", "at"}


def _is_office(shape: Shape, chunk: Chunk) -> bool:
    """Whether words name a court or an organ of the state, which appeals or is appealed from."""
    last = shape.words[chunk.last - 1].base
    return last in COURTS or last in ORGANS or shape.words[chunk.head].base in COURTS


def _is_apart_from_paper(shape: Shape, trigger: Trigger, chunk: Chunk, owned: Chunk | None) -> bool:
    """Whether somebody only stands beside an indictment: "the indictment and Tarn", "…, Tarn's word was doubted".

    Or is told in it to have undergone something: "the indictment says he misled Tarn".
    """
    words, main = shape.words, trigger.main
    if words[main].base not in _ACCUSING_PAPERS or main in shape.group_at:
        return False
    if owned is not None:
        return not owned.first <= main < owned.last and not is_people(shape, owned)
    between = [word.lower for word in words[main + 1 : chunk.begins]]
    saying = next((g for g in shape.groups if any(each.first <= main < each.last for each in g.subjects)), None)
    within = saying is not None and not saying.passive and saying.first > main
    undergoes = within and any(chunk in each.undergone for each in shape.groups if each.finite and each is not saying)
    return between == ["and"] or undergoes


def _is_victim_of_case(shape: Shape, last: int) -> bool:
    """Whether a name calls the case of what was done to its bearer: "the Dora Malk murder trial"."""
    chunk = shape.chunk_at[last - 1]
    if chunk is None or chunk.head < last:
        return False
    behind = [word.base for word in shape.words[last : chunk.head + 1]]
    if behind[-1] not in _CASES:
        return False
    return not _HARMS.isdisjoint(behind) or (behind == ["case"] and _tells(shape, _HARMS | _MISSING))


def _is_whose(shape: Shape, chunk: Chunk) -> bool:
    """Whether a body's name only tells whose somebody is: "Ivo Tarn, 21, of the Orsk Regiment"."""
    words, of = shape.words, shape.back(chunk.begins - 1)
    person = chunk.is_person
    if of < 2 or words[of].lower != "of" or person:
        return False
    before = shape.chunk_at[of - 1]
    aged = words[of - 1].text == "," and words[of - 2].tag in {"NUM", "TIME"}
    return aged or (before is not None and before.name is None and words[of - 1].base in {"member", "leader"})


def _is_country(chunk: Chunk, argument: Argument) -> bool:
    """Whether a country is named, which no court tries or jails: "the charges against Norland"."""
    land = chunk.name is not None and chunk.name.sort in {Sort.STATE, Sort.PLACE}
    return land and _is_land(argument)


def _is_land(argument: Argument) -> bool:
    return argument.name and bool(country_of(argument.value))


def _is_witness(shape: Shape, first: int, last: int) -> bool:
    """Whether somebody is called as a witness: "applied for a warrant and listed Venn and Malk as his witnesses"."""
    before = shape.verb_before(first)
    called = before is not None and shape.words[before.main].base in _CALLING
    behind = [word.base for word in shape.words[last:]]
    return called and "as" in behind and "witness" in behind[behind.index("as") :]


def _tells(shape: Shape, bases: frozenset[str]) -> bool:
    return any(word.base in bases for word in shape.words)
