"""Who is named beside a step of the law only to tell of somebody or something else. Two readings count as such."""

from __future__ import annotations

from answerable.model.event import Family
from answerable.model.vocabulary import kinds, nouns
from answerable.model.vocabulary.groups import MEASURES
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import NAMING
from answerable.reading.language.lexicon import POSSESSIVES, word_set
from answerable.reading.language.names import Sort
from answerable.reading.language.people import is_people
from answerable.reading.language.words import DASHES, singular
from answerable.reading.roles.blame import first_of_list

_PRONOUNS = word_set("he him his she her hers they them their")
_OF_WHOM = frozenset({"of", "for", "to"})
_WHO = frozenset({"who", "whom"})
_ORIGINS = word_set("origin descent nationality background extraction ethnicity heritage")
_GIVING = word_set("give hand grant award deny offer apply mete dish deliver serve issue impose send deal pass")
_TIED = word_set("tied linked loyal close connected related affiliated allied belonging")
_BREAKS = DASHES | {",", ";", ":", "-", "(", ")"}
_SENDING = word_set("extradition transfer deportation return handover surrender removal")
_HEARING = word_set("hear tell")
_FROM = word_set("from in of")
_AT_WHOM = frozenset({"against", "on", "upon"})
_WHAT_FOR = word_set("for with of over in after about")
_OF_A_CASE = word_set("case trial charge warrant evidence sentence verdict conviction indictment testimony proceeding")
_JUDGING = word_set("arrest charge conviction sentence trial verdict")
_ON_WHOM = word_set("designation sanction travel_ban")
"""Those of whose verbs the object is on whom they lie, and nothing of theirs."""
_REFERRING = word_set("refer allude comment mention")
_DECISIONS = word_set("decision remark practice policy")
_REPLIES = word_set("response reply retaliation reprisal return reaction")
_LISTS = word_set("list blacklist register")
_LYING = word_set(
    "target hit affect cover apply bar ban block include concern punish freeze restrict prohibit fall name list extend "
    "cut isolate penalise penalize aim single strike forbid limit prevent keep stop deny blacklist focus lie"
)
"""Verbs of a measure that say on whom it lies."""
_KEEPING_FROM = word_set("forbid prohibit bar ban prevent stop keep restrict")
_THEM = word_set("them him her it those anyone anybody")
_NEAR = 3
_SHUNNED = 6
"""Words, from "from" on, in which those stand with whom others may not deal."""
_ANSWERABLE = word_set("responsible accused guilty suspected involved complicit implicated liable")
"""Adjectives and participles that say of those before them that they did what stands behind."""


def is_bystander(shape: Shape, trigger: Trigger, chunk: Chunk, first: int, last: int) -> bool:
    """Whether the words `first` to `last` (half-open) only stand beside a step.

    Args:
        shape: of the sentence.
        trigger: of the step.
        chunk: in which the words begin.
        first, last: the words.
    """
    if _is_to_shun_them(shape, trigger, first, last):
        return True
    if chunk.first <= trigger.main < chunk.last:
        return False  # "the family of jailed editor Tarn"
    if (
        _is_told_within(shape, trigger, chunk)
        or _is_where_to(shape, trigger, chunk)
        or _is_replied_to(shape, trigger, chunk)
    ):
        return True
    if (
        _suffered_the_deed(shape, trigger, chunk)
        or _is_a_list(shape, trigger, chunk)
        or _is_in_what_comes_of_it(shape, trigger, chunk)
        or _refers_to_it(shape, trigger, first, last)
        or _decides_it(shape, trigger, last)
    ):
        return True
    if any(word.lower in _PRONOUNS for word in shape.words[last:]):
        return False  # "the family of Tarn wept at his arrest": it may be through the pronoun that the step is Tarn's
    return (
        _owns_somebody(shape, trigger, last)
        or _owns_something(shape, trigger, chunk, last)
        or _is_of_somebody(shape, trigger, chunk)
        or _is_of_the_deed(shape, trigger, chunk)
        or _is_of_the_nearer(shape, trigger, first, last)
        or _is_of_origin(shape, chunk)
        or _is_told_to(shape, trigger, chunk)
        or _is_of_who(shape, trigger, chunk)
        or _is_of_many(shape, trigger, first, last)
        or _is_beside_a_hearing(shape, trigger, first, last)
        or _is_where_from(shape, chunk)
        or _is_one_of_origins(shape, chunk)
        or _is_spared(shape, trigger, chunk)
    )


