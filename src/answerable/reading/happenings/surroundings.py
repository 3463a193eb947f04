"""What the clause around a trigger makes of it: unreal, awaited, hedged, or what another clause says of it."""

from __future__ import annotations

from collections.abc import Iterator

from answerable.model.claim import Modality
from answerable.model.vocabulary.groups import PUNISHMENTS
from answerable.reading.happenings.governors import nobody
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.happenings.unreal import UNREAL, is_unreal
from answerable.reading.language import effects
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import TAKING, Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.words import singular

_HEDGES = {
    "allegedly": Modality.ALLEGED,
    "purportedly": Modality.ALLEGED,
    "supposedly": Modality.ALLEGED,
    "apparently": Modality.ALLEGED,
    "possibly": Modality.POSSIBLE,
    "perhaps": Modality.POSSIBLE,
    "maybe": Modality.POSSIBLE,
    "potentially": Modality.POSSIBLE,
}
REFRAINING = word_set("refrain abstain desist")
_AWAITED = word_set("until till before unless")
"""Words that open a clause of what may be yet to come."""
_NOMINATIVE = word_set("i he she we they")
_BEARING_OUT = word_set("confirm corroborate verify prove substantiate acknowledge admit")
_TELLING = word_set("say state report mention confirm show prove establish find")
"""Verbs that leave open what they are denied to tell: "did not confirm that he was killed"."""
_NAMING = TAKING | word_set("name identify recognise recognize depict present pick single")
"""Verbs with "as" for whom somebody takes another to be."""
_PRETENDING = word_set("pass portray present disguise pose dress")
"""Verbs with "as" for what others are made to look like."""
_PRETENDED = 12
"""Words behind that "as" in which it may be told."""
_PROOF = word_set("evidence proof indication sign suggestion")
_RUMOURING = word_set("report say rumour rumor")
"""Verbs of what "it is" or "it was" said of, by nobody."""
_AHEAD = word_set("will shall must should can cannot may")


def told_of_one_named(shape: Shape, group: Group | None) -> bool:
    """Whether a clause tells what one did for whom somebody takes another: "named Tarn as the man who shot her"."""
    whom = group.told_of if group is not None and group.relative else None
    i = shape.back(whom.first - 1) if whom is not None else -1
    if i > 0 and shape.words[i].lower == "of":  # "as one of the men who"
        i = shape.back((shape.chunk_at[i - 1] or whom).first - 1) if whom is not None else -1
    if i < 1 or shape.words[i].lower != "as":
        return False
    named = shape.chunk_at[shape.back(i - 1)]
    return named is not None and any(
        shape.words[other.main].base in _NAMING and any(each is named for each in (*other.objects, *other.subjects))
        for other in shape.groups
    )


def is_pretended(shape: Shape, trigger: Trigger) -> bool:
    """Whether it tells only what somebody is made to look like: "were passed off as rebels killed in combat"."""
    words, own = shape.words, shape.group_at.get(trigger.main)
    if own is not None and own.finite and not own.relative:
        return False  # "men posing as clerks were held"
    for i in range(trigger.first - 1, max(0, trigger.first - _PRETENDED), -1):
        group = shape.group_at.get(i)
        if (group is not None and group.finite) or words[i].text in {";", ":"}:
            return False
        if words[i].lower == "as":
            verb = shape.verb_before(i)
            return verb is not None and i - verb.last < 2 and words[verb.main].base in _PRETENDING
    return False


def left_alone(shape: Shape, trigger: Trigger) -> int | None:
    """Number of the "refrain" of "refrain from the arrest or harassment of", if a noun is what somebody is to leave."""
    words = shape.words
    if trigger.main in shape.group_at:
        return None
    for k in range(trigger.first - 1, 0, -1):
        if words[k].lower == "from" and words[k - 1].lower in REFRAINING:
            return k - 1
        group = shape.group_at.get(k)
        apart = words[k].tag == "PREP" and words[k].lower not in {"in", "of"}
        if apart or words[k].text in {";", ":"} or (group is not None and group.finite):
            return None
    return None


