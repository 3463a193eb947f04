"""Who stands near an act and did not do it, by the grammar of the sentence, whichever engine takes him for its doer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from answerable.model.claim import Argument, Modality, Role
from answerable.model.event import Family
from answerable.model.span import Span
from answerable.model.vocabulary.groups import MEASURES
from answerable.reading.happenings.cleared import is_cleared_of, is_not_accused_of
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.effects import NOUN_CLAUSE
from answerable.reading.language.groups import TAKING, TELLING, Group
from answerable.reading.language.lexicon import BE, POSSESSIVES, word_set
from answerable.reading.language.names import Sort
from answerable.reading.language.people import is_people
from answerable.reading.language.phrases import normal
from answerable.reading.language.words import lower_at, singular
from answerable.reading.roles.ambiguity import opens_the_next
from answerable.reading.roles.circumstances import LIKENING
from answerable.reading.roles.licensing import CARRYING
from answerable.reading.roles.measures import BANS
from answerable.reading.roles.uninvolved.enders import ended_later, only_ends

_AGENT = word_set("by hands")
_TAKING = TAKING | word_set("term dub identify condemn regard see recognise recognize treat handle")
"""Verbs of what somebody takes a thing for: who calls it a fraud has not committed it."""
_HEADED = word_set("government regime administration army force troop military militia junta order command hand name")
"""Nouns that do with "of" what the person does whom they are of: "the forces of Tarn"."""
_BEHIND = word_set("mastermind architect author brain")
_FOR_OR_AGAINST = ("anti-", "pro-")
_BREAKING = word_set("explode crash collapse capsize sink derail detonate erupt")
"""Verbs of a thing that comes to grief, and by which others do."""
_RAIDERS = word_set("assailant attacker bandit gunman gunmen insurgent militant raider rebel robber terrorist")
_RAIDING = word_set("abduct behead burn injure kidnap kill loot massacre murder rape seize shoot slaughter wound")
"""What those do "during an attack" who make it."""
_INFORMING = word_set("tell inform warn notify")
_OF_THE_COURT = word_set("attorney coroner detective investigator judge juror lawyer magistrate prosecutor witness")
_NEAR = 2
"""Words that may stand between a passive and its "by": "brought | to light | by"."""
_SANCTIONING = word_set("sanction designate blacklist proscribe")
_MAKING_KNOWN = word_set("announce confirm disclose report reveal")
_GIVING_OUT = _MAKING_KNOWN | word_set("give issue offer provide publish release")
_LOOKING_ON = word_set(
    "cover depict describe document expose film include investigate photograph record uncover witness"
)
"""Verbs whose subject has not done the deed that is their object."""
_JUDGING = word_set("charge indict accuse convict acquit clear absolve")
_COUNTS = word_set("count counts charges suspicion one two three four five six seven eight nine ten")
_TAKEN = word_set("capture conquest liberation looting recapture seizure takeover theft")
_KNOWING = word_set("knowledge awareness warning foreknowledge")
_DEATHS = word_set("death ordeal")
_AT = word_set("against on upon")
_RELATIVE = frozenset({"which", "that"})
_ATTACKS = word_set("ambush assault attack blast bombing explosion offensive raid shelling strike")
_SOON = word_set("second minute hour day week month year moment")

_ACCUSATIONS = word_set("accusation allegation case charge claim complaint lawsuit suit")
_PRESSING = word_set("bring file lay level lodge make press pursue")


def only_doers(arguments: Sequence[Argument], shape: Shape, trigger: Trigger, modality: Modality) -> list[Argument]:
    """The arguments of an act, without who is named as its doer and by the grammar of the sentence cannot be.

    - Whose supporters, foes or kin did it: "supporters of Tarn fought", "anti-Tarn clashes", "troops loyal to Tarn".
    - Whom those are against who did it: "the witness against Tarn lied".
    - Of whom the sentence says that it was not he: "it was not Tarn who shot him".
    - Who stands before a noun that looks like a verb: "a report on failures to prevent the May 5 shooting at a fort".
    - What came to grief: "the shuttle Aurora exploded, killing six".
    - Who takes a thing for it: "was identified as a fraud by Tarn".
    - What another preposition than "by" leads to behind a passive: "was seized by men in Karsa", "retaken from Tarn".
    - Who is cleared of it: "who was jailed for the murder of a guard was acquitted"; who is not charged with it.
    - Of whom critics or fears say it: "amid criticism that Tarn is orchestrating the violence".
    - Who speaks about it, or gives something out about it: "no cause was given for the fire by clerks".
    - Who ends it or is to end it: "clerks met to end looting"; a headline's verb of that: "Baker Thwarts Robbery".
    - Who charges or judges somebody with it: "was charged with murder by police".
    - Who only knew of it: "had prior knowledge of the coup".
    - Who does something else to those who did: "Norland joins states that have imposed sanctions".
    - Who lays a measure on another for it: "Norland sanctioned Tarn for threats".
    - Who is told of behind a comma, before which "by" led to who did it: "hit by rebels, Tarn, 43, fled".
    - Who is listed before who did it, or did another thing during it: "Tarn, Venn and the author of the raid".
    - Whom others harm by it: "weakened the state by attacking clerks".
    - From whom a thing was taken: "the capture of the port from rebels".
    - Who tells of it: "Tarn News said that a cook was hit".
    - Who did what a clause behind its noun tells of another: "the killing of men in towns that were held by rebels".

    Of "the killing by soldiers of ten men" soldiers did it, and no "soldiers of ten men".

    Args:
        arguments: of the act.
        shape: of the sentence.
        trigger: that says the act.
        modality: how it is put; of what is denied, who is said to have no part in it stays as who denies it.
    """
    fact, denied = modality is Modality.HAPPENED, modality is Modality.DENIED
    doing = {Role.PERPETRATOR, Role.ACTOR} if trigger.kind == "coup" else {Role.PERPETRATOR}
    harmed = [each.span for each in arguments if each.role is Role.VICTIM]
    return [
        _without(each, harmed) if each.role in doing else each
        for each in arguments
        if each.role not in {*doing, Role.ACTOR}
        or (place := shape.place_of(each.span)) is None
        or not (
            _did_no_such_thing(shape, trigger, each, place, fact=fact and each.role in doing)
            or (each.role in doing and not denied and place[0] < trigger.main and is_not_accused_of(shape, trigger))
        )
    ]


def _did_no_such_thing(shape: Shape, trigger: Trigger, doer: Argument, place: tuple[int, int], *, fact: bool) -> bool:
    if trigger.kind not in MEASURES and _lays_a_measure(shape, trigger, *place):
        return True
    if _is_beside_who_does(shape, trigger, *place):
        return True
    acts = doer.role is Role.PERPETRATOR or trigger.kind == "coup"
    return acts and _is_no_doer(shape, trigger, *place, named=doer.name, fact=fact)


def _without(doer: Argument, harmed: Sequence[Span]) -> Argument:
    """A doer without those whom it was done to, where "of" leads on to them."""
    within = next((each for each in harmed if doer.span.start < each.start < doer.span.end), None)
    own = doer.span.quote[: within.start - doer.span.start] if within is not None else ""
    kept = own.rpartition(" of ")[0]
    if not kept or doer.name:
        return doer
    span = Span(start=doer.span.start, end=doer.span.start + len(kept), quote=kept)
    return replace(doer, span=span, value=normal(kept))


def not_oneself(arguments: Sequence[Argument], shape: Shape, trigger: Trigger, family: Family) -> list[Argument]:
    """The arguments of an answer or a reversal, without who takes it as whom it is directed at.

    "Norland froze the accounts of its bank": "its" tells whose bank it is.
    """
    group, words = shape.group_at.get(trigger.main), shape.words
    doers = {each.span.start for each in arguments if each.role is Role.ACTOR}
    if family is Family.ACT or group is None or group.passive or not doers:
        return list(arguments)
    subjects = [(words[chunk.first].start, words[chunk.last - 1].end) for chunk in group.subjects]
    return [
        each
        for each in arguments
        if each.role is not Role.RECIPIENT
        or each.span.start not in doers
        or not any(start <= each.span.start < end for start, end in subjects)
    ]


def _is_no_doer(shape: Shape, trigger: Trigger, first: int, last: int, *, named: bool, fact: bool) -> bool:
    sided = (named or last - first == 1) and shape.words[first].lower.startswith(_FOR_OR_AGAINST)
    if sided or _is_of_others(shape, trigger, first, last) or opens_the_next(shape, trigger, first):
        return True
    if _is_not_he(shape, first) or _came_to_grief(shape, trigger, first, last):
        return True
    if fact and is_cleared_of(shape, trigger):
        return True
    if ended_later(shape, trigger, first) or _only_heard_of_it(shape, trigger, first, last):
        return True
    if _deals_with_the_case(shape, trigger, last):
        return True
    if _died_of_it(shape, trigger, first, last) or _is_where_it_was_worst(shape, trigger, first, last):
        return True
    if _is_what_it_hit(shape, trigger, first) or _is_only_against(shape, trigger, first):
        return True
    if _is_questioned(shape, trigger, last):
        return True
    if trigger.main in shape.group_at:
        if (
            _only_tells(shape, trigger, first, last)
            or _is_means_against(shape, trigger, first, last)
            or _is_led_otherwise(shape, trigger, first)
            or _is_before_a_noun(shape, trigger, last)
        ):
            return True
        return shape.words[trigger.main].form == "ing" and only_ends(shape, trigger, last)
    if (
        _is_listed_before(shape, trigger, last)
        or _is_taken_from(shape, trigger, first)
        or _presses(shape, trigger, first)
        or _knows_of(shape, trigger, last)
        or _did_another_thing(shape, trigger, first)
    ):
        return True
    if _makes_it_known(shape, trigger, last) or _takes_the_step(shape, trigger, first):
        return True
    if _speaks_about(shape, trigger, last) or _gives_it_out(shape, trigger, first):
        return True
    if _takes_for(shape, trigger, first) or _treats_as(shape, trigger, first, last) or only_ends(shape, trigger, last):
        return True
    return fact and (_is_feared(shape, trigger, first) or _is_called(shape, trigger))


def _is_only_against(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether somebody is only whom those are against who did it: "the witness against Tarn lied"."""
    group = shape.group_at.get(trigger.main)
    if group is None or not group.finite or group.passive or not 0 < first < group.first:
        return False
    return shape.words[first - 1].lower == "against" and shape.chunk_at[first] not in group.subjects


