"""Words of a sentence that tell what was not or is always: what would have been, is like something, or is the rule."""

from __future__ import annotations

from answerable.reading.happenings.asked import is_doubted
from answerable.reading.happenings.governors import would_is_will
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language import lexicon
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import POSSESSIVES, word_set
from answerable.reading.language.people import is_people
from answerable.reading.language.words import lower_at

UNREAL = word_set("would 'd could might")
_NTH = word_set("first second third last only")
_INDEFINITE = word_set("a an any another")
_ALWAYS = word_set("always usually habitually routinely invariably whenever wherever seldom rarely")
_OFTEN = word_set("often always usually frequently regularly sometimes")
_AGAIN_AND_AGAIN = _OFTEN | {"commonly", "occasionally"}
_EXCUSING = word_set("condone defend excuse glorify justify legitimise legitimize praise rationalise rationalize")
_DYING = frozenset({"die", "perish"})
_KILLING = word_set("kill murder assassinate")
_NEXT_TO = word_set("after before during following upon")
_PERHAPS_MADE = frozenset({"meeting", "speech", "talks", "visit"})
"""Kinds of which one's own may be as supposed as what follows on it: "would be arrested after his trip"."""
_LOOKING_BACK = word_set("eventually later subsequently ultimately")
"""Words with which "would" tells of what came about."""
_BY_WEAPONS = word_set("air_strike armed_attack bombing killing shelling shooting")
_RULING = word_set("should must can cannot")
_UNTIL = word_set("until till unless")
_RECURRING = word_set(
    "day night week month year spring summer autumn winter morning evening decade generation time monday tuesday "
    "wednesday thursday friday saturday sunday"
)


def is_unreal(shape: Shape, trigger: Trigger) -> bool:
    """Whether a happening is told of no time: as what would have been, what a thing is like, what one always does.

    "A brave minister would have resigned", "as if they had been shot", "would be like bombing a hospital", "an invasion
    is not a vaccine", "every spring the president pardons one".

    Args:
        shape: of the sentence.
        trigger: that says the happening.
    """
    chunk = shape.chunk_at[trigger.main]
    group = shape.group_at.get(trigger.main)
    if _is_compared(shape, trigger, chunk if group is None else None) or _is_as_if(shape, trigger):
        return True
    if (
        is_doubted(shape, trigger)
        or _is_used_to(shape, trigger)
        or _is_in_case(shape, trigger)
        or _is_yet_the_first(shape, trigger)
    ):
        return True
    if group is not None:
        tests = (_is_supposed, _is_habit, _is_whoever, _is_subject, _is_had_done, _is_awaited)
        return any(test(shape, group) for test in tests)
    return chunk is not None and (_noun(shape, chunk) or _is_next_to_would(shape, trigger, chunk))


def is_cut_short(shape: Shape, trigger: Trigger) -> bool:
    """Whether somebody died before a step could be taken against him: "died before standing trial", "before a verdict".

    Not where the step is another's, "died before the suspect was held", or is known of, "died before his trial".
    """
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    i = next((k for k in range(trigger.first - 1, 0, -1) if words[k].lower == "before"), 0)
    host = shape.verb_before(i, finite=True) if i else None
    if host is None or not _dies(shape, host) or any(word.text in {",", ";"} for word in words[host.last : i]):
        return False
    told = [each for each in shape.groups if i < each.main <= trigger.main]
    if trigger.main in shape.group_at or told:
        whose = [each for each in told[0].subjects if each not in host.subjects] if len(told) == 1 else []
        return len(told) == 1 and all(each.pronoun or _is_any(shape, each) for each in whose)
    return chunk is not None and chunk.first == i + 1 and _is_any(shape, chunk)


def _is_any(shape: Shape, chunk: Chunk) -> bool:
    return shape.words[chunk.first].lower in _INDEFINITE and not is_people(shape, chunk)


def _dies(shape: Shape, group: Group) -> bool:
    base = shape.words[group.main].base
    return not group.negated and (base in _KILLING if group.passive else base in _DYING)


def _is_next_to_would(shape: Shape, trigger: Trigger, chunk: Chunk) -> bool:
    """Whether a noun tells when what is only supposed would be: "would be arrested after his trip there".

    Not where it has a time of its own, and not of what "would later" come about.
    """
    words, i = shape.words, shape.back(chunk.begins - 1)
    own = trigger.kind in _PERHAPS_MADE and words[chunk.first].lower in POSSESSIVES
    if i < 0 or words[i].lower not in _NEXT_TO or not (own or _is_loose(shape, chunk)):
        return False
    told = shape.group_at.get(chunk.last)
    if told is not None and told.reduced:  # "after a subpoena issued by the grand jury"
        return False
    host = shape.verb_before(i, finite=True)
    if host is None or host.modal not in UNREAL or "have" in host.auxiliaries or would_is_will(shape, host):
        return False
    around = words[host.start : host.end]
    return not any(word.tag == "TIME" or word.lower in _LOOKING_BACK for word in around)


