"""What grammar and the vocabulary say against a claim of the learned engine: how it is put, and of which kind it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from answerable.model.claim import Argument, Claim, Modality, Role, Speaker
from answerable.model.event import HAPPENING, Family
from answerable.model.vocabulary import kinds
from answerable.reading.happenings.about import About
from answerable.reading.happenings.charged import Charged, charges_with
from answerable.reading.happenings.cleared import is_taken_back
from answerable.reading.happenings.governors import STOPPING, is_bounded, is_numbered, mover, refusing
from answerable.reading.happenings.merely_named import names_charges
from answerable.reading.happenings.modality import put
from answerable.reading.happenings.near_misses import accident_here, tells_of_violence
from answerable.reading.happenings.overruling import by_grammar
from answerable.reading.happenings.surroundings import told_of_one_named
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.happenings.unreal import is_unreal
from answerable.reading.language.clauses import Shape
from answerable.reading.language.effects import ADJECTIVE
from answerable.reading.language.groups import TAKING
from answerable.reading.language.lexicon import POSSESSIVES, word_set
from answerable.reading.language.people import ACCIDENTS, is_disaster, is_people
from answerable.reading.language.words import lower_at, singular
from answerable.reading.people.speakers import denial_over, denies_another
from answerable.reading.roles.found import Found
from answerable.reading.roles.objects import is_set_off
from answerable.reading.roles.refinement import LOUD, refined
from answerable.reading.roles.uninvolved.occasions import accusation_of

_NEGATIONS = word_set("never not no unknown without")
_WITHHOLDING = word_set("ban deny refuse block bar withhold prohibit forbid prevent obstruct suspend")
"""Verbs and nouns that say a happening by what they keep from somebody: "denied treatment", "a ban on flights"."""
_TERMS = word_set("sentence term time prison jail year month week day life custody behind decade")
_ORDINALS = word_set("first second third fourth fifth sixth seventh")
_PRISONS = word_set("prison jail sentence custody year")
_TERM_NEAR = 4
"""Words behind "served" among which those for a punishment stand."""
_OCCASIONS = word_set(
    "memorial service ceremony vigil procession plaque stone monument statue wall mass concert event day"
)
_HANDLING = word_set("carry bring buy sell find send make order")
"""What is done to wreaths and candles without any remembrance."""
_BY_FORCE = frozenset({"air_strike", "armed_attack", "shelling"})
_HITTING = word_set("strike hit")
_LISTING = word_set("include be involve expand extend grow range list comprise contain")
_DEMANDS = word_set("demand call request recommendation proposal")
_PLANS = word_set("plan aim goal intention")
_SENSES = {"impeach": "charge", "impeachment": "charge"}
"""Words of one kind only, whichever the network hears in them."""
_FREEING = word_set("release free liberate")
"""Verbs of letting somebody go, with or without charges."""
TAUGHT_OTHERWISE = frozenset({"readmit", "reinstate", "repeal", "withdraw"})
"""Words that the vocabulary has under another kind than when the network was taught."""
_OF_SOMEBODY = frozenset({"sentence", "conviction"})
_CLEAR = 0.8
"""Probability from which a noun's answer is a fact although a word around it bears on it: of 25 such in unseen texts
the network was right about 21."""
_ESCAPING = word_set("escape avoid evade avert dodge")
_BRINGING = word_set("result lead end contribute amount escalate involve cause")
_WELCOMING = word_set("welcome hail applaud praise celebrate")
_DECIDING = word_set("resolve decree order decide rule direct")
_BY_DECISION = word_set(
    "dismissal asset_freeze travel_ban sanction designation aid_suspension expulsion investigation sanction_lifted "
    "case_closed charges_dropped conviction_overturned"
)
"""Kinds that the word of those in office brings about."""
_CALLING = TAKING | word_set("term dub condemn decry")
_ISSUED = word_set("cd dvd record album single song film movie book novel game magazine video trailer software stamp")
_QUOTES = frozenset("\"'“”‘’`")
_ADVISING = word_set("about against to not")
_OR_ELSE = word_set("or otherwise unless")
_DRIVING_OUT = word_set(
    "leave flee out from off displace relocate evacuate evict move home homelessness exile abandon away resettle house "
    "village town"
)
_DRIVEN = 12
"""Words behind "forced" among which those stand that tell that somebody was driven out."""
_REFRAINING = word_set("refrain abstain desist")
_UNPROVEN = word_set("rumour rumor allegation")
_OF_DENIAL = word_set(
    "deny denial dispute refute reject rejection dismiss dismissal contest disown disavow clear exonerate innocent "
    "innocence false untrue baseless unfounded groundless fabricated fabricate lie without neither nor"
)
"""Words by which a sentence may say that an accusation is not true."""
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
_SIDES = frozenset({Role.RECIPIENT, Role.ACTOR, Role.COUNT, Role.TIME})
_DOERS = frozenset({Role.PERPETRATOR, Role.ACTOR, Role.INSTRUMENT})
_MAKING = word_set("reach sign strike conclude seal ratify")
"""What is done with a deal that comes about."""
_ASKED_FOR = 2
"""Words of "asked for"."""
_HARMS = frozenset({"killing", "mass_killing", "wounding", "property_destruction", "forced_displacement"})


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
        if _did_not_come_of_it(shape, trigger):
            return Modality.DID_NOT_HAPPEN
        return modality  # a noun's act may be taken for granted: "an end to the shelling"
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
    if group is None and _is_made(shape, trigger):
        return True
    withheld = any(word.base in _WITHHOLDING for word in shape.words[trigger.first : trigger.last])
    if withheld or group is None:
        return withheld
    counted = any(is_numbered(shape, chunk) for chunk in group.subjects)
    return group.negated or counted or any(is_bounded(shape, chunk) for chunk in (*group.subjects, *group.objects))


def _is_made(shape: Shape, trigger: Trigger) -> bool:
    """Whether a verb says of a noun that it came about: "a deal was reached after the strike was called off"."""
    chunk = shape.chunk_at[trigger.main]
    return chunk is not None and any(
        shape.words[group.main].base in _MAKING
        and not group.negated
        and not group.modal
        and not group.infinitive
        and any(each is chunk for each in group.undergone)
        for group in shape.groups
    )


def _is_decided(shape: Shape, trigger: Trigger) -> bool:
    """Whether those whose word makes it so lay down a measure or its end: "resolved that the clerk be suspended"."""
    group = shape.group_at.get(trigger.main)
    if trigger.kind not in _BY_DECISION or group is None or not group.passive or not group.subjects:
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


def _is_aside(shape: Shape, trigger: Trigger) -> bool:
    """Whether an answer is told by a noun, and not as what "ought to be put up", or as what somebody escaped."""
    chunk = shape.chunk_at[trigger.main]
    wished = any(group.modal and group.passive and any(c is chunk for c in group.subjects) for group in shape.groups)
    escaped = any(
        shape.words[group.main].base in _ESCAPING and any(c is chunk for c in group.objects) for group in shape.groups
    )
    refrained = any(shape.words[group.main].base in _REFRAINING for group in shape.groups if group.last < trigger.first)
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


def _is_alleged(shape: Shape, trigger: Trigger) -> bool:
    """Whether a word before the noun says that it is only alleged: "the alleged plots", "the rumour of his arrest"."""
    chunk = shape.chunk_at[trigger.main]
    if chunk is None:
        return False
    k = shape.back(chunk.begins - 1)
    if k > 0 and shape.words[k].lower == "of" and shape.words[k - 1].base in _UNPROVEN:
        return True
    return any(ADJECTIVE.get(word.lower) is Modality.ALLEGED for word in shape.words[chunk.first : chunk.head])


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
    """Whether somebody asks for what a noun tells: "had asked for the adviser's resignation"."""
    chunk, words = shape.chunk_at[trigger.main], shape.words
    if chunk is None or trigger.main in shape.group_at or trigger.main != chunk.head or chunk.begins < _ASKED_FOR:
        return False
    verb = shape.group_at.get(chunk.begins - _ASKED_FOR)
    return words[chunk.begins - 1].lower == "for" and verb is not None and words[verb.main].base == "ask"


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
    noun's is taken for granted: "alleges that she was beaten in detention".
    """
    cue = speaker.cue.quote.lower().split() if speaker.cue is not None else []
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


