"""What "and" joins, of verbs and of subjects, and verbs that hang on another: what they take from it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile

from answerable.reading.language.chunks import Chunk
from answerable.reading.language.groups import BEFORE_CLAUSE, TELLING, Group, Grouped
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.people import is_people
from answerable.reading.language.words import Word

_SAME_SUBJECT = word_set("after before while without by since despite when until")
"""Words behind which a gerund has the subject of the clause that it stands in."""
_MEANS = word_set("use deploy employ exploit wield invoke abuse misuse")
"""Verbs whose object is the means to an end, and does nothing."""

WARNING = word_set("warn caution advise counsel")
"""Verbs by which somebody speaks to others against a thing."""
_DECIDING = word_set("vote decide rule")
_MOST_GERUNDS = 6
"""Verbs of one list that is looked back over."""
_OF_THE_DAY = word_set("morning afternoon evening night midday")
_ONE = frozenset({"he", "she"})
_NEVER_LAST = frozenset({"it", "they", "we"})
_OF_SEVERAL = word_set("are were have")


def inherit(shape: Grouped) -> None:
    """Verbs joined by "and" share subject, and modal or voice where the second has no auxiliary of its own."""
    if shape.groups and not shape.groups[0].finite and not shape.groups[0].subjects:
        _governed(shape, shape.groups[0])
    for k in range(1, len(shape.groups)):
        group, before = shape.groups[k], _joined_to(shape, k)
        i = group.first - 1
        while i >= 0 and shape.words[i].tag == "ADV":
            i -= 1
        if group.subjects or i < 0 or shape.words[i].lower not in {"and", "but", "or", ",", "then", "nor"}:
            if not group.subjects and not group.finite:
                _governed(shape, group)
            continue
        if shape.words[i].text == "," and (
            shape.words[group.main].form != shape.words[before.main].form or before.passive != group.passive
        ):
            continue
        group.subjects = list(before.subjects)
        bare = not group.auxiliaries and not group.modal and not group.infinitive
        form, other = shape.words[group.main].form, shape.words[before.main].form
        if bare and form in {"ed", "participle", "any"} and before.auxiliaries and not group.objects and before.passive:
            group.passive, group.finite = True, before.finite
        if bare and form in {"base", "any"} and other in {"base", "any"} and (before.modal or before.infinitive):
            group.modal, group.infinitive, group.negated = (
                before.modal,
                before.infinitive,
                group.negated or before.negated,
            )
            group.finite = before.finite
            group.first = min(group.first, group.main)
        if (
            bare
            and form in {"ed", "participle"}
            and before.auxiliaries
            and before.modal
            and shape.words[i].lower != "but"
        ):
            group.modal = before.modal


def joined_passives(shape: Grouped, group: Group) -> list[Group]:
    """A verb in the passive and those that "and" joins to it, of one subject: "was seized, beaten and shot"."""
    found = [group]
    for other in shape.groups[shape.groups.index(group) + 1 :]:
        i = other.first - 1
        while i >= 0 and shape.words[i].tag == "ADV":
            i -= 1
        joined = shape.words[i].lower in {"and", "or", ","}
        if not joined or not other.passive or other.relative or other.subjects != group.subjects:
            break
        found.append(other)
    return found


def _joined_to(shape: Grouped, k: int) -> Group:
    """The verb that "and" joins that of number `k` to: not the gerund in "convicted X of killing Y and fined".

    Nor the participle in "killed a man named X and hurt Y" or "stormed a mine located in X and seized Y", nor a clause
    put in before ", and" or a comma: "stopped him while he was on duty, held him". Nor what somebody is told to do:
    "ordered them to leave and shot two".
    """
    group, before = shape.groups[k], shape.groups[k - 1]
    means = _means_before(shape, k)
    if means is not None:
        return means
    told = before.relative and shape.words[before.main].form in {"s", "base"}
    told = told and group.first > 1 and shape.words[group.main].form in {"ed", "past"}
    if told and [word.lower for word in shape.words[group.first - 2 : group.first]] == [",", "and"]:
        # "arrested a clerk, who covers trade, and opened an inquiry"
        return next((other for other in reversed(shape.groups[: k - 1]) if other.finite), before)
    past = group.finite and shape.words[group.main].form in {"ed", "past", "any"}
    within = not before.finite and (shape.words[before.main].form == "ing" or (before.passive and group.objects))
    within = within or (bool(group.objects) and _describes_object(shape, before))
    ended = [word.lower for word in shape.words[max(0, group.first - 2) : group.first]] == [",", "and"]
    opening = before.subjects[0].first - 1 if before.subjects and not before.relative else -1
    ended = ended or shape.words[group.first - 1].text == ","
    aside = ended and opening > 0 and shape.words[opening].lower in BEFORE_CLAUSE
    if before.infinitive and _tells(shape, group):
        return next((other for other in reversed(shape.groups[: k - 1]) if _tells(shape, other)), before)
    if past and (within or aside):
        return next((other for other in reversed(shape.groups[: k - 1]) if other.finite), before)
    return before


def _tells(shape: Grouped, group: Group) -> bool:
    """Whether a verb makes a clause, and cannot stand behind "to"."""
    form, first = shape.words[group.main].form, shape.words[group.first].lower
    return group.finite and (form in {"ed", "past"} or (bool(group.auxiliaries) and first not in {"be", "have"}))


def _means_before(shape: Grouped, k: int) -> Group | None:
    """The gerund behind "by" that another behind a comma and "and" goes on with, past what hangs on the first.

    "Answered by accusing them of being drunk, and ordering them out".
    """
    words, group = shape.words, shape.groups[k]
    i = group.first - 2
    while i > 0 and words[i].text in "“”\"‘’'":
        i -= 1
    joined = i > 0 and words[group.first - 1].lower == "and" and words[i].text == ","
    if not joined or words[group.main].form != "ing" or group.auxiliaries:
        return None
    return next((g for g in reversed(shape.groups[:k]) if g.first and words[g.first - 1].lower == "by"), None)


def _describes_object(shape: Grouped, group: Group) -> bool:
    """Whether a bare verb in the past stands right behind the object of another, of which it tells as a participle."""
    bare = group.first == group.main and shape.words[group.main].form in {"ed", "participle"} and not group.relative
    told = group.subjects[0] if bare and group.subjects else None
    if told is None or told.last != group.first or group.objects:
        return False
    others = (other for other in shape.groups if other.finite and other.last <= told.first)
    return any(told in other.objects and shape.words[other.main].base not in TELLING for other in others)


def _governed(shape: Grouped, group: Group) -> None:
    """ "planned to kill": the subject of the verb that governs it; "urged X to leave": its object."""
    i = shape.back(group.first - 1)
    if i >= 0 and shape.words[i].lower in _SAME_SUBJECT and not group.infinitive:
        host = shape.verb_before(i, finite=True)
        host = host or shape.verb_behind(group.last, finite=True)
        if host is not None and not (host.first > i and i > 3):
            accused = shape.words[host.main].base == "accuse" and not host.passive and host.last <= i
            group.subjects = list(host.objects if accused else host.subjects)
        return
    warning = spoken_against(shape, group)
    if warning is not None:
        bidden = shape.words[warning.main].base in WARNING
        group.subjects = [each for each in warning.undergone if each.last <= group.first] if bidden else []
        return
    governor = shape.governor(group)
    if isinstance(governor, Group):
        taken = [c for c in governor.objects if c.last <= group.first]
        group.subjects = list(taken or governor.subjects)
        if governor.passive:
            group.subjects = list(governor.subjects)
        if is_by_means(shape, group, governor):
            group.subjects = [] if governor.passive else list(governor.subjects)


def spoken_against(shape: Grouped, group: Group) -> Group | None:
    """The verb by which somebody speaks against what gerunds tell: "warned them against beating or | jailing critics".

    None of "voted against expelling him", where those who vote would do it.
    """
    words = shape.words
    for _ in range(_MOST_GERUNDS):
        i = shape.back(group.first - 1)
        if words[group.main].form != "ing" or group.auxiliaries or i < 1:
            return None
        if words[i].lower == "against":
            host = shape.verb_before(i)
            return host if host is not None and words[host.main].base not in _DECIDING else None
        before = shape.verb_before(i) if words[i].tag == "CONJ" or words[i].text == "," else None
        if before is None:
            return None
        group = before
    return None


def is_by_means(shape: Grouped, group: Group, governor: Group) -> bool:
    """Whether what a verb is said of is the means to what an infinitive tells: "used force to disperse them"."""
    return group.infinitive and shape.words[governor.main].base in _MEANS


def joining(words: Sequence[Word], i: int) -> int:
    """How many words up to word `i` join two subjects: "and", "as well as"; 0 for none."""
    if words[i].lower == "and":
        return 1
    return 3 if i > 1 and [word.lower for word in words[i - 2 : i + 1]] == ["as", "well", "as"] else 0


def opens_a_clause(shape: Grouped, chunk: Chunk, group: Group) -> bool:
    """Whether a pronoun behind "and" begins anew: "saw women and children and they fired"; "Tarn and he were held"."""
    if chunk.pronoun in _ONE:
        return shape.words[group.first].lower not in _OF_SEVERAL
    return chunk.pronoun in _NEVER_LAST


def beside_a_phrase(shape: Grouped, found: list[Chunk]) -> list[Chunk]:
    """Those joined without what a preposition governs: "after the prayers and the meal, gunmen", "beaten with sticks
    and fists and demonstrators were dragged away".
    """
    words = shape.words
    i = found[0].begins - 1
    if i > 0 and joining(words, i) == 1 and (joined := shape.chunk_at[i - 1]) is not None:
        i = joined.begins - 1
    while i > 0 and (words[i].tag == "TIME" or words[i].lower in _OF_THE_DAY):
        i -= 1
    if i < 0 or words[i].tag != "PREP" or not any(is_people(shape, chunk) for chunk in found):
        return found
    return list(dropwhile(lambda chunk: not is_people(shape, chunk), found))