def of_clause(shape: Shape, trigger: Trigger) -> Iterator[Modality | None]:
    """What the clause of a trigger makes of it, from the inside out: unreal, awaited, or what governs the clause."""
    if _turned_round(shape, trigger) or is_unreal(shape, trigger):
        yield Modality.POSSIBLE
        return
    if is_pretended(shape, trigger):
        yield Modality.ALLEGED
        return
    if _faced(shape, trigger):
        yield Modality.POSSIBLE
    if left_alone(shape, trigger) == 0 and 0 not in shape.group_at:
        yield Modality.DID_NOT_HAPPEN  # an order, whose verb is taken for a name
        return
    clause = shape.clause_of(trigger.main)
    group = shape.group_at.get(trigger.main)
    if told_of_one_named(shape, group or clause):
        yield Modality.ALLEGED
        return
    if clause is None or (group is not None and group.reduced and group is not clause):
        return  # "demanded that X surrender the men charged with": that they are charged is taken for granted
    for k in range(clause.start, min(clause.start + 3, trigger.first)):
        if shape.words[k].lower in effects.HYPOTHETICAL and shape.words[k].tag in {"SUB", "PREP", "CONJ"}:
            yield Modality.POSSIBLE
            return
    if _awaited(shape, clause):
        yield Modality.POSSIBLE
    if _by_hearsay(shape, clause):
        yield Modality.ALLEGED
    # a complement clause: "feared that …", "demanded that …"
    k = _opening(shape, clause)
    if k >= 1 and shape.words[k].lower == "that" and shape.words[k].tag in {"SUB", "DET"}:
        governor = shape.group_at.get(shape.back(k - 1, negation=True))
        if governor is None:
            chunk = shape.chunk_at[k - 1]
            if chunk is not None and shape.words[chunk.head].tag == "N":
                if shape.words[chunk.first].lower == "no" and shape.words[chunk.head].lower in _PROOF:
                    yield Modality.POSSIBLE
                yield None if _confirmed(shape, chunk) else effects.NOUN_CLAUSE.get(singular(_head(shape, chunk)))
            return
        base = shape.words[governor.main].base
        untold = _negated(shape, governor) or nobody(shape, governor)
        yield Modality.POSSIBLE if untold and base in _TELLING else effects.CLAUSE.get(base)


def borne_out(shape: Shape, trigger: Trigger) -> bool | None:
    """Whether somebody confirms what a clause tells: "confirmed reports that guards shot him"; None where none is to.

    False where the sentence says that he has not.
    """
    clause = shape.clause_of(trigger.main)
    k = _opening(shape, clause) if clause is not None else 0
    chunk = shape.chunk_at[k - 1] if k >= 1 and shape.words[k].lower == "that" else None
    if chunk is None or singular(_head(shape, chunk)) not in effects.NOUN_CLAUSE:
        return None
    return _confirmed(shape, chunk)


def _confirmed(shape: Shape, chunk: Chunk) -> bool | None:
    for group in shape.groups:
        if shape.words[group.main].base in _BEARING_OUT and any(each is chunk for each in group.objects):
            return not (group.negated or group.modal or group.infinitive or group.passive)
    return None


def _head(shape: Shape, chunk: Chunk) -> str:
    return shape.words[chunk.head].lower


def _first_joined(shape: Shape, clause: Group) -> Group:
    """The first of the verbs of one subject and voice that "and" joins: "that he was beaten, and was made to sign"."""
    while shape.words[clause.start].tag == "CONJ" or shape.words[clause.start].text == ",":
        before = shape.verb_before(clause.first, finite=True)
        if before is None or before.passive != clause.passive or before.relative or not before.subjects:
            break
        if before.subjects != clause.subjects or before.start >= clause.start:
            break
        clause = before
    return clause