def _is_had_done(shape: Shape, group: Group) -> bool:
    """Whether it is what having somebody do it would bring: "having Norland admit it would be necessary"."""
    words, k = shape.words, shape.groups.index(group)
    subject = group.subjects[0] if group.subjects else None
    if subject is None or words[group.first].form != "base" or words[subject.begins - 1].lower != "having":
        return False
    return any(each.finite and each.modal in UNREAL for each in shape.groups[k + 1 :])


def _is_used_to(shape: Shape, trigger: Trigger) -> bool:
    """Whether a habit of old is told: "used to beat them"; or what a thing serves for: "is used to hit towns"."""
    words = shape.words
    group = shape.group_at.get(trigger.main)
    if group is not None and group.infinitive and trigger.kind in _BY_WEAPONS and _is_of_use(shape, group):
        return True
    governing = group or shape.verb_before(trigger.first)
    if governing is None or not governing.infinitive or (group is None and _is_owned(shape, trigger)):
        return False
    i = governing.first - 1
    i = i if words[governing.first].lower == "to" else i - 1
    used = shape.group_at.get(i) if i >= 0 and words[i].lower == "used" else None
    if used is None or used.passive or not used.finite or words[i - 1].lower in lexicon.BE:
        return False
    return any(chunk.pronoun or is_people(shape, chunk) for chunk in used.subjects)  # no "laws used to jail them"


def _is_of_use(shape: Shape, group: Group) -> bool:
    """Whether an infinitive, or one before it, hangs on "is used"."""
    host = shape.verb_before(group.first, finite=True)
    serving = host is not None and host.passive and _is_present(shape, host) and shape.words[host.main].base == "use"
    return serving and host is not None and lower_at(shape.words, host.last) == "to"


def _is_in_case(shape: Shape, trigger: Trigger) -> bool:
    """Whether "in case" opens the clause: "went there in case Tarn was caught"; no "in case of", "in the case"."""
    words = shape.words
    finite = shape.verbs_before(trigger.main + 1, finite=True)
    start = finite[-2].last if len(finite) > 1 else 1
    for k in range(start, trigger.first - 1):
        if words[k].lower == "case" and words[k - 1].lower == "in" and words[k + 1].lower not in {"of", ","}:
            return True
    return False


def _is_yet_the_first(shape: Shape, trigger: Trigger) -> bool:
    """Whether it has yet to come about for the first time: "it would be the first time a judge was tried"."""
    words = shape.words
    time = next((i for i in range(1, trigger.first) if words[i].lower == "time" and words[i - 1].lower in _NTH), 0)
    before = shape.verb_before(time)
    if before is None or before.modal not in UNREAL | {"will", "'ll"} or words[before.main].lower != "be":
        return False
    told = [group for group in shape.groups if time < group.main <= trigger.main and group.finite]
    return len(told) == 1 and told[0].main == trigger.main and not set(told[0].auxiliaries) - {"be", "have"}


def _is_owned(shape: Shape, trigger: Trigger) -> bool:
    chunk = shape.chunk_at[trigger.main]
    return chunk is not None and (chunk.owner is not None or shape.words[chunk.first].tag == "DET")


def _noun(shape: Shape, chunk: Chunk) -> bool:
    """The same of a noun: what an unreal verb is said of, or the subject of what always holds."""
    loose = _is_loose(shape, chunk)
    counted = (
        shape.chunk_at[chunk.first - 2] if chunk.first > 1 and shape.words[chunk.first - 1].lower == "of" else None
    )
    for group in shape.groups:
        subject = any(each is chunk for each in group.subjects)
        if subject or any(each is chunk for each in group.objects):
            if shape.words[chunk.head].lower == "toll" and "have" in group.auxiliaries and group.modal in UNREAL:
                return True  # "the death toll would have been higher"
            if loose and not group.relative and _is_would(shape, group, chunk if subject else None):
                return True
            if _is_habit(shape, group):
                return True
        if counted is not None and any(each is counted for each in group.subjects) and _is_habit(shape, group):
            return True  # "thousands of executions are carried out each year"
        hit = loose and any(each is chunk or each is counted for each in group.undergone)
        if hit and _is_excused(shape, chunk, group):
            return True
        if (
            loose
            and subject
            and not _is_part(shape, chunk)
            and _is_copula(shape, group)
            and not _is_under_way(shape, group)
            and _ends_before(shape, chunk, group)
        ):
            return True  # "an invasion is not a vaccine"
    return loose and _is_there(shape, chunk)


