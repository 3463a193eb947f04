"""By whose word somebody did an act that the sentence names only as what he is judged for, accused of or owns up to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from answerable.model.claim import DOING, Argument, Modality, Role, Speaker, Voice
from answerable.model.span import Span
from answerable.model.vocabulary import nouns
from answerable.reading.happenings.cleared import CONFESSING
from answerable.reading.happenings.hearsay import VERDICTS, called_guilty
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import PARTICLES, Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.people import is_people
from answerable.reading.language.phrases import named_or_described
from answerable.reading.language.words import lower_at
from answerable.reading.roles.verdicts import finder_of

_CONVICTING = VERDICTS - {"fine", "punish"}
_FOR_WHICH = frozenset({"of", "for"})
_NOT_THIS = word_set("not part role involvement participation complicity conspiracy plot attempt")
_UNDOING = word_set(
    "overturn quash exonerate acquit clear annul vacate reverse pardon wrongly wrongfully falsely unjustly mistakenly"
)
"""Words by which a judgment is told not to stand."""
_OWNS_UP = word_set("admits confesses")
"""How a headline says it, where they look like nouns: "Guard admits role in killings"."""
_LAYING = word_set("accuse arraign blame charge indict prosecute suspect")
"""Verbs by which an act is laid at somebody's door before anybody has judged him."""
_HOLDING = word_set("arrest detain hold seek try want")
"""Verbs of what is done to him for it: "held over the theft"."""
_GROUNDS = frozenset({"for", "on", "over"})
_CHARGES = word_set("accusation allegation charge suspicion")
_JUDGMENTS = word_set("conviction guilty")
_PUNISHMENTS = word_set("sentence term life year month imprisonment fine")
_GIVEN = word_set("give hand")
_GETTING = word_set("receive get serve")
_TAKEN_ON = word_set("credit responsibility")
_LEADING = word_set("of for to over on in with including")
"""What stands before the act where the verb or noun farther left is about it; not "jailed after the attack"."""
_TAKEN = word_set("accept offer pay receive take")
_SHARES = word_set("hand involvement part participation role")
_PARTING = word_set("who whom whose which that but")
_LIST = word_set(", and or both")
_CRIMES = word_set("act case charge count crime offence offense")
_NOW = frozenset({"is", "are"})
_THINKING = word_set("allege assume believe claim fear presume report rumour rumor say suppose suspect think")
_WHERE = word_set("by in at before on")
"""What leads to who judges, when or where: "found guilty by a jury of murder"."""
_OF_A_LIST = frozenset({"N", "ADJ", "DET", "NUM", "TO"})


@dataclass(frozen=True, slots=True)
class _Lead:
    """What an act hangs on.

    Attributes:
        verb: if any.
        start: the word from which on the sentence tells what the act hangs on, behind the verb.
        by: the preposition, in lower case; empty for none.
    """

    verb: Group | None
    start: int
    by: str = ""


def vouched(
    text: str, shape: Shape, trigger: Trigger, arguments: Sequence[Argument], speaker: Speaker
) -> tuple[Speaker, Modality]:
    """Who says that those named as its doers did an act that is put as a fact, and how it is put.

    - "Convicted of two murders", "found guilty of shooting him": the court, by name where the sentence tells it.
    - "Pleaded guilty to the murder", "confessed to shooting him", "claimed responsibility for the bombing": who does.
    - "Accused of theft, robbing guards and arson", "arrested on charges of robbery and shooting a guard": alleged.
    - "The killing was thought to have been carried out by rebels": alleged.
    - "It is not known whether the killing was committed by rebels": possible.

    Args:
        text: the working text.
        shape: of the sentence.
        trigger: that says the act.
        arguments: of the act.
        speaker: who says so if nobody nearer does.
    """
    first, doers = _begins(shape, trigger), [each for each in arguments if each.role in DOING]
    if any(_is_only_thought(shape, trigger, each.span) for each in doers):
        return speaker, Modality.ALLEGED
    if doers and _is_asked(shape, trigger):
        return speaker, Modality.POSSIBLE
    lead = _led_by(shape, first) if first is not None and doers else None
    if first is None or lead is None or not all(_is_judged(shape, lead, each.span) for each in doers):
        return speaker, Modality.HAPPENED
    words, verb = shape.words[lead.start : first], lead.verb
    said = {word.lower for word in words}
    if verb is not None and not (verb.negated or verb.modal or verb.infinitive):
        base, cue = shape.words[verb.main].base, Span.of(text, shape.words[verb.main].start, shape.words[verb.main].end)
        if base in VERDICTS or (base in {"find", "prove"} and "guilty" in said):
            if verb.passive and any(word.lower in _NOW for word in shape.words[verb.first : verb.main]):
                return speaker, Modality.ALLEGED  # "officers who are convicted of torture may be fined"
            court = finder_of(text, shape, verb) if base in VERDICTS or not verb.passive else None
            return court or _court(cue), Modality.HAPPENED
        guilty = base == "plead" and "guilty" in said and "not" not in said
        responsible = base == "claim" and not said.isdisjoint(_TAKEN_ON)
        if (guilty or responsible or base in CONFESSING) and not verb.passive:
            return _owner(text, shape, verb, cue, doers[0]), Modality.HAPPENED
        if base in _LAYING or (base in _HOLDING and lead.by in _GROUNDS):
            return speaker, Modality.ALLEGED
    owned = [word for word in words if word.lower in _OWNS_UP] if verb is None else []
    if owned and not said.isdisjoint(_SHARES) and doers[0].span.end <= owned[0].start:
        return _said_of_oneself(doers[0], Span.of(text, owned[0].start, owned[0].end)), Modality.HAPPENED
    judged = [word for word in words if word.base in _JUDGMENTS]
    if judged and called_guilty(shape, trigger):
        return speaker, Modality.ALLEGED  # "Tarn is guilty of murder"
    if judged and "not" not in said:
        return _court(Span.of(text, judged[-1].start, judged[-1].end)), Modality.HAPPENED
    charged = any(word.base in _CHARGES and word.tag == "N" for word in words)
    return speaker, Modality.ALLEGED if charged else Modality.HAPPENED