def _opening(shape: Shape, clause: Group) -> int:
    """Where a clause begins: before the first of its subjects, "that the state or its agents killed a man"."""
    clause = _first_joined(shape, clause)
    k = clause.start
    while k > 1 and shape.words[k].tag == "CONJ" and (left := shape.chunk_at[k - 1]) is not None:
        k = left.begins - 1
    return k if shape.words[k].lower == "that" else clause.start


def _faced(shape: Shape, trigger: Trigger) -> bool:
    """Whether a noun is the punishment that somebody faces, so long or so much of it: "face from 7 to 12 years of"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if trigger.kind not in PUNISHMENTS or trigger.main in shape.group_at or chunk is None:
        return False
    facing = shape.verb_before(trigger.first)
    long = words[chunk.begins - 1].lower == "of" and words[chunk.begins - 2].tag in {"N", "TIME"}
    return long and facing is not None and words[facing.main].base == "face"


def _by_hearsay(shape: Shape, clause: Group) -> bool:
    """Whether nobody vouches for what a clause tells: "it was reported on Monday that he was killed"."""
    words, k = shape.words, shape.groups.index(clause)
    told = shape.groups[k - 1] if k else None
    if told is None or not told.passive or told.negated or words[told.main].base not in _RUMOURING:
        return False
    nobody = [words[each.first].lower for each in told.subjects] == ["it"]
    between = words[told.last : clause.subjects[0].begins] if clause.subjects else words[:0]
    return nobody and all(word.tag in {"TIME", "ADV"} or word.lower == "that" for word in between)


def _negated(shape: Shape, group: Group) -> bool:
    """Whether a verb, or one that it hangs on as an infinitive, is negated: "did not go on to say"."""
    host: Group | int | None = group
    for _ in range(3):
        if not isinstance(host, Group) or host.negated:
            return isinstance(host, Group)
        host = shape.governor(host) if host.infinitive else None
    return False


def _turned_round(shape: Shape, trigger: Trigger) -> bool:
    """Whether a verb tells a condition by the order of its words: "had he been freed, he would have fled"."""
    words, group = shape.words, shape.group_at.get(trigger.main)
    if group is None or group.modal or words[-1].text == "?":
        return False
    first = shape.back(group.first - 1)
    subject = shape.chunk_at[first] if first >= 0 else None
    k = subject.begins - 1 if subject is not None else -1
    if k < 0 or words[k].lower != "had":
        return False
    if k == 0 or words[first].lower in _NOMINATIVE:  # "and had their camera smashed" tells of it
        return True
    opens = words[k - 1].lower in {"that", ","}
    return opens and any(each.modal in UNREAL and each.first >= group.last for each in shape.groups)


def _awaited(shape: Shape, clause: Group) -> bool:
    """Whether a clause tells what has yet to come: "must stay until he is freed", "not before he is freed"."""
    opening = shape.words[max(0, clause.start - 1) : clause.start + 1]
    if not any(word.lower in _AWAITED and word.tag in {"SUB", "PREP"} for word in opening):
        return False
    if any(word.tag == "PUNCT" for word in opening[1:]):
        return False  # "as before, he was freed"
    main = shape.verb_before(clause.start, finite=True)
    perfect = shape.words[clause.first].lower in {"has", "have"}
    return perfect or (main is not None and main.modal in _AHEAD and "have" not in main.auxiliaries)


def hedged(shape: Shape, trigger: Trigger, *, said: bool) -> Modality | None:
    """What an adverb or a question mark makes of a trigger: "allegedly", "perhaps".

    Args:
        shape: of the sentence.
        trigger: that is put so.
        said: whether a verb says it, so that a question asks whether it happened.
    """
    clause = shape.clause_of(trigger.main)
    start = clause.start if clause is not None else 0
    end = clause.end if clause is not None else len(shape.words)
    for i in range(max(start, trigger.first - 8), min(end, trigger.last + 3)):
        effect = _HEDGES.get(shape.words[i].lower)
        if effect is not None:
            return effect
    return Modality.POSSIBLE if said and shape.words[-1].text == "?" else None
