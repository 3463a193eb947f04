"""Which happening of a sentence each of its dates belongs to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from answerable.model.event import Family
from answerable.model.vocabulary import Kind
from answerable.model.when import bounds
from answerable.reading.happenings.imposing import imposing
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.words import describes_another, lower_at
from answerable.reading.times.anchor import Anchor
from answerable.reading.times.apart import apart, is_limit
from answerable.reading.times.expressions import Expression
from answerable.reading.times.knowing import reveals
from answerable.reading.times.times import Time
from answerable.reading.times.together import (
    SAYING,
    at_that_time,
    carries,
    describes,
    hanging,
    named_by,
    told_with,
)

SINCE = "/.."
"""The end of the EDTF of what goes on."""

RECENT = timedelta(days=60)
"""What a report tells as new happened no longer than this before it was published."""

_WITHIN = word_set("in during at by")
"""Before what a time describes: what is told happened in it, "wounded in the Tuesday attack"."""
_BOUNDING = word_set("since until till pending")
"""Words behind which stands what is told only as a bound: "the first attack since the war ended in 2001"."""
_EMBEDDING = word_set("of for against")
"""Prepositions behind which an answer names the act that it answers."""
_SUBJECT_HAPPENS = word_set("begin start take happen occur come follow continue end kill open resume")
_UNDOING = word_set("break violate breach reject cancel scrap annul overturn quash")
_RELATIVE = word_set("who which whom whose where")
_LONGEST_ASIDE = 20  # words


def ended(shape: Shape, times: Sequence[Time], triggers: Sequence[Trigger]) -> list[Time]:
    """The times, one behind "since" with the happening behind it whose it is: "since the 2003 bombing"."""
    starts = [word.start for word in shape.words]
    found = []
    for time in times:
        first, last = number_at(starts, time.start), number_at(starts, time.end - 1)
        named = named_by(shape, first, last, triggers) if time.edtf.endswith(SINCE) else None
        found.append(time if named is None else replace(time, of=shape.words[named.main].start))
    return found


def value_of(time: Time, shape: Shape, trigger: Trigger) -> str:
    """When `trigger` was by a time that dates it, looked back on: the coup is over of "killed ten since the coup"."""
    group, starts = shape.group_at.get(trigger.main), {shape.words[trigger.main].start}
    if group is not None and group.relative:  # "since the 2003 bombing, which killed ten"
        starts.update(shape.words[chunk.head].start for chunk in group.subjects)
    return time.edtf.removesuffix(SINCE) if time.of in starts else time.edtf


def owners_of_times(
    shape: Shape,
    times: Sequence[Time],
    triggers: Sequence[Trigger],
    anchor: Anchor | None,
    kinds: Mapping[str, Kind],
) -> list[frozenset[Trigger]]:
    """For each time of the sentence the triggers that it dates; none where another word stands nearer.

    A plot and what was plotted share their time: "a plot to blow up … in 2018". So do a clause and the participle
    that hangs on it: "shelled the town on Monday, killing ten".

    Args:
        shape: of the sentence.
        times: in it.
        triggers: in it.
        anchor: when the source was published; tells a report of what is new from one of what is old.
        kinds: of the triggers, by id.
    """
    if not times:
        return []
    starts = [word.start for word in shape.words]
    by_main = {trigger.main: trigger for trigger in triggers}
    places = [(number_at(starts, time.start), number_at(starts, time.end - 1)) for time in times]
    # "lifted the embargo in 2003": within the words for a reversal, what it undoes is dated by its own words alone
    free = [t for t in triggers if not any(o is not t and o.first <= t.first and t.last <= o.last for o in triggers)]
    found = []
    for time, (first, last) in zip(times, places, strict=True):
        named = named_by(shape, first, last, triggers) if time.told is None else None
        begun = named or _begun(shape, time, first, triggers, anchor)
        own = triggers if time.adnominal else free
        owner = begun or _owner(shape, time, first, last, own)
        owner = None if owner is None or is_limit(shape.words, first, of=owner.main) else owner
        if owner is not None and (_bounds(shape, first, last, owner) or of_another(shape, time, frozenset(), owner)):
            owner = None
        if owner is not None and apart(shape, (first, last + 1), owner, time):
            owner = None
        if owner is not None and owner is not begun and not time.adnominal:
            owner = _verb_or_noun(shape, time, first, owner, triggers, places, anchor, kinds)
        if owner is not None and time.begins and (owner.main not in shape.group_at or not _is_act(owner, kinds)):
            owner = None  # "Resolution 9 bans flights from 15 April": it was adopted before
        shared = set() if owner is None else {owner}
        group = None if owner is None else shape.group_at.get(owner.main)
        clause = None if owner is None else shape.clause_of(owner.main)
        if clause is not None and clause.start and shape.words[clause.start].lower == "where":
            earlier = [trigger for trigger in triggers if trigger.main < clause.start]
            shared.update(earlier[-1:])
            group = shape.group_at.get(earlier[-1].main) if earlier else group
        if group is not None and group.infinitive:
            governor = shape.governor(group)
            if isinstance(governor, int) and governor in by_main:
                shared.add(by_main[governor])
        if "/" not in time.edtf:  # "from 1941 to 1979, when the crown fell": which of the two is not asked
            shared.update(at_that_time(shape, last, triggers, places))
        found.append(frozenset(shared))
    dated = frozenset(trigger for owners in found for trigger in owners)
    free_standing = [
        place
        for time, place in zip(times, places, strict=True)
        if not time.adnominal and named_by(shape, *place, triggers) is None
    ]
    more = []
    for time, owners, place in zip(times, found, places, strict=True):
        told = hanging(shape, *place, owners, triggers)
        others = [other for other in free_standing if other != place]
        for owner in owners:
            told.update(told_with(shape, owner, triggers, others, kinds))
        told = {each for each in told - dated if not apart(shape, (place[0], place[1] + 1), each, time)}
        more.append(owners | told)
    return more


def _begun(shape: Shape, time: Time, first: int, triggers: Sequence[Trigger], anchor: Anchor | None) -> Trigger | None:
    """The measure of whose beginning a clause behind it tells: "lifted the embargo that it imposed in 1990".

    A date that was new when the report was written is that of the verb before it.
    """
    if anchor is not None and _is_recent(time, anchor):
        return None
    mains = [each.main for each in triggers]
    for each in triggers:
        chunk = shape.chunk_at[each.main]
        told = imposing(shape, chunk) if chunk is not None and each.main not in shape.group_at else None
        if told is not None and told.tells(shape, first) and not any(told.group.main < i < first for i in mains):
            return each
    return None


def _is_act(trigger: Trigger, kinds: Mapping[str, Kind]) -> bool:
    return trigger.kind in kinds and kinds[trigger.kind].family is Family.ACT


def _verb_or_noun(
    shape: Shape,
    time: Time,
    first: int,
    noun: Trigger,
    triggers: Sequence[Trigger],
    places: Sequence[tuple[int, int]],
    anchor: Anchor | None,
    kinds: Mapping[str, Kind],
) -> Trigger | None:
    """Whether a date behind "convicted X of the murder of Y" is that of the conviction or of the murder.

    A date that was new when the report was written is that of the verb. An older one is that of the act where the
    words leave no other choice; in doubt it is nobody's.
    """
    clause = shape.clause_of(noun.main)
    verb = None if clause is None else next((t for t in triggers if carries(clause, t)), None)
    if clause is None or verb is None or verb is noun or not clause.main < noun.main < first:
        return noun
    begin = _begin(shape, noun.main)
    before = shape.words[begin - 1] if begin else None
    if before is not None and before.tag in {"PREP", "TO"} and noun.kind == verb.kind:
        return verb  # "sentenced to life imprisonment on …"
    gerund = shape.words[noun.main].form == "ing" and noun.main in shape.group_at
    if before is None or not (before.lower in _EMBEDDING or (before.lower == "with" and not gerund)):
        return noun
    if any(group.infinitive for group in shape.verbs_between(clause.main, noun.main)):
        return noun
    if anchor is not None and _is_recent(time, anchor):
        return verb
    told = any(clause.start <= a < begin for a, _ in places)
    step = verb.kind in kinds and kinds[verb.kind].step > 0
    if gerund or told or not step or not is_past(shape, clause):
        return noun
    doubtful = "had" in {word.lower for word in shape.words[clause.first : clause.main]}
    return None if doubtful or len(time.edtf) >= len("2001-01-31") else noun


def _begin(shape: Shape, i: int) -> int:
    """Where the noun phrase or the verb group at `i` begins: with those joined to it and what governs it."""
    begin = _first(shape, i)
    while begin > 1:
        before = shape.words[begin - 1]
        if before.tag == "CONJ" and shape.chunk_at[begin - 2] is not None:
            begin = _first(shape, begin - 2)
        elif (before.tag == "V" and before.form == "ing") or (before.tag == "N" and shape.words[begin].tag == "TO"):
            begin = _first(shape, begin - 1)
        else:
            break
    return begin


def _first(shape: Shape, i: int) -> int:
    group, chunk = shape.group_at.get(i), shape.chunk_at[i]
    if group is not None:
        return group.first
    if chunk is None:
        return i
    while chunk.owner is not None:
        chunk = chunk.owner
    return chunk.first


def _is_recent(time: Time, anchor: Anchor) -> bool:
    if not time.edtf:
        return False
    first, last = bounds(time.edtf)
    return anchor.first - first <= RECENT and last <= anchor.last


def is_past(shape: Shape, group: Group) -> bool:
    """Whether a verb tells of the past."""
    if group.modal:
        return False
    if group.auxiliaries:
        return shape.words[group.first].lower in {"was", "were", "had"}
    return shape.words[group.main].form not in {"s", "base"}


def _bare(shape: Shape, i: int) -> bool:
    """Whether the noun at `i` stands alone before the date: "convicted of torture in 2014" dates the conviction."""
    chunk = shape.chunk_at[i]
    if chunk is None or shape.words[i].tag == "V" or chunk.owner is not None or chunk.last - chunk.first > 1:
        return False
    verb = any(group.finite and group.main < i for group in shape.groups)
    return verb and shape.words[chunk.first - 1].tag == "PREP" and chunk.first > 0


def number_at(starts: Sequence[int], place: int) -> int:
    """Number of the word that holds code point `place`, by where each begins."""
    return max(bisect_right(starts, place) - 1, 0)


def _owner(shape: Shape, time: Time, first: int, last: int, triggers: Sequence[Trigger]) -> Trigger | None:
    words = shape.words
    by_main = {trigger.main: trigger for trigger in triggers}
    if time.adnominal or (last + 1 < len(words) and words[last + 1].tag == "POS"):
        for i in range(last + 1, min(last + 5, len(words))):
            if i in by_main and words[i].tag != "V":
                return by_main[i]
            if words[i].tag not in {"N", "ADJ", "POS", "NAME", "ADV"}:
                break
        if time.adnominal and last + 1 < len(words) and words[last + 1].tag in {"N", "ADJ", "NAME"}:
            return None
    clause = shape.clause_of(first)
    if clause is None:
        return min(triggers, key=lambda t: abs(t.main - first), default=None)
    clause = _told_of(shape, clause, first)
    if words[clause.main].lower == "dated" and words[0].tag == "PREP" and clause.end < len(words):
        clause = shape.clause_of(clause.end) or clause  # "In a letter dated 15 August, X accepted …"
        return _carried(shape, clause, by_main, triggers)
    if first < clause.first and not any(clause.start <= t.main < first and words[t.main].tag != "V" for t in triggers):
        return _carried(shape, clause, by_main, triggers)
    # backwards to the nearest verb or trigger noun
    i = first - 1
    while i >= clause.start:
        if words[i].text == ",":
            opened = _aside(shape, i)
            if opened is not None:
                i = opened - 1
                clause = shape.clause_of(i) or clause
                continue
        if i in by_main and not _bare(shape, i):
            return by_main[i]
        group = shape.group_at.get(i)
        if group is not None and words[i].tag == "V":
            return _carried(shape, group, by_main, triggers)
        if group is not None and group.finite:
            return _carried(shape, group, by_main, triggers)
        i -= 1
    return _carried(shape, clause, by_main, triggers)


def _told_of(shape: Shape, clause: Group, first: int) -> Group:
    """The verb that a time at `first` dates, past a relative clause: "In 1999 the men who shot Tarn were freed"."""
    if not _told_before(clause, first):
        return clause
    following = next((group for group in shape.groups if group.finite and group.main > clause.main), None)
    same = following is not None and not following.relative and clause.subjects[0] in following.subjects
    return following if following is not None and same else clause


def _aside(shape: Shape, closing: int) -> int | None:
    """The comma that opens what the comma at `closing` closes: "X, the only man convicted of Y, …"."""
    words = shape.words
    i = closing - 1
    while i > 0 and closing - i <= _LONGEST_ASIDE and words[i].text not in {",", ";", ":"}:
        i -= 1
    if i <= 0 or words[i].text != "," or closing - i < 2 or closing - i > _LONGEST_ASIDE:
        return None
    if any(words[k].tag == "TIME" for k in (i - 1, i + 1)) or shape.chunk_at[i - 1] is None:
        return None
    if words[i + 1].lower in _RELATIVE:
        return i
    finite = next(iter(shape.verbs_between(i, closing, finite=True)), None)
    relative = finite is not None and any(words[k].lower in _RELATIVE for k in range(i + 1, finite.first))
    chunk = shape.chunk_at[i + 1]
    return i if chunk is not None and not chunk.pronoun and (finite is None or relative) else None


def _carried(shape: Shape, group: Group, by_main: dict[int, Trigger], triggers: Sequence[Trigger]) -> Trigger | None:
    """The trigger that a verb is or carries ("imposed sanctions", "was holding … where" inside a plot)."""
    if group.main in by_main:
        return by_main[group.main]
    for trigger in triggers:
        if trigger.first <= group.main < trigger.last:
            return trigger
    saying = shape.words[group.main].base in SAYING or reveals(shape, group)
    undone = shape.words[group.main].base in _UNDOING  # "the truce was broken in 2007"
    for chunk in [*group.objects, *(group.subjects if group.passive and not undone else [])]:
        if chunk.head in by_main and not saying:
            return by_main[chunk.head]
    for other in shape.groups:
        if (
            other.main in by_main
            and not other.finite
            and other.start == group.start
            and other.first > group.main
            and not other.infinitive
        ):
            return None
    lead = lower_at(shape.words, group.start)
    if lead in {"where", "when"}:
        # "where X was holding its summit in 2018": the time holds for what happened there as well
        earlier = [t for t in triggers if t.main < group.start]
        return earlier[-1] if earlier else None
    if not group.finite:
        return None
    if shape.words[group.main].base in _SUBJECT_HAPPENS:
        opening = shape.chunk_at[group.start]  # "the trial of X and Y for Z opened": the subject is what comes first
        for chunk in [*group.subjects, *([opening] if opening is not None and opening.last <= group.first else [])]:
            if chunk.head in by_main:
                return by_main[chunk.head]
    return None


def of_another(shape: Shape, time: Time, owners: frozenset[Trigger], trigger: Trigger) -> bool:
    """Whether a time belongs to the noun that it stands before, "the 1988 massacre", and that is not `trigger`."""
    if trigger in owners:
        return False
    starts = [word.start for word in shape.words]
    last = number_at(starts, time.end - 1)
    if time.adnominal:
        return describes_another(shape.words, last + 1, trigger.main)
    first = number_at(starts, time.start)
    if first < trigger.last or time.told is not None:
        return False
    owns = last + 1 < len(shape.words) and shape.words[last + 1].tag == "POS"  # "condemned Monday's raid"
    if not owns and not describes(shape.words, first, last):
        return False
    lead = {word.lower for word in shape.words[max(0, first - 2) : first + 1]}
    return not lead & _WITHIN and describes_another(shape.words, last + 1 + owns, trigger.main)


def outside(shape: Shape, place: tuple[int, int], trigger: Trigger, time: Time | Expression) -> bool:
    """Whether a time stands before whom a relative clause tells of, and `trigger` in that clause.

    Or in the clause about the beginning of the measure that `trigger` ends, or with what only bounds it, or with the
    verb that says it, or past the aside that holds it.

    Args:
        shape: of the sentence.
        place: the words of the time, half-open.
        trigger: of the happening.
        time: what those words mean.
    """
    first, last = place[0], place[1] - 1
    if apart(shape, place, trigger, time):
        return True
    if _bounds(shape, first, last, trigger) or _of_saying(shape, first, last, trigger):
        return True
    if _past_an_aside(shape, first, trigger):
        return True
    clause, group = shape.clause_of(trigger.main), shape.group_at.get(trigger.main)
    for chunk in (*group.subjects, *group.objects) if group is not None else ():
        told = imposing(shape, chunk)
        if told is not None and told.group is not group and told.tells(shape, first):
            return True
    told_of = clause.subjects[0].first if clause is not None and clause.subjects else 0
    before = group is not None and trigger.main < told_of  # "agreed yesterday to free those who …"
    return clause is not None and not before and _told_before(clause, first)


def _past_an_aside(shape: Shape, first: int, trigger: Trigger) -> bool:
    """Whether a time stands past the aside that holds `trigger`: "freed Tarn, the man convicted of it, on Friday"."""
    words, group = shape.words, shape.group_at.get(trigger.main)
    if first < trigger.last or (group is not None and group.finite):
        return False
    opens = max((i for i in range(trigger.first) if words[i].text == ","), default=None)
    closes = next((i for i in range(trigger.last, first) if words[i].text == ","), None)
    if opens is None or closes is None:
        return False
    finite = [each.main for each in shape.groups if each.finite]
    return any(main < opens for main in finite) and not any(opens < main < closes for main in finite)


def _bounds(shape: Shape, first: int, last: int, trigger: Trigger) -> bool:
    """Whether a time is that of what bounds `trigger`: "killed since the war ended in 2001", "ahead of the May vote".

    Not what stands right behind the bounding word and no noun behind it: "fighting since 2001".
    """
    words = shape.words
    noun = last + 1 < len(words) and words[last + 1].tag in {"N", "ADJ", "NAME"}
    describing = noun and words[first].lower not in _BOUNDING
    for i in range(trigger.last, first):
        word = words[i].lower
        told = any(words[k].tag in {"N", "NAME", "V"} for k in range(i + 1, first))
        if word in _BOUNDING or (word == "of" and words[i - 1].lower == "ahead"):
            return told or describing
        clause = shape.verb_behind(i, finite=True)
        if word == "before" and (describing or (clause is not None and clause.start == i and clause.main < first)):
            return True
    return False


def _of_saying(shape: Shape, first: int, last: int, trigger: Trigger) -> bool:
    """Whether a time stands right behind a verb of saying that `trigger` is what it says: "said Monday that …"."""
    words = shape.words
    before = first - 1 - (words[first - 1].tag == "PREP" or words[first - 1].lower == "on") if first else 0
    group = shape.group_at.get(before)
    if group is None or words[group.main].base not in SAYING or not is_past(shape, group) or trigger.main <= last:
        return False
    behind = last + 1 < len(words) and words[last + 1].tag != "POS" and words[last + 1].text != ","
    clause = shape.clause_of(trigger.main)
    return behind and clause is not None and clause is not group and not carries(group, trigger)


def _told_before(clause: Group, first: int) -> bool:
    """Whether a time at word `first` stands before whom the clause, a relative one, tells of."""
    return clause.relative and bool(clause.subjects) and first < clause.subjects[0].first
