"""Where grammar alone tells how a happening is put, whatever the words around it sound like."""

from __future__ import annotations

from answerable.model.claim import Modality
from answerable.model.event import Family
from answerable.model.vocabulary.groups import MEASURES
from answerable.reading.happenings.governors import (
    HOLDING,
    bids,
    causing,
    is_known,
    not_to,
    ordering,
    refused_plea,
    rejecting_appeal,
)
from answerable.reading.happenings.hearsay import only_reported, pleaded_guilty
from answerable.reading.happenings.modality import put
from answerable.reading.happenings.surroundings import is_pretended, left_alone
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.coordination import spoken_against
from answerable.reading.language.effects import ADJECTIVE, PREPOSITIONAL
from answerable.reading.language.geography import states
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import BE, word_set
from answerable.reading.language.people import JUDGES
from answerable.reading.language.words import lower_at

_TO_COME = frozenset({Modality.PLANNED, Modality.CALLED_FOR})
_IN_IT = frozenset({"under", "on"})
_FURTHER = word_set("further additional")
_STRANGE = word_set("suspicious untimely unexplained mysterious tragic sudden")
_UNSURE = word_set("report rumour rumor claim allegation news")
_MAYBE = word_set("may might could")
_HEARSAY = "reportedly"
_MEASURES = word_set("step measure action effort")
_TAKING = word_set("take make adopt")
_STEPS_BEHIND = 12
"""Words behind "steps to" in which what they were for is told."""
_LABELLED = 2
"""Words of a label and its colon at least."""
_BIDDING = word_set("release free quash drop overturn investigate withdraw lift acquit pardon prosecute repeal revoke")
_CLEARING = word_set("acquit clear exonerate")
_ARGUING = word_set("argue plead")
_DECISIONS = word_set("decision ruling judgment judgement")
_SPARING = word_set("shield protect exempt spare save immunise immunize")
_SPARED = word_set("immunity immune protection exemption safe")
_PROVING = word_set("prove establish show demonstrate")
_TOO_LITTLE = word_set("insufficient lacking")
_NOT = word_set("not no n't never fail failed")
_ENOUGH = word_set("sufficient enough fail failed proof")
_SAYING = word_set("say add insist claim state argue stress maintain")
_WARNING = word_set("warn caution")
_GOING_ON = word_set("continued continuing ongoing further existing")
_HALTING = word_set("halt stop stay suspend postpone delay block prevent avert cancel")
_TRYING = word_set("try attempt strive struggle")
_UNVERIFIED = word_set("unconfirmed unverified unsubstantiated uncorroborated")
_GRANTED = word_set("amnesty extradition pardon prisoner_swap release")
_APPROVING = word_set("approve clear mark prepare recommend schedule slate")
_DUE = word_set("cleared approved due eligible fit ready")
_RESOLVING = word_set("decide agree")
"""Verbs by whose "to" a thing is still to be done."""
_BEING = word_set("represent constitute mean amount")
_MEANING = word_set("plan intend hope want")
_KEEPING = word_set("maintain keep retain continue uphold")
_RULING = word_set("decide rule vote agree")
_BY_ITS_WORD = word_set(
    "acquittal arrest case_closed charges_dropped conviction conviction_overturned fine sentence sentence_reduction"
)
"""Steps that a court has taken once it decides them."""


