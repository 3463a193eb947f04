"""Who or what stands in a sentence and has no part in its happenings, on whichever side it was taken for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from answerable.model.claim import DOING, WHO, Argument, Role
from answerable.model.event import Family
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.geography import states
from answerable.reading.language.groups import TELLING
from answerable.reading.language.lexicon import BE, POSSESSIVES, word_set
from answerable.reading.language.names import Sort
from answerable.reading.language.people import is_people
from answerable.reading.language.words import DASHES, Word, fold, lower_at, singular
from answerable.reading.numbers.counts import COINS
from answerable.reading.places.places import country_of
from answerable.reading.roles.apposition import owner_of_many
from answerable.reading.roles.measures import BANS
from answerable.reading.roles.objects import EXPLOSIVES, TARGETS
from answerable.reading.roles.uninvolved.occasions import taking_part
from answerable.reading.roles.uninvolved.payees import without_payees
from answerable.reading.roles.uninvolved.sided import on_its_sides

_BODILY = word_set(
    "abduction assassination enforced_disappearance execution hostage_taking ill_treatment killing sexual_violence "
    "torture wounding"
)
"""Acts that are done to persons alone."""
_DEADLY = _BODILY | {"mass_killing"}
_CODES = word_set("egp khr usd eur gbp inr pkr bdt kes ugx tzs ngn rub try irr aed sar idr vnd mmk lkr npr zar rwf")
_MARKS = DASHES | {":", "-"}
_WRITTEN = word_set(
    "statement report letter appeal petition article book film note briefing remark comment speech release update"
)
"""What is written or said by whom "by" behind it names."""
_ABOUT = word_set("about of on into over")
_ANSWERS = word_set("anger comment condemnation criticism fury outcry outrage reaction response silence")
_LIMBS = word_set("wrists ankles arms legs feet neck hair thumbs fingers toes ears hands")
_STORMING = frozenset({"armed_attack", "arson", "bombing", "killing", "mass_killing", "shooting", "siege"})
_SITES = word_set("court school church mosque synagogue temple hospital prison market village camp embassy")
_JOINT = word_set("programme program partnership project initiative member part branch arm affiliate")
_GIVING = word_set("give make bring provide offer afford earn win cost drive help")
"""What an act is said to do for or to those who lived on: "the killing made Tarn a hero"."""
_CALLED = word_set("affair case crisis drama incident saga scandal")
_NOMINATIVE = frozenset({"he", "she", "they"})
_JUDGED_OR_DOING = frozenset({Role.RECIPIENT, Role.PERPETRATOR})
_WHATEVER = word_set("whatever whichever whoever whomever")
_LOOKING = word_set(
    "investigating documenting covering exposing researching monitoring denouncing criticising criticizing recording "
    "probing"
)
"""What those are doing who tell or ask of what others did."""


_LATER = word_set("after following before since despite amid aftermath wake")
"""Words that open a clause with what came before or after what it tells."""
_TO_WHOM = frozenset({"of", "against", "on", "upon"})
_MAY = frozenset({"can", "could", "may", "might"})

_NONE = word_set("no neither none nobody")
_FEWER = word_set("fewer less more other")
_NAMING = word_set("identify name")
_SUSPECTS = word_set(
    "accused assailant attacker bomber gunman gunmen hijacker kidnapper killer murderer perpetrator shooter suspect"
)
_BEING = word_set("be count include list name number")
_OF_WHOM = frozenset({"at", "for", "of", "on", "over", "to"})
"""Prepositions before a person of whom more is told behind a comma."""
_UNDERGOING = frozenset({Role.VICTIM, Role.RECIPIENT})
_AFFILIATED = re.compile(r"[DRI]-[A-Z][A-Za-z.]+")
"""Which party and state a lawmaker is of."""


def having_part(arguments: Sequence[Argument], shape: Shape, trigger: Trigger, family: Family) -> list[Argument]:
    """The arguments of a happening without those who have no part in it.

    - The country by which a heading begins: "Norland: Union leader jailed".
    - Whose statement a heading names: "Statement by Velden Watch on the arrest of Tarn".
    - Limbs: "hung by the wrists".
    - Money: "fines of EGP 100,000", "of 2 million riel".
    - Who looks into what others do: "held reporters investigating corruption".
    - Whom another item of a list names: "reports of torture; killings; and attacks on reporters".
    - Who comes next in a list, behind what is told of the one before: "Tarn, who beat a cook, and Venn, who fled".
    - Whose joint work a body is said to be: "the Watch, a partnership of the League and the Centre, hailed".
    - Who stands before what is written about it: "jailed over an article about bribes", "got a report of a raid".
    - From whom it met with silence, or with outrage: "silence on the torture of Venn from the embassies".
    - What a tie is said to be between it and the happening: "between the firm and the jailing of Venn".
    - A country, where it is done to persons: "Norland's executions".
    - Who begins the next clause, or ends the one before: "killed the gunman and | two women were hurt".
    - Whom a sentence likens to whom it tells of: "like Orsk, Venn was shot".
    - Where it was, before its noun: "the court invasion", "the Karsa Tavern massacre".
    - What is called after it: "the Tarn kidnapping affair".
    - What was set off: "the blast of a car bomb".
    - Whose many people it is told of: "two aides to the mayor, Ana Tarn, were shot".
    - Over whom a clause behind the name says that another was judged: "Tarn, who he was convicted of killing".
    - Who is named behind an opening: "after the murder of Tarn, Venn, his cook, was arrested".
    - What a clause begins with: "killed Tarn, and whatever he owned was burnt".
    - Who stands behind an aside that tells who did it: "Ost, freed by her captors, and the envoy, Tarn, flew home".
    - Who did what an aside tells, where "they" did it: "Ost, freed by her captors, whom they shot".
    - To whom it gives something, or what it makes of somebody: "the killing made General Tarn a hero".
    - Without whom it was: "a meeting without Tarn". No group of which none did it: "no party or group planted it".
    - Who is named between dashes behind its object: "who shot Venn – Ivo Tarn – fled"; "damages against Tarn".
    - Whose man it is told of: "Tarn's fired manager".
    - Who is suspected of it: "seized a suspect in an earlier shooting".
    - For whom it had a meaning: "for Tarn, the attack was a chance"; who another says "as" is suspected of it.
    - Who lifts what is said to be another's: "Venn, whose sentence Tarn commuted".
    - A term that somebody may yet get: "could receive ten years for the conviction".
    - Who is said to be none of them: "Tarn is not listed as one of the ten killed".
    - Whose kin or lawyer goes on: "after being held, his lawyers said".
    - Who only feels something at another for it: "angry with her father for getting killed".
    - Who did as much as it is likened to: "more than the guards killed".
    - Who is told of before the person of whom a participle tells: "wept at the grave of Venn, shot by police".
    - See `on_its_sides` for the helped and the owners of foes, and `taking_part` for who is only told of beside it.

    Args:
        arguments: of it.
        shape: of the sentence.
        trigger: that tells it.
        family: of its kind.
    """
    told = WHO | {Role.COUNT, Role.TERM}
    kept = [each for each in arguments if each.role not in told or not _is_apart(shape, trigger, each)]
    kept = on_its_sides(without_payees(kept, shape, trigger), shape, trigger)
    if trigger.kind == "sanctions_evasion":  # "fined for breaching the sanctions on Norland"
        kept = [each for each in kept if each.role is not Role.VICTIM]
    return taking_part(kept, shape, trigger, family)


def _is_apart(shape: Shape, trigger: Trigger, argument: Argument) -> bool:
    place = shape.place_of(argument.span)
    if place is None:
        return False
    if argument.role is Role.COUNT:
        return _is_of_the_other_clause(shape, trigger, place[0])
    if argument.role is Role.TERM:
        return _is_to_come(shape, trigger, place[0])
    if (
        _is_left_out(shape, trigger, argument, place[0])
        or _is_not_among(shape, trigger, *place)
        or _is_whose_kin(shape, trigger, place[0])
        or _is_at_whom(shape, trigger, place[1])
        or (argument.role in _UNDERGOING and _is_told_of_the_nearer(shape, trigger, *place))
        or _is_money(shape, *place)
        or _is_of_another_item(shape, trigger, *place)
        or _is_likened(shape, trigger, *place)
        or _is_of_the_other_clause(shape, trigger, place[0])
        or _is_next_in_list(shape, trigger, place[0])
        or _begins_a_clause(shape, place[0])
        or _stands_behind_the_opening(shape, trigger, place[0])
        or (argument.name and _owns_many(shape, trigger, *place))
        or (argument.role is Role.VICTIM and _is_sanctioned(shape, trigger, place[0]))
        or (argument.name and _is_label(shape, argument.value, *place))
        or (argument.role in _JUDGED_OR_DOING and _is_whom_it_is_about(shape, trigger, place[1]))
    ):
        return True
    if trigger.kind == "memorial" and argument.role is Role.RECIPIENT:
        return _is_at_it(shape, trigger, place[1])
    if argument.role is Role.VICTIM:
        if _does_as_much(shape, trigger, *place):
            return True
        if trigger.kind in _BODILY and fold(argument.value) in states() and not _is_person(shape, place[0]):
            return True
        if trigger.kind in _DEADLY and place[1] == trigger.first and shape.words[place[1] - 1].base in TARGETS:
            return trigger.main not in shape.group_at
        if _is_called_after_it(shape, trigger, *place):
            return True
        return _is_set_off(shape, trigger, place[0]) or _is_given_by_it(shape, trigger, *place)
    if argument.role not in DOING:
        return False
    if shape.words[place[1] - 1].lower in _LIMBS:
        return True
    if _is_behind_its_doer(shape, trigger, place[0]) or _did_another(shape, trigger, place[0]):
        return True
    if argument.name and _is_of_joint_work(shape, place[0]):
        return True
    stormed = trigger.kind in _STORMING and trigger.main not in shape.group_at and place[1] == trigger.first
    if stormed and shape.words[place[1] - 1].base in _SITES:
        return True
    if _is_written_about(shape, trigger, place[1]) or _is_tied_with(shape, trigger, *place):
        return True
    if _answers_it(shape, trigger, place[0]):
        return True
    return _is_author(shape, trigger, place[0]) or _looks_into_it(shape, trigger, place[1])


def _is_left_out(shape: Shape, trigger: Trigger, argument: Argument, first: int) -> bool:
    """Whether the words right before somebody, or at the opening, tell that it is told of another or of nobody."""
    words, chunk = shape.words, shape.chunk_at[first]
    led = shape.begins_at(first) - 1
    before = words[led].lower if led >= 0 else ""
    if before == "without" and first >= trigger.last:
        return True
    if argument.role is Role.PERPETRATOR and chunk is not None:
        listed = shape.chunk_at[led - 1] if led > 0 and before in {"or", "nor"} else chunk
        return listed is not None and words[listed.begins].lower in _NONE and not _counts(words, listed)
    if argument.role in {Role.RECIPIENT, Role.VICTIM} and _is_whose(shape, trigger, first):
        return True
    behind = [word.lower for word in words[trigger.last : first]]
    if argument.role is Role.RECIPIENT and trigger.kind == "compensation" and "against" in behind:
        return True
    if (
        argument.role is Role.VICTIM
        and led > 0
        and words[led].text in _MARKS - {":"}
        and _has_its_object(shape, trigger, led)
    ):
        return True
    if argument.role is Role.VICTIM and led == 0 and before == "for":
        return any(word.text == "," for word in words[first : trigger.first])
    if argument.role is Role.RECIPIENT and led == trigger.main and words[trigger.first - 1].lower == "whose":
        return chunk is not None and any(chunk in each.subjects for each in shape.groups)
    return argument.role is Role.VICTIM and (_is_identified(shape, first) or _is_suspected(shape, trigger, first))


def _is_suspected(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether words are of who is suspected of what a noun right behind them tells: "a suspect in an earlier raid"."""
    words, chunk, led = shape.words, shape.chunk_at[first], trigger.first - 1
    while led > 0 and words[led].tag in {"DET", "ADJ", "ADV", "TIME", "NUM", "N"}:
        led -= 1
    if chunk is None or chunk.last != led or words[led].lower not in {"in", "of"}:
        return False
    return singular(words[chunk.head].lower) in _SUSPECTS