def _is_excused(shape: Shape, chunk: Chunk, group: Group) -> bool:
    """Whether somebody speaks for such deeds in general: "an obsession with justifying attacks on exiles"."""
    words = shape.words
    plural = words[chunk.head].lower != words[chunk.head].base
    if not plural or words[group.main].base not in _EXCUSING:
        return False
    return not any(word.tag in {"NUM", "TIME"} for word in words[chunk.first : group.end])


def _is_loose(shape: Shape, chunk: Chunk) -> bool:
    """Whether a noun points to nothing told before or known: "a coup", "sanctions", no "the coup", "his arrest"."""
    first = shape.words[chunk.first]
    bare = first.tag in {"N", "ADJ"} and first.text == first.lower
    alone = chunk.owner is None and chunk.nameless
    alone = alone and (not chunk.first or shape.words[chunk.first - 1].tag not in {"POS", "TIME"})  # "today's vote"
    return alone and (bare or first.lower in _INDEFINITE or (chunk.first == 0 and first.tag in {"N", "ADJ"}))


def _is_would(shape: Shape, group: Group, subject: Chunk | None = None) -> bool:
    """Whether what a verb is said of, or what does it, would only be; no "said it would", no "would often"."""
    within = {word.lower for word in shape.words[group.first : group.last]}
    if group.modal not in UNREAL or group.negated or within & _OFTEN or would_is_will(shape, group):
        return False
    return subject is None or (group.modal in {"would", "'d"} and _ends_before(shape, subject, group))


def _is_part(shape: Shape, chunk: Chunk) -> bool:
    """Whether a noun stands behind a preposition: of "the text of a speech is long" the text is the subject."""
    return chunk.first > 0 and shape.words[chunk.first - 1].tag in {"PREP", "PUNCT"}


def _is_copula(shape: Shape, group: Group) -> bool:
    word = shape.words[group.main].lower
    return word in {"is", "are"} and not group.modal and group.finite


def _is_under_way(shape: Shape, group: Group) -> bool:
    """Whether it is said to be going on: "further investigation is underway"."""
    behind = [word.lower for word in shape.words[group.last : group.last + 2]]
    return behind[:1] in (["underway"], ["ongoing"]) or behind in (["under", "way"], ["in", "progress"])


def _ends_before(shape: Shape, chunk: Chunk, group: Group) -> bool:
    """Whether the verb stands right behind the noun: of "an attack on the town is …" more is told."""
    return shape.ahead(chunk.last) == group.first


def _is_there(shape: Shape, chunk: Chunk) -> bool:
    """Whether a noun is what there would be: "there would be sanctions"."""
    before = shape.group_at.get(shape.back(chunk.first - 1))
    if before is None or shape.words[before.main].lower != "be" or not _is_would(shape, before):
        return False
    return before.first > 0 and shape.words[before.first - 1].lower == "there"


def _is_supposed(shape: Shape, group: Group) -> bool:
    """Whether a verb tells what would, could or might have been, or hangs on one that does."""
    if group.modal in UNREAL and "have" in group.auxiliaries:
        return True
    k = shape.groups.index(group)
    opening = group.subjects[0] if group.subjects else None
    i = shape.back(opening.begins - 1) if opening is not None and opening.last <= group.first else -1
    joined = i > 0 and shape.words[i].lower in {",", "and", "or"}
    if k == 0 or not joined or not group.reduced:
        return False
    before = shape.groups[k - 1]  # "would have been seized, its owner charged and its printer beaten"
    return before.passive and _is_supposed(shape, before)


def _is_awaited(shape: Shape, group: Group) -> bool:
    """Whether a present passive tells what has yet to come: "until he is released or convicted he stays there"."""
    words, k = shape.words, shape.groups.index(group)
    before = shape.groups[k - 1] if k and group.last - group.first == 1 else None
    if before is not None and before.last == group.first - 1 and words[before.last].tag == "CONJ":
        return _is_awaited(shape, before)
    subject = group.subjects[0] if group.subjects else None
    if subject is None or not (group.passive and _is_present(shape, group)) or subject.last > group.first:
        return False
    return subject.begins > 0 and words[subject.begins - 1].lower in _UNTIL


def _is_as_if(shape: Shape, trigger: Trigger) -> bool:
    """Whether "as if", "as though" or "it is not like" opens the clause."""
    words = shape.words
    finite = shape.verbs_before(trigger.main + 1, finite=True)
    start = finite[-2].last if len(finite) > 1 else 0
    for k in range(max(1, start), trigger.first):
        if words[k].lower in {"if", "though"} and words[k - 1].lower == "as":
            return True
        if words[k].lower == "like" and finite and finite[-1].first > k and k - 1 > 0:
            before = words[k - 1] if words[k - 1].tag != "NEG" else words[k - 2]
            return before.lower in lexicon.BE
    return False