def by_grammar(shape: Shape, trigger: Trigger, family: Family, modality: Modality) -> Modality | None:
    """How a happening is put that is heard as `modality`, where grammar surely tells otherwise; else None.

    Args:
        shape: of the sentence.
        trigger: that says it.
        family: of its kind.
        modality: as it sounds.
    """
    if modality is Modality.HAPPENED and _is_under_none(shape, trigger):
        return Modality.DID_NOT_HAPPEN
    if modality in {Modality.HAPPENED, Modality.DID_NOT_HAPPEN} and rejecting_appeal(shape, trigger) is not None:
        return Modality.HAPPENED
    if modality in {Modality.HAPPENED, Modality.CALLED_FOR} and refused_plea(shape, trigger):
        return Modality.DID_NOT_HAPPEN
    if modality is Modality.HAPPENED and (left_alone(shape, trigger) is not None or _is_said_not_to_be(shape, trigger)):
        return Modality.DID_NOT_HAPPEN
    if modality is not Modality.CALLED_FOR and family is not Family.ACT and _is_bidden(shape, trigger):
        return Modality.CALLED_FOR
    if modality is Modality.HAPPENED and (_is_to_be_averted(shape, trigger) or _is_approved(shape, trigger)):
        return Modality.PLANNED
    if modality is Modality.HAPPENED and family is Family.ACT and _is_warned_against(shape, trigger):
        return Modality.POSSIBLE
    if modality is not Modality.DID_NOT_HAPPEN and _is_bidden_not(shape, trigger):
        return Modality.POSSIBLE
    if modality is Modality.HAPPENED and family in {Family.REVERSAL, Family.ANSWER} and _is_argued_for(shape, trigger):
        return Modality.CALLED_FOR
    if modality is Modality.HAPPENED and family is Family.REVERSAL and _is_decided_on(shape, trigger):
        return Modality.PLANNED
    if modality is Modality.HAPPENED and family is Family.ACT and _is_acquitted_of(shape, trigger):
        return Modality.ALLEGED
    if modality is Modality.HAPPENED and _is_rather_not(shape, trigger):
        return Modality.DID_NOT_HAPPEN
    if modality is Modality.DID_NOT_HAPPEN and _is_the_only_one(shape, trigger):
        return Modality.HAPPENED
    if modality is Modality.HAPPENED and trigger.kind == "trial" and _is_spared(shape, trigger):
        return Modality.DID_NOT_HAPPEN
    if modality is Modality.HAPPENED and family is Family.ACT and _is_not_proven(shape, trigger):
        return Modality.ALLEGED
    if modality is Modality.HAPPENED and (only_reported(shape, trigger) or is_pretended(shape, trigger)):
        return Modality.ALLEGED
    if modality in {Modality.HAPPENED, Modality.DENIED} and _is_unconfirmed(shape, trigger):
        return Modality.ALLEGED
    if modality is Modality.DENIED and _is_said_instead(shape, trigger):
        return Modality.HAPPENED
    if modality is Modality.CALLED_FOR and _took_no_steps(shape, trigger):
        return Modality.DID_NOT_HAPPEN
    if modality is Modality.PLANNED and (_is_since(shape, trigger) or _is_kept(shape, trigger)):
        return Modality.HAPPENED
    if modality is Modality.CALLED_FOR and _is_aimed_at(shape, trigger):
        return Modality.PLANNED
    if modality is Modality.ALLEGED and _is_a_known_death(shape, trigger):
        return Modality.HAPPENED
    if modality in {Modality.HAPPENED, Modality.PLANNED} and _is_ruled(shape, trigger):
        return Modality.HAPPENED
    if modality is Modality.HAPPENED and not _is_resolved(shape, trigger):
        return None
    ruled = put(shape, trigger)
    if not ruled.sure:
        return None
    if modality is Modality.PLANNED and ruled.modality is Modality.HAPPENED and _is_ordered_held(shape, trigger):
        return Modality.HAPPENED
    if modality is Modality.ALLEGED and _may_be(shape, trigger):
        return Modality.POSSIBLE
    if modality is Modality.ALLEGED and ruled.modality is Modality.HAPPENED and _only_counts(shape, trigger):
        return Modality.HAPPENED
    told = modality is Modality.ALLEGED and family is Family.ACT and ruled.modality is Modality.HAPPENED
    if told and pleaded_guilty(shape, trigger.first):
        return Modality.HAPPENED  # "pleaded guilty to charges of theft"
    if modality is Modality.DID_NOT_HAPPEN and ruled.modality is Modality.ATTEMPTED and _is_tried(shape, trigger):
        return Modality.ATTEMPTED
    if modality in _TO_COME and family is Family.ACT and ruled.accusing is not None:
        return Modality.ALLEGED if ruled.modality is Modality.ALLEGED else None
    if ruled.modality is Modality.PLANNED and (
        modality is Modality.HAPPENED or _is_only_meant(shape, trigger, modality)
    ):
        return Modality.PLANNED
    return None