def kind_of(shape: Shape, trigger: Trigger, arguments: Sequence[Argument], about: About) -> tuple[str, list[Argument]]:
    """The kind that a trigger says with these arguments, empty where none, and the arguments as they then stand.

    Whom a storm, an illness or a fire kills has died: no act, and nobody did it.

    Args:
        shape: of the sentence.
        trigger: with the kind that the network gives it.
        arguments: of it.
        about: what the document is about.
    """
    noun = trigger.main not in shape.group_at
    if noun and trigger.kind in _OF_SOMEBODY and not any(a.role in _SIDES for a in arguments):
        return "", []  # "the sentence for this crime is ten years"
    if trigger.kind == "imprisonment" and trigger.base == "serve" and not _serves_time(shape, trigger):
        return "", []
    if trigger.kind == "release" and _is_issued(shape, trigger, arguments):
        return "", []
    if trigger.kind == "threat" and _only_tells(shape, trigger):
        return "", []
    if trigger.kind == "forced_displacement" and trigger.base == "force" and not _drives_out(shape, trigger):
        return "", []
    if trigger.kind == "ill_treatment" and trigger.base == "shave" and _is_ones_own(shape, trigger, arguments):
        return "", []
    if trigger.kind == "memorial" and _is_paraphernalia(shape, trigger):
        return "", []
    if trigger.kind == "forced_displacement" and trigger.base == "flee" and _is_fugitive(shape, arguments):
        return "", []
    if about.accidents and trigger.kind in _BY_FORCE and trigger.base in _HITTING:
        return "", []
    loud = trigger.base in LOUD and trigger.kind in {"accident", "bombing"}
    if loud and about.bombs:
        return "bombing", [_as_bombed(each) for each in arguments]  # "when the aircraft exploded"
    if loud and trigger.kind == "accident" and tells_of_violence(" ".join(word.text for word in shape.words)):
        return "", []  # "the murder of those who died when the aircraft exploded"
    if trigger.kind == "accident" and not about.accidents and not _says_a_mishap(shape, trigger):
        return "", []  # "a jet fell on the town": by what is not told
    if trigger.base in _SENSES:
        return _SENSES[trigger.base], list(arguments)
    if trigger.kind == "charges_dropped" and not noun and shape.words[trigger.main].base in _FREEING:
        return "release", list(arguments)
    if trigger.kind == "bombing" and about.bombs:
        return "bombing", list(arguments)
    blind = [a for a in arguments if a.role in _DOERS and _is_accident(shape, a)]
    group = shape.group_at.get(trigger.main)
    subjects = group.subjects if group is not None and not group.passive else []
    accident = bool(blind) or any(is_disaster(shape, chunk) for chunk in subjects)
    kept = [a for a in arguments if a not in blind] if trigger.kind in _HARMS else list(arguments)
    found = Found(kept, accident=accident and trigger.kind in _HARMS)
    found.agent = any(a.role in _DOERS for a in kept)
    return refined(shape, trigger, found, about), found.arguments