def _is_compared(shape: Shape, trigger: Trigger, chunk: Chunk | None) -> bool:
    """Whether something is "like" it: "is like bombing a hospital", "it was like an execution"."""
    words = shape.words
    if chunk is None:  # "is like bombing a school", "is like seeing your brothers shot"
        before = shape.verbs_before(trigger.main + 1)
        k = next((k for k in range(len(before) - 1, -1, -1) if before[k].finite), -1) + 1
        first = before[k].first if k < len(before) and words[before[k].main].form == "ing" else -1
    else:
        first = chunk.first if _is_loose(shape, chunk) else -1
    i = shape.back(first - 1) if first > 0 else -1
    if i < 1 or words[i].lower != "like":
        return False
    being = shape.group_at.get(shape.back(i - 1, negation=True))
    return being is not None and (words[being.main].base == "be" or words[being.main].lower in lexicon.BE)


def _is_habit(shape: Shape, group: Group) -> bool:
    """Whether a verb in the present tells what is always done: "every spring he pardons one"."""
    words, k = shape.words, shape.groups.index(group)
    before = shape.groups[k - 1] if k and group.last - group.first == 1 else None
    if before is not None and before.last == group.first - 1 and words[before.last].tag == "CONJ":
        return _is_habit(shape, before)  # "are often arrested and beaten"
    if not _is_present(shape, group):
        return False
    within = words[group.start : group.end]
    if not group.start and words[0].lower == "where" and words[-1].text != "?":
        return True  # "where murderers are hanged, people murder as before"
    if any(word.lower in _ALWAYS for word in within) or _is_often(shape, group):
        return True
    return any(
        word.lower in {"every", "each"} and k + 1 < len(within) and within[k + 1].base in _RECURRING
        for k, word in enumerate(within)
    )


def _is_often(shape: Shape, group: Group) -> bool:
    """Whether an adverb right beside a verb tells that it is done again and again: "they often destroy churches"."""
    i, words = group.first, shape.words
    beside = words[max(0, i - 1) : group.main + 1]
    return any(word.lower in _AGAIN_AND_AGAIN for word in beside)


def _is_present(shape: Shape, group: Group) -> bool:
    """Whether it is a plain present, active or passive."""
    words = shape.words
    if not group.finite or group.modal or group.infinitive:
        return False
    if group.passive:
        return group.auxiliaries == ("be",) and words[group.first].lower in {"is", "are", "'s", "'re"}
    return not set(group.auxiliaries) - {"do"} and words[group.main].form in {"s", "base"}


def _is_whoever(shape: Shape, group: Group) -> bool:
    """Whether it tells of whoever does so: "a state that kills by decree keeps no receipts"."""
    k = shape.groups.index(group)
    subject = group.subjects[0] if group.relative and group.subjects else None
    if subject is None or subject.first > 1 or not _is_loose(shape, subject) or not _is_present(shape, group):
        return False
    host = next((each for each in shape.groups[k + 1 :] if each.finite and not each.relative), None)
    if host is None or not _is_present_or_modal(shape, host):
        return False
    return all(word.tag not in {"NUM", "TIME"} for word in shape.words[subject.first : host.first])


def _is_subject(shape: Shape, group: Group) -> bool:
    """Whether doing it is what something is said of: "shooting is no threat", "to march would be a mistake"."""
    words = shape.words
    gerund = not group.finite and not group.infinitive and words[group.main].form == "ing"
    opening = group.first == 0 or words[group.first - 1].tag in {"CONJ", "SUB"} or words[group.first - 1].text == ":"
    if not opening or not (gerund or (group.infinitive and group.first == 0)):
        return False
    host = next((each for each in shape.groups[shape.groups.index(group) + 1 :] if each.finite), None)
    if host is None or host.relative or not _is_present_or_modal(shape, host):
        return False
    if host.negated and host.modal in _RULING:
        return True  # "criticising the king should never be a crime"
    told = any(not _is_loose(shape, chunk) for chunk in group.objects)
    listed = bool(group.objects) and group.first > 0 and words[group.first - 1].tag == "CONJ"
    if told or listed:
        return False  # "jailing Tarn is wrong" takes it for granted
    return all(any(each is chunk for chunk in group.objects) for each in host.subjects)


def _is_present_or_modal(shape: Shape, group: Group) -> bool:
    being = shape.words[group.first].lower in {"is", "are", "'s", "'re"} and shape.words[group.main].form != "ing"
    return being or _is_present(shape, group) or (bool(group.modal) and "have" not in group.auxiliaries)