def _is_said_not_to_be(shape: Shape, trigger: Trigger) -> bool:
    """Whether a noun is what something is said not to be: "do not represent sanctions", "does not amount to a ban"."""
    words, chunk = shape.words, shape.chunk_at[trigger.first]
    if chunk is None or trigger.first in shape.group_at:
        return False
    before = shape.verb_before(chunk.begins)
    if before is None or not before.negated or before.passive or words[before.main].base not in _BEING:
        return False
    between = words[before.last : chunk.begins]
    return all(word.lower == "to" for word in between)


def _is_warned_against(shape: Shape, trigger: Trigger) -> bool:
    """Whether a noun is what somebody warns against: "warned Norland against the annexation of the island"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if chunk is None or trigger.main in shape.group_at or words[chunk.begins - 1].lower != "against":
        return False
    before = shape.verb_before(chunk.begins)
    going_on = any(word.lower in _GOING_ON for word in words[chunk.first : chunk.last])
    return before is not None and words[before.main].base in _WARNING and not going_on


def _is_bidden_not(shape: Shape, trigger: Trigger) -> bool:
    """Whether others are bidden not to do it: "begged them not to kill her", "warned them against beating or killing".

    No "voted against expelling him", which decides it.
    """
    group = shape.group_at.get(trigger.main)
    if group is None:
        return False
    if not_to(shape, group):
        before = shape.verb_before(group.first)
        return before is not None and bids(shape.words[before.main].base)
    ruled = put(shape, trigger) if spoken_against(shape, group) is not None else None
    return ruled is not None and ruled.sure and ruled.modality is Modality.POSSIBLE


def _is_argued_for(shape: Shape, trigger: Trigger) -> bool:
    """Whether somebody argues for a step that a court is to take: "his lawyers had argued for his acquittal"."""
    chunk, words = shape.chunk_at[trigger.main], shape.words
    led = chunk.begins - 1 if chunk is not None and trigger.main not in shape.group_at else 0
    verb = shape.group_at.get(led - 1) if led > 0 and words[led].lower == "for" else None
    return verb is not None and words[verb.main].base in _ARGUING and not verb.passive


def _is_decided_on(shape: Shape, trigger: Trigger) -> bool:
    """Whether a noun only tells what a decision is on: "refused to comply with the decision on the release of Tarn"."""
    chunk, words = shape.chunk_at[trigger.main], shape.words
    led = chunk.begins - 1 if chunk is not None and trigger.main not in shape.group_at else 0
    if led < 1 or words[led].lower != "on":
        return False
    near = shape.chunk_at[led - 1]
    while near is not None and words[near.head].base not in _DECISIONS and lower_at(words, near.begins - 1) == "of":
        near = shape.chunk_at[near.begins - 2] if near.begins > 1 else None  # "the decision of the court on"
    return near is not None and words[near.head].base in _DECISIONS


def _is_rather_not(shape: Shape, trigger: Trigger) -> bool:
    """Whether it is what somebody is not said to have done: "as commanders, rather than as having taken hostages"."""
    group, words = shape.group_at.get(trigger.main), shape.words
    if group is None or group.finite:
        return False
    near = [word.lower for word in words[max(0, group.first - 4) : group.first]]
    rather = any(near[k : k + 2] == ["rather", "than"] for k in range(len(near)))
    return rather and not any(word in {",", ";", "and"} for word in near[near.index("than") :])


def _is_the_only_one(shape: Shape, trigger: Trigger) -> bool:
    """Whether somebody is said to be the first, or the highest, to whom it happened: "the first ever to be tried"."""
    group, words = shape.group_at.get(trigger.main), shape.words
    if group is None or not group.infinitive or group.negated or lower_at(words, group.first - 1) != "ever":
        return False
    return not any(word.tag == "NEG" for word in words[: group.first])


def _is_acquitted_of(shape: Shape, trigger: Trigger) -> bool:
    """Whether a noun is what somebody is acquitted of: "acquitted for rape"; no "cleared of the murder of Tarn"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    verb = shape.verb_before(trigger.first)
    if chunk is None or trigger.main in shape.group_at or verb is None or words[verb.main].base not in _CLEARING:
        return False
    between = words[verb.last : trigger.first]
    led = bool(between) and between[0].lower in {"of", "for"}
    plain = all(word.tag in {"PREP", "N", "ADJ", "CONJ", "NUM"} or word.text == "," for word in between)
    return led and plain and not is_known(shape, chunk, chunk.first)