def _is_only_thought(shape: Shape, trigger: Trigger, doer: Span) -> bool:
    """Whether somebody is only thought to have done what a noun tells: "a raid suspected to have been made by Tarn"."""
    place = shape.place_of(doer)
    if place is None or trigger.main in shape.group_at or place[0] < trigger.last:
        return False
    words = shape.words
    between = [each for each in shape.groups if trigger.last <= each.first and each.last <= place[0]]
    for held, done in pairwise(between):
        thought = held.passive or (not held.subjects and words[held.first - 1].text == ",")
        work = any(word.lower == "work" for word in words[done.last : place[0]])
        if thought and words[held.main].base in _THINKING and done.first == held.last and (done.passive or work):
            return True
    return False


def _is_asked(shape: Shape, trigger: Trigger) -> bool:
    """Whether the sentence only asks who did what a noun tells: "whether the raid was made by Tarn"."""
    chunk = shape.chunk_at[trigger.main] if trigger.main not in shape.group_at else None
    asked = chunk is not None and lower_at(shape.words, chunk.begins - 1) in {"whether", "if"}
    return asked and any(each.passive and each.finite and chunk in each.subjects for each in shape.groups)


def with_convict(text: str, shape: Shape, trigger: Trigger, arguments: Sequence[Argument]) -> list[Argument]:
    """The arguments of an act with those whom its sentence tells to be judged for that very act, where no doer is told.

    "Tarn was convicted of the murder of Ost", "jailed for ten years for theft and incitement", "got life for the
    murder", "pleaded guilty to it"; nobody "convicted of a part in" it, "wrongly convicted", or of whom the sentence
    tells what became of the judgment.
    """
    first, words = _begins(shape, trigger), shape.words
    if not first or any(each.role in DOING for each in arguments):
        return list(arguments)
    lead = _led_by(shape, first)
    verb = lead.verb if lead is not None else None
    if verb is None or verb.negated or verb.modal or verb.infinitive or not (verb.finite or verb.passive):
        return list(arguments)
    said = {word.lower for word in words[verb.last : first]}
    whom = _answering(shape, verb, said, first)
    if not said.isdisjoint(_NOT_THIS) or any(not _UNDOING.isdisjoint((w.base, w.lower)) for w in words):
        return list(arguments)
    judges = [] if verb.passive or whom == verb.subjects else verb.subjects
    described = verb.reduced and any(each.nameless for each in whom)  # "the only person convicted of"
    if described or any(each.pronoun for each in judges):
        return list(arguments)
    if any(each.pronoun or not is_people(shape, each) for each in whom):
        return list(arguments)
    told = (named_or_described(text, shape, each) for each in whom)
    free = (each for each in told if not any(each[0].overlaps(other.span) for other in arguments))
    return [
        *arguments,
        *(Argument(role=Role.PERPETRATOR, span=span, value=value, name=named) for span, value, named in free),
    ]


def _is_for_which(shape: Shape, first: int) -> bool:
    """Whether "of" or "for" leads to an act, alone or as one of a list: "convicted of theft and incitement".

    Not to what others suffered or told: "convicted of insulting victims of torture", "of spreading reports of torture",
    "jailed for protesting against the killing of miners and torture".
    """
    words, i = shape.words, first - 1
    while i > 0 and (words[i].lower in _LIST or (i < first - 1 and _is_listed(shape, i))):
        i -= 1
    nearest = shape.verb_before(i) if i < first - 1 else None
    if words[i].lower not in _FOR_WHICH or (nearest is not None and not nearest.finite and not nearest.passive):
        return False
    whose = shape.chunk_at[i - 1] if i > 0 and words[i].lower == "of" else None
    if whose is None or not whose.nameless or words[whose.begins - 1].lower in _WHERE:
        return True
    head = words[whose.head]
    return head.tag == "NUM" or head.base in nouns() or head.base in _CRIMES