def _is_what_it_hit(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether "which" goes on to tell what a deed did to others than those it was on: "the attack on a base, which"."""
    words, group = shape.words, shape.group_at.get(trigger.main)
    led = shape.begins_at(first) - 1
    if group is None or led < 1 or not any(word.lower in _RELATIVE for word in words[first : group.first]):
        return False
    return words[led].lower in _AT and words[led - 1].base in _ATTACKS


def _is_questioned(shape: Shape, trigger: Trigger, last: int) -> bool:
    """Whether somebody is called in himself: a headline's "bishop called in for questioning"."""
    told = shape.words[trigger.first : trigger.last]
    return last <= trigger.first and told[0].form != "ing" and any(word.lower == "questioning" for word in told)


def _is_of_others(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether a person is only whose others are: "supporters and foes of Tarn", "the son of Tarn"."""
    words, chunk = shape.words, shape.chunk_at[last - 1]
    if chunk is None or chunk.name is None or chunk.name.sort is not Sort.PERSON or first < 2:
        return False
    if chunk.first < chunk.name.title:
        return False  # "of the money Tarn took"
    led = min(first, chunk.first) - 1
    group = shape.group_at.get(trigger.main)
    if words[led].lower != "of":
        if words[led].tag != "PREP" or group is None or not group.finite or last > group.first:
            return False
        heads = [each for each in group.subjects if each.last <= led]  # "troops loyal to Tarn attacked"
        return bool(heads) and not any(i in shape.group_at for i in range(heads[-1].last, group.first))
    host = shape.chunk_at[led - 1] if led > 0 else None
    if host is None or singular(words[host.head].lower) in _HEADED or host.first <= trigger.main < host.last:
        return False
    if group is None and host.first > trigger.main and is_people(shape, host):
        return True  # "clashes between supporters and opponents of Tarn"
    by = host.first > 0 and words[host.first - 1].lower in {"by", "from"}
    return by or any(host in each.subjects for each in shape.groups)


def _only_heard_of_it(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether somebody was only told of what others plan: "was told of the plan to kill the mayor"."""
    group = shape.group_at.get(trigger.main)
    hearing = shape.verb_before(group.first) if group is not None and group.infinitive else None
    if hearing is None or not hearing.passive or shape.words[hearing.main].base not in _INFORMING:
        return False
    of = any(word.lower in {"of", "about"} for word in shape.words[hearing.last : trigger.first])
    return of and any(each.meets(first, last) for each in hearing.subjects)


def _deals_with_the_case(shape: Shape, trigger: Trigger, last: int) -> bool:
    """Whether an aside tells that somebody is of the court, before the act: "Tarn, the judge in a trial for murder"."""
    words = shape.words
    aside = shape.chunk_at[last + 1] if last + 1 < len(words) and words[last].text == "," else None
    if aside is None or aside.first > trigger.first or words[aside.head].base not in _OF_THE_COURT:
        return False
    between = words[aside.last : trigger.first]
    return aside.last <= trigger.first and not any(
        word.tag in {"V", "AUX", "MD"} or word.text == "," for word in between
    )


def _died_of_it(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether who is told as an act's owner is whose death it was: "the prisoner's torture death"."""
    chunk = shape.chunk_at[trigger.main]
    dead = chunk is not None and trigger.main < chunk.head and shape.words[chunk.head].base in _DEATHS
    return dead and chunk is not None and chunk.owner is not None and chunk.owner.meets(first, last)


def _is_where_it_was_worst(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether a land only tells where nothing worse was done: "Norland's worst massacre since the war"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    owner = chunk.owner if chunk is not None and trigger.main not in shape.group_at else None
    if chunk is None or owner is None or owner.name is None or not owner.meets(first, last):
        return False
    likened = any(word.lower in LIKENING for word in words[owner.last : trigger.first])
    against = lower_at(words, chunk.last) in _AT
    return likened and not against and owner.name.sort in {Sort.STATE, Sort.PLACE}


def _is_not_he(shape: Shape, first: int) -> bool:
    """Whether the sentence says that it was not he: "it was not Tarn who shot him", "it's not the marchers looting"."""
    words = shape.words
    i = shape.begins_at(first) - 1
    return i > 1 and words[i].tag == "NEG" and words[i - 1].lower in BE and words[i - 2].lower == "it"


def _came_to_grief(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    group = shape.group_at.get(trigger.main)
    if group is None or group.finite or shape.words[group.main].form != "ing":
        return False
    host = shape.verb_before(group.first, finite=True)
    return (
        host is not None
        and not host.passive
        and all(shape.words[chunk.head].base in _SOON for chunk in host.objects)
        and shape.words[host.main].base in _BREAKING
        and any(chunk.meets(first, last) for chunk in host.subjects)
    )


def _is_led_otherwise(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether what stands last before the words, behind a verb, is a preposition of another sense than "by"."""
    words, group = shape.words, shape.group_at[trigger.main]
    start = max(group.last, trigger.last)
    told = first < start or any(i in shape.group_at for i in range(start, first))
    if told or (group.finite and not group.passive):
        return False
    led = [word.lower for word in words[start:first] if word.tag == "PREP" or word.lower in _AGENT]
    if not led or led[-1] in _AGENT or (led[-1] == "of" and (len(led) == 1 or _AGENT & set(led))):
        return False
    return group.passive or "by" in led


def _only_tells(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether the words are the subject of a verb of saying, before a passive that others undergo."""
    group = shape.group_at[trigger.main]
    if not group.passive or last > group.first or not group.undergone:
        return False
    telling = [each for each in shape.groups if each.main < group.first and shape.words[each.main].base in TELLING]
    return any(c.meets(first, last) for each in telling if not each.passive for c in each.subjects) and not any(
        c.meets(first, last) for c in group.undergone
    )


def _is_listed_before(shape: Shape, trigger: Trigger, last: int) -> bool:
    """Whether words stand in a list before who did it, "Tarn, Venn and the author of the raid", or before "during"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if chunk is None or last > chunk.begins:
        return False
    if words[chunk.begins - 1].lower in {"during", "amid"}:
        return not _raids(shape, last - 1, chunk.begins)
    host = _host(shape, chunk)
    done = host is not chunk and singular(words[host.head].lower) in _BEHIND | {"perpetrator"}
    first = min(host.begins, host.first)
    while done and first > last and words[first - 1].tag in {"N", "ADJ", "DET"}:
        first -= 1
    return done and last < first and any(word.lower == "and" for word in words[last:first])


def _raids(shape: Shape, i: int, end: int) -> bool:
    """Whether word `i` tells of raiders who do, before word `end`, what raiders do: "gunmen seized ten men during"."""
    chunk = shape.chunk_at[i]
    if chunk is None or shape.words[chunk.head].base not in _RAIDERS:
        return False
    doing = (group for group in shape.groups if group.last <= end and not group.negated)
    return any(
        chunk in group.subjects if not group.passive else shape.words[chunk.begins - 1].lower == "by"
        for group in doing
        if shape.words[group.main].base in _RAIDING
    )


def _is_means_against(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether "by" and a verb tell by what others harm somebody: "weakened the state by attacking clerks"."""
    group = shape.group_at[trigger.main]
    if group.finite or group.first < 1 or shape.words[group.first - 1].lower != "by" or last > group.first:
        return False
    host = shape.verb_before(group.first - 1)
    return host is not None and not host.passive and any(each.meets(first, last) for each in host.objects)


def _is_taken_from(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether "from" behind a noun of taking leads to who had the thing before."""
    words = shape.words
    led = shape.begins_at(first) - 1
    if led < trigger.last or words[led].lower != "from" or words[trigger.main].base not in _TAKEN:
        return False
    return not any(i in shape.group_at for i in range(trigger.last, led))


def _takes_the_step(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether "by" behind the bare noun of a charge tells who brings that: "was charged with murder by police"."""
    words = shape.words
    led = shape.begins_at(first) - 1
    step = shape.verb_before(trigger.first)
    if led != trigger.last or words[led].lower != "by" or step is None or not step.passive:
        return False
    bare = all(
        word.tag in {"PREP", "ADJ", "CONJ"} or word.lower in _COUNTS for word in words[step.last : trigger.first]
    )
    return words[step.main].base in _JUDGING and bare


def _is_before_a_noun(shape: Shape, trigger: Trigger, last: int) -> bool:
    """Whether a participle is a noun that no verb has for its object: "to prevent the May 5, 2009, shooting at"."""
    words, group = shape.words, shape.group_at[trigger.main]
    if group.finite or group.subjects or words[group.main].form != "ing" or last > group.first:
        return False
    i = group.first - 1
    while i > last and (words[i].tag in {"ADJ", "TIME"} or words[i].text == ","):
        i -= 1
    carrying = shape.group_at.get(i - 1)
    return words[i].lower == "the" and (carrying is None or not carrying.subjects)


def _presses(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether somebody accuses another of a noun's act: "Tarn came to court to press rape charges against Malk"."""
    chunk = shape.chunk_at[trigger.main]
    if chunk is None or shape.words[chunk.head].base not in _ACCUSATIONS:
        return False
    pressing = (group for group in shape.groups if chunk in group.objects and shape.words[group.main].base in _PRESSING)
    return any(first < group.first for group in pressing)


def _knows_of(shape: Shape, trigger: Trigger, last: int) -> bool:
    """Whether a noun's act is only what somebody named before it knew of."""
    chunk = shape.chunk_at[trigger.main]
    host = _host(shape, chunk) if chunk is not None else chunk
    return host is not chunk and host is not None and last <= host.first and shape.words[host.head].base in _KNOWING


def _lays_a_measure(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether words are the subject of a verb that lays a measure on somebody "for" the deed or "over" it."""
    words, own = shape.words, shape.group_at.get(trigger.main)
    if own is not None and own.finite:
        return False  # "sanctioned Tarn for fraud and bombed his house"
    for group in shape.groups:
        if group.passive or group.main >= trigger.first or not any(c.meets(first, last) for c in group.subjects):
            continue
        laying = words[group.main].base in _SANCTIONING or any(words[c.head].base in BANS for c in group.objects)
        if laying and any(words[i].lower in {"for", "over"} for i in range(group.last, trigger.first)):
            return True
    return False


def _is_beside_who_does(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether the words are the subject of a verb before a clause in which others do what a noun says."""
    chunk = shape.chunk_at[trigger.main] or shape.chunk_at[trigger.first]
    clauses = (each for each in shape.groups if each.relative and not each.passive and chunk in each.objects)
    doing = next(clauses, None) if chunk is not None else None
    if doing is None or not doing.subjects or not is_people(shape, doing.subjects[0]):
        return False  # "its order that imposed sanctions"
    if any(each.meets(first, last) for each in doing.subjects):
        return False
    return any(
        each.finite and each.last <= doing.subjects[0].begins and any(c.meets(first, last) for c in each.subjects)
        for each in shape.groups
    )


def _did_another_thing(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether "by" before the words is of a passive in a clause behind a noun, and of something else than its act.

    "The killing of men in towns that were held by rebels", "bribes that were brought to light by clerks".
    """
    words = shape.words
    begins = shape.begins_at(first)
    by = next((i for i in range(begins, trigger.last, -1) if words[i].lower == "by"), 0)
    verb = shape.verb_before(by) if by else None
    if verb is None or not (verb.passive and verb.relative) or verb.first < trigger.last or by - verb.last > _NEAR:
        return False
    return words[verb.main].base not in CARRYING


def _makes_it_known(shape: Shape, trigger: Trigger, last: int) -> bool:
    """Whether who is named before a noun only tells of a deed that is known: "the headquarters announced the raid".

    Or only looks on: "exposed torture". Who announces a raid, an offensive, may be about to begin one.
    """
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    before = shape.verb_before(trigger.first)
    if chunk is None or before is None or before.passive or last > before.first:
        return False
    if not any(chunk is each for each in before.objects):
        return False
    base = words[before.main].base
    return base in _LOOKING_ON or (base in _MAKING_KNOWN and words[chunk.first].lower == "the")


def _speaks_about(shape: Shape, trigger: Trigger, last: int) -> bool:
    """Whether a noun's act is what something before it is about: "women who made leaflets about sexual assault"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if chunk is None or last > chunk.begins or chunk.owner is not None or words[chunk.first].lower in POSSESSIVES:
        return False
    return chunk.begins > 0 and words[chunk.begins - 1].lower == "about"


def _gives_it_out(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether "by" behind a noun tells who gives something out: "no cause was given for the fire by clerks"."""
    words = shape.words
    led = shape.begins_at(first) - 1
    given = shape.verb_before(trigger.first)
    if led != trigger.last or words[led].lower != "by" or given is None or not given.passive:
        return False
    between = [word.tag for word in words[given.last : trigger.first]]
    return words[given.main].base in _GIVING_OUT and not set(between) - {"PREP", "DET", "ADJ", "TIME"}


def _takes_for(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether "by" before the words is of a verb that says what a thing, or who is behind it, is taken for."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if chunk is None or first < chunk.last or not any(word.lower == "by" for word in words[chunk.last : first]):
        return False
    verb = _taking(shape, chunk)
    return verb is not None and verb.passive


def _treats_as(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether the words are the subject of a verb that takes something for what a noun says: "treated it as murder"."""
    chunk = shape.chunk_at[trigger.main]
    verb = _taking(shape, chunk) if chunk is not None else None
    return verb is not None and not verb.passive and any(c.first < last and first < c.last for c in verb.subjects)


def _is_called(shape: Shape, trigger: Trigger) -> bool:
    """Whether an act's noun only says what somebody calls a person: "whom they call the mastermind of the bombing"."""
    chunk = shape.chunk_at[trigger.main]
    host = _host(shape, chunk) if chunk is not None else None
    if host is None or host is chunk or _taking(shape, host) is None:
        return False
    return is_people(shape, host) or singular(shape.words[host.head].lower) in _BEHIND


def _host(shape: Shape, chunk: Chunk) -> Chunk:
    """What a noun is of: "the mastermind" of "the mastermind of the bombing"; else the noun itself."""
    of = chunk.begins - 1
    before = shape.chunk_at[of - 1] if of > 0 and shape.words[of].lower == "of" else None
    return before or chunk


def _taking(shape: Shape, chunk: Chunk) -> Group | None:
    """The verb by which somebody takes somebody or something for what a noun says, if one does."""
    words, i = shape.words, shape.back(_host(shape, chunk).begins - 1)
    if i > 0 and words[i].lower == "as":
        i = shape.back(i - 1)
        taken = shape.chunk_at[i] if i >= 0 else None
        told = next((g for g in shape.groups if taken is not None and taken in g.objects), shape.group_at.get(i))
        agent = next((g for g in shape.groups if g.passive and g.last < i and words[g.last].lower == "by"), None)
        verb = told or agent  # "described by prosecutors as"
    else:
        verb = shape.group_at.get(i)
    return verb if verb is not None and words[verb.main].base in _TAKING else None


def _is_feared(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether a clause that tells who did it says what critics, rumours or fears do."""
    clause = shape.clause_of(trigger.main)
    if clause is None or clause.start < 1 or shape.words[clause.start].lower != "that" or first < clause.start:
        return False
    said = shape.chunk_at[clause.start - 1]
    return said is not None and singular(shape.words[said.head].lower) in NOUN_CLAUSE
