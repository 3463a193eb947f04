"""Who is told of on one side of an act without doing or suffering it: the helped, the holders, the owners of foes."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.model.claim import Argument, Role
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.people import is_people
from answerable.reading.language.words import lower_at, singular

_HOLDING = word_set(
    "use run own operate hold occupy rent guard frequent visit attend inhabit populate control man staff"
)
"""Verbs of whose a place or a thing is that an act befalls."""
_ENDING = word_set(
    "contain repel repulse thwart foil halt stop prevent quell suppress avert deter condemn denounce investigate film "
    "report witness confirm record deny answer"
)
"""Verbs of who does something about an act that others do."""
_HELP = word_set("support aid assistance help backing defence defense favour favor behalf")
_HELPING = word_set("support help assist aid back reinforce")
_BY_MEANS = word_set("with through by")
_LISTING = word_set("include comprise")
_OF_PEOPLE = frozenset({"killing", "arrest", "abduction", "torture", "enforced_disappearance", "mass_killing"})
"""Kinds whose nouns no "on" or "against" leads on from."""
_AGAINST = frozenset({"on", "against"})
_CASES = word_set("trial retrial prosecution appeal conviction hearing")
"""Heads of nouns that name the act somebody is tried for: "murder retrial"."""
_PROTESTS = word_set(
    "demonstration protest rally uprising revolt rebellion march riot unrest dissent opposition movement"
)
_FOES = word_set(
    "foe enemy opponent critic rival adversary detractor supporter follower loyalist backer ally sympathiser "
    "sympathizer victim"
)
"""Nouns of people that are somebody's and do not do what he does."""


def on_its_sides(arguments: Sequence[Argument], shape: Shape, trigger: Trigger) -> list[Argument]:
    """The arguments of an act without who is only told of beside those who did it or whom it befell.

    - Whom it was to help: "air strikes in support of Tarn", "supports Tarn with air strikes".
    - Who did it with others: "states that have made strikes include Norland".
    - Against whom those rose who were put down: "quelled protests against his regime".
    - Who is tried for it: "the murder retrial of Tarn"; in "the Tarn murder trial" it befell him.
    - What another act was against: "arrests, murders and raids on shops".
    - Whose the place is that was struck: "the blast hit a mosque used by followers of Tarn".
    - Whose foes or followers did it: "battles between guards and Tarn's foes".
    - Who did something about it: "the raids were repelled by the army".
    - Who did what an answer is for: "concerned over the beatings by guards".
    """
    return [each for each in arguments if not _is_on_a_side(shape, trigger, arguments, each)]


def _is_on_a_side(shape: Shape, trigger: Trigger, arguments: Sequence[Argument], argument: Argument) -> bool:
    place = shape.place_of(argument.span)
    if place is None:
        return False
    if argument.role is Role.ACTOR:
        return _did_what_it_is_for(shape, trigger, arguments, argument)
    if argument.role in {Role.VICTIM, Role.RECIPIENT} and _is_raided(shape, trigger, place[0]):
        return True
    if argument.role not in {Role.VICTIM, Role.PERPETRATOR}:
        return False
    if argument.role is Role.PERPETRATOR:
        if _did_something_about_it(shape, trigger, place[0]):
            return True
        return _holds_it(shape, trigger, place[0]) or _has_foes(shape, trigger, place[1])
    return (
        _is_helped(shape, trigger, *place)
        or _is_listed(shape, arguments, *place)
        or _is_risen_against(shape, trigger, place[0])
        or _is_tried(shape, trigger, *place)
    )


def _did_what_it_is_for(shape: Shape, trigger: Trigger, arguments: Sequence[Argument], actor: Argument) -> bool:
    """Whether words are within those for what an answer is for, which a verb or an adjective tells."""
    if shape.words[trigger.main].tag == "N":
        return False  # "criticism of the bill by clerks"
    behind = shape.words[trigger.last - 1].end
    charges = [each.span for each in arguments if each.role is Role.CHARGE and each.span.start >= behind]
    return any(map(actor.span.overlaps, charges))


def _begins(shape: Shape, first: int) -> int:
    chunk = shape.chunk_at[first]
    return min(first, chunk.begins) if chunk is not None else first