def _is_spared(shape: Shape, trigger: Trigger) -> bool:
    """Whether a trial is what somebody is kept from: "had shielded officers from prosecution"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    led = chunk.begins - 1 if chunk is not None and trigger.main not in shape.group_at else -1
    if led < 0 or words[led].lower != "from":
        return False
    before = shape.verb_before(led)
    return (before is not None and words[before.main].base in _SPARING) or words[led - 1].base in _SPARED


def _is_not_proven(shape: Shape, trigger: Trigger) -> bool:
    """Whether a clause tells what is not proven: "the evidence was not sufficient to prove that he shot a guard"."""
    words = shape.words
    that = next((k for k in range(trigger.first - 1, 0, -1) if words[k].lower == "that"), 0)
    if not that or (words[that - 1].base not in _PROVING and words[that - 1].lower != "evidence"):
        return False
    if any(
        words[each.main].base not in BE and each.main != trigger.main
        for each in shape.verbs_between(that, trigger.first, finite=True)
    ):
        return False
    before = [word.lower for word in words[:that]]
    if _TOO_LITTLE.intersection(before):
        return True
    proving = words[that - 1].base in _PROVING
    return proving and not _NOT.isdisjoint(before) and not _ENOUGH.isdisjoint(before)


def _is_said_instead(shape: Shape, trigger: Trigger) -> bool:
    """Whether who denies something says this instead: "denied the losses, saying that two guards were wounded"."""
    words, clause = shape.words, shape.clause_of(trigger.main)
    that = shape.back(clause.subjects[0].begins - 1) if clause is not None and clause.subjects else -1
    saying = shape.group_at.get(that - 1) if that > 0 and words[that].lower == "that" else None
    if saying is None or words[saying.main].form != "ing" or words[saying.main].base not in _SAYING:
        return False
    ruled = put(shape, trigger)
    return ruled.sure and ruled.modality is Modality.HAPPENED


def _is_bidden(shape: Shape, trigger: Trigger) -> bool:
    """Whether a heading bids a country do it: "Norland: Release Ana Tarn"; no "Norland: Release of Tarn put off"."""
    words, i = shape.words, trigger.first
    if i < _LABELLED or words[i - 1].text != ":" or words[i].lower not in _BIDDING or i + 1 >= len(words):
        return False
    label = " ".join(word.lower for word in words[: i - 1])
    return words[i + 1].tag != "PREP" and label in states()


def _is_to_be_averted(shape: Shape, trigger: Trigger) -> bool:
    """Whether an execution is one that somebody is to stop: "called on Norland to halt the execution of Tarn"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if trigger.kind != "execution" or chunk is None or words[chunk.head].lower != words[chunk.head].base:
        return False
    halting = (group for group in shape.groups if words[group.main].base in _HALTING and chunk in group.objects)
    return any(group.infinitive or group.modal or not group.subjects for group in halting)