def _is_whose(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether somebody is only whose man a participle before a noun tells of: "Tarn's fired manager"."""
    told = shape.chunk_at[trigger.main]
    if told is None or told.owner is None or trigger.main >= told.head or shape.words[trigger.main].tag == "N":
        return False
    return told.owner.first <= first < told.owner.last and is_people(shape, told)


def _has_its_object(shape: Shape, trigger: Trigger, end: int) -> bool:
    """Whether the verb has an object before a dash: of "who shot Venn – Ivo Tarn – was held" Tarn is who shot him."""
    group = shape.group_at.get(trigger.main)
    told = group.objects if group is not None and not group.passive else []
    return any(trigger.main < each.first and each.last == end for each in told)


def _counts(words: Sequence[Word], chunk: Chunk) -> bool:
    """Whether "no" before somebody bounds a number or stands for it: "no fewer than ten men", "No 10"."""
    ahead = words[chunk.begins + 1 : chunk.begins + 2]
    return any(word.tag == "NUM" or word.lower in _FEWER for word in ahead)


def _is_identified(shape: Shape, first: int) -> bool:
    """Whether words behind "as" tell who the suspects are: "identified the gunmen in the raid as Tarn and Venn"."""
    words = shape.words
    led = next((i for i in range(first - 1, 0, -1) if words[i].lower == "as"), 0)
    naming = next((each for each in shape.groups if words[each.main].base in _NAMING and each.main < led), None)
    if naming is None or any(i in shape.group_at for i in range(led, first)):
        return False
    return any(singular(words[each.head].lower) in _SUSPECTS for each in naming.undergone)


def _stands_behind_the_opening(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether a comma parts words from what a sentence opens with, and they are no list with whom that tells of.

    "After the murder of Tarn, Venn, his cook, fled"; "after the murders of Tarn, Venn and Malk, crowds wept" is one.
    """
    words, chunk, group = shape.words, shape.chunk_at[first], shape.group_at.get(trigger.main)
    if chunk is None or chunk.begins <= trigger.last or words[chunk.begins - 1].text != ",":
        return False
    told = next((each for each in shape.groups if each.finite and not each.relative), None)
    if told is None or told.first < chunk.last or (group is not None and group.finite):
        return False
    opened = any(word.lower in _LATER for word in words[: trigger.first])
    before = shape.chunk_at[chunk.begins - 2]
    if not opened or before is None or before.name is None or before.begins < trigger.last:
        return False  # "after the arrest of the cook, Venn"
    led = group is not None if before.begins == trigger.last else words[before.begins - 1].lower in _TO_WHOM
    return led and (chunk in told.subjects or not any(word.tag == "CONJ" for word in words[chunk.last : told.first]))


def _is_to_come(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether another verb says of a term that somebody may get it."""
    verb = shape.verb_before(first, finite=True)
    own = verb is not None and verb.first <= trigger.main < verb.last
    return verb is not None and not own and verb.modal in _MAY and first < trigger.first


def _is_label(shape: Shape, value: str, first: int, last: int) -> bool:
    """Whether a country stands alone before a colon or a dash that opens a sentence.

    Or which party and state a lawmaker is of: "Rep. Tarn, D-Orsk, was shot".
    """
    words = shape.words
    if first and words[first - 1].text in {",", "("} and _AFFILIATED.fullmatch(value):
        return True
    marked = first == 0 and last < len(words) - 1 and words[last].text in _MARKS
    return marked and bool(country_of(value))


def _is_person(shape: Shape, first: int) -> bool:
    """Whether a word is of the name of a person: "Jordan", of whom a text tells as "Michael Jordan"."""
    return any(each.sort is Sort.PERSON and each.first <= first < each.last for each in shape.names)


def _is_of_the_other_clause(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether words are the subject of the clause behind a verb, or before a passive the object of another verb."""
    chunk, group = shape.chunk_at[first], shape.group_at.get(trigger.main)
    if chunk is None or group is None or not group.finite:
        return False
    words = shape.words
    if group.main < chunk.first:
        begins = any(each.auxiliaries and each.first == chunk.last and chunk in each.subjects for each in shape.groups)
        return begins and words[chunk.begins - 1].lower in {"and", "but", "while"}
    host = shape.group_at.get(chunk.first - 1)
    if host is None or not host.finite or host.passive or words[host.main].base in TELLING:
        return False
    own = group.subjects[0] if group.passive and group.subjects and not group.relative else None
    joined = own is not None and own.begins == chunk.last + 1 and words[chunk.last].lower == "and"
    return joined and own is not None and not own.pronoun


def _is_likened(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether words stand behind a "like" that opens the sentence, and a comma before the happening."""
    like = shape.begins_at(first) - 1
    comma = next((i for i in range(last, trigger.first) if shape.words[i].text == ","), None)
    return (
        like == 0
        and shape.words[0].lower in {"like", "unlike"}
        and comma is not None
        and not any(shape.verbs_between(like, comma))
    )


def _is_not_among(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether somebody is said to be none of those of whom it is told: "was not one of those held"."""
    words, own = shape.words, shape.group_at.get(trigger.main)
    start = trigger.first if own is None else min(own.first, trigger.first)
    verb = shape.verb_before(start, finite=True)
    if verb is None or not verb.negated or not any(each.meets(first, last) for each in verb.subjects):
        return False
    behind = [word.lower for word in words[verb.last : start]]
    some = "among" in behind or ("one", "of") in pairwise(behind)
    return some and (words[verb.main].base in _BEING or words[verb.main].lower in BE)


def _is_whose_kin(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether "his" behind an opening participle tells that it befell whom he is: "being held, his lawyers said"."""
    group, words = shape.group_at.get(trigger.main), shape.words
    if group is None or group.finite or not group.passive or words[group.first].lower not in {"being", "having"}:
        return False
    chunk = shape.chunk_at[first]
    if chunk is None or group.first > 1 or chunk.first < group.last or words[chunk.first].lower not in POSSESSIVES:
        return False
    return any(chunk in each.subjects for each in shape.groups if each.finite and each.first >= chunk.last)


def _is_told_of_the_nearer(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether a participle right behind a comma and a person tells of that one: "the brother of Venn, killed by"."""
    words, group = shape.words, shape.group_at.get(trigger.main)
    if group is None or not group.reduced or group.first < 2 or words[group.first - 1].text != ",":
        return False
    nearer = shape.chunk_at[group.first - 2]
    if nearer is None or not nearer.is_person or nearer.last != group.first - 1 or last > nearer.begins:
        return False
    told = shape.chunk_at[first]
    listed = told is not None and any(each is nearer for each in shape.conjoined(told))
    return not listed and words[nearer.begins - 1].lower in _OF_WHOM


def _is_at_it(shape: Shape, trigger: Trigger, last: int) -> bool:
    """Whether somebody only does or suffers something "at" a memorial: "was held at the funeral"."""
    chunk = shape.chunk_at[trigger.main]
    if chunk is None or trigger.main in shape.group_at or last > chunk.begins - 1:
        return False
    return shape.words[chunk.begins - 1].lower == "at"


def _is_at_whom(shape: Shape, trigger: Trigger, last: int) -> bool:
    """Whether "for" and a participle tell what befell another than the subject: "angry with him for getting killed"."""
    group, words = shape.group_at.get(trigger.main), shape.words
    if group is None or group.finite or not group.passive:
        return False
    i = group.first - 1
    while i > last and (words[i].tag in {"CONJ", "NAME", "PREP", "DET", "N"} or words[i].form == "ing"):
        if words[i].lower == "for":
            at = shape.chunk_at[i - 1]
            led = at is not None and at.begins > last and words[at.begins - 1].lower in {"at", "with"}
            return led and at is not None and (at.is_person or bool(at.pronoun) or is_people(shape, at))
        i -= 1
    return False


def _does_as_much(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether "than" leads to who does right behind it what the words say: "more than the guards killed"."""
    group = shape.group_at.get(trigger.main)
    than = shape.begins_at(first) - 1
    return group is not None and not group.passive and group.first == last and shape.words[than].lower == "than"


def _is_money(shape: Shape, first: int, last: int) -> bool:
    """Whether words are a currency beside a number: "EGP 100,000", "2 million Cambodian riel"."""
    words = shape.words
    if words[last - 1].base not in COINS and words[last - 1].lower not in _CODES:
        return False
    begins = shape.begins_at(first)
    return any(word.tag == "NUM" for word in (*words[begins:last], *words[last : last + 1]))


def _is_of_another_item(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether a semicolon stands between the words and a noun that says the happening, and no verb of a clause."""
    if trigger.main in shape.group_at:
        return False
    between = range(last, trigger.first) if last <= trigger.first else range(trigger.last, first)
    apart = any(shape.words[i].text == ";" for i in between)
    return apart and not any(i in shape.group_at and shape.group_at[i].finite for i in between)


def _is_next_in_list(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether a list goes on behind what "who" tells of the one before: "Tarn, who beat cooks, and Venn, who fled"."""
    words, host = shape.words, shape.group_at.get(trigger.main) or shape.verb_before(trigger.first)
    if host is None or not host.relative or first - 2 < trigger.last or words[first - 1].lower != "and":
        return False
    opening = next((i for i in range(host.first - 1, 0, -1) if words[i].lower == "who"), 0)
    if not opening or words[opening - 1].text != "," or words[first - 2].text != ",":
        return False
    return not any(word.text in {",", ";"} for word in words[opening : first - 2])


def _is_whom_it_is_about(shape: Shape, trigger: Trigger, last: int) -> bool:
    """Whether "who" behind the words is no subject of the step that the clause tells: "Tarn, who he was jailed for"."""
    words = shape.words
    i = last + 1 if lower_at(words, last) == "," else last
    if lower_at(words, i) not in {"who", "whom"} or lower_at(words, i + 1) not in _NOMINATIVE:
        return False
    verb = shape.verb_behind(i, finite=True)
    return verb is not None and verb.passive and verb.first <= i + 3 and verb.first <= trigger.first < verb.end


def _begins_a_clause(shape: Shape, first: int) -> bool:
    chunk = shape.chunk_at[first]
    return chunk is not None and any(shape.words[i].lower in _WHATEVER for i in range(chunk.begins, first + 1))


def _owns_many(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    owner = owner_of_many(shape, first, last)
    return owner is not None and not owner.first <= trigger.main < owner.last


def _is_called_after_it(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether the words right behind a noun that says the happening only say what it is called."""
    return first == trigger.last and shape.words[last - 1].base in _CALLED


def _is_set_off(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether words are the weapon of which a noun tells that it went off."""
    words, chunk = shape.words, shape.chunk_at[first]
    if chunk is None or trigger.kind != "bombing" or trigger.main in shape.group_at:
        return False
    return (
        words[chunk.head].base in EXPLOSIVES and chunk.begins > trigger.main and words[chunk.begins - 1].lower == "of"
    )


def _is_given_by_it(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether words are the object of what a noun that says the happening is said to give or to make of somebody."""
    if trigger.main in shape.group_at:
        return False
    return any(
        each.finite
        and not each.passive
        and shape.words[each.main].base in _GIVING
        and any(chunk.first <= trigger.main < chunk.last for chunk in each.subjects)
        and each.last <= first
        and not any(shape.verbs_between(each.last, first))
        for each in shape.groups
    )


def _is_behind_its_doer(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether a passive's doer ends at a comma, and an "and" goes on behind it: "shot by rebels, and Tarn fled"."""
    words, group = shape.words, shape.group_at.get(trigger.main)
    if group is None or not group.passive or first < trigger.last:
        return False
    between = words[trigger.last : first]
    marks = [i for i, word in enumerate(between) if word.text in {",", ";"}]
    if not marks or marks[0] + 1 >= len(between) or between[marks[0] + 1].lower != "and":
        return False
    doer = shape.chunk_at[trigger.last + marks[0] - 1]
    return doer is not None and any(word.lower == "by" for word in between[: marks[0]]) and is_people(shape, doer)


def _did_another(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether "by" and a participle make the words the doer of that, and a pronoun does what the happening says."""
    group = shape.group_at.get(trigger.main)
    if group is None or group.passive or not group.finite or not group.subjects:
        return False
    if not all(each.pronoun and each.begins > first for each in group.subjects):
        return False
    by = shape.begins_at(first) - 1
    did = shape.group_at.get(by - 1)
    return by > 0 and shape.words[by].lower == "by" and did is not None and did.passive and did is not group


def _is_sanctioned(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether a measure before the words is laid on those whom they name: "sanctions on two men, citing a siege"."""
    words = shape.words
    at = shape.begins_at(first) - 1
    laid = at > 0 and words[at].lower in {"on", "against"} and words[at - 1].base in BANS
    apart = any(word.text == "," for word in words[first : trigger.first])
    return laid and apart and trigger.main not in shape.group_at


def _is_author(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether "by" before the words tells who wrote or said what stands before a noun that says the happening."""
    words = shape.words
    by = shape.begins_at(first) - 1
    if by < 1 or words[by].lower != "by" or trigger.first < first or trigger.main in shape.group_at:
        return False
    return words[by - 1].base in _WRITTEN and not shape.verbs_between(by, trigger.first)


def _is_written_about(shape: Shape, trigger: Trigger, last: int) -> bool:
    """Whether a noun that says the happening is what something written behind the words is about."""
    chunk = shape.chunk_at[trigger.main]
    about = (chunk.begins if chunk is not None else trigger.first) - 1
    verb = trigger.main in shape.group_at and shape.words[trigger.main].form != "ing"
    if verb or about < 1 or shape.words[about].lower not in _ABOUT or about > trigger.first:
        return False  # "handed over a note of protest"
    work = shape.chunk_at[about - 1]
    return work is not None and shape.words[work.head].base in _WRITTEN and last <= work.begins


def _answers_it(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether "from" before the words tells whose answer to it the sentence tells of: "silence on the arrest from"."""
    words, own = shape.words, shape.chunk_at[trigger.main]
    about = own.begins - 1 if own is not None else 0
    if trigger.main in shape.group_at or about < 1 or words[about].lower not in _ABOUT | {"at", "to"}:
        return False
    between = words[trigger.last : first]
    return words[about - 1].base in _ANSWERS and any(word.lower == "from" for word in between)


def _is_tied_with(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether words are the first of two that "between" joins, of which a noun that says the happening is the other."""
    words, own = shape.words, shape.chunk_at[trigger.main]
    opens = shape.begins_at(first) - 1
    if own is None or trigger.main in shape.group_at or opens < 0 or words[opens].lower != "between":
        return False
    return last < own.begins and words[own.begins - 1].lower == "and" and not shape.verbs_between(opens, own.begins)


def _is_of_joint_work(shape: Shape, first: int) -> bool:
    """Whether words before a verb stand in what only explains its subject: ", a joint programme of the League,"."""
    words = shape.words
    for i in range(shape.begins_at(first) - 1, 1, -1):
        if i in shape.group_at or words[i].text in {",", ";"}:
            return False
        if words[i].lower == "of" and words[i - 1].base in _JOINT:
            opening = shape.chunk_at[i - 1]
            return opening is not None and opening.begins > 0 and words[opening.begins - 1].text == ","
    return False


def _looks_into_it(shape: Shape, trigger: Trigger, last: int) -> bool:
    """Whether a noun is, or is of, what the words that end before `last` look into: "reporters covering torture"."""
    words = shape.words
    behind = last + 1 if last < len(words) and words[last].text == "," else last
    if trigger.main in shape.group_at or not behind < trigger.first or words[behind].lower not in _LOOKING:
        return False
    return not shape.verbs_between(behind, trigger.first, finite=True)
