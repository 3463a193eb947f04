"""What grammar and the vocabulary say against a claim of the learned engine: how it is put, and of which kind it is."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.model.claim import OUTLET, Claim, Modality, Role, Speaker
from answerable.model.event import HAPPENING, Family
from answerable.model.vocabulary.groups import FINDINGS_OF_COURTS, MEASURES
from answerable.reading.happenings.charged import Charged, charges_with
from answerable.reading.happenings.cleared import is_taken_back
from answerable.reading.happenings.governors import (
    BY_DECISION,
    STOPPING,
    is_bounded,
    is_known,
    is_numbered,
    mover,
    refusing,
)
from answerable.reading.happenings.hearsay import called_guilty
from answerable.reading.happenings.merely_named import names_charges
from answerable.reading.happenings.modality import put
from answerable.reading.happenings.overruling import by_grammar
from answerable.reading.happenings.surroundings import REFRAINING, borne_out, told_of_one_named
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.happenings.unreal import is_cut_short, is_unreal
from answerable.reading.language.clauses import Shape
from answerable.reading.language.effects import ADJECTIVE
from answerable.reading.language.groups import TAKING
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.people import is_people
from answerable.reading.language.words import lower_at, singular
from answerable.reading.people.speakers import denial_over, denies_another
from answerable.reading.roles.objects import is_deed
from answerable.reading.roles.uninvolved.occasions import accusation_of

_NEGATIONS = word_set("never not no unknown without")
_WITHHOLDING = word_set("ban deny refuse block bar withhold prohibit forbid prevent obstruct suspend")
"""Verbs and nouns that say a happening by what they keep from somebody: "denied treatment", "a ban on flights"."""
_LISTING = word_set("include be involve expand extend grow range list comprise contain")
_DEMANDS = word_set("demand call request recommendation proposal")
_PLANS = word_set("plan aim goal intention")
TAUGHT_OTHERWISE = frozenset({"readmit", "reinstate", "repeal", "withdraw", "delist", "unban"})
"""Words that the vocabulary has under another kind than when the network was taught."""
_CLEAR = 0.8
"""Probability from which a noun's answer is a fact although a word around it bears on it: of 25 such in unseen texts
the network was right about 21."""
_ESCAPING = word_set("escape avoid evade avert dodge")
_BRINGING = word_set("result lead end contribute amount escalate involve cause")
_WELCOMING = word_set("welcome hail applaud praise celebrate")
_AIMING = word_set("aim intend design mean")
_HEDGES = word_set("allegedly reportedly purportedly supposedly")
_NOW = word_set("is are am 's ’s 're ’re")
_LATER = word_set("next tomorrow soon later coming shortly")
_DECIDING = word_set("resolve decree order decide rule direct")
_CALLING = TAKING | word_set("term dub condemn decry")
_QUOTES = frozenset("\"'“”‘’`")
_UNPROVEN = word_set("rumour rumor allegation")
_ALLEGED = word_set("alleged purported supposed claimed")
_OF_DENIAL = word_set(
    "deny denial dispute refute reject rejection dismiss dismissal contest disown disavow clear exonerate innocent "
    "innocence false untrue baseless unfounded groundless fabricated fabricate lie without neither nor"
)
"""Words by which a sentence may say that an accusation is not true."""
_LEFT_OPEN = frozenset({Modality.ALLEGED, Modality.DENIED})
_TOLD = frozenset({*HAPPENING, Modality.DID_NOT_HAPPEN})
"""How is put what is told of a time, done or not."""
_PAST = word_set("did had has have was were")
_EXAMPLES = frozenset(Modality) - {Modality.ALLEGED, Modality.ATTEMPTED, Modality.DID_NOT_HAPPEN}
"""How the network puts an example where it is to be put as what it is an example of."""
_CLAIMING = word_set(
    "claim claims claimed claiming allege alleges alleged alleging submit submits submitted submitting argue argues "
    "argued arguing contend contends contended contending case contention theory version"
)
_DEFENCES = word_set("defence defense")
_MAKING = word_set("reach sign strike conclude seal ratify")
"""What is done with a deal that comes about."""
_REJECTING = word_set("reject dismiss")
_ASKING = word_set("ask call campaign push")
_NEAR = 8
"""Words behind what is called for in which it may be told how it is to be."""
_ASKED_FOR = 2
"""Words of "asked for"."""


def as_told(modality: Modality, chance: float, family: Family, shape: Shape, trigger: Trigger) -> Modality:
    """The modality; where grammar puts what is told as a fact as wished, planned, denied or alleged, that one.

    What "should" be done or "could take the form of" expulsions is no answer, however sure the network is of it. Of a
    noun the grammar is less sure ("must heed the court's warrants" tells of warrants): it overrules the network where
    that one hesitates, and where it makes out that an answer was undone.

    Args:
        modality: that the network hears.
        chance: its probability.
        family: of the kind.
        shape: of the sentence.
        trigger: that says it.
    """
    if modality in _TOLD and is_unreal(shape, trigger):
        return Modality.POSSIBLE
    if modality in _TOLD and family is Family.ANSWER and is_cut_short(shape, trigger):
        return Modality.DID_NOT_HAPPEN
    if modality in _LEFT_OPEN and (confirmed := borne_out(shape, trigger)) is not None:
        return Modality.HAPPENED if confirmed else Modality.ALLEGED
    if (ruled_otherwise := by_grammar(shape, trigger, family, modality)) is not None:
        return ruled_otherwise
    inside = {word.lower for word in shape.words[trigger.first : trigger.last]}
    if modality is Modality.DID_NOT_HAPPEN and (inside & _NEGATIONS or _came_about(shape, trigger)):
        return Modality.HAPPENED  # "never seen again" says it, and does not deny it
    if modality is Modality.HAPPENED and _is_asked_for(shape, trigger):
        return Modality.CALLED_FOR
    if modality is Modality.HAPPENED and _is_called_off(shape, trigger):
        return Modality.DID_NOT_HAPPEN
    if modality in {Modality.CALLED_FOR, Modality.DID_NOT_HAPPEN} and _is_to_stop(shape, trigger):
        return Modality.HAPPENED
    if modality is Modality.DENIED and refusing(shape, trigger) is not None:
        return Modality.DID_NOT_HAPPEN
    if modality is Modality.CALLED_FOR and mover(shape, trigger) is not None:
        return Modality.POSSIBLE
    if modality in _EXAMPLES and (example := _as_the_others(shape, trigger)) is not None:
        return example
    denied = modality is Modality.DENIED and family is Family.ACT and not _speaks_of_denial(shape)
    if denied and accusation_of(shape, trigger) is not None:
        return Modality.ALLEGED
    if modality is Modality.CALLED_FOR and _is_welcomed(shape, trigger):
        return Modality.HAPPENED
    if modality in {Modality.CALLED_FOR, Modality.PLANNED} and _is_decided(shape, trigger):
        return Modality.HAPPENED
    if modality in {Modality.PLANNED, Modality.CALLED_FOR} and _is_being_laid(shape, trigger):
        return Modality.HAPPENED
    if modality in HAPPENING and _is_escaped(shape, trigger):
        return Modality.DID_NOT_HAPPEN
    noun = family is Family.ACT and trigger.main not in shape.group_at
    told = modality in {Modality.DENIED, Modality.ALLEGED}
    if noun and told and denies_another(shape, trigger.main) and not _is_alleged(shape, trigger):
        return Modality.HAPPENED
    if noun and modality is Modality.ALLEGED and denial_over(shape, trigger.main) is not None:
        return Modality.DENIED
    if modality is not Modality.HAPPENED or family is Family.CONTEXT:
        return modality
    if trigger.main not in shape.group_at and (_is_alleged(shape, trigger) or _is_called(shape, trigger)):
        return Modality.ALLEGED
    if family is Family.ACT and names_charges(shape, trigger):
        return Modality.ALLEGED
    if family is Family.ACT and is_taken_back(shape, trigger):
        return Modality.ALLEGED
    if family is Family.ACT and trigger.kind != "enforced_disappearance" and _is_quoted(shape, trigger):
        return Modality.ALLEGED
    if noun:
        if denial_over(shape, trigger.main) is not None:
            return Modality.DENIED
        ruled = put(shape, trigger)
        if ruled.sure and ruled.accusing is not None and ruled.modality is Modality.DENIED:
            return Modality.DENIED  # "pleaded not guilty to five counts, including murder"
        if ruled.sure and ruled.laid in {"on", "to"} and ruled.modality is Modality.ALLEGED:
            return Modality.ALLEGED  # "a raid that they blamed on the Front"
        if _did_not_come_of_it(shape, trigger):
            return Modality.DID_NOT_HAPPEN
        return modality  # a noun's act may be taken for granted: "an end to the shelling"
    if family is Family.ACT and _is_of_an_alleged_deed(shape, trigger):
        return Modality.ALLEGED
    wanted = _wanted(shape, trigger)
    if wanted is not None:
        return wanted
    if chance >= _CLEAR and family is Family.ANSWER and _is_aside(shape, trigger):
        return modality
    if family is Family.ANSWER and _is_purpose(shape, trigger):
        return Modality.PLANNED
    ruled = put(shape, trigger)
    said = ruled.modality in {Modality.ALLEGED, Modality.DENIED}  # a step denied is no step untaken
    if ruled.sure and ruled.modality is not Modality.HAPPENED and (family is Family.ACT or not said):
        return ruled.modality
    return modality


def _as_the_others(shape: Shape, trigger: Trigger) -> Modality | None:
    """How those are put of which a noun is an example: "led to many crimes, including the murder of two miners".

    None where it is none, or where the grammar leaves it open.
    """
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    i = shape.back(chunk.begins - 1) if chunk is not None and trigger.main not in shape.group_at else -1
    if i < 0 or words[i].lower != "including":
        return None
    told = [each for each in shape.verbs_before(i, finite=True) if not each.relative]
    if not told:
        return None
    past = words[told[-1].first].lower in _PAST or words[told[-1].main].form in {"ed", "past"}
    ruled = put(shape, trigger)
    certain = ruled.sure and (ruled.modality is not Modality.HAPPENED or (past and not told[-1].modal))
    perfect = any("have" in each.auxiliaries for each in shape.verbs_before(i) if each.infinitive)
    if perfect and ruled.modality is Modality.PLANNED:  # "his crime was to have led strikes, including"
        return None
    return ruled.modality if certain else None


def _came_about(shape: Shape, trigger: Trigger) -> bool:
    """Whether what sounds negated came about: "not freed until May", "no fewer than ten", "denied care"."""
    ruled = put(shape, trigger)
    if not ruled.sure or ruled.modality is not Modality.HAPPENED:
        return False
    group = shape.group_at.get(trigger.main)
    if group is None and (_is_undergone(shape, trigger, _MAKING) or _is_only_rejected(shape, trigger)):
        return True
    withheld = any(word.base in _WITHHOLDING for word in shape.words[trigger.first : trigger.last])
    if withheld or group is None:
        return withheld
    counted = any(is_numbered(shape, chunk) for chunk in group.subjects)
    return group.negated or counted or any(is_bounded(shape, chunk) for chunk in (*group.subjects, *group.objects))


def _is_only_rejected(shape: Shape, trigger: Trigger) -> bool:
    """Whether somebody rejects a judgment that there is: "the families rejected the acquittal"."""
    chunk = shape.chunk_at[trigger.main]
    known = chunk is not None and is_known(shape, chunk, chunk.first)
    return known and trigger.kind in FINDINGS_OF_COURTS and _is_undergone(shape, trigger, _REJECTING)


def _is_undergone(shape: Shape, trigger: Trigger, verbs: frozenset[str]) -> bool:
    """Whether one of some verbs is said of a noun: "a deal was reached after the strike was called off"."""
    chunk = shape.chunk_at[trigger.main]
    return chunk is not None and any(
        shape.words[group.main].base in verbs
        and not group.negated
        and not group.modal
        and not group.infinitive
        and any(each is chunk for each in group.undergone)
        for group in shape.groups
    )


def _is_decided(shape: Shape, trigger: Trigger) -> bool:
    """Whether those whose word makes it so lay down a measure or its end: "resolved that the clerk be suspended"."""
    group = shape.group_at.get(trigger.main)
    if trigger.kind not in BY_DECISION or group is None or not group.passive or not group.subjects:
        return False
    subject = group.subjects[0]
    opened = subject.begins - 1
    while opened >= 0 and shape.chunk_at[opened] is not None:
        opened -= 1  # "the warden, Mr Tarn, be suspended", "the suspension of Mr Tarn be lifted"
        while opened >= 0 and (shape.words[opened].text == "," or shape.words[opened].lower == "of"):
            opened -= 1
    bare = shape.words[group.first].lower == "be"
    if not bare or opened < 1 or shape.words[opened].lower != "that":
        return False
    told = [each for each in shape.verbs_before(opened) if shape.words[each.first].lower != "be"]
    deciding = told[-1] if told else None
    return (
        deciding is not None
        and shape.words[deciding.main].base in _DECIDING
        and not (deciding.modal or deciding.negated or deciding.infinitive)
    )


def _is_being_laid(shape: Shape, trigger: Trigger) -> bool:
    """Whether a body says that it lays a measure on somebody now: "is imposing sanctions on Tarn"; not "next week".

    Or what a measure that was laid is for: "the sanctions are aimed at his aides".
    """
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if trigger.kind in MEASURES and any(
        each.passive and words[each.main].base in _AIMING and any(c is chunk for c in each.subjects)
        for each in shape.groups
    ):
        return True
    group = shape.group_at.get(trigger.main) or put(shape, trigger).light
    if trigger.kind not in MEASURES or group is None or group.modal or group.negated or group.infinitive:
        return False
    before = shape.back(group.main - 1)
    now = words[group.main].form == "ing" and before >= 0 and words[before].lower in _NOW
    return now and not any(word.lower in _LATER for word in words)


def _is_aside(shape: Shape, trigger: Trigger) -> bool:
    """Whether an answer is told by a noun, and not as what "ought to be put up", or as what somebody escaped."""
    chunk = shape.chunk_at[trigger.main]
    wished = any(group.modal and group.passive and any(c is chunk for c in group.subjects) for group in shape.groups)
    escaped = any(
        shape.words[group.main].base in _ESCAPING and any(c is chunk for c in group.objects) for group in shape.groups
    )
    refrained = any(shape.words[group.main].base in REFRAINING for group in shape.groups if group.last < trigger.first)
    refrained = refrained and put(shape, trigger).modality is Modality.DID_NOT_HAPPEN
    return trigger.main not in shape.group_at and not (wished or escaped or refrained)


def _is_escaped(shape: Shape, trigger: Trigger) -> bool:
    """Whether a noun says, alone or as one of a list, what somebody escaped: "escaped deportation and jail"."""
    before = shape.verb_before(trigger.first)
    if trigger.main in shape.group_at or before is None or shape.words[before.main].base not in _ESCAPING:
        return False
    between = shape.words[before.last : trigger.first]
    plain = all(word.tag in {"N", "ADJ", "CONJ"} or word.text == "," for word in between)
    return plain and not before.negated and not before.modal


def _is_of_an_alleged_deed(shape: Shape, trigger: Trigger) -> bool:
    """Whether a relative clause tells what an alleged deed brought about: "the alleged raid on Orsk that killed"."""
    clause = shape.clause_of(trigger.main)
    if clause is None or not clause.relative or shape.words[clause.start].lower not in {"that", "which"}:
        return False
    deeds = [each for each in shape.chunks if each.last <= clause.start and is_deed(shape.words[each.head])]
    if not deeds or shape.verbs_between(deeds[-1].last, clause.start):
        return False
    return any(word.lower in _ALLEGED for word in shape.words[deeds[-1].first : deeds[-1].head])


def _is_alleged(shape: Shape, trigger: Trigger) -> bool:
    """Whether a word before the noun says that it is only alleged: "the alleged plots", "the rumour of his arrest"."""
    chunk = shape.chunk_at[trigger.main]
    if chunk is None:
        return False
    k = shape.back(chunk.begins - 1)
    if k > 0 and shape.words[k].lower == "of" and shape.words[k - 1].base in _UNPROVEN:
        return True
    words, told = shape.words, shape.verb_behind(chunk.last)
    led = lower_at(words, chunk.last) in {"that", "which"}
    if led and told is not None and any(word.lower in _HEDGES for word in words[chunk.last : told.last]):
        return True  # "the bribes that he allegedly paid"
    return any(ADJECTIVE.get(word.lower) is Modality.ALLEGED for word in words[chunk.first : chunk.head])


def _speaks_of_denial(shape: Shape) -> bool:
    """Whether any word of the sentence denies something, or says that it is not so."""
    return any(word.tag == "NEG" or word.base in _OF_DENIAL or word.lower in _OF_DENIAL for word in shape.words)


def _is_quoted(shape: Shape, trigger: Trigger) -> bool:
    """Whether the words alone stand in quotation marks, so that another vouches for them: was "executed"."""
    words = shape.words
    if not trigger.first or trigger.last >= len(words):
        return False
    return words[trigger.first - 1].text in _QUOTES and words[trigger.last].text in _QUOTES


def _is_called(shape: Shape, trigger: Trigger) -> bool:
    """Whether the noun is what somebody calls something: "called the raid a massacre", "described it as a lynching".

    Or what one did for whom somebody takes another: "named Tarn as the man who ordered the killings".
    """
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if told_of_one_named(shape, shape.clause_of(trigger.main)):
        return True
    if chunk is None or words[chunk.first].lower not in {"a", "an"}:
        return False
    i = shape.back(chunk.first - 1)
    i = shape.back(i - 1) if i > 0 and words[i].lower == "as" else i
    called = shape.chunk_at[i] if i >= 0 else None
    return called is not None and any(
        words[group.main].base in _CALLING and any(each is called for each in group.objects) for group in shape.groups
    )


def _did_not_come_of_it(shape: Shape, trigger: Trigger) -> bool:
    """Whether a verb that is negated would have brought a noun about: "has not resulted in detentions"."""
    before = shape.verb_before(trigger.first)
    negated = before is not None and before.negated and shape.words[before.main].base in _BRINGING
    ruled = put(shape, trigger) if negated else None
    return ruled is not None and ruled.sure and ruled.modality is Modality.DID_NOT_HAPPEN


def _is_asked_for(shape: Shape, trigger: Trigger) -> bool:
    """Whether somebody asks for what a noun tells: "asked for his resignation", "calling for the ouster of Tarn"."""
    chunk, words = shape.chunk_at[trigger.main], shape.words
    if chunk is None or trigger.main in shape.group_at or trigger.main != chunk.head or chunk.begins < _ASKED_FOR:
        return False
    verb = shape.group_at.get(chunk.begins - _ASKED_FOR)
    if words[chunk.begins - 1].lower != "for" or verb is None or words[verb.main].base not in _ASKING:
        return False
    behind = [word.lower for word in words[chunk.last : chunk.last + _NEAR]]
    return words[verb.main].base == "ask" or "to" not in behind  # "called for the trial of Tarn to be open"


def _is_called_off(shape: Shape, trigger: Trigger) -> bool:
    """Whether a verb says of a noun that it was called off, and not that it ended: "the week-old strike"."""
    chunk, words = shape.chunk_at[trigger.main], shape.words
    if chunk is None or trigger.main in shape.group_at:
        return False
    if any(word.tag in {"TIME", "NUM"} or "-" in word.text for word in words[chunk.first : chunk.head]):
        return False
    for group in shape.groups:
        off = [word.lower for word in words[group.first : chunk.last + 1]].count("off") > 0
        off = off or (group.last < len(words) and words[group.last].lower == "off")
        said = words[group.main].base == "call" and off and not group.negated and not group.modal
        if said and not group.infinitive and any(each is chunk for each in group.undergone):
            return True
    return False


def _is_to_stop(shape: Shape, trigger: Trigger) -> bool:
    """Whether a verb tells what somebody stops or is to stop: "must stop jailing critics"."""
    group = shape.group_at.get(trigger.main)
    before = shape.group_at.get(shape.back(group.first - 1)) if group is not None else None
    stopping = before is not None and shape.words[before.main].base in STOPPING
    return stopping and shape.words[trigger.main].form == "ing"


def _is_welcomed(shape: Shape, trigger: Trigger) -> bool:
    """Whether a noun says what somebody welcomes, which has come about: "we welcome their release"."""
    chunk = shape.chunk_at[trigger.main]
    if chunk is None or trigger.main in shape.group_at:
        return False
    return any(
        shape.words[group.main].base in _WELCOMING
        and not (group.modal or group.negated or group.infinitive)
        and any(each is chunk for each in group.undergone)
        for group in shape.groups
    )


def _is_purpose(shape: Shape, trigger: Trigger) -> bool:
    """Whether the words only say what something is for: "amendments to the code for sentencing offenders"."""
    words, main = shape.words, trigger.main
    if words[main].form != "ing" or main < 2 or words[main - 1].lower != "for":
        return False
    before = shape.chunk_at[main - 2]
    return before is not None and before.nameless and not is_people(shape, before)


def charged_only(shape: Shape, trigger: Trigger, family: Family, charges: Sequence[Charged]) -> bool:
    """Whether an act is told only as what somebody is charged with: "impeached for lying and obstructing justice".

    Args:
        shape: of the sentence.
        trigger: that says the act.
        family: of its kind.
        charges: what the sentence's charges and trials are for.
    """
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if trigger.main not in shape.group_at and chunk is not None and (chunk.owner or words[chunk.first].lower == "the"):
        return False  # "charged with the massacre": that it happened is taken for granted
    start = words[trigger.main].start
    put = [each.modality for each in charges_with(charges, start)]
    return family is Family.ACT and bool(put) and Modality.HAPPENED not in put


def only_claimed(shape: Shape, trigger: Trigger, family: Family, speaker: Speaker) -> bool:
    """Whether an act is told by a word that leaves it open: "claimed in a tweet that she was beaten".

    So is what a party puts to a court: "submitted that soldiers killed him", "the defence was that a guard did". A
    noun's is taken for granted: "alleges that she was beaten in detention". And whether a party says who is guilty.
    """
    cue = speaker.cue.quote.lower().split() if speaker.cue is not None else []
    if family is Family.ACT and speaker != OUTLET and called_guilty(shape, trigger):
        return True
    pleaded = not cue and speaker.name.lower() in _DEFENCES
    told = pleaded or not _CLAIMING.isdisjoint(cue[:1])
    return family is Family.ACT and trigger.main in shape.group_at and told


def laid_at_a_door(ruled: Claim | None, family: Family) -> Modality | None:
    """How the rules put an act of which they read that somebody says who did it, or denies having done it.

    "Blaming Norland for the attacks"; "pleaded not guilty to five counts, including obstruction of justice".
    """
    if ruled is None or family is not Family.ACT or ruled.modality not in {Modality.ALLEGED, Modality.DENIED}:
        return None
    return ruled.modality if any(each.role is Role.PERPETRATOR for each in ruled.arguments) else None


def _wanted(shape: Shape, trigger: Trigger) -> Modality | None:
    """What the subject of "include" or "expand to" wants: "their demands include the dropping of charges"."""
    group = shape.group_at.get(trigger.main)
    if group is not None and group.finite:
        return None
    before = [each for each in shape.verbs_before(trigger.main, finite=True) if not each.relative]
    if not before or shape.words[before[-1].main].base not in _LISTING:
        return None
    heads = {singular(shape.words[chunk.head].lower) for chunk in before[-1].subjects}
    return Modality.CALLED_FOR if heads & _DEMANDS else Modality.PLANNED if heads & _PLANS else None