def _is_listed(shape: Shape, i: int) -> bool:
    """Whether a word may stand in a list of acts: "of plotting to oust the government | and incitement"."""
    group = shape.group_at.get(i)
    return shape.words[i].tag in _OF_A_LIST or (group is not None and not group.finite)


def _answering(shape: Shape, verb: Group, said: set[str], first: int) -> Sequence[Chunk]:
    """Of whom a verb tells that they are judged or punished for the act at word `first`, or plead guilty to it."""
    base = shape.words[verb.main].base
    if base == "plead":
        return verb.subjects if "guilty" in said else ()
    if not _is_for_which(shape, first):
        return ()
    if base in _CONVICTING or (base in {"find", "prove"} and "guilty" in said):
        return verb.undergone
    given = base in (_GIVEN if verb.passive else _GETTING)
    punished = any(shape.words[each.head].base in _PUNISHMENTS for each in verb.objects)
    return verb.subjects if given and punished else ()


def _court(verdict: Span) -> Speaker:
    """The court that no word names but the verdict's."""
    return Speaker(voice=Voice.UNNAMED, span=verdict, cue=verdict)


def _begins(shape: Shape, trigger: Trigger) -> int | None:
    """The first word of an act told by a noun or by "-ing"; None of one that a verb tells."""
    group, chunk = shape.group_at.get(trigger.main), shape.chunk_at[trigger.main]
    if group is not None:
        bare = not group.finite and not group.infinitive and shape.words[group.main].form == "ing"
        return group.first if bare else None
    return chunk.begins if chunk is not None else None


def _led_by(shape: Shape, first: int) -> _Lead | None:
    """What the act that begins at word `first` hangs on by a preposition, alone or as one of a list."""
    words, i = shape.words, first - 1
    while i >= 0 and (words[i].lower in _LIST | PARTICLES or words[i].tag != "PREP"):
        if _parts(shape, i) or _verb(shape, i) is not None:
            break
        i -= 1
    direct = _verb(shape, i) if i == first - 1 else None
    if direct is not None and words[direct.main].base == "admit":
        return _Lead(direct, first)  # "admitted shooting him"
    if i < 0 or words[i].lower not in _LEADING:
        return None
    taken = shape.verb_before(i)
    if words[i].lower == "in" and taken and words[taken.main].base in _TAKEN and taken.first < first:
        return _led_by(shape, taken.first)  # "pleaded guilty to accepting a million in bribes"
    if words[i].lower == "in" and i - 1 not in shape.group_at and words[i - 1].base not in _SHARES:
        return None  # "accused of abuses in the fighting"
    by = words[i].lower
    while i >= 0 and not _parts(shape, i):
        verb = _verb(shape, i)
        if verb is not None:
            return _Lead(verb, verb.last, by)
        i -= 1
    return _Lead(None, i + 1, by)


def _is_judged(shape: Shape, lead: _Lead, doer: Span) -> bool:
    """Whether a doer may be of whom the verb is said, not "filming police attacking a crowd"."""
    objects = lead.verb.objects if lead.verb is not None else []
    before = lead.start >= len(shape.words) or doer.start < shape.words[lead.start].start
    own = any(shape.words[each.begins].start <= doer.start < shape.words[each.last - 1].end for each in objects)
    return before or own or lead.verb is None


def _verb(shape: Shape, i: int) -> Group | None:
    """The verb at word `i`, unless it is an "-ing" that may itself hang on another."""
    group = shape.group_at.get(i)
    if group is None or group.finite or group.passive or shape.words[group.main].form != "ing":
        return group
    return group if shape.words[group.main].base in VERDICTS | {"plead", "claim"} else None


def _parts(shape: Shape, i: int) -> bool:
    word = shape.words[i]
    return word.tag == "SUB" or word.text in {";", ":"} or word.lower in _PARTING


def _said_of_oneself(doer: Argument, cue: Span) -> Speaker:
    return Speaker(voice=Voice.NAMED if doer.name else Voice.UNNAMED, name=doer.value, span=doer.span, cue=cue)


def _owner(text: str, shape: Shape, verb: Group, cue: Span, doer: Argument) -> Speaker:
    """Who owns up: the verb's subject, or whom the act names as its doer where that tells more."""
    if not verb.subjects or (verb.subjects[0].pronoun and doer.name):
        return _said_of_oneself(doer, cue)
    span, value, named = named_or_described(text, shape, verb.subjects[0])
    return Speaker(voice=Voice.NAMED if named else Voice.UNNAMED, name=value, span=span, cue=cue)
