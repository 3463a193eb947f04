"""Words for what is done to people that are said of things or animals: a report is released, a car is held."""

from __future__ import annotations

from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import HAVE, word_set
from answerable.reading.language.names import Sort
from answerable.reading.language.people import is_people
from answerable.reading.language.words import singular
from answerable.reading.roles.objects import LANDS, abstract, is_deed

LOUD = frozenset({"explosion", "blast", "detonation", "explode", "go off", "detonate"})
"""What may be a bomb, or an accident."""
OF_PEOPLE = frozenset(
    {"release", "arrest", "arbitrary_detention", "abduction", "imprisonment", "enforced_disappearance"}
)
"""Kinds that only people undergo."""
_OF_THE_BODY = frozenset({"killing", "mass_killing", "wounding", "torture", "ill_treatment", "shooting", "execution"})
_ANIMALS = word_set(
    "animal dog cat cow bull cattle livestock goat sheep pig horse donkey camel buffalo poultry chicken bird elephant "
    "wolf bear lion whale"
)
_ISSUED = word_set(
    "report statement ruling judgment judgement verdict decision opinion ranking list index survey study poll finding "
    "figure data statistics statistic video footage recording audio tape clip film documentary trailer album single "
    "song book novel memoir poem article essay letter memo email cable document file record dossier paper photo "
    "photograph picture image sketch name identity ethnicity nationality detail information transcript text draft "
    "result map guideline guidance version update bulletin communique communiqué declaration manifesto message "
    "note pamphlet cause cd dvd autopsy account testimony affidavit warning advisory alert forecast"
)
_CARRIED_OUT = word_set(
    "contract order trade deal agreement transaction will document programme program task duty mission strategy policy "
    "series plan move step operation manoeuvre maneuver project scheme warrant"
)
"""What is executed and is nobody."""
_AUTHORED = word_set(
    "report statement ruling judgment judgement verdict decision opinion survey study poll letter memo"
)
"""Those before an "of" that names who wrote them."""
_OBJECTS = word_set(
    "fund money payment aid loan salary wage asset body remains corpse car vehicle truck lorry motorcycle van ship "
    "vessel tanker boat aircraft plane helicopter passport card phone cellphone computer laptop equipment goods cargo "
    "shipment land property house gas pollution water weapon gun ammunition drug gold bail ransom"
)
_UNMANNED = word_set("drone missile rocket projectile balloon uav shell satellite munition")
"""What is shot down with nobody aboard."""
_CRAFT = word_set("aircraft airliner airplane bomber helicopter jet plane warplane")
_DOWNING = word_set("shoot down intercept")
_KILLING = frozenset({"killing", "mass_killing", "execution"})
_REFLEXIVES = word_set("himself herself themselves itself myself yourself ourselves oneself")
_LIMBS = word_set("leg arm ankle wrist foot hip back neck knee toe finger collarbone rib nose")
_WORN = word_set("jacket shirt coat clothes clothing robe dress gown sari scarf veil uniform trousers")
_THEIRS = {"his": word_set("he"), "her": word_set("she woman girl wife widow mother daughter")}
"""Whose a thing is, by the word before it, where the doer is one of these."""
_CAUSING = HAVE | word_set("get gets got getting")
_QUESTIONING = "question"
_ASKED = word_set("whether why how if")
_BEHIND = 3
"""Words in which the "of" behind a noun stands."""


def said_of_a_thing(shape: Shape, trigger: Trigger) -> bool:
    """Whether a word that is said of people is said of a thing here: "the ruling released on Monday"."""
    if _is_downed(shape, trigger, _UNMANNED):
        return True
    if trigger.kind not in OF_PEOPLE | _OF_THE_BODY:
        return False
    told = undergone(shape, trigger)
    if trigger.kind == "execution" and told and all(shape.is_one_of(chunk, _CARRIED_OUT) for chunk in told):
        return True
    if trigger.kind == "execution" and told and all(_is_done(shape, chunk) for chunk in told):
        return trigger.main in shape.group_at  # "executed an arrest"
    if trigger.kind in _OF_THE_BODY:
        before = shape.words[trigger.first - 1].base if trigger.first and trigger.main not in shape.group_at else ""
        if before in _ANIMALS:
            return True  # "the dog torture"
        animals = bool(told) and all(shape.is_one_of(chunk, _ANIMALS) for chunk in told)
        return animals or _is_of_a_thought(shape, trigger)
    return bool(told) and all(_is_thing(shape, chunk) or shape.is_one_of(chunk, _ANIMALS | LANDS) for chunk in told)


def is_of_craft(shape: Shape, trigger: Trigger) -> bool:
    """Whether craft are shot down, and nobody is said to be killed: "shot down two helicopters"."""
    return _is_downed(shape, trigger, _CRAFT)


def _is_downed(shape: Shape, trigger: Trigger, what: frozenset[str]) -> bool:
    """Whether it is said that things of some sort, and nothing else, are shot down."""
    if shape.words[trigger.main].base not in _DOWNING or trigger.main not in shape.group_at:
        return False
    told = undergone(shape, trigger)
    return bool(told) and all(shape.is_one_of(chunk, what) for chunk in told)