def _owns_somebody(shape: Shape, trigger: Trigger, last: int) -> bool:
    """Whether words that end before `last` only tell whose somebody is: "Tarn's kidnapper drops appeals"."""
    words = shape.words
    if last >= len(words) or words[last].tag != "POS":
        return False
    noun = next((i for i in range(last + 1, len(words)) if words[i].tag not in {"ADJ", "NUM", "ADV", "DET"}), last)
    return words[noun].tag == "N" and noun != trigger.main and is_people(shape, Chunk(noun, noun + 1, noun))


def _owns_something(shape: Shape, trigger: Trigger, chunk: Chunk, last: int) -> bool:
    """Whether somebody only owns what is told of behind a noun: "the trial heard of Tarn's letters"."""
    owned = shape.owned(chunk)
    if trigger.kind not in _JUDGING or trigger.main in shape.group_at or chunk.first <= trigger.main:
        return False
    return owned is not None and owned.first >= last and shape.words[owned.head].base not in _OF_A_CASE


def _is_of_somebody(shape: Shape, trigger: Trigger, chunk: Chunk) -> bool:
    """Whether a person is named only to tell whose somebody is: "the family of Tarn welcomed the verdict".

    Not of whom a step itself is: "the arrest by police of Tarn", "a warrant asked for by police for Tarn".
    """
    of = chunk.begins - 1
    if not chunk.is_person or of < 1 or shape.words[of].lower not in _OF_WHOM:
        return False
    whose = shape.chunk_at[of - 1]
    if whose is None or not whose.nameless or whose.first <= trigger.main < whose.last:
        return False
    behind = shape.words[chunk.last : trigger.first]
    who = next((k for k, word in enumerate(behind) if word.lower in _WHO), None)
    if who is not None and not any(word.text == "," for word in behind[who:]):
        return False  # "the parents of Tarn, who was jailed"
    by = whose.begins > 0 and shape.words[whose.begins - 1].lower == "by"
    wanted = trigger.kind == "arrest_warrant" and shape.words[of].lower == "for"
    return not by and not wanted and is_people(shape, whose)


def _suffered_the_deed(shape: Shape, trigger: Trigger, chunk: Chunk) -> bool:
    """Whether words tell against whom that was for which somebody is judged: "jailed for a plot against Tarn".

    So of a measure against those "responsible for torture and attacks against Tarn", or "over its attack on Orsk".
    """
    words, against = shape.words, chunk.begins - 1
    deed = shape.chunk_at[against - 1] if against > trigger.last else None
    if deed is None or words[against].lower not in _AT_WHOM:
        return False
    led = first_of_list(shape, deed).begins - 1
    while led > trigger.main and words[led].tag in {"ADV", "ADJ", "DET"}:  # "for the earlier | attack"
        led -= 1
    replied = led > 0 and (words[led - 1].lower, words[led].lower) == ("response", "to")
    if led <= trigger.main or not (replied or words[led].lower in _WHAT_FOR):
        return False
    ones = words[deed.begins].lower in POSSESSIVES or words[led - 1].lower in _ANSWERABLE
    if trigger.main not in shape.group_at and not (ones or replied):
        return False
    own = words[deed.begins].lower in POSSESSIVES and words[deed.head].base == "testimony"
    case = words[deed.head].base in _OF_A_CASE and not own  # "pardoned for his testimony against Tarn"
    return deed.name is None and not is_people(shape, deed) and not case


def _is_one_of_origins(shape: Shape, chunk: Chunk) -> bool:
    """Whether words are of the lands that those before come from: "sanctions on ten people from Orsk and Norland"."""
    if chunk.name is None or chunk.name.sort is Sort.PERSON:
        return False
    led = first_of_list(shape, chunk).begins - 1
    before = shape.chunk_at[led - 1] if led > 0 and shape.words[led].lower == "from" else None
    entity = before is not None and shape.words[before.head].base == "entity"
    return before is not None and before.name is None and (entity or is_people(shape, before))


def _is_spared(shape: Shape, trigger: Trigger, chunk: Chunk) -> bool:
    """Whether a measure is said not to touch somebody: "the sanctions do not target farmers, or the people of Orsk"."""
    before = shape.verb_before(chunk.begins, finite=True)
    if before is None or not before.negated or before.passive:
        return False
    return any(each.first <= trigger.main < each.last for each in before.subjects)