@cache
def _mishaps() -> frozenset[str]:
    """Words that tell an accident: those of the vocabulary, what explodes, what burns, leaks or falls in."""
    triggers = kinds()["accident"].triggers
    listed = {wording.split()[-1] for wording in triggers.nouns} | {verb.split()[0] for verb in triggers.verbs}
    return LOUD | ACCIDENTS | listed


def _says_a_mishap(shape: Shape, trigger: Trigger) -> bool:
    """Whether a word says of itself that it was an accident, or the sentence tells of one, and of no violence."""
    words = shape.words
    if any(words[i].base in _mishaps() for i in range(trigger.first, trigger.last)):
        return True
    return accident_here(" ".join(word.text for word in words))


def _as_bombed(argument: Argument) -> Argument:
    """A side of an explosion as one of a bombing: what explodes is bombed, but for the bomb."""
    if argument.role not in {Role.RECIPIENT, Role.INSTRUMENT}:
        return argument
    set_off = is_set_off("bombing", singular(argument.value.split()[-1].lower()))
    return replace(argument, role=Role.INSTRUMENT if set_off else Role.VICTIM)


def _is_paraphernalia(shape: Shape, trigger: Trigger) -> bool:
    """Whether the words are of a thing for such an occasion: "a memorial ticket", "carried a wreath"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    group = shape.group_at.get(trigger.main)
    if group is None:
        return chunk is not None and chunk.head >= trigger.last and words[chunk.head].base not in _OCCASIONS
    return words[group.main].base in _HANDLING


def _is_issued(shape: Shape, trigger: Trigger, arguments: Sequence[Argument]) -> bool:
    """Whether a thing is brought out and nobody is let go: "a record is to be released", "its release"."""
    freed = [each for each in arguments if each.role is Role.RECIPIENT]
    if freed:
        return all(not each.name and singular(each.value.split()[-1].lower()) in _ISSUED for each in freed)
    chunk = shape.chunk_at[trigger.main]
    if chunk is None or trigger.main in shape.group_at:
        return False
    behind = [word.lower for word in shape.words[chunk.last : chunk.last + 1]]
    return shape.words[chunk.first].lower == "its" and behind != ["of"]


def _only_tells(shape: Shape, trigger: Trigger) -> bool:
    """Whether somebody warns of what he would not do himself, or of what one had better do.

    "Warned that a river rose", "warned her about it", "warned them to go home", "warned clerks against smoking".
    """
    words, group = shape.words, shape.group_at.get(trigger.main)
    if group is None or words[group.main].base != "warn":
        return False
    behind = max([group.last, *(chunk.last for chunk in group.objects)])
    led = lower_at(words, behind)
    if led in _ADVISING:  # "warned them to leave or be shot"
        return led not in {"to", "not"} or not any(word.lower in _OR_ELSE for word in words[behind:])
    clause = shape.verb_behind(group.last, finite=True)
    if led != "that" or clause is None:
        return False
    oneself = any(each.pronoun for each in clause.subjects)
    return bool(clause.subjects) and not oneself and clause.modal in {"", "can", "could", "may", "might"}


def _drives_out(shape: Shape, trigger: Trigger) -> bool:
    """Whether those who are forced are forced out: no "forced veiling", "forced the plane to land"."""
    told = (group.first for group in shape.groups if group.finite and group.first >= trigger.last)
    near = shape.words[trigger.last : min(trigger.last + _DRIVEN, next(told, len(shape.words)))]
    return any(word.lower in _DRIVING_OUT or word.base in _DRIVING_OUT for word in near)


def _is_ones_own(shape: Shape, trigger: Trigger, arguments: Sequence[Argument]) -> bool:
    """Whether one person does it to her own body: "Malk shaved her head"; no "the guards shaved her head"."""
    behind = shape.words[trigger.last : trigger.last + 1]
    doers = [each for each in arguments if each.role is Role.PERPETRATOR]
    alone = len(doers) == 1 and doers[0].name and not any(each.role is Role.VICTIM for each in arguments)
    return alone and any(word.lower in POSSESSIVES for word in behind)


def _is_fugitive(shape: Shape, arguments: Sequence[Argument]) -> bool:
    """Whether one person alone is said to have fled: nothing says that he was driven out."""
    fled = [each.span.start for each in arguments if each.role is Role.VICTIM]
    if len(fled) != 1 or any(each.role is Role.COUNT for each in arguments):
        return False
    at = next((i for i, word in enumerate(shape.words) if word.start == fled[0]), None)
    chunk = shape.chunk_at[at] if at is not None else None
    if chunk is None:
        return at is None  # a pronoun's person, named elsewhere
    head = shape.words[chunk.head]
    return chunk.name is not None or head.lower == head.base


def _serves_time(shape: Shape, trigger: Trigger) -> bool:
    """Whether "served" is said of a punishment and not of an office: "served in that post", "his sixth term"."""
    behind = shape.words[trigger.last : trigger.last + _TERM_NEAR]
    again = any(word.lower in _ORDINALS for word in behind) and not any(word.base in _PRISONS for word in behind)
    office = bool(behind) and (behind[0].lower == "as" or again)
    return not office and any(word.base in _TERMS or word.tag == "TIME" for word in behind)


def _is_accident(shape: Shape, argument: Argument) -> bool:
    """Whether a side is named by the word for an accident: "Hurricane Ada", "the fire"."""
    return any(argument.span.overlaps(word) and word.lower in ACCIDENTS for word in shape.words)