def _is_unconfirmed(shape: Shape, trigger: Trigger) -> bool:
    """Whether it stands in what reports say that nobody has confirmed: "unconfirmed reports of two men captured"."""
    words = shape.words
    if any(words[i].lower in _UNVERIFIED and words[i + 1].text == ":" for i in range(trigger.first)):
        return True  # "Unconfirmed: two men held"
    led = next((i for i in range(trigger.first - 1, 0, -1) if words[i].base in _UNSURE and words[i].tag == "N"), 0)
    if not led or words[led - 1].lower not in _UNVERIFIED or words[led + 1].lower not in {"of", "that"}:
        return False
    return not any(each.finite and led < each.main < trigger.first for each in shape.groups)


def _is_approved(shape: Shape, trigger: Trigger) -> bool:
    """Whether a noun is only what somebody may have or is to have: "cleared for release", "eligible for parole"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    i = chunk.begins - 1 if chunk is not None and trigger.main not in shape.group_at else 0
    if trigger.kind not in _GRANTED or i < 1 or words[i].lower != "for":
        return False
    return words[i - 1].base in _APPROVING or words[i - 1].lower in _DUE


def _took_no_steps(shape: Shape, trigger: Trigger) -> bool:
    """Whether a verb tells what nobody took any step to do: "did not take steps to name, try and punish them"."""
    words = shape.words
    if not trigger.first or words[trigger.first - 1].tag not in {"PUNCT", "CONJ", "TO"}:
        return False
    for i in range(trigger.first - 1, max(0, trigger.first - _STEPS_BEHIND), -1):
        taking = shape.group_at.get(i)
        if taking is not None and taking.finite and taking.main != trigger.main and words[i].form != "base":
            return False
        if words[i].lower == "to" and words[i - 1].base in _MEASURES:
            taking = shape.verb_before(i)
            return taking is not None and taking.negated and words[taking.main].base in _TAKING
    return False


def _is_since(shape: Shape, trigger: Trigger) -> bool:
    """Whether a noun tells since when something is: "since the 2020 elections"."""
    chunk = shape.chunk_at[trigger.main]
    i = chunk.begins - 1 if chunk is not None and trigger.main not in shape.group_at else -1
    while i > 0 and shape.words[i].tag in {"TIME", "DET", "ADJ"} and shape.words[i].lower != "since":
        i -= 1
    return i >= 0 and shape.words[i].lower == "since"


def _is_kept(shape: Shape, trigger: Trigger) -> bool:
    """Whether a measure that is there is to stay: "will maintain the sanctions on Norland"."""
    return trigger.kind in MEASURES and any(
        shape.words[group.main].base in _KEEPING
        and any(trigger.first <= each.head < trigger.last for each in group.objects)
        for group in shape.groups
    )


def _is_under_none(shape: Shape, trigger: Trigger) -> bool:
    """Whether somebody is said not to be in it: "are not under police investigation", "was not on trial"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if chunk is None or trigger.main in shape.group_at:
        return False
    i = trigger.first if words[trigger.first].lower in _IN_IT else shape.back(chunk.begins - 1)
    host = shape.group_at.get(shape.back(i - 1, negation=True)) if i > 0 and words[i].lower in _IN_IT else None
    return host is not None and host.negated and not host.modal and words[host.main].lower in BE