def is_to_oneself(shape: Shape, trigger: Trigger) -> bool:
    """Whether somebody does it to himself, and nobody to another: "set himself on fire", "Tarn broke his leg",
    "set his jacket on fire".

    Who blows himself up may do it to others.
    """
    group = shape.group_at.get(trigger.main)
    if group is None or group.passive or trigger.kind not in _OF_THE_BODY | {"arson"}:
        return False
    if group.objects and all(shape.words[chunk.head].lower in _REFLEXIVES for chunk in group.objects):
        return True  # no "killing herself and two guards"
    owned = any(
        shape.words[chunk.first].lower in {"his", "her"} and singular(shape.words[chunk.head].lower) in _LIMBS
        for chunk in group.objects
    )
    one = len(group.subjects) == 1 and (
        group.subjects[0].pronoun in {"he", "she"}
        or (group.subjects[0].name is not None and group.subjects[0].name.sort is Sort.PERSON)
    )
    if trigger.kind == "arson":
        return any(_is_worn_by(shape, chunk, group) for chunk in group.objects)
    return owned and one and shape.words[group.main].base == "break"


def _is_worn_by(shape: Shape, chunk: Chunk, group: Group) -> bool:
    """Whether it is what the doer wears: "he set his jacket on fire"; not "the guard set her coat on fire"."""
    words = shape.words
    own = words[chunk.first].lower
    if len(group.subjects) != 1 or own not in _THEIRS or singular(words[chunk.head].lower) not in _WORN:
        return False
    doer = group.subjects[0]
    head = words[doer.head].lower
    if doer.pronoun or own == "her":
        return head in _THEIRS[own]
    return doer.name is not None or (singular(head) == head and head not in _THEIRS["her"])


def is_doubted(shape: Shape, trigger: Trigger) -> bool:
    """Whether what is questioned is what was said or done, and nobody: "questioned the video", "questioned whether"."""
    group = shape.group_at.get(trigger.main)
    if trigger.kind != "investigation" or group is None or shape.words[group.main].base != _QUESTIONING:
        return False
    following = next((word for word in shape.words[group.last :] if word.tag not in {"TIME", "PREP"}), None)
    if not group.passive and following is not None and following.lower in _ASKED:
        return True
    asked = [_counted(shape, chunk) for chunk in group.undergone]
    return bool(asked) and not any(
        chunk.pronoun
        or shape.words[chunk.head].tag != "N"  # "questioned twelve"
        or is_people(shape, chunk)
        or (chunk.name is not None and chunk.head < chunk.name.last)
        for chunk in asked
    )


def _counted(shape: Shape, chunk: Chunk) -> Chunk:
    """What a number or a "some" is of: the marchers of "questioned some of the marchers"."""
    words, of = shape.words, chunk.last
    if words[chunk.head].tag == "N" or of + 1 >= len(words) or words[of].lower != "of":
        return chunk
    return shape.chunk_at[of + 1] or chunk


def undergone(shape: Shape, trigger: Trigger) -> list[Chunk]:
    """What it is said of: objects, in the passive subjects, what a noun is "of"."""
    group = shape.group_at.get(trigger.main)
    if group is not None:
        found = [chunk for chunk in group.undergone if not trigger.first <= chunk.head < trigger.last]
        given = shape.chunk_at[group.first - 1] if group.first > 1 else None
        if given is not None and given.pronoun and shape.words[given.first - 1].lower in _CAUSING:
            return [given]  # "had it released"
        return [_whole(shape, chunk) for chunk in found if not chunk.pronoun] if group.reduced else found
    for i in range(trigger.last, min(trigger.last + _BEHIND, len(shape.words) - 1)):
        if shape.words[i].lower == "of":
            chunk = shape.owned(shape.chunk_at[i + 1])
            return [chunk] if chunk is not None else []
    return []


def _whole(shape: Shape, chunk: Chunk) -> Chunk:
    """The first noun of a chain of "of": what is released of "the ruling of the judge released on Monday"."""
    i = shape.back(chunk.begins - 1)
    if i < 1 or shape.words[i].lower not in {"of", "by"}:
        return chunk
    before = shape.chunk_at[shape.back(i - 1)]
    return before if before is not None and singular(shape.words[before.head].lower) in _AUTHORED else chunk


def _is_done(shape: Shape, chunk: Chunk) -> bool:
    chunk = shape.owned(chunk) or chunk
    return chunk.nameless and is_deed(shape.words[chunk.head])


def _is_of_a_thought(shape: Shape, trigger: Trigger) -> bool:
    """Whether what is killed is what nobody can touch: "shot down the speculation"."""
    words, group = shape.words, shape.group_at.get(trigger.main)
    if group is None or group.passive or trigger.kind not in _KILLING:
        return False
    return bool(group.objects) and all(
        chunk.nameless
        and words[chunk.head].tag == "N"
        and abstract(singular(words[chunk.head].lower))
        and not is_people(shape, chunk)
        and not (chunk.last < len(words) and words[chunk.last].tag in {"NUM", "N"})  # "executed a record 81 people"
        for chunk in group.objects
    )


def _is_thing(shape: Shape, chunk: Chunk) -> bool:
    if chunk.pronoun:
        return shape.words[chunk.head].lower == "it"
    last = shape.words[chunk.last - 1]
    named = chunk.name is not None and chunk.last <= chunk.name.last
    base = singular(last.lower)
    if is_people(shape, chunk) and base == "figure":
        return False
    if named:
        return base in _ISSUED and last.lower != base and chunk.last - chunk.first > 1  # "World Press Rankings"
    return base in _ISSUED or base in _OBJECTS or last.lower in _OBJECTS


def went_off(shape: Shape, trigger: Trigger) -> bool:
    """Whether something only went off, or went up: "a blast", "the rig blew up"; not "rebels blew up a bridge"."""
    group = shape.group_at.get(trigger.main)
    up = trigger.base == "blow up" and group is not None and not group.passive and not group.objects
    return trigger.base in LOUD or up