def _is_helped(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether an act was to help somebody: "in support of Tarn", "support to Tarn"; "supports Tarn with strikes"."""
    words, led, own = shape.words, _begins(shape, first) - 1, shape.group_at.get(trigger.main)
    if own is not None and own.first == last:
        return False  # "aid to people hurt by guards"
    helped = lower_at(words, led - 1) in _HELP and led - 1 not in shape.group_at
    if helped and (lower_at(words, led) in {"to", "for"} or lower_at(words, led - 2) in {"in", "on"}):
        return lower_at(words, led) in {"of", "to", "for"}
    verb = shape.verb_before(first)
    if verb is None or verb.passive or words[verb.main].base not in _HELPING or trigger.main in shape.group_at:
        return False
    means = any(word.lower in _BY_MEANS for word in words[last : trigger.first])
    return means and any(each.meets(first, last) for each in verb.objects)


def _is_listed(shape: Shape, arguments: Sequence[Argument], first: int, last: int) -> bool:
    """Whether words are of a list of those who did it: "forces that have struck Tarn include Norland and Ost"."""
    doers = [shape.place_of(each.span) for each in arguments if each.role is Role.PERPETRATOR]
    return any(
        shape.words[verb.main].base in _LISTING
        and any(each.meets(first, last) for each in verb.objects)
        and any(place is not None and each.meets(*place) for each in verb.subjects for place in doers)
        for verb in shape.groups
    )


def _is_risen_against(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether words are of whom a protest was against that somebody put down."""
    led = _begins(shape, first) - 1
    host = shape.chunk_at[led - 1] if led > 0 and lower_at(shape.words, led) == "against" else None
    if host is None or host.first <= trigger.main < host.last or trigger.kind == "protest":
        return False
    return trigger.main < host.first and singular(shape.words[host.head].lower) in _PROTESTS


def _is_raided(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether words that name nobody are what an act was against that is listed with a killing or an arrest."""
    led, chunk = _begins(shape, first) - 1, shape.chunk_at[first]
    if lower_at(shape.words, led) in {"and", "or"} and led > 0 and shape.chunk_at[led - 1] is not None:
        led = _begins(shape, led - 1) - 1  # "raids on farms and shops"
    if trigger.kind not in _OF_PEOPLE or trigger.main in shape.group_at or lower_at(shape.words, led) not in _AGAINST:
        return False
    near = shape.chunk_at[led - 1] if led > 0 else None
    return near is not None and trigger.last <= near.head and chunk is not None and not is_people(shape, chunk)


def _is_tried(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether the noun of an act only tells what the case is about that is somebody's: "the murder retrial of Tarn"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if chunk is not None and trigger.main not in shape.group_at and words[chunk.head].base not in _CASES:
        chunk = next((each for each in shape.conjoined(chunk)[1:] if singular(words[each.head].lower) in _CASES), chunk)
    if chunk is None or trigger.main in shape.group_at or singular(words[chunk.head].lower) not in _CASES:
        return False
    if chunk.head < trigger.last:
        return False  # "the unfair trial of Tarn"
    if lower_at(words, chunk.last) == "against" and _begins(shape, first) == chunk.last + 1:
        return True  # "the torture convictions against Tarn"
    if trigger.main < chunk.first:
        return False
    owned = last <= trigger.first and lower_at(words, last) in {"'s", "'", "’"}
    return owned or (lower_at(words, chunk.last) == "of" and _begins(shape, first) == chunk.last + 1)


def _holds_it(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether "by" before words is of whose a place is: "mosques used by"; not of the act, "a camp run by"."""
    words, by = shape.words, _begins(shape, first) - 1
    if lower_at(words, by) != "by" or by < trigger.last:
        return False
    verb = by - 1
    while verb > trigger.last and words[verb].tag == "ADV":
        verb -= 1
    if words[verb].base not in _HOLDING and words[verb].lower not in {"run", "held"}:
        return False
    group = shape.group_at.get(verb)
    if group is not None and (group.finite or group.first <= trigger.main < group.last):
        return False
    host = shape.chunk_at[verb - 1] or shape.chunk_at[verb]
    return host is not None and not host.first <= trigger.main < host.last


def _did_something_about_it(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether "by" before words is of a verb that says what others did about the act: "was repelled by"."""
    by = _begins(shape, first) - 1
    verb = shape.verb_before(by) if lower_at(shape.words, by) == "by" else None
    if verb is None or not verb.passive or verb.first < trigger.last or shape.words[verb.main].base not in _ENDING:
        return False
    return trigger.main not in shape.group_at


def _has_foes(shape: Shape, trigger: Trigger, last: int) -> bool:
    """Whether words end at who has the foes or followers that are told of behind them."""
    if lower_at(shape.words, last) not in {"'s", "'", "’"}:
        return False
    host = next(
        (shape.chunk_at[i] for i in range(last + 1, min(last + 3, len(shape.words))) if shape.chunk_at[i]), None
    )
    if host is None or host.first <= trigger.main < host.last:
        return False
    return singular(shape.words[host.head].lower) in _FOES