def _refers_to_it(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether somebody only speaks of a step: "Tarn referred to the charges"; not "to his arrest"."""
    verb, chunk = shape.verb_before(trigger.first), shape.chunk_at[trigger.main]
    if verb is None or verb.first != verb.main or chunk is None or shape.words[verb.main].base not in _REFERRING:
        return False
    own = shape.words[chunk.first].lower in POSSESSIVES
    return not own and trigger.main not in shape.group_at and any(each.meets(first, last) for each in verb.subjects)


def _decides_it(shape: Shape, trigger: Trigger, last: int) -> bool:
    """Whether whose a step is told to be only takes it: "the judge's sentencing decisions"."""
    chunk = shape.chunk_at[trigger.main]
    if chunk is None or trigger.main in shape.group_at or last > trigger.first:
        return False
    return trigger.main < chunk.head and singular(shape.words[chunk.head].lower) in _DECISIONS


def _is_told_within(shape: Shape, trigger: Trigger, chunk: Chunk) -> bool:
    """Whether words stand in a clause that tells which thing a measure is laid on: "a firm that pays Tarn"."""
    words, group = shape.words, shape.group_at.get(trigger.main)
    if trigger.kind not in _ON_WHOM or group is None or group.passive or not group.objects:
        return False
    host = shape.verb_before(chunk.begins, finite=True)
    if host is None or not host.relative or host.first <= group.main:
        return False
    apart = any(word.text in {",", ";"} for word in words[host.last : chunk.begins])
    return any(each in group.objects for each in host.subjects) and not apart


def _is_where_to(shape: Shape, trigger: Trigger, chunk: Chunk) -> bool:
    """Whether "to" behind a ban leads to where nobody may go: "an asset freeze and a travel ban to the Union"."""
    words, to = shape.words, chunk.begins - 1
    held = shape.owned(chunk) or chunk
    place = held.name is not None and held.name.sort is not Sort.PERSON
    return trigger.kind in MEASURES and place and to > 0 and words[to].lower == "to" and words[to - 1].base == "ban"


def _is_replied_to(shape: Shape, trigger: Trigger, chunk: Chunk) -> bool:
    """Whether words stand in what a measure answers: "sanctions in retaliation for a ban against Tarn"."""
    words = [word.lower for word in shape.words[trigger.last : chunk.begins]]
    replies = (k for k in range(1, len(words) - 1) if words[k] in _REPLIES and words[k - 1] == "in")
    return trigger.kind in MEASURES and any(words[k + 1] in {"to", "for"} for k in replies)


def _is_a_list(shape: Shape, trigger: Trigger, chunk: Chunk) -> bool:
    """Whether words are for what somebody is put on, or for whose that is: "added ten names to Norland's list"."""
    held = shape.owned(chunk)
    return trigger.kind in MEASURES and held is not None and shape.words[held.head].base in _LISTS


def _is_in_what_comes_of_it(shape: Shape, trigger: Trigger, chunk: Chunk) -> bool:
    """Whether words stand in what a clause says of a measure: "the sanctions were bad news for Tarn's hotel".

    Not where its verb says on whom the measure lies, "the sanctions target Tarn", nor behind "on" or "against".
    """
    words, noun = shape.words, shape.chunk_at[trigger.main]
    if trigger.kind not in MEASURES or trigger.main in shape.group_at or noun is None:
        return False
    before = shape.verb_before(chunk.begins)
    if before is None or before.passive or not any(each.first <= trigger.main < each.last for each in before.subjects):
        return False
    laid = words[before.main].base in _LYING or words[chunk.begins - 1].lower in _AT_WHOM
    return before.finite and before.first > trigger.main and not laid


def _is_to_shun_them(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether others may have nothing to do with those on whom a measure lies: "bars firms from trading with them"."""
    barring = any(word.base in _KEEPING_FROM for word in shape.words[max(first - _NEAR, 0) : first])
    behind = [word.lower for word in shape.words[last : last + _SHUNNED]]
    return trigger.kind in MEASURES and barring and behind[:1] == ["from"] and not _THEM.isdisjoint(behind)


def _is_of_the_deed(shape: Shape, trigger: Trigger, chunk: Chunk) -> bool:
    """Whether words tell to whom that was done for which others answer: "those behind the murder of Tarn were tried".

    But for two nouns with one "of": "the arrest and torture of Tarn".
    """
    words, of = shape.words, chunk.begins - 1
    deed = shape.chunk_at[of - 1] if of > 0 and words[of].lower == "of" else None
    if deed is None or deed.first <= trigger.main < deed.last or words[deed.head].tag != "N":
        return False
    if trigger.kind not in _JUDGING | {"imprisonment", "acquittal"}:
        return False
    kind = kinds().get(nouns().get(singular(words[deed.head].lower), ""))
    group = shape.group_at.get(trigger.main)
    told = group is not None and any(each is chunk for each in (*group.subjects, *group.objects))
    between = words[trigger.last : deed.begins] if group is None and trigger.last <= deed.begins else []
    joined = bool(between) and not any(
        word.tag in {"V", "AUX", "PRON"} or word.lower in _WHAT_FOR - {"of"} for word in between
    )
    return kind is not None and kind.family is Family.ACT and not told and not joined


def _is_of_the_nearer(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether a participle may tell of a person nearer to it: "Tarn was seen with Venn, convicted of fraud"."""
    group = shape.group_at.get(trigger.main)
    alone = group is not None and group.passive and not group.auxiliaries
    comma = group.first - 1 if group is not None and alone else 0
    nearer = shape.chunk_at[comma - 1] if comma > 1 and shape.words[comma].text == "," else None
    if nearer is None or not nearer.is_person or last > nearer.first:
        return False
    return any(word.tag in {"PREP", "V"} for word in shape.words[last : nearer.first])


def _is_of_origin(shape: Shape, chunk: Chunk) -> bool:
    """Whether words only tell where somebody is from: "a man of Norland origin, who was held"."""
    before = shape.words[chunk.first - 1].lower if chunk.first else ""
    return before == "of" and shape.words[chunk.head].base in _ORIGINS


def _is_told_to(shape: Shape, trigger: Trigger, chunk: Chunk) -> bool:
    """Whether "to" leads to words from a verb behind a step: "papers of the inquiry released to the Union".

    A verb that gives the step itself leads to whom it is given: "the sentence handed to Tarn".
    """
    words, to = shape.words, chunk.begins - 1
    if to <= trigger.main or words[to].lower != "to":
        return False
    if words[to - 1].lower in _TIED:
        return True  # "firms tied to Tarn"
    if any(word.base in _SENDING for word in words[trigger.last : to]):
        return True  # "ordered the extradition of Tarn to Norland"
    between = [group for group in shape.groups if max(trigger.last, trigger.main + 1) <= group.main < to]
    return bool(between) and words[between[-1].main].base not in _GIVING


def _is_of_who(shape: Shape, trigger: Trigger, chunk: Chunk) -> bool:
    """Whether words stand in what "who" tells of somebody else: "the trial of the guards who beat Tarn".

    But for who that is: "arrested a man who was named as Tarn".
    """
    words = shape.words
    who = next((i for i in range(chunk.begins - 1, trigger.main, -1) if words[i].lower == "who"), 0)
    between = words[who : chunk.begins]
    if not who or any(word.text in _BREAKS for word in between):
        return False
    told = shape.verbs_between(who, chunk.begins)
    return bool(told) and not any(
        words[group.main].base in NAMING | {"be"} or words[group.main].tag == "AUX" for group in told
    )


def _is_of_many(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether a clause tells of others alone, whom a number sets apart: "Tarn and two boys, both of whom were held".

    Of "Tarn and Venn, both of whom" it tells of both.
    """
    words = shape.words
    whom = next((i for i in range(trigger.main, 2, -1) if words[i].lower == "whom"), 0)
    told = shape.chunk_at[whom - 4] if whom > 4 and words[whom - 3].text == "," else None
    if (
        told is None
        or last > whom
        or words[whom - 1].lower != "of"
        or shape.verbs_between(whom, trigger.main, finite=True)
    ):
        return False
    counted = any(word.tag == "NUM" for word in words[told.first : told.head])
    return counted and told.name is None and not told.meets(first, last)


def _is_beside_a_hearing(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether a court is put into what is told of two: "Tarn, the hearing was told, had beaten Venn".

    Whose hearing it is its own noun says: "Tarn's trial heard", "the trial of Tarn heard".
    """
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    hearing = [g for g in shape.groups if chunk is not None and chunk in g.subjects and words[g.main].base in _HEARING]
    persons = sum(name.sort is Sort.PERSON for name in shape.names)
    if not hearing or chunk is None or persons < 2:
        return False
    owned = chunk.begins <= first < chunk.last
    behind = chunk.last <= first < hearing[0].first
    return not owned and not behind


def _is_where_from(shape: Shape, chunk: Chunk) -> bool:
    """Whether a name only ends where the one before it is from: "Ivo Tarn, a cook from Orsk, Norland was held"."""
    words, comma = shape.words, chunk.begins - 1
    place = shape.chunk_at[comma - 1] if comma > 2 and words[comma].text == "," else None
    if place is None or place.name is None or chunk.name is None or chunk.name.sort is Sort.PERSON:
        return False
    of = place.begins - 1
    whose = shape.chunk_at[of - 1] if of > 0 and words[of].lower in _FROM else None
    opening = words[whose.begins - 1].text if whose is not None and whose.begins > 1 else ""
    return whose is not None and whose.name is None and opening == "," and is_people(shape, whose)
