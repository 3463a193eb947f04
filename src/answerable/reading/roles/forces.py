"""Whose operation, attack or air strike it is: a state or a force before the noun is who does it, and no place.

"Killed in a US operation", "a rebel attack"; not "the Karsa bombing" nor "a German prison", which tell where.
"""

from __future__ import annotations

from answerable.model.claim import Argument, Role
from answerable.reading.happenings.frames import Frame
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.geography import DEMONYMS
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import Sort
from answerable.reading.language.phrases import normal
from answerable.reading.language.words import lower_at

_ADJECTIVAL = frozenset({"US", "U.S.", "UK", "U.K.", "EU", "United States", "NATO", "American"})
"""Names that stand before a noun as an adjective does."""
_FORCES = word_set("army military police navy force commando marine militia guard troop coalition security")
_OPERATIONS = word_set("operation strike airstrike raid offensive bombardment shelling drone missile airstrikes")
_ATTACKING = word_set(
    "army coalition gang government guerrilla insurgent jihadist junta militant militia mob navy paramilitary police "
    "rebel regime separatist settler"
)
"""Nouns that before an act say who does it."""
_SHOTS = word_set("fire gunfire shellfire shelling")
_WEAPONS = _SHOTS | word_set("bomb bullet grenade mine missile mortar rocket shell")
_CALIBRES = word_set("artillery car machine-gun mortar nail petrol pipe roadside rifle rocket sniper tank truck")
"""What stands between whose weapon it is and what it is called."""
_CHARGING = word_set("police policeman officer soldier troop trooper guard cavalry horseman gendarme")
_CROWDS = word_set("crowd mob march marcher protester protestor demonstrator mourner rioter")
_INTO = word_set("at into through towards toward")
_COUNTS = word_set("with over under for")
_FROM_AFAR = frozenset({"air_strike", "shelling"})


def is_of_a_force(shape: Shape, first: int, last: int) -> bool:
    """Whether a name from word `first` to `last` stands before the noun of an operation and says whose it is."""
    words, chunk = shape.words, shape.chunk_at[last - 1] if first < last else None
    head = chunk.head if chunk is not None else last
    if last < len(words) and chunk is not None and head < last and words[last].tag == "ADJ":
        following = shape.chunk_at[last]  # "a Norland special operation", the name taken for a noun phrase of its own
        head = following.head if following is not None else head
        head = last + 1 if following is None and last + 1 < len(words) else head
    if not last <= head < len(words) or words[head].base not in _OPERATIONS:
        return False
    if any(words[k].base in _FORCES for k in range(last, head)):
        return True
    return _is_adjective(shape, first, last)


def striking(text: str, shape: Shape, trigger: Trigger) -> Argument | None:
    """The state whose air strike, shelling or invasion a noun tells, where its name stands right before.

    "A US drone strike", "the Velian invasion of Norland"; not "the Norland invasion", which it may have suffered.
    """
    invading = trigger.kind == "invasion" and [word.lower for word in shape.words[trigger.last :][:1]] == ["of"]
    if trigger.main in shape.group_at or not (invading or trigger.kind in _FROM_AFAR):
        return None
    name = next((each for each in shape.names if each.last == trigger.first), None)
    if name is None or not _is_adjective(shape, name.first, name.last):
        return None
    span = shape.span_of(text, name.first, name.last)
    state = span.quote.lower() not in DEMONYMS
    return Argument(role=Role.PERPETRATOR, span=span, value=normal(span.quote), name=state)


def attacking(text: str, shape: Shape, trigger: Trigger, chunk: Chunk, around: Frame) -> Argument | None:
    """The force whose act a noun tells, where it stands right before: "a rebel attack", "the army siege".

    Of acts that are their owner's alone; "a police shooting" may be of police. A "military" one may be any state's.
    """
    words = shape.words
    last = trigger.first + (words[trigger.first].base in _ATTACKING)  # "police raid" may say the kind together
    if around.possessor is not Role.PERPETRATOR or trigger.kind == "shooting" or chunk.head != trigger.main:
        return None
    first = last - 1
    if first < chunk.first or words[first].base not in _ATTACKING or words[first].lower != words[first].base:
        return None
    while first > chunk.first and words[first - 1].tag in {"ADJ", "N"}:
        first -= 1
    if first > chunk.first and words[first - 1].tag == "NAME":
        return None
    span = shape.span_of(text, first, last)
    return Argument(role=Role.PERPETRATOR, span=span, value=normal(span.quote))


def charges_at(shape: Shape, trigger: Trigger) -> bool:
    """Whether a force runs at people, and takes nobody to court: "police charged the crowd", "charged and broke it up".

    Of "police charged the marchers with riot" the law is told.
    """
    words, group = shape.words, shape.group_at.get(trigger.main)
    if group is None or words[group.main].base != "charge" or group.auxiliaries or not group.subjects:
        return False
    if not all(words[each.head].base in _CHARGING for each in group.subjects):
        return False
    if not group.objects:
        behind, other = lower_at(words, group.last), shape.group_at.get(group.last + 1)
        return behind in _INTO or (behind == "and" and other is not None and not other.passive)
    crowd = all(words[each.head].base in _CROWDS for each in group.objects)
    return crowd and not any(word.lower in _COUNTS for word in words[group.objects[-1].last :])


def wielder(text: str, shape: Shape, chunk: Chunk) -> Argument | None:
    """Who strikes with a weapon that stands behind his name: "an Orsk Front bomb", "rebel mortar fire".

    Of a bomb or a shell no country, which may only have made it: "killed by a Norlandic bomb".
    """
    words, head = shape.words, chunk.head
    last = head
    while last > chunk.first and words[last - 1].base in _CALIBRES:
        last -= 1
    if words[head].base not in _WEAPONS or last <= chunk.first:
        return None
    name = next((each for each in shape.names if each.last == last), None)
    first = name.first if name is not None else last - 1
    shot = words[head].base in _SHOTS
    body = name is not None and (name.sort is Sort.ORGANISATION or (shot and name.sort is Sort.DEMONYM))
    if not (body or (name is None and words[first].lower in _ATTACKING)):
        return None
    span = shape.span_of(text, first, last)
    named = name is not None and name.sort is Sort.ORGANISATION
    return Argument(role=Role.PERPETRATOR, span=span, value=normal(span.quote), name=named)


def _is_adjective(shape: Shape, first: int, last: int) -> bool:
    """Whether the words are an adjective of a state or a name used as one."""
    while first < last and shape.words[first].tag in {"DET", "PREP", "TIME"}:
        first += 1
    name = " ".join(word.text for word in shape.words[first:last])
    return name in _ADJECTIVAL or name.lower() in DEMONYMS