def _is_aimed_at(shape: Shape, trigger: Trigger) -> bool:
    """Whether a noun only says what something is done for, and nobody calls for it: "held for further inquiries"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if trigger.kind != "investigation" or chunk is None or trigger.main in shape.group_at:
        return False
    first = chunk.begins
    while first and words[first - 1].tag in {"ADV", "ADJ"}:
        first -= 1
    further = any(word.lower in _FURTHER for word in words[first : chunk.head])
    calling = any(PREPOSITIONAL.get(word.base) is Modality.CALLED_FOR for word in words[:first])
    return first > 0 and words[first - 1].lower == "for" and further and not calling


def _is_a_known_death(shape: Shape, trigger: Trigger) -> bool:
    """Whether a death is taken for granted, and what is alleged is who had part in it: "linked to the death of two"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if trigger.base != "death" or chunk is None or trigger.main in shape.group_at:
        return False
    first = chunk.first
    while first and words[first - 1].tag in {"ADV", "ADJ", "DET"}:
        first -= 1
    within = {word.lower for word in words[first : chunk.head]}
    known = is_known(shape, chunk, first) or within & _STRANGE
    i = shape.back(min(first, chunk.begins) - 2) if chunk.begins > 1 else -1
    told_of = i >= 0 and words[i].base in _UNSURE
    return bool(known) and not told_of and not any(ADJECTIVE.get(each) is Modality.ALLEGED for each in within)


def _is_ordered_held(shape: Shape, trigger: Trigger) -> bool:
    """Whether a court has somebody held by its word: "was ordered detained"."""
    group = shape.group_at.get(trigger.main)
    return group is not None and shape.words[group.main].base in HOLDING and ordering(shape, group) is not None


def _is_tried(shape: Shape, trigger: Trigger) -> bool:
    """Whether somebody tried to do it or to bring it about: "tried to have her released"; no "rejected attempts to"."""
    group = shape.group_at.get(trigger.main)
    return group is not None and _hangs_on(shape, causing(shape, group) or group, _TRYING)


def _may_be(shape: Shape, trigger: Trigger) -> bool:
    """Whether the verb of the happening itself leaves it open: "claims that it may be holding her"."""
    group = shape.group_at.get(trigger.main)
    return group is not None and group.modal in _MAYBE and not group.negated


def _only_counts(shape: Shape, trigger: Trigger) -> bool:
    """Whether what is hearsay is a number alone: "with burns over reportedly 60% of her body"."""
    words = shape.words
    told = [k for k, word in enumerate(words) if word.lower == _HEARSAY]
    return bool(told) and all(
        k + 1 < len(words) and words[k + 1].tag == "NUM" and not 0 <= trigger.first - k < 2 for k in told
    )


def _is_resolved(shape: Shape, trigger: Trigger) -> bool:
    """Whether somebody has only made up his mind to do it: "decided to resign"."""
    group = shape.group_at.get(trigger.main)
    return group is not None and _hangs_on(shape, group, _RESOLVING)


def _is_ruled(shape: Shape, trigger: Trigger) -> bool:
    """Whether a court has decided a step that is taken by its word: "the court decided to remand the three men"."""
    group = shape.group_at.get(trigger.main)
    ruling = shape.governor(group) if group is not None and group.infinitive else None
    if trigger.kind not in _BY_ITS_WORD or not isinstance(ruling, Group) or ruling.passive or not ruling.subjects:
        return False
    told = ruling.finite and not (ruling.modal or ruling.negated) and shape.words[ruling.main].base in _RULING
    called = ({word.lower for word in shape.words[each.first : each.last]} for each in ruling.subjects)
    return told and all(not JUDGES.isdisjoint(words) for words in called)


def _is_only_meant(shape: Shape, trigger: Trigger, modality: Modality) -> bool:
    """Whether what sounds as tried hangs on a verb of who only means to do it: "had planned to kill the king"."""
    group = shape.group_at.get(trigger.main)
    return modality is Modality.ATTEMPTED and group is not None and _hangs_on(shape, group, _MEANING)


def _hangs_on(shape: Shape, group: Group, verbs: frozenset[str]) -> bool:
    """Whether an infinitive hangs on one of some verbs."""
    governor = shape.governor(group) if group.infinitive else None
    return isinstance(governor, Group) and shape.words[governor.main].base in verbs
